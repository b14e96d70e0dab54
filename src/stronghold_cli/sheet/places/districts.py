"""Districts behind an address: names that mean nothing else on a sheet, `Splott`, `Old Town`."""

import re
from collections.abc import Sequence
from functools import cache

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.ordinary_words import ordinary_words, words_of_lines
from stronghold_cli.catalogue.sheet_words import (
    entry_words,
    fact_words,
    key_of,
    place_words,
    position_words,
    room_words,
    sheet_words,
    street_words,
    telling_words,
    title_words,
    towns,
    who_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.called import is_line_name
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

LETTER = "A-Za-zÀ-ɏ"
"""The letters of a name, those of Welsh too: `Tŷ`."""
_NAME = re.compile(rf"[A-ZÀ-Þ][a-zß-ɏ']{{3,}}(?:-[{LETTER}][a-zß-ɏ]*)*[.:]?")
_TABLES = (
    *(fact_words, ordinary_words, position_words, room_words, sheet_words, telling_words, title_words),
    *(who_words, words_of_lines),
)
_MOST = 2
_DIRECTIONS = ("north", "south", "east", "west", "upper", "lower", "old", "new", "great", "little", "st", "saint")


def is_district(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words are a town, or one name or two that mean nothing else."""
    if key_of(" ".join(word.text for word in words)) in towns():
        return all(word.plain and word.name is None for word in words)
    names = 0 < len(words) <= _MOST and all(_is_name(word, reading) for word in words)
    return names and not is_persons_name(words)


def is_persons_name(words: Sequence[Word]) -> bool:
    """Whether a part may be somebody's name: several words with capitals, none of them from the name of a place."""
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    names = [word.text.strip("()") for word in words[:end]]
    if len(names) < 2 or not all(re.fullmatch("[A-Z][a-z'’-]+", name) for name in names):
        return False
    return not any(key_of(name) in _words_of_places() for name in names)


@cache
def _words_of_places() -> frozenset[str]:
    said = (*street_words(), *towns(), *entry_words("place"), *entry_words("where"), *place_words(), *_DIRECTIONS)
    return frozenset(word for each in said for word in each.split())


def _is_name(word: Word, reading: Reading) -> bool:
    text = word.text.rstrip(".:")
    if not word.plain or word.name is not None or not _NAME.fullmatch(word.text):
        return False
    said = any(key_of(text) in known() for known in _TABLES) or hyphened(text) in choices()
    return not said and find_item(text, reading.own_items) is None and not is_line_name(text, reading)
