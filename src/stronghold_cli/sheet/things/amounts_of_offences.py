"""The drug that somebody had, said with the offence: `poss coke 0.4g` is the offence, and 0.4g of coke."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import drug_offences, key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.things.thing_words import is_exhibit
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.quantity import is_mass, is_pieces

_ABOUT = ("approx", "about", "abt", "circa", "c")
_LONGEST = 3


def with_amounts_apart(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line of an arrest with each amount of the drug of an offence behind the rest, with that drug again.

    It stands behind the drug (`poss cannabis 2.1g`, `PWITS crack (12 wraps)`) or in front of it (`poss 2.1g cannabis`).
    What somebody is charged with was seized before.
    """
    made: list[Word] = []
    things: list[Word] = []
    at = 0
    while at < len(words):
        length, offence, thing = _offence(words[at:], reading)
        made += offence or [words[at]]
        things += thing
        at += length or 1
    if not things or not says_arrest(words):
        return list(words)
    return [*made[:-1], made[-1]._replace(parts=True), *things]


def _offence(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word], list[Word]]:
    """Return how many of the first words are an offence with an amount of its drug, the offence, and the drug."""
    lead = next((n for n, text in runs(words, 6) if key_of(text) in drug_offences()), 0) if words[0].plain else 0
    if not lead or words[lead - 1].parts:
        return 0, [], []
    first = _amounts(words[lead:])
    drug = _drug(words[lead + first :], reading)
    behind = _amounts(words[lead + first + drug :]) if drug and not words[lead + first + drug - 1].parts else 0
    if not drug or not (first or behind) or (first and words[lead + first - 1].parts):
        return 0, [], []
    end = lead + first + drug + behind
    while end < len(words) and not words[end - 1].parts and is_exhibit(words[end]):
        end += 1
    named = words[lead + first : lead + first + drug]
    again = [word._replace(parts=False, said=word.text) for word in named]
    about = [_bare(word) for word in (*words[lead : lead + first], *words[lead + first + drug : end])]
    offence = [*words[:lead], *again[:-1], again[-1]._replace(parts=words[end - 1].parts)]
    amounts = [word._replace(parts=False, said=word.text) for word in about]
    return end, offence, [*again, *amounts[:-1], amounts[-1]._replace(parts=True)]


def _drug(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words name a drug; 0 for none."""
    for length, text in runs(words, _LONGEST) if words else ():
        item = find_item(text, reading.own_items)
        if item and item.category == "drug" and not any(word.parts for word in words[: length - 1]):
            return length
    return 0


def _amounts(words: Sequence[Word]) -> int:
    """Return how many of the first words are amounts of a drug: `approx 2g`, `6 wraps 0.9g`; 0 for none."""
    at = 0
    inside = False
    while at < len(words):
        about = words[at].plain and key_of(words[at].text.strip("()")) in _ABOUT
        rest = [_bare(word) for word in words[at + about :][:2]]
        length = next((n for n, text in runs(rest, 2) if rest and (is_mass(text) or _is_counted(text))), 0)
        if not length:
            break
        inside = (inside or words[at].text.startswith("(")) and not words[at + about + length - 1].text.endswith(")")
        at += about + length
        if words[at - 1].parts and not inside:
            break
    return at


def _is_counted(text: str) -> bool:
    return is_pieces(text) and not text.isdigit()


def _bare(word: Word) -> Word:
    return word._replace(text=word.text.strip("()"), said=word.said.strip("()")) if word.plain else word
