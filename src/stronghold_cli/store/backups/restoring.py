"""Looking at a backup and at the ledger that it is to replace."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

from stronghold_cli.errors import Forbidden, LedgerUnusable
from stronghold_cli.results.backup import RestorePreview
from stronghold_cli.store.backups.copies import misfit_in, state_of
from stronghold_cli.store.file.damage import BROKEN, damage_in
from stronghold_cli.store.file.faults import explained
from stronghold_cli.store.file.opening import (
    as_it_lies,
    beside,
    check_header,
    check_place,
    connected_to_read,
    is_ours,
    version_of,
)
from stronghold_cli.store.file.placing import check_folder
from stronghold_cli.values.text import one_line

_ANOTHER = "name another backup"


@contextmanager
def backup_to_read(backup: Path, patience: float) -> Iterator[sqlite3.Connection]:
    """Open a backup without leaving files beside it.  Raises LedgerUnusable, also if it is newer than this program."""
    shown = one_line(str(backup))
    if not backup.exists():
        raise LedgerUnusable(f"there is no file {shown}", _ANOTHER)
    if not backup.is_file():
        raise LedgerUnusable(f"{shown} is a folder or a device, not a backup", _ANOTHER)
    with explained(backup):
        check_header(backup, _ANOTHER)
        # In WAL mode and without a log, as when somebody copied the file alone, SQLite would make a log beside it.
        alone = not (beside(backup, "-wal") or beside(backup, "-journal"))
        with as_it_lies(backup) if alone else connected_to_read(backup, patience) as connection:
            version_of(connection, backup, _ANOTHER)
            connection.execute("BEGIN")
            yield connection


def look_at(backup: Path, ledger: Path, patience: float) -> RestorePreview:
    """Verify a backup, and compare it with the present ledger.  Raises LedgerUnusable, and Forbidden."""
    check_place(ledger)
    check_folder(ledger)
    with explained(ledger):
        there = ledger.exists()
        if there and backup.exists() and backup.samefile(ledger):
            raise Forbidden(f"{one_line(str(backup))} is the ledger itself", _ANOTHER)
    with backup_to_read(backup, patience) as source:
        damage = damage_in(source)
        if damage:
            raise LedgerUnusable(
                f"{one_line(str(backup))} is damaged: {one_line(damage)}", "nothing was replaced; name an older backup"
            )
        look = RestorePreview(state_of(source), None, misfit=misfit_in(source))
        if not there:
            return look
        with explained(ledger):
            return _beside_ledger(look, source, ledger, patience)


def _beside_ledger(look: RestorePreview, source: sqlite3.Connection, ledger: Path, patience: float) -> RestorePreview:
    try:
        check_header(ledger)
    except LedgerUnusable:
        empty = ledger.stat().st_size == 0
        return look._replace(trouble="is empty" if empty else "is some other file, not a ledger", foreign=not empty)
    try:
        with connected_to_read(ledger, patience) as connection:
            if not is_ours(connection):
                return look._replace(trouble="is another program's file, not a ledger", foreign=True)
            connection.execute("BEGIN")
            if damage := damage_in(connection):
                return look._replace(trouble=f"is damaged ({one_line(damage)})")
            state = state_of(connection)
            common = _common(connection, source)
            [erasures] = connection.execute(
                "SELECT count(*) FROM version WHERE record_table = 'erasure' AND content IS NOT NULL AND command > ?",
                (common,),
            ).fetchone()
            return look._replace(ledger=state, common=common, erasures=erasures)
    except UnicodeDecodeError:
        return look._replace(trouble="is damaged")
    except sqlite3.DatabaseError as fault:
        if getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF not in BROKEN:
            raise
        return look._replace(trouble=f"is damaged ({one_line(str(fault))})")


def _common(one: sqlite3.Connection, other: sqlite3.Connection) -> int:
    """Return how many changes two ledgers have in common, from the first on."""
    asked = "SELECT number, seal FROM command ORDER BY number"
    pairs = zip(one.execute(asked), other.execute(asked), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
