"""What another program may do to a ledger: to every table, column, index, trigger and view, and to the file itself.

`attacks_beside.sql` has what needs no loop; what must hold after each is in `attacked.py`.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from attack import WRITABLE, Attack, loose, made

from stronghold_cli.store.schema.views import TRACKED, VERSION

NONSENSE = {
    "null": "NULL",
    "a blob": "x'00ff10'",
    "the largest number": "9223372036854775807",
    "the smallest number": "-9223372036854775808",
    "a fraction": "1e308",
    "the last year": "'9999-12-31T23:59:59.999999+00:00'",
    "a nul": "CAST(x'610062' AS TEXT)",
    "no text": "CAST(x'61ff62' AS TEXT)",
    "nothing": "''",
    "an escape": "char(27) || '[31m' || char(8238) || '[/red]'",
    "json": '\'[["a", {"b": [null, 1e999]}], -1]\'',
    "deep json": "replace(hex(zeroblob(5000)), '00', '[')",
}
"""What may stand in any cell, as SQL."""


def attacks(ledger: Path) -> Iterator[Attack]:
    """Yield every attack on a ledger, some thousands."""
    with closing(sqlite3.connect(ledger)) as raw:
        for name, sql in made(raw, "table"):
            if not name.startswith("sqlite_"):
                columns = [row[1] for row in raw.execute(f'PRAGMA table_info("{name}")')]
                yield from _on_table(name, sql, columns)
                yield from _on_rules(name, sql)
                yield from _on_rows(name, columns, filled=bool(raw.execute(f'SELECT 1 FROM "{name}"').fetchone()))
                yield from _triggers_on(name, columns[-1])
        for name, sql in made(raw, "index"):
            yield from _on_index(name, sql)
        for name, sql in made(raw, "trigger"):
            yield from _on_trigger(name, sql)
        for name, sql in made(raw, "view"):
            yield from _on_view(name, sql, [row[1] for row in raw.execute(f'PRAGMA table_info("{name}")')])
    yield from _beside()
    yield from _on_file()


def _on_table(name: str, sql: str, columns: list[str]) -> Iterator[Attack]:
    gone, listed = f"{name}_gone", ", ".join(f'"{column}"' for column in columns)
    away = f'ALTER TABLE "{name}" RENAME TO "{gone}"'
    empty = re.sub(r"\A.*?\(", f'CREATE TABLE "{name}" (', sql, count=1, flags=re.DOTALL)
    without_rowid = empty.replace("AUTOINCREMENT", "").replace("STRICT", "STRICT, WITHOUT ROWID")
    copied = f'INSERT INTO "{name}" SELECT * FROM "{gone}"'
    for what, statements in {
        "drop": (f'DROP TABLE "{name}"',),
        "empty": (f'DELETE FROM "{name}"',),
        "rename": (away,),
        "put in capitals": (away, f'ALTER TABLE "{gone}" RENAME TO "{name.upper()}"'),
        "put a view for": (away, f'CREATE VIEW "{name}" AS SELECT * FROM "{gone}"'),
        "put an empty table for": (away, empty),
        "put a table without rules for": (away, f'CREATE TABLE "{name}" AS SELECT * FROM "{gone}"'),
        "put a table without rowid for": (away, without_rowid, copied),
        "put a full-text table for": (away, f'CREATE VIRTUAL TABLE "{name}" USING fts5({listed})', copied),
        "put a table twice as long for": (away, f'CREATE TABLE "{name}" ({listed})', copied, copied),
        "add a column to": (f'ALTER TABLE "{name}" ADD COLUMN more TEXT',),
        "add a filled column to": (f"ALTER TABLE \"{name}\" ADD COLUMN more TEXT NOT NULL DEFAULT 'x'",),
        "add a made column to": (f'ALTER TABLE "{name}" ADD COLUMN more TEXT AS (json_array(1))',),
    }.items():
        yield Attack(f"{what} the table {name}", statements)
    yield Attack(f"empty the table {name} in silence", (f'DELETE FROM "{name}"',), silent=True)
    for column in columns:
        rest = ", ".join(f'"{each}"' for each in columns if each != column)
        yield Attack(f"rename {name}.{column}", (f'ALTER TABLE "{name}" RENAME COLUMN "{column}" TO "{column}x"',))
        yield Attack(f"take {name}.{column} out", (away, f'CREATE TABLE "{name}" AS SELECT {rest} FROM "{gone}"'))


def _on_rules(name: str, sql: str) -> Iterator[Attack]:
    """Yield what alters the statement of a table, and no row of it."""
    ignoring = sql.replace(" UNIQUE", " UNIQUE ON CONFLICT IGNORE").replace(
        "T NOT NULL", "T NOT NULL ON CONFLICT IGNORE"
    )
    altered = {
        "loosen": loose(sql),
        "number in any order in": sql.replace("AUTOINCREMENT", ""),
        "take the links out of": re.sub(r"REFERENCES \w+ \(number\)", "", sql),
        "fold the case of": re.sub(r"\bTEXT\b", "TEXT COLLATE NOCASE", sql),
        "take what is unique out of": re.sub(r",?\s*UNIQUE \([^)]*\)", "", sql).replace(" UNIQUE", ""),
        "fill cells of": re.sub(r"\bTEXT,", "TEXT DEFAULT 'x',", sql),
        "put a comment in": sql.replace("(", "( /* theirs */ ", 1),
        "ignore what is refused in": ignoring,
        "replace what is refused in": sql.replace(" UNIQUE", " UNIQUE ON CONFLICT REPLACE"),
    }
    for what, now in altered.items():
        quoted = now.replace("'", "''")
        write = f"UPDATE sqlite_master SET sql = '{quoted}' WHERE type = 'table' AND name = '{name}'"
        if now != sql:
            yield Attack(f"{what} {name}", (WRITABLE, write))


def _on_rows(name: str, columns: list[str], *, filled: bool) -> Iterator[Attack]:
    for column in columns:
        copied = ", ".join(f'"{each}"' for each in columns if each not in ("number", "id", "uid", column))
        for what, value in NONSENSE.items():
            of = f"{what} in {name}.{column}"
            if not filled:
                begin = f'INSERT INTO "{name}" ("{column}") VALUES ({value})'
                yield Attack(f"begin with {of}", (begin,), loosened=True, silent=True)
                continue
            update = f'UPDATE "{name}" SET "{column}" = {value} WHERE rowid = (SELECT max(rowid) FROM "{name}")'
            insert = f'INSERT INTO "{name}" ("{column}", {copied}) SELECT {value}, {copied} FROM "{name}" LIMIT 1'
            yield Attack(f"write {of}", (update,), loosened=True, silent=True)
            yield Attack(f"add a row with {of}", (insert,), loosened=True, silent=True)
            if name in TRACKED and column != "number":
                yield Attack(f"write {of} for history to see", (update,), loosened=True)


def _triggers_on(name: str, last: str) -> Iterator[Attack]:
    bodies = {
        "does nothing": "SELECT 1",
        "refuses": "SELECT RAISE(ABORT, 'no')",
        "ignores": "SELECT RAISE(IGNORE)",
        "alters": f'UPDATE "{name}" SET "{last}" = NULL',
        "empties": "DELETE FROM version",
    }
    for when in ("BEFORE", "AFTER"):
        for event in ("INSERT", "UPDATE", "DELETE"):
            for what, body in bodies.items():
                sql = f'CREATE TRIGGER theirs {when} {event} ON "{name}" BEGIN {body}; END'
                yield Attack(f"a trigger that {what} {when.lower()} {event} on {name}", (sql,))


def _on_index(name: str, sql: str) -> Iterator[Attack]:
    bare, drop, quoted = re.sub(r"\s+WHERE .*", "", sql), f'DROP INDEX "{name}"', sql.replace("'", "''")
    partial, hide = f"{bare} WHERE 0", f"UPDATE sqlite_master SET sql = '{quoted}' WHERE name = '{name}'"
    yield Attack(f"drop the index {name}", (drop,))
    yield Attack(f"make the index {name} unique", (drop, bare.replace("CREATE INDEX", "CREATE UNIQUE INDEX")))
    yield Attack(f"leave rows out of the index {name}", (drop, partial))
    yield Attack(f"leave rows out of the index {name} in secret", (drop, partial, WRITABLE, hide))


def _on_trigger(name: str, sql: str) -> Iterator[Attack]:
    drop = f'DROP TRIGGER "{name}"'
    for what, other in {
        "empty": re.sub(r"BEGIN.*END", "BEGIN SELECT 1; END", sql, flags=re.DOTALL),
        "rename": sql.replace(name, f"{name}_x", 1),
        "never fire": re.sub(r"(WHEN .*? )?BEGIN", "WHEN 0 BEGIN", sql, count=1),
        "put in small letters": sql.replace("SELECT", "select"),
    }.items():
        yield Attack(f"{what} the trigger {name}", (drop, other))
    yield Attack(f"drop the trigger {name}", (drop,))


def _on_view(name: str, sql: str, columns: list[str]) -> Iterator[Attack]:
    drop, nothing = f'DROP VIEW "{name}"', ", ".join(f'NULL AS "{column}"' for column in columns)
    for what, other in {
        "put nothing for": f'CREATE VIEW "{name}" AS SELECT {nothing}',
        "put a broken view for": f'CREATE VIEW "{name}" AS SELECT * FROM nowhere',
        "put a table for": f'CREATE TABLE "{name}" AS SELECT {nothing}',
        "put a ring for": f'CREATE VIEW "{name}" AS SELECT * FROM "{name}"',
        "leave rows out of": f"{sql} WHERE 0",
    }.items():
        yield Attack(f"{what} the view {name}", (drop, other))
    writes = f'CREATE TRIGGER theirs INSTEAD OF INSERT ON "{name}" BEGIN DELETE FROM setting; END'
    yield Attack(f"write into the view {name}", (writes,))
    yield Attack(f"drop the view {name}", (drop,))


def _beside() -> Iterator[Attack]:
    text = Path(__file__).with_name("attacks_beside.sql").read_text(encoding="utf-8")
    for block in text.split("\n--- ")[1:]:
        name, *lines = block.splitlines()
        statements = [""]
        for line in lines:
            statements[-1] += f"{line}\n"
            if sqlite3.complete_statement(statements[-1]):
                statements.append("")
        yield Attack(name, tuple(each.strip() for each in statements if each.strip()))
    yield Attack("many tables", tuple(f"CREATE TABLE t{number} (a, b, c)" for number in range(3000)))
    yield Attack("a wide table", (f"CREATE TABLE theirs ({', '.join(f'c{number}' for number in range(1990))})",))
    yield Attack("a long name", (f'CREATE TABLE "{"x" * 100_000}" (a)',))
    yield Attack("a name with an escape", ('CREATE TABLE "a\x1b[31m" (a)',))


def _on_file() -> Iterator[Attack]:
    for number in (-1, 0, 1, VERSION - 1, VERSION + 1, 2**31 - 1):
        yield Attack(f"user_version {number}", (f"PRAGMA user_version = {number}",))
    for number in (0, 1, -1):
        yield Attack(f"application_id {number}", (f"PRAGMA application_id = {number}",))
    for mode in ("DELETE", "TRUNCATE", "PERSIST", "MEMORY", "OFF"):
        yield Attack(f"journal mode {mode}", to_file=_run(f"PRAGMA journal_mode = {mode}"))
    for size in (512, 65536):
        smaller = _run("PRAGMA journal_mode = DELETE", f"PRAGMA page_size = {size}", "VACUUM")
        yield Attack(f"pages of {size}", to_file=smaller)
    for mode in ("FULL", "INCREMENTAL"):
        yield Attack(f"auto_vacuum {mode}", to_file=_run(f"PRAGMA auto_vacuum = {mode}", "VACUUM"))
    for offset, content in HEADER.items():
        yield Attack(f"byte {offset} of the header", to_file=_write(offset, content))
    yield Attack("more at the end", to_file=lambda ledger: ledger.write_bytes(ledger.read_bytes() + b"x" * 5000))
    yield Attack("a page less", to_file=lambda ledger: ledger.write_bytes(ledger.read_bytes()[:-4096]))
    for end in ("-wal", "-shm", "-journal"):
        yield Attack(f"nonsense in {end}", to_file=_beside_it(end, b"nonsense" * 1000))
        yield Attack(f"nothing in {end}", to_file=_beside_it(end, b""))


HEADER = {
    18: b"\x03\x03",
    20: b"\x20",
    21: b"\x40\x20\x21",
    24: b"\xff\xff\xff\xff",
    28: b"\x00\x00\x00\x01",
    32: b"\x00\x00\x00\x02\x00\x00\x00\x09",
    40: b"\xff\xff\xff\xff",
    44: b"\x00\x00\x00\x09",
    52: b"\x00\x00\x00\x05",
    56: b"\x00\x00\x00\x02",
    72: b"nonsense",
    92: b"\x7f\xff\xff\xff",
}
"""What is written over a part of the header, by where that begins."""


def _run(*statements: str) -> Callable[[Path], None]:
    def do(ledger: Path) -> None:
        with closing(sqlite3.connect(ledger, isolation_level=None)) as raw:
            for statement in statements:
                raw.execute(statement)

    return do


def _write(offset: int, content: bytes) -> Callable[[Path], None]:
    def do(ledger: Path) -> None:
        with ledger.open("r+b") as file:
            file.seek(offset)
            file.write(content)

    return do


def _beside_it(end: str, content: bytes) -> Callable[[Path], None]:
    def do(ledger: Path) -> None:
        ledger.with_name(ledger.name + end).write_bytes(content)

    return do
