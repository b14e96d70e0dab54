"""Workbooks: what a person sees in a cell is what is read, and what calamine does not tell is told."""

import struct
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from older_workbook import write_xls
from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.table import NO_RESULT, Cell, Merged, Row, Table
from stronghold_cli.spreadsheets.workbook import open_workbook
from workbook_writer import Fault, Formula, Raw, Sheet, Styled, write_ods, write_xlsx

Write = Callable[..., Path]


@pytest.fixture(params=["xlsx", "ods"])
def write(request: pytest.FixtureRequest, tmp_path: Path) -> Write:
    """Write sheets as a workbook of either form."""
    writer = {"xlsx": write_xlsx, "ods": write_ods}[request.param]
    return lambda *sheets: writer(tmp_path / f"warrants.{request.param}", sheets)


def one(rows: Sequence[Sequence[Any]], **about: Any) -> Sheet:
    """Return the only sheet of a workbook."""
    return Sheet("Warrants", rows, **about)


def texts(table: Table) -> list[list[str]]:
    """Return what is in the cells, empty ones as nothing."""
    return [[cell.text if cell else "" for cell in row.cells] for row in table.rows]


def refusal(path: Path) -> str:
    """Return why a workbook cannot be read, when it is opened or when its rows are."""
    with pytest.raises(Unreadable) as problem:
        [list(table.rows) for table in open_workbook(path).tables]
    assert "\n" not in str(problem.value)
    assert path.name in str(problem.value)
    return str(problem.value)


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        ("  heroin ", "  heroin ", "text"),
        ("0123", "0123", "text"),
        (3.2, "3.2", "number"),
        (Raw("3.2000000000000002"), "3.2", "number"),
        (Raw("0.30000000000000004"), "0.3", "number"),
        (Raw("1E3"), "1000", "number"),
        (Raw("1.5E-05"), "0.000015", "number"),
        (Raw("356938035643809"), "356938035643809", "number"),
        (Raw("1234567890123456"), "1234567890123456", "rounded"),
        (-4, "-4", "number"),
        (Styled(450, '"£"#,##0.00'), "£450", "number"),
        (Styled(Raw("1234.5"), "[$€-2]\\ #,##0.00;[Red]-#,##0"), "€1234.5", "number"),
        (Styled(Raw("0.45"), "0%"), "45%", "number"),
        (Styled(7, "000"), "007", "number"),
        (date(2021, 3, 4), "2021-03-04", "date"),
        (datetime(2019, 6, 1, 5, 25, 52), "2019-06-01T05:25:52", "datetime"),
        (datetime(2019, 6, 1, 5, 25), "2019-06-01T05:25", "datetime"),
        (time(5, 25), "05:25", "time"),
        (True, "TRUE", "bool"),
        (Formula("1+1", 2), "2", "number"),
    ],
)
def test_a_cell_is_read_as_a_person_sees_it(write: Write, value: Any, text: str, kind: str) -> None:
    """Numbers without the tail of a float, with the sign of their format; days and times as such."""
    [table] = open_workbook(write(one([["Value", "Other"], [None, value]]))).tables
    [_, row] = table.rows
    assert row.number == 2
    assert row.cells[0] is None
    assert row.cells[1] == (text, kind, "B2")


def test_both_epochs_give_the_same_day(tmp_path: Path) -> None:
    """A workbook made on an older Mac counts its days from 1904."""
    path = write_xlsx(tmp_path / "mac.xlsx", [one([["Date"], [date(2021, 3, 4)]])], epoch_1904=True)
    assert texts(open_workbook(path).tables[0]) == [["Date"], ["2021-03-04"]]


def test_rows_and_columns_have_the_numbers_that_people_see(tmp_path: Path) -> None:
    """Blank rows above and columns to the left do not move them, and rows may be read twice."""
    path = write_xlsx(tmp_path / "low.xlsx", [one([[], [], [None, None, "Date"], [], [None, None, "x"]])])
    [table] = open_workbook(path).tables
    for _ in range(2):
        assert list(table.rows) == [
            Row(3, (None, None, ("Date", "text", "C3"))),
            Row(5, (None, None, ("x", "text", "C5"))),
        ]


