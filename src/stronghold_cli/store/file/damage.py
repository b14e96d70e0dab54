"""Whether a file is whole: what a failing disk or a careless copy did to it."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from stronghold_cli.store.file.opening import connected_to_read
from stronghold_cli.store.schema.as_made import is_as_made
from stronghold_cli.store.schema.rules import breaking_a_rule

BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_ERROR)
"""SQLite's error codes for a broken file, disk or table description."""


def damage_in(connection: sqlite3.Connection) -> str | None:
    """Return the first thing that is wrong with a file, in SQLite's words; None where it is whole.

    It reads the whole file: every page, index, rule of a row, and link.
    """
    try:
        for fault in _faults(connection):
            return fault
    except UnicodeDecodeError:
        # SQLite quotes the text that it complains of.
        return "text that is not UTF-8"
    except sqlite3.DatabaseError as fault:
        if getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in BROKEN:
            raise
        return str(fault)
    return None


def is_damaged(path: Path) -> bool:
    """Whether a ledger of this version is damaged, or unlike what this program makes: possible causes of a fault."""
    try:
        with connected_to_read(path, 1.0) as connection:
            broken = next(breaking_a_rule(connection), None)
            return (
                bool(broken or damage_in(connection)) or not _all_can_be_read(connection) or not is_as_made(connection)
            )
    except UnicodeError:
        return True
    except sqlite3.DatabaseError as fault:
        return getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in BROKEN


def _faults(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute("PRAGMA integrity_check(1)"):
        if said != "ok":
            yield str(said)
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} names a row of {parent} that is not there"


def _all_can_be_read(connection: sqlite3.Connection) -> bool:
    try:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for _ in connection.execute(f'SELECT * FROM "{table}"'):
                pass
    except sqlite3.OperationalError:
        return False
    return True
