"""What the access log holds, as anybody reads it with SQLite, and what somebody else may write into it."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from stronghold_cli.store.file.access_chain import append, log_of


def contents(ledger: Path) -> list[str]:
    """Return the content of each entry, the oldest first; of what is no text, as much as can be read."""
    if not log_of(ledger).exists() or not log_of(ledger).stat().st_size:
        return []
    with closing(sqlite3.connect(log_of(ledger))) as raw:
        found = raw.execute("SELECT content FROM entry ORDER BY number").fetchall()
    return [content if isinstance(content, str) else content.decode("utf-8", "replace") for (content,) in found]


def logged(ledger: Path) -> list[dict[str, Any]]:
    """Return the entries."""
    return [json.loads(content) for content in contents(ledger)]


def write_in(ledger: Path, *lines: str | bytes) -> None:
    """Add what may be no entry, as this program would have done."""
    with closing(sqlite3.connect(log_of(ledger))) as raw, raw:
        for line in lines:
            append(raw, line)


def tamper(ledger: Path, statement: str, *values: object) -> None:
    """Do something to the log that this program never does."""
    with closing(sqlite3.connect(log_of(ledger))) as raw, raw:
        raw.execute(statement, values)


def as_lines(ledger: Path) -> None:
    """Give the log the form that earlier versions gave it: a line of JSON for each entry."""
    text = "".join(f"{content}\n" for content in contents(ledger))
    log_of(ledger).unlink()
    log_of(ledger).write_text(text, encoding="utf-8")
