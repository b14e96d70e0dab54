"""Side effects of a command: clocks of cash, records that stay settled, convictions that are answered."""

from collections.abc import Collection
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history import commands
from stronghold_cli.store.ledger.session import reading_if_there


def consequences(connection: Connection, place: Path, patience: float, people: Collection[str] = ()) -> list[str]:
    """Return a line for each side effect of the open command that somebody should know.

    `place` is the ledger's, which does not show the command yet; `people` are the keys that it joins or parts.
    """
    touched = list(commands.touched_rows(connection))
    tables = {table for table, _ in touched}
    said: list[str] = []
    if not people and (_SETTLING | _TAKING | _OF_FINDS).isdisjoint(tables):
        return said
    only_new = not people and not commands.touched(connection)
    with ExitStack() as opened:

        @cache  # opened by the first that asks: most commands bring nothing about
        def untouched() -> Connection | None:
            # Nobody can have changed the ledger since: the lock is held.
            return opened.enter_context(reading_if_there(place, patience))

        if people or not _SETTLING.isdisjoint(tables):
            from stronghold_cli.actions.moved_answers import answers_moved  # few commands settle or answer anything

            said += answers_moved(connection, untouched, touched, people, only_new=only_new)
        if not _TAKING.isdisjoint(tables):
            from stronghold_cli.actions.stopped_clocks import stopped  # few commands name what has a clock

            said += stopped(connection, untouched, touched)
        if people or not _OF_FINDS.isdisjoint(tables):
            from stronghold_cli.actions.moved_finds import moved_finds  # most kinds are of no find

            said += moved_finds(connection, untouched, touched, people, only_new=only_new)
    return said


_OF_FINDS = {
    table
    for kind in KINDS.values()
    if any(field.on_sheet.opens for field in kind.typed)
    for table in (kind.table, *(KINDS[kind.links[field.name].kind].table for field in kind.typed if field.on_sheet.by))
}
"""The tables whose records are joined to finds, or say whose a find is."""
_TAKING = {
    kind.table for kind in KINDS.values() if any(not field.takes.settles for field in kind.taking if field.takes)
}
"""The tables whose records take the only record that they can mean, which may have a clock."""
_SETTLING = {
    table
    for kind in KINDS.values()
    if kind.answers
    for table in (kind.table, KINDS[kind.links[kind.answers.link].kind].table)
}
"""The tables whose records settle or answer others, or are settled or answered."""
