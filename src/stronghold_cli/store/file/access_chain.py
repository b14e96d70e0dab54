"""The file of the access log: entries under a chain of digests; the newest goes under each command's seal.

The digest of an entry is SHA-256 over its salt and its content; the chain is SHA-256 over the chain before (32 bytes,
none before the first entry) and the digest.  What the law empties loses content and salt, and the chain still holds.
"""

import errno
import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.store.file import lines_of_json, shared_file
from stronghold_cli.store.file.opening import connect
from stronghold_cli.store.file.placing import real_place, sync_folder
from stronghold_cli.values.number import LARGEST

_WAIT = 1.0
"""How many seconds a writing command waits to read the head of the log."""


class LogEntry(NamedTuple):
    """An entry as stored in the file."""

    number: int
    part: int
    """Starts at 1, and goes up with each restore of the ledger."""
    content: str | bytes | None
    """JSON; bytes of a torn line of the old form that was no text."""
    salt: bytes | None
    """None where the law had it emptied."""
    digest: bytes
    chain: bytes


class Head(NamedTuple):
    """The head of the log: its newest entry."""

    chain: str
    """64 hexadecimal digits."""
    entries: int


def log_of(ledger: Path) -> Path:
    """Return the path of a ledger's log: beside the file itself, not beside a link to it."""
    real = real_place(ledger)
    return real.with_name(f"{real.name}.access")


def append(connection: sqlite3.Connection, content: str | bytes, *, part: bool = False) -> None:
    """Add an entry to the log in the open transaction; `part` begins a new part with it.  Raises OSError."""
    number, of, before = end_of(connection)
    salt = os.urandom(16)
    digest = digest_of(salt, content)
    link = LogEntry(number + 1, of + part, content, salt, digest, chained(before, digest))
    connection.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?)", link)


def end_of(connection: sqlite3.Connection) -> tuple[int, int, bytes]:
    """Return the number, the part and the chain that the next entry continues.

    Raises OSError where nothing can go on from the newest entry, which another program wrote then.
    """
    last = connection.execute("SELECT number, part, chain FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    match last:
        case None:
            return 0, 1, b""
        case int(number), int(part), bytes(chain) if 0 < number < LARGEST and 0 < part < LARGEST:
            return number, part, chain
    raise OSError(errno.EINVAL, "another program wrote its newest entry, from which it cannot go on")


def digest_of(salt: bytes, content: object) -> bytes:
    """Return the digest of an entry, 32 bytes; of what is neither text nor bytes, that of nothing."""
    text = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return hashlib.sha256(salt + (text if isinstance(text, bytes) else b"")).digest()


def chained(before: bytes, digest: bytes) -> bytes:
    """Return the chain with one more digest, 32 bytes."""
    return hashlib.sha256(before + digest).digest()


def links(ledger: Path) -> Iterator[LogEntry]:
    """Yield each entry, the oldest first; none where there is no log.  Raises OSError, OfLines for the old form."""
    query = "SELECT number, part, content, salt, digest, chain FROM entry"
    return (LogEntry(*row) for row in shared_file.rows(log_of(ledger), SORT, query))


def head_of(ledger: Path) -> Head | None:
    """Return the head of a ledger's log on the disk; None if there is no log, or it cannot be read."""
    log = log_of(ledger)
    try:
        if lines_of_json.begins(log) != lines_of_json.SQLITE:
            return None
        with closing(connect(log, _WAIT, "rw")) as connection:
            row = connection.execute("SELECT chain, number FROM entry ORDER BY number DESC LIMIT 1").fetchone()
        if row is None:
            return None
        sync_folder(log.parent)  # a power cut brings no journal back, which would undo an entry under a seal
        return Head(row[0].hex(), int(row[1]))
    except (sqlite3.Error, OSError, AttributeError, TypeError, ValueError):
        return None


def _take(connection: sqlite3.Connection, lines: Iterable[bytes]) -> None:
    for line in lines:
        content = line.removesuffix(b"\n")
        try:
            append(connection, content.decode())
        except UnicodeDecodeError:
            append(connection, content)


SORT = shared_file.Sort(
    0x53484143,
    "CREATE TABLE entry (number INTEGER PRIMARY KEY, part INTEGER NOT NULL, content TEXT, salt BLOB, "
    "digest BLOB NOT NULL, chain BLOB NOT NULL)",
    _take,
    keeps=True,
)
