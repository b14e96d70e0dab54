"""The SQLite file: the only folder with SQL."""
