"""What a look at a workbook's own XML finds that the library which reads its cells does not tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from stronghold_cli.spreadsheets.number_formats import NumberFormat
from stronghold_cli.spreadsheets.table import Merged, column_letters
from stronghold_cli.values.runs import NumberRuns
from stronghold_cli.values.text import counted, first_of

Place = tuple[int, int]
"""A row and a column, from 1."""

MOST_CELLS = 30_000_000
"""In the rectangle that holds all cells of a sheet: the library keeps one for each, empty or not."""


@dataclass
class SheetLook:
    """One sheet."""

    name: str
    hidden: bool = False
    hidden_rows: NumberRuns = field(default_factory=NumberRuns)
    hidden_columns: NumberRuns = field(default_factory=NumberRuns)
    merged: list[Merged] = field(default_factory=list)
    struck: set[Place] = field(default_factory=set)
    """Cells that are struck through."""
    struck_rows: set[int] = field(default_factory=set)
    """Rows that have no other cells."""
    shown: dict[int, dict[int, NumberFormat]] = field(default_factory=dict)
    """By column and row, the numbers that people see with more than their digits."""
    errors: dict[Place, str] = field(default_factory=dict)
    """Cells that hold an error of the spreadsheet (`#REF!`)."""
    valueless: list[Place] = field(default_factory=list)
    """Cells with a formula whose result is not in the file."""
    rows: int = 0
    columns: int = 0
    """How far its cells reach."""

    def too_wide(self) -> bool:
        """Whether its cells lie so far apart that reading them would take all memory."""
        return self.rows * self.columns > MOST_CELLS


def column_number(letters: str) -> int:
    """Return 1 for `A`, 28 for `AB`."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_name(place: Place) -> str:
    """Return `C14`."""
    return f"{column_letters(place[1])}{place[0]}"


def cells_named(places: Iterable[Place]) -> str:
    """Return `C14, D3, E5 and 12 more`."""
    return first_of([cell_name(place) for place in sorted(places)])


def runs_named(numbers: NumberRuns, one: str, *, letters: bool = False) -> str:
    """Return `row 7`, `rows 7, 9 to 12`."""
    name = column_letters if letters else str
    runs = numbers.runs()
    said = [name(low) if low == high else f"{name(low)} to {name(high)}" for low, high in runs]
    several = len(runs) > 1 or runs[0][0] != runs[0][1]
    return f"{one}{'s' if several else ''} {_first_runs(said)}"


def _first_runs(said: Sequence[str], most: int = 10) -> str:
    left = len(said) - most
    return ", ".join(said[:most]) + (f" and {counted(left, 'run')} more" if left > 0 else "")
