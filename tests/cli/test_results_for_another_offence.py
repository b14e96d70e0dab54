"""A result on a day's sheet for another offence than that of the arrest that it would end."""

import pytest

from conftest import Stronghold


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("P-5 NFA for theft", "ARREST-1 is for PWITS class A, and not for theft"),
        ("P-5 NFA for PWITS", "result no-further-action"),
        ('P-5 NFA notes="for theft"', "result no-further-action"),
    ],
)
def test_a_result_for_another_offence_is_asked(stronghold: Stronghold, line: str, says: str) -> None:
    """One without its class is the same one; as a note it may be what became of the arrest."""
    stronghold("add arrest --date 1/3/2021 --person P-5 --offence pwits-a")
    told = stronghold("day 4/3/2021 --dry-run -", stdin=f"{line}\n")
    assert says in told.out + told.err
