"""Rooms and pockets in a line of a sheet: where a thing was, which goes into its notes and is no search by itself."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import room_words
from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.words import Word, quoted_word, with_runs

INSIDE = "in"
"""The word before a room."""
_BEFORE = ("in", "from", "under", "behind", "inside", "on")
_IN = ("in", "from", "inside", "on")
_FOUND = ("found", "seized", "recovered", "located")
_LONGEST = 4
"""How many words say where things were, in front of a colon."""
_THE = ("the", "a", "his", "her", "their")


def with_rooms(words: Sequence[Word]) -> list[Word]:
    """Return a line with each room behind such a word as one text behind `in`: `from the bedroom`."""
    return with_runs(words, _behind)


def _behind(words: Sequence[Word]) -> tuple[int, list[Word]]:
    first = words[0].text.casefold()
    skip = 1 if words[0].plain and first in _BEFORE else 0
    skip += bool(skip and words[1:2] and words[1].text.casefold() in _THE)
    length = _room(words[skip:]) if skip else 0
    if not length:
        return 0, []
    said = words[: skip + length]
    room = " ".join(word.text for word in said[1 if first in ("in", "from") else 0 :])
    return len(said), [Word(INSIDE, INSIDE, True), quoted_word(room, parts=said[-1].parts)]


def only_room(words: Sequence[Word]) -> str:
    """Return the room that a part of a line names and nothing else, empty for any other part."""
    words = words[1:] if len(words) > 1 and words[0].plain and words[0].text.casefold() in _FOUND else words
    words = _searched(words)
    if len(words) == 2 and words[0].plain and words[0].text == INSIDE and not words[1].plain:
        return words[1].text
    if _is_heading(words):
        return " ".join(word.text for word in words[words[0].text.casefold() in _IN :])
    return " ".join(word.text for word in words) if words and _room(words) == len(words) else ""


def _searched(words: Sequence[Word]) -> Sequence[Word]:
    """Return the room of `search of the kitchen:` and `kitchen search:`; other words as they are."""
    texts = [word.text.casefold() for word in words if word.plain]
    if len(texts) < len(words) or not words or not words[-1].said.endswith(":"):
        return words
    if texts[:2] == ["search", "of"]:
        rest = words[3:] if texts[2:3] and texts[2] in _THE else words[2:]
        return rest if _room(rest) == len(rest) else words
    return words


def _is_heading(words: Sequence[Word]) -> bool:
    """Whether words say where the things behind a colon were: `in sock: 14 wraps crack`."""
    plain = all(word.plain and word.name is None and re.fullmatch("[A-Za-z'-]+", word.text) for word in words)
    return plain and 1 < len(words) <= _LONGEST and words[0].text.casefold() in _BEFORE and words[-1].said.endswith(":")


def _room(words: Sequence[Word]) -> int:
    return next((n for n, text in runs(words, 3) if words[0].plain and text.casefold() in room_words()), 0)
