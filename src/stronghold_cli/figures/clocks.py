"""Every clock: what must be done by when, of which records, and what settles it.  A clock is data; store asks it."""

from datetime import date

from stronghold_cli.catalogue.limits import EACH_ORDER, IN_ALL, MINIMUM, least_cash, limits
from stronghold_cli.figures.clock import Clock, CountedHours, SettledBy
from stronghold_cli.figures.joined import JoinedSum, Minimum
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.activity import CLOSURE_NOTICE, CLOSURE_ORDER, ISSUED, WARRANT_TWICE
from stronghold_cli.records.cash_order import NOTICE, SETTLED, UNDECIDED
from stronghold_cli.records.charge import AWAITING, GUILTY
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.courts import MAGISTRATES, court_said
from stronghold_cli.records.fields import Record
from stronghold_cli.records.sentence import DEFERRED, NOT_PASSED
from stronghold_cli.values.clock import closure_hours, forty_eight_hours, hours_later

REVIEW_DAYS = 28
"""After how many days the team looks again at what is still open; no Act says so."""
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

_STANDS = (is_("replaces"), is_("quashed_on"))
_IF_CROWN = (
    f"if it was the Crown Court: of a magistrates' or youth court it is {limits('appeal-magistrates')[-1].words()} "
    "(say which by --court)"
)


def _uncounted(seizure: Record) -> str | None:
    """Say of cash that nobody counted how much it has to be."""
    least = CASH_MINIMUM.least_on(seizure["date"])
    return None if seizure["value"] is not None else f"not counted yet: under {least} no detention is possible"


