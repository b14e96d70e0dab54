"""What is said of an answer that leaves restricted records out."""

from collections.abc import Iterable

from stronghold_cli.cli.desk import Desk
from stronghold_cli.records.fields import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.marks import not_shown


def say_not_shown(desk: Desk, connection: Connection, kinds: Iterable[Kind] | None = None) -> None:
    """Say how many records of some kinds, else of the ledger, are restricted, where any is."""
    if words := not_shown(connection, kinds):
        desk.say(words)
