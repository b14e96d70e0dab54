"""Replacing the ledger by a verified backup while others may have it open; the old ledger is kept beside it first."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.errors import Forbidden, LedgerUnusable
from stronghold_cli.results.backup import LedgerState, RestorePreview
from stronghold_cli.store.backups.copies import copy_to, fill, state_of
from stronghold_cli.store.backups.known import REPLACED, RESTORED, note_copy
from stronghold_cli.store.backups.restoring import backup_to_read
from stronghold_cli.store.file.faults import explained, unusable
from stronghold_cli.store.file.network import on_network
from stronghold_cli.store.file.opening import connect, connected_to_read
from stronghold_cli.store.file.placing import (
    kept_beside,
    made_beside,
    make_folder,
    names_from,
    put_in_place,
    real_place,
)
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.values.text import one_line


class Restored(NamedTuple):
    """The result of a restore."""

    state: LedgerState
    """The state of the ledger now."""
    kept: Path | None
    """The path of the old ledger; None if there was none."""
    noted: bool
    """Whether all of it could be noted beside the ledger."""


def replace_ledger(
    backup: Path, ledger: Path, look: RestorePreview, entry: Entry, patience: float, *, as_seen: bool
) -> Restored:
    """Replace the ledger by a backup that somebody has compared with it.

    A ledger that can be read is written over by SQLite itself, in one transaction under the ledger's own lock: others
    who have it open wait, or go on reading what they saw.  Anything else is moved away whole, with its log.  Raises
    LedgerUnusable and Forbidden, and the ledger is then as it was; so too where somebody changed it since that look and
    it is to be replaced only `as_seen`.
    """
    real = real_place(ledger)
    with explained(ledger):
        make_folder(real)
        with made_beside(real) as new:
            with backup_to_read(backup, patience) as source, _space_for(ledger):
                state, _ = fill(source, new)
            if state is None or state != look.backup:
                raise LedgerUnusable(
                    f"{one_line(str(backup))} was changed meanwhile, or cannot be read to its end",
                    "nothing was replaced; try again",
                )
            names = names_from(real.with_name(f"{real.name}.replaced-{entry.at.astimezone(UTC):%Y%m%dT%H%M%SZ}"))
            kept = next(name for name in names if not any(path.exists() for path in (name, *kept_beside(name))))
            was = None
            if look.ledger:
                was = _write_over(new, real, kept, look.ledger if as_seen else None, patience)
            else:
                _move_away(new, real, kept)
    there = any(path.exists() for path in (kept, *kept_beside(kept)))
    noted = not there or note_copy(ledger, REPLACED, kept, was, entry)
    noted &= note_copy(ledger, RESTORED, backup, state, entry)
    return Restored(state, kept if there else None, noted)


@contextlib.contextmanager
def _space_for(ledger: Path) -> Iterator[None]:
    """Report a full disk as the ledger's fault: other errors may be the backup's."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        if fault.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise unusable(sqlite3.SQLITE_FULL, ledger) from fault


def _write_over(new: Path, real: Path, kept: Path, seen: LedgerState | None, patience: float) -> LedgerState:
    """Write a file over the ledger in one transaction, after keeping the old content, which is returned.

    Nobody can write between the two: exactly what is replaced is kept.
    """
    was: list[LedgerState] = []

    def keep(connection: sqlite3.Connection) -> None:
        if seen is not None and state_of(connection) != seen:
            raise Forbidden("the ledger was changed while you were reading", "nothing was replaced; try again")
        was.append(copy_to(connection, kept, real))

    def locked(status: int, *_: int) -> None:
        """Run after each page; the ledger's lock is held from the first one on."""
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise unusable(status, real)
        if not was:
            # A reader beside the writer sees what the ledger is until the end of the transaction.
            with connected_to_read(real, 0) as reader:
                keep(reader)

    with closing(connect(new, 0, "ro")) as source, closing(connect(real, patience, "rw")) as into:
        sizes = {one.execute("PRAGMA page_size").fetchone()[0] for one in (source, into)}
        if len(sizes) > 1:
            raise LedgerUnusable(
                f"the backup has pages of another size than {one_line(str(real))}", "move that away, then restore again"
            )
        into.execute("PRAGMA synchronous = FULL")
        try:
            if into.execute("PRAGMA journal_mode").fetchone() == ("wal",):
                source.backup(into, pages=1, progress=locked)
            else:
                # No reader can stand beside a writer here.  The lock is held from here until the connection is closed.
                into.execute("PRAGMA locking_mode = EXCLUSIVE")
                into.execute("BEGIN EXCLUSIVE")
                into.execute("COMMIT")
                keep(into)
                source.backup(into, pages=1, progress=locked)
        except BaseException:
            _let_go(kept, real, was)
            raise
    return was[0]


def _let_go(kept: Path, real: Path, was: Sequence[LedgerState]) -> None:
    """Remove a copy of what was not replaced after all.  In doubt it stays: Ctrl-C may come after the last page."""
    with contextlib.suppress(LedgerUnusable, sqlite3.Error, OSError), connected_to_read(real, 0) as ledger:
        if [state_of(ledger)] == was:
            kept.unlink()


def _move_away(new: Path, real: Path, kept: Path) -> None:
    """Move an unreadable ledger and its log away, and put a file in its place."""
    if not on_network(real.parent):
        with closing(connect(new, 0, "rw")) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    there = real.exists()
    with contextlib.ExitStack() as undo:
        # The logs first: one that is left behind would be read into the new file.
        for log, place in zip(kept_beside(real), kept_beside(kept), strict=True):
            if log.exists():
                log.rename(place)
                undo.callback(place.rename, log)
        if there:
            _keep_under_another_name(real, kept, undo)
        if not put_in_place(new, real, replace=there):
            raise Forbidden(
                f"somebody made a ledger at {one_line(str(real))} meanwhile", "nothing was replaced; try again"
            )
        undo.pop_all()


def _keep_under_another_name(real: Path, kept: Path, undo: contextlib.ExitStack) -> None:
    try:
        # By a link, so that there is a file at the place all the time, and nobody makes a new ledger there.
        os.link(real, kept)
    except OSError:
        real.rename(kept)
        undo.callback(kept.rename, real)
    else:
        undo.callback(kept.unlink)
