"""Where or as what somebody was there, whose relative or friend they are, or from which town, beside their key."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import (
    key_of,
    offence_words,
    place_words,
    position_words,
    room_words,
    towns,
    who_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word, bare, is_one_of, owner

_OF, _FROM = "of", ("from", "ex")
_MISSING = ("missing", "misper", "reported missing", "missing person")
_FOUND = ("found", "located", "detained", "hiding", "hidden", "hid", "asleep", "sleeping", "sat", "stood", "lying")
_THE = ("the", "a", "an", "his", "her", "their")
_HOMES = ("home", "house", "flat", "place", "address", "h/a")
_PAIR = 2
_LONGEST = 4


def beside_key(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say one of these of somebody whose key stands before them; 0 for none."""
    return relation(words, reading) or position(words) or found_in(words) or from_town(words) or _national(words)


def _national(words: Sequence[Word]) -> int:
    """Return 2 where words say somebody's country, `Vietnamese national`; 0 for others."""
    told = len(words) > 1 and words[0].plain and words[0].name is None and not words[0].parts
    named = told and re.fullmatch("[A-Z][a-z]+(?:ese|ish|an|i|ch)", words[0].text) is not None
    return _PAIR if named and is_one_of(bare(words[1]), "national", "nat", "citizen") else 0


def position(words: Sequence[Word]) -> int:
    """Return how many of the first words say where or as what somebody was there; 0 for none, and for an offence."""
    inside = [word._replace(text=word.text.strip("()")) for word in words[:_LONGEST]]
    for length, text in runs(inside, _LONGEST):
        if key_of(text) in position_words() and not any(word.parts for word in words[: length - 1]):
            longer = (said for n, said in runs(words, 2 * _LONGEST) if n > length)
            return 0 if any(is_known_list(said) or key_of(said) in offence_words() for said in longer) else length
    return 0


def relation(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say whose relative or friend somebody is, `little brother of P-9`."""
    if not words or not words[0].plain:
        return 0
    if (whose := owner(words[0])) is not words[0] and is_key([whose], reading):
        behind = position(words[1:])
        return 1 + behind if behind else 0
    length = position(words)
    of = length and words[length + 1 :] and not words[length - 1].parts and is_one_of(words[length], _OF)
    return length + 2 if of and is_key([bare(words[length + 1])], reading) else 0


def is_home_of(words: Sequence[Word]) -> bool:
    """Whether words say only whose home an address is, by a relative: `his mums`, `her nan's flat`."""
    home = words[:-1] if len(words) > _PAIR and is_one_of(words[-1], *_HOMES) else words
    texts = [key_of(word.text) for word in home]
    if len(texts) != _PAIR or texts[0] not in _THE or not all(word.plain and word.name is None for word in home):
        return False
    return texts[1].endswith("s") and texts[1].rstrip("s").rstrip("'") in who_words()


def found_in(words: Sequence[Word]) -> int:
    """Return how many of the first words say in which room somebody was, `found hiding in the loft`; 0 for none."""
    at = 0
    while at < len(words) and is_one_of(words[at], *_FOUND):
        at += 1
    if not at or any(word.parts for word in words[:at]):
        return 0
    for lead, text in runs(words[at:], _LONGEST):
        rest = words[at + lead :]
        the = int(bool(rest) and is_one_of(rest[0], *_THE))
        if key_of(text) in place_words() and rest and not words[at + lead - 1].parts:
            room = next((n for n, said in runs(rest[the:], _LONGEST) if key_of(said.strip("()")) in room_words()), 0)
            return at + lead + the + room if room else 0
    return 0


def from_town(words: Sequence[Word]) -> int:
    """Return how many of the first words say where somebody is from, `missing from London`; 0 for none."""
    at = next((n for n, text in runs(words, _LONGEST) if key_of(text) in _MISSING), 0)
    rest = words[at:]
    is_from = len(rest) > 1 and is_one_of(rest[0], *_FROM) and rest[1].plain and rest[1].name is None
    return at + 2 if is_from and key_of(rest[1].text.strip("()")) in towns() else 0
