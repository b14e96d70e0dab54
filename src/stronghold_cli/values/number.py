"""Decimal numbers as people write them, read exactly into whole smallest units."""

import re

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import quoted

LARGEST = 10**12
"""The most that one recorded value may be, in its smallest unit (pence, milligrams, pieces)."""

# [0-9], never \d: full-width and other digits are not what anybody means in a ledger.
_NUMBER = re.compile(r"(?P<whole>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<part>[0-9]+))?")

UP_TO_NINETEEN = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
"""Small numbers in words, each at its own place."""

SMALL = rf"[0-9]{{1,3}}|{'|'.join(UP_TO_NINETEEN[1:])}"
"""A small number in digits or in words, as `small` reads it."""

PATTERN = r"[0-9][0-9,]*(?:\.[0-9]+)?"
"""What may be a number inside a longer expression; `read` decides."""


def small(text: str) -> int:
    """Return the number that a text of the form `SMALL` says."""
    return UP_TO_NINETEEN.index(text) if text in UP_TO_NINETEEN else int(text)


class TooFine(ValueError):
    """A number finer than its smallest unit: refused, never rounded."""


class Thousands(TooFine):
    """A mark before three digits that parts thousands to some and tenths to others, so that neither is taken."""

    def __init__(self, what: str, *readings: str) -> None:
        """Take what is wrong, and what may be meant, as each is typed without a doubt."""
        super().__init__(what)
        self.what = what
        self.readings = list(readings)

    def unreadable(self, text: str, sign: str = "") -> Unreadable:
        """Return what to say about a text, with the readings to choose from, each after its sign."""
        hint = "say " + " or ".join(sign + reading for reading in self.readings) if self.readings else ""
        return Unreadable(f"{quoted(text)} {self.what}", hint)


class TooLarge(ValueError):
    """A number over `LARGEST` smallest units."""


def read(text: str, places: int) -> int:
    """Read `4,260.50` as a whole number of 10**-places.

    Raises ValueError for what is no number (`4,25`, `-1`, `1e4`), TooFine and TooLarge for what is, and Thousands for
    `0,500`, and for `4.260` unless the unit has three places itself, as grams have.
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise ValueError(text)
    if "," in found["whole"] and found["whole"].startswith("0"):
        raise _after_a_zero(found["whole"], found["part"], places)
    if len(found["part"] or "") == 3 > places:
        raise _behind_a_dot(found["whole"], found["part"], places)
    part = (found["part"] or "").rstrip("0")
    if len(part) > places:
        raise TooFine(text)
    digits = (found["whole"].replace(",", "") + part.ljust(places, "0")).lstrip("0") or "0"
    if len(digits) > len(str(LARGEST)) or int(digits) > LARGEST:
        raise TooLarge(text)
    return int(digits)


def _after_a_zero(whole: str, part: str | None, places: int) -> Thousands:
    """Return what is said about `0,500`: no number of thousands begins with a 0, and we have no decimal comma."""
    first, _, rest = whole.partition(",")
    number = int(whole.replace(",", ""))
    readings = [f"{number:,}" + (f".{part}" if part else "")] if number else []
    if not part and "," not in rest:
        readings += _with_places(first.lstrip("0") or "0", rest, places)
    return Thousands("has a comma after a leading 0", *readings)


def _behind_a_dot(whole: str, part: str, places: int) -> Thousands:
    """Return what is said about `4.260`, where no thousandths are counted."""
    plain = whole.replace(",", "")
    thousands = [f"{int(plain):,},{part}"] if plain == whole and 0 < len(plain.lstrip("0")) <= 3 else []
    return Thousands("has three digits after its dot", *thousands, *_with_places(whole, part, places))


def _with_places(whole: str, part: str, places: int) -> list[str]:
    """Return a decimal number with as many digits behind its dot as the unit has, none where that is not exact."""
    return [] if part[places:].strip("0") else [f"{whole}.{part[:places]}".rstrip(".")]


def write(units: int, places: int, *, commas: bool = True) -> str:
    """Write a whole number of 10**-places exactly, without needless zeros: 426050 pence are `4,260.5`."""
    whole, part = divmod(abs(units), 10**places)
    sign = "-" if units < 0 else ""
    decimals = str(part).rjust(places, "0").rstrip("0") if part else ""
    return sign + (f"{whole:,}" if commas else str(whole)) + (f".{decimals}" if decimals else "")
