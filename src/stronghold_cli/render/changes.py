"""What was changed, field by field: what stood there before, and what stands there after, as people read it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.records.fields import Kind, Record
from stronghold_cli.render.records import shown
from stronghold_cli.render.screen import Column, Screen, table

EMPTY = "(empty)"
"""What stands for nothing."""


class Moved(NamedTuple):
    """One field of one record, before and after, as people read it; None where it was empty."""

    ref: str
    field: str
    before: str | None
    after: str | None


def moved(changed: Sequence[tuple[Kind, Record, Record]]) -> Iterator[Moved]:
    """Yield each field that is another one now."""
    for kind, before, after in changed:
        for name, field in kind.fields.items():
            if before[name] != after[name]:
                was, is_ = (shown(field, record[name]) or None for record in (before, after))
                yield Moved(kind.reference(before["no"]), name, was, is_)


def page(rows: Sequence[Moved], screen: Screen) -> str:
    """Return fields as a table, a record's reference once."""
    lines = []
    last = ""
    for row in rows:
        lines.append(
            ["" if row.ref == last else row.ref, row.field.replace("_", " "), row.before or EMPTY, row.after or EMPTY]
        )
        last = row.ref
    columns = [Column("record"), Column("field"), Column("before", wide=True), Column("after", wide=True)]
    return table(columns, lines, screen)
