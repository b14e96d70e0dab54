"""Words to choose one from: the one that was meant, and the nearest to an unknown one."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import hyphened, quoted

_CLOSE = 0.8
"""How like a choice must be, of 1, to be offered: less, and a tired person takes what means something else."""


def find_choice(text: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a text is, in any case, with spaces or hyphens; None where it is not one."""
    plain = hyphened(text)
    return next((choice for choice in choices if choice.casefold() == plain), None)


def read_choice(text: str, choices: Sequence[str]) -> str:
    """Return the choice that a text is.  Raises Unreadable with the nearest where it is not one."""
    choice = find_choice(text, choices)
    if choice is None:
        raise Unreadable(
            f"{quoted(text)} is not one of {', '.join(choices)}",
            did_you_mean(hyphened(text), choices, _CLOSE),
            about=text,
        )
    return choice


def did_you_mean(word: str, known: Sequence[str], alike: float = 0.6) -> str:
    """Return `did you mean x?` where something known is close, else nothing; `alike` is how close, 1 being the same."""
    close = close_to(word, known, 1, alike)
    return f"did you mean {close[0]}?" if close else ""


def may_be_close(text: str, other: str, alike: float) -> bool:
    """Whether two words are long enough, and have letters enough in common, to be as like as that in some order.

    It says no of most words, and that much sooner than comparing them does.
    """
    both = len(text) + len(other)
    if 2.0 * min(len(text), len(other)) < alike * both:
        return False
    return 2.0 * sum(min(text.count(each), other.count(each)) for each in set(text)) >= alike * both


def close_to(text: str, known: Iterable[str], most: int, alike: float) -> list[str]:
    """Return the known words that a text is close to, the nearest first; most others are passed by uncompared."""
    from difflib import get_close_matches  # only a word that was mistyped needs it

    return get_close_matches(text, [word for word in known if may_be_close(text, word, alike)], most, alike)


def meant(word: str, known: Iterable[str]) -> str:
    """Return `did you mean x?` where one known word begins so, holds it, has those initials or is close to it."""
    return _meant("-".join(word.split()).casefold(), tuple(dict.fromkeys(known)))


@lru_cache(maxsize=1024)  # a line of a sheet is read in many ways, and each asks about the same words
def _meant(plain: str, words: Sequence[str]) -> str:
    def initials(words: str) -> str:
        return "".join(word[:1] for word in re.split("[-_ ]", words)).casefold()

    ways = (
        [each for each in words if len(plain) >= 3 and each.casefold().startswith(plain)],
        [each for each in words if len(plain) > 3 and plain in each.casefold()],
        [each for each in words if len(plain) >= 3 and initials(each) == plain],
        close_to(plain, words, 1, 0.75),
    )
    found = next((way[0] for way in ways if len(way) == 1), None)
    return f"did you mean {found}?" if found else ""
