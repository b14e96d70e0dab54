"""Windows, and the periods they fall into."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.values.day import EARLIEST, LATEST, read_day
from stronghold_cli.values.span import read_span, window_between
from stronghold_cli.values.window import EXAMPLE, STEPS, Window, periods, read_window

TODAY = date(2021, 3, 4)  # a Thursday
DAYS = st.dates(date(EARLIEST, 1, 1), date(LATEST, 12, 31))
WINDOWS = st.builds(
    lambda since, days: Window(since, since + timedelta(days=days)),
    st.dates(date(EARLIEST, 1, 1), date(LATEST - 4, 12, 31)),
    st.integers(0, 1200),
)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("March 2020", "2020-03-01", "2020-03-31"),
        ("  feb   2020 ", "2020-02-01", "2020-02-29"),
        ("Feb 2021", "2021-02-01", "2021-02-28"),
        ("Feb 1900", "1900-02-01", "1900-02-28"),
        ("Feb 2000", "2000-02-01", "2000-02-29"),
        ("2020-12", "2020-12-01", "2020-12-31"),
        ("2021-W05", "2021-02-01", "2021-02-07"),
        ("2020 w53", "2020-12-28", "2021-01-03"),
        ("week of 1 Feb 2021", "2021-02-01", "2021-02-07"),
        ("2020-Q3", "2020-07-01", "2020-09-30"),
        ("2020 q1", "2020-01-01", "2020-03-31"),
        ("Q4 2020", "2020-10-01", "2020-12-31"),
        ("FY2020/21", "2020-04-01", "2021-03-31"),
        ("fy 2020-2021", "2020-04-01", "2021-03-31"),
        ("FY1999/00", "1999-04-01", "2000-03-31"),
        ("4/3/2020", "2020-03-04", "2020-03-04"),
        ("4/3/20", "2020-03-04", "2020-03-04"),
        ("2020/21", "2020-04-01", "2021-03-31"),
        ("2020/2021", "2020-04-01", "2021-03-31"),
        ("FY20/21", "2020-04-01", "2021-03-31"),
        ("Q1 2020/21", "2020-04-01", "2020-06-30"),
        ("FY2020/21 Q4", "2021-01-01", "2021-03-31"),
        ("FY20/21 q2", "2020-07-01", "2020-09-30"),
        ("q3 of FY2020-21", "2020-10-01", "2020-12-31"),
        ("last 12 months", "2020-03-01", "2021-02-28"),
        ("last twelve months", "2020-03-01", "2021-02-28"),
        ("previous 2 quarters", "2020-07-01", "2020-12-31"),
        ("last 2 weeks", "2021-02-15", "2021-02-28"),
        ("12 months to March 2021", "2020-04-01", "2021-03-31"),
        ("the 12 months to 31/3/21", "2020-04-01", "2021-03-31"),
        ("year ending February 2020", "2019-03-01", "2020-02-29"),
        ("FYTD", "2020-04-01", "2021-03-04"),
        ("financial year to date", "2020-04-01", "2021-03-04"),
        ("calendar year to date", "2021-01-01", "2021-03-04"),
        ("29 Feb 2020", "2020-02-29", "2020-02-29"),
        ("yesterday", "2021-03-03", "2021-03-03"),
        ("this week", "2021-03-01", "2021-03-07"),
        ("last week", "2021-02-22", "2021-02-28"),
        ("Last month", "2021-02-01", "2021-02-28"),
        ("this month", "2021-03-01", "2021-03-31"),
        ("last quarter", "2020-10-01", "2020-12-31"),
        ("last year", "2020-01-01", "2020-12-31"),
        ("this financial year", "2020-04-01", "2021-03-31"),
        ("last financial year", "2019-04-01", "2020-03-31"),
    ],
)
def test_a_window_is_read_as_people_say_it(text: str, since: str, until: str) -> None:
    """Both days included, leap years too."""
    assert read_window(text, TODAY) == Window(date.fromisoformat(since), date.fromisoformat(until))


@given(DAYS)
def test_last_month_ends_the_day_before_this_month_begins(today: date) -> None:
    """On any day of any year, and so for every step."""
    for step in STEPS:
        this, last = (read_window(f"{word} {step.replace('-', ' ')}", today) for word in ("this", "last"))
        assert today in this and last.until == this.since - timedelta(days=1)
        assert [period.window for period in periods(last, step)] == [last]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("21", f"'21' is not a date or a span of dates ({EXAMPLE})"),
        ("", f"'' is not a date or a span of dates ({EXAMPLE})"),
        ("FY2020", f"'FY2020' is not a date or a span of dates ({EXAMPLE})"),
        ("2020-Q5", f"'2020-Q5' is not a date or a span of dates ({EXAMPLE})"),
        ("Marchember 2020", f"'Marchember 2020' is not a date or a span of dates ({EXAMPLE})"),
        ("October", "'October' has no year (say October 2020 or October 2019)"),
        ("13 Oct", "'13 Oct' has no year (say 13 October 2020 or 13 October 2019)"),
        ("4th may", "'4th may' has no year (say 4 May 2020 or 4 May 2019)"),
        ("last fortnight", f"'last fortnight' is not a date or a span of dates ({EXAMPLE})"),
        ("２０１９", f"'２０１９' is not a date or a span of dates ({EXAMPLE})"),
        ("2020-13", f"'2020-13' is not a date or a span of dates ({EXAMPLE})"),
        ("2020-21", f"'2020-21' is not a date or a span of dates ({EXAMPLE})"),
        ("1899", f"'1899' is not a span of the years 1900 to 2199 ({EXAMPLE})"),
        ("March 2200", f"'March 2200' is not a span of the years 1900 to 2199 ({EXAMPLE})"),
        ("2021-W53", "'2021-W53' is not a week of the calendar (e.g. 2021-W05)"),
        ("2021-W00", "'2021-W00' is not a week of the calendar (e.g. 2021-W05)"),
        ("1899-W05", "'1899-W05' is not a week of the calendar (e.g. 2021-W05)"),
        ("FY2020/22", "'FY2020/22' is not a financial year (e.g. FY2020/21)"),
        ("FY2020/0021", "'FY2020/0021' is not a financial year (e.g. FY2020/21)"),
        ("31 FEB 2021", "'31 FEB 2021' is not a day of the calendar (e.g. 4/3/2021, 4 Mar 2021 or 2021-03-04)"),
        ("2020/22", "'2020/22' is not a financial year (e.g. FY2020/21)"),
        ("2020/03", "'2020/03' is not a financial year (e.g. FY2020/21)"),
        ("Q1 2020/21 Q2", f"'Q1 2020/21 Q2' is not a date or a span of dates ({EXAMPLE})"),
        ("0 months to May 2020", f"'0 months to May 2020' is not a span of the years 1900 to 2199 ({EXAMPLE})"),
        (
            "year to date",
            "'year to date' can be read in two ways (say calendar year to date (since 1 Jan 2021) or "
            "financial year to date (since 1 Apr 2020))",
        ),
    ],
)
def test_what_is_no_window_is_refused_with_the_reason(text: str, why: str) -> None:
    """It is quoted as it was typed, and the message says what to type."""
    with pytest.raises(Unreadable) as caught:
        read_window(text, TODAY)
    assert str(caught.value) == why


@pytest.mark.parametrize(
    ("since", "until", "within", "printed"),
    [
        (None, None, None, "all dates"),
        ("2019", None, None, "since 1 January 2019"),
        (None, "2019", None, "until 31 December 2019"),
        ("March 2020", "FY2020/21", None, "1 March 2020 to 31 March 2021"),
        ("1/1/2019", "31/8/2021", None, "1 January 2019 to 31 August 2021"),
        ("2019", "1/1/2019", None, "1 January 2019"),
        (None, None, "Feb 2020", "1 February 2020 to 29 February 2020"),
        (None, None, "4/3/2021", "4 March 2021"),
    ],
)
def test_since_takes_the_first_day_and_until_the_last_and_the_window_is_printed_back(
    since: str | None, until: str | None, within: str | None, printed: str
) -> None:
    """What was understood can be checked by whoever typed it."""
    assert str(window_between(since, until, within, TODAY)) == printed


@given(WINDOWS)
def test_a_window_printed_back_says_both_its_days(window: Window) -> None:
    """Each day that is printed reads back as the end that it is."""
    days = [read_day(part, TODAY) for part in str(window).split(" to ")]
    assert (days[0], days[-1]) == (window.since, window.until)


@pytest.mark.parametrize(("since", "until"), [("2019", None), (None, "2019"), ("2018", "2019")])
def test_in_with_another_end_is_refused(since: str | None, until: str | None) -> None:
    """Two answers to one question are a mistake."""
    with pytest.raises(Forbidden, match=r"^--in already says both ends \(leave out --since and --until\)$"):
        window_between(since, until, "2020", TODAY)


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    """Never an empty answer for a slip of the keyboard."""
    with pytest.raises(Forbidden, match=r"^the window ends on 3 Mar 2021, before it begins on 4 Mar 2021$"):
        window_between("4/3/2021", "3/3/2021", None, TODAY)


@pytest.mark.parametrize(("since", "until", "within"), [("", None, None), (None, "soon", None), (None, None, "")])
def test_an_end_that_cannot_be_read_is_refused_even_when_empty(
    since: str | None, until: str | None, within: str | None
) -> None:
    """An empty option is not an option left out."""
    with pytest.raises(Unreadable, match="is not a date or a span of dates"):
        window_between(since, until, within, TODAY)


@given(st.none() | DAYS, st.none() | DAYS, DAYS)
def test_both_ends_of_a_window_are_in_it(since: date | None, until: date | None, day: date) -> None:
    """An end that is not given leaves nothing out."""
    window = Window(since, until)
    assert (day in window) == ((since or date.min) <= day <= (until or date.max))


BEGINS = {
    "week": lambda day: day.isoweekday() == 1,
    "month": lambda day: day.day == 1,
    "quarter": lambda day: day.day == 1 and day.month in (1, 4, 7, 10),
    "year": lambda day: (day.month, day.day) == (1, 1),
    "financial-year": lambda day: (day.month, day.day) == (4, 1),
}
"""Whether a period begins on a day, said in another way than the program's."""


