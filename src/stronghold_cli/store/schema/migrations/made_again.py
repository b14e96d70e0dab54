"""A table of records made again, as steps do that change a CHECK of it.

Steps that have landed call it, so it is never changed either; those before it do the same by statements of their own.
"""

import re

from sqlite_utils.db import Database


def make_again(db: Database, table: str, sql: str) -> None:
    """Make a table again as its `CREATE TABLE` now says, with its rows, its indexes and the last number given."""
    # Its indexes go with it.
    indexes = db.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", [table]
    ).fetchall()
    columns = ", ".join(f'"{column[1]}"' for column in db.execute(f"PRAGMA table_info({table})").fetchall())
    db.execute(re.sub(rf'^CREATE TABLE "?{table}"?', f"CREATE TABLE {table}_anew", sql))
    db.execute(f"INSERT INTO {table}_anew ({columns}) SELECT {columns} FROM {table}")
    db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [f"{table}_anew"])
    db.execute(
        "INSERT INTO sqlite_sequence SELECT ?, seq FROM sqlite_sequence WHERE name = ?", [f"{table}_anew", table]
    )
    db.execute(f"DROP TABLE {table}")
    db.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
    for (index,) in indexes:
        db.execute(index)
