"""How much there was: a mass, or pieces of one sort.  They never add to each other."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.tables import is_yes, one_of, rows_of, several
from stronghold_cli.values import number
from stronghold_cli.values.text import quoted

_MASS = rf"(?P<number>{number.PATTERN})\s*(?P<unit>[a-zA-Z]+)"
_PLACES = {"mg": 0, "g": 3, "kg": 6}
_SAID = {"milligram": "mg", "gram": "g", "gramme": "g", "gm": "g", "kilo": "kg", "kilogram": "kg", "kilogramme": "kg"}

_PIECES = rf"(?P<number>{number.PATTERN})\s*(?P<unit>[a-zA-Z]*)"


class PieceUnit(NamedTuple):
    """A row of units.csv: what pieces are counted in."""

    name: str
    plural: str
    words: tuple[str, ...]
    """What else people say for it."""
    is_usual: bool
    """Whether drugs of items.csv come in it whose rows do not say otherwise."""
    instead_of: str | None
    """The unit that officers would else have counted in: kept as typed, and never added to that one."""
    figure: str | None
    """The measure that adds it up, behind `drugs.`; None of what has none: things, and what stands beside another."""
    title: str
    adds: str
    """What that figure is in, a `Unit` by its name."""
    about: str
    things: tuple[str, ...]
    """What releases write beside that figure."""
    psa: bool
    """Whether psychoactive substances have such a figure as well."""


def _unit_of(row: dict[str, str]) -> PieceUnit:
    figure = row["figure"] or None
    if bool(figure) == bool(row["instead_of"]) and row["unit"] != THING:
        raise ValueError("a unit has a figure, or stands instead of one that has")
    return PieceUnit(
        row["unit"],
        row["plural"],
        several(row["words"]),
        is_yes(row["usual"]),
        row["instead_of"] or None,
        figure,
        row["title"],
        one_of(row["adds"], *(("count", "ml") if figure else ("",))),
        row["about"],
        several(row["things"]),
        is_yes(row["psa"]),
    )


THING = "item"
"""The unit of things, which needs no word."""
# Read at once, for every module that knows pieces knows their words.
PIECE_UNITS = rows_of("units.csv", _unit_of)
"""Every unit, in the order that people see them."""
UNITS = {unit.name: unit.plural for unit in PIECE_UNITS}
"""What pieces are counted in, and the plural of each."""
PIECE_WORDS = {
    "": THING,
    **{word: unit.name for unit in PIECE_UNITS for word in (unit.name, unit.plural, *unit.words)},
}
"""What people say for them; a bar or a vape is not one of them for certain."""


@cache
def _not_units() -> Mapping[str, tuple[str, str]]:
    """Return what nobody counts drugs in, the Home Office neither: where that is said, and what to say instead."""

    def instead_of(row: dict[str, str]) -> tuple[tuple[str, str], tuple[str, str]]:
        return (row["word"], row["plural"]), (one_of(row["only_in"], "", *UNITS), row["instead"])

    return {word: how for words, how in rows_of("not_units.csv", instead_of) for word in words}


@dataclass(frozen=True, order=True, slots=True)
class Mass:
    """A mass in whole milligrams; negative only as a difference."""

    milligrams: int

    @classmethod
    def parse(cls, text: str) -> "Mass":
        """Read `4.92 g`, `1.2kg`, `250 mg`.  Raises Unreadable without a unit, or finer than a milligram."""
        plain = text.strip()
        found = re.fullmatch(_MASS, plain)
        unit = _unit(found["unit"]) if found else None
        if found is None or unit is None:
            if re.fullmatch(number.PATTERN, plain):
                raise Unreadable(f"{quoted(text)} has no unit", f"e.g. {_short(plain)} g")
            raise Unreadable(f"{quoted(text)} is not a weight", "e.g. 4.92 g or 1.2 kg")
        try:
            return cls(number.read(found["number"], _PLACES[unit]))
        except number.Thousands as either:
            raise either.unreadable(text) from None
        except number.TooFine:
            raise Unreadable(f"{quoted(text)} is finer than a milligram", "e.g. 4.92 g") from None
        except number.TooLarge:
            raise Unreadable(f"{quoted(text)} is too large", "at most 1,000,000 kg") from None
        except ValueError:
            raise Unreadable(f"{quoted(text)} is not a weight", "e.g. 4.92 g or 1.2 kg") from None

    def __str__(self) -> str:
        """Write it exactly, in grams below a kilogram and in kilograms from there: `4.92 g`, `10.432 kg`."""
        unit = "kg" if abs(self.milligrams) >= 10**6 else "g"
        return f"{number.write(self.milligrams, _PLACES[unit])} {unit}"

    def __add__(self, other: "Mass") -> "Mass":
        """Add another mass, and nothing else."""
        return Mass(self.milligrams + other.milligrams) if isinstance(other, Mass) else NotImplemented

    def __sub__(self, other: "Mass") -> "Mass":
        """Take another mass away; the difference may be negative."""
        return Mass(self.milligrams - other.milligrams) if isinstance(other, Mass) else NotImplemented


def is_mass(text: str) -> bool:
    """Whether a text is a number with a unit of mass, exact enough or not."""
    found = re.fullmatch(_MASS, text.strip())
    return found is not None and _unit(found["unit"]) is not None


def piece_words() -> list[str]:
    """Return the words that drugs are counted in."""
    return [plural for unit, plural in UNITS.items() if unit != THING]


def is_pieces(text: str) -> bool:
    """Whether a text is a number with a word for pieces, whole or not; things need no word, and have none here."""
    found = re.fullmatch(_PIECES, text.strip())
    return found is not None and PIECE_WORDS.get(found["unit"].lower(), THING) != THING


def instead(word: str, units: Collection[str]) -> str:
    """Return what to say where a drug of some units, () for any, is counted in such a word; empty for another word."""
    only_in, how = _not_units().get(word.strip().casefold(), ("", ""))
    return "" if only_in and units and only_in not in units else how


def _short(plain: str) -> str:
    """Return a number as an example shows it: short, and one that can be read, whatever was typed."""
    try:
        number.read(plain, _PLACES["g"])
    except ValueError:
        return "42.5"
    return plain if len(plain) <= 12 else "42.5"


def _unit(word: str) -> str | None:
    plain = word.lower()
    singular = plain.removesuffix("s") if plain.removesuffix("s") in _SAID else plain
    unit = _SAID.get(singular, plain)
    return unit if unit in _PLACES else None


@dataclass(frozen=True, slots=True)
class Pieces:
    """So many of one sort: 41 wraps, 30 tablets, 4 plants, 15 ml, 12 canisters, or 2 things."""

    number: int
    unit: str = THING

    @classmethod
    def parse(cls, text: str) -> "Pieces":
        """Read `41 wraps`, `30 tablets`, `4 plants`, `15 ml`, `2`.  Raises Unreadable for parts and other units."""
        found = re.fullmatch(_PIECES, text.strip())
        unit = PIECE_WORDS.get(found["unit"].lower()) if found else None
        if found is None or unit is None:
            raise Unreadable(f"{quoted(text)} is not a number of pieces", "e.g. 41 wraps; for a thing, 2")
        try:
            return cls(number.read(found["number"], 0), unit)
        except number.Thousands as either:
            raise either.unreadable(text) from None
        except number.TooFine:
            raise Unreadable(f"{quoted(text)} is not a whole number of pieces", "e.g. 41 wraps") from None
        except number.TooLarge:
            raise Unreadable(f"{quoted(text)} is too large", "at most 1,000,000,000,000") from None
        except ValueError:
            raise Unreadable(f"{quoted(text)} is not a number of pieces", "e.g. 41 wraps or 2") from None

    def __str__(self) -> str:
        """Write `41 wraps`, `1 plant`, `15 ml`; things are a bare number."""
        if self.unit == THING:
            return f"{self.number:,}"
        return f"{self.number:,} {self.unit if self.number == 1 else UNITS[self.unit]}"

    def __add__(self, other: "Pieces") -> "Pieces":
        """Add pieces of the same sort; TypeError for another sort, for wraps and tablets make no sum."""
        if not isinstance(other, Pieces):
            return NotImplemented
        if other.unit != self.unit:
            raise TypeError(f"{self} and {other} make no sum")
        return Pieces(self.number + other.number, self.unit)
