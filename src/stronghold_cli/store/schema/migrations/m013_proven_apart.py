"""The thirteenth step: what an erasure empties of a change is sealed apart from all else that the change did."""

from sqlite_utils.db import Database

_ADDED = (
    # What a command was sealed over, of itself, that an erasure may empty: its salt, and the digest that it had then.
    ("command", "salt BLOB"),
    ("command", "digest BLOB"),
    # What the changes that an erasure emptied hold since: a digest for each version of them, and for the row of each.
    ("erasure", "digests TEXT CHECK (digests IS NULL OR json_valid(digests))"),
)


def m013_proven_apart(db: Database) -> None:
    """Add those columns; they are empty of a command that was sealed before, and its seal stays as it is."""
    for table, column in _ADDED:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
