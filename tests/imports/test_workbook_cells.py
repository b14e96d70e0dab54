"""What only a workbook has in its cells: refused where it is not what somebody typed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import Answer, Stronghold
from workbook_writer import Fault, Raw, Sheet, Styled, write_xlsx

Rows = Callable[..., Answer]
HEADINGS = ["Date seized", "Drug", "Weight (g)", "Exhibit no.", "Custody no"]


@pytest.fixture
def rows(stronghold: Stronghold, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rows:
    """Import the rows of a workbook."""
    monkeypatch.chdir(tmp_path)

    def run(*rows: list[Any], mapping: str = "", more: list[Sheet] | None = None) -> Answer:
        write_xlsx(Path("seized.xlsx"), [Sheet("Seizures", [HEADINGS, *rows]), *(more or [])])
        Path("m.toml").write_text(mapping, encoding="utf-8")
        return stronghold(f"import seized.xlsx --yes{' --mapping m.toml' if mapping else ''}")

    return run


@pytest.mark.parametrize("number", [0, -44000])
def test_a_date_that_is_no_day_is_refused(rows: Rows, number: int) -> None:
    """A workbook shows 0 in a column of dates as the last day of 1899, and a negative number as none."""
    answer = rows([Styled(number, "dd/mm/yyyy"), "heroin", 1, "JB/1"])
    assert answer.code == 2
    assert "row 2, Date seized: '00:00' is a time, not a day" in answer.err


def test_a_number_that_lost_digits_is_refused(rows: Rows, stronghold: Stronghold) -> None:
    """Whether it is kept or only tells rows apart; one of fifteen digits is whole."""
    answer = rows(["4/3/2021", "heroin", 1, Raw("1234567890123456")])
    assert answer.code == 5
    assert "row 2, Exhibit no.: '1234567890123456' has over 15 digits" in answer.err
    by_key = rows(
        ["4/3/2021", "heroin", 1, "JB/1", Raw("1234567890123456")],
        ["4/3/2021", "heroin", 1, "JB/1", "1234567890123457"],
        mapping='key = ["Custody no"]\n',
    )
    assert "row 2, Custody no: (not shown: it may name somebody) has over 15 digits" in by_key.err
    assert "row 3" not in by_key.err
    assert rows(["4/3/2021", "heroin", 1, Raw("123456789012345")]).code == 0
    assert "123456789012345" in stronghold("show SEIZURE-1").out


def test_a_place_is_named_once(rows: Rows) -> None:
    """A problem of a sheet does not name its file and sheet a second time."""
    answer = rows(["4/3/2021", "heroin", 1, "JB/1"], more=[Sheet("Summary", [["Seizures"], [Fault()]])])
    assert "seized.xlsx, Summary: A2: #REF! is an error" in answer.err
