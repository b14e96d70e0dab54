"""A ledger of every version, with something in each of its tables, is brought up to date and loses nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from make_dump import dump_of, keep

from conftest import Stronghold
from seals import check_seals
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.schema.views import TRACKED, VERSION

EARLIER = range(1, VERSION)
DUMPED = sorted({*EARLIER, *(int(dump.stem[1:]) for dump in Path(__file__).parent.glob("v*.sql"))})
"""Every earlier version, and this one once it is released and its dump is kept."""
OUR_OWN = {"_sqlite_migrations", "sqlite_sequence", "command", "version"}

Old = Callable[[int], Path]


@pytest.fixture
def old(ledger: Path) -> Old:
    """Make the ledger as the program of a version left it."""

    def make(version: int) -> Path:
        dump = Path(__file__).with_name(f"v{version}.sql")
        with closing(sqlite3.connect(ledger)) as connection:
            connection.executescript(dump.read_text(encoding="utf-8"))
        ledger.chmod(0o600)
        return ledger

    return make


def tables(connection: sqlite3.Connection) -> dict[str, list[dict[str, Any]]]:
    """Return every row of every table, by table and column."""
    connection.row_factory = sqlite3.Row
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1')] for name in names}


@pytest.mark.parametrize("version", DUMPED)
def test_the_dump_of_a_version_has_something_in_each_of_its_tables(old: Old, version: int) -> None:
    """Raising the version without the dump of a ledger of the one before fails here."""
    with closing(sqlite3.connect(old(version))) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        assert check_seals(connection) > 15
        found = tables(connection)
        assert {name for name, rows in found.items() if not rows} == set()
        assert set(found) - OUR_OWN <= set(TRACKED)


@pytest.mark.long
def test_the_dump_that_this_program_makes_has_something_in_each_of_its_tables(tmp_path: Path) -> None:
    """A new table that its commands put nothing in is missed now, and not when the version is released."""
    version, dump = dump_of(keep(tmp_path))
    assert version == VERSION
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(dump)
        assert check_seals(connection) > 15
        found = tables(connection)
    assert {name for name, rows in found.items() if not rows} == set()
    assert set(found) == set(TRACKED) | OUR_OWN
    assert {(row["login"], row["machine"]) for row in found["command"] if row["kind"] != "migration"} == {
        ("tester", "desk-1"),
        ("second", "desk-1"),
    }
    assert str(tmp_path) not in dump


@pytest.mark.long
def test_a_ledger_of_this_version_is_opened_as_it_lies(stronghold: Stronghold, ledger: Path) -> None:
    """Its own program's dump is whole when it is read back: every record listed, and nothing migrated."""
    _, dump = dump_of(keep(ledger.parent))
    ledger.unlink()
    with closing(sqlite3.connect(ledger)) as connection:
        connection.executescript(dump)
        before = tables(connection)
    ledger.chmod(0o600)
    assert stronghold("doctor").code == 0
    assert len(stronghold("list arrest --voided --format csv").out.splitlines()) == 1 + len(before["arrest_record"])
    with closing(sqlite3.connect(ledger)) as connection:
        assert tables(connection) == before


@pytest.mark.long
@pytest.mark.parametrize("version", DUMPED)
def test_the_past_reaches_back_behind_the_migration(stronghold: Stronghold, old: Old, version: int) -> None:
    """A ledger says what it said before it was brought up to date: the same records, and nothing before the first."""
    with closing(sqlite3.connect(old(version))) as connection:
        [last] = connection.execute("SELECT max(number) FROM command").fetchone()
    asked = ["totals --format csv", *(f"list {kind} --voided --format csv" for kind in KINDS)]
    for line in asked:
        assert stronghold(f"{line} --as-at change-{last}").out == stronghold(line).out
    assert "no record" in stronghold("totals --as-at change-2").out
    assert "CASE" not in stronghold("list case --as-at change-2").out


@pytest.mark.long
@pytest.mark.parametrize("version", EARLIER)
def test_every_version_is_brought_up_to_date_and_loses_nothing(stronghold: Stronghold, old: Old, version: int) -> None:
    """Every value and every seal is there still, the new tables are there, and one migration is in history."""
    path = old(version)
    with closing(sqlite3.connect(path)) as connection:
        before = tables(connection)
    assert stronghold("totals").code == 0
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert check_seals(connection) == len(before["command"]) + 1
        after = tables(connection)
    assert set(after) == set(TRACKED) | OUR_OWN
    for name in set(before) - {"sqlite_sequence", "_sqlite_migrations"}:
        kept = [{column: row[column] for column in was} for was, row in zip(before[name], after[name], strict=False)]
        assert kept == before[name], name
        assert len(after[name]) == len(before[name]) + (name == "command"), name
    assert (after["command"][-1]["kind"], after["command"][-1]["verb"]) == ("migration", f"schema {VERSION}")


@pytest.mark.parametrize(
    "body", ["SELECT RAISE(ABORT, 'no')", "UPDATE seizure_record SET value_pence = 1; DELETE FROM version"]
)
def test_another_programs_trigger_on_history_has_no_part_in_the_steps(
    stronghold: Stronghold, old: Old, body: str
) -> None:
    """It could end each command, or act under the name of the migration."""
    with closing(sqlite3.connect(old(VERSION - 1))) as raw, raw:
        raw.execute(f"CREATE TRIGGER theirs AFTER INSERT ON command BEGIN {body}; END")
    assert stronghold("totals").code == 0
    answer = stronghold("doctor")
    assert answer.code == 0, answer
