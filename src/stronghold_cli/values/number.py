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

PATTERN = r"[0-9][0-9,]*(?:\.[0-9]+)?"
"""What may be a number inside a longer expression; `read` decides."""


class TooFine(ValueError):
    """A number finer than its smallest unit: refused, never rounded."""


class Thousands(TooFine):
    """A dot before exactly three digits: thousands to some, tenths to others, so that neither is taken."""

    def __init__(self, whole: str, part: str, places: int) -> None:
        """Take the digits before and behind the dot, and how many the unit has behind it."""
        super().__init__(f"{whole}.{part}")
        plain = whole.replace(",", "")
        self.readings = [f"{int(plain):,},{part}"] if plain == whole and 0 < len(plain.lstrip("0")) <= 3 else []
        """What may be meant, as it is typed without a doubt."""
        if not part[places:].strip("0"):
            self.readings.append(f"{whole}.{part[:places]}".rstrip("."))

    def unreadable(self, text: str, sign: str = "") -> Unreadable:
        """Return what to say of a text, with the readings to choose from, each after its sign."""
        hint = "say " + " or ".join(sign + reading for reading in self.readings) if self.readings else ""
        return Unreadable(f"{quoted(text)} has three digits after its dot", hint)


class TooLarge(ValueError):
    """A number over `LARGEST` smallest units."""


def read(text: str, places: int) -> int:
    """Read `4,260.50` as a whole number of 10**-places.

    Raises ValueError for what is no number (`4,25`, `-1`, `1e4`), TooFine and TooLarge for what is, and Thousands for
    `4.260` unless the unit has three places itself, as grams have.
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise ValueError(text)
    if len(found["part"] or "") == 3 > places:
        raise Thousands(found["whole"], found["part"], places)
    part = (found["part"] or "").rstrip("0")
    if len(part) > places:
        raise TooFine(text)
    digits = (found["whole"].replace(",", "") + part.ljust(places, "0")).lstrip("0") or "0"
    if len(digits) > len(str(LARGEST)) or int(digits) > LARGEST:
        raise TooLarge(text)
    return int(digits)


def write(units: int, places: int, *, commas: bool = True) -> str:
    """Write a whole number of 10**-places exactly, without needless zeros: 426050 pence are `4,260.5`."""
    whole, part = divmod(abs(units), 10**places)
    sign = "-" if units < 0 else ""
    decimals = str(part).rjust(places, "0").rstrip("0") if part else ""
    return sign + (f"{whole:,}" if commas else str(whole)) + (f".{decimals}" if decimals else "")
