"""Who changed what: one command, its versions, and a seal that anybody can work out again."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from conftest import NOW, Stronghold
from seals import check_seals
from stronghold_cli.store.history.reading import row_changes
from stronghold_cli.store.schema.views import VERSION

pytestmark = pytest.mark.usefixtures("begun")

ARREST = "add arrest --date 4/3/2021 --person P-31"


def asked(ledger: Path, statement: str) -> list[Any]:
    with closing(sqlite3.connect(ledger)) as connection:
        return connection.execute(statement).fetchall()


def test_each_writing_command_is_one_row(stronghold: Stronghold, ledger: Path) -> None:
    """Who, where, when and what; the first row is the one that made the file."""
    assert stronghold(ARREST).code == 0
    assert stronghold("cover arrest line --from 2019").code == 0
    assert stronghold('area "Aylesbury Vale"', environ=_named(ledger)).code == 0
    at = "2021-08-31T11:00:00.000000+00:00"
    assert asked(ledger, "SELECT at, login, machine, actor, verb, why, kind FROM command ORDER BY number") == [
        (at, None, None, None, f"schema {VERSION}", None, "migration"),
        (at, "tester", "desk-1", None, "add arrest", None, "change"),
        (at, "tester", "desk-1", None, "cover", None, "change"),
        (at, "tester", "desk-1", "PC 1204", "area", None, "change"),
    ]
    versions = "SELECT command, record_table, record_number FROM version ORDER BY number"
    assert asked(ledger, versions) == [
        (2, "arrest_record", 1),
        (3, "cover", 1),
        (3, "cover", 2),
        (4, "setting", 1),
    ]


def _named(ledger: Path) -> dict[str, str]:
    return {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_ACTOR": "PC 1204"}


def test_a_version_is_what_the_row_became(stronghold: Stronghold, ledger: Path) -> None:
    """By column, nulls dropped; a row that is gone became nothing."""
    assert stronghold(f"{ARREST} --notes 'seen by two'").code == 0
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE arrest_record SET notes = NULL, role = 'runner'")
        connection.execute("DELETE FROM arrest_record")
    contents = [content and json.loads(content) for (content,) in asked(ledger, "SELECT content FROM version")]
    added, changed, gone = contents
    assert len(added.pop("uid")) == len(changed.pop("uid")) == 36
    start = {"date": "2021-03-04", "person": "P-31", "age_band": "unknown", "result": "pending", "provisional": 0}
    assert added == start | {"notes": "seen by two"}
    assert changed == start | {"role": "runner"}
    assert gone is None


def test_what_is_taken_back_became_nothing(stronghold: Stronghold, ledger: Path) -> None:
    """A version without a content, under a seal like any other."""
    assert stronghold("cover arrest --from 2019").code == 0
    assert stronghold("cover arrest --clear").code == 0
    assert asked(ledger, "SELECT command, content IS NULL FROM version") == [(2, 0), (3, 1)]
    with closing(sqlite3.connect(ledger)) as connection:
        assert check_seals(connection) == 3


def test_the_chain_of_seals_verifies(stronghold: Stronghold, ledger: Path) -> None:
    """Worked out from its description alone; a content, a name or a seal that was changed breaks it."""
    for _ in range(3):
        assert stronghold(ARREST).code == 0
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        assert check_seals(connection) == 4
        for spoil in (
            "UPDATE version SET content = replace(content, 'P-31', 'P-32') WHERE number = 2",
            "UPDATE command SET login = 'somebody' WHERE number = 3",
            "UPDATE command SET seal = (SELECT seal FROM command WHERE number = 4) WHERE number = 2",
            "DELETE FROM version WHERE number = 2",
        ):
            connection.execute("BEGIN")
            connection.execute(spoil)
            with pytest.raises(AssertionError):
                check_seals(connection)
            connection.execute("ROLLBACK")
        assert check_seals(connection) == 4


def test_a_change_from_outside_is_adopted_by_the_next_command(stronghold: Stronghold, ledger: Path) -> None:
    """As a command of its own, of kind outside, before the one that found it; and the chain is whole again."""
    assert stronghold(ARREST).code == 0
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE arrest_record SET person = 'P-32'")
        connection.execute("UPDATE arrest_record SET sex = 'male'")
    assert asked(ledger, "SELECT count(*) FROM version WHERE command IS NULL") == [(2,)]
    assert stronghold("list arrest").code == 0
    assert asked(ledger, "SELECT count(*) FROM version WHERE command IS NULL") == [(2,)], "reading adopts nothing"
    assert stronghold(ARREST).code == 0
    assert asked(ledger, "SELECT number, verb, kind, login FROM command ORDER BY number")[2:] == [
        (3, "another program", "outside", None),
        (4, "add arrest", "change", "tester"),
    ]
    assert asked(ledger, "SELECT command FROM version ORDER BY number") == [(2,), (3,), (3,), (4,)]
    with closing(sqlite3.connect(ledger)) as connection:
        assert check_seals(connection) == 4


def test_time_never_runs_back(stronghold: Stronghold, ledger: Path) -> None:
    """A machine whose clock was put back records the moment of the command before."""
    assert stronghold(ARREST).code == 0
    assert stronghold(f"{ARREST} --yes", now=NOW - timedelta(days=3)).code == 0
    assert stronghold(ARREST, now=NOW + timedelta(seconds=1)).code == 0
    times = [at for (at,) in asked(ledger, "SELECT at FROM command ORDER BY number")]
    assert times == [*["2021-08-31T11:00:00.000000+00:00"] * 3, "2021-08-31T11:00:01.000000+00:00"]


@pytest.mark.parametrize("line", [f"{ARREST} --line 9", f"{ARREST} --result charged", "add arrest --person P-1"])
def test_a_command_that_fails_leaves_no_trace(stronghold: Stronghold, ledger: Path, line: str) -> None:
    """No row, no command, no version, and the next reference is the next one."""
    assert stronghold(ARREST).code == 0
    before = [asked(ledger, f"SELECT * FROM {table}") for table in ("arrest_record", "command", "version")]
    assert stronghold(line).code != 0
    assert [asked(ledger, f"SELECT * FROM {table}") for table in ("arrest_record", "command", "version")] == before
    assert stronghold(ARREST).out == "ARREST-2\n"


def test_a_command_that_changes_nothing_leaves_no_trace(stronghold: Stronghold, ledger: Path) -> None:
    """To take back what was never said is no change."""
    assert stronghold(ARREST).code == 0
    assert stronghold("cover arrest --clear").code == 0
    assert asked(ledger, "SELECT verb FROM command ORDER BY number") == [(f"schema {VERSION}",), ("add arrest",)]


def test_a_ledger_is_for_its_owner_alone(stronghold: Stronghold, ledger: Path) -> None:
    """Mode 0600 from the first moment, and nothing beside it once the command is done."""
    assert stronghold(ARREST).code == 0
    assert ledger.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in ledger.parent.iterdir()] == [ledger.name]


def test_what_says_nothing_new_leaves_no_command(stronghold: Stronghold, ledger: Path) -> None:
    """The same cover and the same area said again change no row, and history has no word of it."""
    said = ["cover arrest --from 2019", 'area "Aylesbury Vale"']
    for line in said * 2:
        assert stronghold(line).code == 0
    with closing(sqlite3.connect(ledger)) as raw:
        assert raw.execute("SELECT count(*) FROM command WHERE kind = 'change'").fetchone() == (2,)


def test_a_record_keeps_its_number_whoever_writes(stronghold: Stronghold, ledger: Path) -> None:
    """Another program cannot give a record another number, under which history would not know it."""
    stronghold("add case --name Larch --opened 4/3/2019")
    with closing(sqlite3.connect(ledger)) as raw, pytest.raises(sqlite3.IntegrityError, match="keeps its number"):
        raw.execute("UPDATE case_record SET number = 7")


def test_people_joined_and_taken_apart_are_under_the_seal(stronghold: Stronghold, ledger: Path) -> None:
    """Each is one command with its reason; what rows became is kept of all of them."""
    for key in ("P-31", "P-32", "P-33"):
        assert stronghold(f"add arrest --date 4/3/2021 --person {key}").code == 0
    assert stronghold("same P-31 P-32 --why 'one photograph'").code == 0
    assert stronghold("same P-33 P-31").code == 0
    assert stronghold("same --apart P-33 --why 'brothers'").code == 0
    kept = asked(
        ledger,
        "SELECT command.number, why, count(*) FROM command JOIN version ON command = command.number "
        "WHERE verb = 'same' GROUP BY 1 ORDER BY 1",
    )
    assert [row[1:] for row in kept] == [("one photograph", 1), (None, 2), ("brothers", 2)]
    with closing(sqlite3.connect(ledger)) as connection:
        check_seals(connection)


def test_what_a_change_made_of_a_row_is_looked_for_among_the_versions_of_that_row(
    stronghold: Stronghold, ledger: Path
) -> None:
    """Among all that the change touched, which may be a million, each row would take as long as all of them."""
    stronghold(ARREST)
    with closing(sqlite3.connect(ledger)) as connection:
        asked_for: list[str] = []
        connection.set_trace_callback(asked_for.append)
        assert [row.number for row in row_changes(connection, 2)] == [1]
        assert [row.number for row in row_changes(connection, 2, [("arrest_record", 1)])] == [1]
        connection.set_trace_callback(None)
        for statement in asked_for:
            plan = " ".join(str(row) for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}"))
            assert (plan.count("version_command"), plan.count("version_record")) == (1, 3)
