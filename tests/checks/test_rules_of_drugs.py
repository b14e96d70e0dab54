"""Rules of drugs: weights and values far from the others, and classes that are unknown or no longer so."""

import json
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold
from ruled import finds_and_mends, found, recorded_before, records, typed

pytestmark = pytest.mark.usefixtures("begun")

HEROIN = "seizure --date 4/3/2021 --item heroin"
OTHERS = "\n".join(f"{HEROIN} --weight {n}g --exhibit JB/{n}" for n in (1, 2, 3, 4, 5))
"""Five, whose middle is 3 g."""
WORTH = "\n".join(f"{HEROIN} --weight 2g --value £{n} --exhibit JB/{n}" for n in (90, 95, 100, 105, 110))
"""Five, whose middle is £50 a gram."""


def test_a_weight_in_kg_for_g_is_found_and_mended(stronghold: Stronghold) -> None:
    """The weight in grams is offered, where there is one."""
    typed(stronghold, f"{OTHERS}\n{HEROIN} --weight 4.92kg")
    why = "4.92 kg of heroin; the median of 5 others is 3 g (kg typed for g?)"
    finds_and_mends(stronghold, "weight-far-off", {"SEIZURE-6": why})
    assert "  weight       4.92 g\n" in stronghold("show SEIZURE-6").out


ARREST = "arrest --date 4/3/2021 --person P-1"
WARRANT = "activity --date 4/3/2021 --activity warrant"
CRACK = HEROIN.replace("heroin", "crack")


def test_drugs_of_one_search_in_several_finds_are_found_and_joined(stronghold: Stronghold) -> None:
    """By the arrest, and without one by the activity; what is joined to the later ones comes with them."""
    typed(stronghold, f"{ARREST}\n{WARRANT}\n{HEROIN} --weight 2g --arrest 1 --activity 1")
    typed(
        stronghold, f"{CRACK} --weight 1g --arrest 1 --activity 1\n{CRACK} --weight 3g --find 2 --arrest 1 --activity 1"
    )
    typed(stronghold, f"{HEROIN} --weight 5g --activity 1\n{CRACK} --weight 5g --activity 1")
    one = "one search of one person, vehicle or premises counts once"
    finds_and_mends(
        stronghold,
        "search-in-parts",
        {
            "SEIZURE-1 SEIZURE-2 SEIZURE-3": f"2 finds of drugs on 4 Mar 2021, all of ARREST-1 and ACTIVITY-1: {one}",
            "SEIZURE-4 SEIZURE-5": f"2 finds of drugs on 4 Mar 2021, all of ACTIVITY-1: {one}",
        },
    )
    counted = json.loads(stronghold("totals --measure drugs.seizures --format json").out)
    assert [figure["value"] for figure in counted["figures"]] == [2], "what was joined to the later ones came with them"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEROIN} --weight 2g --arrest 1 --activity 1\n{CRACK} --weight 1g --arrest 1 --activity 1 --find 1",
        f"{HEROIN} --weight 2g --arrest 1\n{CRACK} --weight 1g --arrest 2",
        f"{HEROIN} --weight 2g --arrest 1 --activity 1\n{CRACK} --weight 1g --activity 1",
        f"{HEROIN} --weight 2g --arrest 1\n{CRACK} --weight 1g --arrest 1 --date 5/3/2021".replace(
            "--date 4/3/2021 --item crack", "--item crack"
        ),
        f"{HEROIN} --weight 2g\n{CRACK} --weight 1g",
        f"{HEROIN} --weight 2g --arrest 1\nseizure --date 4/3/2021 --item phone --arrest 1",
    ],
)
def test_what_may_be_another_search_is_not_found(stronghold: Stronghold, text: str) -> None:
    """One find, two people, one of nobody, two days, nothing that says of whom, or no second drug."""
    typed(stronghold, f"{ARREST}\n{ARREST.replace('P-1', 'P-2')}\n{WARRANT}\n{text}")
    assert records(stronghold, "search-in-parts") == []


def test_a_weight_that_is_not_whole_grams_is_for_a_person_to_say(stronghold: Stronghold) -> None:
    """Nothing finer than a milligram is offered."""
    typed(stronghold, f"{OTHERS}\n{HEROIN} --weight 1600.5g")
    [each] = found(stronghold, "weight-far-off")
    assert each["mends"] == "stronghold edit SEIZURE-6 --weight WEIGHT"


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        (f"{OTHERS}\n{HEROIN} --weight 1500g", False),
        (f"{OTHERS}\n{HEROIN} --weight 1500.001g", True),
        ("\n".join([*OTHERS.splitlines()[1:], f"{HEROIN} --weight 50kg"]), False),
        (f"{OTHERS}\nvoid SEIZURE-2 --why slip\n{HEROIN} --weight 50kg", False),
        (f"{OTHERS}\n{HEROIN.replace('heroin', 'crack')} --weight 50kg", False),
        (f"{OTHERS}\n{HEROIN} --weight 1mg", False),
    ],
)
def test_a_weight_is_held_against_five_others_of_its_item(stronghold: Stronghold, text: str, is_found: bool) -> None:
    """Over 500 times their middle; of four nobody can tell, and of another drug's."""
    typed(stronghold, text)
    assert bool(records(stronghold, "weight-far-off")) == is_found


