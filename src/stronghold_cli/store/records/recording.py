"""Recording what somebody typed: read, written, and held against the rules between records."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from stronghold_cli.errors import Refused
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Person
from stronghold_cli.records.references import in_short
from stronghold_cli.records.types import Reading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import insert, next_person, person_known, wrong_between
from stronghold_cli.store.settings.own_items import read_own_items

if TYPE_CHECKING:
    from stronghold_cli.catalogue.prices import Price


def reading_of(connection: Connection, today: date) -> Reading:
    """Return what reading a value needs to know of this ledger."""
    return Reading(today, lambda: next_person(connection), read_own_items(connection), lambda: _prices(connection))


def _prices(connection: Connection) -> "Sequence[Price]":
    # Loaded where a value is to be worked out from it.
    from stronghold_cli.store.settings.prices import prices_of

    return prices_of(connection)


def record_one(connection: Connection, kind: Kind, texts: Mapping[str, str], today: date) -> Record:
    """Record one record from what somebody typed, by field, and return it with its number.

    Raises Refused naming all that is wrong; the caller's transaction is then to be undone.
    """
    record = kind.read(texts, reading_of(connection, today))
    number = insert(connection, kind, [record])
    problems = wrong_between(connection, kind, number, number)
    if problems:
        raise Refused(f"{kind.name} not recorded", [problem for _, problem in problems])
    return record | {"no": number}


def new_people(connection: Connection, kind: Kind, records: Sequence[Record]) -> set[str]:
    """Return the people's keys in some records of one kind that no other record has."""
    people = [name for name, field in kind.fields.items() if isinstance(field.type, Person)]
    keys = {record[name] for record in records for name in people} - {None}
    numbers = [record["no"] for record in records]
    return {key for key in keys if not person_known(connection, key, but=(kind, numbers))}


def voided_links(
    connection: Connection, records: Iterable[tuple[Kind, Record]], names: Collection[str] | None = None
) -> Iterator[str]:
    """Yield in words what some records name that is voided, by all their links or some: they count all the same."""
    naming: dict[tuple[str, str, int], list[tuple[Kind, int]]] = {}
    for kind, record in records:
        for name, link in kind.links.items():
            if record["voided"] is None and record[name] is not None and (names is None or name in names):
                naming.setdefault((name, link.kind, record[name]), []).append((kind, record["no"]))
    for (name, linked, number), several in naming.items():
        voided = f"SELECT 1 FROM {KINDS[linked].table} WHERE number = ? AND voided IS NOT NULL"
        if connection.execute(voided, (number,)).fetchone():
            verb = "counts" if len(several) == 1 else "count"
            yield f"{name} {KINDS[linked].reference(number)} is voided, and {in_short(several, 5)} {verb}"
