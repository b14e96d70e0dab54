"""An import that is stopped in the middle leaves the ledger as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Stronghold
from stronghold_cli.actions.importing import records
from stronghold_cli.cli.commands import import_file

SHEET = "Date seized,Drug,Weight (g)\n4/3/2021,heroin,1\n5/3/2021,crack,2\n"


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begun: None) -> Path:
    """A sheet of two rows."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "seized.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (None, 130, "stopped: nothing more was changed"),
        (sqlite3.SQLITE_FULL, 4, "no space left"),
        (sqlite3.SQLITE_READONLY, 4, "error: "),
    ],
    ids=["Ctrl-C", "disk full", "read-only"],
)
def test_what_stops_an_import_in_the_middle_keeps_nothing(
    stronghold: Stronghold, sheet: Path, monkeypatch: pytest.MonkeyPatch, fault: int | None, code: int, said: str
) -> None:
    """After the records were written, and before their rows were."""

    def stop(*_: object) -> None:
        if fault is None:
            raise KeyboardInterrupt
        raised = sqlite3.OperationalError("a fault of the file")
        raised.sqlite_errorcode = fault
        raise raised

    with monkeypatch.context() as patch:
        patch.setattr(records, "add_rows", stop)
        answer = stronghold("import seized.csv --yes")
    assert answer.code == code
    assert said in answer.err
    assert "no seizures match" in stronghold("list seizure").err
    assert stronghold("import seized.csv --yes").code == 0


def test_what_is_stopped_after_it_was_kept_says_so(
    stronghold: Stronghold, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between keeping the records and printing what they are; one that keeps nothing says nothing of the sort."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_file, "result_page", stop)
    answer = stronghold("import seized.csv --yes")
    assert answer.code == 130
    assert "the file had come in before that, and is kept" in answer.err
    assert "SEIZURE-2" in stronghold("list seizure").out
    again = stronghold("import seized.csv --yes")
    assert again.code == 130
    assert "is kept" not in again.err


def test_a_locked_ledger_is_said(stronghold: Stronghold, sheet: Path, ledger: Path) -> None:
    """Another program is writing: nothing is kept, and the line says to try again."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = stronghold("import seized.csv --yes", patience=0.05)
    assert answer.code == 4
    assert "error: " in answer.err


def test_an_answer_at_the_keyboard_keeps_it_or_not(
    stronghold: Stronghold, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is shown before it is asked, Enter keeps nothing, and a script has to say yes."""
    assert stronghold("import seized.csv").code == 2
    monkeypatch.setattr("builtins.input", lambda _: "")
    answer = stronghold("import seized.csv", keyboard=True, terminal=True)
    assert "would be recorded from 2 rows" in answer.out
    assert "nothing was kept" in answer.err
    monkeypatch.setattr("builtins.input", lambda _: "yes")
    assert "recorded from 2 rows" in stronghold("import seized.csv", keyboard=True, terminal=True).out
