"""What a cell means in a column of one field, and nowhere else: `M` is male, an age of 16 is a child."""

import csv
import re
from functools import cache
from pathlib import Path

from stronghold_cli.records.arrest import ADULT, AGE_BAND
from stronghold_cli.records.fields import Field
from stronghold_cli.values.text import fold

_AGE = re.compile(r"([1-9][0-9])(?:\s*(?:y|yrs?|years?)(?:\s+old)?)?", re.I)


def meant_by_cell(field: Field, text: str) -> str:
    """Return what a cell of a field means where it is usual to write it so, else the cell."""
    words = _table().get(field.name)
    if words is None:
        return text
    if field.name == AGE_BAND.name and (age := _AGE.fullmatch(text)):
        return "child" if int(age[1]) < ADULT else "adult"
    return words.get(fold(text), text)


@cache
def _table() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    with Path(__file__).with_name("cell_words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["field"], {})[fold(row["cell"])] = row["means"]
    return found
