"""The rows of imported files, each known by a keyed digest of what identifies it; no cell is kept."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.many_rows import insert_with_versions
from stronghold_cli.values.stored import stored

ROWS, FILES = "import_row", "import_file"
_SIZE = 12
"""Bytes of a digest: among a million rows two are the same once in 10^17."""


class KnownRow(NamedTuple):
    """A row imported before."""

    number: int
    kind: Kind | None
    """The kind of its record; None where that was erased by law."""
    record: int | None
    content: str | None
    sheet: str | None
    row: int | None


class NewRow(NamedTuple):
    """A row with a record that it made, by the columns that keep it."""

    key: str
    sheet: str
    row: int
    content: str
    record_table: str
    record_number: int


class Digests:
    """Digests with the secret of one ledger."""

    def __init__(self, secret: str) -> None:
        """Take the secret, in hex."""
        self.secret = secret
        self._keyed = hashlib.blake2b(digest_size=_SIZE, key=stored(bytes.fromhex, secret))

    def of(self, text: str) -> str:
        """Return the digest of a text, in hex."""
        digest = self._keyed.copy()
        digest.update(text.encode("utf-8", "surrogatepass"))
        return digest.hexdigest()


def digests(connection: Connection) -> Digests:
    """Return the digests of this ledger; the first import makes their secret."""
    found = connection.execute(f"SELECT secret FROM {FILES} ORDER BY number LIMIT 1").fetchone()
    if found is None:
        import secrets  # only the first import needs one

        return Digests(secrets.token_hex(32))
    return Digests(*found)


def has_rows(connection: Connection) -> bool:
    """Whether anything was imported before."""
    return connection.execute(f"SELECT 1 FROM {ROWS} LIMIT 1").fetchone() is not None


def known_rows(connection: Connection, keys: Sequence[str]) -> dict[str, KnownRow]:
    """Return the rows imported before, of some digests."""
    found = connection.execute(
        f"SELECT key, number, record_table, record_number, content, sheet, row FROM {ROWS} "
        "WHERE key IN (SELECT value FROM json_each(?)) ORDER BY number",
        (json.dumps(keys),),
    )
    return {
        key: KnownRow(number, BY_TABLE.get(table or ""), record, content, sheet, row)
        for key, number, table, record, content, sheet, row in found
    }


def add_rows(connection: Connection, file: int, rows: Iterable[NewRow]) -> None:
    """Keep rows of a file.  Where that raises, the caller undoes its transaction."""
    columns = (*NewRow._fields, "file_no")
    insert_with_versions(connection, ROWS, columns, [(*each, file) for each in rows], all_or_none=False)


def add_finds(connection: Connection, kind: Kind, firsts: Iterable[tuple[str, int]]) -> None:
    """Keep by digest what ties rows to a find, with its first record's number, so that later rows join it."""
    connection.executemany(
        f"INSERT INTO {ROWS} (key, record_table, record_number) VALUES (?, ?, ?)",
        ((key, kind.table, number) for key, number in firsts),
    )


def known_finds(connection: Connection, kind: Kind, field: str, keys: Iterable[str]) -> dict[str, int]:
    """Return the first record of each find imported before, of some digests, by the link in a field."""
    [link] = kind.fields[field].columns
    return dict(
        connection.execute(
            f"SELECT key, COALESCE(made.{link}, made.number) FROM {ROWS} JOIN {kind.table} AS made "
            f"ON made.number = record_number WHERE key IN (SELECT value FROM json_each(?)) AND record_table = ? "
            f"AND made.voided IS NULL ORDER BY {ROWS}.number DESC",
            (json.dumps(list(keys)), kind.table),
        )
    )


def set_content(connection: Connection, number: int, content: str) -> None:
    """Note that the record of a row now agrees with the row."""
    connection.execute(f"UPDATE {ROWS} SET content = ? WHERE number = ?", (content, number))


def next_file(connection: Connection) -> int:
    """Return the number that the next file gets."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (FILES,)).fetchone()
    return 1 + (row[0] if row else 0)


def rows_of(connection: Connection, kind: Kind, first: int, last: int) -> dict[int, tuple[str, int]]:
    """Return the sheet and row of some new records, by number."""
    found = connection.execute(
        f"SELECT record_number, sheet, row FROM {ROWS} WHERE record_table = ? AND record_number BETWEEN ? AND ? "
        "AND row IS NOT NULL",
        (kind.table, first, last),
    )
    return {number: (sheet, row) for number, sheet, row in found}


def note_seen(connection: Connection, numbers: Iterable[int]) -> None:
    """Note that rows are in the file again."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS import_seen (number INTEGER PRIMARY KEY)")
    connection.executemany("INSERT OR IGNORE INTO import_seen (number) VALUES (?)", ((each,) for each in numbers))


def gone(connection: Connection, name: str, sheets: Sequence[str]) -> Iterator[tuple[Kind, int, str, int]]:
    """Yield the records that count and are from rows of a file of that name which are not in it any more.

    Each with its kind, number, sheet and row.
    """
    note_seen(connection, ())
    rows = connection.execute(
        f"SELECT record_table, record_number, sheet, row FROM {ROWS} "
        f"JOIN {FILES} ON {FILES}.number = file_no WHERE {FILES}.name = ? "
        "AND sheet IN (SELECT value FROM json_each(?)) AND record_table IS NOT NULL "
        f"AND {ROWS}.number NOT IN (SELECT number FROM import_seen) ORDER BY {ROWS}.number",
        (name, json.dumps(sheets)),
    ).fetchall()
    for table, number, sheet, row in rows:
        counts = f"SELECT 1 FROM {table} WHERE number = ? AND voided IS NULL"
        if table in BY_TABLE and connection.execute(counts, (number,)).fetchone():
            yield BY_TABLE[table], number, sheet, row


def forget_seen(connection: Connection) -> None:
    """Forget which rows were seen."""
    connection.execute("DROP TABLE IF EXISTS temp.import_seen")


def with_uid(connection: Connection, kind: Kind, uid: str) -> int | None:
    """Return the number of the record with a universally unique id, None where there is none."""
    row = connection.execute(f"SELECT number FROM {kind.table} WHERE uid = ?", (uid,)).fetchone()
    return row[0] if row else None


def changed_since(connection: Connection, row: int, kind: Kind, record: int) -> bool:
    """Whether anything but an import changed a record since its row came in, or was brought in again."""
    newest = "SELECT max(command) FROM version WHERE record_table = ? AND record_number = ?"
    [ours], [theirs] = (connection.execute(newest, place).fetchone() for place in ((ROWS, row), (kind.table, record)))
    return theirs is not None and (ours is None or theirs > ours)


def has_others(connection: Connection, kind: Kind, first: int, last: int) -> bool:
    """Whether a kind has records beside those from the first to the last."""
    others = f"SELECT EXISTS (SELECT 1 FROM {kind.table} WHERE number NOT BETWEEN ? AND ?)"
    return bool(connection.execute(others, (first, last)).fetchone()[0])
