"""A lock for work that only one program may do at a time, while a file is made or replaced."""

import errno
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from stronghold_cli.store.file.placing import lock_of
from stronghold_cli.values.text import one_line


@contextmanager
def alone(path: Path, patience: float) -> Iterator[None]:
    """Hold an SQLite lock for a block, on a temporary file beside a path.

    `patience` is how many seconds to wait for another program.  Raises sqlite3.Error, OSError: FileExistsError where
    something else has the name of the lock.
    """
    lock = lock_of(path)
    while True:
        named = _made(lock)
        with _gone_at_the_end(lock) as take_away, closing(_connected(lock, patience)) as connection:
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError:
                if _is_still(lock, named):
                    raise
            if not _is_still(lock, named):
                continue  # whoever had it took it away under those who waited for it
            try:
                yield
            finally:
                take_away()
            return


def _connected(lock: Path, patience: float) -> sqlite3.Connection:
    return sqlite3.connect(lock, timeout=patience, isolation_level=None)


@contextmanager
def _gone_at_the_end(lock: Path) -> Iterator[Callable[[], None]]:
    """Yield a function that removes a lock; where open files cannot be removed it runs after the block."""
    left = False

    def take_away() -> None:
        nonlocal left
        try:
            lock.unlink(missing_ok=True)
        except OSError:  # as on Windows
            left = True

    try:
        yield take_away
    finally:
        if left:
            with suppress(OSError):
                lock.unlink(missing_ok=True)


def _made(lock: Path) -> os.stat_result:
    """Make the lock, which is an empty file, or take over one that a killed program left."""
    # Of a link it is not what it leads to that would be locked, but what somebody else has.
    flags = os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        file = os.open(lock, flags, 0o600)
    except OSError:
        if lock.is_symlink() or (lock.exists() and not lock.is_file()):
            raise _in_the_way(lock) from None
        if lock.exists():
            words = f"somebody else has the lock {one_line(str(lock))}: try again in a moment, and then move it away"
            raise PermissionError(errno.EACCES, words) from None
        raise
    try:
        named = os.fstat(file)
    finally:
        os.close(file)
    if not stat.S_ISREG(named.st_mode) or named.st_size:
        raise _in_the_way(lock)
    return named


def _in_the_way(lock: Path) -> OSError:
    return FileExistsError(errno.EEXIST, f"{one_line(str(lock))} is in the way, and is no lock: move it away")


def _is_still(lock: Path, named: os.stat_result) -> bool:
    try:
        return os.path.samestat(lock.stat(), named)
    except FileNotFoundError:
        return False
