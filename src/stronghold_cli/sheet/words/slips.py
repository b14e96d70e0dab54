"""Usual slips of words on a sheet, each read as the one word that it was meant for: `siezed`, `1630 hrs`.

A slip of a thing is asked instead, for another thing may be called so.
"""

import re
from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.thing_words import slips
from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.text import SheetRow, Word

_CLOCK = re.compile("(?:[01][0-9]|2[0-3])[:.]?[0-5][0-9]")
_HOURS = ("hrs", "hours")
_ROAD = re.compile(r"[ABM][0-9]{1,4}(?:\(M\))?")
_OF_ROAD = re.compile("(?i)(?:j|jct)[0-9]{1,2}[a-z]?|[nsew]/?b|(?:north|south|east|west)bound")


def without_slips(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet without them."""
    return [row._replace(words=_without(row.words)) if isinstance(row, SheetRow) else row for row in written]


def _with_junctions(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of a row, a road with its junction and direction as one: `M6 J36 s/b` names nobody."""
    at = 0
    while at < len(words):
        end = at + 1
        if words[at].plain and _ROAD.fullmatch(words[at].text):
            while end < len(words) and not words[end - 1].parts and _OF_ROAD.fullmatch(words[end].text):
                end += 1
        said, last = words[at:end], words[end - 1]
        text = " ".join(word.text for word in said)
        yield last._replace(text=text, said=" ".join(word.said for word in said)) if len(said) > 1 else last
        at = end


def _without(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a row without them; the time that it begins with is one word."""
    first, *rest = words or [Word("", "", True)]
    timed = first.plain and not first.parts and _CLOCK.fullmatch(first.text)
    if timed and rest and rest[0].plain and rest[0].text.casefold().strip(".") in _HOURS:
        said = f"{first.said} {rest[0].said}"
        words = [first._replace(text=first.text + _HOURS[0], said=said, parts=rest[0].parts), *rest[1:]]
    return tuple(map(_meant, _with_junctions(words)))


def _meant(word: Word) -> Word:
    if not word.plain or word.name is not None:
        return word
    bare = word.text.strip("().")
    means = slips().get(bare.casefold())
    return word._replace(text=word.text.replace(bare, means), said=word.said.replace(bare, means)) if means else word
