"""`stronghold imports`: the files imported so far."""

from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import emit, format_option, formats_of, read_format
from stronghold_cli.render.imported import imports_answer
from stronghold_cli.store.imports.files import imported_files
from stronghold_cli.store.ledger.session import reading

_FORMATS = formats_of("document", "lines")


def imports(
    ctx: typer.Context,
    format: Annotated[str, format_option(_FORMATS)] = "table",
    ledger: options.Ledger = None,
) -> int:
    """Show which files came in."""
    desk: Desk = ctx.obj
    form = read_format(format, _FORMATS)
    with reading(desk.ledger(ledger), desk.patience) as connection:
        files = imported_files(connection)
    if not files:
        desk.say("no file came in yet (see: stronghold import --help)")
    emit(desk, form, imports_answer(files))
    return 0


register = registers(imports, "  Each one says what was left out, and why.\n\nExample: stronghold imports")
