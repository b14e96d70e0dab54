"""What every form of rule asks of the ledger: the records that count, some of them by number, and what is joined."""

from collections.abc import Callable, Iterable

from stronghold_cli.checks.explanation import Explanation, Named
from stronghold_cli.checks.forms import JoinedSum
from stronghold_cli.checks.rule import Problem
from stronghold_cli.records.conditions import Condition, askable, is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Value
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, holds
from stronghold_cli.store.schema.views import joined_view


def looked_at(kind: Kind, where: Iterable[Condition], bound: Bound, alias: str = "r") -> str:
    """Return the SQL that a record is looked at: it counts, and the conditions hold."""
    return f"{alias}.voided IS NULL AND {all_of(kind, where, bound, alias)}"


def firsts(connection: Connection, join: str) -> dict[int, int]:
    """Return, for each record that is joined to another, the first of them."""
    return dict(connection.execute(f"SELECT number, first FROM {joined_view(join)}"))


def joined_sums(connection: Connection, asked: JoinedSum) -> Callable[[int], tuple[Value, bool]]:
    """Return what says of a record by its number what all joined to it come to, and whether each has an amount."""
    kind, bound, first = KINDS[asked.kind], Bound(), firsts(connection, asked.join)
    kept = kind.fields[asked.add].type
    tests = [looked_at(kind, asked.where, bound), *(f"NOT ({all_of(kind, out.when, bound)})" for out in asked.left_out)]
    amount = columns(kind, asked.add)[0]
    rows = connection.execute(
        f"SELECT COALESCE(j.first, r.number), COALESCE(sum({amount}), 0), count({amount}) = count(*) "
        f"FROM {kind.table} AS r LEFT JOIN {joined_view(asked.join)} AS j ON j.number = r.number "
        f"WHERE {' AND '.join(tests)} GROUP BY 1",
        bound.values,
    )
    sums = {number: (kept.load([total]), bool(is_whole)) for number, total, is_whole in rows}
    return lambda number: sums.get(first.get(number, number), (kept.load([0]), False))


def part(kind: Kind, record: Record, said: Explanation) -> Problem:
    """Return what is wrong with one record."""
    return Problem(((kind.name, record["no"]),), said)


def belonging(connection: Connection, name: str, number: int) -> set[Named]:
    """Return the records that are a case or line, or belong to it."""
    found: set[Named] = {(name, number)}
    for kind in KINDS.values():
        if name in askable(kind):
            bound = Bound()
            test = holds(kind, is_(name, number), bound)
            rows = connection.execute(f"SELECT r.number FROM {kind.table} AS r WHERE {test}", bound.values)
            found |= {(kind.name, theirs) for (theirs,) in rows}
    return found
