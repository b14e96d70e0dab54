"""What the law lets be done with seized cash: the least that can be detained, and for how long, each by its days."""

from datetime import date
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.items import read_table
from stronghold_cli.values.day import months_later
from stronghold_cli.values.money import Money

MINIMUM, EACH_ORDER, IN_ALL = "minimum", "each-order", "in-all"
"""The limits: the least that can be detained; how long one order detains; how long all do, from the first."""


class CashLimit(NamedTuple):
    """A row of cash_limits.csv; both days are included, and no last one is "until today's law is changed"."""

    amount: Money | None
    months: int
    since: date
    until: date | None
    section: str
    """The Act and section, as a message says it."""
    authority: str

    def last_day(self, first: date) -> date:
        """Return the last day of so many months "beginning with" a day: the earliest that these words can mean."""
        return date.fromordinal(months_later(first, self.months).toordinal() - 1)

    def is_over(self, first: date, last: date) -> bool:
        """Whether a last day is beyond so many months from a day, however these words are read.

        Six months from 6 March end on 5 September if that day is the first of them, on 6 September if they run from it:
        no court has to be told which.
        """
        return last > months_later(first, self.months)

    def words(self) -> str:
        """Write `6 months`, `2 years`."""
        years, months = divmod(self.months, 12)
        return f"{self.months} months" if months else f"{years} year{'' if years == 1 else 's'}"


@cache
def cash_limits(name: str) -> tuple[CashLimit, ...]:
    """Return the rows of a limit, the oldest first."""
    return tuple(
        CashLimit(
            Money.parse(row["amount_gbp"]) if row["amount_gbp"] else None,
            int(row["months"] or 0),
            date.fromisoformat(row["valid_from"]),
            date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            row["section"],
            row["authority"],
        )
        for row in read_table("cash_limits.csv")
        if row["limit"] == name
    )


def limit_on(name: str, day: date) -> CashLimit | None:
    """Return a limit as it was on a day, None for a day without a row: nothing is then said of it."""
    held = (row for row in cash_limits(name) if row.since <= day and (row.until is None or day <= row.until))
    return next(held, None)


def least_cash(day: date) -> Money:
    """Return the least that could be detained on a day, nothing where no row says it."""
    limit = limit_on(MINIMUM, day)
    return limit.amount if limit and limit.amount else Money(0)
