"""What is probably wrong with people's arrests, charges and sentences: they miss or contradict each other."""

import shlex
from collections.abc import Callable
from datetime import date

from stronghold_cli.catalogue.arrest_results import CHARGING, WITHOUT_CHARGE
from stronghold_cli.catalogue.short_forms import not_in_force, shorts
from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import (
    DatedBefore,
    Judged,
    Lacks,
    NamesUnlike,
    Overlooks,
    SettledByVoided,
)
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.charge import AWAITING, CHARGE, CONVICTED
from stronghold_cli.records.conditions import Condition, is_, is_not
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.offences import Offence, Offences, counts_of, parted_anew, with_names
from stronghold_cli.records.sentence import NOT_PASSED, ONLY_NAMED, WITHOUT_CONVICTION
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import first_of, listed, quoted

YEARS = 3
"""After how many years without an end a charge is looked at; no Act says so, and few trials wait so long."""


def _offences_in_one(charge: Record, reading: Reading) -> Explanation | None:
    """Report offences that were kept as one before lists were parted at a comma, "&" or "and"."""
    anew = parted_anew(charge["offences"], reading)
    if anew is None:
        return None
    ref, several = CHARGE.reference(charge["no"]), counts_of(anew)
    why = f"{ref} is kept as {charge['counts']:,} of {quoted(charge['offences'], 100)}, and that is {several:,}: {anew}"
    return Explanation(
        why, f"stronghold edit {ref} --offences {shlex.quote(CHARGE.fields['offences'].type.show(anew))}"
    )


def _may_be_near(field: Field) -> tuple[Condition, ...]:
    """Return which records are looked at: of one offence those of no known one, since most have one."""
    known = (is_not(field.name, *(row.means for row in shorts("offence"))),) if field.type.between is None else ()
    return (is_not(field.name), *known)


def _near_known(kind: Kind, field: str) -> Callable[[Record, Reading], Explanation | None]:
    """Return what reports an offence of a field that is in no table and near to a known one, as it would be refused."""
    offences = kind.fields[field].type

    def judge(record: Record, reading: Reading) -> Explanation | None:
        from stronghold_cli.catalogue.near_offences import meant_offences  # a table that few commands read

        near = {name: meant for name in offences.each(record[field]) if (meant := meant_offences(name))}
        if not near:
            return None
        said = "; ".join(f"{quoted(name, 100)} is in no table: {first_of(meant)}?" for name, meant in near.items())
        only = {name: meant[0] for name, meant in near.items() if len(meant) == 1}
        # Which of several it was, only a person knows.
        value = "" if len(only) < len(near) else f" {shlex.quote(with_names(record[field], only))}"
        ref = kind.reference(record["no"])
        return Explanation(f"{ref}: {said}", f"stronghold edit {ref} {kind.fields[field].option}{value}")

    return judge


def _young(field: Field) -> tuple[Condition, ...]:
    """Return which records are looked at: of one offence those of one that was none on some day."""
    young = [row.means for row in shorts("offence") if row.since or not row.commenced]
    return (is_(field.name, *young),) if field.type.between is None else (is_not(field.name),)


def _none_yet(kind: Kind, field: str) -> Callable[[Record, Reading], Explanation | None]:
    """Return what reports an offence of a field that was none on the record's day, as it would be refused."""
    offences = kind.fields[field].type

    def judge(record: Record, reading: Reading) -> Explanation | None:
        day: date = record[kind.date]
        said = [f"{name} {why}" for name in offences.each(record[field]) if (why := not_in_force(name, day))]
        ref = kind.reference(record["no"])
        return (
            Explanation(f"{ref}: {'; '.join(said)}", f"stronghold edit {ref} {kind.fields[field].option}")
            if said
            else None
        )

    return judge


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
    Check(
        "offences-in-one",
        FAIL,
        "A charge has several known offences, or several counts of one, as one, and figures count it once.",
        (Judged("charge", (), _offences_in_one),),
    ),
    Check(
        "sentence-without-conviction",
        FAIL,
        "A sentence is for a charge that nobody was convicted of, or of somebody all whose charges ended so.",
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
        "A charge was convicted of by a sentence that is voided, and no other is for it: people.convicted counts it.",
        (
            SettledByVoided(
                "sentence",
                "charge",
                why="{theirs}, by which {ref} was convicted of on {outcome_on}, is voided, and no other is for it",
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
    Check(
        "offence-near-known",
        WARN,
        "An offence is in no table, and near to one that is: it may be mistyped, and a filter would miss it.",
        tuple(
            Judged(kind.name, _may_be_near(field), _near_known(kind, field.name))
            for kind in KINDS.values()
            for field in kind.typed
            if isinstance(field.type, Offence | Offences)
        ),
        unless=("offences-in-one",),
    ),
    Check(
        "offence-not-in-force",
        WARN,
        "An offence was none yet on the record's day: it or the day is wrong, or it was recorded as another.",
        tuple(
            Judged(kind.name, _young(field), _none_yet(kind, field.name))
            for kind in KINDS.values()
            for field in kind.typed
            if isinstance(field.type, Offence | Offences)
        ),
    ),
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
        "Somebody was sentenced, and a charge of before, not of another case, is open: they count as awaiting trial.",
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
        "A sentence may be for a conviction, and nothing says of what case it is: they count as awaiting sentence.",
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
        "A charge names no arrest, and its person was arrested by then: what role they had, figures do not know.",
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
