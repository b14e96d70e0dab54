"""Texts and keys in the order that people expect, by a function that is there for one statement."""

import sqlite3

from stronghold_cli.values.natural import natural_key


def by_text(connection: sqlite3.Connection, place: str) -> str:
    """Return the SQL that sorts by the text of a column, which may be empty.

    No view or index rests on the function: SQLite alone still reads the file.
    """
    connection.create_function(
        "natural_key", 1, lambda text: None if text is None else natural_key(text), deterministic=True
    )
    return f"natural_key({place})"