@pytest.mark.long
def test_the_others_of_its_case_decide_where_there_are_enough(stronghold: Stronghold) -> None:
    """A kilo among kilos is nothing, whatever other cases have; among the wraps of its case it is."""
    typed(stronghold, "case --name Larch --opened 4/3/2019\ncase --name Oak --opened 4/3/2019")
    typed(stronghold, OTHERS)
    for n in range(6):
        typed(stronghold, f"{HEROIN} --weight {n + 2}kg --case 1")
    assert records(stronghold, "weight-far-off") == []
    typed(stronghold, "\n".join(f"{line} --case 2" for line in OTHERS.splitlines()))
    typed(stronghold, f"{HEROIN} --weight 2kg --case 2")
    assert records(stronghold, "weight-far-off") == ["SEIZURE-17"]


@pytest.mark.long
def test_a_value_far_from_the_others_is_found_and_mended(stronghold: Stronghold) -> None:
    """Too much or too little for its weight."""
    typed(stronghold, f"{WORTH}\n{HEROIN} --weight 4.92g --value £4,100\n{HEROIN} --weight 100g --value £35")
    said = {
        "SEIZURE-6": "£4,100 for 4.92 g of heroin is £833.33 a gram; the median of 6 others is £48.75 (street values)",
        "SEIZURE-7": "£35 for 100 g of heroin is £0.35 a gram; the median of 6 others is £51.25 (street values)",
    }
    finds_and_mends(stronghold, "value-per-gram", said, {"WEIGHT": "10 g", "VALUE": "£500"})


@pytest.mark.parametrize(
    ("more", "is_found"),
    [
        ("--weight 2g --value £500", False),
        ("--weight 2g --value £500.01", True),
        ("--weight 2g --value £20", False),
        ("--weight 2g --value £19.99", True),
        ("--weight 2g --value £500.01 --value-basis expert", False),
        ("--pieces '2 wraps' --value £500.01", False),
        ("--weight 20kg --value street", False),
    ],
)
def test_five_times_is_not_yet_far(stronghold: Stronghold, more: str, is_found: bool) -> None:
    """Of the others on the same basis; without a weight, or at a listed price, nothing is said."""
    typed(stronghold, f"{WORTH}\n{HEROIN} {more}")
    assert bool(records(stronghold, "value-per-gram")) == is_found


def test_a_weight_that_is_far_off_explains_the_value(stronghold: Stronghold) -> None:
    """One mistake is one finding, by the rule that says more of it; left out, the other one says it."""
    typed(stronghold, f"{WORTH}\n{HEROIN} --weight 4.92kg --value £246")
    assert records(stronghold, "weight-far-off") == ["SEIZURE-6"]
    assert records(stronghold, "value-per-gram") == []
    assert found(stronghold, "value-per-gram", "--ignore weight-far-off")


def test_the_seizures_of_an_item_that_no_table_knows_are_one_finding(stronghold: Stronghold, ledger: Path) -> None:
    """The item is added with its class, and they are worked out again by it."""
    typed(stronghold, f"{HEROIN} --weight 2g\n{HEROIN} --weight 2g\n{HEROIN} --weight 2g")
    for number in (1, 2):
        recorded_before(ledger, number, "blue-dust")
    why = "'blue-dust' is not in the item table (give it one, or say what it was found to be)"
    fills = {"CLASS": "B", "AUTHORITY": "SI 2025/1"}
    said = {"SEIZURE-1 SEIZURE-2": why}
    finds_and_mends(stronghold, "class-unknown", said, fills)
    assert records(stronghold, "stale-class") == []
    assert stronghold("list seizure --where class=B --format csv").out.count("blue-dust") == 2


def test_a_drug_of_which_the_table_cannot_say_it_is_named_more_closely(stronghold: Stronghold) -> None:
    """The reason is the table's."""
    typed(stronghold, "seizure --date 4/3/2021 --item nitazenes --weight 2g")
    [each] = found(stronghold, "class-unknown")
    assert each["why"].startswith("nitazenes: nitazenes were named one by one under the Misuse of Drugs Act 1971")
    finds_and_mends(stronghold, "class-unknown", {"SEIZURE-1": each["why"]}, {"ITEM": "heroin"})


