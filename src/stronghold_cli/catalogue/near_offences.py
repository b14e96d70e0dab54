"""The known offences that an unknown one was probably meant to be, or is a part of."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from stronghold_cli.catalogue.charge_wordings import as_charged
from stronghold_cli.catalogue.items import class_rows, find_item
from stronghold_cli.catalogue.short_forms import is_in_table, offence, shorts
from stronghold_cli.catalogue.stages import stages
from stronghold_cli.values.choices import may_be_close
from stronghold_cli.values.text import SMALL_WORDS, fold

_CLOSE = 0.75
"""How like two words must be, of 1: one letter wrong in four …"""
_SAME = 0.9
"""… and two whole names, however the blanks fall in them."""
_MOST_LEFT = 2
"""By how many letters two such names may differ in length: more is another word, which says something."""
_SMALL = frozenset({"the", "an", "of", "in", "to"})
_DRUGS = frozenset({"drug", "drugs"})
"""Words that are left out or put in without another offence being meant, the last ones beside a class."""

_SMALL_OR_DRUGS = _SMALL | _DRUGS
_CLASSES = {**{letter: f"class {letter}" for letter in "ABC"}, "psa": "psychoactive substance"}
"""How an offence says the class of a drug; for what has none there is no offence here."""
_OWN = 2
"""How many of the names of an offence are its own."""
_LONGEST_ITEM = 3
"""How many words the name of a drug may have."""

_Words = tuple[str, ...]


class _Name(NamedTuple):
    """A name of an offence as it is compared, or what was typed for one."""

    words: _Words
    without_small: _Words
    telling: _Words
    """Without the words that may be left out or put in."""
    whole: str


@lru_cache(maxsize=4096)  # a ledger names the same few offences again and again
def meant_offences(text: str) -> tuple[str, ...]:
    """Return the known offences that a text may be a slip for, then those that it is a part of, where it is of several.

    Other words for one are slips for it (`drug drive`), and so is a drug in the place of its class: `PWITS heroin`.
    Nothing for a known one, nor where nothing is near: `theft`.  Whoever typed an intent, an attempt or the like is
    offered no offence without it: taken by a tired person, that would be a lesser one.
    """
    if is_in_table(text, "offence"):
        return ()
    if exactly := as_charged(text):
        return (exactly,)
    said = stages(fold(text))

    def of_it(offences: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each for each in offences if said <= _stages_of()[each]))

    if (formal := _on_a_charge_sheet(text)) and (found := of_it([offence(formal)])):
        return found
    # A drug in it first: `crack` is no slip for class C.
    by_class = [(offence(each),) if is_in_table(each, "offence") else _meant(each) for each in _by_class(text)]
    return of_it(chain.from_iterable(by_class)) or of_it(_meant(text))


@cache
def _stages_of() -> dict[str, frozenset[str]]:
    """Return what each known offence says by any of its names."""
    return {
        row.means: stages(fold("; ".join((row.means, row.short, *row.published, *row.said))))
        for row in shorts("offence")
    }


_ACTS = (
    # The order matters: an intent to supply is no supply, and who is concerned in a supply has made none.
    (r"\bconspir\w* .*\bsuppl", "conspiracy"),
    (r"\battempt\w* .*\bsuppl", "attempt"),
    (r"\b(?:encourag|assist)\w* .*\bsuppl", "encourage"),
    (r"\bconcern\w* .*\boffer", "concerned-offer"),
    (r"\bconcern\w* .*\bsuppl|\bbcis\b", "concerned"),
    (r"\b(?:intent|w ?i)\b.*\bsuppl|\bposs.*\b(?:intent|w ?i)(?:\Z| cl)|\bpwits\b", "pwits"),
    (r"\boffer\w* .*\bsuppl", "offer"),
    (r"\bproduc", "production"),
    (r"\bimport|\bevasion\b.*\bimport", "import"),
    (r"\bexport", "export"),
    (r"\bsuppl", "supply"),
    (r"\bposs", "poss"),
    # Of anything else than a supply it would be another offence: conspiracy to produce.
    (r"\bconspir\w* cl", "conspiracy"),
    (r"\battempt\w* cl", "attempt"),
    (r"\boffer\w* cl", "offer"),
    (r"\bconcern\w* cl", "concerned"),
)
"""What a charge sheet says about what was done with a drug, and the short form of it."""
_CLASS = re.compile(r"\b(?:class|cl) ?([abc])\b")


def _on_a_charge_sheet(text: str) -> str | None:
    """Return the short form of what a charge sheet words as the law does, else nothing.

    `Possess with intent to supply a controlled drug of class A - heroin`: an act, and the class of the drug.
    """
    plain = " ".join(_words(text))
    found = _CLASS.search(plain)
    if found is None or (len(set(_CLASS.findall(plain))) > 1):
        return None
    act = next((short for pattern, short in _ACTS if re.search(pattern, plain)), None)
    short = f"{act}-{found[1]}"
    return short if act and is_in_table(short, "offence") else None


def _by_class(text: str) -> Iterator[str]:
    """Yield a text with a class in the place of the drug in it: each that it has had in any form, the last first.

    Nothing here knows the day of the offence; where the class is said beside the drug, it is left as it is.
    """
    words = text.split()
    for length in range(min(len(words) - 1, _LONGEST_ITEM), 0, -1):
        for at in range(len(words) - length + 1):
            found = find_item(" ".join(words[at : at + length]))
            if found is None or found.category != "drug":
                continue
            before, after = words[:at], words[at + length :]
            if re.search(r"(?i)\bclass [abc]\b", text):
                yield " ".join([*before, *after])
                return
            rows = [row for row in class_rows(found.name) if row.form is None]
            rows.sort(key=lambda row: row.since, reverse=True)
            for drug_class in dict.fromkeys(row.ruling.drug_class for row in rows):
                if drug_class in _CLASSES:
                    yield " ".join([*before, _CLASSES[drug_class], *after])
            return


def _meant(text: str) -> tuple[str, ...]:
    said = _name(text)
    if SMALL_WORDS.issuperset(said.words):
        return ()
    wrong = {means: len(said.words) + 1 for means, _ in _names()}
    for means, name in _of_size(len(said.telling), len(said.whole)):
        wrong[means] = min(wrong[means], _slips(said, name))
    least = min(wrong.values())
    slips = [means for means, many in wrong.items() if many == least <= len(said.words)]
    # Of other words for an offence a part is asked only where nothing is said whole.
    of = [
        means
        for means, names in (_names() if _may_be_part(said) else ())
        if any(_is_part(said, name) for name in (names[:_OWN] if slips else names))
    ]
    return tuple(dict.fromkeys(slips + of if len(of) > 1 else slips))


def _words(text: str) -> _Words:
    return tuple(re.findall(r"[^\W_]+", fold(text)))


def _name(text: str) -> _Name:
    words = _words(text)
    return _Name(words, _without(_SMALL, words), _without(_SMALL_OR_DRUGS, words), "".join(words))


@cache
def _names() -> tuple[tuple[str, tuple[_Name, ...]], ...]:
    """Return each known offence with its own words, as it is recorded and in short, then with the others for it.

    One that is not in force would be refused as soon as somebody took it: its words stay as they are typed until it is.
    """
    return tuple(
        (row.means, tuple(map(_name, (row.means, row.short, *row.published, *row.said))))
        for row in shorts("offence")
        if row.commenced
    )


@lru_cache(maxsize=256)
def _of_size(telling: int, letters: int) -> tuple[tuple[str, _Name], ...]:
    """Return the names that a text of so many telling words and letters may be a slip for, each with its offence."""
    return tuple(
        (means, name)
        for means, names in _names()
        for name in names
        if len(name.telling) == telling or abs(len(name.whole) - letters) <= _MOST_LEFT
    )


def _may_be_part(said: _Name) -> bool:
    """Whether each word of a text is one of a name, or a slip for it, small words left out."""
    return all(map(_close_to, said.without_small))


def _is_part(said: _Name, name: _Name) -> bool:
    """Whether a text is a part of a name, with small words or without."""
    return _is_within(said.words, name.words) or _is_within(said.without_small, name.without_small)


def _without(small: frozenset[str], words: _Words) -> _Words:
    return tuple(word for word in words if word not in small)


def _is_within(said: _Words, name: _Words) -> bool:
    more = len(name) - len(said)
    if not said or more < 0:
        return False
    first, *rest = (_close_to(word) for word in said)
    return any(
        name[place] in first and all(name[place + n] in each for n, each in enumerate(rest, 1))
        for place in range(more + 1)
    )


def _slips(said: _Name, name: _Name) -> int:
    """Return how many words of a name are mistyped in a text, more than it has where it is no slip for that name."""
    one, other = said.telling, name.telling
    if one and len(one) == len(other) and all(map(_is_class_or_close, one, other)):
        return sum(word != theirs for word, theirs in zip(one, other, strict=True))
    # As many words, and one of them another: that is what it says (`notice` for `order`), however long the rest.
    near = len(one) != len(other) and abs(len(said.whole) - len(name.whole)) <= _MOST_LEFT
    return len(said.words) + (not (near and _is_like(said.whole, name.whole, _SAME)))


def _is_class_or_close(word: str, other: str) -> bool:
    return len(word) == len(other) == 1 or other in _close_to(word)


@cache
def _words_of_names() -> frozenset[str]:
    """Return each word of the names of known offences."""
    return frozenset(word for _, names in _names() for name in names for word in name.words)


@lru_cache(maxsize=4096)  # a word is looked for in every name, and again in every run of words that has it
def _close_to(word: str) -> frozenset[str]:
    """Return the words of known offences that a word may be a slip for."""
    return frozenset(other for other in _words_of_names() if _is_close(word, other))


def _is_close(word: str, other: str) -> bool:
    if word == other:
        return True
    # Of a shorter one too little is left to tell a slip by: `theft` is no `the`.
    short = min(len(word), len(other))
    return (short > 2 and sorted(word) == sorted(other)) or (short > 3 and _is_like(word, other, _CLOSE))


def _is_like(text: str, other: str, alike: float) -> bool:
    if not may_be_close(text, other, alike):
        return False
    from difflib import SequenceMatcher  # only a word that is in no table needs it

    return SequenceMatcher(None, text, other, autojunk=False).ratio() >= alike
