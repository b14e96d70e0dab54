"""Whose a thing on a line of a sheet is, however it is said: `P-43's VW Up`, `belonging to P-66`, `off P-41`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import car_makes, home_rooms, key_of, room_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import AND, Word, is_one_of, owner
from stronghold_cli.values.text import hyphened

_FROM = Word("from", "from", True)
_LEADS = (
    *("off", "off of", "taken off", "taken from", "owned by", "property of"),
    *("belonging to", "belongs to", "belong to", "belonged to"),
)
"""Words before the key of whom a thing was taken from."""
_INSIDE = ("in", "inside", "from")
_POWER, _UNDER = "power", "under"
_LONGEST = 4
"""How many words of a thing stand before its name at most: `P-43's smashed black iPhone`."""


def with_whose(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with whose each thing is as `from` that person, and without `under` before the Act."""
    made: list[Word] = []
    held: list[Word] = []
    words = _with_their_bags(words, reading)
    for at, word in enumerate(words):
        if skip := _lead(words, at, reading):
            made[len(made) - skip :] = [_FROM]
        elif _is_under(words[at:]):
            continue
        owner = word._replace(text=word.text.removesuffix("'s"), said=word.text.removesuffix("'s"))
        theirs = word.plain and owner.text != word.text and is_key([owner], reading)
        free = not held and (at == 0 or words[at - 1].parts or words[at - 1].text.casefold() in AND)
        if theirs and free and _is_thing(words[at + 1 :], reading):
            held = [_FROM, owner]
            continue
        made.append(word)
        if held and (word.parts or at + 1 == len(words)):
            made[-1] = word._replace(parts=False)
            made += [*held[:-1], held[-1]._replace(parts=word.parts)]
            held = []
    return made


def _with_their_bags(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line with what was in somebody's clothes or bag as from them: `0.6g cocaine in P-23's handbag`.

    What was in a room of theirs may be anybody's.
    """
    for at in range(2, len(words) - 1):
        own = owner(words[at])
        behind = words[at + 1 :]
        length = next((n for n, text in runs(behind, 2) if text.casefold() in room_words() - home_rooms()), 0)
        theirs = own.text != words[at].text and is_key([own], reading) and not words[at].parts
        if theirs and length and is_one_of(words[at - 1], *_INSIDE) and _is_thing(words[: at - 1], reading):
            last = behind[length - 1]
            where = [*behind[: length - 1], last._replace(parts=False)]
            whose = own._replace(said=own.text, parts=last.parts)
            return [*words[:at], *where, _FROM, whose, *behind[length:]]
    return words


def _lead(words: Sequence[Word], at: int, reading: Reading) -> int:
    """Return how many words before a key say that a thing was taken from that person, 0 for none."""
    if not is_key(words[at : at + 1], reading):
        return 0
    for length in (2, 1):
        before = words[max(0, at - length) : at]
        plain = len(before) == length and all(word.plain and word.name is None and not word.parts for word in before)
        if plain and " ".join(word.text.casefold() for word in before) in _LEADS:
            return length
    return 0


def _is_under(words: Sequence[Word]) -> bool:
    """Whether the first of some words is `under` before the Act that a thing was seized under."""
    if len(words) == 1 or not words[0].plain or words[0].text.casefold() != _UNDER:
        return False
    return any(field.name == _POWER for _, field, _ in choices().get(hyphened(words[1].text), ()))


def _is_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a thing is named in the first of some words, before a comma."""
    for at in range(min(_LONGEST, len(words))):
        if any(find_item(text, reading.own_items) or key_of(text) in car_makes() for _, text in runs(words[at:], 3)):
            return True
        if words[at].parts:
            return False
    return False
