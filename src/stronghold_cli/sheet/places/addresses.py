"""Addresses in a line of a sheet: the words that end in a name of streets are one place, `14 Mill Lane`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    entry_words,
    key_of,
    other_street_words,
    place_words,
    sheet_words,
    street_words,
    towns,
)
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.places.districts import LETTER, is_district
from stronghold_cli.sheet.words.arrest_words import is_arrest
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.roads import ROAD
from stronghold_cli.sheet.words.starts import choices, time_said
from stronghold_cli.sheet.words.text import Word, is_one_of, quoted_word, with_runs
from stronghold_cli.values.quantity import PIECE_WORDS
from stronghold_cli.values.text import hyphened

_SHORT = 2
"""How many letters a street word has that is cut short: `ct`."""
_MOST_NAMES = 3
"""How many words a street's name has before the one that says what it is."""
_TWO = 2
AT = "at"
"""The word before a place."""
_AT = (AT, "in", "on", "of", "from")
_SMALL = ("the", "a", "an", "by", "his", "her", "their", "and", "with")
_UNITS = ("flat", "unit", "room", "apartment", "apt", "number", "no")
_BESIDE = ("car park", "bus stop", "bus station", "train station", "railway station", "layby", "lay-by")
"""What follows a street's name, and is a part of the place."""
_NUMBER = re.compile(r"[0-9]{1,4}[A-Za-z]?(?:-[0-9]{1,4})?")
_UNIT_NUMBER = re.compile(r"[0-9]{1,4}[A-Za-z]?|[A-Za-z]")
_COURTS = ("crown", "magistrates", "magistrates'", "mags", "youth", "county", "high", "appeal")
"""Words before `ct` that name no street."""


