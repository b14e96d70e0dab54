"""The tables, views and triggers of a ledger, made by the steps that it lacks.  The only user of sqlite-utils."""

import sqlite3
from importlib import import_module

import sqlite_utils

from stronghold_cli.store.schema import migrations
from stronghold_cli.store.schema.views import drop, make_views_and_triggers

MIGRATIONS = sqlite_utils.Migrations("stronghold")
for step in migrations.STEPS:
    MIGRATIONS(name=step)(getattr(import_module(f"{migrations.__name__}.{step}"), step))


def build(connection: sqlite3.Connection) -> None:
    """Apply the steps that a file lacks, all of them to an empty one, and rebuild views and triggers."""
    drop(connection, "view")  # SQLite renames no table while a view names one that a step has dropped
    MIGRATIONS.apply(sqlite_utils.Database(connection))
    make_views_and_triggers(connection)
