"""How commands were sealed before step 13: one digest over a whole change, which an erasure leaves nothing to check by.

SHA-256 over the seal before, the command's row, and the salted digest of each version in the order of their numbers.
The cells that a later version of the ledger added stand at the row's end, and are left out from the last one that is
filled on.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from stronghold_cli.store.history.digests import canonical
from stronghold_cli.store.history.sealing import versions_of
from stronghold_cli.values.stored import stored

SEALED = ("number", "at", "login", "machine", "actor", "verb", "why", "kind", "undoes")
"""The columns of a command that its seal covers, in the order that it does …"""
SEALED_SINCE = ("access_head", "access_entries", "clock")
"""… and after them those that a ledger of a still earlier version does not have."""


class CommandSeal(NamedTuple):
    """The seal of a command as its row and its versions now stand."""

    seal: str
    """64 hexadecimal digits."""
    digests: Sequence[tuple[bytes, int]]
    """The digest of each version (32 bytes), with the version's number."""


def sealed_columns(connection: sqlite3.Connection) -> str:
    """Return, as SQL, the columns of a command that a seal covers in this file."""
    there = {row[1] for row in connection.execute("PRAGMA table_info(command)")}
    return ", ".join((*SEALED, *(column for column in SEALED_SINCE if column in there)))


def sealed_now(connection: sqlite3.Connection, command: int) -> CommandSeal:
    """Return the seal of a command's present content, over the kept seal of the command before."""
    digests = [(each.worked_out(), each.number) for each in versions_of(connection, "command = ?", command)]
    before = connection.execute(
        "SELECT seal FROM command WHERE number < ? ORDER BY number DESC LIMIT 1", (command,)
    ).fetchone()
    row = row_of(connection, command)
    return CommandSeal(seal_over(before[0] if before else "", row, (digest for digest, _ in digests)), digests)


def seal_as_once(connection: sqlite3.Connection, command: int) -> None:
    """Seal a command of a ledger that is still of an older version, before it is brought up to date."""
    seal, digests = sealed_now(connection, command)
    connection.executemany("UPDATE version SET digest = ? WHERE number = ?", digests)
    connection.execute("UPDATE command SET seal = ? WHERE number = ?", (seal, command))


def row_of(connection: sqlite3.Connection, command: int) -> tuple[Any, ...]:
    """Return what a command's seal covers of its row."""
    columns = sealed_columns(connection)
    row: tuple[Any, ...] = connection.execute(f"SELECT {columns} FROM command WHERE number = ?", (command,)).fetchone()
    return row


def seal_over(before: str, row: Sequence[Any], digests: Iterable[bytes]) -> str:
    """Return the seal over the one before ("" for none), a command's `sealed_columns`, and its versions' digests.

    Raises Spoilt where the seal before is not a seal.
    """
    seal = hashlib.sha256(stored(bytes.fromhex, before))
    cells = list(row)
    while len(cells) > len(SEALED) and cells[-1] is None:
        cells.pop()
    seal.update(canonical(cells))
    for digest in digests:
        seal.update(digest)
    return seal.hexdigest()
