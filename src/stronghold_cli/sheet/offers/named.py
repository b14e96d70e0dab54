"""What a record holds and some words name: it is never lost where a line is taken as it is offered."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    ANYWHERE,
    ASKED,
    BARE,
    BEGINS,
    REFUSED,
    RESULT,
    agency_words,
    car_makes,
    entry_words,
    key_of,
)
from stronghold_cli.records.types import Exhibit, Reading
from stronghold_cli.sheet.people.who_is_who import is_new
from stronghold_cli.sheet.remarks.facts import says_something
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices_said
from stronghold_cli.sheet.words.text import Word, clock_said

_AMOUNT = re.compile("[~£]*£[0-9].*|[0-9.]+k?g|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]+)?|(?:[0-9]+[.]){2}[0-9]+", re.IGNORECASE)
"""A sum, a weight or a day."""
_UNIT = 3
"""How many letters words for a time have at most: `2 hrs`."""
NONE_OF = ("no", "nil", "nothing")
_MARK = re.compile("[A-Z]{2,5}[0-9]{1,3}")
_REFERRED = ("ref", "refs", "ref'd", "referral", "referrals", "referred")
_DONE = ("activity", "search", "lead")
"""What words of an entry are that say what was done."""


def names_record(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words name somebody, an amount, an exhibit or a day, or say what was done or what came of it.

    `no caution` says that it was not.
    """
    if _is_none_of(words):
        return False
    return _is_referral(words) or any(_is_of_record(words, at, reading) for at in range(len(words)))


def names_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words name a thing, with how many or without."""
    return not _is_none_of(words) and any(find_item(text, reading.own_items) for text in texts_within(words))


def names_anything(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words name what a record holds, or something that was done, at a time or at none."""
    done = any(key_of(text) in entry_words(sort) for sort in _DONE for text in texts_within(words))
    cars = any(key_of(word.text) in car_makes() for word in words)
    named = names_record(words, reading) or names_thing(words, reading)
    return named or done or cars or clock_said(words[0])


def is_exhibit(word: Word, reading: Reading) -> bool:
    """Whether a word is the mark of an exhibit, `JB/1` or `JB1`, and nobody's key."""
    text = word.text.strip("().")
    return re.fullmatch(Exhibit.looks, text) is not None or (
        _MARK.fullmatch(text) is not None and not is_key([word], reading)
    )


def _is_referral(words: Sequence[Word]) -> bool:
    """Whether words say to whom a referral was made: `MARAC ref`."""
    referred = any(key_of(word.text) in _REFERRED for word in words)
    return referred and any(key_of(text) in agency_words() for text in texts_within(words))


def _is_none_of(words: Sequence[Word]) -> bool:
    return key_of(words[0].text) in NONE_OF


def texts_within(words: Sequence[Word]) -> list[str]:
    """Return each run of some words as a text, wherever in them it begins."""
    return [text for at in range(len(words)) for _, text in runs(words[at:])]


def _is_of_record(words: Sequence[Word], at: int, reading: Reading) -> bool:
    text = words[at].text.strip("().")
    if is_key([words[at]], reading) and not is_new(text):
        return True
    if _AMOUNT.fullmatch(text) or is_exhibit(words[at], reading):
        return True
    if "/" in text and says_something([words[at]._replace(text=text)], reading):
        return True  # `PWITS her/crack`
    before = words[at - 1].text if at else ""
    if before.isdigit() and text.isalpha() and len(text) > _UNIT:
        return True
    said = [words[at]._replace(text=text), *words[at + 1 :]]
    row = phrase(said, reading.own_words, ANYWHERE, ASKED, BARE, BEGINS, REFUSED, RESULT)
    return bool(choices_said(said) or (row and (row[1].means or row[1].where == REFUSED)))
