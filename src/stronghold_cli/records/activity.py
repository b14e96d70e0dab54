"""An activity: what officers did on a day, a warrant, a stop, a visit, whether or not anything came of it."""

from collections.abc import Collection

from stronghold_cli.catalogue.limits import limit_on
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.across import Warns
from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.fields import DAY, DUE, TEXT, Field, Record, SheetWords
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.line import WHILE_IT_RUNS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.records.rules import in_order
from stronghold_cli.records.types import TimeOfDay

EXECUTED = "warrant"
"""A search warrant that was executed; what was only issued is …"""
ISSUED = "warrant-issued"
"""… until then no warrant that counts."""
WARRANT_TWICE = "warrant-twice"
"""The rule of `check` that finds an issued warrant which may be executed under another number."""
STOPPED = "stop-and-search"
"""A search of one person in a public place: of two people it is two."""
CLOSURE_NOTICE, CLOSURE_ORDER = "closure-notice", "closure-order"
"""The notice that closes premises for a day or two, and the order of a court that closes them for months."""


def _in_order(activity: Record) -> StrongholdError | None:
    """Refuse a last day before the first; a warrant may have been executed after it ran out, and is recorded so."""
    return None if activity["activity"] == EXECUTED else in_order("until", "date")(activity)


def _keep_last_day(before: Record, after: Record, changed: Collection[str]) -> None:
    """Leave in a warrant that is now executed the last day on which it could be: the day of its issue gives way."""
    executed = before["activity"] == ISSUED and after["activity"] == EXECUTED
    if executed and after["until"] is None and "until" not in changed:
        power = after["power"]
        held = limit_on(f"warrant-{power}" if power else "warrant", before["date"])
        after["until"] = held and held.last_day(before["date"])


ACTIVITY = Kind(
    "activity",
    plural="activities",
    about="What officers did on a day: a warrant, a stop, a visit.  Many of one sort on one day are one record.",
    example="stronghold add activity --date 4/3/2021 --activity warrant --addresses 1",
    date="date",
    sort="activity",
    shows=("date", "time", "activity", "number", "addresses", "place", "result", "line", "case"),
    spared=("time", "addresses", "result", "place"),
    borrows={"case": ("line",), "area": ("line",)},
    fields=(
        Field("date", DAY, "The day it happened.", "4/3/2021", required=True),
        Field("time", TimeOfDay(), "The time of day it began.", "06:00"),
        Field(
            "activity",
            Choice(
                *(EXECUTED, ISSUED, "vehicle-stop", STOPPED, "cuckooing-visit", "arrest-enquiry"),
                *("welfare-visit", CLOSURE_NOTICE, CLOSURE_ORDER, "eviction", "other"),
                also={
                    EXECUTED: (
                        *("executed", "warrant executed", "executed warrant", "search warrant", "drugs warrant"),
                        *("search warrant executed", "executed search warrant", "drugs warrant executed"),
                    ),
                    ISSUED: ("warrant granted", "search warrant issued", "search warrant granted"),
                },
                means={
                    EXECUTED: "a search warrant that was executed",
                    ISSUED: "a search warrant that a court granted and nobody has executed yet",
                    "cuckooing-visit": "a call at a home that a line may have taken over",
                    "arrest-enquiry": "a call to arrest somebody who is wanted",
                    "welfare-visit": "a call on somebody who is at risk",
                    CLOSURE_NOTICE: "the notice that goes before a closure order",
                    CLOSURE_ORDER: "premises closed by a court",
                },
            ),
            "What was done; a warrant that is not executed yet is warrant-issued.",
            "warrant",
            required=True,
            on_sheet=SheetWords(
                recorded="once executed: stronghold edit {ref} --activity warrant --date DATE; what was found says "
                "activity={ref}"
            ),
        ),
        Field(
            "number",
            Whole("_of", of=("searches", "stops", "visits", "warrants", "enquiries", "evictions"), bare=True),
            "How many of them this record stands for.",
            "156",
            default="1",
        ),
        Field("addresses", Whole(of=("address", "addresses")), "How many addresses were visited or searched.", "3"),
        Field(
            "power",
            Choice("mda", "pace"),
            "The Act of a search warrant: one of the MDA is good for a month, one of PACE for three.",
            "mda",
        ),
        Field(
            "until",
            DUE,
            "The last day of a closure notice or order, or on which a warrant can be executed.",
            "4/6/2021",
            on_sheet=SheetWords(introduced=True),
        ),
        Field("partners", TEXT, "Who took part beside the team.", '"housing association"'),
        Field("place", TEXT, "Where it was.", '"a flat in Southcourt"', on_sheet=SheetWords(words=("at",))),
        Field("result", TEXT, "What came of it.", '"nobody in"'),
        Field("case", Link("case"), "The case; left out, it is its line's.", "CASE-1"),
        Field("line", Link("line"), "The drug line it belongs to.", "LINE-7"),
    ),
    near=(WHILE_IT_RUNS,),
    rules=(_in_order,),
    changed=_keep_last_day,
    warns=(
        Warns(WARRANT_TWICE, "activity", (EXECUTED, ISSUED)),
        Warns("last-day-outside-limit", "until"),
        Warns("warrant-out-of-time", "until"),
    ),
)
