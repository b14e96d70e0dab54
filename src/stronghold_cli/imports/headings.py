"""What a column's heading says: the field that it is for, by the field's own names and usual words, and its unit."""

import csv
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from stronghold_cli.records.amounts import Count, Length, Percent, Sum, Weight
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.quantity import PIECE_WORDS, UNITS
from stronghold_cli.values.text import fold

_UNITS: dict[type, Mapping[str, str]] = {
    Weight: {
        **dict.fromkeys(("g", "gram", "grams", "gramme", "grammes", "gms", "gm"), "g"),
        **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilograms"), "kg"),
        **dict.fromkeys(("mg", "milligrams"), "mg"),
    },
    Sum: dict.fromkeys(("£", "gbp", "pounds", "sterling"), "£"),
    Length: {
        **dict.fromkeys(("months", "month", "mths", "m"), "m"),
        **dict.fromkeys(("years", "year", "yrs", "y"), "y"),
        **dict.fromkeys(("weeks", "week"), "w"),
        **dict.fromkeys(("days", "day"), "d"),
    },
    Count: {
        **{word: word for word in PIECE_WORDS if word},
        **dict.fromkeys(("each", "ea"), PIECE_WORDS[""]),
    },
    Percent: dict.fromkeys(("%", "percent", "per cent", "pc"), "%"),
}
"""The words for units in a heading, by the type of field that has them; each with what stands beside its number."""


_OF_UNITS = frozenset(
    [
        "unit",
        "units",
        "uom",
        "unit of measure",
        "units of measure",
        "unit of measurement",
        "measure",
        "unit type",
        "quantity unit",
        "quantity units",
        "qty unit",
        "weight unit",
    ]
)
"""Headings of columns that say what the numbers of another one are of."""


class HeadingField(NamedTuple):
    """What a heading is for."""

    field: Field
    unit: str = ""
    """What its numbers are of, as it is typed beside a number; empty where the heading does not say."""


def plain_heading(heading: str) -> str:
    """Return what headings share that say the same: small letters, no points and brackets, `no` for a number."""
    words = re.sub(r"[^\w£%]+", " ", fold(heading)).replace("_", " ").split()
    return _BOTH.sub("date", " ".join(_SAME.get(word, word) for word in words))


_BOTH = re.compile(r"^date (?:and )?time\b|\bdate (?:and )?time$")
"""A day and its time in one cell, under the usual words for the day: `Date/Time Seized`, `Seized Date/Time`."""
_QUANTITY = ("quantity", "qty")
"""What is said about pieces, and about what was weighed where a unit of mass stands beside it: `Quantity (kg)`."""
_SAME = {"num": "no", "nos": "no", "nr": "no", "reference": "ref", "number": "no", "wt": "weight", "amt": "amount"}


def hear_heading(heading: str, kind: Kind) -> tuple[HeadingField, ...]:
    """Return every field of a kind that a heading may be for: one, none, or several that only a person can choose from.

    A field's own name comes before usual words.
    """
    plain = plain_heading(heading)
    own, usual = _names(kind)
    for base, said in heading_parts(plain):
        fields = [kind.fields[name] for name in (own.get(base) or usual.get(base) or ())]
        counted = said or _counted_in(plain)
        heard = [
            HeadingField(field, unit)
            for field in fields
            if (unit := _unit_of(field, counted if isinstance(field.type, Count) else said)) is not None
        ]
        if not heard and said and base in _QUANTITY:
            weights = [field for field in kind.typed if isinstance(field.type, Weight)]
            heard = [HeadingField(field, unit) for field in weights if (unit := _unit_of(field, said))]
        if heard:
            return tuple(heard)
    return ()


def _counted_in(plain: str) -> str:
    """Return the last word of a heading where it says what was counted: `No. of wraps`, not `No. of items`."""
    last = plain.rpartition(" ")[2]
    return last if _UNITS[Count].get(last, PIECE_WORDS[""]) != PIECE_WORDS[""] else ""


def our_headings(kind: Kind) -> Mapping[str, tuple[Field, int]]:
    """Return the headings that our own files have for the fields of a kind, each with which cell of the field it is."""
    return {heading: (field, place) for field in kind.fields.values() for place, heading in enumerate(field.headings)}


