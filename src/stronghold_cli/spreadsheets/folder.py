"""A folder that `export` wrote: a CSV for each kind, every one with the reference and the uid of its records."""

import hashlib
from pathlib import Path

from stronghold_cli.errors import Unreadable, system_words
from stronghold_cli.spreadsheets.delimited import read_delimited
from stronghold_cli.spreadsheets.source import Source
from stronghold_cli.spreadsheets.table import Table, Workbook
from stronghold_cli.values.text import first_of, one_line

_OURS = {"ref", "uid"}
"""Headings of every file that `export` writes."""


def read_folder(folder: Path) -> Workbook:
    """Return a table for each CSV of the folder, in the order of their names.

    Raises Unreadable where one is not as `export` writes it: other people's files are imported one by one.
    """
    shown = one_line(str(folder))
    try:
        there = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as fault:
        raise Unreadable(f"cannot read {shown}: {system_words(fault)}", "name a file") from None
    files = [path for path in there if path.suffix.lower() == ".csv"]
    tables, whole = [], hashlib.sha256()
    for path in files:
        name = one_line(path.name)
        table, digest, _ = read_delimited(Source(f"{shown}/{name}", path), ",", headings_alone=True)
        headings = {cell.text for cell in next(iter(table.rows)).cells if cell}
        if not headings >= _OURS:
            files = []
            break
        tables.append(Table(name, table.rows, table.notes))
        whole.update(f"{name} {digest}\n".encode())
    if not files:
        raise Unreadable(f"{shown} is a folder, and not one that export wrote", "name a file in it, one at a time")
    others = [one_line(path.name) for path in there if path not in files]
    notes = (f"not read, for export wrote no such file: {first_of(others)}",) if others else ()
    return Workbook(shown, "folder", whole.hexdigest(), tuple(tables), notes)
