"""Where a thing was, in a line of a sheet: rooms, pockets and whatever else a word of place leads, for its notes.

It is no search by itself: `from under the bed`, `thrown over a fence`, `in a vehicle outside 22 Ash Drive`.
"""

import re
from collections.abc import Sequence
from functools import partial

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    BESIDE,
    NOTE,
    RESULT,
    drug_offences,
    home_rooms,
    key_of,
    place_words,
    room_words,
    sheet_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.places.addresses import AT
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import number_said, phrase
from stronghold_cli.sheet.words.starts import choices, time_said
from stronghold_cli.sheet.words.text import Word, quoted_word, with_runs
from stronghold_cli.sheet.words.vehicles import is_vehicle_alone
from stronghold_cli.values.quantity import PIECE_WORDS
from stronghold_cli.values.text import SMALL_WORDS, hyphened

INSIDE = "in"
"""The word before a room."""
_IN = ("in", "from", "inside", "on")
_DROPPED = ("in", "from")
"""Words before a place that add nothing to it."""
_SEARCHED = ("search", "searched")
_FOUND = ("found", "seized", "recovered", "located")
_CONTAINERS = (
    *("bag", "box", "tin", "carrier bag", "rucksack", "holdall", "envelope", "sock", "pouch", "suitcase", "wallet"),
    *("purse", "sandwich bag", "freezer bag", "shoe box", "kinder egg", "wash bag", "bumbag", "bum bag", "man bag"),
)
_LONGEST = 4
"""How many words say where things were, in front of a colon."""
_CHOICE = 4
"""How many words a thing or a choice has, before which no place begins."""
_MOST = 8
"""How many words a place has behind the word that leads it."""
_THE = ("the", "a", "an", "his", "her", "their", "its", "that", "this")
_SIDES = ("of", "top", "bottom", "side", "back", "front", "rear", "end", "corner")
_VEHICLE = "vehicle"
_NUMBERED = ("bedroom", "room", "bed")
SOMEBODYS = "(?:[a-z]+ )?(?:bed)?room"
# How it came there, before the word that leads a place: `hidden in`, `thrown over`.
_DONE = re.compile("[a-z]{3,}(?:ed|en|own)|hid|stuck|put|left|kept")


