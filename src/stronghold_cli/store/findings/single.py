"""Forms of rule that look at one record, or at a record beside what it names or lacks."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateutil.relativedelta import relativedelta

from stronghold_cli.checks.explanation import Explanation, explain, named, values
from stronghold_cli.checks.forms import Capped, CheckContext, DatedBefore, Judged, Lacks, NamesUnlike
from stronghold_cli.checks.rule import Problem
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.counting.answered import answered
from stronghold_cli.store.counting.joined import in_parts, joined_sums
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.ages import with_ages
from stronghold_cli.store.findings.records import looked_at, not_replaced, part, through
from stronghold_cli.store.records.caps import over
from stronghold_cli.store.records.changed_since import records_of
from stronghold_cli.store.records.rows import select_all
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, numbered
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.text import counted


def judged(connection: Connection, test: Judged, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that a function says something about."""
    kind, bound = KINDS[test.kind], Bound()
    sum_of = joined_sums(connection, test.minimum.sum) if test.minimum else None
    tests = [looked_at(kind, test.where, bound)]
    if test.counts:
        tests.append(not_replaced(kind, test.counts))
    if asked.only is not None:
        tests.append(numbered(asked.only.get(kind.name, ()), bound))
    statement = f"SELECT r.* FROM {{}} AS r WHERE {' AND '.join(tests)} ORDER BY r.number"
    named_too = with_named(connection, kind, test.beside, select_all(connection, kind, statement, bound.values))
    for record in with_ages(connection, kind, test.aged, named_too, asked.withheld):
        if sum_of and test.minimum:
            named = record["beside"]
            total, is_whole = sum_of(named["no"]) if named else (None, False)
            record["joined"] = total if is_whole else None
            less = is_whole and total < test.minimum.least_on(named["date"])
            several = in_parts(connection, test.minimum, [named["no"]]) if less else []
            record["parts"] = several[0] if several else None
        if said := test.judge(record, asked.reading):
            named = record.get("beside")
            beside = ((kind.links[test.beside].kind, named["no"]),) if named and test.beside else ()
            yield part(kind, record, said)._replace(beside=beside)


def with_named(connection: Connection, kind: Kind, link: str | None, records: Iterable[Record]) -> Iterator[Record]:
    """Yield records, each with the one that it names by a link under `beside`, None where it names none that counts."""
    if link is None:
        yield from records
        return
    several = list(records)
    named_by = KINDS[kind.links[link].kind]
    theirs = records_of(connection, named_by, {record[link] for record in several if record[link] is not None})
    for record in several:
        beside = theirs.get(record[link])
        yield record | {"beside": beside if beside and beside["voided"] is None else None}


def lacking(connection: Connection, test: Lacks, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records for which no other says what one has to, by person where that is one finding."""
    kind, bound, today = KINDS[test.kind], Bound(), asked.reading.today
    tests, others = [looked_at(kind, test.where, bound)], ""
    if test.months:
        tests.append(f'r."{kind.date}" < {bound((today - relativedelta(months=test.months)).isoformat())}')
    if test.awaits:
        tests.append(f'COALESCE(r."{test.awaits}" < {bound(today.isoformat())}, 1)')
    for name, link, where in test.linked:
        other = KINDS[name]
        place = through(other, link, "o")
        tests.append(
            f"r.number NOT IN (SELECT {place} FROM {other.table} AS o WHERE {place} IS NOT NULL "
            f"AND {looked_at(other, where, bound, 'o')})"
        )
    if test.other:
        # One pass over the other kind, and a look into what it came to: asked for each record it would take hours.
        other = KINDS[test.other]
        days = f'min(o."{other.date}") AS earliest, max(o."{other.date}") AS latest'
        others = (
            f"LEFT JOIN (SELECT {columns(other, 'person', 'o')[0]} AS who, {days} FROM {other.table} AS o "
            f"WHERE o.voided IS NULL GROUP BY who) ON who = {columns(kind, 'person')[0]}"
        )
        in_time = "latest >=" if test.from_then_on else "earliest <="
        tests.append(f'NOT COALESCE({in_time} r."{kind.date}", 0)')
    if test.answered:
        name, since = test.answered
        answers = answered(KINDS[name], test.where, columns(kind, since, "c")[0], bound)
        tests.append(f"r.number NOT IN ({answers})")
    statement = f"SELECT r.* FROM {{}} AS r {others} WHERE {' AND '.join(tests)} ORDER BY r.number"
    groups: dict[Any, list[Record]] = {}
    same = dict(connection.execute("SELECT person, same_as FROM same_person"))
    for record in select_all(connection, kind, statement, bound.values):
        key = same.get(record["person"], record["person"]) if test.together else record["no"]
        groups.setdefault(key, []).append(record)
    for records in groups.values():
        yield Problem(named(kind, records), explain(kind, records[0], test.why, test.mends))


def unlike(connection: Connection, test: NamesUnlike, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that name one which is not as it must be."""
    kind, bound = KINDS[test.kind], Bound()
    linked = KINDS[kind.links[test.link].kind]
    statement = (
        f"SELECT r.* FROM {{}} AS r JOIN {linked.table} AS t ON t.number = r.{test.link}_no "
        f"WHERE {looked_at(kind, test.where, bound)} AND t.voided IS NULL "
        f"AND NOT ({all_of(linked, test.must, bound, 't')}) ORDER BY r.number"
    )
    found = list(select_all(connection, kind, statement, bound.values))
    theirs = records_of(connection, linked, {record[test.link] for record in found})
    for record in found:
        people, shell = values(kind, record)
        their_people, their_shell = values(linked, theirs[record[test.link]], "their_")
        said = Explanation(test.why.format_map(people | their_people), test.mends.format_map(shell | their_shell))
        yield Problem((*named(kind, [record]), (linked.name, record[test.link])), said)


def capped(connection: Connection, test: Capped, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that make the sum larger than a linked record says."""
    kind = KINDS[test.kind]
    for cap in kind.caps:
        for each in over(connection, kind, cap, {"first": 1, "last": LARGEST}):
            said = Explanation(each.problem.said, each.mends)
            yield Problem(((kind.name, each.number),), said, beside=each.problem.shows)


def beside(connection: Connection, test: DatedBefore, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records dated before the one that they link to, by that one where they are one finding."""
    kind = KINDS[test.kind]
    linked = KINDS[kind.links[test.link].kind]
    statement = f"""
        SELECT r.* FROM {{}} AS r JOIN {linked.table} AS t ON t.number = r.{test.link}_no
        WHERE r.voided IS NULL AND t.voided IS NULL
        AND r."{test.day}" < t."{test.their_day}"
        ORDER BY r."{test.day}", r.number
    """
    groups: dict[int, list[Record]] = {}
    for record in select_all(connection, kind, statement, ()):
        groups.setdefault(record[test.link] if test.together else record["no"], []).append(record)
    theirs = records_of(connection, linked, (records[0][test.link] for records in groups.values()))
    for records in groups.values():
        other = theirs[records[0][test.link]]
        people, shell = values(kind, records[0])
        their_people, their_shell = values(linked, other, "their_")
        of = f" (the first of {counted(len(records), kind.one, kind.plural)})" if len(records) > 1 else ""
        said = Explanation(
            test.why.format_map(people | their_people | {"of": of}), test.mends.format_map(shell | their_shell)
        )
        yield Problem((*named(kind, records), (linked.name, other["no"])), said)