def test_a_class_that_the_table_no_longer_gives_fails(stronghold: Stronghold, ledger: Path) -> None:
    """Naming the item again works it out again; a class of unknown that it now knows is such a one too."""
    typed(stronghold, f"{HEROIN} --weight 2g\n{HEROIN} --weight 2g")
    recorded_before(ledger, 2, "blue-dust")
    assert records(stronghold, "stale-class") == []
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE seizure_record SET class = 'B' WHERE number = 1")
    typed(stronghold, "items add 'blue dust' --category drug --class C --authority 'SI 2025/1'")
    assert stronghold("check").code == 1
    assert records(stronghold, "class-unknown") == []
    said = {
        "SEIZURE-1": "heroin is kept as class B, and for 4 Mar 2021 the table gives A, "
        "Misuse of Drugs Act 1971 Sch 2 Pt I, in force 1973-07-01 (diamorphine): "
        "drugs.weight and drugs.home-office would count it under A",
        "SEIZURE-2": "blue-dust is kept as class unknown, and for 4 Mar 2021 the table gives C, SI 2025/1: "
        "drugs.weight and drugs.home-office would count it under C",
    }
    finds_and_mends(stronghold, "stale-class", said)


@pytest.mark.long
def test_an_item_that_nobody_knows_is_found_with_the_nearest(stronghold: Stronghold, ledger: Path) -> None:
    """Kept by an older program, of whatever category, and none of another is offered; the team's own is known."""
    typed(stronghold, "items add fur-coat --category other\nseizure --date 4/3/2021 --item fur-coat")
    typed(stronghold, "seizure --date 4/3/2021 --item machete\nseizure --date 4/3/2021 --item machete")
    typed(stronghold, "seizure --date 4/3/2021 --item phone")
    typed(stronghold, "seizure --date 4/3/2021 --item phone")
    for number in (2, 3):
        recorded_before(ledger, number, "machette")
    recorded_before(ledger, 4, "zorb")
    recorded_before(ledger, 5, "white")
    typed(stronghold, "seizure --date 5/3/2021 --item phone")
    recorded_before(ledger, 6, "letterr")
    said = {
        "SEIZURE-2 SEIZURE-3": "'machette' is in no table (did you mean machete? if it is right: stronghold items add "
        "machette --yes)",
        "SEIZURE-4": "'zorb' is in no table (a slip, or a new thing? if it is right: stronghold items add zorb)",
        "SEIZURE-5": "'white' is in no table (it may be crack or cocaine; if it is right: stronghold items add white)",
        "SEIZURE-6": "'letterr' is in no table (a slip, or a new thing? if it is right: stronghold items add letterr)",
    }
    finds_and_mends(stronghold, "item-unknown", said, {"ITEM": "knife"})


def test_a_class_that_was_none_says_which_figures_move(stronghold: Stronghold, ledger: Path) -> None:
    """What is of a temporary order counts from then on; what is of the Act of 2016 counts apart."""
    typed(
        stronghold,
        "seizure --date 4/3/2016 --item mpa --weight 500g --pieces '40 tablets' --value £10\n"
        "seizure --date 4/3/2021 --item nos --weight 2g",
    )
    before = stronghold("totals --measure drugs").out
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE seizure_record SET class = 'none'")
    said = {
        "SEIZURE-1": "methiopropamine is kept as class none, and for 4 Mar 2016 the table gives temporary, "
        "SI 2015/1929, then SI 2016/1126, a temporary class drug: "
        "drugs.seizures, drugs.weight, drugs.tablets, drugs.value and drugs.home-office would count it",
        "SEIZURE-2": "nitrous-oxide is kept as class none, and for 4 Mar 2021 the table gives psa, Psychoactive "
        "Substances Act 2016, in force 2016-05-26 by SI 2016/553: "
        "drugs.home-office, drugs.psa.seizures and drugs.psa.weight would count it",
    }
    finds_and_mends(stronghold, "stale-class", said)
    assert stronghold("totals --measure drugs").out == before


LIST = "item,form,unit,price_gbp,basis,source,valid_from,valid_to\nheroin,,g,45,street,our own survey,2020-06-01,\n"


