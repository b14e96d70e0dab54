"""`stronghold demo`: the program at work on illustrative records."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from shlex import quote
from typing import Annotated

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
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.reconciliation import verdicts_answer
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.render.totals import totals_answer
from stronghold_cli.render.traces import trace_answer
from stronghold_cli.render.verdicts import EVERY, verdicts_in_short
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import count_figures, figures_by_period
from stronghold_cli.store.counting.traces import trace_figure
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.values.text import one_line
from stronghold_cli.values.window import Window

Page = Callable[[Screen], str | Iterable[str]]

BY_YEAR = ("lines.dismantled", "arrests", "people.charged", "drugs.weight", "cash.recovered", "safeguarding.referred")
"""The measures also shown by year: all of them would be more than anybody reads."""


TRACED = "cash.recovered"
TRACED_IN = Window(date(2021, 4, 1), date(2021, 6, 30))
"""The figure that is traced and its window: few enough records to read at a glance."""

NEXT = (
    ("stronghold demo --full", "all totals, and the evidence for each figure"),
    ("stronghold add case", "begins a ledger of your own"),
    ("stronghold --help", "lists the commands"),
)
"""What to try next."""

Full = Annotated[bool, typer.Option("--full", help="Show all totals, some of them by year, and the evidence.")]


Keep = Annotated[
    Path | None,
    typer.Option("--keep", metavar="FILE", help="Leave the illustrative ledger in a new file, to try commands on."),
]


def demo(ctx: typer.Context, full: Full = False, keep: Keep = None) -> int:
    """Show the figures of the release of August 2021 checked against the records, and one of them traced."""
    desk: Desk = ctx.obj
    claims = read_claims(read_release((seeds() / CLAIMS).read_bytes(), CLAIMS, desk.today, desk.today), desk.today)
    with illustrative_ledger(desk.entry("demo"), keep) as (place, count), reading(place) as connection:
        found = reconcile_claims(connection, claims, desk.today)
        if full:
            totals = _totals(connection, Question(Window(COMPLETE_FROM, claims.published)), desk)
            pages = [*totals, verdicts_answer(found, claims, CLAIMS, None, detail=EVERY).drawn]
        else:
            pages = [lambda screen: verdicts_in_short(found, screen, brief=True), _trace(connection, desk), _next]
        # Drawn while the ledger is there, for traces are read as they are drawn.
        drawn = "\n".join("".join(page(desk.screen)) for page in (_intro(count), *pages))
    if full:
        emit(desk, "table", Answer(lambda _: drawn))
    else:
        # Whoever sees this first is met by no pager: it is one screen, or little more on a small one.
        desk.put(drawn)
    if keep is not None:
        desk.say(f"the illustrative ledger is in {one_line(str(keep))}: stronghold totals --ledger {quote(str(keep))}")
    return exit_code(found)


register = registers(demo, "\n\nExample: stronghold demo")


def _intro(count: int) -> Page:
    words = (
        f"An illustrative ledger for {AREA}: {count:,} made-up records that agree with the sums of a release of "
        "August 2021.  No person, line or case in them is real."
    )
    return lambda screen: folded(words, screen, "")


def _trace(connection: Connection, desk: Desk) -> Page:
    """Return the trace of one figure, without the notes on it and in as little room as it can have."""
    measure, question = MEASURES[TRACED], Question(TRACED_IN)
    [figure] = count_figures(connection, [measure], question)
    rows = trace_figure(connection, measure, question)
    answer = trace_answer(measure, rows, figure, None, asked_of(desk, TRACED_IN))

    def page(screen: Screen) -> str:
        short = answer.short() if answer.short else ShortTable((), ())
        ends = (folded(line, screen) for line in short.notes[0])
        # What a record adds stands in a column of its own.
        rows = [
            [ref, day, record.replace(f", {adds}", ""), adds, so_far] for ref, day, record, adds, so_far in short.rows
        ]
        heading = folded(f"{measure.title} from {TRACED_IN}, traced to its records:", screen)
        return "".join([heading, table(short.columns, rows, screen), *ends])

    return page


def _next(screen: Screen) -> str:
    return table([Column(""), Column("", wide=True)], NEXT, screen)


def _totals(connection: Connection, question: Question, desk: Desk) -> list[Page]:
    """Return the totals, and some of them by year."""
    asked = asked_of(desk, question.window)
    whole = count_figures(connection, list(MEASURES.values()), question)
    some = select_measures(BY_YEAR)
    years = figures_by_period(connection, some, question, "year", desk.today)
    # Their notes are under the totals already.
    ends = [figure._replace(said=(), in_doubt=None) for figure in whole if figure.measure in some]
    return [
        totals_answer(whole, asked._replace(all_measures=True)).drawn,
        totals_answer(ends, asked, years, "year").drawn,
    ]
