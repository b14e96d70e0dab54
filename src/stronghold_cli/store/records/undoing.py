"""Undoing a command: every row it touched becomes what it was before, unless something later depends on it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from sqlite3 import IntegrityError
from typing import Any, NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import Forbidden, NoSuchRecord, Refused, StrongholdError
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS
from stronghold_cli.records.side_tables import name_of
from stronghold_cli.results.history import HistoryEntry, RowChange
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.many_rows import delete_new_with_versions
from stronghold_cli.store.history.reading import (
    HistoryQuery,
    Place,
    newest_content,
    read_history,
    row_changes,
    undone_by,
)
from stronghold_cli.store.records.between import of_two_people, wrong_between
from stronghold_cli.store.records.holds import TABLE as MARKS
from stronghold_cli.store.records.holds import check_free, is_any_marked, restricted_places
from stronghold_cli.store.records.listing import tied_to
from stronghold_cli.store.records.updating import wrong_around
from stronghold_cli.store.schema.views import TRACKED
from stronghold_cli.store.settings.own_items import recorded_as
from stronghold_cli.values.runs import NumberRuns, Run
from stronghold_cli.values.stored import stored
from stronghold_cli.values.text import counted

Span = tuple[Kind, int, int]
"""Records of a kind: the first number and the last."""
_OWN_ITEM = "own_item"
_FEW = 50
"""Up to this many rows are undone as quickly one by one."""


def newest_of(connection: Connection, login: str | None, actor: str | None) -> int | None:
    """Return the newest command of somebody that is neither an undo nor taken back, None where there is none."""
    undone = undone_by(connection)
    theirs = connection.execute(
        "SELECT number FROM command WHERE kind = 'change' AND seal IS NOT NULL AND login IS ? AND actor IS ? "
        "ORDER BY number DESC",
        (login, actor),
    )
    return next((number for (number,) in theirs if number not in undone), None)


def command_numbered(connection: Connection, number: int) -> HistoryEntry:
    """Return a command without its rows, for there may be a million.  Raises NoSuchRecord."""
    for told in read_history(connection, HistoryQuery(command=number, without_rows=True)):
        return told
    raise NoSuchRecord(f"no change {number}", "see: stronghold history")


class _Touched(NamedTuple):
    """The rows that a command touched, stored compactly."""

    command: int
    rows: int
    """How many there are."""
    runs: Mapping[str, Sequence[Run]]
    """Their numbers, by table."""
    spans: Sequence[Span]
    items: Collection[Place]
    """The team's own items among them."""


def take_back(connection: Connection, undone: int) -> Iterator[RowChange]:
    """Undo a command within the open one, and return what became of each row that it had touched: to be read in it.

    Raises Forbidden naming what depends on it, and Refused naming each rule that its undoing would break; the caller's
    transaction is then to be undone.
    """
    _check_untouched(connection, undone)
    touched = _touched(connection, undone)
    wrong = _wrong(connection, touched)
    may_be_held = MARKS in touched.runs or is_any_marked(connection)
    if may_be_held or touched.rows <= _FEW:
        _write_back(connection, undone, may_be_held=may_be_held)
    else:
        for table, runs in touched.runs.items():
            stored(TRACKED.__getitem__, table)
            delete_new_with_versions(connection, table, runs, undone)
        if _changed_any(connection, undone):
            _write_back(connection, undone, may_be_held=may_be_held)
    problems = [problem for facts, problem in _wrong(connection, touched).items() if facts not in wrong]
    problems += _left_alone(connection, touched)
    if problems:
        raise Refused(f"change {undone} cannot be taken back", problems)
    connection.execute("UPDATE command SET undoes = ? WHERE seal IS NULL", (undone,))
    return _back(connection, undone)


