"""What a number's format in a workbook puts round it: `£450`, `45%`, `007`; that is what people read in the cell."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import NamedTuple

from stronghold_cli.spreadsheets.table import CellKind

_TOKEN = re.compile(r"""("[^"]*")|(\\.)|(\[[^\]]*\])|(_.|\*.)|(General|[0#?.,]+|[eE][+-])|(%)|(.)""", re.DOTALL)
_FROM_LEFT_OUT = "()+-*_ \u00a0\u202f"
BUILT_IN = {9: "0%", 10: "0.00%"}
"""Formats that a workbook uses without saying what they are."""
_MOMENTS = (*range(14, 23), *range(45, 48))
"""Those of them that show days and times."""
NO_MOMENT = "########"
"""What a spreadsheet shows for a day or a time before the first."""


class NumberFormat(NamedTuple):
    """What stands before and after a number, and how many digits it has at least."""

    before: str = ""
    after: str = ""
    percent: bool = False
    digits: int = 1

    def shown(self, number: float) -> str:
        """Return a number as a person reads it."""
        if self == PLAIN:
            return _digits(number)
        exact = _exact(number) * (100 if self.percent else 1)
        whole, point, part = _plain(abs(exact)).partition(".")
        text = f"{whole.zfill(self.digits)}{point}{part}"
        return f"{'-' if exact < 0 else ''}{self.before}{text}{'%' if self.percent else ''}{self.after}"


PLAIN = NumberFormat()
BEYOND_DIGITS = 10**15
"""From here on a number has more digits than a spreadsheet keeps."""


def read_format(code: str) -> NumberFormat:
    """Return what a format's code (`"£"#,##0.00`) says about positive numbers; a date's says nothing."""
    before = after = body = ""
    percent = False
    for text, escaped, bracket, _, number, per_cent, other in _TOKEN.findall(_first_section(code)):
        literal = text[1:-1] or escaped[1:] or other or (bracket[2:-1].split("-")[0] if bracket[1:2] == "$" else "")
        if other and other in "dmyhsDMYHS@":
            return PLAIN
        body += number
        percent = percent or bool(per_cent)
        if number:
            after = ""
        elif body:
            after += literal
        else:
            before += literal
    digits = body.replace(",", "")
    padded = len(digits) if digits and not digits.strip("0") else 1
    return NumberFormat(_sign(before), after.rstrip(_FROM_LEFT_OUT).lstrip("()"), percent, padded)


def is_moment(number: int, code: str) -> bool:
    """Whether a format, by its number and its code, shows numbers as days or times."""
    if not code:
        return number in _MOMENTS
    found = _TOKEN.findall(_first_section(code))
    return any(
        (other and other in "dmyhsDMYHS") or re.fullmatch(r"\[[hms]+\]", bracket, re.I)
        for _, _, bracket, _, _, _, other in found
    )


def _sign(before: str) -> str:
    """Return what stands before a number: a sign close to it (`£`), a word with a blank (`CHF `)."""
    sign = before.strip(_FROM_LEFT_OUT)
    return f"{sign} " if sign[-1:].isalnum() and before[-1:].isspace() else sign


def _first_section(code: str) -> str:
    found = re.match(r"""(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*""", code, re.DOTALL)
    return found[0] if found else ""


def _digits(number: float) -> str:
    """Return a number without a format: what `_exact` and `_plain` make of it, sooner where Python writes the same."""
    if isinstance(number, int) or (number.is_integer() and abs(number) < BEYOND_DIGITS):
        return str(int(number))
    text = repr(number)
    return text if len(text) <= _WITHIN_FIFTEEN and "e" not in text else _plain(_exact(number))


_WITHIN_FIFTEEN = len("0.") + 14
"""The length of a fraction that surely has no more than fifteen digits."""


def _exact(number: float) -> Decimal:
    """Return the number that was typed: spreadsheets keep and show fifteen digits, and what is beyond is no number.

    A whole number of more digits stays as it is, for to round it would be to make another one.
    """
    if isinstance(number, int) or (number.is_integer() and abs(number) >= BEYOND_DIGITS):
        return Decimal(int(number))
    return Decimal(f"{number:.15g}")


def _plain(exact: Decimal) -> str:
    text = f"{exact:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def moment_text(value: date | datetime | time | timedelta) -> tuple[str, CellKind]:
    """Return a day, a day with its time, or a time as text, to the second, and which of them it is."""
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else ""), "time"
    if isinstance(value, datetime):
        value = _to_the_second(value)
        # A day is a whole number there: one at midnight cannot be told from a day alone.
        if value.time() == time():
            return value.date().isoformat(), "date"
        return value.isoformat(timespec="seconds" if value.second else "minutes"), "datetime"
    if isinstance(value, time):
        value = _to_the_second(datetime.combine(date(2000, 1, 1), value)).time()
        return value.isoformat(timespec="seconds" if value.second else "minutes"), "time"
    return value.isoformat(), "date"


def _to_the_second(moment: datetime) -> datetime:
    """Return the nearest second, for a spreadsheet keeps a time as a part of a day that is never exact."""
    return (moment + timedelta(microseconds=500_000)).replace(microsecond=0)
