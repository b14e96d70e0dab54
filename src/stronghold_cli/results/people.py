"""What a ledger says about people: which keys are one person, who said it, and the records tied to one of them."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import find_reference
from stronghold_cli.records.names import Person
from stronghold_cli.results.history import Change
from stronghold_cli.values.keys import read_person
from stronghold_cli.values.text import listed, quoted


class SamePerson(NamedTuple):
    """That a key is the same person as another one, the one that is shown."""

    key: str
    shown: str
    change: Change | None
    """The command that said so; None where another program wrote it, and no command has adopted it yet."""


class RelatedRecord(NamedTuple):
    """A record of a person, or one that hangs on such a record: a seizure of an arrest of theirs."""

    kind: Kind
    record: Record
    of: str | None
    """The reference of the record that it hangs on; None where it names the person itself."""
    case: int | None
    """The number of its case, its own or borrowed."""
    line: int | None
    """The number of its line, likewise."""


@cache
def people_fields(kind: Kind) -> Sequence[str]:
    """Return the names of a kind's fields that hold a person's key."""
    return tuple(name for name, field in kind.fields.items() if isinstance(field.type, Person))


def find_named(text: str) -> tuple[Kind, int] | str:
    """Return the kind and number that a reference names, or the person's key.  Raises Unreadable.

    What begins as a kind's references do is a reference: nobody's key is ARREST-3.
    """
    try:
        return find_reference(text)
    except Unreadable:
        pass
    try:
        return read_person(text)
    except Unreadable:
        words = f"{quoted(text)} is neither a record's reference (e.g. SEIZURE-12) nor a person's key (e.g. P-31)"
        raise Unreadable(words) from None


def as_one(keys: Sequence[str]) -> str:
    """Return some keys of one person in words, the shown one first: `P-31, NORTH:P-31 and P-90`."""
    return listed(keys, "and")


def in_words(keys: Sequence[str], already: bool = False, *, kept: bool = True) -> str:
    """Return in words that some keys are one person, the shown one first; of one key, that it is nobody else's.

    What is not kept would be so.
    """
    so, would = " already" if already else "", not (kept or already)
    if len(keys) == 1:
        return f"{keys[0]} {'would be' if would else 'is'} a person of its own{so}"
    return f"{as_one(keys)} {'would be' if would else 'are'} one person{so}, shown as {keys[0]}"
