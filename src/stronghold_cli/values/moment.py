"""Moments of the past as people say them: a day, which means its end; a day with a time; a change by its number."""

import re
from datetime import date, datetime, time, timedelta

from stronghold_cli.errors import Forbidden, NotADate, Unreadable
from stronghold_cli.values.day import Toward, read_day
from stronghold_cli.values.text import quoted

EXAMPLE = 'e.g. 4/3/2021, "4/3/2021 14:30", or change-12 as history numbers it'

_CHANGE = r"(?:#|change[\s-]*#?)\s*([0-9]{1,15})"
_TIME = r"([0-9]{1,2})[:.]([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,6}))?)?\s*(am|pm)?\s*(z|[+-][0-9]{2}:?[0-9]{2})?"
_DAY_AND_TIME = rf"(.+?)(?:t|,?\s+at\s+|,?\s+)({_TIME})"

_LEAST = timedelta(microseconds=1)


def read_moment(text: str, now: datetime) -> datetime | int:
    """Read a moment, in local time; of a change its number.

    What is said as a day, a minute or a second means the end of it, and `now` where that is still to come.  Raises
    Unreadable, and Forbidden for a moment in the future.
    """
    plain = " ".join(text.lower().split())
    if found := re.fullmatch(_CHANGE, plain):
        return int(found[1])
    if found := re.fullmatch(_DAY_AND_TIME, plain):
        day, length = _day(text, found[1], now), timedelta(seconds=1) if found[5] else timedelta(minutes=1)
        start = _moment(text, day, _time_of_day(text, found), found[8], now)
        end = start if found[6] else start + length - _LEAST
    else:
        day = _day(text, plain, now)
        if day == now.date():
            return now
        start, after = (_moment(text, day + timedelta(days=n), time(), None, now) for n in (0, 1))
        end = after - _LEAST
    if start > now:
        raise Forbidden(f"{quoted(text)} is in the future", "name a moment that is past")
    return min(end, now)


def _day(text: str, day: str, now: datetime) -> date:
    try:
        return read_day(day, now.date(), Toward.PAST)
    except NotADate:
        raise Unreadable(f"{quoted(text)} is not a moment", EXAMPLE) from None


def _time_of_day(text: str, found: re.Match[str]) -> time:
    hour, minute, second = int(found[3]), int(found[4]), int(found[5] or 0)
    if found[7] and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (found[7] == "pm")
    elif found[7]:
        hour = 24
    try:
        return time(hour, minute, second, int((found[6] or "").ljust(6, "0")))
    except ValueError:
        raise Unreadable(f"{quoted(text)} has no such time of day", EXAMPLE) from None


def _moment(text: str, day: date, at: time, zone: str | None, now: datetime) -> datetime:
    """Put a moment together.  Of an hour that comes twice, when summer time ends, it is the later one."""
    moment = datetime.combine(day, at.replace(fold=1))
    if zone is not None:
        try:
            moment = datetime.fromisoformat(f"{moment.isoformat()}{'+00:00' if zone == 'z' else zone}")
        except ValueError:
            raise Unreadable(f"{quoted(text)} has no such time zone", "e.g. 2021-03-04T14:30+01:00") from None
    return local(moment, now)


def local(moment: datetime, now: datetime) -> datetime:
    """Return a moment in the time zone of `now`; one without a zone is in it already.

    Where that is this machine's zone its clock on that day decides: a day in July is one of summer time, whenever it is
    asked for.
    """
    try:
        if now.astimezone().utcoffset() == now.utcoffset():
            return moment.astimezone()
    except (OSError, OverflowError):  # before the clocks of some systems begin
        pass
    return moment.astimezone(now.tzinfo) if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)
