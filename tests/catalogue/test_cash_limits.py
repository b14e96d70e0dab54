"""The dated limits of seized cash: the day before and the day of each change, and how a limit of months is read."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from stronghold_cli.catalogue.cash_limits import EACH_ORDER, IN_ALL, MINIMUM, cash_limits, least_cash, limit_on
from stronghold_cli.values.money import Money

NAMES = (MINIMUM, EACH_ORDER, IN_ALL)


@pytest.mark.parametrize("name", NAMES)
def test_the_rows_of_a_limit_follow_one_another_without_a_gap(name: str) -> None:
    """No day has two, only the newest is open at its end, and each says how much or how long, and by what law."""
    rows = cash_limits(name)
    for before, after in pairwise(rows):
        assert before.until is not None
        assert after.since == before.until + timedelta(days=1)
    assert rows[-1].until is None
    for row in rows:
        assert (row.amount is None) == (name != MINIMUM)
        assert bool(row.months) == (name != MINIMUM)
        assert row.section.startswith("POCA 2002 s.") and row.authority


CHANGES = [
    (date(2004, 3, 16), Money(10_000_00), Money(5_000_00)),
    (date(2006, 7, 31), Money(5_000_00), Money(1_000_00)),
    (date(2002, 12, 30), Money(0), Money(10_000_00)),
]


@pytest.mark.parametrize(("day", "before", "after"), CHANGES)
def test_the_least_that_can_be_detained(day: date, before: Money, after: Money) -> None:
    """The day before each change, and the day itself; before the Act there is none."""
    assert (least_cash(day - timedelta(days=1)), least_cash(day)) == (before, after)


def test_how_long_one_order_detains_and_how_long_all_do() -> None:
    """Three months before 25 January 2010, six from then on; two years in all, then and now."""
    held = [limit_on(EACH_ORDER, day) for day in (date(2010, 1, 24), date(2010, 1, 25))]
    assert [row and row.words() for row in held] == ["3 months", "6 months"]
    assert {row.words() for row in cash_limits(IN_ALL)} == {"2 years"}
    assert limit_on(IN_ALL, date(2002, 12, 29)) is None


@pytest.mark.parametrize(
    ("first", "last_day", "surely"),
    [
        (date(2021, 3, 6), date(2021, 9, 5), date(2021, 9, 6)),
        (date(2020, 8, 31), date(2021, 2, 27), date(2021, 2, 28)),
        (date(2021, 3, 1), date(2021, 8, 31), date(2021, 9, 1)),
    ],
)
def test_a_limit_of_months_ends_at_the_earliest_and_is_over_at_the_latest(
    first: date, last_day: date, surely: date
) -> None:
    """What "beginning with the date of the order" means by a day is not settled: a clock says the earlier one."""
    row = cash_limits(EACH_ORDER)[-1]
    assert row.last_day(first) == last_day
    assert (row.is_over(first, surely), row.is_over(first, surely + timedelta(days=1))) == (False, True)
