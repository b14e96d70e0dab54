"""A line with each word that no table has as the one word of a sheet that it is a slip of: `14 wraps crak`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from stronghold_cli.catalogue.items import all_items
from stronghold_cli.catalogue.near import is_one_letter_off, is_slip
from stronghold_cli.catalogue.ordinary_words import ordinary_words, words_of_lines
from stronghold_cli.catalogue.sheet_words import (
    ENTRY_SORTS,
    agency_words,
    car_makes,
    entry_words,
    fact_words,
    key_of,
    offence_words,
    place_words,
    position_words,
    room_words,
    sheet_words,
    street_words,
    telling_words,
    towns,
    undone_words,
    who_words,
)
from stronghold_cli.catalogue.thing_words import thing_words
from stronghold_cli.sheet.offers.typed_line import TypedLine
from stronghold_cli.sheet.words.text import bare
from stronghold_cli.values.quantity import PIECE_WORDS
from stronghold_cli.values.text import SMALL_WORDS

_WORD = re.compile("[a-z]{4,}")
_SHORT = 4
"""How long a word is in which only a letter that was left out, or two that were swapped, are a slip."""
_RARER = 8
"""How many times as often a word stands in the tables as any other that a slip is near to."""


def without_slips(typed: TypedLine) -> str:
    """Return the text of a line with each slip as the word that was meant, empty where it has none.

    Only words in small letters are looked at, or those of a line in capitals: `Wrap` may be a name.
    """
    text = typed.text
    capitals = text.isupper()
    for at in reversed(range(len(typed.words))):
        word = bare(typed.words[at]).text
        said = word.casefold() if capitals else word
        # `hroin/crack` is two words.
        each = [(_meant(one) if _WORD.fullmatch(one) else "") or one for one in said.split("/")]
        meant = "/".join(each)
        if not typed.words[at].plain or meant == said:
            continue
        before, behind = text[: typed.starts[at]], text[typed.starts[at] :]
        text = before + behind.replace(word, meant.upper() if capitals else meant, 1)
    return "" if text == typed.text else text


@cache
def _meant(text: str) -> str:
    """Return the one word that a word is a slip of; empty for none or several, and for a word that a table has."""
    if text in _known():
        return ""
    near = [word for word in _of_sheets() if word[0] == text[0] and is_one_letter_off(text, word)]
    near = [word for word in near if word.endswith("s") is text.endswith("s")] or near
    most, *others = sorted(((_of_sheets()[word], word) for word in near), reverse=True) or [(0, "")]
    # A table may have other slips of the same word, `warrent`.
    alone = all(_RARER * number <= most[0] for number, _ in others)
    return most[1] if alone and (is_slip(text, most[1]) or _is_short_slip(text, most[1])) else ""


def _is_short_slip(text: str, word: str) -> bool:
    """Whether a word of four letters is another one without a letter, or with two swapped: `crak`, `cahs`."""
    swapped = len(text) == len(word) == _SHORT and sorted(text) == sorted(word)
    return swapped or len(text) == _SHORT == len(word) - 1


@cache
def _of_sheets() -> Mapping[str, int]:
    """Return the words that say what was done, seized or came of it, each with in how many phrases it stands."""
    return Counter(_single(_phrases()))


@cache
def _known() -> frozenset[str]:
    tables = (ordinary_words(), words_of_lines(), fact_words(), telling_words(), who_words(), towns(), car_makes())
    places = (place_words(), room_words(), street_words(), undone_words(), SMALL_WORDS)
    return frozenset(_of_sheets()) | frozenset(_single(said for table in (*tables, *places) for said in table))


def _phrases() -> Iterator[str]:
    yield from (*sheet_words(), *position_words(), *offence_words(), *agency_words(), *PIECE_WORDS)
    yield from (said for _, said in thing_words())
    for sort in ENTRY_SORTS:
        yield from entry_words(sort)
    for item in all_items().values():
        yield from map(key_of, (item.name, *item.words))


def _single(phrases: Iterator[str]) -> Iterator[str]:
    yield from (word for said in phrases for word in said.split() if _WORD.fullmatch(word))
