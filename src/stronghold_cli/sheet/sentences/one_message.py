"""A sentence of a sheet that cannot be read is named in one line, with the one change that reads what it can."""

import re
from collections.abc import Callable, Iterator, Sequence

from stronghold_cli.catalogue.sheet_words import key_of, telling_words
from stronghold_cli.errors import Refused, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import WHAT
from stronghold_cli.sheet.remarks.prose import says_something
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import LINE_BREAK, Word
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import SMALL_WORDS, listed, one_line, quoted

_SLIP = "did you mean"
_MOST_CUTS = 6
"""How many places a sentence is cut in two at, for each beginning is read again."""
_FEW = 3
"""How many words are no sentence."""
_MOST_NAMED = 4
"""How many of the words that fit nothing are named."""

Reads = Callable[[Sequence[Word]], bool]
"""Whether some words can be read by themselves."""


def as_one_message(problem: StrongholdError, words: Sequence[Word], reading: Reading, reads: Reads) -> StrongholdError:
    """Return what is wrong with a sentence with all the words that fit nothing as one problem.

    What is certain, may be several things, or is a value that its field refuses stays a problem by itself, and so does
    a slip of a known word.
    """
    several = problem.one_by_one()
    stray = [each for each in several if not _is_own(each)]
    if len(stray) < 2:
        slipped = len(several) == len(stray) and stray and stray[0].hint.startswith(_SLIP) and len(words) > _FEW
        return stray[0].but(hint=f"a remark: # {said_again(words)}") if slipped else problem
    own = [each for each in several if _is_own(each)]
    one = _without_facts(words, reading) or _cut(words, reading, reads) or _named(stray, words, reading, reads)
    return Refused(WHAT, [one, *own]) if own else one


def _is_own(problem: StrongholdError) -> bool:
    if isinstance(problem, Certain | SeveralMeanings) or problem.field or not isinstance(problem, Unreadable):
        return True
    word = key_of(_quoted(problem))
    # `the` is no slip of `other`: it is a word of every sentence.
    return problem.hint.startswith(_SLIP) and word not in SMALL_WORDS | NEGATIONS and word not in telling_words()


def _quoted(problem: StrongholdError) -> str:
    """Return the words that a problem is about, as its message quotes them; empty for none."""
    found = re.match("'(.+?)' (?:fits|starts|is|needs|belongs|has)", problem.said)
    return found[1] if found else ""


def _has_facts(words: Sequence[Word], reading: Reading) -> bool:
    return any(says_something(words[at:], reading) or _is_no(word) for at, word in enumerate(words))


def _is_no(word: Word) -> bool:
    """Whether a word may say that what stands before it was not so."""
    return key_of(word.text) in NEGATIONS


def _without_facts(words: Sequence[Word], reading: Reading) -> Unreadable | None:
    """Return that a sentence is perhaps a remark, where it holds nothing that a record would; else None."""
    whole = said_again(words)
    return None if _has_facts(words, reading) else Unreadable(f"{quoted(whole)} cannot be read", f"a remark: # {whole}")


def _cut(words: Sequence[Word], reading: Reading, reads: Reads) -> Unreadable | None:
    """Return that the beginning of a sentence can be read, up to a comma, and what follows does not undo it; else None.

    What follows may hold a fact, which is said to need its own line.
    """
    for at in _cuts(words):
        if any(map(_is_no, words[at:])):
            return None
        left = [*words[: at - 1], words[at - 1]._replace(said=words[at - 1].said.rstrip(",;"), parts=False)]
        if reads(left):
            kept, rest = said_again(left), said_again(words[at:])
            first = "what was done there goes on its own line: " if _has_facts(words[at:], reading) else "say "
            what = f"{quoted(rest)} cannot be read, and what stands before it can"
            return Unreadable(what, f"{first}{kept} # {rest}")
    return None


def _cuts(words: Sequence[Word]) -> Iterator[int]:
    ends = (at for at in range(len(words) - 1, 1, -1) if words[at - 1].parts and words[at - 1].said[-1:] != ":")
    for _, at in zip(range(_MOST_CUTS), ends, strict=False):
        yield at


def _named(stray: Sequence[StrongholdError], words: Sequence[Word], reading: Reading, reads: Reads) -> Unreadable:
    """Return the words that fit nothing as one problem: as a note where they hold no fact and the others are read."""
    said = list(dict.fromkeys(filter(None, map(_quoted, stray))))
    more = f" and {len(said) - _MOST_NAMED} more" if len(said) > _MOST_NAMED else ""
    what = f"{listed([quoted(each) for each in said[:_MOST_NAMED]], 'and') if not more else _some(said)}{more}"
    what = f"in {quoted(said_again(words))}, {what or 'some words'} cannot be read"
    places = [at for each in said for at in _places(each, words)]
    first, last = (min(places), max(places) + 1) if places else (0, 0)
    note = words[first:last]
    # Behind a number they may be what that counts.
    if first and not re.search("[0-9]$", words[first - 1].text) and not _has_facts(note, reading):
        text = " ".join(word.text for word in note)
        line = [*words[:first], Word(text, text, False, NOTES), *words[last:]]
        if reads(line):
            return Unreadable(what, f"say {said_again(line)}")
    return Unreadable(what, f"say what was done in few words, or if nothing was: # {said_again(words)}")


def _some(said: Sequence[str]) -> str:
    return ", ".join(quoted(each) for each in said[:_MOST_NAMED])


def _places(said: str, words: Sequence[Word]) -> Sequence[int]:
    """Return where the line has the words of a message, nothing where it has them not in a row."""
    wanted = said.split()
    for at in range(len(words) - len(wanted) + 1):
        if [word.text for word in words[at : at + len(wanted)]] == [each.rstrip(",;:") for each in wanted]:
            return range(at, at + len(wanted))
    return ()


def said_again(words: Sequence[Word]) -> str:
    """Return words as they can be typed on a sheet, on one line."""
    return " ".join(_typed(word, last=at + 1 == len(words)) for at, word in enumerate(words)).replace(LINE_BREAK, " ")


def _typed(word: Word, *, last: bool) -> str:
    if not word.plain:
        return f"{word.name}={in_quotes(word.text)}" if word.name else in_quotes(word.text)
    said = one_line(word.said)
    dash = word.parts and not last and not said.endswith((",", ";", ":", ")"))
    return f"{said} -" if dash else said
