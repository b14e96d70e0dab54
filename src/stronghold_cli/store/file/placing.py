"""Making a file that nobody sees before it is whole: beside its place, readable by its owner alone, then moved."""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.store.file.default_place import default_folder
from stronghold_cli.values.text import one_line

KEPT_BESIDE = ("-wal", "-shm", "-journal")
"""The suffixes of the files that SQLite keeps beside a database."""


def real_place(path: Path) -> Path:
    """Return where the links of a path lead; for a ring of links, one of them."""
    return Path(os.path.realpath(path))


def is_ring(path: Path) -> bool:
    """Whether a path is a ring of links, which leads nowhere."""
    return path.is_symlink() and real_place(path).is_symlink()


def kept_beside(path: Path) -> list[Path]:
    """Return the paths of the files that SQLite keeps beside a file."""
    return [path.with_name(path.name + end) for end in KEPT_BESIDE]


def lock_of(path: Path) -> Path:
    """Return the path of the lock that is held while a file is made."""
    return path.with_name(f".{path.name}.lock")


def names_from(path: Path) -> Iterator[Path]:
    """Yield a place, and then the next ones for whoever finds that taken: `ledger.db.before-4-2`."""
    for again in count(1):
        yield path if again == 1 else path.with_name(f"{path.name}-{again}")


MAKING = ".making"
"""The name of the note on where a file with a ledger's content is being made."""


@contextlib.contextmanager
def made_beside(target: Path, ledger: Path | None = None) -> Iterator[Path]:
    """Yield an empty file (0600) in the target's folder; this name is gone when the block ends.

    If that is not the ledger's folder, a note beside the ledger names it meanwhile, so that it can be found if the
    program is stopped.  Raises OSError.
    """
    own = f"{os.getpid()}-{os.urandom(4).hex()}"
    new = target.with_name(f".{target.name}.{own}.new")
    note = real_place(ledger).with_name(f".{ledger.name}.{own}{MAKING}") if ledger else None
    try:
        if note and note.parent != real_place(new.parent):
            with contextlib.suppress(OSError), _made(note) as file:  # a ledger may be where nothing can be written
                os.write(file, str(new.absolute()).encode("utf-8", "surrogateescape"))
        with _made(new):
            pass
        yield new
    finally:
        for left in (new, *kept_beside(new), *([note] if note else [])):
            with contextlib.suppress(OSError):
                left.unlink()


@contextlib.contextmanager
def _made(path: Path) -> Iterator[int]:
    file = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        yield file
    finally:
        os.close(file)


def put_in_place(new: Path, target: Path, *, replace: bool = False) -> bool:
    """Give a finished file its name; return False, with nothing done, if that would replace a file that must stay.

    Raises OSError.
    """
    with new.open("r+b") as file:
        os.fsync(file.fileno())
    if replace:
        new.replace(target)
    elif not _linked(new, target):
        return False
    sync_folder(target.parent)
    return True


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Hold signals back until a block ends, where the system can."""
    if sys.platform == "win32":
        yield
    else:
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def sync_folder(folder: Path) -> None:
    """Sync a folder's names to the disk, where the system can open a folder."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _linked(new: Path, target: Path) -> bool:
    try:
        os.link(new, target)
    except FileExistsError:
        return False
    except OSError:
        # No links on this file system, as on most sticks: the name is taken first, so that nobody's file is replaced.
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            return False
        try:
            new.replace(target)
        except BaseException:
            target.unlink()
            raise
    return True


def make_folder(path: Path) -> None:
    """Make the user's own folder, and refuse another one that is not there.  Raises OSError, or LedgerUnusable."""
    check_folder(path)
    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)


def check_folder(path: Path) -> None:
    """Refuse a place in a folder that is not there, unless it is the user's own.  Raises LedgerUnusable."""
    if not path.parent.exists() and path.parent != default_folder():
        folder = one_line(str(path.parent))
        raise LedgerUnusable(f"there is no folder {folder}", "make it first, or name another place with --ledger")
