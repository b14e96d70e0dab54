"""A look at the XML of an .xlsx: hidden sheets, rows and columns, errors, formulas without a result, formats."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from posixpath import normpath

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.archive import Archive, attributes, tags
from stronghold_cli.spreadsheets.look import Place, SheetLook, column_number
from stronghold_cli.spreadsheets.number_formats import NO_MOMENT
from stronghold_cli.spreadsheets.styles_xlsx import Styles, struck_texts
from stronghold_cli.spreadsheets.table import Merged

_BOOK = "xl/workbook.xml"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_ROW_NUMBER = re.compile(rb"""\sr=["']([0-9]+)""")
_NEAR = 26
_FAR = re.compile(rb"""\sr=["'](?=[A-Z]{2}|[A-Z][0-9]{6})([A-Z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>""")
"""A cell with a content beyond column Z or row 99,999."""
_MAYBE_FAR = re.compile(rb"""r=["'](?:[A-Z]{2}|[A-Z][0-9]{6})""")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_LONGEST_ROW = 16_000_000


def look_at_xlsx(archive: Archive) -> list[SheetLook]:
    """Look at every sheet.  Raises Unreadable for macros, for what is no workbook, and for what cannot be looked at."""
    book = archive.whole(_BOOK)
    if any(name.casefold().endswith("vbaproject.bin") for name in archive.names) or (
        b"macroEnabled" in archive.whole("[Content_Types].xml")
    ):
        raise Unreadable(f"{archive.shown} holds macros", "open it, and save it as .xlsx without them")
    if not book:
        raise Unreadable(f"{archive.shown} is a zip file, and no workbook that is read here", "save it as .xlsx")
    targets = {
        attributes.get("Id", ""): attributes.get("Target", "")
        for _, attributes in tags(archive.whole("xl/_rels/workbook.xml.rels"), "Relationship")
    }
    styles = Styles(archive.whole("xl/styles.xml"))
    struck = struck_texts(archive.whole("xl/sharedStrings.xml"))
    looks, seen = [], {_BOOK, "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml"}
    for _, sheet in tags(book, "sheet"):
        target = targets.get(sheet.get("id", ""), "")
        path = target.lstrip("/") if target.startswith("/") else normpath(f"xl/{target}")
        if path not in archive.names:
            raise Unreadable(
                f"{archive.shown}, sheet '{sheet.get('name', '')}': is not in the file", "save it once more"
            )
        seen.add(path)
        look = SheetLook(sheet.get("name", ""), hidden=sheet.get("state", "visible") != "visible")
        if "worksheets/" in path:
            _SheetReader(look, styles, struck).read(archive.pieces(path), archive.shown)
        looks.append(look)
    archive.check(name for name in archive.names - seen if name.startswith("xl/") and name.endswith((".xml", ".rels")))
    return looks


