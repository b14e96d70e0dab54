"""The day of a sheet in front of its first line: `22/10/26 0600 warrant 5 High St` above lines that say no day."""

import re
from collections.abc import Callable, Sequence

from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.text import SheetRow, Word

_LONGEST = 4
"""How many words a day has."""

IsDay = Callable[[Sequence[Word]], bool]


def with_day_apart(
    rows: Sequence[SheetRow | StrongholdError], is_day: IsDay, is_title: IsDay
) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with the day that its first one begins with as a row by itself.

    A day in front of each line is of that line alone, and one in a title is read with that.
    """
    first = rows[0] if rows else None
    if not isinstance(first, SheetRow) or len(rows) == 1 or is_title(first.words):
        return list(rows)
    length = _day_first(first.words, is_day)
    others = (row for row in rows[1:] if isinstance(row, SheetRow) and row.words)
    if not length or length == len(first.words) or any(_day_first(row.words, is_day) for row in others):
        return list(rows)
    day = (*first.words[: length - 1], first.words[length - 1]._replace(parts=True))
    return [first._replace(words=day), first._replace(words=first.words[length:]), *rows[1:]]


def _day_first(words: Sequence[Word], is_day: IsDay) -> int:
    """Return how many of the first words are a day with a number in it, 0 for none."""
    lengths = range(min(_LONGEST, len(words)), 0, -1)
    said = (n for n in lengths if any(re.search("[0-9]", word.text) for word in words[:n]))
    return next(
        (n for n in said if all(word.plain and word.name is None for word in words[:n]) and is_day(words[:n])), 0
    )
