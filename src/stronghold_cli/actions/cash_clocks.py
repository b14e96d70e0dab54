"""Whether a command starts or stops clocks of cash, because it joins or parts what counts together."""

from collections.abc import Collection
from pathlib import Path

from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import touched_rows


def clocks_moved(connection: Connection, place: Path, patience: float, people: Collection[str] = ()) -> list[str]:
    """Return a line for each find of which the open command starts or stops a clock, and for what is not added up.

    `place` is the ledger's, in which nothing of the command is to be seen yet; `people` are those of whom it says that
    they are one, or that they are not.
    """
    touched = touched_rows(connection)
    if not people and _TELLING.isdisjoint(table for table, _ in touched):
        return []
    from stronghold_cli.actions.moved_clocks import moved  # only what may be of a find needs all clocks

    return moved(connection, place, patience, touched, people)


_TELLING = {
    table
    for kind in KINDS.values()
    if any(field.on_sheet.opens for field in kind.typed)
    for table in (kind.table, *(KINDS[kind.links[field.name].kind].table for field in kind.typed if field.on_sheet.by))
}
"""The tables whose records are joined to finds, or say whose a find is."""
