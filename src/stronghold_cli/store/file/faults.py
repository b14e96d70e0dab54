"""Errors of SQLite and the disk, in words that help a person."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stronghold_cli.errors import LedgerUnusable, StrongholdError, system_words
from stronghold_cli.values.stored import Spoilt
from stronghold_cli.values.text import one_line


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn faults of the file into LedgerUnusable, each with what to do; let our own faults pass.

    SQLite's, the system's, and content that is not what was stored are the file's; how SQLite was called is ours.
    """
    shown = one_line(str(path))
    try:
        yield
    except (StrongholdError, sqlite3.ProgrammingError):
        raise
    except OSError as fault:
        raise LedgerUnusable(f"cannot use {shown}: {system_words(fault)}") from fault
    except Spoilt as fault:
        raise unusable(sqlite3.SQLITE_CORRUPT, path) from fault
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        if str(fault) == _TOO_LARGE:  # it has no code of its own
            raise LedgerUnusable(
                f"{shown} has amounts that are too large to be added up, which another program wrote",
                "find them with stronghold list, and edit them",
            ) from fault
        # sqlite_errorcode is missing where the module itself complains, not SQLite.
        code = getattr(fault, "sqlite_errorcode", 0)
        if not _said(code) and _may_be_damage(path):
            code = sqlite3.SQLITE_CORRUPT
        if not _said(code):
            raise
        raise unusable(code, path) from fault


def unusable(code: int, path: Path) -> LedgerUnusable:
    """Return the message for a file if SQLite fails with a file's error code."""
    return LedgerUnusable(str(_said(code)).format(one_line(str(path))))


def _said(code: int) -> str | None:
    return _SAID.get(code) or _SAID.get(code & 0xFF)


def _may_be_damage(path: Path) -> bool:
    """Whether a broken file may cause a fault that does not look like damage: a flipped bit in a word harms no page."""
    from stronghold_cli.store.file.damage import is_damaged  # only a damaged file needs it

    try:
        return path.is_file() and is_damaged(path)
    except (StrongholdError, OSError, sqlite3.Error):
        return False


_TOO_LARGE = "integer overflow"

_NO_SPACE = "no space left to write {} (nothing was changed; make space, then try again)"

_SAID = {
    sqlite3.SQLITE_BUSY: "{} is in use by another program (nothing was changed; try again in a moment)",
    sqlite3.SQLITE_LOCKED: "{} is in use by another program (nothing was changed; try again in a moment)",
    sqlite3.SQLITE_READONLY: "{} cannot be written (it, or its folder, is read-only for you; ask whoever keeps it)",
    sqlite3.SQLITE_READONLY_DBMOVED: "{} was deleted or moved while this command was writing to it "
    "(nothing was recorded; see that it is where it belongs, then try again)",
    sqlite3.SQLITE_IOERR: "{} cannot be read or written: the disk reports an error (check the disk, then try again)",
    sqlite3.SQLITE_CORRUPT: "{} is damaged (restore a backup; keep this file for whoever looks into it)",
    sqlite3.SQLITE_IOERR_SHMSIZE: _NO_SPACE,
    sqlite3.SQLITE_IOERR_SHMOPEN: _NO_SPACE,
    sqlite3.SQLITE_FULL: _NO_SPACE,
    sqlite3.SQLITE_CANTOPEN: "cannot open {} (check that you may read it, and write its folder)",
    sqlite3.SQLITE_NOTADB: "{} is not a ledger (it is not even a SQLite file; name another with --ledger)",
    sqlite3.SQLITE_PERM: "cannot open {} (you may not read it; ask whoever keeps it)",
    sqlite3.SQLITE_AUTH: "cannot open {} (you may not read it; ask whoever keeps it)",
}
