"""Values that depend on a restricted record: refused whatever was typed, so that no answer gives it away.

Each problem has in its words the value that a rule holds against the restricted record.  Whoever changes something else
finds it among what was there before, and is not stopped; nobody reads it (see `concealed`).
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from stronghold_cli.errors import Forbidden, Restricted, StrongholdError
from stronghold_cli.records.across import Across, LinkedIs, NotBefore
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, across
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.alike import borrowing
from stronghold_cli.store.records.holds import LIFT_OR_LEAVE, restricted_rows
from stronghold_cli.store.records.looked_into import behind, not_looked_into, restricted_kinds
from stronghold_cli.store.schema.conditions import columns
from stronghold_cli.store.schema.joined import is_joined, joined_rows


def resting(connection: Connection, kind: Kind, first: int, last: int) -> Iterator[tuple[int, StrongholdError]]:
    """Yield what the records from `first` to `last` name that is restricted, and the fields that a rule checks with it.

    Nobody makes a new link to such a record, nor joins it.
    """
    restricted = restricted_kinds(connection)
    if not restricted:
        return
    span = {"first": first, "last": last}
    for name, link in kind.links.items():
        if link.kind in restricted:
            for number, other, _ in _naming(connection, kind, name, "NULL", span):
                words = f"{KINDS[link.kind].reference(other)} is restricted, and nothing new is linked to it"
                yield number, Restricted(words, LIFT_OR_LEAVE, field=name, shows=[(link.kind, other)])
    for rule in across(kind):
        linked = kind.links[rule.link].kind
        if linked in restricted and (name := _own(rule)):
            for number, other, value in _naming(connection, kind, rule.link, columns(kind, name, "here")[0], span):
                yield number, _rests(name, value, (linked, other))
    yield from _joined(connection, kind, restricted, "r.number BETWEEN :first AND :last", span)


def resting_on_those_around(
    connection: Connection, kind: Kind, number: int
) -> Iterator[tuple[Kind, int, StrongholdError]]:
    """Yield what a rule finds in a record against the restricted ones that name it or borrow from it."""
    restricted = restricted_kinds(connection)
    for other in KINDS.values() if restricted else ():
        for rule in across(other):
            if other.name in restricted and other.links[rule.link].kind == kind.name:
                name = rule.their_day if isinstance(rule, NotBefore) else rule.field
                rows = connection.execute(
                    f"SELECT here.number, {columns(kind, name, 'there')[0]} FROM {other.table} AS here "
                    f"JOIN {kind.table} AS there ON there.number = here.{rule.link}_no "
                    f"WHERE there.number = ? AND here.number IN ({restricted_rows(other)})",
                    (number,),
                )
                for theirs, value in rows.fetchall():
                    yield other, theirs, _rests(name, value, (other.name, theirs))
        lent = [some for rule in other.alike for name in rule.fields if (some := borrowing(other, name, kind))]
        if lent:
            some = f"r.number IN ({' UNION '.join(lent)})"
            for theirs, problem in _joined(connection, other, restricted, some, {"number": number}):
                yield other, theirs, problem


def _own(rule: Across) -> str:
    """Return the field of a record that a rule holds against what it names; empty where it holds none."""
    if isinstance(rule, LinkedIs):
        return ""
    return rule.day if isinstance(rule, NotBefore) else rule.field


def _naming(
    connection: Connection, kind: Kind, link: str, column: str, span: Mapping[str, int]
) -> list[tuple[int, int, Any]]:
    """Return the records of a span that name a restricted one, which one, and what they have in a column."""
    linked = KINDS[kind.links[link].kind]
    return connection.execute(
        f"SELECT here.number, here.{link}_no, {column} FROM {kind.table} AS here "
        f"WHERE here.number BETWEEN :first AND :last AND here.{link}_no IN ({restricted_rows(linked)})",
        span,
    ).fetchall()


def _joined(
    connection: Connection, kind: Kind, restricted: Collection[str], some: str, values: Mapping[str, int]
) -> Iterator[tuple[int, StrongholdError]]:
    """Yield what some records have that is to be as it is in a restricted one, with which they are joined."""
    for rule in kind.alike:
        for name in rule.fields:
            hidden = not_looked_into(kind, [name], restricted)
            if hidden == "0":
                continue
            rows = connection.execute(
                f"WITH RECURSIVE {joined_rows(kind, rule.join, f'({some}) AND ({is_joined(kind, rule.join)})')} "
                f"SELECT joined.first, r.number, {columns(kind, name)[0]}, {hidden}, {some} "
                f"FROM joined CROSS JOIN {kind.table} AS r USING (number) ORDER BY joined.first, r.number",
                values,
            ).fetchall()
            in_one = {first: number for first, number, _, is_hidden, _ in rows if is_hidden}
            for first, number, value, _, is_asked in rows:
                if is_asked and first in in_one:
                    [on, *_] = behind(connection, kind, name, in_one[first])
                    yield number, _rests(name, value, on)


def _rests(name: str, value: Any, on: tuple[str, int]) -> Forbidden:
    kind, number = on
    return Forbidden(f"{KINDS[kind].reference(number)} is restricted, with {name} {value} to fit it", shows=[on])
