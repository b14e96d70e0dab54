"""A small SQLite file beside the ledger that any number of programs add to at once, under SQLite's own lock.

Earlier versions kept lines of JSON there (`lines_of_json.py`): whoever writes to such a file takes those over first.
"""

import errno
import os
import sqlite3
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from stronghold_cli.store.file.alone import alone
from stronghold_cli.store.file.lines_of_json import LINES, OfLines, begins, keep, lines
from stronghold_cli.store.file.opening import connect
from stronghold_cli.store.file.placing import made_beside, put_in_place

PATIENCE = 10.0
"""How many seconds to wait for a program that is writing to it."""
_BATCH = 200
"""How many rows are read at a time: nobody who writes waits for a reader."""


class Sort(NamedTuple):
    """What sort of file it is."""

    application: int
    """Its number among SQLite's files, so that no other is taken for it."""
    table: str
    """The statement that makes its one table."""
    take: Callable[[sqlite3.Connection, Iterable[bytes]], None]
    """Adds the lines of the old form."""
    keeps: bool
    """Whether a file of the old form is kept beside it (`ledger.db.access.old`)."""


@contextmanager
def adding(path: Path, sort: Sort, mode: int, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
    """Yield the file for one transaction under its lock; a missing file is made with these permissions.

    A durable entry is on the disk when the block has ended; any other outlives this program, but not a power cut.
    Raises OSError.
    """
    try:
        with _transaction(path, sort, mode, durable=durable) as connection:
            yield connection
    except OfLines:
        _take_over(path, sort)
        with _transaction(path, sort, mode, durable=durable) as connection:
            yield connection


def rows(path: Path, sort: Sort, query: str) -> Iterator[Any]:
    """Yield the rows that a query finds, in the order of their numbers; none where there is no file.

    The query's first column is the number, and it ends where a condition on that can follow.  Raises OSError, OfLines
    where the file is of the old form.
    """
    if not _check_form(path):
        return
    with _as_the_system_says(path), closing(connect(path, PATIENCE, "rw")) as connection:
        if not _is_made(connection, sort):
            return
        last = 0
        while found := connection.execute(
            f"{query} WHERE number > ? ORDER BY number LIMIT {_BATCH}", (last,)
        ).fetchall():
            yield from found
            last = found[-1][0]


def make_anew(path: Path) -> None:
    """Rewrite the file from what it holds now, so that nothing is left in it of what was taken out.

    Raises OSError.
    """
    with _as_the_system_says(path), closing(connect(path, PATIENCE, "rw")) as connection:
        connection.execute("VACUUM")


SYNCED, UNSYNCED = "EXTRA", "NORMAL"
"""How SQLite waits for the disk: also until the journal, which would undo it after a power cut, goes; or no longer than
a power cut needs to spoil nothing."""


@contextmanager
def _transaction(path: Path, sort: Sort, mode: int, *, durable: bool) -> Iterator[sqlite3.Connection]:
    if not _check_form(path):
        _make(path, mode)
    if not os.access(path, os.R_OK | os.W_OK) or not os.access(path.parent, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    with _as_the_system_says(path), closing(connect(path, PATIENCE, "rw")) as connection:
        connection.execute(f"PRAGMA synchronous = {SYNCED if durable else UNSYNCED}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            if not _is_made(connection, sort):
                connection.execute(f"PRAGMA application_id = {sort.application}")
                connection.execute(sort.table)
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _is_made(connection: sqlite3.Connection, sort: Sort) -> bool:
    """Whether the file has its table, and nothing else; not where it is empty.  Raises OSError for any other file.

    A trigger of another program's could take an entry away that was acknowledged.
    """
    # In this order: another program may be making it just now, which sets both at once.
    there = connection.execute("SELECT sql FROM sqlite_master").fetchall()
    [application] = connection.execute("PRAGMA application_id").fetchone()
    if application == sort.application:
        if there and there != [(sort.table,)]:
            raise OSError(errno.EINVAL, "it has another program's tables, indexes, triggers or views")
        return True
    if application or there:
        raise OSError(errno.EINVAL, "it is another program's file")
    return False


def _check_form(path: Path) -> bool:
    """Whether there is a file, of the new form if it is one of ours.  Raises OSError, OfLines."""
    first = begins(path)
    if first in LINES:
        raise OfLines(errno.EINVAL, "it is of an older version")
    return first is not None


def _make(path: Path, mode: int) -> None:
    with suppress(FileExistsError):  # somebody else has just made it
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        if mode != 0o600:
            path.chmod(mode)
    _check_form(path)


def _take_over(path: Path, sort: Sort) -> None:
    """Put a file of the new form in the place of one of the old form, with each line of that.  Raises OSError."""
    with _as_the_system_says(path), alone(path, PATIENCE):
        if begins(path) in LINES:
            _fill_from_lines(path, sort)


def _fill_from_lines(path: Path, sort: Sort) -> None:
    with made_beside(path) as new:
        with _as_the_system_says(new), closing(connect(new, 0, "rw")) as connection:
            connection.execute("BEGIN")
            connection.execute(f"PRAGMA application_id = {sort.application}")
            connection.execute(sort.table)
            sort.take(connection, lines(path))
            connection.execute("COMMIT")
        new.chmod(stat.S_IMODE(path.stat().st_mode))
        if sort.keeps:
            keep(path)
        put_in_place(new, path, replace=True)


_SAID = {
    sqlite3.SQLITE_BUSY: (errno.EAGAIN, "another program is using it"),
    sqlite3.SQLITE_LOCKED: (errno.EAGAIN, "another program is using it"),
    sqlite3.SQLITE_FULL: (errno.ENOSPC, os.strerror(errno.ENOSPC)),
    sqlite3.SQLITE_IOERR: (errno.EIO, "the disk is full, or reports an error"),
    sqlite3.SQLITE_READONLY: (errno.EACCES, os.strerror(errno.EACCES)),
    sqlite3.SQLITE_CANTOPEN: (errno.EACCES, os.strerror(errno.EACCES)),
    sqlite3.SQLITE_PERM: (errno.EACCES, os.strerror(errno.EACCES)),
}


@contextmanager
def _as_the_system_says(path: Path) -> Iterator[None]:
    """Turn an SQLite error into an OSError, as for any other file."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        code, words = _SAID.get(getattr(fault, "sqlite_errorcode", 0) & 0xFF, (errno.EINVAL, "it is damaged"))
        raise OSError(code, words, str(path)) from fault
