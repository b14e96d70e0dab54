"""Forms of rule over clocks, over what joined records come to, over people's keys, and over the months of a cover."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from stronghold_cli.checks.explanation import Explanation, Named, explain, values
from stronghold_cli.checks.forms import CheckContext, EmptyMonths, Overdue, PeopleKeys, SumBelow
from stronghold_cli.checks.rule import Problem
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.fields import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.due import last_moment
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.due import still_running
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.records import firsts, looked_at, part
from stronghold_cli.store.records.rows import select_all
from stronghold_cli.store.schema.conditions import Bound, all_of, columns
from stronghold_cli.store.settings.cover import covers
from stronghold_cli.values.day import show_day
from stronghold_cli.values.window import Window, periods


def overdue(connection: Connection, test: Overdue, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records for which a clock has run out, and whose joined records come to enough."""
    clock = test.clock
    kind = clock.recorded
    sums = None
    for record in still_running(connection, clock, {}, asked.now.date()):
        by = clock.by(record)
        if by is None or last_moment(by, asked.now) >= asked.now:
            continue
        day = by.date() if isinstance(by, datetime) else by
        more = {"by": show_day(day)}
        if test.join:
            sums = sums or _Sums(connection, kind, test.join, clock.where, test.add, clock.left_out)
            total, _ = sums.of(record["no"])
            if total < kind.fields[test.add].type.store(test.reaches)[0]:
                continue
            more["sum"] = kind.fields[test.add].type.show(kind.fields[test.add].type.load([total]))
        people, shell = values(kind, record)
        yield part(kind, record, Explanation(test.why.format_map(people | more), clock.settling(shell)))


def under(connection: Connection, test: SumBelow, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that name one whose joined records come to less than an amount."""
    kind, bound = KINDS[test.kind], Bound()
    linked = KINDS[kind.links[test.link].kind]
    type_ = linked.fields[test.add].type
    sums = _Sums(connection, linked, test.join, test.among, test.add)
    statement = f"SELECT r.* FROM {{}} AS r WHERE {looked_at(kind, test.where, bound)} ORDER BY r.number"
    for record in select_all(connection, kind, statement, bound.values):
        total, is_whole = sums.of(record[test.link])
        if is_whole and total < type_.store(test.least)[0]:
            yield part(
                kind, record, explain(kind, record, test.why, test.mends, {"sum": type_.show(type_.load([total]))})
            )


class _Sums:
    """What a field of joined records comes to."""

    def __init__(
        self,
        connection: Connection,
        kind: Kind,
        join: str,
        where: Iterable[Condition],
        add: str,
        left_out: Iterable[Subset] = (),
    ) -> None:
        bound = Bound()
        self._firsts = firsts(connection, join)
        self._sums: dict[int, tuple[int, bool]] = {}
        tests = [looked_at(kind, where, bound), *(f"NOT ({all_of(kind, out.when, bound)})" for out in left_out)]
        for number, amount in connection.execute(
            f"SELECT r.number, {columns(kind, add)[0]} FROM {kind.table} AS r WHERE {' AND '.join(tests)}",
            bound.values,
        ):
            total, is_whole = self.of(number) if self._first(number) in self._sums else (0, True)
            self._sums[self._first(number)] = (total + (amount or 0), is_whole and amount is not None)

    def _first(self, number: int) -> int:
        return self._firsts.get(number, number)

    def of(self, number: int) -> tuple[int, bool]:
        """Return the sum of a record and all that are joined to it, and whether every one of them has an amount."""
        return self._sums.get(self._first(number), (0, False))


def keyed(connection: Connection, test: PeopleKeys, asked: CheckContext) -> Iterator[Problem]:
    """Yield what a function says of the people's keys in use."""
    uses: dict[str, list[Named]] = {}
    for kind in KINDS.values():
        for field in people_fields(kind):
            for number, key in connection.execute(
                f'SELECT number, "{field}" FROM {kind.table} AS r WHERE {looked_at(kind, (), Bound())} '
                f'AND "{field}" IS NOT NULL ORDER BY number'
            ):
                uses.setdefault(key, []).append((kind.name, number))
    same = dict(connection.execute("SELECT person, same_as FROM same_person"))
    for records, said in test.judge(uses, same):
        yield Problem(tuple(records), said)


def empty_months(connection: Connection, test: EmptyMonths, asked: CheckContext) -> Iterator[Problem]:
    """Yield the kinds with a cover that have no record in a whole month since."""
    for name, since in sorted(covers(connection).items(), key=lambda said: list(KINDS).index(said[0])):
        kind = KINDS[name]
        # From the first day of a month: one that the cover begins in the midst of is not covered whole.
        begins = since if since.day == 1 else _next_month(since)
        ends = asked.reading.today.replace(day=1) - timedelta(days=1)
        if ends < begins:
            continue
        has = f'SELECT DISTINCT substr("{kind.date}", 1, 7) FROM {kind.table} AS r WHERE {looked_at(kind, (), Bound())}'
        kept = {month for (month,) in connection.execute(has)}
        months = list(periods(Window(begins, ends), "month"))
        if empty := [month.key for month in months if month.key not in kept]:
            said = test.judge(kind, [(month.label, month.key not in kept) for month in months])
            yield Problem((), said, name, tuple(empty))


def _next_month(day: date) -> date:
    from dateutil.relativedelta import relativedelta

    return day.replace(day=1) + relativedelta(months=1)
