"""CSV: rows with the lines on which people find them, one delimiter, and nothing that is read wrongly in silence."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import tried
from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.workbook import Row, open_workbook, unlike


@pytest.fixture
def saved(tmp_path: Path):
    """Save bytes or text under a name."""

    def save(content: str | bytes, name: str = "seizures.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return save


def texts(row: Row) -> list[str]:
    """Return what is in the cells of a row, empty ones as nothing."""
    return [cell.text if cell else "" for cell in row.cells]


def refusal(path: Path, delimiter: str | None = None) -> str:
    """Return why a file cannot be read, when it is opened or when its rows are."""
    with pytest.raises(Unreadable) as problem:
        list(open_workbook(path, delimiter=delimiter).tables[0].rows)
    assert "\n" not in str(problem.value)
    return str(problem.value)


def test_a_row_has_the_line_on_which_it_begins(saved) -> None:
    """Blank rows and cells that go over several lines do not move the numbers of those below."""
    workbook = open_workbook(saved('Date,Notes\r\n1/2/2021,"in a\r\nshed"\r\n,\r\n2/2/2021, \r\n'))
    [table] = workbook.tables
    assert [(row.number, texts(row)) for row in table.rows] == [
        (1, ["Date", "Notes"]),
        (2, ["1/2/2021", "in a\r\nshed"]),
        (5, ["2/2/2021", ""]),
    ]
    assert (workbook.form, table.name, table.notes, len(workbook.digest)) == ("csv", "", (), 64)
    assert [cell.where for row in table.rows for cell in row.cells if cell][:2] == ["1", "2"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_fits(saved, delimiter: str) -> None:
    """Each of the four is found, though others are in the cells."""
    lines = [["Item", "Notes"], ["heroin", '"a, b; c | d"'], ["crack", "none"]]
    workbook = open_workbook(saved("\n".join(delimiter.join(line) for line in lines)))
    assert [texts(row) for row in workbook.tables[0].rows][1] == ["heroin", "a, b; c | d"]
    assert workbook.form == ("tsv" if delimiter == "\t" else "csv")


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;"])
def test_a_first_line_that_says_the_delimiter_is_no_row(saved, first: str) -> None:
    """It parts the columns as it says, and rows keep the lines on which people find them."""
    path = saved(f"{first}\na;b,c\n1;2,3\n")
    for named in (None, ";"):
        rows = list(open_workbook(path, delimiter=named).tables[0].rows)
        assert [(row.number, [cell.text for cell in row.cells if cell]) for row in rows] == [
            (2, ["a", "b,c"]),
            (3, ["1", "2,3"]),
        ]


def test_a_comma_in_each_name_parts_no_columns(saved) -> None:
    """What parts the headings too is the delimiter."""
    workbook = open_workbook(saved("No\tWho\tDay\n1\tDOE, A\t4/3/2021\n2\tROE, B\t5/3/2021\n"))
    assert workbook.form == "tsv"


def test_one_column_has_no_delimiter(saved) -> None:
    """It is read as one, and not parted at some letter."""
    assert [texts(row) for row in open_workbook(saved("Drug\nheroin\ncrack\n")).tables[0].rows][1] == ["heroin"]


@pytest.mark.parametrize("text", ["a,b;c\n1,2;3\n", "a,b\n1,2,3\n1,2\n"])
def test_a_delimiter_that_is_not_clear_is_asked_for(saved, text: str) -> None:
    """Two that fit, or none; what is named is used, and a row of other columns is told by `unlike`."""
    path = saved(text)
    said = refusal(path)
    assert "what parts its columns is not clear" in said
    assert "--delimiter comma" in said
    rows = list(open_workbook(path, delimiter=",").tables[0].rows)
    assert [unlike(row, rows[0]) for row in rows] == (
        ["", ""] if ";" in text else ["", "has 3 columns, where the headings have 2", ""]
    )


@pytest.mark.parametrize(
    ("content", "note"),
    [
        ("Value,Item\n£4,crack\n".encode("utf-8-sig"), ()),
        ("Value,Item\n£4,crack\n".encode("utf-16"), ()),
        ("\ufeffValue,Item\n£4,crack\n".encode("utf-16-be"), ()),
        ("Value,Item\n£4,crack\n".encode("cp1252"), ("read as Windows-1252, for it is not UTF-8",)),
    ],
)
def test_the_encoding_is_the_one_that_the_bytes_leave(saved, content: bytes, note: tuple[str, ...]) -> None:
    """A mark is no part of the first heading, and what was assumed is said."""
    [table] = open_workbook(saved(content)).tables
    assert [texts(row) for row in table.rows] == [["Value", "Item"], ["£4", "crack"]]
    assert table.notes == note


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "seizures.csv is empty"),
        (b"\n\r\n ,\n", "seizures.csv is empty"),
        (b"Date,Drug\n\n", "seizures.csv has headings and no rows"),
        (b"PK\x03\x04 and more", "is a workbook or a zip file"),
        (b"\x7fELF" + bytes(200), "NUL character"),
        (b"Date,Drug\n1/2/2021,her\0oin\n", "line 2: has a NUL character"),
        ("Date,Drug\n1/2/2021,crack\n".encode("utf-16-le"), "NUL character"),
        (b"Date,Drug\n1/2/2021,\x81\n", "line 2: is neither UTF-8 nor Windows-1252"),
        ("Value,Item\n£4,crack\n".encode() + "£5,crack\n".encode("cp1252"), "is partly UTF-8 ('£' in line 2)"),
        (b'Date,Drug\n1/2/2021,"heroin\n2/2/2021,crack\n', "row 2: a quote is opened and never closed"),
        (b'Date,Drug\n1/2/2021,"6" knife"\n', "row 2: a quote is closed before the cell ends"),
        (b"Date,Drug\n1/2/2021," + b"a" * 200_000, "row 2: a cell is over 131,072 characters long"),
        (b"a" * 1_200_000, "line 1: is over 1,000,000 characters long"),
        (b"<html><table><tr><td>Date", "is a web page or a document"),
    ],
)
def test_what_is_no_csv_is_refused_with_its_place(saved, content: bytes, said: str) -> None:
    """In one line that names the file and the line, and takes no row with it."""
    path = saved(content)
    assert "seizures.csv" in refusal(path, ",")
    assert said in refusal(path, ",")


def test_a_very_long_line_is_refused_at_once(tmp_path: Path) -> None:
    """Two gigabytes without a line's end are not read to the end, nor kept."""
    path = tmp_path / "long.csv"
    path.write_bytes(b"a" * 1_100_000)
    os.truncate(path, 2_000_000_000)
    assert "long.csv, line 1: " in refusal(path)


