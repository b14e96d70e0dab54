"""`stronghold export`: records as CSV for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.actions.export import export_file, export_folder
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.emit import print_pieces, say_beside
from stronghold_cli.cli.seal_option import SealOption, sealed_state
from stronghold_cli.cli.together import Requires, together
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.fields import Block
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_kind
from stronghold_cli.render.answer import Answer
from stronghold_cli.render.data import to_csv
from stronghold_cli.render.records import record_rows
from stronghold_cli.results.audit import DISCLOSURE, AuditEntry
from stronghold_cli.store.file.placing import real_place
from stronghold_cli.store.records.holds import not_shown
from stronghold_cli.store.records.listing import Listing, list_blocks
from stronghold_cli.values.span import window_between
from stronghold_cli.values.text import counted, one_line


@together(
    Requires("--force", "output", "--force replaces a file, and you name no file", "name one with -o, or leave it out")
)
def export(
    ctx: typer.Context,
    kind: Annotated[str | None, options.argument("KIND", "The kind; without it, all of them.", "kinds")] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="The file; for all kinds the folder.")
    ] = None,
    since: options.Since = None,
    until: options.Until = None,
    within: options.Within = None,
    voided: Annotated[bool, typer.Option("--voided", help="Also voided records of the kind.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace files that exist.")] = False,
    recipient: Recipient = None,
    why: Purpose = None,
    seal: SealOption = False,
    ledger: options.Ledger = None,
) -> int:
    """Write records as CSV."""
    desk: Desk = ctx.obj
    place = desk.ledger(ledger)
    output = None if output == "-" else output
    window = window_between(since, until, within, desk.today)
    words = options.window_said(window, since, until, within)
    if kind is None and output is None:
        raise Unreadable("say which kind, or a folder for all of them", "e.g. stronghold export -o spreadsheets")
    one = find_kind(kind) if kind is not None else None
    kinds = (one.name,) if one else tuple(KINDS)
    to = one_line(str(real_place(Path(output)))) if output else ""
    access = AuditEntry("export", DISCLOSURE, kinds=kinds, format="csv", to=to).asked_by((), window)
    # What goes into a file is under its name once the log has it.
    with ExitStack() as files, reading_logged(desk, ledger, access, recipient, why) as (connection, shown):

        def lines(kind: Kind, found: Iterable[Block]) -> Iterator[str]:
            return to_csv(record_rows(kind, found, shown))

        def answer(kinds: Sequence[Kind], rows: Iterable[Sequence[str]] = ()) -> Answer:
            sealed = sealed_state(desk, ledger, connection, asked=seal)
            return sealed(Answer(rows=rows, said=[*words, *not_shown(connection, kinds)]))

        if one is None:
            written = answer(list(KINDS.values()))
            count = files.enter_context(export_folder(connection, Path(str(output)), place, window, lines, force=force))
        else:
            found = list_blocks(connection, one, Listing(window, voided=voided))
            if output is None:
                printed = answer([one], record_rows(one, found, shown))._replace(shows=shown)
                finish = print_pieces(desk, "csv", printed)
            else:
                written = answer([one])
                count = files.enter_context(export_file(Path(output), place, lines(one, found), force=force))
    if output is None:
        finish()
        return 0
    desk.say(f"wrote {counted(count, 'record')} {'to' if one else 'into'} {one_line(str(output))}")
    say_beside(desk, "csv", written)
    return 0


register = registers(
    export,
    "  One kind goes to standard output or a file, without voided records unless asked for; "
    "all kinds go into a folder, a file each, voided records included.\n\n"
    "Example: stronghold export seizure --in 2020 -o seizures.csv",
)
