"""Powers that had run out: cash held by nothing, custody and bail beyond their end, a search without a warrant."""

from datetime import datetime

import pytest

from conftest import Prepared, Stronghold
from ruled import found

CASH = "add seizure --date 4/3/2021 --item cash --value £4,260 --power poca"
DETAINED = "add cash-order --seizure 1 --stage detained --amount £4,260 --date"
APPLIED = "add cash-order --seizure 1 --stage forfeiture-applied --amount £4,260 --date"


@pytest.mark.parametrize(
    ("lines", "late"),
    [
        ((f"{DETAINED} 5/3/2021 --until 4/6/2021", f"{DETAINED} 4/6/2021"), []),
        ((f"{DETAINED} 5/3/2021 --until 4/6/2021", f"{DETAINED} 5/6/2021"), ["CASH-ORDER-2"]),
        ((f"{DETAINED} 5/12/2020", f"{DETAINED} 4/6/2021"), []),
        ((f"{DETAINED} 5/12/2020", f"{DETAINED} 5/6/2021"), ["CASH-ORDER-2"]),
        ((f"{DETAINED} 5/3/2021 --until 4/6/2021", f"{APPLIED} 4/6/2021", f"{DETAINED} 1/8/2021"), []),
        ((f"{DETAINED} 5/3/2021 --until 4/6/2021", f"{APPLIED} 5/6/2021"), ["CASH-ORDER-2"]),
        ((f"{DETAINED} 8/3/2021",), []),
        ((f"{DETAINED} 9/3/2021",), ["CASH-ORDER-1"]),
        ((f"{APPLIED} 9/3/2021",), ["CASH-ORDER-1"]),
    ],
)
def test_cash_that_nothing_held_is_found(
    prepared: Prepared, stronghold: Stronghold, lines: tuple[str, ...], late: list[str]
) -> None:
    """The day on which an order ends still holds it, so do the 48 hours, and an application until it is decided."""
    prepared(CASH.replace("4/3/2021", "4/12/2020") if "12/2020" in lines[0] else CASH, *lines)
    assert [each["records"] for each in found(stronghold, "detention-lapsed")] == [[ref] for ref in late]


def test_cash_seized_under_another_act_has_no_first_hours(prepared: Prepared, stronghold: Stronghold) -> None:
    """Evidence is held under PACE until somebody seizes it again."""
    prepared(CASH.replace("poca", "pace"), f"{DETAINED} 1/5/2021")
    assert found(stronghold, "detention-lapsed") == []


def test_a_notice_of_forfeiture_needs_an_order_that_detains(prepared: Prepared, stronghold: Stronghold) -> None:
    """Without one the 48 hours run on, and `check` says of the notice what it lacks."""
    notice = "add cash-order --seizure 1 --stage forfeiture-notice --amount £4,260 --date 5/3/2021 --until 6/4/2021"
    prepared(CASH, notice)
    assert [each["records"] for each in found(stronghold, "notice-without-detention")] == [["CASH-ORDER-1"]]
    assert [each["records"] for each in found(stronghold, "cash-without-order")] == [["SEIZURE-1"]]
    assert stronghold(f"{DETAINED} 5/3/2021").code == 0
    assert found(stronghold, "cash-without-order") == []


def test_custody_and_bail_that_ran_out_are_found(prepared: Prepared, stronghold: Stronghold) -> None:
    """A missed limit is worth a finding, and not a line of `due` alone."""
    prepared(
        "add arrest --date 1/3/2021 --person P-31 --result bailed --result-on 1/3/2021",
        "add charge --date 2/3/2021 --person P-32 --offences pwits-a --remanded-on 2/3/2021 --custody-limit 56-summary",
    )
    bail, custody = found(stronghold, "bail-over"), found(stronghold, "custody-time-limit-over")
    assert [each["why"] for each in bail] == [
        "P-31 was bailed on 1 Mar 2021, and the bail ended on 29 Mar 2021; "
        "no bail-until recorded: the first limit of the law is taken"
    ]
    assert [each["records"] for each in (*bail, *custody)] == [["ARREST-1"], ["CHARGE-1"]]
    stronghold("edit ARREST-1 --result no-further-action --result-on 1/4/2021")
    stronghold("edit CHARGE-1 --outcome convicted --outcome-on 1/4/2021")
    assert found(stronghold, "bail-over") == found(stronghold, "custody-time-limit-over") == []


@pytest.mark.parametrize(("day", "late"), [("31/3/2021", False), ("1/4/2021", True)])
def test_a_warrant_executed_when_it_could_no_longer_be_is_found(
    prepared: Prepared, stronghold: Stronghold, day: str, *, late: bool
) -> None:
    """The day of its issue gives way to that of its execution: the last day stays, and tells."""
    prepared("add activity --date 1/3/2021 --activity warrant-issued --power mda --place 'an address'")
    answer = stronghold(f"edit ACTIVITY-1 --activity warrant --date {day}")
    assert answer.code == 0
    assert ("(warrant-out-of-time)" in answer.err) is late
    assert [each["records"] for each in found(stronghold, "warrant-out-of-time")] == [["ACTIVITY-1"]] * late


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("add arrest --date 4/3/2021 --person P-1 --result rui --result-on 4/3/2021", "released-under-investigation"),
        ("add arrest --date 4/3/2021 --person P-1 --result NFA --result-on 4/3/2021", "no-further-action"),
        ("add arrest --date 4/3/2021 --person P-1 --result sectioned --result-on 4/3/2021", "mental-health-act"),
        ("add arrest --date 4/3/2021 --person P-1 --result 'postal requisition' --result-on 4/3/2021", "summonsed"),
        ("add sentence --date 4/3/2021 --person P-1 --disposal 'hospital direction' --term 3y", "hybrid"),
        ("add sentence --date 4/3/2021 --person P-1 --disposal NSP", "no-separate-penalty"),
        (
            "add charge --date 4/3/2021 --person P-1 --offences pwits-a --outcome LOF --outcome-on 5/3/2021",
            "lies-on-file",
        ),
    ],
)
def test_what_officers_say_is_what_it_stands_for(stronghold: Stronghold, line: str, kept: str) -> None:
    """And never the word that looks most like it."""
    assert stronghold(line).code == 0
    ref = line.split()[1].upper()
    assert kept in stronghold(f"show {ref}-1").out


@pytest.mark.parametrize("word", ["restraining order", "shpo", "deportation", "youth rehab order"])
def test_no_disposal_is_offered_for_another(stronghold: Stronghold, word: str) -> None:
    """A tired person takes what is offered."""
    answer = stronghold(f"add sentence --date 4/3/2021 --person P-1 --disposal '{word}'")
    assert answer.code == 2
    assert "did you mean" not in answer.err


@pytest.mark.long
def test_a_deferred_sentence_cannot_be_appealed_yet(prepared: Prepared, stronghold: Stronghold) -> None:
    """Nothing has been passed."""
    prepared(
        ("add sentence --date 4/3/2021 --person P-1 --disposal deferred", datetime.fromisoformat("2021-03-05T12:00Z"))
    )
    now = datetime.fromisoformat("2021-03-06T12:00:00+00:00")
    assert "appeal" not in stronghold("due", now=now).out
