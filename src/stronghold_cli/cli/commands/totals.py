"""`stronghold totals`: exact totals for a window, and running totals by period."""

from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.command_line import in_usual_order
from stronghold_cli.cli.counting import counting, named_groups, note_few, said_of_conditions, with_moment
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import emit
from stronghold_cli.cli.help import ending_with_measures
from stronghold_cli.cli.past import desk_at, younger_than
from stronghold_cli.cli.seal_option import SealOption, sealed_state
from stronghold_cli.cli.totals_query import TotalsQuery, read_totals_query, with_options
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.tables import folded
from stronghold_cli.render.totals import totals_answer
from stronghold_cli.results.figure import Figure, Group
from stronghold_cli.store.counting.question import understood
from stronghold_cli.store.counting.totals import count_figures, figures_by_field, figures_by_period
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values.text import one_line
from stronghold_cli.values.window import STEPS, Window

View = Annotated[
    str | None,
    options.argument("@VIEW", "A saved view (see: stronghold views); what is typed beside it wins.", "views", "@"),
]


@with_options
def totals(
    ctx: typer.Context,
    view: View = None,
    *,
    as_at: options.AsAt = None,
    seal: SealOption = False,
    ledger: options.Ledger = None,
    **given: Any,
) -> int:
    """Print exact totals."""
    if as_at is not None and view is not None and ":" in view:
        raise Unreadable(
            f'--as-at: put a day and its time in quotes (e.g. --as-at "{one_line(as_at)} {one_line(view)}")'
        )
    desk = desk_at(ctx.obj, ledger, as_at)
    if view is None:
        asking = read_totals_query(desk, **given)
    else:
        # Loaded where somebody names one.
        from stronghold_cli.cli.saved_reports import asking_with_view

        try:
            asking = asking_with_view(ctx, desk, view, ledger, given)
        except StrongholdError as problem:
            from stronghold_cli.cli.leads import lead, said_as_lead  # only a word that is no view needs them

            typed = in_usual_order(desk.typed)
            # Wherever the word stands among the options.
            at = typed.index(view, 1)
            in_front = [typed[0], view, *typed[1:at], *typed[at + 1 :]]
            line = None if view.startswith("@") else lead(in_front, desk.today)
            raise Unreadable(said_as_lead(typed, line)) if line else problem from None
    measures, question = asking.measures, asking.question
    with counting(ctx.obj, desk, ledger, question.where) as (connection, shown):
        question = understood(connection, measures, question)
        asked = asking.asked._replace(understood=question.words)
        whole = count_figures(connection, measures, question)
        sealed = sealed_state(desk, ledger, connection, asked=seal)
        narrowed = list(whole)
        if asking.compare:
            others = count_figures(connection, measures, question._replace(window=asking.compare[1]))
            narrowed += others
            answer = _compared(desk, whole, others, asked, asking.compare)
        else:
            groups = _groups(connection, asking._replace(question=question), desk)
            answer = totals_answer(whole, asked, groups, asking.step)
        if shown is not None:
            note_few(connection, shown, narrowed, question)
    without = (
        [f"left out, because their records have no such field: {_in_short(asking.without)}"] if asking.without else []
    )
    younger = younger_than(desk, ledger, [(each.recorded, question.window) for each in measures])
    said = [*without, *said_of_conditions(question, asking.form), *younger]
    answer = answer._replace(said=[folded(line, desk.screen).rstrip() for line in said])
    emit(desk, asking.form, sealed(with_moment(answer, desk)))
    return 0


register = registers(
    totals,
    "\n\nExample: stronghold totals --since 2019 --by year",
    ending_with_measures(),
)


def _groups(connection: Connection, asking: TotalsQuery, desk: Desk) -> list[Group] | None:
    if asking.step is None:
        return None
    if asking.step in STEPS:
        return figures_by_period(connection, asking.measures, asking.question, asking.step, desk.today)
    found = figures_by_field(connection, asking.measures, asking.question, asking.step)
    return named_groups(desk, connection, found, asking.step)


def _in_short(names: list[str]) -> str:
    """Return the names of measures; a kind whose measures are all among them is named instead."""
    short: dict[str, None] = {}
    for name in names:
        kind = MEASURES[name].recorded
        whole = all(measure.name in names for measure in MEASURES.values() if measure.kind == kind.name)
        short[kind.plural if whole else name] = None
    return ", ".join(short)


def _compared(
    desk: Desk, whole: list[Figure], others: list[Figure], asked: FigureQuery, other: tuple[str, Window]
) -> Answer:
    from stronghold_cli.render.compared import ComparedWindow, compared_answer  # only --compare needs it
    from stronghold_cli.results.comparison import compare  # only --compare needs it
    from stronghold_cli.values.earlier import unlike  # only --compare needs it

    named, window = other
    beside = ComparedWindow(named.strip(), window, tuple(unlike(asked.window, window, desk.today)))
    return compared_answer(compare(whole, others), asked, beside)
