"""Standard input and folders, told by what is in them."""

import io
import sys
from pathlib import Path

import pytest

from conftest import Stronghold
from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.workbook import open_workbook
from workbook_writer import Sheet, write_xlsx


def test_standard_input_is_told_by_what_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """CSV, JSON Lines and a workbook; read as often as a file is."""
    workbook = write_xlsx(tmp_path / "a.xlsx", [Sheet("A", [["Date"], ["a"]])]).read_bytes()
    for content, form in ((b"Date\na\n", "csv"), (b'{"Date": "a"}\n', "jsonl"), (workbook, "xlsx")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        found = open_workbook(None)
        assert (found.name, found.form) == ("standard input", form)
        for _ in range(2):
            assert [row.cells[0].text for row in found.tables[0].rows if row.cells[0]] == ["Date", "a"]


def test_an_exported_folder_is_read_whole(stronghold: Stronghold, tmp_path: Path) -> None:
    """A table for each kind, headings alone where there is no record; other files are named."""
    stronghold("add seizure --date 2021-03-04 --item heroin --weight 3.2g")
    stronghold(["export", "-o", str(tmp_path / "out")])
    (tmp_path / "out" / "readme.txt").write_text("x")
    workbook = open_workbook(tmp_path / "out")
    counts = {table.name: len(list(table.rows)) for table in workbook.tables}
    assert workbook.form == "folder"
    assert (counts["seizures.csv"], counts["arrests.csv"]) == (2, 1)
    assert workbook.notes == ("not read, for export wrote no such file: readme.txt",)


def test_another_folder_is_refused(tmp_path: Path) -> None:
    """Whether it has files of other people or none."""
    for files in ({}, {"a.csv": "Date,Drug\n1,2\n"}, {"a.csv": "ref,uid\n1,2\n", "b.csv": "Date\n1\n"}):
        for name, text in files.items():
            (tmp_path / name).write_text(text)
        with pytest.raises(Unreadable, match="is a folder, and not one that export wrote"):
            open_workbook(tmp_path)
