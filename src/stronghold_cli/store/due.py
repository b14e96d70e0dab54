"""A clock as SQL: the records for which it still runs, and those that were looked at and left out."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from stronghold_cli.figures.clock import Clock, SettledBy
from stronghold_cli.figures.joined import Parted
from stronghold_cli.records.conditions import askable, is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Value
from stronghold_cli.store.counting.joined import in_parts, under_minimum
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.erasures import not_erased
from stronghold_cli.store.records.looked_into import tests_looked_into
from stronghold_cli.store.records.rows import has_any, select
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, holds, numbered


def still_running(
    connection: Connection,
    clock: Clock,
    tied: Mapping[str, int],
    until: date | None,
    among: Collection[int] | None = None,
    today: date | None = None,
) -> Iterator[Record]:
    """Yield the records for which a clock runs.

    `tied` are the numbers of the case or line that they belong to.  `until` skips what certainly ends later, and
    `today` what has certainly lapsed; the caller checks the exact moment.  `among` are the numbers of the only records
    that are looked at.
    """
    kind, bound = clock.recorded, Bound()
    if not has_any(connection, kind):  # to read such long statements takes SQLite a while
        return
    of = numbered(among, bound)
    under = under_minimum(clock.minimum, bound, of) if clock.minimum else None
    reasons = [*(all_of(kind, out.when, bound) for out in clock.left_out), *([under.less] if under else [])]
    tests = [of, *_looked_at(connection, clock, tied, bound), *(f"NOT ({reason})" for reason in reasons)]
    tests += _in_time(clock, until, today, bound)
    few = under.few if under else ""
    statement = f"{few} SELECT r.* FROM {{}} AS r WHERE {' AND '.join(tests)} ORDER BY r.number"
    seen = set()
    for record in select(connection, kind, statement, bound.values):
        if clock.runs_for and not clock.runs_for(record):
            continue
        same = tuple(record[field] for field in clock.together or ("no",))
        # Of a day before the law that sets a limit nothing is said.
        if same not in seen and clock.by(record) is not None:
            seen.add(same)
            yield record


def _in_time(clock: Clock, until: date | None, today: date | None, bound: Bound) -> Iterator[str]:
    """Yield the tests of the day from which a clock runs, and of a recorded last day."""
    start = columns(clock.recorded, clock.starts)[0]
    said = columns(clock.recorded, clock.said)[0] if clock.said else None
    yield f"COALESCE({start}, {said}) IS NOT NULL" if said else f"{start} IS NOT NULL"
    for day, passed, side, otherwise in ((until, clock.least, "<=", 1), (today, clock.most, ">=", 0)):
        if day is None or (day - date.min).days <= passed or (side == ">=" and not clock.lapses):
            continue
        begun = f"{start} {side} {bound((day - timedelta(days=passed)).isoformat())}"
        yield (
            f"COALESCE({said} {side} {bound(day.isoformat())}, {begun}, {otherwise})"
            if said
            else (f"COALESCE({begun}, {otherwise})")
        )


def left_out(connection: Connection, clock: Clock, tied: Mapping[str, int]) -> list[int]:
    """Return how many records are left out for each of a clock's reasons; one with two counts under the first."""
    if not clock.reasons:
        return []
    if not has_any(connection, clock.recorded):
        return [0] * len(clock.reasons)
    bound = Bound()
    tests = _looked_at(connection, clock, tied, bound)
    under = under_minimum(clock.minimum, bound) if clock.minimum else None
    reasons = [all_of(clock.recorded, out.when, bound) for out in clock.left_out]
    if clock.minimum and under:
        reasons += [f"{less} AND {held}" for less in (under.of_several, under.less) for held in under.rows]
    counts = ", ".join(
        f"count(*) FILTER (WHERE {' AND '.join([reason, *(f'NOT ({before})' for before in reasons[:n])])})"
        for n, reason in enumerate(reasons)
    )
    few = under.few if under else ""
    statement = f"{few} SELECT {counts} FROM {clock.recorded.table} AS r WHERE {' AND '.join(tests)}"
    return list(connection.execute(statement, bound.values).fetchone())


def stopped(connection: Connection, clock: Clock, tied: Mapping[str, int]) -> int:
    """Return for how many records a clock stands still until something is decided."""
    if not any(settled.waits for settled in clock.settled) or not has_any(connection, clock.recorded):
        return 0
    bound = Bound()
    anyhow = clock._replace(settled=tuple(settled._replace(waits=()) for settled in clock.settled))
    tests = [
        *_looked_at(connection, anyhow, tied, bound),
        f"NOT ({' AND '.join(_looked_at(connection, clock, tied, bound))})",
    ]
    statement = f"SELECT count(*) FROM {clock.recorded.table} AS r WHERE {' AND '.join(tests)}"
    number: int = connection.execute(statement, bound.values).fetchone()[0]
    return number


def too_little(
    connection: Connection, clock: Clock, tied: Mapping[str, int], among: Collection[int] | None = None
) -> list[int]:
    """Return the unsettled records whose sums are below a clock's minimum."""
    if clock.minimum is None or not has_any(connection, clock.recorded):
        return []
    kind, bound = clock.recorded, Bound()
    of = numbered(among, bound)
    under = under_minimum(clock.minimum, bound, of)
    tests = [of, *_looked_at(connection, clock, tied, bound), under.less]
    tests += [f"NOT ({all_of(kind, out.when, bound)})" for out in clock.left_out]
    statement = f"{under.few} SELECT r.number FROM {kind.table} AS r WHERE {' AND '.join(tests)} ORDER BY r.number"
    return [number for (number,) in connection.execute(statement, bound.values)]


