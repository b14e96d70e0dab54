"""Reading history back: each command with the rows it touched, before and after."""

import json
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple

from stronghold_cli.records.kinds import person_columns
from stronghold_cli.records.side_tables import SIDE_TABLES
from stronghold_cli.results.history import HistoryEntry, RowChange
from stronghold_cli.store.file.connection import Connection, teach_folding
from stronghold_cli.store.history.commands import OUTSIDE
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.stored import stored_row
from stronghold_cli.values.text import fold

Place = tuple[str, int]
"""A row: its table and number."""

_COLUMNS = "number, at, login, machine, actor, verb, why, kind, undoes, clock"


class HistoryQuery(NamedTuple):
    """A question to history."""

    places: Collection[Place] | None = None
    """Only these rows, and the commands that touched them."""
    command: int | None = None
    since: str | None = None
    """The first moment, UTC, ISO."""
    until: str | None = None
    """The moment after the last one, likewise."""
    actor: str | None = None
    """Who did it: the actor or the login of the command, in any spelling."""
    limit: int | None = None
    """How many commands at most, the newest ones."""
    newest_first: bool = False
    without_rows: bool = False
    """Whether the rows are left out: there may be a million."""


def read_history(connection: Connection, asked: HistoryQuery) -> Iterator[HistoryEntry]:
    """Yield the commands, the first one first, or the newest; what another program changed since counts as newest."""
    undone = undone_by(connection)
    teach_folding(connection)
    tests, values = _tests(asked)
    outside: list[HistoryEntry] = []
    if asked.command is None and asked.since is None and asked.until is None and asked.actor is None:
        rows = rows_of(connection, None, asked.places)
        if rows:
            outside.append(
                HistoryEntry(None, None, None, None, None, "another program", None, OUTSIDE, None, None, rows)
            )
    # SQLite takes -1 for any number.
    values["most"] = -1 if asked.limit is None else asked.limit - len(outside)
    commands = connection.execute(
        f"SELECT * FROM (SELECT {_COLUMNS} FROM command WHERE {' AND '.join(tests) or '1'} "
        f"ORDER BY number DESC LIMIT :most) ORDER BY number {'DESC' if asked.newest_first else 'ASC'}",
        values,
    )
    if asked.newest_first:
        yield from outside
    for row in commands:
        *of, clock = row
        rows = [] if asked.without_rows else rows_of(connection, row[0], asked.places)
        yield HistoryEntry._make((*of, undone.get(row[0]), rows, clock))
    if not asked.newest_first:
        yield from outside


def _tests(asked: HistoryQuery) -> tuple[list[str], dict[str, Any]]:
    touched = (
        "number IN (SELECT v.command FROM json_each(:places) AS p JOIN version AS v "
        "ON v.record_table = json_extract(p.value, '$[0]') AND v.record_number = json_extract(p.value, '$[1]'))"
    )
    said = {
        "command": ("number = :command", asked.command),
        "since": ("at >= :since", asked.since),
        "until": ("at < :until", asked.until),
        "actor": (":actor IN (folded(actor), folded(login))", asked.actor and fold(asked.actor)),
        "places": (touched, None if asked.places is None else json.dumps(sorted(asked.places))),
    }
    asked_for = {name: test for name, test in said.items() if test[1] is not None}
    return [test for test, _ in asked_for.values()], {name: value for name, (_, value) in asked_for.items()}


def rows_of(connection: Connection, command: int | None, places: Collection[Place] | None = None) -> list[RowChange]:
    """Return each row that a command touched, before and after, in the order that it first touched them in.

    None stands for another program's changes that no command has adopted.
    """
    return list(row_changes(connection, command, places))


def row_changes(
    connection: Connection, command: int | None, places: Collection[Place] | None = None
) -> Iterator[RowChange]:
    """Yield the same.  Streams: a row at a time, and other rows may be written meanwhile."""
    named = "json_extract(value, '$[0]'), json_extract(value, '$[1]')"
    among = f"(own.record_table, own.record_number) IN (SELECT {named} FROM json_each(:places))"
    of_row = "record_table = own.record_table AND record_number = own.record_number"
    # The sign + keeps SQLite from looking for a row among all that its command touched, which may be a million.
    rows = connection.execute(
        f"SELECT record_table, record_number, "
        f"(SELECT content FROM version WHERE {of_row} AND number < own.number ORDER BY number DESC LIMIT 1), "
        f"(SELECT content FROM version WHERE {of_row} AND +command IS :command ORDER BY number DESC LIMIT 1) "
        f"FROM version AS own WHERE command IS :command AND {'1' if places is None else among} AND NOT EXISTS ("
        f"SELECT 1 FROM version WHERE {of_row} AND +command IS :command AND number < own.number) ORDER BY number",
        {"command": command, "places": None if places is None else json.dumps(list(places))},
    )
    for table, number, before, after in rows:
        yield RowChange(table, number, _cells(before), _cells(after))


def newest_content(connection: Connection, place: Place) -> dict[str, Any] | None:
    """Return a row's content by its newest version, None if it is gone."""
    return _cells(_before(connection, place, LARGEST))


def _before(connection: Connection, place: Place, version: int) -> str | None:
    row = connection.execute(
        "SELECT content FROM version WHERE record_table = ? AND record_number = ? AND number < ? "
        "ORDER BY number DESC LIMIT 1",
        (*place, version),
    ).fetchone()
    return row[0] if row else None


def _cells(content: str | None) -> dict[str, Any] | None:
    return stored_row(content) if content else None


def undone_by(connection: Connection) -> dict[int, int]:
    """Return the commands that are taken back, each with the undo that did it and is not itself taken back."""
    undone: dict[int, int] = {}
    # From the newest one: whether an undo stands is known before what it took back is looked at.
    undos = "SELECT number, undoes FROM command WHERE undoes IS NOT NULL ORDER BY number DESC"
    for number, undoes in connection.execute(undos):
        if number not in undone:
            undone.setdefault(undoes, number)
    return undone


def places_of_people(connection: Connection, keys: Iterable[str]) -> set[Place]:
    """Return every row that ever named one of these people's keys."""
    wanted = json.dumps(list(keys))
    columns = [*person_columns(), *((table, column) for table, of in SIDE_TABLES.items() for column in of.keys)]
    found: set[Place] = set()
    for table, several in groupby(columns, key=lambda column: column[0]):
        names = " OR ".join(
            f"json_extract(content, '$.{column}') IN (SELECT value FROM json_each(:keys))" for _, column in several
        )
        rows = f"SELECT DISTINCT record_table, record_number FROM version WHERE record_table = :table AND ({names})"
        found.update(connection.execute(rows, {"table": table, "keys": wanted}))
    return found
