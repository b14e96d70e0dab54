"""Ages in a line of a sheet: `17 yr old`, `P-9 (17)` are a child, for who is 17 is under 18 that day."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.records.arrest import ADULT
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.keys import is_key
from stronghold_cli.sheet.phrases import phrase
from stronghold_cli.sheet.words import Word, with_runs

_OLD = r"(?:y/?o|yr?s?[ -]olds?|years?[ -]olds?|year-old)"
_AGE = re.compile(rf"(?i)(?:aged?|age of) ([0-9]{{1,2}})(?: (?:years?|yrs?)(?: old)?)?|([0-9]{{1,2}})[ -]?{_OLD}")
_BARE = "[1-9][0-9]"
_WHO = ("male", "female", "man", "woman", "boy", "girl", "lad", "adult", "child", "youth", "juvenile", "m", "f")
_LONGEST = 4


def with_ages(words: Sequence[Word]) -> list[Word]:
    """Return a line with each age as the word for it: under 18 a child, else an adult."""
    return with_runs(words, _age)


def _age(words: Sequence[Word]) -> tuple[int, list[Word]]:
    for length, text in runs(words, _LONGEST):
        if words[0].plain and (age := _AGE.fullmatch(text)):
            return length, [_band(int(age[1] or age[2]), age[0], words[length - 1])]
    return 0, []


def with_bare_ages(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each bare number that can only be somebody's age as the word for it.

    It is one of two digits that stands alone behind a part with the person's key (`P-9 (17)`), or ends a part behind a
    word of who somebody is (`male 24`, `male, 24`); behind anything else it may be how many there were.
    """
    made: list[Word] = []
    part: list[Word] = []
    for at, word in enumerate(words):
        is_bare = word.plain and word.name is None and re.fullmatch(_BARE, word.text) is not None
        if part and is_bare and _ends(words[at:]):
            alone = part[-1].parts and any(is_key([each], reading) for each in part)
            who = part[-1].plain and part[-1].text.casefold() in _WHO
            if alone or (who and any(is_key([each], reading) for each in made)):
                word = _band(int(word.text), word.said, word)
        part = [word] if part and part[-1].parts else [*part, word]
        made.append(word)
    return made


def _ends(words: Sequence[Word]) -> bool:
    """Whether a part of a line ends with the first of some words, or only says after it that there was an arrest."""
    after = phrase(words[1:], (), ANYWHERE) if len(words) > 1 else None
    return words[0].parts or len(words) == 1 or (after is not None and after[1].means == "arrest")


def _band(age: int, said: str, last: Word) -> Word:
    return Word("child" if age < ADULT else "adult", said, True, parts=last.parts)