def test_what_is_hidden_is_named_and_not_read(write: Write) -> None:
    """Rows, columns and sheets, until they are asked for; then they are read, and still named."""
    rows = [["Date", "Secret", "Drug"], ["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"], ["j", "k", "l"]]
    path = write(one(rows, hidden_rows=[3, 4], hidden_columns=[2]), Sheet("Old", [["x"]], state="hidden"))
    workbook = open_workbook(path)
    [table] = workbook.tables
    assert texts(table) == [["Date", "", "Drug"], ["a", "", "c"], ["j", "", "l"]]
    assert table.notes == ("rows 3 to 4 are hidden: left out", "column B is hidden: left out")
    assert workbook.notes == ("sheet 'Old' is hidden: not read",)
    shown = open_workbook(path, hidden=True)
    assert texts(shown.tables[0]) == rows
    assert shown.tables[0].notes == (
        "rows 3 to 4 are hidden, and read all the same",
        "column B is hidden, and read all the same",
    )
    assert [(table.name, table.hidden) for table in shown.tables] == [("Warrants", False), ("Old", True)]


def test_a_row_that_is_struck_through_is_named(write: Write) -> None:
    """A row is struck through where every cell is, and read all the same; a single cell is named as one."""
    rows = [["Date", "Drug"], ["a", "b"], ["c", Styled("d", struck=True)]]
    [table] = open_workbook(write(one(rows, struck_rows=[2]))).tables
    assert table.struck == {2}
    assert table.notes == (
        "row 2 is struck through, and read all the same",
        "B3 is struck through, and read all the same",
    )
    assert texts(table)[1] == ["a", "b"]


def test_merged_cells_are_known(tmp_path: Path) -> None:
    """The value is in the first of them."""
    path = write_xlsx(tmp_path / "m.xlsx", [one([["Warrants 2021"], ["Date", "Drug"]], merged=["A1:B1", "A2:A3"])])
    assert open_workbook(path).tables[0].merged == (Merged(1, 1, 1, 2), Merged(2, 1, 3, 1))


def test_errors_and_formulas_without_a_result_are_no_empty_cells(write: Write) -> None:
    """The library would give empty cells, and no row at all of those that have no others."""
    rows = [["Date", "Sum"], ["a", Fault("#REF!")], [None, Formula("SUM(B1:B2)")], ["c", Formula('""', "")]]
    [table] = open_workbook(write(one(rows))).tables
    assert texts(table) == [["Date", "Sum"], ["a", "#REF!"], ["", NO_RESULT], ["c", ""]]
    assert [row.cells[1].kind for row in table.rows if row.cells[1]] == ["text", "error", "no result"]
    hidden = write(one(rows, hidden_columns=[2]))
    assert texts(open_workbook(hidden).tables[0]) == [["Date", ""], ["a", ""], ["c", ""]]


@pytest.mark.parametrize(
    ("spelling", "told"),
    [
        ('<x:c r="B2"><x:f>1</x:f>\n<x:v> </x:v>\n</x:c>', NO_RESULT),
        ("<x:c t='e' r='B2'><x:v>#N/A</x:v></x:c>", "#N/A"),
        ('<x:c/><x:c t="e"><x:v>#N/A</x:v></x:c>', "#N/A"),
        ('<x:c r="B2"><x:f t="shared" si="0"/></x:c>', NO_RESULT),
        ('<x:c\nr="B2"><x:f>1</x:f><!-- none --></x:c>', NO_RESULT),
        ('<x:c s="0" r="XFD1048576"><x:v>1</x:v></x:c><x:c r="A2"/>', "its cells reach to XFD1048576"),
    ],
)
def test_the_look_reads_every_spelling_of_xml(tmp_path: Path, spelling: str, told: str) -> None:
    """With a prefix, other quotes, other blanks, and without the names of cells."""
    start = '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    row = f'<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>D</x:t></x:is></x:c></x:row><x:row>{spelling}</x:row>'
    sheet = f"{start}{row}</x:sheetData></x:worksheet>".encode()
    path = write_xlsx(tmp_path / "odd.xlsx", [one([["Date"]])], extra={"xl/worksheets/sheet1.xml": sheet})
    if told.startswith("#"):
        [table] = open_workbook(path).tables
        assert list(table.rows)[1] == Row(2, (None, Cell(told, "no result" if told == NO_RESULT else "error", "B2")))
    else:
        assert told in refusal(path)


