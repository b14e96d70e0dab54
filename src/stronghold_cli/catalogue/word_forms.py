"""Words for an item that say what it looks like too: `hash` is cannabis, and resin."""

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from stronghold_cli.catalogue.items import key_of, keys_of
from stronghold_cli.tables import rows_of, several


class WordForm(NamedTuple):
    """A row of word_forms.csv."""

    word: str
    form: str
    others: tuple[str, ...]
    """Forms that it may have besides, where somebody says so: the oil in a vape."""


@lru_cache(maxsize=1_024)  # as for what item it is
def form_said(text: str) -> WordForm | None:
    """Return what form a word for an item, or its plain plural, says that it has; None where it says none for sure."""
    known = word_forms()
    return next((known[key] for key in keys_of(text) if key in known), None)


@cache
def word_forms() -> Mapping[str, WordForm]:
    """Return every row by how its word is looked for."""
    rows = rows_of("word_forms.csv", lambda row: WordForm(row["word"], row["form"], several(row["or"])))
    return MappingProxyType({key_of(row.word): row for row in rows})
