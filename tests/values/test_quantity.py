"""Masses, and pieces of one sort."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.money import Money
from stronghold_cli.values.number import LARGEST
from stronghold_cli.values.quantity import UNITS, Mass, Pieces, is_mass, is_pieces

NUMBERS = st.integers(0, LARGEST)
SORTS = st.sampled_from(sorted(UNITS))


@given(NUMBERS.map(Mass))
def test_a_mass_reads_back_as_it_is_written(mass: Mass) -> None:
    """`parse` and `str` are inverse to each other."""
    assert Mass.parse(str(mass)) == mass


@given(NUMBERS, SORTS)
def test_pieces_read_back_as_they_are_written(number: int, unit: str) -> None:
    """`parse` and `str` are inverse to each other for every sort."""
    assert Pieces.parse(str(Pieces(number, unit))) == Pieces(number, unit)


@given(*[st.integers().map(Mass)] * 3)
def test_masses_add_in_any_order(a: Mass, b: Mass, c: Mass) -> None:
    """Adding is associative and commutative, and taking away undoes it."""
    assert (a + b) + c == a + (b + c)
    assert a + b == b + a
    assert a + b - b == a


@given(NUMBERS, NUMBERS, NUMBERS, SORTS)
def test_pieces_of_one_sort_add_in_any_order(a: int, b: int, c: int, unit: str) -> None:
    """Adding is associative and commutative, and keeps the sort."""
    x, y, z = (Pieces(number, unit) for number in (a, b, c))
    assert (x + y) + z == x + (y + z)
    assert x + y == y + x == Pieces(a + b, unit)


@pytest.mark.parametrize(
    ("text", "milligrams", "written"),
    [
        ("4.92 g", 4_920, "4.92 g"),
        ("1.2kg", 1_200_000, "1.2 kg"),
        ("250 MG", 250, "0.25 g"),
        ("999.999 grams", 999_999, "999.999 g"),
        ("1000 grammes", 1_000_000, "1 kg"),
        ("2 kilos", 2_000_000, "2 kg"),
        ("1 gm", 1_000, "1 g"),
        ("1,000,000 kg", 10**12, "1,000,000 kg"),
        ("0g", 0, "0 g"),
    ],
)
def test_a_mass_is_read_exactly_and_written_one_way(text: str, milligrams: int, written: str) -> None:
    """Grams below a kilogram, kilograms from there, every milligram kept."""
    assert Mass.parse(text) == Mass(milligrams)
    assert str(Mass.parse(text)) == written


@pytest.mark.parametrize(
    ("text", "pieces", "written"),
    [
        ("41 wraps", Pieces(41, "wrap"), "41 wraps"),
        ("1 deal", Pieces(1, "deal"), "1 deal"),
        ("30 Pills", Pieces(30, "tablet"), "30 tablets"),
        ("30 doses", Pieces(30, "dose"), "30 doses"),
        ("1 dose", Pieces(1, "dose"), "1 dose"),
        ("40 Canisters", Pieces(40, "canister"), "40 canisters"),
        ("1 cylinder", Pieces(1, "canister"), "1 canister"),
        ("6 ampoules", Pieces(6, "vial"), "6 vials"),
        ("1 bottle", Pieces(1, "bottle"), "1 bottle"),
        ("25 tabs", Pieces(25, "tab"), "25 tabs"),
        ("1 plant", Pieces(1, "plant"), "1 plant"),
        ("15ml", Pieces(15, "ml"), "15 ml"),
        ("1,200 items", Pieces(1200), "1,200"),
        ("2", Pieces(2), "2"),
        ("2.0", Pieces(2), "2"),
        ("0 wrap", Pieces(0, "wrap"), "0 wraps"),
    ],
)
def test_pieces_are_read_with_their_sort_and_written_one_way(text: str, pieces: Pieces, written: str) -> None:
    """A bare number is of things; one of a sort is singular."""
    assert Pieces.parse(text) == pieces
    assert str(pieces) == written


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("42.5", "'42.5' has no unit (e.g. 42.5 g)"),
        ("12,5g", "'12,5g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("-4 g", "'-4 g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("４２ g", "'４２ g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("4 oz", "'4 oz' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("1e400 g", "'1e400 g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("NaN g", "'NaN g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("g", "'g' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("", "'' is not a weight (e.g. 4.92 g or 1.2 kg)"),
        ("4.9205 g", "'4.9205 g' is finer than a milligram (e.g. 4.92 g)"),
        ("0.5 mg", "'0.5 mg' is finer than a milligram (e.g. 4.92 g)"),
        ("1000000.000001 kg", "'1000000.000001 kg' is too large (at most 1,000,000 kg)"),
    ],
)
def test_what_is_no_weight_is_refused_with_the_reason(text: str, why: str) -> None:
    """Nothing is guessed or rounded, and the message says what to type."""
    with pytest.raises(Unreadable) as caught:
        Mass.parse(text)
    assert str(caught.value) == why


@pytest.mark.parametrize("text", ["42.5", "21", "42,5", "1,,,", "4.92056", "999999999999", "9" * 5000])
def test_the_example_for_a_weight_without_a_unit_can_itself_be_read(text: str) -> None:
    """Somebody who types the example is not refused again."""
    with pytest.raises(Unreadable, match="has no unit") as caught:
        Mass.parse(text)
    example = re.search(r"\(e\.g\. (.*)\)$", str(caught.value))
    assert example and str(Mass.parse(example[1]))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.5 wraps", "'1.5 wraps' is not a whole number of pieces (e.g. 41 wraps)"),
        ("-1 wrap", "'-1 wrap' is not a number of pieces (e.g. 41 wraps; for a thing, 2)"),
        ("4 g", "'4 g' is not a number of pieces (e.g. 41 wraps; for a thing, 2)"),
        ("４１ wraps", "'４１ wraps' is not a number of pieces (e.g. 41 wraps; for a thing, 2)"),
        ("4,25", "'4,25' is not a number of pieces (e.g. 41 wraps or 2)"),
        ("1000000000001", "'1000000000001' is too large (at most 1,000,000,000,000)"),
    ],
)
def test_what_is_no_number_of_pieces_is_refused_with_the_reason(text: str, why: str) -> None:
    """Half a wrap, a weight and a slip of the keyboard each say what is wrong."""
    with pytest.raises(Unreadable) as caught:
        Pieces.parse(text)
    assert str(caught.value) == why


@given(NUMBERS, SORTS, NUMBERS, SORTS)
def test_pieces_of_two_sorts_make_no_sum(a: int, unit: str, b: int, other: str) -> None:
    """Wraps and tablets never add, not even no wraps and no tablets."""
    if unit != other:
        with pytest.raises(TypeError, match="make no sum"):
            Pieces(a, unit) + Pieces(b, other)


@pytest.mark.parametrize("other", [1, 1.0, "1 g", None, Money(1), Pieces(1, "wrap")])
def test_a_mass_adds_to_nothing_but_a_mass(other: object) -> None:
    """Grams, pounds, wraps and bare numbers are kept apart."""
    with pytest.raises(TypeError):
        Mass(1) + other  # type: ignore[operator]
    with pytest.raises(TypeError):
        other + Mass(1)  # type: ignore[operator]
    with pytest.raises(TypeError):
        Mass(1) - other  # type: ignore[operator]
    assert Mass(1) != other


def test_pieces_add_to_nothing_but_pieces() -> None:
    """A bare number has no sort."""
    with pytest.raises(TypeError):
        Pieces(1) + 1  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "mass", "pieces"),
    [
        ("4.92 g", True, False),
        ("1kg", True, False),
        ("0.0001 g", True, False),
        ("41 wraps", False, True),
        ("30 tablets", False, True),
        ("4.5 wraps", False, True),
        ("2", False, False),
        ("2 phones", False, False),
        ("g", False, False),
    ],
)
def test_a_number_is_of_a_mass_or_of_pieces_by_its_unit(text: str, mass: bool, pieces: bool) -> None:
    """Exact enough or not; of a bare number, and of things, nobody can say."""
    assert (is_mass(text), is_pieces(text)) == (mass, pieces)


@pytest.mark.parametrize(
    ("number", "example"), [("12345678.901", "12345678.901"), ("123456789.012", "42.5"), ("7", "7")]
)
def test_an_example_shows_the_number_that_was_typed_where_it_is_short(number: str, example: str) -> None:
    """Twelve figures at most; a longer one would hide what is to be typed."""
    with pytest.raises(Unreadable, match=rf"\(e\.g\. {re.escape(example)} ?g"):
        Mass.parse(number)
