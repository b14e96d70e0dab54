"""What a new record takes from others of the same person when it omits it: age band and sex."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.told import Told, of_person, says_nothing, surely
from stronghold_cli.records.types import Reading
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.told import told_of


class Typed(NamedTuple):
    """A record as it was typed: texts by field, its reference, and the fields that are to stay empty."""

    kind: Kind
    texts: Mapping[str, str]
    ref: str = ""
    left_empty: Collection[str] = ()


class _Asking(NamedTuple):
    person: str
    day: date
    fields: tuple[Field, ...]


def told_for(connection: Connection, typed: Sequence[Typed], reading: Reading) -> list[dict[str, Told]]:
    """Return what each new record takes, by field.

    The other new records count like those of the ledger.  A record that cannot be read gives and takes nothing.
    """
    asking = [_asking(each, reading) for each in typed]
    people = {each.person for each in asking if each and each.fields}
    if not people:
        return [{} for _ in typed]
    said = told_of(connection, people)
    for each, asks in zip(typed, asking, strict=True):
        if asks and asks.person in said:
            said[asks.person] += _says(each, asks.day, reading)
    return [
        {field.name: told for field in asks.fields if (told := surely(field, asks.day, said[asks.person]))}
        if asks and asks.fields
        else {}
        for asks in asking
    ]


def _asking(typed: Typed, reading: Reading) -> _Asking | None:
    """Return a record's person, its day, and the fields about that person that it omits; None without a person."""
    kind = typed.kind
    fields = of_person(kind)
    if not fields or not typed.texts.get("person") or not typed.texts.get(kind.date):
        return None
    try:
        person = kind.fields["person"].type.read(typed.texts["person"], reading)
        day = kind.read_field(kind.fields[kind.date], typed.texts[kind.date], reading)
    except StrongholdError:
        return None
    left = tuple(field for field in fields if field.name not in typed.texts and field.name not in typed.left_empty)
    return _Asking(person, day, left)


def _says(typed: Typed, day: date, reading: Reading) -> list[Told]:
    said = []
    for field in of_person(typed.kind):
        if text := typed.texts.get(field.name):
            with suppress(StrongholdError):
                value = field.type.read(text, reading)
                if not says_nothing(field, value):
                    said.append(Told(field.name, value, day, typed.ref))
    return said
