"""The bytes of a file that is read more than once, and must be the same each time."""

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from stronghold_cli.errors import Unreadable
from stronghold_cli.input_files import InputFile, opened, standard_input

SPREADSHEET = InputFile("spreadsheet", "name a CSV, a workbook or JSON Lines", 200, on_standard_input=True)

PIECE = 1 << 20
"""How many bytes are read at once."""


@dataclass(frozen=True)
class Source:
    """A file on disk, or what came on standard input."""

    shown: str
    """As messages call it."""
    path: Path | None
    content: bytes = b""
    """What came on standard input."""

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Open it from its first byte.  Raises Unreadable for what is no file."""
        if self.path is None:
            yield io.BytesIO(self.content)
            return
        with opened(self.path, SPREADSHEET, self.shown) as file:
            yield file

    @contextmanager
    def opened_again(self, digest: str) -> Iterator["Digesting"]:
        """Open it for a block that reads it to its end.  Raises Unreadable where it is no longer what it was."""
        with self.opened() as file:
            digesting = Digesting(file)
            yield digesting
            if digesting.at_end and digesting.digest != digest:
                raise _changed(self.shown)


class Digesting:
    """A file whose bytes are digested as they pass."""

    def __init__(self, file: BinaryIO) -> None:
        """Take it, at its first byte."""
        self._file, self._sha = file, hashlib.sha256()
        self.at_end = False

    def read(self, size: int) -> bytes:
        """Read so many bytes more."""
        piece = self._file.read(size)
        self._sha.update(piece)
        self.at_end = not piece
        return piece

    @property
    def digest(self) -> str:
        """SHA-256 of what was read so far, in hex."""
        return self._sha.hexdigest()


def _changed(shown: str) -> Unreadable:
    """Return the problem of a file that somebody writes to."""
    return Unreadable(
        f"{shown} was changed while it was read", "close it in the other program, then import it once more"
    )


def standard_input_source() -> Source:
    """Return what comes on standard input, to its end."""
    return Source("standard input", None, standard_input(SPREADSHEET))


def whole(file: BinaryIO, shown: str) -> bytes:
    """Return all of a workbook.  Raises Unreadable for one that no person made by hand."""
    content = file.read(SPREADSHEET.most * 1_000_000 + 1)
    if len(content) > SPREADSHEET.most * 1_000_000:
        raise Unreadable(f"{shown} is over {SPREADSHEET.most} MB", "save each sheet as CSV")
    return content
