"""Completions from the ledger: records by number or name; never voided or restricted ones."""

from collections.abc import Iterator

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection, teach_folding
from stronghold_cli.store.records.rows import select
from stronghold_cli.values.text import fold

MOST = 50
"""How many are offered at most: more are no help to whoever chooses."""


def by_number(connection: Connection, kind: Kind, digits: str, most: int = MOST) -> Iterator[Record]:
    """Yield the records whose number starts with these digits (none: all of them), the newest first."""
    return _newest(connection, kind, "substr(number, 1, length(:typed)) = :typed", digits, most)


def by_name(connection: Connection, kind: Kind, typed: str, most: int = MOST) -> Iterator[Record]:
    """Yield the records whose name starts so, in any spelling, the newest first; none of a kind without names."""
    if (name := kind.naming) is not None:
        teach_folding(connection)
        begins = f"substr(folded({name}), 1, length(:typed)) = :typed"
        yield from _newest(connection, kind, begins, fold(typed), most)


def _newest(connection: Connection, kind: Kind, test: str, typed: str, most: int) -> Iterator[Record]:
    statement = f"SELECT * FROM {{}} WHERE voided IS NULL AND {test} ORDER BY number DESC LIMIT :most"
    return select(connection, kind, statement, {"typed": typed, "most": most})
