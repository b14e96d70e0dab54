"""The day that a sheet says on its first line: `Mon 2 Nov 2026`."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from stronghold_cli.errors import NotADate, StrongholdError, Unreadable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words import SheetRow, Word, rows
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import quoted

_NAME = "date"
"""What may stand before it."""


def day_on_top(text: str, reading: Reading) -> str | None:
    """Return the day that a sheet's first line is, as it is typed; None where it is no day, or one that is wrong."""
    first = next(rows(text), None)
    if isinstance(first, SheetRow):
        with suppress(StrongholdError):
            return _typed(first.words) if _day(first.words, reading) else None
    return None


def is_day(words: Sequence[Word], day: date, reading: Reading) -> bool:
    """Whether the first line of a sheet only says its day.  Raises Unreadable for another day, or a wrong one."""
    said = _day(words, reading)
    if said is None or said == day:
        return said is not None
    what = f"{quoted(_typed(words))} is not the day of the sheet, {show_day(day)}"
    raise Unreadable(what, f"leave one of them out, or say stronghold day {said:%d/%m/%Y}")


def _typed(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words[words[0].text.casefold() == _NAME :])


def _day(words: Sequence[Word], reading: Reading) -> date | None:
    """Return the day that words are, None for other words.  Raises Unreadable for a day that is wrong."""
    if any(word.name or not word.plain for word in words):
        return None
    field = next(kind.fields[kind.date] for kind in KINDS.values() if kind.date in kind.fields)
    try:
        day: date = field.type.read(_typed(words), reading)
    except NotADate:
        return None
    return day
