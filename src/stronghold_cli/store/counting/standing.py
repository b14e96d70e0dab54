"""Drug lines dismantled for good: a member of the lineage dismantled in a window, none live on its last day."""

from typing import Any

from stronghold_cli.figures.measure import Measure, breakdown
from stronghold_cli.results.tally import Subtotal, Tally
from stronghold_cli.store.counting.grouping import Grouping
from stronghold_cli.store.counting.measured import FOREVER, measure_sql
from stronghold_cli.store.counting.question import Among, Question
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.looked_into import not_looked_into
from stronghold_cli.store.records.rows import has_any
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, in_window
from stronghold_cli.store.schema.views import joined_view


def standing_rows(measure: Measure, question: Question, bound: Bound, by: Grouping | None = None) -> str:
    """Return a SELECT of the members dismantled in the window, of every lineage that has one.

    Columns: grp, part (of the lineage's latest line first seen by then), number, day, key, live (a live member, or
    null), unconfirmed, lead (the last one dismantled).  Conditions and groups are of the latest line: the groups of a
    choice field add up to the whole; `--confirmed` leaves out members dismantled provisionally.
    """
    kind = measure.recorded
    piece = measure_sql(measure, question, bound)
    last_day = bound(question.window.until.isoformat() if question.window.until else FOREVER)
    broken_down = breakdown(measure)
    part = columns(kind, broken_down[0].name)[0] if broken_down else "NULL"
    counts = f"{in_window('day', question.window, bound)}{' AND NOT unconfirmed' if question.takes_confirmed else ''}"
    looks = piece.looked_at
    if question.among is Among.APART:
        # A lineage is not looked into where its latest line is not, nor where a line that counts for it is not.
        own = all_of(kind, measure.where, bound)
        looks = f"{own} AND ({question.apart(kind)} OR {not_looked_into(kind, (), question.restricted, 'member')})"
    return f"""
        WITH member AS (
            SELECT r.number, COALESCE(joined.first, r.number) AS lineage, r.{measure.date} AS day,
                r.{measure.standing} AS first_seen,
                {piece.unconfirmed} AS unconfirmed,
                r.{measure.date} IS NULL OR r.{measure.date} > {last_day} AS is_live
            FROM {kind.table} AS r LEFT JOIN {joined_view(measure.distinct or "")} AS joined ON joined.number = r.number
            WHERE r.voided IS NULL AND (r.{measure.standing} IS NULL OR r.{measure.standing} <= {last_day})
        ), lineage AS (
            SELECT lineage, number AS latest, live FROM (
                SELECT lineage, number,
                    MAX(number) FILTER (WHERE is_live) OVER (PARTITION BY lineage) AS live,
                    ROW_NUMBER() OVER (
                        PARTITION BY lineage ORDER BY first_seen IS NULL, first_seen DESC, number DESC
                    ) AS place
                FROM member
            ) WHERE place = 1
        )
        SELECT {by.sql(kind, "member.day", bound) if by else "NULL"} AS grp, {part} AS part, member.number, member.day,
            member.lineage AS key, lineage.live, member.unconfirmed,
            FIRST_VALUE(member.number) OVER (
                PARTITION BY member.lineage ORDER BY member.day DESC, member.number DESC
            ) AS lead
        FROM member JOIN lineage USING (lineage) JOIN {kind.table} AS r ON r.number = lineage.latest
        WHERE {counts} AND {looks}
    """


LIVE = "back and live"
"""Why a lineage dismantled in the window does not count."""


def standing_tallies(
    connection: Connection, measure: Measure, question: Question, by: Grouping | None = None
) -> dict[Any, Tally]:
    """Count the lineages, by group; None is the only group without `by`."""
    nothing = _nothing(measure)
    tallies: dict[Any, Tally] = {} if by else {None: nothing}
    if not has_any(connection, measure.recorded):
        return tallies
    bound = Bound()
    rows = standing_rows(measure, question, bound, by)
    lineages = (
        f"SELECT grp, part, live IS NOT NULL AS live, COUNT(*) AS members, SUM(unconfirmed) AS loose FROM ({rows})"
    )
    for grp, part, live, members, lines, unconfirmed, doubted in connection.execute(
        f"{question.beside(measure.recorded)}"
        "SELECT grp, part, live, SUM(members), COUNT(*), SUM(loose), SUM(loose > 0) "
        f"FROM ({lineages} GROUP BY key) GROUP BY grp, part, live",
        bound.values,
    ):
        so_far, more = tallies.get(grp, nothing), Subtotal(members, lines)
        if live:
            tallies[grp] = so_far._replace(left_out=((LIVE, so_far.left_out[0][1].plus(more)),))
            continue
        tallies[grp] = so_far._replace(
            counted=so_far.counted.plus(more),
            unconfirmed=so_far.unconfirmed.plus(Subtotal(unconfirmed, doubted)),
            of_which=tuple(
                (choice, so_far_part.plus(more) if choice == part else so_far_part)
                for choice, so_far_part in so_far.of_which
            ),
        )
    return tallies


def _nothing(measure: Measure) -> Tally:
    broken_down = breakdown(measure)
    choices = broken_down[1] if broken_down else ()
    none = Subtotal(0, 0)
    return Tally(none, none, ((LIVE, none),), (), tuple((choice, none) for choice in choices))
