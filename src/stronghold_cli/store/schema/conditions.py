"""Fields and conditions as SQL: borrowed fields looked up through their links, every value bound."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from stronghold_cli.catalogue.items import find_item, keys_of
from stronghold_cli.records.amounts import Count, Length
from stronghold_cli.records.conditions import Condition, asked_field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import ItemName, Person
from stronghold_cli.records.types import Value
from stronghold_cli.values.window import Window

LENGTH = "(487 * {} + 16 * {})"
"""A term's length for comparing, as `Term.length` has it: in sixteenths of a day, a month being 30.4375 days."""

_NOBODY_ELSE = "(SELECT value FROM setting WHERE name = 'area')"


class Bound:
    """The values of one statement, each bound to one name however often it is used, so that equal SQL reads alike."""

    def __init__(self) -> None:
        """Start with none."""
        self.values: dict[str, Any] = {}
        self._names: dict[tuple[type, Any], str] = {}

    def __call__(self, value: Any) -> str:
        """Bind a value and return its place in the statement."""
        name = self._names.setdefault((type(value), value), f"v{len(self.values)}")
        self.values[name] = value
        return f":{name}"


def numbered(numbers: Collection[int] | None, bound: Bound) -> str:
    """Return the test of the rows `r` that have one of some numbers; None is any."""
    return (
        "1" if numbers is None else f"r.number IN (SELECT value FROM json_each({bound(json.dumps(sorted(numbers)))}))"
    )


@cache  # what follows from the declarations alone stays as it is, and a figure asks it of a kind a hundred times
def columns(kind: Kind, name: str, alias: str = "r") -> tuple[str, ...]:
    """Return the SQL of a field of the rows under `alias`: its columns, or what it borrows where they are empty.

    A record's case is its own, else its line's, else its arrest's, and so on.  Its area likewise, then its case's,
    then the ledger's.
    """
    if name == "area":
        case = columns(kind, "case", alias)[0] if "case" in (*kind.fields, *kind.borrows) else "NULL"
        of_case = f"(SELECT area FROM {KINDS['case'].table} AS c WHERE c.number = {case})"
        return (f"COALESCE({', '.join([*_borrowed(kind, name, alias), of_case, _NOBODY_ELSE])})",)
    if name in kind.fields and isinstance(kind.fields[name].type, Person):
        return (the_same(f'{alias}."{kind.fields[name].columns[0]}"'),)
    if name in kind.borrows:
        own = _borrowed(kind, name, alias)
        return (f"COALESCE({', '.join(own)})" if len(own) > 1 else own[0],)
    return tuple(f'{alias}."{column}"' for column in kind.fields[name].columns)


def the_same(key: str) -> str:
    """Return the SQL of the key that a person's key stands for: another one's, where somebody said so, else itself."""
    return f"COALESCE((SELECT same_as FROM same_person AS s WHERE s.person = {key}), {key})"


def own_names(words: Iterable[str], bound: Bound) -> str:
    """Return a SELECT of the items that some words stand for by what the team of the ledger added."""
    known = "';' || replace(replace(name || ';' || words, ' ', ''), '-', '') || ';'"
    tests = (f"instr({known}, {bound(f';{key};')})" for word in words for key in keys_of(word))
    return f"SELECT name FROM own_item WHERE {' OR '.join(tests)}"


def _borrowed(kind: Kind, name: str, alias: str) -> list[str]:
    """Return the SQL of each place that a field is in, in order: each path of links by itself, for nested in each
    other they are deeper than SQLite reads.
    """
    return [_at_the_end(kind, path, name, alias) for path in _paths(kind, name)]


def _paths(kind: Kind, name: str) -> Iterator[tuple[str, ...]]:
    """Yield the links that lead to a field, from a record's own (none) to the last that it is borrowed through."""
    if name in kind.fields:
        yield ()
    for link in kind.borrows.get(name, ()):
        yield from ((link, *path) for path in _paths(KINDS[kind.links[link].kind], name))


def _at_the_end(kind: Kind, path: Sequence[str], name: str, alias: str) -> str:
    if not path:
        return f'{alias}."{kind.fields[name].columns[0]}"'
    tables, here = [], alias
    for link in path:
        kind = KINDS[kind.links[link].kind]
        tables.append((kind.table, f"{here}_{link}", f"{here}.{link}_no"))
        here = f"{here}_{link}"
    (first, its, named), *further = tables
    joins = "".join(f" JOIN {table} AS {its} ON {its}.number = {number}" for table, its, number in further)
    return f'(SELECT {here}."{kind.fields[name].columns[0]}" FROM {first} AS {its}{joins} WHERE {its}.number = {named})'


def places(kind: Kind, name: str, alias: str) -> Iterator[tuple[str, list[tuple[Kind, str]]]]:
    """Yield each place that a field is in, in the order that it is looked for in, with the records asked for it.

    Of each of those its kind, and its number as SQL; none of a record's own field.
    """
    for path in _paths(kind, name):
        asked, at = [], kind
        for n, link in enumerate(path):
            at = KINDS[at.links[link].kind]
            asked.append((at, _at_the_end(kind, path[:n], link, alias)))
        yield _at_the_end(kind, path, name, alias), asked


