"""Measures that add only the largest amount of each key: the longest term of a group of sentences."""

from typing import Any

from stronghold_cli.results.tally import Subtotal, Tally
from stronghold_cli.store.counting.grouping import Grouping
from stronghold_cli.store.counting.measured import MeasureSql, measure_sql
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.schema.conditions import LENGTH, Bound, columns, in_window
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import TERM
from stronghold_cli.values.window import Window


def put_largest(
    connection: Connection,
    piece: MeasureSql,
    question: Question,
    by: Grouping | None,
    found: dict[Any, dict[str, Tally]],
) -> None:
    """Fill in the amount of a measure that adds the largest of each key: a sentence group's longest term or stated
    total, or the most cash detained of a seizure."""
    bound = Bound()
    again = measure_sql(piece.measure, question, bound)
    group = by.sql(piece.measure.recorded, again.day, bound) if by else "NULL"
    statement = f"""
        {again.before}
        SELECT grp, SUM(months), SUM(days), SUM(months) FILTER (WHERE unconfirmed), SUM(days) FILTER (WHERE unconfirmed)
        FROM ({leading_rows(again, question.window, bound, group)}) WHERE lead = number GROUP BY grp
    """
    amounts = {grp: rest for grp, *rest in connection.execute(statement, bound.values)}
    for grp, tallies in found.items():
        months, days, loose_months, loose_days = (n or 0 for n in amounts.get(grp, (0, 0, 0, 0)))
        tally, terms = tallies[piece.measure.name], piece.measure.unit is TERM
        tallies[piece.measure.name] = tally._replace(
            counted=Subtotal(tally.counted.records, Term(months, days) if terms else months),
            unconfirmed=Subtotal(tally.unconfirmed.records, Term(loose_months, loose_days) if terms else loose_months),
        )


def leading_rows(piece: MeasureSql, window: Window, bound: Bound, group: str = "NULL") -> str:
    """Return a SELECT of the counted rows in the window of a measure that adds the largest amount of each key.

    Columns: grp, number, day, months, days, key, stated (1 where a stated total rules), lead (the number of the
    row whose amount counts for its key), unconfirmed.  A stated total rules for one person on one day, over the groups
    of that hearing: what was said last, on a variation, before what was said first.  Of two terms as long as each other
    (16 months, 487 days) the one with more months counts.  A sum of money stands under `months`, with no days.
    """
    measure = piece.measure
    stated = columns(measure.recorded, measure.stated) if measure.stated else ["NULL", "NULL"]
    rest = piece.amount[1] if measure.unit is TERM else "0"
    return f"""
        SELECT *, FIRST_VALUE(number) OVER (
            PARTITION BY grp, key
            ORDER BY {LENGTH.format("months", "days")} DESC, months DESC, states DESC, day, number
        ) AS lead
        FROM (
            SELECT grp, number, day, COALESCE(total_months, months) AS months, COALESCE(total_days, days) AS days,
                CASE WHEN total_months IS NULL THEN joined_to ELSE whose || ' ' || day END AS key,
                total_months IS NOT NULL AS stated, stated_months IS NOT NULL AS states, unconfirmed
            FROM (
                SELECT *,
                    FIRST_VALUE(stated_months) OVER hearing AS total_months,
                    FIRST_VALUE(stated_days) OVER hearing AS total_days
                FROM (
                    SELECT {group} AS grp, r.number, {piece.day} AS day, r.{measure.date} AS said_on,
                        {piece.amount[0]} AS months, {rest} AS days, {piece.key} AS joined_to,
                        {columns(measure.recorded, measure.stated_of)[0] if measure.stated_of else "NULL"} AS whose,
                        {stated[0]} AS stated_months, {stated[1]} AS stated_days, {piece.unconfirmed} AS unconfirmed
                    FROM {piece.source}
                    WHERE {piece.counted} AND {in_window(piece.day, window, bound)}
                )
                WINDOW hearing AS (
                    PARTITION BY grp, whose, day
                    ORDER BY stated_months IS NULL, said_on DESC, {LENGTH.format("stated_months", "stated_days")} DESC,
                        stated_months DESC, number
                )
            )
        )
    """
