"""Moments of the past, as people say them and as scripts hand them back."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.values.moment import local, read_moment

NOW = datetime.fromisoformat("2021-08-31T12:00:00+01:00")


def at(text: str) -> str:
    moment = read_moment(text, NOW)
    return str(moment) if isinstance(moment, int) else moment.isoformat()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("4/3/2021", "2021-03-04T23:59:59.999999+01:00"),
        ("4 Mar 2021", "2021-03-04T23:59:59.999999+01:00"),
        ("yesterday", "2021-08-30T23:59:59.999999+01:00"),
        ("today", "2021-08-31T12:00:00+01:00"),
        ("31/8/2021", "2021-08-31T12:00:00+01:00"),
        ("4/3/2021 14:30", "2021-03-04T14:30:59.999999+01:00"),
        ("4.3.2021 14.30", "2021-03-04T14:30:59.999999+01:00"),
        ("4 March 2021, 9.15am", "2021-03-04T09:15:59.999999+01:00"),
        ("yesterday at 9:15pm", "2021-08-30T21:15:59.999999+01:00"),
        ("4/3/2021 12:05am", "2021-03-04T00:05:59.999999+01:00"),
        ("today 12:00", "2021-08-31T12:00:00+01:00"),
        ("2021-03-04T14:30:15", "2021-03-04T14:30:15.999999+01:00"),
        ("2021-03-04T14:30:15.25", "2021-03-04T14:30:15.250000+01:00"),
        ("2021-03-04T14:30:15Z", "2021-03-04T15:30:15.999999+01:00"),
        ("2021-03-04 14:30 +00:00", "2021-03-04T15:30:59.999999+01:00"),
        ("#12", "12"),
        ("change 12", "12"),
        ("Change-12", "12"),
    ],
)
def test_a_moment_is_read_to_the_end_of_what_was_said(text: str, moment: str) -> None:
    """A day to its last instant, a minute and a second likewise; today is now."""
    assert at(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        *("", "2019", "12", "14:30", "March 2021", "last month", "4/3/2021 25:00", "4/3/2021 13:00pm", "4/3/2021 0615"),
        *("2021-03-04T14:30:60", "2021-03-04T14:30+99:99", "31/2/2021", "#", "#-1", "#" * 30, "Tuesday"),
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    """A span has two ends, a bare number may be a year or a change: nothing is guessed."""
    with pytest.raises(Unreadable):
        read_moment(text, NOW)


@pytest.mark.parametrize("text", ["1/9/2021", "today 12:01", "31/8/2021 11:00:01Z", "2199-12-31"])
def test_a_moment_to_come_is_refused(text: str) -> None:
    """Nobody knows what the ledger will say."""
    with pytest.raises(StrongholdError, match="is in the future"):
        read_moment(text, NOW)


@given(st.text(max_size=30) | st.from_regex(r"[0-9/. :TtZ+-]{1,26}", fullmatch=True))
def test_any_text_is_read_or_refused_in_a_line(text: str) -> None:
    """Whatever is typed gives a moment that is past, a number, or an error of ours on one line."""
    try:
        moment = read_moment(text, NOW)
    except StrongholdError as problem:
        assert "\n" not in str(problem)
    else:
        assert isinstance(moment, int) or moment <= NOW


@given(st.datetimes(datetime(2000, 1, 1), datetime(2021, 8, 30)))
def test_a_moment_that_was_printed_is_read_back(moment: datetime) -> None:
    """To the microsecond, in UTC as history keeps it and in local time."""
    for zoned in (moment.replace(tzinfo=UTC), moment.replace(tzinfo=NOW.tzinfo)):
        assert read_moment(zoned.isoformat(timespec="microseconds"), NOW) == zoned


@pytest.fixture
def in_london(monkeypatch: pytest.MonkeyPatch) -> Iterator[datetime]:
    """Noon of a winter's day on a machine in London."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system sets no time zone for a process")
    monkeypatch.setenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0")
    time.tzset()
    yield datetime.fromisoformat("2021-12-01T12:00:00+00:00")
    monkeypatch.undo()
    time.tzset()


def test_a_summer_day_asked_for_in_winter_is_one_of_summer_time(in_london: datetime) -> None:
    """The clock of that day decides; of the hour that comes twice in October it is the later one."""
    utc = {text: read_moment(text, in_london) for text in ("1/7/2021", "31/10/2021 01:30", "31/10/2021 00:59")}
    assert {
        text: moment.astimezone(UTC).isoformat() for text, moment in utc.items() if isinstance(moment, datetime)
    } == {
        "1/7/2021": "2021-07-01T22:59:59.999999+00:00",
        "31/10/2021 01:30": "2021-10-31T01:30:59.999999+00:00",
        "31/10/2021 00:59": "2021-10-30T23:59:59.999999+00:00",
    }
    shown = local(datetime.fromisoformat("2021-07-01T22:30:00+00:00"), in_london)
    assert (shown.date().isoformat(), shown.utcoffset()) == ("2021-07-01", timedelta(hours=1))
