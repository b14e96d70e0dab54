"""The chain of seals verified by itself: from the description of it, without the code that makes it."""

import hashlib
import json
import sqlite3
from typing import Any

TABLES = ("command", "erasure")
LASTING = ("number", "login", "machine", "verb", "kind", "undoes", "access_head", "access_entries")
EMPTIED = ("at", "actor", "why", "clock")
SEALED = ("number", "at", "login", "machine", "actor", "verb", "why", "kind", "undoes")
ADDED = ("access_head", "access_entries", "clock")
"""Of a command that was sealed before step 13."""


def canonical(content: Any) -> bytes:
    """JSON without spaces, in UTF-8."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def check_seals(connection: sqlite3.Connection) -> int:
    """Work out every seal again, assert that the ledger has it, and return how many commands there are."""
    before, places = b"", hashlib.sha256()
    seals: dict[str, str] = {}
    digests: dict[str, dict[str, str]] = {}
    columns = {table: [column[1] for column in connection.execute(f"PRAGMA table_info({table})")] for table in TABLES}
    # A ledger of an older version has no such table, or not all of its columns.
    if columns["erasure"]:
        left = "digests" if "digests" in columns["erasure"] else "NULL"
        for seals_, left_ in connection.execute(f"SELECT seals, {left} FROM erasure ORDER BY number"):
            seals |= json.loads(seals_)
            for command, of in json.loads(left_ or "{}").items():
                digests[command] = digests.get(command, {}) | of
    connection.row_factory, factory = sqlite3.Row, connection.row_factory
    commands = [dict(row) for row in connection.execute("SELECT * FROM command ORDER BY number")]
    connection.row_factory = factory
    apart = False
    for row in commands:
        number, seal = row["number"], row["seal"]
        left = digests.get(str(number), {})
        kept, over = [], b""
        for version, salt, table, record, content, digest in connection.execute(
            "SELECT number, salt, record_table, record_number, content, digest FROM version WHERE command = ? "
            "ORDER BY number",
            (number,),
        ):
            now = hashlib.sha256(salt + canonical([table, record, content])).digest()
            assert now == digest or left.get(str(version)) == now.hex(), (table, record)
            place = canonical([version, table, record, content is None])
            kept.append(digest)
            over += place + digest
            places.update(b"" if row.get("digest") else place)
        if row.get("digest"):
            lasting = [row[name] for name in LASTING] + ([] if apart or number == 1 else [places.hexdigest()])
            mark = seal[56:]
            cells = [row[name] for name in EMPTIED]
            if mark == "00000002":
                parts = [cells]
            else:
                parts = [[cell] for cell in cells]
                lasting[len(LASTING) : len(LASTING)] = [row["at"][:10], row["clock"] and row["clock"][:10]]
            salts = [row["salt"][at : at + 16] for at in range(0, len(row["salt"]), 16)]
            pairs = zip(salts, parts, strict=True)
            now = b"".join(hashlib.sha256(salt + canonical(part)).digest() for salt, part in pairs)
            assert now == row["digest"] or left.get("command") == now.hex(), row
            worked_out = hashlib.sha256(before + canonical(lasting) + row["digest"] + over).hexdigest()[:56] + mark
            assert worked_out == seal, row
            apart = True
        else:
            cells = [row[name] for name in SEALED] + [row[name] for name in ADDED if name in row]
            while len(cells) > len(SEALED) and cells[-1] is None:
                cells.pop()
            # What the law emptied was sealed anew; the seals over it stay those that were given.
            worked_out = hashlib.sha256(before + canonical(cells) + b"".join(kept)).hexdigest()
            assert worked_out == seals.get(str(number), seal), row
        before = bytes.fromhex(seal)
    assert connection.execute("SELECT count(*) FROM version WHERE command IS NULL").fetchone() == (0,)
    return len(commands)
