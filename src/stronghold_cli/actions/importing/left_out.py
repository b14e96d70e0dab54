"""Rows that were left out, written to a file beside the first, to be mended and imported again."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from stronghold_cli.actions.importing.written_file import written_file
from stronghold_cli.imports.layout import YEAR, find_layout, sorted_rows
from stronghold_cli.imports.mapping import SheetMapping
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.sheets import WHY_LEFT_OUT
from stronghold_cli.results.imports import ImportResult, SheetResult
from stronghold_cli.spreadsheets.table import Row, Table, Workbook
from stronghold_cli.store.file.placing import names_from

_WORKBOOKS = ("xlsx", "xls", "ods")


def write_left_out(workbook: Workbook, result: ImportResult, file: Path) -> Path:
    """Write these rows and the reasons to a new file in the same format, and return its path.  Raises Unreadable."""
    as_workbook = workbook.form in _WORKBOOKS
    target = file.with_name(f"{file.stem}-left-out{'.xlsx' if as_workbook else '.csv'}")
    path = next(place for place in names_from_stem(target) if not place.exists())
    wrong: dict[tuple[str, int], list[RowProblem]] = {}
    for problem in result.left_out:
        wrong.setdefault((problem.sheet, problem.row), []).append(problem)
    sheets = [
        (table.name, list(_lines(table, sheet, wrong)))
        for table, sheet in zip(workbook.tables, result.sheets, strict=True)
        # A mapping that names a sheet is to find it there, also where all its rows came in.
        if any(name == table.name for name, _ in wrong) or (as_workbook and sheet.bound)
    ]
    widest = max(len(row) for _, rows in sheets for row in rows)
    sheets = [(name, [row + [""] * (widest - len(row)) for row in rows]) for name, rows in sheets]
    with written_file(path, "nothing was imported") as new:
        if as_workbook:
            from stronghold_cli.spreadsheets.written import write_workbook  # most of what comes in is all taken

            write_workbook(new, sheets)
        else:
            text = io.StringIO(newline="")
            csv.writer(text, delimiter="\t" if workbook.form == "tsv" else ",").writerows(sheets[0][1])
            new.write_text(text.getvalue(), encoding="utf-8-sig", newline="")
    return path


def names_from_stem(target: Path) -> Iterator[Path]:
    """Yield a path, then the next ones to try if it is taken: `a-left-out.csv`, `a-left-out-2.csv`."""
    for name in names_from(target.with_suffix("")):
        yield name.with_name(f"{name.name}{target.suffix}")


def _lines(table: Table, sheet: SheetResult, wrong: dict[tuple[str, int], list[RowProblem]]) -> Iterator[list[str]]:
    """Yield the rows as they stood, with the lines above the headings, so that a mapping still finds them."""
    said = sheet.bound.said if sheet.bound else SheetMapping()
    layout = find_layout(table, said)
    number = 0
    for row in (*layout.above, layout.row):
        yield from ([] for _ in range(number + 1, row.number))
        number = row.number
        yield [*_texts(row), WHY_LEFT_OUT] if row is layout.row else _texts(row)
    # What a row borrows from those above it is written out, for they are not beside it any more.
    for row, sort, _ in sorted_rows(table, layout, said):
        if problems := wrong.get((table.name, row.number)):
            why = "; ".join(": ".join(filter(None, (each.column, each.why))) for each in problems)
            yield [*_texts(row), why]
        elif sort == YEAR:
            yield _texts(row)


def _texts(row: Row) -> list[str]:
    return ["" if cell is None else cell.text for cell in row.cells]
