"""What is probably wrong with people: arrests, charges and sentences that miss each other, and their keys."""

import shlex
from collections.abc import Iterator, Mapping, Sequence

from stronghold_cli.checks.explanation import Explanation, Named, refs_of
from stronghold_cli.checks.forms import (
    DatedBefore,
    Judged,
    Lacks,
    NamesUnlike,
    Overlooks,
    PeopleKeys,
    SettledByVoided,
    Uses,
)
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.case import CASE
from stronghold_cli.records.charge import AWAITING, CHARGE, CONVICTED
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.offences import counts_of, parted_anew
from stronghold_cli.records.sentence import ACTIVATION, WITHOUT_CONVICTION
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import quoted

YEARS = 3
"""After how many years without an end a charge is looked at; no Act says so, and few trials wait so long."""
LONGEST_SERIES = 2
"""A key with so few letters is of a series, as P-31 is; a longer one is where some others have the same letters."""
A_SERIES = 5
"""How many keys with the same letters are a series, and no name: so many namesakes are rare."""
NOT_NAMES = {
    *("PERSON", "SUBJECT", "SUSPECT", "NOMINAL", "NOM", "OFFENDER", "DEFENDANT", "ACCUSED"),
    *("MALE", "FEMALE", "ADULT", "CHILD", "CUST", "URN", "PNC", "KEY"),
}
"""Letters that teams begin keys with."""


def _parts(key: str) -> tuple[str, str]:
    """Return the letters of a key without the ledger that it is from, and its number."""
    letters, _, number = key.rpartition(":")[2].rpartition("-")
    return letters, number


def _used_once(uses: Uses, same: Mapping[str, str]) -> Iterator[tuple[Sequence[Named], Explanation]]:
    """Yield the sentences whose person no other record has, under any of their keys."""
    people: dict[str, list[Named]] = {}
    for key, records in uses.items():
        people.setdefault(same.get(key, key), []).extend(records)
    for key, records in uses.items():
        [first, *others] = people[same.get(key, key)]
        if not others and first[0] == "sentence":
            ref = refs_of(records)[0]
            why = f"{key} is in {ref} and nowhere else: nobody of that key was arrested or charged"
            yield records, Explanation(why, f"stronghold edit {ref} --person KEY")


def _names(uses: Uses, same: Mapping[str, str]) -> Iterator[tuple[Sequence[Named], Explanation]]:
    """Yield the records whose key's letters are neither a series' nor a word for people: a name with a number."""
    by_letters: dict[str, set[str]] = {}
    for key in uses:
        by_letters.setdefault(_parts(key)[0], set()).add(key)
    for key, records in uses.items():
        letters, number = _parts(key)
        words = letters.split("-")
        named = not number.isdecimal() or (len(letters) > LONGEST_SERIES and len(by_letters[letters]) < A_SERIES)
        if named and letters not in _PREFIXES and NOT_NAMES.isdisjoint(words):
            why = f"{key} looks like a name; who it is belongs in the system that the key is from, not here"
            yield records, Explanation(why, _rekeyed(records))


_PREFIXES = {kind.prefix for kind in KINDS.values()}


def _no_collar_number(case: Record, reading: Reading) -> Explanation | None:
    """Report an officer without a digit: every collar number has one."""
    officer = case["officer_in_case"]
    if any(letter.isdigit() for letter in officer):
        return None
    why = f"{quoted(officer)} has no digit, and a collar number stands for the officer in the case"
    return Explanation(why, f"stronghold edit {CASE.reference(case['no'])} --officer-in-case")


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


def _references(uses: Uses, same: Mapping[str, str]) -> Iterator[tuple[Sequence[Named], Explanation]]:
    """Yield the records whose person is a record's reference."""
    for key, records in uses.items():
        if _parts(key)[0] in _PREFIXES:
            why = f"{key} is how a record is named, and stands where a person's key belongs"
            yield records, Explanation(why, _rekeyed(records))


def _rekeyed(records: Sequence[Named]) -> str:
    """Return the command that gives the records another key; those of one kind are edited at a time."""
    kinds = list(dict.fromkeys(kind for kind, _ in records))
    return " && ".join(
        f"stronghold edit {' '.join(refs_of([each for each in records if each[0] == kind]))} --person KEY"
        for kind in kinds
    )


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
        "An arrest says charged, and no charge names it, nor that person from its day on.",
        (
            Lacks(
                "arrest",
                (is_("result", "charged"),),
                other="charge",
                from_then_on=True,
                why="{person} was charged on {result_on}, and no charge says with what",
                mends="stronghold add charge --date {result_on} --person {person} --arrest {ref}",
                linked=(("charge", "arrest", ()),),
            ),
        ),
    ),
    Check(
        "offences-in-one",
        FAIL,
        "A charge has several known offences as one, and figures count it once.",
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
        "reference-for-person",
        FAIL,
        "A record's reference stands where a person's key belongs, and figures of people count it as a person.",
        (PeopleKeys(_references),),
    ),
    Check(
        "person-once",
        WARN,
        "A person's key is in one sentence and in no other record: it may be mistyped.",
        (PeopleKeys(_used_once),),
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
                among=(is_("quashed_on"),),
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
                among=(is_("charge"), is_not("disposal", ACTIVATION)),
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
                among=(is_not("result", "recalled", "no-further-action"),),
                from_then_on=False,
                why="{person} was arrested on {their_date} ({theirs}), and {ref} of {date} names no arrest",
                mends="stronghold edit {ref} --arrest {theirs}",
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
    Check(
        "name-for-key",
        WARN,
        "A name seems to stand where a pseudonymous key or a collar number belongs.",
        (PeopleKeys(_names), Judged("case", (is_not("officer_in_case"),), _no_collar_number)),
    ),
)
