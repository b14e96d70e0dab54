"""What history says of one change of a record."""

from typing import NamedTuple


class Change(NamedTuple):
    """One command in a record's history."""

    command: int
    at: str
    """UTC, ISO."""
    who: str
    verb: str
    why: str | None
