"""Writing small workbooks, .xlsx and .ods, with what people leave in theirs: hidden rows, errors."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


@dataclass(frozen=True)
class Styled:
    """A value with a number format, or struck through."""

    value: Any
    format: str = "General"
    struck: bool = False


@dataclass(frozen=True)
class Formula:
    """A formula, with its result or without one."""

    text: str
    value: Any = None


@dataclass(frozen=True)
class Raw:
    """A number as the file is to have it, digit by digit."""

    digits: str


@dataclass(frozen=True)
class Fault:
    """An error of the spreadsheet."""

    said: str = "#REF!"


@dataclass
class Sheet:
    """A sheet: its rows from the first on, None for an empty cell."""

    name: str
    rows: Sequence[Sequence[Any]]
    hidden_rows: Iterable[int] = ()
    hidden_columns: Iterable[int] = ()
    state: str = "visible"
    merged: Iterable[str] = ()
    struck_rows: Iterable[int] = ()


@dataclass
class _Book:
    epoch_1904: bool = False
    formats: list[str] = field(default_factory=lambda: ["General"])
    styles: list[tuple[int, bool]] = field(default_factory=lambda: [(0, False)])
    texts: dict[str, int] = field(default_factory=dict)

    def style(self, format: str, struck: bool) -> int:
        if format not in self.formats:
            self.formats.append(format)
        style = (self.formats.index(format), struck)
        if style not in self.styles:
            self.styles.append(style)
        return self.styles.index(style)

    def serial(self, value: date | time) -> str:
        if isinstance(value, time):
            seconds = value.hour * 3600 + value.minute * 60 + value.second
            return repr(seconds / 86400)
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        passed = moment - (datetime(1904, 1, 1) if self.epoch_1904 else datetime(1899, 12, 30))
        return repr(passed.total_seconds() / 86400) if passed.seconds else str(passed.days)


def letters(number: int) -> str:
    """Return the letters of a column, from 1."""
    text = ""
    while number:
        number, left = divmod(number - 1, 26)
        text = chr(65 + left) + text
    return text


def write_xlsx(
    path: Path, sheets: Sequence[Sheet], *, epoch_1904: bool = False, extra: Mapping[str, bytes] | None = None
) -> Path:
    """Write an .xlsx, with other members beside its own, or instead of them."""
    book = _Book(epoch_1904)
    parts: dict[str, str] = {}
    for number, sheet in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _xlsx_sheet(book, sheet)
    names = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{number}" state="{sheet.state}" r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><workbookPr date1904="{int(epoch_1904)}"/>'
        f"<sheets>{names}</sheets></workbook>"
    )
    relations = [
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(sheets) + 1)
    ]
    relations += [
        f'<Relationship Id="rId{len(sheets) + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>',
        f'<Relationship Id="rId{len(sheets) + 2}" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>',
    ]
    relationships = f'<Relationships xmlns="{_PACKAGE}/relationships">'
    parts["xl/_rels/workbook.xml.rels"] = f"{relationships}{''.join(relations)}</Relationships>"
    parts["_rels/.rels"] = (
        f'{relationships}<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>"
    )
    parts["xl/styles.xml"] = _xlsx_styles(book)
    parts["xl/sharedStrings.xml"] = (
        f'<sst xmlns="{MAIN}">'
        + "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in book.texts)
        + "</sst>"
    )
    parts["[Content_Types].xml"] = _content_types(len(sheets))
    return _write(path, {name: text.encode() for name, text in parts.items()} | dict(extra or {}))


def _write(path: Path, parts: Mapping[str, bytes]) -> Path:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    path.write_bytes(content.getvalue())
    return path


def _content_types(sheets: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{kind}.worksheet+xml"/>'
        for number in range(1, sheets + 1)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{overrides}'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}.sharedStrings+xml"/></Types>'
    )


def _xlsx_sheet(book: _Book, sheet: Sheet) -> str:
    hidden = "".join(f'<col min="{column}" max="{column}" width="9" hidden="1"/>' for column in sheet.hidden_columns)
    rows = []
    for number, cells in enumerate(sheet.rows, 1):
        struck = number in set(sheet.struck_rows)
        written = "".join(
            _xlsx_cell(book, f"{letters(column)}{number}", cell, struck)
            for column, cell in enumerate(cells, 1)
            if cell is not None
        )
        is_hidden = ' hidden="1"' if number in set(sheet.hidden_rows) else ""
        rows.append(f'<row r="{number}"{is_hidden}>{written}</row>')
    merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in sheet.merged)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}">'
        + (f"<cols>{hidden}</cols>" if hidden else "")
        + f"<sheetData>{''.join(rows)}</sheetData>"
        + (f"<mergeCells>{merged}</mergeCells>" if merged else "")
        + "</worksheet>"
    )


def _xlsx_cell(book: _Book, place: str, cell: Any, struck: bool) -> str:
    format = "General"
    if isinstance(cell, Styled):
        format, struck, cell = cell.format, struck or cell.struck, cell.value
    formula = ""
    if isinstance(cell, Formula):
        formula, cell = f"<f>{escape(cell.text)}</f>", cell.value
    if format == "General" and isinstance(cell, (date, time)):
        format = {datetime: "dd/mm/yyyy hh:mm", time: "hh:mm"}.get(type(cell), "dd/mm/yyyy")
    style = book.style(format, struck)
    at = f'<c r="{place}"' + (f' s="{style}"' if style else "")
    if cell is None:
        return f"{at}>{formula}</c>" if formula else f"{at}/>"
    if isinstance(cell, Fault):
        return f'{at} t="e">{formula}<v>{cell.said}</v></c>'
    if isinstance(cell, bool):
        return f'{at} t="b">{formula}<v>{int(cell)}</v></c>'
    if isinstance(cell, str) and formula:
        return f'{at} t="str">{formula}<v>{escape(cell)}</v></c>'
    if isinstance(cell, str):
        return f'{at} t="s"><v>{book.texts.setdefault(cell, len(book.texts))}</v></c>'
    return f"{at}>{formula}<v>{_digits(book, cell)}</v></c>"


def _digits(book: _Book, value: Any) -> str:
    if isinstance(value, Raw):
        return value.digits
    return book.serial(value) if isinstance(value, (date, time)) else str(value)


def _xlsx_styles(book: _Book) -> str:
    formats = "".join(
        f'<numFmt numFmtId="{163 + number}" formatCode={quoteattr(code)}/>'
        for number, code in enumerate(book.formats)
        if number
    )
    styles = "".join(
        f'<xf numFmtId="{163 + format if format else 0}" fontId="{int(struck)}" fillId="0" borderId="0" xfId="0"/>'
        for format, struck in book.styles
    )
    return (
        f'<styleSheet xmlns="{MAIN}">'
        + (f'<numFmts count="1">{formats}</numFmts>' if formats else "")
        + '<fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(book.styles)}">{styles}</cellXfs></styleSheet>'
    )


_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}


def write_ods(path: Path, sheets: Sequence[Sheet], *, extra: Mapping[str, bytes] | None = None) -> Path:
    """Write an .ods as LibreOffice does."""
    names = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
        "<office:automatic-styles>"
        '<style:style style:name="hid" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
        '<style:style style:name="strk" style:family="table-cell">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>'
        f"<office:body><office:spreadsheet>{''.join(map(_ods_sheet, sheets))}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": b"<manifest/>",
        "content.xml": content.encode(),
    }
    return _write(path, parts | dict(extra or {}))


def _ods_sheet(sheet: Sheet) -> str:
    width = max((len(row) for row in sheet.rows), default=1)
    hidden, hidden_rows, struck_rows = (
        set(each) for each in (sheet.hidden_columns, sheet.hidden_rows, sheet.struck_rows)
    )
    columns = "".join(
        f"<table:table-column{' table:visibility=' + repr('collapse') if column in hidden else ''}/>"
        for column in range(1, width + 1)
    )
    rows = "".join(
        f"<table:table-row{' table:visibility=' + repr('filter') if number in hidden_rows else ''}>"
        + "".join(_ods_cell(cell, number in struck_rows) for cell in cells)
        + "</table:table-row>"
        for number, cells in enumerate(sheet.rows, 1)
    )
    style = ' table:style-name="hid"' if sheet.state != "visible" else ""
    empty = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    )
    return f"<table:table table:name={quoteattr(sheet.name)}{style}>{columns}{rows}{empty}</table:table>"


def _ods_cell(cell: Any, struck: bool) -> str:
    format = "General"
    if isinstance(cell, Styled):
        format, struck, cell = cell.format, struck or cell.struck, cell.value
    at = "<table:table-cell" + (' table:style-name="strk"' if struck else "")
    if isinstance(cell, Formula):
        at, cell = f"{at} table:formula={quoteattr('of:=' + cell.text)}", cell.value
    if cell is None:
        return f"{at}/>"
    if isinstance(cell, Fault):
        return (
            f'{at} table:formula="of:=1" office:value-type="string" office:string-value="" '
            f'calcext:value-type="error"><text:p>{cell.said}</text:p></table:table-cell>'
        )
    if isinstance(cell, bool):
        return f'{at} office:value-type="boolean" office:boolean-value="{str(cell).lower()}"/>'
    if isinstance(cell, str):
        return f'{at} office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
    if isinstance(cell, time):
        return f'{at} office:value-type="time" office:time-value="{cell:PT%HH%MM%SS}"/>'
    if isinstance(cell, date):
        return f'{at} office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    digits = cell.digits if isinstance(cell, Raw) else str(cell)
    kinds = {"£": 'currency" office:currency="GBP', "%": "percentage", "€": 'currency" office:currency="EUR'}
    kind = next((kind for sign, kind in kinds.items() if sign in format), "float")
    shown = digits.zfill(len(format)) if format.strip("0") == "" else digits
    return f'{at} office:value-type="{kind}" office:value="{digits}"><text:p>{shown}</text:p></table:table-cell>'
