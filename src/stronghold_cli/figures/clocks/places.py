"""Clocks of places: a warrant to search one, and the closure of one."""

from stronghold_cli.figures.clock import Clock, CountedHours
from stronghold_cli.records.activity import CLOSURE_NOTICE, CLOSURE_ORDER, ISSUED, WARRANT_TWICE
from stronghold_cli.records.conditions import is_
from stronghold_cli.values.clock import closure_hours, hours_later

PLACES = (
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
            "council's chief executive, signed it: say that day by --until; what the Crime and Policing Act 2026 "
            "changes of it, and from what day, not checked"
        ),
        settle="its own end: nothing is to be recorded",
        where=(is_("activity", CLOSURE_NOTICE),),
        counted=CountedHours(
            "time",
            hours_later,
            least=1,
            most=2,
            longest=(
                "48 hours",
                "Anti-social Behaviour, Crime and Policing Act 2014 s.77(2)-(3), what was changed in 2026 not checked",
                closure_hours,
            ),
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
            "Christmas Day not counted; 72 hours by the Crime and Policing Act 2026, as its Bill had it (written "
            "answer of 4 February 2026), and from what day, not checked"
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
)
