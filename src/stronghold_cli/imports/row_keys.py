"""What tells the rows of a sheet from each other, and what ties some of them together."""

from collections.abc import Iterator

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundRecord, BoundSheet
from stronghold_cli.imports.cells import CellReader, plain_text, refuse_lost
from stronghold_cli.imports.headings import plain_heading
from stronghold_cli.imports.row_cells import KEY, cell_at, cell_text, compared
from stronghold_cli.imports.stand_ins import check_telling
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.spreadsheets.table import Row
from stronghold_cli.values.text import fold


class RowKeys:
    """The keys of the rows of one sheet."""

    def __init__(self, sheet: BoundSheet, cells: CellReader, reading: Reading) -> None:
        """Take the sheet, and how its cells are read."""
        self._sheet, self._cells, self._reading = sheet, cells, reading
        once = (at for record in sheet.records for at in record.once_by)
        fields = {at for record in sheet.records for bound in record.fields for at in bound.cells} - {*sheet.people}
        decides = (record.when[0] for record in sheet.records if record.when)
        listing = (lines.cell for lines in sheet.lines)
        apart = {*sheet.key, *sheet.find_by, *sheet.people, *once, *decides, *listing}
        self._apart = sorted(apart - {-1, *fields})
        self.in_order = sorted((sheet.headings[at], at) for at in sheet.read)
        """The columns that tell rows apart where there is no key: one that is added later makes no row another one."""
        self.days = {
            bound.cells[0]: bound
            for record in sheet.parts
            for bound in record.fields
            if isinstance(bound.field.type, Day) and bound.cells
        }
        """The columns of days, each with its field."""
        telling = (sheet.key, sheet.find_by, *(record.once_by for record in sheet.records))
        self._telling = [places for places in dict.fromkeys(telling) if places]
        self.headed = [*map(plain_heading, (sheet.headings[at] for at in sheet.key))]
        """The headings of the key, as they are compared."""

    def key(self, row: Row) -> str:
        """Return what tells a row from others: its key, else all that stands in the columns that are read."""
        sheet, cells = self._sheet, row.cells
        if sheet.ours and sheet.uid is not None:
            return compared(row, (sheet.uid,))
        if sheet.key:
            own = compared(row, sheet.key)
            return own and KEY.join((*self.headed, own))
        return KEY.join(
            [
                f"{heading}={plain_text(cells[at])}"
                for heading, at in self.in_order
                if at < len(cells) and cells[at] is not None
            ]
        )

    def once(self, row: Row, record: BoundRecord) -> str:
        """Return what all rows share that make a record once; empty where each row makes one."""
        once = compared(row, record.once_by)
        if not once:
            return ""
        return KEY.join((record.part, *(plain_heading(self._sheet.headings[at]) for at in record.once_by), once))

    def find(self, row: Row) -> str:
        """Return what ties the row to others as one find, with the columns that say so; days are compared as days."""
        places = self._sheet.find_by
        if not places or not any(cell_text(row, at) for at in places):
            return ""
        texts = [self._day_alone(row, at) if at in self.days else fold(cell_text(row, at)) for at in places]
        return KEY.join(("find", *(plain_heading(self._sheet.headings[at]) for at in places), *texts))

    def lost(self, row: Row) -> Iterator[tuple[int, StrongholdError]]:
        """Yield the cells that lost their value, and tell rows apart or decide what they make."""
        for at in self._apart:
            try:
                refuse_lost(cell_at(row, at))
            except StrongholdError as error:
                yield at, error

    def telling_nothing(self, row: Row) -> Iterator[tuple[str, Unreadable]]:
        """Yield the columns that should tell rows apart or tie them, and do not: `n/a` makes no two rows one thing."""
        for places in self._telling:
            try:
                check_telling([cell_text(row, at) for at in places])
            except Unreadable as error:
                yield ", ".join(self._sheet.headings[at] for at in places), error

    def _day_alone(self, row: Row, at: int) -> str:
        """Return the day in a cell without its time: what is found at 06:10 and 06:15 is one find."""
        bound = self.days[at]
        try:
            text, _ = self._cells.text(bound, cell_at(row, at), row.number)
            return str(bound.field.type.read(text, self._reading))
        except StrongholdError:
            return fold(cell_text(row, at))  # the row is refused by its own field
