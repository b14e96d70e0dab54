"""Things on a line of a sheet that were not seized: `£40, cash left with him` is no find."""

from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import LEFT, key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.things.foreign_money import CASH
from stronghold_cli.sheet.things.thing_words import TAKEN
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import listed, quoted

_TO = ("left with", "returned to", "given back to", "handed back to")
_VEHICLE, _WAS = "vehicle", ("was", "were", "is")
_SUM = 3
"""How many words before such a phrase a sum stands at most: `£40, cash left with him`."""


def wrong_as_not_seized(words: Sequence[Word], reading: Reading) -> Iterator[StrongholdError]:
    """Yield that a thing was not seized, for each part of a line that says so of what it names."""
    for at in range(1, len(words)):
        found = phrase(words[at:], (), LEFT)
        length = found[0] if found else _given_back(words[at:], reading)
        if length and (things := _things(words[:at], reading)):
            text = " ".join(word.text for word in words[at : at + length])
            how = f"# in front of {things[0]} leaves the rest out"
            if len(things) > 1:
                how = f"put what was seized on a line of its own, and # in front of the rest of {listed(things, 'and')}"
            yield Certain(f"{quoted(text)}: what was not seized is no record", how, about=text)


def wrong_as_only_seen(words: Sequence[Word], reading: Reading) -> Iterator[StrongholdError]:
    """Yield that a vehicle may only have been seen: `van was off the road`, where nothing says that it was seized."""
    if any(word.plain and word.text.casefold() in TAKEN for word in words):
        return
    for at, word in enumerate(words[:-1]):
        item = find_item(word.text, reading.own_items) if word.plain and word.name is None else None
        was = words[at + 1]
        if item and item.category == _VEHICLE and was.plain and was.text.casefold() in _WAS:
            yield Certain(
                f"'{word.text} {was.text}': nothing says that it was seized",
                f"say {word.text} seized; # in front leaves the line out",
            )


def _given_back(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say that a thing went back to somebody by a key, 0 for none."""
    return next(
        (n + 1 for n, text in runs(words, 3) if text.casefold() in _TO and is_key(words[n : n + 1], reading)), 0
    )


def _things(words: Sequence[Word], reading: Reading) -> list[str]:
    """Return the things that the last part of some words names, each with its number.

    Of cash it is the sum, which may stand in the part before.
    """
    begin = len(words) - 1
    while begin and not words[begin - 1].parts:
        begin -= 1
    found: list[str] = []
    at = begin
    while at < len(words):
        said = next(((n, text) for n, text in runs(words[at:], 3) if find_item(text, reading.own_items)), None)
        if said and words[at].plain and key_of(said[1]) != CASH:
            number = words[at - 1].text if at > begin and words[at - 1].text.isdigit() else ""
            found.append(f"{number} {said[1]}".strip())
        elif _is_sum(words[at], reading):
            found.append(words[at].text)
        at += said[0] if said else 1
    return found or [word.text for word in words[-_SUM:] if _is_sum(word, reading)][-1:]


def _is_sum(word: Word, reading: Reading) -> bool:
    return word.plain and word.name is None and Sum().heard(word.text, "", reading) is not None
