"""After an erasure: the file rewritten, so that nothing is left there or in the log beside it; and copies of it."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from stronghold_cli.store.backups.known import KnownCopy, known_backups
from stronghold_cli.store.file import PATIENCE
from stronghold_cli.store.file.half_made import half_made, sheets_left
from stronghold_cli.store.file.opening import connect, connected_to_read
from stronghold_cli.store.file.placing import MAKING, real_place
from stronghold_cli.store.history.erasures import TABLE


def note_of(ledger: Path) -> Path:
    """Return the place of the note that a ledger's erasure has still to be finished."""
    real = real_place(ledger)
    return real.with_name(f"{real.name}.erasing")


def begin(ledger: Path, command: int) -> None:
    """Note that a command erases something, so that it is known until the file is rewritten, whatever ends it."""
    with suppress(OSError):
        file = os.open(note_of(ledger), os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        try:
            os.write(file, str(command).encode())
        finally:
            os.close(file)


def call_off(ledger: Path) -> None:
    """Remove that note: nothing was erased after all."""
    with suppress(OSError):
        note_of(ledger).unlink(missing_ok=True)


def is_unfinished(ledger: Path) -> bool:
    """Whether erased content may still be in the file, or in the log beside it."""
    return note_of(ledger).exists()


def was_kept(ledger: Path, connection: sqlite3.Connection) -> bool:
    """Whether the ledger kept the noted erasure; if not, the files beside it may have lost what the ledger still has.

    For a note by an earlier version, or an unreadable one, the answer is yes.
    """
    try:
        noted = note_of(ledger).read_text(encoding="ascii")
    except (OSError, ValueError):
        return True
    if not noted.isdecimal():
        return True
    kept = f"SELECT 1 FROM version WHERE record_table = '{TABLE}' AND command = ?"
    return connection.execute(kept, (int(noted[:18]),)).fetchone() is not None


NOT_KEPT = (
    "the erasure that was begun is not in the ledger, and what lies beside it may have lost what was to be erased"
)
"""The message for an erasure that stopped halfway; only whoever wanted it knows what was to go."""
TYPE_AGAIN = "type that erasure again"


def make_anew(path: Path, patience: float) -> str | None:
    """Rewrite the file from what it holds now, and empty the log beside it; return in words why that failed, if so.

    An erasure is kept before this.  `secure_delete` has overwritten what it took from the file itself, but the log
    keeps older pages as long as another program reads.
    """
    try:
        with closing(connect(path, patience, "rw")) as connection:
            connection.execute("VACUUM")
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error as fault:
        busy_now = getattr(fault, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        return "another program has the ledger open" if busy_now else str(fault).lower()
    if busy:
        return "another program has the ledger open"
    with suppress(OSError):
        note_of(path).unlink(missing_ok=True)
    return None


def copies_holding(path: Path, first: int, erased: int) -> list[KnownCopy]:
    """Return the known copies that may hold what was erased: made since the first command that knew any of it.

    `erased` is the command of the erasure.  A copy without a note may; so may one whose newest command is not in the
    ledger, as after a restore, because its history is its own.
    """
    copied = known_backups(path)
    left = [*half_made(path, {copy.place.parent for copy in copied}), *sheets_left()]
    unfinished = [KnownCopy("unfinished", place) for place in left if place.suffix != MAKING]
    with connected_to_read(path, PATIENCE) as connection:

        def cannot(copy: KnownCopy) -> bool:
            return copy.command is not None and not first <= copy.command < erased and _is_ours(connection, copy)

        return [copy for copy in copied if not cannot(copy)] + unfinished


def _is_ours(connection: sqlite3.Connection, copy: KnownCopy) -> bool:
    """Whether a copy was once this ledger: its newest command has the same seal in both."""
    seal = connection.execute("SELECT seal FROM command WHERE number = ?", (copy.command,)).fetchone()
    return seal is not None and seal[0] == copy.seal
