"""Reading the rows of one sheet: most by column, others one by one; rows without data are skipped."""

from collections.abc import Iterator, Set

from stronghold_cli.actions.importing.columns import note_columns
from stronghold_cli.actions.importing.row_digests import Waiting
from stronghold_cli.actions.importing.understood import SheetToRead, unread
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.cells import plain_text
from stronghold_cli.imports.layout import DATA, YEAR, Sorted, sorted_alone, sorted_rows, year_above, year_of
from stronghold_cli.imports.plain_rows import PlainRows, PlainRun, are_plain
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.row_drafts import RowRead
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.imports.sums_left_out import SumsLeftOut
from stronghold_cli.records.types import Reading
from stronghold_cli.results.imports import ImportResult
from stronghold_cli.spreadsheets.table import Row, TextRow, TextRows, row_of_texts
from stronghold_cli.values.text import first_of

HEADING_BETWEEN = "heading between the rows"
MAKES_NOTHING = "makes nothing by the mapping"
"""The sort of a row of data that makes no record."""
AT_ONCE = 1_000
"""How many rows are read, looked up and written together."""
MOST_PROBLEMS = 100_000
"""How many problems are kept; a file with more usually has the same one in every row."""


class SheetRows:
    """The rows of one sheet."""

    def __init__(
        self, sheet: SheetToRead, reading: Reading, result: ImportResult, skipped: Set[int], *, plan: bool
    ) -> None:
        """Take the sheet, the collector of problems and the rows left out; a plan notes what columns hold."""
        self.reader = RowReader(sheet.bound, reading)
        self.reader.cells.year = year_above(sheet.layout, sheet.bound.said) or self.reader.cells.year
        self._sheet, self._result, self._skipped, self._plan = sheet, result, skipped, plan
        self._sums = SumsLeftOut(sheet.bound, sheet.of.sums)

    def taken(self) -> Iterator[Waiting]:
        """Yield the rows that may make records, many at a time; then note what their columns have shown."""
        waiting: list[PlainRun | tuple[Row, RowRead]] = []
        many = 0
        for each in self._pieces():
            if isinstance(each, PlainRun):
                self._sheet.of.rows += len(each.texts)
                for at in self._sums.places:
                    self._sums.look(at, ((number, cells[at]) for number, cells in each.texts))
                waiting.append(each)
                many += len(each.texts)
            elif read := self._row(each):
                waiting.append((each.row, read))
                many += 1
            if len(self._result.problems) >= MOST_PROBLEMS:
                break
            if many >= AT_ONCE:
                yield waiting
                waiting, many = [], 0
        yield waiting
        self._note_columns()

    def look(self) -> None:
        """Note the content of a sheet not understood yet, for whoever writes its mapping."""
        for row, sort, _ in self._sorted():
            if sort == DATA:
                self._sheet.of.rows += 1
                note_columns(row, self._sheet.bound, self._sheet.of)
                self._look_at_sums(row)
            else:
                self._pass_over(sort, row)

    def _pieces(self) -> Iterator[PlainRun | Sorted]:
        """Yield runs of rows that are read by column, and each row that is to be read by itself."""
        if self._plan or not are_plain(self._sheet.table, self.reader):
            yield from self._sorted()
            return
        plain = PlainRows(self.reader, self._sheet.layout)
        for some in self._texts():
            for each in plain.runs(some, self._skipped):
                if isinstance(each, PlainRun):
                    yield each
                elif row := row_of_texts(each):
                    yield sorted_alone(Sorted(row, DATA), self._sheet.layout, self._sheet.bound.said)

    def _texts(self) -> Iterator[list[TextRow]]:
        """Yield the texts of the rows under the headings, many at a time, as far as they can be read."""
        rows, headings = self._sheet.table.rows, self._sheet.layout.row.number
        assert isinstance(rows, TextRows)  # noqa: S101 - no others are plain
        some: list[TextRow] = []
        try:
            for each in rows.texts():
                if each[0] > headings:
                    some.append(each)
                    if len(some) == AT_ONCE:
                        yield some
                        some = []
        except StrongholdError as error:
            yield some
            self._unread(error)
        else:
            yield some

    def _sorted(self) -> Iterator[Sorted]:
        """Yield each row as far as they can be read."""
        try:
            yield from sorted_rows(self._sheet.table, self._sheet.layout, self._sheet.bound.said)
        except StrongholdError as error:
            self._unread(error)

    def _row(self, found: Sorted) -> RowRead | None:
        """Read one row; None if it makes no record."""
        (row, sort, why), of = found, self._sheet.of
        if sort == YEAR:
            self.reader.cells.year = year_of(row)
        if sort == DATA and self.reader.is_between(row):
            sort = HEADING_BETWEEN
        if sort != DATA:
            self._pass_over(sort, row)
            return None
        of.rows += 1
        if row.number in self._skipped:
            return None
        if why:
            self._wrong(row.number, "", why)
            return None
        if self._plan:
            note_columns(row, self._sheet.bound, of)
        self._look_at_sums(row)
        read = self.reader.read(row)
        if read.problems:
            self._result.problems += read.problems
        elif not read.drafts:
            self._pass_over(MAKES_NOTHING, row)
        return read

    def _look_at_sums(self, row: Row) -> None:
        for at in self._sums.places:
            if at < len(row.cells):
                self._sums.look(at, [(row.number, plain_text(row.cells[at]))])

    def _note_columns(self) -> None:
        """Note what the columns have shown: an order of dates that cannot be, days of other years, times of day."""
        cells, notes = self.reader.cells, self._sheet.of.notes
        for column, number, why in cells.order_problems():
            if number not in self._skipped:
                self._wrong(number, column, why)
        if cells.of_other_years:
            rows = first_of([f"{each:,}" for each in cells.of_other_years], 8)
            notes.append(f"days of another year than the sheet is of: row {rows}")
        if twice := self.reader.had_twice:
            rows = first_of([f"{each:,}" for each in twice], 8)
            notes.append(f"two columns have the same thing, which makes one record: row {rows}")
        if cells.time_lost:
            notes.append("times of day are left out: these records have none")

    def _pass_over(self, sort: str, row: Row) -> None:
        self._sheet.of.passed_over.setdefault(sort, []).append(row.number)

    def _wrong(self, row: int, column: str, why: str) -> None:
        name = self._sheet.bound.name
        self._result.problems.append(RowProblem(name, row, column, "", why, Unreadable.exit_code))

    def _unread(self, error: StrongholdError) -> None:
        self._result.problems.append(unread(self._result.file, self._sheet.table.name, error))
