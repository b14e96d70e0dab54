"""Windows: from which day to which, both included, as people say them; and the periods they fall into."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from stronghold_cli.errors import Forbidden, NotADate, Unreadable
from stronghold_cli.values.day import (
    EARLIEST,
    LATEST,
    MONTHS,
    month_number,
    read_day,
    show_day,
    show_day_in_full,
    without_a_year,
)
from stronghold_cli.values.number import UP_TO_NINETEEN
from stronghold_cli.values.text import quoted

EXAMPLE = "e.g. 2019, March 2020, 2020-Q3, FY2020/21, last month or 4/3/2021"

_YEAR = r"[0-9]{4}"
_MONTH = r"([a-z]+)\s+([0-9]{4})"
_ISO_MONTH = r"([0-9]{4})-([0-9]{1,2})"
_WEEK = r"([0-9]{4})[\s-]*w([0-9]{1,2})"
_QUARTER = r"([0-9]{4})[\s-]*q([1-4])|q([1-4])[\s-]+([0-9]{4})"
_FINANCIAL = r"(?:fy\s*)([0-9]{4})\s*[/-]\s*([0-9]{4}|[0-9]{2})"


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


def read_window(text: str, today: date) -> Window:
    """Read one span: a year, a month, a week, a quarter, a financial year, a day, `last month`.

    Raises Unreadable, NotADate where the text is neither a span nor a day.
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
        day = read_day(found[1], today)
        return Window(_START["week"](day), _START["week"](day) + _SIX_DAYS)
    if found := re.fullmatch(_FINANCIAL, plain):
        year = int(found[1])
        if found[2] not in (f"{year + 1}", f"{(year + 1) % 100:02}"):
            raise Unreadable(f"{quoted(text)} is not a financial year", "e.g. FY2020/21")
        return _months(text, year, 4, 12)
    if found := re.fullmatch("(this|last) (week|month|quarter|year|financial year)", plain):
        step = found[2].replace(" ", "-")
        start = _START[step](today)
        if found[1] == "last":
            start = _START[step](start - timedelta(days=1))
        return Window(start, _next(start, step) - timedelta(days=1))
    try:
        day = read_day(text, today)
    except NotADate:
        raise _no_span(text) from None
    return Window(day, day)


def _no_span(text: str) -> NotADate:
    if example := without_a_year(text):
        return NotADate(f"{quoted(text)} has no year", f"e.g. {example}")
    return NotADate(f"{quoted(text)} is not a date or a span of dates", EXAMPLE)


def read_span(text: str, today: date) -> Window:
    """Read a span as releases write it: whatever `read_window` reads, `7-13 March 2022`, `from May to June 2021`, and
    `since 2019`, `to date` and `over the past two years`, of which the last two end on `today`.

    Raises Unreadable, Forbidden for one that ends before it begins.
    """
    plain = re.sub("[‐‑‒–—]", "-", " ".join(text.lower().split()))
    plain = re.sub(
        r"^(?:in|on|during|over|within|throughout|for) |\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ", "", plain
    )
    if plain in ("to date", "so far"):
        return Window(None, today)
    if found := re.fullmatch(rf"(the )?(past|last|previous) (?:({_N}) )?(week|month|year|quarter|day)(s?)", plain):
        article, word, count, unit, several = found.groups()
        if count or word == "past":
            return _rolling(text, _number(count or "1"), unit, today)
        if article and not several:
            raise Unreadable(
                f"{quoted(text)} can be read in two ways",
                f"say last {unit} (of the calendar) or past {unit} (to this day)",
            )
    if found := re.fullmatch("since (?:the )?(.+)", plain):
        return Window(read_window(found[1], today).since, None)
    if found := re.fullmatch("(?:until|by the end of|up to the end of) (?:the )?(.+)", plain):
        return Window(None, read_window(found[1], today).until)
    if (found := re.fullmatch("before (?:the )?(.+)", plain)) and (first := read_window(found[1], today).since):
        return Window(None, first - timedelta(days=1))
    if found := re.fullmatch("from (.+)", plain):
        try:
            return Window(read_window(found[1], today).since, None)
        except NotADate:
            pass  # it may say where it ends too
    try:
        return read_window(plain, today)
    except NotADate:
        if (both := _both_ends(text, plain, today)) is None:
            raise _no_span(text) from None
    if both.since and both.until and both.until < both.since:
        raise Forbidden(f"{quoted(text)} ends on {show_day(both.until)}, before it begins on {show_day(both.since)}")
    return both


