"""A line of a sheet as it was typed, cut into its words and put together again without some of them."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import NEXT_LINE, Word, bare, mark_of, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes

_BETWEEN = " ,;:/-\u2010\u2011\u2012\u2013\u2014\u2015."


class TypedLine(NamedTuple):
    """The words of a line, each with where it stands."""

    text: str
    """The line without its mark in a list, and without its comment."""
    comment: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    """Where each word begins in the text."""
    parts: tuple[range, ...]
    """The words between commas, dashes and brackets."""
    sentences: tuple[range, ...]

    def at(self, places: Collection[int]) -> list[Word]:
        """Return some of the words, in their order."""
        return [self.words[at] for at in sorted(places)]

    def part_of(self, at: int) -> range:
        """Return the part that a word is in."""
        return next(part for part in self.parts if at in part)

    def sentence_of(self, at: int) -> range:
        """Return the sentence that a word is in."""
        return next(sentence for sentence in self.sentences if at in sentence)

    def before(self, at: int) -> "TypedLine":
        """Return the line up to one of its words."""
        return typed_line(self.text[: self.starts[at]].rstrip(_BETWEEN))

    def runs(self, places: Collection[int]) -> list[list[int]]:
        """Return some of the words in the runs in which they stand."""
        found: list[list[int]] = []
        for at in sorted(places):
            if found and found[-1][-1] + 1 == at:
                found[-1].append(at)
            else:
                found.append([at])
        return found

    def said(self, places: Collection[int]) -> str:
        """Return some of the words as they were typed."""
        return "; ".join(self._run(run) for run in self.runs(places))

    def is_key(self, at: int, reading: Reading) -> bool:
        """Whether a word is a person's key."""
        return is_key([bare(self.words[at])], reading)

    def without(self, moved: Collection[int], reading: Reading, *, noted: bool) -> str:
        """Return the line without some words, which are notes of their sentence if `noted`.

        Somebody of whose sentence nothing else is left stands in front of the next one.
        """
        made: list[str] = []
        waiting: list[str] = []
        who = ""
        for sentence in self.sentences:
            gone = [at for at in sentence if at in moved]
            kept = [at for at in sentence if at not in moved]
            for run in self.runs(gone) if noted else ():
                if waiting and run[0] - 1 in moved and run[0] == sentence.start:
                    waiting[-1] = f"{waiting[-1]} {self._run(run)}"
                else:
                    waiting.append(self._run(run))
            said = f"{who}{self._kept(kept, whole=not gone)}"
            who = ""
            if gone and kept and self.is_key(kept[0], reading) and sentence is not self.sentences[-1]:
                who = f"{said.rstrip(_BETWEEN)} "
                continue
            if not said and made:
                said = made.pop()
            if said:
                notes = f" {NOTES}={in_quotes('; '.join(waiting))}" if waiting else ""
                made.append(f"{said.rstrip(_BETWEEN)}{notes}" if notes else said)
                waiting = []
        return _joined(made)

    def _run(self, run: Sequence[int]) -> str:
        return "".join(self._slice(at) for at in run).strip(_BETWEEN)

    def _kept(self, kept: Sequence[int], *, whole: bool) -> str:
        said = ""
        for at, after in zip(kept, [*kept[1:], None], strict=False):
            said += self._slice(at)
            # A comma behind what is gone still parts what stands before it.
            if after is not None and after > at + 1 and not self.words[at].parts and self.words[after - 1].parts:
                said = f"{said.rstrip()}, "
        return said.strip() if whole else said.strip(_BETWEEN)

    def _slice(self, at: int) -> str:
        return self.text[self.starts[at] : self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)]


def typed_line(line: str, *, marked: bool = True) -> TypedLine:
    """Return a line of a sheet as it was typed, without the mark of a list where it may be `marked`.

    Raises Unreadable where its words cannot be told.
    """
    text = line[len(mark_of(line)) if marked else 0 :].strip()
    words: list[Word] = []
    starts: list[int] = []
    lines: set[int] = set()
    at = 0
    for word in words_of(text):
        at = text.index(word.said, at)
        if word.plain and word.text == NEXT_LINE:
            lines.add(len(words))
            words[-1:] = [word._replace(parts=True) for word in words[-1:]]
        else:
            words.append(word)
            starts.append(at)
        at += len(word.said)
    # Behind the last word stands nothing but a dash, and a comment.
    behind, mark, comment = text[at:].partition("#")
    text = f"{text[:at]}{behind}".rstrip()
    found = tuple(_sentences(words, lines))
    return TypedLine(text, mark + comment, tuple(words), tuple(starts), tuple(_parts(words, found)), found)


def _parts(words: Sequence[Word], sentences: Sequence[range]) -> list[range]:
    cuts = {0, *(sentence.stop for sentence in sentences)}
    for at, word in enumerate(words):
        if word.plain and word.said.startswith("("):
            cuts.add(at)
        if word.parts or (word.plain and re.search(r"(?:\)[.,;:]*|[!?]+)$", word.said)):
            cuts.add(at + 1)
    return _ranges(cuts)


def _sentences(words: Sequence[Word], lines: Collection[int]) -> list[range]:
    cuts = {0, *lines}
    at = 0
    for sentence in sentences(words):
        at += len(sentence)
        cuts.add(at)
    return _ranges(cuts)


def _ranges(cuts: Collection[int]) -> list[range]:
    places = sorted(cuts)
    return [range(first, after) for first, after in pairwise(places)]


def _joined(made: Sequence[str]) -> str:
    ends = (".", NEXT_LINE)
    return " ".join(text if text.endswith(ends) or at + 1 == len(made) else f"{text}." for at, text in enumerate(made))
