"""The file by itself: that it is a ledger, whole, and made as this program makes one."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from stronghold_cli.records.kinds import kind_of
from stronghold_cli.records.side_tables import row_name
from stronghold_cli.results.health import BROKEN, FINE, LOOK, Outcome
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.health.opened import Opened, asked
from stronghold_cli.store.schema.views import VERSION
from stronghold_cli.values.size import size_in_words
from stronghold_cli.values.stored import of_type, stored
from stronghold_cli.values.text import first_of, one_line

RESTORE = ("put a whole backup in its place", "stronghold restore FILE")
"""What mends a file that nothing less will mend, and what to type for it."""


def file(ledger: Opened) -> Outcome:
    """Whether the file is a ledger of this version."""
    if ledger.connection is None:
        return Outcome(BROKEN, ledger.fault, *RESTORE)
    if ledger.version < VERSION:
        older = f"a ledger of an older version (schema {ledger.version}; this program makes schema {VERSION})"
        return Outcome(LOOK, older, "the next command brings it up to date, after a backup beside it")
    return Outcome(FINE, f"a ledger of this version (schema {VERSION}), {size_in_words(ledger.real.stat().st_size)}")


def integrity(ledger: Opened) -> Outcome:
    """Whether every page and every index of the file is whole, and every rule of its tables is kept."""
    wrong = [one_line(said) for (said,) in asked(ledger).execute("PRAGMA integrity_check(3)") if said != "ok"]
    if wrong:
        return Outcome(BROKEN, f"the file is damaged ({first_of(wrong)})", *RESTORE)
    return Outcome(FINE, "every page and every index is whole")


def links(ledger: Opened) -> Outcome:
    """Whether every record that another one names is there."""
    connection = asked(ledger)
    wrong, mends = [], RESTORE
    for table, number, parent, place in connection.execute("PRAGMA foreign_key_check").fetchall():
        column = next(row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})") if row[0] == place)
        [named] = connection.execute(f"SELECT {column} FROM {table} WHERE rowid = ?", (number,)).fetchone()
        wrong.append(f"{row_name(table, number)} names {row_name(parent, named)}, which is not there")
        if len(wrong) == 1 and kind_of(table):
            clear = f"stronghold edit {row_name(table, number)} --clear {column.removesuffix('_no')}"
            mends = "empty the field, or name another record", clear
    if wrong:
        return Outcome(BROKEN, first_of(wrong), *mends)
    return Outcome(FINE, "every record that another one names is there")


def tables(ledger: Opened) -> Outcome:
    """Whether the tables and their columns are those that this program makes."""
    made, there = _made_new(), _made(asked(ledger))
    wrong: list[str] = []
    added: list[str] = []
    for table, columns in made.columns.items():
        if table not in there.columns:
            wrong.append(f"the table {table} is missing")
            continue
        missing = [column for column in columns if column not in there.columns[table]]
        more = [column for column in there.columns[table] if column not in columns]
        wrong += (f"the column {column} of {table} is missing" for column in missing)
        added += (f"the column {column} of {table}" for column in more)
        if not missing and not more and there.sql["table", table] != made.sql["table", table]:
            wrong.append(f"the table {table} has other rules")
    added += (f"the table {table}" for table in there.columns if table not in made.columns)
    if there.steps != made.steps:
        wrong.append("the list of the steps that made it is not as it was")
    try:
        wrong += (f"the last number given in {table} is not as history has it" for table in _misgiven(asked(ledger)))
    except sqlite3.OperationalError:  # a bit of the name of one of its columns: no other examination looks at them
        wrong.append("the table of the last numbers given cannot be read")
    if wrong:
        return Outcome(BROKEN, first_of([one_line(each) for each in wrong]), *RESTORE)
    if added:
        words = f"another program added {first_of([one_line(each) for each in added])}"
        return Outcome(LOOK, words, "find out which, and what it keeps there: this program neither reads nor erases it")
    return Outcome(FINE, "each table and each column is there")


def _misgiven(connection: Connection) -> list[str]:
    """Return the tables whose last number given (so that none comes twice) is not the highest in history."""
    # As bytes: a damaged name may be no text.
    given = {
        bytes(name or b""): last
        for name, last in connection.execute("SELECT CAST(name AS BLOB), seq FROM sqlite_sequence")
    }
    highest = "SELECT CAST(record_table AS BLOB), max(record_number) FROM version GROUP BY record_table"
    held = {bytes(name): last for name, last in connection.execute(highest)}
    for table in ("command", "version"):
        if last := connection.execute(f"SELECT max(number) FROM {table}").fetchone()[0]:
            held[table.encode()] = last
    return sorted(
        name.decode("utf-8", "replace") for name in given.keys() | held.keys() if given.get(name) != held.get(name)
    )


def triggers(ledger: Opened) -> Outcome:
    """Whether the triggers that write history, the views and the indexes are those that this program makes."""
    unlike = [f"the {each.kind} {one_line(each.name)}" for each in to_mend(asked(ledger))]
    if unlike:
        return Outcome(
            BROKEN,
            f"missing, altered or put in: {first_of(unlike)}",
            "make them again",
            "stronghold doctor --mend",
        )
    return Outcome(FINE, "what writes history is in its place")


class Difference(NamedTuple):
    """A trigger, view or index that is not as this program makes it."""

    kind: str
    """`trigger`, `view` or `index`."""
    name: str
    statement: str | None
    """What makes it; None where this program makes none."""


def to_mend(connection: Connection) -> list[Difference]:
    """Return what is not as in a new ledger.

    What another program added is left alone, but for triggers, which act on what is written.
    """
    made, there = _made_new().sql, _made(connection).sql
    return [
        Difference(kind, name, made.get((kind, name)))
        for kind, name in {**made, **there}
        if ((kind, name) in made or kind == "trigger")
        and kind != "table"
        and made.get((kind, name)) != there.get((kind, name))
    ]


def mend(connection: Connection) -> list[Difference]:
    """Rebuild each of these, or take it out where this program makes none, and return them."""
    done = to_mend(connection)
    for each in done:
        name = each.name.replace('"', '""')
        connection.execute(f'DROP {each.kind} IF EXISTS "{name}"')
        if each.statement:
            connection.execute(each.statement)
    return done


class _Made(NamedTuple):
    """How a file is made."""

    sql: dict[tuple[str, str], str]
    """The statement that made each table, index, view and trigger, by its type and name."""
    columns: dict[str, list[str]]
    """By table."""
    steps: Sequence[object]
    """The steps that it took, in order: what a later version goes on from."""


def _made(connection: Connection) -> _Made:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    sql = {(stored(of_type, str, kind), stored(of_type, str, name)): statement for kind, name, statement in rows}
    columns = connection.execute(
        "SELECT made.name, has.name FROM sqlite_master AS made JOIN pragma_table_info(made.name) AS has "
        "WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite_%'"
    )
    by_table = {table: [name for _, name in named] for table, named in groupby(columns, itemgetter(0))}
    return _Made(sql, by_table, _steps(connection) if "_sqlite_migrations" in by_table else ())


def _steps(connection: Connection) -> Sequence[object]:
    """Return the name of each step, and whether its moment can be read."""
    try:
        rows = connection.execute("SELECT migration_set, name, applied_at FROM _sqlite_migrations ORDER BY id")
        return [(of, name, bool(datetime.fromisoformat(at))) for of, name, at in rows]
    except (sqlite3.OperationalError, ValueError, TypeError):
        return ()


@cache
def _made_new() -> _Made:
    # Loads sqlite-utils, which makes the tables.
    from stronghold_cli.store.ledger.creation import empty_in_memory

    with empty_in_memory(datetime.now(UTC)) as connection:
        return _made(connection)
