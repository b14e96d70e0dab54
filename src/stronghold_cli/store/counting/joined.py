"""Sums of joined records, as SQL: those of a find, each person's apart."""

from collections.abc import Callable, Collection
from datetime import date
from typing import NamedTuple

from stronghold_cli.figures.joined import JoinedSum, Minimum, Parted
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Value
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, numbered
from stronghold_cli.store.schema.joined import is_joined, joined_rows


def sums(asked: JoinedSum, bound: Bound, only: str | None = None) -> str:
    """Return a SELECT of the records that are added up (number), with what those joined to each come to.

    `total` is the sum of those added up, `whole` whether each of those has an amount, `in_all` what all of a find come
    to.  `only` is a test of the rows `r`, added up or not: of these and of what is joined to them, and of no others.
    """
    kind = KINDS[asked.kind]
    added, amount, whose, beside = _added(asked, bound), columns(kind, asked.add)[0], "NULL", ""
    if asked.apart:
        link, field = asked.apart
        linked = KINDS[kind.links[link].kind]
        whose = columns(linked, field, "w")[0]
        beside = f"LEFT JOIN {linked.table} AS w ON w.number = r.{link}_no"
    return f"""
        WITH RECURSIVE {joined_rows(kind, asked.join, only or added)}
        SELECT number, first, day, whose, amount, COALESCE(sum(amount) OVER own, 0) AS total,
            count(amount) OVER own = count(*) OVER own AS whole, COALESCE(sum(amount) OVER find, 0) AS in_all
        FROM (
            SELECT r.number, joined.first, r."{kind.date}" AS day, {whose} AS whose, {amount} AS amount
            FROM joined CROSS JOIN {kind.table} AS r ON r.number = joined.number {beside} WHERE {added}
        )
        WINDOW own AS (PARTITION BY first, whose), find AS (PARTITION BY first)
    """


def _added(asked: JoinedSum, bound: Bound) -> str:
    """The test of the rows `r` that are added up."""
    kind = KINDS[asked.kind]
    left_out = (f"NOT ({all_of(kind, out.when, bound)})" for out in asked.left_out)
    return " AND ".join(["r.voided IS NULL", all_of(kind, asked.where, bound), *left_out])


def joined_sums(connection: Connection, asked: JoinedSum) -> Callable[[int], tuple[Value, bool]]:
    """Return a function from a record's number to the sum of those joined to it, and whether each has an amount.

    For a record that is not added up itself that is 0, and not whole.
    """
    bound = Bound()
    kept = KINDS[asked.kind].fields[asked.add].type
    rows = connection.execute(f"SELECT number, total, whole FROM ({sums(asked, bound)})", bound.values)
    found = {number: (kept.load([total]), bool(is_whole)) for number, total, is_whole in rows}
    return lambda number: found.get(number, (kept.load([0]), False))


class Joined(NamedTuple):
    """The sum of one record and the records joined to it."""

    first: int
    """The first of those that are joined, added up or not."""
    day: date
    whose: str | None
    amount: Value
    total: Value
    whole: bool
    in_all: Value


def joined_to(connection: Connection, asked: JoinedSum, numbers: Collection[int]) -> dict[int, Joined]:
    """Return the sums of some records and of all joined to them, by number."""
    bound = Bound()
    load = KINDS[asked.kind].fields[asked.add].type.load
    found = sums(asked, bound, numbered(numbers, bound))
    rows = connection.execute(
        f"SELECT number, first, day, whose, amount, total, whole, in_all FROM ({found}) ORDER BY number", bound.values
    )
    return {
        number: Joined(
            *(first, date.fromisoformat(day), whose),
            *(load([amount]), load([total]), bool(is_whole), load([in_all])),
        )
        for number, first, day, whose, amount, total, is_whole, in_all in rows
    }


def joined_sum(connection: Connection, asked: JoinedSum, number: int) -> Value:
    """Return the sum of one record and those joined to it, None if it is not added up itself."""
    bound = Bound()
    only = f"r.number = {bound(number)}"
    statement = f"SELECT total FROM ({sums(asked, bound, only)}) WHERE number = {bound(number)}"
    row = connection.execute(statement, bound.values).fetchone()
    return None if row is None else KINDS[asked.kind].fields[asked.add].type.load(row)


class UnderMinimum(NamedTuple):
    """A minimum as SQL."""

    few: str
    """The WITH of sums of joined records that are below the minimum by themselves.  What is not is decided alone."""
    less: str
    """The test of the rows `r` below the minimum even with all that may be added, as far as it is known …"""
    of_several: str
    """… and that of those which only do because others of the find stay apart."""
    rows: tuple[str, ...]
    """The tests of the rows `r` whose day each row of the limit held on, in the order of those."""


