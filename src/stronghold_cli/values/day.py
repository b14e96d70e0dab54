"""Calendar days as British people write them, and times of day."""

import re
from contextlib import suppress
from datetime import date, timedelta
from enum import Enum

from stronghold_cli.errors import NotADate, SeveralMeanings, Unreadable
from stronghold_cli.values.text import quoted

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH_NUMBERS = {name: i for i, full in enumerate(MONTHS, 1) for name in (full.lower(), full[:3].lower())}
_MONTH_NUMBERS["sept"] = 9

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# Patterns are text until one is needed: most commands read no date, and compiling all of them costs milliseconds.
_WEEKDAY = r"(?:on )?(mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_WITH_WEEKDAY = rf"{_WEEKDAY}\.?,? +(?=[0-9])(.+)"
_ISO = r"([0-9]{4})([-/])([0-9]{1,2})\2([0-9]{1,2})"
_BRITISH = r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})"
_WRITTEN = r"([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)[\s,-]+([0-9]{4}|[0-9]{2})"
_NO_YEAR = r"([0-9]{1,2})/([0-9]{1,2})|([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)"
_TIME = r"(?i)([0-9]{1,2})[:.]?([0-9]{2})(?::[0-5][0-9])?\s*(am|pm)?"

EXAMPLE = "e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04"
EARLIEST, LATEST = 1900, 2199
"""The years a ledger may speak of: outside them is a slip of the keyboard."""


class Toward(Enum):
    """On which side of today a day lies that is said without its year, or by its name alone."""

    PAST = -1
    FUTURE = 1


def month_number(word: str) -> int | None:
    """Return 3 for `March` or `mar`, None for a word that is no month."""
    return _MONTH_NUMBERS.get(word.lower())


def read_day(text: str, today: date, toward: Toward | None = None) -> date:
    """Read `2021-03-04`, `4/3/2021` (4 March), `4 Mar 21` (always 20yy), `Thu 4 Mar 2021`, `today`, `yesterday`.

    Where it is known on which side of today it lies, `1/9`, `1 Sep` and `Thursday` are read too, as the nearest such
    day there.  Raises Unreadable for the rest, SeveralMeanings for today's own name.
    """
    plain = " ".join(text.lower().split())
    if plain in _BESIDE_TODAY:
        return today + timedelta(days=_BESIDE_TODAY[plain])
    if toward and (found := re.fullmatch(_WEEKDAY, plain)):
        return _weekday(text, found[1], today, toward)
    named = re.fullmatch(_WITH_WEEKDAY, plain)
    day = _day_read(text, named[2] if named else plain, today, toward)
    if named and WEEKDAYS[day.weekday()].lower()[:3] != named[1][:3]:
        raise Unreadable(f"{quoted(text)} is a {WEEKDAYS[day.weekday()]}", "leave the day of the week out, or mend it")
    return day


def is_weekday(text: str) -> bool:
    """Whether a text is a day of the week alone, also one that may be today."""
    return re.fullmatch(_WEEKDAY, text.lower()) is not None


def is_whole(text: str) -> bool:
    """Whether a text says a whole day by itself, its year with all four digits."""
    plain = text.strip().lower()
    forms = "|".join(form.replace("|[0-9]{2})", ")").replace(r"\2", "[-/.]") for form in (_ISO, _BRITISH, _WRITTEN))
    return re.fullmatch(rf"(?:[a-z]+,? )*(?:{forms})", plain) is not None


_BESIDE_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}


def _day_read(text: str, plain: str, today: date, toward: Toward | None) -> date:
    if found := re.fullmatch(_ISO, plain):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := re.fullmatch(_BRITISH, plain):
        day, month, year = int(found[1]), int(found[3]), _with_century(found[4])
    elif (found := re.fullmatch(_WRITTEN, plain)) and month_number(found[2]):
        day, month, year = int(found[1]), _MONTH_NUMBERS[found[2]], _with_century(found[3])
    elif toward and (found := re.fullmatch(_NO_YEAR, plain)) and (found[2] or month_number(found[4])):
        day, month = int(found[1] or found[3]), int(found[2] or _MONTH_NUMBERS[found[4]])
        return _nearest(text, day, month, today, toward)
    else:
        raise NotADate(f"{quoted(text)} {'has no year' if without_a_year(plain) else 'is not a date'}", EXAMPLE)
    if not EARLIEST <= year <= LATEST:
        raise Unreadable(f"{quoted(text)} is not in the years {EARLIEST} to {LATEST}", EXAMPLE)
    try:
        return date(year, month, day)
    except ValueError:
        raise _no_day(text) from None


def _no_day(text: str) -> Unreadable:
    return Unreadable(f"{quoted(text)} is not a day of the calendar", EXAMPLE)


def _with_century(year: str) -> int:
    """Return a year; of two digits always one of this century: no record is of another one."""
    return int(year) + 2000 * (len(year) == 2)


def _nearest(text: str, day: int, month: int, today: date, toward: Toward) -> date:
    """Return the nearest such day on one side of today, which may be today: of 29 February up to eight years away."""
    for years in range(9):
        with suppress(ValueError):
            found = date(today.year + toward.value * years, month, day)
            if (found - today).days * toward.value >= 0:
                return found
    raise _no_day(text)


def _weekday(text: str, name: str, today: date, toward: Toward) -> date:
    """Return the nearest day of that name on one side of today.  Raises SeveralMeanings where today has it."""
    place = next(n for n, full in enumerate(WEEKDAYS) if full.lower().startswith(name[:3]))
    away = toward.value * (place - today.weekday()) % 7
    if not away:
        may_be = (show_day(today), show_day(today + timedelta(days=7 * toward.value)))
        said = f"{quoted(text)} may be today, {may_be[0]}, or {may_be[1]}"
        raise SeveralMeanings(said, "say which one").but(candidates=may_be)
    return today + timedelta(days=toward.value * away)


def without_a_year(text: str) -> tuple[int | None, int] | None:
    """Return the day, if one is said, and the month of a text without a year; None for any other text."""
    found = re.search(r"(?i)([0-9]{1,2})?(?:st|nd|rd|th)?[\s-]*\b([a-z]+)\s*\Z", text)
    month = month_number(found[2]) if found and not re.search("[0-9]{4}", text) else None
    return (int(found[1]) if found[1] else None, month) if found and month else None


def months_later(day: date, months: int) -> date:
    """Return the same day of a later month, its last one where it has no such day: 31 August and a month is 30 Sept."""
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    return day + relativedelta(months=months)


def show_day(day: date) -> str:
    """Write `4 Mar 2021`, which `read_day` reads back."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def show_day_in_full(day: date) -> str:
    """Write `4 March 2021`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def show_weekday(day: date) -> str:
    """Write `Thu 4 Mar 2021`, which `read_day` reads back."""
    return f"{WEEKDAYS[day.weekday()][:3]} {show_day(day)}"


def read_time(text: str) -> str:
    """Read `06:15`, `0615`, `6.15am` as `06:15`.  Raises Unreadable for what is no time of day."""
    found = re.fullmatch(_TIME, text.strip())
    if found:
        hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif half:
            hour = 24
        if hour < 24 and minute < 60:
            return f"{hour:02}:{minute:02}"
    raise Unreadable(f"{quoted(text)} is not a time of day", "e.g. 06:15")
