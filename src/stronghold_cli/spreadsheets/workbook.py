"""A spreadsheet of any form that is read here, told by its name and by its first bytes."""

from pathlib import Path

from stronghold_cli.spreadsheets.delimited import read_delimited
from stronghold_cli.spreadsheets.source import Source, standard_input_source
from stronghold_cli.spreadsheets.table import Cell, CellKind, Form, Merged, Row, Table, Workbook, unlike
from stronghold_cli.values.text import one_line

__all__ = ["Cell", "CellKind", "Form", "Merged", "Row", "Table", "Workbook", "open_workbook", "unlike"]


def open_workbook(path: Path | None, *, hidden: bool = False, delimiter: str | None = None) -> Workbook:
    """Look at a file, or at standard input where there is no path, and return what there is to be read.

    `hidden` reads hidden sheets, rows and columns as well; `delimiter` says what parts the columns of a text file.
    Raises Unreadable in one line for what cannot be read.  Rows are read later, and may raise it too.
    """
    source = standard_input_source() if path is None else Source(one_line(path.name), path)
    table, digest, found = read_delimited(source, delimiter)
    return Workbook(source.shown, "tsv" if found == "\t" else "csv", digest, (table,))
