"""Records in and out of their tables, and the rules that hold between records."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from operator import itemgetter
from sqlite3 import Cursor, IntegrityError
from typing import Any

from stronghold_cli.errors import Forbidden, NoSuchRecord, Refused, StrongholdError
from stronghold_cli.records.across import Across, Agrees, LinkedIs, NotBefore
from stronghold_cli.records.fields import Block, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS, across, person_columns
from stronghold_cli.records.names import Person
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.many_rows import AT_ONCE, insert_with_versions
from stronghold_cli.store.records.caps import over
from stronghold_cli.store.records.holds import check_shown, restricted_places, shown_table
from stronghold_cli.store.records.self_links import tangled
from stronghold_cli.store.records.uids import new_uids
from stronghold_cli.store.schema.joined import is_joined
from stronghold_cli.values.day import show_day
from stronghold_cli.values.keys import MOST_PEOPLE, is_erased
from stronghold_cli.values.number import LARGEST


def insert(connection: Connection, kind: Kind, records: Iterable[Record]) -> int:
    """Write records of one kind and return the number of the last one.  `wrong_between` is for the caller to ask.

    A record may bring its own `no` and `uid`, as one from a file does.
    """
    last, waiting = 0, iter(records)
    while block := list(islice(waiting, AT_ONCE)):
        columns = _columns_of(kind, block)
        rows = list(zip(*columns.values(), strict=True))
        try:
            last = insert_with_versions(connection, kind.table, tuple(columns), rows)
        except IntegrityError:
            _refuse_itself(kind, block, next_number(connection, kind))
            raise
    return last


def _columns_of(kind: Kind, records: Sequence[Record]) -> dict[str, Sequence[Any]]:
    """Return the columns of some records that any of them has something in, from top to bottom."""
    new = new_uids(len(records))
    numbers = [record.get("no") for record in records]
    columns: dict[str, Sequence[Any]] = {"number": numbers} if any(numbers) else {}
    columns["uid"] = [record.get("uid") or uid for record, uid in zip(records, new, strict=True)]
    for field, values in zip(kind.fields.values(), zip(*map(_values_in(kind), records), strict=True), strict=True):
        # Most fields of most records are empty.
        if any(cell is not None for cell in field.type.store(None)) or any(value is not None for value in values):
            cells = map(field.type.store, values)
            columns.update(zip(field.columns, zip(*cells, strict=True), strict=True))
    return columns


def _values_in(kind: Kind) -> Callable[[Record], tuple[Any, ...]]:
    """Return what gives the values of a record in the order of its fields; what is left out is None."""
    names = tuple(kind.fields)
    whole = itemgetter(*names)

    def values(record: Record) -> tuple[Any, ...]:
        try:
            found: tuple[Any, ...] = whole(record)
            return found
        except KeyError:
            return tuple(map(record.get, names))

    return values


def _refuse_itself(kind: Kind, records: Iterable[Record], following: int) -> None:
    """Raise Refused where one of some records names itself, which the tables refuse without a word for people."""
    for record in records:
        number = record.get("no") or following
        following = number + 1
        for name, link in kind.links.items():
            if link.kind == kind.name and record.get(name) == number:
                what = f"{kind.reference(number)} would be this {kind.name} itself"
                raise Refused(f"{kind.name} not recorded", [Forbidden(what, f"name another {kind.name}", field=name)])


def next_number(connection: Connection, kind: Kind) -> int:
    """Return the number that the next new record of a kind gets; no number is given twice."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (kind.table,)).fetchone()
    return 1 + (row[0] if row else 0)


