"""The words of a list by themselves, and the marks around and between them: `(8.1g),` is `8.1g` in brackets."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.records.types import Exhibit
from stronghold_cli.sheet.words.text import Word

COMMA, COLON, STOP, JOIN, OPEN, CLOSE, EQUALS = ",", ":", ".", "and", "(", ")", "="
_SHORT = ("approx", "est", "inc", "incl", "val", "poss", "susp", "no", "nos", "max", "c", "ca", "st", "rd")
"""Words that are cut short with a full stop, which ends nothing."""


class ListWord(NamedTuple):
    """One or several words of a list, or a mark between them."""

    sort: str
    text: str = ""
    """What is read in their place."""
    said: str = ""
    words: tuple[Word, ...] = ()
    at: int = 0
    """Which word of the line it is, or is behind; the first of several."""


def atoms(words: Sequence[Word]) -> Iterator[tuple[int, Word | ListWord]]:
    """Yield the words by themselves and the marks that stand around and between them, each with its word's place."""
    for at, (word, after) in enumerate(zip(words, [*words[1:], None], strict=True)):
        if not word.plain or word.name is not None:
            yield at, word._replace(parts=False)
        else:
            yield from ((at, each) for each in _parted(word.text))
        if word.parts and after and word.said == word.text and is_mark(word.text) and is_mark(after.text):
            yield at, Word("to", "to", True)  # `RT/7 - RT/10`
        elif word.parts:
            yield at, ListWord(COLON if word.said.endswith(":") else COMMA, said=word.said[-1:])


def _parted(text: str) -> Iterator[Word | ListWord]:
    """Yield the one word and the marks that a text without blanks has, or the words between its dots: `P-20...4`."""
    if len(pieces := re.split(r"\.{2,}|…", text)) > 1:
        for n, piece in enumerate(pieces):
            yield from (ListWord(COMMA),) if n else ()
            yield from _parted(piece) if piece else ()
        return
    if text in ("/", "|"):
        yield ListWord(COMMA)
        return
    if text == "=":
        yield ListWord(EQUALS)
        return
    opened = len(text) - len(text.lstrip("(["))
    yield from (ListWord(OPEN) for _ in range(opened))
    bare = text[opened:]
    behind = re.search(r"[)\].!]*$", bare)
    marks = behind[0] if behind else ""
    bare = bare[: len(bare) - len(marks)]
    if marks == "." and bare.casefold() in _SHORT:
        marks = ""
    if bare:
        yield Word(bare, bare, True)
    for mark in marks:
        yield ListWord(CLOSE if mark in ")]" else STOP)


def is_mark(text: str) -> bool:
    """Whether a text is the number of an exhibit."""
    return re.fullmatch(Exhibit.looks, text) is not None
