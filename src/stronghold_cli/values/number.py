"""Decimal numbers as people write them, read exactly into whole smallest units."""

import re

LARGEST = 10**12
"""The most that one recorded value may be, in its smallest unit (pence, milligrams, pieces)."""

# [0-9], never \d: full-width and other digits are not what anybody means in a ledger.
_NUMBER = re.compile(r"(?P<whole>[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.(?P<part>[0-9]+))?")

PATTERN = r"[0-9][0-9,]*(?:\.[0-9]+)?"
"""What may be a number inside a longer expression; `read` decides."""


class TooFine(ValueError):
    """A number finer than its smallest unit: refused, never rounded."""


class TooLarge(ValueError):
    """A number over `LARGEST` smallest units."""


def read(text: str, places: int) -> int:
    """Read `4,260.50` as a whole number of 10**-places.

    Raises ValueError for what is no number (`4,25`, `-1`, `1e4`), TooFine and TooLarge for what is.
    """
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise ValueError(text)
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
