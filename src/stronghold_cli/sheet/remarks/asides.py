"""Parts of a sheet that are no record here, and name no thing: `Intel submitted x3`, `phone to DFU`, `no arrests`.

Who is named in one was only mentioned: `disclosure schedules P-1 to P-4 done`.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    ASIDE,
    BESIDE,
    HEADING,
    NOTE,
    RESULT,
    fact_words,
    key_of,
    none_words,
    who_words,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.remarks.mentions import is_mention, says_slang
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.remarks.searched import is_searched_too
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import AND, Word, bare, owner, parts_of
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_NONE = ("none", "nil", "nothing", "n/a", "none found", "none seized", "none recovered", "nobody", "0", "zero")
_NO = ("no", "nil", "zero", "0")
_THERE = ("there were", "there was", "there are", "there is", "we had", "we made", "and", "or", "but", "also")
_ANSWERS = ("accepted", "agreed", "declined", "refused")
_WITH = "w/"
_LONGEST = 4
_COUNT = re.compile("(?i)x?[0-9]{1,3}|[0-9]{1,2}s")
_WHICH = re.compile(
    "1st|2nd|3rd|[4-9]th|first|second|third|fourth|last|next|other|final|am|pm|evening|morning|afternoon"
)
_CLOCK_OR_DAY = re.compile(r"(?i)[0-2]?[0-9][:.]?[0-5][0-9](?:hrs)?|[0-3]?[0-9]/[01]?[0-9](?:/[0-9]{2,4})?")


def is_aside(words: Sequence[Word], reading: Reading) -> bool:
    """Whether each part of a line is no record here, and one of them is a matter that has no place in the ledger."""
    if says_slang(words, reading):
        return False
    parts = parts_of(words)
    if len(parts) > 1 and parts[0][-1].said.endswith(":") and is_part_aside(parts[0], reading):
        parts = [part for part in parts[1:] if not all(is_beside(word, reading) for word in part)]
        if not parts:
            return True  # `Officers: 1 + 7`
        parts = parts_of(words)
    plain = [is_part_aside(part, reading) for part in parts]
    # What somebody answered is about the matter before it: `RHI offered, declined`.
    plain = [each or (n > 0 and plain[n - 1] and _is_answer(parts[n])) for n, each in enumerate(plain)]
    heads = plain[0] and any(phrase(parts[0][at:], (), ASIDE) for at in range(len(parts[0])))
    return any(plain) and all(
        aside or is_remark(part, reading) or is_mention(part, reading) or (heads and _goes_on(part, reading))
        for part, aside in zip(parts, plain, strict=True)
    )


def _goes_on(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a part behind such a matter says only for how many or where: `school talk, 60 kids, Torquay`."""
    return not any(
        _means_something(words[at:], reading) for at, word in enumerate(words) if key_of(word.text) not in who_words()
    )


@heard_once
def is_part_aside(words: Sequence[Word], reading: Reading) -> bool:
    """Whether what stands between two commas says only what is no record here, or that something was not there.

    In front of such a matter nothing stands but how many, when, whom or whose; behind it, nothing that means something.
    """
    if says_none_of(words) or is_searched_too(words) or all(key_of(word.text) in SMALL_WORDS for word in words):
        return True
    at = 0
    while at < len(words) and phrase(words[at:], (), ASIDE) is None:
        if not is_beside(words[at], reading):
            return False
        at += 1
    if at == len(words):
        return False
    while at < len(words):
        found = phrase(words[at:], (), ASIDE)
        if found is None and _means_something(words[at:], reading):
            return False
        at += found[0] if found else 1
    return True


def _is_answer(words: Sequence[Word]) -> bool:
    return len(words) == 1 and key_of(words[0].text) in _ANSWERS


def says_none(words: Sequence[Word], heading: int) -> bool:
    """Whether a line says that there is nothing of what it is headed: `Weapons: none`."""
    text = key_of(" ".join(word.text for word in words[heading:]))
    return words[heading - 1].said.endswith(":") and text in _NONE


def says_none_of(words: Sequence[Word]) -> bool:
    """Whether words say only that something was not there: `There were no arrests and nothing was seized`."""
    if not words or phrase(words, (), RESULT):
        return False  # `nothing found` is what came of a warrant
    at, denied, said = 0, False, False
    while at < len(words):
        rest = words[at:]
        if not rest[0].plain or rest[0].name is not None:
            return False
        if length := _first(rest, _THERE):
            pass
        elif key_of(rest[0].text) in _NO and not said:
            denied, length = True, 1
        elif length := _first(rest, none_words()):
            whole = key_of(rest[0].text) in _NONE
            if not (denied or whole):
                return False
            said = True
        else:
            return False
        if said and key_of(rest[length - 1].text) in AND:
            said = False
        at += length
    return said


def _first(words: Sequence[Word], known: Sequence[str] | frozenset[str]) -> int:
    """Return how many of the first words are the longest that are known, 0 for none."""
    return next((n for n, text in runs(words, _LONGEST) if key_of(text) in known), 0)


def is_beside(word: Word, reading: Reading) -> bool:
    """Whether a word in front of a matter says only how many, when, whom or whose: `6 patrols`, `mother of P-9`."""
    text = key_of(word.text.strip("()"))
    if not word.plain or word.name is not None:
        return False
    number = phrase([word], (), BESIDE)
    return (
        text in SMALL_WORDS
        or text in AND
        or (number is not None and number[1].means.isdigit())
        or text in NEGATIONS
        or text in who_words()
        or is_key([bare(word)], reading)
        or is_key([owner(word)], reading)
        or _COUNT.fullmatch(text) is not None
        or _WHICH.fullmatch(text) is not None
        or _CLOCK_OR_DAY.fullmatch(text) is not None
    )


def _means_something(words: Sequence[Word], reading: Reading) -> bool:
    word = words[0]
    text = word.text.strip("()")
    if is_key([bare(word)], reading) or _CLOCK_OR_DAY.fullmatch(text) or text == _WITH:
        return False
    if not word.plain or word.name is not None or re.search("[£/]", text):
        return True
    if re.search("[0-9]", text):
        return _COUNT.fullmatch(text) is None
    row = phrase(words, ())
    if key_of(text) in fact_words() or (row is not None and row[1].where not in (NOTE, HEADING, ASIDE, BESIDE)):
        return True
    return any(hyphened(said) in choices() or find_item(said, reading.own_items) for _, said in runs(words))
