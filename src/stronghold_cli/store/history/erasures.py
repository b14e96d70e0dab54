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
        f"SELECT e.number, authority FROM {TABLE} AS e, json_each(e.records) AS r "
        "WHERE json_extract(r.value, '$[0]') = ? AND json_extract(r.value, '$[1]') = ? ORDER BY e.number LIMIT 1",
        (kind.table, number),
    ).fetchone()
    return Erasure(last_change(connection, TABLE, found[0]), found[1]) if found else None


def erased_places(connection: Connection) -> set[tuple[str, int]]:
    """Return the table and the number of each record that was erased."""
    return set(
        connection.execute(
            "SELECT json_extract(r.value, '$[0]'), json_extract(r.value, '$[1]') "
            f"FROM {TABLE} AS e, json_each(e.records) AS r"
        )
    )


def not_erased(kind: Kind) -> str:
    """Return the SQL that a record was not erased."""
    return (
        f"r.number NOT IN (SELECT json_extract(e.value, '$[1]') FROM {TABLE}, json_each({TABLE}.records) AS e "
        f"WHERE json_extract(e.value, '$[0]') = '{kind.table}')"
    )


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