_N = rf"[0-9]{{1,3}}|{'|'.join(UP_TO_NINETEEN[1:])}"


def _number(text: str) -> int:
    return UP_TO_NINETEEN.index(text) if text in UP_TO_NINETEEN else int(text)


def _rolling(text: str, count: int, unit: str, today: date) -> Window:
    """Return so many weeks, months or years that end today: the past year on 23 August begins on 24 August."""
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    steps = {"day": {"days": 1}, "week": {"days": 7}, "month": {"months": 1}, "quarter": {"months": 3}}
    step = {name: count * of for name, of in steps.get(unit, {"years": 1}).items()}
    try:
        since = today - relativedelta(**step) + timedelta(days=1)  # type: ignore[arg-type]
    except (ValueError, OverflowError):
        since = date.min
    if count == 0 or since.year < EARLIEST:
        raise Unreadable(f"{quoted(text)} is not a span of the years {EARLIEST} to {LATEST}", EXAMPLE)
    return Window(since, today)


def _both_ends(text: str, plain: str, today: date) -> Window | None:
    """Read `7-13 March 2022`, `May to June 2021`: what the first end leaves out is that of the last.

    "And" joins both ends of what is between them, or two spans that follow each other.  Raises Unreadable for others.
    """
    is_between = plain.startswith("between ")
    plain = re.sub("^(?:between|from) ", "", plain)
    for joint in re.finditer(r"\s(?:to|until|and)\s|\s?-\s?", plain):
        first, last = plain[: joint.start()], plain[joint.end() :]
        words = last.split()
        for rest in ([], words[-1:], words[-2:]):
            try:
                begin, end = read_window(" ".join([first, *rest]), today), read_window(last, today)
            except Unreadable:
                continue
            if joint[0].strip() == "and" and not (is_between or _follow(begin, end)):
                raise Unreadable(f"{quoted(text)} is two times, and a window is one", f"e.g. {first} to {last}")
            return Window(begin.since, end.until)
    return None


def _follow(one: Window, other: Window) -> bool:
    """Whether one window begins on the day after another one ends."""
    return one.until is not None and other.since == one.until + timedelta(days=1)


def window_between(since: str | None, until: str | None, within: str | None, today: date) -> Window:
    """Read `--since`, `--until` and `--in`: since 2019 is 1 January 2019, until 2019 is 31 December 2019.

    `--in` may be any span that `read_span` reads.

    Raises Unreadable, and Forbidden for `--in` with another or for a window that ends before it begins.
    """
    if within is not None:
        if since is not None or until is not None:
            raise Forbidden("--in already says both ends", "leave out --since and --until")
        return read_span(within, today)
    window = Window(
        read_window(since, today).since if since is not None else None,
        read_window(until, today).until if until is not None else None,
    )
    if window.since and window.until and window.until < window.since:
        raise Forbidden(f"the window ends on {show_day(window.until)}, before it begins on {show_day(window.since)}")
    return window


_SIX_DAYS = timedelta(days=6)


def _week(text: str, year: int, number: int) -> Window:
    """Return a week by its ISO number, which begins on a Monday.  Raises Unreadable for one that the year has not."""
    try:
        start = date.fromisocalendar(year if EARLIEST <= year <= LATEST else 0, number, 1)
    except ValueError:
        raise Unreadable(f"{quoted(text)} is not a week of the calendar", "e.g. 2021-W05") from None
    return Window(start, start + _SIX_DAYS)


def _months(text: str, year: int, month: int, count: int) -> Window:
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    if not EARLIEST <= year <= LATEST:
        raise Unreadable(f"{quoted(text)} is not a span of the years {EARLIEST} to {LATEST}", EXAMPLE)
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
    return start + relativedelta(months={"month": 1, "quarter": 3}.get(step, 12))


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
