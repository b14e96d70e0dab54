"""A later export of another ledger: what differs from the records here is said, and edited only where it may be."""

import json
import shutil
from pathlib import Path

import pytest

from conftest import Stronghold

THERE = (
    "add case --name 'Op Larch' --opened 1/3/2021",
    "add arrest --date 20/4/2021 --person P-1 --case 1",
    "add seizure --date 20/4/2021 --item heroin --weight 4.92g --arrest 1",
    "add seizure --date 20/4/2021 --item cash --value £4,260 --find 1 --arrest 1",
    "add seizure --date 21/4/2021 --item phone --exhibit JB/1",
)


@pytest.fixture
def here(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stronghold:
    """Type a line in a ledger that had one arrest of its own, and then took in an export of the other one."""
    monkeypatch.chdir(tmp_path)
    for line in THERE:
        assert stronghold(line).code == 0
    stronghold("add arrest --date 1/2/2021 --person P-9 --ledger here.db")
    _export(stronghold)
    assert stronghold("import out --yes --ledger here.db").code == 0
    return lambda line: stronghold(f"{line} --ledger here.db")


def _export(stronghold: Stronghold) -> None:
    shutil.rmtree("out", ignore_errors=True)
    assert stronghold("export -o out").code == 0


@pytest.mark.long
def test_each_record_that_differs_is_said_and_edited_when_asked(here: Stronghold, stronghold: Stronghold) -> None:
    """By its fields; a link to a record with another number here is no difference."""
    assert "changed" not in here("import out --yes").out
    stronghold("edit SEIZURE-1 --weight 5g --form powder")
    stronghold("edit ARREST-1 --result no-further-action --result-on 22/4/2021")
    stronghold("add charge --date 21/4/2021 --person P-1 --offences 'PWITS class A'")
    stronghold("edit SEIZURE-3 --arrest 1")
    _export(stronghold)
    before = here("totals --format csv").out
    answer = here("import out --dry-run")
    assert answer.code == 0
    assert "changed: seizures.csv, row 2 differs from SEIZURE-1 in form and weight" in answer.out
    assert "changed: arrests.csv, row 2 differs from ARREST-2 in result and result on" in answer.out
    assert "changed: seizures.csv, row 4 differs from SEIZURE-3 in arrest" in answer.out
    assert "--update edits these records" in answer.out
    assert here("totals --format csv").out == before
    told = json.loads(here("import out --yes --format json").out)
    assert [(each["ref"], each["fields"]) for each in told["changed"]] == [
        ("ARREST-2", ["result", "result_on"]),
        ("SEIZURE-1", ["form", "weight"]),
        ("SEIZURE-3", ["arrest"]),
    ]
    assert here("import out --yes --update").code == 0
    assert "arrest       ARREST-2" in here("show SEIZURE-3").out
    assert "changed" not in here("import out --yes").out
    assert here("undo").code == 0
    assert "changed: seizures.csv" in here("import out --dry-run").out


@pytest.mark.long
def test_what_was_changed_or_recorded_here_stays(here: Stronghold, stronghold: Stronghold) -> None:
    """An old export of a ledger takes nothing of it back, and one of another ledger nothing that was corrected here."""
    here("edit SEIZURE-1 --weight 6g")
    stronghold("edit SEIZURE-1 --weight 5g")
    stronghold("edit SEIZURE-3 --exhibit JB/2")
    stronghold("void SEIZURE-2 --why 'entered twice'")
    Path("out").rename("old")
    _export(stronghold)
    answer = here("import out --yes --update")
    said = " ".join(answer.out.split())
    assert "differs from SEIZURE-1 in weight; its record was changed by hand since, and stays as it is" in said
    assert "where the file is right about what stays: stronghold edit SEIZURE-1" in said
    assert "differs from SEIZURE-2 in voided" in said
    assert "stronghold void SEIZURE-2" in said
    assert "1 record edited to what its row says" in said
    assert "£4,260" in here("totals --measure cash.seized").out
    back = stronghold("import old --yes --update")
    assert " ".join(back.out.split()).count("stays as it is") == 3
    assert "5 g" in stronghold("show SEIZURE-1").out


@pytest.mark.long
def test_one_file_alone_says_which_links_it_cannot_compare(here: Stronghold, stronghold: Stronghold) -> None:
    """Numbers of records that are in none of the files mean others here."""
    stronghold("edit SEIZURE-3 --exhibit JB/2")
    _export(stronghold)
    answer = here("import out/seizures.csv --yes")
    assert answer.code == 0
    assert "row 4 differs from SEIZURE-3 in exhibit" in answer.out
    assert "2 links to records that are in none of the files not compared" in answer.out


@pytest.mark.long
def test_what_was_erased_or_restricted_is_not_compared(here: Stronghold, stronghold: Stronghold) -> None:
    """What was erased there alone is said; what was erased or restricted here is left as it is."""
    here("erase SEIZURE-3 --authority 'DPA 2018 s.47' --why asked --yes")
    here("restrict SEIZURE-2 --why asked")
    stronghold("edit SEIZURE-2 --value £4,000")
    stronghold("edit SEIZURE-3 --exhibit JB/2")
    stronghold("erase SEIZURE-1 --authority 'DPA 2018 s.47' --why asked --yes")
    _export(stronghold)
    answer = here("import out --yes --update")
    assert answer.code == 0, answer.err
    assert "changed" not in answer.out
    assert "erased by law where the file is from, and not here (stronghold erase): SEIZURE-1" in answer.out


@pytest.mark.long
def test_what_differs_beyond_the_first_is_counted_by_field(here: Stronghold, stronghold: Stronghold) -> None:
    """Twenty records are named."""
    for number in range(23):
        stronghold(f"add seizure --date 20/5/2021 --item phone --exhibit JB/{number}")
    _export(stronghold)
    here("import out --yes")
    path = Path("out/seizures.csv")
    path.write_text(path.read_text("utf-8-sig").replace(",JB/", ",AB/"), "utf-8")
    assert "changed: 4 more: 4 seizures (exhibit)" in here("import out --dry-run").out


@pytest.mark.long
def test_a_key_that_somebody_had_here_is_said(here: Stronghold, stronghold: Stronghold) -> None:
    """Each ledger gives P-1 to the first of its people: the same key may be of two.  It is said once."""
    for day in (1, 2):
        stronghold(f"add arrest --date {day}/5/2021 --person P-9")
    stronghold("add arrest --date 3/5/2021 --person P-1")
    _export(stronghold)
    answer = here("import out --yes")
    assert "who count as the same: P-9 (where they are others, undo it" in answer.err
    assert "ARREST-2..4 are ARREST-3..5 here" in answer.out
    stronghold("add arrest --date 4/5/2021 --person P-9")
    _export(stronghold)
    assert "count as the same" not in here("import out --yes").err
