"""What was changed, field by field: what stood there before, and what stands there after, as people read it."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE
from stronghold_cli.records.references import in_short as refs_in_short
from stronghold_cli.records.side_tables import SIDE_TABLES, name_of, row_name
from stronghold_cli.records.types import FieldType
from stronghold_cli.render.records import Names, as_it_is, shown, summary
from stronghold_cli.render.tables import Column, Screen, table
from stronghold_cli.results.history import RowChange
from stronghold_cli.values.stored import Spoilt, stored
from stronghold_cli.values.text import counted

EMPTY, NOT_THERE, GONE, RESTRICTED = "(empty)", "(not there)", "(gone)", "(restricted)"
"""What stands for an empty field, for a whole row before it came and after it went, and for one that is not shown."""
SPOILT = "(cannot be read)"
"""What stands for a row that something else than this program wrote: `doctor` says more about it."""
WHOLE = "all of it"
"""What stands for the field where a whole row came or went."""
_FEW = 10
"""So many rows of one table that came or went are named one by one."""


class FieldChange(NamedTuple):
    """One field of one record, before and after, as people read it; None where it was empty."""

    ref: str
    field: str
    before: str | None
    after: str | None


def moved(changed: Sequence[tuple[Kind, Record, Record]]) -> Iterator[FieldChange]:
    """Yield each field that is another one now."""
    for kind, before, after in changed:
        for name, field in kind.fields.items():
            if before[name] != after[name]:
                was, is_ = (shown(field, record[name]) or None for record in (before, after))
                yield FieldChange(kind.reference(before["no"]), name, was, is_)


def moved_rows(rows: Sequence[RowChange], *, in_short: bool, names: Names = as_it_is) -> Iterator[FieldChange]:
    """Yield each field of some rows that is another one now; in short, a row that came or went is one line."""
    for row in rows:
        try:
            yield from list(_moved_fields(row, names, in_short=in_short))
        except Spoilt:
            yield FieldChange(row_name(row.table, row.number), WHOLE, SPOILT, SPOILT)


def taken_back(rows: Iterable[RowChange]) -> Iterator[FieldChange]:
    """Yield in short what an undo changed: rows of one table that came or went by the hundred are one line."""
    tables: dict[tuple[str, bool], tuple[list[RowChange], array[int]]] = {}
    alone: list[RowChange] = []
    for row in rows:
        if (row.before is None) == (row.after is None) or row.restricted:
            alone.append(row)
            continue
        # Of a million rows their numbers are kept, and no more.
        few, numbers = tables.setdefault((row.table, row.after is None), ([], array("q")))
        numbers.append(row.number)
        if len(few) < _FEW:
            few.append(row)
    for (table_name, went), (few, numbers) in tables.items():
        if len(numbers) <= _FEW:
            alone += few
            continue
        if kind := BY_TABLE.get(table_name):
            what = kind.counted(len(numbers))
            which = refs_in_short(((kind, number) for number in sorted(numbers)), _FEW)
        else:
            what, which = counted(len(numbers), table_name.replace("_", " ")), "all of them"
        yield FieldChange(what, WHOLE, which if went else NOT_THERE, GONE if went else which)
    yield from moved_rows(alone, in_short=True)


def _moved_fields(row: RowChange, names: Names, *, in_short: bool) -> Iterator[FieldChange]:
    name = name_of(row.table, row.number, row.after or row.before or {})
    if row.restricted:
        yield FieldChange(name, WHOLE, RESTRICTED, RESTRICTED)
        return
    if in_short and (row.before is None or row.after is None):
        was = NOT_THERE if row.before is None else _in_short(row, row.before, names)
        yield FieldChange(name, WHOLE, was, GONE if row.after is None else _in_short(row, row.after, names))
        return
    before, after = ({} if cells is None else _as_read(row, cells, names) for cells in (row.before, row.after))
    for field in dict.fromkeys((*before, *after)):
        if before.get(field) != after.get(field):
            yield FieldChange(name, field, before.get(field), after.get(field))


def _in_short(row: RowChange, cells: Mapping[str, Any], names: Names) -> str:
    kind = BY_TABLE.get(row.table)
    if kind:
        return summary(kind, names(kind, kind.from_cells(cells), kind.shows))
    # What names the row stands before it already.
    fields = {
        name: words for name, words in _as_read(row, cells, names).items() if name not in SIDE_TABLES[row.table].naming
    }
    return ", ".join(f"{name.replace('_', ' ')} {words}" for name, words in fields.items())


def _as_read(row: RowChange, cells: Mapping[str, Any], names: Names) -> dict[str, str]:
    """Return the fields of a row that hold something, as people read them."""
    kind = BY_TABLE.get(row.table)
    types: Mapping[str, FieldType]
    types = {name: field.type for name, field in kind.fields.items()} if kind else SIDE_TABLES[row.table].fields
    values = {
        name: type_.load([cells.get(name + suffix) for suffix in type_.suffixes]) for name, type_ in types.items()
    }
    if kind:
        values = names(kind, values, values)
    shown = {name: stored(types[name].show, value) for name, value in values.items() if value is not None}
    # A digest says nothing to people.
    return {name: words for name, words in shown.items() if words}


def page(rows: Sequence[FieldChange], screen: Screen) -> str:
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
