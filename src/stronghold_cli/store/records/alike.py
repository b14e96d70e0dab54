"""The rule for joined records: all that form one thing (a find) agree in the fields that their kind names."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from stronghold_cli.errors import Forbidden
from stronghold_cli.records.across import Alike
from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.erasures import not_erased
from stronghold_cli.store.records.holds import restricted_numbers
from stronghold_cli.store.records.looked_into import behind
from stronghold_cli.store.schema.conditions import columns
from stronghold_cli.store.schema.joined import is_joined, joined_rows


class Discord(NamedTuple):
    """Joined records that differ in a field."""

    rule: Alike
    field: str
    values: Mapping[int, Any]
    """What each has that has any, by number, as it is shown; the first of them is the first of all, if that has one."""
    members: tuple[int, ...]


def discords(
    connection: Connection, kind: Kind, some: str = "1", values: Mapping[str, Any] | None = None
) -> Iterator[Discord]:
    """Yield differences among all records joined to the rows `r` of a test.

    What is voided or erased is not looked at: it counts for nothing, or has no day any more.
    """
    for rule in kind.alike:
        places = ", ".join(columns(kind, name)[0] for name in rule.fields)
        rows = connection.execute(
            f"WITH RECURSIVE {joined_rows(kind, rule.join, f'({some}) AND ({is_joined(kind, rule.join)})')} "
            f"SELECT joined.first, r.number, {places} FROM joined CROSS JOIN {kind.table} AS r USING (number) "
            f"WHERE r.voided IS NULL AND {not_erased(kind)} ORDER BY joined.first, r.number <> joined.first, r.number",
            values or {},
        )
        groups: dict[int, list[tuple[int, tuple[Any, ...]]]] = {}
        for first, number, *cells in rows:
            groups.setdefault(first, []).append((number, tuple(cells)))
        for members in groups.values():
            for place, name in enumerate(rule.fields):
                has = {number: cells[place] for number, cells in members if cells[place] is not None}
                if len(set(has.values())) > 1:
                    kept = asked_field(kind, name).type
                    shown = {number: kept.show(kept.load([cell])) for number, cell in has.items()}
                    yield Discord(rule, name, shown, tuple(number for number, _ in members))


def unlike(
    connection: Connection, kind: Kind, first: int, last: int, pending: Collection[int] = ()
) -> Iterator[tuple[int, Forbidden]]:
    """Yield what breaks the rule in the records from `first` to `last`, with each one's number.

    `pending` are those that the same command is still to change: with them nothing can disagree yet.
    """
    span = {"first": first, "last": last}
    for discord in discords(connection, kind, "r.number BETWEEN :first AND :last", span):
        mine = [number for number in discord.values if first <= number <= last]
        others = [number for number in discord.values if number not in mine and number not in pending]
        yield from _refusals(connection, kind, discord, mine, others)


def unlike_around(connection: Connection, kind: Kind, number: int) -> Iterator[tuple[Kind, int, Forbidden]]:
    """Yield what breaks the rule in the records that borrow a field of this one: a seizure its arrest's case."""
    for other in KINDS.values():
        for rule in other.alike:
            lent = [some for name in rule.fields if (some := borrowing(other, name, kind))]
            if not lent:
                continue
            for discord in discords(connection, other, f"r.number IN ({' UNION '.join(lent)})", {"number": number}):
                for theirs, problem in _refusals(connection, other, discord, list(discord.values), []):
                    yield other, theirs, problem


def borrowing(kind: Kind, name: str, of: Kind) -> str:
    """Return a SELECT of the records of a kind that may borrow a field of record `:number` of another; else empty."""
    found = []
    for link in kind.borrows.get(name, ()):
        linked = KINDS[kind.links[link].kind]
        where = "= :number" if linked is of else f"IN ({inner})" if (inner := borrowing(linked, name, of)) else ""
        if where:
            found.append(f"SELECT number FROM {kind.table} WHERE {link}_no {where}")
    return " UNION ".join(found)


def _refusals(
    connection: Connection, kind: Kind, discord: Discord, mine: list[int], others: list[int]
) -> Iterator[tuple[int, Forbidden]]:
    hidden = restricted_numbers(connection, kind)
    [link, *_] = kind.joins[discord.rule.join]
    join, name = discord.rule.join, discord.field
    for number in mine:
        other = next((each for each in others if discord.values[each] != discord.values[number]), None)
        if other is not None:
            words = f"{kind.reference(other)} of that {join} has {name} {discord.values[other]}"
            words += f", not {discord.values[number]}"
            rest = in_short((kind, each) for each in discord.members if each != number and each not in hidden)
            hint = f"{discord.rule.why}: name another or none; a whole {join} is edited at once, here with {rest}"
            lent = [each for of in (other, number) for each in behind(connection, kind, name, of)]
            yield number, Forbidden(words, hint, field=link, shows=[(kind.name, other), *lent])
        others.append(number)
