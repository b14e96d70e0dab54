"""What a measure of distinct things comes to by period: a person of two months is one in the year."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from stronghold_cli.figures.measure import Measure
from stronghold_cli.store.counting.largest import leading_rows
from stronghold_cli.store.counting.measured import measure_sql
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.schema.conditions import Bound
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import TERM, Amount


class DistinctByPeriod(NamedTuple):
    """What a measure of distinct things comes to in each period, and from the first period to each one's end."""

    cells: list[Amount]
    running: list[Amount]


def keyed_by_period(
    connection: Connection, measure: Measure, question: Question, ends: Sequence[str]
) -> DistinctByPeriod:
    """Count distinct things by period: one reading in order of key, with memory for one key at a time.

    `ends` are the last days of the periods, ISO, in order; the window of the question is theirs together.
    """
    bound = Bound()
    piece = measure_sql(measure, question, bound)
    if measure.adds_largest:
        leading = leading_rows(piece, question.window, bound)
        rows = f"SELECT key, day, months, days FROM ({leading}) ORDER BY key"
    else:
        rows = (
            f"SELECT {piece.key} AS key, {piece.day} AS day, MAX({piece.amount[0]}), 0 FROM {piece.source} "
            f"WHERE {piece.counted} AND {piece.within(question.window, bound)} GROUP BY 1, 2 ORDER BY 1"
        )
    cells: list[Term] = [Term(0)] * len(ends)
    gains: list[Term] = [Term(0)] * len(ends)
    for _, group in groupby(connection.execute(piece.before + rows, bound.values), key=itemgetter(0)):
        best: dict[int, Term] = {}
        for _, day, months, days in group:
            period, term = bisect_left(ends, day), Term(months, days)
            best[period] = max(best.get(period, term), term, key=lambda t: (t.length, t.months))
        longest = Term(0)
        for period in sorted(best):
            term = best[period]
            cells[period] += term
            if (term.length, term.months) > (longest.length, longest.months):
                gains[period] += Term(term.months - longest.months, term.days - longest.days)
                longest = term
    total, running = Term(0), []
    for gain in gains:
        total += gain
        running.append(total)
    if measure.unit is TERM:
        return DistinctByPeriod(list(cells), list(running))
    return DistinctByPeriod([cell.months for cell in cells], [sum_.months for sum_ in running])
