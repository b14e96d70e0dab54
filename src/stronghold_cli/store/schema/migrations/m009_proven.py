"""What a seal covers beside a change: how far the access log had come, and what the machine's clock said."""

from sqlite_utils.db import Database

_ADDED = (
    # The head of the access log's chain and how many entries it had, when the command was sealed.
    ("command", "access_head TEXT"),
    ("command", "access_entries INTEGER"),
    # What the clock said, where that was before the change that was the newest then.
    ("command", "clock TEXT"),
    # What an erasure emptied beside its records: rows, by table and number, and the commands that say who, when or why.
    ("erasure", "other_rows TEXT CHECK (other_rows IS NULL OR json_valid(other_rows))"),
    ("erasure", "commands TEXT CHECK (commands IS NULL OR json_valid(commands))"),
)


def m009_proven(db: Database) -> None:
    """Add those columns; a command's own are empty where it was sealed before, and its seal stays as it is."""
    for table, column in _ADDED:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
