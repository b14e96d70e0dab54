"""The zip file that a workbook is, looked at before a library unpacks it: how large, how it is made, no macros."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from html import unescape

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.size import size_in_words

_LARGEST = 200_000_000
"""Bytes that one member may unpack to."""
_LARGEST_ALL = 2 * _LARGEST
_MOST_TIMES = 100
"""How many times its packed size a member may unpack to."""
_SMALL = 1_000_000
"""A member of this size is no bomb, however well it packs."""
_MOST_MEMBERS = 5_000
_PIECE = 1 << 18
_ATTRIBUTE = re.compile(rb"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DECLARES = re.compile(rb"<!DOCTYPE|<!ENTITY")


class Archive:
    """A workbook's zip file; every member that is read has been unpacked once."""

    def __init__(self, content: bytes, shown: str) -> None:
        """Take its bytes.  Raises Unreadable for what is no zip file, holds too much, has a password or macros."""
        self.shown = shown
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise Unreadable(f"{shown} is damaged, or is no workbook", "open it in a spreadsheet and save it") from None
        self._content = content
        members = self._zip.infolist()
        self.names = frozenset(member.filename for member in members)
        if len({name.casefold() for name in self.names}) < len(members) or len(members) > _MOST_MEMBERS:
            raise self._strange("its parts are not what a spreadsheet writes")
        for member in members:
            self._check_size(member.filename, member.file_size, member.compress_size)
        if sum(member.file_size for member in members) > _LARGEST_ALL:
            raise self._strange(f"it unpacks to more than {size_in_words(_LARGEST_ALL)}")
        if any(member.flag_bits & 1 for member in members):
            raise Unreadable(f"{shown} has a password", "open it, and save a copy without one")

    def _strange(self, why: str) -> Unreadable:
        return Unreadable(f"{self.shown} is not read: {why}", "open it in a spreadsheet, and save it as CSV")

    def _check_size(self, name: str, size: int, packed: int) -> None:
        if size > _LARGEST:
            raise self._strange(f"{name} in it unpacks to more than {size_in_words(_LARGEST)}")
        if size > _SMALL and size > packed * _MOST_TIMES:
            raise self._strange(f"{name} in it unpacks to more than {_MOST_TIMES} times its size")

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a member of XML, piece by piece, as long as it really is.  Raises Unreadable for no plain XML."""
        member = self._zip.getinfo(name)
        size, before, first = 0, b"", True
        for piece in self._unpacked(member):
            size += len(piece)
            self._check_size(name, size, member.compress_size)
            # A library may unpack more than the directory of the file says.
            if size > member.file_size:
                raise self._strange(f"{name} in it is longer than it says")
            if b"\0" in piece or (first and piece.startswith((b"\xff\xfe", b"\xfe\xff"))):
                raise self._strange(f"{name} in it is no UTF-8")
            if (b"<!" in piece or b"<!" in before + piece[:1]) and _DECLARES.search(before + piece):
                raise self._strange(f"{name} in it declares entities, which no spreadsheet writes")
            first, before = False, piece[-16:]
            yield piece
        if size != member.file_size:
            raise self._strange(f"{name} in it is cut short")

    def _unpacked(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        """Yield what a member unpacks to, not stopping where the directory says that it ends."""
        start = member.header_offset
        lengths = self._content[start + 26 : start + 30]
        if self._content[start : start + 4] != b"PK\x03\x04" or len(lengths) < 4:
            raise self._strange("it is damaged")
        start += 30 + int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
        packed = memoryview(self._content)[start : start + member.compress_size]
        if member.compress_type == zipfile.ZIP_STORED:
            yield from (bytes(packed[at : at + _PIECE]) for at in range(0, len(packed), _PIECE))
            return
        if member.compress_type != zipfile.ZIP_DEFLATED:
            raise self._strange("it is packed in a way that no spreadsheet uses")
        unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for at in range(0, len(packed), _PIECE):
                rest: bytes = bytes(packed[at : at + _PIECE])
                while rest:
                    if piece := unpacking.decompress(rest, 4 * _PIECE):
                        yield piece
                    rest = unpacking.unconsumed_tail
            while piece := unpacking.decompress(b"", 4 * _PIECE):
                yield piece
        except zlib.error:
            raise self._strange("it is damaged") from None

    @property
    def mimetype(self) -> bytes:
        """What an .ods says that it is; empty for other workbooks."""
        return self.whole("mimetype")

    def whole(self, name: str) -> bytes:
        """Return a member of XML; nothing where there is none."""
        return b"".join(self.pieces(name)) if name in self.names else b""

    def check(self, names: Iterator[str]) -> None:
        """Look at members that nothing else looks at and the library reads."""
        for name in names:
            for _ in self.pieces(name):
                pass


def attributes(tag: bytes) -> dict[str, str]:
    """Return the attributes of a start tag, by their names without a prefix; of two the last.

    (`office:value-type` and, later, `calcext:value-type`: the second is what LibreOffice knows beside the standard.)
    """
    return {
        name.rpartition(b":")[2].decode("utf-8", "replace"): unescape((double or single).decode("utf-8", "replace"))
        for name, double, single in _ATTRIBUTE.findall(tag)
    }


def tags(text: bytes, *names: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the start tags of these names, whatever their prefix, with their attributes."""
    wanted = "|".join(names).encode()
    for found in re.finditer(rb"<(?:[\w.-]+:)?(" + wanted + rb")(?=[\s/>])([^>]*)>", text):
        yield found[1].decode(), attributes(found[2])
