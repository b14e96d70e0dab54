"""Words that say that somebody was arrested: `arrested`, `nicked`, `lifted`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word


def is_arrest(words: Sequence[Word]) -> bool:
    """Whether the first of some words say that somebody was arrested."""
    found = phrase(words, (), ANYWHERE)
    return found is not None and found[1].means == ARREST.name


def says_arrest(words: Sequence[Word]) -> bool:
    """Whether any of some words do."""
    return any(is_arrest(words[at:]) for at in range(len(words)))
