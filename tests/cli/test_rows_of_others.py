"""Rows that another program wrote into the tables of history: named or refused, never run, and no fault of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from stronghold_cli.store.schema.views import drop


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


RULES = {
    "CREATE UNIQUE INDEX theirs ON case_record (provisional)": "doctor --mend",
    "CREATE INDEX theirs ON version (json_extract(content, '$.x'))": "doctor --mend",
    "DROP VIEW find_joined; CREATE VIEW find_joined (number, first) AS SELECT 1, 1": "doctor --mend",
    "DROP INDEX version_record": "doctor --mend",
    "ALTER TABLE setting ADD COLUMN more TEXT CHECK (more > 'x' IS TRUE)": "the table setting has other rules",
    "ALTER TABLE case_record ADD COLUMN more TEXT NOT NULL DEFAULT 'x'": "the table case_record has other",
    "ALTER TABLE mark RENAME TO gone; CREATE VIEW mark AS SELECT * FROM gone": "the table mark is missing",
    "DROP TABLE looked_at": "the table looked_at is missing",
    "ALTER TABLE saved_view DROP COLUMN options": "the column options of saved_view is missing",
    "UPDATE sqlite_master SET sql = replace(sql, 'value TEXT NOT NULL', 'value TEXT') WHERE name = 'setting'": (
        "the table setting has other rules"
    ),
}


@pytest.mark.parametrize("statement", RULES)
def test_nothing_is_recorded_by_rules_of_another_program(
    raw: sqlite3.Connection, stronghold: Stronghold, statement: str
) -> None:
    """Tables, views and indexes as triggers are: refused, with what is wrong, and `doctor` says it."""
    if "table" in RULES[statement] or "column" in RULES[statement]:
        drop(raw, "trigger")  # for some name what is gone
    raw.execute("PRAGMA writable_schema = ON")
    raw.executescript(statement)
    answer = stronghold("add case --name Rowan --opened 4/3/2019")
    assert (answer.code, RULES[statement] in answer.err) == (4, True), answer
    assert stronghold("doctor").code == 1
    assert raw.execute("SELECT count(*) FROM case_record").fetchone() == (1,)


@pytest.mark.parametrize(
    "statement", ["CREATE VIEW theirs AS SELECT 1 AS a", "ALTER TABLE setting ADD COLUMN more TEXT"]
)
def test_what_another_program_added_and_does_no_harm_is_no_hindrance(
    raw: sqlite3.Connection, stronghold: Stronghold, statement: str
) -> None:
    """A table, a view, an index or a column of its own."""
    raw.executescript(f"{statement}; CREATE TABLE their (a); CREATE INDEX of_theirs ON case_record (opened, name DESC)")
    assert stronghold("area Tring").code == 0
    assert stronghold("doctor").code == 0


@pytest.mark.parametrize(
    "statement", ["CREATE VIEW json_each AS SELECT 1 AS value", "CREATE TABLE pragma_table_info (a)"]
)
def test_a_table_with_the_name_of_a_function_of_sqlites_is_refused(
    raw: sqlite3.Connection, stronghold: Stronghold, statement: str
) -> None:
    """Whatever asks the function would be told anything, or nothing."""
    raw.execute(statement)
    answers = [stronghold(line) for line in ("area Tring", "totals", "list case", "history")]
    assert {answer.code for answer in answers} == {4}
    assert all(f"named {statement.split()[2]}, which hides a function" in answer.err for answer in answers)
    assert (stronghold("doctor").code, stronghold("doctor --seal 1234-5678").code) == (1, 4)


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


def test_a_cell_of_another_type_ends_no_command_with_a_fault(raw: sqlite3.Connection, stronghold: Stronghold) -> None:
    """Wherever it is read: the file is said to be damaged, and `doctor` says the rest all the same."""
    price = ("heroin", "g", 4000, "street", "ours", "2021-01-01")
    raw.execute(
        "INSERT INTO own_price (item, unit, price_pence, basis, source, valid_from) VALUES (?, ?, ?, ?, ?, ?)", price
    )
    [made] = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'own_price'").fetchone()
    for sql, statement in ((made.replace("NOT NULL", ""), "UPDATE own_price SET item = NULL"), (made, "SELECT 1")):
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'own_price'", (sql,))
        raw.execute("PRAGMA writable_schema = RESET")
        raw.execute(statement)
    answer = stronghold("prices heroin")
    assert (answer.code, "is damaged" in answer.err) == (4, True), answer
    examined = stronghold("doctor --format json")
    assert (examined.code, examined.err) == (1, "")


def test_a_row_that_history_does_not_know_ends_no_command_with_a_fault(
    raw: sqlite3.Connection, stronghold: Stronghold, ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its number is given again, for history never gave it."""
    drop(raw, "trigger")
    raw.execute(
        "INSERT INTO import_file (name, digest, rows, imported_on, backfill, left_out, secret) "
        "VALUES ('x', 'x', 1, '2021-03-04', 0, '{}', '00')"
    )
    assert stronghold("doctor --mend").code == 0
    monkeypatch.chdir(ledger.parent)
    Path("seized.csv").write_text("Date seized,Drug,Weight (g)\n4/3/2021,heroin,7\n", encoding="utf-8")
    answer = stronghold("import seized.csv --yes")
    assert (answer.code, "is not as its history says: import file 1 has no history" in answer.err) == (4, True), answer
