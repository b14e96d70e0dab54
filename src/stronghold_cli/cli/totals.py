"""`stronghold totals`: exact totals for a window, and running totals by period."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.asking import asked_of, say_when
from stronghold_cli.cli.counting import counting
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import Command
from stronghold_cli.cli.past import desk_at
from stronghold_cli.cli.sealed import Sealed, SealOption, sealed_state
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.figures.figure import Figure, Group
from stronghold_cli.figures.measure import Measure, shared_by
from stronghold_cli.figures.measures import MEASURES, select_measures
from stronghold_cli.records.types import Reading, did_you_mean, nobody
from stronghold_cli.render import data, figures
from stronghold_cli.render.screen import folded
from stronghold_cli.store.counting.measured import Question
from stronghold_cli.store.counting.totals import figures as total
from stronghold_cli.store.counting.totals import figures_by_field, figures_by_period
from stronghold_cli.values.text import hyphened, one_line, quoted
from stronghold_cli.values.window import STEPS, Window, window_between

Measures = Annotated[
    list[str] | None,
    typer.Option(
        "--measure",
        metavar="MEASURE",
        help="Only this measure; drugs selects every drugs.…  Repeatable.",
        autocompletion=options.on_tab("measures"),
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="WHAT",
        help=f"Break down by {', '.join(STEPS)}, or by a field: case, line, item …",
        autocompletion=options.on_tab("breakdowns"),
    ),
]
Compare = Annotated[
    str | None,
    typer.Option(
        "--compare",
        metavar="previous|last-year|SPAN",
        help="Put a second window beside: the span just before, the same days a year earlier, or any that --in takes.",
    ),
]

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


class Asking(NamedTuple):
    """What is asked of totals, as it was understood."""

    measures: list[Measure]
    question: Question
    step: str | None
    """What to break down by."""
    compare: tuple[str, Window] | None
    """The window to put beside, and how it was said."""
    without: list[str]
    """The measures that cannot be asked this, by name."""
    asked: figures.Asked
    form: str


def understood(
    desk: Desk,
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    by: By = None,
    compare: Compare = None,
    measure: Measures = None,
    where: options.Where = None,
    confirmed: options.Confirmed = False,
    format: options.Format = "table",
) -> Asking:
    """Read the options of totals, which are declared here for whichever command takes them.

    Raises Unreadable, and Forbidden for what does not go together; what only the ledger knows is not asked.
    """
    reads = Reading(desk.today, nobody)
    form = options.read_format(format)
    window, other = window_between(since, until, within, desk.today), None
    if compare is not None:
        window, beside = _other_window(compare, window, by, desk)
        other = compare, beside
    measures, by_kind, without = options.measures_with(
        select_measures(measure or []), where, reads, strict=bool(measure)
    )
    step = _by(by, measures, named=bool(measure))
    if step and step not in STEPS:
        without += [m.name for m in measures if step not in m.by()]
        measures = [m for m in measures if step in m.by()]
    asked = asked_of(desk, window, where, confirmed)
    return Asking(measures, Question(window, by_kind, confirmed, desk.today), step, other, without, asked, form)


def with_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options of totals as well: after its arguments, and before its own options."""
    _, *shared = inspect.signature(understood).parameters.values()
    own = [each for each in inspect.signature(command).parameters.values() if each.kind is not each.VAR_KEYWORD]
    arguments = [each for each in own if each.kind is not each.KEYWORD_ONLY]
    others = [each for each in own if each.kind is each.KEYWORD_ONLY]
    taken = [each.replace(kind=inspect.Parameter.KEYWORD_ONLY) for each in shared]
    command.__signature__ = inspect.Signature([*arguments, *taken, *others])  # type: ignore[attr-defined]
    return command


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
    if view is not None:
        from stronghold_cli.cli.saved import asking_with_view

        asking = asking_with_view(ctx, desk, view, ledger, given)
    else:
        asking = understood(desk, **given)
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


def _other_window(compare: str, window: Window, by: str | None, desk: Desk) -> tuple[Window, Window]:
    """Return the window, with both ends where it needs them, and the one that it is compared with."""
    if by is not None:
        raise Forbidden("--compare puts two whole windows side by side (leave out --by, or break down one at a time)")
    from stronghold_cli.values.earlier import windows_compared

    return windows_compared(window, compare, desk.today)


def _put_compared(
    desk: Desk,
    whole: list[Figure],
    others: list[Figure],
    asked: figures.Asked,
    other: tuple[str, Window],
    form: str,
    sealed: Sealed,
) -> None:
    from stronghold_cli.figures.compare import compare
    from stronghold_cli.render import compared
    from stronghold_cli.values.earlier import unlike

    rows = compare(whole, others)
    named, window = other
    beside = compared.Beside(named.strip(), window, tuple(unlike(asked.window, window, desk.today)))
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


def _by(text: str | None, measures: list[Measure], *, named: bool) -> str | None:
    """Return what to break down by.  Raises Unreadable for what the measures do not share, where they were named."""
    if text is None:
        return None
    plain = "-".join(text.lower().split())
    shared = shared_by(measures)
    field = plain.replace("-", "_")
    if plain in STEPS:
        return plain
    if field in shared or (not named and any(field in measure.by() for measure in measures)):
        return field
    close = did_you_mean(plain, list(map(hyphened, shared)))
    have = "these measures have" if len(measures) > 1 else f"{measures[0].name} has"
    raise Unreadable(f"--by {quoted(text)} is nothing that {have}{close or ' (' + ', '.join(shared) + ')'}")