def parted(
    connection: Connection, clock: Clock, tied: Mapping[str, int], among: Collection[int] | None = None
) -> list[Parted]:
    """Return the sums below a clock's minimum only because one arrest and day has several finds."""
    if clock.minimum is None:
        return []
    few = too_little(connection, clock, tied, among)
    found = in_parts(connection, clock.minimum, few)
    beside = {number for each in found for number in each.numbers} - {*few}
    less = {*few, *(too_little(connection, clock, {}, beside) if beside else ())}
    return [each._replace(less=tuple(number for number in each.numbers if number in less)) for each in found]


def _looked_at(connection: Connection, clock: Clock, tied: Mapping[str, int], bound: Bound) -> list[str]:
    kind = clock.recorded
    tests = ["r.voided IS NULL", not_erased(kind), all_of(kind, clock.where, bound)]
    tests += [_belongs(kind, name, number, bound) for name, number in tied.items()]
    # Of a restricted record no clock is shown, nor is it said why one is not.
    tests += tests_looked_into(connection, kind, [name for name in tied if name in askable(kind)])
    tests += [f"NOT {_is_settled(clock, settled, bound)}" for settled in clock.settled]
    if clock.renewed:
        tests.append(_none_beside(clock, bound, ">"))
    if clock.first:
        tests.append(_none_beside(clock, bound, "<"))
    return tests


def _belongs(kind: Kind, name: str, number: int, bound: Bound) -> str:
    """Whether a record is the case or line of that number, or belongs to it; a case belongs to no line."""
    if kind.name == name:
        return f"r.number = {bound(number)}"
    return holds(kind, is_(name, number), bound) if name in askable(kind) else "0"


def _subject(clock: Clock, alias: str = "r") -> str:
    """The number of the record that settling records name."""
    return columns(clock.recorded, clock.of, alias)[0] if clock.of else f"{alias}.number"


def _is_settled(clock: Clock, settled: SettledBy, bound: Bound) -> str:
    """Whether a clock is settled in one way; never null.  No sum settles an amount that was never counted."""
    if settled.add is None:
        later = f' AND (o."{clock.recorded.date}", o.number) > (r."{clock.recorded.date}", r.number)'
        return f"EXISTS (SELECT 1 {_settling(settled, _subject(clock), bound)}{later if settled.later else ''})"
    added, most = _sums(settled, _subject(clock), bound)
    if settled.waits:
        added += f" + {_undecided(settled, _subject(clock), bound)}"
    return f"COALESCE({added} >= {most}, 0)"


def _undecided(settled: SettledBy, subject: str, bound: Bound) -> str:
    """The largest amount that waits for a decision: no later record of the same subject is anything else."""
    kind = KINDS[settled.kind]
    [add] = columns(kind, str(settled.add), "w")
    return (
        f"(SELECT COALESCE(max({add}), 0) FROM {kind.table} AS w WHERE w.voided IS NULL "
        f"AND w.{settled.link}_no = {subject} AND {all_of(kind, settled.waits, bound, 'w')} "
        f"AND NOT EXISTS (SELECT 1 FROM {kind.table} AS d WHERE d.voided IS NULL "
        f"AND d.{settled.link}_no = w.{settled.link}_no AND NOT ({all_of(kind, settled.waits, bound, 'd')}) "
        f'AND (d."{kind.date}", d.number) > (w."{kind.date}", w.number)))'
    )


def _settling(settled: SettledBy, subject: str, bound: Bound) -> str:
    """FROM and WHERE of the records that settle it."""
    kind = KINDS[settled.kind]
    return (
        f"FROM {kind.table} AS o WHERE o.voided IS NULL AND o.{settled.link}_no = {subject} "
        f"AND {all_of(kind, settled.where, bound, 'o')}"
    )


def _sums(settled: SettledBy, subject: str, bound: Bound) -> tuple[str, str]:
    """The amount settled so far, 0 if none, and the amount to settle."""
    kind, linked = KINDS[settled.kind], _linked(settled)
    [add] = columns(kind, str(settled.add), "o")
    [reaches] = columns(linked, str(settled.reaches), "t")
    return (
        f"(SELECT COALESCE(sum({add}), 0) {_settling(settled, subject, bound)})",
        f"(SELECT {reaches} FROM {linked.table} AS t WHERE t.number = {subject})",
    )


def _linked(settled: SettledBy) -> Kind:
    return KINDS[KINDS[settled.kind].links[settled.link].kind]


def _none_beside(clock: Clock, bound: Bound, side: str) -> str:
    """Whether no later record (`>`), or no earlier one (`<`), of the same `of` takes a record's place.

    Later is what has a later day, then what ends later.
    """
    kind = clock.recorded

    def order(alias: str) -> str:
        end = columns(kind, clock.said or clock.starts, alias)[0]
        return f"({alias}.{kind.date}, COALESCE({end}, ''), {alias}.number)"

    return (
        f"NOT EXISTS (SELECT 1 FROM {kind.table} AS l WHERE l.voided IS NULL "
        f"AND {_subject(clock, 'l')} = {_subject(clock)} "
        f"AND {all_of(kind, clock.where, bound, 'l')} AND {order('l')} {side} {order('r')})"
    )


def unsettled(connection: Connection, clock: Clock, record: Record) -> Value:
    """Return the unsettled rest of an amount; None if none has to be settled, or it was never counted."""
    for settled in clock.settled:
        if settled.add and settled.reaches:
            bound = Bound()
            added, most = _sums(settled, bound(record[clock.of] if clock.of else record["no"]), bound)
            row = connection.execute(f"SELECT {most} - {added}", bound.values).fetchone()
            if row[0] is not None:
                return _linked(settled).fields[settled.reaches].type.load(row)
    return None
