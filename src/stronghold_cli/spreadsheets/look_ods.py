"""A look at the XML of an .ods: hidden sheets, rows and columns, errors, formulas without a result, currencies."""

import re
from html import unescape

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.archive import Archive, attributes, tags
from stronghold_cli.spreadsheets.look import SheetLook
from stronghold_cli.spreadsheets.number_formats import NO_MOMENT, PLAIN, NumberFormat
from stronghold_cli.spreadsheets.table import Merged

_CONTENT = "content.xml"
_TAG = re.compile(rb"<table:(table|table-column|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_STYLE = re.compile(rb"<style:style\s([^>]*[^/])>(.*?)</style:style>", re.DOTALL)
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}
_MOST_REPEATED = 1_048_576


def look_at_ods(archive: Archive) -> list[SheetLook]:
    """Look at every sheet.  Raises Unreadable for a password, and for what cannot be looked at."""
    if b"encryption-data" in archive.whole("META-INF/manifest.xml"):
        raise Unreadable(f"{archive.shown} has a password", "open it, and save a copy without one")
    content = archive.whole(_CONTENT)
    reader = _Content(content, archive.whole("styles.xml"))
    for found in _TAG.finditer(content):
        reader.tag(found[1], attributes(found[2]), found.end())
    archive.check(name for name in archive.names - {_CONTENT, "styles.xml"} if name in ("meta.xml", "settings.xml"))
    for look in reader.looks:
        look.struck_rows = {row for row, _ in look.struck} - reader.plain_rows[look.name]
    return reader.looks


class _Content:
    """The tags of the sheets as they follow one another, most of them standing for several."""

    def __init__(self, content: bytes, styles: bytes) -> None:
        self._content = content
        self._undisplayed, self._struck = set(), set()
        for found in _STYLE.finditer(styles + content):
            name = attributes(found[1]).get("name", "")
            properties = [each for _, each in tags(found[2], "table-properties", "text-properties")]
            if any(each.get("display") == "false" for each in properties):
                self._undisplayed.add(name)
            if any(each.get("text-line-through-style", "none") != "none" for each in properties):
                self._struck.add(name)
        self.looks: list[SheetLook] = []
        self.plain_rows: dict[str, set[int]] = {}
        """By sheet, the rows with a cell that is not struck through."""
        self._next_row = self._row = self._column = self._next_column = self._rows = 0

    def tag(self, name: bytes, tag: dict[str, str], end: int) -> None:
        """Take the next one, which ends there."""
        if name == b"table":
            self.looks.append(SheetLook(tag.get("name", ""), hidden=tag.get("style-name") in self._undisplayed))
            self.plain_rows[self.looks[-1].name] = set()
            self._next_row = self._next_column = 1
        elif not self.looks:
            return
        elif name == b"table-column":
            count = _count(tag, "number-columns-repeated")
            if tag.get("visibility", "visible") != "visible":
                for column in range(self._next_column, min(self._next_column + count, 16_385)):
                    self.looks[-1].hidden_columns.add(column)
            self._next_column += count
        elif name == b"table-row":
            self._rows = _count(tag, "number-rows-repeated")
            self._row, self._column = self._next_row, 1
            self._next_row += self._rows
            if tag.get("visibility", "visible") != "visible":
                for row in range(self._row, min(self._next_row, _MOST_REPEATED + 1)):
                    self.looks[-1].hidden_rows.add(row)
        else:
            columns = _count(tag, "number-columns-repeated")
            if len(tag) > 1 or columns == 1:
                self._cell(tag, end, columns)
            self._column += columns

    def _cell(self, tag: dict[str, str], end: int, columns: int) -> None:
        look = self.looks[-1]
        kind, formula = tag.get("value-type", ""), "formula" in tag
        if "number-rows-spanned" in tag or "number-columns-spanned" in tag:
            bottom = self._row + _count(tag, "number-rows-spanned") - 1
            right = self._column + _count(tag, "number-columns-spanned") - 1
            look.merged.append(Merged(self._row, self._column, bottom, right))
        if not kind and not formula:
            return
        look.rows, look.columns = max(look.rows, self._next_row - 1), max(look.columns, self._column + columns - 1)
        if look.too_wide():  # it is refused, whatever else is in it
            return
        text = self._text(end)
        format = _format(kind, tag, text)
        wrong = kind == "error" or (formula and re.match(r"#[A-Z/0!?]{3,}|Err:[0-9]", text) is not None)
        for row in range(self._row, self._next_row):
            for column in range(self._column, self._column + columns):
                if kind == "time" and tag.get("time-value", "").startswith("-"):
                    look.errors[row, column] = NO_MOMENT
                elif wrong:
                    look.errors[row, column] = text or "#ERROR!"
                elif not kind and not text:
                    look.valueless.append((row, column))
                if format != PLAIN:
                    look.shown.setdefault(column, {})[row] = format
                if tag.get("style-name") in self._struck:
                    look.struck.add((row, column))
                else:
                    self.plain_rows[look.name].add(row)

    def _text(self, end: int) -> str:
        """Return what is shown in the cell whose tag ends there."""
        if self._content[end - 2 : end] == b"/>":
            return ""
        shown = self._content[end : self._content.find(b"</table:", end)]
        found = re.search(rb"<text:p[^>]*>([^<]*)", shown)
        return unescape(found[1].decode("utf-8", "replace")) if found else ""


def _count(tag: dict[str, str], name: str) -> int:
    text = tag.get(name, "1")
    return min(int(text), _MOST_REPEATED) if text.isdecimal() else 1


def _format(kind: str, tag: dict[str, str], text: str) -> NumberFormat:
    if kind == "percentage":
        return NumberFormat(percent=True)
    if kind == "currency" and (code := tag.get("currency", "")):
        return NumberFormat(before=_SIGNS.get(code, f"{code} "))
    if kind == "float" and text[:1] == "0" and text.isdecimal():
        return NumberFormat(digits=len(text))
    return PLAIN
