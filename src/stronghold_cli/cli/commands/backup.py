"""`stronghold backup FILE`: a verified copy of the ledger."""

from contextlib import ExitStack
from typing import Annotated

import typer

from stronghold_cli.actions.backup import backed_up, note_backup
from stronghold_cli.cli import options
from stronghold_cli.cli.audited import Purpose, Recipient, reading_logged
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.desk import Desk
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.render.backups import held
from stronghold_cli.results.audit import DISCLOSURE, AuditEntry
from stronghold_cli.store.records.rows import numbers
from stronghold_cli.values.text import one_line

_EXAMPLE = "stronghold backup /media/stick"


def backup(
    ctx: typer.Context,
    file: Annotated[str | None, options.argument("FILE", "The file to make, or the folder to make it in.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that exists.")] = False,
    recipient: Recipient = None,
    why: Purpose = None,
    ledger: options.Ledger = None,
) -> int:
    """Make a verified copy of the ledger."""
    desk: Desk = ctx.obj
    if not (file or "").strip():
        raise Unreadable("say where to, a file or a folder, best on another disk", f"e.g. {_EXAMPLE}")
    access = AuditEntry("backup", DISCLOSURE, kinds=tuple(KINDS))
    place, entry = desk.ledger(ledger), desk.entry("backup")
    looking = reading_logged(desk, ledger, access, recipient, why, as_it_is=True)
    # The copy is under its name once the log has it.
    with ExitStack() as copy, looking as (connection, shown):
        made = copy.enter_context(backed_up(place, str(file), entry, desk.patience, force=force))
        shown.to = one_line(str(made.place))
        for kind in KINDS.values():
            shown.numbers(kind, numbers(connection, kind))
    noted = note_backup(place, made, entry)
    if made.misfit:
        desk.say(
            f"note: the history of the ledger, and so of the backup, does not fit its seals: {made.misfit} "
            "(see: stronghold doctor)"
        )
    if made.same_disk:
        desk.say("note: the copy is on the same disk as the ledger: keep one on another disk or a stick too")
    if not noted:
        desk.say("note: it could not be noted beside the ledger, so that doctor will not know of it")
    desk.put_line(f"backed up to {one_line(str(made.place))}, and verified: {held(made.state, made.size)}")
    return 0


register = registers(
    backup,
    f"  The copy is opened and compared with the ledger "
    "before it gets its name: every page, every rule, every link, and every seal of its history.  In a "
    "folder its name is the date and the time.  It holds all that the ledger holds: keep it as safe.\n\n"
    f"\b\nExample:\n  {_EXAMPLE}\n  stronghold backup before-the-audit.db",
)
