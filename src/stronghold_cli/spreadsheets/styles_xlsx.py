"""The styles of an .xlsx: which numbers have signs or units round them, and what is struck through."""

import re

from stronghold_cli.spreadsheets.archive import tags
from stronghold_cli.spreadsheets.number_formats import BUILT_IN, PLAIN, NumberFormat, is_moment, read_format


class Styles:
    """What the number of a cell's style says: its format, and whether its text is struck through."""

    def __init__(self, text: bytes) -> None:
        """Take the XML of all styles."""
        codes = BUILT_IN | {
            int(format["numFmtId"]): format.get("formatCode", "")
            for _, format in tags(text, "numFmt")
            if "numFmtId" in format
        }
        fonts = re.search(rb"<(?:\w+:)?fonts\b.*?</(?:\w+:)?fonts>", text, re.DOTALL)
        struck_fonts = {
            number
            for number, font in enumerate(re.split(rb"<(?:\w+:)?font(?=[\s/>])", fonts[0] if fonts else b"")[1:])
            if _is_struck(font)
        }
        styles = re.search(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", text, re.DOTALL)
        self.formats: dict[int, NumberFormat] = {}
        """By style, formats that put something round a number."""
        self.struck: set[int] = set()
        """Styles that strike through."""
        self.moments: set[int] = set()
        """Styles that show numbers as days or times."""
        for number, (_, style) in enumerate(tags(styles[0] if styles else b"", "xf")):
            format_number = int(style.get("numFmtId", 0))
            code = codes.get(format_number, "")
            format = read_format(code)
            if is_moment(format_number, code):
                self.moments.add(number)
            if format != PLAIN:
                self.formats[number] = format
            if int(style.get("fontId", 0)) in struck_fonts:
                self.struck.add(number)

    @property
    def told(self) -> set[int]:
        """The styles that say something."""
        return self.struck | set(self.formats)


def _is_struck(text: bytes) -> bool:
    return any(attributes.get("val", "1") not in ("0", "false") for _, attributes in tags(text, "strike", "dstrike"))


def struck_texts(text: bytes) -> set[int]:
    """Return the numbers of the shared texts whose every run is struck through."""
    if b"strike" not in text:
        return set()
    found = set()
    for number, item in enumerate(re.split(rb"<(?:\w+:)?si(?=[\s/>])", text)[1:]):
        runs = re.split(rb"<(?:\w+:)?r(?=[\s>])", item)[1:]
        if runs and all(_is_struck(run) for run in runs):
            found.add(number)
    return found
