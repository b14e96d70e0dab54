"""Rooms and pockets in a line of a sheet: where a thing was, which goes into its notes and is no search by itself."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import room_words
from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.words import Word, quoted_word

INSIDE = "in"
"""The word before a room."""
_BEFORE = ("in", "from", "under", "behind", "inside", "on")
_THE = ("the", "a", "his", "her", "their")


def with_rooms(words: Sequence[Word]) -> list[Word]:
    """Return a line with each room behind such a word as one text behind `in`: `from the bedroom`."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        skip = 1 if words[at].plain and words[at].text.casefold() in _BEFORE else 0
        skip += bool(skip and words[at + 1 : at + 2] and words[at + 1].text.casefold() in _THE)
        length = _room(words[at + skip :]) if skip else 0
        if length:
            said = words[at : at + skip + length]
            room = " ".join(word.text for word in said[1 if words[at].text.casefold() in ("in", "from") else 0 :])
            made += [Word(INSIDE, INSIDE, True), quoted_word(room, parts=said[-1].parts)]
            at += skip + length
            continue
        made.append(words[at])
        at += 1
    return made


def only_room(words: Sequence[Word]) -> str:
    """Return the room that a part of a line names and nothing else, empty for any other part."""
    if len(words) == 2 and words[0].plain and words[0].text == INSIDE and not words[1].plain:
        return words[1].text
    return " ".join(word.text for word in words) if words and _room(words) == len(words) else ""


def _room(words: Sequence[Word]) -> int:
    return next((n for n, text in runs(words, 3) if words[0].plain and text.casefold() in room_words()), 0)
