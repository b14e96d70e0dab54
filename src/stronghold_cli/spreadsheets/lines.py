"""The lines of a text file, however long it is, and never much of one that has no lines."""

import codecs
import io
from collections.abc import Callable, Iterator

from stronghold_cli.errors import Unreadable

_LONGEST_LINE = 1_000_000
"""Characters: what is longer was not written by people."""
_PIECE = 100_000
"""Bytes that are read at once."""


def text_lines(read: Callable[[int], bytes], encoding: str, shown: str) -> Iterator[str]:
    """Yield the lines of what `read` reads, with their ends, whichever they are.

    Raises Unreadable, naming the line, for one that is too long, for NUL and for what is not of that encoding.
    """
    decoder = codecs.getincrementaldecoder(encoding)()
    number, kept, at_end = 0, "", False
    try:
        while not at_end:
            piece = read(_PIECE)
            at_end = not piece
            text = kept + decoder.decode(piece, at_end)
            if not text:
                continue
            # A carriage return may be the half of a line's end.
            lines = list(io.StringIO(text, newline=""))
            kept = "" if at_end or lines[-1].endswith("\n") else lines.pop()
            for line in lines:
                number += 1
                if len(line) > _LONGEST_LINE or "\0" in line:
                    raise _no_line(line, number, shown)
                yield line
            if len(kept) > _LONGEST_LINE:
                raise _no_line(kept, number + 1, shown)
    except UnicodeDecodeError:
        raise Unreadable(f"is no {encoding.upper()}", place=f"{shown}, after line {number}") from None


def _no_line(line: str, number: int, shown: str) -> Unreadable:
    if "\0" in line:
        what, mend = "has a NUL character, which no text has", "save it as CSV once more"
    else:
        what, mend = f"is over {_LONGEST_LINE:,} characters long", "name a file with rows and columns"
    return Unreadable(what, mend, place=f"{shown}, line {number}")
