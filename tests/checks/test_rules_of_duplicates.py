"""Rules of what may be in the ledger twice: exhibits, events, and what replaces one record."""

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, records, typed

pytestmark = pytest.mark.usefixtures("begun")

CASE = "case --name Larch --opened 4/3/2019\nline --name Falcon --first-seen 4/3/2019 --case 1"
HEROIN = "seizure --date 4/3/2021 --item heroin --weight 2g"
ACTIVITY = "activity --date 4/3/2021 --activity warrant"


def test_the_same_exhibit_of_one_day_counts_twice(stronghold: Stronghold) -> None:
    """Through its line as well, and however it was written; it is not said to look like one event besides."""
    typed(stronghold, f"{CASE}\n{HEROIN} --exhibit JB/1 --case 1\n{HEROIN} --exhibit 'jb / 1' --line 1")
    assert stronghold("check").code == 1
    why = "both are exhibit JB/1 in CASE-1 of 4 Mar 2021, and both count"
    finds_and_mends(stronghold, "same-exhibit", {"SEIZURE-1 SEIZURE-2": why})


def test_the_same_exhibit_of_two_days_may_be_two(stronghold: Stronghold) -> None:
    """Where numbers begin again with each search it is only warned of."""
    typed(
        stronghold, f"{CASE}\n{HEROIN} --exhibit JB/1 --case 1\n{HEROIN.replace('4/3', '5/3')} --exhibit JB/1 --case 1"
    )
    assert stronghold("check").code == 0
    why = "exhibit JB/1 in CASE-1 is of 4 Mar 2021 and 5 Mar 2021"
    finds_and_mends(stronghold, "exhibit-again", {"SEIZURE-1 SEIZURE-2": why}, end="JB/2")


@pytest.mark.parametrize(
    "more",
    [
        "--exhibit JB/2 --case 1",
        "--exhibit JB/1 --case 2",
        "--exhibit JB/1",
        "--case 1",
    ],
)
def test_another_number_or_case_is_another_exhibit(stronghold: Stronghold, more: str) -> None:
    """And without a case nobody can say."""
    typed(stronghold, f"{CASE}\ncase --name Oak --opened 4/3/2019\n{HEROIN} --exhibit JB/1 --case 1\n{HEROIN} {more}")
    assert records(stronghold, "same-exhibit") == records(stronghold, "exhibit-again") == []


@pytest.mark.parametrize(
    ("text", "refs", "shown"),
    [
        ("case --name Larch --opened 4/3/2019", "CASE-{}", "4 Mar 2019, Larch"),
        ("line --name Falcon", "LINE-{}", "Falcon"),
        (f"{ACTIVITY} --place 'High St'", "ACTIVITY-{}", "4 Mar 2021, warrant, 1, High St"),
        ("arrest --date 4/3/2021 --person P-1", "ARREST-{}", "4 Mar 2021, P-1"),
        ("charge --date 4/3/2021 --person P-1 --offences pwits-a", "CHARGE-{}", "4 Mar 2021, P-1, PWITS class A"),
        (HEROIN, "SEIZURE-{}", "4 Mar 2021, heroin, 2 g"),
        ("sentence --date 4/3/2021 --person P-1 --disposal fine", "SENTENCE-{}", "4 Mar 2021, P-1, fine"),
        (
            "safeguarding --date 4/3/2021 --action referred --people 2",
            "SAFEGUARDING-{}",
            "4 Mar 2021, referred, 2, unknown",
        ),
    ],
)
def test_two_records_of_one_event_are_found_in_each_kind(
    stronghold: Stronghold, text: str, refs: str, shown: str
) -> None:
    """With what they have alike, and what could have told them apart; the second one is voided."""
    typed(stronghold, f"{text}\n{text}")
    [why] = {each["why"] for each in _found(stronghold)}
    assert f" may be one event ({shown}): no " in why and why.endswith(" tells them apart")
    finds_and_mends(stronghold, "entered-twice", {f"{refs.format(1)} {refs.format(2)}": why})


