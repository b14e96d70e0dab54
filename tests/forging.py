"""Erasures forged with the program's own functions, as whoever has the program and the file can forge them."""

import json
import sqlite3

from conftest import NOW
from stronghold_cli.store.history.commands import Entry, open_command, seal_command
from stronghold_cli.store.history.sealing import sealed_now
from stronghold_cli.store.schema.views import drop, make_views_and_triggers


def rewrite(connection: sqlite3.Connection, *statements: str) -> None:
    """Change the file, history too, and leave no trace of that but in the seals."""
    drop(connection, "trigger")
    for statement in statements:
        connection.execute(statement)
    make_views_and_triggers(connection)


def forge(connection: sqlite3.Connection, *commands: int, does: tuple[str, ...] = (), **said: object) -> int:
    """Put in a sealed erasure that says which seal some commands give since; return its command.

    `does` is what it changes itself, which it has versions of.
    """
    seals = {}
    for command in commands:
        seals[command], digests = sealed_now(connection, command)
        connection.executemany("UPDATE version SET digest = ? WHERE number = ?", digests)
    erasing = open_command(connection, Entry(NOW, "erase"))
    for statement in does:
        connection.execute(statement)
    cells = {"records": [], "seals": seals} | said
    connection.execute(
        f"INSERT INTO erasure (authority, {', '.join(cells)}) VALUES ('s.47', {', '.join('?' * len(cells))})",
        [json.dumps(cell) for cell in cells.values()],
    )
    seal_command(connection, erasing)
    return erasing
