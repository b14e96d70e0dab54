"""An older ledger, with records in it, is brought up to date by the recipes of CONTRIBUTING.md."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils.db import Database

from conftest import Prepared, Stronghold
from stronghold_cli.store.file import opening
from stronghold_cli.store.ledger import creation
from stronghold_cli.store.ledger import session as ledger
from stronghold_cli.store.schema import as_made, building, migrations

Step = Callable[[Database], None]


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Callable[[Step], None]:
    """Return what gives the program one more step than the ledger has seen."""

    def grow(step: Step) -> None:
        steps = sqlite_utils.Migrations("stronghold")
        for name in migrations.STEPS:
            steps(name=name)(getattr(import_module(f"{migrations.__name__}.{name}"), name))
        steps(name="a_later_step")(step)
        monkeypatch.setattr(building, "MIGRATIONS", steps)
        monkeypatch.setattr(as_made, "_made_new", cache(as_made._made_new.__wrapped__))
        for module in (creation, ledger, opening):
            monkeypatch.setattr(module, "VERSION", module.VERSION + 1)

    return grow


@pytest.fixture
def old(prepared: Prepared, tmp_path: Path) -> Path:
    """Return a ledger with an arrest that another record names."""
    prepared(
        "add arrest --date 4/3/2021 --person P-1",
        "add seizure --date 4/3/2021 --item heroin --weight 1g --arrest 1",
    )
    return tmp_path / "ledger.db"


def _build_anew(db: Database) -> None:
    [made] = db.execute("SELECT sql FROM sqlite_master WHERE name = 'arrest_record'").fetchone()
    kept = ", ".join(f'"{column.name}"' for column in db["arrest_record"].columns)
    for statement in (
        made.replace("arrest_record", "arrest_record_anew", 1).replace(
            "role = 'runner'", "role = 'runner' OR role = 'lookout'"
        ),
        f"INSERT INTO arrest_record_anew ({kept}) SELECT {kept} FROM arrest_record",
        "DELETE FROM sqlite_sequence WHERE name = 'arrest_record_anew'",
        "INSERT INTO sqlite_sequence SELECT 'arrest_record_anew', seq "
        "FROM sqlite_sequence WHERE name = 'arrest_record'",
        "DROP TABLE arrest_record",
        "ALTER TABLE arrest_record_anew RENAME TO arrest_record",
        "CREATE INDEX arrest_record_activity_no ON arrest_record (activity_no) WHERE activity_no IS NOT NULL",
        "CREATE INDEX arrest_record_case_no ON arrest_record (case_no) WHERE case_no IS NOT NULL",
        "CREATE INDEX arrest_record_line_no ON arrest_record (line_no) WHERE line_no IS NOT NULL",
    ):
        db.execute(statement)


@pytest.mark.long
def test_a_table_built_anew_keeps_its_records_links_and_numbers(
    stronghold: Stronghold, old: Path, next_version: Callable[[Step], None]
) -> None:
    """The recipe for a new choice works on a ledger that has views, links and records."""
    next_version(_build_anew)
    assert stronghold("list arrest --format csv").out.splitlines()[1].startswith("ARREST-1,2021-03-04,P-1")
    assert stronghold("add arrest --date 5/3/2021 --person P-2").out == "ARREST-2\n"
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE arrest_record SET role = 'lookout' WHERE number = 2")
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = "SELECT DISTINCT type FROM sqlite_master WHERE tbl_name = 'arrest_record' ORDER BY type"
        assert [row[0] for row in connection.execute(tables)] == ["index", "table", "trigger"]


def test_a_backup_lies_beside_a_ledger_brought_up_to_date(
    stronghold: Stronghold, old: Path, next_version: Callable[[Step], None]
) -> None:
    """It is as the ledger was before, for its owner's eyes alone."""
    next_version(_build_anew)
    stronghold("list arrest")
    backup = old.with_name(f"{old.name}.before-{opening.VERSION}")
    assert backup.stat().st_mode & 0o077 == 0
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (opening.VERSION - 1,)
        assert connection.execute("SELECT count(*) FROM arrest_record").fetchone() == (1,)


def test_what_a_step_changes_is_the_migrations_own_change(
    stronghold: Stronghold, old: Path, next_version: Callable[[Step], None]
) -> None:
    """History says of a row changed by a step that the migration changed it, not another program."""
    next_version(lambda db: db.execute("UPDATE arrest_record SET offence = 'PWITS class A'") and None)
    stronghold("list arrest")
    with closing(sqlite3.connect(old)) as connection:
        newest = connection.execute(
            "SELECT command.kind, command.seal IS NOT NULL FROM version "
            "JOIN command ON command.number = version.command ORDER BY version.number DESC LIMIT 1"
        ).fetchone()
        assert newest == ("migration", 1)
        assert connection.execute("SELECT count(*) FROM command WHERE kind = 'outside'").fetchone() == (0,)
