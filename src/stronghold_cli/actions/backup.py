"""A backup of the ledger: where it goes, and the copy there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.actions.suffixes import LEDGER, check_suffix
from stronghold_cli.errors import Forbidden, LedgerUnusable
from stronghold_cli.results.backup import LedgerState
from stronghold_cli.store.backups.copies import check_no_log, copied_to, misfit_in
from stronghold_cli.store.backups.known import BACKUP, note_copy, notes_of
from stronghold_cli.store.backups.restoring import backup_to_read
from stronghold_cli.store.file.access_chain import log_of
from stronghold_cli.store.file.placing import is_ring, kept_beside, real_place
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.values.text import one_line


class Backup(NamedTuple):
    """A backup that was made and verified."""

    place: Path
    state: LedgerState
    size: int
    """In bytes."""
    misfit: str | None
    """The first change that does not fit the chain of seals, and why; the backup has it as the ledger does."""
    same_disk: bool
    """Whether it is on the same disk as the ledger."""


@contextmanager
def backed_up(ledger: Path, named: str, entry: Entry, patience: float, *, force: bool) -> Iterator[Backup]:
    """Copy the ledger to a file, or under a name with the moment into a folder, and verify the copy.

    The copy gets its name when the block ends, and is removed if the block raises.  An older ledger is copied as it is.
    Raises LedgerUnusable, Unreadable for the suffix of another format, and Forbidden for the ledger's own files, for a
    device or pipe, and for an existing file without `force`.
    """
    with reading(ledger, patience, as_it_is=True) as connection:
        place = _place(named, ledger, entry)
        _check(place, ledger, force=force)
        with copied_to(connection, place, ledger, force=force) as (state, new):
            with backup_to_read(new, patience) as copy:
                misfit = misfit_in(copy)
            found = new.stat()
            yield Backup(place, state, found.st_size, misfit, found.st_dev == ledger.stat().st_dev)


def note_backup(ledger: Path, made: Backup, entry: Entry) -> bool:
    """Note a backup beside the ledger; return False if the note cannot be written."""
    return note_copy(ledger, BACKUP, made.place, made.state, entry)


def _place(named: str, ledger: Path, entry: Entry) -> Path:
    """Return the file that was named, or one in the folder that was: `ledger-2021-08-31-1200.db`."""
    place = Path(named)
    shown = one_line(named)
    try:
        # The shell leaves ~ alone in quotes, which a folder with a space in its name needs.
        place = place.expanduser()
        if named.endswith(os.sep) or place.is_dir():
            if not place.is_dir():
                raise LedgerUnusable(f"there is no folder {shown}", "make it first, or name another")
            stem = f"{ledger.stem}-{entry.at:%Y-%m-%d-%H%M}"
            names = (f"{stem}{f'-{again}' if again > 1 else ''}{ledger.suffix or '.db'}" for again in count(1))
            return next(file for name in names if not (file := place / name).exists())
        if not place.parent.is_dir():
            raise LedgerUnusable(f"there is no folder {one_line(str(place.parent))}", "make it first, or name another")
        if is_ring(place):
            raise LedgerUnusable(f"{shown} is a ring of links, which leads nowhere", "name another file")
        return real_place(place) if place.is_symlink() else place
    except (OSError, ValueError, RuntimeError) as fault:
        reason = getattr(fault, "strerror", None) or "not the name of a file"
        raise LedgerUnusable(f"cannot use {shown}: {str(reason).lower()}", "name another file") from None


def _check(place: Path, ledger: Path, *, force: bool) -> None:
    shown = one_line(str(place))
    if real_place(place) in (*kept_beside(real_place(ledger)), notes_of(ledger), log_of(ledger)):
        raise Forbidden(f"{shown} belongs to the ledger", "name another file")
    check_suffix(place, "a ledger", LEDGER)
    if place.exists():
        if place.samefile(ledger):
            raise Forbidden(f"{shown} is the ledger itself", "name another file")
        if not place.is_file():
            raise Forbidden(f"{shown} is a device or a pipe, not a file", "name a file or a folder")
        if not force:
            raise Forbidden(f"{shown} is there already", "name another file, or add --force")
    check_no_log(place)
