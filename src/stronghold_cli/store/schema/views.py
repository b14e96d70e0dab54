"""What the file holds beside its tables: the views and triggers that follow from the declarations."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from stronghold_cli.records.amounts import Count, Length, Sum, Weight
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.side_tables import SIDE_TABLES
from stronghold_cli.store.schema.migrations import STEPS

APPLICATION_ID = 0x5374_4844
"""Whose file it is: `StHD` in the header of the SQLite file."""
VERSION = len(STEPS)
"""The number of the last step, as `PRAGMA user_version` says it."""

TRACKED = {kind.table: ("uid", *kind.columns) for kind in KINDS.values()} | {
    table: beside.columns for table, beside in SIDE_TABLES.items()
}
"""Each table whose rows have a history, with its columns but `number`."""


def joined_view(join: str) -> str:
    """Return the view that gives the first of the records that are joined to one: (number, first)."""
    return f"{join.replace(' ', '_')}_joined"


def own_views() -> list[str]:
    """Return the names of the views that this program makes."""
    return [name for kind in KINDS.values() for name in (*map(joined_view, kind.joins), kind.plural.replace("-", "_"))]


def make_views_and_triggers(connection: sqlite3.Connection) -> None:
    """Drop every view and trigger and create them again, as this program's declarations say."""
    drop(connection, "view")
    drop(connection, "trigger")
    for statement in (*_views(), *_triggers()):
        connection.execute(statement)


def drop_triggers_on_history(connection: sqlite3.Connection) -> None:
    """Drop every trigger on the tables of history: this program makes none, and another's may refuse any command."""
    strange = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('command', 'version')"
    for (name,) in connection.execute(strange).fetchall():
        connection.execute('DROP TRIGGER "{}"'.format(name.replace('"', '""')))


def drop(connection: sqlite3.Connection, what: str) -> None:
    """Drop every view, or every trigger."""
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = ?", (what,)).fetchall():
        connection.execute(f'DROP {what} IF EXISTS "{name}"')


def _views() -> Iterator[str]:
    for kind in KINDS.values():
        for join, links in kind.joins.items():
            yield f"CREATE VIEW {joined_view(join)} (number, first) AS{joined_rows_of(kind, links)}"
        yield _for_people(kind)


def joined_rows_of(kind: Kind, links: Sequence[str]) -> str:
    """Return a SELECT of every record that is linked to another, and of the first one, which is linked to none.

    Most are linked to the first one itself; the rest climb, by primary keys alone.  UNION ends a ring, whose members
    then have no first record.
    """
    parent = ", ".join(f"{{0}}.{link}_no" for link in links)
    parent = f"COALESCE({parent})" if len(links) > 1 else parent
    some = " OR ".join(f"child.{link}_no IS NOT NULL" for link in links)
    return f"""
    WITH RECURSIVE climb (number, above) AS (
        SELECT child.number, {parent.format("higher")}
        FROM {kind.table} AS child JOIN {kind.table} AS higher ON higher.number = {parent.format("child")}
        WHERE ({some}) AND {parent.format("higher")} IS NOT NULL
        UNION
        SELECT climb.number, {parent.format("higher")}
        FROM climb JOIN {kind.table} AS higher ON higher.number = climb.above
        WHERE {parent.format("higher")} IS NOT NULL
    )
    SELECT child.number, {parent.format("child")}
    FROM {kind.table} AS child JOIN {kind.table} AS top ON top.number = {parent.format("child")}
    WHERE ({some}) AND {parent.format("top")} IS NULL
    UNION ALL
    SELECT climb.number, climb.above
    FROM climb JOIN {kind.table} AS top ON top.number = climb.above
    WHERE {parent.format("top")} IS NULL
    """


def _for_people(kind: Kind) -> str:
    """A view for whoever opens the file in another program: grams and pounds, references, no column names to learn."""
    columns = [f"'{kind.prefix}-' || number AS ref"]
    for field in kind.fields.values():
        first, *others = (f'"{column}"' for column in field.columns)
        if isinstance(field.type, Sum):
            columns.append(f"{_decimal(first, 2)} AS {field.name}_gbp")
        elif isinstance(field.type, Weight):
            columns.append(f"{_decimal(first, 3)} AS {field.name}_g")
        elif isinstance(field.type, Link):
            columns.append(f"'{field.type.prefix}-' || {first} AS \"{field.name}\"")
        elif isinstance(field.type, Count):
            columns += [f"{first} AS {field.name}", f"{others[0]} AS {field.name}_unit"]
        elif isinstance(field.type, Length):
            columns += [f"{first} AS {field.name}_months", f"{others[0]} AS {field.name}_days"]
        else:
            columns.append(f'{first} AS "{field.name}"')
    return f"CREATE VIEW {kind.plural.replace('-', '_')} AS SELECT {', '.join(columns)} FROM {kind.table}"


def _decimal(column: str, places: int) -> str:
    """A whole number of smallest units as an exact decimal, null where it is null."""
    unit = 10**places
    return f"CASE WHEN {column} IS NOT NULL THEN printf('%d.%0{places}d', {column} / {unit}, {column} % {unit}) END"


def content_of(row: str, columns: Iterable[str], *, nulls: bool = True) -> str:
    """Return, as SQL, what a version says that a row became: its columns as JSON, nulls dropped.

    Without `nulls` none of the columns may be null: there is nothing to drop, which takes half the time.
    """
    pairs = ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns)
    return f"json_patch('{{}}', json_object({pairs}))" if nulls else f"json_object({pairs})"


def version_of(table: str, number: str, content: str, *, room: bool = False) -> str:
    """Return, as SQL that a FROM may follow, what writes the version of a row: it is of the command that is open.

    With `room` there is place for the digest that the seal puts there, so that no row has to grow then.
    """
    return (
        f"INSERT INTO version (command, record_table, record_number, content, salt{', digest' if room else ''}) "
        f"SELECT (SELECT number FROM command WHERE seal IS NULL), '{table}', {number}, {content}, randomblob(16)"
        f"{', zeroblob(32)' if room else ''}"
    )


def trigger_of(table: str, event: str) -> str:
    """Return what makes the trigger that writes a version after an event, `INSERT`, `UPDATE` or `DELETE`.

    It is what the row became, nulls dropped; a row that is gone becomes null.
    """
    row = "OLD" if event == "DELETE" else "NEW"
    content = "NULL" if event == "DELETE" else content_of(row, TRACKED[table])
    return f"""
        CREATE TRIGGER {table}_{event.lower()} AFTER {event} ON {table} BEGIN
            {version_of(table, f"{row}.number", content)};
        END
    """


def _triggers() -> Iterator[str]:
    """History: after every change of a row, what the row became."""
    for table in TRACKED:
        # A record keeps its number, or history would show it under both.
        yield f"""
        CREATE TRIGGER {table}_number BEFORE UPDATE OF number ON {table} WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END
        """
        for event in ("INSERT", "UPDATE", "DELETE"):
            yield trigger_of(table, event)
