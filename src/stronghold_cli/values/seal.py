"""The seal of a state of the ledger: 64 hexadecimal digits, the first eight short enough to read out and type."""

import re
from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import quoted

EXAMPLE = "3F2A-91BC"
_SHORT, _FULL = 8, 64
_DIGITS = re.compile("[0-9a-f]+")


class Seal(NamedTuple):
    """The seal of the state that one command left behind, and so of everything before it."""

    full: str
    """64 hexadecimal digits, in lower case."""
    change: int
    """The number of the command that left it."""
    at: str
    """When that command was run: UTC, ISO."""

    @property
    def short(self) -> str:
        """What people write down: `3F2A-91BC`."""
        return short_seal(self.full)


class SealedState(NamedTuple):
    """A command that has the seal which was asked for."""

    seal: Seal
    who: str
    verb: str
    since: int
    """How many commands there are after it."""


def short_seal(full: str) -> str:
    """Return the first eight digits of a seal as people write them down: `3F2A-91BC`."""
    digits = full[:_SHORT].upper()
    return f"{digits[:4]}-{digits[4:]}"


def read_seal(text: str) -> str:
    """Return the 8 or 64 digits of a seal that somebody typed, in any case, with hyphens or without.

    Raises Unreadable.
    """
    digits = re.sub(r"[\s-]+", "", text).lower()
    if not _DIGITS.fullmatch(digits) or len(digits) not in (_SHORT, _FULL):
        raise Unreadable(f"{quoted(text, 70)} is not a seal", f"e.g. {EXAMPLE}, or all {_FULL} digits of one")
    return digits
