"""Which known word somebody meant who typed another one: only ever offered, never taken."""

import re
from collections.abc import Iterable

_LEAST = 3
"""The fewest letters of a word's beginning that say which word is meant."""
_ALIKE = 0.75


def meant(word: str, known: Iterable[str]) -> str:
    """Return `did you mean x?` where one known word begins so, holds it, has those initials or is close to it."""
    from difflib import get_close_matches

    words, plain = list(dict.fromkeys(known)), "-".join(word.split()).casefold()
    ways = (
        [each for each in words if len(plain) >= _LEAST and each.casefold().startswith(plain)],
        [each for each in words if len(plain) > _LEAST and plain in each.casefold()],
        [each for each in words if len(plain) >= _LEAST and _initials(each) == plain],
        get_close_matches(plain, words, 1, _ALIKE),
    )
    found = next((way[0] for way in ways if len(way) == 1), None)
    return f"did you mean {found}?" if found else ""


def _initials(words: str) -> str:
    return "".join(word[:1] for word in re.split("[-_ ]", words)).casefold()
