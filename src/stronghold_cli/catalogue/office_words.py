"""What officers write beside records about paperwork, other teams and what is to come: a table that people edit.

No word of it is slang for an arrest, a find, a search or a result; and `thing` and `deed` hold only where the same part
of the line says that it is to come, or, for a thing, what becomes of it in an office.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import one_of, rows_of

BODY, COMING, DEED, LINE, OUTSIDE, PAPER, SILENT, THEIRS, THING, WHO = OFFICE_SORTS = (
    *("body", "coming", "deed", "line", "outside", "paper", "silent", "theirs", "thing", "who"),
)
"""What a row is: a team or a service; what is to come; what a record is of; what a
drug line does that runs on; who is no part of the police and acts for
themselves; paperwork, meetings, equipment and work on phones; what tells nothing of these; that it was not ours; a
thing; somebody without a key."""


@cache
def office_words() -> Mapping[str, str]:
    """Return the sort of each row by how it is looked for.  Raises ValueError for a word that stands twice."""
    rows = rows_of("office_words.csv", lambda row: (key_of(row["words"]), one_of(row["is"], *OFFICE_SORTS)))
    found: dict[str, str] = {}
    for words, sort in rows:
        if words in found:
            raise ValueError(f"office_words.csv: {words!r} stands twice")
        found[words] = sort
    return MappingProxyType(found)
