"""Places alone on a line over things that are indented under it: a find there, `in the garage:`, `kitchen`."""

from collections.abc import Sequence

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.places.addresses import with_addresses
from stronghold_cli.sheet.places.rooms import INSIDE, only_room
from stronghold_cli.sheet.words.text import Word, quoted_word

_FIND = "find"
_LEADS = ("at", "in", "inside", "from")
_NUMBERS = 2
"""How many words an address is of once it is read: `at` and the address."""


def as_find(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line that names only a place, over lines that are indented, as a find there; nothing for any other."""
    if words[0].plain and words[0].text.casefold() in (*_LEADS, "address"):
        rest = list(words)
        # `at 19 Wharf St garage`: a room behind an address is a part of it.
        placed = with_addresses(rest, reading)
        behind = placed[_NUMBERS:]
        if len(placed) >= _NUMBERS and not placed[1].plain and (not behind or only_room(behind, reading)):
            place = " ".join(word.text for word in placed[1:])
            return [*_words(_FIND, placed[0].text), quoted_word(place)]
        words = words[1:]
        words = words[1:] if len(words) > 1 and words[0].text.casefold() in ("the", "a") else words
    room = only_room(words, reading) if words else ""
    return [*_words(_FIND, INSIDE), quoted_word(room)] if room else []


def _words(*texts: str) -> list[Word]:
    return [Word(text, text, True) for text in texts]
