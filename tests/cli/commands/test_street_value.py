"""`--value street`: what a drug is worth by the price list, with the price, its day and its source kept beside it."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Prepared, Stronghold
from stronghold_cli.actions.load import read_file
from stronghold_cli.catalogue.items import USUAL_UNITS
from stronghold_cli.catalogue.prices import Price, value_at
from stronghold_cli.errors import Refused
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.street_value import kept_value, stale
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.values.money import Money
from stronghold_cli.values.quantity import Mass, Pieces

pytestmark = pytest.mark.usefixtures("begun")

SEIZURE = KINDS["seizure"]
DAY = date(2021, 3, 4)
HEROIN = "add seizure --date 4/3/2021 --item heroin"
OF_2017 = "IDMU UK price survey, page of Oct 2017"


def seizure(stronghold: Stronghold, number: int = 1) -> dict[str, Any]:
    """Return a seizure as scripts read it."""
    record: dict[str, Any] = json.loads(stronghold(f"show SEIZURE-{number} --format json").out)["record"]
    return record


def a_reading(*prices: Price) -> Reading:
    """Return what a ledger with these prices says of itself."""
    return Reading(DAY, no_new_person, prices=lambda: prices)


def a_price(unit: str, pence: int) -> Price:
    """Return a street price of heroin that holds on every day."""
    return Price("heroin", None, unit, Money(pence), "street", "a survey", date.min, None)


def test_a_value_is_worked_out_and_kept_with_its_price(stronghold: Stronghold) -> None:
    """The price that was used is said beside the reference, and stays with the record."""
    answer = stronghold(f"{HEROIN} --weight '4.92 g' --pieces '41 wraps' --value street")
    assert (answer.code, answer.out) == (0, "SEIZURE-1\n")
    assert answer.err.startswith(f"£172.20: 4.92 g at £35 a gram of 2016 ({OF_2017}")
    kept = seizure(stronghold)
    assert (kept["value"]["pence"], kept["value_basis"]) == (17220, "street")
    assert (kept["price"]["pence"], kept["price_per"], kept["price_from"]) == (3500, "g", "2016-01-01")
    assert kept["price_source"].startswith(OF_2017)


def test_show_says_what_the_value_rests_on(stronghold: Stronghold) -> None:
    """Whoever is asked how the value was come by reads it there."""
    stronghold(f"{HEROIN} --pieces '41 wraps' --value Street")
    page = stronghold("show SEIZURE-1").out
    for name, value in [("value", "£205"), ("price", "£5"), ("price per", "wrap"), ("price from", "1 Jan 2016")]:
        assert f"{name}  " in page and value in page


def test_a_fraction_of_a_penny_is_rounded_and_said(stronghold: Stronghold) -> None:
    """353 mg at £35 a gram are 1235.5 pence."""
    answer = stronghold(f"{HEROIN} --weight 0.353g --value street")
    assert answer.err.startswith("£12.36: 0.353 g at £35 a gram")
    assert answer.err.endswith(", to the nearest penny\n")


def test_the_price_is_that_of_the_day(stronghold: Stronghold) -> None:
    """The list is dated: the same weight was worth more in 2015."""
    assert stronghold("add seizure --date 31/12/2015 --item heroin --weight 2g --value street").err.startswith("£80: ")
    assert stronghold("add seizure --date 1/1/2016 --item heroin --weight 2g --value street").err.startswith("£70: ")


def test_a_typed_value_has_no_price(stronghold: Stronghold) -> None:
    """It is as ever: somebody's estimate, with nothing beside it, and nothing is said."""
    assert stronghold(f"{HEROIN} --weight 4.92g --value £410").err == ""
    kept = seizure(stronghold)
    assert (kept["value"]["pence"], kept["value_basis"]) == (41000, "street")
    assert [kept[name] for name in ("price", "price_per", "price_from", "price_source")] == [None] * 4


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            "--item cannabis --weight 1g",
            5,
            "value: no street price for cannabis on 4 Mar 2021 (see: stronghold prices)",
        ),
        (
            "--item crack --weight 1g",
            5,
            "value: no street price for crack on 4 Mar 2021, only £10 a wrap of 2016 (see: stronghold prices)",
        ),
        ("--item cash", 5, "value: street is only for drugs (say the sum, e.g. --value £4,260)"),
        ("--item machete", 5, "value: street is only for drugs (say the sum, e.g. --value £4,260)"),
        ("--item heroin", 5, 'weight: missing, a drug has a weight, pieces or both (e.g. --weight "4.92 g")'),
        ("--item heroin --weight 4.92", 2, "weight: '4.92' has no unit (e.g. 4.92 g)"),
        (
            "--item heroin --weight 1g --value-basis expert",
            5,
            "value_basis: what comes from the price list is a street value, not expert (leave it out)",
        ),
        (
            "--item heroin --weight '500000000 mg' --pieces '1,000,000,000,000 wraps'",
            0,
            "£17,500,000: 500 kg at £35 a gram",
        ),
        (
            "--item heroin --pieces '1,000,000,000,000 wraps'",
            5,
            "value: 1,000,000,000,000 wraps at £5 a wrap is over £10,000,000,000 (check how much there was)",
        ),
    ],
)
def test_what_has_no_street_value_is_refused_in_a_line(
    stronghold: Stronghold, words: str, code: int, said: str
) -> None:
    """The item, the day and where to look are named, and what is missing is said before it."""
    answer = stronghold(f"add seizure --date 4/3/2021 --value street {words}")
    assert answer.code == code
    assert answer.err.startswith(said if code == 0 else f"error: seizure not recorded: {said}\n")


