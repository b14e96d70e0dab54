"""Checking an excused change of the older form against its erasure, and what of it can no longer be proven."""

import sqlite3
from typing import NamedTuple

from stronghold_cli.store.history.commands import MIGRATION
from stronghold_cli.store.history.erasures import TABLE
from stronghold_cli.store.history.excuses import Excuse
from stronghold_cli.store.history.reading import Place


class Held(NamedTuple):
    """An excused change, checked against its excuse."""

    wrong: str = ""
    """Why it is not excused, as the end of a sentence that starts with the change; empty if it is."""
    unproven: tuple[Place, ...] = ()
    """The rows that are no erased records, or were taken away: nothing proves any more what the change made of them."""


def hold(connection: sqlite3.Connection, command: int, excuse: Excuse) -> Held:
    """Check a change against its excuse: it must have touched something that the erasure names."""
    touches = excuse.itself or excuse.others is None
    unproven: dict[Place, None] = {}
    versions = connection.execute(
        "SELECT record_table, record_number, content FROM version WHERE command = ? ORDER BY number", (command,)
    ).fetchall()
    if not versions and not _may_change_nothing(connection, command):
        return Held(f"has nothing left that it changed, and change {excuse.by}, which emptied it, took nothing away")
    for table, number, content in versions:
        place = (table, number)
        touches |= place in excuse.records or place in (excuse.others or ())
        if place not in excuse.records or content is None:
            unproven[place] = None
    if not touches:
        return Held(
            f"does not fit its seal, and change {excuse.by}, which is to excuse that, names nothing that it touched"
        )
    if excuse.others is not None and _gives_a_reason(connection, command):
        return Held(f"gives a reason, and change {excuse.by}, which is to excuse it, says that it emptied that")
    return Held(unproven=tuple(unproven))


def _may_change_nothing(connection: sqlite3.Connection, command: int) -> bool:
    """Whether a change may be kept that changed no row: a step of the schema, or what mends one."""
    [kind] = connection.execute("SELECT kind FROM command WHERE number = ?", (command,)).fetchone()
    return bool(kind == MIGRATION)


def is_erasure(connection: sqlite3.Connection, command: int) -> bool:
    """Whether a change is an erasure: nothing in it is ever emptied, for it is the log of what was done by law."""
    row = connection.execute(f"SELECT 1 FROM version WHERE command = ? AND record_table = '{TABLE}'", (command,))
    return row.fetchone() is not None


def _gives_a_reason(connection: sqlite3.Connection, command: int) -> bool:
    """Whether a change says why it was made, as none does that was emptied; why an erasure was done stays."""
    [why] = connection.execute("SELECT why FROM command WHERE number = ?", (command,)).fetchone()
    return why is not None and not is_erasure(connection, command)
