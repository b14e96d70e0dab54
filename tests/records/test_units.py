"""What drugs are counted in: each unit in a figure of its own, and none that an item does not come in."""

import json
from datetime import UTC, datetime

import pytest

from conftest import Prepared, Stronghold

LATER = datetime(2026, 8, 31, 10, tzinfo=UTC)
"""Nitrous oxide has been a controlled drug for some years."""


@pytest.mark.parametrize(
    ("item", "pieces", "shown", "measure"),
    [
        ("nos --date 8/11/2023", "40 canisters", "40 canisters", "drugs.canisters"),
        ("nos --date 7/11/2023", "40 canisters", "40 canisters", "drugs.psa.canisters"),
        ("nos --date 8/11/2023", "12 cylinders", "12 canisters", "drugs.canisters"),
        ("'anabolic steroid' --date 4/3/2021", "6 vials", "6 vials", "drugs.vials"),
        ("ketamine --date 4/3/2021", "1 bottle", "1 bottle", "drugs.bottles"),
        ("acid --date 4/3/2021", "25 tabs", "25 tabs", "drugs.tabs"),
        ("acid --date 4/3/2021", "25 trips", "25 tabs", "drugs.tabs"),
        ("zopiclone --date 4/3/2021", "15 capsules", "15 tablets", "drugs.tablets"),
        ("ghb --date 4/3/2021", "30 doses", "30 doses", "drugs.doses"),
    ],
)
@pytest.mark.usefixtures("begun")
def test_each_unit_is_kept_and_counted_apart(
    prepared: Prepared, stronghold: Stronghold, item: str, pieces: str, shown: str, measure: str
) -> None:
    """It stands in its own figure of pieces, and in no other one."""
    prepared((f"add seizure --item {item} --pieces '{pieces}'", LATER))
    assert f"pieces       {shown}\n" in stronghold("show SEIZURE-1", now=LATER).out
    figures = json.loads(stronghold("totals --measure drugs --format json", now=LATER).out)["figures"]
    in_pieces = {each["measure"]: each["value"] for each in figures if each["value"] == int(shown.partition(" ")[0])}
    assert measure in in_pieces
    assert set(in_pieces) <= {measure, *({"drugs.seizures", "drugs.home-office"} if shown.startswith("1 ") else ())}


@pytest.mark.parametrize(
    ("item", "pieces", "said"),
    [
        ("nos", "40", 'say what was counted (e.g. --pieces "40 canisters")'),
        ("nos", "40 wraps", 'nitrous-oxide is not counted in wraps (e.g. --pieces "40 canisters")'),
        ("nos", "40 doses", 'nitrous-oxide is not counted in doses (e.g. --pieces "40 canisters")'),
        ("nos", "1 wrap", 'nitrous-oxide is not counted in wraps (e.g. --pieces "1 canister")'),
        (
            "heroin",
            "2000",
            "say what was counted (one of tablets, wraps, ml, vials, bottles, doses, rocks, bags, deals, bombs, "
            'e.g. --pieces "2,000 tablets" or --pieces "2,000 wraps")',
        ),
        (
            "cannabis",
            "40",
            "say what was counted (one of wraps, plants, ml, vials, bottles, doses, tablets, bags, deals, "
            'e.g. --pieces "40 wraps" or --pieces "40 plants")',
        ),
        ("cannabis plants", "40", 'say what was counted (e.g. --pieces "40 plants")'),
        ("cannabis plant", "1", 'say what was counted (e.g. --pieces "1 plant")'),
        ("trips", "5", 'say what was counted (e.g. --pieces "5 tabs")'),
        (
            "diazepam",
            "30 tabs",
            "diazepam is not counted in tabs (one of "
            "tablets, wraps, ml, vials, bottles, doses, rocks, bags, deals, bombs)",
        ),
        (
            "heroin",
            "4 canisters",
            "heroin is not counted in canisters (one of "
            "tablets, wraps, ml, vials, bottles, doses, rocks, bags, deals, bombs)",
        ),
        ("poppers", "4 wraps", "poppers is not counted in wraps (one of bottles, vials, ml)"),
        (
            "acid",
            "4",
            "say what was counted (one of tabs, wraps, tablets, ml, vials, doses, "
            'e.g. --pieces "4 tabs" or --pieces "4 wraps")',
        ),
    ],
)
def test_a_unit_that_an_item_does_not_come_in_is_refused(
    prepared: Prepared, stronghold: Stronghold, item: str, pieces: str, said: str
) -> None:
    """It would stand in the figure of another; what it does come in is offered."""
    prepared()
    answer = stronghold(["add", "seizure", "--date", "4/3/2021", "--item", item, "--pieces", pieces])
    assert (answer.code, answer.err) == (5, f"error: seizure not recorded: pieces: {said}\n")


