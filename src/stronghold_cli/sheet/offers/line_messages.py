"""The one message about a line that is not read: what is wrong, and what to do."""

import re
from collections.abc import Sequence

from stronghold_cli.errors import NEXT, Instead, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.offers.moved_words import places_of
from stronghold_cli.sheet.offers.named import names_anything
from stronghold_cli.sheet.offers.reasons import Reasons, unsaid
from stronghold_cli.sheet.offers.typed_line import typed_line
from stronghold_cli.sheet.sentences.facts import facts
from stronghold_cli.sheet.sentences.unread_words import is_own, is_slip, meant_word
from stronghold_cli.sheet.words.begin import Misbegun, StartsNothing
from stronghold_cli.sheet.words.phrases import Certain, NoItem, NoRecord
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.unheard import FitsNothing
from stronghold_cli.values.text import SMALL_WORDS, first_of, hyphened, listed, quoted

_LONGEST = 70
"""How much of a part that is not understood is shown."""
_ENDS = ",;:"
_MOST_NAMED = 4
"""How many of the words that may hold a fact are named."""


def messages_of(
    line: str, problems: Sequence[StrongholdError], way: Instead | None, reading: Reading, reasons: Reasons
) -> list[StrongholdError]:
    """Return what is wrong with a line as one problem, with the way to say it that is read.

    Where there is none, each that only who wrote it can tell is a problem by itself.
    """
    first = min(problems, key=_rank)
    if way is not None:
        return [_message(line, first, way, reading, reasons)]
    several = [each for each in problems if isinstance(each, SeveralMeanings)]
    if len(several) == 1:
        return [_with_choices(line, several[0])]
    return [*several] or [first]


def _with_choices(line: str, problem: SeveralMeanings) -> SeveralMeanings:
    """Return what a word may mean with a line once with each of those, as it would be read."""
    typed = tuple(_as_typed(each, problem.field) for each in problem.candidates)
    hint = problem.hint if typed == problem.candidates else f"say {listed(typed)}"
    word = re.compile(rf"(?i)(?<![\w-]){re.escape(problem.about)}(?![\w-])")
    text = line.strip()
    found = word.search(text) if problem.about else None
    lines = tuple(f"{text[: found.start()]}{each}{text[found.end() :]}" for each in typed) if found else ()
    return problem.but(choices=lines, hint=hint)


def _as_typed(candidate: str, field: str) -> str:
    """Return what a word may mean as a sheet reads it: behind its field where another one has that word too."""
    fields = {each.name for _, each, _ in choices().get(hyphened(candidate), ())}
    return f"{field}={candidate}" if field in fields and len(fields) > 1 else candidate


def _message(line: str, first: StrongholdError, way: Instead, reading: Reading, reasons: Reasons) -> StrongholdError:
    if not way.kept:
        return _left_out(line, first, way, reading, reasons)
    if way.unread:
        return _all_but_some(first, way, reasons)
    if NEXT in way.kept and not way.moved and (not meant_word(first) or first.about in way.kept):
        return Unreadable("that is not read as one line", "part it", line=first.line, instead=way)
    if meant_word(first) or first.field or type(first) is Certain:
        # It says by itself what may be meant.
        return first.but(instead=way._replace(shown=False))
    if not is_own(first) or (not way.lost and first.about not in way.moved):
        said = way.moved or _other_words(line, way) or first.about
        first = Unreadable(f"{quoted(said.rstrip(_ENDS))} is not understood", line=first.line) if said else first
    elif way.lost or not isinstance(first, NoRecord):
        return first.but(instead=way._replace(shown=False))
    return first.but(hint="as a note" if way.moved and not way.left_out else "say", instead=way)


def _all_but_some(first: StrongholdError, way: Instead, reasons: Reasons) -> StrongholdError:
    """Return what is wrong with the parts of a line that are not read."""
    said = first.about
    one = len(way.unread) == 1 and is_own(first) and said and places_of(said, typed_line(way.unread[0], marked=False))
    known = [reason.problem for text in way.unread if (reason := reasons.of(text))]
    if not one and known:
        *others, last = known
        before = "".join(f"{each.said} ({each.hint}); " if each.hint else f"{each.said}; " for each in others)
        hint = last.hint if "the rest" in last.hint else "; ".join(filter(None, (last.hint, "the rest is read")))
        return Unreadable(f"{before}{last.said}", hint, line=first.line, instead=way)
    if not one:
        are = "are" if len(way.unread) > 1 else "is"
        named = listed([quoted(each, _LONGEST) for each in way.unread], "and")
        first = Unreadable(f"{named} {are} not understood", "say that in other words", line=first.line)
    return first.but(hint="; ".join(filter(None, (first.hint, "the rest is read"))), instead=way)


def _other_words(line: str, way: Instead) -> str:
    """Return the words of a line that are others in what is offered: its slips; empty where more is changed."""
    typed, other = typed_line(line).text.split(), way.kept.split()
    slips = [word for word, meant in zip(typed, other, strict=False) if word != meant]
    return " ".join(slips) if len(typed) == len(other) and len(slips) < len(other) else ""


def _rank(problem: StrongholdError) -> int:
    """Return how little a message says: what may be several things comes first, words that fit nothing last."""
    if isinstance(problem, SeveralMeanings):
        return 0
    return 1 if is_own(problem) else 2 if is_slip(problem) else 3


def _left_out(line: str, first: StrongholdError, way: Instead, reading: Reading, reasons: Reasons) -> StrongholdError:
    """Return what is wrong with a line where nothing can be read, so that all of it goes behind `#`."""
    typed = typed_line(line)
    offer = None if names_anything(typed.words, reading) else way._replace(shown=False)
    for text in unsaid(line, [first], way):
        if reason := reasons.of(text):
            return reason.problem.but(line=first.line, instead=offer)
    if isinstance(first, FitsNothing) and not is_slip(first) and _names(first.about, reading):
        # A note of it would count for nothing.
        how = "say that in other words, or on a line of its own; # in front leaves the line out"
        return Unreadable(f"{quoted(first.about)} is not understood", how, line=first.line, instead=offer)
    beside = not places_of(first.about, typed) or (first.about.casefold() in SMALL_WORDS and _names(line, reading))
    unknown = isinstance(first, StartsNothing) or (beside and isinstance(first, FitsNothing | Misbegun | NoItem))
    if (is_own(first) and not isinstance(first, NoItem)) or is_slip(first):
        return first.but(instead=offer)
    if not way.facts:
        return Unreadable(f"{quoted(typed.text)} is not understood", "a remark", line=first.line, instead=way)
    if not unknown:
        return first.but(instead=offer)
    known = first_of(facts(typed.words, reading), _MOST_NAMED)
    how = f"say in few words what was done, a line each, with {known}; # in front leaves it out"
    return first.but(said=f"{quoted(typed.text)} is not understood", hint=how, instead=offer)


def _names(text: str, reading: Reading) -> bool:
    words = typed_line(text, marked=False).words
    return bool(words) and names_anything(words, reading)
