"""Where something was done, at the beginning of some words of an entry: `garage 6 rear of Beech Ave`, `A617 layby`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    entry_words,
    key_of,
    place_words,
    postcode_areas,
    sheet_words,
    street_words,
    telling_words,
    towns,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_words import known
from stronghold_cli.sheet.places.districts import LETTER
from stronghold_cli.sheet.words.called import is_line_name
from stronghold_cli.sheet.words.goods import names_item, runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.roads import ROAD
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, bare
from stronghold_cli.sheet.words.undone import begins_undone
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_NUMBER = re.compile(r"[0-9]{1,4}[A-Za-z]?(?:[-/][0-9]{1,4}[A-Za-z]?)?")
_UNIT_NUMBER = re.compile(r"[0-9]{1,4}[A-Za-z]?|[A-Z]")
_NAME = re.compile(rf"[{LETTER}][{LETTER}'’.&-]*")
_LONGEST = 4
_DROPPED = ("at", "in", "on", "along", "inside")
"""Words before a place that add nothing to it."""
_JOINS = ("of", "the", "/", "&", "and")
_NOT_NAMES = ("mr", "mrs", "ms", "miss", "dr", "mr.", "mrs.", "group", "gang", "crowd", "couple", "pair", "bunch")
_POSTCODE = re.compile("(?i)([a-z]{1,2})[0-9]{1,2}[a-z]?")
_STREET = 3
"""How many words a street's name in small letters has."""


def place_at(words: Sequence[Word], reading: Reading, *, named: bool) -> tuple[int, str]:
    """Return how many of the first words are a place, and that; 0 for none.

    `named` where a name alone is one: `stop search Drake Circus`.
    """
    lead = known(words, "where")[0]
    text = key_of(" ".join(word.text for word in words[:lead]))
    lead += bool(lead and words[lead:] and not words[lead - 1].parts and key_of(words[lead].text) == "the")
    begin = 0 if text not in _DROPPED else lead
    any_name = bool(lead) and text not in _DROPPED
    at, sure, names = lead, False, 0
    number = len(words) > at and _NUMBER.fullmatch(words[at].text) is not None
    if number and (length := _house(words[at:], reading)):
        return at + length, " ".join(word.said for word in words[begin : at + length]).rstrip(".,:")
    while at < len(words) and not (
        at > lead and (words[at - 1].parts or (at > lead + 1 and _ends_street(words[at - 1])))
    ):
        if at > lead and key_of(words[at - 1].text) in street_words() and _ends_with_postcode(words[at]):
            at += 1
            break
        begun = at == lead or _NUMBER.fullmatch(words[at - 1].text) or ROAD.fullmatch(words[at - 1].text)
        length, says = _part(words[at:], reading, first=at == lead, small=bool(begun), any_name=any_name)
        if not length or not words[at].plain or words[at].name is not None or begins_undone(words[at:]):
            break
        sure, names = sure or says == _SURE, names + (says == _NAMED)
        at += length
    while at > lead and key_of(words[at - 1].text) in (*_JOINS, *entry_words("where")):
        at -= 1
    sure = sure or (bool(names) and (number or lead > 0 or named))
    if not sure or at == lead or (number and at == lead + 1):
        return 0, ""
    return at, " ".join(word.text.strip("()") for word in words[begin:at]).rstrip(".")


