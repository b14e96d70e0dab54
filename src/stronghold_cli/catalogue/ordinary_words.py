"""The ordinary words of a sheet, which by themselves carry no fact: a table that people edit.

No word of it is a thing that could be seized, a person's role, sex or age, a drug or slang for one, an offence, a
result or an outcome, or a number; none says that something was not so, or not surely, not wholly, not yet, not by us.
"""

from functools import cache

from stronghold_cli.tables import read_table


@cache
def ordinary_words() -> frozenset[str]:
    """Return those words, in small letters."""
    return frozenset(row["word"] for row in read_table("ordinary_words.csv"))


@cache
def counted_words() -> frozenset[str]:
    """Return what a remark may count, which nobody seizes, searches or arrests: `60 kids`, `2 hrs`."""
    return frozenset(row["word"] for row in read_table("counted_words.csv"))
