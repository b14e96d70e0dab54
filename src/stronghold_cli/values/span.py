"""Spans of days as releases and options say them: one window, or both its ends."""

import re
from datetime import date, timedelta

from stronghold_cli.errors import Forbidden, NotADate, Unreadable
from stronghold_cli.values.day import Toward, show_day
from stronghold_cli.values.number import SMALL, small
from stronghold_cli.values.text import quoted
from stronghold_cli.values.window import Window, ended_on, no_span, read_window


def read_span(text: str, today: date, toward: Toward | None = None) -> Window:
    """Read a span as releases write it: whatever `read_window` reads, `7-13 March 2022`, `from May to June 2021`,
    `2019..2020`, and `since 2019`, `to date` and `over the past two years` (the last two end on `today`).

    Raises Unreadable, Forbidden for one that ends before it begins.
    """
    plain = re.sub("[‐‑‒–—]", "-", " ".join(text.lower().split()))
    plain = re.sub("^(?:in|on|during|over|within|throughout|for) ", "", plain)
    if plain in ("to date", "so far"):
        return Window(None, today)
    if found := re.fullmatch(rf"(the )?(past|last|previous) (?:({SMALL}) )?(week|month|year|quarter|day)(s?)", plain):
        article, word, count, unit, several = found.groups()
        if word == "past" or (count and (article or unit == "day")):
            return _rolling(text, small(count or "1"), unit, today)
        if article and not several:
            whole = "yesterday" if unit == "day" else f"last {unit} (of the calendar)"
            raise Unreadable(f"{quoted(text)} can be read in two ways", f"say {whole} or past {unit} (to this day)")
    if found := re.fullmatch("since (?:the )?(.+)", plain):
        return Window(read_window(found[1], today, toward).since, None)
    if found := re.fullmatch("(?:until|by the end of|up to the end of) (?:the )?(.+)", plain):
        return Window(None, read_window(found[1], today, toward).until)
    if (found := re.fullmatch("before (?:the )?(.+)", plain)) and (first := read_window(found[1], today, toward).since):
        return Window(None, first - timedelta(days=1))
    if found := re.fullmatch("from (.+)", plain):
        try:
            return Window(read_window(found[1], today, toward).since, None)
        except NotADate:
            pass  # it may say where it ends too
    try:
        return read_window(plain, today, toward)
    except NotADate:
        if (both := _both_ends(text, plain, today, toward)) is None:
            raise no_span(text, today) from None
    if both.since and both.until and both.until < both.since:
        raise Forbidden(f"{quoted(text)} ends on {show_day(both.until)}, before it begins on {show_day(both.since)}")
    return both


def _rolling(text: str, count: int, unit: str, today: date) -> Window:
    """Return so many weeks, months or years that end today: the past year on 23 August begins on 24 August."""
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    steps = {"day": {"days": 1}, "week": {"days": 7}, "month": {"months": 1}, "quarter": {"months": 3}}
    step = {name: count * of for name, of in steps.get(unit, {"years": 1}).items()}
    return ended_on(text, today, lambda: today - relativedelta(**step) + timedelta(days=1))  # type: ignore[arg-type]


def _both_ends(text: str, plain: str, today: date, toward: Toward | None) -> Window | None:
    """Read `7-13 March 2022`, `May to June 2021`: what the first end leaves out is that of the last.

    "And" joins both ends of what is between them, or two spans that follow each other.  Raises Unreadable for others.
    """
    is_between = plain.startswith("between ")
    plain = re.sub("^(?:between|from) ", "", plain)
    for joint in re.finditer(r"\s(?:to|until|and)\s|\s?-\s?|\s?\.\.\s?", plain):
        first, last = plain[: joint.start()], plain[joint.end() :]
        words = last.split()
        for rest in ([], words[-1:], words[-2:]):
            try:
                begin, end = read_window(" ".join([first, *rest]), today, toward), read_window(last, today, toward)
            except Unreadable:
                continue
            if joint[0].strip() == "and" and not (is_between or _follow(begin, end)):
                raise Unreadable(f"{quoted(text)} is two times, and a window is one", f"e.g. {first} to {last}")
            return Window(begin.since, end.until)
    return None


def _follow(one: Window, other: Window) -> bool:
    """Whether one window begins on the day after another one ends."""
    return one.until is not None and other.since == one.until + timedelta(days=1)


def window_between(
    since: str | None,
    until: str | None,
    within: str | None,
    today: date,
    toward: Toward | None = Toward.PAST,
) -> Window:
    """Read `--since`, `--until` and `--in`: since 2019 is 1 January 2019, until 2019 is 31 December 2019.

    `--in` may be any span that `read_span` reads; a day without its year is one that is past.

    Raises Unreadable, and Forbidden for `--in` with another or for a window that ends before it begins.
    """
    if within is not None:
        if since is not None or until is not None:
            raise Forbidden("--in already says both ends", "leave out --since and --until")
        return read_span(within, today, toward)
    window = Window(
        read_window(since, today, toward).since if since is not None else None,
        read_window(until, today, toward).until if until is not None else None,
    )
    if window.since and window.until and window.until < window.since:
        raise Forbidden(f"the window ends on {show_day(window.until)}, before it begins on {show_day(window.since)}")
    return window
