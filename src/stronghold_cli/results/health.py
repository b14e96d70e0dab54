"""What the examinations of a ledger found, each in words, with what mends it."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.values.seal import Seal

FINE, LOOK, BROKEN = VERDICTS = ("fine", "look", "broken")
"""Nothing is the matter; somebody should look; something is lost, or may be, while it stands."""


class Outcome(NamedTuple):
    """What one examination found."""

    verdict: str
    """FINE, LOOK or BROKEN."""
    found: str
    """What is so, on one line, as messages are written."""
    mends: str = ""
    """What to do about it; empty where nothing is the matter."""
    command: str = ""
    """What to type for that, where there is something, whole, so that it can be copied."""


class Health(NamedTuple):
    """What all of them found."""

    examined: Sequence[tuple[str, Outcome]]
    """Each by its name."""
    left_out: Sequence[str]
    """The names of those that need a file which can be opened, or one of this version."""
    seal: Seal | None
    """The seal of the newest command, where history is whole up to it."""

    @property
    def broken(self) -> bool:
        """Whether anything is."""
        return any(each.verdict == BROKEN for _, each in self.examined)
