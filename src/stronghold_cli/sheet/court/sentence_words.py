"""What the first of some words about a sentence are: a term, a disposal, things that were forfeited."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.records.fields import TERM
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.words_of_court import bare, run_of
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

_ACTIVATED = re.compile("(?:(?:suspended sentence|sso) )?activated(?: in full| in part)?")
_MINIMUM = re.compile("(?:with )?(?:an? )?min(?:imum)?(?: term)?(?: of)?")
_OF_THINGS = ("for", "of", "the", "and", "&", "all", "his", "her", "ordered", "drugs")
_DISPOSALS = SENTENCE.fields["disposal"].type
_NO_DISPOSALS = ("other", "discharge")
"""Choices that are other words as well."""
"""Choices that are other words as well."""
_READING = Reading(date.min, lambda: "P-1")


def term_first(words: Sequence[Word]) -> int:
    """Return how many of the first words are a term, 0 for none."""
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    texts = runs([bare(word) for word in words[:end]])
    return next((n for n, text in texts if TERM.heard(text, "term", _READING) is not None), 0)


def suspended_first(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return where the term stands that another one is suspended for, in the first of some words."""
    at = next(
        (n for n, text in run_of(words, 2) if text in ("suspended for", "susp for", "suspended", "susp", "for")), 0
    )
    term = term_first(words[at:]) if at else 0
    return (at, at + term) if term else None


def minimum_first(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return where a minimum term stands in the first of some words, None for none: `minimum term 18 years`."""
    at = next((n for n, text in run_of(words, 5) if _MINIMUM.fullmatch(text)), 0)
    term = term_first(words[at:]) if at else 0
    return (at, at + term) if term else None


def named_disposal(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words name a disposal, and which it is."""
    for length, text in run_of(words, 6):
        if _ACTIVATED.fullmatch(text):
            return length, "activation"
        said = text
        if (row := phrase(words[:length], (), ANYWHERE)) and row[0] == length:
            said = row[1].means
        heard = _DISPOSALS.heard(said, "disposal", _READING) or _DISPOSALS.heard(hyphened(said), "disposal", _READING)
        if heard and hyphened(said) not in _NO_DISPOSALS and re.search("[a-z]", said):
            return length, hyphened(heard)
    return 0, ""


def is_forfeited(word: Word) -> bool:
    text = bare(word).text.casefold()
    known = find_item(text)
    return text in _OF_THINGS or (known is not None and known.category != "cash")
