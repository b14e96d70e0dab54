"""The types of fields that hold an amount: money, a mass, pieces, a percentage, a term."""

import re
from collections.abc import Sequence
from typing import Any, TypeVar

from stronghold_cli.catalogue.price_terms import STREET
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.types import FieldType, Reading
from stronghold_cli.values import number
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.money import Money, plain_pounds
from stronghold_cli.values.quantity import PIECE_WORDS, UNITS, Mass, Pieces, is_mass, is_pieces
from stronghold_cli.values.stored import of_type
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import quoted

MOST_THINGS = 1_000_000
"""The most that one record stands for: more is a slip of the keyboard."""

_BETWEEN_AMOUNTS = r"(?<![0-9]),|,(?![0-9]{3}(?![0-9]))"
"""A comma that is not one of thousands."""

_NEAR = r"(?i)[-+~<>≈]?\s*[0-9][0-9.,½¼¾]*\s*"
"""What may have been meant for a number of something."""

_V = TypeVar("_V")


class Amount(FieldType):
    """What is added up."""

    sql = "INTEGER"
    ranges = True
    amount = True
    names_nobody = True

    def parted(self, text: str) -> Sequence[str]:
        """Part at commas but those of thousands.  Raises Unreadable for `10,100,5`."""
        parts = [part.strip() for part in re.split(_BETWEEN_AMOUNTS, text)]
        each = text.split(",")
        if 1 < len(parts) < len(each) and all(part.strip().isdecimal() for part in each):
            one, other = (",".join(map(in_quotes, some)) for some in (parts, map(str.strip, each)))
            raise Unreadable(f"{quoted(text)} can be read in two ways", f"type {one} or {other}")
        return parts

    def to_json(self, value: Any) -> Any:
        """Return what is stored, by the names of its units, beside what people read."""
        units = (suffix.removeprefix("_") for suffix in self.suffixes)
        return {**dict(zip(units, self.store(value), strict=True)), "display": self.show(value)}


class Sum(Amount):
    """Money."""

    suffixes = ("_pence",)
    headings = ("_gbp",)
    metavar = "£"
    looks = rf"£\s*{number.PATTERN}\s*[kK]?|{number.PATTERN}[kK]"
    near = (
        rf"(?i)[-+~<>≈]?\s*[£€$¥]\s*[-+]?[0-9].*|{_NEAR[4:]}(?:k|gbp|eur|usd|pounds?|quid|euros?|dollars?|pence|[£€$])"
    )

    def read(self, text: str, reading: Reading) -> Money:
        """Read `£4,260`; zero is refused, for a sum that is unknown or nothing is left out."""
        return _more_than_nothing(Money.parse(text), text, Money(0))

    def store(self, value: Money | None) -> tuple[int | None]:
        """Store as pence."""
        return (None if value is None else value.pence,)

    def _loaded(self, *columns: Any) -> Money:
        return Money(of_type(int, columns[0]))

    def cell(self, stored: int) -> str:
        """Return `4260.00`."""
        return plain_pounds(stored)


class Worth(Sum):
    """Money, or a word for having a record's value worked out while it is made."""

    instead = ((STREET, "to work it out from the price list"),)

    def read(self, text: str, reading: Reading) -> Any:
        """Read `£410`; `street` stays a word, which the kind's `fill` makes a sum of."""
        if reading.prices is not None and text.strip().lower() == STREET:
            return STREET
        return super().read(text, reading)


class Weight(Amount):
    """A mass."""

    suffixes = ("_mg",)
    headings = ("_g",)
    metavar = "WEIGHT"
    near = rf"{_NEAR}(?:mg|kg|kgs|g|gr|gs|gms?|kilos?|grams?|grammes?|oz|ounces?|lbs?)"

    def read(self, text: str, reading: Reading) -> Mass:
        """Read `4.92 g`; zero is refused."""
        return _more_than_nothing(Mass.parse(text), text, Mass(0))

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a number with a unit of mass."""
        return word if is_mass(word) else None

    def store(self, value: Mass | None) -> tuple[int | None]:
        """Store as milligrams."""
        return (None if value is None else value.milligrams,)

    def _loaded(self, *columns: Any) -> Mass:
        return Mass(of_type(int, columns[0]))

    def cell(self, stored: int) -> str:
        """Return grams, `4.92`."""
        return number.write(stored, 3, commas=False)

    def uncell(self, cells: Sequence[str]) -> str:
        """Give the grams their unit back."""
        return f"{cells[0]} g" if cells[0] else ""


class Count(Amount):
    """Pieces of one sort."""

    suffixes = ("_number", "_unit")
    headings = ("", "_unit")
    metavar = "PIECES"
    near = rf"{_NEAR}(?:{'|'.join(filter(None, PIECE_WORDS))})"

    def read(self, text: str, reading: Reading) -> Pieces:
        """Read `41 wraps`; none at all is refused."""
        pieces = Pieces.parse(text)
        return _more_than_nothing(pieces, text, Pieces(0, pieces.unit))

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear a number with what drugs are counted in; a bare number may be of anything."""
        return word if is_pieces(word) else None

    def show_alone(self, value: Pieces) -> str:
        """Write `41 wraps`, and of things `x2`."""
        return f"x{value}" if value.unit == "item" else str(value)

    def store(self, value: Pieces | None) -> tuple[int | None, str | None]:
        """Store the number and the unit."""
        return (value.number, value.unit) if value else (None, None)

    def _loaded(self, *columns: Any) -> Pieces:
        number, unit = columns
        return Pieces(of_type(int, number), UNITS[unit] and unit)

    def uncell(self, cells: Sequence[str]) -> str:
        """Join the number and the unit."""
        return " ".join(cell for cell in cells if cell and cell != "item")


