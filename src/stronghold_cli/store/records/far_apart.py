"""Records dated far from what they name: long before their case or arrest, on another day than their activity."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from stronghold_cli.records.across import Near
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.schema.conditions import Bound, numbered
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import counted


class FarApart(NamedTuple):
    """A record, the one that it names, and in words how far apart they are."""

    number: int
    other: int
    said: str
    again: int | None = None
    """Of what ended: the number of the record that says that it came back, where there is one."""
    day: str = ""
    """The record's own day, as people read it."""
    its: str = ""
    """And that of the other."""


def ended_words(rule: Near, other: int, its: str, again: int | None, later: str) -> str:
    """Say that records are dated after the end of the record they name, and what to do if it came back.

    `later` names them, with a verb: `ARREST-3 is of 29 Nov 2026`.
    """
    linked = KINDS[rule.link]
    ref, first = linked.reference(other), f"{linked.reference(other)} {rule.ended} on {its}"
    if again is not None:
        return f"{first}, and {later}: name {linked.reference(again)}, which {rule.again} it"
    return f"{first}, and {later}: if it came back, record it again (stronghold add {linked.name} --{rule.again} {ref})"


def far_apart(
    connection: Connection, kind: Kind, rule: Near, numbers: Collection[int] | None = None
) -> Iterator[FarApart]:
    """Yield those of some records, None for all, that are dated too far from what they name; nothing voided."""
    linked, bound = KINDS[kind.links[rule.link].kind], Bound()
    ours, theirs = f'r."{rule.day}"', f't."{rule.their_day}"'
    far = []
    if rule.months_before is not None:
        far.append(f"{ours} < date({theirs}, '-{rule.months_before} months')")
    if rule.days_after is not None:
        far.append(f"{ours} > date({theirs}, '+{rule.days_after} days')")
    back = f"SELECT max(a.number) FROM {linked.table} AS a WHERE a.{rule.again}_no = t.number AND a.voided IS NULL"
    again = f"({back})" if rule.again else "NULL"
    rows = connection.execute(
        f"SELECT r.number, t.number, {again}, {ours}, {theirs} FROM {kind.table} AS r "
        f"JOIN {linked.table} AS t ON t.number = r.{rule.link}_no WHERE r.voided IS NULL AND t.voided IS NULL "
        f"AND ({' OR '.join(far)}) AND {numbered(numbers, bound)} ORDER BY {ours}, r.number",
        bound.values,
    )
    for number, other, again, *days in rows:
        mine, its = map(date.fromisoformat, days)
        if rule.ended:
            its_day, day = show_day(its), show_day(mine)
            said = ended_words(rule, other, its_day, again, f"{kind.reference(number)} is of {day}")
            yield FarApart(number, other, said, again, day, its_day)
            continue
        before = f"over {counted(rule.months_before, 'month')} before" if rule.months_before else "before"
        when = before if mine < its else f"{counted((mine - its).days, 'day')} after"
        said = f"{kind.reference(number)} was on {show_day(mine)}, {when} its {rule.link} {linked.reference(other)}"
        yield FarApart(number, other, f"{said} of {show_day(its)}")