def test_less_than_a_penny_is_no_value(stronghold: Stronghold, tmp_path: Path) -> None:
    """Nothing at all is no sum of money in any record."""
    own = tmp_path / "own.csv"
    head = "item,form,unit,price_gbp,basis,source,valid_from,valid_to"
    own.write_text(f"{head}\nheroin,,g,1,street,a survey,2021-01-01,\n", encoding="utf-8")
    stronghold(["prices", "use", str(own)])
    answer = stronghold(f"{HEROIN} --weight '4 mg' --value street")
    assert answer.err == ("error: seizure not recorded: value: 0.004 g at £1 a gram is under a penny (leave it out)\n")


def test_street_is_a_value_where_a_record_is_made_alone(stronghold: Stronghold) -> None:
    """Nothing can be listed by it, for it is no sum."""
    stronghold(f"{HEROIN} --weight 1g --value street")
    assert stronghold("list seizure --value street").err.startswith("error: value: 'street' is not a sum of money")
    assert "street to work it out" not in stronghold("list seizure --help").out


def test_the_keyboard_is_asked_with_the_word_and_reads_the_price_back(stronghold: Stronghold) -> None:
    """The answer is said with its price at once; what cannot be worked out is asked again."""
    typed = ["", "cannabis", "4.92g", "", "street", "<", "<", "<", "heroin", "", "", "street", "", "", ""]
    answer = stronghold(
        "add seizure", stdin="".join(f"{each}\n" for each in typed), terminal=True, keyboard=True, width=80
    )
    flat = " ".join(answer.out.split())
    assert "(e.g. £410, or street to work it out from the price list)" in flat
    assert "no street price for cannabis on 31 Aug 2021 (see: stronghold prices)" in flat
    assert "£172.20: 4.92 g at £35 a gram of 2016 (IDMU" in flat
    assert "price £35 price per g price from 1 Jan 2016 price source IDMU" in flat
    assert seizure(stronghold)["value"]["pence"] == 17220


