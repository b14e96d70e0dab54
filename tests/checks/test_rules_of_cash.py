"""Rules of seized cash: orders that are missing, that ran out, or that cannot be."""

from datetime import datetime

import pytest

from conftest import Stronghold
from ruled import finds_and_mends, found, records, typed

pytestmark = pytest.mark.usefixtures("begun")

CASH = "seizure --date 25/8/2021 --item cash"
OLD = "seizure --date 4/3/2021 --item cash"
DETAINED = "cash-order --date 6/3/2021 --seizure 1 --stage detained --amount"


def test_cash_without_an_order_is_found_once_its_hours_ran_out(stronghold: Stronghold) -> None:
    """The clock is that of `due`, and an order stops it."""
    typed(stronghold, f"{CASH} --value £1,000")
    hours = "no order names it, and the 48 hours ran out on 27 Aug 2021"
    why = f"seized on 25 Aug 2021, £1,000 of a find of £1,000; {hours}"
    end = "--date 26/8/2021 --amount £1,000"
    finds_and_mends(stronghold, "cash-without-order", {"SEIZURE-1": why}, end=end)


def test_it_is_not_found_while_the_hours_run(stronghold: Stronghold) -> None:
    """To the minute, and over a weekend and a bank holiday."""
    typed(stronghold, "seizure --date 27/8/2021 --time 18:00 --item cash --value £1,000")
    for moment, is_found in (("2021-09-01T18:00:00+01:00", False), ("2021-09-01T18:00:01+01:00", True)):
        assert bool(found(stronghold, "cash-without-order", now=datetime.fromisoformat(moment))) == is_found


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        (f"{CASH} --value £999.99", []),
        (f"{CASH}", []),
        (f"{CASH} --value £1,000 --power pace", []),
        (f"{CASH} --value £1,000\ncash-order --date 26/8/2021 --seizure 1 --stage returned --amount £1,000", []),
        (f"{CASH} --value £1,000\nvoid SEIZURE-1 --why slip", []),
        (f"{CASH} --value £600\n{CASH} --value £400 --find 1", ["SEIZURE-1", "SEIZURE-2"]),
        (f"{CASH} --value £1,000\n{CASH} --find 1", ["SEIZURE-1", "SEIZURE-2"]),
        (f"{CASH} --value £600\n{CASH} --value £400", []),
        (f"arrest --date 25/8/2021 --person P-1\n{CASH} --value £600\n{CASH} --value £400 --find 1 --arrest 1", []),
        (f"{CASH} --value £600\n{CASH} --value £400 --find 1 --power pace", []),
        (f"{CASH} --value £600\n{CASH.replace('cash', 'heroin')} --weight 2g --value £400 --find 1", []),
    ],
)
def test_the_minimum_is_for_the_find(stronghold: Stronghold, text: str, refs: list[str]) -> None:
    """Several sums of one search are one; what was not counted, or taken under another Act, has no such clock."""
    typed(stronghold, text)
    assert records(stronghold, "cash-without-order") == refs


def test_a_sum_under_the_minimum_cannot_be_detained(stronghold: Stronghold) -> None:
    """The sum was miscounted, or it is part of a larger find."""
    typed(stronghold, f"{OLD} --value £900\n{DETAINED} £900")
    why = "£900 was detained on 6 Mar 2021; the find comes to £900 of one person, under the £1,000 minimum"
    finds_and_mends(stronghold, "cash-under-minimum", {"CASH-ORDER-1": why}, {"VALUE": "£9,000"})


@pytest.mark.parametrize(
    "text",
    [
        f"{OLD} --value £1,000\n{DETAINED} £900",
        f"{OLD} --value £900\n{OLD} --value £100 --find 1\n{DETAINED} £900",
        f"{OLD} --value £900\n{OLD} --find 1\n{DETAINED} £900",
        f"{OLD}\n{DETAINED} £900",
        f"{OLD} --value £900\n{DETAINED.replace('detained', 'returned')} £900",
    ],
)
def test_what_reaches_the_minimum_or_may_can_be_detained(stronghold: Stronghold, text: str) -> None:
    """With the rest of its find, or with what was not counted yet; and what went back was not detained."""
    typed(stronghold, text)
    assert records(stronghold, "cash-under-minimum") == []


def test_a_detention_past_its_day_is_found(stronghold: Stronghold) -> None:
    """Its last day still counts; what became of the cash settles it."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260 --until 30/8/2021")
    why = "£4,260 of SEIZURE-1 was detained to 30 Aug 2021, and no order followed"
    end = "--date 30/8/2021 --stage forfeited --amount £4,260"
    finds_and_mends(stronghold, "detention-over", {"CASH-ORDER-1": why}, end=end)


@pytest.mark.parametrize(
    "more", ["--until 31/8/2021", "", "--until 30/8/2021\n" + DETAINED + " £4,260 --until 9/9/2021"]
)
def test_a_detention_that_runs_or_was_renewed_is_not(stronghold: Stronghold, more: str) -> None:
    """Nor is one without a last day, of which `due` speaks."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260 {more}")
    assert records(stronghold, "detention-over") == []


def test_a_detention_within_another_adds_nothing_but_its_amount(stronghold: Stronghold) -> None:
    """A renewal goes further; one that does not was entered twice."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260 --until 6/9/2021")
    typed(stronghold, f"{DETAINED} £4,260 --until 7/9/2021")
    assert records(stronghold, "detention-within-another") == []
    typed(stronghold, f"{DETAINED.replace('6/3', '7/3')} £4,260 --until 7/9/2021")
    why = "CASH-ORDER-3 detains to 7 Sep 2021, and CASH-ORDER-2 did so to 7 Sep 2021 already: figures add both"
    finds_and_mends(stronghold, "detention-within-another", {"CASH-ORDER-2 CASH-ORDER-3": why})


def test_an_order_before_the_seizure_fails(stronghold: Stronghold) -> None:
    """On the same day it may be."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED.replace('6/3', '3/3')} £4,260")
    typed(stronghold, f"{DETAINED.replace('6/3', '4/3')} £260")
    assert stronghold("check").code == 1
    why = "CASH-ORDER-1 is of 3 Mar 2021, and SEIZURE-1 was on 4 Mar 2021"
    finds_and_mends(stronghold, "cash-order-before-seizure", {"CASH-ORDER-1 SEIZURE-1": why}, {"DATE": "5/3/2021"})
