"""An older ledger brought up to date, after a verified backup beside it."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from stronghold_cli.errors import LedgerUnusable
from stronghold_cli.store.backups.known import back_up_before
from stronghold_cli.store.file.opening import connected_to_read
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.creation import bring_up_to_date
from stronghold_cli.store.schema.views import VERSION
from stronghold_cli.values.text import one_line


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an older ledger up to date, after a verified backup beside it.

    Raises LedgerUnusable where that cannot be made: nothing is changed then.
    """
    if not all(os.access(place, os.W_OK) for place in (path, path.resolve().parent)):
        raise LedgerUnusable(
            f"{one_line(str(path))} was written by an older stronghold, and you may not bring it up to date: it, or "
            "its folder, is read-only for you",
            "ask whoever keeps it to run any command on it",
        )
    now = datetime.now(UTC)

    def back_up() -> None:
        # Another connection than the one that has the lock, for that may not be copied from.
        with connected_to_read(path, 0) as source:
            back_up_before(source, path, VERSION, Entry(now, f"schema {VERSION}"))

    bring_up_to_date(connection, now, back_up)
