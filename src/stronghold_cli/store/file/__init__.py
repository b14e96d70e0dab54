"""The SQLite file itself: its place, opened, whole or damaged.  Nothing here knows of history."""
