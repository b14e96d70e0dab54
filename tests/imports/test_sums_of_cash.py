"""Columns of money: the sum of cash is read under its usual headings, and none is lost without the user's say."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Answer, Stronghold

Rows = Callable[..., Answer]


@pytest.fixture
def rows(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rows:
    """Import rows of a log of seizures."""
    monkeypatch.chdir(tmp_path)

    def run(headings: str, *rows: str, options: str = "--yes") -> Answer:
        Path("seized.csv").write_text("\n".join([headings, *rows]) + "\n", encoding="utf-8")
        return stronghold(f"import seized.csv {options}")

    return run


@pytest.mark.parametrize(
    "heading", ["Cash (£)", "CASH", "Cash seized", "Money found (£)", "Value (£)", "Total cash", "Cash amount GBP"]
)
def test_a_column_of_cash_is_the_value_of_cash(rows: Rows, heading: str) -> None:
    """Under each of its usual headings, with the sign or without it."""
    answer = rows(f"Date,Item,{heading}", "4/3/2021,cash,£340", "5/3/2021,Cash,1200")
    assert answer.code == 0, answer.err
    assert "£1,540" in answer.out


@pytest.mark.parametrize(
    ("headings", "row"),
    [
        ("Date,Item,Total", "4/3/2021,cash,£340"),
        ("Date,Item,Handed over,Officer", "4/3/2021,cash,340 pounds,A"),
        ("Date,Item,Value,Sum banked", "4/3/2021,cash,£340,339.50"),
        ("Date,Activity type,Location,Cash (£)", "4/3/2021,warrant,HP20,340"),
    ],
)
@pytest.mark.parametrize("options", ["--yes", "--dry-run", "--yes --keep-going"])
def test_a_sum_is_not_left_out_unasked(
    rows: Rows, stronghold: Stronghold, headings: str, row: str, options: str
) -> None:
    """A file is refused with the line of a mapping to write, whether it would be kept or not."""
    answer = rows(headings, row, options=options)
    assert answer.code == 2, answer.err
    assert "may hold sums of money" in answer.err
    assert "in a mapping" in answer.err
    assert "no ledger" in stronghold("list seizure").err


@pytest.mark.parametrize("heading", ["Total", "Amount"])
def test_a_plan_takes_the_one_column_of_sums_beside_cash(rows: Rows, heading: str) -> None:
    """Whatever it is headed, where each item is cash; the import by itself asks for that mapping."""
    given = (f"Date,Item,{heading}", "4/3/2021,cash,£340", "5/3/2021,Cash,£1200")
    assert "in a mapping" in rows(*given).err
    assert "problem" not in rows(*given, options="--plan").out
    answer = rows(*given, options="--yes --mapping seized.toml")
    assert answer.code == 0, answer.err
    assert "£1,540" in answer.out


def test_a_mapping_leaves_a_column_of_money_out(rows: Rows) -> None:
    """The plan says that it holds sums, and its mapping without the column is the user's say."""
    given = ("Date,Item,Handed over", "4/3/2021,cash,£340", "4/3/2021,phone,")
    plan = rows(*given, options="--plan")
    assert "column 'Handed over' may hold sums of money (row 2)" in plan.out
    assert 'value = "Handed over"' in plan.out
    assert "It may hold sums of money: leave it out only where" in Path("seized.toml").read_text(encoding="utf-8")
    answer = rows(*given, options="--yes --mapping seized.toml")
    assert answer.code == 0, answer.err
    assert "column 'Handed over' left out: not in the mapping, and may hold sums of money (row 2)" in answer.out


@pytest.mark.parametrize(
    "heading", ["Worth", "Takings", "Total", "Total seized", "Amount", "Sum", "£", "Street val", "Proceeds", "Price"]
)
@pytest.mark.parametrize("things", [("heroin,4.92", "heroin,2"), ("heroin,4.92", "cash,")])
def test_sums_that_may_be_cash_or_what_a_thing_is_worth_are_asked(
    rows: Rows, stronghold: Stronghold, heading: str, things: tuple[str, str]
) -> None:
    """Bare numbers are noticed as money, and the plan has the lines of a mapping for either."""
    given = (f"Date,Item,Weight (g),{heading}", *(f"4/3/2021,{thing},340" for thing in things))
    answer = rows(*given)
    assert answer.code == 2
    assert heading in answer.err
    rows(*given, options="--plan")
    written = Path("seized.toml").read_text(encoding="utf-8")
    assert f'say in the record:\n# value = "{heading}"' in written
    assert f'# when = {{ column = "{heading}", not = ' in written
    Path("seized.toml").write_text(written.replace('item = "Item"', f'item = "Item"\nvalue = "{heading}"'), "utf-8")
    assert rows(*given, options="--yes --mapping seized.toml").code == 0


@pytest.mark.parametrize(
    "heading", ["Cash bag no", "Net amount (g)", "Miles", "Money ref", "Total weight", "Cost centre", "Returned on"]
)
def test_other_numbers_are_left_out_with_a_line(rows: Rows, heading: str) -> None:
    """Numbers of bags, and of other units, are no money; nor is nothing."""
    answer = rows(
        f"Date,Item,{heading},Cash", "4/3/2021,phone,447103,0", "5/3/2021,cash,,£340", "6/3/2021,watch,12,£0.00"
    )
    assert "holds sums" not in answer.err
    assert answer.code == 0, answer.err


