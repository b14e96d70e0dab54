"""Moments on London's clock, the days that hours of the law do not run on, and when so many hours have run."""

from collections.abc import Callable, Container
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

LAST_KNOWN_YEAR = 2100
"""The bank holidays of later years are not known, and are never taken for working days."""


def london(day: date, at: str | None) -> datetime:
    """Return the moment that London's clock shows as `HH:MM` on a day, as midnight where no time is said.

    Of an hour that comes twice it is the first one, so that a clock ends no later than it has to.
    """
    return datetime.combine(day, time.fromisoformat(at or "00:00"), london_zone())


def is_excluded(day: date) -> bool:
    """Whether no account is taken of a day: a weekend, Christmas Day, Good Friday or a bank holiday.

    England and Wales have the same ones.  Raises ValueError after `LAST_KNOWN_YEAR`.
    """
    if day.year > LAST_KNOWN_YEAR:
        raise ValueError(f"the bank holidays of {day.year} are not known")
    return day.weekday() >= 5 or day in _bank_holidays(day.year)


@lru_cache
def _bank_holidays(year: int) -> Container[date]:
    from holidays import country_holidays  # only the 48 hours of cash need it

    return country_holidays("GB", subdiv="ENG", years=year)


def london_zone() -> tzinfo:
    """Return the time zone of England and Wales."""
    # London's clock comes from the system's time zones; on Windows, which has none, from the package tzdata.
    from zoneinfo import ZoneInfo

    return ZoneInfo("Europe/London")


def counted_hours_end(start: datetime, hours: int, is_excluded: Callable[[date], bool], zone: tzinfo) -> datetime:
    """Return the moment, in `zone`, when so many hours (one at least) have passed on days that are not excluded.

    A day is from midnight to midnight in `zone`, and has 23 or 25 hours when the clocks change: time is measured in
    UTC.  A start on an excluded day is a start at the midnight after it.  Raises ValueError without a time zone.
    """
    if start.utcoffset() is None:
        raise ValueError(f"{start} has no time zone")
    at, left = start.astimezone(UTC), timedelta(hours=hours)
    while True:
        day = at.astimezone(zone).date()
        midnight = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
        if not is_excluded(day):
            if left <= midnight - at:
                return (at + left).astimezone(zone)
            left -= midnight - at
        at = midnight
