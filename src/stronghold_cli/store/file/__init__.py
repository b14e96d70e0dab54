"""The SQLite file itself: its place, opened, whole or damaged.  Nothing here knows of history."""

PATIENCE = 15.0
"""How many seconds a command waits for another one that is writing."""
