"""A drug line: a phone line, and the people behind it, through which drugs are sold."""

from stronghold_cli.records.across import Near
from stronghold_cli.records.fields import DAY, DUE, TEXT, Field, SheetWords
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.records.rules import in_order, needs

LINE = Kind(
    "line",
    also=("drug-line",),
    about="A drug line.  One that comes back, under any name, is a new record that replaces the old one.",
    example="stronghold add line --name Falcon --reach county --first-seen 4/3/2019",
    date="dismantled",
    begins="first_seen",
    ends="dismantled",
    shows=("name", "reach", "first_seen", "dismantled", "closure", "case"),
    spared=("closure", "case", "first_seen"),
    asks=("runs_from", "basis", "replaces"),
    joins=(("lineage", ("replaces",)),),
    fields=(
        Field("name", TEXT, "The name it is sold under.", "Falcon", required=True, on_sheet=SheetWords(leads=True)),
        # The Serious Violence Strategy (2018) defines a county line; "local" is a force's own word for the others.
        Field(
            "reach", Choice("county", "local", "unknown"), "Whether it is a county line.", "county", default="unknown"
        ),
        Field("runs_from", TEXT, "The exporting area that it is run from.", "London"),
        Field("first_seen", DAY, "The day it was first seen.", "4/3/2019"),
        Field("dismantled", DAY, "The day it was dismantled.", "30/9/2020"),
        Field(
            "closure",
            # Home Office county lines programme: type 1 is a line holder charged, type 2 a number deactivated.
            Choice(
                *("holder-charged", "restriction-order", "number-deactivated", "other"),
                also={"holder-charged": ("type 1", "type1"), "number-deactivated": ("type 2", "type2")},
                means={
                    "holder-charged": "a line holder was arrested and charged: Home Office type 1",
                    "restriction-order": "a court had the number cut off, by a drug dealing telecommunications "
                    "restriction order",
                    "number-deactivated": "the number or the SIM was deactivated: Home Office type 2",
                },
            ),
            "How it was closed: Home Office type 1 is holder-charged, type 2 number-deactivated.",
            "holder-charged",
        ),
        Field(
            "check_back",
            DUE,
            "The day on which to check that its number has stayed out of use.",
            "28/10/2020",
            on_sheet=SheetWords(introduced=True),
        ),
        Field(
            "replaces",
            Link("line", says="replaces"),
            "The line that it replaces, if it is that line come back.",
            "LINE-7",
        ),
        Field("basis", TEXT, "Who judged its reach and closure, and on what.", '"analyst, on call data"'),
        Field("case", Link("case"), "The case it belongs to.", "CASE-1"),
    ),
    rules=(
        in_order("dismantled", "first_seen"),
        needs("dismantled", "30/9/2020", "since it says how it was closed", lambda line: line["closure"] is not None),
        in_order("check_back", "dismantled"),
        needs(
            "first_seen", "4/3/2019", "since it replaces another line", lambda line: line.get("replaces") is not None
        ),
    ),
)

WHILE_IT_RUNS = Near("line", "date", LINE.date, None, days_after=0, ended="was dismantled", again="replaces")
"""That what is done against a line is not dated after its end: of the kinds that do not come later by nature."""