CLOCKS: dict[str, Clock] = {
    clock.name: clock
    for clock in (
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
                SettledBy("cash-order", "seizure", (is_not("stage", "returned"),)),
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
            "custody-time-limit",
            "the time for which somebody can be kept in custody before trial runs out",
            "charge",
            starts="remanded_on",
            says=("person", "offences"),
            source=(
                "Prosecution of Offences Act 1985 s.22; SI 1987/299: 56, 70, 112 or 182 days, less what was spent in "
                "custody of the magistrates' court; weekends and holidays (reg 2) not checked"
            ),
            settle="the trial begun and its outcome, a plea of guilty, the day to which a court extended it, or bail "
            "(clear remanded-on and custody-until)",
            where=(is_("outcome", AWAITING), is_not("plea", GUILTY)),
            limit="custody",
            sort_of_limit="custody_limit",
            said="custody_until",
            unless="a court may extend it (Prosecution of Offences Act 1985 s.22(3), not checked)",
            command=("stronghold edit {ref} --custody-until DATE",),
            unsaid=(("custody_limit", "which limit is not recorded: the shortest, 56 days, is taken"),),
        ),
        Clock(
            "sentence-28-days",
            "the time ends for an appeal against a sentence of the Crown Court, or to refer it as unduly lenient",
            "sentence",
            starts="date",
            says=("person", "disposal", "term"),
            source=(
                "Criminal Appeal Act 1968 s.18(2); Criminal Justice Act 1988 Sch 3 para 1; a magistrates' or youth "
                "court's sentence has a clock of its own (appeal-15-business-days)"
            ),
            settle="its own end: nothing is to be recorded",
            where=(*_STANDS, is_not("disposal", DEFERRED)),
            runs_for=lambda sentence: court_said(sentence["court"]) != MAGISTRATES,
            doubts=lambda sentence: None if court_said(sentence["court"]) else _IF_CROWN,
            limit="sentence",
            lapses=True,
            together=("person", "date"),
        ),
        Clock(
            "appeal-15-business-days",
            "the time ends for an appeal to the Crown Court against a sentence of a magistrates' or youth court",
            "sentence",
            starts="date",
            says=("person", "disposal", "term"),
            source="Criminal Procedure Rule 34.2(2)(b): 15 business days, not checked; 21 days before 5 October 2020",
            settle="its own end: nothing is to be recorded",
            where=(*_STANDS, is_not("disposal", DEFERRED)),
            runs_for=lambda sentence: court_said(sentence["court"]) == MAGISTRATES,
            limit="appeal-magistrates",
            lapses=True,
            together=("person", "date"),
        ),
        Clock(
            "deferred-sentence",
            "the day comes to which a sentence was deferred: it is still to be passed",
            "sentence",
            starts="date",
            says=("person", "charge"),
            source="Sentencing Act 2020 ss.3(1), 5(2); from when on 12 months instead of 6, not checked",
            settle="the sentence that is passed in the end, for the same charge",
            where=(is_("disposal", DEFERRED), *_STANDS),
            limit="deferment",
            said="deferred_until",
            command=("stronghold add sentence --person {person}", "--charge {charge}"),
            settled=(SettledBy("sentence", "charge", (is_not("disposal", *NOT_PASSED),), later=True),),
            of="charge",
            unsaid=(("deferred_until", "no deferred-until recorded: the longest time of the law is taken"),),
            doubts=lambda sentence: None if sentence["charge"] else "it names no charge: say which, for that ends this",
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
        Clock(
            "warrant-to-execute",
            "a search warrant can no longer be executed",
            "activity",
            starts="date",
            says=("activity", "place", "power"),
            source=(
                "Misuse of Drugs Act 1971 s.23(3): one month from its date, not checked; PACE 1984 s.16(3): three "
                "months from its issue"
            ),
            settle="executing it: the same record becomes a warrant, of the day of that; or voiding it",
            where=(is_("activity", ISSUED),),
            limit="warrant",
            sort_of_limit="power",
            said="until",
            command=("stronghold edit {ref} --activity warrant --date DATE",),
            settled_perhaps=WARRANT_TWICE,
            unsaid=(("power", "under which Act is not recorded: the shortest time, one month, is taken"),),
        ),
        Clock(
            "closure-notice-ends",
            "a closure notice ends",
            "activity",
            starts="date",
            says=("activity", "place"),
            source=(
                "Anti-social Behaviour, Crime and Policing Act 2014 s.77: 24 hours; 48 where a superintendent, or the "
                "council's chief executive, signed it: say that day by --until"
            ),
            settle="its own end: nothing is to be recorded",
            where=(is_("activity", CLOSURE_NOTICE),),
            counted=CountedHours(
                "time",
                hours_later,
                least=1,
                most=2,
                longest=("48 hours", "Anti-social Behaviour, Crime and Policing Act 2014 s.77(2)-(3)", closure_hours),
            ),
            said="until",
            unless="a court may continue it for 48 hours, or while it adjourns (s.81)",
            lapses=True,
            unsaid=(("time", "no time recorded: counted from midnight"),),
        ),
        Clock(
            "closure-hearing",
            "a magistrates' court has to hear the application for a closure order",
            "activity",
            starts="date",
            says=("activity", "place"),
            source=(
                "Anti-social Behaviour, Crime and Policing Act 2014 s.80(3)-(4): 48 hours after the notice was served, "
                "Christmas Day not counted"
            ),
            settle="its own end; the order of the court is recorded as an activity of its own",
            where=(is_("activity", CLOSURE_NOTICE),),
            counted=CountedHours("time", closure_hours, least=2, most=4),
            lapses=True,
            command=("stronghold add activity --activity closure-order --date DATE",),
            unsaid=(("time", "no time recorded: counted from midnight"),),
        ),
        Clock(
            "closure-order-ends",
            "a closure order ends",
            "activity",
            starts="date",
            says=("activity", "place"),
            source=(
                "Anti-social Behaviour, Crime and Policing Act 2014 s.80(6): 3 months at the most; s.82: extended to 6 "
                "months in all, not checked"
            ),
            settle="its own end, or recording the day to which a court extended it",
            where=(is_("activity", CLOSURE_ORDER),),
            limit="closure-order",
            said="until",
            longest="longest-closure-order",
            lapses=True,
            command=("stronghold edit {ref} --until DATE",),
            unsaid=(("until", "no last day recorded: 3 months are taken"),),
        ),
        Clock(
            "closure-check-back",
            "whether the number of a closed line has stayed out of use is to be checked",
            "line",
            starts="check_back",
            says=("name", "closure"),
            source="the team's own day; Home Office county lines programme data: a Type 1 closure is checked back",
            settle="recording the day of the next check, or that there is none (--clear check-back)",
            command=("stronghold edit {ref} --check-back DATE",),
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