def all_of(kind: Kind, conditions: Iterable[Condition], bound: Bound, alias: str = "r") -> str:
    """Return the SQL that all these conditions hold, 1 where there are none; never null."""
    return " AND ".join(holds(kind, condition, bound, alias) for condition in conditions) or "1"


def holds(kind: Kind, condition: Condition, bound: Bound, alias: str = "r") -> str:
    """Return the SQL that one condition holds, which is never null."""
    places = columns(kind, condition.field, alias)
    kept = asked_field(kind, condition.field).type
    first = places[0]
    if condition.low is not None or condition.high is not None:
        if isinstance(kept, Count):
            unit = (condition.low or condition.high).unit
            test = f"{places[1]} = {bound(unit)} AND {_within(first, condition, bound, lambda v: v.number)}"
        elif isinstance(kept, Length):
            test = _within(LENGTH.format(*places), condition, bound, lambda v: v.length)
        else:
            test = _within(first, condition, bound, lambda v: kept.store(v)[0])
    elif not condition.any_of:
        return f"{first} IS {'NOT ' if condition.negated else ''}NULL"
    elif kept.between is not None:
        test = " OR ".join(f"EXISTS (SELECT 1 {_each_of(first, bound(text))})" for text in _spelled(condition)) or "0"
    elif joins := [rule.join for rule in kind.alike if condition.field in kind.joins[rule.join]]:
        test = _of_one(joins[0], [bound(kept.store(value)[0]) for value in condition.any_of], alias)
    elif condition.spellings is not None:
        test = f"{first} IN ({', '.join(map(bound, condition.spellings))})"
    elif len(places) == 1:
        cells = [bound(kept.store(value)[0]) for value in condition.any_of]
        test = f"{first} IN ({', '.join(map(the_same, cells) if isinstance(kept, Person) else cells)})"
        # Conditions are read before the ledger is open: only here is it known what a team's own word stands for.
        if isinstance(kept, ItemName) and (words := [word for word in condition.any_of if not find_item(word)]):
            test += f" OR {first} IN ({own_names(words, bound)})"
    else:
        test = " OR ".join(
            " AND ".join(f"{at} = {bound(cell)}" for at, cell in zip(places, kept.store(value), strict=True))
            for value in condition.any_of
        )
    if condition.or_empty:
        test = f"({first} IS NULL AND {_can_have(kind, condition.field, bound, alias)}) OR {test}"
    return f"{'NOT ' if condition.negated else ''}COALESCE({test}, 0)"


def _can_have(kind: Kind, name: str, bound: Bound, alias: str) -> str:
    """The SQL that a record can have a field: cash has no class, and nobody need know it."""
    only = asked_field(kind, name).only
    return "1" if only is None else f'{alias}."{only.field}" IS {bound(only.choice)}'


def _of_one(join: str, numbers: Sequence[str], alias: str) -> str:
    """The SQL that a record is joined with some others (one find), the first one included, which names none."""
    from stronghold_cli.store.schema.views import joined_view  # few ask for it

    view = joined_view(join)
    firsts = f"SELECT first FROM {view} WHERE number IN ({', '.join(numbers)}) UNION VALUES ({'), ('.join(numbers)})"
    return (
        f"{alias}.number IN (WITH firsts (number) AS ({firsts}) "
        f"SELECT number FROM {view} WHERE first IN firsts UNION SELECT number FROM firsts)"
    )


def _spelled(condition: Condition) -> Sequence[str]:
    """Return the texts that a condition names: as the ledger spells them, where it was asked."""
    return condition.any_of if condition.spellings is None else condition.spellings


def _each_of(place: str, value: str) -> str:
    """The FROM and WHERE of those of a list of offences that are one, with its counts (`PWITS class A x2`) or without.

    `one.value` is each as it is kept.
    """
    return (
        f"FROM json_each('[' || replace(json_quote({place}), '; ', '\",\"') || ']') AS one "
        f"WHERE one.value = {value} OR rtrim(one.value, '0123456789') = {value} || ' x'"
    )


def counts_among(place: str, condition: Condition, bound: Bound) -> str:
    """The SQL of how many counts a list has of the offences that a condition names."""
    names = " UNION ALL ".join(
        f"SELECT CASE WHEN one.value = {value} THEN 1 "
        f"ELSE CAST(substr(one.value, length({value}) + 3) AS INTEGER) END AS many {_each_of(place, value)}"
        for value in map(bound, _spelled(condition))
    )
    return f"(SELECT SUM(many) FROM ({names or 'SELECT 0 AS many'}))"


def _within(place: str, condition: Condition, bound: Bound, size: Callable[[Value], Any]) -> str:
    ends = [
        f"{place} {sign} {bound(size(end))}"
        for sign, end in ((">=", condition.low), ("<=", condition.high))
        if end is not None
    ]
    return " AND ".join(ends)


def in_window(day: str, window: Window, bound: Bound) -> str:
    """Return the SQL that a day is in the window."""
    ends = [(">=", window.since), ("<=", window.until)]
    return " AND ".join([f"{day} IS NOT NULL", *(f"{day} {sign} {bound(d.isoformat())}" for sign, d in ends if d)])