def test_cash_beside_drugs_is_a_record_of_its_own(rows: Rows) -> None:
    """The file is refused, and the mapping that a plan writes reads both."""
    given = ("Date,Drug,Weight (g),Cash (£)", "4/3/2021,heroin,12,£340", "5/3/2021,cocaine,3,")
    assert "the row's item is heroin" in rows(*given).err
    assert "problem" not in rows(*given, options="--plan").out
    answer = rows(*given, options="--yes --mapping seized.toml")
    assert answer.code == 0, answer.err
    assert "£340" in answer.out


def test_a_unit_beside_a_quantity_may_be_pounds(rows: Rows) -> None:
    """Beside grams in the same column; a bare number without a unit is no money."""
    headings = "Date,Item,Quantity,Unit"
    answer = rows(headings, "4/3/2021,cash,340,GBP", "5/3/2021,heroin,4.92,g", "6/3/2021,cash,£12,")
    assert answer.code == 0, answer.err
    assert "£352" in answer.out
    assert "only the sum counted" in rows(headings, "4/3/2021,cash,340,").err


@pytest.mark.parametrize(
    ("row", "made", "said"),
    [
        ("6/3/2021,Heroin,4.92,410,,JB/1", [("heroin", "410.00", "JB/1")], ""),
        ("6/3/2021,Crack,2,200,300,JB/1", [("crack", "200.00", "JB/1"), ("cash", "300.00", "")], ""),
        ("6/3/2021,Cash,,,1250.50,JB/1", [("cash", "1250.50", "JB/1")], ""),
        ("6/3/2021,Cash,,60,,JB/1", [("cash", "60.00", "JB/1")], ""),
        ("6/3/2021,Cash,,450,£450.00,JB/1", [("cash", "450.00", "JB/1")], ""),
        ("6/3/2021,Cash,,0,450,JB/1", [("cash", "450.00", "JB/1")], ""),
        ("6/3/2021,,,,450,JB/1", [("cash", "450.00", "JB/1")], ""),
        ("6/3/2021,,,450,450,JB/1", [("cash", "450.00", "JB/1")], ""),
        ("6/3/2021,Cash,,60,50,JB/1", [], "row 3, Value: '60' is not what 'Cash' has for the cash of this row"),
        ("6/3/2021,Cash,,6O,50,JB/1", [], "row 3, Value: '6O' is not a sum of money"),
        ("6/3/2021,,,410,300,JB/1", [], "row 3, Item: missing"),
        ("6/3/2021,,4.92,,300,JB/1", [], "row 3, Item: missing"),
    ],
)
def test_cash_of_two_columns_is_one_record(
    rows: Rows, stronghold: Stronghold, row: str, made: list[tuple[str, str, str]], said: str
) -> None:
    """By the mapping that a plan writes, whichever column has the sum; two sums that differ are refused by name."""
    given = ("Date,Item,Weight (g),Value,Cash,Exhibit", "4/3/2021,Crack,2,200,300,JB/0", row)
    rows(*given, options="--plan")
    answer = rows(*given, options="--yes --mapping seized.toml")
    if said:
        assert answer.code == 2
        assert said in answer.err
        return
    assert answer.code == 0, answer.err
    told = ("item", "value_gbp", "exhibit")
    listed = csv.DictReader(stronghold("list seizure --format csv").out.splitlines())
    assert [tuple(each[name] for name in told) for each in listed][2:] == made


@pytest.mark.parametrize(
    ("item", "cash", "made", "said"),
    [
        ("phone", "450", {"phone": "JB/1", "cash": ""}, ""),
        ("cash", "", {"phone": "", "cash": "JB/1"}, ""),
        ("cash", "450", {"phone": "", "cash": "JB/1"}, ""),
        ("knife", "450", {"knife": "JB/1", "phone": "", "cash": ""}, ""),
        ("knife", "400", {}, "row 2, Cash: '400' is not what 'Found' has for the cash of this row"),
    ],
)
def test_what_a_cell_lists_and_a_column_has_is_one_record(
    rows: Rows, stronghold: Stronghold, item: str, cash: str, made: dict[str, str], said: str
) -> None:
    """The row's own item, too."""
    Path("m.toml").write_text(
        """
        [[record]]
        kind = "seizure"
        date = "Date"
        item = "Item"
        exhibit = "Exhibit"
        [[record]]
        kind = "seizure"
        when = "Cash"
        date = "Date"
        item = { always = "cash" }
        value = "Cash"
        [[lines]]
        column = "Found"
        bare_money = "cash"
        """,
        encoding="utf-8",
    )
    answer = rows(
        "Date,Item,Cash,Exhibit,Found",
        f'4/3/2021,{item},{cash},JB/1,"£450, 2 phones"',
        options="--yes --mapping m.toml",
    )
    assert said in answer.err
    if made:
        assert answer.code == 0, answer.err
        listed = list(csv.DictReader(stronghold("list seizure --format csv").out.splitlines()))
        assert {each["item"]: each["exhibit"] for each in listed} == made
        assert len(listed) == len(made)
        both = "two columns have the same thing, which makes one record: row 2"
        assert (both in answer.err) == bool(cash)


def test_a_plan_parts_cash_beside_drugs_from_cash(rows: Rows) -> None:
    """Where a sheet has rows of cash and drugs with cash beside them, under one column."""
    given = ("Date,Item,Cash", "4/3/2021,Phone,300", "5/3/2021,Cash,50")
    assert "in a column of cash" in rows(*given).err
    rows(*given, options="--plan")
    answer = rows(*given, options="--yes --mapping seized.toml")
    assert "3 seizures" in answer.out, answer.err
    assert "£350" in answer.out
