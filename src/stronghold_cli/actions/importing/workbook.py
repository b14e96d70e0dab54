"""Bringing a spreadsheet in, in one transaction: its sheets understood, its rows read, and records made of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, Self

from stronghold_cli.actions.importing.columns import note_columns, propose
from stronghold_cli.actions.importing.people import ImportedPeople
from stronghold_cli.actions.importing.pseudonyms import Pseudonyms
from stronghold_cli.actions.importing.records import Recorder
from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.layout import DATA, YEAR, Layout, Sorted, find_layout, sorted_alone, sorted_rows, year_of
from stronghold_cli.imports.mapping import MappingFile
from stronghold_cli.imports.plain_rows import PlainRows, PlainRun, are_plain
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.row_drafts import RowRead
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.imports.sheets import bind
from stronghold_cli.results.imports import GoneRow, ImportResult, SheetResult
from stronghold_cli.spreadsheets.table import Row, Table, TextRow, TextRows, Workbook, row_of_texts
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.files import FileEntry, add_file
from stronghold_cli.store.imports.met import met_keys
from stronghold_cli.store.imports.rows import begin_try, end_try, forget_seen, gone, take_back_try
from stronghold_cli.store.records.holds import withheld_places
from stronghold_cli.values.text import counted, first_of, quoted

_MANY = 3
"""So many rows that are gone are no longer a few that somebody took out."""
BETWEEN = "heading between the rows"
MAKES_NOTHING = "makes nothing by the mapping"
"""The sort of a row of data that makes no record."""
_EXAMPLE = re.compile(r" \((?:e\.g\.|[^()]*, e\.g\.) [^()]*\)$")
"""The example behind a reason, which says little where no cell is shown."""
_AT_ONCE = 1_000
"""How many rows are looked up and written together."""
MOST_PROBLEMS = 100_000
"""So many problems are kept; a file that has more has one of them in every row."""


class ImportOptions(NamedTuple):
    """What somebody asked for."""

    mapping: MappingFile | None = None
    mapping_digest: str | None = None
    keep_going: bool = False
    update: bool = False
    backfill: bool = False
    plan: bool = False
    """Whether it is only looked at, so that samples are noted and nothing need be whole."""


class ImportStopped(StrongholdError):
    """Rows are wrong, so that nothing is kept; `result` says which."""

    def __init__(self, result: ImportResult) -> None:
        """Take what it came to."""
        many = counted(len(result.problems), "problem")
        super().__init__(f"{result.file} not imported: {many}", "nothing was kept", shows=result.quoted)
        self.result = result
        self._lines: tuple[str, ...] = ()

    def with_lines(self, lines: Sequence[str]) -> Self:
        """Return it with a line for each problem."""
        return self.but(_lines=tuple(lines))

    def __str__(self) -> str:
        """Say that nothing was kept, and each problem on a line."""
        return "\n  ".join([super().__str__(), *self._lines])

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """The code of what is wrong."""
        return self.result.exit_code


def import_workbook(
    connection: Connection,
    workbook: Workbook,
    given: ImportOptions,
    today: date,
    people: Pseudonyms | None = None,
    progress: Callable[[int], None] = lambda _: None,
) -> ImportResult:
    """Make records of a workbook in the caller's writing transaction, and return what it came to.

    Raises ImportStopped where anything is wrong and no row may be left out; the caller's transaction is then to be
    undone.  A plan raises nothing of the kind.
    """
    left_out: dict[tuple[str, int], list[RowProblem]] = {}
    while True:
        begin_try(connection)
        keys = ImportedPeople(connection, people)
        with met_keys(connection) as met:
            recorder = Recorder(connection, keys, met, today, updates=given.update)
            run = _Import(connection, recorder, workbook, given, progress)
            run.skipped = set(left_out)
            result = run.run()
        wrong = [problem for problem in result.problems if problem.row]
        if not given.keep_going or not wrong or len(wrong) < len(result.problems):
            break
        take_back_try(connection)
        if people:
            people.forget_added()
        for problem in wrong:
            left_out.setdefault((problem.sheet, problem.row), []).append(problem)
    result.left_out = [problem for several in left_out.values() for problem in several]
    if result.problems and not given.plan:
        raise ImportStopped(result)
    run.keep_file(result)
    end_try(connection)
    return result


class _Import:
    """One run over a workbook."""

    def __init__(
        self,
        connection: Connection,
        recorder: Recorder,
        workbook: Workbook,
        given: ImportOptions,
        progress: Callable[[int], None],
    ) -> None:
        self.skipped: set[tuple[str, int]] = set()
        """The rows that are left out, each by its sheet and number."""
        self._connection, self._recorder, self._workbook = connection, recorder, workbook
        self._given, self._progress = given, progress
        self.result = recorder.result = ImportResult(workbook.name, workbook.form, notes=list(workbook.notes))

    def run(self) -> ImportResult:
        """Make what there is to make."""
        recorder, result = self._recorder, self.result
        bound = list(self._understood())
        for table, layout, sheet in bound:
            if sheet.ours:
                recorder.references.learn(table, layout, sheet)
        if result.problems and not self._given.plan:
            return result
        for (table, layout, sheet), of in zip(bound, [each for each in result.sheets if each.bound], strict=True):
            if (sheet.records or sheet.lines) and not sheet.problems:
                self._sheet(table, layout, sheet, of)
            else:
                self._look(table, layout, sheet, of)
        if self._given.plan:
            for of in result.sheets:
                propose(of)
        recorder.finish()
        self._note_gone()
        self._refuse_another_file([sheet for _, _, sheet in bound])
        return result

    def keep_file(self, result: ImportResult) -> None:
        """Keep which file it was, where anything of it came in."""
        forget_seen(self._connection)
        if not (result.made or result.updated):
            return
        mapping = self._given.mapping
        add_file(
            self._connection,
            self._recorder.file,
            FileEntry(
                self._workbook.name,
                self._workbook.digest,
                mapping.name if mapping else None,
                self._given.mapping_digest,
                self._recorder.people.place,
                result.rows,
                self._recorder.today,
                self._given.backfill,
                _left_out(result),
                self._recorder.secret,
            ),
        )

    def _understood(self) -> Iterator[tuple[Table, Layout, BoundSheet]]:
        """Yield the sheets that are to be read, with where their headings are and what those are for."""
        mapping = self._given.mapping
        said = {each.sheet: each for each in mapping.sheets} if mapping else {}
        alone = said.get("") if len(said) == 1 else None
        names = [table.name for table in self._workbook.tables]
        for name in said:
            if name and name not in names:
                self._wrong(
                    "",
                    0,
                    "",
                    f"has no sheet called {quoted(name)} (it has {', '.join(names)})",
                )
        for table in self._workbook.tables:
            sheet = said.get(table.name, alone)
            of = SheetResult(table.name, None, notes=list(table.notes))
            self.result.sheets.append(of)
            if said and sheet is None:
                of.notes.append("the mapping does not name this sheet: not read")
                continue
            try:
                layout = find_layout(table, sheet)
            except StrongholdError as error:
                self._unread(table, error)
                continue
            name = table.name or Path(self._workbook.name).stem
            of.bound = bind(table.name, layout.headings, sheet, called=name)
            of.heading_row = layout.row.number
            of.notes += of.bound.notes
            for row in layout.above:
                of.passed_over.setdefault("title", []).append(row.number)
            for problem in of.bound.problems:
                self._wrong(table.name, 0, "", str(problem), problem.exit_code)
            yield table, layout, of.bound

    def _sheet(self, table: Table, layout: Layout, bound: BoundSheet, of: SheetResult) -> None:
        reader = RowReader(bound, self._recorder.reading_for(bound))
        waiting: list[PlainRun | tuple[Row, RowRead]] = []
        many = 0
        for each in self._pieces(table, layout, reader):
            if isinstance(each, PlainRun):
                of.rows += len(each.texts)
                waiting.append(each)
                many += len(each.texts)
            elif read := self._row(each, reader, of):
                waiting.append((each.row, read))
                many += 1
            if len(self.result.problems) >= MOST_PROBLEMS:
                break
            if many >= _AT_ONCE:
                self._recorder.take(waiting, reader, of)
                waiting.clear()
                many = 0
                self._progress(of.rows)
        self._recorder.take(waiting, reader, of)
        for column, number, why in reader.cells.order_problems():
            if (bound.name, number) not in self.skipped:
                self._wrong(bound.name, number, column, why)
        if reader.cells.of_other_years:
            rows = first_of([f"{each:,}" for each in reader.cells.of_other_years], 8)
            of.notes.append(f"days of another year than the sheet is of: row {rows}")
        if reader.cells.time_lost:
            of.notes.append("times of day are left out: these records have none")
        self._recorder.note_alike(bound, of)

    def _row(self, found: Sorted, reader: RowReader, of: SheetResult) -> RowRead | None:
        """Read one row, None where nothing is to be made of it."""
        (row, sort, why), name = found, reader.sheet.name
        if sort == YEAR:
            reader.cells.year = year_of(row)
        if sort == DATA and reader.is_between(row):
            sort = BETWEEN
        if sort != DATA:
            of.passed_over.setdefault(sort, []).append(row.number)
            return None
        of.rows += 1
        if self.skipped and (name, row.number) in self.skipped:
            return None
        if why:
            self._wrong(name, row.number, "", why)
            return None
        if self._given.plan:
            note_columns(row, reader.sheet, of)
        read = reader.read(row)
        if read.problems:
            self.result.problems += read.problems
        elif not read.drafts:
            of.passed_over.setdefault(MAKES_NOTHING, []).append(row.number)
        return read

    def _pieces(self, table: Table, layout: Layout, reader: RowReader) -> Iterator[PlainRun | Sorted]:
        """Yield the rows of a sheet: runs of those that are read by column, and each that is read by itself."""
        if self._given.plan or not are_plain(table, reader):
            yield from self._read_rows(table, layout, reader.sheet)
            return
        plain, said = PlainRows(reader, layout), reader.sheet.said
        apart = {number for sheet, number in self.skipped if sheet == reader.sheet.name}
        for some in self._texts(table, layout):
            for each in plain.runs(some, apart):
                if isinstance(each, PlainRun):
                    yield each
                elif row := row_of_texts(each):
                    yield sorted_alone(Sorted(row, DATA), layout, said)

    def _texts(self, table: Table, layout: Layout) -> Iterator[list[TextRow]]:
        """Yield the texts of the rows under the headings, many at a time, as far as they can be read."""
        assert isinstance(table.rows, TextRows)  # noqa: S101 - no others are plain
        some: list[TextRow] = []
        try:
            for each in table.rows.texts():
                if each[0] > layout.row.number:
                    some.append(each)
                    if len(some) == _AT_ONCE:
                        yield some
                        some = []
        except StrongholdError as error:
            yield some
            self._unread(table, error)
            return
        yield some

    def _unread(self, table: Table, error: StrongholdError) -> None:
        """Keep that a sheet cannot be read; a problem is said with its file and its sheet in any case."""
        place = error.place.removeprefix(self._workbook.name).removeprefix(f", sheet '{table.name}'")
        self._wrong(table.name, 0, "", str(error.but(place=place.removeprefix(", "))), error.exit_code)

    def _read_rows(self, table: Table, layout: Layout, bound: BoundSheet) -> Iterator[Sorted]:
        """Yield the rows of a sheet as far as they can be read."""
        try:
            yield from sorted_rows(table, layout, bound.said)
        except StrongholdError as error:
            self._unread(table, error)

    def _look(self, table: Table, layout: Layout, bound: BoundSheet, of: SheetResult) -> None:
        """Note what is in a sheet that is not understood yet, for somebody who writes its mapping."""
        for row, sort, _ in self._read_rows(table, layout, bound):
            if sort == DATA:
                of.rows += 1
                note_columns(row, bound, of)
            else:
                of.passed_over.setdefault(sort, []).append(row.number)

    def _note_gone(self) -> None:
        if not self._recorder.again:
            return
        withheld = withheld_places(self._connection)
        sheets = [sheet.name for sheet in self.result.sheets if sheet.bound]
        for kind, number, sheet, row in gone(self._connection, self._workbook.name, sheets):
            if (kind.table, number) not in withheld:
                self.result.gone.append(GoneRow(sheet, row, kind, number))

    def _refuse_another_file(self, sheets: Sequence[BoundSheet]) -> None:
        """Refuse a file whose rows mostly came in otherwise before: all of it would come in twice.

        Another column is read of it now, or every row was changed; without a key nobody can tell which row is which.
        """
        gone, same = len(self.result.gone), self.result.same
        made = sum(many for many, _, _ in self.result.made.values())
        if all(sheet.key or sheet.ours for sheet in sheets) or gone < _MANY or gone <= same or not made:
            return
        self._wrong(
            "",
            0,
            "",
            f"{counted(gone, 'record')} came in before from rows that now read otherwise, and would come in twice "
            "(take that import back first: stronghold undo; a key in the mapping lets changed rows be known)",
            Forbidden.exit_code,
        )

    def _wrong(self, sheet: str, row: int, column: str, why: str, exit_code: int = Unreadable.exit_code) -> None:
        self.result.problems.append(RowProblem(sheet, row, column, "", why, exit_code))


def _left_out(result: ImportResult) -> dict[str, object]:
    """Return which parts of a file were left out and why, without what any cell held."""
    columns = [
        {"sheet": sheet.name, "column": heading, "why": why}
        for sheet in result.sheets
        if sheet.bound
        for heading, why in sheet.bound.left_out.items()
    ]
    rows = [
        {"sheet": sheet.name, "what": sort, "rows": len(numbers)}
        for sheet in result.sheets
        for sort, numbers in sheet.passed_over.items()
    ]
    wrong = [
        {"sheet": each.sheet, "row": each.row, "column": each.column, "why": _EXAMPLE.sub("", each.sort[2])}
        for each in result.left_out
    ]
    return {"columns": columns, "rows": rows, "problems": wrong[:1_000], "stopped": result.stopped}
