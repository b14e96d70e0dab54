"""A day's sheet as rows of words: quotes, comments, indentation, and what a word processor made of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.values.text import quoted

LINE_BREAK = "↵"
"""Stands for a new line in a quoted text; for itself after a backslash, and backslashes in front of it are doubled."""

# What a word processor puts in the place of a plain character, outside of quotes.
_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-"})
_PLAIN |= str.maketrans({"\u2018": "'", "\u2019": "'", "\u00d7": "x"})
AND = ("and", "&", "+")
"""What joins two things on a line …"""
AND_NOTE = (*AND, "plus", "with")
"""… and a note to what stands before it."""
_STRAIGHT, _CURLY = '"', "\u201c\u201d\u201e"
NEXT_LINE = "//"
"""What stands between two lines that are typed on one."""
_PARTS = (",", ";", ":")
_STROKE = "/"
_NAMED = r"([A-Za-z][A-Za-z_-]*)="
# What begins a line of a list: a bullet (`o` and a tab is one of a word processor), or a number with its point.  `> 20
# wraps` may be more than that.
_MARK = re.compile(
    r"\s*(?:[-*\u2010-\u2015\u2022\u2023\u00b7\u25aa\u25cb\u25cf\u25e6]+|o(?=\t)|([0-9]{1,4})[.)](?=\s)"
    r"|>(?=\s+(?![~\u00a3]?[0-9]{1,3}(?![0-9]))))\s*"
)

_CLOCK = re.compile(r"(?i)(?:[01][0-9]|2[0-3])[:.]?[0-5][0-9](?:hrs)?|[0-9]{1,2}(?:[:.][0-9]{2})?[ap]m")


class Word(NamedTuple):
    """One word of a row."""

    text: str
    """What was said: without the quotes, and without the name in front of an equals sign."""
    said: str
    """As it stands in the sheet, for messages."""
    plain: bool
    """Whether nothing of it was in quotes."""
    name: str | None = None
    """What stands in front of an equals sign."""
    parts: bool = False
    """Whether a comma, a dash, a colon or the end of a bracket stands behind it."""


class SheetRow(NamedTuple):
    """One line of a sheet that says something."""

    number: int
    indent: int
    words: tuple[Word, ...]


def with_runs(words: Sequence[Word], standing_for: Callable[[Sequence[Word]], tuple[int, list[Word]]]) -> list[Word]:
    """Return a line with what stands for its runs of words, from left to right.

    `standing_for` takes the rest of the line, and returns how many of its first words are such a run, 0 for none, and
    what stands for them.
    """
    made: list[Word] = []
    at = 0
    while at < len(words):
        length, instead = standing_for(words[at:])
        made += instead if length else [words[at]]
        at += length or 1
    return made


def rows(text: str) -> Iterator[SheetRow | StrongholdError]:
    """Yield each line that says something, or what is wrong with it; blank lines and comments say nothing."""
    lines = text.removeprefix("\ufeff")
    if "\n" not in lines:
        lines = lines.replace("\r", "\n")
    counted: dict[int, int] = {}
    for number, line in enumerate(lines.split("\n"), 1):
        content = _ellipses_parted(line.removesuffix("\r"))
        try:
            words = _parted(_words(content, _after_mark(content, counted)))
        except Unreadable as problem:
            yield problem.at(line=number)
            continue
        for each in lines_of(words):
            yield SheetRow(number, _indent(content), each)


def lines_of(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield the lines that were typed as one, with `//` between them."""
    at = 0
    for end, word in enumerate([*words, None]):
        if word is None or (word.plain and word.said == NEXT_LINE):
            if end > at:
                yield tuple(words[at:end])
            at = end + 1


