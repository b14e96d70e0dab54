"""Words that say that there was a stop search."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word

_LONGEST = 5


def stop_said(words: Sequence[Word]) -> int:
    """Return how many of the first words say that there was a stop search, 0 for none."""
    found = phrase(words, (), ANYWHERE) if words else None
    if found and found[1].means == STOPPED:
        return found[0]
    return next((n for n, text in runs(words, _LONGEST) if key_of(text) in (STOPPED, "stop and search")), 0)
