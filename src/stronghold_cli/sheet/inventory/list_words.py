"""What each word of a list of things is: an exhibit, an amount, a thing, a place, whose it was, or nothing known."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    NOTE,
    key_of,
    place_words,
    room_words,
    undone_words,
    unowned_words,
)
from stronghold_cli.catalogue.thing_words import (
    ALL,
    AMONG,
    ITEM,
    LEAD,
    LOOK,
    POWER,
    SILENT,
    THEIRS,
    UNIT,
    WHOLE,
    WHY,
    WORTH,
    thing_words,
)
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.inventory.atoms import JOIN, STOP, ListWord, atoms, is_mark
from stronghold_cli.sheet.places.rooms import place_said
from stronghold_cli.sheet.things.exhibit_lists import EXHIBIT, exhibits_in
from stronghold_cli.sheet.things.foreign_money import CASH
from stronghold_cli.sheet.things.thing_words import ABOUT, FORMS, LOOKS, is_name_of_phone
from stronghold_cli.sheet.things.trade_sizes import grams_of
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import number_said, phrase
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.sheet.words.vehicles import vehicle_said
from stronghold_cli.values.quantity import PIECE_WORDS, THING, is_mass

(
    MARK,
    MARKS,
    KEY,
    SUM,
    MASS,
    TRADE,
    COUNT,
    PIECES,
    DRUG,
    THING_NAME,
    CAR,
    PLACE,
    APPROX,
    CASH_WORD,
    NAMED,
    UNOWNED,
    OWNER,
    FORM,
    UNKNOWN,
) = (
    *("mark", "marks", "key", "sum", "mass", "trade", "count", "pieces", "drug", "thing", "car", "place", "approx"),
    *("cash", "named", "unowned", "owner", "form", "unknown"),
)
SORTED = (POWER, WHY, WHOLE, WORTH, THEIRS, SILENT, ALL, AMONG)
"""The sorts of `thing_words.csv` that stand for themselves in a list."""
_HIDDEN = ("hidden", "stuffed", "tucked", "stashed", "concealed", "taped", "sewn", "stuck", "kept", "left", "wedged")
"""Words before where a thing was that say how it was there."""
_OWNERS = ("his", "her", "their")
_LONGEST = 6


def list_words(words: Sequence[Word], reading: Reading) -> list[ListWord]:
    """Return what each of some words is, in their order."""
    found: list[ListWord] = []
    run: list[Word] = []
    places: list[int] = []
    for place, atom in [*atoms(words), (len(words), ListWord(STOP))]:
        if isinstance(atom, Word):
            run.append(atom)
            places.append(place)
            continue
        at = 0
        while at < len(run):
            length, token = _first(run[at:], reading)
            found.append(token._replace(words=tuple(run[at : at + length]), at=places[at]))
            at += length
        run, places = [], []
        found.append(atom._replace(at=place))
    return found[:-1]


def _first(words: Sequence[Word], reading: Reading) -> tuple[int, ListWord]:
    """Return how many of the first words are one, and what."""
    word = words[0]
    length, marks = _marks(words)
    if length:
        return length, marks
    if word.name is not None or not word.plain:
        return 1, ListWord(NAMED if word.name else UNKNOWN, word.text, word.said)
    text = word.text
    if is_key([word], reading):
        return 1, ListWord(KEY, text, text)
    if text.casefold() in _OWNERS:
        return 1, ListWord(OWNER, text, text)
    if text.casefold() in AND:
        return 1, ListWord(JOIN, text, text)
    if found := _amount(words):
        return found
    if len(words) > 1 and is_name_of_phone(words, reading):
        return 1, ListWord(LOOK, text, text)
    for length, said in runs(words, _LONGEST):
        if found := _named(length, said, words, reading):
            return found
    length = place_said(words, reading)
    if length and _is_place(words[:length]):
        said = " ".join(each.text for each in words[:length])
        return length, ListWord(PLACE, said, said)
    if length := vehicle_said(words, reading):
        said = " ".join(each.text for each in words[:length])
        return length, ListWord(CAR, said, said)
    if text.casefold() in LOOKS:
        return 1, ListWord(LOOK, text, text)
    return 1, ListWord(UNKNOWN, text, text)


def _is_place(words: Sequence[Word]) -> bool:
    """Whether words say where a thing was when it was found: not `flushed down the toilet`, nor `in each pocket`."""
    texts = [word.text.casefold() for word in words]
    begins = next((text for _, text in runs(words, 3) if text.casefold() in {*place_words(), *room_words()}), "")
    known = begins.casefold() not in ("", "by") or texts[0] in _HIDDEN
    return known and "each" not in texts and not any(text in undone_words() for text in texts)


def _marks(words: Sequence[Word]) -> tuple[int, ListWord]:
    """Return how many of the first words are exhibits, one or several or a range, and those; 0 for none."""
    texts = [word.text for word in words]
    end = 0
    for at, text in enumerate(texts):
        if words[at].name == EXHIBIT or is_mark(text) or is_mark(text.rpartition("-")[0]):
            end = at + 1
        elif not (end == at and at and text.casefold() in ("to", "-", *AND)):
            break
    said = " ".join(texts[:end])
    said = re.sub("(?i) - | to ", " to ", said)
    one = end == 1 and len(exhibits_in(words[:1])[1].texts) == 1
    return end, ListWord(MARK if one else MARKS, said, said)


def _amount(words: Sequence[Word]) -> tuple[int, ListWord] | None:
    """Return what the first words say how much there is, None for none."""
    text = words[0].text
    if text.casefold().strip(".") in ABOUT:
        return 1, ListWord(APPROX, text, text)
    for length in (2, 1):
        said = " ".join(word.text for word in words[:length])
        if len(words) >= length and is_mass(said.lstrip("~")):
            return length, ListWord(MASS, said.lstrip("~"), said)
    if re.fullmatch(Sum.looks, text):
        return 1, ListWord(SUM, text, text)
    cash = len(words) > 1 and words[1].text.casefold() == CASH
    if cash and re.fullmatch(r"[1-9][0-9]*(?:,[0-9]{3})*(?:\.[0-9]{2})?", text):
        return 2, ListWord(SUM, f"£{text}", f"{text} {words[1].text}")
    marked = text.casefold() == CASH and len(words) > 2 and is_mark(words[2].text)
    if marked and re.fullmatch("[1-9][0-9]{2,5}", words[1].text):
        return 2, ListWord(SUM, f"£{words[1].text}", f"{text} {words[1].text}")
    for length in range(min(4, len(words)), 0, -1):
        said = " ".join(word.text for word in words[:length])
        if grams_of(said.removesuffix(" of")):
            return length, ListWord(TRADE, said, said)
    return _counted(words)


def _counted(words: Sequence[Word]) -> tuple[int, ListWord] | None:
    """Return how many of something the first words say, with what they are counted in: `3 x bags`, `x2`, `one`."""
    found = re.fullmatch("(?i)x?([1-9][0-9]{0,5})x?", words[0].text)
    number = found[1] if found else number_said(words[0])
    if not number:
        return None
    at = 1 + (len(words) > 1 and words[1].text.casefold() == "x")
    for length, said in runs(words[at:], 3):
        key = key_of(said)
        unit = thing_words().get((UNIT, key)) or (key if PIECE_WORDS.get(key, THING) != THING else "")
        if key in FORMS:
            said = " ".join(word.text for word in words[: at + length])
            return at + length, ListWord(FORM, said, said)
        if unit:
            note = said if key not in PIECE_WORDS and (UNIT, key) in thing_words() and " " in said else ""
            return at + length, ListWord(PIECES, f"{number} {unit}", note)
    said = " ".join(word.text for word in words[:at])
    return at, ListWord(COUNT, number, said)


def _named(length: int, said: str, words: Sequence[Word], reading: Reading) -> tuple[int, ListWord] | None:
    """Return what a run of the first words is by the tables, None where it is in none."""
    key = key_of(said)
    if (LEAD, key) in thing_words() and is_key(words[length:], reading):
        return length, ListWord(LEAD, said, said)
    if key in unowned_words():
        return length, ListWord(UNOWNED, said, said)
    for sort in SORTED:
        if (sort, key) in thing_words():
            return length, ListWord(sort, thing_words()[sort, key] or said, said)
    if key == CASH:
        return length, ListWord(CASH_WORD, said, said)
    if key in PIECE_WORDS and PIECE_WORDS[key] != THING:
        return length, ListWord(UNIT, key, said)
    item = thing_words().get((ITEM, key), said)
    if known := find_item(item, reading.own_items):
        sort = DRUG if known.category == "drug" else CAR if known.category == "vehicle" else THING_NAME
        return length, ListWord(sort, item, said)
    if key in FORMS:
        return length, ListWord(FORM, said, said)
    if (LOOK, key) in thing_words():
        return length, ListWord(LOOK, said, said)
    if (found := phrase(words, reading.own_words, NOTE)) and found[0] == length:
        return length, ListWord(WHY, said, said)
    return None
