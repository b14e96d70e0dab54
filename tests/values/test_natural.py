"""The order of texts that hold numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.values.natural import natural_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["JB/1", "JB/2", "JB/10", "JB/10A", "JB/100"],
        ["P-2", "P-10", "P-100"],
        ["NORTH:P-9", "P-2"],
        ["Alder", "birch 2", "Birch 10", "Cedar"],
        ["2 High Street", "10 High Street", "High Street"],
        ["unit 2 room 10", "unit 10 room 2"],
        ["", "0", "00:30", "a"],
    ],
)
def test_numbers_in_texts_are_sorted_by_their_size(ordered: list[str]) -> None:
    """Whatever stands around them, and in any case."""
    shuffled = [*ordered[1:], ordered[0]]
    assert sorted(shuffled, key=natural_key) == ordered


@given(st.text(), st.integers(0, 10**30), st.integers(0, 10**30), st.text())
def test_any_two_numbers_in_one_place_order_their_texts(before: str, low: int, high: int, after: str) -> None:
    """However long the numbers are."""
    before, after = before.rstrip("0123456789"), after.lstrip("0123456789")
    one, other = (natural_key(f"{before}{number}{after}") for number in (low, high))
    assert (one < other, one == other) == (low < high, low == high)
