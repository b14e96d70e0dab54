"""Queries that every form of rule shares: records that count, records by number, and joined records."""

from collections.abc import Iterable

from stronghold_cli.checks.explanation import Explanation, Named
from stronghold_cli.checks.rule import Problem
from stronghold_cli.records.conditions import Condition, askable, is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.looked_into import tests_looked_into
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, holds
from stronghold_cli.store.schema.views import joined_view


def looked_at(kind: Kind, where: Iterable[Condition], bound: Bound, alias: str = "r") -> str:
    """Return the SQL that a record is checked: it counts, and the conditions hold."""
    return f"{alias}.voided IS NULL AND {all_of(kind, where, bound, alias)}"


def not_replaced(kind: Kind, link: str) -> str:
    """Return the SQL that no record which counts names a record of the rows `r` by a link of its own kind."""
    return f"r.number NOT IN (SELECT {link}_no FROM {kind.table} WHERE {link}_no IS NOT NULL AND voided IS NULL)"


def through(kind: Kind, path: str, alias: str) -> str:
    """Return the SQL of the number of the record that a path of links leads to: `arrest.line`."""
    link, _, further = path.partition(".")
    [place] = columns(kind, link, alias)
    if not further:
        return place
    linked, there = KINDS[kind.links[link].kind], f"{alias}_{link}"
    found = through(linked, further, there)
    return f"(SELECT {found} FROM {linked.table} AS {there} WHERE {there}.number = {place})"


def firsts(connection: Connection, join: str) -> dict[int, int]:
    """Return, for each record that is joined to another, the first of them."""
    return dict(connection.execute(f"SELECT number, first FROM {joined_view(join)}"))


def part(kind: Kind, record: Record, said: Explanation) -> Problem:
    """Return the problem of one record."""
    return Problem(((kind.name, record["no"]),), said)


def belonging(connection: Connection, name: str, number: int) -> set[Named]:
    """Return the records that are a case or line, or belong to it by what is in no restricted record."""
    found: set[Named] = {(name, number)}
    for kind in KINDS.values():
        if name in askable(kind):
            bound = Bound()
            tests = [holds(kind, is_(name, number), bound), *tests_looked_into(connection, kind, [name])]
            statement = f"SELECT r.number FROM {kind.table} AS r WHERE {' AND '.join(tests)}"
            rows = connection.execute(statement, bound.values)
            found |= {(kind.name, theirs) for (theirs,) in rows}
    return found
