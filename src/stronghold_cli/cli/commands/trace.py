"""`stronghold trace MEASURE`: the records that a figure is made of."""

from functools import partial
from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, emit_logged, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.counting import asked_of, said_of_conditions, with_moment
from stronghold_cli.cli.emit import FormatOption, read_format
from stronghold_cli.cli.help import ending_with_measures
from stronghold_cli.cli.past import desk_at, younger_than
from stronghold_cli.cli.seal_option import SealOption, sealed_state
from stronghold_cli.figures.measures import find_measure
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.traces import trace_answer
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.store.counting.question import Question, understood
from stronghold_cli.store.counting.totals import count_figures
from stronghold_cli.store.counting.traces import trace_figure, trace_left_out
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.files import origins
from stronghold_cli.store.records.link_names import LinkNames
from stronghold_cli.values.span import window_between


def trace(
    ctx: typer.Context,
    measure: Annotated[str, options.argument("MEASURE", "The measure, such as drugs.weight.", "measures")],
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    where: options.Where = None,
    confirmed: options.Confirmed = False,
    left_out: Annotated[
        bool, typer.Option("--left-out", help="Also show what was looked at and left out, and why.")
    ] = False,
    origin: Annotated[
        bool, typer.Option("--origin", help="Also show from which file, sheet and row each record came.")
    ] = False,
    recipient: Recipient = None,
    why: Purpose = None,
    format: FormatOption = "table",
    as_at: options.AsAt = None,
    seal: SealOption = False,
    ledger: options.Ledger = None,
) -> int:
    """Show the records behind a figure."""
    desk = desk_at(ctx.obj, ledger, as_at)
    asking = Reading(desk.today, no_new_person)
    form = read_format(format)
    window = window_between(since, until, within, desk.today)
    counted = find_measure(measure)
    kind = counted.recorded
    question = Question(window, {kind.name: options.conditions(kind, where, asking)}, confirmed, desk.today)
    access = AuditEntry(f"trace {counted.name}", kinds=(kind.name,), format=form)
    access = access.asked_by(question.where[kind.name], window, desk.as_at if desk.back else "")

    def answer(connection: Connection) -> Answer:
        understood_as = understood(connection, [counted], question)
        [figure] = count_figures(connection, [counted], understood_as)
        rows = trace_figure(connection, counted, understood_as)
        out = trace_left_out(connection, counted, understood_as) if left_out else None
        sealed = sealed_state(desk, ledger, connection, asked=seal)
        asked = asked_of(desk, window, where, confirmed)._replace(understood=understood_as.words)
        within_days = [] if form in ("table", "md") else options.window_said(window, since, until, within)
        younger = younger_than(desk, ledger, [(kind, window)])
        said = [*within_days, *said_of_conditions(understood_as, form), *younger]
        names = LinkNames(connection)
        came_from = partial(origins, connection, kind) if origin else None
        traced = trace_answer(counted, rows, figure, out, asked, names.named, came_from).noting(names.shows)
        traced = traced._replace(said=said)
        return sealed(with_moment(traced, desk))

    emit_logged(desk, form, reading_logged(ctx.obj, ledger, access, recipient, why, at=desk), answer)
    return 0


register = registers(
    trace,
    "  Each has what it adds, and a running total that ends at the figure.\n\n"
    "Example: stronghold trace drugs.weight --since 2019 --left-out",
    ending_with_measures(),
)
