"""What the rules of `check` find in the ledger: each form of rule is one query."""

import shlex
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from stronghold_cli.figures.checks import Check, Finding, Judged, Lacks, Said
from stronghold_cli.records.fields import Kind, Record
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.store.conditions import Bound, all_of, columns
from stronghold_cli.store.file.ledger import Connection
from stronghold_cli.store.rows import select


def findings(connection: Connection, checks: Iterable[Check], reading: Reading) -> Iterator[Finding]:
    """Yield what each rule finds, by rule and reference.  Voided records are neither looked at nor looked for."""
    for check in checks:
        yield from _BY_FORM[type(check.test)](connection, check, check.test, reading)


def _judged(connection: Connection, check: Check, test: Judged, reading: Reading) -> Iterator[Finding]:
    kind, bound = KINDS[check.kind], Bound()
    statement = f"SELECT r.* FROM {{}} AS r WHERE {_looked_at(kind, check, bound)} ORDER BY r.number"
    for record in select(connection, kind, statement, bound.values):
        if said := test.judge(record, reading):
            yield Finding(check, (record["no"],), said)


def _lacking(connection: Connection, check: Check, test: Lacks, reading: Reading) -> Iterator[Finding]:
    kind, other, bound = KINDS[check.kind], KINDS[test.kind], Bound()
    [person], [theirs] = columns(kind, test.person), columns(other, test.person, "o")
    in_time = "latest >=" if test.from_then_on else "earliest <="
    linked = f"r.number IN (SELECT {test.link}_no FROM {other.table} WHERE voided IS NULL)" if test.link else "0"
    # One pass over the other kind, and a look into what it came to: as a question for each record it would take hours.
    statement = f"""
        WITH others AS MATERIALIZED (
            SELECT {theirs} AS who, min(o."{other.date}") AS earliest, max(o."{other.date}") AS latest
            FROM {other.table} AS o WHERE o.voided IS NULL GROUP BY who
        )
        SELECT r.*, {person} AS stands_for FROM {{}} AS r LEFT JOIN others ON who = {person}
        WHERE {_looked_at(kind, check, bound)} AND NOT COALESCE({in_time} r."{kind.date}", 0)
        AND NOT COALESCE({linked}, 0)
        ORDER BY r.number
    """
    groups: dict[Any, list[Record]] = {}
    same = dict(connection.execute("SELECT person, same_as FROM same_person"))
    for record in select(connection, kind, statement, bound.values):
        key = record[test.person]
        groups.setdefault(same.get(key, key) if test.together else record["no"], []).append(record)
    for records in groups.values():
        yield Finding(check, tuple(record["no"] for record in records), _said(kind, records[0], test))


def _looked_at(kind: Kind, check: Check, bound: Bound) -> str:
    return f"r.voided IS NULL AND {all_of(kind, check.where, bound)}"


def _said(kind: Kind, record: Record, test: Lacks) -> Said:
    """Put what a record has into the words of a rule: as people read it, and as a shell takes it."""
    given = [(name, field.type, record[name]) for name, field in kind.fields.items() if record[name] is not None]
    ref = kind.reference(record["no"])
    people = {name: type_.show(value) for name, type_, value in given}
    shell = {name: shlex.quote(" ".join(type_.cells(value))) for name, type_, value in given}
    return Said(test.why.format_map(people | {"ref": ref}), test.mends.format_map(shell | {"ref": ref}))


_BY_FORM: dict[type, Callable[..., Iterator[Finding]]] = {Lacks: _lacking, Judged: _judged}
