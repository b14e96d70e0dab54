"""What measures come to, as tallies: for a window, by group, or by period with running totals."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from stronghold_cli.figures.measure import Measure
from stronghold_cli.results.tally import Subtotal, Tally
from stronghold_cli.store.counting.grouping import BY_DAY, Grouping
from stronghold_cli.store.counting.keyed import DistinctByPeriod, keyed_by_period
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.scan import parted, scan, together
from stronghold_cli.store.counting.standing import standing_tallies
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.window import Period, Window


def tallies_of(
    connection: Connection, measures: Sequence[Measure], question: Question, by: Grouping | None
) -> dict[Any, dict[str, Tally]]:
    found: dict[Any, dict[str, Tally]] = {}
    for several in together(measure for measure in measures if not measure.standing):
        for some in parted(several) if by is None else (several,):
            for group, tallies in scan(connection, some, question, by).items():
                found.setdefault(group, {}).update(tallies)
    for measure in measures:
        if measure.standing:
            for group, tally in standing_tallies(connection, measure, question, by).items():
                found.setdefault(group, {})[measure.name] = tally
    return found


def _gathered(measure: Measure, by_day: dict[Any, dict[str, Tally]], ends: list[str], nothing: Tally) -> list[Tally]:
    gathered = [nothing] * len(ends)
    for day, tallies in by_day.items():
        period = bisect_left(ends, day)
        gathered[period] = gathered[period].plus(tallies[measure.name])
    return gathered


def _running(cells: list[Tally]) -> list[Tally]:
    return list(accumulate(cells, Tally.plus))


def _asked_by_period(measure: Measure) -> bool:
    """Whether each period is asked for by itself: what stands on its last day, and parts of what is counted once.

    A find of two days' seizures of one class would be two in a sum of days.
    """
    return bool(measure.standing or measure.ends or (measure.distinct and measure.of_which))


def _put_keyed(cells: list[Tally], running: list[Tally], keyed: DistinctByPeriod) -> None:
    """Put in the amounts of distinct things; of the unconfirmed ones among them only the records are known."""
    for tallies, amounts in ((cells, keyed.cells), (running, keyed.running)):
        for n, amount in enumerate(amounts):
            tally = tallies[n]
            tallies[n] = tally._replace(
                counted=tally.counted._replace(amount=amount),
                unconfirmed=Subtotal(tally.unconfirmed.records, tally.emptied().unconfirmed.amount),
            )


def _standing(
    connection: Connection, measure: Measure, question: Question, steps: list[Period]
) -> tuple[list[Tally], list[Tally]]:
    def at(window: Window) -> Tally:
        asked = question._replace(window=window)
        if measure.standing:
            return standing_tallies(connection, measure, asked)[None]
        return scan(connection, [measure], asked)[None][measure.name]

    return (
        [at(period.window) for period in steps],
        [at(Window(question.window.since, period.window.until)) for period in steps],
    )


def tallies_by_period(
    connection: Connection, measures: Sequence[Measure], question: Question, steps: list[Period]
) -> dict[str, tuple[list[Tally], list[Tally]]]:
    """Return by measure what it comes to in each period, and from the first one's beginning to the end of each."""
    ends = [str(period.window.until) for period in steps]
    found: dict[str, tuple[list[Tally], list[Tally]]] = {}
    for several in together(measure for measure in measures if not _asked_by_period(measure)):
        by_day = scan(connection, several, question, BY_DAY)
        shape = next(iter(by_day.values()), None) or scan(connection, several, question)[None]
        for measure in several:
            cells = _gathered(measure, by_day, ends, shape[measure.name].emptied())
            found[measure.name] = cells, (running := _running(cells))
            if measure.distinct:
                _put_keyed(cells, running, keyed_by_period(connection, measure, question, ends))
    for measure in measures:
        if _asked_by_period(measure):
            found[measure.name] = _standing(connection, measure, question, steps)
    return found
