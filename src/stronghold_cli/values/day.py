"""Calendar days as British people write them, and times of day."""

import re
from datetime import date, timedelta

from stronghold_cli.errors import NotADate, Unreadable
from stronghold_cli.values.text import quoted

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTH_NUMBERS = {name: i for i, full in enumerate(MONTHS, 1) for name in (full.lower(), full[:3].lower())}
_MONTH_NUMBERS["sept"] = 9

# Patterns are text until one is needed: most commands read no date, and compiling all of them costs milliseconds.
_ISO = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
_BRITISH = r"([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})"
_WRITTEN = r"(?i)([0-9]{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)[\s,-]+([0-9]{4})"
_SHORT_YEAR = r"(?i)[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}|[0-9]{1,2}[\s-]+[a-z]+[\s-]+[0-9]{2}"
_TIME = r"(?i)([0-9]{1,2})[:.]?([0-9]{2})(?::[0-5][0-9])?\s*(am|pm)?"

EXAMPLE = "e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04"
EARLIEST, LATEST = 1900, 2199
"""The years a ledger may speak of: outside them is a slip of the keyboard."""


def month_number(word: str) -> int | None:
    """Return 3 for `March` or `mar`, None for a word that is no month."""
    return _MONTH_NUMBERS.get(word.lower())


def read_day(text: str, today: date) -> date:
    """Read `2021-03-04`, `4/3/2021` (4 March), `4 Mar 2021`, `today`, `yesterday`.  Raises Unreadable for the rest."""
    plain = text.strip().lower()
    if plain in ("today", "yesterday"):
        return today - timedelta(days=plain == "yesterday")
    if found := re.fullmatch(_ISO, plain):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(_BRITISH, plain):
        day, month, year = map(int, found.groups())
    elif (found := re.fullmatch(_WRITTEN, plain)) and month_number(found[2]):
        day, month, year = int(found[1]), _MONTH_NUMBERS[found[2]], int(found[3])
    elif re.fullmatch(_SHORT_YEAR, plain):
        raise Unreadable(f"{quoted(text)} has no full year", EXAMPLE)
    else:
        raise NotADate(f"{quoted(text)} {'has no year' if without_a_year(plain) else 'is not a date'}", EXAMPLE)
    if not EARLIEST <= year <= LATEST:
        raise Unreadable(f"{quoted(text)} is not in the years {EARLIEST} to {LATEST}", EXAMPLE)
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(f"{quoted(text)} is not a day of the calendar", EXAMPLE) from None


def without_a_year(text: str) -> str | None:
    """Return a day or a month that has no year as it would be written with one, e.g. `13 October 2021`; else None."""
    found = re.search(r"(?i)([0-9]{1,2})?(?:st|nd|rd|th)?[\s-]*\b([a-z]+)\s*\Z", text)
    month = month_number(found[2]) if found and not re.search("[0-9]{4}", text) else None
    return f"{found[1] or ''} {MONTHS[month - 1]} 2021".strip() if found and month else None


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