def test_a_library_that_is_missing_is_named(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the line that installs it, and what can be done without it."""
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert "pip install 'stronghold-cli[xlsx]', or save each sheet as CSV" in refusal(write(one([["Date"], ["a"]])))


def test_a_workbook_without_anything_is_refused(write: Write) -> None:
    """Nothing at all, headings alone, and none but hidden sheets."""
    assert "is empty" in refusal(write(one([])))
    assert "has headings and no rows" in refusal(write(one([["Date", "Drug"]])))
    assert "sheet 'Warrants' is hidden" in refusal(write(one([["Date"], ["a"]], state="hidden")))


def test_an_older_workbook_tells_as_much(tmp_path: Path) -> None:
    """Hidden rows, columns and sheets, errors, formats, merged cells and what is struck through."""
    rows = [
        ["Cash 2021", None, "x"],
        ["a", "secret", Styled(450, '"£"#,##0.00')],
        ["b", "secret", Styled(0.45, "0%")],
        ["c", "secret", 3.2],
        ["d", "secret", Styled(7, "000")],
    ]
    sheets = [
        one(rows, hidden_rows=[4], hidden_columns=[2], struck_rows=[3], merged=["A1:B1"]),
        Sheet("Bad", [["Sum"], [Fault("#REF!")]]),
        Sheet("Old", [["x"], ["y"]], state="hidden"),
    ]
    path = write_xls(tmp_path / "cash.xls", sheets)
    workbook = open_workbook(path)
    [table, bad] = workbook.tables
    assert workbook.form == "xls"
    assert workbook.notes == ("sheet 'Old' is hidden: not read",)
    assert texts(table) == [["Cash 2021", "", "x"], ["a", "", "£450"], ["b", "", "45%"], ["d", "", "007"]]
    assert table.notes == (
        "row 4 is hidden: left out",
        "column B is hidden: left out",
        "row 3 is struck through, and read all the same",
    )
    assert table.merged == (Merged(1, 1, 1, 2),)
    assert texts(bad) == [["Sum"], ["#REF!"]]


def test_an_older_workbook_that_asks_for_all_memory_is_refused(tmp_path: Path) -> None:
    """A column that no such sheet has: the library would take memory for every cell before it, and end the program."""
    path = write_xls(tmp_path / "far.xls", [one([["Date"], [1.0]])])
    content = path.read_bytes()
    number = struct.pack("<HH3H", 0x203, 14, 1, 0, 0)
    assert content.count(number) == 1
    path.write_bytes(content.replace(number, struct.pack("<HH3H", 0x203, 14, 65_535, 65_535, 0)))
    assert "far.xls is damaged" in refusal(path)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("old.xls", {"before": struct.pack("<HHH", 0x2F, 2, 0)}),
        ("new.xlsx", {"stream": "EncryptedPackage"}),  # a password puts an .xlsx into the container of an .xls
    ],
)
def test_a_password_is_told(tmp_path: Path, name: str, made: dict[str, Any]) -> None:
    """For the older form and the newer one."""
    path = write_xls(tmp_path / name, [one([["Date"], ["a"]])], **made)
    assert refusal(path) == f"{name} has a password (open it, and save a copy without one)"
