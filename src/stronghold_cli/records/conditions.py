"""Conditions on the fields of a kind, as a declaration or a user states them; store turns them into SQL."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from stronghold_cli.errors import Placed, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Called
from stronghold_cli.records.types import Day, Reading, Text, Value, no_new_person
from stronghold_cli.values.lists import as_value, in_quotes, quoted_parts
from stronghold_cli.values.quantity import Pieces
from stronghold_cli.values.text import quoted
from stronghold_cli.values.window import read_window, says_less

_NOT = re.compile(r"(?:^|,)\s*(?:[!~^-]|<>|not\b)", re.IGNORECASE)
"""How people write that a value is not meant, in other programs."""
_NO_NEGATION = "no condition leaves out: name what counts, e.g. item=crack,cannabis"


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
    """The condition as it was understood, for people."""
    is_told: bool = False
    """Whether how it was read is said: a comma may part two values or belong to one, `last month` has its days."""
    in_doubt: bool = False
    """Whether its one value is a text with a comma that nobody put in quotes: two texts may be meant."""
    spellings: tuple[str, ...] | None = None
    """Of texts, how those that are the same are spelled in a ledger; None until one was asked."""
    or_empty: bool = False
    """Whether an empty field meets it as well."""

    @property
    def needs_value(self) -> bool:
        """Whether no empty field meets it."""
        return self.negated == _is_empty(self) and not self.or_empty


class Stated(NamedTuple):
    """A condition as a file states it that has lists: each value by itself, whatever is in it."""

    field: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        """Return it as it is typed."""
        shown = map(in_quotes, self.values) if len(self.values) > 1 else map(as_value, self.values)
        return f"{self.field}={','.join(shown)}"


def is_(field: str, *values: Value) -> Condition:
    """Return the condition that a field is one of some values; of none: that it is empty."""
    return Condition(field, values)


def is_not(field: str, *values: Value) -> Condition:
    """Return the condition that a field is empty or another value; of none: that it is given."""
    return Condition(field, values, negated=True)


def conflict(one: Condition, other: Condition) -> bool:
    """Whether no value meets two conditions on one field; in each, values that are one are the same."""
    if one.negated or other.negated:
        return _shuts_out(one, other) or _shuts_out(other, one)
    if not one.any_of and other.any_of:
        one, other = other, one
    if one.any_of:
        return not any(value in other.any_of if other.any_of else _is_between(value, other) for value in one.any_of)
    if _is_empty(one) or _is_empty(other):
        return _is_empty(one) != _is_empty(other)
    ends = [(one.low, other), (one.high, other), (other.low, one), (other.high, one)]
    return not any(end is not None and _is_between(end, of) for end, of in ends) and one != other


def _shuts_out(no: Condition, yes: Condition) -> bool:
    """Whether a condition that leaves out all from some value on leaves out whatever another one asks for."""
    values = yes.any_of or tuple(end for end in (yes.low, yes.high) if end is not None)
    open_ended = no.negated and not yes.negated and no.low is not None and no.high is None
    return open_ended and bool(values) and all(_is_between(value, no) for value in values)


def _is_empty(condition: Condition) -> bool:
    return not condition.any_of and condition.low is None and condition.high is None


def _is_between(value: Value, condition: Condition) -> bool:
    """Whether a value is in a range; pieces are only in one of their own sort."""
    ends = [end for end in (condition.low, condition.high) if end is not None]
    if not ends or any(getattr(end, "unit", None) != getattr(value, "unit", None) for end in ends):
        return False
    low, high = condition.low, condition.high
    return (low is None or _size(low) <= _size(value)) and (high is None or _size(value) <= _size(high))


def _size(value: Value) -> Any:
    """Return what a value is compared by."""
    return getattr(value, "length", getattr(value, "number", value))


@cache
def askable(kind: Kind) -> Mapping[str, Field]:
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


def read_condition(kind: Kind, stated: str | Stated, today: date) -> Condition:
    """Read `item=heroin,crack`, `weight=10g..1kg`, `dismantled=2020`, `dismantled=`.  Raises Unreadable."""
    text = str(stated)
    listed = stated.values if isinstance(stated, Stated) else None
    name, equals, value = text.partition("=")
    if name.rstrip().endswith(("!", "~", "^")) or "<>" in name:
        raise Unreadable(f"{quoted(text)} is not a condition", _NO_NEGATION)
    if not equals:
        raise Unreadable(f"{quoted(text)} is not a condition", "e.g. item=heroin, weight=10g..1kg or dismantled=")
    field = asked_field(kind, name)
    with Placed(field=field.name):
        try:
            read = _read_value(field, value.strip(), today, listed)
        except Unreadable as problem:
            if any(map(_NOT.search, [value] if listed is None else listed)):
                raise problem.but(hint=_NO_NEGATION) from None
            raise
    return read if read.words else read._replace(words=f"{field.name}={value.strip()}")


def _read_value(field: Field, text: str, today: date, listed: Sequence[str] | None = None) -> Condition:
    """Read what stands after `field=`, of a list each value that is in it."""
    reading = Reading(today, no_new_person, called=_called)
    if not text and listed is None:
        return is_(field.name)
    if isinstance(field.type, Day) and (len(listed or ()) > 1 or "," in text):
        raise Unreadable(f"{quoted(text)} is a list, and days take a range", "e.g. 1/2/2021..28/2/2021")
    if listed is not None and not isinstance(field.type, Day):
        return _any_of(field, listed, reading)
    low, dots, high = text.partition("..")
    if dots and field.type.ranges:
        ends = [_end(field, end.strip(), today, last) for end, last in ((low, False), (high, True))]
        if ends == [None, None]:
            raise Unreadable(f"{quoted(text)} has no end", "e.g. 10g..1kg, or 10g.. for 10 g and more")
        lowest, highest = _in_order(text, *ends)
        return Condition(field.name, low=lowest, high=highest)
    if isinstance(field.type, Day):
        window = read_window(text, today, field.type.toward)
        words = f"{field.name}={window}" if says_less(text) else ""
        return Condition(field.name, low=window.since, high=window.until, words=words, is_told=bool(words))
    if field.type.between is not None:
        # Such a type parts a text itself, and knows what is in quotes.
        read = field.type.read(text, reading)
        named = dict.fromkeys(field.type.each(read))
        if read != field.type.between.join(named):
            what = f"{quoted(text)} has counts, and a condition finds an offence with any number of them"
            raise Unreadable(what, f"say {said_of(field, named)}")
        return Condition(field.name, tuple(named), words=said_of(field, named) if len(named) > 1 else "")
    in_list = quoted_parts(text)
    parts = [part.strip() for part in field.type.parted(text)] if in_list is None else [part.text for part in in_list]
    values = dict.fromkeys(field.type.read(part, reading) for part in parts if part)
    if not values:
        raise Unreadable(f"{quoted(text)} names no value", f"e.g. {field.name}={field.example}")
    in_doubt = isinstance(field.type, Text) and in_list is None and "," in text
    words = said_of(field, values) if "," in text or in_list else ""
    is_told = "," in text and (isinstance(field.type, Text) or field.type.amount)
    return Condition(field.name, tuple(values), words=words, is_told=is_told, in_doubt=in_doubt)


def _called(kind: str, text: str) -> Called:
    """Return the name of a record, which the ledger looks up later.  Raises Unreadable for one that is negated."""
    if _NOT.match(text):
        raise Unreadable(f"{quoted(text)} is not a {kind}")
    return Called.later(kind, text)


def _any_of(field: Field, listed: Sequence[str], reading: Reading) -> Condition:
    """Return that a field is one of the values of a list, each read by itself."""
    # What parts a text itself takes in quotes for one.
    texts = map(in_quotes, listed) if field.type.between is not None else listed
    read = (field.type.read(text, reading) for text in texts)
    values = tuple(dict.fromkeys(one for value in read for one in field.type.each(value)))
    return Condition(field.name, values, words=said_of(field, values), is_told=any("," in text for text in listed))


def said_of(field: Field, values: Iterable[Value]) -> str:
    """Return that a field is one of some values, in words: `item=heroin or crack`, `area="Bourne End, Bucks"`."""
    shown = (field.type.show(value) for value in values)
    return f"{field.name}={' or '.join(map(as_value, shown) if isinstance(field.type, Text) else shown)}"


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
    sizes = [_size(end) for end in (low, high)]
    if sizes != sorted(sizes):
        raise Unreadable(f"{quoted(text)} ends before it begins", "say the lower end first")
    return low, high


def _end(field: Field, text: str, today: date, last: bool) -> Value:
    if not text:
        return None
    if isinstance(field.type, Day):
        window = read_window(text, today, field.type.toward)
        return window.until if last else window.since
    return field.type.read(text, Reading(today, no_new_person))
