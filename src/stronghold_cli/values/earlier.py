"""The window that another one is compared with: the span just before it, or the same one a year earlier."""

from collections.abc import Callable
from datetime import date, timedelta

from stronghold_cli.errors import Forbidden, NotADate, Unreadable
from stronghold_cli.values.day import Toward, months_later, show_day
from stronghold_cli.values.window import Window, read_window

_DAY = timedelta(days=1)


def windows_compared(window: Window, text: str, today: date) -> tuple[Window, Window]:
    """Read `--compare`: `previous`, `last-year`, or a span as `--in` takes it; return the window itself and the other.

    For the first two the window has both ends: one left open is today.  Raises Unreadable, and Forbidden for a window
    that has no start or that has not begun.
    """
    earlier = _EARLIER.get(text.strip().lower())
    if earlier is None:
        try:
            return window, read_window(text, today, Toward.PAST)
        except NotADate as problem:
            raise problem.but(hint=f"{problem.hint}; previous and last-year are read too").at("--compare") from None
        except Unreadable as problem:
            raise problem.at("--compare") from None
    since, until = window.since, window.until or today
    if since is None:
        raise Forbidden(
            f"--compare {text.strip().lower()} needs a window with a first day", "add --since 2021 or --in 2021"
        )
    if until < since:
        raise Forbidden(f"the window begins on {show_day(since)}, after today: say where it ends", "add --until")
    return Window(since, until), earlier(since, until)


def before(since: date, until: date) -> Window:
    """Return the span just before: as many whole calendar months where the window is of such, else as many days."""
    last = since - _DAY
    if months := whole_months(since, until):
        return Window(months_later(since, -months), last)
    return Window(last - (until - since), last)


def a_year_before(since: date, until: date) -> Window:
    """Return the same days a year earlier; of whole months, the same months: all February is all February."""
    start = months_later(since, -12)
    if months := whole_months(since, until):
        return Window(start, months_later(start, months) - _DAY)
    return Window(start, months_later(until, -12))


def whole_months(since: date, until: date) -> int:
    """Return of how many whole calendar months a window is made; 0 where it is not made of such."""
    after = until + _DAY
    return 12 * (after.year - since.year) + after.month - since.month if since.day == after.day == 1 else 0


def unlike(window: Window, other: Window, today: date) -> list[str]:
    """Return what makes two windows poor to compare: one not over yet, days that are in both, unequal lengths."""
    said = [
        f"{name} is not over: it ends on {show_day(one.until)}"
        for name, one in (("the window", window), ("what it is compared with", other))
        if one.until and one.until > today
    ]
    since = max((day for day in (window.since, other.since) if day), default=None)
    until = min((day for day in (window.until, other.until) if day), default=None)
    if since is None or until is None or since <= until:
        said.append(f"the two windows share days, and what was done on those is in both: {Window(since, until)}")
    days = [(one.until - one.since).days + 1 if one.since and one.until else None for one in (window, other)]
    if None in days:
        said.append("one of the two windows has an open end")
    elif days[0] != days[1] and not (_months(window) and _months(window) == _months(other)):
        said.append(f"the two windows differ in length: {days[0]:,} and {days[1]:,} days")
    return said


_EARLIER: dict[str, Callable[[date, date], Window]] = {"previous": before, "last-year": a_year_before}


def _months(window: Window) -> int:
    return whole_months(window.since, window.until) if window.since and window.until else 0
