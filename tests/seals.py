"""The chain of seals verified by itself: from the description of it, without the code that makes it."""

import hashlib
import json
import sqlite3
from typing import Any


def canonical(content: Any) -> bytes:
    """JSON without spaces, in UTF-8."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def check_seals(connection: sqlite3.Connection) -> int:
    """Work out every seal again, assert that the ledger has it, and return how many commands there are."""
    before = b""
    anew: dict[str, str] = {}
    # A ledger of an older version has no such table.
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'erasure'").fetchone():
        for (seals,) in connection.execute("SELECT seals FROM erasure ORDER BY number"):
            anew |= json.loads(seals)
    sealed = ["number", "at", "login", "machine", "actor", "verb", "why", "kind", "undoes"]
    added = ["access_head", "access_entries", "clock"]
    there = [column[1] for column in connection.execute("PRAGMA table_info(command)")]
    columns = ", ".join(sealed + [column for column in added if column in there])
    commands = connection.execute(f"SELECT {columns}, seal FROM command ORDER BY number").fetchall()
    for *row, seal in commands:
        while len(row) > len(sealed) and row[-1] is None:
            row.pop()
        digests = b""
        for salt, table, number, content, kept in connection.execute(
            "SELECT salt, record_table, record_number, content, digest FROM version WHERE command = ? ORDER BY number",
            (row[0],),
        ):
            digest = hashlib.sha256(salt + canonical([table, number, content])).digest()
            assert digest == kept, (table, number)
            digests += digest
        # What the law emptied was sealed anew; the seals over it stay those that were given.
        assert hashlib.sha256(before + canonical(row) + digests).hexdigest() == anew.get(str(row[0]), seal), row
        before = bytes.fromhex(seal)
    assert connection.execute("SELECT count(*) FROM version WHERE command IS NULL").fetchone() == (0,)
    return len(commands)
