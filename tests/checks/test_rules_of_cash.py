"""Rules of seized cash: orders that are missing, that ran out, or that cannot be."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

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
    why = f"seized on 25 Aug 2021, £1,000 of a find of £1,000; {hours}; no time recorded: counted from midnight"
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


def test_the_minimum_is_that_of_the_day_of_the_seizure(stronghold: Stronghold) -> None:
    """£5,000 until 30 July 2006, for what was detained as for what was not, whatever the day of the order."""
    typed(
        stronghold,
        "seizure --date 30/7/2006 --item cash --value £4,000\nseizure --date 30/7/2006 --item cash --value £5,000\n"
        "seizure --date 30/7/2006 --item cash --value £4,000\nseizure --date 31/7/2006 --item cash --value £1,000\n"
        "cash-order --date 1/8/2006 --seizure 3 --stage detained --amount £4,000",
    )
    assert records(stronghold, "cash-without-order") == ["SEIZURE-2", "SEIZURE-4"]
    [under] = found(stronghold, "cash-under-minimum")
    assert under["records"] == ["CASH-ORDER-1"]
    assert under["why"].startswith(
        "£4,000 was detained on 1 Aug 2006; the find comes to £4,000 of one person, under the £5,000 minimum"
    )


def test_a_sum_under_the_minimum_cannot_be_detained(stronghold: Stronghold) -> None:
    """What was counted is not to be altered for it: no court made such an order, or it is part of a larger find."""
    typed(stronghold, f"{OLD} --value £900\n{DETAINED} £900")
    why = (
        "£900 was detained on 6 Mar 2021; the find comes to £900 of one person, under the £1,000 minimum "
        "(if it was all of one search, join it by --find; if it was miscounted, edit its --value)"
    )
    finds_and_mends(stronghold, "cash-under-minimum", {"CASH-ORDER-1": why})


def test_cash_of_one_arrest_in_several_finds_is_joined(stronghold: Stronghold) -> None:
    """Not altered: the order stands, for the search came to enough."""
    typed(
        stronghold,
        f"arrest --date 4/3/2021 --person P-1\n{OLD} --value £900 --arrest 1\n{OLD} --value £300 --arrest 1\n"
        f"{DETAINED} £900",
    )
    why = (
        "£900 was detained on 6 Mar 2021; the find comes to £900 of one person, under the £1,000 minimum; "
        "SEIZURE-1 and SEIZURE-2, both on ARREST-1, come to £1,200 and are 2 finds: no clock runs for SEIZURE-1"
    )
    finds_and_mends(stronghold, "cash-under-minimum", {"CASH-ORDER-1": why})


TWO = "arrest --date 25/8/2021 --person P-1\narrest --date 25/8/2021 --person P-2\n"


def test_cash_of_one_arrest_and_day_in_several_finds_is_a_search_in_parts(stronghold: Stronghold) -> None:
    """Together they are enough, and no clock runs; joined, both run."""
    typed(stronghold, f"{TWO}{CASH} --value £700 --arrest 2\n{CASH} --value £800 --arrest 2\n{CASH} --value £900")
    why = "SEIZURE-1 and SEIZURE-2, both on ARREST-2, come to £1,500 and are 2 finds: no clock runs"
    finds_and_mends(stronghold, "search-in-parts", {"SEIZURE-1 SEIZURE-2": why})


@pytest.mark.parametrize(
    "text",
    [
        f"{CASH} --value £700 --arrest 1\n{CASH} --value £800 --arrest 2",
        f"{CASH} --value £700 --arrest 1\n{CASH} --value £299 --arrest 1",
        f"{CASH} --value £700 --arrest 1\n{CASH.replace('25/8', '26/8')} --value £800 --arrest 1",
        f"{CASH} --value £700 --arrest 1\n{CASH} --value £800 --arrest 1 --power pace",
        f"{CASH} --value £700\n{CASH} --value £800",
        f"{CASH} --value £1,700 --arrest 1\n{CASH} --value £1,800 --arrest 1",
        "activity --date 25/8/2021 --activity warrant\nactivity --date 25/8/2021 --activity warrant\n"
        f"{CASH} --value £700 --arrest 1 --activity 1\n{CASH} --value £800 --arrest 1 --activity 2",
    ],
)
def test_other_cash_is_no_search_in_parts(stronghold: Stronghold, text: str) -> None:
    """Of another arrest, day, activity or Act, of nobody, too little together, or enough each by itself."""
    typed(stronghold, TWO + text)
    assert records(stronghold, "search-in-parts") == []


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
    why = (
        "CASH-ORDER-3 detains to 7 Sep 2021, and CASH-ORDER-2 did so to 7 Sep 2021 already: cash.detentions counts both"
    )
    finds_and_mends(stronghold, "detention-within-another", {"CASH-ORDER-2 CASH-ORDER-3": why})


def altered(ledger: Path, statement: str) -> None:
    """Make a ledger say what an older program let it say."""
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute(statement)


@pytest.mark.parametrize(
    ("day", "until", "is_found"),
    [
        ("6/3/2021", "5/9/2021", False),
        ("6/3/2021", "6/9/2021", True),
        ("31/8/2020", "28/2/2021", False),
        ("31/8/2020", "1/3/2021", True),
        ("24/1/2010", "23/4/2010", False),
        ("24/1/2010", "24/4/2010", True),
        ("25/1/2010", "24/7/2010", False),
        ("25/1/2010", "25/7/2010", True),
        ("1/1/2002", "1/1/2006", False),
    ],
)
def test_an_order_of_over_six_months_is_kept_warned_of_and_found(
    stronghold: Stronghold, day: str, until: str, is_found: bool
) -> None:
    """By the law of its day: three months before 25 January 2010; of a day before the Act nothing is said."""
    typed(stronghold, "seizure --date 1/1/2002 --item cash --value £20,000")
    answer = stronghold(f"add cash-order --date {day} --seizure 1 --stage detained --amount £20,000 --until {until}")
    assert (answer.code, answer.out) == (0, "CASH-ORDER-1\n")
    assert ("warning: CASH-ORDER-1 detains to " in answer.err) == is_found
    assert records(stronghold, "detention-beyond-limit") == ["CASH-ORDER-1"] * is_found


def test_orders_beyond_two_years_from_the_first_are_warned_of_and_found(stronghold: Stronghold) -> None:
    """Each that goes beyond is one finding; the day before the same day two years later is within, that day is not."""
    typed(stronghold, f"{OLD} --value £4,260\n{OLD} --value £2,000\n{DETAINED} £4,260 --until 5/9/2021")
    now = {"now": datetime.fromisoformat("2023-03-08T12:00:00+00:00")}
    late = "add cash-order --seizure 1 --stage detained --amount £4,260 --date"
    assert "detention-beyond-limit" not in stronghold(f"{late} 6/9/2022 --until 5/3/2023", **now).err
    answer = stronghold(f"{late} 7/9/2022 --until 6/3/2023", **now)
    why = (
        "detains to 6 Mar 2023, over 2 years from the first order, CASH-ORDER-1 of 6 Mar 2021, "
        "whose last day is 5 Mar 2023 (POCA 2002 s.295(2)(b))"
    )
    assert answer.err == f"warning: CASH-ORDER-3 {why}: kept as it is; check lists it (detention-beyond-limit)\n"
    assert "warning: CASH-ORDER-4 detains to 7 Mar 2023, over 2 years" in stronghold(f"{late} 7/3/2023", **now).err
    other = stronghold(f"{late.replace('--seizure 1', '--seizure 2').replace('4,260', '2,000')} 7/3/2023", **now)
    assert "detention-beyond-limit" not in other.err
    assert "the 48 hours of SEIZURE-2 ran out on 8 Mar 2021: nothing held the cash in between" in other.err
    typed(stronghold, "void CASH-ORDER-4 CASH-ORDER-5 --why slip --yes")
    said = {"CASH-ORDER-3": f"CASH-ORDER-3 {why}"}
    finds_and_mends(stronghold, "detention-beyond-limit", said, {"DATE": "5/3/2023"}, "--yes")


def test_a_warning_comes_with_a_change_a_sheet_and_what_counts_again(stronghold: Stronghold) -> None:
    """Whatever makes the order one of over six months."""
    warning = (
        "warning: CASH-ORDER-1 detains to 6 Sep 2021, over 6 months from 6 Mar 2021, whose last day is 5 Sep 2021 "
        "(POCA 2002 s.295(2)(a))"
    )
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260 --until 5/9/2021")
    assert stronghold("edit CASH-ORDER-1 --until 6/9/2021").err.startswith(warning)
    assert stronghold("edit CASH-ORDER-1 --order-ref MC-1").err.startswith(warning)
    typed(stronghold, "void CASH-ORDER-1 --why slip")
    assert stronghold("unvoid CASH-ORDER-1").err.startswith(warning)
    sheet = "detained SEIZURE-1 £4,260 until 8/3/2022\n"
    assert "warning: CASH-ORDER-2 detains to 8 Mar 2022" in stronghold("day 31/8/2021 - --dry-run", stdin=sheet).out
    assert "warning: CASH-ORDER-2 detains to 8 Mar 2022" in stronghold("day 31/8/2021 - --yes", stdin=sheet).err


def test_orders_of_more_than_was_counted_are_found_in_an_older_ledger(stronghold: Stronghold, ledger: Path) -> None:
    """Such an order is refused today; the count is corrected where the bank counted more."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260")
    altered(ledger, "UPDATE cash_order_record SET amount_pence = 426001")
    why = "£4,260.01 is over the £4,260 of SEIZURE-1"
    finds_and_mends(stronghold, "cash-order-over-count", {"CASH-ORDER-1": why})


