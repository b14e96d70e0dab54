"""Usual slips of words on a sheet, each read as the one word that it was meant for: `siezed`, `1630 hrs`.

A slip of a thing is asked instead, for another thing may be called so.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of, tally_words
from stronghold_cli.catalogue.thing_words import slips
from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import number_said
from stronghold_cli.sheet.words.roads import with_junctions
from stronghold_cli.sheet.words.text import SheetRow, Word, with_runs
from stronghold_cli.values.quantity import is_pieces

_CLOCK = re.compile("(?:[01][0-9]|2[0-3])[:.]?[0-5][0-9]")
_KEY = re.compile("[A-Za-z]{1,4}-?[0-9]+")
_EQUALS = ("=", ">", "=>", "->", "\u2192")
"""Marks behind a key that stand for a colon."""
_HEAD = 2
_CLASS, _LETTER = re.compile(r"(?i)cl\.?"), re.compile("[A-Ca-c]")
_COUNT = re.compile("([Cc]ts?|[Cc]ounts?)([1-9][0-9]?)")
"""`ct1` is a count, and `CT1` an exhibit."""
_TIMES = re.compile("([0-9]{1,4})[xX]")
_POINT = re.compile(r"(?i)(\(?)(\.[0-9]+ ?(?:mg|g|kg|gms?|grams?|kilos?)\)?)")
"""A weight below a gram without its zero: `.6g`."""
_AT = re.compile("@([0-9A-Za-z].*)?")
_HOURS = ("hrs", "hours")


def without_slips(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet without them."""
    return [row._replace(words=_without(row.words)) if isinstance(row, SheetRow) else row for row in written]


def _without(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a row without them; the time that it begins with is one word."""
    first, *rest = words or [Word("", "", True)]
    timed = first.plain and not first.parts and _CLOCK.fullmatch(first.text)
    if timed and rest and rest[0].plain and rest[0].text.casefold().strip(".") in _HOURS:
        said = f"{first.said} {rest[0].said}"
        words = [first._replace(text=first.text + _HOURS[0], said=said, parts=rest[0].parts), *rest[1:]]
    for at in range(1, min(_HEAD + 2, len(words) - 1)):
        if words[at].said in _EQUALS and _KEY.fullmatch(words[at - 1].text):
            # `on P-23 = 40 wraps crack`
            words = [*words[: at - 1], words[at - 1]._replace(parts=True), *words[at + 1 :]]
            break
    return tuple(with_runs(list(with_junctions(words)), _run))


def _run(words: Sequence[Word]) -> tuple[int, list[Word]]:
    """Return the first word as it was meant: a class or a count that is written in short, or a slip."""
    first = words[0]
    if not first.plain or first.name is not None:
        return 1, [first]
    if at := _AT.fullmatch(first.text):
        return 1, [first._replace(text="at", parts=False), *([first._replace(text=at[1], said="")] if at[1] else ())]
    if point := _POINT.fullmatch(first.text):
        return 1, [first._replace(text=f"{point[1]}0{point[2]}")]
    after = words[1].text.strip("().") if words[1:] and not first.parts else ""
    if _CLASS.fullmatch(first.text) and _LETTER.fullmatch(after):
        # A street is called so as well: `PWITS Cl A`.
        return 1, [first._replace(text="class", said=first.said.rstrip("."))]
    times = _TIMES.fullmatch(first.text)
    if times and (is_pieces(f"1 {after}") or is_pieces(f"1 {after.removesuffix('s')}")):
        return 1, [first._replace(text=times[1])]  # `17x wraps heroin`
    if not first.parts and (number := number_said(first)) and first.text != number and _is_tally(words[1:]):
        return 1, [first._replace(text=number)]  # `two MDA warrants`
    if count := _COUNT.fullmatch(first.text):
        return 1, [first._replace(text=count[1], parts=False), first._replace(text=count[2], said="")]
    return 1, [_meant(first)]


def _is_tally(words: Sequence[Word]) -> bool:
    """Whether words begin with what is counted, with one word before it or none: `MDA warrants`."""
    said = (text for at in range(min(2, len(words))) for _, text in runs(words[at:], 3))
    return any(key_of(text) in tally_words() for text in said)


def _meant(word: Word) -> Word:
    if not word.plain or word.name is not None:
        return word
    bare = word.text.strip("().")
    means = slips().get(bare.casefold())
    return word._replace(text=word.text.replace(bare, means), said=word.said.replace(bare, means)) if means else word
