"""Many rows into one table: SQLite begins a statement once for hundreds of them, which takes half the time."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from stronghold_cli.store.file.connection import Connection

ROWS_A_STATEMENT = 200
"""A statement keeps each page as it was before, once: with fewer, an index whose keys come in no order takes long; with
more, no row is written any quicker."""


def insert_rows(connection: Connection, table: str, columns: Iterable[str], rows: Sequence[Sequence[Any]]) -> int:
    """Insert rows into some columns of a table, and return the number of the last one, 0 where there was none.

    Raises IntegrityError, and has then written as many whole statements as went well.
    """
    last, names = 0, ", ".join(f'"{column}"' for column in columns)
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        some = rows[start : start + ROWS_A_STATEMENT]
        one = f"({', '.join('?' * len(some[0]))})"
        statement = f"INSERT INTO {table} ({names}) VALUES {', '.join([one] * len(some))}"
        last = connection.execute(statement, list(chain.from_iterable(some))).lastrowid or 0
    return last
