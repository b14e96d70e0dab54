"""Words on a sheet of where somebody is until a day that is to come: bail, a remand, a court, the words between."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import one_of, read_table, rows_of

BAIL, COURT_BAIL, REMAND, POST, HEARING, COURT, CONDITIONS, TO, AT, PART_OF_DAY, TOMORROW, UNCHANGED, UNDONE = WHICH = (
    *("bail", "court-bail", "remand", "post", "hearing", "court", "conditions", "to", "at"),
    *("part-of-day", "tomorrow", "unchanged", "undone"),
)
"""Bail before charge, or to court where one is named; bail to court; a remand; a charge by post; a hearing; a court;
that there are conditions of bail; what leads to a day that is to come, and what may stand before any; a part of a day;
the next day; and, before the first of these, what says that nothing changed, and what says that it was not so."""


@cache
def custody_words() -> Mapping[str, str]:
    """Return which of these each word is, by how it is looked for."""
    rows = rows_of("custody_words.csv", lambda row: (key_of(row["words"]), one_of(row["is"], *WHICH)))
    return MappingProxyType(dict(rows))


@cache
def custody_places() -> frozenset[str]:
    """Return the words for where in custody a thing was found, and for a search there."""
    return frozenset(key_of(row["words"]) for row in read_table("custody_places.csv"))
