"""CSV and JSON for programs."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.render.data import to_csv, to_json, to_json_line
from stronghold_cli.values.cells import plain

TEXT = st.text(max_size=40, alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.lists(TEXT, min_size=2, max_size=4), min_size=1, max_size=4))
def test_what_goes_into_csv_comes_back_the_same(rows: list[list[str]]) -> None:
    """One ' is put in front where a spreadsheet would run the cell, and exactly one is taken off."""
    page = io.StringIO("".join(to_csv(rows)), newline="")
    assert [[plain(cell) for cell in row] for row in csv.reader(page)] == rows


@given(TEXT.filter(lambda text: not set(text) & set("\r\n")))
def test_no_cell_begins_like_a_formula(text: str) -> None:
    """Nothing that a spreadsheet would run leaves the program."""
    for sign in ("", "=", "+", "-", "@", "\t"):
        [[cell, _]] = csv.reader(to_csv([[sign + text, "x"]]))
        assert not cell.startswith(("=", "+", "-", "@", "\t"))


def test_json_keeps_letters_as_they_are() -> None:
    """No escapes for £ and é, one object a line, without spaces."""
    assert to_json({"a": "£é"}) == '{\n  "a": "£é"\n}\n'
    assert to_json_line({"a": ["£", 1]}) == '{"a":["£",1]}\n'
    assert json.loads(to_json({"a": "\u2028\x1b"})) == {"a": "\u2028\x1b"}
