"""Ages in a line of a sheet: `17 yr old`, `P-9 (17)` are a child, for who is 17 is under 18 that day."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.sheet_words import ANYWHERE, key_of
from stronghold_cli.records.arrest import ADULT
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.age_shapes import band_of, shape_of
from stronghold_cli.sheet.people.descriptions import check_house, is_amount
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.text import Word, with_runs
from stronghold_cli.values.text import SMALL_WORDS, quoted

_OLD = r"(?:y/?o|yr?s?[ -]olds?|years?[ -]olds?|year-old)"
_AGE = re.compile(
    rf"(?i)(?:aged?|age of) ([0-9]{{1,2}})(?: (?:years?|yrs?)(?: old)?)?|([0-9]{{1,2}})[ -]?{_OLD}|is ([1-9][0-9])"
)
_BORN = re.compile(r"(?i)(?:born|born in|yob|b\.) ((?:19|20)[0-9]{2})")
_YEARS = re.compile(r"(?i)([1-9][0-9]) ?(?:yrs?|years?)")
_SEXES = {"m": "male", "f": "female"}
_BARE = "[1-9][0-9]"
_WHO = ("male", "female", "man", "woman", "boy", "girl", "lad", "adult", "child", "youth", "juvenile", "m", "f")
_LONGEST = 4


def with_ages(words: Sequence[Word], day: date) -> list[Word]:
    """Return a line with each age on a day as the word for it: under 18 a child, else an adult.

    Raises Certain for a year of birth that may make somebody either.
    """
    return with_runs(words, lambda rest: _age(rest, day))


def _age(words: Sequence[Word], day: date) -> tuple[int, list[Word]]:
    for length, text in runs(words, _LONGEST):
        if not words[0].plain:
            break
        if age := _AGE.fullmatch(text):
            return length, [_band(int(next(filter(None, age.groups()))), age[0], words[length - 1])]
        if born := _BORN.fullmatch(text):
            return length, [_band(_age_of(int(born[1]), text, day), text, words[length - 1])]
    return 0, []


def _age_of(year: int, text: str, day: date) -> int:
    """Return the age that somebody born in a year has at least on a day.  Raises Certain where that decides nothing."""
    most = day.year - year
    if most == ADULT:
        what = f"{quoted(text)} is {most - 1} or {most} on that day, a child or an adult"
        raise Certain(what, f"say aged {most - 1} or aged {most}")
    return most


def with_bare_ages(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each bare number that can only be somebody's age as the word for it.

    It is one of two digits that stands alone behind a part with the person's key (`P-9 (17)`), or ends a part behind a
    word of who somebody is (`male 24`, `male, 24`); behind anything else it may be how many there were.
    """
    made: list[Word] = []
    part: list[Word] = []
    for at, word in enumerate(words):
        keyed = any(is_key([each], reading) for each in made)
        # By itself: `18m` may be a term.
        alone = word.plain and word.name is None and (not part or part[-1].parts) and _ends(words[at:])
        years = _YEARS.fullmatch(word.text) if alone and keyed and _is_arrest(words) else None
        if years:
            made.append(_band(int(years[1]), word.said, word))
            part = [word] if part and part[-1].parts else [*part, word]
            continue
        shape = shape_of(word) if alone and keyed else None
        if shape and shape.sex and shape.aged:
            made += [Word(shape.sex, word.said, True), Word(shape.band, word.said, True, parts=word.parts)]
            part = [word] if part and part[-1].parts else [*part, word]
            continue
        is_bare = word.plain and word.name is None and re.fullmatch(_BARE, word.text) is not None
        if part and is_bare and not is_amount(words[at:], reading):
            who = keyed and part[-1].plain and part[-1].text.casefold() in _WHO
            ends = _ends(words[at:])
            if who and not ends and key_of(words[at + 1].text) not in SMALL_WORDS:
                check_house(words[at:])
            if who or (ends and part[-1].parts and any(is_key([each], reading) for each in part)):
                word = _band(int(word.text), word.said, word)
        ends = word.parts or at + 1 == len(words) or _is_age(words[at + 1])
        if word.plain and keyed and word.text.casefold() in _SEXES and ends:
            word = word._replace(text=_SEXES[word.text.casefold()])
        part = [word] if part and part[-1].parts else [*part, word]
        made.append(word)
    return made


def _is_arrest(words: Sequence[Word]) -> bool:
    """Whether a line is of an arrest, which has no term: `26yrs` is an age."""
    found = (phrase(words[at:], (), ANYWHERE) for at in range(len(words)))
    said = {word.text.casefold() for word in words if word.plain}
    return bool(said & {"arrest", "arrests"}) or any(each and each[1].means == "arrest" for each in found)


def _is_age(word: Word) -> bool:
    return word.plain and re.fullmatch(_BARE, word.text) is not None


def _ends(words: Sequence[Word]) -> bool:
    """Whether a part of a line ends with the first of some words, or only says after it that there was an arrest."""
    after = phrase(words[1:], (), ANYWHERE) if len(words) > 1 else None
    return words[0].parts or len(words) == 1 or (after is not None and after[1].means == "arrest")


def _band(age: int, said: str, last: Word) -> Word:
    return Word(band_of(age), said, True, parts=last.parts)
