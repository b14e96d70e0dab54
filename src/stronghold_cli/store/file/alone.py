"""What only one program may do at a time, while a file is not there yet or is about to be replaced."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path


@contextmanager
def alone(path: Path, patience: float) -> Iterator[None]:
    """Hold a lock of SQLite's for a block, on a file beside a path which is there meanwhile.

    `patience` is how many seconds to wait for another program.  Raises sqlite3.Error, OSError.
    """
    lock = path.with_name(f".{path.name}.lock")
    while True:
        os.close(os.open(lock, os.O_CREAT | os.O_RDWR, 0o600))
        named = lock.stat()
        with closing(sqlite3.connect(lock, timeout=patience, isolation_level=None)) as connection:
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
                with suppress(OSError):
                    lock.unlink(missing_ok=True)
            return


def _is_still(lock: Path, named: os.stat_result) -> bool:
    try:
        return os.path.samestat(lock.stat(), named)
    except FileNotFoundError:
        return False
