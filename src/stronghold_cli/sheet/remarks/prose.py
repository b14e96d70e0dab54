"""Remarks on a sheet that carry no fact: they hold no number, key, thing, or word for what was done.

Such a remark is a note of what stands before it, or is left out and shown.  A slip of a known word is no remark.
"""

import re
from collections.abc import Sequence
from functools import cache

from stronghold_cli.catalogue.items import all_items, find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.ordinary_words import ordinary_words
from stronghold_cli.catalogue.sheet_words import (
    ANYWHERE,
    ASIDE,
    BESIDE,
    ENDS,
    HEADING,
    NOTE,
    drug_offences,
    fact_words,
    key_of,
    place_words,
    sheet_words,
    street_words,
    telling_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.who_is_who import is_new
from stronghold_cli.sheet.remarks.ordinary import is_ordinary, is_ordinary_line, says_undone
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, quoted_word
from stronghold_cli.values.choices import close_to
from stronghold_cli.values.text import SMALL_WORDS, hyphened

NOTES = "notes"
_SILENT = (NOTE, HEADING, BESIDE, ASIDE)
"""The rows of officers' words that carry no fact."""
_TO, _WHOSE = "to", ("the", "a", "an", "his", "her", "their")
_LEAST = 3
"""How many words a line of prose has at least: fewer may be a thing in words that nobody knows."""
_FEW = 3
"""How many words a line may have that are all about the line above it."""
_WORD = re.compile(r"[A-Za-z][A-Za-z'/-]*[.!?]?")
_ALIKE = 0.8
_LONGEST = 5
"""How many words a thing, a choice or an offence has that is looked for in a remark."""


def is_remark(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words are a remark that carries no fact: ordinary ones, or a sentence, which is no name of a thing."""
    if is_ordinary(words, reading):
        return True
    if not _begins_where(words) and not any(_tells(words, at) for at in range(len(words))):
        return False  # `angle grinder` may be a thing that nobody knows
    said = [word for word in words if word.plain and len(word.text) > 2 and key_of(word.text) not in SMALL_WORDS]
    return bool(said) and not has_facts(words, reading)


def _begins_where(words: Sequence[Word]) -> bool:
    """Whether words say where something was: `outside the Kings Head`."""
    return len(words) > 1 and key_of(words[0].text) in place_words()


def has_facts(words: Sequence[Word], reading: Reading) -> bool:
    """Whether any of some words may say something; those of one phrase that says nothing are passed at once."""
    at = 0
    while at < len(words):
        if says_something(words[at:], reading):
            return True
        silent = phrase(words[at:], reading.own_words, *_SILENT)
        at += silent[0] if silent else 1
    return False


def is_line_of_prose(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line is prose and no record: a remark of several words that goes on with nothing above it."""
    said = [word for word in words if key_of(word.text) not in SMALL_WORDS]
    alone = key_of(words[0].text) not in SMALL_WORDS and words[0].said[-1:] not in ":;"
    first = words[: next((at for at, word in enumerate(words, 1) if word.parts), len(words))]
    tells = len(first) > 1 and (any(_tells(first, at) for at in range(len(first))) or _begins_where(first))
    if alone and is_ordinary_line(words, reading):
        return True
    # `put off till Tuesday` may be about the line above.
    if len(said) <= _FEW and says_undone(words):
        return False
    return alone and tells and len(words) >= _LEAST and len(said) > 1 and is_remark(words, reading)


def _tells(words: Sequence[Word], at: int) -> bool:
    """Whether a word is one of a sentence: `was`; `boarded` behind others, `calm`, before none but a small one."""
    text = key_of(words[at].text.strip("()"))
    after = key_of(words[at + 1].text) if words[at + 1 :] else ""
    if text == _TO:
        return after not in ("", *_WHOSE)
    where = telling_words().get(text)
    ends = where == ENDS or ((at > 0 or after != "") and re.fullmatch("[a-z]{2,}(?:ed|ing)", text) is not None)
    return where == ANYWHERE or (ends and (not after or words[at].parts or after in SMALL_WORDS | place_words()))


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
    for _, said in runs(words, _LONGEST):
        if hyphened(said) in choices() or find_item(said, reading.own_items) or is_known_list(said):
            return True
        if key_of(said) in drug_offences():
            return True
    return plain not in telling_words() and plain not in ordinary_words() and _is_slip(plain)


def as_note(words: Sequence[Word]) -> Word:
    """Return words as one note, which ends a part where their last one does."""
    said = " ".join(word.text if word.name == NOTES else word.said for word in words)
    return quoted_word(said.rstrip(",;:"), NOTES, parts=words[-1].parts)


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