@pytest.mark.parametrize(
    ("item", "pieces", "said"),
    [
        (
            "cannabis",
            "5 vapes",
            "cannabis is not counted in vapes (say what they hold, e.g. 2 ml or 4.92 g, with form vape, and how many "
            "in notes)",
        ),
        (
            "fentanyl",
            "2 patches",
            "fentanyl is not counted in patches (say doses if each is one, or what they weigh, and what they were in "
            "notes)",
        ),
        ("poppers", "2 strips", "poppers is not counted in strips (one of bottles, vials, ml)"),
        (
            "cannabis",
            "2 jars",
            "cannabis is not counted in jars (one of wraps, plants, ml, vials, bottles, doses, tablets, bags, deals)",
        ),
        ("machete", "5 knives", "machete is not counted in knives (a thing is counted without a unit: 5)"),
    ],
)
def test_a_word_that_nothing_is_counted_in_is_answered_with_the_units_of_the_item(
    prepared: Prepared, stronghold: Stronghold, item: str, pieces: str, said: str
) -> None:
    """And a number alone is offered for things only."""
    prepared()
    answer = stronghold(["add", "seizure", "--date", "4/3/2021", "--item", item, "--pieces", pieces])
    assert (answer.code, answer.err) == (2, f"error: seizure not recorded: pieces: {said}\n")


def test_of_a_teams_own_drug_nobody_knows_what_it_comes_in(prepared: Prepared, stronghold: Stronghold) -> None:
    """It may be anything that a drug is counted in, and a number of things still says nothing."""
    prepared(
        "items add 'blue dust' --category drug", "add seizure --date 4/3/2021 --item 'blue dust' --pieces '4 tabs'"
    )
    refused = stronghold("add seizure --date 4/3/2021 --item 'blue dust' --pieces 4")
    assert refused.err.startswith(
        "error: seizure not recorded: pieces: say what was counted (one of tablets, plants, wraps, "
    )


def test_a_days_sheet_hears_every_unit(prepared: Prepared, stronghold: Stronghold) -> None:
    """The words that officers use, in front of the item or behind it."""
    prepared()
    sheet = "warrant 1 address\n40 canisters of nos\nacid 25 tabs\nghb 3 bottles\n"
    answer = stronghold("day 4/3/2021 --yes -", stdin=sheet)
    assert answer.code == 0, answer.err
    listed = stronghold("list seizure").out
    for amount in ("40 canisters", "25 tabs", "3 bottles"):
        assert amount in listed


def test_a_unit_goes_out_and_comes_back(prepared: Prepared, stronghold: Stronghold) -> None:
    """It is found by range, and stands in CSV by its name."""
    prepared("add seizure --date 4/3/2021 --item nos --pieces '40 canisters'")
    assert "SEIZURE-1" in stronghold("list seizure --where 'pieces=10 canisters..50 canisters'").out
    assert ",40,canister," in stronghold("list seizure --format csv").out


def test_a_word_of_the_teams_own_has_the_units_of_the_item_that_it_is_for(stronghold: Stronghold) -> None:
    """A drug of the team's own may come in anything; their word for one of the table comes in what that comes in."""
    assert stronghold("items add whipz --for nos").code == 0
    assert stronghold("items add zzdrug --category drug").code == 0
    line = "add seizure --date 4/3/2021 --item"
    refused = stronghold(f"{line} whipz --pieces '40 wraps'")
    assert (refused.code, "nitrous-oxide is not counted in wraps" in refused.err) == (5, True)
    assert stronghold(f"{line} zzdrug --pieces '40 wraps'").code == 0
    assert stronghold(f"{line} zzdrug --pieces '2 canisters'").code == 0
