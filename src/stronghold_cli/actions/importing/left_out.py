"""Rows that were left out, written into a file of their own beside the first, to be mended and imported again."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from stronghold_cli.actions.importing.written_file import written_file
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.sheets import WHY_LEFT_OUT
from stronghold_cli.results.imports import ImportResult, SheetResult
from stronghold_cli.spreadsheets.table import Row, Table, Workbook
from stronghold_cli.store.file.placing import names_from

_WORKBOOKS = ("xlsx", "xls", "ods")


def write_left_out(workbook: Workbook, result: ImportResult, file: Path) -> Path:
    """Write them, with why, into a new file of the form that came, and return its place.  Raises Unreadable."""
    as_workbook = workbook.form in _WORKBOOKS
    target = file.with_name(f"{file.stem}-left-out{'.xlsx' if as_workbook else '.csv'}")
    path = next(place for place in names_from_stem(target) if not place.exists())
    wrong: dict[tuple[str, int], list[RowProblem]] = {}
    for problem in result.left_out:
        wrong.setdefault((problem.sheet, problem.row), []).append(problem)
    sheets = [
        (table.name, list(_lines(table, sheet, wrong)))
        for table, sheet in zip(workbook.tables, result.sheets, strict=True)
        if any(name == table.name for name, _ in wrong)
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
    """Yield a place, and then the next ones for whoever finds that taken: `a-left-out.csv`, `a-left-out-2.csv`."""
    for name in names_from(target.with_suffix("")):
        yield name.with_name(f"{name.name}{target.suffix}")


def _lines(table: Table, sheet: SheetResult, wrong: dict[tuple[str, int], list[RowProblem]]) -> Iterator[list[str]]:
    """Yield the rows as they stood: what is above the headings too, so that a mapping finds those where they were."""
    number = 0
    for row in table.rows:
        problems = wrong.get((table.name, row.number), [])
        if row.number > sheet.heading_row and not problems:
            continue
        while row.number <= sheet.heading_row and number < row.number - 1:
            number += 1
            yield []
        number = row.number
        if row.number == sheet.heading_row:
            yield [*_texts(row), WHY_LEFT_OUT]
        else:
            why = "; ".join(": ".join(filter(None, (each.column, each.why))) for each in problems)
            yield [*_texts(row), why] if problems else _texts(row)


def _texts(row: Row) -> list[str]:
    return ["" if cell is None else cell.text for cell in row.cells]
