"""Text in CSV cells: no spreadsheet runs it, and what is taken back is what was there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import tried
from stronghold_cli.values.cells import PlainNumber, neutral, plain


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "'"])
def test_what_a_spreadsheet_would_run_or_take_off_gets_one_mark_in_front(first: str) -> None:
    """And one only, whatever follows it; alone too."""
    for cell in (first, f"{first}1+1", f"{first}{first}x"):
        assert neutral(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "x", "4.92", "a=1", "P-31", " =1", "£-3", "1-2"])
def test_any_other_text_stays_as_it_is(cell: str) -> None:
    """Only what a cell begins with makes a spreadsheet run it."""
    assert neutral(cell) == cell


def test_a_number_stays_a_number_whatever_its_sign() -> None:
    """Nobody runs -3, and a mark in front would make it a text that adds up to nothing."""
    assert neutral(PlainNumber("-3.50")) == "-3.50"
    assert neutral("-3.50") == "'-3.50"


@pytest.mark.parametrize(("cell", "was"), [("'=1", "=1"), ("''=1", "'=1"), ("'", ""), ("x'", "x'"), ("=1", "=1")])
def test_exactly_one_mark_is_taken_off(cell: str, was: str) -> None:
    """A text that begins with one had one more put in front."""
    assert plain(cell) == was


@tried(15, often=2000)
@given(st.text() | st.builds("".join, st.lists(st.sampled_from("=+-@\t\r'x1"))))
def test_every_text_comes_back_as_it_was(text: str) -> None:
    """Written and read, nothing is lost and nothing is left of the mark."""
    assert plain(neutral(text)) == text
