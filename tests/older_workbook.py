"""Writing a small workbook of the older form (.xls), record by record, in the container that it has."""

import struct
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from workbook_writer import Fault, Sheet, Styled

_GLOBALS, _WORKSHEET = 0x05, 0x10
_CODES = {"#NULL!": 0x00, "#DIV/0!": 0x07, "#REF!": 0x17, "#N/A": 0x2A}
_SECTOR = 512


def write_xls(path: Path, sheets: Sequence[Sheet], *, stream: str = "Workbook", before: bytes = b"") -> Path:
    """Write texts, numbers, errors, formats, and what is hidden, struck through and merged.

    `stream` is what the workbook is called in its container, `before` are records before all others.
    """
    styles = [("General", False)]
    parts = [b"".join(_sheet_records(sheet, styles)) for sheet in sheets]
    names = [sheet.name.encode("utf-16-le") for sheet in sheets]
    # The places of the sheets are in the records before them, which are as long whatever the places are.
    first = len(_globals(styles, sheets, names, [0] * len(sheets), before))
    places = [first + sum(map(len, parts[:at])) for at in range(len(parts))]
    book = _globals(styles, sheets, names, places, before) + b"".join(parts)
    path.write_bytes(_compound(book.ljust(8 * _SECTOR, b"\0"), stream))
    return path


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _begin(what: int) -> bytes:
    return _record(0x809, struct.pack("<HHHHII", 0x600, what, 0, 0, 0, 0))


def _text(text: str) -> bytes:
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def _globals(
    styles: Sequence[tuple[str, bool]],
    sheets: Sequence[Sheet],
    names: Sequence[bytes],
    places: Sequence[int],
    before: bytes,
) -> bytes:
    fonts = [
        _record(0x31, struct.pack("<5HBBBB", 200, 8 * struck, 0, 400, 0, 0, 0, 0, 0) + b"\x01\x00A")
        for struck in (0, 1)
    ]
    formats = [_record(0x41E, struct.pack("<H", 164 + at) + _text(code)) for at, (code, _) in enumerate(styles)]
    cells = [
        _record(0xE0, struct.pack("<HH", struck, 164 + at).ljust(20, b"\0")) for at, (_, struck) in enumerate(styles)
    ]
    bounds = [
        _record(0x85, struct.pack("<IBBBB", place, sheet.state != "visible", 0, len(name) // 2, 1) + name)
        for place, sheet, name in zip(places, sheets, names, strict=True)
    ]
    return b"".join([_begin(_GLOBALS), before, *fonts, *formats, *cells, *bounds, _record(0x0A)])


def _sheet_records(sheet: Sheet, styles: list[tuple[str, bool]]) -> Iterator[bytes]:
    yield _begin(_WORKSHEET)
    for column in sheet.hidden_columns:
        yield _record(0x7D, struct.pack("<5H", column - 1, column - 1, 2000, 0, 1))
    for row in sheet.hidden_rows:
        yield _record(0x208, struct.pack("<6HI", row - 1, 0, 9, 255, 0, 0, 0x20))
    for row, cells in enumerate(sheet.rows):
        for column, cell in enumerate(cells):
            if cell is not None:
                yield _cell(row, column, cell, row + 1 in list(sheet.struck_rows), styles)
    if sheet.merged:
        yield _record(0xE5, struct.pack("<H", 1) + struct.pack("<4H", 0, 0, 0, 1))  # A1:B1
    yield _record(0x0A)


def _cell(row: int, column: int, cell: Any, struck: bool, styles: list[tuple[str, bool]]) -> bytes:
    value, style = (cell.value, (cell.format, struck)) if isinstance(cell, Styled) else (cell, ("General", struck))
    if style not in styles:
        styles.append(style)
    place = struct.pack("<3H", row, column, styles.index(style))
    if isinstance(value, Fault):
        return _record(0x205, place + bytes([_CODES[value.said], 1]))
    if isinstance(value, str):
        return _record(0x204, place + _text(value))
    return _record(0x203, place + struct.pack("<d", value))


def _compound(book: bytes, stream: str) -> bytes:
    sectors = -(-len(book) // _SECTOR)
    # The table of sectors, the directory, then the workbook.
    following = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, sectors + 2), 0xFFFFFFFE]
    table = struct.pack(f"<{len(following)}I", *following).ljust(_SECTOR, b"\xff")
    entries = [("Root Entry", 5, 0xFFFFFFFE, 0, 1), (stream, 2, 2, len(book), 0xFFFFFFFF)]
    directory = b"".join(
        (name + "\0").encode("utf-16-le").ljust(64, b"\0")
        + struct.pack("<HBB3I", 2 * len(name) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        + bytes(36)
        + struct.pack("<3I", start, size, 0)
        for name, kind, start, size, child in entries
    ).ljust(_SECTOR, b"\0")
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    return head + table + directory + book.ljust(sectors * _SECTOR, b"\0")
