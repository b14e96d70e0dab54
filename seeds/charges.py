"""Illustrative charges: what became of everybody who was charged, in step with the sentences."""

from collections.abc import Sequence
from datetime import date, timedelta

from dice import LAST, Dice, Row, counting, moved, need, twice, working_day

AWAITING = 39
"""People awaiting trial on the last day, as ITV published on 23 August 2021."""
NEVER_ENTERED = 3
"""Arrests with the result charged, and no charge: what a ledger's own checks are there to find."""
BY_REQUISITION = 3
"""People released under investigation and charged by post, months later."""
DECIDED = ("acquitted", "discontinued", "acquitted", "acquitted", "discontinued", "acquitted", "discontinued")
"""The first of those charged who were never sentenced."""
TO_BE_SENTENCED = 3
BANK_HOLIDAYS = (date(2021, 8, 30), date(2021, 12, 27), date(2021, 12, 28), date(2022, 1, 3))
"""Of England and Wales, in the months in which the trials are: GOV.UK, bank holidays."""
WITH_IT = (
    "possession of class B",
    "acquisition, use or possession of criminal property",
    "having a bladed or pointed article in a public place",
)


def make_charges(dice: Dice, arrests: Sequence[Row], sentences: Sequence[Row]) -> list[Row]:
    """Make a charge of everybody whose arrest says so, but for those that were never entered."""
    passed: dict[str, list[Row]] = {}
    for sentence in counting(sentences):
        passed.setdefault(sentence["arrest"]["ref"], []).append(sentence)
    charged = [arrest for arrest in counting(arrests) if arrest["result"] == "charged"]
    open_ = [arrest for arrest in charged if arrest["ref"] not in passed]
    slips = dice.shuffled([arrest for arrest in open_ if arrest["age_band"] == "adult" and runs_none(arrest)])
    never = [arrest["ref"] for arrest in slips[:NEVER_ENTERED]]
    open_ = [arrest for arrest in open_ if arrest["ref"] not in never]
    recent = dice.shuffled([arrest["ref"] for arrest in open_ if runs_none(arrest)][len(DECIDED) :])
    guilty = recent[:TO_BE_SENTENCED]
    charges = [sentenced(dice, arrest, passed[arrest["ref"]]) for arrest in charged if arrest["ref"] in passed]
    for i, arrest in enumerate(open_):
        charge = of(arrest) | {"offences": offences(dice, [arrest["offence"]] * dice.number(1, 3))}
        if i < len(DECIDED):
            charges.append(charge | ended(dice, charge, DECIDED[i]))
        elif arrest["ref"] in guilty:
            pleaded = moved(LAST, -dice.number(4, 30), charge["date"])
            hearing = working_day(LAST + timedelta(days=dice.number(9, 40)))
            charges.append(
                charge | {"plea": "guilty", "outcome": "convicted", "outcome_on": pleaded, "trial_on": hearing}
            )
        else:
            charges.append(charge | trial(dice))
    charges += by_requisition(dice, arrests, {charge["person"] for charge in charges})
    waiting = {charge["person"] for charge in charges if charge["outcome"] == "awaiting"}
    need(len(waiting) == AWAITING, f"{len(waiting)} people await trial")
    return [*charges, twice(charges[17]), twice(charges[58])]


def runs_none(arrest: Row) -> bool:
    """Whether somebody is not said to run the line: who closed one by a charge was charged."""
    return bool(arrest["role"] != "line-holder")


def of(arrest: Row) -> Row:
    """Begin a charge in custody from its arrest."""
    charge = {"date": arrest["result_on"], "by": "custody", "outcome": "awaiting", "arrest": arrest}
    return charge | {name: arrest[name] for name in ("person", "line")}


def offences(dice: Dice, counts: Sequence[str]) -> str:
    """Write the counts as `PWITS heroin x2; possession of class B`, now and then with something beside them."""
    named = list(dict.fromkeys(counts))
    written = [name if counts.count(name) == 1 else f"{name} x{counts.count(name)}" for name in named]
    if dice.chance(0.22):
        written.append(dice.choose(WITH_IT))
    return "; ".join(written)


def sentenced(dice: Dice, arrest: Row, passed: Sequence[Row]) -> Row:
    """Make the charge behind a hearing: as many counts as were sentenced, and the conviction by that day."""
    first = [row for row in passed if not row.get("replaces")]
    counts = [row["offence"] for row in first if row["disposal"] != "activation"]
    charge, heard = of(arrest), min(row["date"] for row in passed)
    pleaded = dice.weighted("guilty 8 not-guilty 1 mixed 1")
    before = dice.number(14, 42) if pleaded != "guilty" or dice.chance(0.6) else 0
    convicted = working_day(max(heard - timedelta(days=before), charge["date"]))
    charge |= {"offences": offences(dice, counts or [arrest["offence"]]), "plea": pleaded}
    return charge | {"outcome": "convicted", "outcome_on": min(convicted, heard)}


def ended(dice: Dice, charge: Row, outcome: str) -> Row:
    """Say that nobody was convicted; only who is tried has pleaded."""
    when = min(working_day(charge["date"] + timedelta(days=dice.number(95, 230))), LAST)
    return {"outcome": outcome, "outcome_on": when, "plea": "not-guilty" if outcome == "acquitted" else None}


def trial(dice: Dice) -> Row:
    """Give somebody who awaits trial a day in court, some weeks before the last day or months after it, or none yet."""
    if dice.chance(0.12):
        return {}
    day = working_day(LAST + timedelta(days=dice.number(-14, 210)))
    while day in BANK_HOLIDAYS:
        day += timedelta(days=1)
    return {"trial_on": day, "plea": "not-guilty" if dice.chance(0.5) else None}


def by_requisition(dice: Dice, arrests: Sequence[Row], charged: set[str]) -> list[Row]:
    """Charge some of those released under investigation by post: one charge was dropped, the others await trial."""
    released = [
        arrest
        for arrest in counting(arrests)
        if arrest["result"] == "released-under-investigation" and arrest["person"] not in charged
    ]
    charges = []
    for i, arrest in enumerate(released[-BY_REQUISITION:]):
        when = working_day(arrest["result_on"] + timedelta(days=dice.number(100, 190)))
        charge = of(arrest) | {"date": when, "by": "requisition", "offences": offences(dice, [arrest["offence"]])}
        charges.append(charge | (trial(dice) if i else ended(dice, charge, "discontinued")))
    need(len(charges) == BY_REQUISITION, "too few were released under investigation")
    return charges
