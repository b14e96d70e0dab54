"""What is read of a spreadsheet: tables of rows, rows of cells, each with the place where a person finds it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from stronghold_cli.values.text import counted

CellKind = Literal["text", "number", "rounded", "date", "datetime", "time", "bool", "error", "no result"]
Form = Literal["csv", "tsv", "jsonl", "xlsx", "ods", "xls", "folder"]

NO_RESULT = "#NORESULT!"
"""What is in a cell whose formula has no result in the file."""
MOST_COLUMNS = 16_384
"""As many as a workbook can have."""


class Cell(NamedTuple):
    """What is in a cell, as a person reads it there."""

    text: str
    """Numbers in decimal without an exponent, as exact as they are kept, with the sign of a currency or per cent that
    the cell shows (`£450`, `45%`); days as `2021-03-04`, days with a time as `2021-03-04T05:25`, times as `05:25`."""
    kind: CellKind
    """What the file says that it is: in CSV all is text.  `rounded` is a number of a workbook with more digits than one
    keeps: the last ones are not what was typed.  `error` is one of the spreadsheet (`#REF!`), and `no result` a formula
    whose result is not in the file: neither holds a value."""
    where: str
    """`C14` in a workbook, the number of the column (`3`) in CSV, the name in JSON."""


class Row(NamedTuple):
    """One row."""

    number: int
    """As a person finds it: the row of the sheet, the line of CSV in which it begins; 0 for the names in JSON."""
    cells: tuple[Cell | None, ...]
    """None is an empty cell, or one of blanks alone.  In CSV as many as were written: see `unlike`."""


class Rows:
    """The rows of a table, from the first again whenever they are asked for."""

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[], Iterator[Row]]) -> None:
        """Take what reads them; it raises Unreadable, with the place, for what cannot be read."""
        self._read = read

    def __iter__(self) -> Iterator[Row]:
        """Read them once more."""
        return self._read()


TextRow = tuple[int, list[str]]
"""A row of a text file before anything is made of its cells: its number, and what stands between the delimiters."""
_PLACES = [str(number) for number in range(1, MOST_COLUMNS + 1)]


class TextRows(Rows):
    """The rows of a file in which each cell is text: whoever reads many of them may have the texts alone."""

    __slots__ = ("texts",)

    def __init__(self, texts: Callable[[], Iterator[TextRow]]) -> None:
        """Take what reads the texts, blank rows and all; it raises Unreadable, with the place."""
        super().__init__(lambda: filter(None, map(row_of_texts, texts())))
        self.texts = texts


def row_of_texts(texts: TextRow) -> Row | None:
    """Return the row of some texts, None where all of them are blank."""
    number, cells = texts
    # As Cell itself is made, in half the time: a large file has millions.
    new = tuple.__new__
    row = tuple(
        [
            new(Cell, (text, "text", where)) if text and not text.isspace() else None
            for text, where in zip(cells, _PLACES, strict=False)
        ]
    )
    return Row(number, row) if any(row) else None


class Merged(NamedTuple):
    """A range of cells that are one, with its value in the first: rows and columns from 1, ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class Table:
    """One sheet of a workbook, one file of a folder, or the file itself."""

    name: str
    """The sheet's, or the file's in a folder (`seizures.csv`); empty where the file is one table."""
    rows: Iterable[Row]
    """Blank ones are left out; CSV and JSON are read as they are asked for, however many there are."""
    notes: tuple[str, ...] = ()
    """What was assumed, and what was left out: `hidden row 7 is left out`."""
    hidden: bool = False
    """Whether the sheet is hidden, and read because that was asked for."""
    merged: tuple[Merged, ...] = ()
    struck: frozenset[int] = field(default=frozenset())
    """The rows in which every cell is struck through.  They are read: whether they count is not known here."""


@dataclass(frozen=True)
class Workbook:
    """A file that was looked at, and is read as its tables are."""

    name: str
    """As messages call it: `warrants.xlsx`, `standard input`."""
    form: Form
    digest: str
    """SHA-256 of its bytes, in hex; of a folder that of its files' names and digests."""
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()
    """What was assumed, and what was left out, of the whole: `sheet 'Old' is hidden: not read`."""


def unlike(row: Row, headings: Row) -> str:
    """Return why a row cannot belong under headings, empty where it can: it has more or fewer cells in the file.

    A comma in a cell without quotes moves all that follows it into the next column.
    """
    if len(row.cells) == len(headings.cells):
        return ""
    return f"has {counted(len(row.cells), 'column')}, where the headings have {len(headings.cells)}"


def column_letters(number: int) -> str:
    """Return `A` for 1, `AB` for 28."""
    letters = ""
    while number:
        number, left = divmod(number - 1, 26)
        letters = chr(65 + left) + letters
    return letters
