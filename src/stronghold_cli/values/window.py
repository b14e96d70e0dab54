"""Windows: from which day to which, both included, as people say them; and the periods they fall into."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from stronghold_cli.errors import NotADate, SeveralMeanings, Unreadable
from stronghold_cli.values.day import (
    EARLIEST,
    LATEST,
    MONTHS,
    Toward,
    is_whole,
    month_number,
    months_later,
    read_day,
    show_day,
    show_day_in_full,
    without_a_year,
)
from stronghold_cli.values.number import SMALL, small
from stronghold_cli.values.text import listed, quoted

EXAMPLE = "e.g. 2019, March 2020, 2020-Q3, FY2020/21, last month or 4/3/2021"

_YEAR = r"[0-9]{4}"
_MONTH = r"([a-z]+)\s+([0-9]{4})"
_ISO_MONTH = r"([0-9]{4})-([0-9]{1,2})"
_WEEK = r"([0-9]{4})[\s-]*w([0-9]{1,2})"
_QUARTER = r"([0-9]{4})[\s-]*q([1-4])|q([1-4])[\s-]+([0-9]{4})"
_FINANCIAL = r"([0-9]{4}) ?/ ?([0-9]{4}|[0-9]{2})|fy ?([0-9]{4}|[0-9]{2}) ?[/-] ?([0-9]{4}|[0-9]{2})"
_ITS_QUARTER = r"(?:q([1-4]),? (?:of )?)?(.+?)(?:,? q([1-4]))?"
_WHOLE = rf"(?:last|previous) ({SMALL}) (week|month|quarter|year)s?"
_ENDING = rf"(?:the |a )?(?:({SMALL}) )?(week|month|quarter|year)s? (?:to|ending) (.+)"
_TO_DATE = {"fytd": "financial-year", "financial year to date": "financial-year", "calendar year to date": "year"}
_EITHER_YEAR = ("year to date", "this year to date", "the year to date", "ytd")


@dataclass(frozen=True, slots=True)
class Window:
    """Both days included; None is "from the beginning" or "to the end"."""

    since: date | None = None
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        """Whether the day is in it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def __str__(self) -> str:
        """Write it in full, as it is printed back: `1 January 2019 to 31 August 2021`."""
        since, until = (day and show_day_in_full(day) for day in (self.since, self.until))
        if since and until:
            return since if since == until else f"{since} to {until}"
        return f"since {since}" if since else f"until {until}" if until else "all dates"

    def is_under_a_month(self, today: date | None = None) -> bool:
        """Whether it is shorter than a month; one that goes on after `today` ends then, for nothing is later."""
        until = min(filter(None, (self.until, today)), default=None)
        if self.since is None or until is None:
            return False
        year, month = divmod(12 * self.since.year + self.since.month, 12)
        if year >= LATEST:
            return True
        following = date(year, month + 1, 1) + timedelta(days=self.since.day - 1)
        same_day = following if following.month == month + 1 else following.replace(day=1)
        return until + timedelta(days=1) < same_day


def read_window(text: str, today: date, toward: Toward | None = None) -> Window:
    """Read one span: a year, a month, a week, a quarter, a financial year, a day, `last month`, `FYTD`.

    A day without its year is read as `read_day` reads it.  Raises Unreadable, NotADate where the text is neither a span
    nor a day, SeveralMeanings for `year to date`.
    """
    plain = " ".join(text.lower().split())
    if re.fullmatch(_YEAR, plain):
        return _months(text, int(plain), 1, 12)
    if (found := re.fullmatch(_MONTH, plain)) and (month := month_number(found[1])):
        return _months(text, int(found[2]), month, 1)
    if (found := re.fullmatch(_ISO_MONTH, plain)) and 1 <= int(found[2]) <= 12:
        return _months(text, int(found[1]), int(found[2]), 1)
    if found := re.fullmatch(_QUARTER, plain):
        return _months(text, int(found[1] or found[4]), 3 * int(found[2] or found[3]) - 2, 3)
    if found := re.fullmatch(_WEEK, plain):
        return _week(text, int(found[1]), int(found[2]))
    if found := re.fullmatch("week of (.+)", plain):
        day = read_day(found[1], today, toward)
        return Window(_START["week"](day), _START["week"](day) + _SIX_DAYS)
    if financial := _financial(text, plain):
        return financial
    if found := re.fullmatch("(this|last) (week|month|quarter|year|financial year)", plain):
        step = found[2].replace(" ", "-")
        start = _START[step](today)
        if found[1] == "last":
            start = _START[step](start - timedelta(days=1))
        return Window(start, _next(start, step) - timedelta(days=1))
    if found := re.fullmatch(_WHOLE, plain):
        return _ending(text, _START[found[2]](today) - timedelta(days=1), small(found[1]), found[2])
    if plain in _EITHER_YEAR:
        may_be = ("calendar year to date", "financial year to date")
        since = (f"{each} (since {show_day(_START[_TO_DATE[each]](today))})" for each in may_be)
        raise SeveralMeanings(f"{quoted(text)} can be read in two ways", f"say {' or '.join(since)}").but(
            candidates=may_be
        )
    if step := _TO_DATE.get(plain, ""):
        return Window(_START[step](today), today)
    if (found := re.fullmatch(_ENDING, plain)) and (last := read_window(found[3], today, toward).until):
        return _ending(text, last, small(found[1] or "1"), found[2])
    try:
        day = read_day(text, today, toward)
    except NotADate:
        raise no_span(text, today) from None
    return Window(day, day)


