"""What the next words say about sex and age, in all shapes: `M38`, `24m`, `17yo`, `lad of 24`, `in her 40s`, `IC1`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.people_words import PersonWord, sex_and_age_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.arrest import ADULT
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.roads import house_first
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.number import UP_TO_NINETEEN

MALE, FEMALE = "male", "female"
CHILD, GROWN = "child", "adult"
_OLD = r"(?:[ -]?olds?)"
_UNIT = rf"(?P<unit>y/?o|y\.o\.?|yr?s?{_OLD}|years?{_OLD}|yrs?|years?)"
_AROUND = r"(?P<about>abt|about|approx\.?|approximately|around|roughly|circa|c\.?|~)"
_AGE = re.compile(
    rf"(?i)(?:(?P<aged>aged?:?|age of|of) )?(?:{_AROUND} ?)?(?P<age>[1-9][0-9]?)(?P<ish>[ -]?ish)?(?:[ -]?{_UNIT})?"
)
_DECADE = re.compile(r"(?i)(?:in )?(?:(?:his|her|their) )?(?:abt |about )?(?:early |mid |mid-|late )?[2-9]0'?s")
_LIMIT = re.compile(r"(?i)(?P<side>under |over |u/?|o/?)(?P<age>1[0-9]|2[0-9])s?")
_SEXED = re.compile(r"(?i)(?:(?P<who>[a-z]+)[-/,.]?(?P<age>[1-9][0-9])|(?P<first>[1-9][0-9])[-/]?(?P<behind>[a-z]+))")
_BETWEEN = re.compile("([1-9][0-9])-([1-9][0-9])")
_LOOKS = re.compile("(?i)ic[0-9]")
_LONGEST = 5
_SMALL = 10
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_IN_WORDS = re.compile(
    rf"\b(?:({'|'.join(UP_TO_NINETEEN[10:])})|({'|'.join(_TENS)})(?:[- ]({'|'.join(UP_TO_NINETEEN[1:10])}))?)\b", re.I
)
"""Ages from ten on as people say them: `forty-two`, `seventeen`."""
_SURELY_CHILD, _SURELY_ADULT = 16, 20
"""Up to and from which age somebody of about that age is a child, an adult."""
BEFORE = ("a", "an", "one", "young", "elderly", "local", "unk", "unknown", "unidentified")
"""Words before a word for a person that say nothing about them here."""


class Shape(NamedTuple):
    """What some words say about somebody."""

    length: int = 1
    sex: str = ""
    band: str = ""
    aged: bool = False
    """Whether the band is from an age that is said, which decides where a word says another band."""
    bare: bool = False
    """Whether it is a number alone, which may be of something else."""
    term: bool = False
    """Whether it may be how long something is as well: `24m`, `12 yrs`."""
    looks: bool = False
    about: int = 0
    """About how old somebody is; 0 where the age is sure, or not said."""
    sure: bool = False
    """Whether no age decides against the band: `adult`, but not `girl`."""
    many: bool = False


def shape_first(words: Sequence[Word], *, told: bool = False) -> Shape | None:
    """Return what the first words say about somebody, None where they may be anything else.

    `told` is whether the words before them do: `of 24` follows `lad`.
    """
    plain = [word for word, _ in zip(words, range(_LONGEST), strict=False)]
    for length, text in runs([word._replace(text=word.text.strip("()")) for word in plain], _LONGEST):
        inner = any(word.parts or word.text.endswith(")") for word in plain[: length - 1])
        if inner or not plain[0].plain or plain[0].name is not None:
            continue
        if text.casefold().startswith("of ") and house_first(words[length - 1 :]):
            continue  # `tenant of 8 Marine Ct`
        if shape := _shape(text, told=told):
            return shape._replace(length=length)
    return None


def shape_of(word: Word) -> Shape | None:
    """Return what a word by itself says about somebody, None where it may be anything else."""
    return shape_first([word])


def band_of(age: int) -> str:
    """Return the word for an age on the day: under 18 a child, else an adult."""
    return CHILD if age < ADULT else GROWN


def is_unsure(shape: Shape) -> bool:
    """Whether about how old somebody is may be a child as well as an adult."""
    return _SURELY_CHILD < shape.about < _SURELY_ADULT


def _shape(text: str, *, told: bool) -> Shape | None:
    if _LOOKS.fullmatch(text):
        return Shape(looks=True)
    if said := _who(text):
        return Shape(sex=said.sex, band=said.band, sure=bool(said.band and not said.sex), many=said.many)
    if (sexed := _SEXED.fullmatch(text)) and (said := _who(sexed["who"] or sexed["behind"])) and said.sex:
        months = sexed["behind"] == "m" and text == f"{sexed['first']}m"
        return Shape(sex=said.sex, band=band_of(int(sexed["age"] or sexed["first"])), aged=True, term=months)
    if limit := _LIMIT.fullmatch(text):
        under = limit["side"][0] in "uU"
        sure = int(limit["age"]) <= ADULT if under else int(limit["age"]) >= ADULT
        return Shape(band=CHILD if under else GROWN, aged=True) if sure else None
    if _DECADE.fullmatch(text):
        return Shape(band=GROWN, aged=True)
    if told and (between := _BETWEEN.fullmatch(text)):
        bands = {band_of(int(age)) for age in between.groups()}
        return Shape(band=bands.pop(), aged=True) if len(bands) == 1 else None
    return _aged(text, told=told)


def _aged(text: str, *, told: bool) -> Shape | None:
    """Return what an age with its words says; None for a number below 10 by itself, and for `of 24` of nobody."""
    found = _AGE.fullmatch(_IN_WORDS.sub(_in_digits, text))
    if found is None or (found["aged"] == "of" and not told):
        return None
    age, unit = int(found["age"]), found["unit"] or ""
    alone = not (found["aged"] or unit)
    about = age if found["about"] or found["ish"] else 0
    term = bool(unit) and not found["aged"] and re.fullmatch("(?i)yrs?|years?", unit) is not None
    if age < _SMALL and (alone or term):
        return None
    return Shape(band=band_of(age), aged=True, bare=alone and not about, term=term, about=about)


def _in_digits(found: re.Match[str]) -> str:
    teens, tens, ones = (each and each.casefold() for each in found.groups())
    if teens:
        return str(UP_TO_NINETEEN.index(teens))
    return str(10 * _TENS.index(tens) + 20 + (UP_TO_NINETEEN.index(ones) if ones else 0))


@cache
def _who(text: str) -> PersonWord | None:
    """Return what a word for somebody says, `boy`, `young lad`; with what says nothing of them before it."""
    words = key_of(text).rstrip(".").split()
    while len(words) > 1 and words[0] in BEFORE:
        words = words[1:]
    return sex_and_age_words().get(" ".join(words))
