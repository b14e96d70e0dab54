"""Remarks on a sheet that are made of ordinary words, so that nothing in them can be a fact: `door in first hit`.

Beside those stand small words, notes, rooms, names of streets and towns, whom officers deal with, and times of day;
in a sentence also a word here and there that nobody knows: `went to Maccys at 4`.
"""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.ordinary_words import ordinary_words, words_of_lines
from stronghold_cli.catalogue.sheet_words import (
    ASIDE,
    BESIDE,
    HEADING,
    NOTE,
    agency_words,
    entry_words,
    key_of,
    telling_words,
    undone_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.beside_ordinary import LONGEST, beside, beside_line, beside_phrase, plain_key, prison
from stronghold_cli.sheet.remarks.facts import says_something
from stronghold_cli.sheet.remarks.telling import tells
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_FACTS = ("activity", "came", "power", "result")
"""The words of an entry that say what was done or came of it."""
_LONG = 4
"""How many words a line has in which one that is ordinary anywhere will do."""
_LEAST = 2
"""How many ordinary words a remark has with some that nobody knows."""
_OF_WORDS = 3
"""Of how many words in a remark nobody may know one."""


class _WordCounts(NamedTuple):
    """How many of some words are ordinary, are so on a line or in a sentence, stand beside none, are of no table."""

    ordinary: int = 0
    of_lines: int = 0
    stray: int = 0
    strange: int = 0


def is_ordinary(words: Sequence[Word], reading: Reading) -> bool:
    """Whether one of some words is ordinary, and each is, or stands beside such."""
    found = _counted(words, reading, alone=False)
    return found.ordinary > 0 and not found.stray


def is_ordinary_line(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says nothing but ordinary words: those that hold there, and names behind a small word, beside."""
    found = _counted(words, reading, alone=True) if len(words) > 1 else _WordCounts()
    if not found.ordinary or found.stray:
        return False
    return found.ordinary > 1 or len(words) >= _LONG or is_ordinary(words, reading)


def is_mostly_ordinary(words: Sequence[Word], reading: Reading, *, alone: bool) -> bool:
    """Whether words are a sentence in which at most one word in three is not an ordinary one.

    Nothing in it says that something was not so, and no strange word is a slip of one that says something.
    """
    if not tells(words) or any(plain_key(word) in NEGATIONS for word in words):
        return False
    found = _counted(words, reading, alone=alone)
    return found.ordinary + found.of_lines >= _LEAST and found.strange * _OF_WORDS <= len(words)


def _counted(words: Sequence[Word], reading: Reading, *, alone: bool) -> _WordCounts:
    """Count the words that are ordinary and that nobody knows; none are where any of them may say something."""
    at = some = of_lines = stray = strange = 0
    while at < len(words):
        silent = beside_phrase(words[at:])
        if not silent and _may_be_fact(words[at:], reading):
            return _WordCounts()
        taken = silent or _ordinary(words[at:], reading)
        some += taken > silent
        key = plain_key(words[at])
        told = not taken and (key in telling_words() or (alone and key in words_of_lines()))
        of_lines += told
        taken = taken or beside(words, at, reading) or (beside_line(words, at, reading) if alone else 0)
        if not taken:
            if says_something(words[at:], reading):
                return _WordCounts()
            stray += 1
            strange += not told
        at += taken or 1
    return _WordCounts(some, of_lines, stray, strange)


def says_undone(words: Sequence[Word]) -> bool:
    """Whether any of some words say that something was not done, which no note of a record may hide."""
    said = (text for at in range(len(words)) for _, text in runs(words[at:]))
    return any((row := undone_words().get(key_of(text))) is not None and row.in_notes for text in said)


def _may_be_fact(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words begin with those for what was done or came of it, for where it was sent, or was not done."""
    if not words[0].plain or words[0].name is not None:
        return words[0].name != NOTES
    for length, text in runs(words, LONGEST):
        key = key_of(text.strip("()!?"))
        if key in SMALL_WORDS:
            continue  # `gloves running out`
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
    if found := prison(words, reading):
        return found
    text = plain_key(words[0])
    return int(words[0].name is None and text.removesuffix("'s") in ordinary_words())
