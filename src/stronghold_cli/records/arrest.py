"""An arrest of one person on one day."""

import re

from stronghold_cli.catalogue.arrest_results import ARREST_RESULTS
from stronghold_cli.catalogue.outcome_words import OutcomeWord
from stronghold_cli.records.across import ENTERED_TWICE, Near, Warns
from stronghold_cli.records.fields import DAY, DUE, Field, OfPerson, SheetWords
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.line import WHILE_IT_RUNS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.offences import Offence, in_force
from stronghold_cli.records.rules import in_order, needs, only_for
from stronghold_cli.records.types import Reading
from stronghold_cli.values.text import hyphened

PERSON = Field("person", Person(), "The person's key, never a name; new gives the next one.", "P-31", required=True)
ADULT = 18
"""The age from which nobody is a child."""
_AGE = re.compile(r"([1-9][0-9])(?:\s*(?:y|yo|yrs?|years?)(?:\s+old)?)?", re.IGNORECASE)
_CHILDREN = ("juvenile", "juv", "youth", "yp", "young person", "minor", "under 18", "u18")


class AgeBand(Choice):
    """Adult or child, which an age says as well: 15 is a child."""

    def read(self, text: str, reading: Reading) -> str:
        """Read one of the words, an age of two digits, or what officers say for a child.  Raises Unreadable."""
        if age := _AGE.fullmatch(text.strip()):
            return "child" if int(age[1]) < ADULT else "adult"
        return "child" if hyphened(text) in map(hyphened, _CHILDREN) else super().read(text, reading)


AGE_BAND = Field(
    "age_band",
    AgeBand("adult", "child", "unknown", published={"child": ("children",)}),
    "Adult, or child under 18.",
    "adult",
    default="unknown",
    of_person=OfPerson(("unknown",), grows=("child", "adult")),
)
SEX = Field(
    "sex",
    Choice("female", "male", "other", "unknown"),
    "As recorded.",
    "male",
    of_person=OfPerson(("unknown",)),
)
ROLES = ("line-holder", "runner", "courier", "cash-holder", "cuckooed-occupant", "associate", "other", "dealer")
"""The parts that people have in a line; a dealer sells on the street, and holds no line."""
_HOLDS = OutcomeWord(
    "boss",
    ("line-holder", "other"),
    "a line holder has the phone and the customers, and closes a line when charged",
)
ASKED_ROLES = (_HOLDS, *(_HOLDS._replace(word=word) for word in ("controller", "top man", "elder", "main player")))
"""What officers say for a part that may be several."""
OF_AGES = tuple(row.name for row in ARREST_RESULTS if row.available)
"""The results that are for some people, or of some days, alone."""
UNDECIDED = (ARREST_RESULTS[0].name, "bailed", "released-under-investigation")
"""The results after which somebody has still to decide."""

ARREST = Kind(
    "arrest",
    about="An arrest of one person.",
    example="stronghold add arrest --date 4/3/2021 --person new --role runner --line 7",
    date="date",
    shows=("date", "person", "age_band", "role", "offence", "result", "line", "case"),
    spared=("age_band", "role", "case", "offence"),
    borrows={"case": ("line", "activity"), "line": ("activity",), "area": ("line", "activity")},
    fields=(
        Field("date", DAY, "The day of the arrest.", "4/3/2021", required=True),
        PERSON,
        AGE_BAND,
        SEX,
        Field(
            "role",
            Choice(
                *ROLES,
                short="role",
                also={"dealer": ("street dealer",)},
                words=ASKED_ROLES,
                means={
                    "line-holder": "runs or controls the line; one who is charged closes it as type 1",
                    "runner": "delivers for the line",
                    "courier": "carries its drugs or cash from place to place",
                    "cash-holder": "keeps its money",
                    "cuckooed-occupant": "lives in a home that the line took over",
                    "associate": "belongs to the line, in none of the other parts",
                    "dealer": "sells on the street, and holds no line",
                },
            ),
            "The person's part in the line.",
            "runner",
        ),
        Field(
            "offence",
            Offence(),
            "What the arrest was for.",
            '"PWITS class A"',
            on_sheet=SheetWords(words=("for",), rest=True),
        ),
        Field(
            "result",
            Choice(
                *(row.name for row in ARREST_RESULTS),
                published={row.name: row.published for row in ARREST_RESULTS},
                means={row.name: row.means for row in ARREST_RESULTS},
                also={row.name: row.also for row in ARREST_RESULTS},
            ),
            "What became of it in custody.",
            "charged",
            default=ARREST_RESULTS[0].name,
            on_sheet=SheetWords(
                still_open=UNDECIDED,
                ended_by=("charge", "arrest"),
                decided=tuple(row.name for row in ARREST_RESULTS if not row.charged),
            ),
        ),
        Field(
            "result_on",
            DAY,
            "The day of that result; needed unless it is pending.",
            "5/3/2021",
            usually="date",
            on_sheet=SheetWords(day_of="result"),
        ),
        Field(
            "bail_until",
            DUE,
            "The last day of bail before charge, as it was set or extended; left out, due takes what the law allows.",
            "4/6/2021",
            on_sheet=SheetWords(words=("until",), introduced=True),
        ),
        Field(
            "case", Link("case"), "The case it belongs to; left out, it is its line's, else its activity's.", "CASE-1"
        ),
        Field("line", Link("line"), "The drug line it belongs to; left out, it is its activity's.", "LINE-7"),
        Field(
            "activity",
            Link("activity"),
            "The activity during which it was made.",
            "ACTIVITY-4",
            on_sheet=SheetWords(latest=True),
        ),
    ),
    warns=(
        Warns("not-of-that-age-or-day", "result", OF_AGES),
        Warns("last-day-outside-limit", "bail_until"),
        Warns(ENTERED_TWICE, shared=("date", "person")),
    ),
    near=(Near("activity", "date", "date", months_before=0, days_after=1), WHILE_IT_RUNS),
    rules=(
        in_force("offence"),
        needs("result_on", "5/3/2021", "since the result is not pending", lambda arrest: arrest["result"] != "pending"),
        only_for("result_on", "a result that is not pending", lambda arrest: arrest["result"] != "pending"),
        in_order("result_on", "date"),
        in_order("bail_until", "date"),
    ),
)