def with_rooms(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each room behind such a word as one text behind `in`: `from the bedroom`, `in P-15's room`."""
    return with_runs(words, partial(_behind, reading))


def with_room_apart(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line that begins with a room and how much there was with that apart: `living room 3 wraps heroin`."""
    at = begin = int(len(words) > 1 and time_said(words[0]) is not None)
    if words[at:] and words[at].plain and words[at].text.casefold() in (INSIDE, "inside"):
        at += 1 + (words[at + 1 : at + 2] != [] and words[at + 1].text.casefold() in _THE)
    length = _room(words[at:]) if words[at:] else 0
    behind = words[at + length : at + length + 1]
    if not length or not behind or words[at + length - 1].parts:
        return list(words)
    if not (behind[0].text[:1] in "£€" or number_said(behind[0]) or find_item(behind[0].text, reading.own_items)):
        return list(words)
    last = words[at + length - 1]
    room = [*words[at : at + length - 1], last._replace(parts=True, said=f"{last.said}:")]
    time = [word._replace(text=time_said(word) or word.text) for word in words[:begin]]
    return [*room, *time, *words[at + length :]]


def with_places(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each place behind a thing as one text behind `in`.

    It ends with its part, and before the first word that means something else.
    """
    made: list[Word] = []
    thing = False
    at = 0
    while at < len(words):
        known = _known(words[at:], reading)
        length = _place(words[at:], reading) if thing and not known else 0
        if known:
            thing = True
            made += words[at : at + known]
            length = known
        elif length:
            said = words[at : at + length]
            lead = said[0].text.casefold() in _DROPPED and said[0].plain
            texts = [word.text for word in said[lead:] if not (word.plain and word.text == AT)]
            made += [Word(INSIDE, INSIDE, True), quoted_word(" ".join(texts), parts=said[-1].parts)]
        else:
            made.append(words[at])
            thing = thing or (words[at].plain and words[at].text.startswith("£"))
        at += length or 1
    return made


def place_said(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say where something was, 0 for none: `under bed`, `kitchen`, `bedroom 2`."""
    length = _place(words, reading) or _room(words)
    numbered = length + 1 == len(words) and words[length - 1].text.casefold() in _NUMBERED if length else False
    return length + (numbered and re.fullmatch("[1-9]", words[length].text) is not None)


def _known(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a thing, a choice, or an offence of drugs of several: `conc in supply`."""
    if words[0].name is not None or not words[0].plain:
        return 0
    said = runs(words, _CHOICE)
    things = ((n, find_item(text, reading.own_items) or (n > 1 and _names_choice(text))) for n, text in said)
    return next((n for n, thing in things if thing), 0)


def _names_choice(text: str) -> bool:
    return hyphened(text) in choices() or key_of(text) in drug_offences()


def _place(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say where something was, 0 where they do not."""
    at = 0
    done = len(words) > 1 and words[0].plain and _DONE.fullmatch(words[0].text.casefold()) and _leads(words[1:])
    if done and not phrase(words[:1], reading.own_words):
        at = 1
    led = False
    end = begin = at
    while at < len(words) and at - begin < _MOST and not (at > end and words[at - 1].parts):
        word = words[at]
        lead = _leads(words[at:])
        if lead:
            led, at = True, at + lead
            continue
        address = led and word.plain and word.text == AT and words[at + 1 : at + 2] and not words[at + 1].plain
        if address:
            return at + 2
        if not led or not word.plain or word.name is not None:
            break
        if word.text.casefold() not in (*_THE, *_SIDES):
            length = _noun(words[at:], reading)
            if not length:
                break
            at += length
            end = at
        else:
            at += 1
        if words[at - 1].parts:
            break
    return end if led and end > begin else 0


def _leads(words: Sequence[Word]) -> int:
    """Return how many of the first words lead a place: `under`, `next to`; 0 for none."""
    if not words[0].plain or words[0].name is not None:
        return 0
    return next((n for n, text in runs(words, 3) if text.casefold() in place_words()), 0)


def _noun(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are of a place and mean nothing else, 0 for none."""
    if length := _room(words):
        return length
    word = words[0]
    text = word.text.casefold()
    if not re.fullmatch("[A-Za-z][A-Za-z'-]*", word.text) or text in SMALL_WORDS or text in PIECE_WORDS:
        return 0
    if is_key([word], reading) or is_key([word._replace(text=word.text.removesuffix("'s"))], reading):
        return 0
    known = find_item(word.text, reading.own_items)
    if known is not None:
        return known.category == _VEHICLE
    row = phrase(words, reading.own_words)
    said = row is not None and row[1].where not in (NOTE, BESIDE, RESULT)
    return not said and text not in sheet_words() and hyphened(word.text) not in choices()


def _behind(reading: Reading, words: Sequence[Word]) -> tuple[int, list[Word]]:
    skip = _leads(words)
    drop = bool(skip and words[0].text.casefold() in _DROPPED)
    while skip and words[skip:] and (more := _leads(words[skip:])):
        skip += more  # `from under the bed`
    skip += bool(skip and words[skip : skip + 1] and words[skip].text.casefold() in _THE)
    length = (_somebodys_room(words[skip:], reading) or _room(words[skip:])) if skip and words[skip:] else 0
    if not length:
        return 0, []
    said = words[: skip + length]
    room = " ".join(word.text for word in said[drop:])
    return len(said), [Word(INSIDE, INSIDE, True), quoted_word(room, parts=said[-1].parts)]


def _somebodys_room(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are the room of a person by a key: whose a thing in it is, it does not say."""
    owner = words[0]._replace(text=words[0].text.removesuffix("'s"))
    if owner.text == words[0].text or words[0].parts or not is_key([owner], reading):
        return 0
    return next((1 + n for n, text in runs(words[1:], 2) if re.fullmatch(SOMEBODYS, text.casefold())), 0)


def is_in_home(notes: str) -> bool:
    """Whether a thing's notes say first that it was in a room, and not in a pocket or a bag."""
    words = [Word(text, text, True) for text in notes.partition(";")[0].casefold().split()]
    if any(word.text in ("her", "his", "their") for word in words):
        return False
    return any(text in home_rooms() for at in range(len(words)) for _, text in runs(words[at:], 3))


def is_in_somebodys_room(notes: str, reading: Reading) -> bool:
    """Whether a thing's notes say that it was in the room of a person by a key."""
    words = [Word(text.rstrip(";,"), text, True) for text in notes.split()]
    return any("'s" in word.text and _somebodys_room(words[at:], reading) > 0 for at, word in enumerate(words))


def only_room(words: Sequence[Word], reading: Reading) -> str:
    """Return the room that a part of a line names and nothing else, empty for any other part."""
    words = words[1:] if len(words) > 1 and words[0].plain and words[0].text.casefold() in _FOUND else words
    words = _searched(words, reading)
    if len(words) == 2 and words[0].plain and words[0].text == INSIDE and not words[1].plain:
        return words[1].text
    if len(words) == 1 and words[0].said.endswith(":") and _is_vehicle(words[0]):
        return words[0].text
    if lead := _leads_vehicle(words, reading):
        return " ".join(word.text for word in words[lead:])
    if is_container(words):
        return " ".join(word.text for word in words)
    if _is_heading(words):
        return " ".join(word.text for word in words[words[0].text.casefold() in _IN :])
    return " ".join(word.text for word in words) if words and _room(words) == len(words) else ""


def _leads_vehicle(words: Sequence[Word], reading: Reading) -> int:
    """Return how many words stand before a vehicle that things were in, `in the blue Golf`; 0 for anything else."""
    at = int(bool(words) and words[0].plain and words[0].text.casefold() in _IN[:3])
    if not at or not words[at:]:
        return 0
    at += words[at].text.casefold() in _THE
    return at if words[at:] and is_vehicle_alone(words[at:], reading) else 0


def _searched(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return the room or the vehicle of `search of the kitchen:` and `car searched:`; other words as they are."""
    texts = [word.text.casefold() for word in words if word.plain]
    if len(texts) < len(words) or not words or not words[-1].parts:
        return words
    rest = words[2:] if texts[:2] == ["search", "of"] else words[:-1] if texts[-1] in _SEARCHED else ()
    rest = rest[1:] if len(rest) > 1 and rest[0].text.casefold() in _THE else rest
    if not rest or not (is_vehicle_alone(rest, reading) or _room(rest) == len(rest)):
        return words
    return [*rest[:-1], rest[-1]._replace(said=f"{rest[-1].text}:", parts=True)]


def is_container(words: Sequence[Word]) -> bool:
    """Whether words are what the things behind a colon were in: `1 x bag:`."""
    texts = [word.text.casefold() for word in words if word.plain and word.name is None]
    while texts and texts[0] in ("1", "x", "1x", "x1", "a", "one", "the", "small", "large", "black", "white"):
        texts = texts[1:]
    return " ".join(texts) in _CONTAINERS and words[-1].said.endswith(":")


def _is_vehicle(word: Word) -> bool:
    known = find_item(word.text) if word.plain else None
    return known is not None and known.category == _VEHICLE and word.text[-1:] not in "sS"


def _is_heading(words: Sequence[Word]) -> bool:
    """Whether words say where the things behind a colon were: `in sock: 14 wraps crack`."""
    plain = all(word.plain and word.name is None and re.fullmatch("[A-Za-z'-]+", word.text) for word in words)
    return (
        plain
        and 1 < len(words) <= _LONGEST
        and words[0].text.casefold() in place_words()
        and words[-1].said.endswith(":")
    )


def _room(words: Sequence[Word]) -> int:
    return next((n for n, text in runs(words, 3) if words[0].plain and text.casefold() in room_words()), 0)
