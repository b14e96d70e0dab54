"""What is more than one seizure usually has is said as soon as it is kept, and found until somebody looks."""

import pytest

from conftest import Prepared, Stronghold
from ruled import finds_and_mends, records
from stronghold_cli.catalogue.items import CATEGORIES
from stronghold_cli.catalogue.scales import over_scale
from stronghold_cli.tables import read_table
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import UNITS, Mass, Pieces

LISTED = "check lists it (amount-out-of-scale)"


def test_every_row_is_a_scale_and_one_more_is_over_it() -> None:
    """By the item's own row, else its category's; every unit of drugs has one."""
    sorts = set()
    for line, row in enumerate(read_table("scales.csv"), 2):
        where = f"scales.csv, line {line}: {row}"
        category, item, text = row["category"], row["item"] or "another", row["most"]
        if text.startswith("£"):
            most: Money | Mass | Pieces = Money.parse(text)
            more: Money | Mass | Pieces = Money(most.pence + 1)
        elif text.endswith("g"):
            most = Mass.parse(text)
            more = Mass(most.milligrams + 1)
        else:
            most = Pieces.parse(text)
            more = Pieces(most.number + 1, most.unit)
        assert (over_scale(category, item, most), over_scale(category, item, more)) == (None, most), where
        sorts.add((category, getattr(most, "unit", type(most).__name__)))
    assert {sort for category, sort in sorts if category == "drug"} == {*UNITS, "Mass", "Money"} - {"item"}
    assert {category for category, _ in sorts} == {*CATEGORIES} - {"other"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("heroin --weight '480 kg'", "SEIZURE-1: heroin: weight 480 kg, over the 10 kg that one seizure usually has"),
        ("heroin --weight '10 kg'", ""),
        ("cannabis --weight '100.001 kg'", "SEIZURE-1: cannabis: weight 100.001 kg, over the 100 kg that one seizure"),
        (
            "crack --pieces '41000 wraps'",
            "SEIZURE-1: crack: pieces 41,000 wraps, over the 5,000 wraps that one seizure",
        ),
        ("phone --pieces 5000", "SEIZURE-1: phone: pieces 5,000, over the 500 that one seizure usually has"),
    ],
)
def test_it_is_said_as_soon_as_it_is_kept(prepared: Prepared, stronghold: Stronghold, typed: str, said: str) -> None:
    """A slip of a thousand times is not silent, and the record is kept all the same."""
    prepared()
    answer = stronghold(f"add seizure --date 4/3/2021 --item {typed}")
    assert (answer.code, LISTED in answer.err, said in answer.err) == (0, bool(said), True)


def test_check_finds_it_until_it_is_mended(prepared: Prepared, stronghold: Stronghold) -> None:
    """Each amount is named, and the sheet's line is told as `add`'s."""
    prepared()
    told = stronghold("day 4/3/2021 --yes -", stdin="heroin 480 kg\n")
    assert LISTED in told.err, told.err
    why = "SEIZURE-1: heroin: weight 480 kg, over the 10 kg that one seizure usually has"
    finds_and_mends(stronghold, "amount-out-of-scale", {"SEIZURE-1": why}, {"WEIGHT": "480 g"})


def test_a_weight_far_off_the_others_is_said_at_once_with_what_mends_it(
    prepared: Prepared, stronghold: Stronghold
) -> None:
    """Five wraps of grams, and then kilograms; a light weight is left to `check`."""
    prepared("add case --name Tern --opened 1/3/2021", *["add seizure --date 4/3/2021 --item heroin --weight 2g"] * 5)
    heavy = stronghold("add seizure --date 4/3/2021 --item heroin --weight '12 kg'")
    assert heavy.err == (
        "warning: 12 kg of heroin; the median of 5 others is 2 g (kg typed for g?): kept as it is; check lists it "
        "(weight-far-off); if it is: stronghold edit SEIZURE-6 --weight '12 g'\n"
    )
    assert records(stronghold, "amount-out-of-scale") == []
