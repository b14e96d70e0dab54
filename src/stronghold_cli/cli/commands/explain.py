"""`stronghold explain MEASURE`: how a figure is counted."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import emit, format_option, formats_of, read_format
from stronghold_cli.figures.measures import select_measures
from stronghold_cli.render.explanation import explanation_answer

_FORMATS = formats_of("document")


def explain(
    ctx: typer.Context,
    measure: Annotated[
        str | None,
        options.argument("MEASURE", "The measure, such as drugs.weight; without one, all are listed.", "measures"),
    ] = None,
    format: Annotated[str, format_option(_FORMATS)] = "table",
) -> int:
    """Say how a figure is counted."""
    desk: Desk = ctx.obj
    form = read_format(format, _FORMATS)
    found = select_measures([] if measure is None else [measure])
    emit(desk, form, explanation_answer(found, whole=measure is not None and len(found) == 1))
    return 0


register = registers(
    explain,
    "  A family such as drugs lists its measures; without a name all are listed.  It needs no ledger.\n\n"
    "Example: stronghold explain drugs.weight",
)
