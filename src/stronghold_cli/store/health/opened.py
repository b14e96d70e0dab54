"""A ledger opened for examination as it is, damaged or of an older version, without changing it."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.faults import explained
from stronghold_cli.store.file.functions import HidesAFunction
from stronghold_cli.store.file.opening import check_header
from stronghold_cli.store.file.placing import real_place
from stronghold_cli.store.ledger.session import is_there, reading

_BROKEN = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
    sqlite3.SQLITE_ERROR,
)
"""SQLite's error codes for a file that it cannot open, now or later."""


class Opened(NamedTuple):
    """What there is to examine."""

    path: Path
    now: datetime
    connection: Connection | None = None
    """None where the file cannot be opened."""
    version: int = 0
    """The number of the last migration; 0 where the file cannot be opened."""
    fault: str = ""
    """Why it cannot be opened."""

    @property
    def real(self) -> Path:
        """The file itself, with links resolved."""
        return real_place(self.path)


def asked(ledger: Opened) -> Connection:
    """Return the connection of a file that could be opened: only such a file is queried."""
    if ledger.connection is None:
        raise LedgerUnusable(ledger.fault)
    return ledger.connection


@contextmanager
def opened(path: Path, now: datetime, patience: float) -> Iterator[Opened]:
    """Open the file at a place, and see one moment of it.

    Raises LedgerUnusable where there is nothing that this program could examine: no file, a folder or a device, one in
    use, another program's, a newer ledger.
    """
    # What mends a ledger that is open to others would lock a folder, or a device, to whoever needs it.
    there = is_there(path)
    with ExitStack() as stack:
        try:
            if there:
                with explained(path):
                    check_header(path)
        except LedgerUnusable as problem:
            yield Opened(path, now, fault=str(problem))
            return
        try:
            connection = stack.enter_context(reading(path, patience, as_it_is=True))
        except LedgerUnusable as problem:
            if not isinstance(problem, HidesAFunction) and not _is_broken(problem.__cause__):
                raise
            yield Opened(path, now, fault=str(problem))
            return
        # A damaged file may hold bytes that are no text: they are to be found, not to stop the search.
        connection.text_factory = lambda text: text.decode("utf-8", "surrogateescape")
        yield Opened(path, now, connection, connection.execute("PRAGMA user_version").fetchone()[0])


def _is_broken(fault: BaseException | None) -> bool:
    # SQLite quotes the text that it complains of, and what is no text any more cannot even be quoted.
    code: int = getattr(fault, "sqlite_errorcode", 0)
    return code & 0xFF in _BROKEN or isinstance(fault, UnicodeDecodeError)
