"""What is probably wrong with records of any kind, and with the ledger as a whole."""

from collections.abc import Iterator, Sequence
from datetime import date

from stronghold_cli.figures.checks.forms import Beside, EmptyMonths, Is
from stronghold_cli.figures.checks.found import FAIL, WARN, Check
from stronghold_cli.figures.checks.said import Said
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.window import Period, Window, periods

PROVISIONAL_DAYS = 90
"""After how many days what is provisional is looked at; the team's own, three times its review (see `due`)."""


def _empty(kind: Kind, months: Sequence[str]) -> Said:
    """Write months as runs: `Mar 2021, May to Jul 2021`."""
    label = {period.key: period.label for period in _all_months(months[0], months[-1])}
    runs: list[list[str]] = []
    before = ""
    for key in label:
        if key in months:
            if before in months and runs:
                runs[-1].append(key)
            else:
                runs.append([key])
        before = key
    shown = [label[run[0]] if len(run) == 1 else f"{label[run[0]]} to {label[run[-1]]}" for run in runs]
    why = f"{kind.plural} are said to be complete, and none is of {', '.join(shown)}"
    return Said(why, f"stronghold add {kind.name}")


def _all_months(first: str, last: str) -> Iterator[Period]:
    return periods(Window(date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")), "month")


WHOLE = (
    Check(
        "replacement-too-early",
        FAIL,
        "A record replaces one that is later than itself, so the wrong one of the two counts.",
        (
            Beside(
                "line",
                "replaces",
                day="first_seen",
                their_day="first_seen",
                why="{ref} was first seen on {first_seen}, and {their_ref}, which it replaces, on {their_first_seen}",
                mends="stronghold edit {ref} --first-seen DATE",
            ),
            Beside(
                "sentence",
                "replaces",
                day="date",
                their_day="date",
                why="{ref} is of {date}, and {their_ref}, which it replaces, of {their_date}",
                mends="stronghold edit {ref} --date DATE",
            ),
        ),
    ),
    Check(
        "long-provisional",
        WARN,
        f"A record has been provisional for over {PROVISIONAL_DAYS} days.",
        tuple(
            Is(
                kind,
                (is_("provisional", True),),
                why=f"still provisional, and of {{{KINDS[kind].date}}}",
                mends="stronghold edit {ref} --no-provisional",
                days=PROVISIONAL_DAYS,
            )
            for kind in KINDS
        ),
    ),
    Check(
        "empty-month",
        WARN,
        "A kind is said to be complete from a day on, and a whole month since has no record of it.",
        (EmptyMonths(_empty),),
    ),
)
