"""What a record names of a person is that person's: an arrest, a charge, another sentence; and not of a later day."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from shlex import quote
from typing import Any

import pytest

from conftest import NOW, Stronghold
from stronghold_cli.actions.load import load_folder
from stronghold_cli.errors import Refused
from stronghold_cli.records.kinds import KINDS, across
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.history.commands import Entry
from stronghold_cli.store.ledger.session import writing

pytestmark = pytest.mark.usefixtures("begun")

ARREST = "add arrest --date 4/3/2021 --person P-1 --role line-holder"
CHARGE = "add charge --date 5/3/2021 --offences 'PWITS class A' --person"
SENTENCE = "add sentence --date 2/6/2021 --disposal imprisonment --term 1y --person"


def change(ledger: Path, statement: str) -> None:
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute(statement)


def findings(stronghold: Stronghold) -> list[dict[str, Any]]:
    answer: dict[str, Any] = json.loads(stronghold("check --format json").out)
    return list(answer["findings"])


def test_every_link_between_two_kinds_of_people_is_held() -> None:
    """No list kept by hand: whatever names a record that has a person, and has one itself."""
    held = {(kind.name, rule.link) for kind in KINDS.values() for rule in across(kind) if hasattr(rule, "field")}
    for kind in KINDS.values():
        for name, link in kind.links.items():
            both = people_fields(kind) and people_fields(KINDS[link.kind])
            assert not both or (kind.name, name) in held


def test_a_charge_names_its_own_persons_arrest(stronghold: Stronghold) -> None:
    """Else a line holder would be counted as charged who was not."""
    stronghold.accepts(ARREST)
    answer = stronghold(f"{CHARGE} P-2 --arrest 1")
    assert (answer.code, answer.err) == (
        5,
        "error: charge not recorded: arrest: ARREST-1 has person P-1, not P-2 (name another arrest)\n",
    )
    stronghold.accepts(f"{CHARGE} P-1 --arrest 1")
    assert stronghold(f"{SENTENCE} P-2 --arrest 1").code == 5
    assert stronghold(f"{SENTENCE} P-2 --charge 1").code == 5


def test_a_day_sheet_holds_it_too(stronghold: Stronghold, tmp_path: Path) -> None:
    """By the line that is wrong."""
    stronghold.accepts(ARREST)
    sheet = tmp_path / "debrief.sheet"
    sheet.write_text("charge P-2 pwits-a arrest=ARREST-1\n", encoding="utf-8")
    answer = stronghold(f"day 5/3/2021 --yes {quote(str(sheet))}")
    assert answer.code == 5
    assert "ARREST-1 has person P-1, not P-2" in answer.err


def test_neither_side_becomes_another_persons(stronghold: Stronghold) -> None:
    """The charge's person, the arrest's under it, and the arrest that it names."""
    stronghold.accepts(ARREST, f"{CHARGE} P-1 --arrest 1", ARREST.replace("P-1", "P-2"))
    for line in ("edit CHARGE-1 --person P-9", "edit ARREST-1 --person P-9", "edit CHARGE-1 --arrest 2"):
        answer = stronghold(line)
        assert answer.code == 5
        assert "has person" in answer.err
    assert "CHARGE-1: arrest: ARREST-1 has person P-9, not P-1" in stronghold("edit ARREST-1 --person P-9").err


def test_keys_of_one_person_are_one_person(stronghold: Stronghold) -> None:
    """And are not taken apart while a charge of the one names an arrest of the other."""
    stronghold.accepts(ARREST, f"{CHARGE} P-2", "same P-1 P-2", "edit CHARGE-1 --arrest 1")
    answer = stronghold("same --apart P-2")
    assert answer.code == 5
    assert "CHARGE-1 of P-2 names ARREST-1 of P-1" in answer.err
    assert stronghold("undo 4 --why slip").code == 5


def test_undo_and_unvoid_hold_it(stronghold: Stronghold) -> None:
    """A voided charge says nothing; it comes back only beside its own person's arrest."""
    stronghold.accepts(ARREST, f"{CHARGE} P-1 --arrest 1", "void CHARGE-1 --why slip", "edit ARREST-1 --person P-9")
    answer = stronghold("unvoid CHARGE-1")
    assert answer.code == 5
    assert "ARREST-1 has person P-9, not P-1" in answer.err
    stronghold.accepts(f"{CHARGE} P-9 --arrest 1")
    assert stronghold("undo 4 --why slip").code == 5, "the void"
    answer = stronghold("undo 5 --why slip")
    assert answer.code == 5
    assert "CHARGE-2: arrest: ARREST-1 has person P-1, not P-9" in answer.err


