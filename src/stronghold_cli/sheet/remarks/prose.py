"""Remarks on a sheet that carry no fact: they hold no number, key, thing, or word for what was done.

Such a remark is a note of what stands before it, or is left out and shown.  A slip of a known word is no remark.
"""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.facts import has_facts
from stronghold_cli.sheet.remarks.ordinary import is_mostly_ordinary, is_ordinary, is_ordinary_line, says_undone
from stronghold_cli.sheet.remarks.telling import tells
from stronghold_cli.sheet.words.text import Word, is_one_of, quoted_word
from stronghold_cli.values.text import SMALL_WORDS

NOTES = "notes"
_LEAST = 3
"""How many words a line of prose has at least: fewer may be a thing in words that nobody knows."""
_THANKS = ("thanks", "cheers", "ta", "diolch", "kudos")
"""How a line begins that needs nothing but a name behind it."""
_FEW = 3
"""How many words a line may have that are all about the line above it."""


def is_remark(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words are a remark that carries no fact: ordinary ones, or a sentence, which is no name of a thing."""
    if is_ordinary(words, reading):
        return True
    if not tells(words):
        return False  # `angle grinder` may be a thing that nobody knows
    said = [word for word in words if word.plain and len(word.text) > 2 and key_of(word.text) not in SMALL_WORDS]
    return bool(said) and not has_facts(words, reading)


def is_new_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words are a remark that begins with `new`, which is then no new person."""
    return len(words) > 1 and is_one_of(words[0], "new") and is_remark(words, reading)


def is_line_of_prose(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line is prose and no record: a remark of several words that goes on with nothing above it."""
    said = [word for word in words if key_of(word.text) not in SMALL_WORDS]
    alone = key_of(words[0].text) not in SMALL_WORDS and words[0].said[-1:] not in ":;"
    first = words[: next((at for at, word in enumerate(words, 1) if word.parts), len(words))]
    if alone and (is_ordinary_line(words, reading) or is_mostly_ordinary(words, reading, alone=True)):
        return True
    # `put off till Tuesday` may be about the line above.
    if len(said) <= _FEW and says_undone(words):
        return False
    sentence = alone and len(first) > 1 and tells(first)
    long = len(words) >= _LEAST or (len(words) > 1 and is_one_of(words[0], *_THANKS))
    return sentence and long and len(said) > 1 and is_remark(words, reading)


def as_note(words: Sequence[Word]) -> Word:
    """Return words as one note, which ends a part where their last one does."""
    said = " ".join(word.text if word.name == NOTES else word.said for word in words)
    return quoted_word(said.rstrip(",;:"), NOTES, parts=words[-1].parts)
