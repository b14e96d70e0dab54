"""Drugs on a line of a sheet that share one unit: `6 wraps of crack and 4 of heroin`, `57 crack 40 heroin wraps`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import is_of, runs
from stronghold_cli.sheet.words.text import AND, Word, end_of_part, with_runs
from stronghold_cli.values.quantity import PIECE_WORDS, THING, UNITS, is_mass, is_pieces

_ARTICLES = ("a", "an")
_TAB, _TABLET = "tab", "tablet"
_LONGEST = 3
"""How many words a drug's name has that shares its unit."""


class _Counted(NamedTuple):
    """A number of a drug: where its number is, where a unit would stand, its unit, and the place behind it."""

    number: int
    end: int
    unit: str


def with_same_unit(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the unit of one drug for those beside it that have a number and no unit.

    `a wrap of heroin` is one, and tabs of what is counted in tablets are those: `85 MDMA tabs`.
    """
    made = with_runs(_in_tablets(words, reading), lambda rest: _one_alone(rest, reading))
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


def _in_tablets(words: Sequence[Word], reading: Reading) -> list[Word]:
    made = list(words)
    for at, word in enumerate(words):
        unit = PIECE_WORDS.get(word.text.casefold().rstrip(".")) if word.plain and word.name is None else None
        if unit != _TAB or not word.text.casefold().startswith(_TAB):
            continue
        begin = next((n for n in range(at, 0, -1) if words[n - 1].parts), 0)
        part = words[max(begin, at - _LONGEST) : min(end_of_part(words, at), at + 1 + _LONGEST)]
        beside = [text for n in range(len(part)) for _, text in runs(part[n:], _LONGEST)]
        drugs = {item for text in beside if (item := find_item(text, reading.own_items)) and item.category == "drug"}
        if len(drugs) == 1 and _TABLET in (units := drugs.pop().units) and _TAB not in units:
            text = _TABLET if word.text.casefold() == _TAB else f"{_TABLET}s"
            made[at] = word._replace(text=text, said=word.said.replace(word.text, text, 1))
    return made


def _one_alone(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]]:
    """Return how many of the first words are one of a drug without its number, `a wrap of heroin`, and that with it."""
    if not all(word.plain and word.name is None for word in words[:2]):
        return 0, []
    article = int(words[0].text.casefold() in _ARTICLES and not words[0].parts)
    if not article or len(words) < _LONGEST:
        return 0, []
    named = 0 if words[1].text.casefold() in UNITS else 2
    length = next((n for n, text in runs(words[1 : 1 + named], 2) if _is_drug(text, reading)), 0)
    behind = words[1 + length :]  # `a heroin wrap`, else `a wrap of heroin`
    unit = behind[0].text.casefold() if behind and behind[0].plain else ""
    of_it = length or any(_is_drug(text, reading) for _, text in runs(behind[1 + is_of(behind[1:]) :], _LONGEST))
    if unit not in UNITS or unit == THING or not of_it or (length and words[length].parts):
        return 0, []
    return 1 + length, [Word("1", words[0].said, True), *words[1 : 1 + length]]


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
