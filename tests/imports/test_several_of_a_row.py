"""Rows that make several records: how those are tied, and what is said once one of them was erased."""

from pathlib import Path

import pytest

from conftest import Stronghold

LOG = """\
Ref,Date seized,Amount,Drug,Grams,Hearing,Result,Amount forfeited
CF/1,2/3/2018,"£1,234.50",cocaine,28.35,14/6/2018,Forfeited,"£1,234.50"
CF/2,3/3/2018,£890,,,15/6/2018,Returned,£890
"""
CASH = """
[[record]]
kind = "seizure"
date = "Date seized"
item = { always = "cash" }
value = { column = "Amount", unit = "£" }
"""
DRUGS = """
[[record]]
kind = "seizure"
when = "Grams"
date = "Date seized"
item = "Drug"
weight = { column = "Grams", unit = "g" }
"""
ORDERS = """
[[record]]
kind = "cash-order"
date = "Hearing"
stage = "Result"
amount = { column = "Amount forfeited", unit = "£" }
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("mapping", "cash"), [(CASH + DRUGS, "SEIZURE-1"), (DRUGS + CASH, "SEIZURE-2")])
def test_an_order_is_of_the_cash_of_its_row(stronghold: Stronghold, mapping: str, cash: str) -> None:
    """Whatever drugs the row has beside it, and in whichever order the mapping says them."""
    Path("log.csv").write_text(LOG, encoding="utf-8")
    Path("log.toml").write_text(mapping + ORDERS, encoding="utf-8")
    answer = stronghold("import log.csv --mapping log.toml --yes")
    assert answer.code == 0, answer.err
    assert cash in stronghold("show CASH-ORDER-1").out
    assert "£1,234.50" in stronghold("totals --measure cash.forfeited").out


def test_what_else_an_erased_record_s_row_made_is_in_the_file_still(stronghold: Stronghold) -> None:
    """The row is left out as a whole, and none of its records is said to be gone from the file."""
    Path("log.csv").write_text(LOG, encoding="utf-8")
    Path("log.toml").write_text(CASH + DRUGS + ORDERS, encoding="utf-8")
    stronghold("import log.csv --mapping log.toml --yes")
    assert stronghold("erase SEIZURE-2 --authority 'DPA 2018 s.47' --why asked --yes").code == 0
    answer = stronghold("import log.csv --mapping log.toml --yes")
    assert "1 row left out: what they made was erased by law" in answer.out
    assert "gone from the file" not in answer.out
