"""How the tables of the catalogue are read: CSV files that people edit, a row a line."""

from collections.abc import Callable
from typing import TypeVar

from stronghold_cli.errors import StrongholdError

_Row = TypeVar("_Row")


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table by their headings; a field too many is under None, one too few is None."""
    # Imported here: most tables are read at the first question, and two commands ask none.
    import csv
    from itertools import zip_longest
    from pathlib import Path

    with (Path(__file__).with_name("catalogue") / name).open(encoding="utf-8", newline="") as file:
        # A DictReader takes four times as long, at each start.
        headings, *rows = csv.reader(file)
        return [dict(zip_longest(headings, row)) for row in rows if row]


def rows_of(name: str, make: Callable[[dict[str, str]], _Row]) -> tuple[_Row, ...]:
    """Return what is made of each row of a table.  Raises ValueError with the file and the line of one that is wrong.

    Whoever edits a table reads it: nobody else meets a row that is wrong, for the tests of the tables refuse it.
    """
    made = []
    for line, row in enumerate(read_table(name), 2):
        try:
            if None in row or None in row.values():
                raise ValueError(f"not as many fields as there are headings: {row}")
            made.append(make(row))
        except (ValueError, StrongholdError) as problem:
            raise ValueError(f"{name}, line {line}: {problem}") from problem
    return tuple(made)


def one_of(text: str, *words: str) -> str:
    """Return a field that has one of a few words.  Raises ValueError for any other."""
    if text not in words:
        raise ValueError(f"{text!r} is not {' or '.join(map(repr, words))}")
    return text


def is_yes(text: str) -> bool:
    """Whether a field says `yes`.  Raises ValueError where it says neither that nor `no`."""
    return one_of(text, "yes", "no") == "yes"


def several(text: str) -> tuple[str, ...]:
    """Return what stands in a field with `;` between, nothing of an empty one."""
    return tuple(word for each in text.split(";") if (word := each.strip()))
