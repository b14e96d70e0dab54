"""The rest of a change's row after an erasure: only what follows from the rest of history."""

from collections.abc import Collection, Mapping
from typing import Any

_MIDNIGHT = "T00:00:00.000000+00:00"


def moment_left(at: str, before: str) -> str:
    """Return the moment that is left of a change: that of the change `before` on the same day, else midnight.

    The moment of typing would give away the days of records whose days became months.
    """
    return before if before[:10] == at[:10] else midnight(at)


def midnight(at: str) -> str:
    """Return when the day of a moment begins, in UTC as it is kept."""
    return f"{at[:10]}{_MIDNIGHT}"


def not_left(emptied: Collection[str], cells: Mapping[str, Any], before: str) -> str:
    """Return which cell holds something that no erasure leaves, as the end of a sentence; empty if none does.

    `before` is the moment of the change before.
    """
    at, clock = cells["at"], cells["clock"]
    if "why" in emptied and cells["why"] is not None:
        return "gives a reason"
    if "actor" in emptied and cells["actor"] is not None:
        return "names whom it was made for"
    if "at" in emptied and not (isinstance(at, str) and at == moment_left(at, before)):
        return "says when on its day it was made"
    if "clock" in emptied and not (clock is None or (isinstance(clock, str) and clock == midnight(clock))):
        return "says what the clock was"
    return ""