def numbers(connection: Connection, kind: Kind) -> Iterator[int]:
    """Yield the number of every record of a kind, in order; none in an older ledger that has no such kind yet."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (kind.table,)).fetchone():
        yield from (number for (number,) in connection.execute(f"SELECT number FROM {kind.table} ORDER BY number"))


def fetch(connection: Connection, kind: Kind, number: int) -> Record:
    """Return one record, with its number (`no`) and `uid`.  Raises NoSuchRecord, and Restricted."""
    for record in select(connection, kind, "SELECT * FROM {} WHERE number = ?", (number,)):
        return record
    check_shown(connection, kind, number)
    raise _not_there(connection, kind, number)


def check_recorded(connection: Connection, kind: Kind, number: int) -> None:
    """Refuse a reference that names no record, shown or not.  Raises NoSuchRecord."""
    if not connection.execute(f"SELECT 1 FROM {kind.table} WHERE number = ?", (number,)).fetchone():
        raise _not_there(connection, kind, number)


def _not_there(connection: Connection, kind: Kind, number: int) -> NoSuchRecord:
    """Return what is said about a reference that names no record now: it may have named one that was taken back."""
    once = "SELECT 1 FROM version WHERE record_table = ? AND record_number = ? LIMIT 1"
    if connection.execute(once, (kind.table, number)).fetchone() is None:
        return no_such_record(kind, number)
    ref = kind.reference(number)
    return NoSuchRecord(f"{ref} was taken back, and is there no more", f"see: stronghold history {ref}")


def no_such_record(kind: Kind, number: int) -> NoSuchRecord:
    """Return what is said about a reference that names no record."""
    return NoSuchRecord(f"no {kind.reference(number)}", f"see: stronghold list {kind.name}")


def select(
    connection: Connection, kind: Kind, statement: str, values: Sequence[Any] | Mapping[str, Any]
) -> Iterator[Record]:
    """Yield the records that a SELECT gives, `{}` in it being the kind's table without what is restricted."""
    return _records(connection.execute(statement.format(shown_table(connection, kind)), values), kind)


def select_all(
    connection: Connection, kind: Kind, statement: str, values: Sequence[Any] | Mapping[str, Any]
) -> Iterator[Record]:
    """Yield the same with what is restricted: for whoever works something out of them, and shows none of those."""
    return _records(connection.execute(statement.format(kind.table), values), kind)


def select_blocks(
    connection: Connection, kind: Kind, statement: str, values: Sequence[Any] | Mapping[str, Any]
) -> Iterator[Block]:
    """Yield the rows that `select` gives, a thousand at a time, as they are stored."""
    cursor = connection.execute(statement.format(shown_table(connection, kind)), values)
    names = [column[0] for column in cursor.description]
    while rows := cursor.fetchmany(1_000):
        yield dict(zip(names, zip(*rows, strict=True), strict=True))


def _records(cursor: Cursor, kind: Kind) -> Iterator[Record]:
    first = cursor.fetchone()
    if first is None:  # as most of what `check` asks for: how it is read need not be known then
        return
    place = {column[0]: n for n, column in enumerate(cursor.description)}
    fields = [
        (
            name,
            field.load,
            field.type.as_kept,
            place[field.columns[0]],
            [place[column] for column in field.columns[1:]],
        )
        for name, field in kind.fields.items()
    ]
    number, uid = place["number"], place["uid"]
    for cells in chain([first], cursor):
        record: Record = {"no": cells[number], "uid": cells[uid]}
        # Most values are kept as they are.
        for name, load, kept, own, others in fields:
            cell = cells[own]
            record[name] = cell if type(cell) is kept else load((cell, *[cells[n] for n in others]))
        yield record


def has_any(connection: Connection, kind: Kind) -> bool:
    """Whether there is a record of a kind, voided or not."""
    return bool(connection.execute(f"SELECT EXISTS (SELECT 1 FROM {kind.table})").fetchone()[0])


