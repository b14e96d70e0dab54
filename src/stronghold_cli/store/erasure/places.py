"""Where the content of records and people's keys are kept: in rows, in history and in reasons."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, person_columns
from stronghold_cli.records.references import Named
from stronghold_cli.records.side_tables import SIDE_TABLES
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import newest_version
from stronghold_cli.store.history.reading import Place, places_of_people
from stronghold_cli.store.records import holds
from stronghold_cli.store.records.rows import no_such_record, select_all
from stronghold_cli.values.keys import ERASED_PERSON, person_pattern
from stronghold_cli.values.stored import stored_row

_LOOKED_AT = "looked_at"

TYPED_BESIDE = {table: beside.typed for table, beside in SIDE_TABLES.items() if beside.typed}
"""The free-text columns of rows beside records.

Other columns stay: settings, items, prices and covers are about nobody, and figures rest on them; an erasure's
authority is its own log.
"""


def naming(connection: Connection, keys: Sequence[str]) -> list[Named]:
    """Return the records that name one of these people's keys, or did when an undo took them away."""
    found: set[Place] = {(kind.table, number) for kind, number in naming_now(connection, keys)}
    for kind, number in ever_named(connection, keys):
        *_, (_, newest) = versions_of(connection, (kind.table, number))
        if any(newest.get(name) in keys for name in people_fields(kind)):
            found.add((kind.table, number))
    return in_order(found)


def naming_now(connection: Connection, keys: Sequence[str]) -> list[Named]:
    """Return the records that name one of these keys, restricted and voided ones too."""
    found: set[Place] = set()
    for table, column in person_columns():
        rows = connection.execute(
            f"SELECT number FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (json.dumps(keys),)
        )
        found.update((table, number) for (number,) in rows)
    return in_order(found)


def ever_named(connection: Connection, keys: Sequence[str]) -> list[Named]:
    """Return the records that name these keys or once did, in order."""
    return in_order(place for place in places_of_people(connection, keys) if place[0] in BY_TABLE)


def check_known(connection: Connection, kind: Kind, number: int) -> None:
    """Refuse a reference that history never had.  Raises NoSuchRecord."""
    if newest_version(connection, kind.table, number) is None:
        raise no_such_record(kind, number)


def in_order(places: Iterable[Place]) -> list[Named]:
    """Return the records at some places, each once: by kind, as kinds are declared, and number."""
    order = list(BY_TABLE)
    return [
        (BY_TABLE[table], number) for table, number in sorted(set(places), key=lambda at: (order.index(at[0]), at[1]))
    ]


def commands_touching(connection: Connection, places: Iterable[Place]) -> set[int]:
    """Return the commands that touched some rows; never the one that is open."""
    found: set[int] = set()
    for place in places:
        rows = connection.execute("SELECT command FROM version WHERE record_table = ? AND record_number = ?", place)
        found.update(command for (command,) in rows)
    [current] = connection.execute("SELECT number FROM command WHERE seal IS NULL").fetchone()
    return found - {current}


def said_of_commands(connection: Connection) -> list[tuple[int, str | None, str | None]]:
    """Return the reason and the actor of each command that has one of them; never of the one that is open."""
    return connection.execute(
        "SELECT number, why, actor FROM command WHERE COALESCE(why, actor) IS NOT NULL AND seal IS NOT NULL"
    ).fetchall()


def texts_beside(connection: Connection) -> list[tuple[Place, dict[str, str]]]:
    """Return what people typed beside records, by row and column, as history holds it: names, conditions, reasons."""
    rows = connection.execute(
        "SELECT record_table, record_number, content FROM version WHERE content IS NOT NULL "
        "AND record_table IN (SELECT value FROM json_each(?))",
        (json.dumps(list(TYPED_BESIDE)),),
    )
    return [
        (
            (table, number),
            {
                name: _as_typed(cell)
                for name, cell in stored_row(content).items()
                if name in TYPED_BESIDE[table] and cell
            },
        )
        for table, number, content in rows
    ]


def _as_typed(cell: str) -> str:
    """Return the typed texts in a cell, one a line if it has several."""
    return "\n".join(_texts(_held(cell)))


def in_each_text(cell: str, change: Callable[[str], str]) -> str:
    """Return a cell with each text changed that it has: one that JSON holds as a value, else the whole."""
    held = _held(cell)
    if isinstance(held, str):
        return change(held)
    left = _changed(held, change)
    return cell if left == held else json.dumps(left, ensure_ascii=False)


