"""What was done, at the beginning of some words, with nobody and nowhere: `stop search`, `warrant`."""

from collections.abc import Sequence
from functools import cache

from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

EXECUTED = ("executed", "exec", "execd", "exec'd", "ex'd")
"""Words for the warrant that a line above names."""


@cache
def activities() -> frozenset[str]:
    """Return every choice of an activity: what was done, and what was found."""
    return frozenset(hyphened(choice) for each in ACTIVITY.typed for choice in getattr(each.type, "choices", ()))


def activity_said(words: Sequence[Word]) -> int:
    """Return how many of the first words say what was done, 0 for none."""
    found = phrase(words, (), ANYWHERE) if words else None
    if found and hyphened(found[1].means.split()[0]) in activities():
        return found[0]
    return next((n for n, text in runs(words) if hyphened(text) in activities()), 0)


def looks_plural(word: Word) -> bool:
    """Whether the last word for what was done looks like several of it: `visits`, and not `S+S`."""
    return word.text[-1:] in "sS" and word.text.isalpha()
