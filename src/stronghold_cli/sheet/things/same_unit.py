"""Drugs on a line of a sheet that are counted in the unit of the one before: `6 wraps of crack and 4 of heroin`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import is_of, runs
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values.quantity import is_pieces


def with_same_unit(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the unit that a number without one has from the drug before it in the same part."""
    made: list[Word] = []
    unit = ""
    for at, word in enumerate(words):
        made.append(word)
        if word.parts:
            unit = ""
            continue
        before = words[at - 1] if at else word
        if word.plain and before.plain and before.text.isdigit() and is_pieces(f"{before.text} {word.text}"):
            unit = word.text
        joined = before is not word and before.plain and before.text.casefold() in AND
        if unit and joined and word.plain and word.text.isdigit() and _is_of_drug(words[at + 1 :], reading):
            made.append(Word(unit, unit, True))
    return made


def _is_of_drug(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words are `of` and a drug."""
    known = (find_item(text, reading.own_items) for _, text in runs(words[1:], 3)) if is_of(words) else ()
    return any(item is not None and item.category == "drug" for item in known)
