"""How old people were at their arrest, for disposals and results that the law limits by age."""

import json
from collections.abc import Iterable, Iterator, Sequence, Set

from stronghold_cli.records.arrest import AGE_BAND, ARREST
from stronghold_cli.records.conditions import is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.records import looked_at, through
from stronghold_cli.store.records.rows import select_all
from stronghold_cli.store.schema.conditions import Bound, columns, numbered


def with_ages(
    connection: Connection, kind: Kind, paths: Sequence[str], records: Iterable[Record], withheld: Set[tuple[str, int]]
) -> Iterator[Record]:
    """Yield records, each with the arrest that says how old its person was under `aged`, None where none does.

    That is the first which it names by a path of links, else its person's latest by its own day.
    """
    if not paths:
        yield from records
        return
    several, bound = list(records), Bound()
    if not several:
        return
    who, day = columns(kind, "person")[0], columns(kind, kind.date)[0]
    places = ", ".join(through(kind, path, "r") for path in paths)
    asked = {
        number: rest
        for number, *rest in connection.execute(
            f"SELECT r.number, {who}, {day}, {places} FROM {kind.table} AS r "
            f"WHERE {numbered([record['no'] for record in several], bound)}",
            bound.values,
        )
    }
    arrests = _telling(connection, {who for who, *_ in asked.values()}, withheld)
    by_number = {arrest["no"]: arrest for each in arrests.values() for arrest in each}
    for record in several:
        who, day, *named = asked[record["no"]]
        before = [arrest for arrest in arrests.get(who, ()) if arrest[ARREST.date].isoformat() <= day]
        told = [by_number[number] for number in named if number in by_number] or before[-1:]
        yield record | {"aged": told[0] if told else None}


def _telling(connection: Connection, people: Set[str], withheld: Set[tuple[str, int]]) -> dict[str, list[Record]]:
    """Return the arrests of some people that say an age band, the earliest first, by the key that theirs stands for."""
    bound, found = Bound(), dict[str, list[Record]]()
    who = columns(ARREST, "person")[0]
    some = f"{looked_at(ARREST, (is_not(AGE_BAND.name, 'unknown'),), bound)} AND {who} IN (SELECT value FROM json_each("
    statement = f"SELECT r.* FROM {{}} AS r WHERE {some}{bound(json.dumps(sorted(people)))})) ORDER BY r.date, r.number"
    same = dict(connection.execute("SELECT person, same_as FROM same_person"))
    for arrest in select_all(connection, ARREST, statement, bound.values):
        if (ARREST.table, arrest["no"]) not in withheld:
            key: str = arrest["person"]
            found.setdefault(same.get(key, key), []).append(arrest)
    return found
