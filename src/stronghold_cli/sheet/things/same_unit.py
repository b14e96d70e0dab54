"""Drugs on a line of a sheet that share one unit: `6 wraps of crack and 4 of heroin`, `57 crack 40 heroin wraps`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import is_of, runs
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values.quantity import is_mass, is_pieces

_LONGEST = 3
"""How many words a drug's name has that shares its unit."""


class _Counted(NamedTuple):
    """A number of a drug: where its number is, where a unit would stand, its unit, and the place behind it."""

    number: int
    end: int
    unit: str


def with_same_unit(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the unit of one drug for those beside it that have a number and no unit."""
    made = list(words)
    at = 0
    while at < len(made):
        row = list(_row(made, at, reading))
        said = {each.unit for each in row if each.unit}
        # The first says it for those behind, or the last for those in front.
        shared = len(row) > 1 and len(said) == 1 and sum(bool(each.unit) for each in row) < len(row)
        if shared and (row[0].unit or row[-1].unit):
            [unit] = said
            for each in reversed(row):
                if not each.unit:
                    made.insert(each.number + 1, Word(unit, unit, True))
        at = row[-1].end + len(row) if row else at + 1
    return made


def _row(words: Sequence[Word], at: int, reading: Reading) -> Iterator[_Counted]:
    """Yield the numbers of drugs that follow each other from a place on, with `and` or nothing between."""
    while counted := _counted(words, at, reading):
        yield counted
        at = counted.end
        if words[at - 1].parts:
            return  # what is behind a comma may be of anything
        if at < len(words) and words[at].plain and words[at].text.casefold() in AND:
            at += 1


def _counted(words: Sequence[Word], at: int, reading: Reading) -> _Counted | None:
    if at >= len(words) or not words[at].plain or not words[at].text.isdigit() or words[at].parts:
        return None
    begin, unit = at + 1, ""
    if begin < len(words) and is_pieces(f"{words[at].text} {words[begin].text}"):
        begin, unit = begin + 1, words[begin].text
    begin += is_of(words[begin:])
    length = next((n for n, text in runs(words[begin:], _LONGEST) if _is_drug(text, reading)), 0)
    end = begin + length
    if not length or any(word.parts for word in words[at : end - 1]):
        return None
    behind = words[end].text if end < len(words) and words[end].plain and not words[end - 1].parts else ""
    if behind and not unit and is_pieces(f"1 {behind}"):
        return _Counted(at, end + 1, behind)
    # `4 heroin 3g` has its amount behind it.
    return (
        None
        if not unit and (is_mass(behind) or (behind.isdigit() and _is_weight(words, end)))
        else _Counted(at, end, unit)
    )


def _is_weight(words: Sequence[Word], at: int) -> bool:
    return is_mass(" ".join(word.text for word in words[at : at + 2]))


def _is_drug(text: str, reading: Reading) -> bool:
    known = find_item(text, reading.own_items)
    return known is not None and known.category == "drug"
