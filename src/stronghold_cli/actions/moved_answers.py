"""Effects of a command on settled and answered records: which stay so, and which wait again or no longer."""

from collections.abc import Callable, Collection, Iterator

from stronghold_cli.checks.people import UNCONVICTED
from stronghold_cli.records.across import Answers
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.counting.answered import unanswered
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.findings.theirs import overlooked
from stronghold_cli.store.records.changed_since import records_of
from stronghold_cli.store.records.holds import restricted_numbers, withheld_places
from stronghold_cli.store.records.listing import Listing, list_records
from stronghold_cli.store.records.rows import has_any
from stronghold_cli.values.day import show_day


def answers_moved(
    connection: Connection,
    untouched: Callable[[], Connection | None],
    touched: Collection[tuple[str, int]],
    people: Collection[str],
    *,
    only_new: bool,
) -> Iterator[str]:
    """Yield a line for each record that stays settled though nothing settles it now, or that waits again or no longer.

    `untouched` opens the ledger as it was before the command, `touched` are the rows that it changed, table and number,
    `people` those whom it joined or parted.  `only_new` says that it joined nobody, and changed nothing that was there.
    """
    old = None if only_new else untouched()  # which has nothing of a record that is new
    for kind in KINDS.values():
        numbers = {number for table, number in touched if table == kind.table}
        if old and kind.settling:
            before, after = records_of(old, kind, numbers), records_of(connection, kind, numbers)
            for number, record in before.items():
                yield from _stays(connection, kind, record, after.get(number))
        if law := kind.answers:
            whose = _whose([connection, *([old] if old else [])], kind, law, touched) | set(people)
            # What is new, and answers nothing, leaves all that waits as it was; and what waited before is still there.
            if (numbers or not only_new) and has_any(connection, KINDS[kind.links[law.link].kind]):
                yield from _waiting(connection, untouched(), kind, law, touched, whose)
            yield from _unconvicted(connection, untouched, kind, law, whose)


def _unconvicted(
    connection: Connection,
    untouched: Callable[[], Connection | None],
    kind: Kind,
    law: Answers,
    whose: Collection[str],
) -> Iterator[str]:
    """Yield in words the sentences of some people that nobody was convicted for, and that were not so before."""
    if UNCONVICTED.kind != kind.name:
        return
    where = (is_(law.alike[0], *sorted(whose)),)
    numbers = [record["no"] for record in list_records(connection, kind, Listing(where=where))] if whose else []
    found = [*overlooked(connection, UNCONVICTED, numbers, withheld_places(connection))]
    before = untouched() if found else None
    known = {each.records for each in overlooked(before, UNCONVICTED, numbers)} if before else set()
    yield from (each.said.why for each in found if each.records not in known)


def _stays(connection: Connection, kind: Kind, before: Record, after: Record | None) -> Iterator[str]:
    """Yield in words what stays settled although the record that settled it no longer says so, and how to mend that."""
    for field in kind.settling:
        number, takes = before[field.name], field.takes
        if before["voided"] is not None or number is None or not takes or not takes.settles or not takes.when(before):
            continue
        other, (name, choice) = KINDS[kind.links[field.name].kind], takes.settles
        settled, day = records_of(connection, other, [number])[number], other.day_of(name)
        was = before[kind.date]
        if settled["voided"] is not None or settled[name] != choice or (day and settled[day.name] != was):
            continue
        if number in restricted_numbers(connection, other):
            continue
        ref, still = other.reference(number), f"{choice}{f' on {show_day(was)}' if day else ''}"
        if after is None or after["voided"] is not None or after[field.name] != number or not takes.when(after):
            yield f"{ref} stays {still} (else: stronghold edit {ref} {_unsettling(other, other.fields[name])})"
        elif day and after[kind.date] != was:
            yield f"{ref} stays {still} (else: stronghold edit {ref} {day.option} {_typed(day, after[kind.date])})"


def _typed(day: Field, value: object) -> str:
    return " ".join(day.type.cells(value))


def _unsettling(kind: Kind, field: Field) -> str:
    """Return the options that make a record open again."""
    day = kind.day_of(field.name)
    return f"{field.option} {field.default}{f' --clear {day.option[2:]}' if day else ''}"


def _whose(sides: Collection[Connection], kind: Kind, law: Answers, touched: Collection[tuple[str, int]]) -> set[str]:
    """Return the people of the records that the command changed, as the ledger has them before or after it."""
    found: set[str] = set()
    for each in (kind, KINDS[kind.links[law.link].kind]):
        numbers = [number for table, number in touched if table == each.table]
        for of in sides:
            found |= {record[law.alike[0]] for record in records_of(of, each, numbers).values()}
    return found


def _waiting(
    connection: Connection,
    untouched: Connection | None,
    kind: Kind,
    law: Answers,
    touched: Collection[tuple[str, int]],
    whose: Collection[str],
) -> Iterator[str]:
    """Yield in words the records of known people that are answered now and were not, or the reverse."""
    other, by = KINDS[kind.links[law.link].kind], law.alike[0]
    waited = {each["no"] for each in unanswered(untouched, kind, whose)} if untouched else set()
    waits = {each["no"]: each for each in unanswered(connection, kind, whose)}
    own = {number for table, number in touched if table == other.table}
    now = records_of(connection, other, waited)
    for number in sorted((waited ^ waits.keys()) - own):
        record = waits.get(number) or now[number]
        name, since = law.stands[1], show_day(record[law.since])
        again = "again" if number in waits else "no more"
        yield f"{other.reference(number)} of {record[by]}, {name} on {since}, {law.waits} {again}"
