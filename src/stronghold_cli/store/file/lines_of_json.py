"""A shared file in the form of earlier versions, lines of JSON: recognised by its first byte, and read as it is."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from stronghold_cli.store.file.opening import closed_later
from stronghold_cli.store.file.placing import made_beside, names_from, put_in_place

LINES, SQLITE = (b"{", b"\n"), b"S"
"""The first byte of a file of the old form, and of an SQLite file."""
# A link could lead to a file that is not ours, and a pipe could keep whoever opens it waiting.
_SAFELY = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))


def begins(path: Path) -> bytes | None:
    """Return the first byte of the file, none of an empty one; None where there is no file.  Raises OSError.

    SQLite must not open a file of the old form: it would take the new file's journal for that one's, and undo what
    another program is writing.
    """
    try:
        file = os.open(path, os.O_RDONLY | _SAFELY)
    except FileNotFoundError:
        return None
    try:
        mode = os.fstat(file).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "it is not a file")
        return os.read(file, 1)
    finally:
        closed_later(file)


class OfLines(OSError):
    """The file is still of the old form: lines of JSON."""


def lines(path: Path) -> Iterator[bytes]:
    """Yield each line of a file of the old form that is not empty.  Raises OSError."""
    with path.open("rb") as file:
        if file.read(1) == SQLITE:
            raise OSError(errno.EAGAIN, "another program is using it")
        file.seek(0)
        yield from (line for line in file if line.strip())


def kept_lines(path: Path) -> list[Path]:
    """Return the files of the old form that were kept of a file."""
    found: list[Path] = []
    for old in names_from(path.with_name(f"{path.name}.old")):
        if not old.is_file():
            return found
        found.append(old)
    return found


def write_lines_anew(path: Path, change: Callable[[bytes], bytes]) -> int:
    """Put what `change` makes of each line of the old form in its place, and return how many changed.

    Raises OSError.
    """
    changed = 0
    with made_beside(path) as new:
        with new.open("wb") as file, path.open("rb") as before:
            for line in before:
                after = change(line)
                changed += after != line
                file.write(after)
        if changed:
            new.chmod(stat.S_IMODE(path.stat().st_mode))
            put_in_place(new, path, replace=True)
    return changed


def keep(path: Path) -> None:
    """Give a file a second name beside its own, unless it has that already."""
    for old in names_from(path.with_name(f"{path.name}.old")):
        if not old.exists():
            try:
                os.link(path, old)
            except OSError:  # no links on this file system
                with made_beside(old) as new:
                    new.write_bytes(path.read_bytes())
                    put_in_place(new, old)
            return
        if old.samefile(path):
            return
