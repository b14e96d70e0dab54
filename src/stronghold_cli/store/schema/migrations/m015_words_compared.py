"""The fifteenth step: a word of a choice is compared with each that the choice has, and looked up in no list."""

import re

from sqlite_utils.db import Database

_LIST = re.compile(r'("?\w+"?) IN \(\s*(\'[^()]*\')\s*\)')
"""A column that has to be one of some words.  None of them has a bracket or a comma."""


def m015_words_compared(db: Database) -> None:
    """Make the tables of records again whose checks list words: SQLite makes a table of such a list for each row.

    That took half of what it costs to write a record.  What is let in and what is refused stays the same.
    """
    made = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name GLOB '*_record' ORDER BY name"
    for table, sql in db.execute(made).fetchall():
        compared = _LIST.sub(lambda found: _compared(found[1], found[2]), sql)
        if compared != sql:
            _make_again(db, table, compared)


def _compared(column: str, words: str) -> str:
    each = re.findall(r"'[^']*'", words)
    return f"({' OR '.join(f'{column} = {word}' for word in each)})"


def _make_again(db: Database, table: str, sql: str) -> None:
    # Its indexes go with it.
    indexes = db.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", [table]
    ).fetchall()
    columns = ", ".join(f'"{column[1]}"' for column in db.execute(f"PRAGMA table_info({table})").fetchall())
    db.execute(re.sub(rf'^CREATE TABLE "?{table}"?', f"CREATE TABLE {table}_anew", sql))
    db.execute(f"INSERT INTO {table}_anew ({columns}) SELECT {columns} FROM {table}")
    db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [f"{table}_anew"])
    db.execute(
        "INSERT INTO sqlite_sequence SELECT ?, seq FROM sqlite_sequence WHERE name = ?", [f"{table}_anew", table]
    )
    db.execute(f"DROP TABLE {table}")
    db.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
    for (index,) in indexes:
        db.execute(index)
