"""Finds of cash that a command may have changed; most commands change none, and then no clock is read."""

from collections.abc import Callable, Collection, Iterator

from stronghold_cli.figures.joined import Minimum
from stronghold_cli.figures.minimums import MINIMUMS
from stronghold_cli.records.conditions import Condition, is_
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.counting.joined import joined_to, whose_joined
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.changed_since import numbers_there


def moved_finds(
    connection: Connection,
    untouched: Callable[[], Connection | None],
    touched: Collection[tuple[str, int]],
    people: Collection[str],
    *,
    only_new: bool,
) -> Iterator[str]:
    """Yield a line for each find whose clock a command starts or stops.

    `untouched` opens the ledger as it was before the command, `touched` are the rows that it changed, table and number,
    `people` those whom it joined or parted.  `only_new` says that it joined nobody, and changed nothing that was there.
    """
    for minimum in MINIMUMS.values():
        numbers = _numbers(connection, minimum, touched, people)
        if not numbers or (only_new and _changes_nothing(connection, minimum, numbers)):
            continue  # without opening the ledger again, or reading the table of clocks
        from stronghold_cli.actions.moved_clocks import moved
        from stronghold_cli.figures.clocks import CLOCKS

        for clock in CLOCKS.values():
            if clock.minimum is minimum:
                yield from moved(connection, untouched(), clock, minimum, numbers)


def _changes_nothing(connection: Connection, minimum: Minimum, numbers: Collection[int]) -> bool:
    """Whether new records leave all sums alone: not added up, not joined to such, and of no second person."""
    of_several = (len({*whose.values()}) > 1 for whose in whose_joined(connection, minimum.sum, numbers).values())
    return not joined_to(connection, minimum.sum, numbers) and not any(of_several)


def _numbers(
    connection: Connection, minimum: Minimum, touched: Collection[tuple[str, int]], people: Collection[str]
) -> set[int]:
    """Return the records whose sums may have changed: the command's own, and an arrest's whose person changed."""
    kind = KINDS[minimum.sum.kind]
    numbers = {number for table, number in touched if table == kind.table}
    if minimum.sum.apart:
        link, person = minimum.sum.apart
        linked = KINDS[kind.links[link].kind]
        arrests = {number for table, number in touched if table == linked.table}
        for key in people:
            arrests |= _found(connection, linked, is_(person, key))
        # What an undo took away is named by nothing.
        for number in sorted(numbers_there(connection, linked, arrests)):
            numbers |= _found(connection, kind, is_(link, number))
    return numbers


def _found(connection: Connection, kind: Kind, where: Condition) -> set[int]:
    from stronghold_cli.store.records.listing import Listing, list_records  # few commands change whose an arrest is

    return {record["no"] for record in list_records(connection, kind, Listing(where=(where,)))}
