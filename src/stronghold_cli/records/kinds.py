"""Every kind of record, in the order that people see them; a kind is declared in its own file."""

from collections.abc import Iterator, Sequence
from functools import cache

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.across import Across, Agrees, Near
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.case import CASE
from stronghold_cli.records.cash_order import CASH_ORDER
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.line import LINE
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.safeguarding import SAFEGUARDING
from stronghold_cli.records.seizure import SEIZURE
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.keys import Reference
from stronghold_cli.values.text import hyphened, quoted

KINDS: dict[str, Kind] = {
    kind.name: kind for kind in (CASE, LINE, ACTIVITY, ARREST, CHARGE, SEIZURE, CASH_ORDER, SENTENCE, SAFEGUARDING)
}
"""Each kind after those that it links to, so that records can be written in this order."""

BY_TABLE = {kind.table: kind for kind in KINDS.values()}
"""The kinds by the table that holds their records, in the same order."""


SORTS = tuple(
    choice
    for kind in KINDS.values()
    if kind.sort and isinstance(type_ := kind.fields[kind.sort].type, Choice)
    for choice in type_.choices
    if choice != "other"
)
"""What people call records of a kind by their sort: a warrant is an activity."""


def kind_called(text: str) -> Kind | None:
    """Return the kind of that name, singular or plural, None where no kind is called so."""
    plain = hyphened(text)
    for kind in KINDS.values():
        if plain in (kind.name, kind.plural) or plain in kind.also or plain.removesuffix("s") in kind.also:
            return kind
    return None


def find_kind(text: str) -> Kind:
    """Return the kind of that name, singular or plural.  Raises Unreadable."""
    if kind := kind_called(text):
        return kind
    close = did_you_mean(hyphened(text), list(KINDS))
    raise Unreadable(f"{quoted(text)} is not a kind of record", close or ", ".join(KINDS))


def find_sort(text: str) -> tuple[Kind, str] | None:
    """Return the kind whose records people call so, and the choice that it is: a warrant is an activity.

    None for a word of none, or of several kinds.
    """
    found = []
    for kind in KINDS.values():
        words = dict.fromkeys((hyphened(text), hyphened(text).removesuffix("s")))
        choice = kind.fields[kind.sort].type if kind.sort else None
        if isinstance(choice, Choice):
            said = [choice.found(word) for word in words]
            found += [(kind, each) for each in dict.fromkeys(said) if each not in (None, "other")]
    return found[0] if len(found) == 1 else None


def find_reference(text: str) -> tuple[Kind, int]:
    """Return the kind and the number that a reference names.  Raises Unreadable."""
    reference = Reference.parse(text)
    for kind in KINDS.values():
        if reference.prefix in (kind.prefix, *(name.upper() for name in kind.also)):
            return kind, reference.number
    prefixes = ", ".join(kind.prefix for kind in KINDS.values())
    raise Unreadable(f"{quoted(text)} names no kind of record", f"references begin with {prefixes}")


def kind_of(table: str) -> Kind | None:
    """Return the kind whose records a table holds; None for a table of something else."""
    return BY_TABLE.get(table)


@cache
def across(kind: Kind) -> Sequence[Across]:
    """Return the rules of a kind between a record and what it names: of a person, it names that person's alone."""
    people = {name for name, field in kind.fields.items() if isinstance(field.type, Person)}
    return (
        *kind.across,
        *(Agrees(name, both) for name, link in kind.links.items() for both in people & KINDS[link.kind].fields.keys()),
    )


@cache
def near(kind: Kind) -> Sequence[Near]:
    """Return the rules of a kind between a record's days and those of what it names: a case that it is of, too."""
    begun = ((name, KINDS[link.kind].begins) for name, link in kind.links.items() if not kind.begins)
    return (*kind.near, *(Near(name, kind.date, day) for name, day in begun if day))


def person_columns() -> Iterator[tuple[str, str]]:
    """Yield each table and column that holds people's keys."""
    for kind in KINDS.values():
        yield from ((kind.table, column) for column in columns_of_people(kind))


def columns_of_people(kind: Kind) -> list[str]:
    """Return the columns of a kind that hold people's keys."""
    return [field.columns[0] for field in kind.fields.values() if isinstance(field.type, Person)]
