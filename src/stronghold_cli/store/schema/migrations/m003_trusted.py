"""The third step: what is said about records beside their fields: holds, restrictions, erasures, findings looked at."""

from sqlite_utils.db import Database

_SAID_OF_RECORDS = (
    # A record that nobody may change (hold), or that is shown in totals alone (restriction), while the row is there.
    """
    CREATE TABLE mark (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mark TEXT NOT NULL CHECK (mark IN ('hold', 'restriction')),
        record_table TEXT NOT NULL,
        record_number INTEGER NOT NULL,
        why TEXT NOT NULL,
        UNIQUE (mark, record_table, record_number)
    ) STRICT
    """,
    # Which records a command emptied by law, and the seals that its own and earlier commands have since: the contents
    # that gave the seals of `command` are gone.
    """
    CREATE TABLE erasure (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        authority TEXT NOT NULL,
        records TEXT NOT NULL CHECK (json_valid(records)),
        seals TEXT NOT NULL CHECK (json_valid(seals))
    ) STRICT
    """,
    # A finding that somebody looked at, and the newest versions of its records then: a later one makes it new.
    """
    CREATE TABLE looked_at (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        rule TEXT NOT NULL,
        records TEXT NOT NULL CHECK (json_valid(records)),
        versions TEXT NOT NULL CHECK (json_valid(versions)),
        why TEXT NOT NULL,
        UNIQUE (rule, records)
    ) STRICT
    """,
)


def m003_trusted(db: Database) -> None:
    """Make the tables of what is said about records beside their fields."""
    for statement in _SAID_OF_RECORDS:
        db.execute(statement)
