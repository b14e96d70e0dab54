"""What is probably wrong with the links of any kind: rings and contradictions among its own, and what was voided."""

from stronghold_cli.checks.cash import CASH
from stronghold_cli.checks.forms import DatedBefore, FarFrom, NamesVoided, NotAlike, OfTwoCases, OfTwoPeople, Tangled
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.across import MONTHS_BEFORE, NotBefore
from stronghold_cli.records.kinds import KINDS, across, near

_TIED = [kind.name for kind in KINDS.values() if kind.self_links]
_SAID = {(test.kind, test.link) for check in CASH for test in check.tests if isinstance(test, DatedBefore)}
"""The links whose days a rule of their own looks at."""

_ENDED = "after-its-line-ended"

LINKS = (
    Check(
        "links-in-a-ring",
        FAIL,
        "Records of one kind name each other in a ring without a first one, and figures count each as if alone.",
        tuple(Tangled(kind, ring=True, why="{told}: a ring without a first one") for kind in _TIED),
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
        "names-another-person",
        FAIL,
        "A record names one of another person: a charge that names somebody else's arrest, and is given that role.",
        (OfTwoPeople(),),
    ),
    Check(
        "names-another-case",
        WARN,
        "A record is of one case, and a line or an arrest that it names is of another: one of the links may be wrong.",
        tuple(OfTwoCases(kind.name) for kind in KINDS.values() if "case" in kind.borrows),
    ),
    Check(
        "dated-before-named",
        FAIL,
        "A charge or sentence is dated before what it names: an arrest, a charge, a sentence that it runs after.",
        tuple(
            DatedBefore(
                kind.name,
                rule.link,
                day=rule.day,
                their_day=rule.their_day,
                why=f"{{ref}} is of {{{rule.day}}}, and {{their_ref}} is of {{their_{rule.their_day}}}",
                mends=f"stronghold edit {{ref}} --{rule.day} {rule.day.upper()}",
            )
            for kind in KINDS.values()
            for rule in across(kind)
            if isinstance(rule, NotBefore) and (kind.name, rule.link) not in _SAID
        ),
    ),
    *(
        Check(
            name,
            WARN,
            about,
            tuple(
                FarFrom(kind.name, rule)
                for kind in KINDS.values()
                for rule in near(kind)
                if kind.links[rule.link].kind in to and bool(rule.ended) == (name == _ENDED)
            ),
            unless=unless,
        )
        for name, to, about, unless in (
            (
                "seizure-long-before-arrest",
                ("arrest",),
                f"A seizure is dated over {MONTHS_BEFORE} months before the arrest that it names: "
                "a day may be wrong, or the arrest.",
                (),
            ),
            (
                "long-before-its-case",
                ("case", "line"),
                f"A record is dated over {MONTHS_BEFORE} months before its case was opened or its line first seen.",
                ("arrest-before-line",),
            ),
            (
                _ENDED,
                ("line",),
                "An arrest, a seizure or an activity is dated after its line was dismantled: it may have come back.",
                (),
            ),
            (
                "not-on-the-day-of-its-activity",
                ("activity",),
                "A record is dated before the activity that it names, or what was done during it over a day after.",
                ("under-issued-warrant",),
            ),
        )
    ),
    Check(
        "names-voided",
        FAIL,
        "A record counts, and names one that was voided: an order on a voided seizure, an arrest in a voided case.",
        tuple(NamesVoided(kind.name, link) for kind in KINDS.values() for link in kind.links),
    ),
)
