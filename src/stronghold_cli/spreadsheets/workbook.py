"""A spreadsheet of any form that is read here, told by its name and by its first bytes."""

import hashlib
from pathlib import Path

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.delimited import read_delimited
from stronghold_cli.spreadsheets.encoding import refuse_binary
from stronghold_cli.spreadsheets.source import PIECE, Source, standard_input_source, whole
from stronghold_cli.spreadsheets.table import Cell, CellKind, Form, Merged, Row, Table, Workbook, unlike
from stronghold_cli.values.text import one_line

__all__ = ["Cell", "CellKind", "Form", "Merged", "Row", "Table", "Workbook", "open_workbook", "unlike"]


_START = 1_000
"""How many bytes tell what a file is."""
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_BEFORE_TEXT = b"\xef\xbb\xbf \t\r\n"
_WORKBOOKS = ("", ".xlsx", ".ods", ".xls", ".xltx", ".ots")
_JSON = (".jsonl", ".ndjson", ".json")
_TABS = (".tsv", ".tab")
_NOT_READ = {
    ".xlsm": "it may hold macros: open it, and save it as .xlsx",
    ".xltm": "it may hold macros: open it, and save it as .xlsx",
    ".xlsb": "open it, and save it as .xlsx",
    ".numbers": "open it, and export it as .xlsx",
    ".fods": "open it, and save it as .ods",
    ".pdf": "ask for the spreadsheet that it was made of",
}


def open_workbook(path: Path | None, *, hidden: bool = False, delimiter: str | None = None) -> Workbook:
    """Look at a file, or at standard input where there is no path, and return what there is to be read.

    `hidden` reads hidden sheets, rows and columns as well; `delimiter` says what parts the columns of a text file.
    Raises Unreadable in one line for what cannot be read.  Rows are read later, and may raise it too.
    """
    if path is None:
        source = standard_input_source()
        return _read(source, "", source.content[:_START], hidden, delimiter)
    suffix = path.suffix.lower()
    if path.is_dir():
        from stronghold_cli.spreadsheets.folder import read_folder  # as each form: a CSV needs none of the others

        return read_folder(path)
    if mend := _NOT_READ.get(suffix):
        raise Unreadable(f"{one_line(path.name)} is not read", mend)
    source = Source(one_line(path.name), path)
    with source.opened() as file:
        start = file.read(_START)
    return _read(source, suffix, start, hidden, delimiter)


def _read(source: Source, suffix: str, start: bytes, hidden: bool, delimiter: str | None) -> Workbook:
    """Read by what the first bytes say; a name that says otherwise is refused, for one of them is a mistake."""
    if not start.strip():
        with source.opened() as file:
            if not file.read(PIECE).strip():
                raise Unreadable(f"{source.shown} is empty", "name a file with rows in it")
    if start.startswith(_PACKED):
        if suffix not in _WORKBOOKS:
            refuse_binary(start, source.shown)
        from stronghold_cli.spreadsheets.sheets import read_sheets

        with source.opened() as file:
            content = whole(file, source.shown)
        form, tables, notes = read_sheets(content, source.shown, hidden=hidden)
        return Workbook(source.shown, form, hashlib.sha256(content).hexdigest(), tables, notes)
    if suffix in _WORKBOOKS[1:]:
        raise Unreadable(
            f"{source.shown} is no workbook, whatever its name says", "open it in a spreadsheet, and save it as .xlsx"
        )
    if suffix in _JSON or (not suffix and start.lstrip(_BEFORE_TEXT).startswith(b"{")):
        from stronghold_cli.spreadsheets.json_lines import read_json_lines

        table, digest = read_json_lines(source)
        return Workbook(source.shown, "jsonl", digest, (table,))
    if start.lstrip(_BEFORE_TEXT).startswith((b"<", b"{\\rtf")):
        raise Unreadable(f"{source.shown} is a web page or a document, not rows of text", "save it as CSV or .xlsx")
    table, digest, found = read_delimited(source, delimiter or ("\t" if suffix in _TABS else None))
    return Workbook(source.shown, "tsv" if found == "\t" else "csv", digest, (table,))