class Whole(Amount):
    """A whole number of what the field's name says, one or more."""

    metavar = "N"

    def __init__(self, suffix: str = "", *, of: Sequence[str] = (), bare: bool = False) -> None:
        """Take the suffix of its column, where the field's name alone is another column's.

        `of` are the words for what it counts (`1 address`); `bare` says that on a sheet a number alone is meant.
        """
        self.suffixes = (suffix,)
        self.of = of
        self.bare = bare
        self._counted = rf"(?i)({number.PATTERN})\s*(?:{'|'.join(of)})" if of else "(?!)"
        self.looks = f"{self._counted}|{number.PATTERN}" if bare else self._counted

    def read(self, text: str, reading: Reading) -> int:
        """Read `156`, and `1 address` where the words are its own; nothing, and over a million, are refused."""
        counted = re.fullmatch(self._counted, text.strip())
        try:
            many = number.read(counted[1] if counted else text.strip(), 0)
        except number.Thousands as either:
            raise either.unreadable(text) from None
        except ValueError:
            raise Unreadable(f"{quoted(text)} is not a whole number", "e.g. 3") from None
        if many > MOST_THINGS:
            raise Unreadable(f"{quoted(text)} is over a million", "e.g. 3")
        return _more_than_nothing(many, text, 0)

    def units(self, number: str) -> Sequence[str]:
        """Return it with the word for what it counts."""
        return [f"{number} {self.of[number != '1']}"] if len(self.of) > 1 else []

    def show_alone(self, value: int) -> str:
        """Write `1 address`; of what the record itself is `x156`, where there is more than one."""
        if self.bare:
            return f"x{value:,}" if value > 1 else ""
        return " ".join(self.units(f"{value:,}")) or self.show(value)

    def to_json(self, value: int) -> int:
        """Return the number."""
        return value


class Percent(Amount):
    """A percentage, in whole hundredths of a per cent."""

    suffixes = ("_hundredths",)
    headings = ("_percent",)
    metavar = "PERCENT"
    looks = rf"{number.PATTERN}\s*%"
    near = rf"{_NEAR}(?:%|per\s?cent)"

    def read(self, text: str, reading: Reading) -> int:
        """Read `42%` or `42.5`."""
        try:
            value = number.read(text.strip().removesuffix("%").strip(), 2)
        except number.Thousands as either:
            of_a_hundred = [each for each in either.readings if "," not in each]
            raise number.Thousands(either.what, *of_a_hundred).unreadable(text) from None
        except ValueError:
            value = 0
        if not 0 < value <= 100_00:
            raise Unreadable(f"{quoted(text)} is not a percentage", "e.g. 42% or 7.5%")
        return value

    def show(self, value: int) -> str:
        """Write `42.5%`."""
        return f"{number.write(value, 2)}%"

    def cell(self, stored: int) -> str:
        """Return `42.5`."""
        return number.write(stored, 2)


class Length(Amount):
    """A term of months and days."""

    suffixes = ("_months", "_days")
    headings = ("_months", "_days")
    metavar = "TERM"
    longest = 6  # `3 and a half years`
    near = rf"{_NEAR}(?:y|yrs?|years?|m|mo|mths?|months?|w|wks?|weeks?|d|days?|h|hrs?|hours?)(?:[\s,]*[0-9].*)?"

    def read(self, text: str, reading: Reading) -> Term:
        """Read `6y9m`; nothing, and over a thousand years, are refused."""
        term = _more_than_nothing(Term.parse(text), text, Term(0))
        if term.too_long:
            raise Unreadable(f"{quoted(text)} is over a thousand years", "e.g. 6y9m or 18 months")
        return term

    def heard(self, word: str, name: str, reading: Reading) -> str | None:
        """Hear years, months, weeks and days."""
        try:
            Term.parse(word)
        except Unreadable:
            return None
        return word

    def units(self, number: str) -> Sequence[str]:
        """Return months and years."""
        return f"{number}m", f"{number}y"

    def show(self, value: Term) -> str:
        """Write `6 years 9 months`."""
        return value.words()

    def store(self, value: Term | None) -> tuple[int | None, int | None]:
        """Store the months and the days."""
        return (value.months, value.days) if value else (None, None)

    def _loaded(self, *columns: Any) -> Term:
        months, days = columns
        return Term(of_type(int, months), of_type(int, days))

    def uncell(self, cells: Sequence[str]) -> str:
        """Join the months and the days."""
        return "".join(f"{cell}{unit}" for cell, unit in zip(cells, "md", strict=True) if cell)


def _more_than_nothing(value: _V, text: str, nothing: _V) -> _V:
    if value == nothing:
        raise Unreadable(f"{quoted(text)} is nothing at all", "leave out what is unknown")
    return value
