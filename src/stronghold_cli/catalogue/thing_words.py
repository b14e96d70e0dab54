"""What officers write in a list of things on a sheet, and slips of those words: tables that people edit."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import one_of, read_table, rows_of

ITEM, UNIT, LOOK, WHY, WHOLE, WORTH, THEIRS, SILENT, LEAD, ALL, AMONG, TOTAL, POWER = SORTS = (
    *("item", "unit", "look", "why", "whole", "worth", "theirs", "silent", "lead", "all", "among", "total", "power"),
)
"""What a row is: another name of an item; what a drug is counted in; how a thing looks or what it was for; why it was
seized or where it went; what an amount of several drugs has beside it; what stands beside what a thing is worth; that
the person before it says that it is theirs; what says nothing; what leads whose the things behind it are, and what
leads whose all in front are; what is among the things in front; what begins a line of totals, which is no list;
and the Act under which a thing was seized."""


@cache
def thing_words() -> Mapping[tuple[str, str], str]:
    """Return what is read in the place of words, by their sort and how they are looked for.

    Raises ValueError for a row whose item is in no table.
    """
    return MappingProxyType(dict(rows_of("thing_words.csv", _checked)))


def _checked(row: dict[str, str]) -> tuple[tuple[str, str], str]:
    sort = one_of(row["is"], *SORTS)
    if sort == ITEM and find_item(row["means"]) is None:
        raise ValueError(f"{row['means']!r} is no item")
    return (sort, key_of(row["said"])), row["means"]


@cache
def slips() -> Mapping[str, str]:
    """Return the word that each usual slip was meant for."""
    return MappingProxyType({row["slip"]: row["means"] for row in read_table("slip_words.csv")})
