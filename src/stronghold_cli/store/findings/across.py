"""Forms of rule over clocks, over people's keys, over spellings, and over the months of a cover."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations, islice
from typing import NamedTuple

from stronghold_cli.checks.explanation import Explanation, Named, values
from stronghold_cli.checks.forms import CheckContext, EmptyMonths, InParts, Overdue, PeopleKeys, Spelled, ToldTwoWays
from stronghold_cli.checks.rule import Problem
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.due import last_moment, ran_out_before
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.counting.joined import joined_sums
from stronghold_cli.store.due import parted, still_running
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.records import looked_at, part
from stronghold_cli.store.imports.files import backfilled
from stronghold_cli.store.records.spellings import spellings_of
from stronghold_cli.store.schema.conditions import Bound, columns
from stronghold_cli.store.settings.cover import covers
from stronghold_cli.values.day import show_day
from stronghold_cli.values.window import Window, periods


def overdue(connection: Connection, test: Overdue, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records whose clock has run out, and whose joined sum reaches the clock's minimum."""
    clock = test.clock
    kind = clock.recorded
    sum_of = joined_sums(connection, clock.minimum.sum) if clock.minimum else None
    since = backfilled(connection, kind)
    for record in still_running(connection, clock, {}, asked.now.date()):
        by = clock.by(record)
        if by is None or ran_out_before(by, since.get(record["no"])) or last_moment(by, asked.now) >= asked.now:
            continue
        day = by.date() if isinstance(by, datetime) else by
        more = {"by": show_day(day)}
        if sum_of and clock.minimum:
            total, _ = sum_of(record["no"])
            if total < clock.minimum.least_on(record[kind.date]):
                continue
            more["sum"] = str(total)
        people, shell = values(kind, record)
        unsaid = [words for name, words in clock.unsaid if record[name] is None]
        why = "; ".join([test.why.format_map(people | more), *unsaid])
        yield part(kind, record, Explanation(why, clock.settling(shell)))


def cash_in_parts(connection: Connection, test: InParts, asked: CheckContext) -> Iterator[Problem]:
    """Yield the sums in several finds that together reach the minimum of a clock."""
    for each in parted(connection, test.clock, {}):
        names = tuple((test.clock.kind, number) for number in each.numbers)
        yield Problem(names, Explanation(each.why, each.mends))


class _Told(NamedTuple):
    """What one record says about its person, and on which day."""

    kind: str
    number: int
    value: str
    day: str


def told_two_ways(connection: Connection, test: ToldTwoWays, asked: CheckContext) -> Iterator[Problem]:
    """Yield, for each person, the first two records that contradict each other."""
    bound = Bound()
    every = " UNION ALL ".join(
        f"SELECT {place} AS place, {columns(kind, 'person')[0]} AS who, r.number AS number, "
        f"{columns(kind, test.field)[0]} AS said, r.{kind.date} AS day FROM {kind.table} AS r WHERE r.voided IS NULL"
        for place, kind in enumerate(map(KINDS.__getitem__, test.kinds))
    )
    some = f"who IS NOT NULL AND said NOT IN ({', '.join(map(bound, test.unsaid))})"
    if test.before:
        early, late = (f"FILTER (WHERE said = {bound(value)})" for value in test.before)
        both = f"min(day) {early} <= max(day) {late}"
    else:
        both = "count(DISTINCT said) > 1"
    people: dict[str, list[_Told]] = {}
    for key, place, *cells in connection.execute(
        f"WITH told AS MATERIALIZED (SELECT * FROM ({every}) WHERE {some}) "
        f"SELECT who, place, number, said, day FROM told "
        f"WHERE who IN (SELECT who FROM told GROUP BY 1 HAVING {both}) ORDER BY day, place, number",
        bound.values,
    ):
        kind = KINDS[test.kinds[place]]
        if (kind.table, cells[0]) not in asked.withheld:
            people.setdefault(key, []).append(_Told(kind.name, *cells))
    for key, records in people.items():
        two = ((one, other) for one, other in combinations(records, 2) if _cannot_both_be(one, other, test.before))
        for one, other in islice(two, 1):
            first, second = (KINDS[each.kind].reference(each.number) for each in (one, other))
            why = f"{key} is {one.value} in {first}, and {other.value} in {second}"
            option = KINDS[other.kind].fields[test.field].option
            mends = f"stronghold edit {second} {option} {test.field.upper().replace('_', '-')}"
            yield Problem(((one.kind, one.number), (other.kind, other.number)), Explanation(why, mends))


def _cannot_both_be(one: _Told, other: _Told, before: tuple[str, str] | None) -> bool:
    if before is None:
        return one.value != other.value
    return (one.value, other.value) == before or (one.day == other.day and (other.value, one.value) == before)


def keyed(connection: Connection, test: PeopleKeys, asked: CheckContext) -> Iterator[Problem]:
    """Yield what a function finds in the people's keys in use."""
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


def spelled(connection: Connection, test: Spelled, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records of each kind that spell a text otherwise than most do."""
    kinds = [KINDS[name] for name in test.kinds]
    rarer = spellings_of(connection, test.field, kinds).rarer
    for kind in kinds if rarer else ():
        bound = Bound()
        found: dict[str, list[int]] = {}
        for number, text in connection.execute(
            f'SELECT number, "{test.field}" FROM {kind.table} AS r WHERE {looked_at(kind, (), bound)} '
            f'AND "{test.field}" IN ({", ".join(map(bound, rarer))}) ORDER BY number',
            bound.values,
        ):
            found.setdefault(text, []).append(number)
        for text, numbers in found.items():
            said = test.judge(kind, test.field, numbers, text, rarer[text])
            yield Problem(tuple((kind.name, number) for number in numbers), said)


def empty_months(connection: Connection, test: EmptyMonths, asked: CheckContext) -> Iterator[Problem]:
    """Yield the kinds with a cover and no record in a whole month since its day."""
    from dateutil.relativedelta import relativedelta  # 10 ms that only months need

    complete = covers(connection)
    for name, kind in KINDS.items():
        if (since := complete.get(name)) is None:
            continue
        # From the first day of a month: one that the cover begins in the midst of is not covered whole.
        begins = since if since.day == 1 else since.replace(day=1) + relativedelta(months=1)
        ends = asked.reading.today.replace(day=1) - timedelta(days=1)
        if ends < begins:
            continue
        has = f'SELECT DISTINCT substr("{kind.date}", 1, 7) FROM {kind.table} AS r WHERE {looked_at(kind, (), Bound())}'
        kept = {month for (month,) in connection.execute(has)}
        months = list(periods(Window(begins, ends), "month"))
        if empty := [month.key for month in months if month.key not in kept]:
            said = test.judge(kind, [(month.label, month.key not in kept) for month in months])
            yield Problem((), said, name, tuple(empty))
