"""A ledger that is brought up to date keeps each class and unit as it was; `check` says which is another one by now."""

import json
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from conftest import NOW, Stronghold

LATER = NOW + timedelta(days=1)
"""After the newest change of that ledger."""
WHY = (
    "methiopropamine is kept as class none, and for 4 Mar 2016 the table gives temporary, SI 2015/1929, then SI "
    "2016/1126, a temporary class drug: drugs.seizures, drugs.weight, drugs.tablets and drugs.home-office would count "
    "it"
)


@pytest.fixture
def of_version_5(ledger: Path) -> Path:
    """A ledger of before there were temporary classes: a drug of 2016 was none, and doses were tablets."""
    dump = Path(__file__).with_name("v5.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(ledger)) as connection:
        connection.executescript(dump)
        connection.execute(
            "UPDATE seizure_record SET item = 'methiopropamine', class = 'none', date = '2016-03-04', "
            "weight_mg = 500000, pieces_number = 30, pieces_unit = 'tablet', value_pence = NULL, value_basis = NULL, "
            "price_pence = NULL, price_per = NULL, price_from = NULL, price_source = NULL, find_no = NULL "
            "WHERE number = 1"
        )
        connection.commit()
    ledger.chmod(0o600)
    return ledger


@pytest.mark.long
@pytest.mark.usefixtures("of_version_5")
def test_a_migration_changes_no_class_and_check_says_what_would_move(stronghold: Stronghold, ledger: Path) -> None:
    """The class and the tablets stay until somebody has the class worked out again; then 500 g more count."""
    weight = "totals --measure drugs.weight --where item=methiopropamine --format json"
    [before] = json.loads(stronghold(weight).out)["figures"]
    with closing(sqlite3.connect(ledger)) as connection:
        [kept] = connection.execute("SELECT class, pieces_number, pieces_unit FROM seizure_record WHERE number = 1")
    assert (before["value"], kept) == (None, ("none", 30, "tablet"))
    [found] = [
        each for each in json.loads(stronghold("check --format json").out)["findings"] if each["rule"] == "stale-class"
    ]
    assert (found["records"], found["why"]) == (["SEIZURE-1"], WHY)
    assert stronghold("hold --lift SEIZURE-1 --why decided", now=LATER).code == 0
    assert stronghold(found["mends"].removeprefix("stronghold "), now=LATER).code == 0
    [after] = json.loads(stronghold(weight).out)["figures"]
    assert (after["value"], after["of_which"][0]["where"]) == (500_000, {"class": "temporary"})


@pytest.mark.usefixtures("of_version_5")
def test_a_teams_prices_come_along_and_new_units_are_taken(stronghold: Stronghold, tmp_path: Path) -> None:
    """A price that was theirs is theirs still, beside one for what nothing could be priced in before."""
    assert ",92.00,street," in stronghold("prices heroin --format csv").out
    own = tmp_path / "own.csv"
    own.write_text(
        "item,form,unit,price_gbp,basis,source,valid_from,valid_to\n"
        "nos,,canister,0.50,street,our own survey,2021-01-01,\n"
        "amphetamine,,kg,1200,wholesale,our own survey,2021-01-01,\n",
        encoding="utf-8",
    )
    assert stronghold(["prices", "use", str(own)], now=LATER).code == 0
    worth = stronghold("add seizure --date 4/3/2021 --item nos --pieces '40 canisters' --value street", now=LATER)
    assert worth.err.startswith("£20: 40 canisters at £0.50 a canister of 2021 (our own survey)")
    assert "£1,200 a kilogram  wholesale" in stronghold("prices amphetamine").out
