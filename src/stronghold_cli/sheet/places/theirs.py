"""A place of somebody's in front of the things that were in it: `P-20's room: 2 phones`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import place_words, room_words, unowned_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.places.rooms import SOMEBODYS
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, is_one_of, owner
from stronghold_cli.sheet.words.vehicles import is_vehicle_alone
from stronghold_cli.values.text import quoted

_SEIZED = ("seized", "szd", "recovered", "found", "located", "search", "searched", "of")
_DROPPED = ("in", "inside", "from")
"""Words before a place that add nothing to it."""
_NEAR = ("next", "beside", "near", "by", "outside", "opposite")
"""Words before a place that say that something was not in it."""
_AMOUNT = re.compile("[0-9£]")
_LONGEST = 3
"""How many words say where something was, behind whose that is."""


class TheirPlace(NamedTuple):
    """A place of somebody's."""

    length: int
    """How many words say it."""
    place: str
    key: str


def their_place(words: Sequence[Word], reading: Reading) -> TheirPlace | None:
    """Return the place of a person by a key that the things behind it or below it were in, None for any other line.

    `P-20's phone: 3 messages` is of a thing, and `P-20's mate - 2 wraps` of somebody else.
    """
    if len(words) > 1 and is_key(words[:1], reading) and is_one_of(words[1], *_DROPPED) and not words[0].parts:
        # `P-20 from drivers door: 61 wraps`
        words = [words[1], words[0]._replace(text=f"{words[0].text}'s"), *words[2:]]
    at = next((n for n, word in enumerate(words[:_LONGEST]) if is_key([owner(word)], reading)), None)
    if at is None or owner(words[at]).text == words[at].text or any(word.parts for word in words[: at + 1]):
        return None
    lead = [word for word in words[:at] if not is_one_of(word, *_SEIZED)]
    if any(is_one_of(word, *_NEAR) for word in words[:at]):
        said = " ".join(word.said for word in words[: at + 2])
        how = f"say from {owner(words[at]).text} if they are theirs, and where they were behind them"
        raise Certain(f"{quoted(said)} may be no place of theirs", how, about=said)
    if lead and not any(" ".join(word.text.casefold() for word in lead[n:]) in place_words() for n in range(len(lead))):
        return None
    end = next((n for n, word in enumerate(words) if word.parts), 0) + 1
    where, rest = words[at + 1 : end], words[end:]
    if not where or len(where) > _LONGEST or words[end - 1].said.endswith(","):
        return None
    said = " ".join(word.text for word in where)
    room = _is_room(where)
    vehicle = is_vehicle_alone(where, reading)
    below = words[end - 1].said.endswith(":")
    if not (room or vehicle) or not (_AMOUNT.match(rest[0].text) if rest else below):
        return None
    # `car: 2 phones` is a car that was seized, `in the car: 2 phones` where they were.
    led = [word.text for word in lead if not is_one_of(word, *_DROPPED)]
    return TheirPlace(end, " ".join([*(["in the"] if vehicle else []), *led, said]), owner(words[at]).text)


def check_labels(words: Sequence[Word]) -> None:
    """Raise Certain for a place or `no owner:` between things of a line: it may belong to either side."""
    begin = 0
    for at, word in enumerate(words):
        labels = begin and word.plain and word.said.endswith(":")
        if labels and _has_amount(words[:begin]) and _has_amount(words[at + 1 :]):
            label = words[begin : at + 1]
            text = " ".join(each.text for each in label).casefold()
            if text.split()[0] in place_words() or _is_room(label) or text in unowned_words():
                said = " ".join(each.said for each in label)
                raise Certain(f"{quoted(said)} stands between things", "begin another line with it", about=said)
        begin = at + 1 if word.parts else begin


def _is_room(words: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in words).casefold()
    return text in room_words() or re.fullmatch(SOMEBODYS, text) is not None


def _has_amount(words: Sequence[Word]) -> bool:
    return any(_AMOUNT.match(word.text) for word in words)


def place_behind(words: Sequence[Word], reading: Reading) -> TheirPlace | None:
    """Return the place of a person by a key that a line of things ends with, `2 phones KM/8, scales from P-20's room`.

    Its length is that of the words in front of it.  None for any other line.
    """
    for at in range(len(words) - 2, 0, -1):
        key = owner(words[at])
        where = words[at + 1 :]
        if key.text == words[at].text or not is_key([key], reading) or len(where) > _LONGEST:
            continue
        lead = at
        while lead and words[lead - 1].text.casefold() in place_words():
            lead -= 1
        if not _is_room(where) or lead == at or any(word.parts for word in words[lead : len(words) - 1]):
            return None
        led = [word.text for word in words[lead:at] if not is_one_of(word, *_DROPPED)]
        return TheirPlace(lead, " ".join([*led, *(word.text for word in where)]), key.text)
    return None