@given(st.lists(st.sampled_from(["\n", "\r", "\r\n"]), min_size=2, max_size=5))
@tried(10)
def test_lines_may_end_in_any_way(tmp_path_factory: pytest.TempPathFactory, ends: list[str]) -> None:
    """One file may have all three ends: each row is one, with its number."""
    path = tmp_path_factory.getbasetemp() / "ends.csv"
    path.write_bytes("".join(f"a{at},b{end}" for at, end in enumerate(ends)).encode())
    rows = list(open_workbook(path).tables[0].rows)
    assert [(row.number, texts(row)) for row in rows] == [(at + 1, [f"a{at}", "b"]) for at in range(len(ends))]


def test_a_file_that_is_written_to_is_not_read_half(saved) -> None:
    """Rows that come after it was looked at are not the file that was looked at."""
    path = saved("Date,Drug\n1/2/2021,crack\n")
    workbook = open_workbook(path)
    with path.open("a") as file:
        file.write("2/2/2021,heroin\n")
    with pytest.raises(Unreadable, match="was changed while it was read"):
        list(workbook.tables[0].rows)


def test_a_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    """A named pipe is refused before it is opened for good, and so is a file that is not there."""
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        assert "pipe.csv is a device or a pipe, not a spreadsheet" in refusal(tmp_path / "pipe.csv")
    assert "cannot read none.csv: no such file" in refusal(tmp_path / "none.csv")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_in_quotes_do_not_hide_the_delimiter(tmp_path: Path, delimiter: str) -> None:
    """A row that begins with a quoted cell is read by what parts it, whatever the other signs would make of it."""
    path = tmp_path / "quoted.csv"
    path.write_text(f'a{delimiter}b\n"1"{delimiter}"2"\n', encoding="utf-8")
    [table] = open_workbook(path).tables
    assert [[cell.text for cell in row.cells if cell] for row in table.rows] == [["a", "b"], ["1", "2"]]
