"""The twelfth step: which files came in, and which record is from which of their rows."""

from sqlite_utils.db import Database

_IMPORTS = (
    # A file that came in: what it was called, its digest and its mapping's; what of it was left out, and why, never
    # with what a cell held.  All of them have the secret that rows are digested with: nobody without the ledger can
    # try custody numbers until one fits.
    """
    CREATE TABLE import_file (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        mapping TEXT,
        mapping_digest TEXT,
        people_file TEXT,
        rows INTEGER NOT NULL,
        imported_on TEXT NOT NULL CHECK (imported_on IS date(imported_on, '+0 days')),
        backfill INTEGER NOT NULL CHECK (backfill IN (0, 1)),
        left_out TEXT NOT NULL CHECK (json_valid(left_out)),
        secret TEXT NOT NULL
    ) STRICT
    """,
    # A record that is from a row, by a digest of what tells the row from others.  What was erased leaves the digest
    # alone, which keeps the row out.
    """
    CREATE TABLE import_row (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL,
        file_no INTEGER REFERENCES import_file (number),
        sheet TEXT,
        row INTEGER,
        content TEXT,
        record_table TEXT,
        record_number INTEGER,
        CHECK ((record_table IS NULL) = (record_number IS NULL))
    ) STRICT
    """,
    "CREATE INDEX import_row_key ON import_row (key)",
    "CREATE INDEX import_row_record ON import_row (record_table, record_number)",
    "CREATE INDEX import_row_file_no ON import_row (file_no)",
)


def m012_imports(db: Database) -> None:
    """Make the tables of files that came in and of their rows."""
    for statement in _IMPORTS:
        db.execute(statement)