def person_known(connection: Connection, key: str, but: tuple[Kind, Sequence[int]] | None = None) -> bool:
    """Whether a person's key is in the ledger, in another record than those of a kind with some numbers.

    One that only restricted records name is as if it were in none.
    """
    for table, column in person_columns():
        own = f" AND number NOT IN ({', '.join(map(str, but[1]))})" if but and but[0].table == table else ""
        if connection.execute(
            f"SELECT 1 FROM {shown_table(connection, BY_TABLE[table])} WHERE {column} = ?{own} LIMIT 1", (key,)
        ).fetchone():
            return True
    return False


def next_person(connection: Connection) -> str:
    """Return the next person's key of this ledger: P and one more than the highest so far."""
    highest = 0
    for table, column in person_columns():
        row = connection.execute(
            f"SELECT max(CAST(substr({column}, 3) AS INTEGER)) FROM {table} WHERE {column} GLOB 'P-[1-9]*'"
        ).fetchone()
        highest = max(highest, row[0] or 0)
    if highest >= MOST_PEOPLE:
        raise Forbidden(f"new: there is no key after P-{highest}", "give one of your own, e.g. Q-1")
    return f"P-{highest + 1}"


def wrong_between(
    connection: Connection, kind: Kind, first: int, last: int, pending: Collection[int] = ()
) -> list[tuple[int, StrongholdError]]:
    """Return what rules between records are broken by the records from `first` to `last`, with each one's number.

    Links to what is restricted, and what rests on that; links that lead nowhere, go round or contradict each other;
    disagreement with a linked record or with joined ones; sums over what a linked record allows.  `pending` are records
    that the same command is still to change.
    """
    problems: list[tuple[int, StrongholdError]] = []
    if restricted_places(connection):
        # Loaded where something is restricted, and first: of one record only the first problem is said.
        from stronghold_cli.store.records.resting import resting

        problems += resting(connection, kind, first, last)
    span = {"first": first, "last": last}
    named = _links_in(connection, kind, span)
    for name in named:
        linked = KINDS[kind.links[name].kind]
        lost = connection.execute(
            f"SELECT here.number, here.{name}_no FROM {kind.table} AS here "
            f"LEFT JOIN {linked.table} AS there ON there.number = here.{name}_no "
            f"WHERE here.number BETWEEN :first AND :last AND here.{name}_no IS NOT NULL AND there.number IS NULL",
            span,
        )
        for number, missing in lost:
            see = f"see: stronghold list {linked.name}"
            problems.append((number, NoSuchRecord(f"no {linked.reference(missing)}", see, field=name)))
    lost_already = {number for number, problem in problems if isinstance(problem, NoSuchRecord)}
    if not kind.self_links.keys().isdisjoint(named):
        problems += (each for each in tangled(connection, kind, first, last) if each[0] not in lost_already)
    for rule in across(kind):
        if rule.link in named:
            problems += disagreeing(connection, kind, rule, span)
    if kind.alike and _is_any_joined(connection, kind, span):
        # Loaded where there is something to check it against, as below.
        from stronghold_cli.store.records.alike import unlike

        problems += unlike(connection, kind, first, last, pending)
    for owner in KINDS.values():
        for cap in owner.caps:
            problems += [(each.at, each.problem) for each in over(connection, kind, cap, span)]
    return problems


def _links_in(connection: Connection, kind: Kind, span: Mapping[str, int]) -> list[str]:
    """Return the links that any of some records has: one pass shows that most have none."""
    if not kind.links:
        return []
    first_of_each = ", ".join(f"max({name}_no)" for name in kind.links)
    found = connection.execute(f"SELECT {first_of_each} FROM {kind.table} WHERE number BETWEEN :first AND :last", span)
    return [name for name, number in zip(kind.links, found.fetchone(), strict=True) if number is not None]


def _is_any_joined(connection: Connection, kind: Kind, span: Mapping[str, int]) -> bool:
    """Whether one of some records stands for one thing with another, in which their kind wants them alike."""
    joined = " OR ".join(is_joined(kind, rule.join) for rule in kind.alike)
    some = f"SELECT 1 FROM {kind.table} AS r WHERE r.number BETWEEN :first AND :last AND ({joined}) LIMIT 1"
    return connection.execute(some, span).fetchone() is not None


