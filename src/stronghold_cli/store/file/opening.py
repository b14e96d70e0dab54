"""Connecting to an existing file: checked first, never made, never brought up to date."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from shlex import quote
from time import sleep
from weakref import WeakSet

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.store.file.placing import real_place
from stronghold_cli.store.schema.views import APPLICATION_ID, VERSION
from stronghold_cli.values.text import one_line

_ANOTHER = "name another with --ledger"


_NO_PLACE_FOR_A_LOG = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR_SHMSIZE}
"""SQLite's error codes if it may not make its files beside a ledger in WAL mode, or has no space for them."""


_OPEN: WeakSet[sqlite3.Connection] = WeakSet()
"""This process's open connections to files."""
_CLOSED_LATER: list[int] = []
"""Files that were looked at.  POSIX lets go of every lock that a process has on a file when it closes any descriptor of
it: the next program would put the log away under a connection that is still reading."""


def closed_later(file: int) -> None:
    """Close a descriptor as soon as this process has no connection to any file.

    Where closing releases no lock it is closed at once: Windows cannot remove an open file.
    """
    if os.name != "posix":
        os.close(file)
        return
    _CLOSED_LATER.append(file)
    _close_when_none_is_open()


def _close_when_none_is_open() -> None:
    while _CLOSED_LATER and not _OPEN:
        os.close(_CLOSED_LATER.pop())


class _FileConnection(sqlite3.Connection):
    """A connection that shows whether this process has any."""

    def close(self) -> None:
        super().close()
        _OPEN.discard(self)
        _close_when_none_is_open()


def connect(path: Path, patience: float, mode: str) -> sqlite3.Connection:
    """Connect to a file that is there; `mode` is SQLite's, `patience` how many seconds to wait for another program."""
    place = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(place, uri=True, timeout=patience, isolation_level=None, factory=_FileConnection)
    _OPEN.add(connection)
    try:
        connection.execute("PRAGMA temp_store = MEMORY")
        if mode == "rw":
            # What is deleted is overwritten with zeros: what the law erases is to be in no free page either.
            connection.execute("PRAGMA secure_delete = ON")
            # Of an index whose keys come in no order, every page is read and written for a row with less.
            connection.execute("PRAGMA cache_size = -8000")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def connected_to_read(path: Path, patience: float) -> Iterator[sqlite3.Connection]:
    """Yield a connection that writes nothing, even if the folder or the disk is read-only.

    A stopped command's half-written change is undone first, which is no change of the ledger.  Raises LedgerUnusable if
    that fails, or if another program wrote to the file during the read.
    """
    connection = connect(path, patience, "ro")
    with closing(connection):
        try:
            _look(connection)
        except sqlite3.DatabaseError as fault:
            if not _is_unopened(fault):
                raise
        else:
            yield connection
            return
    if log := beside(path, "-wal"):
        raise _unreadable(path, f"its newest changes are in {one_line(log.name)} beside it")
    if journal := beside(path, "-journal"):
        _undo_half(path, patience, journal)
        with closing(connect(path, patience, "ro")) as connection:
            yield connection
        return
    with as_it_lies(path) as lying:
        yield lying


def _undo_half(path: Path, patience: float, journal: Path) -> None:
    """Let SQLite undo a half-written change by its journal: a connection that may write does so by reading.

    Raises LedgerUnusable.
    """
    try:
        with closing(connect(path, patience, "rw")) as connection:
            _look(connection)
    except sqlite3.DatabaseError as fault:
        if not _is_unopened(fault):
            raise
        stopped = f"a command was stopped while it wrote, what undoes that is in {one_line(journal.name)} beside it"
        raise _unreadable(path, stopped) from None


def is_half_written(path: Path) -> bool:
    """Whether a command was stopped while writing, so that its journal must be undone before anything is read.

    Another program that is writing just now has a journal too, and has not touched what was there before.
    """
    if not beside(path, "-journal"):
        return False
    with closing(connect(path, 0, "ro")) as connection:
        try:
            _look(connection)
        except sqlite3.DatabaseError as fault:
            return fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY
    return False


def _look(connection: sqlite3.Connection) -> None:
    connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")


def _is_unopened(fault: sqlite3.DatabaseError) -> bool:
    return bool({fault.sqlite_errorcode, fault.sqlite_errorcode & 0xFF} & _NO_PLACE_FOR_A_LOG)


def _unreadable(path: Path, why: str) -> LedgerUnusable:
    return LedgerUnusable(
        f"cannot read {one_line(str(path))}: {why}, and nothing can be written there",
        "ask whoever keeps it, or copy both files into a folder of your own",
    )


