"""What is said about a finding: why it is one and what mends it, in the words of a rule with the values of records."""

import shlex
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS

Named = tuple[str, int]
"""A record by the name of its kind and its number."""


class Explanation(NamedTuple):
    """What is said about a finding: why it is one, and what mends it.

    `mends` is a command line: each value stands in it as a shell takes it.  What only a person can know stands there in
    capitals (at least one of them is refused if left so), or is left out at the end.
    """

    why: str
    mends: str


def explain(kind: Kind, record: Record, why: str, mends: str, more: Mapping[str, str] | None = None) -> Explanation:
    """Put what a record has into the words of a rule: as people read it, and as a shell takes it."""
    people, shell = values(kind, record)
    return Explanation(why.format_map({**people, **(more or {})}), mends.format_map({**shell, **(more or {})}))


def values(kind: Kind, record: Record, before: str = "") -> tuple[dict[str, str], dict[str, str]]:
    """Return what a record has, by field and with its `ref`, as people read it and as a shell takes it.

    An empty field is unknown, and for a person to say.
    """
    people = {f"{before}ref": kind.reference(record["no"])}
    shell = dict(people)
    for name, field in kind.fields.items():
        value = record[name]
        people[before + name] = "unknown" if value is None else field.type.show(value)
        cells = None if value is None else " ".join(field.type.cells(value))
        shell[before + name] = name.replace("_", "-").upper() if cells is None else shlex.quote(cells)
    return people, shell


def named(kind: Kind, records: Sequence[Record]) -> tuple[Named, ...]:
    """Return records of one kind by name and number."""
    return tuple((kind.name, record["no"]) for record in records)


def refs_of(records: Sequence[Named]) -> list[str]:
    """Return the references of some records."""
    return [KINDS[kind].reference(number) for kind, number in records]
