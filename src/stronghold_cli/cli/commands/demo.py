"""`stronghold demo`: the program at work on illustrative records."""

import typer

from stronghold_cli.actions.demonstrate import AREA, CLAIMS, COMPLETE_FROM, illustrative_ledger, seeds
from stronghold_cli.actions.reconcile import reconcile_claims
from stronghold_cli.claims.claims_file import read_claims, read_release
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.commands.reconcile import exit_code
from stronghold_cli.cli.counting import asked_of
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import emit
from stronghold_cli.figures.measures import MEASURES, select_measures
from stronghold_cli.render.reconciliation import verdicts_answer
from stronghold_cli.render.tables import folded
from stronghold_cli.render.totals import totals_answer
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import count_figures, figures_by_period
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.values.window import Window

BY_YEAR = ("lines.dismantled", "arrests", "people.charged", "drugs.weight", "cash.recovered", "safeguarding.referred")
"""The measures that are shown by year too: all of them by year would be more than anybody reads."""


def demo(ctx: typer.Context) -> int:
    """Show the totals since 2019, some of them by year, then the release of August 2021 checked against the records."""
    desk: Desk = ctx.obj
    claims = read_claims(read_release((seeds() / CLAIMS).read_bytes(), CLAIMS, desk.today, desk.today), desk.today)
    measures = list(MEASURES.values())
    question = Question(Window(COMPLETE_FROM, claims.published))
    with illustrative_ledger(desk.entry("demo")) as (place, count), reading(place) as connection:
        intro = (
            f"An illustrative ledger of {count:,} records for {AREA}.  The records are made up to agree with the sums "
            "that a release of August 2021 published; no person, line or case in them is real."
        )
        asked = asked_of(desk, question.window)
        whole = count_figures(connection, measures, question)
        some = select_measures(BY_YEAR)
        years = figures_by_period(connection, some, question, "year", desk.today)
        # Their notes are under the totals already.
        ends = [figure._replace(notes=()) for figure in whole if figure.measure in some]
        desk.put(f"{folded(intro, desk.screen, '')}\n")
        for answer in (totals_answer(whole, asked), totals_answer(ends, asked, years, "year")):
            emit(desk, "table", answer)
            desk.put("\n")
        found = reconcile_claims(connection, claims, desk.today)
    emit(desk, "table", verdicts_answer(found, claims, CLAIMS, None))
    return exit_code(found)


register = registers(demo, "\n\nExample: stronghold demo")
