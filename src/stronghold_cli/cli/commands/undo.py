"""`stronghold undo`: take back a command, whatever it changed, as a new change."""

from typing import Annotated

import typer

from stronghold_cli.actions.consequences import consequences
from stronghold_cli.actions.undo import EXAMPLE, undo_command
from stronghold_cli.cli import options
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.writing import A_DRY_RUN, WriteOptions, carry_out, writes
from stronghold_cli.errors import Unreadable
from stronghold_cli.render.changes import FieldChange, page, taken_back
from stronghold_cli.results.history import HistoryEntry
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.values import number
from stronghold_cli.values.text import quoted

_Change = Annotated[
    str | None,
    options.argument("CHANGE", "The number of the change in history; without it, your newest."),
]


@writes
def undo(ctx: typer.Context, change: _Change = None, *, act: WriteOptions, ledger: options.Ledger = None) -> int:
    """Take back a change."""
    desk: Desk = ctx.obj
    numbered = None if change is None else read_change(change)
    entry = act.entry(desk, "undo")._replace(kind="undo")

    place = desk.ledger(ledger)

    def work(connection: Connection) -> tuple[HistoryEntry, list[FieldChange], list[str]]:
        done = undo_command(connection, numbered, entry)
        return done.command, list(taken_back(done.rows)), consequences(connection, place, desk.patience)

    told, rows, moved = carry_out(desk, place, act, entry, work)
    for note in moved:
        desk.say(f"note: {note}")
    desk.put(page(rows, desk.screen))
    which = f"change {told.command} ({told.verb})"
    desk.put(f"\n{A_DRY_RUN}\n" if act.dry_run else f"took back {which}\n")
    return 0


register = registers(
    undo,
    f"  Without a number it takes back the newest of your own changes that is not taken back yet; "
    "typed again, the one before.  Name somebody else's change, or an older one, by its number, with "
    "--why.  If a later change depends on it, nothing is done and the later one is named.  An undo is a "
    "change too: its own number takes it back.\n\n"
    f"\b\nExample:\n  stronghold undo\n  {EXAMPLE}",
)


def read_change(text: str) -> int:
    """Return the number of a change, typed as `12` or `#12`.  Raises Unreadable."""
    try:
        return number.read(text.strip().removeprefix("#"), 0)
    except ValueError:
        raise Unreadable(f"{quoted(text)} is not the number of a change", "e.g. 12; see: stronghold history") from None
