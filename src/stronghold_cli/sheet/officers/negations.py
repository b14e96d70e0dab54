"""Words on a line of a sheet that say that something was not so, or was not done yet, which is no record."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import UndoneWord, key_of, undone_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.times import is_time
from stronghold_cli.sheet.officers.as_on_sheet import as_on_sheet
from stronghold_cli.sheet.people.became import became
from stronghold_cli.sheet.remarks.awaited import is_to_come
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import NoRecord, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, parts_of, words_of
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import hyphened, quoted

_LONGEST = 4
"""How many words one of them has."""


def negated(words: Sequence[Word], reading: Reading, day: date) -> StrongholdError | None:
    """Return what is said about a line with such a word that is no part of something known; None for any other line.

    `not guilty`, `no separate penalty` and `driving without insurance` say what was so.
    """
    line, _ = as_on_sheet(words, reading, day)
    for at, word in enumerate(line):
        if word.plain and word.name is None and word.text.casefold() in NEGATIONS and not _is_known(line, at):
            ends = next((n for n in range(at + 1, len(line)) if line[n - 1].parts), len(line))
            said = " ".join(each.said.rstrip(",;:") for each in line[at:ends] if each.name is None)
            return NoRecord(
                f"{quoted(said)} is no record", "put # in front, and what was done on its own line", about=said
            )
    return _undone(line) or _undecided(line, reading)


def _undecided(line: Sequence[Word], reading: Reading) -> StrongholdError | None:
    """Return what is said about a result beside a word that says that it is still to come: `NFA likely`."""
    for part in parts_of(line):
        to_come = next((word for word in part if word.plain and not word.name and is_to_come([word])), None)
        if to_come and any(became(part[at:], reading) for at in range(len(part))):
            what = f"{quoted(to_come.text)}: it is not decided yet"
            return NoRecord(what, "# in front leaves the line out until it is", about=to_come.text)
    return None


def is_undone(words: Sequence[Word]) -> bool:
    """Whether words say that something was only planned, tried, or done by others."""
    return _undone(words) is not None


def undone_in_note(text: str) -> StrongholdError | None:
    """Return what is said about a note that begins with `left behind` or is a time, None for any other note."""
    if is_time(text):
        return NoRecord(f"{quoted(text)} is a time", "say the day", about=text)
    return next((_said(said, row) for _, said in runs(words_of(text)) if (row := _row(said)) and row.in_notes), None)


def _undone(line: Sequence[Word]) -> StrongholdError | None:
    """Return what is said about a line with `planned for` and the like, which no note may hide."""
    for at, word in enumerate(line):
        if (word.name == NOTES or not (word.plain or word.name)) and (noted := undone_in_note(word.text)):
            return noted
        for length, text in runs(line[at:], _LONGEST) if word.plain and word.name is None else ():
            if (row := _row(text)) and not _is_known(line, at, length):
                return _said(text, row)
    return None


def _row(text: str) -> UndoneWord | None:
    return undone_words().get(key_of(text.rstrip(".,;:")))


def _said(text: str, row: UndoneWord) -> StrongholdError:
    return NoRecord(f"{quoted(text)}: {row.says}", "# in front leaves the line out", about=text)


def _is_known(line: Sequence[Word], at: int, length: int = 1) -> bool:
    """Whether so many words of a line are a part of something that is known."""
    found = phrase(line[at:], ())
    if found is not None and found[0] >= length:
        return True
    texts = [(n, text) for start in range(max(0, at - 4), at + 1) for n, text in runs(line[start:]) if start + n > at]
    return any(n > 1 and (hyphened(text) in choices() or is_known_list(text)) for n, text in texts)
