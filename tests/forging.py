"""Erasures forged with the program's own functions, as whoever has the program and the file can forge them."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from conftest import NOW, Stronghold
from stronghold_cli.store.history.commands import Entry, open_command, seal_command
from stronghold_cli.store.history.older_sealing import seal_as_once, sealed_now
from stronghold_cli.store.history.sealing import unlike_sealed
from stronghold_cli.store.schema.views import drop, make_views_and_triggers

Judged = Callable[[], tuple[int, str]]
"""What doctor says of a seal that was kept before: its exit code, and its words."""


@contextmanager
def opened(ledger: Path) -> Iterator[sqlite3.Connection]:
    """Open a ledger as another program does."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        yield connection


def judging(connection: sqlite3.Connection, stronghold: Stronghold) -> Judged:
    """Keep the seal of a ledger as it is now, and return what asks doctor of it."""
    [kept] = connection.execute("SELECT seal FROM command ORDER BY number DESC LIMIT 1").fetchone()

    def judge() -> tuple[int, str]:
        answer = stronghold(f"doctor --seal {kept}")
        return answer.code, " ".join(answer.out.split())

    return judge


def rewrite(connection: sqlite3.Connection, *statements: str) -> None:
    """Change the file, history too, and leave no trace of that but in the seals."""
    connection.execute("SAVEPOINT rewriting")
    drop(connection, "trigger")
    for statement in statements:
        connection.execute(statement)
    make_views_and_triggers(connection)
    connection.execute("RELEASE rewriting")


def as_once(connection: sqlite3.Connection) -> None:
    """Seal all of history again, as a program did before step 13."""
    connection.execute("UPDATE command SET salt = NULL, digest = NULL")
    for (command,) in connection.execute("SELECT number FROM command ORDER BY number").fetchall():
        seal_as_once(connection, command)


def seals_as_once(connection: sqlite3.Connection, *commands: int) -> dict[int, str]:
    """Give the versions of some commands the digests that they have now, and return the seals that they then give."""
    seals = {}
    for command in commands:
        seals[command], digests = sealed_now(connection, command)
        connection.executemany("UPDATE version SET digest = ? WHERE number = ?", digests)
    return seals


def forge(connection: sqlite3.Connection, *commands: int, does: tuple[str, ...] = (), **said: object) -> int:
    """Put in a sealed erasure that says what some commands give since; return its command.

    `does` is what it changes itself, which it has versions of.
    """
    digests = {command: unlike_sealed(connection, command) for command in commands}
    erasing = open_command(connection, Entry(NOW, "erase"))
    for statement in does:
        connection.execute(statement)
    cells = {"records": [], "seals": {}, "digests": digests} | said
    connection.execute(
        f"INSERT INTO erasure (authority, {', '.join(cells)}) VALUES ('s.47', {', '.join('?' * len(cells))})",
        [json.dumps(cell) for cell in cells.values()],
    )
    seal_command(connection, erasing)
    return erasing