def _financial(text: str, plain: str) -> Window | None:
    """Read `FY2020/21`, `2020/21`, `FY20/21`, and a quarter of one: `Q1 2020/21`, its first, begins in April."""
    quarter = re.fullmatch(_ITS_QUARTER, plain)
    found = re.fullmatch(_FINANCIAL, quarter[2]) if quarter else None
    if not (quarter and found) or (quarter[1] and quarter[3]):
        return None
    first, last = found[1] or found[3], found[2] or found[4]
    year = int(first) + 2000 * (len(first) == 2)
    if last not in (f"{year + 1}", f"{(year + 1) % 100:02}"):
        raise Unreadable(f"{quoted(text)} is not a financial year", "e.g. FY2020/21")
    which = quarter[1] or quarter[3]
    whole = _months(text, year, 4, 12)
    if which is None or whole.since is None:
        return whole
    since = months_later(whole.since, 3 * int(which) - 3)
    return Window(since, months_later(since, 3) - timedelta(days=1))


def _ending(text: str, last: date, count: int, unit: str) -> Window:
    """Return so many weeks, months or years that end on a day: 12 months to 31 March begin on 1 April."""
    after = last + timedelta(days=1)
    if unit == "week":
        return ended_on(text, last, lambda: after - timedelta(days=7 * count))
    return ended_on(text, last, lambda: months_later(after, -count * _MONTHS_OF[unit]))


def ended_on(text: str, last: date, first: Callable[[], date]) -> Window:
    """Return the window from `first()` to a day.  Raises Unreadable where it has no day, or begins too early."""
    try:
        since = first()
    except (ValueError, OverflowError):
        since = date.min
    if since > last or since.year < EARLIEST:
        raise _no_years(text)
    return Window(since, last)


def _no_years(text: str) -> Unreadable:
    return Unreadable(f"{quoted(text)} is not a span of the years {EARLIEST} to {LATEST}", EXAMPLE)


def says_less(text: str) -> bool:
    """Whether a text that is read as a window says less than its days: `last month`, `2020/21`, `1/9`; not a year."""
    return not re.fullmatch(rf"{_YEAR}|{_ISO_MONTH}", text.strip()) and not is_whole(text)


def no_span(text: str, today: date) -> NotADate:
    """Return what is said about a text that is neither a day nor a span of days: of one without its year the last two
    that have been.
    """
    if found := without_a_year(text):
        day, month = found
        last = today.year - ((month, day or 1) > (today.month, today.day))
        said = [f"{day or ''} {MONTHS[month - 1]} {year}".strip() for year in (last, last - 1)]
        return NotADate(f"{quoted(text)} has no year", f"say {listed(said)}")
    return NotADate(f"{quoted(text)} is not a date or a span of dates", EXAMPLE)


_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_SIX_DAYS = timedelta(days=6)


def _week(text: str, year: int, number: int) -> Window:
    """Return a week by its ISO number, which begins on a Monday.  Raises Unreadable where the year has no such week."""
    try:
        start = date.fromisocalendar(year if EARLIEST <= year <= LATEST else 0, number, 1)
    except ValueError:
        raise Unreadable(f"{quoted(text)} is not a week of the calendar", "e.g. 2021-W05") from None
    return Window(start, start + _SIX_DAYS)


def _months(text: str, year: int, month: int, count: int) -> Window:
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    if not EARLIEST <= year <= LATEST:
        raise _no_years(text)
    start = date(year, month, 1)
    return Window(start, start + relativedelta(months=count, days=-1))


class Period(NamedTuple):
    """One step of a window: a key for scripts, a label for people, and the days it covers inside that window."""

    key: str
    label: str
    window: Window
    part: bool = False
    """Whether it is cut."""


_START: dict[str, Callable[[date], date]] = {
    "week": lambda day: day - timedelta(days=day.weekday()),
    "month": lambda day: day.replace(day=1),
    "quarter": lambda day: date(day.year, 3 * ((day.month - 1) // 3) + 1, 1),
    "year": lambda day: date(day.year, 1, 1),
    "financial-year": lambda day: date(day.year if day.month > 3 else day.year - 1, 4, 1),
}
STEPS = tuple(_START)
"""The periods that figures can be given by."""

_KEY: dict[str, Callable[[date], str]] = {
    "week": lambda day: day.strftime("%G-W%V"),
    "month": lambda day: f"{day.year}-{day.month:02}",
    "quarter": lambda day: f"{day.year}-Q{(day.month + 2) // 3}",
    "year": lambda day: str(day.year),
    "financial-year": lambda day: f"FY{day.year}/{(day.year + 1) % 100:02}",
}
_LABEL: dict[str, Callable[[date], str]] = {
    "week": lambda day: f"week of {show_day(day)}",
    "month": lambda day: f"{MONTHS[day.month - 1][:3]} {day.year}",
}


def start_of_period(day: date, step: str) -> date:
    """Return the first day of the period that a day is in."""
    return _START[step](day)


def _next(start: date, step: str) -> date:
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    if step == "week":
        return start + timedelta(days=7)
    return start + relativedelta(months=_MONTHS_OF.get(step, 12))


def periods(window: Window, step: str) -> Iterator[Period]:
    """Yield every period that the window touches, empty or not, cut to the window; both its ends must be known."""
    if window.since is None or window.until is None:
        raise ValueError("a window without an end has no last period")
    start = start_of_period(window.since, step)
    while start <= window.until:
        after = _next(start, step)
        last = after - timedelta(days=1)
        cut = Window(max(start, window.since), min(last, window.until))
        label = _LABEL.get(step, _KEY[step])(start)
        if cut.since != start:
            label += f" (from {show_day(cut.since)[:-5]})" if cut.since else ""
        if cut.until != last:
            label += f" (to {show_day(cut.until)[:-5]})" if cut.until else ""
        yield Period(_KEY[step](start), label, cut, part=cut != Window(start, last))
        start = after
