"""References and person keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.keys import Reference, read_person, runs
from stronghold_cli.values.number import LARGEST

PREFIXES = st.from_regex("[A-Z]{1,9}(-[A-Z]{1,9}){0,2}", fullmatch=True)
LEDGERS = st.from_regex("([A-Z]{1,9}:)?", fullmatch=True)


@given(PREFIXES, st.integers(1, LARGEST))
def test_a_reference_reads_back_as_it_is_written_in_any_case(prefix: str, number: int) -> None:
    """`parse` and `str` are inverse to each other, and capitals do not matter."""
    reference = Reference(prefix, number)
    assert Reference.parse(str(reference)) == reference
    assert Reference.parse(str(reference).lower()) == reference


@given(PREFIXES, st.integers(1, LARGEST))
def test_a_number_alone_is_a_reference_where_its_kind_is_known(prefix: str, number: int) -> None:
    """The kind lends its prefix."""
    assert Reference.parse(str(number), prefix) == Reference(prefix, number)


@given(LEDGERS, PREFIXES, st.integers(1, 999_999_999))
def test_a_person_key_reads_back_as_it_is_written_in_any_case(ledger: str, prefix: str, number: int) -> None:
    """With or without the ledger that it came from."""
    key = f"{ledger}{prefix}-{number}"
    assert read_person(key) == read_person(key.lower()) == key


@pytest.mark.parametrize("text", ["SEIZURE-12", "seizure 12", "Seizure12", " SEIZURE - 12 ", "SEIZURE-0012"])
def test_a_reference_is_read_as_people_type_it(text: str) -> None:
    """Hyphen, space or neither, and noughts in front."""
    assert Reference.parse(text) == Reference("SEIZURE", 12)


@pytest.mark.parametrize("text", ["P-31", "p 31", "p31", "P-031", "p--31"])
def test_a_person_key_is_read_as_people_type_it(text: str) -> None:
    """One person never gets two keys by spelling."""
    assert read_person(text) == "P-31"


@pytest.mark.parametrize(
    "text",
    [
        *("", "12", "SEIZURE", "SEIZURE-", "SEIZURE-0", "SEIZURE--", "-12", "SEIZURE-1.5", "SEIZURE-１２"),
        *("SÉIZURE-12", "SEIZURE-1000000000001", "SEIZURE-" + "9" * 20, "NORTH:SEIZURE-1"),
    ],
)
def test_what_is_no_reference_is_refused_with_an_example(text: str) -> None:
    """Numbers start at 1, and only where the kind is known do they stand alone."""
    with pytest.raises(Unreadable) as caught:
        Reference.parse(text)
    assert str(caught.value) == f"'{text}' is not a reference (e.g. SEIZURE-12)"


@pytest.mark.parametrize("noughts", [8, 18, 19, 5000])
def test_noughts_in_front_never_make_a_reference_another_one(noughts: int) -> None:
    """However many there are, the whole number is read."""
    assert Reference.parse("SEIZURE-" + "0" * noughts + "1234") == Reference("SEIZURE", 1234)


def test_an_example_is_of_the_kind_that_was_asked_for() -> None:
    """Somebody who gives a charge is not told about seizures."""
    with pytest.raises(Unreadable, match=r"^'x' is not a reference \(e\.g\. CHARGE-12\)$"):
        Reference.parse("x", "CHARGE")


@pytest.mark.parametrize("text", ["John Smith", "Smith", "31", "", "Smith, J 31", "P-３１", "A:B:P-1", "NORTH:"])
def test_what_looks_like_a_name_is_no_person_key(text: str) -> None:
    """The message says what a key is, and that it is never a name."""
    with pytest.raises(Unreadable) as caught:
        read_person(text)
    assert str(caught.value) == f"'{text}' is not a person's key: letters, hyphen, number, never a name (e.g. P-31)"


@pytest.mark.parametrize("text", ["P-0", "P-000", "P-1234567890"])
def test_a_person_key_has_a_number_of_one_to_nine_figures(text: str) -> None:
    """Nought is nobody, and ten figures are a telephone."""
    with pytest.raises(Unreadable) as caught:
        read_person(text)
    assert str(caught.value) == f"'{text}' is not a person's key (e.g. P-31)"


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ([], []),
        ([7], [(7, 7)]),
        ([1, 2, 3, 5, 7, 8], [(1, 3), (5, 5), (7, 8)]),
        ([2, 1], [(2, 2), (1, 1)]),
        ([1, 1, 3], [(1, 1), (1, 1), (3, 3)]),
    ],
)
def test_numbers_that_follow_each_other_are_one_run(numbers: list[int], found: list[tuple[int, int]]) -> None:
    """In their own order: one that is less, the same, or more by two, begins another."""
    assert runs(numbers) == found
