"""Opening the ledger: for reading, or for one writing command in one transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.store.file.faults import explained
from stronghold_cli.store.file.schema import APPLICATION_ID, VERSION
from stronghold_cli.store.history.commands import Entry, open_command, seal_command
from stronghold_cli.values.text import one_line

Connection = sqlite3.Connection

PATIENCE = 15.0
"""How many seconds a command waits for another one that is writing."""


GLANCE = 0.1
"""How many seconds a glance may take, while somebody waits with a finger on the key."""


def is_there(path: Path) -> bool:
    """Whether there is a ledger, or some other file, at the place.  Raises LedgerUnusable for what can be no place."""
    _check_place(path)
    with explained(path):
        return path.exists()


@contextmanager
def reading(path: Path, patience: float = PATIENCE) -> Iterator[Connection]:
    """Open the ledger and hand over a connection that sees one moment of it.  Raises LedgerUnusable."""
    if not is_there(path):
        raise LedgerUnusable(
            f"there is no ledger at {one_line(str(path))} yet "
            "(the first `stronghold add` makes it; --ledger names another; `stronghold demo` shows one)"
        )
    with explained(path):
        _check_header(path)
        with closing(_connect_to_read(path, patience)) as connection:
            if _version(connection, path) < VERSION:
                _migrate(path, patience)
            connection.execute("BEGIN")
            yield connection


@contextmanager
def glance(path: Path) -> Iterator[Connection]:
    """Open the ledger for what is asked while somebody types: as it lies, for a moment.  Raises LedgerUnusable.

    Nothing is written, migrated or left beside it, and neither another program nor a slow question is waited for.
    """
    _check_place(path)
    if not path.is_file():
        raise LedgerUnusable(f"there is no ledger at {one_line(str(path))}")
    with explained(path):
        _check_header(path)
        # A reader of a ledger in WAL mode makes the log where there is none, and cannot take it away again.
        logged = all(path.with_name(path.name + end).exists() for end in ("-wal", "-shm"))
        with closing(_connect(path, GLANCE, "ro" if logged else "ro&immutable=1")) as connection:
            if _version(connection, path) < VERSION:
                raise LedgerUnusable(f"{one_line(str(path))} was written by an older stronghold")
            end = monotonic() + GLANCE
            connection.set_progress_handler(lambda: monotonic() > end, 10_000)
            yield connection


@contextmanager
def writing(path: Path, entry: Entry, patience: float = PATIENCE) -> Iterator[Connection]:
    """Open the ledger, making it where there is none, for one command in one transaction.  Raises LedgerUnusable.

    What the caller does is kept when its block ends, and all of it undone when it raises.  A block that changes no row
    leaves no trace.
    """
    there = is_there(path)
    with explained(path):
        if not there:
            from stronghold_cli.store.file.creation import create

            create(path, entry)
        _check_header(path)
        with closing(_connect(path, patience, "rw")) as connection:
            if _version(connection, path) < VERSION:
                _migrate(path, patience)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("BEGIN IMMEDIATE")
            try:
                connection.execute("PRAGMA defer_foreign_keys = ON")
                command = open_command(connection, entry)
                yield connection
                connection.execute("COMMIT" if seal_command(connection, command) else "ROLLBACK")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise


class _Rehearsed(Exception):
    """What was rehearsed is to be undone."""


@contextmanager
def rehearsing(path: Path, entry: Entry, patience: float = PATIENCE) -> Iterator[Connection]:
    """Open the ledger as `writing` does, and undo whatever the caller did.  Raises LedgerUnusable.

    A ledger that is not there is not made: the caller then has an empty one that is in memory only.
    """
    if not is_there(path):
        from stronghold_cli.store.file.creation import check_folder, rehearsal

        with explained(path):
            check_folder(path)
            with rehearsal(entry.at) as connection:
                yield connection
        return
    with suppress(_Rehearsed), writing(path, entry, patience) as connection:
        yield connection
        raise _Rehearsed


def _connect(path: Path, patience: float, mode: str) -> Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=patience, isolation_level=None
    )
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def _connect_to_read(path: Path, patience: float) -> Connection:
    connection = _connect(path, patience, "ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")
    except sqlite3.DatabaseError as fault:
        connection.close()
        # A ledger in WAL mode in a folder that cannot be written: safe to read as it lies where no -wal is beside it.
        unopened = fault.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not unopened or path.with_name(path.name + "-wal").exists():
            raise
        return _connect(path, patience, "ro&immutable=1")
    return connection


def _check_place(path: Path) -> None:
    shown = one_line(str(path))
    if sqlite3.sqlite_version_info < (3, 37):
        raise LedgerUnusable(
            f"this Python has SQLite {sqlite3.sqlite_version}; 3.37 or later is needed (update Python)"
        )
    try:
        if path.is_dir():
            raise LedgerUnusable(f"{shown} is a folder, not a ledger (name a file in it: --ledger {shown}/ledger.db)")
        if not path.parent.is_dir() and path.parent.exists():
            raise LedgerUnusable(f"{one_line(str(path.parent))} is not a folder (name another place with --ledger)")
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "not the name of a file"
        raise LedgerUnusable(f"cannot use {shown}: {str(reason).lower()} (name another with --ledger)") from None


def _check_header(path: Path) -> None:
    with path.open("rb") as file:
        header = file.read(16)
    if header != b"SQLite format 3\0":
        what = "is empty" if not header else "is some other file"
        raise LedgerUnusable(f"{one_line(str(path))} {what}, not a ledger (name another with --ledger)")


def _version(connection: Connection, path: Path) -> int:
    shown = one_line(str(path))
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise LedgerUnusable(f"{shown} is another program's file, not a ledger (name another with --ledger)")
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise LedgerUnusable(f"{shown} was written by a newer stronghold (update this one to open it)")
    return version


def _migrate(path: Path, patience: float) -> None:
    from stronghold_cli.store.file.creation import migrate

    with closing(_connect(path, patience, "rw")) as connection:
        migrate(connection, path)
