"""Who changed what, when and why: one row a command, one version a row it touched, and a seal over both."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from stronghold_cli.errors import Forbidden
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import kind_of
from stronghold_cli.results.history import Change
from stronghold_cli.store.history.numbers import follow_history
from stronghold_cli.values.day import show_day
from stronghold_cli.values.stored import Spoilt, stored, stored_moment

OUTSIDE, UNDO, MIGRATION = "outside", "undo", "migration"
_TYPED = ("change", UNDO)
"""The kinds of command that somebody types."""

A_SLIP = timedelta(minutes=10)
"""How far two clocks may differ without anybody noticing."""


class Entry(NamedTuple):
    """The history entry of a command, without its number."""

    at: datetime
    verb: str
    login: str | None = None
    machine: str | None = None
    actor: str | None = None
    why: str | None = None
    kind: str = "change"
    goes_on: bool = False
    """Whether to keep it although the newest change is later than the machine's clock."""
    changed: Callable[[sqlite3.Connection], None] | None = None
    """Called when all of its rows are changed and before they are sealed."""
    asks: Callable[[str], bool] | None = None
    """Asks a person at the keyboard whether to keep it all the same; None without one."""

    @property
    def in_utc(self) -> str:
        """The moment as history keeps it: UTC, ISO, to the microsecond."""
        return self.at.astimezone(UTC).isoformat(timespec="microseconds")


class ClockBehind(Forbidden):
    """The newest change is later than the machine's clock."""


def check_clock(connection: sqlite3.Connection, entry: Entry) -> None:
    """Refuse a change that would be kept under a future moment.  Raises ClockBehind.

    The moments of history never run back: after a clock was a day ahead, all later changes get that moment, and a
    question about that day misses them.
    """
    if _is_ahead(last := _last_moment(connection), entry):
        newest = stored_moment(*last)
        raise ClockBehind(ahead_of(newest, entry.at), "set the clock right; --yes keeps it under that moment")


def ahead_of(newest: datetime, now: datetime) -> str:
    """Say that the newest change is later than now, in the time zone of now."""
    local = newest.astimezone(now.tzinfo)
    return f"the newest change was made on {show_day(local.date())} at {local:%H:%M}, ahead of this machine's clock"