def test_a_value_from_an_old_price_is_found_and_mended(stronghold: Stronghold, tmp_path: Path) -> None:
    """Those of one price are one finding, whatever each comes to; a newer list works them out again."""
    typed(
        stronghold,
        "seizure --date 1/1/2021 --item heroin --weight 2g --value street\n"
        "seizure --date 2/1/2021 --item heroin --weight 2g --value street\n"
        "seizure --date 4/3/2021 --item heroin --weight 3g --value street\n"
        "seizure --date 4/3/2021 --item heroin --weight 3g --value £90\n"
        "seizure --date 4/3/2021 --item crack --pieces '2 wraps' --value street",
    )
    (tmp_path / "new.csv").write_text(LIST + "crack,,wrap,10,street,our own survey,2020-06-01,\n", encoding="utf-8")
    said = {
        "SEIZURE-2 SEIZURE-3": "2 values of heroin worked out at £35 a gram of 2016, over 5 years old on 2 Jan 2021",
        "SEIZURE-5": "1 value of crack worked out at £10 a wrap of 2016, over 5 years old on 4 Mar 2021",
    }
    finds_and_mends(stronghold, "old-price", said, {"FILE": str(tmp_path / "new.csv")})
    assert ", £135\n" in stronghold("show SEIZURE-3").out, "3 g at £45"


def test_a_newer_price_on_the_list_goes_before_an_old_one(stronghold: Stronghold, tmp_path: Path) -> None:
    """What the list would say otherwise by now is a stale value, and is not found twice."""
    typed(stronghold, "seizure --date 4/3/2021 --item heroin --weight 2g --value street")
    (tmp_path / "new.csv").write_text(LIST, encoding="utf-8")
    assert stronghold(["prices", "use", str(tmp_path / "new.csv")]).code == 0
    assert records(stronghold, "stale-value") == ["SEIZURE-1"]
    assert records(stronghold, "old-price") == []


def test_what_is_counted_in_what_it_does_not_come_in_is_found_and_mended(stronghold: Stronghold, ledger: Path) -> None:
    """Canisters that an older program took for wraps stand in drugs.wraps until somebody says so."""
    typed(
        stronghold,
        "seizure --date 4/3/2021 --item nos --pieces '40 canisters'\n"
        "seizure --date 4/3/2021 --item diazepam --pieces '30 tablets'\n"
        "seizure --date 4/3/2021 --item heroin --pieces '30 wraps'",
    )
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE seizure_record SET pieces_unit = 'wrap' WHERE number = 1")
        connection.execute("UPDATE seizure_record SET pieces_unit = 'plant' WHERE number = 2")
    usual = "tablets, wraps, ml, vials, bottles, doses, rocks, bags, deals or bombs"
    said = {
        "SEIZURE-1": "40 wraps of nitrous-oxide, which is counted in canisters: another figure counts it",
        "SEIZURE-2": f"30 plants of diazepam, which is counted in {usual}: another figure counts it",
    }
    [first, second] = found(stronghold, "unit-of-another")
    assert first["mends"] == "stronghold edit SEIZURE-1 --pieces '40 canisters'"
    assert stronghold("edit SEIZURE-1 --notes 'from a car'").code == 0, "what was wrong already stops nothing else"
    assert stronghold("edit SEIZURE-1 --pieces '40 wraps'").err == (
        'error: SEIZURE-1 not changed: pieces: nitrous-oxide is not counted in wraps (e.g. --pieces "40 canisters")\n'
    )
    assert stronghold("edit SEIZURE-1 --pieces '40 canisters'").code == 0
    finds_and_mends(stronghold, "unit-of-another", {"SEIZURE-2": said["SEIZURE-2"]}, {"PIECES": "30 tablets"})
    assert (first["why"], second["why"]) == tuple(said.values())


def test_an_item_that_the_table_took_over_is_found(prepared: Prepared, stronghold: Stronghold, ledger: Path) -> None:
    """A team's own item that a later table has as a word for another one is in no figure of either."""
    prepared("add seizure --date 4/3/2021 --item 'our word' --weight 10g --new-item --category drug")
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("UPDATE seizure_record SET item = 'scag', class = 'A'")
        connection.execute("UPDATE own_item SET name = 'scag'")
    [each] = found(stronghold, "item-has-another-name")
    assert each["why"] == "'scag' is a word for heroin now, and is in no figure of heroin"
    assert stronghold(shlex.split(each["mends"])[1:]).code == 0
    assert found(stronghold, "item-has-another-name") == []
    assert "10 g" in stronghold("totals --where item=heroin --measure drugs.weight").out


def test_no_median_is_of_restricted_records(prepared: Prepared, stronghold: Stronghold) -> None:
    """What they weigh would be told by it, also to whoever only tries what could be added."""
    seized = [f"add seizure --date {day}/3/2021 --item heroin --weight 3g" for day in range(1, 9)]
    prepared(*seized, "add seizure --date 20/3/2021 --item heroin --weight 9kg")
    assert records(stronghold, "weight-far-off") == ["SEIZURE-9"]
    assert stronghold("restrict SEIZURE-1..8 --why contested").code == 0
    assert records(stronghold, "weight-far-off") == []
    answer = stronghold("add seizure --date 21/3/2021 --item heroin --weight 8kg --dry-run")
    assert (answer.code, "median" in answer.err) == (0, False)