def test_an_export_brings_a_kept_price_back_as_it_was(stronghold: Stronghold, tmp_path: Path) -> None:
    """It is not worked out again: the price of that day is in the file."""
    stronghold(f"{HEROIN} --weight 4.92g --value street")
    path = tmp_path / "seizures.csv"
    stronghold(["export", "seizure", "-o", str(path)])
    [record] = read_file(path, SEIZURE, Reading(DAY, no_new_person))
    assert record["price"] == Money(3500)
    gives = kept_value(record)
    assert gives is not None and gives.value == record["value"] == Money(17220)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"value_basis": "expert"}, "price: is only for a street value (leave it out)"),
        ({"value_gbp": "", "value_basis": ""}, "price: is only for a street value (leave it out)"),
        ({"price_per": ""}, "price_per: missing, beside price (a listed price has price, price_per, price_from"),
        ({"price_gbp": ""}, "price: missing, beside price_per (a listed price has price, price_per, price_from"),
        ({"value_gbp": "street"}, "value: 'street' is not a sum of money (e.g. £4,260 or 4260.50)"),
    ],
)
def test_a_file_cannot_bring_half_a_price(
    stronghold: Stronghold, tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    """A price stands whole, beside a street value, or not at all."""
    stronghold(f"{HEROIN} --weight 4.92g --value street")
    [row] = csv.DictReader(io.StringIO(stronghold("export seizure").out, newline=""))
    path = tmp_path / "seizures.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(row))
        writer.writeheader()
        writer.writerow(row | changed)
    with pytest.raises(Refused) as refused:
        list(read_file(path, SEIZURE, Reading(DAY, no_new_person)))
    assert said in str(refused.value)


amounts = st.integers(1, 10**9).map(Mass) | st.builds(Pieces, st.integers(1, 10**6), st.sampled_from(USUAL_UNITS))


@given(amount=amounts, pence=st.integers(1000, 10**5))
def test_a_kept_price_gives_its_value_again(amount: Mass | Pieces, pence: int) -> None:
    """Amount by price, exact to half a penny, and worked out from what is kept it is the same."""
    by_weight = isinstance(amount, Mass)
    price = a_price("g" if isinstance(amount, Mass) else amount.unit, pence)
    texts = {"date": "2021-03-04", "item": "heroin", "value": "street"}
    record = SEIZURE.read(texts | {"weight" if by_weight else "pieces": str(amount)}, a_reading(price))
    exact = Fraction(amount.milligrams, 1000) * pence if isinstance(amount, Mass) else Fraction(amount.number * pence)
    assert -Fraction(1, 2) < record["value"].pence - exact <= Fraction(1, 2)
    assert kept_value(record) == value_at(amount, price)
    assert stale(record, [price]) is None


@given(before=st.integers(1, 10**9), after=st.integers(1, 10**9), pence=st.integers(1000, 10**5))
def test_a_changed_weight_is_offered_at_the_price(before: int, after: int, pence: int) -> None:
    """The offer is what would be worked out today; where it comes to the same penny nothing is stale."""
    price = a_price("g", pence)
    texts = {"date": "2021-03-04", "item": "heroin", "value": "street", "weight": f"{before} mg"}
    record = SEIZURE.read(texts, a_reading(price)) | {"weight": Mass(after)}
    found, now = stale(record, [price]), value_at(Mass(after), price)
    assert (found is None) == (now.value == record["value"])
    assert found is None or found.offer == now
    # Without a price in the list, the one that is kept is offered.
    kept = stale(record, [])
    assert (kept and kept.offer and kept.offer.value) == (found and now.value)


def test_a_price_for_what_is_not_there_any_more_is_stale() -> None:
    """Wraps that became a weight have no value at a price a wrap, and nothing is offered without another price."""
    texts = {"date": "2021-03-04", "item": "heroin", "value": "street", "pieces": "41 wraps"}
    record = SEIZURE.read(texts, a_reading(a_price("wrap", 500))) | {"pieces": None, "weight": Mass(4920)}
    found = stale(record, [])
    assert found is not None and found.offer is None
    assert found.why == "£205 was worked out at £5 a wrap of 1, and it has no wraps now"
    again = stale(record, [a_price("g", 4000)])
    assert again is not None and again.offer is not None and again.offer.value == Money(19680)


def test_a_basis_without_a_value_is_asked_for_one(prepared: Prepared, stronghold: Stronghold, ledger: Path) -> None:
    """On a sheet too, where `street` may have been meant to work it out; what was kept so before can be changed."""
    prepared()
    sheet = stronghold("day 4/3/2021 --yes -", stdin="warrant 1 address\nheroin 28g street\ncrack 2g expert\n")
    assert "line 2: value: missing, beside value_basis (street works it out, e.g. value=street)" in sheet.err
    assert "line 3: value: missing, beside value_basis (e.g. value=£410)" in sheet.err
    added = stronghold("add seizure --date 4/3/2021 --item heroin --weight 2g --value-basis street")
    said = "value: missing, beside value_basis (street works it out, e.g. --value street)"
    assert (added.code, added.err) == (5, f"error: seizure not recorded: {said}\n")
    assert stronghold("add seizure --date 4/3/2021 --item heroin --weight 2g --value £20").code == 0
    with closing(sqlite3.connect(ledger)) as file, file:
        file.execute("UPDATE seizure_record SET value_pence = NULL")
    assert stronghold("edit SEIZURE-1 --weight 3g").code == 0
