"""How long the law lets a sentence be, each limit by its days of conviction."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.checked import cited
from stronghold_cli.tables import rows_of
from stronghold_cli.values.term import Term


class SentenceLimit(NamedTuple):
    """A row of sentence_limits.csv; both days are included, and an open end is any day before or after."""

    disposal: str
    field: str
    """The field of a sentence that it limits."""
    most: Term
    but: str
    """When it may be longer, which no record says: `8 years of a sexual or terrorism offence`; mostly empty."""
    since: date
    until: date
    section: str
    """The Act and section, as a message says it."""
    authority: str

    @property
    def law(self) -> str:
        """The Act and section, and that nobody has read there all that is said about it, where that is so."""
        return cited(self.section, self.authority)


@cache
def sentence_limits() -> tuple[SentenceLimit, ...]:
    """Return every row, the oldest of a limit first."""

    def limit(row: dict[str, str]) -> SentenceLimit:
        return SentenceLimit(
            row["disposal"],
            row["field"],
            Term(int(row["months"])),
            row["but"],
            date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min,
            date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max,
            row["section"],
            row["authority"],
        )

    return rows_of("sentence_limits.csv", limit)


def limited() -> tuple[str, ...]:
    """Return the disposals that have a limit."""
    return tuple(dict.fromkeys(row.disposal for row in sentence_limits()))


def limits_on(disposal: str, convicted: date) -> Iterator[SentenceLimit]:
    """Yield the limits of a disposal for a conviction of a day."""
    return (row for row in sentence_limits() if row.disposal == disposal and row.since <= convicted <= row.until)
