"""Cars by their make on a line of a sheet: a car, with the make, the model and the colour in its notes."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    car_makes,
    doing_words,
    key_of,
    place_words,
    sheet_words,
    street_words,
    telling_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, quoted_words, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_CAR = "car"
_VEHICLE = "vehicle"
_COLOURS = {
    *("black", "white", "silver", "grey", "gray", "blue", "red", "green", "gold", "yellow", "orange", "dark", "light"),
    *("blk", "wht", "slvr", "gry"),
}
_ARTICLES = ("a", "the", "his", "her", "their")
_BEFORE = ("in", "from", "of", "on", "inside", "behind", "under", "at", "stopped")
# A registration mark: AB12 CDE.
_MARK = re.compile(r"(?i)[A-Z]{2}[0-9]{2}\s?[A-Z]{3}")
_MODEL = re.compile(r"[A-Za-z][A-Za-z-]+|[A-Za-z]?[0-9]{1,3}[A-Za-z]{0,2}|[A-Z]{1,3}")
_ROAD = re.compile("[AM][1-9][0-9]|[AB][1-9][0-9]{3}")
"""A road by its number that no model is called: `A27`, not the `A3`."""
_MOST = 2
"""How many words a model has."""
_LONGEST = 6
"""How many words say which vehicle one was."""
_STREET = 3
"""How many words a street's name has that is looked for behind a car."""


def vehicle_first(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a vehicle, 0 for none."""
    most = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    return _longest(words, most, reading)


def is_in_street(words: Sequence[Word], before: Word) -> bool:
    """Whether words behind the name of a car begin a street's: `Fiesta Dock St`; `VW Golf Dock St` begins with Golf."""
    plain = [word.text for word in words[:_STREET] if word.plain and word.name is None]
    makes = car_makes()
    named = key_of(before.text) in makes or re.search("[0-9]", before.text)
    if not plain or not named or key_of(plain[0]) in makes or re.search("[0-9]", plain[0]):
        return False
    return any(text.istitle() and key_of(text) in street_words() for text in plain[1:])


def is_vehicle_alone(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words are a vehicle and nothing else: its colour, make, model, sort and mark."""
    at, named = 0, False
    while at < len(words) and words[at].plain and words[at].name is None:
        text = words[at].text.casefold()
        make = make_first(words[at:])
        mark = next((n for n, said in runs(words[at:], 2) if _MARK.fullmatch(said)), 0)
        sort = next((n for n, said in runs(words[at:], 2) if _is_sort(said, reading)), 0)
        if make or mark or sort:
            named, at = True, at + max(make, mark, sort)
        elif text in (*_COLOURS, "a", "the") or (
            named and _is_model(words[at], reading) and not is_in_street(words[at:], words[at - 1])
        ):
            at += 1
        else:
            return False
    return named and at == len(words)


def vehicle_said(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a vehicle by its make, with its colour and model; 0 for none."""
    return _longest(words, min(_LONGEST, len(words)), reading)


def _longest(words: Sequence[Word], most: int, reading: Reading) -> int:
    """Return how many of the first words are a vehicle and begin no street: `Audi A3` of `Audi A3 Blackpool Rd`."""
    return next(
        (
            n
            for n in range(most, 0, -1)
            if is_vehicle_alone(words[:n], reading) and not (n > 1 and is_in_street(words[n - 1 :], words[n - 2]))
        ),
        0,
    )


def with_cars(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each car by its make as a car with that in the notes; not where something was in it."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        begin = at
        while at < len(words) and words[at].plain and words[at].text.casefold() in _COLOURS:
            at += 1
        length = make_first(words[at:])
        before = made[-1].text.casefold() if made else ""
        led = made[-2].text.casefold() if len(made) > 1 and before in _ARTICLES else before
        named = bool(made) and find_item(f"{made[-1].text} {words[begin].text}", reading.own_items)
        if not length or words[begin].name is not None or named:  # a `Samsung Galaxy` is no car
            made.append(words[begin])
            at = begin + 1
            continue
        end = at + length
        while (
            end < len(words)
            and end < at + length + _MOST
            and not words[end - 1].parts
            and _is_model(words[end], reading)
            and not is_in_street(words[end:], words[end - 1])
        ):
            end += 1
        said = words[begin:end]
        stopped = " ".join(word.text.casefold() for word in made[:-1]).replace("-", " ").endswith("stop")
        if led in _BEFORE and not (led in ("of", "on") and stopped):
            made += said  # `in VW Golf`: where something was
            at = end
            continue
        notes = quoted_words(said, NOTES)
        known = find_item(made[-1].text, reading.own_items) if made and made[-1].plain else None
        counted = len(made) > 1 and made[-1].text.isdigit() and find_item(made[-2].text, reading.own_items)
        follows = end < len(words) and not said[-1].parts and _is_vehicle(words[end], reading)
        if before in _BEFORE:
            made[-1] = notes  # `vehicle stop of VW Golf`
        elif (known and known.category == _VEHICLE) or counted or follows:
            if made and (known or counted):
                made[-1] = made[-1]._replace(parts=False)
            if follows:
                made.append(words[end]._replace(parts=False))
                notes = notes._replace(parts=words[end].parts)
                end += 1
            made.append(notes)
        else:
            made += [*words_of(sort_of(said)), notes]
        at = end
    return made


_SEAT = "seat"


def make_first(words: Sequence[Word]) -> int:
    """Return how many of the first words are a make of cars, 0 for none."""
    # `front seat passenger` names no make.
    said = ((n, text) for n, text in runs(words, 2) if words[0].plain and text != _SEAT)
    return next((n for n, text in said if key_of(text) in car_makes()), 0)


def sort_of(words: Sequence[Word]) -> str:
    """Return what a vehicle is by its make and model: `Ford Transit` is a van."""
    said = (car_makes().get(key_of(text), _CAR) for at in range(len(words)) for _, text in runs(words[at:], 2))
    return next((sort for sort in said if sort != _CAR), _CAR)


def _is_vehicle(word: Word, reading: Reading) -> bool:
    return word.plain and word.name is None and _is_sort(word.text, reading)


def _is_sort(text: str, reading: Reading) -> bool:
    """Whether a text is a sort of vehicle: `van`."""
    known = find_item(text, reading.own_items)
    return known is not None and known.category == _VEHICLE


def _is_model(word: Word, reading: Reading) -> bool:
    """Whether a word behind a make may be its model: it means nothing else here."""
    return (
        word.plain
        and word.name is None
        and _MODEL.fullmatch(word.text) is not None
        and _ROAD.fullmatch(word.text) is None
        and key_of(word.text) not in {*sheet_words(), *telling_words(), *doing_words()}
        and (word.text.istitle() or word.text.casefold() not in SMALL_WORDS | place_words())
        and hyphened(word.text) not in choices()
        and find_item(word.text, reading.own_items) is None
    )
