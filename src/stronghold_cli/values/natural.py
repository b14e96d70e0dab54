"""The order of texts and keys: as people count, so that JB/2 comes before JB/10."""

import re

# A text is at most 20,000 characters long, and so is a number in it.
_DIGITS = re.compile("[0-9]+")


def natural_key(text: str) -> str:
    """Return what texts are sorted by: any case alike, and numbers in them by their size.

    Plain text compares it, as Python does and as SQLite does byte by byte.
    """
    return _DIGITS.sub(_by_size, text.casefold())


def _by_size(found: re.Match[str]) -> str:
    digits = found[0].lstrip("0")
    return f"{len(digits):05}{digits}"
