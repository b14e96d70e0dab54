"""The past: what the ledger held after one of its commands, rebuilt from history in a private temporary database."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import NamedTuple

from stronghold_cli.errors import Forbidden, LedgerUnusable, NoSuchRecord
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.file.private_database import private_database
from stronghold_cli.store.schema.views import TRACKED, own_views
from stronghold_cli.values.stored import stored_moment

_IN_MEMORY = 300_000_000
"""The largest ledger, in bytes, whose past is rebuilt in memory: that of a million records takes a third of it."""

_OF_TODAY = ("mark",)
"""Tables always taken as they are now: today's restrictions decide what may be shown."""


class PastState(NamedTuple):
    """A moment of the ledger's past."""

    at: datetime
    change: int | None
    """The last command that the ledger had then; None for the ledger as it stands."""


class BeforeTheLedger(Forbidden):
    """A moment before history begins."""


def past_state_at(connection: Connection, moment: datetime | int, now: datetime) -> PastState:
    """Return the state of the ledger at a moment, or after a command by its number.

    Raises BeforeTheLedger, and NoSuchRecord for a command that is not there.
    """
    if isinstance(moment, int):
        row = connection.execute("SELECT at FROM command WHERE number = ?", (moment,)).fetchone()
        if row is None:
            [last] = connection.execute("SELECT max(number) FROM command").fetchone()
            raise NoSuchRecord(f"no change {moment}", f"the last one is {last}; see: stronghold history")
        return PastState(stored_moment(row[0]), moment)
    if moment >= now:
        return PastState(moment, None)
    at = moment.astimezone(UTC).isoformat(timespec="microseconds")
    # The time of a command never runs back, so that the last one by number is the last one by time.
    [change] = connection.execute("SELECT max(number) FROM command WHERE at <= ?", (at,)).fetchone()
    if change is None:
        raise _before_the_ledger(connection, moment)
    return PastState(moment, change)


def _before_the_ledger(connection: Connection, moment: datetime) -> Forbidden:
    row = connection.execute("SELECT at FROM command ORDER BY number LIMIT 1").fetchone()
    if row is None:
        return BeforeTheLedger("this ledger has no history", "see: stronghold doctor")
    begun = stored_moment(row[0]).astimezone(moment.tzinfo)
    shown = "%d %b %Y" if begun.date() > moment.date() else "%d %b %Y at %H:%M"
    first, asked = (day.strftime(shown).lstrip("0") for day in (begun, moment))
    return BeforeTheLedger(f"this ledger begins on {first}; it cannot say what was known on {asked}")


@contextmanager
def as_at(connection: Connection, change: int) -> Iterator[Connection]:
    """Yield a temporary database with the ledger's content after a command; it reads just like a ledger.

    It has the ledger's own tables, indexes and views.  What another program changed is in it from the command that
    adopted it.  History itself is not in it.  Raises LedgerUnusable where history does not fit the tables.
    """
    with private_database(connection, _IN_MEMORY) as past:
        # What was right once is not asked again: what was since erased by law may leave a day or a key that no table
        # takes.
        past.execute("PRAGMA ignore_check_constraints = ON")
        # What another program added is no part of the ledger, and its tables may make others as they are made.
        own = json.dumps([*TRACKED, "command", "version", "_sqlite_migrations", *own_views()])
        made = (
            "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger' "
            "AND CASE type WHEN 'index' THEN tbl_name ELSE name END IN (SELECT value FROM json_each(?))"
        )
        statements: dict[str, list[str]] = {"table": [], "index": [], "view": []}
        for kind, statement in connection.execute(made, (own,)):
            statements[kind].append(statement)
        past.execute("BEGIN")
        try:
            for statement in statements["table"]:
                past.execute(statement)
            for table in TRACKED:
                _fill(connection, past, table, change)
        except sqlite3.DatabaseError as fault:
            raise LedgerUnusable(f"history cannot be rebuilt: {fault}", "see: stronghold doctor") from None
        for statement in (*statements["index"], *statements["view"]):
            past.execute(statement)
        past.execute("COMMIT")
        yield past


def _fill(connection: Connection, past: Connection, table: str, change: int) -> None:
    """Fill a table with the newest version, up to a command, of each row that was there then."""
    if table in _OF_TODAY:
        rows = connection.execute(f"SELECT * FROM {table}")
        places = ", ".join("?" * len(rows.description))
        past.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
        return
    # Of a group with max() the other columns are those of the row that has it.
    newest = (
        "SELECT record_number, content FROM (SELECT record_number, content, max(number) FROM version "
        "WHERE record_table = ? AND command <= ? GROUP BY record_number) WHERE content IS NOT NULL"
    )
    columns = past.execute(
        f"SELECT name, dflt_value FROM pragma_table_info('{table}') WHERE name <> 'number'"
    ).fetchall()
    # A version that is older than a column says nothing of it.
    cells = (
        f"""COALESCE(json_extract(?2, '$."{name}"'), {usual})""" if usual else f"""json_extract(?2, '$."{name}"')"""
        for name, usual in columns
    )
    names = ", ".join(f'"{name}"' for name, _ in columns)
    past.executemany(
        f"INSERT INTO {table} (number, {names}) SELECT ?1, {', '.join(cells)}",
        connection.execute(newest, (table, change)),
    )
