"""Which rows of a file made records that have the same in some fields, and which are of long ago."""

import json
from collections.abc import Iterator, Sequence
from datetime import date

from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import ROWS


def rows_alike(
    connection: Connection, file: int, sheet: str, kind: Kind, fields: Sequence[str], without: str = ""
) -> Iterator[list[int]]:
    """Yield the rows, in order, of each group of records of a sheet with the same in some fields, of two or more.

    The first field is filled, and the field `without` is empty.
    """
    columns = [f"made.{column}" for name in fields for column in kind.fields[name].columns]
    empty = "".join(f" AND made.{column} IS NULL" for column in (kind.fields[without].columns if without else ()))
    found = connection.execute(
        f"SELECT json_group_array(row) FROM {ROWS} JOIN {kind.table} AS made ON made.number = record_number "
        f"WHERE file_no = ? AND sheet = ? AND record_table = ? AND {columns[0]} IS NOT NULL{empty} "
        f"GROUP BY {', '.join(columns)} HAVING count(*) > 1 ORDER BY min(row)",
        (file, sheet, kind.table),
    )
    for (rows,) in found:
        yield sorted(json.loads(rows))


def rows_before(connection: Connection, file: int, sheet: str, kind: Kind, day: date) -> list[tuple[int, date]]:
    """Return the rows of a sheet that made records of a kind which are of before a day, each with its own day."""
    [own] = kind.fields[kind.date].columns
    # Most ledgers have none, which one look at the table shows: a file may have 100,000 rows.
    if not connection.execute(f"SELECT 1 FROM {kind.table} WHERE {own} < ? LIMIT 1", (day.isoformat(),)).fetchone():
        return []
    found = connection.execute(
        f"SELECT DISTINCT row, made.{own} FROM {ROWS} JOIN {kind.table} AS made ON made.number = record_number "
        f"WHERE file_no = ? AND sheet = ? AND record_table = ? AND made.{own} < ? ORDER BY row",
        (file, sheet, kind.table, day.isoformat()),
    )
    return [(row, date.fromisoformat(theirs)) for row, theirs in found]
