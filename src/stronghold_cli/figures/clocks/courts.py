"""Clocks of a trial and of a sentence."""

from stronghold_cli.catalogue.limits import limits
from stronghold_cli.figures.clock import Clock, SettledBy
from stronghold_cli.records.charge import AWAITING, GUILTY
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.courts import MAGISTRATES, court_said
from stronghold_cli.records.sentence import DEFERRED, NOT_PASSED

_STANDS = (is_("replaces"), is_("quashed_on"))
_IF_CROWN = (
    f"if it was the Crown Court: of a magistrates' or youth court it is {limits('appeal-magistrates')[-1].words()} "
    "(say which by --court)"
)

COURTS = (
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
)
