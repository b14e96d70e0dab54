"""Rules of offences: several kept as one, mistyped, or none yet on their day."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, typed

pytestmark = pytest.mark.usefixtures("begun")

OPEN = "charge --date 2/2/2020 --person P-1 --offences pwits-a"


@pytest.mark.long
def test_offences_that_may_be_mistyped_are_found(stronghold: Stronghold, ledger: Path) -> None:
    """Of an arrest, a charge and a sentence, from before they were refused; what is near nothing is left alone."""
    typed(
        stronghold,
        "arrest --date 4/3/2021 --person P-1 --offence theft\n"
        "arrest --date 4/3/2021 --person P-2 --offence theft\n"
        "arrest --date 4/3/2021 --person P-3 --offence 'possession of an imitation firearm'\n"
        f"{OPEN}\n{OPEN.replace('pwits-a', 'theft')}\n"
        "sentence --date 4/8/2021 --person P-1 --disposal fine --offence poss-a",
    )
    with closing(sqlite3.connect(ledger)) as file, file:
        file.execute("UPDATE arrest_record SET offence = 'PWITS clas A' WHERE number = 1")
        file.execute("UPDATE charge_record SET offences = 'PWITS clas A x2; theft', counts = 3 WHERE number = 1")
        file.execute("UPDATE sentence_record SET offence = 'posession of class A'")
    found = {
        "ARREST-1": "ARREST-1: 'PWITS clas A' is in no table: PWITS class A?",
        "CHARGE-1": "CHARGE-1: 'PWITS clas A' is in no table: PWITS class A?",
        "SENTENCE-1": "SENTENCE-1: 'posession of class A' is in no table: possession of class A?",
    }
    finds_and_mends(stronghold, "offence-near-known", found)
    assert "PWITS class A x2; theft" in stronghold("show CHARGE-1").out
    with closing(sqlite3.connect(ledger)) as file, file:
        file.execute("UPDATE arrest_record SET offence = 'PWITS heroin' WHERE number = 1")
        file.execute("UPDATE sentence_record SET offence = 'drug drive'")
    finds_and_mends(
        stronghold,
        "offence-near-known",
        {
            "ARREST-1": "ARREST-1: 'PWITS heroin' is in no table: PWITS class A?",
            "SENTENCE-1": "SENTENCE-1: 'drug drive' is in no table: driving with a drug over the limit?",
        },
    )
    with closing(sqlite3.connect(ledger)) as file, file:
        file.execute("UPDATE arrest_record SET offence = 'pwits' WHERE number = 2")
    said = {"ARREST-2": "ARREST-2: 'pwits' is in no table: PWITS class A, PWITS class B, PWITS class C and 1 more?"}
    finds_and_mends(stronghold, "offence-near-known", said, end="'PWITS class B'")


def test_an_offence_that_was_none_on_the_day_is_found(stronghold: Stronghold, ledger: Path) -> None:
    """Of an arrest, a charge and a sentence, from before it was refused; it stops no correction of something else."""
    typed(
        stronghold,
        "arrest --date 30/7/2015 --person P-1 --offence theft\narrest --date 31/7/2015 --person P-1 --offence slavery\n"
        "charge --date 4/3/2015 --person P-1 --offences theft\n"
        "sentence --date 4/8/2021 --person P-1 --disposal fine --offence theft",
    )
    with closing(sqlite3.connect(ledger)) as file, file:
        file.execute("UPDATE arrest_record SET offence = 'slavery, servitude or forced labour' WHERE number = 1")
        file.execute("UPDATE charge_record SET offences = 'theft; human trafficking for exploitation x2', counts = 3")
        file.execute("UPDATE sentence_record SET offence = 'child criminal exploitation'")
    assert stronghold("edit SENTENCE-1 --notes seen").code == 0
    assert stronghold("edit ARREST-1 --date 29/7/2015").code == 5
    wrong = "human trafficking for exploitation was no offence on 4 Mar 2015, before 31 Jul 2015"
    found = {
        "ARREST-1": "ARREST-1: slavery, servitude or forced labour was no offence on 30 Jul 2015, before 31 Jul 2015",
        "CHARGE-1": f"CHARGE-1: {wrong}",
        "SENTENCE-1": (
            "SENTENCE-1: child criminal exploitation may not be in force: no day on which it came into force is known "
            "here (not checked)"
        ),
    }
    finds_and_mends(stronghold, "offence-not-in-force", found, end="theft")


def test_counts_that_were_kept_in_a_name_are_found(stronghold: Stronghold, ledger: Path) -> None:
    """From before they were read: figures count them once."""
    typed(stronghold, OPEN)
    with closing(sqlite3.connect(ledger)) as file, file:
        file.execute("UPDATE charge_record SET offences = 'PWITS class A 2 counts', counts = 1")
    why = "CHARGE-1 is kept as 1 of 'PWITS class A 2 counts', and that is 2: PWITS class A x2"
    finds_and_mends(stronghold, "offences-in-one", {"CHARGE-1": why})


def test_offences_that_were_kept_as_one_are_found(stronghold: Stronghold, ledger: Path) -> None:
    """From before lists were parted; one that nobody knows may be one, as it was typed."""
    typed(stronghold, f"{OPEN}\n{OPEN.replace('pwits-a', 'theft')}")
    with closing(sqlite3.connect(ledger)) as file, file:
        file.execute(
            "UPDATE charge_record SET offences = 'PWITS class A, PWITS class B x2', counts = 2 WHERE number = 1"
        )
        file.execute("UPDATE charge_record SET offences = 'assault and battery' WHERE number = 2")
    why = "CHARGE-1 is kept as 2 of 'PWITS class A, PWITS class B x2', and that is 3: PWITS class A; PWITS class B x2"
    finds_and_mends(stronghold, "offences-in-one", {"CHARGE-1": why})
    assert "assault and battery" in stronghold("show CHARGE-2").out
