"""Measures of drug lines and cases."""

from stronghold_cli.figures import words
from stronghold_cli.figures.measure import Measure, Subset
from stronghold_cli.figures.subjects.shared import NO_SUM_OF_DAYS, PROGRAMME
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import is_

LINES = (
    Measure(
        "lines.dismantled",
        "Drug lines dismantled",
        "drug lines dismantled and not come back by the window's last day; a line and what replaces it are one",
        "line",
        "dismantled",
        distinct="lineage",
        standing="first_seen",
        of_which="reach",
        parts_overlap="a line that comes back leaves the count, so a later figure may be lower",
        source=f"the team's own, for nobody has defined dismantled; {PROGRAMME} count closures (lines.closures)",
        words=Words(words.LINES, words.CLOSED),
        first=True,
    ),
    Measure(
        "lines.closures",
        "Closures of drug lines",
        "every closure of a drug line, whether or not it came back",
        "line",
        "dismantled",
        of_which="closure",
        source=f"{PROGRAMME}: type 1 is holder-charged, type 2 is number-deactivated",
        words=Words(f"{words.LINES}, closures, line closures", words.CLOSED),
    ),
    Measure(
        "lines.active",
        "Drug lines active",
        "drug lines not dismantled on the window's last day; a line and what replaces it are one",
        "line",
        "first_seen",
        distinct="lineage",
        ends="dismantled",
        named=(Subset((is_("first_seen"),), "without a day first seen"),),
        of_which="reach",
        parts_overlap=NO_SUM_OF_DAYS,
        words=Words(words.LINES, words.ACTIVE),
        first=True,
    ),
    Measure(
        "cases.open",
        "Cases open",
        "cases open on the window's last day",
        "case",
        "opened",
        ends="closed",
        parts_overlap=NO_SUM_OF_DAYS,
        words=Words(words.CASES),
    ),
)
