"""One pass over a table for all measures that share it, whole or grouped, added up by SQL."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import Any

from stronghold_cli.figures.measure import Measure, breakdown
from stronghold_cli.results.tally import Subtotal, Tally
from stronghold_cli.store.counting.grouping import Grouping
from stronghold_cli.store.counting.largest import put_largest
from stronghold_cli.store.counting.measured import ASKED_DAY, MeasureSql, measure_sql
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import has_any
from stronghold_cli.store.schema.conditions import Bound, all_of, columns
from stronghold_cli.store.schema.joined import is_joined
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import TERM

_CONFIRMED, _UNCONFIRMED = 0, 1


def together(measures: Iterable[Measure]) -> Iterator[list[Measure]]:
    """Yield the measures that one pass can count: those of one kind, with the same days and joins."""
    passes: dict[tuple[Any, ...], list[Measure]] = {}
    for measure in measures:
        joined = measure.distinct if measure.distinct in measure.recorded.joins else None
        passes.setdefault((measure.kind, measure.date, measure.ends, measure.last_of, joined), []).append(measure)
    # Measures that need no join ride along with those that need one.
    for shared, alone in list(passes.items()):
        host = next((key for key in passes if key[:4] == shared[:4] and key[4]), None)
        if shared[4] is None and host:
            passes[host] += alone
            del passes[shared]
    yield from passes.values()


def parted(measures: Sequence[Measure]) -> Iterator[list[Measure]]:
    """Yield the measures of one pass by what they look at, where whole figures are counted quicker so.

    A row is then looked at only for measures that may count it, and joined only for those that need it: a further
    reading of a table costs less than the columns of twelve measures for each of its rows.
    """
    parts: dict[object, list[Measure]] = {}
    for measure in measures:
        joined = measure.distinct in measure.recorded.joins
        parts.setdefault(joined or _shared(measure, measures), []).append(measure)
    yield from parts.values()


def _shared(measure: Measure, measures: Sequence[Measure]) -> object:
    """Return the parts of a measure's conditions that more than two measures share."""
    alike = [other for other in measures if other.where[:1] == measure.where[:1]]
    if len(alike) <= 2:
        return None
    narrowed = [other.where[:2] for other in alike].count(measure.where[:2]) > 2
    return measure.where[:2] if narrowed else (measure.where[:1], _needed(measure))


def _needed(measure: Measure) -> str | None:
    """Return the field without which no record meets the second condition of a measure."""
    links = measure.recorded.links
    return next((each.field for each in measure.where[1:2] if each.needs_value and each.field not in links), None)


def _looked_at(measures: Sequence[Measure], bound: Bound) -> str:
    """Return the test of rows that any measure of a pass may count, kept short because it runs for every row."""
    kind = measures[0].recorded
    same = dict.fromkeys(measure.where[:2] for measure in measures)
    if len(same) == 1:
        return all_of(kind, measures[0].where[:2], bound)
    tests: dict[str, None] = {}
    for measure in measures:
        needed = _needed(measure)
        given = f" AND {columns(kind, needed)[0]} IS NOT NULL" if needed else ""
        tests[f"({all_of(kind, measure.where[:1], bound)}{given})"] = None
    return f"({' OR '.join(tests)})"


def scan(
    connection: Connection, measures: Sequence[Measure], question: Question, by: Grouping | None = None
) -> dict[Any, dict[str, Tally]]:
    """Count measures that one pass can count, and return tallies by group and measure name.

    Without `by` there is one group, None; or one for each of the days that are asked for at once, where a record
    stands on it.  Grouped by day or month, the amount of a
    measure that counts distinct things is left at what each of them has.
    """
    bound = Bound()
    pieces = [measure_sql(measure, question, bound) for measure in measures]
    inner = _Inner()
    # A group names the measures that it has nothing of: there the rows that nobody asks for are looked at as well.
    shown = by is not None and by.field is not None
    counts = [
        _Counts(piece, inner, bound, f"{piece.own} AND {piece.asked}" if shown else piece.own) for piece in pieces
    ]
    if not has_any(connection, measures[0].recorded):  # to read such long statements takes SQLite a while
        nothing = {count.piece.measure.name: count.tally(repeat(0)) for count in counts}
        return {} if by or question.days else {None: nothing}
    first = max(pieces, key=lambda piece: len(piece.source))
    group = by.sql(first.measure.recorded, first.day, bound) if by else ASKED_DAY if question.days else "NULL"
    # What no note says was left out (voided records, replaced ones) is the same for all of a pass.
    never = "".join(f" AND NOT ({reason.test})" for reason in first.reasons if not reason.said)
    if by is None:
        # Of the whole nobody misses what no measure looks at.
        never += f" AND {_looked_at(measures, bound)}"
    # Once for a row, and not for each measure of it.
    never += "".join(f" AND {test}" for test in ("1" if shown else first.asked, first.among) if test != "1")
    outer = ", ".join(column for count in counts for column in count.outer)
    # LIMIT -1 keeps SQLite from folding the inner SELECT into the outer one, which would work out every state again
    # for every aggregate.
    statement = f"""
        {first.before}
        SELECT grp, {outer} FROM (
            SELECT {group} AS grp, {inner} FROM {first.source}
            WHERE {first.within(question.window, bound)}{never} LIMIT -1
        ) {"GROUP BY grp" if by or question.days else ""}
    """
    found: dict[Any, dict[str, Tally]] = {}
    for group_value, *cells in connection.execute(statement, bound.values):
        rest = iter(cells)
        found[group_value] = {count.piece.measure.name: count.tally(rest) for count in counts}
    for piece in pieces:
        if piece.measure.adds_largest and (by is None or by.field is not None):
            put_largest(connection, piece, question, by, found)
    return found


