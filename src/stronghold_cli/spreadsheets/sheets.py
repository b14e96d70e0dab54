"""Workbooks (.xlsx, .ods, .xls) as tables: cells by calamine, and what calamine does not tell by a look before it."""

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from itertools import islice
from typing import Any

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.archive import Archive
from stronghold_cli.spreadsheets.look import Place, SheetLook, cell_name, cells_named, runs_named
from stronghold_cli.spreadsheets.look_ods import look_at_ods
from stronghold_cli.spreadsheets.look_xls import look_at_xls
from stronghold_cli.spreadsheets.look_xlsx import look_at_xlsx
from stronghold_cli.spreadsheets.number_formats import BEYOND_DIGITS, PLAIN, NumberFormat, moment_text
from stronghold_cli.spreadsheets.table import NO_RESULT, Cell, CellKind, Form, Row, Rows, Table, column_letters
from stronghold_cli.values.runs import NumberRuns

_ZIP = b"PK"
_ODS = b"opendocument.spreadsheet"
_MANY = 100
"""Rows of a sheet that cannot be its headings alone."""
_INSTALL = "pip install 'stronghold-cli[xlsx]'"
_FROM_CSV = "or save each sheet as CSV"


def read_sheets(content: bytes, shown: str, *, hidden: bool) -> tuple[Form, tuple[Table, ...], tuple[str, ...]]:
    """Return the form of a workbook, its sheets, and notes on those that are not read.

    Raises Unreadable for a password, macros, a bomb, damage, and where the library is not installed.
    """
    try:
        form, looks = _looks(content, shown)
    except (ValueError, LookupError):  # not a number, a reference to nothing
        raise _damaged(shown) from None
    # The library opens more than is asked for, and one that runs out of memory takes the program with it.
    for wide in filter(SheetLook.too_wide, looks):
        said = f"its cells reach to {cell_name((wide.rows, wide.columns))}, too far to be read"
        raise Unreadable(f"{shown}, sheet '{wide.name}': {said}", "delete what is far from the rest")
    calamine = _calamine(shown)
    book = _opened(calamine, content, shown)
    known = {look.name: look for look in looks}
    tables, notes = [], []
    for sheet in book.sheets_metadata:
        name, is_hidden = sheet.name, sheet.visible != calamine.SheetVisibleEnum.Visible
        if sheet.typ != calamine.SheetTypeEnum.WorkSheet:
            notes.append(f"sheet '{name}' is no sheet of cells: not read")
            continue
        look = known.get(name)
        if look is None:
            raise Unreadable(f"{shown}, sheet '{name}': cannot be looked at", f"save it once more, {_FROM_CSV}")
        if (is_hidden or look.hidden) and not hidden:
            notes.append(f"sheet '{name}' is hidden: not read")
            continue
        tables.append(_table(book, look, shown, hidden=hidden))
    if not tables:
        raise Unreadable(f"{shown} has no sheet to read: {', '.join(notes) or 'it is empty'}", "name another file")
    # To look for rows is to read the sheet, which the look has done already where there are many.
    if all(known[table.name].rows < _MANY for table in tables):
        _refuse_empty(tables, shown)
    return form, tuple(tables), tuple(notes)


def _refuse_empty(tables: Sequence[Table], shown: str) -> None:
    """Raise Unreadable where no sheet has a row below another."""
    most = 0
    for table in tables:
        try:
            most = max(most, len(list(islice(table.rows, 2))))
        except Unreadable:  # there is something that whoever reads the sheet is told of
            return
        if most > 1:
            return
    said = "has headings and no rows" if most else "is empty"
    raise Unreadable(f"{shown} {said}", "name a file with rows in it")


def _looks(content: bytes, shown: str) -> tuple[Form, list[SheetLook]]:
    if not content.startswith(_ZIP):
        return "xls", look_at_xls(content, shown)
    archive = Archive(content, shown)
    if _ODS in archive.mimetype:
        return "ods", look_at_ods(archive)
    return "xlsx", look_at_xlsx(archive)


def _calamine(shown: str) -> Any:
    try:
        import python_calamine  # an extra, and only workbooks need it
    except ImportError:
        raise Unreadable(f"{shown} is a workbook, which needs one more library", f"{_INSTALL}, {_FROM_CSV}") from None
    return python_calamine


def _opened(calamine: Any, content: bytes, shown: str) -> Any:
    older = not content.startswith(_ZIP)
    with _guarded(calamine, shown), _quiet() if older else nullcontext():
        return calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))


