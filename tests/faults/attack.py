"""How another program does something to a ledger which cares for none of its rules."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

WRITABLE = "PRAGMA writable_schema = ON"
"""What lets a statement write where SQLite says how tables are made."""


class Attack(NamedTuple):
    """Something that is done to a ledger by another program."""

    name: str
    statements: tuple[str, ...] = ()
    loosened: bool = False
    """Whether the types and the rules of its tables are out of force meanwhile, and back after."""
    silent: bool = False
    """Whether the triggers that write history are away meanwhile."""
    to_file: Callable[[Path], None] | None = None
    """What is done to the file itself after that."""

    def carry_out(self, ledger: Path) -> None:
        """Do it.  Raises sqlite3.Error where SQLite refuses it."""
        if self.statements:
            self._run(ledger)
            with suppress(sqlite3.Error), closing(sqlite3.connect(ledger, isolation_level=None)) as raw:
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        if self.to_file:
            self.to_file(ledger)

    def _run(self, ledger: Path) -> None:
        with closing(opened(ledger)) as raw:
            triggers = made(raw, "trigger") if self.silent else []
            for name, _ in triggers:
                raw.execute(f'DROP TRIGGER "{name}"')
            tables = raw.execute("SELECT rowid, sql FROM sqlite_master WHERE type = 'table'").fetchall()
            if self.loosened:
                _rewrite(raw, [(loose(sql), rowid) for rowid, sql in tables])
        with closing(opened(ledger)) as raw:
            raw.execute("BEGIN")
            for statement in self.statements:
                raw.execute(statement)
            raw.execute("COMMIT")
            if self.loosened:
                _rewrite(raw, [(sql, rowid) for rowid, sql in tables])
            for _, sql in triggers:
                raw.execute(sql)


def opened(ledger: Path) -> sqlite3.Connection:
    """Open a ledger, and look at no rule."""
    raw = sqlite3.connect(ledger, isolation_level=None)
    for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON", "legacy_alter_table = ON"):
        raw.execute(f"PRAGMA {pragma}")
    return raw


def loose(sql: str) -> str:
    """Return the statement that makes a table without types that hold, or columns that must be filled."""
    return re.sub(r"(TEXT|BLOB|INTEGER) NOT NULL", r"\1", sql).rstrip().removesuffix("STRICT")


def _rewrite(raw: sqlite3.Connection, statements: list[tuple[str, int]]) -> None:
    """Give tables another statement, without touching a row."""
    [version] = raw.execute("PRAGMA schema_version").fetchone()
    raw.execute(WRITABLE)
    raw.executemany("UPDATE sqlite_master SET sql = ? WHERE rowid = ?", statements)
    raw.execute(f"PRAGMA schema_version = {version + 1}")
    raw.execute("PRAGMA writable_schema = RESET")


def made(raw: sqlite3.Connection, what: str) -> list[tuple[str, str]]:
    """Return the name and the statement of each table, index, trigger or view that has one."""
    asked = "SELECT name, sql FROM sqlite_master WHERE type = ? AND sql IS NOT NULL ORDER BY name"
    return raw.execute(asked, (what,)).fetchall()
