"""Which known words a text is close to: as the library says that compares them all, letter by letter."""

from difflib import get_close_matches

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.values.choices import close_to

KNOWN = ["heroin", "heroine", "crack", "crank", "cannabis", "machete", "ketamine", "aab", "aba", "", "P-31"]


@pytest.mark.parametrize("alike", [0.6, 0.75, 0.9])
@given(st.sampled_from(KNOWN), st.text("aceh", max_size=2), st.integers(0, 8), st.integers(0, 2))
def test_words_are_as_close_as_the_library_says(alike: float, word: str, typed: str, at: int, left_out: int) -> None:
    text = word[:at] + typed + word[at + left_out :]
    assert close_to(text, KNOWN, 3, alike) == get_close_matches(text, KNOWN, 3, alike)
