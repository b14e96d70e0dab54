"""`stronghold explain MEASURE`: how a figure is counted."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import Command
from stronghold_cli.cli.desk import Desk
from stronghold_cli.figures.measures import select_measures
from stronghold_cli.render import data
from stronghold_cli.render import explanation as render

_FORMATS = ("table", "json")


def register(app: typer.Typer, command: Command, words: list[str]) -> None:
    """Register the command."""
    app.command(
        command.name,
        help=(
            f"{command.about}  A family such as drugs, or nothing at all, lists its measures.  No ledger is needed.\n\n"
            "Example: stronghold explain drugs.weight"
        ),
    )(explain)


def explain(
    ctx: typer.Context,
    measure: Annotated[
        str | None,
        typer.Argument(
            metavar="MEASURE",
            help="The measure, such as drugs.weight; left out, all are listed.",
            autocompletion=options.on_tab("measures"),
        ),
    ] = None,
    format: Annotated[str, options.format_option(*_FORMATS)] = "table",
) -> int:
    """Say how a figure is counted."""
    desk: Desk = ctx.obj
    form = options.read_format(format, _FORMATS)
    found = select_measures([] if measure is None else [measure])
    if form == "json":
        desk.put_data([data.to_json({"schema": data.SCHEMA, "measures": [render.to_json(each) for each in found]})])
    elif measure is not None and len(found) == 1:
        desk.put(render.page(found[0], desk.screen))
    else:
        desk.put(render.listing(found, desk.screen))
        desk.say("how one of them is counted: stronghold explain " + found[0].name)
    return 0