def test_a_loaded_folder_holds_it(stronghold: Stronghold, ledger: Path, tmp_path: Path) -> None:
    """The records are as they were exported, and wrong there already."""
    stronghold.accepts(ARREST, f"{CHARGE} P-1 --arrest 1")
    change(ledger, "UPDATE charge_record SET person = 'P-2'")
    stronghold.accepts(f"export -o {quote(str(tmp_path / 'out'))}")
    with (
        pytest.raises(Refused, match="CHARGE-1: arrest: ARREST-1 has person P-1, not P-2"),
        writing(tmp_path / "new.db", Entry(NOW, "load")) as connection,
    ):
        load_folder(connection, tmp_path / "out", NOW.date())


def test_check_finds_what_an_older_ledger_has(stronghold: Stronghold, ledger: Path) -> None:
    """The charge is the record that is wrong; keys that are one person's are no finding."""
    stronghold.accepts(ARREST, f"{CHARGE} P-1 --arrest 1")
    change(ledger, "UPDATE charge_record SET person = 'P-2'")
    assert stronghold("check").code == 1
    [found] = [each for each in findings(stronghold) if each["rule"] == "names-another-person"]
    assert found["records"] == ["CHARGE-1"]
    assert found["why"] == "CHARGE-1 of P-2 names ARREST-1 of P-1"
    assert found["mends"] == "stronghold edit CHARGE-1 --arrest ARREST"
    stronghold.accepts("same P-1 P-2")
    assert "names-another-person" not in stronghold("check").out


def test_no_charge_is_of_a_day_before_its_arrest(stronghold: Stronghold) -> None:
    """Nor is the arrest moved behind it; that day itself may be."""
    stronghold.accepts(ARREST, f"{CHARGE.replace('5/3', '4/3')} P-1 --arrest 1")
    answer = stronghold(f"{CHARGE.replace('5/3/2021', '1/2/2020')} P-1 --arrest 1")
    assert (answer.code, answer.err) == (
        5,
        "error: charge not recorded: date: 1 Feb 2020 is before ARREST-1, which is of 4 Mar 2021 "
        "(one of the two days is wrong)\n",
    )
    answer = stronghold("edit ARREST-1 --date 5/3/2021")
    assert answer.code == 5
    assert "CHARGE-1: date: 4 Mar 2021 is before ARREST-1, which is of 5 Mar 2021" in answer.err
    stronghold.accepts("void ARREST-1 --why slip", "edit ARREST-1 --date 5/3/2021")
    assert stronghold("unvoid ARREST-1").code == 5, "it would come back behind its charge"


@pytest.mark.parametrize("link", ["--arrest 1", "--charge 1", "--after 1"])
def test_no_sentence_is_of_a_day_before_what_it_names(stronghold: Stronghold, link: str) -> None:
    """An arrest, a charge, and a sentence that it runs after and that is not passed yet."""
    stronghold.accepts(ARREST, f"{CHARGE} P-1 --arrest 1", f"{SENTENCE} P-1")
    answer = stronghold(f"{SENTENCE.replace('2/6/2021', '3/3/2021')} P-1 {link}")
    assert answer.code == 5
    assert "date: 3 Mar 2021 is before" in answer.err


def test_check_finds_days_that_an_older_ledger_has(stronghold: Stronghold, ledger: Path) -> None:
    """One of the two days is wrong: a rule of its own for every kind."""
    stronghold.accepts(ARREST, f"{CHARGE} P-1 --arrest 1")
    change(ledger, "UPDATE charge_record SET date = '2020-02-01'")
    assert stronghold("check").code == 1
    [found] = [each for each in findings(stronghold) if each["rule"] == "dated-before-named"]
    assert found["records"][0] == "CHARGE-1"
    assert found["why"] == "CHARGE-1 is of 1 Feb 2020, and ARREST-1 is of 4 Mar 2021"


def test_a_seizure_may_be_before_the_arrest_but_hardly_half_a_year(stronghold: Stronghold) -> None:
    """What was found may lead to an arrest; a year before it is a slip in one of the days, or the wrong arrest."""
    seizure = "add seizure --item crack --weight 1g --arrest 1 --date"
    stronghold.accepts(ARREST, f"{seizure} 4/9/2020")
    assert "seizure-long-before-arrest" not in stronghold("check").out
    stronghold.accepts(f"{seizure} 3/9/2020")
    [found] = [each for each in findings(stronghold) if each["rule"] == "seizure-long-before-arrest"]
    assert found["records"][0] == "SEIZURE-2"
