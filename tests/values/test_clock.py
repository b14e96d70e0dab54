"""The 48 hours of seized cash: days that do not count, substitute days, and the hours when the clocks change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.values import clock
from stronghold_cli.values.clock import LAST_KNOWN_YEAR, counted_hours_end, is_excluded

LONDON = ZoneInfo("Europe/London")


def forty_eight_hours(start: datetime) -> datetime:
    """Count 48 hours as those of seized cash are counted."""
    return counted_hours_end(start, 48, is_excluded, LONDON)


def london(text: str) -> datetime:
    """Read `2021-08-27 18:00` as London's clock shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("seized", "ends"),
    [
        pytest.param("2021-03-02 06:15", "2021-03-04 06:15", id="Tuesday to Thursday"),
        pytest.param("2021-03-05 18:00", "2021-03-09 18:00", id="Friday to Tuesday"),
        pytest.param("2021-03-06 10:00", "2021-03-10 00:00", id="Saturday: from Monday's first minute"),
        pytest.param("2021-03-07 23:59", "2021-03-10 00:00", id="Sunday's last minute: the same"),
        pytest.param("2021-03-08 00:00", "2021-03-10 00:00", id="Monday's first minute: the same"),
        pytest.param("2021-03-04 00:00", "2021-03-06 00:00", id="out at the midnight that ends Friday"),
        pytest.param("2021-03-04 00:01", "2021-03-08 00:01", id="a minute later: Monday"),
        pytest.param("2021-08-27 18:00", "2021-09-01 18:00", id="over a bank holiday Monday"),
        pytest.param("2021-12-23 12:00", "2021-12-29 12:00", id="Christmas 2021: substitutes on 27 and 28 December"),
        pytest.param("2021-12-25 12:00", "2021-12-31 00:00", id="seized on Christmas Day 2021, a Saturday"),
        pytest.param("2021-12-31 12:00", "2022-01-05 12:00", id="New Year's Day 2022: substitute on 3 January"),
        pytest.param("2020-12-24 12:00", "2020-12-30 12:00", id="Boxing Day 2020: substitute on 28 December"),
        pytest.param("2021-04-01 09:00", "2021-04-07 09:00", id="Good Friday to Easter Monday 2021"),
        pytest.param("2022-06-01 09:00", "2022-06-07 09:00", id="Platinum Jubilee: 2 and 3 June 2022"),
        pytest.param("2022-09-16 09:00", "2022-09-21 09:00", id="the Queen's funeral: 19 September 2022"),
        pytest.param("2023-05-05 09:00", "2023-05-10 09:00", id="the Coronation: 8 May 2023"),
        pytest.param("2020-05-07 09:00", "2020-05-12 09:00", id="VE Day: early May moved to Friday 8 May 2020"),
        pytest.param("2020-05-01 09:00", "2020-05-05 09:00", id="... and Monday 4 May 2020 counts"),
        pytest.param("2021-03-26 18:00", "2021-03-30 18:00", id="clocks forward on an excluded Sunday"),
        pytest.param("2021-10-29 18:00", "2021-11-02 18:00", id="clocks back on an excluded Sunday"),
    ],
)
def test_cash_is_held_for_forty_eight_counted_hours(seized: str, ends: str) -> None:
    """Worked out by hand from the calendar of England and Wales."""
    assert forty_eight_hours(london(seized)) == london(ends)
    assert forty_eight_hours(london(seized)).isoformat() == london(ends).isoformat()


def test_a_scottish_or_irish_holiday_counts() -> None:
    """St Patrick's Day, 2 January and St Andrew's Day are working days in Aylesbury."""
    assert not is_excluded(date(2021, 3, 17))
    assert not is_excluded(date(2020, 11, 30))
    assert not is_excluded(date(2020, 1, 2))


def test_england_and_wales_have_the_same_bank_holidays() -> None:
    """One answer serves every force of England and Wales, in every year that the library knows."""
    from holidays import country_holidays

    for year in range(2002, LAST_KNOWN_YEAR + 1):
        england, wales = (set(country_holidays("GB", subdiv=nation, years=year)) for nation in ("ENG", "WLS"))
        assert england == wales
        assert len(england) >= 8


def test_the_bank_holidays_of_a_year_nobody_knows_are_not_guessed() -> None:
    """Past its last year the library says "no holiday" of every day, which would be wrong."""
    assert is_excluded(date(LAST_KNOWN_YEAR, 12, 25))
    with pytest.raises(ValueError, match="bank holidays of 2101 are not known"):
        forty_eight_hours(london("2101-03-01 09:00"))


