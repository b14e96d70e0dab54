"""Offences of drugs as officers write them: with the drug in the place of its class, or with neither."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.ambiguous import offence_drugs
from stronghold_cli.catalogue.items import class_of, find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import drug_offences, key_of
from stronghold_cli.catalogue.short_forms import is_short, offence
from stronghold_cli.errors import SeveralMeanings
from stronghold_cli.records.typed_offences import COUNTS, counted
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import AND, Word, is_one_of, quoted_word
from stronghold_cli.values.text import listed, quoted

_LONGEST = 6
_JOINS = (*AND, "/")
_FOR = "for"
_CLASS = re.compile(r"(?i)(?:class|cl)\s?([abc])(?: drugs?)?")
_LETTERS = ("A", "B", "C")
_UNKNOWN = "unknown"
_PWITS, _POSSESSION, _CONSPIRACY = "pwits", "poss", "conspiracy"
_WITH_INTENT = (
    "with intent to supply",
    "with intent",
    "wits",
    "w/ intent",
    "w intent to supply",
    "w/ intent to supply",
    "w/i",
    "w/intent",
    "wi",
    "with int",
)
"""Words behind the drug, which make its possession another offence: `possession of cannabis with intent to supply`."""


class _Named(NamedTuple):
    """A class that an offence names, or a drug of it."""

    drug_class: str
    drug: str = ""


@heard_once
def with_offences(
    words: Sequence[Word], field: str, day: date, reading: Reading, *, each_drug: bool = False
) -> Sequence[Word]:
    """Return a line with its offences of drugs as they are kept: `PWITS crack` is of the class of crack on that day.

    `field` is the one that keeps them.  What has neither drug nor class is of unknown class, and kept so as typed.
    `each_drug` is whether each drug is a count of its own, as in a charge: `PWITS heroin + crack`.  Raises Certain
    where another number of counts is said.
    """
    kept: list[Word] = []
    at = 0
    while at < len(words):
        known = _known(words[at:])
        length, made = _offence(words[at:], known, field, day, reading, each_drug)
        if known and not made:
            length, made = known, list(words[at : at + known])
        if made and kept and kept[-1].plain and kept[-1].text.casefold() == _FOR:
            kept.pop()
        kept += made or [words[at]]
        at += length or 1
    return kept


def with_class_of_arrest(
    words: Sequence[Word], arrested_for: Sequence[str], field: str, reading: Reading
) -> list[Word]:
    """Return a line with each offence of drugs that says no class as that of the arrest, where it is one of those.

    `PWITS` of somebody who was arrested for PWITS class A is of class A.
    """
    made: list[Word] = []
    at = 0
    while at < len(words):
        length, short = _without_class(words[at:], arrested_for, reading)
        parts = words[at + length - 1].parts if length else False
        made.append(quoted_word(short, field, parts=parts) if length else words[at])
        at += length or 1
    return made


def _without_class(words: Sequence[Word], arrested_for: Sequence[str], reading: Reading) -> tuple[int, str]:
    """Return how many of the first words are an offence of an arrest without its class, and that; 0 for any other."""
    if not words[0].plain or words[0].name is not None or _known(words):
        return 0, ""
    for length, text in runs(words, _LONGEST):
        row = drug_offences().get(key_of(text))
        if row is None:
            continue
        rest = words[length + bool(_counts(words[length:])) :]
        every = {offence(counted(each)[0]).casefold() for each in arrested_for}
        names = [f"{row.short}-{letter.lower()}" for letter in _LETTERS]
        same = [name for name in names if offence(name).casefold() in every]
        return (length, same[0]) if len(same) == 1 and not _classes(rest, date.min, reading)[0] else (0, "")
    return 0, ""


def _known(words: Sequence[Word]) -> int:
    """Return how many of the first words are a known offence, 0 where they are not one or are one alone."""
    return next((n for n, text in runs(words, 16) if n > 1 and is_known_list(text)), 0)


def _offence(
    words: Sequence[Word], known: int, field: str, day: date, reading: Reading, each_drug: bool
) -> tuple[int, list[Word]]:
    """Return how many of the first words are an offence of drugs, and what is kept for it; nothing for others."""
    for length, text in runs(words, _LONGEST):
        row = drug_offences().get(key_of(text)) if words[0].plain and words[0].name is None else None
        if row is None or not field:
            continue
        counts = _counts(words[length:])
        rest = words[length + bool(counts) :]
        taken, named = _classes(rest, day, reading)
        classes = list(dict.fromkeys(each.drug_class for each in named))
        taken += bool(counts)
        if known and known >= length + taken:
            continue
        if not taken and not words[length + bool(counts) - 1].parts:
            _check_drug(" ".join(word.text for word in words[: length + bool(counts)]), rest)
        if not taken and not row.alone:
            return 0, []
        intent = next((n for n, text in runs(words[length + taken :]) if taken and key_of(text) in _WITH_INTENT), 0)
        taken += intent
        short = _PWITS if intent and row.short == _POSSESSION else row.short
        if intent and short != _PWITS:
            return 0, []
        names = [f"{short}-{each.lower()}" for each in classes]
        if not names or not all(is_short(name, "offence") for name in names):
            # Of that class there is no such offence here, or nobody knows the class.
            name = offence(f"{short}-a").replace("class A", f"class {_UNKNOWN}")
            behind = "" if counts else _counts(words[length + taken :])
            taken += bool(behind)
            made = [quoted_word(f'"{name}"', field), *_short(counts or behind)]
        else:
            behind = "" if counts else _counts(words[length + taken :])
            each = _of_each_drug(named, counts or behind) if each_drug and short != _CONSPIRACY else {}
            taken += bool(behind and each)
            many = [each.get(drug_class, counts) for drug_class in classes]
            made = [word for name, n in zip(names, many, strict=True) for word in (*_short(name), *_short(n))]
        end = words[length + taken - 1].parts
        return length + taken, [*made[:-1], made[-1]._replace(parts=end)]
    return 0, []


def _check_drug(said: str, rest: Sequence[Word]) -> None:
    """Raise SeveralMeanings for a word behind an offence of drugs that may mean several of them: `PWITS her`."""
    text = rest[0].text if rest and rest[0].plain and rest[0].name is None else ""
    found = offence_drugs().get(key_of(text))
    ends = len(rest) == 1 or (bool(rest) and (rest[0].parts or is_one_of(rest[1], *_JOINS)))
    if found and ends:
        about = f"{said} {text}"
        problem = SeveralMeanings(f"{quoted(text)} may be {found.may_be}: {found.why}", "say which one", about=about)
        raise problem.but(candidates=tuple(f"{said} {drug}" for drug in found.candidates))


def _of_each_drug(named: Sequence[_Named], counts: str) -> dict[str, str]:
    """Return the counts of each class, `x2`, where several drugs are named, which are a count each; nothing for one.

    A charge names one drug.  Raises Certain where another number of counts is said.
    """
    drugs = list(dict.fromkeys(each for each in named if each.drug))
    if len(drugs) < len(set(named)) or len(drugs) < 2:
        return {}
    if counts and int(counts[1:]) != len(drugs):
        shown = listed([each.drug for each in drugs], "and")
        how = f"say how many of each, e.g. {_PWITS} {drugs[0].drug} {counts}, {_PWITS} {drugs[1].drug}"
        raise Certain(f"{counts} is said, and {len(drugs)} drugs are named, {shown}", how)
    many = Counter(each.drug_class for each in drugs)
    return {each: f"x{number}" if number > 1 else "" for each, number in many.items()}


def _short(name: str) -> list[Word]:
    return [Word(name, name, True)] if name else []


def _counts(words: Sequence[Word]) -> str:
    """Return how many counts the first of some words says, `x2`; empty where it says none."""
    return words[0].text if words and words[0].plain and COUNTS.fullmatch(words[0].text) else ""


def _classes(words: Sequence[Word], day: date, reading: Reading) -> tuple[int, list[_Named]]:
    """Return how many words name classes or drugs, and those in their order."""
    at, named = 0, list[_Named]()
    while at < len(words):
        skip = 1 if at and words[at].plain and words[at].text.casefold() in _JOINS else 0
        if at and not skip and not words[at - 1].parts:
            break
        found = next(
            ((n, found) for n, text in runs(words[at + skip :], 3) if (found := _class(text, day, reading))), None
        )
        letter = words[at + skip : at + skip + 1]
        # `conspiracy to supply A`, `PWITS class A and B`
        lettered = not at or (skip and _is_class(words[:at]))
        if found is None and lettered and letter and letter[0].plain and letter[0].text in _LETTERS:
            found = (1, _Named(letter[0].text))
        same = found and found[1].drug_class in (each.drug_class for each in named)
        if found is None or (at and not skip and not same and not _is_joined(words[at + found[0] :])):
            break  # behind a comma a drug of another class is a thing: `PWITS crack, cannabis`
        at += skip + found[0]
        named.append(found[1])
    return at, named


def _is_class(words: Sequence[Word]) -> bool:
    """Whether words end with a class, or with the letter of one."""
    return words[-1].text in _LETTERS or _CLASS.fullmatch(" ".join(word.text for word in words[-2:])) is not None


def _is_joined(words: Sequence[Word]) -> bool:
    """Whether a list goes on, and ends with `and` a drug: `crack, cannabis and heroin`."""
    return (
        len(words) > 1
        and words[0].plain
        and words[0].text.casefold() in _JOINS
        and find_item(words[1].text) is not None
    )


def _class(text: str, day: date, reading: Reading) -> _Named | None:
    """Return the class that a text names, or the drug with the class that it has on a day; None where it is neither."""
    if found := _CLASS.fullmatch(text):
        return _Named(found[1].upper())
    item = find_item(text, reading.own_items)
    if item is None or item.category != "drug":
        return None
    of = class_of(item.name, item.form, day, reading.own_items)
    return _Named(of.drug_class, item.name) if of.drug_class else None
