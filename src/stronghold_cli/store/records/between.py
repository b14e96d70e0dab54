"""The rules between records: links that lead somewhere, agree and are in order of time, and sums that fit."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from stronghold_cli.errors import Forbidden, NoSuchRecord, StrongholdError
from stronghold_cli.records.across import Across, Agrees, LinkedIs, NotBefore
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, across
from stronghold_cli.records.names import Person
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.caps import over
from stronghold_cli.store.records.holds import restricted_places
from stronghold_cli.store.records.self_links import tangled
from stronghold_cli.store.schema.joined import is_joined
from stronghold_cli.values.day import show_day
from stronghold_cli.values.keys import is_erased
from stronghold_cli.values.number import LARGEST


def wrong_between(
    connection: Connection, kind: Kind, first: int, last: int, pending: Collection[int] = ()
) -> list[tuple[int, StrongholdError]]:
    """Return the rules between records that the records from `first` to `last` break, with each one's number.

    Links to what is restricted, and what rests on that; links that lead nowhere, go round or contradict each other;
    disagreement with a linked record or with joined ones; sums over what a linked record allows.  `pending` are records
    that the same command is still to change.
    """
    problems: list[tuple[int, StrongholdError]] = []
    if restricted_places(connection):
        # Loaded where something is restricted, and first: of one record only the first problem is said.
        from stronghold_cli.store.records.resting import resting

        problems += resting(connection, kind, first, last)
    span = {"first": first, "last": last}
    named = _links_in(connection, kind, span)
    for name in named:
        linked = KINDS[kind.links[name].kind]
        lost = connection.execute(
            f"SELECT here.number, here.{name}_no FROM {kind.table} AS here "
            f"LEFT JOIN {linked.table} AS there ON there.number = here.{name}_no "
            f"WHERE here.number BETWEEN :first AND :last AND here.{name}_no IS NOT NULL AND there.number IS NULL",
            span,
        )
        for number, missing in lost:
            see = f"see: stronghold list {linked.name}"
            problems.append((number, NoSuchRecord(f"no {linked.reference(missing)}", see, field=name)))
    lost_already = {number for number, problem in problems if isinstance(problem, NoSuchRecord)}
    if not kind.self_links.keys().isdisjoint(named):
        problems += (each for each in tangled(connection, kind, first, last) if each[0] not in lost_already)
    for rule in across(kind):
        if rule.link in named:
            problems += disagreeing(connection, kind, rule, span)
    if kind.alike and _is_any_joined(connection, kind, span):
        # Loaded where there is something to check it against, as below.
        from stronghold_cli.store.records.alike import unlike

        problems += unlike(connection, kind, first, last, pending)
    for owner in KINDS.values():
        for cap in owner.caps:
            problems += [(each.at, each.problem) for each in over(connection, kind, cap, span)]
    return problems


def _links_in(connection: Connection, kind: Kind, span: Mapping[str, int]) -> list[str]:
    """Return the links that any of some records has: one pass shows that most have none."""
    if not kind.links:
        return []
    first_of_each = ", ".join(f"max({name}_no)" for name in kind.links)
    found = connection.execute(f"SELECT {first_of_each} FROM {kind.table} WHERE number BETWEEN :first AND :last", span)
    return [name for name, number in zip(kind.links, found.fetchone(), strict=True) if number is not None]


def _is_any_joined(connection: Connection, kind: Kind, span: Mapping[str, int]) -> bool:
    """Whether one of some records stands for one thing with another, in which their kind wants them alike."""
    joined = " OR ".join(is_joined(kind, rule.join) for rule in kind.alike)
    some = f"SELECT 1 FROM {kind.table} AS r WHERE r.number BETWEEN :first AND :last AND ({joined}) LIMIT 1"
    return connection.execute(some, span).fetchone() is not None


def disagreeing(
    connection: Connection, kind: Kind, rule: Across, span: Mapping[str, int]
) -> Iterator[tuple[int, StrongholdError]]:
    """Yield what breaks one rule across records, in those from `first` to `last` of the span, with their numbers."""
    if isinstance(rule, NotBefore):
        yield from _dated_before(connection, kind, rule, span)
        return
    linked = KINDS[kind.links[rule.link].kind]
    for number, other, has, ours in _unequal(connection, kind, rule, span):
        if isinstance(rule, Agrees) and any(is_erased(str(key)) for key in (has, ours)):
            continue  # whose it was, nobody can tell
        words = f"{linked.reference(other)} has {rule.field} {has}, not {ours}"
        shows = [(linked.name, other)]
        yield number, Forbidden(words, f"name another {linked.name}", field=rule.link, shows=shows)


def _unequal(
    connection: Connection, kind: Kind, rule: Agrees | LinkedIs, span: Mapping[str, int]
) -> Iterator[tuple[int, int, Any, Any]]:
    """Yield each record that breaks the rule, the linked record, that one's value and the required value."""
    # Loaded where a kind has such a rule: most records that are added have none.
    from stronghold_cli.store.schema.conditions import columns

    linked = KINDS[kind.links[rule.link].kind]
    [theirs] = columns(linked, rule.field, "there")
    wanted = ":value" if isinstance(rule, LinkedIs) else columns(kind, rule.field, "here")[0]
    yield from connection.execute(
        f"SELECT here.number, there.number, {theirs}, {wanted} FROM {kind.table} AS here "
        f"JOIN {linked.table} AS there ON there.number = here.{rule.link}_no "
        f"WHERE here.number BETWEEN :first AND :last AND {theirs} IS NOT {wanted} AND here.voided IS NULL",
        {**span, "value": getattr(rule, "value", None)},
    )


