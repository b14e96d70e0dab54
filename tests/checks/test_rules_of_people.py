"""Rules of people: arrests, charges and sentences that miss each other, and their keys."""

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, records, typed

pytestmark = pytest.mark.usefixtures("begun")

CHARGED = "charge --date 30/8/2018 --person P-5 --offences PWITS"
AWAITED = "P-5 was charged on 30 Aug 2018, the outcome is awaited, and no sentence since then names them"
CONVICTED = "P-5 was charged on 30 Aug 2018 and convicted on 2 Jul 2019, and no sentence since then names them"
FINE = "sentence --date 4/3/2021 --person P-5 --disposal fine"


def test_somebody_who_awaits_an_outcome_for_years_is_found(stronghold: Stronghold) -> None:
    """The outcome settles it."""
    typed(stronghold, CHARGED)
    fills = {"OUTCOME": "acquitted", "DATE": "1/2/2019"}
    finds_and_mends(stronghold, "charged-years-ago", {"CHARGE-1": AWAITED}, fills)


def test_somebody_convicted_and_not_sentenced_for_years_is_found(stronghold: Stronghold) -> None:
    """The sentence settles it."""
    typed(stronghold, f"{CHARGED} --outcome convicted --outcome-on 2/7/2019")
    end = "--date 4/9/2019 --disposal fine"
    finds_and_mends(stronghold, "charged-years-ago", {"CHARGE-1": CONVICTED}, end=end)


@pytest.mark.parametrize(
    "text",
    [
        CHARGED.replace("30/8/2018", "31/8/2018"),
        f"{CHARGED} --outcome acquitted --outcome-on 1/2/2019",
        f"{CHARGED} --outcome discontinued --outcome-on 1/2/2019",
        f"{CHARGED} --trial-on 31/8/2021",
        f"{CHARGED}\nvoid CHARGE-1 --why slip",
        f"{CHARGED}\n{FINE}",
        f"{CHARGED}\n{FINE.replace('P-5', 'NORTH:P-9')}\nsame P-5 NORTH:P-9",
    ],
)
def test_who_was_dealt_with_or_may_still_be_is_not_found(stronghold: Stronghold, text: str) -> None:
    """Three years to the day, an outcome, a trial to come, a sentence under either key."""
    typed(stronghold, text)
    assert records(stronghold, "charged-years-ago") == []


def test_a_trial_long_past_explains_nothing(stronghold: Stronghold) -> None:
    """Only one to come does; and a sentence before the charge is no sentence for it."""
    typed(stronghold, f"{CHARGED} --trial-on 30/8/2021\n{FINE.replace('2021', '2018')}")
    assert records(stronghold, "charged-years-ago") == ["CHARGE-1"]


def test_a_key_in_one_sentence_alone_is_found_once(stronghold: Stronghold) -> None:
    """The rule of sentences without a charge says nothing more of it; the right key mends it."""
    typed(stronghold, f"charge --date 4/3/2020 --person P-6 --offences PWITS\n{FINE}")
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
        charge --date 5/3/2021 --person jane-doe-1 --offences PWITS
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


def test_a_reference_is_nobodys_key(stronghold: Stronghold) -> None:
    """It fails, for figures of people count it; it is not said to be a name as well."""
    typed(stronghold, "arrest --date 4/3/2021 --person P-1\ncharge --date 5/3/2021 --person arrest-1 --offences PWITS")
    assert stronghold("check").code == 1
    assert records(stronghold, "name-for-key") == []
    why = "ARREST-1 is how a record is named, and stands where a person's key belongs"
    finds_and_mends(stronghold, "reference-for-person", {"CHARGE-1": why}, {"KEY": "P-1"})