def with_addresses(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each address in it as one text behind `at`."""
    kept: list[Word] = []
    for at, word in enumerate(words):
        kept.append(word)
        begin = _begins(words, at, reading)
        if begin is None:
            continue
        del kept[len(kept) - (at + 1 - begin) :]
        text = _joined(words[begin : at + 1])
        if len(kept) > 1 and kept[-1].text.casefold() == "the" and kept[-2].text.casefold() in _AT:
            kept.pop()  # `at the train station`
        if kept and kept[-1].plain and kept[-1].text.casefold() in _AT:
            kept.pop()
        if len(kept) > 1 and not kept[-1].plain and kept[-2].text == AT and not _are_two(kept[-1].text, text):
            # A second part of one address: `Elm House, Dock Road`.
            text = f"{kept.pop().text}, {text}"
            kept.pop()
        kept += [Word(AT, AT, True), quoted_word(text, parts=word.parts)]
    return _with_towns(_with_towns_of_arrests(with_runs(with_runs(kept, _number_alone), _road_number)), reading)


def _with_towns_of_arrests(words: Sequence[Word]) -> list[Word]:
    """Return a line with the town right behind an arrest as its place: `arrested Morecambe`."""
    made: list[Word] = []
    for word in words:
        town = word.plain and word.name is None and word.text.istitle() and key_of(word.text) in towns()
        if town and made and not made[-1].parts and _is_arrest(made[-1]):
            made += [Word(AT, AT, True), quoted_word(word.text, parts=word.parts)]
        else:
            made.append(word)
    return made


def _road_number(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return how many of the first words are a road by its number, `on the A41`, and that as a place."""
    at = int(words[0].plain and words[0].text.casefold() in (*_AT, "off", "along"))
    at += bool(at and words[at:] and words[at].plain and words[at].text.casefold() == "the")
    if not at or not words[at:] or not words[at].plain or not ROAD.fullmatch(words[at].text):
        return 0, []
    return at + 1, [Word(AT, AT, True), quoted_word(words[at].text, parts=words[at].parts)]


def _number_alone(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return how many of the first words are the number of a house above, `from no 22`, and that as a place."""
    lead = len(words) > _TWO and words[0].plain and words[0].text.casefold() in (*_AT, "to")
    named = lead and words[1].plain and words[1].text.casefold().rstrip(".") in ("no", "number")
    ends = named and _NUMBER.fullmatch(words[2].text) and (words[2].parts or len(words) == _TWO + 1)
    if not ends:
        return 0, []
    return 3, [Word(AT, AT, True), quoted_word(f"{words[1].text} {words[2].text}", parts=words[2].parts)]


def _with_towns(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the town or district behind an address as a part of that: `14 Mill Lane, Aylesbury`.

    It is one alone before a comma or the end of the line.
    """
    kept: list[Word] = []
    skip = 0
    for at, word in enumerate(words):
        if skip:
            skip -= 1
            continue
        kept.append(word)
        if len(kept) > 1 and not word.plain and kept[-2].plain and kept[-2].text == AT:
            if _is_unit(words[at + 1 : at + 3]):
                unit = words[at + 1 : at + 3]  # `17 Station Rd flat B`
                kept[-1] = quoted_word(f"{word.text}, {_joined(unit)}", parts=unit[-1].parts)
                skip = 2
                continue
            said = runs(words[at + 1 :], 2) if not word.parts else ()
            if skip := next((n for n, text in said if text.casefold() in _BESIDE), 0):
                beside = " ".join(each.text for each in words[at + 1 : at + 1 + skip])
                kept[-1] = quoted_word(f"{word.text} {beside}", parts=words[at + skip].parts)
                continue
            for length in (2, 1):
                town = words[at + 1 : at + 1 + length]
                text = " ".join(each.text.rstrip(".") for each in town)
                ends = len(town) == length and (
                    town[-1].parts or town[-1].text.endswith(".") or at + 1 + length == len(words)
                )
                named = ends and all(each.plain for each in town) and text[:1].isupper()
                if named and (key_of(text) in towns() or (_is_house(word) and is_district(town, reading))):
                    kept[-1] = quoted_word(f"{word.text}, {text}", parts=True)
                    skip = length
                    break
    return kept


def _is_arrest(word: Word) -> bool:
    return is_one_of(word, ARREST.name) or is_arrest([word])


def _is_house(word: Word) -> bool:
    """Whether a place is a house by its number, with a comma behind it, so that a district may follow."""
    return re.search("[0-9]", word.text) is not None and word.parts


def _begins(words: Sequence[Word], at: int, reading: Reading) -> int | None:
    """Return where the address begins that ends at a word, None where none does."""
    if not words[at].plain or words[at].name or words[at].text.casefold().rstrip(".") not in street_words():
        return None
    begin = at
    if at and words[at].text.casefold() == "ct" and words[at - 1].text.casefold() in _COURTS:
        return None
    capitals = words[at].text[:1].isupper()
    while (
        begin > 0
        and at - begin < _MOST_NAMES
        and _is_name(words[begin - 1], reading)
        and words[begin - 1].text[:1].isupper() >= capitals
    ):
        begin -= 1
    begin -= _titled(words, begin)
    numbered = begin > 0 and words[begin - 1].plain and _NUMBER.fullmatch(words[begin - 1].text) is not None
    # `1545, Dock Road`, and `0930 High St` at the beginning of a line.
    timed = numbered and (words[begin - 1].parts or begin == 1) and time_said(words[begin - 1])
    numbered = numbered and not timed
    if begin == at or not _is_street(words, begin, at, reading, numbered=numbered):
        return None
    begin -= numbered
    # `Flat 2, 14 Mill Lane`, `Unit 4, Dock Road`, `Unit 4 Dock Road`.
    for back in (begin - 2, begin - 1):
        if back >= 0 and _is_unit(words[back : back + 2]):
            return back
    return _house(words, begin, reading)


def _titled(words: Sequence[Word], begin: int) -> int:
    """Return how many words before a street's name belong to it: `Prince of` before `Wales Rd`; 0 for none."""
    before = [word.text for word in words[max(0, begin - _TWO) : begin] if word.plain and not word.parts]
    return _TWO if key_of(" ".join(before)) in entry_words("titled") else 0


def _is_street(words: Sequence[Word], begin: int, at: int, reading: Reading, *, numbered: bool) -> bool:
    """Whether a word that may end a street's name does: `stop search P-1 Quarry Bank`, not `2 phones, Power Bank`."""
    text = words[at].text
    if text.casefold().rstrip(".") not in other_street_words():
        return True
    if _are_thing(words[at : at + 2], reading) or _are_thing(words[begin : at + 1], reading):
        return False
    led = begin > 0 and words[begin - 1].plain and key_of(words[begin - 1].text) in place_words()
    done = begin > 0 and not any(_are_thing([word], reading) for word in words[:begin])
    if numbered and len(text) <= _SHORT and text.islower():
        return not (words[at + 1 : at + 2] and words[at + 1].text[:1].isdigit())  # `14 tennyson ct`, not `guilty ct 2`
    name = words[begin].text[:1].isupper() and (text.istitle() or (text.isupper() and numbered))
    return name and (numbered or led or done)


def _is_unit(words: Sequence[Word]) -> bool:
    """Whether words are `flat 3` or `flat B`."""
    unit = len(words) > 1 and words[0].plain and words[0].text.casefold() in _UNITS and not words[0].parts
    return unit and words[1].plain and _UNIT_NUMBER.fullmatch(words[1].text) is not None


def _are_thing(words: Sequence[Word], reading: Reading) -> bool:
    return find_item(" ".join(word.text for word in words), reading.own_items) is not None


def _house(words: Sequence[Word], begin: int, reading: Reading) -> int:
    """Return where an address begins that has a house by its name in front: `at The Piggeries, Ashen Lane`."""
    if _NUMBER.fullmatch(words[begin].text) or not begin or not words[begin - 1].parts:
        return begin
    at = begin - 1
    while at and begin - at <= _MOST_NAMES:
        word = words[at]
        named = _is_name(word._replace(parts=False), reading) or word.text.casefold() == "the"
        if not named or not word.text[:1].isupper() or (word.parts and at + 1 < begin):
            return begin
        if words[at - 1].plain and words[at - 1].text.casefold() == AT:
            return at
        at -= 1
    return begin


def _is_name(word: Word, reading: Reading) -> bool:
    """Whether a word may be a part of a street's name: it means nothing else here."""
    text = word.text
    return (
        word.plain
        and word.name is None
        and not word.parts
        and re.fullmatch(rf"[{LETTER}][{LETTER}'.]*", text) is not None
        and text.casefold() not in (*_AT, *_UNITS, *_SMALL, *PIECE_WORDS)
        and hyphened(text) not in choices()
        and key_of(text) not in sheet_words()
        and not _is_arrest(word)
        and find_item(text, reading.own_items) is None
    )


def _are_two(one: str, other: str) -> bool:
    """Whether two addresses that follow each other are two, each with its number: `1 Ash Close, 3 Beech Close`."""
    numbered = all(re.match(r"[0-9]+[A-Za-z]? ", text) for text in (one, other))
    return numbered and one.rpartition(" ")[2].casefold().rstrip(".") in street_words()


def _joined(words: Sequence[Word]) -> str:
    return "".join(f"{word.text}{', ' if word.parts else ' '}" for word in words[:-1]) + words[-1].text
