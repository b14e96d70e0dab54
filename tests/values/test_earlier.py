"""The window that another one is compared with."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.values.earlier import a_year_before, before, unlike, whole_months, windows_compared
from stronghold_cli.values.span import read_span
from stronghold_cli.values.window import Window, read_window

TODAY = date(2021, 8, 31)
STARTS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
DAY = timedelta(days=1)


def other(text: str, to: str) -> str:
    """Return the window that `--in TEXT --compare TO` puts beside, in words."""
    return str(windows_compared(read_window(text, TODAY), to, TODAY)[1])


@pytest.mark.parametrize(
    ("text", "previous", "last_year"),
    [
        ("March 2021", "1 February 2021 to 28 February 2021", "1 March 2020 to 31 March 2020"),
        ("Feb 2021", "1 January 2021 to 31 January 2021", "1 February 2020 to 29 February 2020"),
        ("Feb 2020", "1 January 2020 to 31 January 2020", "1 February 2019 to 28 February 2019"),
        ("2020-Q1", "1 October 2019 to 31 December 2019", "1 January 2019 to 31 March 2019"),
        ("2020", "1 January 2019 to 31 December 2019", "1 January 2019 to 31 December 2019"),
        ("FY2020/21", "1 April 2019 to 31 March 2020", "1 April 2019 to 31 March 2020"),
        ("last week", "16 August 2021 to 22 August 2021", "23 August 2020 to 29 August 2020"),
        ("29 Feb 2020", "28 February 2020", "28 February 2019"),
        ("1 Mar 2021", "28 February 2021", "1 March 2020"),
    ],
)
def test_the_earlier_window_is_as_people_mean_it(text: str, previous: str, last_year: str) -> None:
    """Whole months against whole months, whatever their days; all February is all February; else as many days."""
    assert (other(text, "previous"), other(text, " Last-Year ")) == (previous, last_year)


def test_any_span_can_be_put_beside() -> None:
    """What `--in` takes; the window itself may then have an open end."""
    assert other("2021", "FY2019/20") == "1 April 2019 to 31 March 2020"
    assert windows_compared(Window(), "2020", TODAY) == (Window(), read_window("2020", TODAY))


def test_an_open_end_is_today() -> None:
    """There is as much before it as there has been since; without a start, nobody knows how much."""
    window = Window(date(2021, 8, 1), None)
    assert windows_compared(window, "previous", TODAY) == (
        read_window("Aug 2021", TODAY),
        read_window("Jul 2021", TODAY),
    )
    for without in (Window(), Window(None, TODAY)):
        with pytest.raises(Forbidden, match="needs a window with a first day"):
            windows_compared(without, "last-year", TODAY)
    with pytest.raises(Forbidden, match="begins on 1 Sep 2021, after today"):
        windows_compared(Window(date(2021, 9, 1), None), "previous", TODAY)


@given(STARTS, st.integers(0, 3000))
def test_what_is_before_ends_where_the_window_begins_and_is_as_long(since: date, days: int) -> None:
    """In days, or in whole months where it is of such."""
    until = since + timedelta(days=days)
    earlier = before(since, until)
    assert earlier.since is not None
    assert earlier.until == since - DAY
    months = whole_months(since, until)
    if months:
        assert whole_months(earlier.since, earlier.until) == months
    else:
        assert earlier.until - earlier.since == until - since


@given(STARTS, st.integers(1, 40))
def test_whole_months_are_counted(day: date, count: int) -> None:
    """From a first to the last day of a month, and never otherwise."""
    since = day.replace(day=1)
    after = since
    for _ in range(count):
        after = (after + timedelta(days=31)).replace(day=1)
    assert whole_months(since, after - DAY) == count
    assert whole_months(since, after) == 0
    assert whole_months(since + DAY, after - DAY) == 0


@given(STARTS, st.integers(0, 3000))
def test_a_year_before_is_the_same_day_of_the_year(since: date, days: int) -> None:
    """29 February apart, which is 28 February then."""
    until = since + timedelta(days=days)
    earlier = a_year_before(since, until)
    assert earlier.since is not None
    assert earlier.until is not None
    assert earlier.since.year == since.year - 1
    assert (earlier.since.month, earlier.since.day) == (since.month, min(since.day, 28 if since.month == 2 else 31))
    assert earlier.until.year == until.year - 1
    assert earlier.until.month == until.month
    assert earlier.until.day == until.day or until.month == 2


@pytest.mark.parametrize(
    ("window", "beside", "said"),
    [
        ("2021", "2020", ["the window is not over: it ends on 31 Dec 2021"]),
        ("March 2021", "Feb 2021", []),
        ("2020", "2019", []),
        ("2020", "March 2020", ["share days", "differ in length: 366 and 31 days"]),
        ("last week", "Aug 2020", ["differ in length: 7 and 31 days"]),
        ("2020", "2022", ["what it is compared with is not over"]),
    ],
)
def test_what_makes_two_windows_poor_to_compare_is_said(window: str, beside: str, said: list[str]) -> None:
    """A year of eight months against one of twelve is no fall in crime."""
    found = unlike(read_window(window, TODAY), read_window(beside, TODAY), TODAY)
    assert len(found) == len(said)
    assert all(words in note for words, note in zip(said, found, strict=True))


def test_an_open_end_shares_days_and_has_no_length() -> None:
    """All dates hold every other window."""
    assert unlike(Window(), read_window("2020", TODAY), TODAY) == [
        "the two windows share days, and what was done on those is in both: 1 January 2020 to 31 December 2020",
        "one of the two windows has an open end",
    ]


@given(
    st.text() | st.sampled_from(["previous", "last year", "previos", "2020", "29/2/2021"]), STARTS, st.integers(0, 99)
)
def test_reading_raises_nothing_but_our_own(text: str, since: date, days: int) -> None:
    """Whatever is typed is a window, or one line."""
    try:
        windows_compared(Window(since, since + timedelta(days=days)), text, TODAY)
    except StrongholdError as problem:
        assert isinstance(problem, Unreadable)
        assert "\n" not in str(problem)
        assert str(problem).startswith("--compare: ")


@pytest.mark.parametrize(
    "window", [Window(None, date(2020, 12, 31)), Window(date(2020, 1, 1), None), Window()], ids=str
)
def test_a_window_with_an_open_end_has_no_length_to_compare(window: Window) -> None:
    """Whichever end it is, and whichever of the two windows."""
    whole = read_window("2021", date(2022, 8, 31))
    for pair in ((window, whole), (whole, window)):
        assert "one of the two windows has an open end" in unlike(*pair, date(2022, 8, 31))


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("1 Mar 2021..7 Mar 2021", "8 Mar 2021..14 Mar 2021", []),
        ("1 Mar 2021..7 Mar 2021", "8 Mar 2021..15 Mar 2021", ["7 and 8 days"]),
        ("Feb 2021", "Mar 2021", []),
        ("Feb 2021", "1 Mar 2021..30 Mar 2021", ["28 and 30 days"]),
    ],
)
def test_windows_of_as_many_days_or_months_are_alike(one: str, other: str, said: list[str]) -> None:
    """A month and a month, whatever their days; else day for day."""
    found = unlike(read_span(one, TODAY), read_span(other, TODAY), TODAY)
    assert [each.rpartition(": ")[2] for each in found] == said
