"""Counting distinct things by period: a person counted in two months is one person in the year."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Any, NamedTuple

from stronghold_cli.figures.measure import Measure, breakdown
from stronghold_cli.store.counting.largest import leading_rows
from stronghold_cli.store.counting.measured import measure_sql
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import has_any
from stronghold_cli.store.schema.conditions import Bound, columns
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import TERM, Amount


class DistinctByPeriod(NamedTuple):
    """The counts of distinct things in each period, and from the first period to the end of each."""

    cells: list[Amount]
    running: list[Amount]


def keyed_by_period(
    connection: Connection, measure: Measure, question: Question, ends: Sequence[str]
) -> tuple[DistinctByPeriod, dict[str, DistinctByPeriod]]:
    """Count distinct things by period, and those of each choice that the measure is always broken down by.

    One reading in order of key, with memory for one key at a time.  `ends` are the last days of the periods, ISO, in
    order; the window of the question is theirs together.
    """
    broken_down = breakdown(measure)
    whole, parts = _Sums(len(ends)), {choice: _Sums(len(ends)) for choice in (broken_down[1] if broken_down else ())}
    for _, group in groupby(_rows(connection, measure, question), key=itemgetter(0)):
        best: dict[int, Term] = {}
        best_of: dict[str, dict[int, Term]] = {}
        for _, day, months, days, part in group:
            period, term = bisect_left(ends, day), Term(months, days)
            for longest in (best, best_of.setdefault(part, {})) if part in parts else (best,):
                longest[period] = max(longest.get(period, term), term, key=_length)
        whole.add(best)
        for part, longest in best_of.items():
            parts[part].add(longest)
    terms = measure.unit is TERM
    return whole.by_period(terms), {choice: sums.by_period(terms) for choice, sums in parts.items()}


def _rows(connection: Connection, measure: Measure, question: Question) -> Iterator[tuple[Any, ...]]:
    """Yield the key, day, months, days and part of what is counted, in order of key."""
    if not has_any(connection, measure.recorded):
        return
    bound = Bound()
    piece = measure_sql(measure, question, bound)
    if measure.adds_largest:
        rows = f"SELECT key, day, months, days, NULL FROM ({leading_rows(piece, question.window, bound)}) ORDER BY key"
    else:
        broken_down = breakdown(measure)
        part = columns(measure.recorded, broken_down[0].name)[0] if broken_down else "NULL"
        rows = (
            f"SELECT {piece.key}, {piece.day}, MAX({piece.amount[0]}), 0, {part} FROM {piece.source} "
            f"WHERE {piece.counted} AND {piece.within(question.window, bound)} GROUP BY 1, 2, 5 ORDER BY 1"
        )
    yield from connection.execute(piece.before + rows, bound.values)


def _length(term: Term) -> tuple[int, int]:
    return term.length, term.months


class _Sums:
    """The sums of the longest term of each key, in each period, and what each period adds to those before it."""

    def __init__(self, periods: int) -> None:
        self.cells = [Term(0)] * periods
        self.gains = [Term(0)] * periods

    def add(self, best: dict[int, Term]) -> None:
        """Add a key, by the longest term that it has in each of its periods."""
        longest = Term(0)
        for period in sorted(best):
            term = best[period]
            self.cells[period] += term
            if _length(term) > _length(longest):
                self.gains[period] += term - longest
                longest = term

    def by_period(self, terms: bool) -> DistinctByPeriod:
        """Return the sums, as terms or as numbers."""
        sums = self.cells, list(accumulate(self.gains, Term.__add__))
        return DistinctByPeriod(*([term if terms else term.months for term in each] for each in sums))
