"""Words that mean two things: what is written of them, and that none is guessed, whichever command reads it."""

import csv
from pathlib import Path

import pytest

from stronghold_cli.catalogue import ambiguous as module
from stronghold_cli.catalogue.ambiguous import ambiguous, ambiguous_words, check_one_meaning
from stronghold_cli.catalogue.items import Item, all_items, find_item, keys_of
from stronghold_cli.catalogue.near import near_item
from stronghold_cli.errors import SeveralMeanings

with Path(module.__file__).with_name("ambiguous.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

WHITE = (
    "'white' may be crack or cocaine: on most county lines white is crack and elsewhere it is cocaine (say which one)"
)


def test_every_row_can_be_read() -> None:
    """Each word is there once, with items of the item table that it may mean, each once, and the reason."""
    assert len(ambiguous_words()) == len(ROWS)
    for line, row in enumerate(ROWS, 2):
        where = f"ambiguous.csv, line {line}: {row}"
        several = row["candidates"].split(";")
        assert several and len(set(several)) == len(several), where
        assert set(several) <= set(all_items()), where
        assert row["word"].strip().lower() == row["word"] != "", where
        assert row["why"].strip() == row["why"] != "", where


def test_a_word_that_is_asked_means_nothing_by_itself() -> None:
    """No item is called so, and its plural is nothing else than what it may mean."""
    taken = {next(keys_of(word)) for item in all_items().values() for word in (item.name, *item.words)}
    for line, row in enumerate(ROWS, 2):
        where = f"ambiguous.csv, line {line}: {row}"
        assert next(keys_of(row["word"])) not in taken, where
        assert find_item(row["word"]) is None, where
        several = find_item(row["word"] + "s")
        assert several is None or several.name in row["candidates"].split(";"), where


def test_what_a_word_may_mean_is_of_one_category() -> None:
    """Nobody who found a drug is asked whether it was a weapon."""
    for line, row in enumerate(ROWS, 2):
        where = f"ambiguous.csv, line {line}: {row}"
        assert len({all_items()[name].category for name in row["candidates"].split(";")}) == 1, where


@pytest.mark.parametrize(
    "text", ["white", "White", "pills", "bars", "tranqs", "THC vapes", "gummies", "blues", "edibles"]
)
def test_a_word_is_known_to_mean_several_things_however_it_is_typed(text: str) -> None:
    """In any case, as a plain plural, and with spaces or hyphens."""
    assert ambiguous(text)
    with pytest.raises(SeveralMeanings):
        check_one_meaning(text)


@pytest.mark.parametrize("text", ["brown", "speed", "crack", "rock", "hash", "unobtainium", ""])
def test_a_word_that_means_one_thing_is_not_asked(text: str) -> None:
    """Brown is heroin, and what nobody knows is another question."""
    assert ambiguous(text) is None
    check_one_meaning(text)


def test_what_a_team_has_said_is_not_asked() -> None:
    """On their line white is always crack: they said so once, as a word of their own."""
    own = (Item("crack", "drug", ("white",), None, own=True),)
    assert ambiguous("white", own) is None
    assert ambiguous("dark", own)


@pytest.mark.parametrize(
    ("text", "category", "said"),
    [
        ("heroine", None, "did you mean heroin?"),
        ("cocain", "drug", "did you mean cocaine?"),
        ("machette", None, "did you mean machete?"),
        ("machette", "drug", ""),
        ("wax", "drug", ""),
        ("edibles", None, ""),
        ("shatters", "weapon", ""),
        ("poppers", "weapon", ""),
        ("", None, ""),
    ],
)
def test_a_suggestion_never_crosses_a_category(text: str, category: str | None, said: str) -> None:
    """A drug word is offered a drug or nothing: wax is no axe, and poppers are no pepper spray."""
    assert near_item(text, category=category) == said


@pytest.mark.parametrize("text", ["mdna", "md", "thcp", "hhch", "2c-p", "4-mmcc", "u-47,800", "5-meo-mipt", "ap-239"])
def test_the_code_of_a_drug_is_never_taken_for_a_slip_of_another(text: str) -> None:
    """One letter or number makes it another drug, of another class perhaps."""
    assert near_item(text) == ""


def test_what_a_liquid_is_called_after_is_not_offered_for_it() -> None:
    """Liquid ecstasy has no ecstasy in it, and ice is no spice."""
    for word, candidates in (("liquid ecstasy", ("ghb", "gbl")), ("ice", ("methylamphetamine",))):
        found = ambiguous(word)
        assert found is not None and found.candidates == candidates
