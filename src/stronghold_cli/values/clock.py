"""The 48 hours for which seized cash may be held without an order, and hours that run only on some days."""

from collections.abc import Callable, Container
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

CASH_HOURS = 48
"""How long seized cash may be held without an order of a court: POCA 2002 s.295(1)."""
CLOSURE_HOURS = 48
"""How soon after a closure notice a court has to hear the application: ASBCPA 2014 s.80(3)."""
LAST_KNOWN_YEAR = 2100
"""The bank holidays of later years are not known, and are never taken for working days."""


def forty_eight_hours(start: datetime) -> datetime:
    """Return the moment, in London's time, when cash seized at `start` needs an order or goes back.

    Saturdays, Sundays, Christmas Day, Good Friday and the bank holidays of England and Wales do not count; an hour is
    sixty minutes that have passed, whatever the clocks on the wall do.  Hours that run out at a midnight before such a
    day run out then.  A bank holiday proclaimed after the installed `holidays` came out is not known to it.
    Raises ValueError without a time zone, and for days after `LAST_KNOWN_YEAR`.  Source: POCA 2002 s.295(1A)-(1B).
    """
    return counted_hours_end(start, CASH_HOURS, is_excluded, london_zone())


def hours_later(start: datetime, hours: int = 24) -> datetime:
    """Return the moment, in London's time, when so many hours of sixty minutes have passed, on whatever days."""
    return (start.astimezone(UTC) + timedelta(hours=hours)).astimezone(london_zone())


def closure_hours(start: datetime) -> datetime:
    """Return the moment, in London's time, 48 hours after a closure notice was served.

    Christmas Day is disregarded.  Source: Anti-social Behaviour, Crime and Policing Act 2014 s.80(3)-(4).
    """
    return counted_hours_end(start, CLOSURE_HOURS, lambda day: (day.month, day.day) == (12, 25), london_zone())


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
