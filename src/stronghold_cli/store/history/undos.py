"""Changes that are said to be taken back, checked against what became of their rows.

Whoever has this program can seal an undo that changed nothing: history would call a change taken back that stands.
"""

import sqlite3
from collections.abc import Collection, Iterator

from stronghold_cli.records.side_tables import row_name
from stronghold_cli.store.history.commands import MIGRATION, OUTSIDE
from stronghold_cli.store.history.excuses import erasures
from stronghold_cli.store.history.reading import Place
from stronghold_cli.values.stored import Spoilt, stored_row

_OF_ROW = "record_table = own.record_table AND record_number = own.record_number"
_UNLIKE = (
    "SELECT record_table, record_number, was, became FROM (SELECT record_table, record_number, number, "
    f"(SELECT content FROM version WHERE {_OF_ROW} AND number < own.number ORDER BY number DESC LIMIT 1) AS was, "
    f"(SELECT content FROM version WHERE {_OF_ROW} AND +command <= :undo ORDER BY number DESC LIMIT 1) AS became "
    "FROM version AS own WHERE command = :undone AND NOT EXISTS ("
    f"SELECT 1 FROM version WHERE {_OF_ROW} AND +command = :undone AND number < own.number)) "
    "WHERE was IS NOT became ORDER BY number"
)


def not_taken_back(connection: sqlite3.Connection) -> dict[int, str]:
    """Return the changes that say they took another one back, and did not, each with that as the end of a sentence."""
    found: dict[int, str] = {}
    erased: Collection[Place] | None = None
    asked = (
        "SELECT undo.number, undo.undoes, undone.kind FROM command AS undo "
        "LEFT JOIN command AS undone ON undone.number = undo.undoes AND undone.number < undo.number "
        "WHERE undo.undoes IS NOT NULL ORDER BY undo.number"
    )
    for undo, undone, kind in connection.execute(asked).fetchall():
        says = f"says that it took back change {undone}"
        if kind is None:
            found[undo] = f"{says}, which is no earlier one"
        elif kind in (MIGRATION, OUTSIDE):
            found[undo] = f"{says}, which no command takes back"
        else:
            # What an erasure left of a row is checked against that erasure.
            erased = _erased(connection) if erased is None else erased
            for place in _still_there(connection, undo, undone):
                if place not in erased:
                    found[undo] = f"{says}, and did not ({row_name(*place)})"
                    break
    return found


def _erased(connection: sqlite3.Connection) -> Collection[Place]:
    return {place for _, said in erasures(connection) for place in said.records | (said.others or frozenset())}


def _still_there(connection: sqlite3.Connection, undo: int, undone: int) -> Iterator[Place]:
    """Yield the rows that a change touched and that were not, after what took it back, what they were before."""
    for table, number, was, became in connection.execute(_UNLIKE, {"undo": undo, "undone": undone}):
        if not _are_alike(was, became):
            yield table, number


def _are_alike(was: str | None, became: str | None) -> bool:
    """Whether a row is what it was, but for columns that a later version of the ledger added or took away."""
    if was is None or became is None:
        return was is became
    try:
        then, now = stored_row(was), stored_row(became)
    except Spoilt:
        return False
    return all(now[column] == cell for column, cell in then.items() if column in now)
