"""Offences as a charge sheet words them: what is written of them, and what is never read so."""

import csv
from pathlib import Path

import pytest

from stronghold_cli.catalogue import charge_wordings as module
from stronghold_cli.catalogue.charge_wordings import as_charged
from stronghold_cli.catalogue.near_offences import meant_offences
from stronghold_cli.catalogue.short_forms import is_short, offence

with Path(module.__file__).with_name("charge_wordings.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


def test_every_row_can_be_read() -> None:
    """Each wording has one class in it, is of an offence of each class, and is there once."""
    assert len({row["wording"] for row in ROWS}) == len(ROWS)
    for line, row in enumerate(ROWS, 2):
        where = f"charge_wordings.csv, line {line}: {row}"
        assert row["wording"].count("class *") == row["wording"].count("*") == 1, where
        for letter in "ABC":
            short = f"{row['short']}-{letter}"
            typed = row["wording"].replace("*", letter)
            assert is_short(short, "offence"), where
            assert as_charged(typed) == offence(short), where
            # What is kept in these words is in no figure of the offence, and check has to name it.
            assert meant_offences(typed) == (offence(short),), where


@pytest.mark.parametrize(
    "text",
    [
        "Possession of a controlled drug of Class B - Heroin",
        "Possession of a controlled drug of Class A - heroin/cannabis",
        "Possession of a controlled drug of Class A - white",
        "Possession of a controlled drug of Class A - a knife",
        "Possession of a controlled drug of Class D",
        "Possession of a controlled drug of Class A and Class B",
        "Possession of a controlled drug",
        "Attempted possession of a controlled drug of Class A",
        "Possession of a controlled drug of Class A in prison",
        "Conspiracy to produce a controlled drug of Class B",
        "",
    ],
)
def test_what_says_anything_else_is_not_read_so(text: str) -> None:
    """Another class, another act, a drug that is none of that class, or several."""
    assert as_charged(text) is None
