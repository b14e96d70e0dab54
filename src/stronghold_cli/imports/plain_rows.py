"""Rows of text read by column: each different cell once, and only rows about which there is nothing to say.

Any other row is read by itself (`rows.py`), which alone says what is wrong with it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import compress, groupby

from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.cash_columns import CashColumns
from stronghold_cli.imports.cells import plain_text, refuse_lost
from stronghold_cli.imports.field_texts import MOST_KNOWN
from stronghold_cli.imports.layout import Layout, begins_as_data
from stronghold_cli.imports.mapping import REPEAT
from stronghold_cli.imports.plain_cells import NOWHERE, CellRead, Column, FieldCells, LinkOf
from stronghold_cli.imports.row_cells import KEY
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.imports.stand_ins import is_stand_in
from stronghold_cli.records.fields import Record
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Person
from stronghold_cli.spreadsheets.table import Cell, Table, TextRow, TextRows
from stronghold_cli.values.text import fold

BETWEEN = "\x1e"
"""What stands between the fields of a record where its content is digested."""


class PlainRun:
    """Rows that follow each other, with each cell as it was read."""

    def __init__(
        self, of: "PlainRows", texts: Sequence[TextRow], keys: Sequence[str], columns: Sequence[Column]
    ) -> None:
        """Take the rows as they stand, what tells each from others, and what the cells of each field were read as."""
        self.texts, self.keys = texts, keys
        self.kind, self.part = of.kind, of.part
        self._of, self._columns = of, columns

    def but(self, wanted: Sequence[bool]) -> "PlainRun":
        """Return some of the rows alone."""
        columns = [list(compress(column, wanted)) for column in self._columns]
        return PlainRun(self._of, list(compress(self.texts, wanted)), list(compress(self.keys, wanted)), columns)

    def records(self, link_of: LinkOf) -> tuple[Sequence[str], Sequence[Record | None]]:
        """Return the content and the record of each row, None where it is to be read by itself."""
        return self._of.records(self._columns, link_of)


class PlainRows:
    """The rows of a sheet that makes one record a row, of fields that are each read from one cell."""

    def __init__(self, reader: RowReader, layout: Layout) -> None:
        """Take what reads the other rows of the sheet, which `are_plain` has looked at."""
        [record] = reader.sheet.records
        self.kind, self._reading, self._layout = record.kind, reader.reading._replace(known=None), layout
        self.part = record.part
        fields = reader.fields[record.part]
        self._fields = [FieldCells(each, reader.sheet, record.kind, self._reading) for each in fields]
        self._by_name = sorted(range(len(fields)), key=lambda at: fields[at].name)
        first = {each.at: number for number, each in reversed([*enumerate(fields)]) if each.at >= 0}
        self._in_order = [first[at] for _, at in reader.keys.in_order]
        self._key, self._headed = reader.sheet.key, reader.keys.headed
        self._cash = reader.cash.get(record.part)
        self._begins: dict[str, bool] = {}
        self._links = any(each.link for each in self._fields)
        self._record: Record = dict.fromkeys(record.kind.fields)
        for field in record.kind.fields.values():
            if field.default is not None:
                self._record[field.name] = record.kind.read_field(field, field.default, self._reading)
        self._names = [each.name for each in fields]

    def runs(self, rows: Sequence[TextRow], apart: Collection[int] = ()) -> Iterator[PlainRun | TextRow]:
        """Yield rows in their order: runs of those that are read here, and each that is to be read by itself.

        Those of some numbers are among the latter in any case.
        """
        width = len(self._layout.headings)
        plain = [len(cells) == width and self._begins_as_data(cells[0]) for _, cells in rows]
        if apart:
            plain = [one and number not in apart for one, (number, _) in zip(plain, rows, strict=True)]
        some = list(compress(rows, plain))
        if not some:
            yield from rows
            return
        numbers, cells = zip(*some, strict=True)
        texts = list(zip(*cells, strict=True))
        read = [each.read(texts[each.at], numbers) if each.at >= 0 else each.always(len(some)) for each in self._fields]
        keys = self._keys(texts, read)
        sure = [None not in row for row in zip(keys, *read, strict=True)]
        if self._cash:
            sure = [one and not other for one, other in zip(sure, self._of_cash(self._cash, read), strict=True)]
        found = iter(sure)
        plain = [one and next(found) for one in plain]
        columns = [[each for each in compress(column, sure) if each] for column in read]
        kept = [key for key in compress(keys, sure) if key is not None]
        at = start = 0
        for is_plain, several in groupby(plain):
            many = len(list(several))
            if is_plain:
                end = start + many
                yield PlainRun(self, rows[at : at + many], kept[start:end], [column[start:end] for column in columns])
                start = end
            else:
                yield from rows[at : at + many]
            at += many

    def records(self, columns: Sequence[Column], link_of: LinkOf) -> tuple[Sequence[str], Sequence[Record | None]]:
        """Return the content and the record of each row, None where it is to be read by itself."""
        lost: set[int] = set()
        parted = []
        for each, column in zip(self._fields, columns, strict=True):
            if each.link:
                linked = each.linked(column, link_of)
                lost.update(at for at, read in enumerate(linked) if read is None)
                column = [read or NOWHERE for read in linked]
            parted.append(tuple(zip(*column, strict=True)))
        said = [each[1] for each in parted]
        contents = list(map(_joined, zip(*(said[at] for at in self._by_name), strict=True)))
        records = [self._record.copy() for _ in contents]
        for name, (values, *_) in zip(self._names, parted, strict=True):
            for record, value in zip(records, values, strict=True):
                record[name] = value
        more = [each[3] for each in parted if True in each[3]]
        says_more = {at for column in more for at, one in enumerate(column) if one}
        wrong, reading = self.kind.wrong_with, self._reading
        made: list[Record | None] = []
        for at, record in enumerate(records):
            if at in lost:
                made.append(None)
            elif at in says_more:
                made.append(self._read([column[at] for column in said]))
            else:
                made.append(None if wrong(record, reading) else record)
        return contents, made

    def _of_cash(self, cash: CashColumns, read: Sequence[Sequence[CellRead | None]]) -> list[bool]:
        """Return whether what each row says is looked at again, for it is cash or in a column of cash."""
        said = {name: [cell[1] if cell else "" for cell in read[at]] for at, name in enumerate(self._names)}
        items = next((said[name] for name in cash.items if name in said), [""] * len(read[0]))
        own = self._reading.own_items
        looked_at = {item: cash.looked_at(item.partition("=")[2], own) if item else [] for item in set(items)}
        return [any(said[name][row] for name in looked_at[item] if name in said) for row, item in enumerate(items)]

    def _read(self, said: Sequence[str]) -> Record | None:
        """Read the fields of a record together, for the word of one says something about another one."""
        texts = {name: text.removeprefix(f"{name}=") for name, text in zip(self._names, said, strict=True) if text}
        try:
            return self.kind.read(texts, self._reading)
        except StrongholdError:
            return None

    def _begins_as_data(self, text: str) -> bool:
        """Whether a row that has that in its first cell, and something in others, can only be one of data."""
        found = self._begins.get(text)
        if found is None:
            if len(self._begins) > MOST_KNOWN:
                self._begins.clear()
            first = plain_text(Cell(text, "text", "1")) if not text.isspace() else ""
            found = self._begins[text] = bool(first) and begins_as_data(first, self._layout)
        return found

    def _keys(self, texts: Sequence[Sequence[str]], columns: Sequence[Sequence[CellRead | None]]) -> list[str | None]:
        """Return what tells each row from others, None where that, or whether it is data, is to be seen by itself."""
        parts = [[read[2] if read else "" for read in columns[at]] for at in self._in_order]
        if not self._key:
            # A row with one cell alone may be a title, a total or a note.
            return [
                KEY.join(some) if len(some := list(filter(None, row))) > 1 else None for row in zip(*parts, strict=True)
            ]
        found: list[str | None] = []
        for row, told in zip(zip(*parts, strict=True), zip(*(texts[at] for at in self._key), strict=True), strict=True):
            own = [self._told(text) for text in told]
            if None in own or not any(own) or len(list(filter(None, row))) < 2:
                found.append(None)
            else:
                found.append(KEY.join((*self._headed, *map(str, own))))
        return found

    def _told(self, text: str) -> str | None:
        """Return a cell that tells rows apart as it is compared, None where it may not do so."""
        cell = Cell(text, "text", "") if text and not text.isspace() else None
        try:
            refuse_lost(cell)
        except StrongholdError:
            return None
        told = fold(plain_text(cell))
        return None if is_stand_in(told) else told


def _joined(parts: Sequence[str]) -> str:
    return BETWEEN.join(filter(None, parts) if "" in parts else parts)


def are_plain(table: Table, reader: RowReader) -> bool:
    """Whether the rows of a sheet can be read by column: each makes one record, of cells that speak for themselves."""
    sheet, said = reader.sheet, reader.sheet.said
    if sheet.ours or sheet.lines or len(sheet.records) != 1 or not isinstance(table.rows, TextRows) or table.merged:
        return False
    if sheet.people or sheet.find_by or said.ditto == REPEAT or said.ends_at is not None or said.year is not None:
        return False
    [record] = sheet.records
    kind, fields = record.kind, reader.fields[record.part]
    if record.when or record.once_by or kind.naming or kind.taking or reader.joint[record.part]:
        return False
    types = [each.bound.field.type for each in fields]
    linked = [type_.kind for type_ in types if isinstance(type_, Link)]
    if any(isinstance(type_, Person) for type_ in types) or len({*linked, kind.name}) <= len(linked):
        return False
    if not all(each.always is not None or (each.is_alone and each.at >= 0) for each in fields):
        return False
    given = {each.name for each in fields if each.always is None}
    needed = {field.name for field in kind.fields.values() if field.required and field.default is None}
    # Such a cell is in every row that makes a record.
    return needed <= {each.name for each in fields} and not needed.isdisjoint(given)
