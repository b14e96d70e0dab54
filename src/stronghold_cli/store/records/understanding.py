"""Conditions as a ledger understands them: its spellings, unknown values, and contradictions."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from stronghold_cli.catalogue.ambiguous import check_one_meaning
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.near import near_item
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.records.conditions import Condition, asked_field, conflict, said_of
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Called, Link
from stronghold_cli.records.names import ItemName, Person
from stronghold_cli.records.types import Text, Value
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import shown_table
from stronghold_cli.store.records.rows import check_recorded
from stronghold_cli.store.records.spellings import Spellings, spellings_of
from stronghold_cli.store.records.unmet import unmet
from stronghold_cli.store.schema.conditions import Bound, the_same
from stronghold_cli.store.settings.own_items import read_own_items
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import one_line, quoted
from stronghold_cli.values.window import Window

Where = Mapping[str, Sequence[Condition]]
"""Conditions by the name of the kind that they are of."""

Within = tuple[str, str, Window]
"""A kind, by name, and the field of it whose day is in a window."""


class Understood(NamedTuple):
    """Conditions as understood in a ledger."""

    where: Mapping[str, tuple[Condition, ...]]
    nowhere: tuple[str, ...] = ()
    """A note on each value that no record of the kinds asked has, with the nearest one."""


def understand(
    connection: Connection, where: Where, *, voided: bool = False, within: Iterable[Within] = ()
) -> Understood:
    """Return conditions with the spellings of this ledger, and the texts, keys and references that no record has.

    A choice, an item of the item table or an amount that no record has is a true 0.  Voided records do not count as
    having a value unless they are asked for as well.  `within` are the windows that are asked about.  Raises
    NoSuchRecord for a link to a record that is not there, Unreadable for an item that nothing knows or that may be
    several and for a text with a comma that may be two, Forbidden for two conditions that no record can meet at once,
    or not in those windows.
    """
    kinds: dict[str, list[Kind]] = {}
    for kind, conditions in where.items():
        for condition in conditions:
            if condition.any_of and isinstance(asked_field(KINDS[kind], condition.field).type, Text):
                kinds.setdefault(condition.field, []).append(KINDS[kind])
    texts = {name: spellings_of(connection, name, of) for name, of in kinds.items()}
    found = {
        kind: tuple(_understood(connection, KINDS[kind], condition, texts) for condition in conditions)
        for kind, conditions in where.items()
    }
    for kind, conditions in found.items():
        _refuse_conflicts(connection, KINDS[kind], conditions)
    _refuse_outside(found, within)
    return Understood(found, tuple(unmet(connection, found, texts, voided=voided)))


def _understood(connection: Connection, kind: Kind, condition: Condition, texts: Mapping[str, Spellings]) -> Condition:
    """Return a condition with what the ledger knows of its values.  Raises NoSuchRecord, Unreadable."""
    field = asked_field(kind, condition.field)
    if any(isinstance(value, Called) for value in condition.any_of):
        condition = _named(connection, field, condition)
    for value in condition.any_of:
        if isinstance(field.type, Link):
            check_recorded(connection, KINDS[field.type.kind], value)
        elif isinstance(field.type, ItemName):
            _check_item(connection, kind, field, value)
    if not condition.any_of or not isinstance(field.type, Text):
        return condition
    spelled = texts[field.name]
    shown = list(dict.fromkeys(map(spelled.shown, condition.any_of)))
    spellings = tuple(text for value in shown for text in spelled.like(value))
    words = condition.words if tuple(shown) == condition.any_of else said_of(field, shown)
    return condition._replace(any_of=tuple(shown), words=words, spellings=spellings)


def _named(connection: Connection, field: Field, condition: Condition) -> Condition:
    """Return a condition on a link with the records that its names stand for, and in words both."""
    from stronghold_cli.store.records.names import number_called  # most links are said by their reference

    other = KINDS[field.type.kind]  # type: ignore[attr-defined]
    read = {
        value: number_called(connection, other, value, voided=True) if isinstance(value, Called) else value
        for value in condition.any_of
    }
    said = [f"{field.type.show(no)} ({value})" if value != no else field.type.show(no) for value, no in read.items()]
    words = f"{field.name}={' or '.join(map(one_line, said))}"
    return condition._replace(any_of=tuple(dict.fromkeys(read.values())), words=words)


def _check_item(connection: Connection, kind: Kind, field: Field, name: str) -> None:
    if find_item(name) or find_item(name, own := read_own_items(connection)):
        return
    known = f"SELECT 1 FROM {shown_table(connection, kind)} WHERE {field.columns[0]} = ? LIMIT 1"
    if not connection.execute(known, (name,)).fetchone():
        check_one_meaning(name, own)
        close = near_item(name, own) or "see: stronghold list seizure --columns item"
        raise Unreadable(f"{quoted(name)} is in no record, nor in the item table", close, field=field.name)


def _refuse_conflicts(connection: Connection, kind: Kind, conditions: Iterable[Condition]) -> None:
    by_field: dict[str, list[Condition]] = {}
    for condition in conditions:
        by_field.setdefault(condition.field, []).append(condition)
    for name, several in by_field.items():
        field = asked_field(kind, name)
        # Of a field that holds several values a record can have both.
        if len(several) > 1 and field.type.between is None:
            values = [tuple(_as_one(connection, field, value) for value in one.any_of) for one in several]
            alike = [one._replace(any_of=of) for one, of in zip(several, values, strict=True)]
            for (one, mine), (other, theirs) in combinations(zip(several, alike, strict=True), 2):
                if conflict(mine, theirs):
                    what = f"no record can have both {one.words} and {other.words}"
                    raise Forbidden(what, _either(field, one, other))


def _refuse_outside(where: Where, within: Iterable[Within]) -> None:
    """Refuse conditions on the days of all windows in which no day of the window can be."""
    outside: list[tuple[Condition, Window]] = []
    for kind, day, window in within:
        clash = (one for one in where.get(kind, ()) if one.field == day and conflict(one, _in(day, window)))
        if window == Window() or (found := next(clash, None)) is None:
            return
        outside.append((found, window))
    if outside:
        [(found, window), *_] = outside
        raise Forbidden(f"no record can have {found.words} and be in the window {window}", "leave one out")


def _in(day: str, window: Window) -> Condition:
    return Condition(day, low=window.since, high=window.until)


def _as_one(connection: Connection, field: Field, value: Value) -> Value:
    """Return what stands for all values that are one in this ledger: keys of one person, words for one item."""
    if isinstance(field.type, Person):
        bound = Bound()
        return connection.execute(f"SELECT {the_same(bound(value))}", bound.values).fetchone()[0]
    if isinstance(field.type, ItemName):
        item = find_item(value, read_own_items(connection))
        return item.name if item else value
    return field.type.folded(value)


def _either(field: Field, *conditions: Condition) -> str:
    """Return how to ask for what meets either of some conditions, where each names values."""
    if not all(condition.any_of for condition in conditions):
        return "leave one out"
    shown = [field.type.show(value) for condition in conditions for value in condition.any_of]
    several = ",".join(map(in_quotes, shown) if isinstance(field.type, Text) else shown)
    return f"for either of them: {field.name}={several}"