def with_houses(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return an entry in which the comma before the town of a house parts nothing: `112 Long Riding, Basildon`."""
    made = list(words)
    for at, word in enumerate(words):
        begins = at == 0 or words[at - 1].parts or known(words[at - 1 :], "activity")[0] == 1
        if begins and _NUMBER.fullmatch(word.text) and (length := _house(words[at:], reading)):
            made[at : at + length - 1] = [each._replace(parts=False) for each in words[at : at + length - 1]]
    return made


def _house(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a house by its number, its street and its town, 0 for none.

    No word of the street has to be one of those that mean nothing else: `112 Long Riding, Basildon`.
    """
    end = next((n for n in range(2, min(len(words), _STREET + 2)) if _is_town(words[n:])), 0)
    names = words[1:end]
    if not end or any(word.parts for word in (words[0], *names[:-1])):
        return 0
    things = names_item(names, reading, _LONGEST)
    told = any(known([word], sort)[0] for word in names for sort in ("result", "activity", "power", "with", "number"))
    said = any(key_of(word.text) in sheet_words() or hyphened(word.text) in choices() for word in names)
    named = all(word.plain and word.name is None and re.fullmatch("[A-Z][a-z']+", word.text) for word in names)
    return end + _town_alone(words[end:], reading) if named and not (things or told or said) else 0


def _is_town(words: Sequence[Word]) -> bool:
    length = next((n for n, text in runs(words, _LONGEST) if key_of(text) in towns()), 0)
    return bool(length) and words[0].text[:1].isupper() and (length == len(words) or words[length - 1].parts)


def _ends_with_postcode(word: Word) -> bool:
    """Whether a word at the end of a part is the first half of a postcode, `L4`, and no initials of somebody."""
    found = _POSTCODE.fullmatch(word.text) if word.parts and word.plain else None
    return found is not None and found[1].upper() in postcode_areas()


def _ends_street(word: Word) -> bool:
    """Whether a word is that of a street, cut short at the end of a sentence: `High St. Flick knife`."""
    return word.text.endswith(".") and key_of(word.text) in street_words()


_HOMES = ("home", "h/a")
_SURE, _NAMED, _BETWEEN = "sure", "named", "between"


def _part(words: Sequence[Word], reading: Reading, *, first: bool, small: bool, any_name: bool) -> tuple[int, str]:
    """Return how many of the first words go on with a place, and how sure that is one; 0 for none."""
    text = words[0].text
    unit = known(words, "unit")[0]
    if unit and words[unit:] and not words[unit - 1].parts and _UNIT_NUMBER.fullmatch(words[unit].text):
        return unit + 1, _SURE
    if ROAD.fullmatch(text) or (text[:1].isupper() and key_of(text) in street_words()):
        return 1, _SURE
    if first and _NUMBER.fullmatch(text):
        return 1, _BETWEEN
    if found := known(words, "place")[0] or _home(words):
        return found, _SURE
    if not first and key_of(text) in street_words():
        return 1, _SURE
    if is_key([bare(words[0])], reading):
        return 0, ""
    if not first and (known(words, "where")[0] or key_of(text) in (*_JOINS, *place_words())):
        length = known(words, "where")[0] or 1
        return (length, _BETWEEN) if words[length:] and not words[length - 1].parts else (0, "")
    if not first and key_of(text) in towns():
        return 1, _NAMED
    if town := _town_alone(words, reading):
        return town, _NAMED
    if not _NAME.fullmatch(text) or key_of(text) in _NOT_NAMES:
        return 0, ""
    if text[:1].isupper() and (any_name or _means_nothing(words, reading)):
        return 1, _NAMED
    most = _STREET + known(words, "titled")[0]
    for length, word in enumerate(words[1 : 1 + most] if small else (), 1):
        before = words[length - 1]
        titled = length > 1 and known(words[length - 2 :], "titled")[0]
        if before.parts or not word.plain or not (titled or _means_nothing([before], reading)):
            return 0, ""
        if (
            key_of(word.text) in street_words()
            or known([word], "place")[0]
            or (word.parts and key_of(word.text) in towns())
        ):
            return length, _NAMED  # `14 mill lane`, `prince of wales rd`, `31 seaside eastbourne`
    return 0, ""


def _home(words: Sequence[Word]) -> int:
    """Return how many of the first words are somebody's home, and a part by themselves: `home address`; 0 for none."""
    found = known(words, "home")[0]
    named = found > 1 or (found and key_of(words[0].text) in _HOMES)
    return found if named and (found == len(words) or words[found - 1].parts) else 0


def _town_alone(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a town in small letters and all of their part, `gt yarmouth`; else 0."""
    length = next((n for n, text in runs(words, _LONGEST) if key_of(text) in towns()), 0)
    ends = length == len(words) or (length and words[length - 1].parts)
    return length if ends and (length > 1 or _means_nothing(words, reading)) else 0


def _means_nothing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words begin with one that means nothing else on a sheet, so that it may be a part of a name.

    Right before the word of a street an ordinary word is one: `Hope St`.
    """
    text = words[0].text
    street = len(words) > 1 and text[:1].isupper() and not words[0].parts and key_of(words[1].text) in street_words()
    means = any(known(words, sort)[0] for sort in ("result", "note", "activity", "power", "with", "number"))
    ordinary = () if street else (*telling_words(), *SMALL_WORDS)
    said = key_of(text) in {*sheet_words(), *ordinary} or hyphened(text) in choices()
    things = (find_item(each, reading.own_items) for _, each in runs(words, _LONGEST))
    # `Lock knife` is no road, and `Falcon` may be a drug line.
    return not (means or said or any(things) or is_line_name(text, reading))
