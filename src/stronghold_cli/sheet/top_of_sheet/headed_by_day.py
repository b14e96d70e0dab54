"""Titles of any words behind the day of a sheet: `Weds 21 Oct. custody and CPS only`, `10/11 cuckooing round`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.court_words import court_names
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ANYWHERE, BEGINS, DUE, REFUSED, RESULT, key_of, street_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.top_of_sheet.titles import is_of_titles, is_offence, says_done, title_words_at
from stronghold_cli.sheet.words.activity_words import activities
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

_NUMBER = re.compile("[0-9]{1,4}[A-Za-z]?")


def is_headed_by_day(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words behind the day of a sheet say nothing that was done, to whom, or what came of it.

    `early turn, brief 0430`, `custody and CPS only`, `stop search shift 1400-2200 town centre / bus stn`.
    """
    at = 0
    while at < len(words):
        if length := title_words_at(words[at:]):
            at += length
        elif _tells_of_work(words[at:], reading):
            return False
        else:
            at += 1
    return True


def _tells_of_work(words: Sequence[Word], reading: Reading) -> bool:
    """Whether the first of some words may be of a record: a person, a sum, a thing, an address, a result.

    What is done in a shift is of its title where no place or person goes with it: `stop search shift`.
    """
    word = words[0]
    text = word.text.strip("()")
    if not word.plain or word.name is not None or is_key([word], reading) or "£" in text:
        return True
    if key_of(text) in court_names() or (_NUMBER.fullmatch(text) and _is_how_many(words)) or says_done(text):
        return True
    if is_of_titles(word):
        return False
    row = phrase(words, (), ANYWHERE, BEGINS, DUE, RESULT, REFUSED)
    if row is not None and hyphened(row[1].means.split()[0] if row[1].means else "") not in activities():
        return True
    return any(
        find_item(said, reading.own_items) or is_offence(said) or hyphened(said) in choices().keys() - activities()
        for _, said in runs(words, 3)
    )


def _is_how_many(words: Sequence[Word]) -> bool:
    """Whether a number is of a house, or how often something was done: `14 Dock St`, `2 warrants`."""
    done = phrase(words[1:], (), ANYWHERE) if words[1:] else None
    return done is not None or any(key_of(word.text) in street_words() for word in words[1:4])
