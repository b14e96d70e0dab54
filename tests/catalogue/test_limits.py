"""The dated limits of the law: the day before and the day of each change, and the last day of each."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest

from stronghold_cli.catalogue.limits import MINIMUM, Limit, all_limits, least_cash, limit_on
from stronghold_cli.tables import read_table
from stronghold_cli.values.clock import london_zone
from stronghold_cli.values.money import Money

ROWS = read_table("limits.csv")
NAMES = tuple(dict.fromkeys(row.name for row in all_limits()))


def test_every_row_can_be_read() -> None:
    """Each says how much or how long, from which day on it counts, and by what law; the line of another is named."""
    for line, row in enumerate(ROWS, 2):
        where = f"limits.csv, line {line}: {row}"
        assert sum(bool(row[column]) for column in ("amount_gbp", "months", "days", "hours")) == 1, where
        assert bool(row["amount_gbp"]) == (row["limit"] == MINIMUM), where
        assert bool(row["begins"]) == bool(row["months"] or row["days"]), where
        assert row["holiday"] in (("", "skip", "christmas") if row["hours"] else ("", "before", "skip")), where
        assert row["holiday"] != "skip" or not row["months"], where
        assert None not in row, where
        for column in ("limit", "section", "authority"):
            assert row[column].strip() == row[column] != "", where
        assert row["valid_from"] <= (row["valid_to"] or "9999"), where


@pytest.mark.parametrize("name", NAMES)
def test_the_rows_of_a_limit_follow_one_another_without_a_gap(name: str) -> None:
    """No day has two, and only the newest is open at its end; the lines of two that do not are named."""
    rows = [(line, row) for line, row in enumerate(all_limits(), 2) if row.name == name]
    for (one, before), (other, after) in pairwise(rows):
        where = f"limits.csv, lines {one} and {other}: {name}"
        assert before.until is not None and after.since == before.until + timedelta(days=1), where
    assert rows[-1][1].until is None, f"limits.csv, line {rows[-1][0]}: {name}"


CHANGES = [
    (date(2004, 3, 16), Money(10_000_00), Money(5_000_00)),
    (date(2006, 7, 31), Money(5_000_00), Money(1_000_00)),
    (date(2002, 12, 30), Money(0), Money(10_000_00)),
]


@pytest.mark.parametrize(("day", "before", "after"), CHANGES)
def test_the_least_that_can_be_detained(day: date, before: Money, after: Money) -> None:
    """The day before each change, and the day itself; before the Act there is none."""
    assert (least_cash(day - timedelta(days=1)), least_cash(day)) == (before, after)


BEGUN = [
    ("cash-hours", date(2002, 12, 30), None, "48 hours"),
    ("cash-hours", date(2005, 7, 1), "48 hours", "48 hours"),
    ("closure-notice", date(2014, 10, 20), None, "24 hours"),
    ("longest-closure-notice", date(2014, 10, 20), None, "48 hours"),
    ("closure-hearing", date(2014, 10, 20), None, "48 hours"),
    ("each-order", date(2002, 12, 30), None, "3 months"),
    ("each-order", date(2010, 1, 25), "3 months", "6 months"),
    ("in-all", date(2002, 12, 30), None, "2 years"),
    ("objection", date(2015, 6, 1), None, "30 days"),
    ("bail", date(2017, 4, 3), None, "28 days"),
    ("bail", date(2022, 10, 28), "28 days", "3 months"),
    ("longest-bail", date(2017, 4, 3), None, "3 months"),
    ("longest-bail", date(2022, 10, 28), "3 months", "9 months"),
    ("longest-closure-order", date(2014, 10, 20), None, "6 months"),
    ("custody-56-summary", date(1987, 4, 1), None, "56 days"),
    ("custody-70-either-way", date(1987, 4, 1), None, "70 days"),
    ("custody-112-committed", date(1987, 4, 1), None, "112 days"),
    ("custody-182-sent", date(1987, 4, 1), None, "182 days"),
    ("sentence", date(1989, 2, 1), None, "28 days"),
    ("deferment", date(2000, 8, 25), None, "6 months"),
    ("deferment", date(2020, 12, 1), "6 months", "6 months"),
    ("deferment", date(2026, 3, 22), "6 months", "1 year"),
    ("appeal-magistrates", date(2015, 10, 5), None, "21 days"),
    ("appeal-magistrates", date(2020, 10, 5), "21 days", "15 business days"),
    ("closure-order", date(2014, 10, 20), None, "3 months"),
    ("warrant-mda", date(1973, 7, 1), None, "1 month"),
    ("warrant-pace", date(1986, 1, 1), None, "1 month"),
    ("warrant-pace", date(2006, 1, 1), "1 month", "3 months"),
]


@pytest.mark.parametrize(("name", "first", "before", "held"), BEGUN)
def test_a_limit_the_day_before_and_the_day_of_each_change(
    name: str, first: date, before: str | None, held: str
) -> None:
    """Nothing is said of a day before the first row."""
    found = [limit_on(name, day) for day in (first - timedelta(days=1), first)]
    assert [row and row.words() for row in found] == [before, held]


def test_no_change_is_untried() -> None:
    """Each first day of a row is in one of the lists above."""
    tried = {(name, first) for name, first, *_ in BEGUN} | {(MINIMUM, day) for day, _, _ in CHANGES}
    assert {(row.name, row.since) for row in all_limits()} == tried


def test_of_several_sorts_the_shortest_is_taken() -> None:
    """A warrant under an Act that nobody said, a remand whose limit nobody said; and before its Act none."""
    found = [limit_on(name, date(2021, 3, 4)) for name in ("warrant", "custody")]
    assert [row and row.name for row in found] == ["warrant-mda", "custody-56-summary"]
    assert limit_on("warrant", date(1973, 6, 30)) is None


@pytest.mark.parametrize(
    ("name", "day", "last_day"),
    [
        # "Beginning with" a day counts it: to the day before the same date, or to the end of a month without it.
        ("each-order", date(2021, 3, 6), date(2021, 9, 5)),
        ("each-order", date(2021, 3, 1), date(2021, 8, 31)),
        ("each-order", date(2020, 8, 28), date(2021, 2, 27)),
        ("each-order", date(2020, 8, 29), date(2021, 2, 28)),
        ("each-order", date(2020, 8, 31), date(2021, 2, 28)),
        ("in-all", date(2020, 2, 29), date(2022, 2, 28)),
        ("in-all", date(2021, 3, 6), date(2023, 3, 5)),
        # Bail begins on the day after the arrest: to the same date three months on.
        ("bail", date(2022, 10, 28), date(2023, 1, 28)),
        ("bail", date(2022, 10, 27), date(2022, 11, 24)),
        ("bail", date(2023, 2, 28), date(2023, 5, 31)),
        ("bail", date(2022, 11, 30), date(2023, 2, 28)),
        ("objection", date(2021, 3, 1), date(2021, 3, 31)),
        # Three weeks of five days; from a Friday, a Saturday and a Sunday the first is the Monday.
        ("appeal-magistrates", date(2021, 3, 4), date(2021, 3, 25)),
        *(("appeal-magistrates", date(2021, 3, day), date(2021, 3, 26)) for day in (5, 6, 7)),
        # Good Friday, Easter Monday; Christmas on a Saturday and Boxing Day have two days after them, then New Year.
        ("appeal-magistrates", date(2021, 3, 31), date(2021, 4, 23)),
        ("appeal-magistrates", date(2021, 12, 20), date(2022, 1, 13)),
        # Thursday and Thursday four weeks later.
        ("sentence", date(2021, 3, 4), date(2021, 4, 1)),
        # 182 days from 4 March 2021 are Thursday 2 September; what would end on a holiday ends before it.
        ("custody-182-sent", date(2021, 3, 4), date(2021, 9, 2)),
        ("custody-182-sent", date(2021, 3, 6), date(2021, 9, 3)),
        ("custody-182-sent", date(2021, 3, 8), date(2021, 9, 6)),
        ("custody-56-summary", date(2021, 2, 8), date(2021, 4, 1)),
        ("custody-70-either-way", date(2021, 10, 18), date(2021, 12, 24)),
        ("custody-112-committed", date(2021, 5, 10), date(2021, 8, 27)),
        ("closure-order", date(2021, 3, 4), date(2021, 6, 3)),
        ("warrant-mda", date(2021, 3, 4), date(2021, 4, 3)),
        ("warrant-mda", date(2021, 1, 31), date(2021, 2, 28)),
        ("warrant-pace", date(2021, 3, 4), date(2021, 6, 3)),
    ],
)
def test_the_last_day_of_a_limit(name: str, day: date, last_day: date) -> None:
    """The whole of it still counts."""
    row = limit_on(name, day)
    assert row and row.last_day(day) == last_day


@pytest.mark.parametrize("row", [row for row in all_limits() if row.name != MINIMUM], ids=lambda row: row.name)
def test_no_last_day_is_sooner_or_later_than_a_limit_says(row: Limit) -> None:
    """By these the store looks for what may be due and has not lapsed."""
    for number in range(1500):
        day = date(2019, 1, 1) + timedelta(days=number)
        midnight = datetime.combine(day, time(), london_zone())
        last = row.last_moment(midnight).date() if row.hours else row.last_day(day)
        assert row.least <= (last - day).days <= row.most


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        # Weekends counted until 30 June 2005, a Thursday; Friday 1 July 2005 to the Tuesday.
        ("cash-hours", "2005-06-30 18:00", "2005-07-02 18:00"),
        ("cash-hours", "2005-07-01 18:00", "2005-07-05 18:00"),
        ("closure-notice", "2021-12-24 18:00", "2021-12-25 18:00"),
        ("longest-closure-notice", "2021-12-24 18:00", "2021-12-27 18:00"),
        ("closure-hearing", "2021-12-24 18:00", "2021-12-27 18:00"),
        # An hour is sixty minutes that have passed: at night the clocks went forward.
        ("closure-notice", "2021-03-27 18:00", "2021-03-28 19:00"),
    ],
)
def test_when_so_many_hours_have_run(name: str, start: str, end: str) -> None:
    """And never sooner or later by days than what store looks for."""
    began, ended = (datetime.fromisoformat(text).replace(tzinfo=london_zone()) for text in (start, end))
    held = limit_on(name, began.date())
    assert held is not None
    assert held.last_moment(began) == ended
    assert held.least <= (ended.date() - began.date()).days <= held.most
