"""A claim held against the records: what came of it, and the evidence."""

from typing import NamedTuple

from stronghold_cli.figures.claims import Claim
from stronghold_cli.figures.figure import Figure
from stronghold_cli.values.window import Window


class Verdict(NamedTuple):
    """One claim held against the records."""

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