def kind_of_name(name: str) -> Kind | None:
    """Return the kind that a sheet or a file is called by: `Warrants 2019` says none, `seizures-2019` seizures."""
    words = plain_heading(name).split()
    found = {
        kind.name
        for kind in KINDS.values()
        for said in (kind.name, kind.plural, *kind.also)
        if _follows(plain_heading(said).split(), words)
    }
    return KINDS[found.pop()] if len(found) == 1 else None


def _follows(some: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(words[at : at + len(some)]) == list(some) for at in range(len(words)))


def heading_parts(plain: str) -> list[tuple[str, str]]:
    """Return the ways to part a heading into a name and the unit after it, the whole of it first."""
    words = plain.split()
    parts = [(plain, "")]
    parts += [(" ".join(words[:at]), " ".join(words[at:])) for at in range(len(words) - 1, 0, -1)]
    parts += [(words[0].removesuffix(mark), mark) for mark in "£%" if words and words[0].endswith(mark)]
    return [*parts, *((" ".join(words[1:]), words[0]) for _ in range(1) if len(words) > 1)]


def _unit_of(field: Field, said: str) -> str | None:
    """Return the unit that a field is said to have; empty without one, None where it has no such unit."""
    if not said:
        return ""
    return next((units.get(said) for type_, units in _UNITS.items() if isinstance(field.type, type_)), None)


def unit_said(field: Field, said: str) -> str | None:
    """Return the unit of a field as it is typed beside a number, for a word that a mapping has; None for another."""
    return _unit_of(field, fold(said))


def unit_in_brackets(field: Field, heading: str) -> str:
    """Return the unit of a field that ends a heading in brackets, whatever stands before it; empty for none."""
    found = re.search(r"[(\[]([^()\[\]]+)[)\]]\s*$", heading)
    return (_unit_of(field, fold(found[1])) or "") if found else ""


def is_of_units(heading: str) -> bool:
    """Whether the cells of a column say what the numbers of another one are of: `Unit`, `UOM`."""
    return plain_heading(heading) in _OF_UNITS


def says_pounds(heading: str) -> bool:
    """Whether a heading says that its numbers are of money: `Paid in (£)`."""
    return "£" in heading or not _UNITS[Sum].keys().isdisjoint(plain_heading(heading).split())


def ends_in_another_unit(heading: str) -> bool:
    """Whether the last word of a heading is a unit of something other than money: `Amount (g)`, `Amount of tablets`."""
    last = plain_heading(heading).rpartition(" ")[2]
    return any(last in units for type_, units in _UNITS.items() if type_ is not Sum)


def needs_unit(field: Field) -> bool:
    """Whether the numbers of a field are of different things, which a column of units may say."""
    return isinstance(field.type, Weight | Count)


def unit_words(field: Field) -> list[str]:
    """Return the units that a field may have, each as it is typed beside a number."""
    units = next((units for type_, units in _UNITS.items() if isinstance(field.type, type_)), {})
    if isinstance(field.type, Count):
        return list(UNITS)
    return list(dict.fromkeys(units.values()))


@cache
def _names(kind: Kind) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """Return the fields of a kind by their own names, and by the usual words of the table."""
    own: dict[str, tuple[str, ...]] = {}
    for field in kind.typed:
        for name in {field.name, f"{kind.name} {field.name}"}:
            own.setdefault(plain_heading(name), (field.name,))
    # What is said about this kind comes before what is said about any.
    usual: dict[str, list[str]] = {}
    for named in (kind.name, ""):
        theirs: dict[str, list[str]] = {}
        for words, of, field_name in _table():
            if of == named and field_name in kind.fields:
                several = theirs.setdefault(plain_heading(words), [])
                several += [] if field_name in several else [field_name]
        usual = theirs | usual
    return own, {words: tuple(several) for words, several in usual.items()}


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    with Path(__file__).with_name("headings.csv").open(encoding="utf-8", newline="") as file:
        return tuple((row["words"], row["kind"], row["field"]) for row in csv.DictReader(file))
