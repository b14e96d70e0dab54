"""What may stand beside ordinary words in a remark: small words, times, counts, rooms, streets, names, officers."""

import re
from collections.abc import Collection, Sequence
from functools import cache

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.ordinary_words import counted_words, words_of_lines
from stronghold_cli.catalogue.sheet_words import (
    ENDS,
    NOTE,
    entry_words,
    fact_words,
    key_of,
    other_street_words,
    place_words,
    room_words,
    street_words,
    telling_words,
    towns,
    who_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.top_of_sheet.titles import RANKS
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word, clock_said
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import SMALL_WORDS

LONGEST = 5
"""How many words a phrase has that is looked for among ordinary ones."""
_MOST_NAMES = 3
"""How many words a street's name has before the one that says what it is."""
_NUMBER = re.compile("(?i)x?[0-9]{1,3}([a-z]+)?")
_OF_US = (["of", "us"], ["of", "you"])
_PRISONS = ("hmp", "hmyoi", "hmp/yoi", "hmpyoi")
_NAME = re.compile("[A-Za-z][A-Za-z'’.-]*")
_WHERE = (room_words, place_words, towns)
_JOINS = (
    *("&", "+", "/", "-", "re", "out", "back", "over", "through", "across", "along", "round", "around", "thru"),
    *("because", "this", "that's", "these", "those", "there", "via", "per", "w/", "@", "nb", "n.b"),
)
_AT = ("at", "in", "near", "outside", "to")
_DRUG_TOO = ("bar", "block", "cut", "green")
_TITLES = ("mr", "mrs", "ms", "miss", "dr", "pcso", "cllr", "rev", "hhj")
_FROM_TO = re.compile("[0-9]{1,2}(?:[0-5][0-9])?(?:am|pm)?-[0-9]{1,2}(?:[0-5][0-9])?(?:am|pm)?")
"""Hours as a remark has them: `1230-1300`, `10-12`."""
_HOUR = re.compile("1[0-2]|[1-9]|[1-9][0-9]?ish")
_BEFORE_HOUR = ("at", "by", "til", "till", "until", "from", "since", "before", "after", "about", "around")
_DAY = re.compile("[0-3]?[0-9]/[01]?[0-9](?:/[0-9]{2,4})?")
_BEFORE_DAY = ("by", "due")
_BEFORE_NUMBER = ("class", "court", "day", "page", "room", "shift", "team", "week", "year")
_HOUSE = re.compile("[0-9]{1,3}[a-zA-Z]?")
_OWNED = ("from", "off", "of", "by")
"""Words before whom something may be of, or done by: `from mum`."""


def beside_phrase(words: Sequence[Word]) -> int:
    """Return how many of the first words are a place or who was there by several words, `youth club`; 0 for none."""
    said = ((length, key_of(text.strip("()!?"))) for length, text in runs(words, LONGEST) if length > 1)
    return next((n for n, key in said if any(key in known() for known in _WHERE) or key in _places() | who_words()), 0)


def beside(words: Sequence[Word], at: int, reading: Reading) -> int:
    """Return how many words from a place on may stand beside ordinary ones, 0 for none."""
    word, rest = words[at], words[at:]
    if word.name == NOTES:
        return 1
    if noted := phrase(rest, reading.own_words, NOTE):
        return noted[0]
    text = plain_key(word)
    if clock_said(word) or text in SMALL_WORDS or text in _JOINS or telling_words().get(text) == ENDS:
        return 1
    if known := _counted(rest) or _officer(rest, reading):
        return known
    owned = at > 0 and plain_key(words[at - 1]) in _OWNED
    for length, said in runs(rest, LONGEST):
        key = key_of(said.strip("()!?"))
        if any(key in known() for known in _WHERE) or key in _places() or (key in who_words() and not owned):
            return length
    return _street(rest, reading) or (_name(words, at, _AT, reading))


def beside_line(words: Sequence[Word], at: int, reading: Reading) -> int:
    """Return how many words from a place on may stand beside ordinary ones on a line that says nothing else."""
    text = plain_key(words[at])
    if text in words_of_lines() or (text in telling_words() and text not in NEGATIONS) or text in who_words():
        return 1
    return _number(words, at, reading) or _name(words, at, SMALL_WORDS, reading)


def _number(words: Sequence[Word], at: int, reading: Reading) -> int:
    """Return how many words from a place on are hours, `at 4`, a last day, `day 3`, or a house; 0 for none."""
    text, before = words[at].text, plain_key(words[at - 1]) if at else ""
    hour = before in _BEFORE_HOUR and _HOUR.fullmatch(text) and (words[at].parts or not words[at + 1 : at + 2])
    day = before in _BEFORE_DAY and _DAY.fullmatch(text)
    if hour or day or _FROM_TO.fullmatch(text) or (before in _BEFORE_NUMBER and text.isdecimal()):
        return 1
    street = _HOUSE.fullmatch(text) is not None and not words[at].parts and _street(words[at + 1 :], reading)
    return 1 + street if street else 0


@cache
def _places() -> frozenset[str]:
    """Return the words for a place, and for what somebody did who got away, which are no fact by themselves."""
    places = (key for sort in ("place", "where") for key in entry_words(sort) if key not in _DRUG_TOO)
    return frozenset((*places, *(key for key in entry_words("fled") if " " in key)))


def plain_key(word: Word) -> str:
    return key_of(word.text.strip("()!?\"'"))


def _counted(words: Sequence[Word]) -> int:
    """Return how many of the first words count what nobody seizes or searches, `60 kids`, `2hrs`; 0 for none."""
    found = _NUMBER.fullmatch(words[0].text)
    if found is None:
        return 0
    if [plain_key(word) for word in words[1:3]] in _OF_US:
        return 3
    what = found[1] or (key_of(words[1].text.strip("()!?")) if words[1:] and not words[0].parts else "")
    return (1 if found[1] else 2) if what in counted_words() else 0


def prison(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a prison by its name, `HMP Hull`; 0 for none."""
    if key_of(words[0].text) not in _PRISONS or words[0].parts:
        return 0
    names = words[1 : 1 + _MOST_NAMES]
    end = next((n for n, word in enumerate(names, 1) if word.parts or word is words[-1]), 0)
    return 1 + end if end and all(is_name(word, reading) for word in names[:end]) else 0


def _officer(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are an officer or another by name, `PC Moss`, `Mrs Kaur`; 0 for none."""
    titled = len(words) > 1 and not words[0].parts and plain_key(words[0]) in (*RANKS, *_TITLES)
    return 2 if titled and is_name(words[1], reading) else 0


def _name(words: Sequence[Word], at: int, behind: Collection[str], reading: Reading) -> int:
    """Return how many words from a place on are a name in capitals behind one of some words, `at St Marks`."""
    written = any(word.text.islower() for word in words) and at > 0 and plain_key(words[at - 1]) in behind
    end = at
    while written and end < len(words) and words[end].text[:1].isupper() and is_name(words[end], reading):
        end += 1
        if words[end - 1].parts or end - at == _MOST_NAMES:
            break
    return end - at


def is_name(word: Word, reading: Reading) -> bool:
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
