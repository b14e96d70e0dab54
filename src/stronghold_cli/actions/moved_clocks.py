"""What joining or parting cash does to its clocks: which ones a command starts or stops, and what is not added up."""

from collections.abc import Collection, Iterator
from contextlib import nullcontext
from pathlib import Path

from stronghold_cli.figures.clocks import CLOCKS, Clock
from stronghold_cli.figures.joined import Minimum
from stronghold_cli.records.conditions import Condition, is_
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.store.counting.joined import Joined, joined_to
from stronghold_cli.store.due import still_running
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.ledger.session import is_there, reading
from stronghold_cli.store.records.changed_since import records_of
from stronghold_cli.store.records.listing import Listing, list_records


def moved(
    connection: Connection, place: Path, patience: float, touched: Collection[tuple[str, int]], people: Collection[str]
) -> list[str]:
    """Return a line for each find of which a command starts or stops a clock.

    `touched` are the rows that it changed, table and number, `people` those whom it joined or parted.
    """
    found: list[str] = []
    for clock in CLOCKS.values():
        if clock.minimum and (numbers := _numbers(connection, clock.minimum, touched, people)):
            # Nobody can have changed the ledger since: the lock is held.
            with reading(place, patience) if is_there(place) else nullcontext() as untouched:
                found += _moved(connection, untouched, clock, clock.minimum, numbers)
    return found


def _numbers(
    connection: Connection, minimum: Minimum, touched: Collection[tuple[str, int]], people: Collection[str]
) -> set[int]:
    """Return the records whose sums may be others: the command's own, and those of an arrest that is another's now."""
    kind = KINDS[minimum.sum.kind]
    numbers = {number for table, number in touched if table == kind.table}
    if minimum.sum.apart:
        link, person = minimum.sum.apart
        linked = KINDS[kind.links[link].kind]
        arrests = {number for table, number in touched if table == linked.table}
        for key in people:
            arrests |= _found(connection, linked, is_(person, key))
        # What an undo took away is named by nothing.
        for number in records_of(connection, linked, arrests):
            numbers |= _found(connection, kind, is_(link, number))
    return numbers


def _found(connection: Connection, kind: Kind, where: Condition) -> set[int]:
    return {record["no"] for record in list_records(connection, kind, Listing(where=(where,)))}


def _moved(
    connection: Connection, untouched: Connection | None, clock: Clock, minimum: Minimum, numbers: set[int]
) -> Iterator[str]:
    before = joined_to(untouched, minimum.sum, numbers) if untouched else {}
    after = joined_to(connection, minimum.sum, numbers | before.keys())
    if untouched:
        before = joined_to(untouched, minimum.sum, numbers | after.keys())
    ran = _running(untouched, clock, before) if untouched else set()
    runs = _running(connection, clock, after)
    for group in _groups(after):
        first = after[group[0]]
        refs = _refs(minimum, group)
        comes = f"{'are' if len(group) > 1 else 'is'} now {_total(first)}{' in one find' if len(group) > 1 else ''}"
        # What is enough by itself, or was, depends on no find.
        started = [no for no in group if no in runs - ran and _is_less(minimum, after[no])]
        stopped = [no for no in group if no in ran - runs and _is_less(minimum, before[no])]
        if started:
            whom = "them" if started == group and len(group) > 1 else _refs(minimum, started)
            yield f"{refs} {comes}: the {_HOURS} run for {whom} (see: stronghold due)"
        elif stopped and first.total < minimum.least:
            whom = "them" if stopped == group and len(group) > 1 else _refs(minimum, stopped)
            yield f"{refs} {comes}, under {minimum.least}: the {_HOURS} no longer run for {whom}"
    yield from _of_several(minimum, before, after)


_HOURS = "48 hours of detention"


def _of_several(minimum: Minimum, before: dict[int, Joined], after: dict[int, Joined]) -> Iterator[str]:
    """Yield what is said of a find that comes to enough only with what several people had, and did not before."""
    finds: dict[int, list[int]] = {}
    for number, joined in after.items():
        finds.setdefault(joined.first, []).append(number)
    for numbers in finds.values():
        of = [number for number in numbers if after[number].in_all >= minimum.least > after[number].total]
        new = [no for no in of if no not in before or before[no].in_all < minimum.least or before[no] != after[no]]
        if new and len({after[number].whose for number in numbers}) > 1:
            refs = [KINDS[minimum.sum.kind].reference(number) for number in numbers]
            clear = f"stronghold edit {' '.join(refs)} --clear {minimum.sum.apart[0] if minimum.sum.apart else ''}"
            yield (
                f"{_refs(minimum, numbers)} come to {after[numbers[0]].in_all} in one find, and not of one person: "
                f"what several people had is not added up to {minimum.least} (if it is one sum: {clear})"
            )


def _groups(found: dict[int, Joined]) -> list[list[int]]:
    groups: dict[tuple[int, str | None], list[int]] = {}
    for number, joined in found.items():
        groups.setdefault((joined.first, joined.whose), []).append(number)
    return list(groups.values())


def _running(connection: Connection, clock: Clock, found: dict[int, Joined]) -> set[int]:
    return {record["no"] for record in still_running(connection, clock, {}, None, found)} if found else set()


def _is_less(minimum: Minimum, joined: Joined) -> bool:
    return joined.amount is not None and joined.amount < minimum.least


def _total(joined: Joined) -> str:
    return f"{joined.total}{'' if joined.whole else ' and what is not counted yet,'}"


def _refs(minimum: Minimum, numbers: list[int]) -> str:
    kind = KINDS[minimum.sum.kind]
    return in_short((kind, number) for number in sorted(numbers))
