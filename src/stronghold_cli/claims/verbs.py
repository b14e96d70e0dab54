"""Published verbs that no ledger can carry as they stand, and the nearest that it can test."""

from typing import NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.figures.words import split
from stronghold_cli.values.text import listed, quoted


class Verb(NamedTuple):
    """How a verb is tested.  A measure outside `of` is tested as it is, and nothing is said."""

    of: tuple[str, ...]
    """The measures for which the verb says more, or something else, than the ledger knows."""
    measure: str | None
    """The measure that it is tested as, None for the claim's own."""
    tested_as: str
    note: str
    otherwise: tuple[str, ...] = ()
    """Where it fails: the measures that the words may still be true of."""
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


def verb_for(word: str | None, measure: Measure) -> Verb | None:
    """Return how a verb is tested of a measure, None where it is tested as it is, or where there is none.

    Raises Unreadable for a verb that is neither tested as the nearest nor what the measure counts.
    """
    words = (word or "").lower().split()
    while len(words) > 1 and words[0] in _AUXILIARIES:
        words = words[1:]
    plain = " ".join(words)
    verb = VERBS.get(plain)
    if verb and measure.name in verb.of:
        return verb
    if plain and plain not in split(measure.words.verbs):
        theirs = [other.name for other in MEASURES.values() if other.unit is measure.unit and _is_of(plain, other)]
        raise Unreadable(
            f"the verb {quoted(plain)} is not what {measure.name} counts: {measure.about}",
            f"is it {listed(theirs[:3])}?" if theirs else "leave it out",
        )
    return None


def _is_of(verb: str, measure: Measure) -> bool:
    return verb in measure.words.phrases


_AUXILIARIES = {"was", "were", "is", "are", "has", "have", "had", "been", "being"}
