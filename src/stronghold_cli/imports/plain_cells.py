"""The cells of one field, each different one read once: as its value, and as the text that its row is known by."""

import re
from collections.abc import Callable, Sequence

from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.cells import plain_text
from stronghold_cli.imports.field_texts import MOST_KNOWN, FieldTexts
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.types import MOST_SURE, FieldType, Reading, Value
from stronghold_cli.spreadsheets.table import Cell

LinkOf = Callable[[Link, str], str]
"""What gives the reference of the record that a link names.  Raises StrongholdError."""

CellRead = tuple[Value, str, str, bool]
"""What a cell was read as: its value, `field=text` and `heading=cell`, either empty where it says nothing, and whether
its word says something about another field."""
Column = Sequence[CellRead]
"""What the cells of one field were read as, from top to bottom."""
NOWHERE: CellRead = (None, "", "", False)


class FieldCells:
    """The cells of one field, each different one read once."""

    def __init__(self, texts: FieldTexts, sheet: BoundSheet, kind: Kind, reading: Reading) -> None:
        """Take the field as rows say it, and how a record of its kind is read."""
        self.field, self.at = texts.bound.field, texts.at
        self.link = self.field.type if isinstance(self.field.type, Link) else None
        self._texts, self._kind, self._reading = texts, kind, reading
        self._heading = sheet.headings[self.at] if self.at >= 0 else ""
        default = self.field.default
        value = None if default is None else kind.read_field(self.field, default, reading)
        self._implies = type(self.field.type).implies is not FieldType.implies
        self._blank = None if self.field.required and default is None else (value, "", "", False)
        type_ = self.field.type
        self._is_sure = re.compile(type_.looks, re.A).fullmatch if type_.looks_are_sure and texts.may_be_sure else None
        self._known: dict[str, CellRead | None] = {}
        self._linked: dict[str, CellRead | None] = {}

    def read(self, texts: Sequence[str], rows: Sequence[int]) -> list[CellRead | None]:
        """Return what each cell is read as, None where its row is to be read by itself."""
        if self._is_sure:
            return self._mostly_sure(texts, rows, self._is_sure)
        known = self._known
        if len(known) > MOST_KNOWN:
            known.clear()
        for text, row in zip(texts, rows, strict=True):
            if text not in known:
                known[text] = self._cell(text, row)
        return list(map(known.__getitem__, texts))

    def _mostly_sure(
        self, texts: Sequence[str], rows: Sequence[int], is_sure: Callable[[str], object]
    ) -> list[CellRead | None]:
        """Return the same where most cells are known by their look, and hardly any two are the same: exhibits."""
        name, heading = f"{self.field.name}=", f"{self._heading}="
        return [
            (text, name + text, heading + text, False)
            if len(text) <= MOST_SURE and is_sure(text)
            else self._cell(text, row)
            for text, row in zip(texts, rows, strict=True)
        ]

    def always(self, many: int) -> list[CellRead | None]:
        """Return what so many rows have where that is always the same."""
        return [self._said(self._texts.always or "", "")] * many

    def linked(self, column: Column, link_of: LinkOf) -> list[CellRead | None]:
        """Return the same with the records that the cells name."""
        return [self._to(read, link_of) if read[1] else read for read in column]

    def _cell(self, text: str, row: int) -> CellRead | None:
        if not text or text.isspace():
            return self._blank
        cell = Cell(text, "text", str(self.at + 1))
        try:
            said, time = self._texts.alone(cell, row)
        except StrongholdError:
            return None
        return None if time else self._said(said, f"{self._heading}={plain_text(cell)}")

    def _said(self, text: str, cell: str) -> CellRead | None:
        if not text:
            return self._blank and (self._blank[0], "", cell, False)
        try:
            self._texts.check_names(text)
            value = None if self.link else self._kind.read_field(self.field, text, self._reading)
        except StrongholdError:
            return None
        says_more = self._implies and self.field.type.implies(text) is not None
        return value, f"{self.field.name}={text}", cell, says_more

    def _to(self, read: CellRead, link_of: LinkOf) -> CellRead | None:
        said = read[1]
        if said not in self._linked:
            if len(self._linked) > MOST_KNOWN:
                self._linked.clear()
            self._linked[said] = self._link(said.partition("=")[2], read[2], link_of)
        return self._linked[said]

    def _link(self, text: str, cell: str, link_of: LinkOf) -> CellRead | None:
        assert self.link  # noqa: S101 - such a field alone is asked
        try:
            reference = link_of(self.link, text)
            return (
                self._kind.read_field(self.field, reference, self._reading),
                f"{self.field.name}={reference}",
                cell,
                False,
            )
        except StrongholdError:
            return None
