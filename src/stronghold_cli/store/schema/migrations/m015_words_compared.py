"""The fifteenth step: a word of a choice is compared with each that the choice has, and looked up in no list."""

import re

from sqlite_utils.db import Database

from stronghold_cli.store.schema.migrations.made_again import make_again

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
            make_again(db, table, compared)


def _compared(column: str, words: str) -> str:
    each = re.findall(r"'[^']*'", words)
    return f"({' OR '.join(f'{column} = {word}' for word in each)})"