def test_a_moment_without_a_time_zone_is_refused() -> None:
    """Nobody can say which hour it was."""
    with pytest.raises(ValueError, match="has no time zone"):
        forty_eight_hours(datetime(2021, 3, 2, 6, 15))


def test_the_answer_is_in_londons_time() -> None:
    """A seizure that was noted in UTC ends at the same moment, as London's clock shows it."""
    ends = forty_eight_hours(datetime(2021, 8, 24, 5, 0, tzinfo=UTC))
    assert ends.isoformat() == "2021-08-26T06:00:00+01:00"


def nothing(day: date) -> bool:
    """Exclude no day, so that the Sundays when the clocks change count."""
    return False


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("2021-03-27 18:00", "2021-03-29T19:00:00+01:00"),
        ("2021-10-30 18:00", "2021-11-01T17:00:00+00:00"),
        ("2021-10-29 01:30", "2021-10-31T01:30:00+01:00"),
        ("2021-10-29 02:30", "2021-10-31T01:30:00+00:00"),
    ],
)
def test_a_day_when_the_clocks_change_has_another_number_of_hours(start: str, ends: str) -> None:
    """Forty-eight hours have passed, whatever the wall clock shows; the hour that comes twice is told apart."""
    assert counted_hours_end(london(start), 48, nothing, LONDON).isoformat() == ends


def test_an_excluded_day_takes_all_its_hours_out() -> None:
    """Only the Saturday before the change is left out: what counts begins on the Sunday of 23 hours."""
    ends = counted_hours_end(london("2021-03-27 18:00"), 24, lambda day: day == date(2021, 3, 27), LONDON)
    assert ends == london("2021-03-29 01:00")


CHANGES = st.sampled_from([datetime(2021, 3, 25, tzinfo=UTC), datetime(2021, 10, 28, tzinfo=UTC)])
MINUTES = st.integers(0, 5 * 24 * 60)
DAYS = st.sets(st.integers(0, 9), max_size=7)


@given(week=CHANGES, minutes=MINUTES, hours=st.integers(1, 50), excluded=DAYS)
def test_hours_are_those_that_a_count_of_minutes_finds(
    week: datetime, minutes: int, hours: int, excluded: set[int]
) -> None:
    """Minute by minute over the change of the clocks, with any days left out."""
    first = week.date()
    left_out = {first + timedelta(days=number) for number in excluded}
    start = week + timedelta(minutes=minutes)
    at, counted = start, 0
    while counted < hours * 60:
        counted += at.astimezone(LONDON).date() not in left_out
        at += timedelta(minutes=1)
    ends = counted_hours_end(start, hours, left_out.__contains__, LONDON)
    assert ends.astimezone(UTC) == at


@given(st.datetimes(datetime(2005, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)))
def test_the_hours_never_end_in_a_day_that_does_not_count(start: datetime) -> None:
    """A last counted minute is on a counted day, and at least 48 hours on; a later seizure never ends earlier."""
    ends = forty_eight_hours(start)
    assert ends - start >= timedelta(hours=48)
    last = ends.astimezone(UTC) - timedelta(microseconds=1)
    assert not is_excluded(last.astimezone(LONDON).date())
    assert forty_eight_hours(start + timedelta(hours=5)) >= ends


@pytest.mark.parametrize(
    ("day", "at", "universal"),
    [
        ("2021-03-04", "06:15", "2021-03-04 06:15"),
        ("2021-03-04", None, "2021-03-04 00:00"),
        ("2021-07-04", "06:15", "2021-07-04 05:15"),
        ("2021-10-31", "01:30", "2021-10-31 00:30"),  # comes twice: the first one
    ],
)
def test_a_time_of_day_is_london_s_and_midnight_where_none_is_said(day: str, at: str | None, universal: str) -> None:
    """In summer an hour before that of Greenwich."""
    moment = clock.london(date.fromisoformat(day), at)
    assert moment.astimezone(UTC) == datetime.fromisoformat(universal).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "hours", "ends"),
    [
        ("2021-03-06 10:00", 24, "2021-03-07T10:00:00+00:00"),
        ("2021-03-27 18:00", 24, "2021-03-28T19:00:00+01:00"),
        ("2021-10-30 18:00", 36, "2021-11-01T05:00:00+00:00"),
    ],
)
def test_hours_that_run_on_any_day_are_sixty_minutes_each(start: str, hours: int, ends: str) -> None:
    """Over a weekend, and over the nights when the clocks go forward and back."""
    ended = counted_hours_end(london(start), hours, lambda day: False, LONDON)
    assert ended.isoformat() == ends
