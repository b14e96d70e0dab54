"""Records in and out of their tables."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from operator import itemgetter
from sqlite3 import Cursor, IntegrityError
from typing import Any

from stronghold_cli.errors import Forbidden, NoSuchRecord, Refused
from stronghold_cli.records.fields import Block, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, person_columns
from stronghold_cli.records.types import FieldType
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.many_rows import AT_ONCE, insert_with_versions
from stronghold_cli.store.records.holds import check_shown, shown_table
from stronghold_cli.store.records.uids import new_uids
from stronghold_cli.values.keys import MOST_PEOPLE


def insert(connection: Connection, kind: Kind, records: Iterable[Record], *, all_or_none: bool = True) -> int:
    """Write records of one kind and return the number of the last one.  `wrong_between` is for the caller to ask.

    A record may bring its own `no` and `uid`, as one from a file does.  Without `all_or_none` the caller undoes its
    transaction where this raises.
    """
    last, waiting = 0, iter(records)
    while block := list(islice(waiting, AT_ONCE)):
        columns = _columns_of(kind, block)
        rows = list(zip(*columns.values(), strict=True))
        try:
            last = insert_with_versions(connection, kind.table, tuple(columns), rows, all_or_none=all_or_none)
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
        if any(cell is not None for cell in field.type.store(None)) or values.count(None) < len(values):
            if type(field.type).store is FieldType.store and len(field.columns) == 1:
                columns[field.columns[0]] = values
                continue
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
    """Return the number of the next new record of a kind; no number is given twice."""
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
    """Return the refusal for a reference without a record now, which may have had one that was undone."""
    once = "SELECT 1 FROM version WHERE record_table = ? AND record_number = ? LIMIT 1"
    if connection.execute(once, (kind.table, number)).fetchone() is None:
        return no_such_record(kind, number)
    ref = kind.reference(number)
    return NoSuchRecord(f"{ref} was taken back and is no longer there", f"see: stronghold history {ref}")


def no_such_record(kind: Kind, number: int) -> NoSuchRecord:
    """Return the refusal for a reference that names no record."""
    return NoSuchRecord(f"no {kind.reference(number)}", f"see: stronghold list {kind.name}")


def select(
    connection: Connection, kind: Kind, statement: str, values: Sequence[Any] | Mapping[str, Any]
) -> Iterator[Record]:
    """Yield the records that a SELECT gives, `{}` in it being the kind's table without what is restricted."""
    return _records(connection.execute(statement.format(shown_table(connection, kind)), values), kind)


def select_all(
    connection: Connection, kind: Kind, statement: str, values: Sequence[Any] | Mapping[str, Any]
) -> Iterator[Record]:
    """Yield the same with restricted records, for working something out without showing them."""
    return _records(connection.execute(statement.format(kind.table), values), kind)


def select_blocks(
    connection: Connection, kind: Kind, statement: str, values: Sequence[Any] | Mapping[str, Any]
) -> Iterator[Block]:
    """Yield the rows that `select` gives, a thousand at a time, as they are stored."""
    cursor = connection.execute(statement.format(shown_table(connection, kind)), values)
    names = [column[0] for column in cursor.description]
    while rows := cursor.fetchmany(1_000):
        yield dict(zip(names, zip(*rows, strict=True), strict=True))


_Place = tuple[str, Callable[[Sequence[Any]], Any], type | None, int, Sequence[int]]
"""The name of a field, how its cells are loaded, what its one cell is kept as, and where its cells are."""


def _records(cursor: Cursor, kind: Kind) -> Iterator[Record]:
    first = cursor.fetchone()
    if first is None:  # as most of what `check` asks for: how it is read need not be known then
        return
    columns = tuple(column[0] for column in cursor.description)
    fields, number, uid = _places(kind, columns)
    for cells in chain([first], cursor):
        record: Record = {"no": cells[number], "uid": cells[uid]}
        # Most values are kept as they are.
        for name, load, kept, own, others in fields:
            cell = cells[own]
            record[name] = cell if type(cell) is kept else load((cell, *[cells[n] for n in others]))
        yield record


@lru_cache(maxsize=128)  # a command asks for a few records of a kind again and again, by the same columns
def _places(kind: Kind, columns: Sequence[str]) -> tuple[Sequence[_Place], int, int]:
    """Return how each field of a record is read from cells under some columns, and where its number and uid are."""
    place = {column: n for n, column in enumerate(columns)}
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
    return fields, place["number"], place["uid"]


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
