"""What is probably wrong with drug lines: closures, lineages and first days that the records do not bear out."""

from collections.abc import Iterator, Sequence

from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import DatedBefore, Groups, Judged, Lacks
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed

HOLDER = is_("role", "line-holder")


def _latest(lineage: Sequence[Record]) -> Record:
    """Return the latest line of a lineage, as `lines.dismantled` has it: the one that was first seen last."""
    return max(lineage, key=lambda line: (line["first_seen"] is not None, line["first_seen"], line["no"]))


def _left_live(kind: Kind, lineage: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Report the earlier lines of a lineage that are not dismantled though its latest line is."""
    latest = _latest(lineage)
    live = [line for line in lineage if line["dismantled"] is None]
    if live and latest["dismantled"]:
        refs = [kind.reference(line["no"]) for line in live]
        why = (
            f"{kind.reference(latest['no'])} was dismantled on {show_day(latest['dismantled'])}, and "
            f"{listed(refs, 'and')}, which it replaces, {'has' if len(refs) == 1 else 'have'} no such day: "
            "the lineage counts as live"
        )
        yield [*live, latest], Explanation(why, f"stronghold edit {' '.join(refs)} --dismantled DATE")


def _back(kind: Kind, lineage: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
    """Report the dismantled lines of a lineage whose latest line is live."""
    latest = _latest(lineage)
    gone = [line for line in lineage if line["dismantled"] is not None]
    if gone and latest["dismantled"] is None:
        last = max(gone, key=lambda line: (line["dismantled"], line["no"]))
        ref = kind.reference(latest["no"])
        why = (
            f"{kind.reference(last['no'])} is listed as dismantled on {show_day(last['dismantled'])}, and {ref}, "
            "which replaces it, is live: no line of the lineage counts as dismantled"
        )
        yield [*gone, latest], Explanation(why, f"stronghold edit {ref} --dismantled DATE")


def _without_basis(line: Record, reading: Reading) -> Explanation:
    """Report a dismantled line whose basis is empty."""
    why = f"{line['name']} was dismantled on {show_day(line['dismantled'])}, and its basis is empty"
    return Explanation(why, f"stronghold edit {LINE.reference(line['no'])} --basis")


LINES = (
    Check(
        "line-left-live",
        FAIL,
        "A line was dismantled, and one that it replaces was not: figures take the whole lineage for live.",
        (Groups("line", (), (), _left_live, join="lineage"),),
    ),
    Check(
        "line-back-and-live",
        WARN,
        "A line is listed as dismantled, and the line that replaced it is live.",
        (Groups("line", (), (), _back, join="lineage"),),
    ),
    Check(
        "dismantled-without-basis",
        WARN,
        "A line was dismantled, and nothing says who judged that, and on what.",
        (Judged("line", (is_not("dismantled"), is_("basis")), _without_basis),),
    ),
    Check(
        "holder-not-charged",
        WARN,
        "A line was closed by its holder being charged, and no line-holder of it was charged in this ledger.",
        (
            Lacks(
                "line",
                (is_("closure", "holder-charged"),),
                why="{name} was closed as holder-charged, and nobody charged was arrested as its line-holder",
                mends="stronghold edit ARREST --role line-holder --line {ref}",
                linked=(
                    ("charge", "line", (HOLDER,)),
                    ("charge", "arrest.line", (HOLDER,)),
                    ("arrest", "line", (HOLDER, is_("result", "charged"))),
                ),
            ),
        ),
    ),
    Check(
        "arrest-before-line",
        WARN,
        "An arrest was made before the line that it belongs to was first seen.",
        (
            DatedBefore(
                "arrest",
                "line",
                day="date",
                their_day="first_seen",
                why="{ref} was on {date}{of}, and {their_name} was first seen on {their_first_seen}",
                mends="stronghold edit {their_ref} --first-seen {date}",
                together=True,
            ),
        ),
    ),
)
