"""A published figure as it was read, and how far a recorded one may lie from its words."""

from typing import NamedTuple

from stronghold_cli.records.conditions import Condition
from stronghold_cli.values.units import Amount, Unit


class Percentages(NamedTuple):
    """How far a figure may lie from the words, in per cent of the published number."""

    understated: int = 20
    nearly: int = 10
    about: int = 10


class PublishedFigure(NamedTuple):
    """A published figure: `low` and `high` differ only for `between`, and are in the unit's smallest part."""

    words: str
    hedge: str
    low: Amount
    high: Amount
    unit: Unit
    grain: Amount
    """How finely it was printed: £133,000 to £1,000, 10kg to 1 kg, 10.40 kg to 10 g, 6 years 9 months to a month."""
    step: Amount | None
    """From it to the next round number (50 to 60, £1.2m to £1.3m); None where it does not end in 0."""
    unsaid: tuple[Condition, ...] = ()
    """The conditions of its claim that the words do not say: they are wider than what is tested."""
    loaded: tuple[str, ...] = ()
    """Things in the words that say more than what the measure counts: `drug dealers`."""
