"""Things behind a label of their sort, `Vehicle: white Audi A3`, and a total with its parts, `£970: £850 P-41`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import Item, find_item
from stronghold_cli.catalogue.sheet_words import car_makes, key_of
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import many, runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values.money import Money
from stronghold_cli.values.text import quoted

_CASH, _VEHICLE = "cash", "vehicle"
_TOTAL = ("total", "in", "altogether", "all", "overall", "made", "up", "of")
"""Words between a total and its parts."""
_FROM = Word("from", "from", True)
_WHOSE = ("from", "off", "on", "of")
AMONG = ("inc", "incl", "including", "includes")
"""Words before what is among things."""
_PARTS = 2
"""How many parts a total has at least."""


def without_label(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line without the label of its things, where they say what they are, and its total as its parts.

    Raises Certain for a total that is not that of its parts.
    """
    label = find_item(words[0].text, reading.own_items) if words[0].plain and words[0].said.endswith(":") else None
    rest = list(words[1:])
    if label is None or not rest:
        return list(words)
    if parted := _parted(words[0], label, rest, reading):
        return parted
    counted = many(rest)
    if counted and counted[0] == "1" and rest[counted[1] - 1].parts and _names(rest[counted[1] :], label, reading):
        return rest[counted[1] :]  # `Vehicles: 1, P-43's VW Up`
    after = rest[counted[1] :] if counted else []
    if counted and after and after[0].text.casefold().rstrip(".") in AMONG:
        number = rest[0]._replace(parts=False, said=rest[0].text)
        return [number, words[0]._replace(parts=False, said=words[0].text), *after]  # `Phones: 3, incl line phone`
    if after and any(find_item(text, reading.own_items) is label for _, text in runs(after, 2)):
        return rest  # `Phones: 5 handsets`
    return rest if not counted and _names(rest, label, reading) else list(words)


def _parted(said: Word, label: Item, rest: Sequence[Word], reading: Reading) -> list[Word]:
    """Return the parts of a total, each with what it is of and whose; nothing where it has no such parts."""
    total = _amount(rest[0], label)
    if total is None or len(rest) == 1:
        return []
    at = 1
    while at < len(rest) and rest[at].plain and rest[at].text.casefold() in _TOTAL:
        at += 1
    is_total = rest[at:] and (rest[at - 1].parts or rest[at].text.startswith("("))
    parts = _segments(rest[at:] if is_total else rest)
    if len(parts) < _PARTS:
        return []
    made: list[Word] = []
    amounts = []
    for part in parts:
        bare = [word._replace(text=word.text.strip("()")) if word.plain else word for word in part]
        bare = [word for word in bare if word.text.casefold() not in (*AND, *_WHOSE)]
        amount = _amount(bare[0], label) if bare else None
        if amount is None or not is_key(bare[-1:], reading) or not _is_of(bare[1:-1], label, reading):
            return []
        amounts.append(amount)
        made += [bare[0]._replace(parts=False), said._replace(said=said.text, parts=False)]
        made += [_FROM, bare[-1]._replace(parts=True)]
    if is_total and sum(amounts) != total:
        text = " ".join(word.text for word in rest)
        raise Certain(
            f"{quoted(rest[0].text)} is not what the parts of {quoted(text)} come to",
            "mend one of them",
            about=rest[0].text,
        )
    return made


def _segments(words: Sequence[Word]) -> list[list[Word]]:
    found: list[list[Word]] = [[]]
    for word in words:
        found[-1].append(word)
        if word.parts or word.text.endswith(")"):
            found.append([])
    return [each for each in found if each]


def _amount(word: Word, label: Item) -> int | None:
    """Return a sum in pence, or a number of things; None where a word is neither."""
    text = word.text.strip("()")
    if not word.plain or word.name is not None:
        return None
    if label.category == _CASH:
        return Money.parse(text).pence if re.fullmatch(Sum.looks, text) else None
    return int(text) if re.fullmatch("[0-9]{1,4}", text) else None


def _is_of(words: Sequence[Word], label: Item, reading: Reading) -> bool:
    """Whether words between an amount and a key name the thing of the label again, or there are none."""
    return not words or find_item(" ".join(word.text for word in words), reading.own_items) is label


def _names(words: Sequence[Word], label: Item, reading: Reading) -> bool:
    """Whether words name a thing of the sort that a label says."""
    for at in range(len(words)):
        for _, text in runs(words[at:], 3):
            known = find_item(text, reading.own_items)
            if (known and known.category == label.category) or (
                label.category == _VEHICLE and key_of(text) in car_makes()
            ):
                return True
    return False
