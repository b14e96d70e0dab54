"""Effects of joining or parting cash on its clocks: those that a command starts or stops, and sums kept apart."""

from collections.abc import Collection, Iterator

from stronghold_cli.catalogue.limits import today
from stronghold_cli.figures.clock import Clock
from stronghold_cli.figures.joined import Minimum
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.store.counting.joined import Joined, joined_to, whose_joined
from stronghold_cli.store.due import parted, still_running
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.changed_since import numbers_there
from stronghold_cli.values.text import listed


def moved(
    connection: Connection, untouched: Connection | None, clock: Clock, minimum: Minimum, numbers: set[int]
) -> Iterator[str]:
    """Yield a line for each find whose clock a command starts or stops, of these records that it may have changed."""
    before = joined_to(untouched, minimum.sum, numbers) if untouched else {}
    after = joined_to(connection, minimum.sum, numbers | before.keys())
    if untouched:
        before = joined_to(untouched, minimum.sum, numbers | after.keys())
    ran = _running(untouched, clock, before) if untouched else set()
    runs = _running(connection, clock, after)
    edited = _live(connection, minimum, numbers) & (_live(untouched, minimum, numbers) if untouched else set())
    for group in _groups(after):
        first = after[group[0]]
        refs = _refs(minimum, group)
        comes = f"{'are' if len(group) > 1 else 'is'} now {_total(first)}{' in one find' if len(group) > 1 else ''}"
        # What is enough by itself, or was, depends on no find, and it is said where somebody changed it.
        started = [no for no in group if no in runs - ran and (_is_less(minimum, after[no]) or no in edited)]
        stopped = [no for no in group if no in ran - runs and (_is_less(minimum, before[no]) or no in edited)]
        if started:
            yield f"{refs} {comes}: the {_HOURS} run for {_whom(minimum, runs, group)} (see: stronghold due)"
        elif stopped and first.total < (least := minimum.least_on(first.day)):
            whom = _whom(minimum, stopped, group)
            yield f"{refs} {comes}, under {least}: the {_HOURS} no longer run for {whom}"
    if left := sorted(edited & ran - after.keys()):
        yield f"the {_HOURS} no longer run for {_refs(minimum, left)}"
    several = dict(_of_several(minimum, before, after))
    yield from several.values()
    yield from _of_people(connection, untouched, minimum, numbers, several)
    known = [each[:3] for each in parted(untouched, clock, {}, before)] if untouched else []
    for each in parted(connection, clock, {}, after):
        if each[:3] not in known:
            yield f"{each.why} (if it was one search: {each.mends})"


_HOURS = today("{cash-hours} of detention")


def _whom(minimum: Minimum, some: Collection[int], group: list[int]) -> str:
    """Name the records of a group that a remark is about: all that it applies to, not only new ones."""
    among = [number for number in group if number in some]
    return "them" if among == group and len(group) > 1 else _refs(minimum, among)


def _live(connection: Connection, minimum: Minimum, numbers: Collection[int]) -> set[int]:
    """Return which of some records there are, and count."""
    return numbers_there(connection, KINDS[minimum.sum.kind], numbers, counting=True)


def _of_people(
    connection: Connection,
    untouched: Connection | None,
    minimum: Minimum,
    numbers: set[int],
    but: Collection[int],
) -> Iterator[str]:
    """Yield a remark on a find that has become one of several people."""
    kind = KINDS[minimum.sum.kind]
    before = whose_joined(untouched, minimum.sum, numbers) if untouched else {}
    for first, whose in whose_joined(connection, minimum.sum, numbers).items():
        people = dict.fromkeys(whose.values())
        if len(people) > 1 and first not in but and people.keys() != {*before.get(first, {}).values()}:
            refs = in_short((kind, number) for number in whose)
            apart = [kind.reference(number) for number in whose if number in numbers and number != first]
            clear = f"stronghold edit {' '.join(apart)} --clear {kind.joins[minimum.sum.join][0]}" if apart else ""
            hint = f" (if it was not one search: {clear})" if apart else ""
            yield f"{refs} are one {minimum.sum.join}, of {listed(list(people), 'and')}{hint}"


def _of_several(minimum: Minimum, before: dict[int, Joined], after: dict[int, Joined]) -> Iterator[tuple[int, str]]:
    """Yield a remark on a find that now reaches the minimum only with the cash of several people.

    With the first record of that find.
    """
    finds: dict[int, list[int]] = {}
    for number, joined in after.items():
        finds.setdefault(joined.first, []).append(number)
    for first, numbers in finds.items():
        least = minimum.least_on(after[numbers[0]].day)
        of = [number for number in numbers if after[number].in_all >= least > after[number].total]
        new = [no for no in of if no not in before or before[no].in_all < least or before[no] != after[no]]
        if new and len({after[number].whose for number in numbers}) > 1:
            refs = [KINDS[minimum.sum.kind].reference(number) for number in numbers]
            clear = f"stronghold edit {' '.join(refs)} --clear {minimum.sum.apart[0] if minimum.sum.apart else ''}"
            yield (
                first,
                f"{_refs(minimum, numbers)} come to {after[numbers[0]].in_all} in one find, and not of one person: "
                f"what several people had is not added up to {least} (if it is one sum: {clear})",
            )


def _groups(found: dict[int, Joined]) -> list[list[int]]:
    groups: dict[tuple[int, str | None], list[int]] = {}
    for number, joined in found.items():
        groups.setdefault((joined.first, joined.whose), []).append(number)
    return list(groups.values())


def _running(connection: Connection, clock: Clock, found: dict[int, Joined]) -> set[int]:
    return {record["no"] for record in still_running(connection, clock, {}, None, found)} if found else set()


def _is_less(minimum: Minimum, joined: Joined) -> bool:
    return joined.amount is not None and joined.amount < minimum.least_on(joined.day)


def _total(joined: Joined) -> str:
    return f"{joined.total}{'' if joined.whole else ' and what is not counted yet,'}"


def _refs(minimum: Minimum, numbers: list[int]) -> str:
    kind = KINDS[minimum.sum.kind]
    return in_short((kind, number) for number in sorted(numbers))
