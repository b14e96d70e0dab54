"""The numbered steps from an empty file to today's tables.  A step that has landed is frozen: it is never changed."""

import sqlite_utils

from stronghold_cli.store.schema.migrations.m001_first_ledger import m001_first_ledger
from stronghold_cli.store.schema.migrations.m002_working_day import m002_working_day
from stronghold_cli.store.schema.migrations.m003_trusted import m003_trusted

MIGRATIONS = sqlite_utils.Migrations("stronghold")
"""The steps in order, each known to a ledger by its function's name."""

for step in (m001_first_ledger, m002_working_day, m003_trusted):
    MIGRATIONS()(step)