def disagreeing(
    connection: Connection, kind: Kind, rule: Across, span: Mapping[str, int]
) -> Iterator[tuple[int, StrongholdError]]:
    """Yield what breaks one rule across records, in those from `first` to `last` of the span, with their numbers."""
    if isinstance(rule, NotBefore):
        yield from _dated_before(connection, kind, rule, span)
        return
    linked = KINDS[kind.links[rule.link].kind]
    for number, other, has, ours in _unequal(connection, kind, rule, span):
        if isinstance(rule, Agrees) and any(is_erased(str(key)) for key in (has, ours)):
            continue  # whose it was, nobody can tell
        words = f"{linked.reference(other)} has {rule.field} {has}, not {ours}"
        shows = [(linked.name, other)]
        yield number, Forbidden(words, f"name another {linked.name}", field=rule.link, shows=shows)


def _unequal(
    connection: Connection, kind: Kind, rule: Agrees | LinkedIs, span: Mapping[str, int]
) -> Iterator[tuple[int, int, Any, Any]]:
    """Yield each record that breaks the rule, the record that it is linked to, what that one has and what it must."""
    # Loaded where a kind has such a rule: most records that are added have none.
    from stronghold_cli.store.schema.conditions import columns

    linked = KINDS[kind.links[rule.link].kind]
    [theirs] = columns(linked, rule.field, "there")
    wanted = ":value" if isinstance(rule, LinkedIs) else columns(kind, rule.field, "here")[0]
    yield from connection.execute(
        f"SELECT here.number, there.number, {theirs}, {wanted} FROM {kind.table} AS here "
        f"JOIN {linked.table} AS there ON there.number = here.{rule.link}_no "
        f"WHERE here.number BETWEEN :first AND :last AND {theirs} IS NOT {wanted} AND here.voided IS NULL",
        {**span, "value": getattr(rule, "value", None)},
    )


def _dated_before(
    connection: Connection, kind: Kind, rule: NotBefore, span: Mapping[str, int]
) -> Iterator[tuple[int, StrongholdError]]:
    linked = KINDS[kind.links[rule.link].kind]
    for number, other, day, theirs in connection.execute(
        f'SELECT here.number, there.number, here."{rule.day}", there."{rule.their_day}" FROM {kind.table} AS here '
        f"JOIN {linked.table} AS there ON there.number = here.{rule.link}_no "
        f'WHERE here.number BETWEEN :first AND :last AND here."{rule.day}" < there."{rule.their_day}" '
        "AND here.voided IS NULL AND there.voided IS NULL",
        span,
    ):
        shown, of = (show_day(date.fromisoformat(each)) for each in (day, theirs))
        words = f"{shown} is before {linked.reference(other)}, which is of {of}"
        shows = [(linked.name, other)]
        yield number, Forbidden(words, "one of the two days is wrong", field=rule.day, shows=shows)


def of_two_people(connection: Connection) -> dict[tuple[str, int, str], Forbidden]:
    """Return the records joined to another person's by a link that is for one person's alone.

    By kind, number and link; each says which record is joined to which, and whose they are.
    """
    found = {}
    for kind in KINDS.values():
        for rule in across(kind):
            if isinstance(rule, Agrees) and isinstance(kind.fields[rule.field].type, Person):
                linked = KINDS[kind.links[rule.link].kind]
                for number, other, has, ours in _unequal(connection, kind, rule, {"first": 1, "last": LARGEST}):
                    words = f"{kind.reference(number)} of {ours} names {linked.reference(other)} of {has}"
                    alone = f"that is for one person's {kind.plural} alone"
                    shows = [(kind.name, number), (linked.name, other)]
                    found[kind.name, number, rule.link] = Forbidden(words, alone, field=rule.link, shows=shows)
    return found
