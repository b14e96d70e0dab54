"""Changes since one of the ledger's commands: the rows, the later commands, and the records they are tied to."""

import json
from collections.abc import Iterable, Iterator

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import select_all

Place = tuple[str, int]
"""A row: its table and number."""


def changed_since(connection: Connection, change: int) -> dict[Place, list[int | None]]:
    """Return every row changed after a command, with the commands that changed it, the oldest first.

    None is for what another program changed and no command has adopted.
    """
    found: dict[Place, list[int | None]] = {}
    rows = connection.execute(
        "SELECT DISTINCT record_table, record_number, command FROM version WHERE command > ? OR command IS NULL "
        "ORDER BY command IS NULL, command",
        (change,),
    )
    for table, number, command in rows:
        found.setdefault((table, number), []).append(command)
    return found


def records_of(connection: Connection, kind: Kind, numbers: Iterable[int]) -> dict[int, Record]:
    """Return the records of a kind with some numbers, restricted ones included, which must not be shown."""
    if not (wanted := sorted(set(numbers))):
        return {}
    statement = "SELECT * FROM {} WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number"
    return {record["no"]: record for record in select_all(connection, kind, statement, (json.dumps(wanted),))}


def numbers_there(connection: Connection, kind: Kind, numbers: Iterable[int], *, counting: bool = False) -> set[int]:
    """Return the numbers that a record of a kind has, restricted ones included; only counting ones if `counting`."""
    counts = "AND voided IS NULL" if counting else ""
    there = f"SELECT number FROM {kind.table} WHERE number IN (SELECT value FROM json_each(?)) {counts}"
    return {number for (number,) in connection.execute(there, (json.dumps(list(numbers)),))}


def named_by(connection: Connection, kind: Kind, number: int) -> Iterator[tuple[Kind, int]]:
    """Yield the records that a record names, and those of its own kind that name it, which decide how it counts."""
    for record in records_of(connection, kind, [number]).values():
        for name, link in kind.links.items():
            if record[name] is not None:
                yield KINDS[link.kind], record[name]
    for name, link in kind.links.items():
        if link.kind == kind.name:
            naming = f"SELECT number FROM {kind.table} WHERE {name}_no = ?"
            for (other,) in connection.execute(naming, (number,)).fetchall():
                yield kind, other


def cells_of(connection: Connection, table: str, number: int) -> dict[str, object] | None:
    """Return a row's cells by column, None if it does not exist."""
    cursor = connection.execute(f"SELECT * FROM {table} WHERE number = ?", (number,))
    row = cursor.fetchone()
    return None if row is None else dict(zip((column[0] for column in cursor.description), row, strict=True))
