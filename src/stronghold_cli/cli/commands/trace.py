"""`stronghold trace MEASURE`: the records that a figure is made of."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, reading_logged
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.past import as_it_stood, desk_at
from stronghold_cli.cli.query import asked_of, say_when
from stronghold_cli.cli.seal_option import SealOption, sealed_state
from stronghold_cli.figures.measures import MEASURES, find_measure
from stronghold_cli.records.fields import Kind
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.render import data, traces
from stronghold_cli.results.audit import AuditEntry, ShownRecords
from stronghold_cli.results.figure import TracedRecord
from stronghold_cli.store.counting.measured import Question
from stronghold_cli.store.counting.totals import count_figures as total
from stronghold_cli.store.counting.traces import trace_figure as traced
from stronghold_cli.store.counting.traces import trace_left_out as missed
from stronghold_cli.values.window import window_between


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  Each comes with what it adds and the running total, which ends at the figure.\n\n"
            f"The measures are: {', '.join(MEASURES)}.\n\n"
            "Example: stronghold trace drugs.weight --since 2019 --left-out"
        ),
    )(trace)


def trace(
    ctx: typer.Context,
    measure: Annotated[
        str,
        typer.Argument(
            metavar="MEASURE", help="The measure, such as drugs.weight.", autocompletion=options.on_tab("measures")
        ),
    ],
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    where: options.Where = None,
    confirmed: options.Confirmed = False,
    left_out: Annotated[
        bool, typer.Option("--left-out", help="Also what was looked at and left out, with the reason.")
    ] = False,
    recipient: Recipient = None,
    why: Purpose = None,
    format: options.Format = "table",
    as_at: options.AsAt = None,
    seal: SealOption = False,
    ledger: options.Ledger = None,
) -> int:
    """Show the records behind a figure."""
    desk = desk_at(ctx.obj, ledger, as_at)
    asking = Reading(desk.today, no_new_person)
    form = options.read_format(format)
    window = window_between(since, until, within, desk.today)
    counted = find_measure(measure)
    kind = counted.recorded
    question = Question(window, {kind.name: options.conditions(kind, where, asking)}, confirmed, desk.today)
    asked = asked_of(desk, window, where, confirmed)
    access = AuditEntry(f"trace {counted.name}", kinds=(kind.name,), format=form)
    access = access.asked_by(question.where[kind.name], window, desk.as_at if desk.back else "")
    looking = reading_logged(ctx.obj, ledger, access, recipient, why)
    with looking as (now, shown), as_it_stood(desk, now) as connection:
        [figure] = total(connection, [counted], question)
        rows = _noting(shown, kind, traced(connection, counted, question))
        sealed = sealed_state(desk, ledger, connection, asked=seal)
        out = _noting(shown, kind, missed(connection, counted, question)) if left_out else None
        if form == "csv":
            desk.put_data(data.to_csv(traces.rows(counted, rows, out)))
        elif form == "jsonl":
            desk.put_data(map(data.to_json_line, traces.lines(counted, rows)))
        elif form == "table":
            page = traces.page(counted, rows, figure, out, asked, desk.screen)
        else:
            answer = {"schema": data.SCHEMA, **traces.to_json(counted, rows, figure, out, asked), **sealed.in_json}
    if form == "table":
        desk.put(page)
    elif form == "json":
        desk.put_data([data.to_json(answer)])
    say_when(desk, form)
    sealed.put(desk, form)
    return 0


def _noting(shown: ShownRecords, kind: Kind, rows: Iterable[TracedRecord]) -> Iterator[TracedRecord]:
    for row in rows:
        shown.number(kind, row.record["no"])
        yield row
