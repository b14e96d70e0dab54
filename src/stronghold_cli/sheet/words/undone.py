"""What was not done, or not yet."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of, undone_words
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import Word

_LONGEST = 6


def begins_undone(words: Sequence[Word]) -> bool:
    """Whether the first of some words say that something was not done, or not yet: `planned`, `put off`."""
    return any(key_of(text) in undone_words() for _, text in runs(words, _LONGEST))
