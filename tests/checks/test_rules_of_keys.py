"""Rules of people's keys: a slip, a name, a reference for one, and one that stands for two people."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed

pytestmark = pytest.mark.usefixtures("begun")

FINE = "sentence --date 4/3/2021 --person P-5 --disposal fine"


def test_a_key_in_one_sentence_alone_is_found_once(stronghold: Stronghold) -> None:
    """The rule of sentences without a charge says nothing more of it; the right key mends it."""
    typed(stronghold, f"charge --date 4/3/2020 --person P-6 --offences pwits-a\n{FINE}")
    assert records(stronghold, "sentence-without-charge") == []
    why = "P-5 is in SENTENCE-1 and nowhere else: nobody of that key was arrested or charged"
    finds_and_mends(stronghold, "person-once", {"SENTENCE-1": why}, {"KEY": "P-6"})
    assert records(stronghold, "sentence-without-charge") == []


@pytest.mark.parametrize(
    "other",
    [
        "arrest --date 4/3/2020 --person P-5",
        "safeguarding --date 4/3/2020 --person P-5 --action referred",
        FINE.replace("fine", "community"),
        "arrest --date 4/3/2020 --person NORTH:P-9\nsame P-5 NORTH:P-9",
    ],
)
def test_a_key_that_is_used_again_is_not_found(stronghold: Stronghold, other: str) -> None:
    """Whatever the record, and under any key of the person; without a charge the other rule says so."""
    typed(stronghold, f"{FINE}\n{other}")
    assert records(stronghold, "person-once") == []
    assert records(stronghold, "sentence-without-charge")


def test_a_record_that_no_longer_counts_uses_no_key(stronghold: Stronghold) -> None:
    """A voided arrest is as if it were not there; and one arrest alone is as things begin."""
    typed(stronghold, f"{FINE}\narrest --date 4/3/2020 --person P-5\narrest --date 4/3/2020 --person P-6")
    typed(stronghold, "void ARREST-1 --why slip")
    assert records(stronghold, "person-once") == ["SENTENCE-1"]


def test_a_name_with_a_number_is_found(stronghold: Stronghold) -> None:
    """In every record that it is in; each kind is edited by a command of its own."""
    typed(
        stronghold,
        """
        arrest --date 4/3/2021 --person jane-doe-1
        arrest --date 5/3/2021 --person jane-doe-1
        charge --date 5/3/2021 --person jane-doe-1 --offences pwits-a
        """,
    )
    why = "JANE-DOE-1 looks like a name; who it is belongs in the system that the key is from, not here"
    finds_and_mends(stronghold, "name-for-key", {"ARREST-1 ARREST-2 CHARGE-1": why}, {"KEY": "P-7"})


@pytest.mark.parametrize("key", ["P-31", "NORTH:P-31", "OP-4", "nominal-3", "person-31", "SOUTH:suspect-2"])
def test_a_key_of_a_series_is_no_name(stronghold: Stronghold, key: str) -> None:
    """A letter or two, and the words that teams begin keys with, from any ledger."""
    typed(stronghold, f"arrest --date 4/3/2021 --person {key}")
    assert records(stronghold, "name-for-key") == []


def test_an_officer_is_named_by_a_collar_number(stronghold: Stronghold) -> None:
    """Which has a digit in it."""
    for n, officer in enumerate(("TV-1234", "PC Jane Doe", "4471"), 1):
        typed(stronghold, f"case --name L{n} --opened 4/3/2019 --officer-in-case '{officer}'")
    why = "'PC Jane Doe' has no digit, and a collar number stands for the officer in the case"
    finds_and_mends(stronghold, "name-for-key", {"CASE-2": why}, end="TV-1235")


def test_five_keys_with_the_same_letters_are_a_series(stronghold: Stronghold) -> None:
    """Four may be namesakes."""
    typed(stronghold, "\n".join(f"arrest --date 4/3/2021 --person larch-{n}" for n in range(1, 5)))
    assert len(records(stronghold, "name-for-key")) == 4
    typed(stronghold, "arrest --date 4/3/2021 --person larch-5")
    assert records(stronghold, "name-for-key") == []


def test_a_reference_is_nobodys_key(stronghold: Stronghold, ledger: Path) -> None:
    """It is refused, and fails where an older program kept it; it is not said to be a name as well."""
    typed(stronghold, "arrest --date 4/3/2021 --person P-1\ncharge --date 5/3/2021 --person P-1 --offences pwits-a")
    refused = stronghold("edit CHARGE-1 --person arrest-1")
    assert refused.code == 5
    assert "person: ARREST-1 is the reference of a record, and no person's key (e.g. P-31, or new)" in refused.err
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE charge_record SET person = 'ARREST-1', arrest_no = NULL")
    assert stronghold("check").code == 1
    assert records(stronghold, "name-for-key") == []
    why = "ARREST-1 is how a record is named, and is where a person's key belongs"
    finds_and_mends(stronghold, "reference-for-person", {"CHARGE-1": why}, {"KEY": "P-1"})


def test_the_word_of_a_choice_is_no_key(stronghold: Stronghold) -> None:
    """A result that looks like one would else be a person's key in every figure of people."""
    answer = stronghold("add arrest --date 4/3/2021 --person OUTCOME-22")
    assert answer.code == 5
    assert "person: outcome-22 is one of the choices of a field, and no person's key (e.g. P-31, or new)" in answer.err