class _SheetReader:
    """One sheet's XML, in pieces that end with a row."""

    def __init__(self, look: SheetLook, styles: Styles, struck: set[int]) -> None:
        self._look, self._styles, self._struck_texts = look, styles, struck
        self._row = 0
        told = "|".join(map(str, sorted(styles.told)))
        self._styled = re.compile(rb"""\ss=["'](%s)["']""" % told.encode()) if told else None
        self._told = [b' s="%d"' % style for style in styles.told]
        self._columns = _Columns()
        self._usual = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})" s="(%s)"[^/>]*(/?)>' % told.encode())

    def read(self, pieces: Iterator[bytes], shown: str) -> None:
        text = b""
        prefix = b""
        for piece in pieces:
            text += piece
            if not self._row and (found := re.search(rb"<((?:[\w.-]+:)?)worksheet[\s>]", text)):
                prefix = found[1]
            end = text.rfind(b"</" + prefix + b"row>")
            if end >= 0:
                self._piece(text[:end], prefix)
                text = text[end:]
            if len(text) > _LONGEST_ROW:
                raise Unreadable(f"{shown}, sheet '{self._look.name}': has a row of over {_LONGEST_ROW // 10**6} MB")
        self._piece(text, prefix)

    def _piece(self, text: bytes, prefix: bytes) -> None:
        """Read a piece of whole rows."""
        if b"<!--" in text:  # something between two tags
            text = _COMMENT.sub(b"", text)
        first = re.search(_row_tag(prefix), text)
        # What is said about columns and merged cells stands before all rows, or behind them.
        for found in re.finditer(
            rb"<" + prefix + rb"(col|mergeCell)\s[^>]*>", text[: first.start()] if first else text
        ):
            self._outside_rows(found[1], attributes(found[0]))
        numbers = self._row_numbers(text, prefix)
        self._reach(text, numbers)
        cells = _Cells(text, prefix, numbers)
        other_quotes = b"'" in text
        if b't="e"' in text or (other_quotes and b"t='e'" in text):
            for found in re.finditer(
                rb"""<%sc\s[^>]*?\bt=["']e["'][^>]*>(.*?)</%sc>""" % (prefix, prefix), text, re.DOTALL
            ):
                said = re.search(rb"<[^>]*\bv>([^<]*)<", found[1])
                self._look.errors[cells.place(found.start())] = (
                    said[1].decode("utf-8", "replace") if said else "#ERROR!"
                )
        if self._styles.moments and b"v>-" in text:
            # The library makes another time of it, without a word.
            negative = rb"""\bs=["']([0-9]+)["'][^>]*>(?:<%sf\b[^<]*</%sf>)?<%sv>-""" % (prefix, prefix, prefix)
            for found in re.finditer(negative, text):
                if int(found[1]) in self._styles.moments:
                    self._look.errors[cells.place(_cell_before(text, prefix, found.start()))] = NO_MOMENT
        if b"<" + prefix + b"f" in text:
            for found in re.finditer(_valueless(prefix), text):
                start = _cell_before(text, prefix, found.start())
                if attributes(text[start : text.index(b">", start)]).get("t") not in ("str", "e"):
                    self._look.valueless.append(cells.place(start))
        if self._styled:
            # As spreadsheets write their cells; one at a time where somebody writes them otherwise.
            usual = self._usual.findall(text)
            if not (other_quotes and b"s='" in text) and len(usual) == sum(map(text.count, self._told)):
                for letters, row, style, is_empty in usual:
                    if not is_empty:
                        self._style((int(row), self._columns[letters]), int(style))
            else:
                for found in self._styled.finditer(text):
                    self._styled_cell(cells, text, prefix, found.start(), int(found[1]))
        if self._struck_texts:
            for found in re.finditer(rb"""\bt=["']s["'][^>]*>\s*<%sv>(\d+)<""" % prefix, text):
                if int(found[1]) in self._struck_texts:
                    self._look.struck.add(cells.place(_cell_before(text, prefix, found.start())))

        self._struck_rows(text, prefix, cells, numbers)

    def _struck_rows(self, text: bytes, prefix: bytes, cells: "_Cells", numbers: list[int]) -> None:
        """Note which rows of a piece have no cell with a content that is not struck through."""
        here = Counter(row for row, _ in self._look.struck if row >= numbers[0]) if numbers else Counter[int]()
        for at, number in enumerate(numbers if here else ()):
            end = cells.starts[at + 1] if at + 1 < len(numbers) else len(text)
            if here[number] and here[number] == text.count(b"</" + prefix + b"c>", cells.starts[at], end):
                self._look.struck_rows.add(number)

    def _row_numbers(self, text: bytes, prefix: bytes) -> list[int]:
        """Return the number of each row, and note which are hidden."""
        start = b"<" + prefix + b"row"
        # As spreadsheets write their rows; one at a time where somebody writes them otherwise.
        usual = re.findall(start + rb' r="([0-9]+)"([^>]*)>', text)
        if len(usual) != text.count(start):
            return [self._row_number(found[0]) for found in re.finditer(_row_tag(prefix), text)]
        for number, rest in usual:
            if rest and (b"hidden" in rest or b"ht=" in rest):
                self._row_number(b' r="%s"%s' % (number, rest))
        numbers = [int(number) for number, _ in usual]
        self._row = numbers[-1] if numbers else self._row
        return numbers

    def _row_number(self, tag: bytes) -> int:
        if b"hidden" in tag or b"ht=" in tag:
            row = attributes(tag)
            self._row = int(row.get("r", self._row + 1))
            if row.get("hidden", "0") in ("1", "true") or (row.get("ht", "") and not float(row["ht"])):
                self._look.hidden_rows.add(self._row)
        else:
            found = _ROW_NUMBER.search(tag)
            self._row = int(found[1]) if found else self._row + 1
        return self._row

    def _outside_rows(self, name: bytes, tag: dict[str, str]) -> None:
        if name == b"mergeCell":
            corners = _REFERENCE.findall(tag.get("ref", ""))
            if len(corners) == 2:
                (left, top), (right, bottom) = corners
                self._look.merged.append(Merged(int(top), column_number(left), int(bottom), column_number(right)))
        elif name == b"col" and (tag.get("hidden", "0") in ("1", "true") or tag.get("width") == "0"):
            for column in range(int(tag.get("min", 0)), min(int(tag.get("max", 0)), 16_384) + 1):
                self._look.hidden_columns.add(column)

    def _reach(self, text: bytes, numbers: list[int]) -> None:
        """Note how far cells with a content reach: no less than they do, and nearly no more."""
        look = self._look
        if numbers and b"</" in text:
            look.rows, look.columns = max(look.rows, *numbers), max(look.columns, _NEAR)
        for letters, row in set(_FAR.findall(text)) if _MAYBE_FAR.search(text) else ():
            look.rows, look.columns = max(look.rows, int(row)), max(look.columns, self._columns[letters])

    def _styled_cell(self, cells: "_Cells", text: bytes, prefix: bytes, at: int, style: int) -> None:
        start = text.rfind(b"<", 0, at)
        end = text.find(b">", at)
        # An empty cell, or the style of a row or column.
        if text[end - 1 : end] == b"/" or not re.match(rb"<%sc\s" % prefix, text[start : start + 99]):
            return
        self._style(cells.place(start), style)

    def _style(self, place: Place, style: int) -> None:
        if style in self._styles.struck:
            self._look.struck.add(place)
        if format := self._styles.formats.get(style):
            self._look.shown.setdefault(place[1], {})[place[0]] = format


