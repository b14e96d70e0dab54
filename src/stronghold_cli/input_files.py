"""What a user names to be read: looked at before it is opened, and never more of it than such a file can be."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from stronghold_cli.errors import Unreadable, system_words
from stronghold_cli.values.text import one_line

_MB = 1_000_000


class InputFile(NamedTuple):
    """What a file is to be."""

    what: str
    """As a message calls it: `sheet`."""
    mend: str
    """What to do instead of naming something else."""
    most: int = 1
    """The most megabytes of one: more is another file that was named by mistake."""
    on_standard_input: bool = False
    """Whether `-` stands for standard input."""


def content_of(named: str | Path, wanted: InputFile, called: str = "") -> bytes:
    """Return the bytes of a file, which a message may call otherwise than by its name.

    Raises Unreadable in one line for what is not there, is not a file, or is too long.
    """
    shown = called or one_line(str(named))
    with opened(named, wanted, shown) as file:
        return _not_too_long(file.read(wanted.most * _MB + 1), shown, wanted)


@contextmanager
def opened(named: str | Path, wanted: InputFile, shown: str) -> Iterator[BinaryIO]:
    """Open a file, which messages call `shown`, for a block that reads it, however long it is.

    Raises Unreadable in one line for what is not there or is not a file, and where the block cannot read it.
    """
    try:
        # A pipe that nobody writes to would keep whoever opens it waiting.
        number = os.open(named, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as fault:
        raise _cannot_read(shown, fault, wanted) from None
    try:
        _check_regular(os.fstat(number).st_mode, shown, wanted)
        with open(number, "rb", closefd=False) as file:
            yield file
    except OSError as fault:
        raise _cannot_read(shown, fault, wanted) from None
    finally:
        os.close(number)


def _cannot_read(shown: str, fault: Exception, wanted: InputFile) -> Unreadable:
    reason = (getattr(fault, "strerror", None) or "not the name of a file").lower()
    return Unreadable(f"cannot read {shown}: {reason}", wanted.mend)


def _check_regular(mode: int, shown: str, wanted: InputFile) -> None:
    if stat.S_ISDIR(mode):
        raise Unreadable(f"{shown} is a folder, not a {wanted.what}", "name a file in it")
    if not stat.S_ISREG(mode):
        mend = "name a file, or - for standard input" if wanted.on_standard_input else "name a file"
        raise Unreadable(f"{shown} is a device or a pipe, not a {wanted.what}", mend)


def standard_input(wanted: InputFile) -> bytes:
    """Return what comes on standard input, to its end.  Raises Unreadable where it is closed, or too long."""
    if sys.stdin is None:  # as Python has it where it was closed before the start
        raise Unreadable("standard input is closed", "name a file, or send the text to it with |")
    try:
        return _not_too_long(sys.stdin.buffer.read(wanted.most * _MB + 1), "standard input", wanted)
    except OSError as fault:
        raise Unreadable(f"cannot read standard input: {system_words(fault)}", wanted.mend) from None


def _not_too_long(content: bytes, shown: str, wanted: InputFile) -> bytes:
    if len(content) > wanted.most * _MB:
        raise Unreadable(f"{shown} is over {wanted.most} MB, which is no {wanted.what}", "name another file")
    return content
