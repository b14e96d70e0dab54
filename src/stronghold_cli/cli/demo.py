"""`stronghold demo`: the program at work on illustrative records."""

import typer

from stronghold_cli.actions.demonstrate import AREA, CLAIMS, COMPLETE_FROM, illustrative_ledger, seeds
from stronghold_cli.cli.asking import asked_of
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import Command
from stronghold_cli.cli.reconcile import put_verdicts
from stronghold_cli.figures.claims import read_claims
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.render import figures
from stronghold_cli.render.screen import folded
from stronghold_cli.store.ledger import reading
from stronghold_cli.store.measured import Question
from stronghold_cli.store.totals import figures as total
from stronghold_cli.store.totals import figures_by_period
from stronghold_cli.values.window import Window


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(command.name, help=f"{command.about}\n\nExample: stronghold demo")(demo)


def demo(ctx: typer.Context) -> int:
    """Show the totals since 2019 by year, then the release of August 2021 held against the records."""
    desk: Desk = ctx.obj
    claims = read_claims((seeds() / CLAIMS).read_bytes(), CLAIMS, desk.today)
    measures = list(MEASURES.values())
    question = Question(Window(COMPLETE_FROM, claims.published))
    with illustrative_ledger(desk.entry("demo")) as (place, count), reading(place) as connection:
        intro = (
            f"An illustrative ledger of {count:,} records for {AREA}.  The records are made up to agree with the sums "
            "that a release of August 2021 published; no person, line or case in them is real."
        )
        asked = asked_of(desk, question.window)
        whole = total(connection, measures, question)
        years = figures_by_period(connection, measures, question, "year", desk.today)
        desk.put(f"{folded(intro, desk.screen, '')}\n{figures.groups(years, whole, 'year', asked, desk.screen)}\n")
        return put_verdicts(desk, connection, claims, CLAIMS)
