"""Clocks of seized cash: the 48 hours, and the orders and notices after them."""

from datetime import date

from stronghold_cli.catalogue.limits import EACH_ORDER, IN_ALL, MINIMUM, least_cash, limits
from stronghold_cli.figures.clock import Clock, CountedHours, SettledBy
from stronghold_cli.figures.joined import JoinedSum, Minimum
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.cash_order import NOTICE, SETTLED, UNDECIDED
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.values.clock import forty_eight_hours

_TODAY = {name: limits(name)[-1].words() for name in (EACH_ORDER, IN_ALL)}
LEAST_CASH = least_cash(date.max)
"""Less than this cannot be detained by today's law; of other days `CASH_MINIMUM` says it."""

_CASH = (is_("category", "cash"),)
# Evidence is held under PACE s.22; it may be seized again under POCA s.294, and is then recorded so.
_OTHER_ACT = Subset((is_not("power"), is_not("power", "poca")), "seized under another Act than POCA")
# One seizure is one search, and cash that several people had is not one sum until somebody says so.
CASH_OF_A_FIND = JoinedSum("seizure", _CASH, (_OTHER_ACT,), "find", "value", apart=("arrest", "person"))
"""What the cash of a find comes to, of one person, or of nobody in particular."""
_GONE = SettledBy(
    "cash-order",
    "seizure",
    (is_("stage", *SETTLED),),
    add="amount",
    reaches="value",
    waits=(is_("stage", *UNDECIDED),),
)
CASH_MINIMUM = Minimum(
    CASH_OF_A_FIND,
    MINIMUM,
    "under the {least} minimum{until}: no detention possible (POCA 2002 s.303)",
    "under {least}{until} of one person, in a find of more: cash of several people is not added up",
)
"""What the cash of a find has to come to, by the day on which it was seized."""


def _uncounted(seizure: Record) -> str | None:
    """Say about cash that nobody counted how much it has to be."""
    least = CASH_MINIMUM.least_on(seizure["date"])
    return None if seizure["value"] is not None else f"not counted yet: under {least} no detention is possible"


CASH = (
    Clock(
        "cash-48-hours",
        "seized cash needs an order of a court, or goes back",
        "seizure",
        starts="date",
        says=("item", "value"),
        source="POCA 2002 s.295(1)-(1B); the minimum of s.303 not checked",
        settle="an order of a court, or the cash returned",
        where=_CASH,
        counted=CountedHours("time", forty_eight_hours, least=2, most=10),
        command=("stronghold add cash-order --seizure {ref} --stage detained", "--amount {left}"),
        settled=(
            SettledBy("cash-order", "seizure", (is_not("stage", "returned", NOTICE),)),
            SettledBy("cash-order", "seizure", (is_("stage", "returned"),), add="amount", reaches="value"),
        ),
        left_out=(_OTHER_ACT,),
        minimum=CASH_MINIMUM,
        unsaid=(("time", "no time recorded: counted from midnight"),),
        doubts=_uncounted,
    ),
    Clock(
        "detention-ends",
        "an order that detains cash runs out",
        "cash-order",
        starts="date",
        says=("seizure", "amount"),
        source=(
            f"POCA 2002 s.295(2): each order up to {_TODAY[EACH_ORDER]}, {_TODAY[IN_ALL]} in all; that they "
            "begin with the day of the order not checked"
        ),
        settle="a further order: detained again, forfeited, returned or confiscated; "
        "or an application or a notice for forfeiture, until it is decided",
        where=(is_("stage", "detained"),),
        command=("stronghold add cash-order --seizure {seizure}",),
        limit=EACH_ORDER,
        said="until",
        settled=(_GONE,),
        of="seizure",
        renewed=True,
        unsaid=(("until", f"no last day recorded: the longest of the law, {_TODAY[EACH_ORDER]}, is taken"),),
    ),
    Clock(
        "detention-2-years",
        "the time for which orders can detain cash at all runs out, from the first of them",
        "cash-order",
        starts="date",
        says=("seizure", "amount"),
        source=(
            "POCA 2002 s.295(2)(b), 298(4) and 297C: an application or a notice keeps cash until it is decided; "
            "that the two years begin with the day of the order not checked"
        ),
        settle="an order for all of it: forfeited, returned or confiscated; "
        "or an application or a notice for forfeiture, until it is decided",
        where=(is_("stage", "detained"),),
        limit=IN_ALL,
        command=("stronghold add cash-order --seizure {seizure}",),
        settled=(_GONE,),
        of="seizure",
        first=True,
    ),
    Clock(
        "objection-30-days",
        "the time for objecting to a forfeiture notice ends: without an objection the cash is forfeited",
        "cash-order",
        starts="date",
        says=("seizure", "amount"),
        source="POCA 2002 ss.297A-297C: at least 30 days from the day after the notice",
        settle="recording what came of the notice: forfeited, or forfeiture applied for, or what else was ordered",
        where=(is_("stage", NOTICE),),
        limit="objection",
        said="until",
        at_least=True,
        command=("stronghold add cash-order --seizure {seizure}",),
        settled=(SettledBy("cash-order", "seizure", (is_not("stage", NOTICE),), later=True),),
        of="seizure",
    ),
)
