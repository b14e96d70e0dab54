"""A word for an item that says what it looks like gives the form too, wherever a record is made or corrected."""

import json
from pathlib import Path

import pytest

from conftest import Prepared, Stronghold

ADD = "add seizure --date 4/3/2021 --weight 10g"


def kept(stronghold: Stronghold, number: int = 1) -> dict[str, object]:
    """Return a seizure as JSON has it."""
    return dict(json.loads(stronghold(f"show SEIZURE-{number} --format json").out)["record"])


@pytest.mark.parametrize(
    ("item", "form"),
    [
        ("herbal cannabis", "herbal"),
        ("Herbal-Cannabis", "herbal"),
        ("bud", "herbal"),
        ("cannabis resin", "resin"),
        ("hash", "resin"),
        ("cannabis plant", "plant"),
        ("cannabis plants", "plant"),
        ("cannabis oil", "liquid"),
        ("crack rocks", "rock"),
        ("powder cocaine", "powder"),
        # What it looks like is not sure: shatter is brittle, pollen loose or pressed, skunk a plant or what it yields.
        ("shatter", None),
        ("pollen", None),
        ("skunk", None),
        ("weed", None),
        ("cannabis", None),
        ("crack cocaine", None),
    ],
)
def test_the_word_fills_the_form(stronghold: Stronghold, item: str, form: str | None) -> None:
    """Where none is given, and only where the word says it."""
    assert stronghold([*ADD.split(), "--item", item]).code == 0
    assert kept(stronghold)["form"] == form


def test_a_form_that_the_word_rules_out_is_refused(stronghold: Stronghold) -> None:
    """One line says what to do, and what it says can be typed."""
    answer = stronghold(f"{ADD} --item hash --form herbal")
    assert answer.code == 5
    assert answer.err == (
        "error: seizure not recorded: form: 'hash' is resin, not herbal (leave it out, or say the usual name, "
        "e.g. --item cannabis)\n"
    )
    assert stronghold(f"{ADD} --item cannabis --form herbal").code == 0
    assert stronghold(f"{ADD} --item hash --form resin").code == 0


def test_oil_may_be_in_a_vape(stronghold: Stronghold) -> None:
    """What is said goes before what the word would fill, where both may be."""
    assert stronghold(f"{ADD} --item 'cannabis oil' --form vape").code == 0
    assert kept(stronghold)["form"] == "vape"
    assert stronghold("edit SEIZURE-1 --item 'hash oil' --why 'a slip'").err == (
        "SEIZURE-1 is so already: nothing was changed\n"
    )


def test_the_word_of_a_team_says_no_form(stronghold: Stronghold) -> None:
    """It was given none."""
    assert stronghold("items add 'herbal mix' --for cannabis").code == 0
    assert stronghold(f"{ADD} --item 'herbal mix'").code == 0
    assert kept(stronghold)["form"] is None


def test_a_correction_of_the_item_fills_the_form(prepared: Prepared, stronghold: Stronghold) -> None:
    """It prints what it changed, and another one that is given beside it must agree."""
    prepared(f"{ADD} --item cannabis --form herbal", f"{ADD} --item cannabis")
    answer = stronghold("edit SEIZURE-1..2 --item hash --why 'a slip'")
    assert answer.code == 0
    assert "herbal" in answer.out and "resin" in answer.out
    assert [kept(stronghold, number)["form"] for number in (1, 2)] == ["resin", "resin"]
    refused = stronghold("edit SEIZURE-1 --item hash --form plant --why 'a slip'")
    assert (refused.code, "'hash' is resin, not plant" in refused.err) == (5, True)


def test_a_form_that_is_cleared_stays_empty(prepared: Prepared, stronghold: Stronghold) -> None:
    """Somebody says in so many words that it is not known."""
    prepared(f"{ADD} --item hash")
    assert stronghold("edit SEIZURE-1 --item hash --clear form --why 'not sure'").code == 0
    assert kept(stronghold)["form"] is None


def test_another_correction_fills_no_form(prepared: Prepared, stronghold: Stronghold) -> None:
    """A record that is there says nothing of the word that was typed."""
    prepared(f"{ADD} --item cannabis")
    stronghold("edit SEIZURE-1 --weight 11g --why 'weighed again'")
    assert kept(stronghold)["form"] is None


def test_a_days_sheet_fills_the_form(stronghold: Stronghold) -> None:
    """By the same words, and refuses another one on the line."""
    assert stronghold("day 4/3/2021 - --yes", stdin="herbal cannabis 100g\nhash 5g\n2g powder cocaine\n").code == 0
    assert [kept(stronghold, number)["form"] for number in (1, 2, 3)] == ["herbal", "resin", "powder"]
    refused = stronghold("day 4/3/2021 - --yes", stdin="hash 5g herbal\n")
    assert refused.code == 5
    assert "line 1: form: 'hash' is resin, not herbal (leave it out, or say the usual name" in refused.err
    assert "item=cannabis" in refused.err


def test_guided_add_fills_the_form(stronghold: Stronghold) -> None:
    """The record that is read back has it."""
    answer = stronghold("add seizure --date 4/3/2021 --weight 5g", "hash\n" + "\n" * 9, terminal=True, keyboard=True)
    assert answer.code == 0
    assert "resin" in answer.out
    assert kept(stronghold)["form"] == "resin"


def test_the_price_follows_the_form(stronghold: Stronghold, tmp_path: Path) -> None:
    """Resin and herbal are sold for different sums."""
    prices = tmp_path / "prices.csv"
    prices.write_text(
        "item,form,unit,price_gbp,basis,source,valid_from,valid_to\n"
        "cannabis,resin,g,5,street,own,2021-01-01,\ncannabis,herbal,g,10,street,own,2021-01-01,\n"
    )
    assert stronghold(["prices", "use", str(prices)]).code == 0
    assert stronghold(f"{ADD} --item hash --value street").code == 0
    assert stronghold(f"{ADD} --item 'herbal cannabis' --value street").code == 0
    assert [kept(stronghold, number)["value"] for number in (1, 2)] == [
        {"pence": 5000, "display": "£50"},
        {"pence": 10000, "display": "£100"},
    ]
    assert stronghold("edit SEIZURE-1 --item bud --why 'a slip'").code == 0
    assert kept(stronghold)["value"] == {"pence": 10000, "display": "£100"}


def test_as_a_condition_the_word_says_what_it_did(prepared: Prepared, stronghold: Stronghold) -> None:
    """Records from before do not say the form."""
    prepared(f"{ADD} --item hash")
    answer = stronghold("list seizure --item hash")
    assert "'hash' is not all cannabis, and records say no more than cannabis" in answer.err
