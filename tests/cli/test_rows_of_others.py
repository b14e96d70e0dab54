"""Rows that another program wrote into the tables of history: named or refused, never run, and no fault of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold


@pytest.fixture
def raw(prepared: Prepared, ledger: Path) -> Iterator[sqlite3.Connection]:
    prepared("add case --name Larch --opened 4/3/2019", "add seizure --date 4/3/2021 --item phone")
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize("name", ["nobody", "", "-1", "case_record; DROP TABLE seizure_record", 'case_record" --'])
def test_the_name_of_a_table_in_history_is_never_sql(
    raw: sqlite3.Connection, stronghold: Stronghold, name: str
) -> None:
    """`undo` writes what a version says into its table: only ever into one that has a history."""
    raw.execute("UPDATE version SET record_table = ? WHERE number = 2", (name,))
    before = raw.execute("SELECT * FROM case_record").fetchall()
    answer = stronghold("undo")
    assert answer.code == 4
    assert "is damaged" in answer.err
    assert raw.execute("SELECT * FROM case_record").fetchall() == before
    assert raw.execute("SELECT count(*) FROM seizure_record").fetchone() == (1,)


@pytest.mark.parametrize("left", ["5", "[null]", '{"columns": 3}', '{"rows": {"a": 1}}', '{"problems": [1]}'])
def test_what_an_import_left_out_may_be_anything(raw: sqlite3.Connection, stronghold: Stronghold, left: str) -> None:
    """As JSON, but nothing that this program wrote there: that is damage, and no fault of ours."""
    raw.execute(
        "INSERT INTO import_file (name, digest, rows, imported_on, backfill, left_out, secret) "
        "VALUES ('x', 'x', 1, '2021-03-04', 0, ?, 'x')",
        (left,),
    )
    assert [stronghold(line).code for line in ("imports", "imports --format json", "area Tring")] == [4, 4, 0]
    assert stronghold("history").code in (0, 4)


def test_the_secret_of_imports_may_be_anything(
    raw: sqlite3.Connection, stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows are digested with it: what is no such secret is damage."""
    raw.execute(
        "INSERT INTO import_file (name, digest, rows, imported_on, backfill, left_out, secret) "
        "VALUES ('x', 'x', 1, '2021-03-04', 0, '{}', 'not hex')"
    )
    monkeypatch.chdir(ledger.parent)
    Path("seized.csv").write_text("Date seized,Drug,Weight (g)\n4/3/2021,heroin,7\n", encoding="utf-8")
    answer = stronghold("import seized.csv --yes")
    assert (answer.code, "is damaged" in answer.err) == (4, True), answer


def test_what_an_erasure_names_beside_records_may_be_anything(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """A number where the name of a table should be."""
    raw.execute("INSERT INTO erasure (authority, records, seals, other_rows) VALUES ('x', '[]', '{}', '[[1, 2]]')")
    assert stronghold("area Tring").code == 0
    assert [stronghold(line).code for line in ("history", "doctor")] == [0, 0]


def test_an_amount_that_cannot_be_added_up_is_no_fault_of_ours(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """The largest number that SQLite has, which this program would have refused."""
    assert stronghold("add seizure --date 5/3/2021 --item heroin --pieces '4 wraps'").code == 0
    assert stronghold("add seizure --date 6/3/2021 --item heroin --pieces '4 wraps'").code == 0
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute("UPDATE seizure_record SET pieces_number = 9223372036854775807 WHERE number = 2")
    answer = stronghold("totals --by quarter")
    assert (answer.code, "too large to be added up" in answer.err) == (4, True), answer
    assert stronghold("edit SEIZURE-2 --pieces '4 wraps'").code == 0
    assert stronghold("totals --by quarter").code == 0


@pytest.mark.parametrize("does", ["ABORT, 'no'", "IGNORE", "ROLLBACK, 'no'"])
@pytest.mark.parametrize("table", ["command", "version", "case_record"])
def test_a_trigger_of_another_program_ends_no_command_with_a_fault(
    raw: sqlite3.Connection, stronghold: Stronghold, table: str, does: str
) -> None:
    """It refuses what is written, or swallows it: nothing is recorded, and `doctor` takes it out."""
    raw.execute(f"CREATE TRIGGER evil BEFORE INSERT ON {table} BEGIN SELECT RAISE({does}); END")
    answer = stronghold("add case --name Rowan --opened 4/3/2019")
    assert (answer.code, "stronghold doctor" in answer.err) == (4, True), answer
    assert raw.execute("SELECT count(*) FROM case_record").fetchone() == (1,)
    assert "the trigger evil" in stronghold("doctor").out
    assert stronghold("undo").code == 4


def test_a_command_without_a_seal_is_damage(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """A command is never left so: whoever writes next hears it, and `doctor` names it."""
    raw.execute("UPDATE command SET seal = NULL WHERE number = 3")
    answer = stronghold("add seizure --date 5/3/2021 --item phone")
    assert answer.code == 4
    assert "is damaged" in answer.err
    assert "change 3 has no seal" in " ".join(stronghold("doctor").out.split())
    assert "CASE-1" in stronghold("list case").out
