"""A seal as people write it down, and as they type it back."""

import pytest

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.seal import Seal, read_seal, short_seal

FULL = "3f2a91bc" + "0123456789abcdef" * 3 + "01234567"


def test_eight_digits_in_two_halves_are_what_people_write_down() -> None:
    """In capitals, the first of all 64."""
    assert short_seal(FULL) == Seal(FULL, 7, "2021-08-31T11:00:00").short == "3F2A-91BC"


@pytest.mark.parametrize("text", ["3F2A-91BC", "3f2a91bc", " 3F2A 91bc ", "3f-2a-91-bc"])
def test_the_eight_are_read_in_any_case_with_hyphens_or_without(text: str) -> None:
    """And so are all 64."""
    assert read_seal(text) == "3f2a91bc"
    assert read_seal(text + FULL[8:].upper()) == FULL


@pytest.mark.parametrize("text", ["", "3F2A", "3F2A-91B", "3F2A-91BCD", FULL[:-1], FULL + "0", "3F2A-91BG", "-" * 8])
def test_what_is_no_seal_is_refused_with_an_example(text: str) -> None:
    """Too short, too long, or of other letters; a whole one is shown whole in the message, and no more than that."""
    with pytest.raises(Unreadable, match=r" is not a seal \(e\.g\. 3F2A-91BC, or all 64 digits of one\)$") as caught:
        read_seal(text)
    assert str(caught.value).startswith(f"'{text}' is not")
