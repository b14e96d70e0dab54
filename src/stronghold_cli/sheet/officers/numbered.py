"""Addresses and warrants of a sheet by number: `Addr 2: 60 Walton St`, `Wt 2 - 4 Ash Rd`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.activity import EXECUTED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.places.addresses import AT, with_addresses
from stronghold_cli.sheet.words.starts import time_said
from stronghold_cli.sheet.words.text import Word

_ADDRESSES = ("addr", "address", "premises", "property", "location")
"""Words before the number of an address, in a list of them."""
_WARRANTS = ("warrant", "warrants", "wt", "warr", "wrnt")
_NUMBERED = 2


def unnumbered(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line without which of several addresses it is about: `Addr 2: 60 Walton St`, `Wt 2 - 4 Ash Rd`."""
    if len(words) > _NUMBERED and time_said(words[0]) and key_of(words[1].text) in _WARRANTS:
        return [words[0]._replace(parts=False), *unnumbered(words[1:], reading)]
    if len(words) > _NUMBERED and words[0].plain and key_of(words[0].text) in _WARRANTS and _is_serial(words):
        rest = with_addresses(words[2:], reading)
        if rest[0].text == AT and sum(word.plain and word.text == AT for word in rest) == 1:
            return [Word(EXECUTED, words[0].text, True), *words[2:]]
    label = len(words) > 2 and words[0].plain and key_of(words[0].text) in _ADDRESSES
    if label and words[0].said.endswith(":"):
        return words[1:]
    return words[2:] if label and words[1].said.endswith(":") and words[1].text.isdigit() else words


def _is_serial(words: Sequence[Word]) -> bool:
    """Whether a line begins with a number of a list: `Warrant 2 - `, `WARRANTS: 1. `."""
    listed = words[1].plain and re.fullmatch("[1-9][.)]?", words[1].text) is not None
    single = words[0].text[-1:] not in "sS" and words[1].parts
    return listed and (single or (words[0].said.endswith(":") and not words[1].text.isdigit()))


def is_number(words: Sequence[Word]) -> bool:
    """Whether words are a number alone, or begin with one that what stands before it was counted by."""
    return not words or (words[0].text.isdigit() and (len(words) == 1 or words[0].parts or words[1].text[:1] == "("))
