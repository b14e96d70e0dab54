"""Decimal numbers: read exactly or refused; and small ones in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.values.number import (
    LARGEST,
    SMALL,
    UP_TO_NINETEEN,
    Thousands,
    TooFine,
    TooLarge,
    read,
    small,
    write,
)


@given(units=st.integers(0, LARGEST), places=st.integers(0, 6), commas=st.booleans())
def test_what_is_written_reads_back_the_same(units: int, places: int, commas: bool) -> None:
    """With or without commas, no unit is gained or lost."""
    assert read(write(units, places, commas=commas), places) == units


@given(units=st.integers(1, LARGEST), places=st.integers(0, 6))
def test_a_difference_below_nothing_is_its_amount_with_a_minus(units: int, places: int) -> None:
    """The sign never changes the figures after it."""
    assert write(-units, places) == "-" + write(units, places)


@pytest.mark.parametrize(
    ("text", "places", "units"),
    [
        ("0", 0, 0),
        ("007", 0, 7),
        ("4,260.5", 2, 426_050),
        ("4260.50", 2, 426_050),
        ("1,234,567", 0, 1_234_567),
        ("1.50", 1, 15),
        ("2.00", 0, 2),
        ("4.260", 3, 4_260),
        ("0" * 5000 + "7", 0, 7),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, places: int, units: int) -> None:
    """Commas by thousands, noughts in front and behind: all mean what they say."""
    assert read(text, places) == units


@pytest.mark.parametrize(
    "text",
    [
        *("", " 1", "1\n", "-1", "+1", "1e4", "1_000", "4,25", "12,5", "1,2345", "1234,567", ",123", "1,,234"),
        *(".5", "5.", "1.2.3", "NaN", "inf", "1e400", "0x10", "４２", "٤٢", "½"),
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    """A misplaced comma is never guessed at, and only 0 to 9 are digits."""
    with pytest.raises(ValueError, match=r".*") as caught:
        read(text, 2)
    assert type(caught.value) is ValueError


def test_a_number_finer_than_its_unit_is_refused_and_never_rounded() -> None:
    """Noughts at the end add nothing, any other figure is too fine."""
    assert read("10.0500", 2) == 1005
    with pytest.raises(TooFine):
        read("10.0055", 2)


@pytest.mark.parametrize(
    ("text", "places", "readings"),
    [
        ("4.260", 2, ["4,260", "4.26"]),
        ("2.000", 0, ["2,000", "2"]),
        ("10.005", 2, ["10,005"]),
        ("0.500", 2, ["0.50"]),
        ("4260.500", 2, ["4260.50"]),
        ("4260.505", 2, []),
    ],
)
def test_a_dot_before_three_digits_is_thousands_or_tenths_and_never_guessed(
    text: str, places: int, readings: list[str]
) -> None:
    """What may be meant is offered: with the comma where it could stand, and with the places that the unit has."""
    with pytest.raises(Thousands) as caught:
        read(text, places)
    assert caught.value.readings == readings


@pytest.mark.parametrize(
    ("text", "places", "readings"),
    [
        ("0,500", 6, ["500", "0.500"]),
        ("0,500", 2, ["500", "0.50"]),
        ("00,500", 0, ["500"]),
        ("0,004", 2, ["4"]),
        ("0,500.25", 2, ["500.25"]),
        ("0,001,500", 0, ["1,500"]),
        ("0,000", 2, ["0.00"]),
    ],
)
def test_a_comma_after_a_leading_zero_parts_no_thousands(text: str, places: int, readings: list[str]) -> None:
    """Half a kilogram as the Continent writes it is not five hundred: both are offered."""
    with pytest.raises(Thousands, match="has a comma after a leading 0") as caught:
        read(text, places)
    assert caught.value.readings == readings


@pytest.mark.parametrize("text", ["10,000,000,000.01", "99999999999999999999", "9" * 5000])
def test_a_number_over_the_largest_is_refused_however_long(text: str) -> None:
    """The largest itself is read; one unit more is not."""
    assert read("10,000,000,000.00", 2) == LARGEST
    with pytest.raises(TooLarge):
        read(text, 2)


def test_a_small_number_is_said_in_words_or_in_digits() -> None:
    """From one to nineteen; nobody says that something took zero years."""
    said = [word for word in UP_TO_NINETEEN if re.fullmatch(SMALL, word)]
    assert [small(word) for word in said] == [*range(1, 20)]
    assert [small(str(number)) for number in (0, 7, 20, 999) if re.fullmatch(SMALL, str(number))] == [0, 7, 20, 999]