@contextmanager
def as_it_lies(path: Path) -> Iterator[sqlite3.Connection]:
    """Yield a connection that takes no lock and makes no file, for a file that nobody writes to.

    Raises LedgerUnusable where somebody did, at the end: nobody is kept from it.
    """
    before = _lies(path)
    with closing(connect(path, 0, "ro&immutable=1")) as connection:
        yield connection
    if _lies(path) != before or beside(path, "-wal") or beside(path, "-journal"):
        raise LedgerUnusable(
            f"{one_line(str(path))} was changed while it was read", "trust nothing of this answer; try again"
        )


def beside(path: Path, end: str) -> Path | None:
    """Return a file that SQLite keeps beside a ledger (`-wal`, `-shm`, `-journal`), if it is not empty.

    It lies beside the file itself, not beside a link to it.
    """
    real = real_place(path)
    there = real.with_name(real.name + end)
    return there if there.exists() and there.stat().st_size else None


def _lies(path: Path) -> tuple[int, ...]:
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def check_place(path: Path) -> None:
    """Refuse a place where no ledger can be.  Raises LedgerUnusable."""
    shown = one_line(str(path))
    if sqlite3.sqlite_version_info < (3, 37):
        raise LedgerUnusable(
            f"this Python has SQLite {sqlite3.sqlite_version}; 3.37 or later is needed", "update Python"
        )
    try:
        mode = _mode(path)
        if stat.S_ISDIR(mode):
            within = quote(one_line(str(path / "ledger.db")))
            raise LedgerUnusable(f"{shown} is a folder, not a ledger", f"name a file in it: --ledger {within}")
        if not stat.S_ISREG(mode):
            raise LedgerUnusable(f"{shown} is a device or a pipe, not a ledger", _ANOTHER)
        if not path.parent.is_dir() and path.parent.exists():
            raise LedgerUnusable(f"{one_line(str(path.parent))} is not a folder", "name another place with --ledger")
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "not the name of a file"
        raise LedgerUnusable(f"cannot use {shown}: {str(reason).lower()}", "name another with --ledger") from None


def _mode(path: Path) -> int:
    """Return the file mode at a place, through any links; a regular file's if nothing is there.  Raises OSError."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return stat.S_IFREG


def check_header(path: Path, mend: str = _ANOTHER) -> os.stat_result:
    """Refuse a file that is not SQLite's, and return its identity.  Raises LedgerUnusable."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        header, found = os.read(file, 16), os.fstat(file)
    finally:
        closed_later(file)
    if header != b"SQLite format 3\0":
        what = "is empty" if not header else "is some other file"
        # A system without links takes the name first: whoever was ended then left it.
        first = "delete it if nobody needs it, and the first add makes the ledger; or " if not header else ""
        raise LedgerUnusable(
            f"{one_line(str(path))} {what}, not a ledger", f"{first if mend == _ANOTHER else ''}{mend}"
        )
    return found


def check_one_name(path: Path) -> None:
    """Refuse to write to a ledger that has another name as well.  Raises LedgerUnusable.

    SQLite keeps the newest changes in a file beside it, called after the name it was opened by: a program that opens it
    by the other name misses them, and may write over them.
    """
    # One that is just being put in its place has two for a moment.
    for again in range(10):
        if path.stat().st_nlink < 2:
            return
        if again:
            sleep(0.05)
        else:
            from stronghold_cli.store.file.half_made import name_left  # hardly any ledger has a second name

            # Whoever put it there was ended between the two, and that name is of no use to anybody.
            for left in name_left(path):
                with suppress(OSError):
                    left.unlink()
    raise LedgerUnusable(
        f"{one_line(str(path))} has a second name (a hard link): records would be lost",
        "nothing was recorded; copy it with stronghold backup, and take one of the two names away",
    )


def check_still_there(path: Path, opened: os.stat_result) -> None:
    """Refuse to keep anything in a file that no longer has its name.  Raises LedgerUnusable."""
    try:
        now = path.stat()
    except OSError:
        what = "was deleted or moved"
    else:
        if os.path.samestat(now, opened):
            return
        what = "was replaced by another file"
    raise LedgerUnusable(
        f"{one_line(str(path))} {what} while this command was writing to it",
        "nothing was recorded; see that it is where it belongs, then try again",
    )


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether a file is a ledger of this program's."""
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def version_of(connection: sqlite3.Connection, path: Path, mend: str = _ANOTHER) -> int:
    """Return the number of the last migration of a ledger.  Raises LedgerUnusable for another file or a newer one."""
    shown = one_line(str(path))
    if not is_ours(connection):
        raise LedgerUnusable(f"{shown} is another program's file, not a ledger", mend)
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > VERSION:
        raise LedgerUnusable(f"{shown} was written by a newer stronghold", "update this one to open it")
    return version
