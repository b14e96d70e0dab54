"""Who was searched, seen or stopped by an entry: `P-42, 17yo male`, `P-45 m/26`, `female 40s`, `2 lads abt 15`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import BESIDE
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.people.age_shapes import band_of
from stronghold_cli.sheet.people.descriptions import is_amount
from stronghold_cli.sheet.people.who_is_who import wrong_as_new
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.text import Word, bare

_MALE = ("m", "male", "males", "man", "men", "boy", "boys", "lad", "lads", "bloke", "blokes", "gent")
_FEMALE = ("f", "female", "females", "fem", "woman", "women", "girl", "girls", "lady", "ladies", "lass", "lasses")
_ADULTS = ("adult", "adults", "man", "men", "woman", "women", "lady", "ladies", "gent", "bloke", "blokes")
_CHILDREN = ("child", "children", "kid", "kids", "juv", "juvs", "juvenile", "juveniles", "youth", "youths", "yp")
_PEOPLE = (*_MALE[1:], *_FEMALE[1:], *_ADULTS, *_CHILDREN, "person", "people", "persons", "teen", "teens", "teenager")
_SEVERAL = (
    *(
        "males",
        "men",
        "boys",
        "lads",
        "blokes",
        "females",
        "women",
        "girls",
        "ladies",
        "lasses",
        "adults",
        "children",
        "kids",
    ),
    *("juvs", "juveniles", "youths", "people", "persons", "teens"),
)
_GROUP, _OF = ("group", "grp", "gang", "crowd", "bunch"), "of"
_AROUND = ("aged", "age", "abt", "about", "approx", "approx.", "around", "circa", "c", "of", "roughly")
_BEFORE = ("unk", "unknown", "unidentified", "local", "young", "elderly", "an", "a", "one")
_OLD = ("yrs", "yr", "years", "year", "old", "yo", "y/o", "ish")
_SEXED = re.compile(r"(?i)([mf])[/-]?([1-9][0-9])|([1-9][0-9])[/-]?([mf])")
_AGE = re.compile(r"(?i)([1-9][0-9])[-/]?(yo|y/o|yrs?|years?|yrold|ish|s)?")
_LOOKS = re.compile(r"(?i)ic[0-9]")
_NUMBER = "number"
"""Of an activity: how often it was done."""


class Somebody(NamedTuple):
    """Whom some words name or describe."""

    length: int
    text: str
    """What the words say."""
    key: Word | None
    known: tuple[str, ...]
    """Their sex and age band, as a sheet has them."""
    number: int
    """How many people they are; 0 for several of whom nothing says how many: `group of males`."""


def somebody(words: Sequence[Word], reading: Reading) -> Somebody | None:
    """Return whom the first of some words name or describe, None for nobody."""
    if len(words) > 1 and words[0].text.casefold() in _GROUP and words[1].text.casefold() == _OF:
        who = somebody(words[2:], reading) if words[2:] else None
        said = f"{words[0].text} {words[1].text}"
        return who and who._replace(length=who.length + 2, text=f"{said} {who.text}")
    named = is_key([bare(words[0])], reading) and not wrong_as_new(words[:2], reading)
    key = bare(words[0]) if named else None
    at = int(key is not None)
    sex, band, number, told = "", "", 1, key is not None
    if key is None and (many := _number(words[0])) and _is_people(words[1:]):
        number, at = many, 1
    while at < len(words) and words[at].plain and words[at].name is None and not (at and _ends(words[at - 1 :], key)):
        text = words[at].text.strip("()").casefold()
        sexed, age = _SEXED.fullmatch(text), _AGE.fullmatch(text)
        if sexed:
            sex = "male" if (sexed[1] or sexed[4]).casefold() == "m" else "female"
            band, told = band_of(int(sexed[2] or sexed[3])), True
        elif text in (*_PEOPLE, "m", "f") and (len(text) > 1 or told or _AGE.fullmatch(_next(words[at + 1 :]))):
            number = 0 if text in _SEVERAL and number == 1 and key is None else number
            sex = sex or ("male" if text in _MALE else "female" if text in _FEMALE else "")
            band, told = band or ("adult" if text in _ADULTS else "child" if text in _CHILDREN else ""), True
        elif age and (age[2] or told) and not is_amount(words[at : at + 2], reading):
            unsure = (age[2] or "").casefold() == "ish" and age[1].startswith("1")
            band, told = "" if unsure else band_of(int(age[1])), True
        elif _LOOKS.fullmatch(text) or (told and text in (*_AROUND, *_OLD)):
            pass
        elif not (key is None and text in _BEFORE and not told):
            break
        at += 1
    if not told or not at:
        return None
    while at > 1 and words[at - 1].text.casefold() in _AROUND:
        at -= 1
    text = " ".join(word.text.strip("()") for word in words[:at])
    return Somebody(at, text, key, tuple(filter(None, (sex, band))), number)


def check_number_or_age(content: LineContent, words: Sequence[Word], reading: Reading) -> None:
    """Raise Certain where a number behind somebody was taken for how many visits or searches there were."""
    number = content.texts.get(_NUMBER, "") if content.kind is ACTIVITY else ""
    if not number:
        return
    plain = [bare(word) for word in words]
    first = next((at for at, word in enumerate(plain) if is_key([word], reading)), len(plain))
    if any(word.text.strip("().,;:") == number for word in plain[first + 1 :]):
        who = plain[first].text
        how = f"say {who} aged {number}, or x{number} for as many"
        raise Certain(f"{number} behind {who} may be an age, or how often it was done", how)


def _ends(words: Sequence[Word], key: Word | None) -> bool:
    """Whether a part ends with the first of some words, and what follows says no more about who it is."""
    if not words[0].parts:
        return False
    text = words[1].text.strip("()").casefold()
    goes_on = text in (*_PEOPLE, "m", "f") or _SEXED.fullmatch(text) or _AGE.fullmatch(text) or _LOOKS.fullmatch(text)
    return key is None or not goes_on


def _next(words: Sequence[Word]) -> str:
    return words[0].text.strip("()") if words else ""


def _number(word: Word) -> int:
    found = phrase([word], (), BESIDE) if word.plain and word.name is None else None
    text = found[1].means if found else word.text
    return int(text) if re.fullmatch("[1-9][0-9]?", text) else 0


def _is_people(words: Sequence[Word]) -> bool:
    rest = [word.text.strip("()").casefold() for word in words[:3]]
    return next((text in _PEOPLE for text in rest if text not in _BEFORE), False)
