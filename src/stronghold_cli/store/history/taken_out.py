"""Finding records removed from changes that an erasure sealed again, by their missing numbers."""

import json
import sqlite3
from collections.abc import Collection, Iterator
from typing import NamedTuple

from stronghold_cli.records.kinds import BY_TABLE
from stronghold_cli.records.side_tables import row_name
from stronghold_cli.store.history.commands import OUTSIDE


class TakenOut(NamedTuple):
    """A record missing from history, although a later number was given."""

    command: int
    """The first change that may have made it."""
    record: str
    following: str
    """The next record of its kind that is there."""


def taken_out(connection: sqlite3.Connection, emptied: Collection[int]) -> Iterator[TakenOut]:
    """Yield the records removed from changes whose seals can no longer prove that they were there.

    Records of a kind are numbered one after another: one that is missing was made between its neighbours.
    """
    rows = connection.execute(
        "SELECT record_table, record_number, made, kind FROM ("
        "SELECT record_table, record_number, min(command) AS made FROM version "
        "WHERE record_table IN (SELECT value FROM json_each(?)) GROUP BY 1, 2"
        ") JOIN command ON command.number = made ORDER BY 1, 2",
        (json.dumps(list(BY_TABLE)),),
    )
    table, last, since = "", 0, 0
    for of, number, made, kind in rows:
        if of != table:
            table, last, since = of, 0, 0
        between = [command for command in emptied if since <= command <= made]
        # Another program may have left numbers out.
        if number > last + 1 and between and kind != OUTSIDE:
            yield TakenOut(min(between), row_name(table, last + 1), row_name(table, number))
        last, since = number, made