def _last_moment(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the moment of the newest change as it is kept; empty where there is none."""
    return connection.execute("SELECT at FROM command ORDER BY number DESC LIMIT 1").fetchone() or ()


def _is_ahead(last: tuple[str, ...], entry: Entry) -> bool:
    """Whether the newest change lies more than ten minutes after an entry."""
    latest = (entry.at + A_SLIP).astimezone(UTC).isoformat(timespec="microseconds")
    return stored(lambda: any(latest < at for at in last))


def open_command(connection: sqlite3.Connection, entry: Entry) -> int:
    """Open a command in the writing transaction; every row changed until `seal_command` is its version.

    Changes that another program made since have no command: they are adopted first, as one of kind `outside`.  Raises
    Spoilt where a command was left without its seal, which this program never does, and ClockBehind.
    """
    if entry.kind in _TYPED and not entry.goes_on:
        check_clock(connection, entry)
    if connection.execute("SELECT 1 FROM command WHERE seal IS NULL").fetchone():
        raise Spoilt("a command has no seal")
    follow_history(connection)
    strangers = connection.execute("SELECT 1 FROM version WHERE command IS NULL LIMIT 1").fetchone()
    if strangers:
        adopted = _insert(connection, Entry(entry.at, "another program", kind=OUTSIDE))
        connection.execute("UPDATE version SET command = ? WHERE command IS NULL", (adopted,))
        seal_command(connection, adopted)
    return _insert(connection, entry)


def newest_version(connection: sqlite3.Connection, table: str, number: int) -> int | None:
    """Return the number of a row's newest version, None if history never had the row; any change moves it on."""
    newest = "SELECT max(number) FROM version WHERE record_table = ? AND record_number = ?"
    version: int | None = connection.execute(newest, (table, number)).fetchone()[0]
    return version


def newest_versions(
    connection: sqlite3.Connection, named: Iterable[tuple[Kind, int]]
) -> dict[tuple[str, int], int | None]:
    """Return the number of the newest version of each record, by its table and number."""
    return {(kind.table, number): newest_version(connection, kind.table, number) for kind, number in named}


def touched(connection: sqlite3.Connection) -> list[tuple[Kind, int]]:
    """Return the records that were there before the open command, and that it changed so far, each once."""
    rows = connection.execute(
        "SELECT DISTINCT record_table, record_number FROM version "
        "WHERE command = (SELECT number FROM command WHERE seal IS NULL) AND EXISTS (SELECT 1 FROM version AS earlier "
        "WHERE earlier.record_table = version.record_table AND earlier.record_number = version.record_number "
        "AND earlier.command <> version.command)"
    )
    return [(kind, number) for table, number in rows if (kind := kind_of(table))]


def touched_rows(connection: sqlite3.Connection, tables: Sequence[str] = ()) -> Iterator[tuple[str, int]]:
    """Yield the rows that the open command changed so far, new ones too: table and number.

    Each once; of some tables only, which is quicker, once for each change.  In an empty ledger in memory no command is
    open, and all rows are new.
    """
    some = f"AND record_table IN ({', '.join('?' * len(tables))})" if tables else ""
    yield from connection.execute(
        f"SELECT {'' if tables else 'DISTINCT'} record_table, record_number FROM version "
        f"WHERE command IS (SELECT number FROM command WHERE seal IS NULL) {some}",
        tables,
    )


def last_change(connection: sqlite3.Connection, table: str, number: int) -> Change:
    """Return the command that changed a row last; no moment where another program did, and none adopted it yet."""
    row = connection.execute(
        "SELECT COALESCE(command.number, 0), COALESCE(at, ''), COALESCE(actor, login, ''), COALESCE(verb, ''), why "
        "FROM version LEFT JOIN command ON command.number = version.command "
        "WHERE record_table = ? AND record_number = ? ORDER BY version.number DESC LIMIT 1",
        (table, number),
    ).fetchone()
    return Change(*row) if row else Change(0, "", "", "", None)


def changes_of(connection: sqlite3.Connection, table: str, number: int) -> list[Change]:
    """Return the commands that touched a row, the oldest first."""
    rows = connection.execute(
        "SELECT DISTINCT command.number, at, COALESCE(actor, login, ''), verb, why FROM version "
        "JOIN command ON command.number = version.command "
        "WHERE record_table = ? AND record_number = ? ORDER BY command.number",
        (table, number),
    )
    return [Change(*row) for row in rows]


def seal_command(connection: sqlite3.Connection, command: int) -> bool:
    """Close a command under its seal; False, and nothing kept of it, where it changed no row."""
    # Imported here: a command that only reads seals nothing.
    from stronghold_cli.store.history.sealing import is_kept_apart, seal_now

    if connection.execute("SELECT 1 FROM version WHERE command = ? LIMIT 1", (command,)).fetchone() is None:
        [kind] = connection.execute("SELECT kind FROM command WHERE number = ?", (command,)).fetchone()
        if kind == "change":
            return False
    # SQLite counts a number as given where an insert became an update.
    follow_history(connection)
    if is_kept_apart(connection):
        seal_now(connection, command)
    else:
        from stronghold_cli.store.history.older_sealing import seal_as_once  # only an older ledger needs it

        seal_as_once(connection, command)
    return True


def _insert(connection: sqlite3.Connection, entry: Entry) -> int:
    """Insert a command; its time never runs back, even where the machine's clock does."""
    at, last = entry.in_utc, _last_moment(connection)
    number = connection.execute(
        "INSERT INTO command (at, verb, login, machine, actor, why, kind) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            stored(max, (at, *last)),
            *(entry.verb, entry.login, entry.machine, entry.actor, entry.why, entry.kind),
        ),
    ).lastrowid
    assert number is not None  # noqa: S101 - an insert into a table with a key always has one
    if entry.kind in _TYPED and _is_ahead(last, entry):
        connection.execute("UPDATE command SET clock = ? WHERE number = ?", (at, number))
    return number
