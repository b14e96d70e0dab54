"""A rule of `check`, and what it finds."""

from typing import NamedTuple

from stronghold_cli.checks.explanation import Explanation, Named
from stronghold_cli.checks.forms import Form
from stronghold_cli.records.kinds import KINDS

FAIL, WARN = "fail", "warn"
STRENGTHS = (FAIL, WARN)
"""A figure is wrong while it stands; or it may be right, and somebody should look."""


class Check(NamedTuple):
    """A rule: what it looks for, and in which forms."""

    name: str
    strength: str
    about: str
    """What is wrong then, as a whole sentence."""
    tests: tuple[Form, ...]
    unless: tuple[str, ...] = ()
    """Rules that say more about the same records: what they find is not said twice."""
    tells: bool = False
    """Whether what mends it is said as soon as such a record is kept: nothing in it is left for a person to say."""

    def looked_at_line(self, *refs: str) -> str:
        """Return the command that marks what it found in some records as looked at; the reason is left to a person."""
        return f"stronghold check --looked-at {self.name} {' '.join(refs)} --why"


class Problem(NamedTuple):
    """One thing that is wrong: the records, and what is said about them."""

    records: tuple[Named, ...]
    said: Explanation
    of: str = ""
    """Where it is no record's: the kind that it is of …"""
    state: tuple[str, ...] = ()
    """… and what was found, to tell it from what was found before."""
    beside: tuple[Named, ...] = ()
    """Other records whose content is in what is said."""


class Acceptance(NamedTuple):
    """That somebody looked at a finding and why it may stand; it holds until one of its records changes."""

    who: str
    at: str
    why: str
    holds: bool


class Finding(NamedTuple):
    """Something that is probably wrong: the rule that found it, the records, why, and what mends it."""

    check: Check
    part: Problem
    looked_at: Acceptance | None = None

    @property
    def refs(self) -> list[str]:
        """The references of its records; of what is no record's, the kind."""
        return [KINDS[kind].reference(number) for kind, number in self.part.records] or [self.part.of]

    @property
    def said(self) -> Explanation:
        """Why it is one, and what mends it."""
        return self.part.said

    @property
    def stands(self) -> bool:
        """Whether nobody has looked at it since its records changed last."""
        return self.looked_at is None or not self.looked_at.holds

    @property
    def if_right(self) -> str:
        """The command that says that it may stand, without the reason, which a person has to give."""
        return self.check.looked_at_line(*self.refs)
