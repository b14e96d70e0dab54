"""Rules of people: arrests, charges and sentences that miss each other."""

import json

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, records, typed

pytestmark = pytest.mark.usefixtures("begun")

CHARGED = "charge --date 30/8/2018 --person P-5 --offences pwits-a"
AWAITED = "P-5 was charged on 30 Aug 2018, the outcome is awaited, and no sentence since then is for it"
CONVICTED = "P-5 was charged on 30 Aug 2018 and convicted on 2 Jul 2019, and no sentence since then is for it"
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


def test_somebody_summonsed_without_a_charge_is_found(stronghold: Stronghold) -> None:
    """A requisition is a charge, and people.charged counts it once it is recorded; a caution is none."""
    arrest = "arrest --date 4/3/2021 --person P-5 --result"
    typed(stronghold, f"{arrest} summonsed --result-on 5/4/2021")
    typed(stronghold, f"{arrest.replace('P-5', 'P-6')} youth-caution --result-on 5/4/2021")
    why = "P-5 was summonsed on 5 Apr 2021, and no charge says with what"
    finds_and_mends(stronghold, "charged-without-charge", {"ARREST-1": why}, end="--offences pwits-a --by requisition")
    assert " 1 " in stronghold("totals --measure people.charged").out


JAILED = "sentence --date 1/5/2020 --person P-1 --disposal imprisonment --term 3y"
OPEN = "charge --date 2/2/2020 --person P-1 --offences pwits-a"


@pytest.mark.parametrize("quashed", ["", " --quashed-on 1/6/2020"])
def test_somebody_sentenced_with_a_charge_open_is_found(stronghold: Stronghold, quashed: str) -> None:
    """Once for each charge; the outcome mends it.  Quashed, it may be tried again, and only a person knows."""
    typed(stronghold, f"{OPEN}\n{OPEN}\n{JAILED}{quashed}")
    said = "P-1 was sentenced on 1 May 2020 (SENTENCE-1), and CHARGE-{} of 2 Feb 2020 still awaits an outcome"
    fills = {"OUTCOME": "lies-on-file", "DATE": "1/5/2020"}
    finds_and_mends(stronghold, "sentenced-charge-open", {f"CHARGE-{n}": said.format(n) for n in (1, 2)}, fills)


@pytest.mark.parametrize(
    "text",
    [
        f"{OPEN}\n{JAILED}",
        f"{OPEN} --outcome died --outcome-on 1/4/2020\n{JAILED}",
        f"{JAILED}\n{OPEN.replace('2/2/2020', '2/5/2020')}",
        f"{JAILED}\n{OPEN}\nvoid SENTENCE-1 --why slip",
        f"case --name Larch --opened 1/1/2020\ncase --name Elm --opened 1/1/2020\n{JAILED} --case 1\n{OPEN} --case 2",
    ],
)
def test_a_charge_that_is_settled_or_no_matter_of_that_hearing_is_not_found(stronghold: Stronghold, text: str) -> None:
    """Settled by the sentence or before; laid after it; the sentence voided; another case."""
    typed(stronghold, text)
    assert records(stronghold, "sentenced-charge-open") == []


def test_a_sentence_under_another_key_of_the_person_is_found(stronghold: Stronghold) -> None:
    """Both keys are one person."""
    typed(stronghold, f"{JAILED.replace('P-1', 'NORTH:P-9')}\n{OPEN}\nsame P-1 NORTH:P-9")
    assert records(stronghold, "sentenced-charge-open") == ["CHARGE-1"]


def test_a_sentence_for_what_nobody_was_convicted_of_is_found(stronghold: Stronghold) -> None:
    """The outcome was changed after it; the other rule says nothing more of it."""
    typed(stronghold, f"{OPEN}\n{JAILED}\nedit CHARGE-1 --outcome awaiting --clear outcome-on")
    assert records(stronghold, "sentenced-charge-open") == []
    said = {"SENTENCE-1 CHARGE-1": "SENTENCE-1 was passed for CHARGE-1, whose outcome is awaiting"}
    finds_and_mends(stronghold, "sentence-without-conviction", said, {"DATE": "1/5/2020"})


def test_a_charge_without_its_arrest_is_found(stronghold: Stronghold) -> None:
    """Of one arrest the command names it, of several a person has to; recalls and no further action led to none."""
    typed(stronghold, OPEN)
    typed(stronghold, "arrest --date 1/2/2020 --person P-1 --role line-holder")
    typed(stronghold, "arrest --date 1/2/2020 --person P-1 --result recalled --result-on 1/2/2020")
    why = "P-1 was arrested on 1 Feb 2020 (ARREST-1), and CHARGE-1 of 2 Feb 2020 names no arrest"
    finds_and_mends(stronghold, "charge-without-arrest", {"CHARGE-1": why})
    typed(stronghold, "edit CHARGE-1 --clear arrest\narrest --date 31/1/2020 --person P-1")
    why = "P-1 was arrested on 31 Jan 2020 (ARREST-3 and ARREST-1), and CHARGE-1 of 2 Feb 2020 names no arrest"
    finds_and_mends(stronghold, "charge-without-arrest", {"CHARGE-1": why}, {"ARREST": "ARREST-3"})


def test_an_arrest_that_is_pending_after_its_charge_is_found(stronghold: Stronghold) -> None:
    """Its result is what became of it in custody, and no figure of results has it; bailed is a result."""
    typed(stronghold, "arrest --date 4/3/2021 --person P-1\ncharge --date 5/3/2021 --person P-1 --offences pwits-a")
    typed(stronghold, "arrest --date 4/3/2021 --person P-2 --result bailed --result-on 5/3/2021")
    typed(stronghold, "charge --date 5/6/2021 --person P-2 --offences pwits-a")
    why = "P-1 was charged on 5 Mar 2021 (CHARGE-1), and the result of ARREST-1 is still pending"
    finds_and_mends(stronghold, "pending-and-charged", {"CHARGE-1 ARREST-1": why})


def test_who_was_charged_by_requisition_was_summonsed(stronghold: Stronghold) -> None:
    """Charged is charged in custody."""
    typed(stronghold, "arrest --date 4/3/2021 --person P-1")
    typed(stronghold, "charge --date 5/6/2021 --person P-1 --offences pwits-a --by requisition")
    why = "P-1 was charged on 5 Jun 2021 (CHARGE-1), and the result of ARREST-1 is still pending"
    finds_and_mends(stronghold, "pending-and-charged", {"CHARGE-1 ARREST-1": why})
    assert json.loads(stronghold("show ARREST-1 --format json").out)["record"]["result"] == "summonsed"
