"""A charge: one person charged on one day with offences, each with its number of counts, and what became of it."""

from collections.abc import Iterator
from datetime import date

from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.outcome_words import OUTCOME_WORDS
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.across import ENTERED_TWICE, NotBefore, Warns
from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.arrest import PERSON
from stronghold_cli.records.fields import DAY, DUE, Field, Record, SheetWords, Takes
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.records.offences import Offences, counts_of, in_force
from stronghold_cli.records.rules import in_order, needs, only_for
from stronghold_cli.records.types import Reading, Value
from stronghold_cli.values.day import show_day

AWAITING = "awaiting"
"""The outcome of a charge that no court has decided."""
CONVICTED = "convicted"
"""The outcome of a charge that a sentence is passed for."""
NO_VERDICT = ("lies-on-file", "taken-into-consideration", "unfit-to-plead", "died")
"""The outcomes that end a charge without a verdict: neither a conviction nor an acquittal (CPS, "lie on file")."""
GUILTY = "guilty"
"""The plea after which a charge awaits sentence, and no trial; a mixed plea leaves a count to be tried."""
CONTESTED = ("not-guilty", "mixed")
"""The pleas after which a count is to be tried."""


def contested(charge: Record, hearing: date) -> tuple[str, ...]:
    """Return in words why a hearing need not have decided a charge: its plea, or what was still to come then."""
    said = []
    if charge["plea"] in CONTESTED:
        said.append(f"plea {charge['plea']}")
    if charge["plea_on"] and charge["plea_on"] > hearing:
        said.append(f"plea on {show_day(charge['plea_on'])}")
    if charge["trial_on"] and charge["trial_on"] > hearing:
        said.append(f"trial {show_day(charge['trial_on'])}")
    return tuple(said)


def _fill(charge: Record, reading: Reading) -> Iterator[StrongholdError]:
    """Work out how many counts there are in all."""
    charge["counts"] = None if charge["offences"] is None else counts_of(charge["offences"])
    yield from ()


def _decided(charge: Record) -> bool:
    return bool(charge["outcome"] != AWAITING)


def _admitted(charge: Record, outcome: Value, hearing: Value) -> str:
    """Say what speaks against an acquittal at a hearing: a plea of guilty, or a trial that is still to come."""
    if outcome != "acquitted":
        return ""
    if charge["plea"] == GUILTY:
        return f"plea {GUILTY}"
    if charge["trial_on"] and hearing and charge["trial_on"] > hearing:
        return f"trial {show_day(charge['trial_on'])} to come; of a plea say plea={CONTESTED[0]}"
    return ""


