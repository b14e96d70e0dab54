"""Which drugs count, by what the law makes of them: worked out by hand."""

import json
from typing import Any

import pytest

from conftest import Prepared, Stronghold


@pytest.fixture
def counted(prepared: Prepared, stronghold: Stronghold) -> dict[str, dict[str, Any]]:
    """Four finds: heroin, 500 g under a temporary order, nitrous oxide of 2021, caffeine, and HHC beside the heroin."""
    prepared(
        "add seizure --date 4/3/2021 --item heroin --weight 1g",
        "add seizure --date 4/3/2016 --item methiopropamine --weight 500g",
        "add seizure --date 4/3/2021 --item 'nitrous oxide' --weight 80g",
        "add seizure --date 4/3/2021 --item caffeine --weight 10g",
        "add seizure --date 4/3/2021 --item hhc --weight 3g --find SEIZURE-1",
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
        "left out: 1 seizure (80 g) of class psa, a psychoactive substance and not a controlled drug",
        "counted: 1 seizure (3 g) of unknown class",
    ]


def test_finds_of_them_count_alike(counted: dict[str, dict[str, Any]]) -> None:
    """Two finds: the heroin with the HHC, and the temporary one."""
    assert counted["drugs.seizures"]["value"] == 2


@pytest.mark.parametrize("drug_class", ["A", "temporary", "psa", "none", "unknown"])
def test_they_are_looked_for_and_traced_by_class(
    counted: dict[str, dict[str, Any]], stronghold: Stronghold, drug_class: str
) -> None:
    """A filter by class knows the words, and what counts or is left out says its class."""
    assert stronghold(f"list seizure --class {drug_class}").out.count("SEIZURE-") == 1
    assert f"class {drug_class}" in stronghold("trace drugs.weight --left-out").out
