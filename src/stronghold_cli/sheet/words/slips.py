"""Usual slips of words on a sheet, each read as the one word that it was meant for: `siezed`.

A slip of a thing is asked instead, for another thing may be called so.
"""

from collections.abc import Sequence

from stronghold_cli.catalogue.thing_words import slips
from stronghold_cli.errors import StrongholdError
from stronghold_cli.sheet.words.text import SheetRow, Word


def without_slips(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet without them."""
    return [row._replace(words=tuple(map(_meant, row.words))) if isinstance(row, SheetRow) else row for row in written]


def _meant(word: Word) -> Word:
    if not word.plain or word.name is not None:
        return word
    bare = word.text.strip("().")
    means = slips().get(bare.casefold())
    return word._replace(text=word.text.replace(bare, means), said=word.said.replace(bare, means)) if means else word
