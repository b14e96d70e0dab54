"""Copying a ledger while others write, and comparing the copy with it before anybody sees the copy."""

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from stronghold_cli.errors import Forbidden, LedgerUnusable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.results.backup import LedgerState, NewestChange
from stronghold_cli.store.file.damage import damage_in
from stronghold_cli.store.file.faults import explained
from stronghold_cli.store.file.opening import beside, connect
from stronghold_cli.store.file.placing import made_beside, put_in_place
from stronghold_cli.values.text import one_line

_PAGES = 1_000
"""How many pages are copied at a time, before Ctrl-C is checked for."""


def state_of(connection: sqlite3.Connection) -> LedgerState:
    """Return the state of a ledger of any version.  Raises sqlite3.DatabaseError if it cannot be read."""

    def count(table: str) -> int:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    head = connection.execute(
        "SELECT number, at, COALESCE(actor, login, ''), verb, COALESCE(seal, '') FROM command "
        "ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return LedgerState(
        version=connection.execute("PRAGMA user_version").fetchone()[0],
        records=sum(count(kind.table) for kind in KINDS.values() if kind.table in there),
        changes=count("command"),
        versions=count("version"),
        head=NewestChange(*head) if head else None,
    )


def copy_to(source: sqlite3.Connection, target: Path, ledger: Path, *, force: bool = False) -> LedgerState:
    """Do as `copied_to`, and return the state of both."""
    with copied_to(source, target, ledger, force=force) as (state, _):
        return state


@contextlib.contextmanager
def copied_to(
    source: sqlite3.Connection, target: Path, ledger: Path, *, force: bool = False
) -> Iterator[tuple[LedgerState, Path]]:
    """Copy what a connection sees into a file that only its owner can read, and yield the state of both.

    The copy, which is handed over too, gets its name when the block ends; where it raises the copy is gone.  The
    connection may be reading already, and then copies the moment that it sees; others go on writing.  The copy is one
    file that can be opened where nothing can be written.  Raises Forbidden where there is a file that `force` does not
    say to replace, and LedgerUnusable where the copy cannot be made or is not what was copied; nothing is left of it
    then.
    """
    with explained(target), made_beside(target, ledger) as new:
        copied, damage = fill(source, new)
        if copied is None:
            raise LedgerUnusable(
                f"nothing was kept at {one_line(str(target))}: the ledger is damaged, or its copy is",
                f"{one_line(str(damage))}; see: stronghold doctor",
            )
        yield copied, new
        check_no_log(target)
        if not put_in_place(new, target, replace=force):
            raise Forbidden(f"{one_line(str(target))} is there already", "name another file, or add --force")


def check_no_log(target: Path) -> None:
    """Refuse a place where SQLite would read another file's leftover log into a new file.  Raises Forbidden."""
    for end in ("-wal", "-journal"):
        if log := beside(target, end):
            raise Forbidden(
                f"beside {one_line(str(target))} lies {one_line(log.name)}, with changes of another file",
                "it is in use, or was left behind: name another file",
            )


def fill(source: sqlite3.Connection, new: Path) -> tuple[LedgerState | None, str | None]:
    """Copy what a connection sees into an empty file, reopen it, and return its state and its fault.

    One of the two is None.  Raises sqlite3.DatabaseError where the copy cannot be written.
    """
    try:
        with closing(connect(new, 0, "rw")) as copy, _one_moment(source):
            copied = state_of(source)
            source.backup(copy, pages=_PAGES, progress=_heard)
            # It has the journal mode of what was copied.  Nobody else has it open: no memory need be shared for a log.
            copy.execute("PRAGMA locking_mode = EXCLUSIVE")
            copy.execute("PRAGMA journal_mode = DELETE")
        with closing(connect(new, 0, "ro")) as copy:
            damage = damage_in(copy) or (None if state_of(copy) == copied else "it is not what was copied")
    except sqlite3.DatabaseError as fault:
        if getattr(fault, "sqlite_errorcode", 0) & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        return None, str(fault)
    return (None, damage) if damage else (copied, None)


def misfit_in(connection: sqlite3.Connection) -> str | None:
    """Return the first change that does not fit the chain of seals, and why; None if all of them fit."""
    from stronghold_cli.store.history.seals import verify  # only a seal needs it

    misfit = verify(connection).misfit
    return f"change {misfit.command} {misfit.what}" if misfit else None


def _heard(*_: int) -> None:
    """Do nothing, in Python, where a signal is heard."""


@contextlib.contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """Let a connection see a single moment while others write, unless it does so already."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")
