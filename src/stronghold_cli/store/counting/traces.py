"""The records behind a figure, in order of day, each with its amount; and those left out, with the reason."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.unknown import unknown_word
from stronghold_cli.results.figure import TracedRecord
from stronghold_cli.results.tally import RESTRICTED
from stronghold_cli.store.counting.largest import leading_rows
from stronghold_cli.store.counting.measured import VOIDED, MeasureSql, measure_sql
from stronghold_cli.store.counting.question import Question, understood
from stronghold_cli.store.counting.standing import LIVE, standing_rows
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.counting.unknown import in_doubt, unknown_in, with_unknown
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import restricted_numbers
from stronghold_cli.store.records.looked_into import not_looked_into
from stronghold_cli.store.schema.conditions import Bound, all_of
from stronghold_cli.values.stored import stored
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import TERM


def trace_figure(connection: Connection, measure: Measure, question: Question) -> Iterator[TracedRecord]:
    """Yield the counted records in order of day and number; at the end restricted ones, with only what each adds.

    Nothing of a figure that is withheld.
    """
    question = understood(connection, [measure], question)
    kind = measure.recorded
    if question.apart(kind) != "0":
        [figure] = count_figures(connection, [measure], question)
        if figure.withheld:
            return
    bound = Bound()
    restricted = restricted_numbers(connection, kind) if question.restricted else frozenset()
    piece = measure_sql(measure, question, bound)
    if measure.standing:
        lineages = standing_rows(measure, question, bound)
        rows = f"SELECT *, 1 AS a, 0 AS b, 0 AS stated FROM ({lineages}) WHERE live IS NULL"
    elif measure.adds_largest:
        rows = f"SELECT *, months AS a, days AS b FROM ({leading_rows(piece, question.window, bound)})"
    else:
        key = piece.key or "NULL"
        # What is counted once counts for a record that may be shown, where there is one.
        order = f"{_last(kind, question, 'r')}{piece.day}, r.number"
        first = f"FIRST_VALUE(r.number) OVER (PARTITION BY {key} ORDER BY {order})"
        lead = first if piece.key else "r.number"
        rows = (
            f"SELECT r.number, {piece.day} AS day, {piece.amount[0]} AS a, 0 AS b, {key} AS key, {lead} AS lead, "
            f"0 AS stated FROM {piece.source} WHERE {piece.counted} AND {piece.within(question.window, bound)}"
        )
    for row in _with_records(connection, measure, rows, bound, question):
        leads = row["t_lead"] == row["number"]
        amount = Term(row["t_a"], row["t_b"]) if measure.unit is TERM else row["t_a"]
        traced = TracedRecord(
            kind.values(row) | {"no": row["number"], "uid": row["uid"]},
            stored(date.fromisoformat, row["t_day"]) if row["t_day"] else None,
            amount if leads else measure.unit.zero,
            _key(measure, row["t_key"]),
            None if leads else RESTRICTED if row["t_lead"] in restricted else kind.reference(row["t_lead"]),
            "the judge's stated total" if row["t_stated"] and leads else None,
        )
        yield traced.withheld() if row["number"] in restricted else traced


def trace_left_out(connection: Connection, measure: Measure, question: Question) -> Iterator[TracedRecord]:
    """Yield the records that were looked at and left out, voided ones and ones without a day included.

    So are those that may or may not meet the conditions.  Restricted ones are not: of those only what
    they add is said.
    """
    question = understood(connection, [measure], question)
    bound = Bound()
    kind = measure.recorded
    restricted = restricted_numbers(connection, kind) if question.restricted else frozenset()
    piece = measure_sql(measure, question, bound)
    whens = " ".join(f"WHEN {reason.test} THEN {bound(reason.words)}" for reason in piece.reasons)
    counted = piece.counted if measure.ends else f"{piece.day} IS NOT NULL AND {piece.counted}"
    within = f"(({piece.within(question.window, bound)}) OR {piece.day} IS NULL)"
    rows = (
        f"SELECT r.number, {piece.day} AS day, CASE {whens} ELSE {bound(f'without a day {measure.date}')} END AS why "
        f"FROM {piece.source} WHERE {piece.looked_at} AND {within} AND NOT ({counted})"
    )
    if measure.standing:
        lineages = standing_rows(measure, question, bound)
        rows += f" UNION ALL SELECT number, day, 'live:' || live FROM ({lineages}) WHERE live IS NOT NULL"
    if in_doubt(kind, question):
        rows += f" UNION ALL {_unknown_rows(measure, question, piece, bound)}"
    for row in _with_records(connection, measure, rows, bound, question):
        if row["number"] in restricted:
            continue
        why, day = row["t_why"], row["t_day"]
        if why.startswith("live:"):
            live = int(why[5:])
            why = f"{LIVE}: {RESTRICTED if live in restricted else kind.reference(live)}"
        elif why == VOIDED:
            why = f"voided: {row['voided']}"
        record = kind.values(row) | {"no": row["number"], "uid": row["uid"]}
        at = stored(date.fromisoformat, day) if day else None
        yield TracedRecord(record, at, measure.unit.zero, None, None, why)


def _unknown_rows(measure: Measure, question: Question, piece: MeasureSql, bound: Bound) -> str:
    """Return a SELECT of the records that would count if their unknown fields met the conditions."""
    kind, (_, wider) = measure.recorded, with_unknown([measure], question)
    also = measure_sql(measure, wider, bound)
    whens = " ".join(
        f"WHEN NOT ({all_of(kind, [each], bound)}) THEN {bound(unknown_word(kind, each.field))}"
        for each in question.of(kind)
    )
    if measure.standing:
        latest, strictly = standing_rows(measure, wider, bound), standing_rows(measure, question, bound)
        words = bound(unknown_in(kind, question))
        return (
            f"SELECT number, day, {words} FROM ({latest}) WHERE live IS NULL AND number NOT IN "
            f"(SELECT number FROM ({strictly}))"
        )
    return (
        f"SELECT r.number, {also.day} AS day, CASE {whens} END AS why FROM {also.source} "
        f"WHERE {also.counted} AND {also.within(question.window, bound)} AND NOT ({piece.looked_at})"
    )


def _with_records(
    connection: Connection, measure: Measure, rows: str, bound: Bound, question: Question
) -> Iterator[dict[str, Any]]:
    """Yield each traced row with its whole record; the trace's own columns have `t_` in front."""
    before = question.beside(measure.recorded)
    cursor = connection.execute(f"{before}SELECT * FROM ({rows}) LIMIT 0", bound.values)
    own = ", ".join(f't."{column[0]}" AS "t_{column[0]}"' for column in cursor.description)
    cursor = connection.execute(
        f"{before}SELECT {own}, record.* FROM ({rows}) AS t JOIN {measure.recorded.table} AS record USING (number) "
        f"ORDER BY {_last(measure.recorded, question, 'record')}t.day IS NULL, t.day, t.number",
        bound.values,
    )
    names = [column[0] for column in cursor.description]
    for cells in cursor:
        yield dict(zip(names, cells, strict=True))


def _last(kind: Kind, question: Question, alias: str) -> str:
    """The first sort key, which puts restricted records last: their place would give their day away."""
    restricted = not_looked_into(kind, (), question.restricted, alias)
    return "" if restricted == "0" else f"{restricted}, "


def _key(measure: Measure, key: Any) -> str | None:
    # Whoever has no key is counted with the record alone.
    if key is None or str(key).startswith("#"):
        return None
    # A stated total's key is its hearing, a person and a day; a joined record's is the first one's number.
    if measure.distinct in measure.recorded.links:
        return measure.recorded.fields[measure.distinct].type.show(key)
    return measure.recorded.reference(key) if isinstance(key, int) else str(key)
