"""Which records were erased by law: when, under what authority, and what may not become of them since."""

from collections.abc import Iterable
from typing import NamedTuple

from stronghold_cli.errors import Forbidden
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import ERASED
from stronghold_cli.results.history import Change
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import last_change
from stronghold_cli.values.text import one_line

TABLE = "erasure"

_ERASED = f"""
    SELECT e.number AS erasure, e.authority, CASE r.type WHEN 'array' THEN json_extract(r.value, '$[0]') END AS place,
        CASE r.type WHEN 'array' THEN json_extract(r.value, '$[1]') END AS number
    FROM {TABLE} AS e, json_each(CASE WHEN json_valid(e.records) THEN e.records END) AS r
"""
"""The SQL of erased records, which skips rows that another program spoilt."""


class Erasure(NamedTuple):
    """The command that erased a record, and the legal authority for it."""

    change: Change
    authority: str

    @property
    def said(self) -> str:
        """When, by whom and by what authority: `on 4 Mar 2021 by tester, under DPA 2018 s.47`."""
        return f"on {self.change.by}, under {one_line(self.authority)}"


def erasure_of(connection: Connection, kind: Kind, number: int) -> Erasure | None:
    """Return the erasure of a record, None where it was never erased."""
    found = connection.execute(
        f"SELECT erasure, authority FROM ({_ERASED}) WHERE place = ? AND number = ? ORDER BY erasure LIMIT 1",
        (kind.table, number),
    ).fetchone()
    return Erasure(last_change(connection, TABLE, found[0]), found[1]) if found else None


def erased_places(connection: Connection) -> set[tuple[str, int]]:
    """Return the table and the number of each record that was erased, here or in the ledger that it came from."""
    rows = connection.execute(f"SELECT place, number FROM ({_ERASED}) WHERE place IS NOT NULL AND number IS NOT NULL")
    found = set(rows)
    for kind in KINDS.values():
        rows = connection.execute(f"SELECT number FROM {kind.table} AS r WHERE NOT ({_has_its_day(kind, 'r')})")
        found |= {(kind.table, number) for (number,) in rows}
    return found


def not_erased(kind: Kind, row: str = "r") -> str:
    """Return the SQL that a record was not erased, here or in the ledger that it came from."""
    return (
        f"{_has_its_day(kind, row)} AND "
        f"{row}.number NOT IN (SELECT number FROM ({_ERASED}) WHERE place = '{kind.table}' AND number IS NOT NULL)"
    )


def _has_its_day(kind: Kind, row: str) -> str:
    """Return the SQL that a record does not say itself that it was erased, as one of another ledger's export does."""
    [says] = [field.columns[0] for field in kind.fields.values() if field.says_erased]
    return f"{row}.{says} IS NOT '{ERASED}'"


def check_not_erased(connection: Connection, kind: Kind, number: int) -> None:
    """Refuse to fill an erased record again.  Raises Forbidden."""
    erasure = erasure_of(connection, kind, number)
    came_so = f"SELECT 1 FROM {kind.table} AS r WHERE r.number = ? AND NOT ({_has_its_day(kind, 'r')})"
    if erasure or connection.execute(came_so, (number,)).fetchone():
        when = erasure.said if erasure else "before it came in"
        raise Forbidden(
            f"{kind.reference(number)} was erased {when}: it stands for its figures alone, not filled again",
            "if it is not to count: stronghold void",
            shows=[(kind.name, number)],
        )


def without_erased(connection: Connection, named: Iterable[tuple[Kind, int]]) -> list[tuple[Kind, int]]:
    """Return those of some records that were not erased."""
    erased = erased_places(connection)
    return [(kind, number) for kind, number in named if (kind.table, number) not in erased]
