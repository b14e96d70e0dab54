"""The lines of a text file, however long it is, and never much of one that has no lines."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from stronghold_cli.errors import Unreadable

_LONGEST_LINE = 1_000_000
"""Characters: what is longer was not written by people."""
_PIECE = 100_000
"""Characters that are read at once."""


def text_lines(file: BinaryIO, encoding: str, shown: str) -> Iterator[str]:
    """Yield lines with their ends, whichever they are."""
    if file.seekable():
        file.seek(0)
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    number, kept = 0, ""
    try:
        while piece := text.read(_PIECE):
            # A carriage return may be the half of a line's end.
            lines = list(io.StringIO(kept + piece, newline=""))
            kept = "" if lines[-1].endswith("\n") else lines.pop()
            for line in lines:
                number += 1
                if len(line) > _LONGEST_LINE or "\0" in line:
                    raise _no_line(line, number, shown)
                yield line
            if len(kept) > _LONGEST_LINE:
                raise _no_line(kept, number + 1, shown)
        if kept:
            if "\0" in kept:
                raise _no_line(kept, number + 1, shown)
            yield kept
    except UnicodeDecodeError:
        raise Unreadable(f"{shown}, after line {number}: is no {encoding.upper()}") from None
    finally:
        text.detach()


def _no_line(line: str, number: int, shown: str) -> Unreadable:
    if "\0" in line:
        return Unreadable(f"{shown}, line {number}: has a NUL character, which no text has", "save it as CSV once more")
    return Unreadable(
        f"{shown}, line {number}: is over {_LONGEST_LINE:,} characters long", "name a file with rows and columns"
    )
