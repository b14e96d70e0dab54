"""What a ledger holds, and up to which entry of its history."""

from typing import NamedTuple


class Head(NamedTuple):
    """The newest command of a ledger."""

    number: int
    at: str
    """The moment, UTC, as the ledger has it."""
    who: str
    verb: str
    seal: str


class State(NamedTuple):
    """What a ledger holds, so far as two files that say the same of it hold the same."""

    version: int
    records: int
    commands: int
    versions: int
    head: Head | None
    """None where there is no command, which no ledger of ours is without."""
