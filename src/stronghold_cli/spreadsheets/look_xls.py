"""A look at the records of an .xls: hidden sheets, rows and columns, errors, formats, what is struck through."""

import struct
from collections.abc import Iterator, Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.compound import Compound
from stronghold_cli.spreadsheets.look import SheetLook
from stronghold_cli.spreadsheets.number_formats import BUILT_IN, PLAIN, NumberFormat, read_format
from stronghold_cli.spreadsheets.table import Merged

_SHEET, _FONT, _XF, _FORMAT, _PASSWORD, _START = 0x85, 0x31, 0xE0, 0x41E, 0x2F, 0x809
_ROW, _COLUMNS, _MERGED, _ERROR, _FORMULA = 0x208, 0x7D, 0xE5, 0x205, 0x06
_CELLS = {0x203, 0x27E, 0xFD, 0x204, _ERROR, _FORMULA}
"""Records that are one cell with a content: its row, its column and its style come first."""
_EXTENT = 0x200
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256
_NUMBERS = 0xBD
"""A row of several numbers."""
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_HIDDEN_ROW, _STRUCK = 0x20, 0x08


def look_at_xls(content: bytes, shown: str) -> list[SheetLook]:
    """Look at every sheet.  Raises Unreadable for a password, an older form, and what cannot be looked at."""
    compound = Compound(content, shown)
    if compound.stream("EncryptedPackage"):
        raise _password(shown)
    book = compound.stream("Workbook")
    if not book:
        raise Unreadable(f"{shown} is no workbook of Excel 97 or later", "open it, and save it as .xlsx")
    try:
        return _looks(book, shown)
    except (struct.error, IndexError):
        raise Unreadable(f"{shown} is damaged, or is no workbook", "open it in a spreadsheet and save it") from None


def _password(shown: str) -> Unreadable:
    return Unreadable(f"{shown} has a password", "open it, and save a copy without one")


def _looks(book: bytes, shown: str) -> list[SheetLook]:
    styles, sheets = _Styles(), []
    for kind, data in _records(book, 0):
        if kind == _PASSWORD:
            raise _password(shown)
        if kind == _SHEET:
            start, state = struct.unpack_from("<IB", data)
            if start >= len(book):
                raise IndexError
            sheets.append((start, SheetLook(_text(data[6:], 1), hidden=bool(state & 3))))
        styles.take(kind, data)
    for start, look in sheets:
        _look(look, _records(book, start), styles)
    return [look for _, look in sheets]


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of one part of a workbook, to its end."""
    depth = 0
    while start + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, start)
        yield kind, book[start + 4 : start + 4 + length]
        depth += (kind == _START) - (kind == 0x0A)
        if kind == 0x0A and depth <= 0:
            return
        start += 4 + length


def _text(data: bytes, counted_in: int) -> str:
    """Return a text that begins with its length, in one byte or two, and whether its characters have two."""
    length = int.from_bytes(data[:counted_in], "little")
    wide, rest = data[counted_in] & 1, data[counted_in + 1 :]
    return rest[: 2 * length].decode("utf-16-le", "replace") if wide else rest[:length].decode("latin-1")


class _Styles:
    """What the number of a cell's style says."""

    def __init__(self) -> None:
        self._fonts: list[bool] = []
        self._codes = dict(BUILT_IN)
        self._pairs: list[tuple[int, int]] = []

    def take(self, kind: int, data: bytes) -> None:
        """Take a record that stands before the sheets."""
        if kind == _FONT:
            self._fonts.append(bool(struct.unpack_from("<H", data, 2)[0] & _STRUCK))
            if len(self._fonts) == 4:  # no font has the number 4
                self._fonts.append(False)
        elif kind == _FORMAT:
            self._codes[struct.unpack_from("<H", data)[0]] = _text(data[2:], 2)
        elif kind == _XF:
            self._pairs.append(struct.unpack_from("<HH", data))

    def format(self, style: int) -> NumberFormat:
        """Return what stands round a number of that style."""
        return read_format(self._codes.get(self._pairs[style][1], "")) if style < len(self._pairs) else PLAIN

    def is_struck(self, style: int) -> bool:
        """Say whether it is struck through."""
        font = self._pairs[style][0] if style < len(self._pairs) else 0
        return font < len(self._fonts) and self._fonts[font]


def _look(look: SheetLook, records: Iterator[tuple[int, bytes]], styles: _Styles) -> None:
    plain_rows = set()
    told: dict[int, tuple[NumberFormat, bool]] = {}
    for kind, data in records:
        if kind == _EXTENT:
            _check_extent(*struct.unpack_from("<2I2H", data))
        if kind == _ROW and data[12] & _HIDDEN_ROW:
            look.hidden_rows.add(struct.unpack_from("<H", data)[0] + 1)
        elif kind == _COLUMNS:
            first, last, _, _, flags = struct.unpack_from("<5H", data)
            for column in range(first, min(last, 255) + 1) if flags & 1 else ():
                look.hidden_columns.add(column + 1)
        elif kind == _MERGED:
            for at in range(struct.unpack_from("<H", data)[0]):
                top, bottom, left, right = struct.unpack_from("<4H", data, 2 + 8 * at)
                look.merged.append(Merged(top + 1, left + 1, bottom + 1, right + 1))
        for row, column, style in _cells(kind, data):
            if style not in told:
                told[style] = styles.format(style), styles.is_struck(style)
            format, struck = told[style]
            if format != PLAIN:
                look.shown.setdefault(column, {})[row] = format
            if struck:
                look.struck.add((row, column))
            else:
                plain_rows.add(row)
            _check_extent(0, row, 0, column)
            look.rows, look.columns = max(look.rows, row), max(look.columns, column)
            if (error := _error(kind, data)) is not None:
                look.errors[row, column] = _ERRORS.get(error, "#ERROR!")
    look.struck_rows = {row for row, _ in look.struck} - plain_rows


def _check_extent(first_row: int, last_row: int, first_column: int, last_column: int) -> None:
    """Raise IndexError for what no such sheet can be: the library takes memory for all of it at once."""
    if not (first_row <= last_row <= _MOST_ROWS and first_column <= last_column <= _MOST_COLUMNS):
        raise IndexError


def _cells(kind: int, data: bytes) -> Sequence[tuple[int, int, int]]:
    """Return the row, the column and the style of each cell in a record."""
    if kind in _CELLS:
        row, column, style = struct.unpack_from("<3H", data)
        return ((row + 1, column + 1, style),)
    if kind == _NUMBERS:
        row, first = struct.unpack_from("<HH", data)
        several = range((len(data) - 6) // 6)
        return [(row + 1, first + at + 1, struct.unpack_from("<H", data, 4 + 6 * at)[0]) for at in several]
    return ()


def _error(kind: int, data: bytes) -> int | None:
    """Return the code of the error that a cell holds."""
    if kind == _ERROR and data[7]:
        return data[6]
    if kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        return data[8]
    return None
