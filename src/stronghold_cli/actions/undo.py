"""Taking back a command: which one, whether it may be taken back, and what becomes of its rows."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.results.history import HistoryEntry, RowChange
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import OUTSIDE, Entry
from stronghold_cli.store.records.undoing import command_numbered, in_words, newest_of, take_back

EXAMPLE = 'stronghold undo 12 --why "the wrong case"'


class Undone(NamedTuple):
    """A command that was taken back, and what became of each row that it had touched."""

    command: HistoryEntry
    rows: Sequence[RowChange]


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
    _check_may_be(told)
    # An undo of the same person only takes back what they just did.
    own_undo = told.undoes is not None and (told.login, told.actor) == (entry.login, entry.actor)
    if number != own and entry.why is None and not own_undo:
        whose = f"{in_words(told)} is not the newest of your own changes"
        raise Unreadable("say why it is taken back", f"e.g. {EXAMPLE.replace('12', str(number))}", place=whose)
    return Undone(told, take_back(connection, told))


def _check_may_be(told: HistoryEntry) -> None:
    if told.kind == OUTSIDE:
        raise Forbidden(f"change {told.command} was made by another program, not by a command", "edit what it changed")
    if told.kind not in ("change", "undo"):
        raise Forbidden(f"change {told.command} is a {told.kind} ({told.verb}): it cannot be taken back")
    if told.undone_by is not None:
        raise Forbidden(f"change {told.command} was taken back already, by change {told.undone_by}")
    if any(row.table == "erasure" for row in told.rows):
        raise Forbidden(f"change {told.command} erased by law: what it emptied is gone, and cannot be taken back")
