"""What becomes of an arrest in custody, and what each of it says of a charge: a table that people edit, a row each."""

# It stands here and not in a file, for every command needs the words, and none is to read a file for them.

from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.available import Available


class ArrestResult(NamedTuple):
    """A row: a result."""

    name: str
    means: str
    authority: str
    """The Act and section, with "not checked" where nobody has read there what is said of it."""
    charged: bool = False
    """Whether a charge is to be recorded for it, in custody or by requisition."""
    not_charged: str = ""
    """Why no later charge is taken to be for such an arrest, after its reference: `ended in no further action`; empty
    where one may be: what was cautioned for may be prosecuted after all."""
    published: tuple[str, ...] = ()
    """What releases write for it beside its own word."""
    also: tuple[str, ...] = ()
    """What officers say for it beside its own word."""
    available: Available | None = None
    """Of what ages and days of the result it is, by its own authority; None: of any that is known."""


ARREST_RESULTS = (
    ArrestResult("pending", "nothing is known yet", "the team's own, by no law"),
    ArrestResult(
        "charged",
        "charged in custody",
        "Police and Criminal Evidence Act 1984 s.37(7)(d) (not checked)",
        charged=True,
        also=("charged and bailed", "charged and remanded"),
    ),
    ArrestResult("bailed", "released on bail before charge", "Police and Criminal Evidence Act 1984 s.47ZB"),
    ArrestResult(
        "released-under-investigation",
        "released without bail and still investigated",
        "Police and Criminal Evidence Act 1984 s.37 (not checked)",
        also=("rui",),
    ),
    ArrestResult(
        "cautioned",
        "a simple caution, of those aged 18 and over",
        "Ministry of Justice, simple cautions for adult offenders (not checked)",
        available=Available("Ministry of Justice, simple cautions for adult offenders, not checked", aged=18),
    ),
    ArrestResult(
        "no-further-action",
        "released without charge",
        "Police and Criminal Evidence Act 1984 s.34 (not checked)",
        not_charged="ended in no further action",
        also=("nfa",),
    ),
    ArrestResult(
        "recalled",
        "recalled to prison on licence",
        "Criminal Justice Act 2003 s.254 (not checked)",
        not_charged="was a recall",
    ),
    ArrestResult("transferred", "handed over to another force or agency, immigration too", "the team's own, by no law"),
    # People type a choice by its number: what is new stands at the end.
    ArrestResult(
        "summonsed",
        "a postal requisition or a summons instead of a charge in custody: record the charge, by requisition",
        "Criminal Justice Act 2003 s.29, Magistrates' Courts Act 1980 s.1 (not checked)",
        charged=True,
        published=(
            "summoned",
            "reported for summons",
        ),
        also=(
            "summons",
            "postal requisition",
            "requisitioned",
        ),
    ),
    ArrestResult(
        "conditional-caution",
        "a caution with conditions, of an adult or of a child: who breaks them may be prosecuted",
        "Criminal Justice Act 2003 ss.22-23, Crime and Disorder Act 1998 ss.66A-66B",
    ),
    ArrestResult(
        "youth-caution",
        "a youth caution, of those under 18",
        "Crime and Disorder Act 1998 s.66ZA",
        available=Available("Crime and Disorder Act 1998 s.66ZA, not checked", under=18, since=date(2013, 4, 8)),
    ),
    ArrestResult(
        "community-resolution",
        "an agreement without a caution, as of cannabis for one's own use",
        "Home Office outcome 8 (not checked)",
        not_charged="ended in a community resolution",
        also=("cr",),
    ),
    ArrestResult(
        "outcome-22",
        "an activity to divert or to educate was done, and no further action is in the public interest",
        "Home Office outcome 22 (not checked)",
        not_charged="ended in outcome 22",
    ),
    ArrestResult(
        "mental-health-act",
        "detained in hospital or a place of safety instead",
        "Mental Health Act 1983 ss.2, 3 and 136 (not checked)",
        published=(
            "detained under the mental health act",
            "sectioned",
        ),
        also=("sectioned",),
    ),
    ArrestResult(
        "died",
        "the person died before anything else was decided",
        "Home Office outcome 5 (not checked)",
        not_charged="ended with the person's death",
        also=(
            "deceased",
            "dead",
        ),
    ),
    ArrestResult(
        "penalty-notice",
        "a penalty notice for disorder, as of cannabis for one's own use",
        "Criminal Justice and Police Act 2001 s.2, Home Office outcome 6 (not checked)",
        not_charged="ended in a penalty notice",
        available=Available(
            "Criminal Justice and Police Act 2001 s.2, as amended by LASPO 2012 s.132, not checked",
            aged=18,
            since=date(2013, 4, 8),
        ),
        published=("penalty notice for disorder",),
        also=(
            "pnd",
            "penalty notice for disorder",
        ),
    ),
    ArrestResult(
        "drug-warning",
        "a warning for cannabis or khat of one's own",
        "Home Office outcome 7 (not checked)",
        not_charged="ended in a warning",
        available=Available("Home Office outcome 7, not checked", aged=18),
        published=("cannabis warning", "khat warning"),
    ),
    ArrestResult(
        "before-court",
        "arrested on a court's warrant, or for a breach of bail, and taken before the court",
        "Magistrates' Courts Act 1980 s.13, Bail Act 1976 s.7 (not checked)",
    ),
)
"""Every result, in the order in which people are shown them."""
CHARGING = tuple(row.name for row in ARREST_RESULTS if row.charged)
"""The results for which a charge is to be recorded."""
WITHOUT_CHARGE = tuple(row.name for row in ARREST_RESULTS if row.not_charged)
"""The results after which no later charge is taken to be for the arrest."""
