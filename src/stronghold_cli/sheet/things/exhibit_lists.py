"""Several exhibits behind things on a line of a sheet: `2 phones KD/6 KD/7`, `£90 + Nokia, marks TO/1 TO/2`.

As many as there are of one thing are one each, and as many in a list as there are things are theirs in order.  Of a
range, `KD/1 to KD/4`, nobody says which is which: it goes into the notes of each thing.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Exhibit, Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import Certain, number_said
from stronghold_cli.sheet.words.starts import item_kinds
from stronghold_cli.sheet.words.text import AND, Word, words_of
from stronghold_cli.values.text import quoted

_LABELS = (
    "exhibit",
    "exhibits",
    "exh",
    "exhs",
    "exs",
    "ex",
    "mark",
    "marks",
    "marked",
    "exhibited as",
    "refs",
    "nos",
    "all",
)
EXHIBIT = "exhibit"
_TO = ("to", "-", "thru", "through")
_JOINED = re.compile("(.+?)([-+&])([^-+&]+)")
"""Two exhibits in one word: a range, `RS/4-6`, or both, `RS/2+3`."""
_MOST = 40
"""How many exhibits a range has at most."""
_MOST_EACH = 12
"""How many of one thing are parted, each with its exhibit."""


class Marks(NamedTuple):
    """Several exhibits behind the things of a line."""

    texts: tuple[str, ...] = ()
    said: str = ""
    in_order: bool = False
    """Whether each is named: a range does not say which thing is which."""


def exhibits_in(words: Sequence[Word]) -> tuple[int, Marks]:
    """Return how many of the first words name exhibits, and those; 0 for none.

    Raises Certain for a range that runs backwards: `KD/4 to KD/1`.
    """
    texts: list[str] = []
    at = end = 0
    ranged = False
    while at < len(words) and (words[at].plain or words[at].name) and words[at].name in (None, EXHIBIT):
        text = words[at].text.strip("()")
        joined = _JOINED.fullmatch(text)
        first, sign, last = joined.groups() if joined else ("", "", "")
        named = words[at].name is not None
        after = words[at + 1] if words[at + 1 :] else None
        if texts and text.casefold() in _TO and after and (after.name or _is_mark(after.text.strip("()"))):
            texts += _between(texts[-1], words[at + 1].text.strip("()"))
            at, ranged = at + 2, True
        elif _is_mark(text) or (named and not sign):
            texts.append(text)
            at += 1
        elif _is_mark(first) or (named and sign):
            other = _numbered(first, last) if last.isdigit() else last
            texts += [first, *(_between(first, other) if sign == "-" else [other])]
            at, ranged = at + 1, ranged or sign == "-"
        elif texts and text.casefold() in AND and (number := _number_behind(words[at + 1 :], texts[-1])):
            texts.append(number)  # `RS/2 & 3`
            at += 2
        elif texts and text.casefold() in AND:
            at += 1
            continue
        else:
            break
        end = at
    said = " ".join((word.text if word.name else word.said).strip("(),;:") for word in words[:end])
    return (end, Marks(tuple(texts), said, not ranged)) if texts else (0, Marks())


def _numbered(mark: str, number: str) -> str:
    """Return the exhibit of the same initials with another number."""
    return re.sub("[0-9]+$", number, mark)


def _number_behind(words: Sequence[Word], mark: str) -> str:
    """Return the exhibit that a number alone at the end of a part is, behind one that is lower; empty for none."""
    text = words[0].text.strip("()") if words else ""
    number = re.search("[0-9]+$", mark)
    alone = text.isdigit() and (words[0].parts or len(words) == 1) and number is not None
    return _numbered(mark, text) if alone and number and int(text) > int(number[0]) else ""


def _is_mark(text: str) -> bool:
    return re.fullmatch(Exhibit.looks, text) is not None


def _between(first: str, last: str) -> list[str]:
    """Return the exhibits behind the first of a range, up to its last."""
    one, other = (re.fullmatch("(.*?)([0-9]+)", text) for text in (first, last))
    if one and other and one[1].casefold() == other[1].casefold() and 0 < int(other[2]) - int(one[2]) < _MOST:
        wide = len(one[2]) if one[2].startswith("0") else 0
        return [f"{one[1]}{n:0{wide}}" for n in range(int(one[2]) + 1, int(other[2]) + 1)]
    raise Certain(
        f"{quoted(f'{first} to {last}')} are no range of exhibits",
        "say the first and the last, KD/1 to KD/4",
        about=f"{first} to {last}",
    )


def without_marks(words: Sequence[Word], reading: Reading) -> tuple[list[Word], Marks]:
    """Return a line without several exhibits at its end, and those; each of as many of one thing with its own."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        begin = at + _label(words[at:])
        length, marks = exhibits_in(words[begin:])
        if len(marks.texts) < 2 or not made:
            made.append(words[at])
            at += 1
            continue
        at = begin + length
        if apart := _each_with_one(made, marks, reading, parts=words[at - 1].parts or at < len(words)):
            made = apart
        elif at == len(words):
            made[-1] = made[-1]._replace(parts=False, said=made[-1].said.rstrip(",;:"))
            return made, marks
        else:
            made += words[begin:at]
    return made, Marks()


