"""The tables, views and triggers of a ledger, made by the steps that it lacks.  The only user of sqlite-utils."""

import sqlite3

import sqlite_utils

from stronghold_cli.store.schema.migrations import MIGRATIONS
from stronghold_cli.store.schema.views import drop_views, make_views_and_triggers


def build(connection: sqlite3.Connection) -> None:
    """Apply the steps that a file lacks, all of them to an empty one, and make views and triggers anew."""
    drop_views(connection)
    MIGRATIONS.apply(sqlite_utils.Database(connection))
    make_views_and_triggers(connection)
