"""The trace of an import that an erasure leaves: the digests of rows, which keep them from being imported again."""

import json
from collections.abc import Iterable
from typing import Any

from stronghold_cli.records.references import Named
from stronghold_cli.records.types import ERASED
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.reading import Place
from stronghold_cli.store.imports.rows import ROWS


def rows_of_records(connection: Connection, named: Iterable[Named]) -> list[Place]:
    """Return the rows of imports that made some records, those of imports that were undone too."""
    places = [[kind.table, number] for kind, number in named]
    found = connection.execute(
        "SELECT DISTINCT record_number FROM version WHERE record_table = ? AND content IS NOT NULL AND EXISTS ("
        "SELECT 1 FROM json_each(?) AS r WHERE json_extract(r.value, '$[0]') = json_extract(content, '$.record_table') "
        "AND json_extract(r.value, '$[1]') = json_extract(content, '$.record_number')) ORDER BY 1",
        (ROWS, json.dumps(places)),
    )
    return [(ROWS, number) for (number,) in found.fetchall()]


def stop(cells: dict[str, Any]) -> dict[str, Any]:
    """Return what is left of a row: its digest, without record or place, and that it was erased."""
    return {"key": cells["key"], "sheet": ERASED}


def empty_row(connection: Connection, number: int) -> None:
    """Leave of a row of an import its digest alone; nothing of one that an undo took away."""
    connection.execute(
        f"UPDATE {ROWS} SET file_no = NULL, sheet = ?, row = NULL, content = NULL, record_table = NULL, "
        "record_number = NULL WHERE number = ?",
        (ERASED, number),
    )
