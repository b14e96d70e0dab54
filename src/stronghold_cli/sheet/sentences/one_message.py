"""A sentence of a sheet that cannot be read is named in one line, with the one change that reads what it can."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of, telling_words
from stronghold_cli.errors import Instead, Refused, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import WHAT
from stronghold_cli.sheet.sentences.to_paste import (
    Reads,
    beginning,
    facts,
    has_facts,
    instead,
    mended,
    said_again,
    starts_with,
)
from stronghold_cli.sheet.words.phrases import Certain, NoRecord
from stronghold_cli.sheet.words.starts import StartsNothing
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.text import SMALL_WORDS, first_of, listed, quoted

_SLIP = "did you mean"
_OWN_LINE = "what was done there goes on its own line"
_FITS = "fits no field"
_FEW = 3
"""How many words are no sentence."""
_MOST_NAMED = 4
"""How many of the words that fit nothing are named."""


def as_one_message(problem: StrongholdError, words: Sequence[Word], reading: Reading, reads: Reads) -> StrongholdError:
    """Return what is wrong with a sentence with all the words that fit nothing as one problem, and what to paste.

    What is certain, may be several things, or is a value that its field refuses stays a problem by itself, and so does
    a slip of a known word.
    """
    several = problem.one_by_one()
    stray = [each for each in several if not _is_own(each)]
    own = [each for each in several if _is_own(each)]
    if len(stray) < 2:
        return _alone(several[0], words, reading, reads) if len(several) == 1 else problem
    one = _several(stray, words, reading, reads)
    return Refused(WHAT, [one, *own]) if own else one


def _is_own(problem: StrongholdError) -> bool:
    if isinstance(problem, Certain | SeveralMeanings) or problem.field or not isinstance(problem, Unreadable):
        return True
    word = key_of(_quoted(problem))
    # `the` is no slip of `other`: it is a word of every sentence.
    return problem.hint.startswith(_SLIP) and word not in SMALL_WORDS | NEGATIONS and word not in telling_words()


def _quoted(problem: StrongholdError) -> str:
    """Return the words that a problem is about, as its message quotes them; empty for none."""
    found = re.match("'(.+?)'(?:: | (?:fits|starts|is|needs|belongs|has) )", f"{problem.said} ")
    return found[1] if found else ""


def _alone(problem: StrongholdError, words: Sequence[Word], reading: Reading, reads: Reads) -> StrongholdError:
    """Return the one thing that is wrong with a sentence, with what would be read in its place."""
    if isinstance(problem, NoRecord):
        return _no_record(problem, words, reading, reads)
    if isinstance(problem, SeveralMeanings | Certain) or problem.field:
        return problem
    long = len(words) > _FEW
    slip = problem.hint.startswith(_SLIP)
    if slip and (_is_own(problem) or not long):
        return _as_known(problem, words)
    if long and not has_facts(words, reading):
        left = instead([], words, reading)
        return problem.but(hint="a remark", instead=left) if slip else problem.but(instead=left._replace(shown=False))
    wrong = _places(_quoted(problem), words) if _FITS in problem.said else frozenset()
    behind = _places(_quoted(problem), words) if isinstance(problem, StartsNothing) else frozenset()
    if behind and not starts_with(words, behind) and (rest := mended(words, [behind], reading, reads)):
        return problem.but(said=problem.said.partition(": ")[0], hint=_OWN_LINE if rest.facts else "say", instead=rest)
    noted = mended(words, [wrong], reading, reads) if wrong else None
    if noted and not noted.left_out:
        return problem.but(instead=noted._replace(shown=False))
    return problem.but(hint=_in_few_words(words, reading)) if slip else problem


def _as_known(problem: StrongholdError, words: Sequence[Word]) -> StrongholdError:
    """Return a slip of one known word, with the sentence as it is with that word."""
    known = re.fullmatch(rf"{_SLIP} ([^?]+)\?", problem.hint)
    places = _places(_quoted(problem), words)
    if known is None or not places or re.search(" or |, ", known[1]):
        return problem
    first, last = min(places), max(places) + 1
    word = words[last - 1]._replace(
        text=known[1], said=known[1] + (words[last - 1].said[-1:] if words[last - 1].parts else "")
    )
    line = said_again([*words[:first], word, *words[last:]])
    return problem.but(instead=Instead(line, shown=False))


def _no_record(problem: StrongholdError, words: Sequence[Word], reading: Reading, reads: Reads) -> StrongholdError:
    """Return that some words are no record, with the sentence without their part, or with all of it behind `#`."""
    wrong = _places(_quoted(problem), words)
    if wrong and (rest := mended(words, [wrong], reading, reads)):
        named = set(facts([words[at] for at in sorted(wrong)], reading))
        return problem.but(
            hint="say", instead=rest._replace(facts=tuple(each for each in rest.facts if each not in named))
        )
    beside = facts([word for at, word in enumerate(words) if at not in wrong], reading)
    if wrong and len(" ".join(beside).split()) < _FEW:
        return problem.but(instead=instead([], words, reading)._replace(shown=False))
    return problem


def _in_few_words(words: Sequence[Word], reading: Reading) -> str:
    known = first_of(facts(words, reading), _MOST_NAMED)
    return f"say in few words what was done, a line each, with {known}; # in front leaves it out"


def _all_left(words: Sequence[Word], reading: Reading) -> Instead:
    return instead([], words, reading)


def _found(
    words: Sequence[Word], wrong: Sequence[frozenset[int]], reading: Reading, reads: Reads
) -> tuple[str, Instead] | None:
    """Return what would be read in the place of a sentence, with what to do; None where nothing would."""
    found = mended(words, wrong, reading, reads) or beginning(words, reading, reads)
    return (_OWN_LINE if found.facts else "say", found) if found else None


def _several(
    stray: Sequence[StrongholdError], words: Sequence[Word], reading: Reading, reads: Reads
) -> StrongholdError:
    """Return the words of a sentence that fit nothing as one problem."""
    whole = said_again(words)
    if not has_facts(words, reading):
        return Unreadable(f"{quoted(whole)} cannot be read", "a remark", instead=_all_left(words, reading))
    said = list(dict.fromkeys(filter(None, map(_quoted, stray))))
    wrong = [places for each in said if (places := _places(each, words))]
    found = _found(words, wrong, reading, reads)
    if found and found[1].left_out:
        rest = "what stands before it" if whole.startswith(found[1].kept) else "the rest"
        said_of = f"{quoted(found[1].left_out)} cannot be read, and {rest} can"
        return Unreadable(said_of, found[0], instead=found[1])
    more = f" and {len(said) - _MOST_NAMED} more" if len(said) > _MOST_NAMED else ""
    named = [quoted(each) for each in said[:_MOST_NAMED]]
    some = f"{', '.join(named)}{more}" if more else listed(named, "and")
    what = f"in {quoted(whole)}, {some or 'some words'} cannot be read"
    if found:
        return Unreadable(what, found[0], instead=found[1])
    return Unreadable(what, _in_few_words(words, reading))


def _places(said: str, words: Sequence[Word]) -> frozenset[int]:
    """Return where the line has the words of a message, nothing where it has them not in a row."""
    wanted = [each.rstrip(",;:") for each in said.split()]
    for at in range(len(words) - len(wanted) + 1 if wanted else 0):
        if [word.text for word in words[at : at + len(wanted)]] == wanted:
            return frozenset(range(at, at + len(wanted)))
    return frozenset()
