"""Finding what somebody worked on last: the newest records, and their case and line."""

from collections.abc import Iterator
from itertools import islice

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS
from stronghold_cli.results.history import RecentRecord
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import shown_table
from stronghold_cli.store.records.listing import borrowed
from stronghold_cli.store.records.looked_into import shown_columns
from stronghold_cli.store.records.rows import select
from stronghold_cli.values.keys import is_erased


def newest(connection: Connection, most: int) -> list[RecentRecord]:
    """Return the records of any kind recorded or changed last, the latest first; no voided ones."""
    return list(islice(_by_history(connection), most))


def _by_history(connection: Connection) -> Iterator[RecentRecord]:
    """Yield records, back through the history: it is read only as far as somebody asks."""
    seen = set()
    for table, number, at, who in connection.execute(
        "SELECT record_table, record_number, COALESCE(at, ''), COALESCE(actor, login, '') FROM version "
        "LEFT JOIN command ON command.number = version.command ORDER BY version.number DESC"
    ):
        if table in BY_TABLE and (table, number) not in seen:
            seen.add((table, number))
            statement = "SELECT * FROM {} WHERE number = ? AND voided IS NULL"
            for record in select(connection, BY_TABLE[table], statement, (number,)):
                yield RecentRecord(BY_TABLE[table], record, at, who)


LOOKED_THROUGH = 200
"""How many of the newest records are searched for people."""


def likely_people(connection: Connection, case: int | None, most: int) -> list[str]:
    """Return the key in the newest record, then those of a case, the newest first."""
    last: list[str] = []
    of_case: dict[str, None] = {}
    for each in islice(_by_history(connection), LOOKED_THROUGH):
        keys = [each.record[name] for name in people_fields(each.kind) if each.record[name] is not None]
        last = last or keys[:1]
        if case is not None and keys and borrowed(connection, each.kind, each.record["no"]).get("case") == case:
            of_case.update(dict.fromkeys(keys))
    return [key for key in dict.fromkeys((*last, *of_case)) if not is_erased(key)][:most]


def last_worked_on(connection: Connection, name: str) -> int | None:
    """Return what the record changed last has in a link of that name, its own or borrowed; it may be the linked one.

    Voided records do not count.  None where no record has one.
    """
    newest: tuple[int, int] | None = None
    for kind in KINDS.values():
        found = _newest(connection, kind, name)
        if found and (newest is None or found > newest):
            newest = found
    return newest[1] if newest else None


def last_of_person(connection: Connection, person: str, name: str) -> int | None:
    """Return what the newest record about a person has in a link of that name, its own or borrowed; None for none."""
    found = [
        newest
        for kind in KINDS.values()
        if kind.name != name and "person" in kind.fields and (newest := _newest(connection, kind, name, person))
    ]
    return max(found)[1] if found else None


def _newest(connection: Connection, kind: Kind, name: str, person: str | None = None) -> tuple[int, int] | None:
    """Return the version and the linked number of a kind's newest record that has such a link, and is of a person."""
    if kind.name == name:
        linked = "r.number"
    elif name in kind.links or name in kind.borrows:
        linked = shown_columns(connection, kind, name)[0]
    else:
        return None
    whose = "" if person is None else "AND r.person = ? "
    row = connection.execute(
        f"SELECT (SELECT max(number) FROM version WHERE record_table = ? AND record_number = r.number), {linked} "
        f"FROM {shown_table(connection, kind)} AS r WHERE r.voided IS NULL AND {linked} IS NOT NULL {whose}"
        "ORDER BY r.number DESC LIMIT 1",
        (kind.table, *([] if person is None else [person])),
    ).fetchone()
    return (row[0] or 0, row[1]) if row else None
