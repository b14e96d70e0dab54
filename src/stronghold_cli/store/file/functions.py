"""SQLite's table-valued functions, which no table of another program may hide."""

import sqlite3
from pathlib import Path

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.values.text import one_line


class HidesAFunction(LedgerUnusable):
    """Another program gave a table the name of an SQLite function, whose answers cannot be trusted then."""


def check_hides_none(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a ledger that has a table with the name of an SQLite function.  Raises HidesAFunction."""
    hides = connection.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND (name LIKE 'json\\_%' ESCAPE '\\' "
        "OR name LIKE 'pragma\\_%' ESCAPE '\\') LIMIT 1"
    ).fetchone()
    if hides:
        raise HidesAFunction(
            f"{one_line(str(path))} has a {hides[0]} named {one_line(hides[1])}, which hides a function of SQLite's",
            "have it taken out by the program that put it there; or put a whole backup in the place of the file: "
            "stronghold restore FILE",
        )
