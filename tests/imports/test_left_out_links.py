"""Links that a sheet leaves out come to what they come to with `add`."""

import json
from pathlib import Path

import pytest

from conftest import Stronghold

SENTENCES = "Sentenced on,Person,Disposal,Term,Offence\n4/8/2021,P-1,imprisonment,3y,PWITS class A\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.long
def test_a_sentence_settles_the_only_charge(stronghold: Stronghold) -> None:
    """As `add` would: the charge is convicted on the day of the hearing, and one undo takes all of it back."""
    stronghold("add arrest --date 3/3/2021 --person P-1")
    Path("charges.csv").write_text("Charged on,Person,Offences\n4/3/2021,P-1,PWITS class A\n", encoding="utf-8")
    assert "ARREST-1 (CHARGE-1)" in stronghold("import charges.csv --yes").err
    Path("sentences.csv").write_text(SENTENCES, encoding="utf-8")
    answer = stronghold("import sentences.csv --yes")
    assert answer.code == 0, answer.err
    assert "sentences that name no charge got the only one that can be meant: CHARGE-1 (SENTENCE-1)" in answer.err
    assert "convicted" in stronghold("show CHARGE-1").out
    assert "CHARGE-1" in stronghold("show SENTENCE-1").out
    assert "nothing new" in stronghold("import sentences.csv --yes").out
    stronghold("undo")
    assert "convicted" not in stronghold("show CHARGE-1").out
    found = json.loads(stronghold("import sentences.csv --yes --format json").out)
    assert found["taken"] == [{"ref": "SENTENCE-2", "field": "charge", "of": "CHARGE-1"}]


def test_nothing_is_taken_where_several_may_be_meant(stronghold: Stronghold) -> None:
    """Which are named, with the command that says which."""
    stronghold("add charge --date 4/3/2021 --person P-1 --offences 'PWITS class A'")
    stronghold("add charge --date 5/3/2021 --person P-1 --offences 'PWITS class A'")
    Path("sentences.csv").write_text(SENTENCES, encoding="utf-8")
    answer = stronghold("import sentences.csv --yes")
    assert "note: SENTENCE-1: no charge settled: CHARGE-1 and CHARGE-2 are all of P-1" in answer.err
    assert "(stronghold edit SENTENCE-1 --charge CHARGE-1)" in answer.err
