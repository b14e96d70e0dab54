"""Measures of safeguarding."""

from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.subjects.shared import EACH_PERSON_ONCE, PROGRAMME
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import is_


def _safeguarding(
    action: str, title: str, about: str, verbs: str, source: str | None = None, things: str = ""
) -> Measure:
    """A measure of one action: the four are different things, and are never added to each other."""
    return Measure(
        f"safeguarding.{action}",
        title,
        about,
        "safeguarding",
        "date",
        where=(is_("action", action),),
        add="people",
        distinct="person",
        parts_overlap=EACH_PERSON_ONCE,
        source=source,
        words=Words(f"{words.AT_RISK}, {things}", verbs),
    )


SAFEGUARDING = (
    _safeguarding(
        "identified", "People identified as at risk", "people identified as at risk", "identified, identified as"
    ),
    _safeguarding(
        "engaged",
        "People engaged",
        "people engaged for safeguarding",
        "engaged, engaged with, engaged for safeguarding",
    ),
    _safeguarding(
        "referred",
        "People referred",
        "people referred to specialist support or statutory partners",
        "referred, referred to specialist support, referred to statutory partners, referred to partners, made",
        f"{PROGRAMME}: individuals referred",
        things="safeguarding referrals",
    ),
    _safeguarding(
        "nrm-referral",
        "People referred to the NRM",
        "people referred to the National Referral Mechanism",
        "referred to the national referral mechanism, referred to the nrm, made",
        "Modern Slavery Act 2015 s.52",
        things="referrals to the national referral mechanism, referrals to the nrm, nrm referrals",
    ),
    _safeguarding("safeguarded", "People safeguarded", "people safeguarded", "safeguarded"),
)
