"""What the first of some words about a sentence are: a term, a disposal, things that were forfeited."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.records.fields import TERM
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

_ACTIVATED = re.compile("(?:(?:suspended sentence|sso) )?activated(?: in full| in part)?")
_LONGEST_TERM = 6
"""`6 and a half years`, `14 years and 6 months`."""
_MINIMUM = re.compile("(?:with )?(?:an? )?min(?:imum)?(?: term)?(?: of)?")
_AMOUNT = re.compile(
    r"(?:(?:made|granted) )?(?:(?:in the sum )?of |for )?(£?[0-9][0-9,]*(?:\.[0-9]{2})?)(?: (?:quid|pounds))?"
)
_FORFEITED = {"forfeited", "forfeiture", "forfeit", "destruction", "destroyed", "destroy"}
_JOINING = ("and", "&", "+", "for", "of", "on", "re", "the", "all", "his", "her")
_OF_THINGS = (*_JOINING, "order", "ordered", "orders", "made", "granted")
_THINGS = ("drug", "drugs", "exhibits", "items", "handsets", "paraphernalia", "everything")
_DISPOSALS = SENTENCE.fields["disposal"].type
_NO_DISPOSALS = ("other", "discharge")
"""Choices that are other words as well."""
_READING = Reading(date.min, lambda: "P-1")


def term_first(words: Sequence[Word]) -> int:
    """Return how many of the first words are a term, 0 for none."""
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    texts = runs([bare(word) for word in words[:end]], _LONGEST_TERM)
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


def amount_first(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words are a sum to pay, and that in pounds, without its sign."""
    found = ((n, _AMOUNT.fullmatch(text)) for n, text in run_of(words, 7))
    return next(((n, sum[1].lstrip("£")) for n, sum in found if sum), (0, ""))


def forfeited_first(words: Sequence[Word]) -> int:
    """Return how many of the first words say that things were forfeited or destroyed, cash never; 0 for none.

    Where no thing is named, it is an order: `forfeiture and destruction ordered`.
    """
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    length = next((n for n, word in enumerate(words[:end]) if not _is_of_forfeiture(word)), end)
    while length and words[length - 1].text.casefold() in _JOINING:
        length -= 1
    said = {bare(word).text.casefold() for word in words[:length]}
    ordered = said & {"destruction", "destroyed", "destroy", "order", "ordered", *_THINGS} or any(map(find_item, said))
    return length if said & _FORFEITED and ordered else 0


def things_first(words: Sequence[Word]) -> int:
    """Return how many of the first words name things, cash never, that an order is about."""
    end = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    length = next((n for n, word in enumerate(words[:end]) if not _is_of_forfeiture(word)), end)
    return length if any(bare(word).text.casefold() not in _OF_THINGS for word in words[:length]) else 0


def _is_of_forfeiture(word: Word) -> bool:
    text = bare(word).text.casefold()
    known = find_item(text) if word.plain and word.name is None else None
    return text in {*_FORFEITED, *_OF_THINGS, *_THINGS} or (known is not None and known.category != "cash")