def _write_back(connection: Connection, undone: int, *, may_be_held: bool) -> None:
    # Rows that go first: one that comes back may have the name of one that was made in its place.
    stays = False
    for row in _back(connection, undone):
        stays = stays or row.after is not None
        if row.after is None and row.before is not None:
            _write(connection, row, may_be_held=may_be_held)
    for row in _back(connection, undone) if stays else ():
        if row.after is not None and row.after != row.before:
            _write(connection, row, may_be_held=may_be_held)


def _changed_any(connection: Connection, command: int) -> bool:
    """Whether a command touched a row that was there before it."""
    older = (
        "SELECT EXISTS (SELECT 1 FROM version AS own WHERE command = :command AND EXISTS (SELECT 1 FROM version "
        "WHERE record_table = own.record_table AND record_number = own.record_number "
        "AND number < (SELECT min(number) FROM version WHERE command = :command)))"
    )
    return bool(connection.execute(older, {"command": command}).fetchone()[0])


def touches(connection: Connection, command: int, table: str) -> bool:
    """Whether a command touched any row of a table."""
    some = "SELECT EXISTS (SELECT 1 FROM version WHERE command = ? AND record_table = ?)"
    return bool(connection.execute(some, (command, table)).fetchone()[0])


def _back(connection: Connection, undone: int) -> Iterator[RowChange]:
    for row in row_changes(connection, undone):
        yield RowChange(row.table, row.number, row.after, row.before)


def _touched(connection: Connection, command: int) -> _Touched:
    found: dict[str, NumberRuns] = {}
    items: list[Place] = []
    places = connection.execute(
        "SELECT record_table, record_number FROM version WHERE command = ? ORDER BY number", (command,)
    )
    for table, number in places:
        if table not in found:
            found[table] = NumberRuns()
        found[table].add(number)
        if table == _OWN_ITEM:
            items.append((table, number))
    runs = {table: numbers.runs() for table, numbers in found.items()}
    spans = [(BY_TABLE[table], *run) for table, several in runs.items() if table in BY_TABLE for run in several]
    rows = sum(last - first + 1 for several in runs.values() for first, last in several)
    return _Touched(command, rows, runs, spans, items)


def _check_untouched(connection: Connection, undone: int) -> None:
    """Refuse where a row is not as the command left it.  Raises Forbidden naming the change that depends on it."""
    later: set[Place] = set(
        connection.execute(
            "SELECT own.record_table, own.record_number FROM version AS own JOIN version AS later "
            "ON later.record_table = own.record_table AND later.record_number = own.record_number "
            "AND later.number > own.number AND later.command IS NOT own.command WHERE own.command = ?",
            (undone,),
        )
    )
    for row in row_changes(connection, undone, later) if later else ():
        if newest_content(connection, (row.table, row.number)) != row.after:
            raise Forbidden(f"change {undone} cannot be taken back: {_stands_on(connection, row)}")


def _stands_on(connection: Connection, row: RowChange) -> str:
    """Return in words which later change depends on a row, and how to take that back first."""
    touched = list(read_history(connection, HistoryQuery(places=[(row.table, row.number)])))
    later = [told for told in touched if told.undone_by is None and told.undoes is None] or touched
    return f"{_named(row)} was changed since, by {in_words(later[-1])} (see: stronghold history {later[-1].command})"


def in_words(told: HistoryEntry) -> str:
    """Return which command it is: `change 9 (edit seizure, by tester)`."""
    who = told.actor or told.login
    return f"change {told.command} ({told.verb}{f', by {who}' if who else ''})"


def _named(row: RowChange) -> str:
    return name_of(row.table, row.number, row.after or row.before or {})


