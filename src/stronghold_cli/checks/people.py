"""What is probably wrong with people's arrests, charges and sentences: they miss or contradict each other."""

from stronghold_cli.catalogue.arrest_results import CHARGING, WITHOUT_CHARGE
from stronghold_cli.checks.forms import (
    DatedBefore,
    Lacks,
    NamesUnlike,
    Overlooks,
    SettledByVoided,
)
from stronghold_cli.checks.offences import IN_ONE, NEAR_KNOWN, NOT_IN_FORCE
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.charge import AWAITING, CONVICTED
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.sentence import NOT_PASSED, ONLY_NAMED, WITHOUT_CONVICTION
from stronghold_cli.values.text import listed

YEARS = 3
"""After how many years without an end a charge is looked at; no Act says so, and few trials wait so long."""

UNCONVICTED = Overlooks(
    "sentence",
    (is_("charge"), is_not("disposal", *WITHOUT_CONVICTION), is_("quashed_on"), is_("replaces")),
    other="charge",
    among=(),
    but_for=(is_("outcome", AWAITING, CONVICTED),),
    from_then_on=False,
    why="{ref} of {date} sentences {person}, whom nobody convicted: {theirs} ended without a conviction",
    mends="stronghold edit {theirs} --outcome convicted --outcome-on DATE",
)
"""Sentences of those whom nobody convicted, which are said as soon as they are recorded."""

PEOPLE = (
    Check(
        "charged-without-charge",
        FAIL,
        f"An arrest says {listed(CHARGING)}, and no charge names it, nor that person from its day on.",
        (
            Lacks(
                "arrest",
                (is_("result", *CHARGING),),
                other="charge",
                from_then_on=True,
                why="{person} was {result} on {result_on}, and no charge says with what",
                mends="stronghold add charge --date {result_on} --person {person} --arrest {ref}",
                linked=(("charge", "arrest", ()),),
            ),
        ),
    ),
    IN_ONE,
    Check(
        "sentence-without-conviction",
        FAIL,
        "A sentence is for a charge without a conviction, or for somebody whose charges all ended without one.",
        (
            NamesUnlike(
                "sentence",
                (is_not("disposal", *WITHOUT_CONVICTION), is_("quashed_on")),
                link="charge",
                must=(is_("outcome", CONVICTED),),
                why="{ref} was passed for {their_ref}, whose outcome is {their_outcome}",
                mends="stronghold edit {their_ref} --outcome convicted --outcome-on DATE",
            ),
            UNCONVICTED,
        ),
    ),
    Check(
        "conviction-by-voided",
        FAIL,
        "A voided sentence settled a charge as convicted, and no other is for it: people.convicted counts it.",
        (
            SettledByVoided(
                "sentence",
                "charge",
                why="{theirs}, which settled {ref} as convicted on {outcome_on}, is voided, and no other is for it",
                mends="stronghold edit {ref} --outcome OUTCOME --outcome-on DATE",
            ),
        ),
    ),
    Check(
        "sentence-before-conviction",
        FAIL,
        "A sentence is dated before the conviction of the charge that it names.",
        (
            DatedBefore(
                "sentence",
                "charge",
                "date",
                "outcome_on",
                why="{ref} is of {date}, and {their_ref}, for which it was passed, was decided on {their_outcome_on}",
                mends="stronghold edit {their_ref} --outcome-on {date}",
            ),
        ),
    ),
    NEAR_KNOWN,
    NOT_IN_FORCE,
    Check(
        "sentence-without-charge",
        WARN,
        "A person was sentenced, and no charge up to that day names them.",
        (
            Lacks(
                "sentence",
                (),
                other="charge",
                why="{person} was sentenced on {date}, and no charge up to then names them",
                mends="stronghold add charge --person {person}",
                together=True,
            ),
        ),
        unless=("person-once",),
    ),
    Check(
        "sentenced-charge-open",
        WARN,
        "Somebody was sentenced, and an earlier charge, not of another case, is open: they count as awaiting trial.",
        (
            Overlooks(
                "charge",
                (is_("outcome", AWAITING),),
                other="sentence",
                among=(),
                from_then_on=True,
                why="{person} was sentenced on {their_date} ({theirs}), and {ref} of {date} still awaits an outcome",
                mends="stronghold edit {ref} --outcome OUTCOME --outcome-on DATE",
            ),
        ),
        unless=("sentence-without-conviction",),
    ),
    Check(
        "sentence-unclear",
        WARN,
        "A sentence may be for a conviction, and nothing says which case it is of: they count as awaiting sentence.",
        (
            Overlooks(
                "charge",
                (is_("outcome", CONVICTED),),
                other="sentence",
                among=(is_("charge"), is_not("disposal", *ONLY_NAMED, *NOT_PASSED)),
                from_then_on=True,
                why="{person} was convicted of {ref} on {outcome_on}, and {theirs} of {their_date} may be for it",
                mends="stronghold edit {theirs} --charge {ref}",
                since="outcome_on",
                unsure=True,
                answered=True,
            ),
        ),
    ),
    Check(
        "charge-without-arrest",
        WARN,
        "A charge names no arrest, though its person was arrested by then: figures do not know their role.",
        (
            Overlooks(
                "charge",
                (is_("arrest"),),
                other="arrest",
                among=(is_not("result", *WITHOUT_CHARGE),),
                from_then_on=False,
                why="{person} was arrested on {their_date} ({theirs}), and {ref} of {date} names no arrest",
                mends="stronghold edit {ref} --arrest {theirs}",
            ),
        ),
    ),
    Check(
        "pending-and-charged",
        WARN,
        "A charge names an arrest whose result is pending: it is left out of what became of those arrested.",
        (
            *(
                NamesUnlike(
                    "charge",
                    (how,),
                    "arrest",
                    must=(is_not("result", "pending"),),
                    why="{person} was charged on {date} ({ref}), and the result of {their_ref} is still pending",
                    mends=f"stronghold edit {{their_ref}} --result {result} --result-on {{date}}",
                )
                for how, result in ((is_not("by", "requisition"), "charged"), (is_("by", "requisition"), "summonsed"))
            ),
        ),
    ),
    Check(
        "charged-years-ago",
        WARN,
        f"Somebody was charged over {YEARS} years ago, and neither acquitted nor sentenced since.",
        tuple(
            Lacks(
                "charge",
                (is_("outcome", outcome),),
                why=f"{{person}} was charged on {{date}}{then}, and no sentence since then is for it",
                mends=mends,
                months=12 * YEARS,
                awaits="trial_on",
                answered=("sentence", since),
            )
            for outcome, since, then, mends in (
                (
                    AWAITING,
                    "date",
                    ", the outcome is awaited",
                    "stronghold edit {ref} --outcome OUTCOME --outcome-on DATE",
                ),
                (
                    CONVICTED,
                    "outcome_on",
                    " and convicted on {outcome_on}",
                    "stronghold add sentence --person {person} --charge {ref}",
                ),
            )
        ),
        unless=("sentenced-charge-open", "sentence-unclear"),
    ),
)
