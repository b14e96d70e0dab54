"""Rows that are read by column: the same records, problems and keys as each row by itself."""

import csv
import re
import secrets
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import Stronghold, tried
from stronghold_cli.actions.importing import sheet_rows
from stronghold_cli.imports.bound import BoundField
from stronghold_cli.imports.cells import CellReader
from stronghold_cli.imports.mapping import SheetMapping
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.spreadsheets.table import Cell
from stronghold_cli.store.imports import met
from stronghold_cli.store.ledger.session import reading

HEADINGS = ["Date seized", "Drug", "Weight (g)", "Wraps", "Est. value", "Line", "Notes", "Exhibit no."]
DAYS = ["1/2/2020", "13/5/2019", "Fri 3/1/2020", "2021-03-04", "4/3/2021 06:15"] * 3 + ["5/14/2019", "4/3/2031", "n/a"]
CELLS = {
    "Drug": ["heroin", "Crack cocaine", "hash", "cannabis", "phone"] * 2 + ["cash", "heroine", "ditto", "#REF!"],
    "Weight (g)": ["1", "2.5 g", "", " 3 ", "O.5", "1,000 kg", "-"],
    "Wraps": ["", "3", "1", "1 item", "2 wraps", "0", "many"],
    "Est. value": ["£10", "450", "", "street", "\u00a0£7\u00a0", "$5"],
    "Line": ["", "Falcon", "falcon ", "Larch", "LINE-1", "3"],
    "Notes": ["", "in the shed", "seen by Jane Smith"],
    "Exhibit no.": ["JB/1", "JB/2", "", " jb/3", "err/4", "\u017f/5", "12-Nov", "n/a", "0123", "A" + "/B" * 50 + "/1"],
}
ROW = st.tuples(st.sampled_from(DAYS), *map(st.sampled_from, CELLS.values())).map(list)
GOOD = st.tuples(*map(st.sampled_from, (DAYS[:4], *([*cells[:2]] for cells in CELLS.values())))).map(list)
ODD = st.sampled_from(
    [HEADINGS, ["Total", "", "3.5 g"], ["JUNE 2020"], [""] * 8, ["1/2/2020", "crack"], [*HEADINGS[:7], "", "more"], []]
)
MAPPING = """
{key}
[[record]]
kind = "seizure"
date = "Date seized"
item = {{ column = "Drug", words = {{ "phone" = "" }} }}
weight = {{ column = "Weight (g)", unit = "g" }}
pieces = "Wraps"
value = "Est. value"
line = "Line"
power = {{ always = "mda" }}
exhibit = "Exhibit no."
"""


def kept(ledger: Path) -> list[Any]:
    """Return the records that a ledger holds, without what is random, and the rows that they are from."""
    with reading(ledger) as connection:
        found = [
            connection.execute(f"SELECT * FROM {table} ORDER BY number").fetchall()
            for table in ("seizure_record", "line_record")
        ]
        rows = connection.execute("SELECT key, sheet, row, content, record_table, record_number FROM import_row")
        return [[[*row[:1], *row[2:]] for row in table] for table in found] + [sorted(rows)]


@pytest.mark.long
@tried(2, often=300)
@given(
    options=st.sampled_from([["--yes"], ["--yes", "--keep-going", "--format", "json"]]),
    rows=st.lists(st.one_of(GOOD, GOOD, GOOD, ROW, ODD), min_size=1, max_size=9),
    more=st.lists(GOOD, max_size=3),
    mapping=st.sampled_from(["", MAPPING.format(key=""), MAPPING.format(key='key = ["Exhibit no."]')]),
    worth=st.sampled_from(["Est. value", "Cash value"]),
)
def test_a_row_comes_to_the_same_by_column_and_by_itself(
    stronghold: Stronghold,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    rows: list[list[str]],
    more: list[list[str]],
    mapping: str,
    worth: str,
) -> None:
    """Whatever is in the file, cash too, where some of it came in before, and many rows are met a few at a time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(secrets, "token_hex", lambda size: "5" * 2 * size)
    Path("rows.toml").write_text(mapping.replace("Est. value", worth), encoding="utf-8")
    headings = [worth if heading == "Est. value" else heading for heading in HEADINGS]
    said = []
    for plain in (True, False):
        with monkeypatch.context() as patch:
            if plain:
                patch.setattr(sheet_rows, "AT_ONCE", 3)
                patch.setattr(met, "_MOST", 2)
            else:
                patch.setattr(sheet_rows, "are_plain", lambda *_: False)
            ledger = tmp_path / f"{plain}.db"
            for path in (*tmp_path.glob(f"{plain}.db*"), *tmp_path.glob("*left-out*")):
                path.unlink()
            at = {"environ": {"STRONGHOLD_LEDGER": str(ledger), "STRONGHOLD_DEBUG": "1", "NO_COLOR": "1"}}
            stronghold("area Tring", **at)
            for several in (rows, [*more, *rows]):
                with Path("rows.csv").open("w", encoding="utf-8", newline="") as file:
                    csv.writer(file).writerows([headings, *several])
                line = ["import", "rows.csv", *options, *(["--mapping", "rows.toml"] if mapping else [])]
                said.append((stronghold(line, **at), kept(ledger)))
    assert said[:2] == said[2:]


SURE = [(kind, field) for kind in KINDS.values() for field in kind.typed if field.type.looks_are_sure]


@pytest.mark.parametrize(("kind", "field"), SURE, ids=[f"{kind.name}-{field.name}" for kind, field in SURE])
@tried(10, often=1_000)
@given(data=st.data())
def test_what_looks_like_a_sure_value_is_read_as_it_stands(kind: Kind, field: Field, data: st.DataObject) -> None:
    """No cell that looks so is refused, or means anything else, where it is read by itself."""
    text = data.draw(st.from_regex(re.compile(field.type.looks, re.A), fullmatch=True))
    read = CellReader(SheetMapping()).text(BoundField(field, (0,)), Cell(text, "text", "1"), 2)
    assert read == (text, "")
    assert kind.read_field(field, text, Reading(date(2021, 8, 31), no_new_person, ())) == text
