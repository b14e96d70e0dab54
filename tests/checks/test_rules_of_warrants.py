"""Rules of search warrants: one that was issued, and is in the ledger as executed under another number."""

import json

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed

pytestmark = pytest.mark.usefixtures("begun")

RULE = "warrant-twice"
OWN = (
    "case --name Larch --opened 4/3/2019\ncase --name Elm --opened 4/3/2019\n"
    "line --name Falcon --first-seen 4/3/2019 --case 1\nline --name Kite --first-seen 4/3/2019 --case 1\n"
)
ISSUED = "activity --date 4/7/2021 --activity warrant-issued --power mda"
EXECUTED = "activity --activity warrant"
HIGH = "12 High Street"
FLAT = f"--place '{HIGH}'"


def due_remarks(stronghold: Stronghold) -> list[str]:
    """Return what due says beside the one warrant that is open."""
    [one] = json.loads(stronghold("due --format json").out)["due"]
    remarks: list[str] = one["remarks"]
    return remarks


def test_an_executed_warrant_that_may_be_the_issued_one_is_warned_of_listed_and_in_due(stronghold: Stronghold) -> None:
    """However its place is spelled; the one command leaves the executed one alone, and the figure is right."""
    typed(stronghold, f"{OWN}{ISSUED} {FLAT}")
    answer = stronghold(f"add {EXECUTED} --date 5/7/2021 --place '12 high  street' --addresses 1")
    why = (
        "ACTIVITY-2, executed on 5 Jul 2021, may be ACTIVITY-1, issued on 4 Jul 2021 for the same place, "
        "12 High Street, and still open"
    )
    void = "stronghold void ACTIVITY-1 --why 'executed as ACTIVITY-2'"
    assert answer.code == 0
    assert answer.err == f"warning: {why}: kept as it is; check lists it ({RULE}); if it is: {void}\n"
    assert due_remarks(stronghold) == ["or void it, if ACTIVITY-2 is it"]
    [finding] = found(stronghold, RULE)
    assert finding["mends"] == void
    finds_and_mends(stronghold, RULE, {"ACTIVITY-1 ACTIVITY-2": why})
    assert json.loads(stronghold("due --format json").out)["due"] == []
    assert json.loads(stronghold("totals --measure warrants --format json").out)["figures"][0]["value"] == 1


def test_a_sheet_warns_of_the_warrant_that_is_open(stronghold: Stronghold) -> None:
    """Whichever of the two is typed first."""
    typed(stronghold, f"{OWN}{ISSUED} {FLAT}")
    said = f"check lists it ({RULE})"
    assert said in stronghold("day 5/7/2021 - --yes", stdin='warrant 1 address at "12 High Street"\n').err
    typed(stronghold, f"{EXECUTED} --date 6/7/2021 --place Elsewhere")
    assert said in stronghold("day 4/7/2021 - --yes", stdin='warrant-issued mda at "elsewhere"\n').err


def test_an_issued_warrant_that_is_made_the_executed_one_beside_it_is_one_too_many(stronghold: Stronghold) -> None:
    """The command of due, carried out although the warrant stands under another number, is warned of at once."""
    typed(stronghold, f"{ISSUED} {FLAT}\n{EXECUTED} --date 5/7/2021 {FLAT} --addresses 1")
    answer = stronghold("edit ACTIVITY-1 --activity warrant --date 5/7/2021")
    why = f"ACTIVITY-1 and ACTIVITY-2 may be one warrant: both were executed at the same place, {HIGH}, on 5 Jul 2021"
    assert f"warning: {why}: kept as it is" in answer.err
    finds_and_mends(stronghold, RULE, {"ACTIVITY-1 ACTIVITY-2": why})


@pytest.mark.parametrize(
    ("issued", "executed", "is_found"),
    [
        ("--line 1", "--date 3/8/2021 --line 1", True),
        ("--line 1", f"--date 5/7/2021 --line 1 {FLAT}", True),
        ("--case 1", "--date 5/7/2021 --case 1", True),
        ("--case 1", "--date 5/7/2021 --line 1", True),
        (f"{FLAT} --line 1", f"--date 5/7/2021 --line 1 {FLAT}", True),
        # Out of its time: the last day is 3 August.
        ("--line 1", "--date 4/8/2021 --line 1", False),
        ("--line 1", "--date 3/7/2021 --line 1", False),
        ("--line 1 --until 10/7/2021", "--date 11/7/2021 --line 1", False),
        # Another one: another address, another line, another case; or nothing that says which.
        (f"{FLAT} --line 1", "--date 5/7/2021 --line 1 --place Elsewhere", False),
        ("--line 1", "--date 5/7/2021 --line 2", False),
        ("--case 1", "--date 5/7/2021 --case 2", False),
        (f"{FLAT} --line 1", f"--date 5/7/2021 --line 2 {FLAT}", False),
        ("", "--date 5/7/2021", False),
        (FLAT, "--date 5/7/2021 --line 1", False),
    ],
)
def test_an_executed_warrant_may_be_one_that_is_open_for_its_place_line_or_case(
    stronghold: Stronghold, issued: str, executed: str, is_found: bool
) -> None:
    """In its time alone, and where nothing tells the two apart; one finding each."""
    typed(stronghold, f"{OWN}{ISSUED} {issued}\n{EXECUTED} {executed}")
    assert records(stronghold, RULE) == ["ACTIVITY-1 ACTIVITY-2"] * is_found


def test_a_line_may_have_two_warrants_in_a_month(stronghold: Stronghold) -> None:
    """Of executed ones the place alone tells that they are one; the same event is said by one rule."""
    typed(stronghold, f"{OWN}{EXECUTED} --date 4/7/2021 --line 1\n{EXECUTED} --date 5/7/2021 --line 1 {FLAT}")
    assert records(stronghold, RULE) == []
    typed(stronghold, f"{EXECUTED} --date 5/7/2021 --line 1 {FLAT}")
    assert records(stronghold, RULE) == []
    assert records(stronghold, "entered-twice") == ["ACTIVITY-2 ACTIVITY-3"]
    typed(stronghold, f"{EXECUTED} --date 6/7/2021 --line 1 {FLAT}")
    assert records(stronghold, RULE) == []
    typed(stronghold, f"{EXECUTED} --date 6/7/2021 --addresses 1 {FLAT}")
    assert records(stronghold, RULE) == ["ACTIVITY-4 ACTIVITY-5"]


@pytest.mark.parametrize("day", ["1/8/2021", "3/8/2021"])
def test_what_was_done_under_an_issued_warrant_says_that_it_was_executed(stronghold: Stronghold, day: str) -> None:
    """On that day, whichever it was; no day of a right record is offered to be changed."""
    typed(stronghold, "activity --date 1/8/2021 --activity warrant-issued --power mda")
    typed(stronghold, f"seizure --date {day} --item phone --activity 1")
    assert records(stronghold, "not-on-the-day-of-its-activity") == []
    shown = "1 Aug 2021" if day[0] == "1" else "3 Aug 2021"
    why = f"ACTIVITY-1 is only issued, and SEIZURE-1 of {shown} was under it"
    finds_and_mends(stronghold, "under-issued-warrant", {"SEIZURE-1 ACTIVITY-1": why})
    assert " 1 " in stronghold("totals --measure warrants").out
