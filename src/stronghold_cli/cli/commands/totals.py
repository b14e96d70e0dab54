"""`stronghold totals`: exact totals for a window, and running totals by period."""

from typing import Annotated, Any

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.counting import counting
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.past import desk_at
from stronghold_cli.cli.query import say_when
from stronghold_cli.cli.seal_option import SealedAnswer, SealOption, sealed_state
from stronghold_cli.cli.totals_query import read_totals_query, with_options
from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.render import data
from stronghold_cli.render import totals as figures
from stronghold_cli.render.tables import folded
from stronghold_cli.results.figure import Figure, Group
from stronghold_cli.store.counting.totals import count_figures as total
from stronghold_cli.store.counting.totals import figures_by_field, figures_by_period
from stronghold_cli.values.text import one_line
from stronghold_cli.values.window import STEPS, Window

View = Annotated[
    str | None,
    typer.Argument(
        metavar="@VIEW",
        help="A saved view (see: stronghold views); what is typed beside it wins.",
        autocompletion=options.on_tab("views", "@"),
    ),
]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    known = ", ".join(MEASURES)
    app.command(
        command.name,
        help=f"{command.about}\n\nThe measures are: {known}.\n\nExample: stronghold totals --since 2019 --by year",
    )(totals)


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

        asking = asking_with_view(ctx, desk, view, ledger, given)
    measures, question, step, asked, form = asking.measures, asking.question, asking.step, asking.asked, asking.form
    groups: list[Group] | None = None
    with counting(ctx.obj, desk, ledger, question.where) as connection:
        whole = total(connection, measures, question)
        sealed = sealed_state(desk, ledger, connection, asked=seal)
        others = None
        if asking.compare:
            others = total(connection, measures, question._replace(window=asking.compare[1]))
        if step in STEPS:
            groups = figures_by_period(connection, measures, question, step, desk.today)
        elif step:
            groups = figures_by_field(connection, measures, question, step)
    if others is not None and asking.compare:
        _put_compared(desk, whole, others, asked, asking.compare, form, sealed)
    elif form == "table":
        if groups is None:
            desk.put(figures.totals(whole, asked, desk.screen))
        else:
            desk.put(figures.groups(groups, whole, str(step), asked, desk.screen))
    elif form == "csv":
        desk.put_data(data.to_csv(figures.totals_to_csv(whole, groups, step)))
    elif form == "json":
        answer = figures.totals_to_json(whole, asked, groups)
        desk.put_data([data.to_json({"schema": data.SCHEMA, **answer, **sealed.in_json})])
    else:
        answer = figures.totals_to_json(whole, asked, groups)
        desk.put_data(map(data.to_json_line, answer["figures"] if groups is None else answer["groups"]))
    say_when(desk, form)
    sealed.put(desk, form)
    if asking.without:
        desk.say(folded(f"left out, for they have no such field: {_in_short(asking.without)}", desk.screen).rstrip())
    return 0


def _in_short(names: list[str]) -> str:
    """Return the names of measures, of a kind whose measures all are among them its plural alone."""
    short: dict[str, None] = {}
    for name in names:
        kind = MEASURES[name].recorded
        whole = all(measure.name in names for measure in MEASURES.values() if measure.kind == kind.name)
        short[kind.plural if whole else name] = None
    return ", ".join(short)


def _put_compared(
    desk: Desk,
    whole: list[Figure],
    others: list[Figure],
    asked: figures.FigureQuery,
    other: tuple[str, Window],
    form: str,
    sealed: SealedAnswer,
) -> None:
    from stronghold_cli.render import compared
    from stronghold_cli.results.comparison import compare
    from stronghold_cli.values.earlier import unlike

    rows = compare(whole, others)
    named, window = other
    beside = compared.ComparedWindow(named.strip(), window, tuple(unlike(asked.window, window, desk.today)))
    if form == "table":
        desk.put(compared.page(rows, asked, beside, desk.screen))
    elif form == "csv":
        desk.put_data(data.to_csv(compared.to_csv(rows, asked, beside)))
    elif form == "json":
        desk.put_data(
            [data.to_json({"schema": data.SCHEMA, **compared.to_json(rows, asked, beside), **sealed.in_json})]
        )
    else:
        desk.put_data(map(data.to_json_line, compared.lines(rows, asked, beside)))
