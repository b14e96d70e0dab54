"""Conditions on the fields of a kind, as a declaration or a user states them; store turns them into SQL."""

import re
from datetime import date
from typing import Any, NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import Placed, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import ItemName
from stronghold_cli.records.offences import Offences
from stronghold_cli.records.types import Day, Reading, Text, Value, no_new_person
from stronghold_cli.values.quantity import Pieces
from stronghold_cli.values.text import quoted
from stronghold_cli.values.window import read_window


class Condition(NamedTuple):
    """What a field must be: one of some values, in a range (either end may be open), or empty; or the opposite.

    A range of pieces is of pieces of that sort.
    """

    field: str
    any_of: tuple[Value, ...] = ()
    low: Value = None
    high: Value = None
    negated: bool = False
    """With no values and no range: the field is given."""
    words: str = ""
    """The condition as it was typed, for scripts and people."""


def is_(field: str, *values: Value) -> Condition:
    """Return the condition that a field is one of some values; of none: that it is empty."""
    return Condition(field, values)


def is_not(field: str, *values: Value) -> Condition:
    """Return the condition that a field is empty or another value; of none: that it is given."""
    return Condition(field, values, negated=True)


def askable(kind: Kind) -> dict[str, Field]:
    """Return the fields that can be asked of a kind: its own, and those that it borrows from what it is linked to."""
    borrowed = {}
    for name, links in kind.borrows.items():
        if name not in kind.fields:
            borrowed[name] = askable(KINDS[kind.links[links[0]].kind])[name]
    return kind.fields | borrowed


def asked_field(kind: Kind, name: str) -> Field:
    """Return a field that can be asked of a kind.  Raises Unreadable."""
    plain = name.strip().replace("-", "_").lower()
    return askable(kind).get(plain) or kind.field(name)


def read_condition(kind: Kind, text: str, today: date) -> Condition:
    """Read `item=heroin,crack`, `weight=10g..1kg`, `dismantled=2020`, `dismantled=`.  Raises Unreadable."""
    name, equals, value = text.partition("=")
    if not equals:
        raise Unreadable(f"{quoted(text)} is not a condition", "e.g. item=heroin, weight=10g..1kg or dismantled=")
    field = asked_field(kind, name)
    with Placed(field=field.name):
        return _read_value(field, value.strip(), today)._replace(words=f"{field.name}={value.strip()}")


def _read_value(field: Field, text: str, today: date) -> Condition:
    reading = Reading(today, no_new_person)
    if not text:
        return is_(field.name)
    low, dots, high = text.partition("..")
    if dots and field.type.ranges:
        ends = [_end(field, end.strip(), today, last) for end, last in ((low, False), (high, True))]
        if ends == [None, None]:
            raise Unreadable(f"{quoted(text)} has no end", "e.g. 10g..1kg, or 10g.. for 10 g and more")
        lowest, highest = _in_order(text, *ends)
        return Condition(field.name, low=lowest, high=highest)
    if isinstance(field.type, Day):
        return _days(field, text, today)
    whole: Value = None
    try:
        whole = field.type.read(text, reading)
    except Unreadable:
        if "," not in text:
            raise
    if whole is not None and isinstance(field.type, Offences):
        return is_(field.name, *field.type.each(whole))
    # A comma may be inside a sum (£4,260) or between two values.  Where any words are a value, it may be both.
    if whole is not None and (not isinstance(field.type, Text | ItemName) or find_item(text)):
        return is_(field.name, whole)
    parts = [part.strip() for part in re.split(r",(?![0-9]{3}(?![0-9]))", text) if part.strip()]
    read = [field.type.read(part, reading) for part in parts]
    values = [whole, *read] if isinstance(field.type, Text) else read
    if not values:
        raise Unreadable(f"{quoted(text)} names no value", f"e.g. {field.name}={field.example}")
    return is_(field.name, *dict.fromkeys(value for value in values if value is not None))


def _days(field: Field, text: str, today: date) -> Condition:
    window = read_window(text, today)
    return Condition(field.name, low=window.since, high=window.until)


def _in_order(text: str, low: Value, high: Value) -> tuple[Value, Value]:
    """Return the ends of a range: pieces of one sort (`10..50 wraps`), and the lower end first.  Raises Unreadable."""
    if low is None or high is None:
        return low, high
    if isinstance(low, Pieces):
        units = {end.unit for end in (low, high)} - {"item"} or {"item"}
        if len(units) > 1:
            raise Unreadable(f"{quoted(text)} is of two sorts of pieces", "e.g. 10..50 wraps")
        [unit] = units
        low, high = Pieces(low.number, unit), Pieces(high.number, unit)
    sizes: list[Any] = [getattr(end, "length", getattr(end, "number", end)) for end in (low, high)]
    if sizes != sorted(sizes):
        raise Unreadable(f"{quoted(text)} ends before it begins", "say the lower end first")
    return low, high


def _end(field: Field, text: str, today: date, last: bool) -> Value:
    if not text:
        return None
    if isinstance(field.type, Day):
        window = read_window(text, today)
        return window.until if last else window.since
    return field.type.read(text, Reading(today, no_new_person))
