"""Words that may say something that a record holds, or are a slip of such a one: no remark has them."""

import re
from collections.abc import Sequence
from functools import cache

from stronghold_cli.catalogue.items import all_items, find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.ordinary_words import ordinary_words
from stronghold_cli.catalogue.sheet_words import (
    ASIDE,
    BESIDE,
    HEADING,
    NOTE,
    drug_offences,
    fact_words,
    key_of,
    sheet_words,
    street_words,
    telling_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.who_is_who import is_new
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.choices import close_to
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_SILENT = (NOTE, HEADING, BESIDE, ASIDE)
"""The rows of officers' words that carry no fact."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'/-]*[.!?]*")
_ALIKE = 0.8
_LONGEST = 5
"""How many words a thing, a choice or an offence has that is looked for in a remark."""


def has_facts(words: Sequence[Word], reading: Reading) -> bool:
    """Whether any of some words may say something; those of one phrase that says nothing are passed at once."""
    at = 0
    while at < len(words):
        if says_something(words[at:], reading):
            return True
        silent = phrase(words[at:], reading.own_words, *_SILENT)
        at += silent[0] if silent else 1
    return False


def says_something(words: Sequence[Word], reading: Reading) -> bool:
    """Whether the first of some words may say something that a record holds, or be a slip of what does."""
    word = words[0]
    text = word.text.strip("()\"'")
    if not word.plain or word.name is not None or (is_key([word], reading) and not is_new(text)):
        return True
    if not text or text in ("/", "&", "+", "-"):
        return False
    plain = key_of(text.rstrip("!?"))
    if not _WORD.fullmatch(text) or plain in fact_words():
        return True
    if plain in street_words() and text[:1].isupper():
        return True
    if (row := phrase(words, reading.own_words)) is not None:
        return row[1].where not in _SILENT or row[1].means.isdigit()
    if plain in SMALL_WORDS:
        return False
    if "/" in text and any(find_item(side, reading.own_items) for side in text.split("/") if side):
        return True  # `her/crack`
    for _, said in runs(words, _LONGEST):
        if hyphened(said) in choices() or find_item(said, reading.own_items) or is_known_list(said):
            return True
        if key_of(said) in drug_offences():
            return True
    return plain not in telling_words() and plain not in ordinary_words() and _is_slip(plain)


@cache
def _is_slip(text: str) -> bool:
    """Whether a word is a known one with a letter too many, too few or in another place."""
    from stronghold_cli.catalogue.near import is_slip  # only a remark needs it

    known = _known()
    near = [each for each in known if is_slip(text, each)]
    # As many of the same letters in another order make another word: `callers`, `clear`.
    return not {text, text.removesuffix("s")} & known and bool(close_to(text, near, 1, _ALIKE))


@cache
def _known() -> frozenset[str]:
    """Return the single words that say something, in small letters."""
    said = {row.word for row in sheet_words().values() if row.where not in _SILENT}
    for item in all_items():
        said |= {item}
    said |= set(choices()) | set(drug_offences()) | fact_words()
    return frozenset(word for each in said for word in re.split("[ -]", key_of(each)) if len(word) > 3) - SMALL_WORDS
