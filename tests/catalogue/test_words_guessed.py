"""Words that say one sort of a thing, or two things, wherever they are typed: asked or refused, never guessed."""

from pathlib import Path

import pytest

from conftest import Prepared, Stronghold

SEIZED = (
    "add seizure --date 4/3/2021 --item cannabis --form herbal --weight 100g",
    "add seizure --date 4/3/2021 --item hash --weight 7g",
    "add seizure --date 4/3/2021 --item firearm --pieces 3",
)


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("totals --where item=hash --measure drugs.weight", "cannabis"),
        ("trace drugs.weight --where 'item=cannabis resin'", "cannabis"),
        ("list seizure --item hash", "cannabis"),
        ("totals --where item=pistol --measure weapons", "firearm"),
        ("reconcile --say 3 weapons --where item=pistol", "firearm"),
    ],
)
def test_one_sort_of_a_thing_is_no_condition_for_all_of_it(
    prepared: Prepared, stronghold: Stronghold, line: str, whole: str
) -> None:
    """Records do not say which word was typed: an answer to it would be a figure of something else."""
    prepared(*SEIZED)
    answer = stronghold(line)
    assert answer.code in (0, 2)
    assert f"is not all {whole}, and records say no more than {whole}" in " ".join((answer.out + answer.err).split())
    assert "SUPPORTED" not in answer.out


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("hash,,g,4,street,own,2021-01-01,", "'hash' is not all cannabis, whose price it would be"),
        ("white,,g,4,street,own,2021-01-01,", "'white' may be crack or cocaine"),
        ("heroine,,g,4,street,own,2021-01-01,", "did you mean heroin?"),
    ],
)
def test_a_price_is_of_what_it_says(stronghold: Stronghold, tmp_path: Path, row: str, said: str) -> None:
    """A price list is read by the same rule as a record."""
    prices = tmp_path / "prices.csv"
    prices.write_text(f"item,form,unit,price_gbp,basis,source,valid_from,valid_to\n{row}\n")
    answer = stronghold(["prices", "use", str(prices)])
    assert answer.code == 2
    assert said in answer.err


@pytest.mark.parametrize(
    "line",
    [
        "items add bar --for machete",
        "items add 'metal bar' --category weapon --words bar",
        "items add snow --for cash",
        "items add white. --category weapon",
        "add seizure --date 4/3/2021 --item White. --pieces 4 --new-item --category weapon",
    ],
)
def test_a_word_with_two_meanings_is_made_no_third(stronghold: Stronghold, line: str) -> None:
    """However it is typed, and whatever for."""
    answer = stronghold(line)
    assert answer.code in (2, 5)
    assert "may be" in answer.err


def test_a_word_that_may_be_no_drug_can_be_what_else_it_is(stronghold: Stronghold) -> None:
    """The message says that it may be a candle: somebody who seized one says so."""
    assert stronghold("items add wax --category other").code == 0
    assert stronghold("add seizure --date 4/3/2021 --item wax").code == 0


@pytest.mark.parametrize(
    "word", ["bow", "bomb", "hoodie", "pole", "kava", "scalpel", "sling", "coat", "card", "crank", "methaqualone"]
)
def test_nothing_is_offered_for_a_word_of_its_own(stronghold: Stronghold, word: str) -> None:
    """Nothing says what sort of thing it is, and what is offered is soon taken."""
    answer = stronghold(f"add seizure --date 4/3/2021 --item {word} --pieces 1")
    assert answer.code == 2
    assert "did you mean" not in answer.err
