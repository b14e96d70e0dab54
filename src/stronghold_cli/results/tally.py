"""What store counted for a measure: parts that can be added up, and which of them may not be looked into."""

from typing import NamedTuple

from stronghold_cli.values.term import Term
from stronghold_cli.values.units import Amount, plus


class Subtotal(NamedTuple):
    """So many records, and what they come to."""

    records: int
    amount: Amount

    def plus(self, other: "Subtotal") -> "Subtotal":
        """Add another part."""
        return Subtotal(self.records + other.records, plus(self.amount, other.amount))


class Tally(NamedTuple):
    """What the store counted for one measure: additive parts, so that tallies of periods can be added up.

    Only `counted.amount` of a measure that counts distinct things is not additive.
    """

    counted: Subtotal
    unconfirmed: Subtotal
    left_out: tuple[tuple[str, Subtotal], ...]
    """Why, and what."""
    named: tuple[tuple[str, Subtotal], ...]
    of_which: tuple[tuple[str, Subtotal], ...]

    def plus(self, other: "Tally") -> "Tally":
        """Add another tally of the same measure."""
        return Tally(
            self.counted.plus(other.counted),
            self.unconfirmed.plus(other.unconfirmed),
            *(
                tuple((words, part.plus(theirs)) for (words, part), (_, theirs) in zip(mine, others, strict=True))
                for mine, others in (
                    (self.left_out, other.left_out),
                    (self.named, other.named),
                    (self.of_which, other.of_which),
                )
            ),
        )

    def emptied(self) -> "Tally":
        """Return a tally of the same shape in which nothing was counted."""
        none = Subtotal(0, Term(0) if isinstance(self.counted.amount, Term) else 0)
        return Tally(
            none,
            none,
            *(tuple((words, none) for words, _ in parts) for parts in (self.left_out, self.named, self.of_which)),
        )


class Unknown(NamedTuple):
    """What was counted with the records that may or may not meet the conditions."""

    tally: Tally
    words: str
    """For those: `of unknown age band`."""


FEWEST = 5
"""A cell, a group or a short window of fewer records than these, a restricted one among them, is not said."""
RESTRICTED = "restricted"
"""What is said about it, and what the records are called that no group is said about."""


class NotLookedInto(NamedTuple):
    """The part of a measure that may not be looked into: in the figure, or left out where somebody narrowed it."""

    tally: Tally
    restricted: int
    """How many of the records are restricted; the others have what was asked for from such a one."""
    narrowed: bool
    """Whether it is left out of the figure."""
    part: bool
    """Whether the figure is a cell, a group or of a window shorter than a month."""
    of_which: tuple[tuple[str, Subtotal], ...] = ()
    """Of a measure that is always broken down, the parts of the rest."""
    undated: int = 0

    def is_few(self, tally: Tally) -> bool:
        """Whether the figure would tell what is in a record of these."""
        apart = self.tally.counted.records
        return self.part and apart > 0 and tally.counted.records + (apart if self.narrowed else 0) < FEWEST
