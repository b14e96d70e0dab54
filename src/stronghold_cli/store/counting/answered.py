"""Records that those of another kind have answered, as that kind declares: convictions, answered by sentences."""

import json
from collections.abc import Collection, Iterable

from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import select
from stronghold_cli.store.schema.conditions import Bound, all_of, columns


def answered(
    kind: Kind,
    where: Iterable[Condition],
    since: str,
    bound: Bound,
    by: str | None = None,
    whose: str | None = None,
) -> str:
    """Return a SELECT of the numbers of the records that one of `kind` has answered, as `days_answered` takes them."""
    return f"SELECT number FROM ({days_answered(kind, where, since, bound, by, whose)})"


def days_answered(
    kind: Kind,
    where: Iterable[Condition],
    since: str,
    bound: Bound,
    by: str | None = None,
    whose: str | None = None,
) -> str:
    """Return a SELECT of the numbers of the records that one of `kind` has answered, with the day of the first.

    `where` and `since` say which stand, and from which day: the SQL of it in the rows `c`.  `by` is the SQL of the last
    day on which one of `kind` may be dated, `whose` that of a list of people who alone are looked at.
    """
    law = kind.answers
    assert law, kind.name  # noqa: S101 - a declaration that says otherwise is a fault of ours
    other = KINDS[kind.links[law.link].kind]
    never, unless = ([is_not(name, *choices)] if choices else [] for name, choices in (law.never, law.unless))
    passed = ["o.voided IS NULL", all_of(kind, never, bound, "o"), *([f"o.{kind.date} <= {by}"] if by else [])]
    theirs, ours = ["1"], ["1"]
    if whose:
        theirs = [f"{columns(other, law.alike[0], 'c')[0]} IN {whose}"]
        ours = [f"{columns(kind, law.alike[0], 'o')[0]} IN {whose}"]
    unnamed = all_of(kind, (is_(law.link), *unless), bound, "o")
    names = (*law.alike, *law.beside)
    its, others = (
        ", ".join(f"{columns(each, name, alias)[0]} AS its_{name}" for name in names)
        for each, alias in ((kind, "o"), (other, "c"))
    )
    alike = " AND ".join(f"c.its_{name} = o.its_{name}" for name in law.alike)
    beside = "".join(f" AND COALESCE(c.its_{name} = o.its_{name}, 1)" for name in law.beside)
    # Two looks over either kind, each once, and then matched: asked for each pair it would take hours.
    return f"""
        WITH waiting AS MATERIALIZED (
            SELECT c.number, {since} AS since, {others} FROM {other.table} AS c
            WHERE c.voided IS NULL AND {all_of(other, where, bound, "c")} AND {theirs[0]}
        ), passed AS MATERIALIZED (
            SELECT DISTINCT {its}, o.{kind.date} AS day FROM {kind.table} AS o
            WHERE {unnamed} AND {" AND ".join([*passed, *ours])}
        )
        SELECT number, MIN(day) AS day FROM (
            SELECT o.{law.link}_no AS number, o.{kind.date} AS day FROM {kind.table} AS o
            WHERE o.{law.link}_no IS NOT NULL AND {" AND ".join(passed)}
            UNION ALL
            SELECT c.number, o.day FROM waiting AS c JOIN passed AS o ON {alike}{beside} AND o.day >= c.since
        ) GROUP BY number
    """


def unanswered(connection: Connection, kind: Kind, people: Collection[str], by: str | None = None) -> list[Record]:
    """Return the numbers of people's records that `kind` has not answered; with `by`, as of that ISO day."""
    law, bound = kind.answers, Bound()
    if law is None:
        return []
    other, stands = KINDS[kind.links[law.link].kind], (is_(*law.stands),)
    same = "SELECT COALESCE((SELECT same_as FROM same_person WHERE person = value), value) FROM json_each"
    whose = f"({same}({bound(json.dumps(sorted(people)))}))"
    last = bound(by) if by else None
    since = columns(other, law.since, "c")[0]
    in_time = f" AND {columns(other, law.since)[0]} <= {last}" if last else ""
    statement = (
        f"SELECT r.* FROM {{}} AS r WHERE r.voided IS NULL AND {all_of(other, stands, bound)}{in_time} "
        f"AND {columns(other, law.alike[0])[0]} IN {whose} "
        f"AND r.number NOT IN ({answered(kind, stands, since, bound, last, whose)}) ORDER BY r.number"
    )
    return list(select(connection, other, statement, bound.values))
