"""What is said about a person in one record and surely holds in another: a sex; that an adult stays one."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Value
from stronghold_cli.values.text import listed


class Told(NamedTuple):
    """What a record says about its person in a field, with the record's day and reference."""

    field: str
    value: str
    day: date
    ref: str


def told_words(every: Iterable[Told]) -> list[str]:
    """Return what another record has from these, in words: `age band child and sex male, as ARREST-3 has it`."""
    by_ref: dict[str, list[str]] = {}
    for told in every:
        by_ref.setdefault(told.ref, []).append(f"{told.field.replace('_', ' ')} {told.value}")
    return [f"{listed(said, 'and')}, as {ref} has it" for ref, said in by_ref.items()]


def of_person(kind: Kind) -> tuple[Field, ...]:
    """Return the fields that say something of the person whose key the records of a kind have."""
    return tuple(field for field in kind.typed if field.of_person) if "person" in kind.fields else ()


def says_nothing(field: Field, value: Value) -> bool:
    """Whether a value of such a field says nothing: it is empty, or unknown."""
    return value is None or field.of_person is None or value in field.of_person.unsaid


def surely(field: Field, day: date, said: Iterable[Told]) -> Told | None:
    """Return what surely holds of the person on a day, of what is said about them in a field; None where that differs.

    Who grows is no longer later what they were, and was not yet before what they are.
    """
    grows = field.of_person.grows if field.of_person else None
    holding = [
        told
        for told in said
        if told.field == field.name
        and (grows is None or told.day == day or (told.value == grows[0] if told.day > day else told.value == grows[1]))
    ]
    if len({told.value for told in holding}) != 1:
        return None
    return min(holding, key=lambda told: (abs(told.day - day), told.ref))