def _write(connection: Connection, row: RowChange, *, may_be_held: bool) -> None:
    """Give a row its earlier content, whatever it holds now.

    Raises Forbidden for a record that is held, and where another row is in its place; Spoilt for a table that history
    has no rows of, whose name may be anything.
    """
    tracked = stored(TRACKED.__getitem__, row.table)
    if may_be_held and (kind := BY_TABLE.get(row.table)):
        check_free(connection, kind, row.number)
    if row.after is None:
        connection.execute(f"DELETE FROM {row.table} WHERE number = ?", (row.number,))
        return
    cells = {"number": row.number} | {column: row.after.get(column) for column in tracked}
    names = [f'"{column}"' for column in cells]
    if row.before is None:
        statement = f"INSERT INTO {row.table} ({', '.join(names)}) VALUES ({', '.join('?' * len(cells))})"
        values = list(cells.values())
    else:
        statement = f"UPDATE {row.table} SET {', '.join(f'{name} = ?' for name in names)} WHERE number = ?"
        values = [*cells.values(), row.number]
    try:
        connection.execute(statement, values)
    except IntegrityError:
        raise Forbidden(
            f"{_named(row)} was made again since", "take that back first; see: stronghold history"
        ) from None


def _wrong(connection: Connection, touched: _Touched) -> Mapping[tuple[Any, ...], StrongholdError]:
    """Return the rules between records that some rows, and the records that name them, break now."""
    return {problem.facts: problem for problem in _each_wrong(connection, touched)}


def _each_wrong(connection: Connection, touched: _Touched) -> Iterator[StrongholdError]:
    for kind, low, high in _there(connection, touched.spans):
        for number, problem in wrong_between(connection, kind, low, high):
            yield problem.at(kind.reference(number)).showing((kind.name, number))
        # What nobody names is in no other record's way; only what rests on something restricted may be.
        some = range(low, high + 1) if restricted_places(connection) else _named_numbers(connection, kind, low, high)
        for number in some:
            yield from wrong_around(connection, kind, number).values()
    if "same_person" in touched.runs:
        yield from of_two_people(connection).values()


def _there(connection: Connection, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield some records as far as they are there, in runs: there may be a million."""
    for kind, low, high in spans:
        there = NumberRuns()
        for (number,) in connection.execute(
            f"SELECT number FROM {kind.table} WHERE number BETWEEN ? AND ? ORDER BY number", (low, high)
        ):
            there.add(number)
        yield from ((kind, *run) for run in there.runs())


def _named_numbers(connection: Connection, kind: Kind, low: int, high: int) -> Sequence[int]:
    """Return which of some records, there or gone, another one names."""
    naming = [
        f"SELECT {name}_no FROM {other.table} WHERE {name}_no BETWEEN :low AND :high"
        for other in KINDS.values()
        for name, link in other.links.items()
        if link.kind == kind.name
    ]
    named = connection.execute(f"{' UNION '.join(naming)} ORDER BY 1", {"low": low, "high": high}) if naming else ()
    return [number for (number,) in named]


def _left_alone(connection: Connection, touched: _Touched) -> Iterator[StrongholdError]:
    """Yield what still names a record that is gone, and later records whose item would become unknown."""
    named = {(span[0].table, number) for span in touched.spans for number in _named_numbers(connection, *span)}
    some = named.union(touched.items)
    for row in row_changes(connection, touched.command, some) if some else ():
        if row.before is not None:
            continue
        if kind := BY_TABLE.get(row.table):
            yield from _naming(connection, kind, row.number)
        elif row.after and not find_item(row.after["name"]):
            name = row.after["name"]
            if count := recorded_as(connection, name, touched.command):
                records = counted(count, "record has", "records have")
                yield Forbidden(f"{records} the item {name}", f"see: stronghold list seizure --item {name}")


def _naming(connection: Connection, kind: Kind, number: int) -> Iterator[StrongholdError]:
    for field, other, record in tied_to(connection, kind, number, restricted=True):
        there = other.reference(record["no"])
        added = next(read_history(connection, HistoryQuery(places=[(other.table, record["no"])])))
        yield Forbidden(
            f"{there} names {kind.reference(number)} as its {field}",
            f"{in_words(added)}; take that back first, or edit {there}",
            shows=[(other.name, record["no"])],
        )