ARREST = "arrest --date 4/3/2021 --person P-1"


@pytest.mark.parametrize(
    ("first", "second", "why", "fills"),
    [
        ("--sex male", "--sex female", "P-1 is male in ARREST-1, and female in ARREST-2", {"SEX": "male"}),
        (
            "--age-band adult",
            "--age-band child",
            "P-1 is adult in ARREST-1, and child in ARREST-2",
            {"AGE-BAND": "adult"},
        ),
    ],
)
def test_a_person_of_whom_two_things_are_said_is_found(
    stronghold: Stronghold, first: str, second: str, why: str, fills: dict[str, str]
) -> None:
    """A key may have been typed for another; what is unknown says nothing, and a third record is not told again."""
    typed(stronghold, f"{ARREST} {first}\n{ARREST.replace('4/3', '5/3')} {second}\n{ARREST.replace('4/3', '6/3')}")
    finds_and_mends(stronghold, "person-told-two-ways", {"ARREST-1 ARREST-2": why}, fills)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("--sex male", "--sex unknown"),
        ("--sex male", ""),
        ("--age-band child", "--age-band adult"),
        ("--age-band adult", "--age-band unknown"),
    ],
)
def test_who_grows_up_or_of_whom_nothing_is_said_is_not_found(stronghold: Stronghold, first: str, second: str) -> None:
    """A child is an adult in time."""
    typed(stronghold, f"{ARREST} {first}\n{ARREST.replace('4/3', '5/3')} {second}")
    assert records(stronghold, "person-told-two-ways") == []


@pytest.mark.parametrize(
    ("first", "second", "day", "why"),
    [
        ("--age-band adult", "--age-band child", "4/3/2021", "P-1 is adult in ARREST-1, and child in SAFEGUARDING-1"),
        ("--age-band child", "--age-band adult", "4/3/2021", "P-1 is child in ARREST-1, and adult in SAFEGUARDING-1"),
        ("--age-band adult", "--age-band child", "5/3/2021", "P-1 is adult in ARREST-1, and child in SAFEGUARDING-1"),
        ("--age-band child", "--age-band adult", "3/3/2021", "P-1 is adult in SAFEGUARDING-1, and child in ARREST-1"),
        ("--sex male", "--sex female", "4/3/2021", "P-1 is male in ARREST-1, and female in SAFEGUARDING-1"),
        ("--age-band child", "--age-band adult", "5/3/2021", ""),
        ("--age-band child", "--age-band unknown", "4/3/2021", ""),
    ],
)
def test_two_kinds_may_tell_two_ways(stronghold: Stronghold, first: str, second: str, day: str, why: str) -> None:
    """An arrest and what was done to safeguard somebody; of one day nobody is both."""
    typed(stronghold, f"{ARREST} {first}\nsafeguarding --date {day} --person P-1 --action referred {second}")
    assert [each["why"] for each in found(stronghold, "person-told-two-ways")] == ([why] if why else [])
    for each in found(stronghold, "person-told-two-ways"):
        value = why.split()[2]
        command = each["mends"].removeprefix("stronghold ")
        assert stronghold(command).code == 2
        assert stronghold(command.replace(command.split()[-1], value)).code == 0
    assert records(stronghold, "person-told-two-ways") == []


def test_keys_that_are_one_person_are_held_together(stronghold: Stronghold) -> None:
    """And a voided record says nothing."""
    typed(stronghold, f"{ARREST} --sex male\n{ARREST.replace('P-1', 'P-2')} --sex female")
    assert records(stronghold, "person-told-two-ways") == []
    typed(stronghold, "same P-1 P-2")
    assert records(stronghold, "person-told-two-ways") == ["ARREST-1 ARREST-2"]
    typed(stronghold, "void ARREST-2 --why slip")
    assert records(stronghold, "person-told-two-ways") == []
