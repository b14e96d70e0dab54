"""What a seal is made of: one way for whoever seals a command, verifies the chain, or seals again what the law emptied.

A seal is SHA-256 over the seal before (32 bytes, none before the first), the command's row, and the salted digest of
each version in the order of their numbers.  The row is a JSON array of the command's cells, without spaces, in UTF-8;
cells that a later version of the ledger added stand at its end, and are left out from the last one that is filled on.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from stronghold_cli.values.stored import stored

SEALED = ("number", "at", "login", "machine", "actor", "verb", "why", "kind", "undoes")
"""The columns of a command that its seal covers, in the order that it does …"""
SEALED_SINCE = ("access_head", "access_entries", "clock")
"""… and after them those that a ledger of an earlier version has not got."""

# Where a text should be a damaged file may hold bytes, which then have a seal that nothing whole has.
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=repr).encode


class CommandSeal(NamedTuple):
    """The seal of a command as its row and its versions now stand."""

    seal: str
    """64 hexadecimal digits."""
    digests: Sequence[tuple[bytes, int]]
    """The digest of each version (32 bytes), with the version's number."""


_AT_ONCE = 5_000


def sealed_columns(connection: sqlite3.Connection) -> str:
    """Return, as SQL, the columns of a command that a seal covers in this file."""
    there = {row[1] for row in connection.execute("PRAGMA table_info(command)")}
    return ", ".join((*SEALED, *(column for column in SEALED_SINCE if column in there)))


def sealed_now(connection: sqlite3.Connection, command: int) -> CommandSeal:
    """Return the seal that a command has by what is there now, over the seal that is kept of the command before."""
    digests = [each for several in _digests(connection, command) for each in several]
    return CommandSeal(_seal(connection, command, (digest for digest, _ in digests)), digests)


def seal_now(connection: sqlite3.Connection, command: int) -> str:
    """Return the seal of a command, and write the digest of each of its versions: there may be a million."""

    def written() -> Iterator[bytes]:
        for several in _digests(connection, command):
            connection.executemany("UPDATE version SET digest = ? WHERE number = ?", several)
            yield from (digest for digest, _ in several)

    return _seal(connection, command, written())


def _seal(connection: sqlite3.Connection, command: int, digests: Iterable[bytes]) -> str:
    before = connection.execute(
        "SELECT seal FROM command WHERE number < ? ORDER BY number DESC LIMIT 1", (command,)
    ).fetchone()
    columns = sealed_columns(connection)
    row = connection.execute(f"SELECT {columns} FROM command WHERE number = ?", (command,)).fetchone()
    return seal_over(before[0] if before else "", row, digests)


def _digests(connection: sqlite3.Connection, command: int) -> Iterator[list[tuple[bytes, int]]]:
    """Yield the digests of the versions of a command with their numbers, in order, some thousands at once."""
    last = 0
    while versions := connection.execute(
        "SELECT number, salt, record_table, record_number, content FROM version "
        "WHERE command = ? AND number > ? ORDER BY number LIMIT ?",
        (command, last, _AT_ONCE),
    ).fetchall():
        yield [(version_digest(*version), number) for number, *version in versions]
        last = versions[-1][0]


def seal_over(before: str, row: Sequence[Any], digests: Iterable[bytes]) -> str:
    """Return the seal over the one before ("" for none), a command's `sealed_columns`, and its versions' digests.

    Raises Spoilt where the seal before is not a seal.
    """
    seal = hashlib.sha256(stored(bytes.fromhex, before))
    cells = list(row)
    while len(cells) > len(SEALED) and cells[-1] is None:
        cells.pop()
    seal.update(_canonical(cells))
    for digest in digests:
        seal.update(digest)
    return seal.hexdigest()


def version_digest(salt: bytes, table: str, number: int, content: str | None) -> bytes:
    """Return the digest of a version: SHA-256 over its salt and the row it is of, with what that became."""
    return hashlib.sha256(salt + _canonical([table, number, content])).digest()


def _canonical(content: Sequence[Any]) -> bytes:
    # Half a character, which only a damaged file holds, has a digest as well: one that nothing whole has.
    return _encoded(content).encode("utf-8", "surrogatepass")
