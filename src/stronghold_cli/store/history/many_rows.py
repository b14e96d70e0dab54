"""Adding or deleting many rows: one statement writes all their versions, in place of a trigger for each row."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import chain, pairwise
from typing import Any

from stronghold_cli.store.file.many_rows import insert_rows
from stronghold_cli.store.schema.views import TRACKED, content_of, trigger_of, version_of
from stronghold_cli.values.runs import NumberRuns, Run, are_neighbours

FEW = 50
"""Up to this many rows it does not pay: dropping and restoring the trigger costs as much as a hundred."""
AT_ONCE = 2_000
"""How many are written or deleted together where there are more."""


def insert_with_versions(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
    *,
    all_or_none: bool = True,
) -> int:
    """Insert rows into some columns of a table that has a history, and return the number of the last one.

    Raises IntegrityError, and has then written none of them; without `all_or_none` it may have written some, and even
    have lost the trigger, so that the caller has to undo its transaction.  Then SQLite need not keep in memory each
    page as it was before, which for an index whose keys come in no order is 10 MB and more.
    """
    if len(rows) <= FEW:
        return insert_rows(connection, table, columns, rows)
    with _all_or_none(connection) if all_or_none else nullcontext():
        numbers = _numbers(columns, rows)
        if numbers is None:
            return insert_rows(connection, table, columns, rows)
        connection.execute(f"DROP TRIGGER {table}_insert")
        last = insert_rows(connection, table, columns, rows)
        filled = [column for column in TRACKED[table] if column in columns]
        content = content_of("made", filled, nulls=None in chain.from_iterable(rows))
        connection.executemany(
            f"{version_of(table, 'made.number', content, room=True)} FROM {table} AS made "
            "WHERE made.number BETWEEN ? AND ? ORDER BY made.number",
            numbers.runs() or [(last - len(rows) + 1, last)],
        )
        connection.execute(trigger_of(table, "INSERT"))
        return last


def _numbers(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> NumberRuns | None:
    """Return the numbers that rows bring, in runs: none where SQLite gives them, one after the other.

    Returns None where only some bring one, or not in order: versions stand in the order of the rows.
    """
    runs = NumberRuns()
    if "number" in columns:
        place = columns.index("number")
        given = [row[place] for row in rows]
        if None in given or not (are_neighbours(given) or all(one < other for one, other in pairwise(given))):
            return None
        runs.add_all(given)
    return runs


def delete_new_with_versions(connection: sqlite3.Connection, table: str, runs: Iterable[Run], command: int) -> None:
    """Delete those of some rows, by their numbers, that a command made: history knows them from no earlier one."""
    made = f"""
        FROM {table} AS made WHERE made.number BETWEEN :first AND :last AND NOT EXISTS (
            SELECT 1 FROM version WHERE record_table = '{table}' AND record_number = made.number
            AND number < (SELECT min(number) FROM version WHERE command = :command)
        )
    """
    versions = f"{version_of(table, 'made.number', 'NULL')} {made} ORDER BY made.number"
    for lot in _lots(runs):
        spans = [{"first": first, "last": last, "command": command} for first, last in lot]
        with _all_or_none(connection):
            connection.execute(f"DROP TRIGGER {table}_delete")
            connection.executemany(versions, spans)
            connection.executemany(f"DELETE {made}", spans)
            connection.execute(trigger_of(table, "DELETE"))


def _lots(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield numbers in lots: SQLite keeps in memory what stood where a statement deletes."""
    lot: list[Run] = []
    room = AT_ONCE
    for first, last in runs:
        for start in range(first, last + 1, AT_ONCE):
            lot.append((start, min(last, start + AT_ONCE - 1)))
            room -= lot[-1][1] - start + 1
            if room <= 0:
                yield lot
                lot, room = [], AT_ONCE
    if lot:
        yield lot


@contextmanager
def _all_or_none(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("SAVEPOINT many_rows")
    try:
        yield
    except BaseException:
        # Where the disk is full SQLite may have taken back the whole transaction.
        if connection.in_transaction:
            connection.execute("ROLLBACK TO many_rows")
            connection.execute("RELEASE many_rows")
        raise
    connection.execute("RELEASE many_rows")
