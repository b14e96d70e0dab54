"""Clocks of an investigation: what is not yet confirmed, and who is not yet charged."""

from stronghold_cli.figures.clock import Clock, SettledBy
from stronghold_cli.records.conditions import is_

REVIEW_DAYS = 28
"""After how many days the team looks again at what is still open; no Act says so."""

INVESTIGATION = (
    Clock(
        "provisional-28-days",
        "a weight, count or sum is still to be confirmed",
        "seizure",
        starts="date",
        says=("item", "weight", "pieces", "value"),
        source="the team's own review; no Act sets it",
        settle="confirming what was weighed or counted",
        where=(is_("provisional", True),),
        days=REVIEW_DAYS,
        command=("stronghold edit {ref} --no-provisional",),
    ),
    Clock(
        "bail-ends",
        "bail before charge ends",
        "arrest",
        starts="date",
        says=("person", "result"),
        source=(
            "PACE 1984 s.47ZB: 3 months from the day after the arrest, 6 in FCA, HMRC, NCA and SFO cases; 28 days "
            "for arrests of 3 April 2017 (not checked) to 27 October 2022. Extended to 6 months by an inspector, "
            "9 by a superintendent (ss.47ZD, 47ZDA), then by a court"
        ),
        settle="recording the decision, a charge that names the arrest, or the day to which bail was extended",
        where=(is_("result", "bailed"),),
        limit="bail",
        said="bail_until",
        longest="longest-bail",
        unless="a court may extend it (PACE 1984 s.47ZF)",
        settled=(SettledBy("charge", "arrest", ()),),
        command=("stronghold edit {ref} --bail-until DATE",),
        unsaid=(("bail_until", "no bail-until recorded: the first limit of the law is taken"),),
    ),
    Clock(
        "released-28-days",
        "somebody is on bail, or released under investigation, without a decision",
        "arrest",
        starts="result_on",
        says=("person", "result"),
        source=(
            "the team's own review: a release under investigation has no limit in law, and bail before charge has "
            "a clock of its own (bail-ends)"
        ),
        settle="recording the decision, a charge that names the arrest, or a fresh review",
        where=(is_("result", "released-under-investigation", "bailed"),),
        days=REVIEW_DAYS,
        settled=(SettledBy("charge", "arrest", ()),),
        command=("stronghold edit {ref} --result RESULT --result-on DATE",),
    ),
)
