"""Whether a file has the tables, indexes, views and triggers that this program makes, and each with its rules."""

import hashlib
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from datetime import datetime
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from stronghold_cli.store.schema.migrations import STEPS
from stronghold_cli.store.schema.views import TRACKED, own_views
from stronghold_cli.values.stored import of_type, stored

WRITTEN = (*TRACKED, "command", "version")
"""The tables that commands write."""

DIGEST = "decd79629eaaad0b0b6cfa6bb060f9bc68b3addaa911693e705b9d1b219f6c95"
"""What `digest` returns for a ledger that this program made or brought to its last step.  A test says a new one."""

_PLAIN_INDEX = re.compile(r'CREATE INDEX [^()]+ ON [^()]+\((?:"?\w+"?(?: (?:ASC|DESC))?,? ?)+\)')
"""An index that can refuse no row: it is on columns alone, of every row, and may have one value twice."""


class Difference(NamedTuple):
    """A trigger, view or index that is not as this program makes it."""

    kind: str
    """`trigger`, `view` or `index`."""
    name: str
    statement: str | None
    """What makes it; None where this program makes none."""


class Unlike(NamedTuple):
    """Which tables and columns are not those that this program makes, in words."""

    wrong: list[str]
    added: list[str]
    """What another program added without being able to refuse our rows."""


class _Made(NamedTuple):
    """The structure of a file."""

    sql: dict[tuple[str, str], str]
    """The statement that made each table, index, view and trigger, by its type and name."""
    columns: dict[str, list[str]]
    """By table."""
    of: dict[str, str]
    """By index, the table that it is of."""
    steps: Sequence[object]
    """The steps that it took, in order: what a later version goes on from."""


def is_as_made(connection: sqlite3.Connection) -> bool:
    """Whether all that commands write to, and by, is as this program makes it; harmless additions may be there.

    Quick where another program added nothing.
    """
    return digest(connection) == DIGEST or (not wrong_rules(connection) and not to_mend(connection))


def digest(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 of the statements that make what commands write, and write by.

    These are their tables with all indexes, every trigger, and the views of this program.
    """
    views = own_views()
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type = 'trigger' "
        f"OR (type = 'view' AND name IN ({', '.join('?' * len(views))})) "
        f"OR (type IN ('table', 'index') AND tbl_name IN ({', '.join('?' * len(WRITTEN))})) ORDER BY type, name",
        (*views, *WRITTEN),
    )
    return hashlib.sha256("\n".join(f"{kind} {name} {sql}" for kind, name, sql in rows).encode()).hexdigest()


def wrong_rules(connection: sqlite3.Connection) -> list[str]:
    """Return which of the tables that commands write are not those of this program, in words."""
    return unlike_tables(connection, WRITTEN).wrong


def unlike_tables(connection: sqlite3.Connection, only: Sequence[str] = ()) -> Unlike:
    """Return what is not as in a new ledger: of every table, or of some."""
    made, there = _made_new(), _made(connection)
    wrong: list[str] = []
    added: list[str] = []
    for table, columns in made.columns.items():
        if only and table not in only:
            continue
        if table not in there.columns:
            wrong.append(f"the table {table} is missing")
            continue
        missing = [column for column in columns if column not in there.columns[table]]
        more = [column for column in there.columns[table] if column not in columns]
        wrong += (f"the column {column} of {table} is missing" for column in missing)
        added += (f"the column {column} of {table}" for column in more)
        if not missing and _without(there.sql["table", table], more) != _plain(made.sql["table", table]):
            wrong.append(f"the table {table} has other rules")
    added += (f"the table {table}" for table in there.columns if table not in made.columns)
    return Unlike(wrong, added)


def took_its_steps(connection: sqlite3.Connection) -> bool:
    """Whether a file says that it took the steps which a new ledger took."""
    return _made(connection).steps == _made_new().steps


def has_all_steps(connection: sqlite3.Connection) -> bool:
    """Whether a file says that it took the last step, whatever schema it says that it is of."""
    with suppress(sqlite3.DatabaseError):
        return STEPS[-1] in {step for (step,) in connection.execute("SELECT name FROM _sqlite_migrations")}
    return False


def to_mend(connection: sqlite3.Connection) -> list[Difference]:
    """Return each trigger, view and index that is not as in a new ledger.

    What another program added is left alone, but for what acts on what is written, or may refuse it: triggers, and
    indexes of our tables that are no plain ones.
    """
    made, there = _made_new(), _made(connection)
    return [
        Difference(kind, name, made.sql.get((kind, name)))
        for kind, name in {**made.sql, **there.sql}
        if kind != "table"
        and _plain(made.sql.get((kind, name))) != _plain(there.sql.get((kind, name)))
        and ((kind, name) in made.sql or kind == "trigger" or (kind == "index" and _may_refuse(there, name)))
    ]


def _may_refuse(made: _Made, index: str) -> bool:
    return made.of[index] in WRITTEN and not _PLAIN_INDEX.fullmatch(_plain(made.sql["index", index]))


def make_again(connection: sqlite3.Connection) -> list[Difference]:
    """Rebuild each of these, or drop it if this program makes none, and return them."""
    done = to_mend(connection)
    for each in done:
        name = each.name.replace('"', '""')
        connection.execute(f'DROP {each.kind} IF EXISTS "{name}"')
        if each.statement:
            connection.execute(each.statement)
    return done


def _plain(sql: object) -> str:
    return " ".join(str(sql).split())


def _without(sql: str, columns: Sequence[str]) -> str:
    """Return the statement of a table without some columns at its end, if they have no rule."""
    plain = _plain(sql)
    for column in columns:
        plain = re.sub(rf', ?("?){re.escape(column)}\1( (TEXT|INTEGER|REAL|BLOB|ANY))? ?(?=[,)])', "", plain, count=1)
    return plain


def _made(connection: sqlite3.Connection) -> _Made:
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'sqlite_sequence'"
    ).fetchall()
    sql = {(stored(of_type, str, kind), stored(of_type, str, name)): statement for kind, name, _, statement in rows}
    columns = connection.execute(
        "SELECT made.name, has.name FROM sqlite_master AS made JOIN pragma_table_info(made.name) AS has "
        "WHERE made.type = 'table' AND made.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    by_table = {table: [name for _, name in named] for table, named in groupby(columns, itemgetter(0))}
    of = {name: table for kind, name, table, _ in rows if kind == "index"}
    return _Made(sql, by_table, of, tuple(_steps(connection)) if "_sqlite_migrations" in by_table else ())


def _steps(connection: sqlite3.Connection) -> Iterator[object]:
    """Yield the name of each step, and whether its moment can be read."""
    try:
        for of, name, at in connection.execute(
            "SELECT migration_set, name, applied_at FROM _sqlite_migrations ORDER BY id"
        ):
            yield of, name, bool(datetime.fromisoformat(at))
    except (sqlite3.OperationalError, ValueError, TypeError):
        yield None


@cache
def _made_new() -> _Made:
    from stronghold_cli.store.schema.building import build  # loads sqlite-utils, which makes the tables

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        build(connection)
        return _made(connection)