def test_a_detention_after_all_was_forfeited_is_found_in_an_older_ledger(stronghold: Stronghold, ledger: Path) -> None:
    """The one that cannot be is named, and why."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260\n{DETAINED.replace('detained', 'forfeited')} £4,260")
    altered(ledger, "UPDATE cash_order_record SET date = '2021-03-05' WHERE number = 2")
    why = "nothing is left of SEIZURE-1 on 6 Mar 2021: CASH-ORDER-2 took £4,260 before"
    assert {each["why"]: each["records"] for each in found(stronghold, "cash-order-over-count")} == {
        why: ["CASH-ORDER-1"]
    }


def test_what_waits_for_a_decision_is_no_detention_that_ran_out(stronghold: Stronghold) -> None:
    """Until something else is recorded after it: POCA 2002 s.298(4)."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260 --until 30/8/2021")
    typed(stronghold, f"{DETAINED.replace('detained', 'forfeiture-applied')} £4,260")
    assert records(stronghold, "detention-over") == []
    typed(stronghold, f"{DETAINED.replace('detained', 'returned').replace('6/3', '7/3')} £260")
    assert records(stronghold, "detention-over") == ["CASH-ORDER-1"]


def test_an_order_before_the_seizure_fails(stronghold: Stronghold, ledger: Path) -> None:
    """On the same day it may be; today it is refused."""
    typed(stronghold, f"{OLD} --value £4,260\n{DETAINED} £4,260")
    typed(stronghold, f"{DETAINED.replace('6/3', '4/3')} £260")
    altered(ledger, "UPDATE cash_order_record SET date = '2021-03-03' WHERE number = 1")
    assert stronghold("check").code == 1
    why = "CASH-ORDER-1 is of 3 Mar 2021, and SEIZURE-1 was on 4 Mar 2021"
    finds_and_mends(stronghold, "cash-order-before-seizure", {"CASH-ORDER-1 SEIZURE-1": why}, {"DATE": "5/3/2021"})
