"""Remarks on a sheet that are made of ordinary words alone, so that nothing in them can be a fact: `door in first hit`.

Beside those stand small words, notes, rooms, names of streets and towns, whom officers deal with, and times of day.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.ordinary_words import counted_words, ordinary_words, words_of_lines
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
from stronghold_cli.sheet.top_of_sheet.titles import RANKS
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, clock_said
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_LONGEST = 5
"""How many words a phrase has that is looked for among ordinary ones."""
_MOST_NAMES = 3
"""How many words a street's name has before the one that says what it is."""
_NUMBER = re.compile("(?i)x?[0-9]{1,3}([a-z]+)?")
_OF_US = (["of", "us"], ["of", "you"])
_PRISONS = ("hmp", "hmyoi", "hmp/yoi", "hmpyoi")
_NAME = re.compile("[A-Za-z][A-Za-z'’.-]*")
_FACTS = ("activity", "came", "power", "result")
"""The words of an entry that say what was done or came of it."""
_WHERE = (room_words, place_words, towns)
_JOINS = (
    "&",
    "+",
    "/",
    "-",
    "re",
    "out",
    "back",
    "over",
    "through",
    "across",
    "along",
    "round",
    "around",
    "thru",
    "because",
    "this",
    "that's",
    "these",
    "those",
    "there",
    "via",
    "per",
    "w/",
    "@",
)
_AT = ("at", "in", "near", "outside", "to")
_DRUG_TOO = ("bar", "block", "cut", "green")
_TITLES = ("mr", "mrs", "ms", "miss", "dr", "pcso", "cllr", "rev", "hhj")
_FROM_TO = re.compile("[0-9]{1,2}(?:[0-5][0-9])?(?:am|pm)?-[0-9]{1,2}(?:[0-5][0-9])?(?:am|pm)?")
"""Hours as a remark has them: `1230-1300`, `10-12`."""
_LONG = 4
"""How many words a line has in which one that is ordinary anywhere will do."""
_OWNED = ("from", "off", "of", "by")
"""Words before whom something may be of, or done by: `from mum`."""


def is_ordinary(words: Sequence[Word], reading: Reading) -> bool:
    """Whether one of some words is ordinary, and each is, or stands beside such."""
    return _ordinary_in(words, reading, alone=False) > 0


def is_ordinary_line(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says nothing but ordinary words: those that hold there, and names behind a small word, beside."""
    some = _ordinary_in(words, reading, alone=True) if len(words) > 1 else 0
    return some > 1 or (some > 0 and (len(words) >= _LONG or is_ordinary(words, reading)))


def _ordinary_in(words: Sequence[Word], reading: Reading, *, alone: bool) -> int:
    """Return how many of some words are ordinary, 0 where any of them may say something."""
    at = some = 0
    while at < len(words):
        if _may_be_fact(words[at:], reading):
            return 0
        taken = _ordinary(words[at:], reading)
        some += taken > 0
        taken = taken or _beside(words, at, reading) or (_beside_line(words, at, reading) if alone else 0)
        if not taken:
            return 0
        at += taken
    return some


def says_undone(words: Sequence[Word]) -> bool:
    """Whether any of some words say that something was not done, which no note of a record may hide."""
    said = (text for at in range(len(words)) for _, text in runs(words[at:]))
    return any((row := undone_words().get(key_of(text))) is not None and row.in_notes for text in said)


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
    text = _key(words[0])
    return int(words[0].name is None and text.removesuffix("'s") in ordinary_words())


def _beside(words: Sequence[Word], at: int, reading: Reading) -> int:
    """Return how many words from a place on may stand beside ordinary ones, 0 for none."""
    word, rest = words[at], words[at:]
    if word.name == NOTES:
        return 1
    if noted := phrase(rest, reading.own_words, NOTE):
        return noted[0]
    text = _key(word)
    if clock_said(word) or text in SMALL_WORDS or text in _JOINS or telling_words().get(text) == ENDS:
        return 1
    if known := _counted(rest) or _officer(rest, reading):
        return known
    owned = at > 0 and _key(words[at - 1]) in _OWNED
    for length, said in runs(rest, _LONGEST):
        key = key_of(said.strip("()!?"))
        if any(key in known() for known in _WHERE) or key in _places() or (key in who_words() and not owned):
            return length
    return _street(rest, reading) or (_name(words, at, _AT, reading))


def _beside_line(words: Sequence[Word], at: int, reading: Reading) -> int:
    """Return how many words from a place on may stand beside ordinary ones on a line that says nothing else."""
    text = _key(words[at])
    if text in words_of_lines() or (text in telling_words() and text not in NEGATIONS) or text in who_words():
        return 1
    return int(_FROM_TO.fullmatch(words[at].text) is not None) or _name(words, at, SMALL_WORDS, reading)


@cache
def _places() -> frozenset[str]:
    """Return the words for a place, and for what somebody did who got away, which are no fact by themselves."""
    places = (key for sort in ("place", "where") for key in entry_words(sort) if key not in _DRUG_TOO)
    return frozenset((*places, *(key for key in entry_words("fled") if " " in key)))


def _key(word: Word) -> str:
    return key_of(word.text.strip("()!?\"'"))


def _counted(words: Sequence[Word]) -> int:
    """Return how many of the first words count what nobody seizes or searches, `60 kids`, `2hrs`; 0 for none."""
    found = _NUMBER.fullmatch(words[0].text)
    if found is None:
        return 0
    if [_key(word) for word in words[1:3]] in _OF_US:
        return 3
    what = found[1] or (key_of(words[1].text.strip("()!?")) if words[1:] and not words[0].parts else "")
    return (1 if found[1] else 2) if what in counted_words() else 0


def _prison(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a prison by its name, `HMP Hull`; 0 for none."""
    if key_of(words[0].text) not in _PRISONS or words[0].parts:
        return 0
    names = words[1 : 1 + _MOST_NAMES]
    end = next((n for n, word in enumerate(names, 1) if word.parts or word is words[-1]), 0)
    return 1 + end if end and all(_is_name(word, reading) for word in names[:end]) else 0


def _officer(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are an officer or another by name, `PC Moss`, `Mrs Kaur`; 0 for none."""
    titled = len(words) > 1 and not words[0].parts and _key(words[0]) in (*RANKS, *_TITLES)
    return 2 if titled and _is_name(words[1], reading) else 0


def _name(words: Sequence[Word], at: int, behind: Collection[str], reading: Reading) -> int:
    """Return how many words from a place on are a name in capitals behind one of some words, `at St Marks`."""
    written = any(word.text.islower() for word in words) and at > 0 and _key(words[at - 1]) in behind
    end = at
    while written and end < len(words) and words[end].text[:1].isupper() and _is_name(words[end], reading):
        end += 1
        if words[end - 1].parts or end - at == _MOST_NAMES:
            break
    return end - at


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
