"""Bringing a spreadsheet in, in one transaction: its sheets understood, its rows read, and records made of them."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, Self

from stronghold_cli.actions.importing.columns import propose
from stronghold_cli.actions.importing.people import ImportedPeople
from stronghold_cli.actions.importing.pseudonyms import Pseudonyms
from stronghold_cli.actions.importing.records import Recorder
from stronghold_cli.actions.importing.seen_before import note_gone, refuse_another_file
from stronghold_cli.actions.importing.sheet_rows import SheetRows
from stronghold_cli.actions.importing.understood import SheetToRead, understood
from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.bound import NO_SUCH_FIELD, NOT_IN_MAPPING
from stronghold_cli.imports.listed_things import lists_things
from stronghold_cli.imports.mapping import MappingFile
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.sums_left_out import sum_left_out
from stronghold_cli.results.imports import ImportResult, SheetResult
from stronghold_cli.spreadsheets.table import Workbook
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.tries import begin_try, end_try, take_back_try
from stronghold_cli.store.imports.files import FileEntry, add_file
from stronghold_cli.store.imports.met import met_keys
from stronghold_cli.store.imports.rows import forget_seen
from stronghold_cli.values.text import counted

_EXAMPLE = re.compile(r" \((?:e\.g\.|[^()]*, e\.g\.) [^()]*\)$")
"""Matches the example after a reason, which says little where no cell is shown."""


class ImportOptions(NamedTuple):
    """What somebody asked for."""

    mapping: MappingFile | None = None
    mapping_digest: str | None = None
    keep_going: bool = False
    update: bool = False
    backfill: bool = False
    plan: bool = False
    """Whether it is only a plan: samples are noted, and nothing need be complete."""


class ImportStopped(StrongholdError):
    """Rows are wrong, so nothing is kept; `result` says which."""

    def __init__(self, result: ImportResult) -> None:
        """Take the result."""
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
    """Make records of a workbook in the caller's writing transaction, and return the result.

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
        """Import every sheet."""
        recorder, result = self._recorder, self.result
        sheets = list(understood(self._workbook, self._given.mapping, result))
        for table, layout, bound, _ in sheets:
            if bound.ours:
                recorder.references.learn(table, layout, bound)
        if result.problems and not self._given.plan:
            return result
        for sheet in sheets:
            self._sheet(sheet)
        if self._given.plan:
            for of in result.sheets:
                propose(of, result)
        for of in result.sheets:
            _refuse_to_lose_money(of, result)
        recorder.finish()
        if recorder.again:
            note_gone(self._connection, result, recorder.references.places())
        refuse_another_file(result, [sheet.bound for sheet in sheets])
        return result

    def keep_file(self, result: ImportResult) -> None:
        """Record the file if any of its rows were imported."""
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

    def _sheet(self, sheet: SheetToRead) -> None:
        """Make the records of one sheet, or note the content of one that is not understood."""
        recorder, bound, of = self._recorder, sheet.bound, sheet.of
        skipped = {number for name, number in self.skipped if name == bound.name}
        rows = SheetRows(sheet, recorder.reading_for(bound), self.result, skipped, plan=self._given.plan)
        if bound.problems or not (bound.records or bound.lines):
            rows.look()
            return
        for waiting in rows.taken():
            recorder.take(waiting, rows.reader, of)
            self._progress(of.rows)
        recorder.note_alike(bound, of)


def _refuse_to_lose_money(of: SheetResult, result: ImportResult) -> None:
    """Note as a problem each column of money that nothing reads, unless a plan has found what it is.

    Where a mapping leaves it out, it is only said.
    """
    for heading, row in of.sums.items():
        if of.bound and of.bound.left_out.get(heading) == NOT_IN_MAPPING:
            of.bound.left_out[heading] += f", and may hold sums of money (row {row:,})"
        lists = heading in of.columns and lists_things(of.columns[heading].texts)
        if of.bound and of.bound.left_out.get(heading) == NO_SUCH_FIELD and not lists:
            error = sum_left_out(of.bound, heading, row)
            result.problems.append(RowProblem(of.name, 0, "", "", str(error), error.exit_code))


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
