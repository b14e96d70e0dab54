"""In which characters a text file is written: its mark says so, or its bytes leave no choice; and its digest."""

import codecs
import hashlib
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.spreadsheets.source import PIECE
from stronghold_cli.values.text import quoted

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A character of UTF-8 beyond ASCII.  In Windows-1252 the same bytes are Â£ or â€™, which nobody writes."""
_UNUSED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
"""What is no character of Windows-1252."""
_BINARY = (
    (b"PK\x03\x04", "a workbook or a zip file", "name it .xlsx or .ods if it is a workbook"),
    (b"\xd0\xcf\x11\xe0", "an older workbook, or one with a password", "name it .xls if it is a workbook"),
    (b"%PDF", "a PDF", "ask for the spreadsheet that it was made of"),
    (b"\x89PNG", "a picture", "ask for the spreadsheet that it shows"),
    (b"\xff\xd8\xff", "a picture", "ask for the spreadsheet that it shows"),
    (b"SQLite format 3", "a database", "export it from the program that it belongs to"),
    (b"\x1f\x8b", "compressed", "unpack it first"),
)


class Encoded(NamedTuple):
    """How the text of a file is read."""

    encoding: str
    digest: str
    note: str = ""
    """What was assumed."""


def refuse_binary(start: bytes, shown: str) -> None:
    """Raise Unreadable for a file whose first bytes are those of no text."""
    for first, what, mend in _BINARY:
        if start.startswith(first):
            raise Unreadable(f"{shown} is {what}, not a text file", mend)


def marked(start: bytes) -> str:
    """Return the encoding that the mark at the start of a file says; empty where there is no mark."""
    return next((encoding for mark, encoding in _MARKS if start.startswith(mark)), "")


def encoding_of(file: BinaryIO, shown: str) -> Encoded:
    """Read a file to its end and return its encoding.

    UTF-8 with or without a mark, UTF-16 with one, else Windows-1252.  Raises Unreadable, naming the line, for any other
    text and for one in two encodings.
    """
    sha = hashlib.sha256()
    decoder: codecs.IncrementalDecoder | None = None
    encoding = utf8 = ""
    for piece in _pieces(file):
        sha.update(piece)
        if decoder is None:
            refuse_binary(piece, shown)
            encoding = marked(piece)
            utf8 = "" if encoding == "utf-16" else encoding or "utf-8"
            decoder = codecs.getincrementaldecoder(encoding or "utf-8")()
        if encoding != "utf-16" and b"\0" in piece:
            _refuse_nul(file, shown)
        if utf8 and not _decodes(decoder, piece):
            utf8 = ""
    if decoder is not None and utf8 and not _decodes(decoder, b"", final=True):
        utf8 = ""
    if encoding == "utf-16" or utf8 or decoder is None:
        return Encoded(encoding or "utf-8", sha.hexdigest())
    if encoding:
        raise Unreadable(f"{shown} is marked as UTF-8 and has other bytes", _SAVE_AGAIN)
    _refuse_mixed(file, shown)
    return Encoded("cp1252", sha.hexdigest(), "read as Windows-1252, for it is not UTF-8")


_SAVE_AGAIN = "save it as CSV UTF-8 in the program that made it"


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(PIECE):
        yield piece


def _decodes(decoder: codecs.IncrementalDecoder, piece: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(piece, final)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_nul(file: BinaryIO, shown: str) -> None:
    line, found = _first_line(file, re.compile(rb"\0"))
    wide = found[:64].count(0) * 3 > len(found[:64])
    if wide:
        raise Unreadable(f"{shown} is UTF-16 without the mark that says so, or no text at all", _SAVE_AGAIN)
    raise Unreadable(f"{shown}, line {line}: has a NUL character, which no text has", _SAVE_AGAIN)


def _refuse_mixed(file: BinaryIO, shown: str) -> None:
    """Raise Unreadable for a file that is neither UTF-8 nor Windows-1252."""
    line, found = _first_line(file, _UNUSED)
    if line:
        raise Unreadable(f"{shown}, line {line}: is neither UTF-8 nor Windows-1252", _SAVE_AGAIN)
    line, found = _first_line(file, _SEQUENCE)
    if line:
        text = quoted(_SEQUENCE.search(found)[0].decode())  # type: ignore[index]
        raise Unreadable(f"{shown} is partly UTF-8 ({text} in line {line}) and partly Windows-1252", _SAVE_AGAIN)


def _first_line(file: BinaryIO, pattern: re.Pattern[bytes]) -> tuple[int, bytes]:
    """Return the number of the first line in which a pattern is, and what it is from there on; 0 where it is not."""
    line, kept = 1, b""
    for piece in _pieces(file):
        text = kept + piece
        if found := pattern.search(text):
            return line + _line_ends(text[: found.start()]), text[found.start() :][:200]
        # Four bytes may be the start of what the next piece ends.
        line, kept = line + _line_ends(text[:-4]), text[-4:]
    return 0, b""


def _line_ends(text: bytes) -> int:
    return text.count(b"\n") + text.count(b"\r") - text.count(b"\r\n")