@pytest.mark.parametrize("step", STEPS)
@given(window=WINDOWS)
def test_periods_cover_a_window_without_gaps_or_overlaps(step: str, window: Window) -> None:
    """One begins on the first day and on each day that begins a period, and ends where the next begins."""
    assert window.since and window.until
    found = list(periods(window, step))
    days = [window.since + timedelta(days=n) for n in range((window.until - window.since).days + 1)]
    assert [period.window.since for period in found] == [day for day in days if day == days[0] or BEGINS[step](day)]
    assert [period.window.until for period in found] == [
        day for day in days if day == days[-1] or BEGINS[step](day + timedelta(days=1))
    ]
    assert len({period.key for period in found}) == len({period.label for period in found}) == len(found)


@pytest.mark.parametrize("step", STEPS)
@given(day=DAYS)
def test_a_period_keeps_its_key_however_it_is_cut(step: str, day: date) -> None:
    """The same period of two windows is the same row for a script."""
    (alone,) = periods(Window(day, day), step)
    wider = periods(Window(day - timedelta(days=400), day + timedelta(days=400)), step)
    assert [period.key for period in wider if day in period.window] == [alone.key]


@pytest.mark.parametrize(
    ("step", "key", "label"),
    [
        ("week", "2020-W53", "week of 28 Dec 2020 (from 1 Jan) (to 1 Jan)"),
        ("month", "2021-01", "Jan 2021 (to 1 Jan)"),
        ("quarter", "2021-Q1", "2021-Q1 (to 1 Jan)"),
        ("year", "2021", "2021 (to 1 Jan)"),
        ("financial-year", "FY2020/21", "FY2020/21 (from 1 Jan) (to 1 Jan)"),
    ],
)
def test_a_period_is_named_for_the_whole_and_says_where_it_is_cut(step: str, key: str, label: str) -> None:
    """New Year's Day 2021 is in the last week of 2020, and a part is never shown as the whole."""
    day = date(2021, 1, 1)
    assert [tuple(period) for period in periods(Window(day, day), step)] == [(key, label, Window(day, day), True)]


