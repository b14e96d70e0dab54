"""A cell as the text that its field reads: its unit, its day in the order of its column, what its words mean."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime

from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.imports.bound import BoundField
from stronghold_cli.imports.cell_words import meant_by_cell
from stronghold_cli.imports.mapping import ISO, MONTH_FIRST, TWENTIES, SheetMapping
from stronghold_cli.imports.private import PROSE
from stronghold_cli.imports.stand_ins import check_stand_in
from stronghold_cli.records.amounts import Amount, Length
from stronghold_cli.records.fields import Field
from stronghold_cli.records.types import Day, Exhibit, TimeOfDay
from stronghold_cli.spreadsheets.table import NO_RESULT, Cell
from stronghold_cli.values import number
from stronghold_cli.values.clock import london_zone
from stronghold_cli.values.day import EXAMPLE, month_number
from stronghold_cli.values.text import fold, quoted

_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f\u2009", " ") | dict.fromkeys("\u200b\ufeff", None))
"""Blanks that break no line, as web pages and workbooks put them in; and what shows nothing."""

_NUMERIC = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{4}|[0-9]{2}))?")
_WEEKDAY = re.compile(r"(?i)(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+")
_WRITTEN = re.compile(r"(?i)([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?(?:[\s,-]+([0-9]{4}|[0-9]{2}))?")
_ISO_DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})")
_SERIAL = re.compile(r"[2-6][0-9]{4}(?:\.[0-9]+)?")
"""The days from 1954 to 2091, as a spreadsheet counts them."""
_WITH_TIME = re.compile(
    r"(.+?[0-9])(?:T|,?\s+)([0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:[ap]m)?)(Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.I,
)
_MADE_A_DAY = re.compile(
    r"(?i)[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2}-[a-z]{3}(?:-[0-9]{2,4})?|[a-z]{3}-[0-9]{2,5}"
)

_ERROR = re.compile(
    rf"#(?:REF!|DIV/0!|VALUE!|N/A|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|ERROR!|ERR[0-9]*!?)|#{{3,}}|err:[0-9]+|{NO_RESULT}",
    re.I,
)
"""What a spreadsheet shows, and writes into CSV, where it has no value."""


def plain_text(cell: Cell | None) -> str:
    """Return the text of a cell with usual blanks, empty for an empty one."""
    if cell is None:
        return ""
    text = cell.text
    return text.strip() if text.isascii() else text.translate(_BLANKS).strip()


def is_error(text: str) -> bool:
    """Whether a cell holds what a spreadsheet shows where it has no value: `#REF!`."""
    return text[:1] in "#Ee" and _ERROR.fullmatch(text.strip()) is not None


def refuse_lost(cell: Cell | None) -> None:
    """Refuse what lost its value in a spreadsheet: digits of a number, an error, a formula without its result.

    Raises Forbidden and Unreadable.
    """
    if cell is None:
        return
    if cell.kind == "rounded":
        raise Forbidden(
            f"{quoted(cell.text)} has over 15 digits: a spreadsheet keeps no more, and the last ones are lost",
            "make the column text, and type the number again",
        )
    if cell.kind in ("error", "no result") or is_error(cell.text):
        if cell.text == NO_RESULT:
            raise Unreadable(
                "a formula without its result in the file", "open it in a spreadsheet and save it, which keeps results"
            )
        raise Unreadable(f"{cell.text} is an error of the spreadsheet, not a value", "mend or empty the cell")


@dataclass
class DayOrder:
    """What the cells of one column say about the order of days and months."""

    day_first: tuple[int, str] | None = None
    month_first: tuple[int, str] | None = None

    def note(self, row: int, first: int, second: int, text: str) -> None:
        """Take in one day of two numbers."""
        if first > 12 >= second:
            self.day_first = self.day_first or (row, text)
        elif second > 12 >= first:
            self.month_first = self.month_first or (row, text)

    def hear(self, row: int, text: str) -> None:
        """Take in a cell, whatever it holds."""
        found = _NUMERIC.fullmatch(text.split(maxsplit=1)[0])
        if found and found[3]:
            self.note(row, int(found[1]), int(found[2]), text)


@dataclass
class CellReader:
    """The cells of a sheet, which has one order of dates a column, and may have years between its rows."""

    said: SheetMapping
    orders: dict[str, DayOrder] = field(default_factory=dict)
    year: int | None = None
    time_lost: bool = False
    of_other_years: list[int] = field(default_factory=list)
    """The rows whose own day is of another year than the sheet is of."""

    def text(self, bound: BoundField, cell: Cell | None, row: int) -> tuple[str, str]:
        """Return what the field reads, empty where the cell says nothing, and the time of day beside a day.

        Raises Unreadable and Forbidden.
        """
        text = plain_text(cell)
        if cell is None or not text:
            return "", ""
        source, type_ = bound.source, bound.field.type
        if source.words:
            text = source.words.get(fold(text), text)
            if not text:
                return "", ""
        text = meant_by_cell(bound.field, text)
        check_stand_in(type_, text)
        refuse_lost(cell)
        if isinstance(type_, Day):
            if cell.kind == "time":
                raise Unreadable(
                    f"{quoted(text)} is a time, not a day: a workbook shows 0 and negative numbers so",
                    EXAMPLE,
                )
            return self._day(bound.heading, text, row)
        if isinstance(type_, TimeOfDay):
            if cell.kind == "number" and text.startswith("0."):
                raise Unreadable(f"{quoted(text)} is a part of a day", "make the column one of times, e.g. 06:15")
            found = _WITH_TIME.fullmatch(text)
            return (found[2] if found else text), ""
        made_a_day = cell.kind in ("date", "datetime") or (
            cell.kind == "text" and _is_reference(bound) and _MADE_A_DAY.fullmatch(text)
        )
        if made_a_day and bound.field.name not in PROSE:
            raise Forbidden(
                f"{quoted(text)} is a day: a spreadsheet makes one of a number such as 12-11",
                "make the column text, and type the number again",
            )
        if isinstance(type_, Amount) and source.unit and re.fullmatch(number.PATTERN, text):
            return with_unit(bound.field, text, source.unit), ""
        return text, ""

    def _day(self, column: str, text: str, row: int) -> tuple[str, str]:
        time = ""
        if found := _WITH_TIME.fullmatch(text):
            text, time, offset = found[1], found[2], found[3]
            if offset:
                text, time = _local(text, time, offset)
            time = "" if re.fullmatch(r"0?0[:.]00(?:[:.]00)?(?:\.0+)?", time) else time
        if not (named := _WEEKDAY.match(text)):
            return self._plain_day(column, text, row), time
        # The day's own reading refuses another day of the week than the day has.
        return f"{named[1].title()} {self._plain_day(column, text[named.end() :], row)}", time

    def _plain_day(self, column: str, text: str, row: int) -> str:
        if _ISO_DAY.fullmatch(text):
            return text
        if _SERIAL.fullmatch(text):
            raise Unreadable(
                f"{quoted(text)} is a number, as a spreadsheet keeps days",
                "make the column one of dates, and save it again",
            )
        if self.said.dates == ISO:
            raise Unreadable(f"{quoted(text)} is not an ISO date", "e.g. 2021-03-04")
        if found := _NUMERIC.fullmatch(text):
            first, second = int(found[1]), int(found[2])
            self.orders.setdefault(column, DayOrder()).note(row, first, second, text)
            if self.said.dates == MONTH_FIRST:
                first, second = second, first
            return f"{first}/{second}/{self._full_year(found[3], text)}"
        if (found := _WRITTEN.fullmatch(text)) and month_number(found[2]):
            return f"{found[1]} {found[2]} {self._full_year(found[3], text)}"
        return text

    def _full_year(self, year: str | None, text: str) -> str:
        """Return a year of four digits.  Raises Unreadable where nothing says which it is."""
        if year is None:
            if self.year is None:
                raise Unreadable(f"{quoted(text)} has no year", f"{EXAMPLE}; or say year = 2019 in the mapping")
            return str(self.year)
        if len(year) == 2:
            if self.said.years != TWENTIES:
                hint = f'{EXAMPLE}; or say years = "{TWENTIES}" in the mapping'
                raise Unreadable(f"{quoted(text)} has no full year", hint)
            return f"20{year}"
        return year

    def note_year(self, day: str, row: int) -> None:
        """Note a record's own day that is not of the year that the mapping, or a row above, says."""
        if self.year is None:
            return
        said = re.search(r"(?<![0-9])[0-9]{4}(?![0-9])", day)
        if said and int(said[0]) != self.year and row not in self.of_other_years[-1:]:
            self.of_other_years.append(row)

    def order_problems(self) -> list[tuple[str, int, str]]:
        """Return what columns say about their order that cannot be: the column, a row, and why."""
        found = []
        for column, order in self.orders.items():
            day, month = order.day_first, order.month_first
            if day and month:
                found.append(
                    (
                        column,
                        month[0],
                        f"a column of dates has one order: row {day[0]:,} has {quoted(day[1])}, the day first, "
                        f"and row {month[0]:,} has {quoted(month[1])}, the month first (make them alike in the file)",
                    )
                )
            elif month and self.said.dates != MONTH_FIRST:
                why = f'{quoted(month[1])} has the month first (say dates = "{MONTH_FIRST}" in the mapping)'
                found.append((column, month[0], why))
            elif day and self.said.dates == MONTH_FIRST:
                found.append((column, day[0], f"{quoted(day[1])} has the day first, and the mapping says otherwise"))
        return found


def _is_reference(bound: BoundField) -> bool:
    return isinstance(bound.field.type, Exhibit) or bound.field.name.endswith("_ref")


def with_unit(field: Field, text: str, unit: str) -> str:
    """Return a number and the unit that it is of, as they are typed."""
    if unit == "£":
        return f"£{text}"
    return f"{text}{unit}" if isinstance(field.type, Length) or unit == "%" else f"{text} {unit}"


def _local(day: str, time: str, offset: str) -> tuple[str, str]:
    """Return a day and a time of day with an offset as it was here.  Raises Unreadable."""
    try:
        moment = datetime.fromisoformat(f"{date.fromisoformat(day)}T{time.strip()}{offset}")
    except ValueError:
        raise Unreadable(
            f"{quoted(f'{day}T{time}{offset}')} is not a moment", "e.g. 2019-06-01T05:25:52+00:00"
        ) from None
    here = moment.astimezone(london_zone())
    return here.date().isoformat(), f"{here:%H:%M}"
