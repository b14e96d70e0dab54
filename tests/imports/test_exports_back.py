"""Exports that come back: with records that were erased, and a second time."""

import shutil
from pathlib import Path

import pytest

from conftest import Stronghold

BEGUN = (
    "add arrest --date 20/4/2021 --person P-1",
    "add charge --date 21/4/2021 --person P-2 --offences 'PWITS class A'",
    "add seizure --date 20/4/2021 --item heroin --weight 4.92g --arrest 1",
    "add seizure --date 20/4/2021 --item cash --value £4,260 --find 1 --arrest 1",
    "add cash-order --date 22/4/2021 --seizure 2 --stage detained --amount £4,260 --until 20/5/2021",
    "add cash-order --date 23/4/2021 --seizure 2 --stage forfeited --amount £4,000",
)


@pytest.mark.long
@pytest.mark.parametrize("reference", ["ARREST-1", "SEIZURE-1", "SEIZURE-2", "CASH-ORDER-1", "CASH-ORDER-2"])
def test_an_export_with_an_erased_record_comes_back(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reference: str
) -> None:
    """Its day stands for its month, and no rule between records refuses it; `check` is as quiet as it was before."""
    monkeypatch.chdir(tmp_path)
    for line in BEGUN:
        assert stronghold(line).code == 0
    assert stronghold(f"erase {reference} --authority 'DPA 2018 s.47' --why asked --yes").code == 0
    assert stronghold("export -o first").code == 0
    answer = stronghold("import first --yes --ledger other.db")
    assert answer.code == 0, answer.err
    assert stronghold("export -o second --ledger other.db").code == 0
    for written in Path("first").iterdir():
        assert Path("second", written.name).read_bytes() == written.read_bytes()
    asked = ("totals --by month --format csv", "check", "due")
    for question in asked:
        assert stronghold(f"{question} --ledger other.db").out == stronghold(question).out
    again = stronghold(f"edit {reference} --source-ref 43210012345 --ledger other.db")
    assert again.code == 5
    assert f"{reference} was erased before it came in" in again.err


def test_what_is_left_of_cash_leaves_out_what_was_erased(stronghold: Stronghold) -> None:
    """An erased order has no day any more, and came before no other one."""
    for line in BEGUN:
        stronghold(line)
    assert stronghold("erase CASH-ORDER-2 --authority 'DPA 2018 s.47' --why asked --yes").code == 0
    answer = stronghold("edit SEIZURE-2 --value £4,300")
    assert answer.code == 0, answer.err


def test_notes_that_say_erased_alone_are_not_typed(stronghold: Stronghold) -> None:
    """They would have nothing about the record be due."""
    answer = stronghold("add seizure --date 20/4/2021 --item phone --notes erased")
    assert answer.code in (2, 5)
    assert "say what was, e.g. phone erased" in answer.err


@pytest.mark.long
def test_an_export_that_came_in_has_nothing_gone(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its records are known by their uids, with whatever numbers they have here and whatever was edited there since."""
    monkeypatch.chdir(tmp_path)
    stronghold("add arrest --date 20/4/2021 --person P-9 --ledger other.db")
    for line in BEGUN:
        stronghold(line)
    stronghold("export -o out")
    assert stronghold("import out --yes --ledger other.db").code == 0
    stronghold("edit SEIZURE-1 --weight 5g")
    stronghold("void CASH-ORDER-2 --why 'entered twice'")
    shutil.rmtree("out")
    stronghold("export -o out")
    answer = stronghold("import out --yes --ledger other.db")
    assert answer.out.startswith("nothing new in out\n")
    assert "gone from the file" not in answer.out
    seizures = Path("out/seizures.csv")
    kept = seizures.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    seizures.write_text("".join(kept[:2]), encoding="utf-8")
    Path("out/cash-orders.csv").unlink()
    answer = stronghold("import out --yes --ledger other.db")
    assert "gone from the file, and still in the ledger: SEIZURE-2" in answer.out
