"""What a cell means in a column of one field, and nowhere else: `M` is male, `18-24` an adult."""

import csv
from functools import cache
from pathlib import Path

from stronghold_cli.records.fields import Field
from stronghold_cli.values.text import fold


def meant_by_cell(field: Field, text: str) -> str:
    """Return what a cell of a field means where it is usual to write it so, else the cell."""
    words = _table().get(field.name)
    if words is None:
        return text
    return words.get(fold(text), text)


def has_words(field: Field) -> bool:
    """Whether any cell of a field means something else than it says."""
    return field.name in _table()


@cache
def _table() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    with Path(__file__).with_name("cell_words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["field"], {})[fold(row["cell"])] = row["means"]
    return found