def undated(connection: Connection, measure: Measure, question: Question) -> int:
    """Return how many of a measure's records have no day, and so are in no window."""
    if measure.ends or measure.recorded.fields[measure.date].required or not has_any(connection, measure.recorded):
        return 0
    bound = Bound()
    piece = measure_sql(measure, question, bound)
    statement = f"{piece.before}SELECT COUNT(*) FROM {piece.source} WHERE {piece.counted} AND {piece.day} IS NULL"
    number: int = connection.execute(statement, bound.values).fetchone()[0]
    return number


class _Inner:
    """The columns of the inner SELECT: each expression is worked out once, whichever measures need it."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}

    def __call__(self, expression: str) -> str:
        return self.names.setdefault(expression, f"c{len(self.names)}")

    def __str__(self) -> str:
        return ", ".join(f"{expression} AS {name}" for expression, name in self.names.items())


class _Counts:
    """The columns of one measure in the pass: a state for each row, and aggregates over the states."""

    def __init__(self, piece: MeasureSql, inner: _Inner, bound: Bound, looked_at: str) -> None:
        self.piece = piece
        measure = piece.measure
        kind = measure.recorded
        said = [reason for reason in piece.reasons if reason.said]
        self.reasons = [(-2 - n, reason.words) for n, reason in enumerate(said)]
        whens = "".join(f" WHEN {reason.test} THEN {-2 - n}" for n, reason in enumerate(said))
        state = inner(
            f"CASE WHEN NOT ({looked_at}) THEN -1{whens} "
            f"WHEN {piece.unconfirmed} THEN {_UNCONFIRMED} ELSE {_CONFIRMED} END"
        )
        self.amounts: list[str] = []
        self.key: str | None = None
        self.is_joined = measure.distinct in kind.joins
        if measure.distinct and measure.add and not measure.adds_largest:
            # Those with a key once, and as many as was typed for those without: a record has one or the other.
            self.amounts = [inner(columns(kind, measure.add)[0])]
            self.key = inner(columns(kind, measure.distinct)[0])
        elif measure.add:
            self.amounts = [inner(column) for column in piece.amount]
        elif piece.key and measure.distinct and self.is_joined:
            # Most records are joined to none, and each of those is one thing: no key of theirs need be remembered.
            self.key = inner(f"CASE WHEN {is_joined(kind, measure.distinct)} THEN {piece.key} END")
        elif piece.key:
            self.key = inner(piece.key)
        counted = f"{state} >= 0"
        self.tests = [counted, f"{state} = {_UNCONFIRMED}", *(f"{state} = {value}" for value, _ in self.reasons)]
        self.tests += [f"{counted} AND {inner(f'({all_of(kind, named.when, bound)})')}" for named in measure.named]
        self.choices: tuple[str, ...] = ()
        broken_down = breakdown(measure)
        if broken_down:
            field, self.choices = broken_down
            # Told apart once for a row: each test for each row is then of two numbers, and not of two texts.
            numbered = " ".join(f"WHEN {bound(choice)} THEN {n}" for n, choice in enumerate(self.choices))
            part = inner(f"CASE {columns(kind, field.name)[0]} {numbered} END")
            self.tests += [f"{part} = {n} AND {counted}" for n in range(len(self.choices))]

    @property
    def outer(self) -> Iterator[str]:
        """Two or three aggregates for each test: how many records, and what they come to.

        Of distinct things the notes say only how many records: what those come to would cost as much as the figure.
        """
        notes = range(1, len(self.tests) - len(self.choices))
        for n, test in enumerate(self.tests):
            yield f"COUNT(*) FILTER (WHERE {test})"
            for amount in self.amounts:
                yield f"SUM({amount}) FILTER (WHERE {test})"
            if self.key:
                alone = f"COUNT(*) FILTER (WHERE {self.key} IS NULL AND {test}) + " if self.is_joined else ""
                yield (
                    "0"
                    if n in notes
                    else f"{alone}COUNT(DISTINCT {self.key}) FILTER (WHERE {self.key} IS NOT NULL AND {test})"
                )

    def tally(self, cells: Iterator[Any]) -> Tally:
        """Read this measure's aggregates from a row of the pass."""
        parts = iter([self._part(cells) for _ in self.tests])
        return Tally(
            next(parts),
            next(parts),
            tuple((words, next(parts)) for _, words in self.reasons),
            tuple((named.words, next(parts)) for named in self.piece.measure.named),
            tuple((choice, next(parts)) for choice in self.choices),
        )

    def _part(self, cells: Iterator[Any]) -> Subtotal:
        records = next(cells)
        if self.piece.measure.unit is TERM:
            return Subtotal(records, Term(next(cells) or 0, next(cells) or 0))
        if not self.amounts and not self.key:
            return Subtotal(records, records)
        return Subtotal(records, sum(next(cells) or 0 for part in (self.amounts, self.key) if part))
