"""The file by itself: that it is a ledger, whole, and made as this program makes one."""

import sqlite3
from itertools import islice

from stronghold_cli.records.kinds import kind_of
from stronghold_cli.records.side_tables import row_name
from stronghold_cli.results.health import BROKEN, FINE, LOOK, Outcome
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.health.opened import Opened, asked
from stronghold_cli.store.schema.as_made import has_all_steps, to_mend, took_its_steps, unlike_tables
from stronghold_cli.store.schema.rules import breaking_a_rule
from stronghold_cli.store.schema.views import VERSION
from stronghold_cli.values.size import size_in_words
from stronghold_cli.values.text import first_of, one_line

RESTORE = ("put a whole backup in its place", "stronghold restore FILE")
"""The last resort for a broken file, and what to type for it."""


_MOST_ROWS = 3
"""How many rows that break a rule of their table are named."""
_OF_NO_SORT = (
    "SELECT 1 FROM sqlite_master WHERE hex(type) NOT IN (hex('table'), hex('index'), hex('view'), hex('trigger'))"
)
"""What SQLite itself does not look at: a bit in the sort of an index that it made.  As bytes, which may be no text."""


def file(ledger: Opened) -> Outcome:
    """Whether the file is a ledger of this version."""
    if ledger.connection is None:
        return Outcome(BROKEN, ledger.fault, *RESTORE)
    if ledger.version < VERSION:
        if has_all_steps(ledger.connection):
            words = f"says that it is of schema {ledger.version}, and took every step up to schema {VERSION}"
            return Outcome(BROKEN, words, "find out which program wrote that; the next command sets it right")
        older = f"a ledger of an older version (schema {ledger.version}; this program makes schema {VERSION})"
        return Outcome(LOOK, older, "the next command brings it up to date, after a backup beside it")
    return Outcome(FINE, f"a ledger of this version (schema {VERSION}), {size_in_words(ledger.real.stat().st_size)}")


def integrity(ledger: Opened) -> Outcome:
    """Whether every page and every index of the file is whole, and every rule of its tables is kept."""
    wrong = [one_line(said) for (said,) in asked(ledger).execute("PRAGMA integrity_check(3)") if said != "ok"]
    if wrong:
        return Outcome(BROKEN, f"the file is damaged ({first_of(wrong)})", *RESTORE)
    broken = [row_name(*row) for row in islice(breaking_a_rule(asked(ledger)), _MOST_ROWS + 1)]
    if broken:
        named = ", ".join(broken[:_MOST_ROWS]) + (" and more" if len(broken) > _MOST_ROWS else "")
        words = f"another program wrote what its table does not take: {named}"
        return Outcome(BROKEN, words, f"see what history says, then edit it to what is right; or {RESTORE[0]}")
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
    wrong, added = unlike_tables(asked(ledger))
    if not took_its_steps(asked(ledger)):
        wrong.append("the list of the steps that made it is not as it was")
    if asked(ledger).execute(_OF_NO_SORT).fetchone():
        wrong.append("the list of what the file holds is not as it was")
    [encoding] = asked(ledger).execute("PRAGMA encoding").fetchone()
    if encoding != "UTF-8":
        return Outcome(BROKEN, f"its text is kept as {one_line(encoding)}, and this program keeps UTF-8", *RESTORE)
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
