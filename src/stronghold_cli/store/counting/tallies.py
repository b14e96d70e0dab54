"""Tallies of measures: for a window, by group, or by period with running totals."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from stronghold_cli.figures.measure import Measure
from stronghold_cli.results.figure import is_to_come
from stronghold_cli.results.tally import Subtotal, Tally
from stronghold_cli.store.counting.grouping import BY_DAY, BY_MONTH, Grouping
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


def _put_keyed(
    cells: list[Tally], running: list[Tally], keyed: DistinctByPeriod, keyed_parts: dict[str, DistinctByPeriod]
) -> None:
    """Fill in the amounts of distinct things: adding up days would count a find over two days twice.

    Of unconfirmed ones only the number of records is known.
    """
    for place, tallies in enumerate((cells, running)):
        for n, tally in enumerate(tallies):
            tallies[n] = tally._replace(
                counted=tally.counted._replace(amount=keyed[place][n]),
                unconfirmed=Subtotal(tally.unconfirmed.records, tally.emptied().unconfirmed.amount),
                of_which=tuple(
                    (choice, part._replace(amount=keyed_parts[choice][place][n])) for choice, part in tally.of_which
                ),
            )


def _standing(
    connection: Connection, measure: Measure, question: Question, steps: list[Period]
) -> tuple[list[Tally], list[Tally]]:
    """Ask for each period by itself: what counts in it depends on its first day and on its last."""

    def at(window: Window) -> Tally:
        return standing_tallies(connection, measure, question._replace(window=window))[None]

    return [at(period.window) for period in steps], [at(_up_to(question, period)) for period in steps]


_DAYS_AT_ONCE = 40
"""How many days are asked for at once: the records of all of them are in memory together."""


def _on_last_days(
    connection: Connection, measures: Sequence[Measure], question: Question, steps: list[Period]
) -> Iterator[tuple[str, tuple[list[Tally], list[Tally]]]]:
    """Yield by measure what stands on the last day of each period, which is also its running value."""
    ends = tuple(str(period.window.until) for period in steps)
    by_day: dict[Any, dict[str, Tally]] = {}
    for first in range(0, len(ends), _DAYS_AT_ONCE):
        by_day |= scan(connection, measures, question._replace(days=ends[first : first + _DAYS_AT_ONCE]))
    shape = next(iter(by_day.values()), None) or scan(connection, measures, question)[None]

    def on(measure: Measure, window: Window) -> Tally:
        nothing = question.today is not None and is_to_come(window, question.today)
        tallies = None if nothing else by_day.get(str(window.until))
        return tallies[measure.name] if tallies else shape[measure.name].emptied()

    for measure in measures:
        cells = [on(measure, period.window) for period in steps]
        yield measure.name, (cells, [on(measure, _up_to(question, period)) for period in steps])


def _up_to(question: Question, period: Period) -> Window:
    return Window(question.window.since, period.window.until)


def tallies_by_period(
    connection: Connection, measures: Sequence[Measure], question: Question, steps: list[Period]
) -> dict[str, tuple[list[Tally], list[Tally]]]:
    """Return each measure's tallies in each period, and from the start of the first to the end of each."""
    ends = [str(period.window.until) for period in steps]
    # A month of days is added up by SQL where no period ends within one.
    months = all(period.window.since and period.window.since.day == 1 for period in steps[1:])
    by = BY_MONTH if months else BY_DAY
    found: dict[str, tuple[list[Tally], list[Tally]]] = {}
    for several in together(measure for measure in measures if not measure.standing):
        if several[0].ends:
            found |= _on_last_days(connection, several, question, steps)
            continue
        by_day = scan(connection, several, question, by)
        shape = next(iter(by_day.values()), None) or scan(connection, several, question)[None]
        for measure in several:
            cells = _gathered(measure, by_day, ends, shape[measure.name].emptied())
            found[measure.name] = cells, (running := _running(cells))
            if measure.distinct:
                _put_keyed(cells, running, *keyed_by_period(connection, measure, question, ends))
    for measure in measures:
        if measure.standing:
            found[measure.name] = _standing(connection, measure, question, steps)
    return found
