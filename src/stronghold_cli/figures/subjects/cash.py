"""Measures of cash, seized and then decided on."""

from typing import Any

from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Subset
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import is_
from stronghold_cli.values.units import MONEY


def _cash(
    stage: str, *stages: str, about: str, source: str, verbs: str = "", decided: bool = False, **rest: Any
) -> Measure:
    """A measure of what became of cash; what a court decided on may be called criminal."""
    return Measure(
        f"cash.{stage}",
        f"Cash {stage}",
        about,
        "cash-order",
        "date",
        where=(is_("stage", *stages or (stage,)),),
        add="amount",
        unit=MONEY,
        source=source,
        words=Words(f"{words.CASH}, {words.CRIMINAL_CASH}", verbs or stage)
        if decided
        else Words(words.CASH, verbs or stage, words.CRIMINAL_CASH, f"cash {stage}, criminal or not"),
        **rest,
    )


CASH = (
    Measure(
        "cash.seized",
        "Cash seized",
        "cash seized, as counted",
        "seizure",
        "date",
        where=(is_("category", "cash"),),
        add="value",
        unit=MONEY,
        left_out=(Subset((is_("value"),), "without a sum counted", unrecorded=True),),
        source="Proceeds of Crime Act 2002 s.294 (seizure); what is seized is not yet forfeited or recovered",
        words=Words(words.CASH, "seized, found, taken", words.CRIMINAL_CASH, "cash seized, criminal or not"),
        first=True,
    ),
    _cash(
        "detained",
        about="cash ordered to be detained: of each seizure the most that one order detained, once however often",
        source="Proceeds of Crime Act 2002 s.295: a further order detains the same cash for longer, not more; "
        "orders for parts of one seizure are not told apart from that, and the largest of them counts",
        distinct="seizure",
        parts_overlap="a sum that is detained again counts once in each part and once in all",
    ),
    Measure(
        "cash.detentions",
        "Orders to detain cash",
        "orders that detain cash, further orders for the same cash included",
        "cash-order",
        "date",
        where=(is_("stage", "detained"),),
        source="Proceeds of Crime Act 2002 s.295",
        words=Words(
            "detention orders, cash detention orders, detentions, cash detentions",
            "made, granted, obtained, secured",
        ),
    ),
    _cash("forfeited", about="cash forfeited", source="Proceeds of Crime Act 2002 s.298", decided=True),
    _cash("returned", about="cash returned", source="Proceeds of Crime Act 2002 ss.294-298"),
    _cash(
        "confiscated",
        about="cash set against a confiscation order",
        source="Proceeds of Crime Act 2002 Part 2",
        decided=True,
    ),
    _cash(
        "recovered",
        "forfeited",
        "confiscated",
        about="cash recovered: forfeited or confiscated",
        source="Home Office, asset recovery statistics: recovered is what was forfeited or confiscated, not seized",
        verbs="recovered, forfeited or confiscated",
        decided=True,
        also="Not a fine or compensation: its sum is the `amount` of a sentence, which no figure adds.",
    ),
)
