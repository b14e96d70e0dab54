"""The rules of the tables (CHECK) asked of each row: SQLite itself forgets them where a file is only read."""

import sqlite3
from collections.abc import Iterator

from stronghold_cli.store.schema.as_made import WRITTEN


def breaking_a_rule(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    """Yield each row that breaks a rule of its table, as that table states it: table and number.

    Streams: a row at a time.  Raises sqlite3.Error where a rule cannot be asked.
    """
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name IN ({}) ORDER BY name"
    for table, sql in connection.execute(made.format(", ".join("?" * len(WRITTEN))), WRITTEN).fetchall():
        if broken := " OR ".join(f"NOT {rule}" for rule in _rules_in(sql)):
            for (number,) in connection.execute(f"SELECT number FROM {table} WHERE {broken}"):
                yield table, number


def _rules_in(sql: str) -> Iterator[str]:
    """Yield each rule in the statement of a table, in its brackets."""
    depth, begun, quote = 0, None, ""
    for place, sign in enumerate(sql):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "'\"":
            quote = sign
        elif sign == "(":
            if begun is None and sql[:place].rstrip().upper().endswith("CHECK"):
                begun, depth = place, 0
            depth += 1
        elif sign == ")":
            depth -= 1
            if begun is not None and depth == 0:
                yield sql[begun : place + 1]
                begun = None
