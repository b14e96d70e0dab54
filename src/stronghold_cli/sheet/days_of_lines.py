"""The days of what a line of a sheet says: beside the sheet's own, and of the night after it."""

from contextlib import suppress
from datetime import date, timedelta

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.order import with_days
from stronghold_cli.sheet.words.phrases import NoRecord
from stronghold_cli.sheet.words.starts import typed
from stronghold_cli.values.day import Toward, read_day, show_day
from stronghold_cli.values.text import quoted

_TOMORROW = "tomorrow"
_JUST_PAST = timedelta(days=31)
"""How long before a sheet a day without its year was, that is no day of the next year …"""
_NEXT_YEAR = timedelta(days=300)
"""… where it would be as far away as this."""


def with_whole_days(content: LineContent, day: date, reading: Reading) -> LineContent:
    """Return what a line says with its days whole: without a year, or by name, they are beside the sheet's day.

    Raises NoRecord for what is only to be done, and Unreadable for a day to come that has just passed.
    """
    days = {name: type for name, each in typed(content.kind).items() if isinstance(type := each.type, Day)}
    beside = reading._replace(today=day)
    texts = dict(content.texts)
    if texts.get(content.kind.date, "").casefold() == _TOMORROW:
        raise NoRecord(f"{quoted(_TOMORROW)}: nothing was done yet", "# in front leaves the line out", about=_TOMORROW)
    for name in texts.keys() & days.keys():
        value = now = None
        with suppress(StrongholdError):
            value = days[name].read(texts[name], beside)
            now = days[name].read(texts[name], reading)
        if value is not None and days[name].due:
            _check_to_come(texts[name], value, day)
        if value is not None and value != now:
            texts[name] = f"{value:%d/%m/%Y}"
    return content._replace(texts=texts)


def _check_to_come(text: str, value: date, day: date) -> None:
    """Raise Unreadable for a day to come without its year, that has just passed: nobody waits a year for it."""
    with suppress(StrongholdError):
        read_day(text, day)
        return  # it has its year
    before = read_day(text, day, Toward.PAST)
    if value - day > _NEXT_YEAR and day - before <= _JUST_PAST:
        what = f"{quoted(text)} is before the sheet's day, {show_day(day)}"
        raise Unreadable(
            what, f"mend the day, or say its year, e.g. {value.day}/{value.month}/{value.year}", about=text
        )


def of_its_day(content: LineContent, night: date | None, *, adds: bool = False) -> LineContent:
    """Return what a line after midnight says with its day; what only adds to a record has that of what became.

    `night` is that day, None for a line of the sheet's own.
    """
    if night is None:
        return content
    kind = content.kind
    day = {kind.date: f"{night:%d/%m/%Y}"}
    begins = not adds and content.settles is None and kind.date in typed(kind)
    return content._replace(texts=(day if begins else {}) | with_days(kind, content.texts, day))
