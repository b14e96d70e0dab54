"""`stronghold restore FILE`: a backup put in the place of the ledger."""

from pathlib import Path
from typing import Annotated

import typer

from stronghold_cli.cli import options
from stronghold_cli.cli.audited import done_by
from stronghold_cli.cli.command import registers
from stronghold_cli.cli.corrections import says_yes
from stronghold_cli.cli.desk import Desk
from stronghold_cli.cli.writing import A_DRY_RUN, WriteOptions, writes
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.render.backups import held, would_change
from stronghold_cli.results.audit import AuditEntry
from stronghold_cli.results.backup import RestorePreview
from stronghold_cli.store.audit_log import begin_part, in_words
from stronghold_cli.store.backups.known import known_backups
from stronghold_cli.store.backups.replacing import replace_ledger
from stronghold_cli.store.backups.restoring import look_at
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.values.text import one_line

_EXAMPLE = "stronghold restore /media/stick/ledger-2021-08-31-1200.db"


@writes
def restore(
    ctx: typer.Context,
    file: Annotated[str | None, options.argument("FILE", "The backup.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Restore it without asking.")] = False,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Also replace another ledger, or a file that is not a ledger; also restore an altered history.",
        ),
    ] = False,
    *,
    act: WriteOptions,
    ledger: options.Ledger = None,
) -> int:
    """Put a backup in the place of the ledger."""
    desk: Desk = ctx.obj
    place = desk.ledger(ledger)
    if not (file or "").strip():
        raise Unreadable("say which backup", _newest(place))
    act.check_yes(yes, "restores it")
    entry = act.entry(desk, "restore")
    backup = Path(str(file))
    look = look_at(backup, place, desk.patience)
    desk.put(would_change(look, one_line(str(backup)), one_line(str(place)), desk.screen))
    _refuse(look, backup, place, force=force)
    asks = bool(look.ledger or look.trouble) and not yes
    if act.dry_run:
        desk.put(f"\n{A_DRY_RUN}\n")
        return 0
    if asks and not desk.keyboard:
        raise Unreadable(
            "nobody is at the keyboard to say yes", "say --yes to restore it, --dry-run to see what it would do"
        )
    help = "yes restores it, Enter or no leaves the ledger as it is"
    if asks and not says_yes(desk, "restore it?", "no", "nothing was replaced", help):
        return 0
    done = replace_ledger(backup, place, look, entry, desk.patience, as_seen=asks)
    desk.put_line(f"restored {one_line(str(place))}: {held(done.state, place.stat().st_size)}")
    if done.kept:
        desk.put_line(f"what it replaced is kept in {one_line(str(done.kept))}")
    _begin_part(desk, place, entry)
    if not done.noted:
        desk.say("note: it could not be noted beside the ledger, so that doctor will not know of it")
    return 0


def _begin_part(desk: Desk, place: Path, entry: Entry) -> None:
    """Begin a new part of the access log, which continues from the state that the restored ledger knows."""
    try:
        with reading(place, desk.patience, as_it_is=True) as connection:
            begun = begin_part(place, connection, done_by(entry, AuditEntry(entry.verb)))
    except OSError as fault:
        desk.say(
            f"note: the access log could not begin a new part, and will not fit this ledger: {in_words(place, fault)}"
        )
    else:
        if begun:
            desk.say("note: the access log begins a new part with this restore")


register = registers(
    restore,
    f"  It verifies the backup first, shows what the ledger has and the backup does not, and asks. "
    "It keeps what it replaces beside the ledger, under a name with the date and time, to be restored "
    "in the same way.  If there is no ledger yet, the backup becomes the ledger.\n\n"
    f"\b\nExample:\n  {_EXAMPLE} --dry-run\n  {_EXAMPLE}",
)


def _newest(ledger: Path) -> str:
    """Return a hint with the newest known backup that exists, or with an example."""
    there = next((copy for copy in known_backups(ledger) if copy.there), None)
    if there is None:
        return f"e.g. {_EXAMPLE}"
    from shlex import quote  # only what is typed again needs it

    return f"the newest that is known of: stronghold restore {one_line(quote(str(there.place)))}"


def _refuse(look: RestorePreview, backup: Path, place: Path, *, force: bool) -> None:
    """Refuse an unusual restore unless its option is given.  Raises Forbidden."""
    if force:
        return
    if look.foreign:
        raise Forbidden(
            f"{one_line(str(place))} {look.trouble}",
            "name the ledger with --ledger; add --force to put the backup in its place all the same, and keep it",
        )
    if look.misfit:
        raise Forbidden(
            f"the history of {one_line(str(backup))} does not fit its seals: {look.misfit}",
            "name another backup; add --force to restore this one all the same",
        )
    if look.of_another:
        raise Forbidden(
            f"{one_line(str(backup))} is of another ledger: the two have no change in common",
            "see that it is the right one; add --force to replace the ledger all the same, and keep it",
        )
