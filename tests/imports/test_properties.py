"""Of random files: twice is once, undone is gone, and what is exported comes back."""

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Stronghold, tried
from stronghold_cli.store.ledger.session import reading

DAYS = st.dates(min_value=date(2015, 1, 1), max_value=date(2021, 8, 30))
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
ROWS = st.lists(
    st.tuples(
        DAYS.map(lambda day: f"{day.day}/{day.month}/{day.year}"),
        st.sampled_from(["heroin", "crack", "Cannabis resin"]),
        st.integers(1, 10**6).map(lambda milligrams: f"{milligrams / 1000:.3f}"),
        st.sampled_from(["", "Falcon", "falcon ", "Larch"]),
        TEXTS.map(lambda text: text.replace("\0", "").lower()),
    ),
    min_size=1,
    max_size=6,
)


def rows_of(ledger: Path) -> list[tuple[object, ...]]:
    with reading(ledger) as connection:
        return connection.execute("SELECT date, item, weight_mg, notes FROM seizure_record ORDER BY number").fetchall()


@pytest.mark.long
@tried(2, often=160)
@given(rows=ROWS)
def test_twice_is_once_undone_is_gone_and_an_export_comes_back(
    stronghold: Stronghold, tmp_path: Path, rows: list[tuple[str, ...]]
) -> None:
    """Whatever is in the file: every row is a record once, the total is exact, and nothing is left after the undo."""
    ledger, other = tmp_path / f"{abs(hash(tuple(rows)))}.db", tmp_path / f"{abs(hash(tuple(rows)))}-2.db"
    for path in tmp_path.iterdir():
        if path.is_file():
            path.unlink()
    at, there = ({"environ": {"STRONGHOLD_LEDGER": str(place), "STRONGHOLD_DEBUG": "1"}} for place in (ledger, other))
    sheet = tmp_path / "seizures.csv"
    with sheet.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("Date seized", "Drug", "Weight (g)", "Drug line", "Notes"), *rows])
    line = ["import", str(sheet), "--yes"]
    stronghold("area Tring", **at)
    first = stronghold(line, **at)
    if first.code:
        assert rows_of(ledger) == []
        return
    kept = rows_of(ledger)
    assert len(kept) == len(rows)
    assert sum(each[2] for each in kept) == sum(round(float(row[2]) * 1000) for row in rows)
    assert "nothing new" in stronghold(line, **at).out
    assert rows_of(ledger) == kept
    out = tmp_path / "out"
    stronghold(["export", "-o", str(out), "--force"], **at)
    assert stronghold(["import", str(out), "--yes"], **there).code == 0
    assert rows_of(other) == kept
    assert stronghold("undo", **at).code == 0
    assert rows_of(ledger) == []
    assert stronghold(line, **at).code == 0
    assert rows_of(ledger) == kept
