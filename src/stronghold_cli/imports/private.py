"""Columns that name somebody: a heading that says so is left out, unless the mapping gives it a field made for it."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.imports.headings import plain_heading
from stronghold_cli.records.fields import Field
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Text

PROSE = ("notes", "summary", "basis")
"""The fields in which people write sentences, where a name may stand."""

_BIRTH = (
    r"(?i)\b(?:d\.?o\.?b\.?|born|date of birth)\b|\b(?:0?[1-9]|[12][0-9]|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-]19[0-9]{2}\b"
)
_TWO_NAMES = re.compile(
    r"\b[A-Z][a-z'\u2019-]+(?:[A-Z][a-z]+)?\s+(?:[A-Z][a-z'\u2019-]+|[A-Z]{2,})\b|\b[A-Z]{2,}\s+[A-Z][a-z]+\b"
)


_IN_CAPITALS = re.compile(r"\b[A-Z]\.?\s+[A-Z]{2,}\b|\b[A-Z]{3,},?\s+[A-Z][A-Za-z]*\b|\b[A-Z][a-z]+,\s*[A-Z]")


class PrivateWord(NamedTuple):
    """A row of private_headings.csv."""

    word: str
    whole: bool
    """Whether it says so only as the whole heading: a line has a name, too."""
    who: bool
    """Whether it says who somebody is, where other columns say more about them."""
    part: str
    """Whether it has a part of somebody's `name`, or their `birth`: each alone is shared by several people."""
    fields: tuple[str, ...]
    """The fields made for it, beside a person's key."""


def private_word(heading: str) -> PrivateWord | None:
    """Return the words of a heading that say that its column names somebody, None where there are none."""
    plain = f" {plain_heading(heading)} "
    return next(
        (row for row in _words() if (plain.strip() == row.word if row.whole else f" {row.word} " in plain)), None
    )


def says_who(heading: str) -> bool:
    """Whether a column says who somebody is, so that a key may stand for what is in it."""
    word = private_word(heading)
    return word is not None and word.who


def parts_of_names(headings: Iterable[str]) -> list[str]:
    """Return the columns that have parts of people's names, which only together say who somebody is."""
    return [each for each in headings if each and (word := private_word(each)) and word.part == "name"]


def made_for(field: Field, word: PrivateWord) -> bool:
    """Whether a field is made for what such a column has: a person's key, a reference; a name, for what has a name."""
    return isinstance(field.type, Person) or field.name in word.fields or (field.name == "name" and word.whole)


def looks_like_names(texts: Iterable[str]) -> bool:
    """Whether some texts of a column that nobody understood may name somebody, so that they are better not shown."""
    return any(_TWO_NAMES.search(text) or _IN_CAPITALS.search(text) or re.search(_BIRTH, text) for text in texts)


def may_name_somebody(field: Field, text: str) -> bool:
    """Whether a text in a field of sentences may name somebody: two words with capitals, or a date of birth."""
    if field.name not in PROSE or not isinstance(field.type, Text):
        return False
    return bool(_TWO_NAMES.search(text) or re.search(_BIRTH, text))


@cache
def _words() -> tuple[PrivateWord, ...]:
    with Path(__file__).with_name("private_headings.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            PrivateWord(
                plain_heading(row["word"]),
                row["whole"] == "yes",
                row["who"] == "yes",
                row["part"],
                tuple(row["field"].split()),
            )
            for row in csv.DictReader(file)
        )