def _ellipses_parted(line: str) -> str:
    """Return a line without quotes with a dash for each `...`: `4c Breck Rd...P-35`."""
    return line if re.search(f"[{_STRAIGHT}{_CURLY}]", line) else re.sub(r"\s*(?:\.{3,}|\u2026)\s*", " - ", line)


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of one plain line, as `rows` would."""
    return _parted(_words(text, 0))


def quoted_word(text: str, name: str | None = None, *, parts: bool = False) -> Word:
    """Return a text as a word in quotes, for a field by its name if one is given."""
    return Word(text, text, False, name, parts)


def quoted_words(words: Sequence[Word], name: str) -> Word:
    """Return some words as one in quotes for a field, which ends a part where the last of them does."""
    return quoted_word(" ".join(word.text for word in words), name, parts=words[-1].parts)


def is_one_of(word: Word, *texts: str) -> bool:
    """Whether a word stands for itself and is one of some texts, in capitals or not."""
    return word.plain and word.name is None and word.text.casefold() in texts


def parts_of(words: Sequence[Word]) -> list[list[Word]]:
    """Return a line in its parts: what stands between commas, dashes and brackets."""
    found: list[list[Word]] = [[]]
    for word in words:
        found[-1].append(word)
        if word.parts:
            found.append([])
    return [part for part in found if part]


def ended(words: Sequence[Word]) -> list[Word]:
    """Return words whose last one ends a line."""
    return [*words[:-1], words[-1]._replace(said=words[-1].said.rstrip(",;"), parts=False)]


def end_of_part(words: Sequence[Word], at: int) -> int:
    """Return where the part ends that a word of a line is in."""
    return next((n for n in range(at, len(words)) if words[n].parts), len(words) - 1) + 1


def bare(word: Word, marks: str = "()") -> Word:
    """Return a word without the marks around it: `(P-31)`."""
    if not word.plain or word.name is not None:
        return word
    text = word.text.strip(marks)
    return word if text == word.text else word._replace(text=text)


def owner(word: Word) -> Word:
    """Return whose something is by a key, with an apostrophe or none: `P-5's phone`, `P-5s phone`."""
    found = re.fullmatch("(.*[0-9])'?[sS]", bare(word).text) if word.plain and word.name is None else None
    return word._replace(text=found[1]) if found else word


def clock_said(word: Word) -> bool:
    """Whether a word is a time as logs have it at the beginning of a line: `2200`, `05.45`, `7pm`."""
    return word.plain and word.name is None and _CLOCK.fullmatch(word.text) is not None


def _indent(line: str) -> int:
    spaces = line[: len(line) - len(line.lstrip())]
    return len(spaces.expandtabs(8))


def _after_mark(line: str, counted: dict[int, int]) -> int:
    """Return where a line begins behind the mark of a list: 0 where it has none, or where its number is not the next.

    `counted` holds the last number of the list at each indentation; `2. phones` that follows no `1.` is no number two.
    """
    found = _MARK.match(line)
    if found is None:
        return 0
    if found[1] is not None:
        indent, number = _indent(line), int(found[1])
        if number not in (1, counted.get(indent, 0) + 1):
            return 0
        counted[indent] = number
    return found.end()


def mark_of(line: str) -> str:
    """Return how a line begins in a list: its indentation and its bullet or number, which its words do not have."""
    found = _MARK.match(line)
    return found[0] if found else ""


def _words(line: str, start: int) -> Iterator[Word]:
    plain = line.translate(_PLAIN)
    at = start
    while at < len(line):
        if line[at].isspace():
            at += 1
        elif line[at] == "#":
            return
        else:
            word, at = _word(line, plain, at)
            yield word


def _parted(words: Iterator[Word]) -> tuple[Word, ...]:
    """Return words without the marks that only keep them apart, which the word in front of each knows."""
    kept: list[Word] = []
    columns = False
    for word in words:
        # `0915 / P-9 / NRM`: a stroke behind the time of a log parts as a comma does.
        columns = columns or (word.text == _STROKE and len(kept) == 1 and clock_said(kept[0]))
        if (word.text.strip("-") and not (columns and word.text == _STROKE)) or word.name or not word.plain:
            kept.append(word._replace(parts=word.said.endswith(_PARTS)))
        elif kept:
            kept[-1] = kept[-1]._replace(parts=True)
    return tuple(kept)


def _word(line: str, plain: str, start: int) -> tuple[Word, int]:
    """Read one word, up to the next space that is not in quotes, and return where it ends."""
    found = re.compile(_NAMED).match(plain, start)
    begin = found.end() if found else start
    # A quote is one only where a value begins: 5" is five inches.
    in_quotes = line[begin : begin + 1] in (_STRAIGHT, *_CURLY)
    inside, begin = _quoted(line, begin) if in_quotes else ("", begin)
    end = begin
    while end < len(line) and not line[end].isspace():
        end += 1
    text = inside + plain[begin:end].rstrip(",;:!")
    return Word(text, line[start:end], not in_quotes, found[1] if found else None), end


def _quoted(line: str, start: int) -> tuple[str, int]:
    """Read from one quote to the next, two quotes being one of the text.  Raises Unreadable where none follows."""
    ends = _STRAIGHT if line[start] == _STRAIGHT else _CURLY
    inside: list[str] = []
    at = start + 1
    while at < len(line):
        if line[at] in ends:
            if ends != _STRAIGHT or line[at + 1 : at + 2] != _STRAIGHT:
                breaks = rf"(\\*){LINE_BREAK}"
                return re.sub(breaks, _line_break, "".join(inside)), at + 1
            at += 1
        inside.append(line[at])
        at += 1
    raise Unreadable(f"the quote before {quoted(line[start + 1 :])} is not closed", "end the text with another one")


def _line_break(found: re.Match[str]) -> str:
    return "\\" * (len(found[1]) // 2) + (LINE_BREAK if len(found[1]) % 2 else "\n")
