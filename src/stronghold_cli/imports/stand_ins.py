"""Cells that hold no value of their own: ditto marks, words for nothing, and several people where one is meant."""

import re
from collections.abc import Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.amounts import Amount
from stronghold_cli.records.links import Link
from stronghold_cli.records.types import Day, FieldType, TimeOfDay
from stronghold_cli.values.day import month_number
from stronghold_cli.values.text import fold, quoted

_DITTO = frozenset(
    (
        "ditto",
        "do",
        "do.",
        "-do-",
        '"',
        "''",
        "\u201c",
        "\u201d",
        "\u2033",
        "\u3003",
        "as above",
        "same",
        "same as above",
    )
)
_NOTHING = frozenset(
    (
        *("-", "--", "\u2013", "\u2014", ".", "?", "??", "???", "n/a", "na", "n.a.", "nil", "none", "nobody", "no one"),
        *("unknown", "not known", "n/k", "nk", "u/k", "unk", "tbc", "tba", "anon"),
    )
)
_STAND_INS = _DITTO | _NOTHING
_NO_THINGS = frozenset(("-", "--", "\u2013", "\u2014", "n/a", "nil", "none", "nothing", "nothing found", "neg"))
_BETWEEN = re.compile(
    r"(?:(?:week|wk|quarter|qtr|q|month|period)\s*[0-9]{1,2}|([a-z]{3,9}))?(?:[\s,-]*(?:19|20)[0-9]{2}(?:[/-][0-9]{2,4})?)?",
    re.I,
)
_SEVERAL = re.compile(r"[;\n&]|\s(?:and|\+)\s|\bx\s?[2-9]\b|^[2-9]\s?x\b", re.I)
_ZERO = re.compile(r"£?\s*0+(?:\.0+)?")
_ABOVE = "is a ditto mark, and which cell it repeats is not guessed"
_FILL = 'fill it in, as a spreadsheet does with Fill Down, or say ditto = "repeat" in the mapping'


def check_stand_in(type_: FieldType, text: str) -> None:
    """Refuse a ditto mark in any field, and a word for nothing where a record, an area, a sum or a day is to be.

    Raises Unreadable.
    """
    plain = text.casefold()
    if plain not in _STAND_INS:
        return
    leave = f'words = {{ {_in_toml(text)} = "" }} in the mapping if it says nothing'
    if plain in _DITTO:
        raise Unreadable(f"{quoted(text)} {_ABOVE}", f"{_FILL}; or {leave}")
    if plain in _NOTHING and (type_.groups or isinstance(type_, Amount | Day | Link | TimeOfDay)):
        raise Unreadable(f"{quoted(text)} says that nothing is there, or nothing known", f"empty the cell; or {leave}")


def says_nothing(text: str) -> bool:
    """Whether a cell is a word for nothing, such as `n/a`, and no ditto mark."""
    return fold(text) in _NOTHING


def is_stand_in(folded: str) -> bool:
    """Whether what a cell folds to is a ditto mark, or a word for nothing."""
    return folded in _STAND_INS


def is_zero(text: str) -> bool:
    """Whether a cell says that an amount is nothing at all: `0`, `£0.00`."""
    return _ZERO.fullmatch(text) is not None


def is_ditto(text: str) -> bool:
    """Whether a cell says that it holds what the one above it holds."""
    return fold(text) in _DITTO


def check_who(texts: Sequence[str]) -> None:
    """Refuse what names nobody in particular, or several people.  Raises Unreadable, which shows no cell."""
    check_telling(texts, "is nobody in particular", 'write e.g. "unknown 1" for each, so that each is somebody')
    if any(_SEVERAL.search(text) for text in texts):
        raise Unreadable("may be several people, and one key stands for one", "give each a row of their own")


def check_telling(
    texts: Sequence[str], nothing: str = "tells no row from others", mend: str = "empty the cell, or fill it in"
) -> None:
    """Refuse what would tie rows to each other that share a word for nothing.  Raises Unreadable, showing no cell."""
    plain = [fold(text) for text in texts if text]
    if any(text in _DITTO for text in plain):
        raise Unreadable(_ABOVE, _FILL)
    if plain and all(text in _NOTHING for text in plain):
        raise Unreadable(nothing, mend)


def lists_nothing(text: str) -> bool:
    """Whether a cell that would list things says that there were none: `nil`, not `unknown`."""
    return fold(text) in _NO_THINGS


def is_between(text: str) -> bool:
    """Whether a text alone in a column of days heads the rows under it: `JUNE`, `Q1`, `Week 12`, `June 2019`."""
    found = _BETWEEN.fullmatch(text)
    return bool(text and found and (found[1] is None or month_number(found[1]) is not None))


def _in_toml(text: str) -> str:
    return f"'{text}'" if '"' in text else f'"{text}"'
