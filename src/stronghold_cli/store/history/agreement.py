"""The records checked against history: whether each row is what its newest version says."""

import json
import sqlite3
from collections.abc import Iterator

from stronghold_cli.records.kinds import kind_of
from stronghold_cli.records.side_tables import row_name
from stronghold_cli.store.schema.views import TRACKED, content_of
from stronghold_cli.values.text import hyphened

_NEWEST = (
    "(SELECT {} FROM version WHERE record_table = :table AND record_number = row.number ORDER BY number DESC LIMIT 1)"
)


def unlike_history(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield each row that differs from history, in words: `SEIZURE-12 was changed (weight_mg)`.

    A change made while the triggers were missing leaves such a row.  Streams: a row at a time.
    """
    for table, columns in TRACKED.items():
        there = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        if there:
            yield from _changed(connection, table, [column for column in columns if column in there])
            yield from _gone(connection, table)


def _changed(connection: sqlite3.Connection, table: str, columns: list[str]) -> Iterator[str]:
    now = content_of("row", columns)
    differing = connection.execute(
        f"SELECT row.number, {now}, {_NEWEST.format('content')}, {_NEWEST.format('number')} "
        f"FROM {table} AS row WHERE {now} IS NOT {_NEWEST.format('content')} ORDER BY row.number",
        {"table": table},
    )
    for number, is_, was, version in differing:
        if version is None:
            yield f"{row_name(table, number)} has no history"
        elif was is None:
            yield f"{row_name(table, number)} is there, and is gone by history"
        elif changed := _unlike(is_, was):
            fields = dict.fromkeys(_field(table, column) for column in changed)
            yield f"{row_name(table, number)} was changed ({', '.join(fields)})"


def _unlike(is_: str, was: str) -> list[str]:
    """Return the columns that differ; those of an older schema stood in another order."""
    try:
        now, then = json.loads(is_), json.loads(was)
        return [column for column in {**then, **now} if now.get(column) != then.get(column)]
    except (ValueError, TypeError, AttributeError, RecursionError):
        return ["what history says about it cannot be read"]


def _field(table: str, column: str) -> str:
    """Return the field that a column is of, as people type it."""
    kind = kind_of(table)
    fields = kind.fields.values() if kind else ()
    return hyphened(next((field.name for field in fields if column in field.columns), column))


def _gone(connection: sqlite3.Connection, table: str) -> Iterator[str]:
    lost = connection.execute(
        "SELECT record_number FROM version AS newest WHERE record_table = :table AND content IS NOT NULL "
        f"AND NOT EXISTS (SELECT 1 FROM {table} WHERE number = newest.record_number) "
        "AND number = (SELECT max(number) FROM version WHERE record_table = :table "
        "AND record_number = newest.record_number) ORDER BY record_number",
        {"table": table},
    )
    for (number,) in lost:
        yield f"{row_name(table, number)} is gone, and history has it"
