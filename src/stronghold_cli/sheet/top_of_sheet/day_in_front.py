"""The day of a sheet in front of its first line: `22/10/26 0600 warrant 5 High St` above lines that say no day."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from stronghold_cli.catalogue.sheet_words import key_of, street_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.text import SheetRow, Word

_LONGEST = 4
"""How many words a day has."""
_PARTS = 3
"""Its day, its month and its year."""
_YEARS = 2
"""How many years ago a sheet may be of, where a number behind its month may be that of a house."""

IsDay = Callable[[Sequence[Word]], bool]


def with_day_apart(
    rows: Sequence[SheetRow | StrongholdError], is_day: IsDay, is_title: IsDay, today: date
) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with the day that its first one begins with as a row by itself.

    A day in front of each line is of that line alone, and one in a title is read with that.
    """
    first = rows[0] if rows else None
    if not isinstance(first, SheetRow) or len(rows) == 1 or is_title(first.words):
        return list(rows)
    length = _day_first(first.words, is_day, today)
    others = (row for row in rows[1:] if isinstance(row, SheetRow) and row.words)
    if not length or length == len(first.words) or any(_day_first(row.words, is_day, today) for row in others):
        return list(rows)
    day = (*first.words[: length - 1], first.words[length - 1]._replace(parts=True))
    return [first._replace(words=day), first._replace(words=first.words[length:]), *rows[1:]]


def is_house_behind(run: Sequence[Word], after: Sequence[Word], today: date) -> bool:
    """Whether the year that words end with is the number of a house behind the day: `22 Oct 14 Mill Lane warrant`.

    A sheet is of no year so long ago that a street would follow.
    """
    year = run[-1].text
    if len(run) < _PARTS or run[-1].parts or not re.fullmatch("[0-9]{2}", year):
        return False
    long_ago = not today.year - _YEARS <= today.year // 100 * 100 + int(year) <= today.year
    return long_ago and any(key_of(word.text) in street_words() for word in after[:_LONGEST])


def _day_first(words: Sequence[Word], is_day: IsDay, today: date) -> int:
    """Return how many of the first words are a day with a number in it, 0 for none."""
    for n in range(min(_LONGEST, len(words)), 0, -1):
        run = words[:n]
        plain = all(word.plain and word.name is None for word in run)
        numbered = any(re.search("[0-9]", word.text) for word in run)
        if plain and numbered and not is_house_behind(run, words[n:], today) and is_day(run):
            return n
    return 0