def under_minimum(minimum: Minimum, bound: Bound, among: str = "1") -> UnderMinimum:
    """Return the tests for sums below a minimum.  An amount that was not counted may be any sum.

    `among` is a test of the rows `r` that are asked about.
    """
    kind = KINDS[minimum.sum.kind]
    enough, theirs = _least(minimum, f'r."{kind.date}"', bound), _least(minimum, "day", bound)
    alone = f"COALESCE({columns(kind, minimum.sum.add)[0]} < {enough}, 0)"
    only = f"{among} AND {_added(minimum.sum, bound)} AND {alone} AND ({is_joined(kind, minimum.sum.join)})"
    return UnderMinimum(
        f"WITH few AS MATERIALIZED ({sums(minimum.sum, bound, only)})",
        f"{alone} AND r.number NOT IN (SELECT number FROM few WHERE total >= {theirs} OR NOT whole)",
        f"{alone} AND r.number IN (SELECT number FROM few WHERE total < {theirs} AND whole AND in_all >= {theirs})",
        tuple(
            f'r."{kind.date}" BETWEEN {bound(row.since.isoformat())} AND {bound((row.until or date.max).isoformat())}'
            for row in minimum.rows
        ),
    )


def _least(minimum: Minimum, day: str, bound: Bound) -> str:
    """Return the minimum on a day as SQL; nothing before the first law."""
    kept = KINDS[minimum.sum.kind].fields[minimum.sum.add].type
    held = (
        f"WHEN {day} >= {bound(row.since.isoformat())} THEN {bound(kept.store(row.amount)[0])}" for row in minimum.rows
    )
    return f"CASE {' '.join(held)} ELSE 0 END"


def in_parts(connection: Connection, minimum: Minimum, among: Collection[int]) -> list[Parted]:
    """Return the several finds of one arrest and day that together reach a minimum, by those `among`.

    What names another activity is another search.
    """
    asked = minimum.sum
    if not (asked.apart and among):
        return []
    kind, [link, _], bound, among = KINDS[asked.kind], asked.apart, Bound(), frozenset(among)
    some, latest = (
        numbered(among, bound),
        ", ".join(columns(kind, field.name)[0] for field in kind.typed if field.on_sheet.latest),
    )
    rows = connection.execute(
        f"SELECT r.number, r.{link}_no, r.{kind.date}, {latest} FROM {kind.table} AS r WHERE {_added(asked, bound)} "
        f"AND r.{link}_no IN (SELECT {link}_no FROM {kind.table} AS r WHERE {some}) ORDER BY r.number",
        bound.values,
    )
    groups: dict[tuple[int, str], dict[int | None, list[int]]] = {}
    for number, of, day, activity in rows:
        groups.setdefault((of, day), {}).setdefault(activity, []).append(number)
    joined: dict[int, Joined] = {}
    searches = []
    for (of, day), by in groups.items():
        # What names no activity may be of the only one that is named.
        several = [sorted(n for numbers in by.values() for n in numbers)] if len({*by} - {None}) < 2 else by.values()
        searches += [(of, day, numbers) for numbers in several if len(numbers) > 1 and not among.isdisjoint(numbers)]
    if searches:
        joined = joined_to(connection, asked, {number for _, _, numbers in searches for number in numbers})
    found = []
    for of, day, numbers in searches:
        least = minimum.least_on(date.fromisoformat(day))
        firsts = tuple(dict.fromkeys(joined[number].first for number in numbers if number in joined))
        known = [joined[number].amount for number in numbers if number in joined and joined[number].amount is not None]
        if len(firsts) > 1 and known and (total := sum(known[1:], known[0])) >= least:
            less = tuple(number for number in numbers if number in among)
            found.append(Parted(asked, tuple(numbers), firsts, less, of, total))
    return found


def whose_joined(connection: Connection, asked: JoinedSum, numbers: Collection[int]) -> dict[int, dict[int, str]]:
    """Return the person of each joined record, by the first record and by number; records without one are missing."""
    if not asked.apart:
        return {}
    kind, [link, person], bound = KINDS[asked.kind], asked.apart, Bound()
    linked = KINDS[kind.links[link].kind]
    some = numbered(numbers, bound)
    found: dict[int, dict[int, str]] = {}
    for first, number, whose in connection.execute(
        f"WITH RECURSIVE {joined_rows(kind, asked.join, some)} "
        f"SELECT joined.first, r.number, {columns(linked, person, 'w')[0]} FROM joined CROSS JOIN {kind.table} AS r "
        f"USING (number) JOIN {linked.table} AS w ON w.number = r.{link}_no WHERE r.voided IS NULL ORDER BY 1, 2",
        bound.values,
    ):
        found.setdefault(first, {})[number] = whose
    return found
