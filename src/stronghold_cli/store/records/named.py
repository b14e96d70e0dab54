"""Matching the names in a text to records and people of the ledger, and to the open command's."""

import json
from collections.abc import Collection, Iterator
from itertools import groupby, islice
from operator import itemgetter

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS, columns_of_people, person_columns
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import touched_rows
from stronghold_cli.values.runs import NumberRuns

_BY_PREFIX = {kind.prefix: kind for kind in KINDS.values()}
_AT_ONCE = 1_000
"""How many changed rows are looked at together: there may be a million."""


def records_named(connection: Connection, names: Collection[str]) -> Iterator[tuple[Kind, int]]:
    """Yield the existing records with some references."""
    for name in names:
        prefix, _, number = name.rpartition("-")
        if kind := _BY_PREFIX.get(prefix):
            found = f"SELECT number FROM {kind.table} WHERE number = ?"
            yield from ((kind, row[0]) for row in connection.execute(found, (int(number),)))


def people_named(connection: Connection, names: Collection[str]) -> list[str]:
    """Return the names that are a person's key in any record, restricted ones included."""
    keys = json.dumps([name for name in names if name.rpartition("-")[0] not in _BY_PREFIX])
    if keys == "[]":
        return []
    each = " UNION ".join(
        f"SELECT {column} FROM {table} WHERE {column} IN (SELECT value FROM json_each(:keys))"
        for table, column in person_columns()
    )
    return [key for (key,) in connection.execute(each, {"keys": keys})]


def changed_spans(connection: Connection) -> Iterator[tuple[Kind, int, int]]:
    """Yield the records changed by the open command, in runs: kind, first number and last number."""
    changed: dict[str, NumberRuns] = {}
    touched = touched_rows(connection, [*BY_TABLE])
    while some := list(islice(touched, _AT_ONCE)):
        for table, rows in groupby(some, itemgetter(0)):
            changed.setdefault(table, NumberRuns()).add_all([number for _, number in rows])
    for table, numbers in changed.items():
        yield from ((BY_TABLE[table], low, high) for low, high in numbers.runs())


def names_in(connection: Connection, kind: Kind, low: int, high: int) -> Iterator[str]:
    """Yield the references and keys that the fields of some records hold: those that have a number in a range."""
    links = [f"'{KINDS[link.kind].prefix}-' || {name}_no" for name, link in kind.links.items()]
    names = [*links, *columns_of_people(kind)]
    if not names:
        return
    # Most of what comes in by the thousand names nothing.
    some = " OR ".join(f"{name} IS NOT NULL" for name in names)
    query = f"SELECT {', '.join(names)} FROM {kind.table} WHERE number BETWEEN ? AND ? AND ({some})"
    for row in connection.execute(query, (low, high)):
        yield from filter(None, row)
