"""Cars by their make on a line of a sheet: a car, with the make, the model and the colour in its notes."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import car_makes, key_of, sheet_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.starts import choices
from stronghold_cli.sheet.words import Word, quoted_word, words_of
from stronghold_cli.values.text import hyphened

_CAR = "car"
_VEHICLE = "vehicle"
_COLOURS = {
    *("black", "white", "silver", "grey", "gray", "blue", "red", "green", "gold", "yellow", "orange", "dark", "light"),
}
_BEFORE = ("in", "from", "of", "on", "inside", "behind", "under", "at", "stopped")
_MODEL = re.compile(r"[A-Za-z][A-Za-z-]+|[A-Za-z]?[0-9]{1,3}[A-Za-z]{0,2}|[A-Z]{1,3}")
_MOST = 2
"""How many words a model has."""


def with_cars(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each car by its make as a car with that in the notes; not where something was in it."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        begin = at
        while at < len(words) and words[at].plain and words[at].text.casefold() in _COLOURS:
            at += 1
        length = _make(words[at:])
        before = made[-1].text.casefold() if made else ""
        if not length or words[begin].name is not None:
            made.append(words[begin])
            at = begin + 1
            continue
        end = at + length
        while (
            end < len(words)
            and end < at + length + _MOST
            and not words[end - 1].parts
            and _is_model(words[end], reading)
        ):
            end += 1
        said = words[begin:end]
        stopped = " ".join(word.text.casefold() for word in made[:-1]).replace("-", " ").endswith("stop")
        if before in _BEFORE and not (before in ("of", "on") and stopped):
            made += said  # `in VW Golf`: where something was
            at = end
            continue
        notes = quoted_word(" ".join(word.text for word in said), "notes", parts=said[-1].parts)
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
            made += [*words_of(_CAR), notes]
        at = end
    return made


def _make(words: Sequence[Word]) -> int:
    return next((n for n, text in runs(words, 2) if words[0].plain and key_of(text) in car_makes()), 0)


def _is_vehicle(word: Word, reading: Reading) -> bool:
    known = find_item(word.text, reading.own_items) if word.plain and word.name is None else None
    return known is not None and known.category == _VEHICLE


def _is_model(word: Word, reading: Reading) -> bool:
    """Whether a word behind a make may be its model: it means nothing else here."""
    return (
        word.plain
        and word.name is None
        and _MODEL.fullmatch(word.text) is not None
        and key_of(word.text) not in sheet_words()
        and hyphened(word.text) not in choices()
        and find_item(word.text, reading.own_items) is None
    )
