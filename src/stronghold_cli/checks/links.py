"""What is probably wrong with the links of any kind: rings and contradictions among its own, and what was voided."""

from stronghold_cli.checks.forms import NamesVoided, NotAlike, Tangled
from stronghold_cli.checks.rule import FAIL, Check
from stronghold_cli.records.kinds import KINDS

_TIED = [kind.name for kind in KINDS.values() if kind.self_links]

LINKS = (
    Check(
        "links-in-a-ring",
        FAIL,
        "Records of one kind name each other in a ring: none is the first, and figures count them as if alone.",
        tuple(Tangled(kind, ring=True, why="{told}: a ring, in which none is the first") for kind in _TIED),
    ),
    Check(
        "links-contradict",
        FAIL,
        "A record names another of its kind in two ways that cannot both be: a sentence that runs with and after one.",
        tuple(Tangled(kind, ring=False, why="{told}: it cannot be both") for kind in _TIED),
    ),
    Check(
        "find-of-several-searches",
        FAIL,
        "Seizures of several days, activities or cases are joined to one find, and count as one drug seizure.",
        tuple(NotAlike(kind.name) for kind in KINDS.values() if kind.alike),
    ),
    Check(
        "names-voided",
        FAIL,
        "A record counts, and names one that was voided: an order on a voided seizure, an arrest in a voided case.",
        tuple(NamesVoided(kind.name, link) for kind in KINDS.values() for link in kind.links),
    ),
)
