"""`stronghold show REF`: one record, what it is linked to, and its history."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.main import Command
from stronghold_cli.records.kinds import find_reference
from stronghold_cli.render import data, one
from stronghold_cli.store.ledger import reading
from stronghold_cli.store.listing import borrowed, changes, tied_to
from stronghold_cli.store.rows import fetch

_FORMATS = ("table", "json", "jsonl")
_Format = Annotated[str, options.format_option(*_FORMATS)]


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(command.name, help=f"{command.about}\n\nExample: stronghold show SEIZURE-12")(show)


def show(
    ctx: typer.Context,
    ref: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            help="The record's reference, such as SEIZURE-12.",
            autocompletion=options.on_tab("references"),
        ),
    ],
    format: _Format = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show one record."""
    desk: Desk = ctx.obj
    form = options.read_format(format, _FORMATS)
    kind, number = find_reference(ref)
    with reading(desk.ledger(ledger), desk.patience) as connection:
        record = fetch(connection, kind, number)
        found = one.Found(
            kind,
            record,
            borrowed(connection, kind, number),
            list(tied_to(connection, kind, number)),
            changes(connection, kind, number),
        )
    if form == "table":
        desk.put(one.page(found, desk.screen))
    else:
        write = data.to_json if form == "json" else data.to_json_line
        desk.put_data([write({"schema": data.SCHEMA, **one.to_json(found)})])
    return 0
