"""Making a new ledger, put in its place whole, and bringing an old one up to date."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.store.backups.known import back_up_before
from stronghold_cli.store.file.alone import alone
from stronghold_cli.store.file.network import on_network
from stronghold_cli.store.file.opening import connected_to_read
from stronghold_cli.store.file.placing import made_beside, make_folder, put_in_place, real_place
from stronghold_cli.store.history.commands import MIGRATION, Entry, open_command, seal_command
from stronghold_cli.store.schema.building import build
from stronghold_cli.store.schema.views import APPLICATION_ID, VERSION, drop_triggers_on_history
from stronghold_cli.values.text import one_line


@contextlib.contextmanager
def created(path: Path, at: datetime, patience: float) -> Iterator[Path | None]:
    """Yield an empty ledger beside its place, which is put there at the end of the block if anything was recorded.

    Nobody ever sees it without its first command.  Yields None if another program was quicker.  Raises OSError,
    sqlite3.Error, or LedgerUnusable if the folder is missing.
    """
    if path.is_symlink():
        # A link that leads to a ledger which is still to be made.
        path = real_place(path)
    make_folder(path)
    with alone(path, patience), contextlib.ExitStack() as made:
        if path.exists():
            yield None
            return
        new = made.enter_context(made_beside(path))
        new.write_bytes(_empty(at))
        yield new
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            [commands] = connection.execute("SELECT count(*) FROM command").fetchone()
            if commands == 1:  # the one that made it
                return
            # Only now, so that all of it is in this one file.
            connection.execute("PRAGMA journal_mode = " + ("DELETE" if on_network(path.parent) else "WAL"))
        if not put_in_place(new, path):
            raise LedgerUnusable(
                f"{one_line(str(path))} was made by another program while this command was writing",
                "nothing was recorded; try again",
            )


@contextlib.contextmanager
def empty_in_memory(at: datetime) -> Iterator[sqlite3.Connection]:
    """Yield an empty ledger in memory only, for work that is undone again."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(_empty(at))
        yield connection


def _empty(at: datetime) -> bytes:
    """Return an empty ledger that was made at a moment, as SQLite keeps it in a file."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        bring_up_to_date(connection, at)
        return connection.serialize()


def _now() -> datetime:
    """Return the moment by this machine's clock, for readers, which bring none."""
    return datetime.now(UTC)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older ledger up to date, after a verified backup beside it.

    Raises LedgerUnusable where that cannot be made: nothing is changed then.
    """
    if not all(os.access(place, os.W_OK) for place in (path, real_place(path).parent)):
        raise LedgerUnusable(
            f"{one_line(str(path))} was written by an older stronghold, and you may not bring it up to date: it, or "
            "its folder, is read-only for you",
            "ask whoever keeps it to run any command on it",
        )
    now = _now()

    def back_up() -> None:
        # Another connection than the one that has the lock, for that may not be copied from.
        with connected_to_read(path, 0) as source:
            back_up_before(source, path, VERSION, Entry(now, f"schema {VERSION}"))

    bring_up_to_date(connection, now, back_up)


def bring_up_to_date(
    connection: sqlite3.Connection, at: datetime, before_steps: Callable[[], None] = lambda: None
) -> None:
    """Apply missing migrations in one transaction under the lock, and rebuild views and triggers.

    Foreign keys are off while a step may build a table again, as SQLite advises, and are checked before the end.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        before = connection.execute("PRAGMA user_version").fetchone()[0]
        if before < VERSION:
            before_steps()
            drop_triggers_on_history(connection)
            entry = Entry(at, f"schema {VERSION}", kind=MIGRATION)
            # Opened first where there is history already, so that rows which a step changes are this command's.
            command = open_command(connection, entry) if before else None
            build(connection)
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
