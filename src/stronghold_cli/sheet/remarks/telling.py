"""Words that only a sentence has, so that what stands around them names no thing: `was`, `drove`, `boarded by`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.ordinary_words import ordinary_words, words_of_lines
from stronghold_cli.catalogue.sheet_words import ANYWHERE, ENDS, key_of, place_words, telling_words, who_words
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import SMALL_WORDS

_TO, _WHOSE = "to", ("the", "a", "an", "his", "her", "their")


def tells(words: Sequence[Word]) -> bool:
    """Whether any of some words is one of a sentence, or they say where something was."""
    return begins_where(words) or any(_tells(words, at) for at in range(len(words)))


def begins_where(words: Sequence[Word]) -> bool:
    """Whether words say where something was: `outside the Kings Head`."""
    return len(words) > 1 and key_of(words[0].text) in place_words()


def _tells(words: Sequence[Word], at: int) -> bool:
    """Whether a word is one of a sentence: `was`; `boarded` behind others, `calm`, before none but a small one."""
    text = key_of(words[at].text.strip("()"))
    after = key_of(words[at + 1].text) if words[at + 1 :] else ""
    if text == _TO:
        return after not in ("", *_WHOSE)
    where = telling_words().get(text)
    told = (at > 0 or after != "") and re.fullmatch("[a-z]{2,}(?:ed|ing)", text) is not None
    if where is None and told and after in place_words() and at and _is_strange(words[at - 1]):
        return False  # `generator hidden in loft` may be a thing
    ends = where == ENDS or told
    return where == ANYWHERE or (ends and (not after or words[at].parts or after in SMALL_WORDS | place_words()))


def _is_strange(word: Word) -> bool:
    """Whether a word is of no table of those that name no thing."""
    known = (ordinary_words, words_of_lines, telling_words, who_words)
    text = key_of(word.text.strip("()")).removesuffix("'s")
    return text not in SMALL_WORDS and not any(text in each() for each in known)
