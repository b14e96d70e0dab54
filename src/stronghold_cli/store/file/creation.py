"""A new ledger, put in its place whole; and an old one brought up to date.  The only user of sqlite-utils."""

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import sqlite_utils

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.store.file.migrations import MIGRATIONS
from stronghold_cli.store.file.place import default_folder
from stronghold_cli.store.file.schema import APPLICATION_ID, VERSION, drop_views, make_views_and_triggers
from stronghold_cli.store.history.commands import Entry, open_command, seal_command
from stronghold_cli.values.text import one_line

# File systems on which SQLite's write-ahead log is not safe, for it needs memory shared between programs.
_NETWORK = ("nfs", "cifs", "smb", "9p", "sshfs", "afs", "davfs", "ncpfs")


def create(path: Path, entry: Entry) -> None:
    """Make an empty ledger beside its place and put it there, unless somebody else was quicker.

    Nobody ever sees it half-made.  Raises OSError, or LedgerUnusable where the folder is missing.
    """
    check_folder(path)
    if not path.parent.exists():
        path.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}.new")
    try:
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            bring_up_to_date(connection, entry.at)
            connection.execute("PRAGMA journal_mode = " + ("DELETE" if on_network(path.parent) else "WAL"))
        put_in_place(new, path)
    finally:
        for left in (new, *(new.with_name(new.name + end) for end in ("-wal", "-shm", "-journal"))):
            with contextlib.suppress(OSError):
                left.unlink()


def check_folder(path: Path) -> None:
    """Refuse a place in a folder that is not there, unless it is the user's own.  Raises LedgerUnusable."""
    if not path.parent.exists() and path.parent != default_folder():
        folder = one_line(str(path.parent))
        raise LedgerUnusable(f"there is no folder {folder} (make it first, or name another place with --ledger)")


@contextlib.contextmanager
def rehearsal(at: datetime) -> Iterator[sqlite3.Connection]:
    """Hand over an empty ledger that is in memory only: what it refuses, a new one need not be made for."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        bring_up_to_date(connection, at)
        yield connection


def put_in_place(new: Path, path: Path) -> None:
    """Give a finished file its name, without ever replacing one that is there."""
    with new.open("r+b") as file:
        os.fsync(file.fileno())
    try:
        os.link(new, path)
    except FileExistsError:
        return
    except OSError:
        # No links on this file system.  Filled under SQLite's own lock, so that another program waits for it.
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError:
            return
        with closing(sqlite3.connect(new)) as source, closing(sqlite3.connect(path)) as target:
            source.backup(target)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older ledger up to date, after a backup beside it (`ledger.db.before-3`, 0600)."""
    backup = path.with_name(f"{path.name}.before-{VERSION}")
    new = backup.with_name(f".{backup.name}.{os.getpid()}.new")
    try:
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(new)) as target:
            connection.backup(target)
        put_in_place(new, backup)
    finally:
        new.unlink(missing_ok=True)
    bring_up_to_date(connection, datetime.now(UTC))


def bring_up_to_date(connection: sqlite3.Connection, at: datetime) -> None:
    """Apply what migrations are missing, in one transaction under the lock, and make views and triggers anew.

    Foreign keys are off while a step may build a table again, as SQLite advises, and are checked before the end.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = connection.execute("PRAGMA user_version").fetchone()[0]
        if before < VERSION:
            entry = Entry(at, f"schema {VERSION}", kind="migration")
            # Opened first where there is history already, so that rows which a step changes are this command's.
            command = open_command(connection, entry) if before else None
            drop_views(connection)
            MIGRATIONS.apply(sqlite_utils.Database(connection))
            make_views_and_triggers(connection)
            broken = connection.execute("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise sqlite3.IntegrityError(f"a link leads nowhere after the migration: {broken[:3]}")
            seal_command(connection, command or open_command(connection, entry))
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def on_network(folder: Path) -> bool:
    """Whether a folder lies on a network drive, as far as this system says; unsaid is local."""
    try:
        mounts = [line.split(" ") for line in Path("/proc/self/mounts").read_text().splitlines()]
        place = str(folder.resolve())
    except OSError:
        return False
    under = [row for row in mounts if len(row) > 2 and (place + "/").startswith(row[1].rstrip("/") + "/")]
    kind = max(under, key=lambda row: len(row[1]), default=("", "", ""))[2]
    return kind.removeprefix("fuse.").startswith(_NETWORK)
