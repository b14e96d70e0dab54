"""Trying something within the caller's transaction, which is then kept or undone."""

from stronghold_cli.store.file.connection import Connection


def begin_try(connection: Connection) -> None:
    """Begin a savepoint within the transaction."""
    connection.execute("SAVEPOINT trying")


def take_back_try(connection: Connection) -> None:
    """Undo everything since `begin_try`, and end it."""
    connection.execute("ROLLBACK TO trying")
    connection.execute("RELEASE trying")


def end_try(connection: Connection) -> None:
    """Keep everything since `begin_try`."""
    connection.execute("RELEASE trying")
