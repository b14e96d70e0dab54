"""`stronghold export`."""

import csv
import os
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from illustrated import LEDGER, TYPED
from stronghold_cli.records.kinds import KINDS


@pytest.fixture(autouse=True)
def _ledger(prepared: Prepared) -> None:
    prepared(*TYPED)


def test_a_kind_goes_to_standard_output_in_the_order_of_its_references(stronghold: Stronghold) -> None:
    """Headings, then each record; twice the same bytes."""
    answer = stronghold("export seizure")
    rows = list(csv.DictReader(answer.out.splitlines()))
    assert [row["ref"] for row in rows] == ["SEIZURE-1", "SEIZURE-2", "SEIZURE-3", "SEIZURE-4"]
    assert not answer.out.startswith("\ufeff")
    assert stronghold("export seizure") == answer


def test_a_window_goes_by_the_kinds_own_day(stronghold: Stronghold) -> None:
    """Lines by the day they were dismantled, arrests by their day."""
    for kind, ref in (("line", "LINE-2"), ("arrest", "ARREST-2")):
        rows = csv.DictReader(stronghold(f"export {kind} --in 2020").out.splitlines())
        assert [row["ref"] for row in rows] == [ref]


def test_a_file_begins_with_a_byte_order_mark_and_is_its_owners(stronghold: Stronghold, tmp_path: Path) -> None:
    """A spreadsheet sees UTF-8, and nobody else on the machine sees the file."""
    file = tmp_path / "seizures.csv"
    beside = {"ledger.db", "ledger.db-wal", "ledger.db-shm", "ledger.db.access"}
    assert stronghold(["export", "seizure", "-o", str(file)]) == (0, "", f"wrote 4 records to {file}\n")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfref,date,")
    assert file.read_text("utf-8-sig").count("\n") == 5
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
    assert {path.name for path in tmp_path.iterdir()} - beside == {"seizures.csv"}


def test_all_kinds_go_into_a_folder(stronghold: Stronghold, tmp_path: Path) -> None:
    """A file a kind, empty ones with their headings."""
    folder = tmp_path / "new" / "sheets"
    assert stronghold(["export", "-o", str(folder)]) == (0, "", f"wrote {len(LEDGER)} records into {folder}\n")
    assert {path.name for path in folder.iterdir()} == {f"{kind.plural}.csv" for kind in KINDS.values()}


def test_what_is_there_already_is_kept_unless_force_is_said(stronghold: Stronghold, tmp_path: Path) -> None:
    """An older export is not lost to a slip."""
    file = tmp_path / "x.csv"
    file.write_text("mine")
    answer = stronghold(["export", "case", "-o", str(file)])
    assert answer == (5, "", f"error: {file} is there already (name another file, or add --force)\n")
    assert file.read_text() == "mine"
    assert stronghold(["export", "case", "-o", str(file), "--force"]).code == 0
    assert "Operation Larch" in file.read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "error: say which kind, or a folder for all of them (e.g. stronghold export -o spreadsheets)\n"),
        (["case", "-o", "no/x.csv"], 2, "error: cannot write no/x.csv: no such file or directory\n"),
        (["case", "-o", "."], 2, "error: . is a folder (name a file in it)\n"),
        (["cases", "-o", "a\0b"], 2, "error: 'a\\x00b' holds a NUL character (type it again)\n"),
        (["zorb"], 2, f"error: 'zorb' is not a kind of record ({', '.join(KINDS)})\n"),
    ],
)
def test_a_place_that_cannot_be_written_is_said(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, said: str
) -> None:
    """One line, and no half file."""
    monkeypatch.chdir(tmp_path)
    assert stronghold(["export", *words]) == (code, "", said)
    assert {path.name.removesuffix("-wal").removesuffix("-shm") for path in tmp_path.iterdir()} - {
        "ledger.db.access"
    } == {"ledger.db"}


@pytest.mark.skipif("os.name != 'posix'")
def test_a_device_or_a_pipe_is_never_replaced(stronghold: Stronghold, tmp_path: Path) -> None:
    """`--force` replaces files, not what only has the name of one: root's `-o /dev/null` would break the machine."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    answer = stronghold(["export", "case", "-o", str(pipe), "--force"])
    said = f"error: {pipe} is a device or a pipe, not a file (name a file, or leave out -o)\n"
    assert answer == (2, "", said)
    assert pipe.is_fifo()
