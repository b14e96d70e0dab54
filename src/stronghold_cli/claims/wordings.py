"""Hedged words that a recorded figure bears out: the strongest "over", "nearly" and "about", and the figure itself."""

from collections.abc import Iterator
from typing import NamedTuple

from stronghold_cli.claims.published import Percentages, PublishedFigure
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.claims.verdicts import SUPPORTED, Verdict, judge
from stronghold_cli.errors import Unreadable
from stronghold_cli.values.money import Money
from stronghold_cli.values.number import write
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME, Amount, Unit, minus, rank

_HEDGES = ("over", "nearly", "about")
"""Of two that are as close, the one that says more comes first."""


class Wording(NamedTuple):
    """Words that could be published, and the test that they passed."""

    says: str
    rule: str


class _Grid(NamedTuple):
    """Round numbers: so many of a scale (kg, years) at each step."""

    scale: str
    base: Amount
    """One of the scale, in the unit's smallest part."""
    step: int
    """From one round number to the next, in tenths of the scale."""


def wordings(unit: Unit, recorded: Amount | None, percentages: Percentages) -> list[Wording]:
    """Return what can be said about a recorded amount, the strongest first, and last the amount itself.

    Strongest is closest to the amount, among round numbers: to the ten below a hundred, to two digits above; where
    none of those holds, to a finer one.  All that is returned has been judged supported, and not understated; no record
    has no words.
    """
    if recorded is None:
        return []
    found: dict[str, tuple[PublishedFigure, Verdict]] = {}
    for grid in _grids(unit, recorded):
        found = _closest(unit, recorded, grid, percentages) or found
        if found.keys() & {"over", "nearly"}:
            break
    strongest = sorted(found.values(), key=lambda pair: _distance(pair[0], recorded))
    exact = _held(_exact(unit, recorded), unit, recorded, percentages)
    return [Wording(said.words, judged.rule) for said, judged in [*strongest, *([exact] if exact else [])]]


def _closest(
    unit: Unit, recorded: Amount, grid: _Grid, percentages: Percentages
) -> dict[str, tuple[PublishedFigure, Verdict]]:
    """Return by hedge the closest of the round numbers that it is supported with, for the hedges that have one."""
    closest = {}
    for hedge in _HEDGES:
        words = (f"{hedge} {figure}" for figure in _near(unit, recorded, grid))
        if held := [pair for one in words if (pair := _held(one, unit, recorded, percentages))]:
            closest[hedge] = min(held, key=lambda pair: _distance(pair[0], recorded))
    return closest


def _held(words: str, unit: Unit, recorded: Amount, percentages: Percentages) -> tuple[PublishedFigure, Verdict] | None:
    """Return words with the verdict on them, where they are supported: the judge decides that, not their maker."""
    try:
        said = read_says(words, unit)
    except Unreadable:
        return None
    judged = judge(said, recorded, percentages)
    return (said, judged) if judged.verdict == SUPPORTED else None


def _distance(said: PublishedFigure, recorded: Amount) -> int:
    return abs(rank(minus(recorded, said.low)))


def _grids(unit: Unit, recorded: Amount) -> Iterator[_Grid]:
    """Yield round numbers of an amount's size, the coarsest first."""
    in_days = isinstance(recorded, Term) and recorded.months == 0
    for scale, base, finest in _SCALES[unit][-1:] if in_days else _SCALES[unit]:
        whole = rank(recorded) // rank(base)
        digits = len(str(whole))
        if whole == 0:
            continue
        if digits > 2:
            steps = [10 ** (digits - 1)]
        elif unit in (COUNT, VOLUME):
            steps = [100, 50]
        else:
            steps = [100, 10, 1] if digits == 2 else [10, 1]
        yield from (_Grid(scale, base, step) for step in steps if step >= finest)


_SCALES: dict[Unit, tuple[tuple[str, Amount, int], ...]] = {
    COUNT: (("", 1, 10),),
    VOLUME: ((" ml", 1, 10),),
    MASS: (("kg", 10**6, 1), ("g", 10**3, 1)),
    MONEY: (("£", 100, 1),),
    TERM: ((" years", Term(12), 10), (" months", Term(1), 10), (" days", Term(0, 1), 10)),
}
"""The scales of each unit, the largest first, with one of it, and the finest step in tenths that it is spoken of in."""


def _near(unit: Unit, recorded: Amount, grid: _Grid) -> Iterator[str]:
    """Yield the round numbers around an amount, as they are printed: the one at or below it, and those beside that."""
    below = 10 * rank(recorded) // (rank(grid.base) * grid.step) * grid.step
    for tenths in (below - grid.step, below, below + grid.step):
        if tenths > 0:
            yield _printed(unit, tenths, grid.scale)


def _printed(unit: Unit, tenths: int, scale: str) -> str:
    if unit is MONEY:
        return str(Money(10 * tenths))
    return f"{write(tenths, 1)}{scale[:-1] if unit is TERM and tenths == 10 else scale}"


def _exact(unit: Unit, recorded: Amount) -> str:
    """Return an amount as it is printed; a term of nothing is `0 days`, for `nothing` is no figure."""
    return "0 days" if recorded == unit.zero and unit is TERM else unit.show(recorded)
