"""The steps from an empty file to today's tables, and the version of a ledger that follows from them."""

import sqlite3
from contextlib import closing
from importlib import import_module
from pathlib import Path

from conftest import NOW, Stronghold
from stronghold_cli.store.ledger.creation import empty_in_memory
from stronghold_cli.store.schema import migrations
from stronghold_cli.store.schema.as_made import DIGEST, digest, is_as_made


def test_every_step_has_its_number_a_module_and_a_place_in_the_list() -> None:
    """A step that is written and not listed would never be taken; one out of its order would be taken too early."""
    written = sorted(path.stem for path in Path(migrations.__path__[0]).glob("m[0-9]*.py"))
    assert list(migrations.STEPS) == written
    assert [int(step[1:4]) for step in migrations.STEPS] == list(range(1, len(written) + 1))
    for step in migrations.STEPS:
        assert getattr(import_module(f"{migrations.__name__}.{step}"), step).__doc__


def test_a_new_ledger_took_every_step_and_has_their_number_as_its_version(stronghold: Stronghold, ledger: Path) -> None:
    """Each under the name that the ledgers of those who have it already hold."""
    assert stronghold("add case --name Larch --opened 2019-04-01").code == 0
    with closing(sqlite3.connect(ledger)) as connection:
        taken = connection.execute("SELECT migration_set, name FROM _sqlite_migrations ORDER BY id").fetchall()
        assert taken[:3] == [
            ("stronghold", "m001_first_ledger"),
            ("stronghold", "m002_working_day"),
            ("stronghold", "m003_trusted"),
        ]
        assert [name for _, name in taken] == list(migrations.STEPS)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(taken),)


def test_what_the_last_step_leaves_is_known_at_once() -> None:
    """By one digest of their statements, without making them again: it is in `as_made.py`, and a step has another."""
    with empty_in_memory(NOW) as connection:
        assert digest(connection) == DIGEST
        assert is_as_made(connection)
