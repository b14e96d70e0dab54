"""The ordinary words of a sheet, which by themselves carry no fact: a table that people edit.

No word of it is a thing that could be seized, a person's role, sex or age, a drug or slang for one, an offence, a
result or an outcome.  Those that hold anywhere change nothing that stands beside them either: none says that something
was not so, or not surely, not wholly, not yet, not by us, nor how many there were.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from stronghold_cli.tables import one_of, read_table, rows_of

ANYWHERE, LINE = "anywhere", "line"
"""Where a word holds: wherever it stands, or on a line that says nothing else."""


@cache
def ordinary_words() -> frozenset[str]:
    """Return the words that hold anywhere, in small letters."""
    return frozenset(word for word, where in _all().items() if where == ANYWHERE)


@cache
def words_of_lines() -> frozenset[str]:
    """Return those that hold on a line that says nothing else: `tomorrow`, `need`."""
    return frozenset(word for word, where in _all().items() if where == LINE)


@cache
def counted_words() -> frozenset[str]:
    """Return what a remark may count, which nobody seizes, searches or arrests: `60 kids`, `2 hrs`."""
    return frozenset(row["word"] for row in read_table("counted_words.csv"))


@cache
def _all() -> Mapping[str, str]:
    rows = rows_of("ordinary_words.csv", lambda row: (row["word"], one_of(row["where"], ANYWHERE, LINE)))
    return MappingProxyType(dict(rows))
