"""Undoing a command: which one, whether that is allowed, and what becomes of its rows."""

from collections.abc import Iterator
from typing import NamedTuple

from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.results.history import HistoryEntry, RowChange
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import OUTSIDE, Entry
from stronghold_cli.store.records.undoing import command_numbered, in_words, newest_of, take_back, touches

EXAMPLE = 'stronghold undo 12 --why "the wrong case"'


class Undone(NamedTuple):
    """A command that was taken back."""

    command: HistoryEntry
    rows: Iterator[RowChange]
    """What became of each row that it had touched: read once, in the transaction, for there may be a million."""


def undo_command(connection: Connection, number: int | None, entry: Entry) -> Undone:
    """Take a command back within the open one, which is `entry`: the newest of the same person, else a numbered one.

    Raises NoSuchRecord, Unreadable where a reason is wanted, Forbidden for what cannot be taken back, and Refused for
    the rules that its undoing would break; the caller's transaction is then to be undone.
    """
    own = newest_of(connection, entry.login, entry.actor)
    if number is None:
        if own is None:
            raise Forbidden(
                "there is no change of yours to take back", f"another's: {EXAMPLE}; see: stronghold history"
            )
        number = own
    told = command_numbered(connection, number)
    _check_may_be(connection, told, number)
    # An undo of the same person only takes back what they just did.
    own_undo = told.undoes is not None and (told.login, told.actor) == (entry.login, entry.actor)
    if number != own and entry.why is None and not own_undo:
        whose = f"{in_words(told)} is not the newest of your own changes"
        raise Unreadable("say why it is taken back", f"e.g. {EXAMPLE.replace('12', str(number))}", place=whose)
    return Undone(told, take_back(connection, number))


def _check_may_be(connection: Connection, told: HistoryEntry, number: int) -> None:
    if told.kind == OUTSIDE:
        raise Forbidden(f"change {told.command} was made by another program, not by a command", "edit what it changed")
    if told.kind not in ("change", "undo"):
        raise Forbidden(f"change {told.command} is a {told.kind} ({told.verb}): it cannot be taken back")
    if told.undone_by is not None:
        raise Forbidden(f"change {told.command} was taken back already, by change {told.undone_by}")
    if touches(connection, number, "erasure"):
        raise Forbidden(f"change {told.command} erased by law: what it emptied is gone, and cannot be taken back")
