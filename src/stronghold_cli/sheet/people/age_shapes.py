"""One word that says who somebody is, in all its shapes: `M38`, `f/61`, `24m`, `17yo`, `20ish`, `40s`, `lad`, `IC1`."""

import re
from typing import NamedTuple

from stronghold_cli.records.arrest import ADULT
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word

MALE, FEMALE = "male", "female"
CHILD, GROWN = "child", "adult"
_SEXES = {"m": MALE, "f": FEMALE, "male": MALE, "female": FEMALE, "fem": FEMALE, "mle": MALE, "femal": FEMALE}
_BANDS = {
    **dict.fromkeys(("adult", "grown-up"), GROWN),
    **dict.fromkeys(("child", "youth", "juvenile", "juv", "yp", "minor", "teen", "teenager", "u18"), CHILD),
}
_PEOPLE = {
    **dict.fromkeys(("boy", "schoolboy"), (MALE, CHILD)),
    **dict.fromkeys(("girl", "schoolgirl"), (FEMALE, CHILD)),
    **dict.fromkeys(("man", "bloke", "gent", "gentleman", "chap"), (MALE, GROWN)),
    **dict.fromkeys(("woman", "lady"), (FEMALE, GROWN)),
    "lad": (MALE, ""),
    "lass": (FEMALE, ""),
}
"""Words for a person, each with the sex and the age that it says where no number does."""
_UNIT = r"(?:yo|y/o|y\.o\.?|yrs?|years?|yrs?[ -]?olds?|years?[ -]?olds?)"
_AGE = re.compile(rf"(?i)([1-9][0-9])-?({_UNIT})?")
_SEXED = re.compile(rf"(?i)(?:([mf])/?([1-9][0-9])|([1-9][0-9])/?([mf]))({_UNIT})?")
_NEARLY = re.compile(r"(?i)(?:c|~)?([1-9][0-9])-?(?:ish)")
_DECADE = re.compile("[2-9]0'?s")
_LOOKS = re.compile(r"(?i)ic[0-9]")
_SURELY_CHILD, _SURELY_ADULT = 16, 20
"""Up to and from which age somebody of about that age is a child, an adult."""


class Shape(NamedTuple):
    """What one word says about somebody."""

    sex: str = ""
    band: str = ""
    aged: bool = False
    """Whether the band is from an age that is said, which decides where a word says another band."""
    bare: bool = False
    """Whether it is a number alone, which may be of something else."""
    looks: bool = False
    about: int = 0
    """About how old somebody is; 0 where the age is sure, or not said."""


def shape_of(word: Word) -> Shape | None:
    """Return what a word says about somebody, None where it may be anything else."""
    if not word.plain or word.name is not None:
        return None
    text = word.text.strip("()").casefold()
    if _LOOKS.fullmatch(text):
        return Shape(looks=True)
    if text in _SEXES:
        return Shape(sex=_SEXES[text])
    if text in _BANDS:
        return Shape(band=_BANDS[text])
    if text in _PEOPLE:
        return Shape(*_PEOPLE[text])
    if sexed := _SEXED.fullmatch(text):
        return Shape(_SEXES[sexed[1] or sexed[4]], band_of(int(sexed[2] or sexed[3])), aged=True)
    if age := _AGE.fullmatch(text):
        return Shape(band=band_of(int(age[1])), aged=True, bare=not age[2])
    if nearly := _NEARLY.fullmatch(text):
        return Shape(band=band_of(int(nearly[1])), aged=True, about=int(nearly[1]))
    return Shape(band=GROWN, aged=True) if _DECADE.fullmatch(text) else None


def band_of(age: int) -> str:
    """Return the word for an age on the day: under 18 a child, else an adult."""
    return CHILD if age < ADULT else GROWN


def check_about(shape: Shape) -> None:
    """Raise Certain for about how old somebody is, where that may be a child as well as an adult."""
    if _SURELY_CHILD < shape.about < _SURELY_ADULT:
        raise Certain(f"about {shape.about} may be a child or an adult", "say child or adult")
