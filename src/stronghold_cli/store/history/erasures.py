"""Which records were erased by law: when, under what authority, and what may not become of them since."""

from collections.abc import Iterable
from typing import NamedTuple

from stronghold_cli.errors import Forbidden
from stronghold_cli.records.kind import Kind
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
"""Each record that was erased: a row that another program spoilt says nothing, and ends no answer."""


class Erasure(NamedTuple):
    """The command that erased a record, and what it was done under."""

    change: Change
    authority: str

    @property
    def said(self) -> str:
        """When, by whom and under what: `on 4 Mar 2021 by tester, under DPA 2018 s.47`."""
        return f"on {self.change.by}, under {one_line(self.authority)}"


def erasure_of(connection: Connection, kind: Kind, number: int) -> Erasure | None:
    """Return the erasure of a record, None where it was never erased."""
    found = connection.execute(
        f"SELECT erasure, authority FROM ({_ERASED}) WHERE place = ? AND number = ? ORDER BY erasure LIMIT 1",
        (kind.table, number),
    ).fetchone()
    return Erasure(last_change(connection, TABLE, found[0]), found[1]) if found else None


def erased_places(connection: Connection) -> set[tuple[str, int]]:
    """Return the table and the number of each record that was erased."""
    rows = connection.execute(f"SELECT place, number FROM ({_ERASED}) WHERE place IS NOT NULL AND number IS NOT NULL")
    return set(rows)


def not_erased(kind: Kind) -> str:
    """Return the SQL that a record was not erased."""
    return f"r.number NOT IN (SELECT number FROM ({_ERASED}) WHERE place = '{kind.table}' AND number IS NOT NULL)"


def check_not_erased(connection: Connection, kind: Kind, number: int) -> None:
    """Refuse to fill an erased record again.  Raises Forbidden."""
    if erasure := erasure_of(connection, kind, number):
        raise Forbidden(
            f"{kind.reference(number)} was erased {erasure.said}: it stands for its figures alone, not filled again",
            "if it is not to count: stronghold void",
            shows=[(kind.name, number)],
        )


def without_erased(connection: Connection, named: Iterable[tuple[Kind, int]]) -> list[tuple[Kind, int]]:
    """Return those of some records that were not erased."""
    erased = erased_places(connection)
    return [(kind, number) for kind, number in named if (kind.table, number) not in erased]