def _held(cell: str) -> Any:
    """Return the texts in a JSON list, or a cell that is no list as it is.

    JSON writes a line break as a letter, which would hide a key after it.
    """
    try:
        held = json.loads(cell)
    except (ValueError, RecursionError):
        return cell
    return held if isinstance(held, dict | list) else cell


def _texts(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict | list):
        for each in held.values() if isinstance(held, dict) else held:
            yield from _texts(each)


def _changed(held: Any, change: Callable[[str], str]) -> Any:
    if isinstance(held, str):
        return change(held)
    if isinstance(held, list):
        return [_changed(each, change) for each in held]
    return {name: _changed(each, change) for name, each in held.items()} if isinstance(held, dict) else held


def naming_pattern(keys: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern that finds people's keys in a text, in any spelling."""
    return re.compile("|".join(map(person_pattern, keys)), re.IGNORECASE)


def still_written(connection: Connection, keys: Sequence[str]) -> list[Named]:
    """Return the records whose texts name a key or once did: a person has to read them to decide about them."""
    return in_order(rows_naming(connection, keys, *BY_TABLE))


def versions_of(connection: Connection, place: Place) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each version of a row that holds something: its number, and its cells by column."""
    rows = connection.execute(
        "SELECT number, content FROM version WHERE record_table = ? AND record_number = ? AND content IS NOT NULL "
        "ORDER BY number",
        place,
    )
    for number, content in rows.fetchall():
        yield number, stored_row(content)


def latest(connection: Connection, kind: Kind, number: int) -> Record:
    """Return a record as it is, or as it was last where an undo took it away: history still holds it."""
    for record in select_all(connection, kind, "SELECT * FROM {} WHERE number = ?", (number,)):
        return record
    *_, (_, cells) = versions_of(connection, (kind.table, number))
    return kind.from_cells(cells) | {"no": number, "uid": cells["uid"]}


def reasons_beside(connection: Connection, named: Iterable[Named], keys: Sequence[str]) -> set[Place]:
    """Return the rows that say why records were marked, or findings of them looked at; or in whose reason a key is."""
    refs = json.dumps([kind.reference(number) for kind, number in named])
    found: set[Place] = set(
        connection.execute(
            "SELECT record_table, record_number FROM version WHERE record_table = ? AND EXISTS ("
            "SELECT 1 FROM json_each(json_extract(content, '$.records')) AS r "
            "WHERE r.value IN (SELECT value FROM json_each(?)))",
            (_LOOKED_AT, refs),
        )
    )
    for kind, number in named:
        found.update(
            connection.execute(
                "SELECT record_table, record_number FROM version WHERE record_table = ? "
                "AND json_extract(content, '$.record_table') = ? AND json_extract(content, '$.record_number') = ?",
                (holds.TABLE, kind.table, number),
            )
        )
    return found | rows_naming(connection, keys, holds.TABLE, _LOOKED_AT)


def rows_naming(connection: Connection, keys: Sequence[str], *tables: str) -> set[Place]:
    """Return the rows of some tables in whose texts a key is, or was once."""
    if not keys:
        return set()
    named = naming_pattern(keys)
    # Most of history does not even have the digits of a key in it, and need not be read.
    digits = [key.rpartition("-")[2] for key in keys]
    rows = connection.execute(
        "SELECT record_table, record_number, content FROM version "
        "WHERE record_table IN (SELECT value FROM json_each(?)) "
        "AND EXISTS (SELECT 1 FROM json_each(?) AS d WHERE instr(content, d.value))",
        (json.dumps(tables), json.dumps(digits)),
    )
    return {
        (table, number)
        for table, number, content in rows
        # In JSON a new line is written out as a letter, before which a key would not be seen.
        if any(isinstance(cell, str) and named.search(cell) for cell in stored_row(content).values())
    }


def new_keys(connection: Connection) -> Iterator[str]:
    """Yield keys of the erased that nobody has or had: numbered on, whoever they stand for."""
    prefix = f"{ERASED_PERSON}-"
    highest = 0
    held = "SELECT content FROM version WHERE content LIKE ?"
    for (content,) in connection.execute(held, (f'%"{prefix}%',)):
        highest = max(highest, *map(int, re.findall(rf'"{prefix}([0-9]+)"', content)), 0)
    while True:
        highest += 1
        yield f"{prefix}{highest}"