CHARGE = Kind(
    "charge",
    about="A charge of one person on one day, with all its offences and their counts.",
    example="stronghold add charge --date 5/3/2021 --person P-31 --offences pwits-a",
    date="date",
    shows=("date", "person", "offences", "outcome", "trial_on", "arrest", "line", "case"),
    spared=("trial_on", "arrest", "outcome"),
    # The part that a person had in the line is recorded with an arrest: a line holder charged is one arrested as such.
    borrows={
        "case": ("line", "arrest"),
        "line": ("arrest",),
        "area": ("line", "arrest"),
        "role": ("arrest",),
        "age_band": ("arrest",),
    },
    fields=(
        Field("date", DAY, "The day of the charge.", "5/3/2021", required=True),
        PERSON,
        Field(
            "offences",
            Offences(),
            "The offences, a semicolon or a comma between them, each with its number of counts where that is not one.",
            '"PWITS class A x2; possession of class B"',
            required=True,
            on_sheet=SheetWords(words=("with",), rest=True, example="pwits-a", beside="offence"),
        ),
        Field("counts", Whole(), "How many counts there are in all.", derived=True, follows=("offences",)),
        Field(
            "by", Choice("custody", "requisition"), "Whether charged in custody or by postal requisition.", "custody"
        ),
        Field(
            "plea",
            Choice(GUILTY, *CONTESTED, means={"mixed": "guilty of some counts and not guilty of others"}),
            "What was pleaded; after a plea of guilty it awaits sentence, and no longer trial.",
            GUILTY,
        ),
        Field(
            "plea_on", DAY, "The day of that plea; left out, the plea counts from the day of the charge.", "2/6/2021"
        ),
        Field(
            "outcome",
            Choice(
                *(AWAITING, CONVICTED, "acquitted", "discontinued", *NO_VERDICT, "other"),
                words=OUTCOME_WORDS,
                means={
                    AWAITING: "no court has decided yet",
                    "discontinued": "dropped by the prosecution",
                    "lies-on-file": "left on the court's file, with no verdict",
                    "taken-into-consideration": "admitted, and weighed in the sentence for another offence",
                },
            ),
            "What became of it in court.",
            "convicted",
            default=AWAITING,
            on_sheet=SheetWords(settles=True, doubts=_admitted, until_answered=("trial_on", "held")),
        ),
        Field(
            "outcome_on",
            DAY,
            "The day of that outcome; needed unless it is awaiting.",
            "2/7/2021",
            on_sheet=SheetWords(day_of="outcome"),
        ),
        Field(
            "trial_on",
            DUE,
            "The day of the trial or the next hearing.",
            "14/10/2021",
            on_sheet=SheetWords(words=("trial",)),
            called="trial or hearing on",
        ),
        Field(
            "held",
            Choice(
                "remanded",
                "court-bail",
                "secure",
                means={
                    "remanded": "in custody, of the police or of a prison",
                    "court-bail": "on bail to appear in court",
                    "secure": "a child in youth detention or local authority accommodation",
                },
            ),
            "Where the person was until the first hearing: in custody, on bail, or a child in accommodation.",
            "remanded",
        ),
        Field(
            "remanded_on",
            DAY,
            "The day of the remand in custody, from which the custody time limit runs; empty while on bail.",
            "6/3/2021",
            on_sheet=SheetWords(words=("remanded",), introduced=True),
        ),
        Field(
            "custody_limit",
            Choice("56-summary", "70-either-way", "112-committed", "182-sent"),
            "Which custody time limit it is, in days: of a summary trial, or of the Crown Court once sent there.",
            "182-sent",
        ),
        Field(
            "custody_until",
            DUE,
            "The last day in custody, as the court set or extended it; left out, due counts it.",
            "3/9/2021",
            on_sheet=SheetWords(words=("until",), introduced=True),
        ),
        Field(
            "arrest",
            Link("arrest"),
            "The arrest that led to it, from which the person's role is known.",
            "ARREST-31",
            on_sheet=SheetWords(by="person"),
            takes=Takes(
                unless=tuple(("result", row.name, row.not_charged) for row in ARREST_RESULTS if row.not_charged)
            ),
        ),
        Field("case", Link("case"), "The case; left out, it is its line's, else its arrest's.", "CASE-1"),
        Field("line", Link("line"), "The drug line it belongs to; left out, it is its arrest's.", "LINE-7"),
    ),
    fill=_fill,
    rules=(
        in_force("offences"),
        needs("outcome_on", "2/7/2021", "since the outcome is not awaiting", _decided),
        only_for("outcome_on", "an outcome", _decided),
        only_for("plea_on", "a plea", lambda charge: charge["plea"] is not None),
        in_order("plea_on", "date"),
        in_order("outcome_on", "date"),
        in_order("trial_on", "date"),
        only_for("remanded_on", "who is not on bail", lambda charge: charge["held"] != "court-bail"),
        in_order("remanded_on", "date"),
        in_order("custody_until", "date"),
        in_order("custody_until", "remanded_on"),
    ),
    warns=(
        Warns("last-day-outside-limit", "custody_until"),
        Warns(ENTERED_TWICE, shared=("date", "person", "offences")),
    ),
    across=(NotBefore("arrest", "date", "date"),),
)