def _damaged(shown: str) -> Unreadable:
    return Unreadable(f"{shown} is damaged, or is no workbook", "open it in a spreadsheet and save it")


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep off the screen what the library writes there itself when an older workbook is damaged."""
    try:
        kept = os.dup(2)
    except OSError:  # there is no standard error
        yield
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


@contextmanager
def _guarded(calamine: Any, shown: str) -> Iterator[None]:
    """Turn what the library raises into one line.  What it calls a panic is no Exception to Python."""
    try:
        yield
    except calamine.PasswordError:
        raise Unreadable(f"{shown} has a password", "open it, and save a copy without one") from None
    except BaseException as fault:
        if isinstance(fault, (calamine.CalamineError, OSError, ValueError)) or "Panic" in type(fault).__name__:
            raise _damaged(shown) from None
        raise


def _table(book: Any, look: SheetLook, shown: str, *, hidden: bool) -> Table:
    place = f"{shown}, sheet '{look.name}'"
    left_out = _Hidden(look, hidden=hidden)
    lost = _lost(look, left_out)
    return Table(
        look.name,
        Rows(
            lambda: _with_lost(_rows(book, look, left_out, place), lost) if lost else _rows(book, look, left_out, place)
        ),
        tuple(_notes(look, hidden=hidden)),
        look.hidden,
        tuple(look.merged),
        frozenset(look.struck_rows),
    )


class _Hidden:
    """The rows and columns that are left out."""

    def __init__(self, look: SheetLook, *, hidden: bool) -> None:
        rows, columns = (() if hidden else numbers.runs() for numbers in (look.hidden_rows, look.hidden_columns))
        self.rows = {number for low, high in rows for number in range(low, high + 1)}
        self.columns = {number for low, high in columns for number in range(low, high + 1)}

    def __contains__(self, place: Place) -> bool:
        return place[0] in self.rows or place[1] in self.columns


def _lost(look: SheetLook, left_out: _Hidden) -> dict[int, dict[int, Cell]]:
    """Return the cells, by row and column, that the library reads as empty, though they are not."""
    lost: dict[int, dict[int, Cell]] = {}
    kinds: tuple[tuple[CellKind, dict[Place, str]], ...] = (
        ("no result", dict.fromkeys(look.valueless, NO_RESULT)),
        ("error", look.errors),
    )
    for kind, said in kinds:
        for place, text in said.items():
            if place not in left_out:
                lost.setdefault(place[0], {})[place[1]] = Cell(text, kind, cell_name(place))
    return lost


def _with_lost(rows: Iterator[Row], lost: dict[int, dict[int, Cell]]) -> Iterator[Row]:
    """Yield rows with the cells of theirs that have lost their value, and those that have no others."""
    left = dict(lost)
    for row in rows:
        before = [number for number in sorted(left) if number < row.number]
        yield from (_and_lost(Row(number, (None,) * len(row.cells)), left.pop(number)) for number in before)
        yield _and_lost(row, left.pop(row.number)) if row.number in left else row
    yield from (_and_lost(Row(number, ()), left[number]) for number in sorted(left))


def _and_lost(row: Row, lost: dict[int, Cell]) -> Row:
    cells: list[Cell | None] = [*row.cells, *[None] * (max(lost) - len(row.cells))]
    for column, cell in lost.items():
        cells[column - 1] = cell
    return Row(row.number, tuple(cells))


def _notes(look: SheetLook, *, hidden: bool) -> Iterator[str]:
    verb = "hidden, and read all the same" if hidden else "hidden: left out"
    for numbers, one, letters in ((look.hidden_rows, "row", False), (look.hidden_columns, "column", True)):
        if numbers:
            named = runs_named(numbers, one, letters=letters)
            yield f"{named} {'is' if named.startswith(one + ' ') else 'are'} {verb}"
    if look.struck_rows:
        struck = NumberRuns()
        for row in sorted(look.struck_rows):
            struck.add(row)
        yield f"{runs_named(struck, 'row')} {_is(len(look.struck_rows))} struck through, and read all the same"
    others = [place for place in look.struck if place[0] not in look.struck_rows]
    if others:
        yield f"{cells_named(others)} {_is(len(others))} struck through, and read all the same"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def _rows(book: Any, look: SheetLook, left_out: _Hidden, place: str) -> Iterator[Row]:
    with _guarded(_calamine(place), place):
        sheet = book.get_sheet_by_name(look.name)
    if sheet.start is None:
        return
    first_row, first_column = sheet.start
    columns = [
        (column_letters(column), look.shown.get(column), column in left_out.columns)
        for column in range(first_column + 1, first_column + sheet.width + 1)
    ]
    empty = (None,) * first_column
    # As Cell itself is made, in half the time: a large sheet has millions.
    new = tuple.__new__
    with _guarded(_calamine(place), place):
        found = sheet.to_python()
    for number, values in enumerate(found, first_row + 1):
        if number in left_out.rows:
            continue
        cells = tuple(
            [
                None
                if value == "" or is_hidden
                else new(Cell, (value, "text", f"{letters}{number}"))
                if type(value) is str and not value.isspace()
                else _cell(value, f"{letters}{number}", (shown and shown.get(number)) or PLAIN)
                for value, (letters, shown, is_hidden) in zip(values, columns, strict=True)
            ]
        )
        if any(cells):
            yield Row(number, empty + cells)


def _cell(value: Any, where: str, shown: NumberFormat) -> Cell | None:
    kind = type(value)
    if kind is str:  # of blanks alone
        return None
    if kind is float or kind is int:
        return Cell(shown.shown(value), "rounded" if abs(value) >= BEYOND_DIGITS else "number", where)
    if kind is bool:
        return Cell("TRUE" if value else "FALSE", "bool", where)
    return Cell(*moment_text(value), where)
