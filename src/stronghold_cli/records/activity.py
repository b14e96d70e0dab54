"""An activity: what officers did on a day, a warrant, a stop, a visit, whether or not anything came of it."""

from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.fields import DAY, TEXT, Field, SheetWords
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Choice, Link
from stronghold_cli.records.types import TimeOfDay

ACTIVITY = Kind(
    "activity",
    plural="activities",
    about="What officers did on a day: a warrant, a stop, a visit.  Many of one sort on one day are one record.",
    example="stronghold add activity --date 4/3/2021 --activity warrant --addresses 1 --case CASE-1",
    date="date",
    shows=("date", "time", "activity", "number", "addresses", "place", "result", "line", "case"),
    borrows={"case": ("line",), "area": ("line",)},
    fields=(
        Field("date", DAY, "The day of it.", "4/3/2021", required=True),
        Field("time", TimeOfDay(), "The time of day it began.", "06:00"),
        Field(
            "activity",
            Choice(
                *("warrant", "vehicle-stop", "stop-and-search", "cuckooing-visit", "arrest-enquiry"),
                *("welfare-visit", "closure-order", "eviction", "other"),
            ),
            "What was done.",
            "warrant",
            required=True,
        ),
        Field(
            "number",
            Whole("_of", of=("searches", "stops", "visits", "warrants", "enquiries", "evictions"), bare=True),
            "How many of them this record stands for.",
            "156",
            default="1",
        ),
        Field("addresses", Whole(of=("address", "addresses")), "How many addresses were visited or searched.", "3"),
        Field("partners", TEXT, "Who took part beside the team.", '"housing association"'),
        Field("place", TEXT, "Where it was.", '"a flat in Southcourt"', on_sheet=SheetWords(words=("at",))),
        Field("result", TEXT, "What came of it.", '"nobody in"'),
        Field("case", Link("case"), "The case; left out, it is its line's.", "CASE-1"),
        Field("line", Link("line"), "The drug line it belongs to.", "LINE-7"),
    ),
)