def test_two_cash_orders_alike_are_found(stronghold: Stronghold) -> None:
    """A court makes one a day of one seizure."""
    typed(stronghold, "seizure --date 4/3/2021 --item cash --value £4,260")
    order = "cash-order --date 6/3/2021 --seizure 1 --stage forfeited --amount £2,000"
    typed(stronghold, f"{order}\n{order}\n{order.replace('£2,000', '£100')}")
    assert records(stronghold, "entered-twice") == ["CASH-ORDER-1 CASH-ORDER-2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{HEROIN} --exhibit JB/1", f"{HEROIN} --exhibit JB/2"),
        (f"{HEROIN} --time 06:00", f"{HEROIN} --time 07:00"),
        (f"{HEROIN} --source-ref 1", f"{HEROIN} --source-ref 2"),
        (f"{HEROIN} --notes black", f"{HEROIN} --notes red"),
        (HEROIN, f"{HEROIN} --pieces '2 wraps'"),
        (HEROIN, f"{HEROIN} --line 1"),
        (HEROIN, HEROIN.replace("4/3", "5/3")),
        (HEROIN, HEROIN.replace("heroin", "crack")),
        ("arrest --date 4/3/2021 --person P-1", "arrest --date 4/3/2021 --person P-2"),
        (f"{ACTIVITY} --time 06:00", f"{ACTIVITY} --time 06:30"),
    ],
)
def test_what_tells_two_records_apart_does(stronghold: Stronghold, one: str, other: str) -> None:
    """The exhibit, the time, the reference; another amount, line, day, item or person."""
    typed(stronghold, f"{CASE}\n{one}\n{other}")
    assert records(stronghold, "entered-twice") == []


def test_an_empty_field_tells_nothing_apart(stronghold: Stronghold) -> None:
    """One of two officers had no exhibit number at hand; of two other exhibits it may be only one."""
    typed(stronghold, f"{HEROIN}\n{HEROIN} --exhibit JB/1\n{HEROIN} --exhibit JB/2\n{HEROIN} --exhibit JB/2")
    assert records(stronghold, "entered-twice") == ["SEIZURE-1 SEIZURE-2", "SEIZURE-3 SEIZURE-4"]


def test_a_person_under_two_keys_is_one(stronghold: Stronghold) -> None:
    """Once somebody said so."""
    typed(stronghold, "arrest --date 4/3/2021 --person P-1\narrest --date 4/3/2021 --person NORTH:P-9")
    assert records(stronghold, "entered-twice") == []
    typed(stronghold, "same P-1 NORTH:P-9")
    assert records(stronghold, "entered-twice") == ["ARREST-1 ARREST-2"]


def test_counts_with_a_term_are_left_to_the_rule_of_terms(stronghold: Stronghold) -> None:
    """Two counts of one offence with one term are usual."""
    prison = "sentence --date 4/3/2021 --person P-1 --disposal imprisonment --term 3y --offence pwits-a"
    typed(stronghold, f"{prison}\n{prison}")
    assert records(stronghold, "entered-twice") == []
    assert records(stronghold, "counts-apart") == ["SENTENCE-1 SENTENCE-2"]


@pytest.mark.parametrize("kind", ["line", "sentence"])
def test_two_records_that_replace_one_are_found(stronghold: Stronghold, kind: str) -> None:
    """One of them replaces something else, or nothing."""
    text = {
        "line": "line --name L{} --first-seen {}/3/2019",
        "sentence": "sentence --date {1}/3/2019 --person P-1 --disposal imprisonment --term {0}y",
    }[kind]
    typed(stronghold, text.format(1, 4))
    typed(stronghold, f"{text.format(2, 5)} --replaces 1")
    assert records(stronghold, "replaced-twice") == []
    typed(stronghold, f"{text.format(3, 6)} --replaces 1")
    one, two, three = (f"{kind.upper()}-{n}" for n in (1, 2, 3))
    finds_and_mends(stronghold, "replaced-twice", {f"{two} {three}": f"{two} and {three} both replace {one}"})


def _found(stronghold: Stronghold) -> list[dict[str, str]]:
    from ruled import found

    return found(stronghold, "entered-twice")
