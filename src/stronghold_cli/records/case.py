"""A case: what officers also call an operation."""

from stronghold_cli.records.fields import DAY, DUE, TEXT, Field, SheetWords
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.rules import in_order

CASE = Kind(
    "case",
    about="A case, which officers also call an operation.",
    example='stronghold add case --name "Operation Larch" --opened 4/3/2019',
    date="opened",
    begins="opened",
    titles=("op", "operation"),
    shows=("name", "opened", "closed", "summary"),
    spared=("summary", "closed"),
    fields=(
        Field(
            "name",
            TEXT,
            "The name of the case or operation.",
            '"Operation Larch"',
            required=True,
            on_sheet=SheetWords(leads=True),
        ),
        Field("opened", DAY, "The day it was opened.", "4/3/2019", required=True),
        Field("closed", DAY, "The day it was closed.", "30/9/2020"),
        Field(
            "review_due",
            DUE,
            "The day to review its retention by.",
            "1/10/2026",
        ),
        Field("review_decision", TEXT, "What the last review decided, when and why.", '"kept on 1/10/2020: appeal"'),
        Field("summary", TEXT, "What it is about, in a sentence.", '"two lines run from London"'),
        Field("officer_in_case", TEXT, "The officer in the case, by collar number.", "TV-1234"),
    ),
    rules=(in_order("closed", "opened"), in_order("review_due", "opened")),
)
