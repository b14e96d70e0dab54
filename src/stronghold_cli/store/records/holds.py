"""Marks on records: a hold, under which nobody may change one, and a restriction, which hides one."""

from collections.abc import Iterable, Iterator

from stronghold_cli.errors import Forbidden, Restricted
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS
from stronghold_cli.records.references import Named
from stronghold_cli.results.holds import Marked
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.commands import changes_of
from stronghold_cli.store.history.erasures import erased_places
from stronghold_cli.values.text import listed, quoted

HOLD, RESTRICTION = "hold", "restriction"
LIFT_OR_LEAVE = "lift the restriction, or leave this as it is"
"""The advice for a value that has to fit a restricted record."""
TABLE = "mark"


def marked(connection: Connection, mark: str, named: Iterable[Named] | None = None) -> list[Marked]:
    """Return the records that have a mark, of those named or of all, by kind and number."""
    wanted = None if named is None else {(kind.table, number) for kind, number in named}
    rows = connection.execute(
        f"SELECT record_table, record_number, number, why FROM {TABLE} WHERE mark = ?", (mark,)
    ).fetchall()
    found = [
        Marked(BY_TABLE[table], number, why, next(iter(changes_of(connection, TABLE, row)), None))
        for table, number, row, why in rows
        if table in BY_TABLE and (wanted is None or (table, number) in wanted)
    ]
    order = list(KINDS)
    return sorted(found, key=lambda each: (order.index(each.kind.name), each.number))


def put_mark(connection: Connection, mark: str, kind: Kind, number: int, why: str) -> None:
    """Mark a record that has no such mark."""
    connection.execute(
        f"INSERT INTO {TABLE} (mark, record_table, record_number, why) VALUES (?, ?, ?, ?)",
        (mark, kind.table, number, why),
    )


def lift_mark(connection: Connection, mark: str, kind: Kind, number: int) -> bool:
    """Take a mark off a record; False where it has none."""
    lifted = connection.execute(
        f"DELETE FROM {TABLE} WHERE mark = ? AND record_table = ? AND record_number = ?", (mark, kind.table, number)
    )
    return lifted.rowcount > 0


def is_any_marked(connection: Connection) -> bool:
    """Whether any record is held or restricted."""
    return connection.execute(f"SELECT 1 FROM {TABLE} LIMIT 1").fetchone() is not None


def check_free(connection: Connection, kind: Kind, number: int) -> None:
    """Refuse to change a record that is held, or restricted.  Raises Forbidden, naming who holds it and since when."""
    check_shown(connection, kind, number)
    if _has(connection, HOLD, kind.table, number):
        [held] = marked(connection, HOLD, [(kind, number)])
        raise Forbidden(
            f"{held.ref} has been held {held.said}: {quoted(held.why, 100)}",
            f"nothing was changed; to lift it: stronghold hold --lift {held.ref} --why …",
            shows=[(kind.name, number)],
        )


def check_shown(connection: Connection, kind: Kind, number: int) -> None:
    """Refuse to show a record that is restricted.  Raises Restricted, which only says who restricted it."""
    if _has(connection, RESTRICTION, kind.table, number):
        [restricted] = marked(connection, RESTRICTION, [(kind, number)])
        raise Restricted(
            f"{restricted.ref} has been restricted {restricted.said}: it is in totals alone",
            f"to lift it: stronghold restrict --lift {restricted.ref} --why …",
        )


def _has(connection: Connection, mark: str, table: str, number: int) -> bool:
    row = connection.execute(
        f"SELECT 1 FROM {TABLE} WHERE mark = ? AND record_table = ? AND record_number = ?", (mark, table, number)
    ).fetchone()
    return row is not None


def shown_table(connection: Connection, kind: Kind) -> str:
    """Return the SQL after FROM for the records of a kind that may be shown: the table itself where all may be."""
    some = f"SELECT 1 FROM {TABLE} WHERE mark = '{RESTRICTION}' AND record_table = ? LIMIT 1"
    if connection.execute(some, (kind.table,)).fetchone() is None:
        return kind.table
    return f"(SELECT * FROM {kind.table} WHERE number NOT IN ({restricted_rows(kind)}))"


def restricted_rows(kind: Kind) -> str:
    """Return a SELECT of the numbers of the records of a kind that are restricted."""
    return f"SELECT record_number FROM {TABLE} WHERE mark = '{RESTRICTION}' AND record_table = '{kind.table}'"


def restricted_numbers(connection: Connection, kind: Kind) -> frozenset[int]:
    """Return the numbers of the records of a kind that are restricted."""
    rows = connection.execute(
        f"SELECT record_number FROM {TABLE} WHERE mark = ? AND record_table = ?", (RESTRICTION, kind.table)
    )
    return frozenset(number for (number,) in rows)


def restricted_places(connection: Connection) -> set[tuple[str, int]]:
    """Return the table and the number of each record that is restricted."""
    return set(connection.execute(f"SELECT record_table, record_number FROM {TABLE} WHERE mark = ?", (RESTRICTION,)))


def withheld_places(connection: Connection) -> set[tuple[str, int]]:
    """Return the rows, by table and number, that no remark mentions: restricted and erased ones."""
    return restricted_places(connection) | erased_places(connection)


def not_shown(connection: Connection, kinds: Iterable[Kind] | None = None) -> list[str]:
    """Return in words how many records of some kinds, else of the ledger, are restricted; nothing where there are none.

    It counts all of them, not only matching ones, whose number would give their content away.
    """
    found = list(_counted(connection, KINDS.values() if kinds is None else kinds))
    if not found:
        return []
    words, number = listed([words for words, _ in found], "and"), sum(number for _, number in found)
    return [f"{words} {'is' if number == 1 else 'are'} restricted, and not shown (see: stronghold restrict)"]


def _counted(connection: Connection, kinds: Iterable[Kind]) -> Iterator[tuple[str, int]]:
    for kind in kinds:
        if number := len(restricted_numbers(connection, kind)):
            yield kind.counted(number), number
