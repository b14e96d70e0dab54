"""A connection to a ledger, by the name that the whole store uses; and its own SQL function."""

import sqlite3

from stronghold_cli.values.text import fold

Connection = sqlite3.Connection


def teach_folding(connection: Connection) -> None:
    """Let statements of this connection use `folded(text)`; no view or index in the file may use it."""
    # While a statement that says it is running, SQLite refuses to be taught it again.  Asked for the list of all its
    # functions it takes forty times as long as it does to try this one.
    try:
        connection.execute("SELECT folded('')")
    except sqlite3.OperationalError:
        connection.create_function("folded", 1, lambda text: fold(text) if isinstance(text, str) else text)
