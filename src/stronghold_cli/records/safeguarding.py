"""Safeguarding: one action for people at risk.  Identified, engaged, referred and safeguarded are four things."""

from stronghold_cli.errors import Misplaced, Missing, StrongholdError
from stronghold_cli.records.across import Near
from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.arrest import AGE_BAND, PERSON, SEX
from stronghold_cli.records.fields import DAY, TEXT, Field, Record, SheetWords
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.records.rules import in_order, only_for

NRM = "nrm-referral"
"""The action that the Home Office decides on, twice."""


_DECIDED = SheetWords(settled_among=("action", NRM))


def _grounds() -> Choice:
    # GOV.UK, National referral mechanism guidance: a decision is positive or negative.
    return Choice("positive", "negative", named=True)


def _referred_to_nrm(safeguarding: Record) -> bool:
    return bool(safeguarding["action"] == NRM)


def _who(safeguarding: Record) -> StrongholdError | None:
    """Somebody with a key is counted once however often; people without one are counted as said."""
    people, person = safeguarding["people"], safeguarding["person"]
    if people is None and person is None:
        return Missing("people", "say how many, or whose key it is").but(example=(("people", "1"), ("person", "P-31")))
    if people is not None and person is not None:
        return Misplaced("is only for those with no key", "leave one of the two out", field="people")
    return None


SAFEGUARDING = Kind(
    "safeguarding",
    plural="safeguarding-actions",
    one="safeguarding-action",
    about="One safeguarding action, for a person with a key or for a number of people with none.",
    example="stronghold add safeguarding --date 4/3/2021 --action referred --people 2",
    date="date",
    sort="action",
    shows=("date", "action", "person", "people", "age_band", "agency", "line", "case"),
    spared=("agency", "age_band", "case"),
    borrows={"case": ("line", "activity"), "line": ("activity",), "area": ("line", "activity")},
    fields=(
        Field("date", DAY, "The day it happened.", "4/3/2021", required=True),
        Field(
            "action",
            # Home Office county lines programme: "referred" is a referral to specialist support or statutory partners.
            Choice("identified", "engaged", "referred", NRM, "safeguarded"),
            "What was done; an nrm-referral is one to the National Referral Mechanism.",
            "referred",
            required=True,
        ),
        AGE_BAND,
        SEX,
        Field(
            "people",
            Whole(of=("person", "people")),
            "How many people, of those with no key.",
            "2",
            asks="With a key, or how many without one?",
        ),
        PERSON._replace(required=False, help="The person's key, of somebody who has one; new gives the next one."),
        Field(
            "agency",
            TEXT,
            "Who they were referred to, or who took part.",
            '"children\'s services"',
            on_sheet=SheetWords(words=("to", "with"), rest=True),
        ),
        # Modern slavery: statutory guidance (GOV.UK): a reasonable grounds decision first, and where it is positive a
        # conclusive grounds decision, by a competent authority of the Home Office.
        Field(
            "reasonable_grounds",
            _grounds(),
            "The reasonable grounds decision on an NRM referral.",
            "positive",
            on_sheet=_DECIDED,
        ),
        Field("reasonable_grounds_on", DAY, "The day of the reasonable grounds decision.", "9/3/2021"),
        Field(
            "conclusive_grounds",
            _grounds(),
            "The conclusive grounds decision on an NRM referral.",
            "positive",
            on_sheet=_DECIDED,
        ),
        Field("conclusive_grounds_on", DAY, "The day of the conclusive grounds decision.", "4/6/2021"),
        Field("case", Link("case"), "The case; left out, it is its line's, else its activity's.", "CASE-1"),
        Field("line", Link("line"), "The drug line; left out, it is its activity's.", "LINE-7"),
        Field(
            "activity",
            Link("activity"),
            "The activity during which it was done.",
            "ACTIVITY-4",
            on_sheet=SheetWords(latest=True),
        ),
    ),
    near=(Near("activity", "date", "date", months_before=0),),
    rules=(
        _who,
        only_for("reasonable_grounds", "an nrm-referral", _referred_to_nrm),
        only_for("conclusive_grounds", "an nrm-referral", _referred_to_nrm),
        only_for(
            "reasonable_grounds_on", "a reasonable grounds decision", lambda each: bool(each["reasonable_grounds"])
        ),
        only_for(
            "conclusive_grounds_on", "a conclusive grounds decision", lambda each: bool(each["conclusive_grounds"])
        ),
        only_for(
            "conclusive_grounds",
            "a referral whose reasonable grounds decision was not negative",
            lambda each: bool(each["reasonable_grounds"] != "negative"),
        ),
        in_order("reasonable_grounds_on", "date"),
        in_order("conclusive_grounds_on", "date"),
        in_order("conclusive_grounds_on", "reasonable_grounds_on"),
    ),
)
