"""A column that says of each row what the number in another one is of."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Answer, Stronghold

Rows = Callable[..., Answer]


@pytest.fixture
def rows(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rows:
    """Import rows of a property system."""
    monkeypatch.chdir(tmp_path)

    def run(*rows: str, options: str = "--yes", headings: str = "Date seized,Item,Quantity,Unit") -> Answer:
        Path("seized.csv").write_text("\n".join([headings, *rows]) + "\n", encoding="utf-8")
        return stronghold(f"import seized.csv {options}")

    return run


def test_a_unit_of_its_own_column_is_understood(rows: Rows, stronghold: Stronghold) -> None:
    """A weight or pieces, as each row says; a bare number where it says nothing, and a unit in both alike."""
    answer = rows(
        "4/3/2021,heroin,4.92,Grams",
        "5/3/2021,crack,12,wraps",
        "6/3/2021,phone,2,",
        "7/3/2021,cocaine,1.5 kg,kg",
        "8/3/2021,phone,,each",
    )
    assert answer.code == 0, answer.err
    kept = stronghold("list seizure --format csv").out.splitlines()
    cells = [dict(zip(kept[0].split(","), row.split(","), strict=True)) for row in kept[1:]]
    assert [(each["weight_g"], each["pieces"], each["pieces_unit"]) for each in cells] == [
        ("4.92", "", ""),
        ("", "12", "wrap"),
        ("", "2", "item"),
        ("1500", "", ""),
        ("", "1", "item"),
    ]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("4/3/2021,heroin,4.92,", "Quantity: '4.92' "),
        ("4/3/2021,heroin,4.92,stone", "column 'Unit' says 'stone', which is no unit of weight, pieces or value"),
        ("4/3/2021,heroin,4.92 g,kg", "'4.92 g' is no bare number, and a column says that it is 'kg'"),
        ("4/3/2021,heroin,2,each", "say what was counted"),
    ],
)
def test_a_unit_that_is_not_clear_is_refused_once(rows: Rows, row: str, said: str) -> None:
    """Whatever field its number would be of, it is one problem."""
    answer = rows(row)
    assert said in answer.err
    assert answer.err.count("row 2") == 1


def test_a_plan_writes_a_mapping_that_does_the_same(rows: Rows, stronghold: Stronghold) -> None:
    """Both columns are named in it, and `words` may say what a unit means."""
    plan = rows("4/3/2021,heroin,4.92,grms", "4/3/2021,crack,3,wraps", options="--plan")
    assert "grms (1), wraps (1)" in plan.out
    assert "unit of pieces, unit of weight" in plan.out
    text = Path("seized.toml").read_text(encoding="utf-8")
    assert 'pieces = { column = "Quantity", unit_column = "Unit" }' in text
    mended = text.replace('unit_column = "Unit"', 'unit_column = "Unit", words = { "grms" = "g" }')
    Path("seized.toml").write_text(mended, encoding="utf-8")
    assert rows("4/3/2021,heroin,4.92,grms", options="--yes --mapping seized.toml").code == 0
    assert "4.92 g" in stronghold("show SEIZURE-1").out


@pytest.mark.parametrize("heading", ["No. of wraps", "Wraps", "Quantity (wraps)"])
def test_a_heading_says_what_was_counted(
    stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heading: str
) -> None:
    """A bare number under it is of that."""
    monkeypatch.chdir(tmp_path)
    Path("w.csv").write_text(f"Date seized,Drug,{heading}\n4/3/2021,heroin,12\n", encoding="utf-8")
    assert stronghold("import w.csv --yes").code == 0
    assert "12 wraps" in stronghold("show SEIZURE-1").out
