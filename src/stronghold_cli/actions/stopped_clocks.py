"""The clocks that a command stops or starts because a record now names, or no longer names, their record."""

from collections.abc import Callable, Collection, Iterator

from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.due import still_running
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history import commands
from stronghold_cli.store.records.changed_since import records_of


def stopped(
    connection: Connection, untouched: Callable[[], Connection | None], touched: Collection[tuple[str, int]]
) -> Iterator[str]:
    """Yield a line for each clock that an automatically filled link stops or starts.

    `untouched` opens the ledger as it was before the command, None where there was none; `touched` are the rows that it
    changed.
    """
    only_new = not commands.touched(connection)
    for clock in CLOCKS.values():
        for kind, link in ((KINDS[by.kind], by.link) for by in clock.settled if clock.of is None):
            takes = kind.fields[link].takes
            numbers = [number for table, number in touched if table == kind.table]
            if not numbers or not takes or takes.settles:
                continue
            named = _named(connection, kind, link, numbers)
            if (only_new and not named) or (before := untouched()) is None:
                continue
            named |= _named(before, kind, link, numbers)
            sides = (before, connection)
            ran, runs = ({each["no"] for each in still_running(s, clock, {}, None, named)} for s in sides)
            for number in sorted(ran ^ runs):
                how = "runs again" if number in runs else "no longer runs"
                yield f"{clock.recorded.reference(number)}: {clock.name} {how} (see: stronghold due)"


def _named(connection: Connection, kind: Kind, link: str, numbers: Collection[int]) -> set[int]:
    return {record[link] for record in records_of(connection, kind, numbers).values()} - {None}
