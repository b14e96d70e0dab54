"""Lines of a sheet after midnight: behind one that was late in the evening they are of the next day."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.starts import time_said
from stronghold_cli.sheet.words.text import SheetRow, Word, is_one_of
from stronghold_cli.values.day import read_time, show_day

_EVENING, _MORNING = 20, 6
"""From which hour on a line is late, and until which one after it is of the next day."""
_NIGHT = re.compile(r"(?i)nights?")
_EVENING_OF_NIGHTS, _MORNING_OF_NIGHTS = 18, 12
"""The same of a sheet whose first lines say that it is of a night."""
_TITLES = 2
_AT = ("at", "@", "around", "about")
_HOURS = re.compile("(?i)([0-9]{4})(?:hrs|h)")


def rows_after_midnight(written: Sequence[SheetRow | StrongholdError], day: date) -> dict[int, date]:
    """Return the day of each row that is after midnight, by its number; those before have the sheet's `day`."""
    rows = [row for row in written if isinstance(row, SheetRow)]
    evening, morning = (_EVENING_OF_NIGHTS, _MORNING_OF_NIGHTS) if _is_titled_night(rows) else (_EVENING, _MORNING)
    late = after = False
    found: dict[int, date] = {}
    for row in rows:
        for hour in _hours(row.words):
            after = (after or late) and hour < (morning if not after else evening)
            late = late or hour >= evening
        if after:
            found[row.number] = day + timedelta(days=1)
    return found


def has_night(written: Sequence[SheetRow | StrongholdError]) -> bool:
    """Whether a sheet is of a night, or has lines after midnight."""
    rows = [row for row in written if isinstance(row, SheetRow)]
    return _is_titled_night(rows) or bool(rows_after_midnight(written, date.min))


def _is_titled_night(rows: Sequence[SheetRow]) -> bool:
    """Whether the first lines of a sheet say that it is of a night; last night was before it."""
    before = ((last, word) for row in rows[:_TITLES] for last, word in zip((None, *row.words), row.words, strict=False))
    return any(is_of_night(word) and not (last and is_one_of(last, "last")) for last, word in before)


def is_of_night(word: Word) -> bool:
    """Whether a word of a sheet's title says that the sheet is of a night."""
    return _NIGHT.fullmatch(word.text.strip("(),.")) is not None


def said_of_midnight(days: dict[int, date]) -> Iterator[str]:
    """Yield what should be known about lines after midnight."""
    if days:
        numbers = sorted(days)
        lines = f"line {numbers[0]} is" if len(numbers) == 1 else f"lines {numbers[0]} to {numbers[-1]} are"
        yield f"{lines} after midnight, and of {show_day(days[numbers[0]])} (say date= on a line of another day)"


def _hours(words: Sequence[Word]) -> Iterator[int]:
    """Yield the hour of the time that a row begins with, or that stands behind `at`."""
    for at, word in enumerate(words):
        text = _HOURS.sub(r"\1", word.text) if word.plain and word.name is None else ""
        time = time_said(word._replace(text=text)) if text else None
        if time and (at == 0 or words[at - 1].text.casefold() in _AT or (text != word.text)):
            with suppress(StrongholdError):
                yield int(read_time(time)[:2])
