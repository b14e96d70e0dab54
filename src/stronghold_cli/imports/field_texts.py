"""One field of a record as the cells of each row say it: most cells say what others said, and those are read once."""

import re

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundField, BoundRecord, BoundSheet
from stronghold_cli.imports.cell_words import has_words
from stronghold_cli.imports.cells import CellReader, with_unit
from stronghold_cli.imports.headings import unit_said, unit_words
from stronghold_cli.imports.private import PROSE, may_name_somebody
from stronghold_cli.imports.row_cells import cell_text, compared
from stronghold_cli.imports.stand_ins import check_who
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.fields import Field
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.spreadsheets.table import Cell, Row
from stronghold_cli.values.number import PATTERN
from stronghold_cli.values.text import fold, listed, quoted

MOST_KNOWN = 20_000
"""So many cells of a column are kept with what they were read as, however many rows there are."""
_NOTHING = ("", "")


class FieldTexts:
    """What one field reads."""

    def __init__(
        self, bound: BoundField, record: BoundRecord, sheet: BoundSheet, cells: CellReader, reading: Reading
    ) -> None:
        """Take the field, the record and the sheet that it is in, and how its cells and values are read."""
        self.bound, self.name, self.always = bound, bound.field.name, bound.source.always
        self.at = bound.cells[0] if bound.cells else -1
        self.is_day = self.name == record.kind.date and self.always is None
        """Whether it is the record's own day, and a row says it."""
        self.in_words = bound.field.type.in_words
        self._record, self._sheet, self._cells, self._reading = record, sheet, cells, reading
        self._is_of_people = isinstance(bound.field.type, Person) and self.at in sheet.people
        self.is_alone = len(bound.cells) == 1 and self.always is None and not (bound.ours or self._is_of_people)
        """Whether it is read from one cell, and from nothing else of its row."""
        self._may_name = self.name in PROSE and not sheet.said.allow_text
        self.may_be_sure = self.is_alone and not (self._may_name or bound.source.words or has_words(bound.field))
        """Whether nothing gives another meaning to a cell that looks like a value of the field."""
        self._known: dict[tuple[str, ...], tuple[str, str]] = {}

    def known(self, cell: Cell | None) -> tuple[str, str] | None:
        """Return what a cell was read as before, None where nobody knows."""
        if not self.is_alone:
            return None
        return self._known.get(cell[:2]) if cell else _NOTHING

    def know(self, cell: Cell | None, found: tuple[str, str]) -> None:
        """Keep what a cell was read as."""
        if cell and self.is_alone:
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[cell[:2]] = found

    def forget(self) -> None:
        """Forget what cells were read as, for they mean something else from here on."""
        self._known.clear()

    def text(self, row: Row, cell: Cell | None) -> tuple[str, str]:
        """Return what the field reads, empty where nothing is said, and the time of day beside a day.

        Raises Unreadable and Forbidden.
        """
        if self.always is not None:
            return self.always, ""
        if self.bound.ours:
            return self.bound.field.type.uncell([cell_text(row, at) for at in self.bound.cells]), ""
        if self._is_of_people:
            check_who([cell_text(row, at) for at in self._sheet.people])
            return compared(row, self._sheet.people), ""
        text, time = self.alone(cell, row.number)
        return (self._with_its_unit(text, row) if text and len(self.bound.cells) > 1 else text), time

    def alone(self, cell: Cell | None, row: int) -> tuple[str, str]:
        """Return the same of a field that is read from one cell, in a row of that number."""
        return self._cells.text(self.bound, cell, row)

    def check_names(self, text: str) -> None:
        """Refuse a text that may name somebody, in a field of sentences.  Raises Unreadable."""
        if self._may_name and may_name_somebody(self.bound.field, text):
            raise Unreadable(
                f"{quoted(text)} may name somebody, and names never come in",
                "take the name out, or say allow_text = true in the mapping if it names nobody",
            )

    def _with_its_unit(self, text: str, row: Row) -> str:
        """Return a number with what another cell says it is of; empty where that is no unit of this field.

        Raises Unreadable where it is one of no field of that column, or where the number has another unit itself.
        """
        bound = self.bound
        share = {each.field.name for each in self._record.fields if each.cells == bound.cells}
        fields = [each for each in self._record.kind.typed if each.name in share]
        said = cell_text(row, bound.cells[1])
        meant = bound.source.words.get(fold(said), said)
        if not meant:
            return text if bound.field == next((each for each in fields if self._reads(each, text)), fields[0]) else ""
        unit = unit_said(bound.field, meant)
        if unit is None:
            if bound.field == fields[0] and all(unit_said(each, meant) is None for each in fields):
                names = listed([each.name for each in fields])
                known = listed([word for each in fields for word in unit_words(each)])
                column = quoted(self._sheet.headings[bound.cells[1]])
                raise Unreadable(
                    f"column {column} says {quoted(said)}, which is no unit of {names}", f"there are: {known}"
                )
            return ""
        if re.fullmatch(PATTERN, text):
            return with_unit(bound.field, text, unit)
        if fold(text).endswith(fold(said)):
            return text
        raise Unreadable(
            f"{quoted(text)} is no bare number, and a column says that it is {quoted(said)}", "say the unit once"
        )

    def _reads(self, field: Field, text: str) -> bool:
        if isinstance(field.type, Sum) and re.fullmatch(PATTERN, text):
            return False  # a bare number is of money only where something says so
        try:
            field.type.read(text, self._reading)
        except StrongholdError:
            return False
        return True