def _dated_before(
    connection: Connection, kind: Kind, rule: NotBefore, span: Mapping[str, int]
) -> Iterator[tuple[int, StrongholdError]]:
    # Loaded where a kind has such a rule.  The day of what was erased stands for its month, and is before nothing.
    from stronghold_cli.store.history.erasures import not_erased

    linked = KINDS[kind.links[rule.link].kind]
    for number, other, day, theirs in connection.execute(
        f'SELECT here.number, there.number, here."{rule.day}", there."{rule.their_day}" FROM {kind.table} AS here '
        f"JOIN {linked.table} AS there ON there.number = here.{rule.link}_no "
        f'WHERE here.number BETWEEN :first AND :last AND here."{rule.day}" < there."{rule.their_day}" '
        f"AND here.voided IS NULL AND there.voided IS NULL AND {not_erased(kind, 'here')}",
        span,
    ):
        shown, of = (show_day(date.fromisoformat(each)) for each in (day, theirs))
        words = f"{shown} is before {linked.reference(other)}, which is of {of}"
        shows = [(linked.name, other)]
        yield number, Forbidden(words, "one of the two days is wrong", field=rule.day, shows=shows)


def of_two_people(connection: Connection) -> dict[tuple[str, int, str], Forbidden]:
    """Return the records joined to another person's by a link that is for one person's alone.

    By kind, number and link; each says which record is joined to which, and whose they are.
    """
    found = {}
    for kind in KINDS.values():
        for rule in across(kind):
            if isinstance(rule, Agrees) and isinstance(kind.fields[rule.field].type, Person):
                linked = KINDS[kind.links[rule.link].kind]
                for number, other, has, ours in _unequal(connection, kind, rule, {"first": 1, "last": LARGEST}):
                    words = f"{kind.reference(number)} of {ours} names {linked.reference(other)} of {has}"
                    alone = f"that is for one person's {kind.plural} alone"
                    shows = [(kind.name, number), (linked.name, other)]
                    found[kind.name, number, rule.link] = Forbidden(words, alone, field=rule.link, shows=shows)
    return found
