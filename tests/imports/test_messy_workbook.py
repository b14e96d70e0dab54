"""A workbook as teams keep theirs comes in: every loss named, and every total what a hand counts."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from conftest import Stronghold
from spreadsheets.messy import write_messy

MAPPING = """
dates = "day-first"
year = 2021
[people]
column = "Nominal"
pseudonyms = "people.csv"

[[sheet]]
name = "Drugs 2021"
[[sheet.record]]
kind = "seizure"
date = "Date seized"
source_ref = "Occurrence no"
exhibit = "Exhibit no."
item = "Drug"
weight = { column = "Weight (g)", unit = "g" }
value = "Est. value"
notes = "Notes"

[[sheet]]
name = "Cash"
[[sheet.record]]
kind = "seizure"
date = "Date"
source_ref = "Occurrence no"
item = { always = "cash" }
value = "Amount"

[[sheet]]
name = "Arrests"
[[sheet.record]]
kind = "arrest"
date = "Date"
person = "Nominal"
result = "Outcome"
result_on = "Outcome date"

[[sheet]]
name = "Warrants"
[[sheet.lines]]
column = "Result"
date = "Date"
source_ref = "Occurrence no"
bare_money = "cash"

[[sheet]]
name = "Property"
find_by = ["Occurrence no", "Searched"]
[[sheet.record]]
kind = "seizure"
date = "Found"
item = "Description"
pieces = "Quantity"
exhibit = "Exhibit"
source_ref = "Occurrence no"
"""


@pytest.fixture
def truth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Write the workbook and its mapping into a folder, and return the truth."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "messy.toml").write_text(MAPPING, encoding="utf-8")
    return write_messy(tmp_path)[1]


@pytest.mark.long
def test_a_messy_workbook_comes_in_with_every_loss_named(stronghold: Stronghold, truth: Any) -> None:
    """To the gram, the penny and the record; twice it is once; what was left out is mended in its own file."""
    answer = stronghold("import messy.xlsx --mapping messy.toml --keep-going --yes --format json")
    assert answer.code == 1
    found = json.loads(answer.out)
    assert found["made"] == truth["records"]
    wrong = {
        (name, each["row"], each["column"]) for name, sheet in truth["sheets"].items() for each in sheet["unreadable"]
    }
    assert {(each["sheet"], each["row"], each["column"]) for each in found["left_out"]} == wrong
    after = {each["measure"]: each["value"] for each in found["totals_after"]}
    for measure in truth["totals"].keys() - {"people.charged"}:
        assert _whole(after[measure]) == truth["totals"][measure], measure
    finds = json.loads(stronghold("totals --measure finds --format json").out)["figures"][0]["value"]
    assert finds == 17
    for sheet in ("Drugs 2021", "Cash", "Arrests"):
        not_read = {each["what"]: each["rows"] for each in found["not_read"] if each["sheet"] == sheet}
        said = truth["sheets"][sheet]["left out"]
        assert not_read.get("total", []) == said["total"]
        assert not_read.get("title", []) == said.get("title", [])
    for note in ("row 16 is hidden", "column G is hidden", "row 17 is struck through", "'Summary'"):
        assert note.strip("'") in answer.err
    assert "nothing new" in stronghold("import messy.xlsx --mapping messy.toml --keep-going --yes").out
    assert stronghold("undo 2 --why trial").code == 0
    assert stronghold("list seizure --format csv").out.count("\n") <= 1
    assert stronghold("doctor").code == 0


@pytest.mark.long
def test_the_rows_that_were_left_out_come_back_in_a_workbook(stronghold: Stronghold, truth: Any) -> None:
    """With their headings where they were, so that the mapping fits, and the reason beside each."""
    stronghold("import messy.xlsx --mapping messy.toml --keep-going --yes")
    shutil.move("messy-left-out.xlsx", "mended.xlsx")
    answer = stronghold("import mended.xlsx --mapping messy.toml --dry-run --keep-going --format json")
    found = json.loads(answer.out)
    assert found["made"] == {}
    assert {each["file"] for each in found["left_out"]} == {"mended.xlsx"}
    assert len({(each["sheet"], each["row"]) for each in found["left_out"]}) == 11


def _whole(value: Any) -> int:
    """Return a figure in its smallest unit."""
    return next(each for each in value.values() if isinstance(each, int)) if isinstance(value, dict) else value
