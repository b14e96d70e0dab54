"""What the law lets be done for how long: cash detained, bail, remand, warrants, each limit by the days of its law."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.checked import cited
from stronghold_cli.tables import one_of, rows_of
from stronghold_cli.values.clock import counted_hours_end, is_excluded, london_zone
from stronghold_cli.values.day import months_later
from stronghold_cli.values.money import Money

MINIMUM, EACH_ORDER, IN_ALL = "minimum", "each-order", "in-all"
"""The limits of cash: the least that can be detained; how long one order detains; how long all do, from the first."""
_LONGEST_HOLIDAY = 5
"""More days than ever follow one another that are no working days: Good Friday to Easter Monday are four."""
_EVERY, _BEFORE, _SKIP, _CHRISTMAS = "", "before", "skip", "christmas"
_NOT_COUNTED: dict[str, Callable[[date], bool]] = {
    _EVERY: lambda day: False,
    _SKIP: is_excluded,
    _CHRISTMAS: lambda day: (day.month, day.day) == (12, 25),
}
"""Which days hours do not run on."""


class Limit(NamedTuple):
    """A row of limits.csv; both days are included, and no last one is "until today's law is changed"."""

    name: str
    amount: Money | None
    months: int
    days: int
    """Instead of months."""
    hours: int
    """Instead of either: hours that run from a moment, an hour being sixty minutes that have passed."""
    from_next_day: bool
    """Whether the day after is the first that counts; else the day itself is."""
    holiday: str
    """What weekends and bank holidays do: what would end on one ends on the working day `before`; those of `skip` do
    not count at all; of `christmas` only Christmas Day does not."""
    since: date
    until: date | None
    section: str
    """The Act and section, as a message says it."""
    authority: str

    @property
    def law(self) -> str:
        """The Act and section, and that nobody has read there all that is said about it, where that is so."""
        return cited(self.section, self.authority)

    def last_day(self, day: date) -> date:
        """Return the last day of so many months or days that run from a day.

        Six months beginning with 6 March end on 5 September: "beginning with" counts that day (Zoan v Rouamba [2000] 1
        WLR 1509, not checked).  Where the month has no such day they end with the month: beginning with 31 August, on
        the last day of February.
        """
        first = day + timedelta(days=self.from_next_day)
        if self.holiday == _SKIP:
            return self._business_day(first)
        if self.months:
            after = months_later(first, self.months)
            last = after - timedelta(days=after.day == first.day)
        else:
            last = first + timedelta(days=self.days - 1)
        while self.holiday == _BEFORE and is_excluded(last):
            last -= timedelta(days=1)
        return last

    def last_moment(self, start: datetime) -> datetime:
        """Return the moment, in London's time, when so many hours have run.

        Hours that run out at the midnight before a day that does not count run out then.  A bank holiday proclaimed
        after the installed `holidays` came out is not known to it.  Raises ValueError without a time zone, and for days
        after `LAST_KNOWN_YEAR`.
        """
        return counted_hours_end(start, self.hours, _NOT_COUNTED[self.holiday], london_zone())

    def _business_day(self, first: date) -> date:
        last, left = first, self.days - (not is_excluded(first))
        while left:
            last += timedelta(days=1)
            left -= not is_excluded(last)
        return last

    @property
    def least(self) -> int:
        """How many days pass at least from the day that it runs from to its last …"""
        if self.hours:
            return self.hours // 24 - 1  # a day on which the clocks go back has 25
        shortest = (28 * self.months or self.days) - 1 + self.from_next_day
        return shortest - _LONGEST_HOLIDAY * (self.holiday == _BEFORE)

    @property
    def most(self) -> int:
        """… and at most."""
        days = self.hours // 24
        if self.holiday == _SKIP:
            return 2 * (self.days or days) + _LONGEST_HOLIDAY + bool(days)
        if days:
            return days + 1 + (self.holiday == _CHRISTMAS)
        return (31 * self.months or self.days) + self.from_next_day

    def words(self) -> str:
        """Write `48 hours`, `28 days`, `15 business days`, `6 months`, `2 years`."""
        if self.hours:
            return f"{self.hours} hours"
        if not self.months:
            return f"{self.days} {'business ' if self.holiday == _SKIP else ''}days"
        years, months = divmod(self.months, 12)
        unit, number = ("month", self.months) if months else ("year", years)
        return f"{number} {unit}{'' if number == 1 else 's'}"


@cache
def all_limits() -> tuple[Limit, ...]:
    """Return every row, as the table has them: of one limit the oldest first."""

    def limit(row: dict[str, str]) -> Limit:
        return Limit(
            row["limit"],
            Money.parse(row["amount_gbp"]) if row["amount_gbp"] else None,
            int(row["months"] or 0),
            int(row["days"] or 0),
            int(row["hours"] or 0),
            one_of(row["begins"], "", "same", "next") == "next",
            one_of(row["holiday"], _EVERY, _BEFORE, _SKIP, _CHRISTMAS),
            date.fromisoformat(row["valid_from"]),
            date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            row["section"],
            row["authority"],
        )

    return rows_of("limits.csv", limit)


@cache
def limits(name: str) -> tuple[Limit, ...]:
    """Return the rows of a limit, and of those that are sorts of it (`warrant-mda` is one of `warrant`)."""
    return tuple(row for row in all_limits() if row.name == name or row.name.startswith(f"{name}-"))


def today(text: str) -> str:
    """Return a text with what today's limits are, `{each-order}` as `6 months`.  Raises ValueError for no limit."""
    if "{" not in text:
        return text
    known = {row.name: row.words() for row in all_limits() if row.amount is None}
    try:
        return text.format_map(known)
    except KeyError as unknown:
        raise ValueError(f"limits.csv has no {unknown}") from None


def limit_on(name: str, day: date) -> Limit | None:
    """Return a limit as it was on a day, of several sorts the shortest; None for a day without a row.

    Nothing is then said about it.
    """
    return min(_held(name, day), key=lambda row: row.most, default=None)


def longest_on(name: str, day: date) -> Limit | None:
    """Return a limit as it was on a day, of several sorts the longest; None for a day without a row."""
    return max(_held(name, day), key=lambda row: row.most, default=None)


def _held(name: str, day: date) -> list[Limit]:
    return [row for row in limits(name) if row.since <= day and (row.until is None or day <= row.until)]


def least_cash(day: date) -> Money:
    """Return the least that could be detained on a day, nothing where no row says it."""
    limit = limit_on(MINIMUM, day)
    return limit.amount if limit and limit.amount else Money(0)
