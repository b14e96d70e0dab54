"""Remarks on a sheet that are made of ordinary words alone, so that nothing in them can be a fact: `door in first hit`.

Beside those stand small words, notes, rooms, names of streets and towns, whom officers deal with, and times of day.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.ordinary_words import counted_words, ordinary_words
from stronghold_cli.catalogue.sheet_words import (
    ASIDE,
    BESIDE,
    ENDS,
    HEADING,
    NOTE,
    agency_words,
    entry_words,
    fact_words,
    key_of,
    other_street_words,
    place_words,
    room_words,
    street_words,
    telling_words,
    towns,
    undone_words,
    who_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, clock_said
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_LONGEST = 5
"""How many words a phrase has that is looked for among ordinary ones."""
_MOST_NAMES = 3
"""How many words a street's name has before the one that says what it is."""
_NUMBER = re.compile("(?i)x?[0-9]{1,3}([a-z]+)?")
_PRISONS = ("hmp", "hmyoi", "hmp/yoi", "hmpyoi")
_NAME = re.compile("[A-Za-z][A-Za-z'’.-]*")
_FACTS = ("activity", "came", "power", "result")
"""The words of an entry that say what was done or came of it."""
_WHERE = (room_words, place_words, towns)
_JOINS = ("&", "+", "/", "-", "re", "this", "that's", "these", "those", "there", "via", "per", "w/", "@")
_OWNED = ("from", "off", "of", "by")
"""Words before whom something may be of, or done by: `from mum`."""


def is_ordinary(words: Sequence[Word], reading: Reading) -> bool:
    """Whether one of some words is ordinary, and each is, or stands beside such."""
    at, ordinary = 0, False
    while at < len(words):
        if _may_be_fact(words[at:], reading):
            return False
        taken = _ordinary(words[at:], reading)
        ordinary = ordinary or taken > 0
        taken = taken or _beside(words[at:], words[at - 1] if at else None, reading)
        if not taken:
            return False
        at += taken
    return ordinary


def _may_be_fact(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words begin with those for what was done or came of it, for where it was sent, or was not done."""
    if not words[0].plain or words[0].name is not None:
        return words[0].name != NOTES
    for length, text in runs(words, _LONGEST):
        key = key_of(text.strip("()!?"))
        if key in undone_words() or key in agency_words() or any(key in entry_words(sort) for sort in _FACTS):
            return True
        if hyphened(text) in choices() or find_item(text, reading.own_items) or (length > 1 and is_known_list(text)):
            return True
    row = phrase(words, reading.own_words)
    return row is not None and row[1].where not in (NOTE, ASIDE, BESIDE, HEADING)


def _ordinary(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are ordinary, a matter of no record, or a prison by its name; 0 for none."""
    if aside := phrase(words, reading.own_words, ASIDE):
        return aside[0]
    if prison := _prison(words, reading):
        return prison
    text = key_of(words[0].text.strip("()!?\"'"))
    return int(words[0].name is None and text.removesuffix("'s") in ordinary_words())


def _beside(words: Sequence[Word], before: Word | None, reading: Reading) -> int:
    """Return how many of the first words may stand beside ordinary ones, 0 for none."""
    word = words[0]
    if word.name == NOTES:
        return 1
    if noted := phrase(words, reading.own_words, NOTE):
        return noted[0]
    text = key_of(word.text.strip("()!?\"'"))
    if clock_said(word) or text in SMALL_WORDS or text in _JOINS or telling_words().get(text) == ENDS:
        return 1
    if count := _counted(words):
        return count
    owned = before is not None and key_of(before.text) in _OWNED
    for length, said in runs(words, _LONGEST):
        key = key_of(said.strip("()!?"))
        if any(key in known() for known in _WHERE) or (key in who_words() and not owned):
            return length
    return _street(words, reading)


def _counted(words: Sequence[Word]) -> int:
    """Return how many of the first words count what nobody seizes or searches, `60 kids`, `2hrs`; 0 for none."""
    found = _NUMBER.fullmatch(words[0].text)
    if found is None:
        return 0
    what = found[1] or (key_of(words[1].text.strip("()!?")) if words[1:] and not words[0].parts else "")
    return (1 if found[1] else 2) if what in counted_words() else 0


def _prison(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a prison by its name, `HMP Hull`; 0 for none."""
    if key_of(words[0].text) not in _PRISONS or words[0].parts:
        return 0
    names = words[1 : 1 + _MOST_NAMES]
    end = next((n for n, word in enumerate(names, 1) if word.parts or word is words[-1]), 0)
    return 1 + end if end and all(_is_name(word, reading) for word in names[:end]) else 0


def _is_name(word: Word, reading: Reading) -> bool:
    """Whether a word may be a part of a name, for it says nothing else."""
    known = (
        key_of(word.text) in fact_words()
        or phrase([word], reading.own_words)
        or find_item(word.text, reading.own_items)
    )
    return word.plain and word.name is None and _NAME.fullmatch(word.text) is not None and not known


def _street(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are the name of a street: `Church St`, `pickering park`."""
    for at, word in enumerate(words[: _MOST_NAMES + 1]):
        text = key_of(word.text)
        if not word.plain or word.name is not None or not _NAME.fullmatch(word.text):
            return 0
        if at and text in street_words() - other_street_words():
            return at + 1
        if word.parts or text in fact_words() or phrase([word], reading.own_words) or text in SMALL_WORDS:
            return 0
    return 0
