"""Workbooks that are made to harm, are damaged, or are none: each refused in one line, with little memory."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from older_workbook import write_xls
from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.workbook import open_workbook
from workbook_writer import Raw, Sheet, write_ods, write_xlsx

FAR = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
SHEET = [Sheet("Warrants", [["Date", "Drug"], ["a", Raw("1")]])]
NAME = "xl/worksheets/sheet1.xml"


def refusal(path: Path) -> str:
    """Return why a workbook cannot be opened."""
    with pytest.raises(Unreadable) as problem:
        open_workbook(path)
    assert "\n" not in str(problem.value)
    return str(problem.value)


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ({"xl/vbaProject.bin": b"x"}, "holds macros"),
        ({NAME: b"<worksheet>" + b" " * 1_100_000 + b"</worksheet>"}, "unpacks to more than 100 times its size"),
        ({NAME: b'<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'}, "declares entities"),
        ({"xl/sharedStrings.xml": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><sst/>'}, "declares entities"),
        ({NAME: '<?xml version="1.0" encoding="utf-16"?><worksheet/>'.encode("utf-16")}, "is no UTF-8"),
        ({"XL/workbook.xml": b"<workbook/>"}, "its parts are not what a spreadsheet writes"),
        ({NAME: FAR}, "its cells reach to XFD1048576"),
    ],
)
def test_a_workbook_that_would_harm_is_refused(tmp_path: Path, extra: dict[str, bytes], said: str) -> None:
    """Before any library unpacks it."""
    assert said in refusal(write_xlsx(tmp_path / "bad.xlsx", SHEET, extra=extra))


def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    """The directory of the file says that it is short: a library might unpack it all the same."""
    path = write_xlsx(tmp_path / "lies.xlsx", SHEET)
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        size = file.getinfo(NAME).file_size
    at = content.rindex(NAME.encode()) - 46 + 24
    assert content[at : at + 4] == struct.pack("<I", size)
    content[at : at + 4] = struct.pack("<I", 10)
    path.write_bytes(content)
    assert "is longer than it says" in refusal(path)


def test_a_workbook_with_a_password_is_refused(tmp_path: Path) -> None:
    """An .ods says so in its manifest."""
    extra = {"META-INF/manifest.xml": b"<manifest:manifest><manifest:encryption-data/></manifest:manifest>"}
    path = write_ods(tmp_path / "secret.ods", SHEET, extra=extra)
    assert refusal(path) == "secret.ods has a password (open it, and save a copy without one)"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"PK\x03\x04 cut", "a.xlsx is damaged, or is no workbook"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "a.xls is damaged, or is no workbook"),
        ("a.xls", b"<html><table>", "a.xls is no workbook, whatever its name says"),
        ("a.xlsx", b"Date,Drug\na,b\n", "a.xlsx is no workbook, whatever its name says"),
        ("a.xlsm", b"PK\x03\x04", "a.xlsm is not read (it may hold macros"),
        ("a.xlsx", b"", "a.xlsx is empty"),
        ("a.pdf", b"%PDF-1.7", "a.pdf is not read"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    """By its name and by its first bytes: where they disagree, one of them is a mistake."""
    (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path / name).startswith(said)


def test_a_workbook_under_another_name_is_refused(tmp_path: Path) -> None:
    """It is told what it is, and what to call it."""
    path = write_xlsx(tmp_path / "a.csv", SHEET)
    assert (
        refusal(path)
        == "a.csv is a workbook or a zip file, not a text file (name it .xlsx or .ods if it is a workbook)"
    )


def test_a_zip_file_is_no_workbook(tmp_path: Path) -> None:
    """Even where it is named like one."""
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as file:
        file.writestr("holiday.jpg", "x")
    assert "a.xlsx is a zip file, and no workbook" in refusal(tmp_path / "a.xlsx")


@pytest.mark.parametrize("cut", [300, 1200, 2000])
def test_a_workbook_that_was_cut_or_bent_is_refused(tmp_path: Path, cut: int) -> None:
    """Half of a file that was copied, or one with bytes turned, raises nothing but our own error."""
    path = write_xlsx(tmp_path / "a.xlsx", SHEET)
    content = path.read_bytes()
    path.write_bytes(content[:cut])
    assert "damaged" in refusal(path)
    path.write_bytes(content[:cut] + bytes(20) + content[cut + 20 :])
    try:
        [list(table.rows) for table in open_workbook(path).tables]
    except Unreadable as problem:
        assert "\n" not in str(problem)


def test_a_damaged_older_workbook_is_one_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing of the library's own words comes on the screen: a record that is cut short makes it panic."""
    path = write_xls(tmp_path / "a.xls", [Sheet("A", [["Date"], [1.0]])], before=struct.pack("<HHB", 0x22, 1, 0))
    assert refusal(path) == "a.xls is damaged, or is no workbook (open it in a spreadsheet and save it)"
    assert capfd.readouterr() == ("", "")
