"""Every clock: what must be done by when, of which records, and what settles it.  A clock is data; store asks it."""

from datetime import date

from stronghold_cli.catalogue.cash_limits import EACH_ORDER, IN_ALL, cash_limits, least_cash
from stronghold_cli.figures.clock import Clock, CountedHours, SettledBy
from stronghold_cli.figures.joined import JoinedSum, Minimum
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.cash_order import SETTLED, UNDECIDED
from stronghold_cli.records.charge import AWAITING
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.values.clock import forty_eight_hours

REVIEW_DAYS = 28
"""After how many days the team looks again at what is still open; no Act says so."""
_TODAY = {name: cash_limits(name)[-1].words() for name in (EACH_ORDER, IN_ALL)}
LEAST_CASH = least_cash(date.max)
"""Less than this cannot be detained by today's law."""

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

CLOCKS: dict[str, Clock] = {
    clock.name: clock
    for clock in (
        Clock(
            "cash-48-hours",
            "seized cash needs an order of a court, or goes back",
            "seizure",
            starts="date",
            says=("item", "value"),
            source="POCA 2002 s.295(1)-(1B)",
            settle="an order of a court, or the cash returned",
            where=_CASH,
            counted=CountedHours("time", forty_eight_hours, least=2),
            command=("stronghold add cash-order --seizure {ref} --stage detained", "--amount {left}"),
            settled=(
                SettledBy("cash-order", "seizure", (is_not("stage", "returned"),)),
                SettledBy("cash-order", "seizure", (is_("stage", "returned"),), add="amount", reaches="value"),
            ),
            left_out=(_OTHER_ACT,),
            minimum=Minimum(
                CASH_OF_A_FIND,
                LEAST_CASH,
                f"under the {LEAST_CASH} minimum: no detention possible (POCA 2002 s.303)",
                f"under {LEAST_CASH} of one person, in a find of more: cash of several people is not added up",
            ),
            unsaid=(
                ("time", "no time recorded: counted from midnight"),
                ("value", f"not counted yet: under {LEAST_CASH} no detention is possible"),
            ),
        ),
        Clock(
            "detention-ends",
            "an order that detains cash runs out",
            "cash-order",
            starts="until",
            says=("seizure", "amount"),
            source=f"POCA 2002 s.295(2): each order up to {_TODAY[EACH_ORDER]}, {_TODAY[IN_ALL]} in all",
            settle="a further order: detained again, forfeited, returned or confiscated; "
            "or an application or a notice for forfeiture, until it is decided",
            where=(is_("stage", "detained"),),
            command=("stronghold add cash-order --seizure {seizure}",),
            settled=(_GONE,),
            of="seizure",
            renewed=True,
            unsaid=(("until", "no last day recorded"),),
        ),
        Clock(
            "detention-2-years",
            "the time for which orders can detain cash at all runs out, from the first of them",
            "cash-order",
            starts="date",
            says=("seizure", "amount"),
            source="POCA 2002 s.295(2)(b), 298(4) and 297C: an application or a notice keeps cash until it is decided",
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
            "trial",
            "a trial or hearing",
            "charge",
            starts="trial_on",
            says=("person", "offences"),
            source="the court's list",
            settle="recording what became of it: the outcome and its day, or the next hearing",
            where=(is_("outcome", AWAITING),),
            command=("stronghold edit {ref} --outcome OUTCOME --outcome-on DATE",),
        ),
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
            "released-28-days",
            "somebody is on bail, or released under investigation, without a decision",
            "arrest",
            starts="result_on",
            says=("person", "result"),
            source=(
                "the team's own review: a release under investigation has no limit in law; bail before charge has its "
                "own (PACE 1984 s.47ZB: 3 months at first, 28 days for arrests before 28 Oct 2022), not counted here"
            ),
            settle="recording the decision, a charge that names the arrest, or a fresh review",
            where=(is_("result", "released-under-investigation", "bailed"),),
            days=REVIEW_DAYS,
            settled=(SettledBy("charge", "arrest", ()),),
            command=("stronghold edit {ref} --result RESULT --result-on DATE",),
        ),
        Clock(
            "retention-review",
            "whether a case is still to be kept",
            "case",
            starts="review_due",
            says=("name",),
            source="Code of Practice on police information and records management 2023; APP on retention",
            settle="recording the decision of the review and the day of the next one",
            command=("stronghold edit {ref} --review-decision DECISION --review-due DATE",),
        ),
    )
}
"""Each clock by its name, in the order in which people are told of them."""
