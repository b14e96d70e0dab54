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
