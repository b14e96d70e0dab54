"""Who was referred and has no key: `P-21's lad, 5`, `2 kids at 117, 4 and 7`, `her daughter (12)`, `the tenant`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.people_words import people_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_words import is_plain, text_of
from stronghold_cli.sheet.people.age_shapes import band_of
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import number_said
from stronghold_cli.sheet.words.roads import house_first
from stronghold_cli.sheet.words.text import AND, Word, bare, owner

_WHOSE = ("the", "a", "an", "his", "her", "their", "both", "all", "another", "one", "these", "two")
_LOOKS = (
    "little",
    "younger",
    "older",
    "elder",
    "young",
    "youngest",
    "eldest",
    "vulnerable",
    "vuln",
    "elderly",
    "other",
)
_BEFORE_AGE = ("aged", "age", "ages", "of", "abt", "about")
_BOTH = 2
_AGE = re.compile(r"(?i)\(?([1-9][0-9]?)(?:yo|y/o|yrs?|years?)?\)?[.]?")
_OLD = ("yrs", "yr", "years", "year", "old", "yo", "y/o", "months", "mths")
_TIMES = re.compile(r"(?i)\(?x([1-9][0-9]?)\)?")
_AT = ("at", "in", "from")
_LONGEST = 4


class AtRiskPeople(NamedTuple):
    """Whom some words name by what they are."""

    length: int
    text: str
    number: int
    """How many they are; 0 where the words say several, and not how many."""
    known: tuple[str, ...]
    """Their sex and age band, as a sheet has them."""
    ages: tuple[int, ...]


def people_at_risk(words: Sequence[Word], reading: Reading) -> AtRiskPeople | None:
    """Return whom the first of some words name by what they are, None for nobody."""
    at, number = 0, 0
    if _is_owner(words[0], reading):
        at = 1
    while at < len(words) and not (at and words[at - 1].parts):
        text = key_of(words[at].text.strip("()"))
        if key_of(text) in people_words() or not (text in (*_WHOSE, *_LOOKS) or _count(words[at])):
            break
        number = number or (_BOTH if text == "both" else _count(words[at]))
        at += 1
    if at == len(words) or (at and words[at - 1].parts):
        return None
    length = next((n for n, text in runs(words[at:], 2) if key_of(text.strip("()")) in people_words()), 0)
    if not length:
        return None
    says = people_words()[key_of(text_of(words[at : at + length]))]
    at += length
    if at < len(words) and not words[at - 1].parts and (times := _TIMES.fullmatch(words[at].text)):
        if number not in (0, int(times[1])):
            return None
        number, at = int(times[1]), at + 1
    if not says.many and number > 1:
        return None
    aged, ages = (0, ()) if at < len(words) and words[at - 1].parts else ages_first(words[at:])
    at += aged
    number = number or (len(ages) if says.many else 1)
    if ages and len(ages) != number:
        return None
    text = " ".join(word.text.strip("()") for word in words[:at])
    return AtRiskPeople(at, text, number, known_of(says.sex, "" if says.maybe else says.band, ages), ages)


def known_of(sex: str, band: str, ages: Sequence[int]) -> tuple[str, ...]:
    """Return sex and age band as a sheet has them; none for children and adults together."""
    bands = {band_of(age) for age in ages} or {band}
    return tuple(filter(None, (sex, bands.pop() if len(bands) == 1 else "")))


def ages_first(words: Sequence[Word]) -> tuple[int, tuple[int, ...]]:
    """Return how many of the first words are the ages of people, `aged 4 and 6`, `(12 + 14)`, `6 yrs`, and those."""
    at, ages = 0, list[int]()
    while at < len(words) and not (ages and words[at - 1].parts and not _is_age(words[at])):
        text = key_of(words[at].text.strip("()"))
        joins = text in (*AND, "/") and bool(ages) and at + 1 < len(words) and _is_age(words[at + 1])
        if house_first(words[at:]):
            break
        if age := _AGE.fullmatch(words[at].text):
            ages.append(int(age[1]))
        elif not joins and text not in (_OLD if ages else _BEFORE_AGE):
            break
        at += 1
    return (at, tuple(ages)) if ages else (0, ())


def where_first(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say where they were, `at 117`, `in address`; 0 for none.

    A number behind that is of a house.
    """
    end = next((at for at, word in enumerate(words) if at and word.text.startswith("(")), len(words))
    words = words[:end]
    if key_of(words[0].text.strip("()")) not in _AT or not 1 < len(words) <= 1 + _LONGEST:
        return 0
    rest = [word for word in words[1:] if not re.fullmatch(r"[0-9]{1,3}[a-zA-Z]?\)?", word.text)]
    named = any(key_of(word.text.strip("()")) in people_words() for word in rest[1:])
    return len(words) if not named and is_plain(rest, reading) else 0


def _is_owner(word: Word, reading: Reading) -> bool:
    """Whether a word is whose somebody is: `P-21's`, `P-21s`."""
    whose = owner(word)
    return whose.text != word.text and is_key([bare(whose)], reading)


def _is_age(word: Word) -> bool:
    return _AGE.fullmatch(word.text) is not None


def _count(word: Word) -> int:
    text = number_said(bare(word))
    return int(text) if text.isdigit() and int(text) < 100 else 0


def kin_with_key(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say whose kin the key behind them is: `her brother P-22`."""
    found = people_at_risk(words, reading)
    behind = words[found.length :] if found and found.number == 1 and not found.ages else ()
    parted = found is not None and words[found.length - 1].parts
    return found.length if found and behind and not parted and is_key([bare(behind[0])], reading) else 0


def is_kin(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words say whose kin somebody is: `little brother of P-9`."""
    found = people_at_risk(words[:-2], reading) if len(words) > len(("of", "P-9")) else None
    of = found is not None and found.length == len(words) - 2 and key_of(words[-2].text) in ("of", "to")
    return of and is_key([bare(words[-1])], reading)
