"""Whether an excused change is one by what its erasure names, and what of it is proven no more."""

import sqlite3
from typing import NamedTuple

from stronghold_cli.store.history.excuses import Excuse
from stronghold_cli.store.history.reading import Place


class Held(NamedTuple):
    """An excused change, held against its excuse."""

    wrong: str = ""
    """Why it is none, as the end of a sentence that begins with the change; empty where it is one."""
    unproven: tuple[Place, ...] = ()
    """The rows that are no erased records, or were taken away: nothing proves any more what the change made of them."""


def hold(connection: sqlite3.Connection, command: int, excuse: Excuse) -> Held:
    """Hold a change against what excuses it: it must have touched something that the erasure names."""
    touches = excuse.itself or excuse.others is None
    unproven: dict[Place, None] = {}
    for table, number, content in connection.execute(
        "SELECT record_table, record_number, content FROM version WHERE command = ? ORDER BY number", (command,)
    ):
        place = (table, number)
        touches |= place in excuse.records or place in (excuse.others or ())
        if place not in excuse.records or content is None:
            unproven[place] = None
    if not touches:
        return Held(
            f"does not fit its seal, and change {excuse.by}, which is to excuse that, names nothing that it touched"
        )
    return Held(unproven=tuple(unproven))
