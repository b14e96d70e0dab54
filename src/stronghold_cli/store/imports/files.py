"""Imported files: what they were, which parts were left out, and which file a record is from."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE
from stronghold_cli.records.references import Named
from stronghold_cli.results.imported import ImportedFile, Origin
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import FILES, ROWS
from stronghold_cli.values.stored import of_type, stored
from stronghold_cli.values.window import Window


class FileEntry(NamedTuple):
    """The entry of a file."""

    name: str
    digest: str
    mapping: str | None
    mapping_digest: str | None
    people_file: str | None
    rows: int
    imported_on: date
    backfill: bool
    left_out: Mapping[str, Any]
    secret: str


def add_file(connection: Connection, number: int, entry: FileEntry) -> None:
    """Keep a file under its number."""
    left_out, day = json.dumps(entry.left_out, ensure_ascii=False), entry.imported_on.isoformat()
    cells = (*entry[:6], day, int(entry.backfill), left_out, entry.secret)
    connection.execute(
        f"INSERT INTO {FILES} (number, {', '.join(FileEntry._fields)}) VALUES (?{', ?' * len(cells)})", (number, *cells)
    )


def origins(connection: Connection, kind: Kind, number: int) -> list[Origin]:
    """Return the rows that a record is from, the oldest first; none if somebody typed it."""
    rows = connection.execute(
        f"SELECT {FILES}.name, sheet, row FROM {ROWS} JOIN {FILES} ON {FILES}.number = file_no "
        f"WHERE record_table = ? AND record_number = ? ORDER BY {ROWS}.number",
        (kind.table, number),
    )
    return [Origin(*row) for row in rows]


def came_in_from(connection: Connection, named: Sequence[Named]) -> list[tuple[str, str | None]]:
    """Return the names of the files that some records are from, each once, with its mapping's, if it had one."""
    places = json.dumps([[kind.table, number] for kind, number in named])
    return connection.execute(
        f"SELECT DISTINCT {FILES}.name, mapping FROM json_each(?) AS r JOIN {ROWS} "
        "ON record_table = json_extract(r.value, '$[0]') AND record_number = json_extract(r.value, '$[1]') "
        f"JOIN {FILES} ON {FILES}.number = file_no ORDER BY {FILES}.number",
        (places,),
    ).fetchall()


def imported_files(connection: Connection) -> list[ImportedFile]:
    """Return every imported file, the oldest first."""
    made: dict[int, dict[str, int]] = {}
    for file, table, many in connection.execute(
        f"SELECT file_no, record_table, count(DISTINCT record_number) FROM {ROWS} "
        "WHERE record_table IS NOT NULL GROUP BY file_no, record_table"
    ):
        if table in BY_TABLE:
            made.setdefault(file, {})[BY_TABLE[table].name] = many
    rows = connection.execute(
        f"SELECT f.number, f.name, f.digest, f.mapping, f.people_file, f.rows, f.backfill, f.left_out, "
        "COALESCE(c.number, 0), COALESCE(c.at, ''), COALESCE(c.actor, c.login, '') "
        f"FROM {FILES} AS f LEFT JOIN version AS v ON v.number = (SELECT min(number) FROM version "
        f"WHERE record_table = '{FILES}' AND record_number = f.number) "
        "LEFT JOIN command AS c ON c.number = v.command ORDER BY f.number"
    ).fetchall()
    return [
        ImportedFile(
            number,
            name,
            digest,
            mapping,
            people,
            many,
            bool(backfill),
            stored(_left_out, left),
            change,
            at,
            who,
            kinds,
        )
        for number, name, digest, mapping, people, many, backfill, left, change, at, who in rows
        for kinds in (made.get(number, {}),)
    ]


_CELLS: Mapping[str, Mapping[str, type]] = {
    "columns": {"column": str, "why": str},
    "rows": {"rows": int, "what": str},
    "problems": {"row": int, "why": str},
}
"""The cells of each part that was left out of a file, beside its sheet, and the column of a problem."""


def _left_out(text: str) -> Mapping[str, Any]:
    """Return what was left out of a file.  Raises LookupError, TypeError or ValueError for unreadable JSON."""
    found = of_type(dict, json.loads(text))
    for part, cells in _CELLS.items():
        for each in of_type(list, found.get(part, [])):
            of_type(str, of_type(dict, each)["sheet"] or "")
            of_type(str, each.get("column") or "")
            for name, kept in cells.items():
                of_type(kept, each[name])
    return found


def backfilled_after(connection: Connection, change: int, kind: Kind, window: Window) -> int:
    """Return how many records of a kind and of days in a window came in as a backfill after a change, and count now."""
    day = kind.fields[kind.date].columns[0]
    [many] = connection.execute(
        f"SELECT count(DISTINCT record_number) FROM {ROWS} JOIN {FILES} AS f ON f.number = file_no "
        f"JOIN {kind.table} AS r ON r.number = record_number "
        "WHERE record_table = :table AND f.backfill = 1 AND r.voided IS NULL "
        f"AND (:since IS NULL OR r.{day} >= :since) AND (:until IS NULL OR r.{day} <= :until) "
        f"AND :change < (SELECT min(command) FROM version WHERE record_table = '{FILES}' AND record_number = f.number)",
        {
            "table": kind.table,
            "change": change,
            "since": window.since and window.since.isoformat(),
            "until": window.until and window.until.isoformat(),
        },
    ).fetchone()
    return int(many)


def people_files(connection: Connection) -> Sequence[str]:
    """Return the places of the files that say which key stands for whom, each once."""
    rows = connection.execute(f"SELECT DISTINCT people_file FROM {FILES} WHERE people_file IS NOT NULL ORDER BY 1")
    return [place for (place,) in rows]


def backfilled(connection: Connection, kind: Kind) -> dict[int, date]:
    """Return the day on which each record of a kind came in as a backfill, by number; nothing of other records."""
    rows = connection.execute(
        f"SELECT record_number, imported_on FROM {FILES} JOIN {ROWS} ON {FILES}.number = file_no "
        "WHERE backfill = 1 AND record_table = ?",
        (kind.table,),
    )
    return {number: stored(date.fromisoformat, day) for number, day in rows}
