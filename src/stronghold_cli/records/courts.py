"""Which sort of court the name of one says: they have clocks of their own."""

import re

from stronghold_cli.values.text import fold

CROWN, MAGISTRATES = "crown", "magistrates"
"""The Crown Court; a magistrates' court, such as a youth court."""
_NAMED = {CROWN: re.compile(r"\bcrown\b"), MAGISTRATES: re.compile(r"\b(?:magistrates?|mags?|youth)\b")}


def court_said(name: str | None) -> str | None:
    """Return which sort of court a name says, None where it says none, or both."""
    said = [sort for sort, words in _NAMED.items() if name and words.search(fold(name))]
    return said[0] if len(said) == 1 else None