def _label(words: Sequence[Word]) -> int:
    """Return how many of the first words only say that exhibits follow."""
    plain = next((n for n, text in runs(words, 2) if text.casefold().strip("(.:") in _LABELS), 0)
    return plain if words[plain:] and exhibits_in(words[plain:])[0] else 0


def _each_with_one(made: Sequence[Word], marks: Marks, reading: Reading, *, parts: bool) -> list[Word]:
    """Return a line that ends in as many of one thing as there are exhibits with each apart; nothing for any other."""
    for at in range(len(made) - 1, max(-1, len(made) - 5), -1):
        thing = made[at + 1 :]
        counted = number_said(made[at]) == str(len(marks.texts)) and bool(thing)
        known = find_item(" ".join(word.text for word in thing[-2:]), reading.own_items) if thing else None
        known = known or (find_item(thing[-1].text, reading.own_items) if thing else None)
        if counted and known and known.category not in ("drug", "cash") and len(marks.texts) <= _MOST_EACH:
            bare = [*thing[:-1], thing[-1]._replace(parts=False, said=thing[-1].text)]
            each = [[Word("1", "1", True), *bare, exhibit_word(text, parts=True)] for text in marks.texts]
            each[-1][-1] = each[-1][-1]._replace(parts=parts)
            return [*made[:at], *(word for words in each for word in words)]
        if made[at].parts and at + 1 < len(made):
            return []
    return []


def exhibit_word(text: str, *, parts: bool) -> Word:
    """Return an exhibit as a word of a line, also one that does not look like one: `AK1`."""
    return Word(text, f"{EXHIBIT}={text}", False, EXHIBIT, parts)


def mark_words(text: str) -> list[Word]:
    """Return the words of some exhibits, each that does not look like one as one by its name: `AK1 to AK3`."""
    words = words_of(text)
    return [
        word if _is_mark(word.text) or not re.search("[0-9]", word.text) else exhibit_word(word.text, parts=word.parts)
        for word in words
    ]


def with_one_mark(contents: Sequence[LineContent], mark: str) -> tuple[LineContent, ...]:
    """Return several things with the one exhibit that stands alone behind all of them, where they have none."""
    kind, _ = item_kinds()[0]
    exhibit = next(field.name for field in kind.typed if isinstance(field.type, Exhibit))
    return tuple(each._replace(texts={exhibit: mark} | dict(each.texts)) for each in contents)


def with_marks(contents: Sequence[LineContent], marks: Marks) -> tuple[LineContent, ...]:
    """Return the things of a line with the exhibits behind them.  Raises Certain where there are more things.

    A thing with an exhibit of its own has none of these.
    """
    kind, _ = item_kinds()[0]
    exhibit = next(field.name for field in kind.typed if isinstance(field.type, Exhibit))
    places = [at for at, each in enumerate(contents) if each.kind is kind and not each.texts.get(exhibit)]
    made = list(contents)
    if not marks.texts:
        return tuple(made)
    if not places or (marks.in_order and len(places) > len(marks.texts)):
        what = f"{quoted(marks.said)} are {len(marks.texts)} exhibits, and the things before them are {len(places)}"
        raise Certain(what, "put each behind its own thing, e.g. 1 phone AB/1, 1 phone AB/2", about=marks.said)
    for at, mark in zip(places, marks.texts, strict=False):
        if marks.in_order and len(places) == len(marks.texts):
            made[at] = made[at]._replace(texts={**made[at].texts, exhibit: mark})
        else:
            made[at] = made[at].noted(f"exhibits {marks.said}" if len(places) == 1 else f"among exhibits {marks.said}")
    return tuple(made)
