"""Cells that list several things, as people write them: `12 heroin, £450, 2 phones`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.mapping import CASH, LinesMapping
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import quoted

_PARTS = r"[;\n]|,(?![0-9]{3}(?![0-9]))|\s+(?:and|\+)\s+|\s*&\s*"
"""What stands between the things of a cell, where the mapping says nothing."""
_HOW_MANY = r"^[0-9][0-9.,]*\s*(?:x|g|kg|mg|wraps?|tablets?)?\s*(?:of\s+)?"
"""What stands before a thing in such a cell."""


def things_in(text: str, said: LinesMapping, reading: Reading) -> list[str]:
    """Return the things that a cell lists, each as a line of a day's sheet."""
    parts = re.split("|".join(map(re.escape, said.split)) if said.split else _PARTS, text)
    return [_as_line(part.strip(), said.bare_number, said.bare_money, reading) for part in parts if part.strip()]


def of_thing(error: StrongholdError, piece: str, mapping: LinesMapping) -> StrongholdError:
    """Return what is wrong with one thing in a cell, with that thing, and what a mapping may say about it."""
    said = error.said if quoted(piece) in error.said else f"{quoted(piece)}: {error.said}"
    bare = not mapping.bare_number and re.match(r"[0-9]+\s+[a-zA-Z]", piece)
    hint = ', or bare_number = "wraps" under [[lines]]' if bare and error.field == "pieces" else ""
    return error.but(line=0, field="", said=said, hint=f"{error.hint}{hint}".removeprefix(", "))


def lists_things(texts: Sequence[str]) -> bool:
    """Whether the texts of a column look like lists of things: `12 heroin, £450, 2 phones`."""
    found = 0
    for text in texts:
        pieces = [piece.strip() for piece in re.split(_PARTS, text) if piece.strip()]
        words = [re.sub(_HOW_MANY, "", piece) for piece in pieces]
        found += any(find_item(word) for piece, word in zip(pieces, words, strict=True) if word != piece)
    return bool(found)


def _as_line(piece: str, bare_number: str, bare_money: str, reading: Reading) -> str:
    """Return one thing of a cell as a line of a day's sheet: a bare number of a drug with its unit, money with cash."""
    piece = " ".join(piece.split())
    if bare_money == CASH and re.fullmatch(r"£\s*[0-9][0-9,]*(?:\.[0-9]{2})?", piece):
        return f"{CASH} {piece}"
    found = re.fullmatch(r"(?i)([0-9][0-9,]*)\s*x?\s+(?:of\s+)?(.+)", piece)
    if bare_number and found:
        known = find_item(found[2], reading.own_items)
        if known and known.category == "drug":
            return f"{found[1]} {bare_number} {found[2]}"
    return piece
