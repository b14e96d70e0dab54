"""The sheets of a workbook that are to be read, each with where its headings are and what its columns are for."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.layout import Layout, find_layout
from stronghold_cli.imports.mapping import MappingFile
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.sheets import bind
from stronghold_cli.results.imports import ImportResult, SheetResult
from stronghold_cli.spreadsheets.table import Table, Workbook
from stronghold_cli.values.text import quoted


class SheetToRead(NamedTuple):
    """A sheet that is to be read."""

    table: Table
    layout: Layout
    bound: BoundSheet
    of: SheetResult
    """The result of importing it."""


def understood(workbook: Workbook, mapping: MappingFile | None, result: ImportResult) -> Iterator[SheetToRead]:
    """Yield the sheets that are to be read; what is wrong with any sheet is noted in the result."""
    said = {each.sheet: each for each in mapping.sheets} if mapping else {}
    alone = said.get("") if len(said) == 1 else None
    names = [table.name for table in workbook.tables]
    for name in said:
        if name and name not in names:
            why = f"has no sheet called {quoted(name)} (it has {', '.join(names)})"
            result.problems.append(RowProblem("", 0, "", "", why, Unreadable.exit_code))
    for table in workbook.tables:
        sheet = said.get(table.name, alone)
        of = SheetResult(table.name, None, notes=list(table.notes))
        result.sheets.append(of)
        if said and sheet is None:
            of.notes.append("the mapping does not name this sheet: not read")
            continue
        try:
            layout = find_layout(table, sheet)
        except StrongholdError as error:
            result.problems.append(unread(workbook.name, table.name, error))
            continue
        called = table.name or Path(workbook.name).stem
        bound = of.bound = bind(table.name, layout.headings, sheet, called=called)
        of.heading_row = layout.row.number
        of.notes += bound.notes
        for row in layout.above:
            of.passed_over.setdefault("title", []).append(row.number)
        for problem in bound.problems:
            result.problems.append(RowProblem(table.name, 0, "", "", str(problem), problem.exit_code))
        yield SheetToRead(table, layout, bound, of)


def unread(file: str, sheet: str, error: StrongholdError) -> RowProblem:
    """Return why a sheet cannot be read; a problem is said with its file and its sheet in any case."""
    place = error.place.removeprefix(file).removeprefix(f", sheet '{sheet}'")
    return RowProblem(sheet, 0, "", "", str(error.but(place=place.removeprefix(", "))), error.exit_code)