class _Columns(dict[bytes, int]):
    """The numbers of columns by their letters."""

    def __missing__(self, letters: bytes) -> int:
        number = self[letters] = column_number(letters.decode())
        return number


def _row_tag(prefix: bytes) -> bytes:
    return rb"<" + prefix + rb"row(?=[\s/>])[^>]*>"


def _cell_before(text: bytes, prefix: bytes, at: int) -> int:
    return max(text.rfind(b"<" + prefix + b"c" + end, 0, at) for end in (b" ", b">", b"\n", b"\r", b"\t"))


def _valueless(prefix: bytes) -> bytes:
    p = prefix
    empty = rb"(?:<%sv\s*/>|<%sv\b[^>]*>\s*</%sv>)?" % (p, p, p)
    return rb"(?:</%sf>|<%sf(?:\s[^>]*)?/>)\s*%s\s*</%sc>" % (p, p, empty, p)


class _Cells:
    """Where the cells of a piece are: as they say, else as they follow one another."""

    def __init__(self, text: bytes, prefix: bytes, numbers: list[int]) -> None:
        self._text, self._prefix, self._numbers = text, prefix, numbers

    @cached_property
    def starts(self) -> list[int]:
        """Where each row begins."""
        return [found.start() for found in re.finditer(_row_tag(self._prefix), self._text)]

    def place(self, start: int) -> Place:
        """Return the place of the cell whose tag starts there."""
        end = self._text.find(b">", start)
        if found := re.search(rb"""\sr=["']([A-Z]{1,3})(\d{1,7})["']""", self._text[start:end]):
            return int(found[2]), column_number(found[1].decode())
        from bisect import bisect_right  # few files leave it to be counted

        row = bisect_right(self.starts, start) - 1
        before = len(re.findall(rb"<%sc[\s/>]" % self._prefix, self._text[self.starts[row] : start]))
        return self._numbers[row], before + 1
