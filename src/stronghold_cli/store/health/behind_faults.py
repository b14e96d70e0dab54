"""The fault of a ledger behind a failed command: a cell of the wrong type may stop any reader."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from stronghold_cli.errors import LedgerUnusable, StrongholdError
from stronghold_cli.store.file.damage import damage_in
from stronghold_cli.store.file.faults import unusable
from stronghold_cli.store.history.agreement import unlike_history
from stronghold_cli.store.ledger.session import reading
from stronghold_cli.store.schema.rules import breaking_a_rule
from stronghold_cli.values.text import one_line


def behind_a_fault(ledgers: Iterable[Path], patience: float) -> LedgerUnusable | None:
    """Return the message for the first ledger that is damaged, or unlike its history; None if all are sound.

    It reads the whole ledger, so it runs only after a command has failed.
    """
    for path in ledgers:
        try:
            if not path.is_file():
                continue
            with reading(path, patience) as connection:
                if next(breaking_a_rule(connection), None) or damage_in(connection):
                    return unusable(sqlite3.SQLITE_CORRUPT, path)
                unlike = next(unlike_history(connection), None)
        except (StrongholdError, OSError, sqlite3.Error, ValueError):
            continue
        if unlike:
            return LedgerUnusable(
                f"{one_line(str(path))} is not as its history says: {unlike} (nothing was changed)",
                "see: stronghold doctor",
            )
    return None
