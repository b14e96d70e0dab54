"""A claim checked against the records: the verdict, the evidence, and the later changes that moved its figure."""

from typing import NamedTuple

from stronghold_cli.claims.claim import Claim
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.results.comparison import Compared
from stronghold_cli.results.figure import Figure
from stronghold_cli.values.window import Window

LATE = "late entry"
CORRECTED = "correction"
VOIDED = "void"
COUNTS_AGAIN = "unvoid"
TAKEN_OUT = "taken out"
NOT_ITSELF = "not itself changed"
SORTS = (LATE, CORRECTED, VOIDED, COUNTS_AGAIN, TAKEN_OUT, NOT_ITSELF)
"""What a later change was to a record that is counted otherwise since; the last: others were changed, and moved it."""


class LaterChange(NamedTuple):
    """Records of one kind that are counted otherwise since a moment, for one sort of reason."""

    sort: str
    kind: Kind
    numbers: tuple[int, ...]
    changes: tuple[int | None, ...]
    """The commands that did it; None for what another program changed and no command has adopted."""
    fields: tuple[tuple[Record, Record], ...] = ()
    """Of corrections and voids each record, before and after."""
    withheld: bool = False
    """Whether they are restricted, so that nothing of how they were changed may be shown."""
    because: tuple[str, ...] = ()
    """Of records that were not themselves changed: what was, by name; empty where no change tells it."""


class FigureSince(NamedTuple):
    """What became of a figure since a past moment."""

    compared: Compared | None
    """Today's figure, and beside it that of the moment; None where it cannot be asked today."""
    later: tuple[LaterChange, ...] = ()
    why_none: str = ""
    """Why it cannot be asked today."""


class TestedClaim(NamedTuple):
    """One claim checked against the records."""

    claim: Claim
    verdict: str
    tested_as: str
    """The measure, and the words for it where a verb is tested as the nearest that the ledger can carry."""
    figure: Figure | None
    """What the records say; None where there is no such measure or no clear window."""
    window: Window | None
    difference: str
    rule: str
    notes: tuple[str, ...]
    numbers: tuple[int, ...] = ()
    """The numbers of the records that the figure is made of."""
    cover_unsaid: bool = False
    """Whether the ledger does not say from when what is counted is complete: one of the notes says so."""
    unread: bool = False
    """Whether something of the claim could not be read, so that nothing was tested: its measure, words or window."""
    since_then: FigureSince | None = None
    """How today's figure differs, where the claim is checked against a past moment and it does."""
