"""Published verbs that no ledger can carry as they stand, and the nearest that it can test."""

from typing import NamedTuple

from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.words import split


class Verb(NamedTuple):
    """How a verb is tested.  A measure outside `of` is tested as it is, and nothing is said."""

    of: tuple[str, ...]
    """The measures of which the verb says more, or something else, than the ledger knows."""
    measure: str | None
    """The measure that it is tested as, None for the claim's own."""
    tested_as: str
    note: str
    otherwise: tuple[str, ...] = ()
    """Where it fails: the measures of which the words may still be true."""
    half_way: bool = False
    """Whether to say how many of the terms were past half-way on the day of the publication."""


_CASH = ("cash.seized", "cash.detained", "cash.forfeited", "cash.returned", "cash.confiscated", "cash.recovered")

VERBS = {
    # Proceeds of Crime Act 2002: cash is seized, detained, then forfeited; only then has anything been recovered.
    "recovered": Verb(
        _CASH,
        "cash.recovered",
        "forfeited or confiscated",
        "recovered means forfeited or confiscated, not seized",
        otherwise=("cash.seized", "cash.detained"),
    ),
    **{
        stage: Verb(
            _CASH, f"cash.{stage}", stage, f"{stage} is tested of what was {stage}, whatever else became of cash"
        )
        for stage in ("detained", "forfeited", "returned", "confiscated")
    },
    # Release comes before the end of a term, and remand time counts: who is in prison today is not in a ledger.
    "serving": Verb(
        ("prison",),
        None,
        "sentenced to",
        "who is still serving is not in the ledger: tested as sentenced to",
        half_way=True,
    ),
}
"""Every verb that is not simply tested as the measure counts."""


def verb_for(word: str | None, measure: str) -> Verb | None:
    """Return how a verb is tested of a measure, None where it is tested as it is."""
    verb = VERBS.get((word or "").strip().lower())
    return verb if verb and measure in verb.of else None


def untested(word: str | None, measure: Measure) -> bool:
    """Whether a verb is neither tested as the nearest nor what the measure counts: that has to be said."""
    plain = " ".join((word or "").lower().split())
    return bool(plain) and not verb_for(plain, measure.name) and plain not in split(measure.words.verbs)
