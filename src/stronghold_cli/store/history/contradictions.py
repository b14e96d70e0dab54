"""Checking that history holds no more of erased rows than an erasure leaves.

A forged erasure would otherwise excuse anything: whoever has this program can seal one that names some record, and have
it say which seal any other change gives since.
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from stronghold_cli.records.kinds import BY_TABLE, columns_of_people
from stronghold_cli.records.side_tables import REASON, SIDE_TABLES, row_name
from stronghold_cli.records.types import ERASED, Day, Redaction
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.history.commands import OUTSIDE, UNDO
from stronghold_cli.store.history.excuses import erasures
from stronghold_cli.store.history.reading import Place
from stronghold_cli.values.keys import is_erased
from stronghold_cli.values.stored import Spoilt, stored_row


class _Version(NamedTuple):
    """A version of an erased row, from no later than the erasure."""

    command: int
    kind: str
    content: str | None


def contradicted(connection: sqlite3.Connection) -> dict[int, str]:
    """Return the changes that an erasure contradicts, each with the reason as the end of a sentence.

    Every version of a named record is looked at, whether or not its change needs the excuse: an erasure empties all.
    """
    found: dict[int, str] = {}
    erased: dict[Place, int] = {}
    for by, said in erasures(connection):
        for place in sorted((said.records | (said.others or frozenset())) & erased.keys()):
            wrong = f"says that it emptied {row_name(*place)}, and change {erased[place]} had erased that"
            found.setdefault(by, wrong)
        erased |= dict.fromkeys(said.records, by)
        for place in sorted(said.records):
            for command, wrong in _of_record(connection, by, place):
                found.setdefault(command, wrong)
        for place in sorted(said.others or ()):
            for command, wrong in _of_other(connection, by, place):
                found.setdefault(command, wrong)
    return found


def _of_record(connection: sqlite3.Connection, by: int, place: Place) -> Iterator[tuple[int, str]]:
    """Yield the faults in an erased record's versions, each with its change."""
    name = row_name(*place)
    there, ever = False, False
    for command, kind, content in _until(connection, by, place):
        if content is None and not (there and kind in (UNDO, OUTSIDE)):
            yield command, f"says that {name} is gone, and change {by}, which erased that, took nothing away"
        if content is not None and not _is_emptied(place[0], content):
            yield command, f"says about {name} what no erasure leaves, and change {by} says that it erased that"
        if command == by:
            return
        there, ever = content is not None, True
    if there or not ever:
        yield by, f"says that it erased {name}, {'and changed nothing of that' if there else 'which never was there'}"


def _of_other(connection: sqlite3.Connection, by: int, place: Place) -> Iterator[tuple[int, str]]:
    """Yield the faults in another partly emptied row, each with its change."""
    table, name = place[0], row_name(*place)
    beside = SIDE_TABLES.get(table)
    typed = beside.typed if beside else ()
    keys = beside.keys if beside else columns_of_people(BY_TABLE[table]) if table in BY_TABLE else ()
    there = emptied = changed = False
    first = None
    for command, _, content in _until(connection, by, place):
        first = first or command
        if content is None and not there:
            yield command, f"says that {name} is gone, which was not there"
        cells = _cells(content)
        if content is not None and REASON in typed and cells.get(REASON) != ERASED:
            yield command, f"gives a reason for {name}, and change {by} says that it emptied that"
        emptied |= any(is_erased(str(cells.get(column))) for column in keys)
        emptied |= any(ERASED in str(cells.get(column)).casefold() for column in typed)
        there = content is not None
        changed = command == by
    if not emptied:
        yield first or by, f"is of {name}, and change {by} says that it emptied that, though nothing was"
    elif typed and there and not changed:
        yield by, f"says that it emptied {name}, and changed nothing of that"


def _cells(content: str | None) -> dict[str, Any]:
    try:
        return stored_row(content) if content else {}
    except Spoilt:
        return {}


def _until(connection: sqlite3.Connection, by: int, place: Place) -> Iterator[_Version]:
    """Yield the versions of a row up to those of an erasure, the oldest first."""
    rows = connection.execute(
        "SELECT command, kind, content FROM version JOIN command ON command.number = version.command "
        "WHERE record_table = ? AND record_number = ? AND command <= ? ORDER BY version.number",
        (*place, by),
    )
    return map(_Version._make, rows)


def _is_emptied(table: str, content: str) -> bool:
    """Whether a version of an erased record holds only what erasing leaves, apart from its figures and its month."""
    kind = BY_TABLE.get(table)
    if kind is None:
        return False
    try:
        record = kind.from_cells(stored_row(content))
        named = people_fields(kind)
        keys = {record[name] for name in named} - {None}
        days = {record[name] for name, field in kind.fields.items() if isinstance(field.type, Day)} - {None}
        # Days of what names people are told apart by their order in the month, which other records are needed for.
        left = Redaction({key: key for key in keys}, {day: day for day in days} if named else {})
        return all(map(is_erased, keys)) and kind.erased(record, left) == record
    except Spoilt:
        return False
