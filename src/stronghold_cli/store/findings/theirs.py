"""Forms of rule over a record and others of the same person, or others that name it."""

from collections.abc import Collection, Iterator, Set

from stronghold_cli.checks.explanation import Explanation, values
from stronghold_cli.checks.forms import CheckContext, Overlooks, SettledByVoided
from stronghold_cli.checks.rule import Problem
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.counting.answered import answered
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.records import looked_at, part
from stronghold_cli.store.records.changed_since import records_of
from stronghold_cli.store.records.rows import has_any
from stronghold_cli.store.schema.conditions import Bound, all_of, columns, numbered
from stronghold_cli.values.text import listed


def overlooking(connection: Connection, test: Overlooks, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that omit a link to a relevant record of the same person."""
    return overlooked(connection, test, withheld=asked.withheld)


def overlooked(
    connection: Connection,
    test: Overlooks,
    among: Collection[int] | None = None,
    withheld: Set[tuple[str, int]] = frozenset(),
) -> Iterator[Problem]:
    """Yield the same, only for the records with numbers in `among` if given; withheld records count for nothing."""
    kind, other, bound = KINDS[test.kind], KINDS[test.other], Bound()
    if not has_any(connection, other):
        return
    since = test.since or kind.date
    explains = all_of(other, test.but_for, bound) if test.but_for is not None else "0"
    sides = [
        f"SELECT r.number, {columns(each, day)[0]} AS day, {columns(each, 'person')[0]} AS who, "
        f"{columns(each, 'case')[0]} AS its, {more} FROM {each.table} AS r WHERE {tests}"
        for each, day, more, tests in (
            (kind, since, "0 AS explains", looked_at(kind, test.where, bound)),
            (other, other.date, f"({explains}) AS explains", looked_at(other, test.among, bound)),
        )
    ]
    sides[0] += f" AND {numbered(among, bound)}"
    if test.answered:
        done = answered(other, test.where, columns(kind, since, "c")[0], bound)
        sides[0] += f" AND r.number NOT IN ({done})"
    in_time = ">=" if test.from_then_on else "<="
    of_it = "(mine.its = theirs.its) IS NULL" if test.unsure else "COALESCE(mine.its = theirs.its, 1)"
    rows = connection.execute(
        # Each side once, and then matched by person: asked for each pair it would take hours.
        f"WITH mine AS MATERIALIZED ({sides[0]}), theirs AS MATERIALIZED ({sides[1]}) "
        f"SELECT mine.number, theirs.number, theirs.explains FROM mine JOIN theirs ON theirs.who = mine.who "
        f"WHERE theirs.day {in_time} mine.day AND {of_it} ORDER BY 1, theirs.day, 2",
        bound.values,
    )
    found: dict[int, list[int]] = {}
    explained = set()
    for number, theirs, explains in rows:
        if (other.table, theirs) not in withheld:
            found.setdefault(number, []).append(theirs)
        if explains:
            explained.add(number)
    found = {number: theirs for number, theirs in found.items() if number not in explained}
    records = records_of(connection, kind, found)
    others = records_of(connection, other, {numbers[0] for numbers in found.values()})
    for number, numbers in found.items():
        record, first = records[number], others[numbers[0]]
        people, shell = values(kind, record)
        refs = list(map(other.reference, numbers))
        which = {"theirs": refs[0] if len(refs) == 1 else other.prefix}
        their_date = other.fields[other.date].type.show(first[other.date])
        why = test.why.format_map(people | {"theirs": listed(refs, "and"), "their_date": their_date})
        yield part(kind, record, Explanation(why, test.mends.format_map(shell | which)))


def settled_by_voided(connection: Connection, test: SettledByVoided, asked: CheckContext) -> Iterator[Problem]:
    """Yield the records that a voided one settled, and that nothing that counts settles or answers."""
    kind, bound = KINDS[test.kind], Bound()
    takes, law = kind.fields[test.link].takes, kind.answers
    assert takes and takes.settles and law  # noqa: S101 - a declaration that says otherwise is a fault of ours
    other = KINDS[kind.links[test.link].kind]
    where = (is_(*takes.settles),)
    day = columns(other, law.since)[0]
    done = answered(kind, where, columns(other, law.since, "c")[0], bound)
    rows = connection.execute(
        f"SELECT r.number, MAX(o.number) FROM {other.table} AS r JOIN {kind.table} AS o ON o.{test.link}_no = r.number "
        f"WHERE {looked_at(other, where, bound)} AND o.voided IS NOT NULL AND o.{kind.date} = {day} "
        f"AND r.number NOT IN ({done}) "
        f"AND r.number NOT IN (SELECT {test.link}_no FROM {kind.table} WHERE {test.link}_no > 0 AND voided IS NULL) "
        "GROUP BY 1 ORDER BY 1",
        bound.values,
    ).fetchall()
    records = records_of(connection, other, (number for number, _ in rows))
    for number, by in rows:
        people, shell = values(other, records[number])
        theirs = {"theirs": kind.reference(by)}
        said = Explanation(test.why.format_map(people | theirs), test.mends.format_map(shell | theirs))
        yield part(other, records[number], said)._replace(beside=((kind.name, by),))
