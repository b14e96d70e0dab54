"""Which drugs count, by what the law makes of them: worked out by hand."""

import json
from typing import Any

import pytest

from conftest import Prepared, Stronghold


@pytest.fixture
def counted(prepared: Prepared, stronghold: Stronghold) -> dict[str, dict[str, Any]]:
    """Five finds: heroin with HHC, 500 g under a temporary order, nitrous oxide, caffeine, crack with canisters."""
    prepared(
        "add seizure --date 4/3/2021 --item heroin --weight 1g",
        "add seizure --date 4/3/2016 --item methiopropamine --weight 500g",
        "add seizure --date 4/3/2021 --item 'nitrous oxide' --weight 80g",
        "add seizure --date 4/3/2021 --item caffeine --weight 10g",
        "add seizure --date 4/3/2021 --item hhc --weight 3g --find SEIZURE-1",
        "add seizure --date 5/3/2021 --item crack --pieces '2 wraps'",
        "add seizure --date 5/3/2021 --item 'nitrous oxide' --pieces '40 canisters' --find SEIZURE-6",
    )
    figures = json.loads(stronghold("totals --measure drugs --format json").out)["figures"]
    return {figure["measure"]: figure for figure in figures}


def test_a_temporary_class_drug_counts_and_a_psychoactive_substance_is_named(
    counted: dict[str, dict[str, Any]],
) -> None:
    """1 g + 500 g + 3 g; the 80 g and the 10 g are named apart, each by its right name."""
    weight = counted["drugs.weight"]
    assert weight["value"] == 504_000
    assert {part["where"]["class"]: part["value"] for part in weight["of_which"]} == {
        "A": 1_000,
        "temporary": 500_000,
        "unknown": 3_000,
    }
    assert weight["notes"] == [
        "left out: 1 seizure (10 g) of class none, not a controlled drug",
        "left out: 2 seizures (80 g) of class psa, a psychoactive substance and not a controlled drug (drugs.psa)",
        "left out: 1 seizure without a weight",
        "counted: 1 seizure (3 g) of unknown class",
    ]


def test_finds_of_them_count_alike(counted: dict[str, dict[str, Any]]) -> None:
    """Three finds: the heroin with the HHC, the temporary one, and the crack."""
    assert counted["drugs.seizures"]["value"] == 3


def test_psychoactive_substances_count_apart(counted: dict[str, dict[str, Any]]) -> None:
    """Two finds of them, 80 g and 40 canisters, and nothing of that in the figures of controlled drugs."""
    apart = {name: counted[f"drugs.psa.{name}"]["value"] for name in ("seizures", "weight", "canisters")}
    assert apart == {"seizures": 2, "weight": 80_000, "canisters": 40}
    assert "drugs.canisters" not in counted or counted["drugs.canisters"]["value"] is None


def test_a_find_counts_as_the_home_office_counts_it(counted: dict[str, dict[str, Any]]) -> None:
    """Once in all, and once under each class of it: four finds, and the crack with the canisters under two classes."""
    seizures = counted["drugs.home-office"]
    assert seizures["value"] == 4
    assert {part["where"]["class"]: part["value"] for part in seizures["of_which"]} == {
        "A": 2,
        "temporary": 1,
        "psa": 2,
        "unknown": 1,
    }
    assert seizures["notes"] == [
        "left out: 1 seizure of class none, not a controlled drug",
        "counted: 1 seizure of unknown class",
    ]


def test_every_format_and_group_says_the_classes(counted: dict[str, dict[str, Any]], stronghold: Stronghold) -> None:
    """By class, as CSV and on the page they are the same words."""
    by_class = stronghold("totals --measure drugs.home-office --by class --format csv").out
    assert [f"\n{each},drugs.home-office," in by_class for each in ("A", "temporary", "psa", "unknown", "none")] == [
        *[True] * 4,
        False,
    ]
    page = stronghold("totals --measure drugs").out
    assert "  class psa " in page and "  class temporary " in page


@pytest.mark.parametrize(("drug_class", "many"), [("A", 2), ("temporary", 1), ("psa", 2), ("none", 1), ("unknown", 1)])
def test_they_are_looked_for_and_traced_by_class(
    counted: dict[str, dict[str, Any]], stronghold: Stronghold, drug_class: str, many: int
) -> None:
    """A filter by class knows the words, and what counts or is left out says its class."""
    assert stronghold(f"list seizure --class {drug_class}").out.count("\nSEIZURE-") == many
    assert f"class {drug_class}" in stronghold("trace drugs.weight --left-out").out
