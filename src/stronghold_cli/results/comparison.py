"""Two figures of one measure side by side: the difference, and what it is in per cent of the second."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.results.figure import Figure
from stronghold_cli.values import number
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import Amount, minus, rank

NO_BASE = "no base"
"""What stands for per cent of nothing, or of no record."""


class Compared(NamedTuple):
    """A measure's figure for a window, and beside it the one for another window."""

    figure: Figure
    other: Figure
    difference: Amount | None
    """The first less the second, in the measure's unit; None unless both are numbers."""
    tenths: int | None
    """The difference in tenths of a per cent of the second, halves away from zero; None where there is none."""

    @property
    def difference_words(self) -> str:
        """The difference as people read it, with its sign; `-` where one of the two is no record."""
        return "-" if self.difference is None else self.figure.measure.unit.signed(self.difference)

    @property
    def per_cent_words(self) -> str:
        """The difference in per cent, to one decimal, with its sign; `no base`, or `-` where there is no difference."""
        if not _has_base(self.other.value):
            return NO_BASE
        if self.difference is None or self.tenths is None:
            return "-"
        sign = rank(self.difference)
        whole, tenth = divmod(abs(self.tenths), 10)
        return f"{'+' if sign > 0 else '-' if sign < 0 else ''}{whole:,}.{tenth} %"

    @property
    def notes(self) -> tuple[str, ...]:
        """How the difference of terms with days was worked out."""
        terms = [value for value in (self.figure.value, self.other.value) if isinstance(value, Term)]
        if self.difference is None or not any(term.days for term in terms):
            return ()
        how = "the difference is months less months and days less days"
        if self.tenths is not None:
            how += "; for per cent a month is 30.4375 days"
        return (how,)


def compare(figures: Sequence[Figure], others: Sequence[Figure]) -> list[Compared]:
    """Return figures of the same measures, in the same order, side by side."""
    return [_compared(figure, other) for figure, other in zip(figures, others, strict=True)]


def tenths_of_a_per_cent(value: Amount, base: Amount) -> int | None:
    """Return by how many tenths of a per cent of `base` a value is more or, below zero, less; None of nothing.

    Worked out in whole numbers, halves away from zero; terms by their length.
    """
    if not _has_base(base):
        return None
    difference, whole = rank(value) - rank(base), rank(base)
    rounded = (2 * 1000 * abs(difference) + whole) // (2 * whole)
    return rounded if difference >= 0 else -rounded


def per_cent_number(tenths: int) -> str:
    """Write tenths of a per cent as a plain number: `12.3`, `-4`."""
    return number.write(tenths, 1, commas=False)


def _compared(figure: Figure, other: Figure) -> Compared:
    if figure.value is None or other.value is None:
        return Compared(figure, other, None, None)
    return Compared(figure, other, minus(figure.value, other.value), tenths_of_a_per_cent(figure.value, other.value))


def _has_base(value: Amount | None) -> bool:
    return value is not None and rank(value) > 0
