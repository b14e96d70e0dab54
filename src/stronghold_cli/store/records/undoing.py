"""Taking a command back: every row it touched becomes what it was before, as long as nothing since depends on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from sqlite3 import IntegrityError
from typing import Any

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import Forbidden, NoSuchRecord, Refused, StrongholdError
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS
from stronghold_cli.records.side_tables import name_of
from stronghold_cli.results.history import HistoryEntry, RowChange
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.reading import HistoryQuery, newest_content, read_history, undone_by
from stronghold_cli.store.records.holds import check_free, restricted_places
from stronghold_cli.store.records.listing import tied_to
from stronghold_cli.store.records.rows import of_two_people, wrong_between
from stronghold_cli.store.records.updating import wrong_around
from stronghold_cli.store.schema.views import TRACKED
from stronghold_cli.store.settings.own_items import recorded_as
from stronghold_cli.values.runs import NumberRuns
from stronghold_cli.values.stored import stored
from stronghold_cli.values.text import counted

Span = tuple[Kind, int, int]
"""Records of a kind: the first number and the last."""


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
    """Return a command with what it made of its rows.  Raises NoSuchRecord."""
    for told in read_history(connection, HistoryQuery(command=number)):
        return told
    raise NoSuchRecord(f"no change {number}", "see: stronghold history")


def take_back(connection: Connection, undone: HistoryEntry) -> list[RowChange]:
    """Undo a command within the open one, and return what became of each row that it had touched.

    Raises Forbidden naming what depends on it, and Refused naming each rule that its undoing would break; the caller's
    transaction is then to be undone.
    """
    _check_untouched(connection, undone)
    wrong = _wrong(connection, undone.rows)
    back = [RowChange(row.table, row.number, row.after, row.before) for row in undone.rows]
    # Rows that go first: one that comes back may have the name of one that was made in its place.
    for row in sorted(back, key=lambda row: row.after is not None):
        if row.after != row.before:
            _write(connection, row)
    problems = [problem for facts, problem in _wrong(connection, undone.rows).items() if facts not in wrong]
    problems += _left_alone(connection, undone)
    if problems:
        raise Refused(f"change {undone.command} cannot be taken back", problems)
    connection.execute("UPDATE command SET undoes = ? WHERE seal IS NULL", (undone.command,))
    return back


def _check_untouched(connection: Connection, undone: HistoryEntry) -> None:
    """Refuse where a row is not as the command left it.  Raises Forbidden naming the change that depends on it."""
    later = set(
        connection.execute(
            "SELECT own.record_table, own.record_number FROM version AS own JOIN version AS later "
            "ON later.record_table = own.record_table AND later.record_number = own.record_number "
            "AND later.number > own.number AND later.command IS NOT own.command WHERE own.command = ?",
            (undone.command,),
        )
    )
    for row in undone.rows:
        if (row.table, row.number) not in later:
            continue
        if newest_content(connection, (row.table, row.number)) != row.after:
            raise Forbidden(f"change {undone.command} cannot be taken back: {_stands_on(connection, row)}")


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


def _write(connection: Connection, row: RowChange) -> None:
    """Make a row what it is to be after, whatever it was.

    Raises Forbidden for a record that is held, and where another row is in its place; Spoilt for a table that history
    has no rows of, whose name may be anything.
    """
    tracked = stored(TRACKED.__getitem__, row.table)
    if kind := BY_TABLE.get(row.table):
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


def _wrong(connection: Connection, rows: Sequence[RowChange]) -> Mapping[tuple[Any, ...], StrongholdError]:
    """Return which rules between records are broken now by some rows and by what names them, by its facts."""
    return {problem.facts: problem for problem in _each_wrong(connection, rows)}


def _each_wrong(connection: Connection, rows: Sequence[RowChange]) -> Iterator[StrongholdError]:
    for kind, low, high in _there(connection, rows):
        for number, problem in wrong_between(connection, kind, low, high):
            yield problem.at(kind.reference(number)).showing((kind.name, number))
        # What nobody names is in no other record's way; only what rests on something restricted may be.
        some = range(low, high + 1) if restricted_places(connection) else _named_numbers(connection, kind, low, high)
        for number in some:
            yield from wrong_around(connection, kind, number).values()
    if any(row.table == "same_person" for row in rows):
        yield from of_two_people(connection).values()


def _there(connection: Connection, rows: Sequence[RowChange]) -> Iterator[Span]:
    """Yield which records some rows are of, as far as they are there, in runs: there may be a million."""
    for kind, low, high in _spans(rows):
        there = NumberRuns()
        for (number,) in connection.execute(
            f"SELECT number FROM {kind.table} WHERE number BETWEEN ? AND ? ORDER BY number", (low, high)
        ):
            there.add(number)
        yield from ((kind, *run) for run in there.runs())


def _spans(rows: Iterable[RowChange]) -> Sequence[Span]:
    """Return which records some rows are of, in runs: their kind, the first number and the last."""
    found: dict[str, NumberRuns] = {}
    for row in rows:
        if row.table in BY_TABLE:
            if row.table not in found:
                found[row.table] = NumberRuns()
            found[row.table].add(row.number)
    return [(BY_TABLE[table], *run) for table, numbers in found.items() for run in numbers.runs()]


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


def _left_alone(connection: Connection, undone: HistoryEntry) -> Iterator[StrongholdError]:
    """Yield what still names a record that is gone, and what was recorded since with an item that nobody knows then."""
    new = [row for row in undone.rows if row.before is None]
    named = {(span[0].table, number) for span in _spans(new) for number in _named_numbers(connection, *span)}
    for row in new:
        kind = BY_TABLE.get(row.table)
        if kind:
            if (row.table, row.number) in named:
                yield from _naming(connection, kind, row.number)
        elif row.table == "own_item" and row.after and not find_item(row.after["name"]):
            name = row.after["name"]
            if count := recorded_as(connection, name, undone.command or 0):
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
