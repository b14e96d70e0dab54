"""A file of lines that any number of programs add to at once, and that is written anew whole.

A line is one write to the end of the file, so whoever adds one waits for nobody who does the same.  A lock that all of
them share holds them up while the file is written anew, for no line may go into the old one then.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from stronghold_cli.store.file.placing import made_beside, put_in_place

if sys.platform != "win32":
    import fcntl  # not on every system

_PATIENCE = 5.0
"""How many seconds to wait for a program that writes the file anew, or for those that add to it."""

# A link could lead to a file that is not ours, and a pipe could keep whoever opens it waiting.
_SAFELY = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
_TO_ADD = os.O_RDWR | os.O_APPEND | _SAFELY


@contextmanager
def to_add(path: Path, mode: int) -> Iterator[int]:
    """Open the file to add to it, made with these rights where there is none, and hand it over.  Raises OSError."""
    with _held(lambda: _open_or_make(path, mode), path, alone=False) as file:
        yield file


def add(path: Path, line: str, mode: int, *, durable: bool) -> None:
    """Add a line; a durable one is on the disk when this returns.  Raises OSError."""
    with to_add(path, mode) as file:
        whole = f"{line}\n".encode()
        # A line that a power cut tore is ended first, so that it spoils no other.
        if os.fstat(file).st_size:
            os.lseek(file, -1, os.SEEK_END)
            whole = whole if os.read(file, 1) == b"\n" else b"\n" + whole
        if os.write(file, whole) < len(whole):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if durable:
            os.fsync(file)


def lines(path: Path) -> Iterator[bytes]:
    """Yield each line that is not empty, with its end; none where there is no file.  Raises OSError.

    The last one has no end while it is being written, or was torn by a power cut.
    """
    try:
        number = _open(path, os.O_RDONLY | _SAFELY)
    except FileNotFoundError:
        return
    with os.fdopen(number, "rb") as file:
        yield from (line for line in file if line.strip())


def write_anew(path: Path, change: Callable[[bytes], bytes]) -> int:
    """Put what `change` makes of each line in its place, and return how many lines are others now.  Raises OSError.

    A new file takes the place of the old one, whose content is then overwritten, as SQLite does with `secure_delete`.
    """
    changed = 0
    with _held(lambda: _open(path, os.O_RDWR | _SAFELY), path, alone=True) as old, made_beside(path) as new:
        with new.open("wb") as file, os.fdopen(old, "rb", closefd=False) as before:
            for line in before:
                after = change(line)
                changed += after != line
                file.write(after)
        if changed:
            new.chmod(stat.S_IMODE(os.fstat(old).st_mode))
            put_in_place(new, path, replace=True)
            _overwrite(old)
    return changed


def _overwrite(file: int) -> None:
    left = os.lseek(file, 0, os.SEEK_END)
    os.lseek(file, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(file, bytes(min(left, 1 << 20)))
    os.fsync(file)


def _open(path: Path, flags: int) -> int:
    file = os.open(path, flags, 0o600)
    if stat.S_ISREG(os.fstat(file).st_mode):
        return file
    os.close(file)
    raise OSError(errno.EINVAL, "it is not a file")


def _open_or_make(path: Path, mode: int) -> int:
    try:
        return _open(path, _TO_ADD)
    except FileNotFoundError:
        pass
    file = _open(path, _TO_ADD | os.O_CREAT)
    if mode != 0o600:
        path.chmod(mode)
    return file


@contextmanager
def _held(open_: Callable[[], int], path: Path, *, alone: bool) -> Iterator[int]:
    """Open the file, and hand it over under the lock once it is sure that it is still the one of that name."""
    end = monotonic() + _PATIENCE
    while True:
        file = open_()
        try:
            if _locked(file, alone=alone) and os.path.samestat(path.lstat(), os.fstat(file)):
                yield file
                return
        finally:
            os.close(file)
        if monotonic() > end:
            raise OSError(errno.EAGAIN, "another program is using it")
        sleep(0.01)


def _locked(file: int, *, alone: bool) -> bool:
    """Whether the file is ours for now, with others or alone; False where another program has it alone."""
    if sys.platform == "win32":
        return True  # nobody can put another file in the place of one that somebody has open
    try:
        fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks
    return True
