"""What a ledger holds, and up to which change of its history; and two of them compared."""

from typing import NamedTuple


class NewestChange(NamedTuple):
    """The newest change of a ledger."""

    number: int
    at: str
    """The moment, UTC, as the ledger has it."""
    who: str
    verb: str
    seal: str


class LedgerState(NamedTuple):
    """What a ledger holds: two files that agree on it hold the same."""

    version: int
    records: int
    changes: int
    versions: int
    head: NewestChange | None
    """None where there is no change, which no ledger of ours is without."""


class RestorePreview(NamedTuple):
    """A backup beside the ledger that it is to replace."""

    backup: LedgerState
    ledger: LedgerState | None
    """None where there is no ledger, or none that can be read."""
    trouble: str | None = None
    """Why the ledger cannot be read, where there is a file; as the end of a sentence that begins with it."""
    foreign: bool = False
    """Whether that file does not look like a ledger at all."""
    misfit: str | None = None
    """The first change of the backup that does not fit the chain of seals, and what does not: `change 7 is missing`."""
    common: int = 0
    """How many changes both have, from the first on: the same ones, under the same seals."""
    erasures: int = 0
    """How many erasures by law the ledger has that the backup does not: what they emptied would be back."""

    @property
    def lost(self) -> int:
        """How many changes the ledger has that the backup does not."""
        return self.ledger.changes - self.common if self.ledger else 0

    @property
    def gained(self) -> int:
        """How many changes the backup has that the ledger does not."""
        return self.backup.changes - self.common

    @property
    def of_another(self) -> bool:
        """Whether the backup is of another ledger altogether."""
        return self.ledger is not None and not self.common
