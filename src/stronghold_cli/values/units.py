"""What a figure is in: a count, millilitres, a mass, money or a term; with its adding up, its words and its JSON."""

from typing import NamedTuple

from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import Mass
from stronghold_cli.values.term import Term

Amount = int | Term
"""A whole number of the unit's smallest part (1, ml, mg, pence), or a term."""


class Unit(NamedTuple):
    """The unit of a measure.  `name` is what scripts read."""

    name: str

    @property
    def zero(self) -> Amount:
        """The amount of nothing."""
        return Term(0) if self is TERM else 0

    def show(self, amount: Amount) -> str:
        """Write an amount exactly, as people read it: `10.432 kg`, `£4,260.50`, `45 years 9 months`."""
        if isinstance(amount, Term):
            return amount.words()
        if self is MASS:
            return str(Mass(amount))
        if self is MONEY:
            return str(Money(amount))
        return f"{amount:,} ml" if self is VOLUME else f"{amount:,}"

    def signed(self, difference: Amount) -> str:
        """Write a difference with its sign: `+3`, `-£1,592.50`, `0`; a term's `-1 month +29 days` where they differ."""
        if not isinstance(difference, Term):
            return _signed(difference, self.show(abs(difference)))
        months, days = difference.months, difference.days
        if months * days < 0:  # months and days never make each other up
            return f"{_signed(months, Term(abs(months)).words())} {_signed(days, Term(0, abs(days)).words())}"
        return _signed(months + days, Term(abs(months), abs(days)).words())

    def to_json(self, amount: Amount | None) -> int | dict[str, int] | None:
        """Return an amount as scripts read it: an integer, or months and days."""
        return {"months": amount.months, "days": amount.days} if isinstance(amount, Term) else amount


COUNT = Unit("count")
VOLUME = Unit("ml")
MASS = Unit("mg")
MONEY = Unit("pence")
TERM = Unit("term")


def plus(left: Amount, right: Amount) -> Amount:
    """Add two amounts of one unit; TypeError for a term and a number."""
    if isinstance(left, Term) and isinstance(right, Term):
        return left + right
    if isinstance(left, Term) or isinstance(right, Term):
        raise TypeError("a term and a number make no sum")
    return left + right


def minus(left: Amount, right: Amount) -> Amount:
    """Return left less right, of one unit; TypeError for a term and a number."""
    if isinstance(left, Term) and isinstance(right, Term):
        return left - right
    if isinstance(left, Term) or isinstance(right, Term):
        raise TypeError("a term and a number have no difference")
    return left - right


def rank(amount: Amount) -> int:
    """Return what puts amounts of one unit in order where an average month will do."""
    return amount.length if isinstance(amount, Term) else amount


def _signed(sign: int, shown: str) -> str:
    return f"{'+' if sign > 0 else '-'}{shown}" if sign else "0"
