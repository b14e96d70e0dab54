"""The numbers of rows: each table's continue from history, which has every number ever given."""

import json
import sqlite3
from typing import Any

from stronghold_cli.store.schema.views import TRACKED

_HISTORY = ("command", "version")
_BEYOND = 2**62
"""No table ever gives out such a number; SQLite's largest one would leave no room for another record."""


def follow_history(connection: sqlite3.Connection) -> None:
    """Let each table continue from the highest number in history, if SQLite's own count differs.

    That count is a row that any program can alter.  Of history itself it is left as it is, for a count beyond the last
    command is what shows that some are missing, but where nothing could be added any more.
    """
    given: dict[Any, list[Any]] = {}
    for name, last in connection.execute("SELECT name, seq FROM sqlite_sequence"):
        given.setdefault(name, []).append(last)
    highest = dict(
        connection.execute(
            "SELECT value, (SELECT max(record_number) FROM version WHERE record_table = value) FROM json_each(?)",
            (json.dumps(list(TRACKED)),),
        ).fetchall()
    )
    for table in _HISTORY:
        if any(not isinstance(last, int) or last > _BEYOND for last in given.get(table, ())):
            [highest[table]] = connection.execute(f"SELECT max(number) FROM {table}").fetchone()
    for table, last in highest.items():
        if given.get(table, []) != ([] if last is None else [last]):
            connection.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            if last is not None:
                connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last))


def numbers_of_two(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return the rows that history has as two records with different ids: table and number."""
    return connection.execute(
        "SELECT record_table, record_number FROM version WHERE json_valid(content) "
        "AND json_extract(content, '$.uid') IS NOT NULL "
        "GROUP BY 1, 2 HAVING count(DISTINCT json_extract(content, '$.uid')) > 1 ORDER BY 1, 2"
    ).fetchall()