@pytest.mark.parametrize("step", STEPS)
@given(day=st.dates(date(EARLIEST + 1, 1, 8), date(LATEST, 12, 24)))
def test_the_key_and_the_label_of_a_period_can_be_typed_back(step: str, day: date) -> None:
    """As the window that is the whole period, of which nothing is then cut."""
    (part,) = periods(Window(day, day), step)
    whole = read_window(part.key, TODAY)
    assert day in whole
    ((key, label, window, cut),) = periods(whole, step)
    assert (key, window, cut) == (part.key, whole, False)
    assert read_window(label, TODAY) == whole


def test_the_first_and_the_last_period_are_cut_to_the_window() -> None:
    """Only those two say so, and a whole one does not."""
    cut = Window(date(2020, 2, 10), date(2020, 4, 20))
    assert [(period.label, str(period.window)) for period in periods(cut, "month")] == [
        ("Feb 2020 (from 10 Feb)", "10 February 2020 to 29 February 2020"),
        ("Mar 2020", "1 March 2020 to 31 March 2020"),
        ("Apr 2020 (to 20 Apr)", "1 April 2020 to 20 April 2020"),
    ]


@pytest.mark.parametrize("window", [Window(), Window(since=TODAY), Window(until=TODAY)])
def test_a_window_without_both_ends_has_no_periods(window: Window) -> None:
    """It is a fault of ours to ask, never an endless list."""
    with pytest.raises(ValueError, match="without an end"):
        next(periods(window, "month"))


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("between 20 and 23 April 2020", "2020-04-20", "2020-04-23"),
        ("20 and 21 April 2020", "2020-04-20", "2020-04-21"),
        ("January and February 2020", "2020-01-01", "2020-02-29"),
        ("2019 and 2020", "2019-01-01", "2020-12-31"),
        ("from May to June 2020", "2020-05-01", "2020-06-30"),
        ("from 2020", "2020-01-01", None),
        ("from 4/3/2020", "2020-03-04", None),
        ("before 2020", None, "2019-12-31"),
        ("before March 2020", None, "2020-02-29"),
        ("by the end of 2020", None, "2020-12-31"),
        ("2019..2020", "2019-01-01", "2020-12-31"),
        ("1/3/20 .. May 2020", "2020-03-01", "2020-05-31"),
        ("Friday 1 to Sunday 3 May 2020", "2020-05-01", "2020-05-03"),
        ("over the last 2 years", "2019-03-05", "2021-03-04"),
        ("past one year", "2020-03-05", "2021-03-04"),
        ("last five days", "2021-02-28", "2021-03-04"),
        ("last 3 months", "2020-12-01", "2021-02-28"),
        ("last week", "2021-02-22", "2021-02-28"),
    ],
)
def test_a_span_is_read_as_releases_write_it(text: str, since: str | None, until: str | None) -> None:
    """Between two days, of two that follow each other, from one on, or up to one."""
    ends = (day and date.fromisoformat(day) for day in (since, until))
    assert read_span(text, TODAY) == Window(*ends)


@pytest.mark.parametrize("text", ["20 and 23 April 2020", "2018 and 2020", "January and April 2020"])
def test_two_times_apart_are_no_window(text: str) -> None:
    """What lies between them was counted with them."""
    with pytest.raises(Unreadable, match="is two times, and a window is one"):
        read_span(text, TODAY)


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "year"])
def test_a_last_one_is_of_the_calendar_or_ends_today(unit: str) -> None:
    """Whoever means either is told what to say, and that is read."""
    with pytest.raises(Unreadable, match="can be read in two ways") as asked:
        read_span(f"the last {unit}", TODAY)
    whole, rolling = str(asked.value).partition("(say ")[2].rstrip(")").split(" or ")
    assert read_span(whole.partition(" (")[0], TODAY).until < TODAY
    assert read_span(rolling.partition(" (")[0], TODAY).until == TODAY
