"""What is probably wrong with records of any kind, and with the ledger as a whole."""

import shlex
from collections.abc import Callable, Sequence
from datetime import timedelta

from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import DatedBefore, EmptyMonths, Judged, Spelled
from stronghold_cli.checks.rule import FAIL, WARN, Check
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.records.types import Reading, Text
from stronghold_cli.values.day import show_day
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import apart

PROVISIONAL_DAYS = 90
"""After how many days what is provisional is looked at; the team's own, three times its review (see `due`)."""


def _long_provisional(kind: Kind) -> Callable[[Record, Reading], Explanation | None]:
    """Return what reports a record of a kind that has been provisional for long."""

    def judge(record: Record, reading: Reading) -> Explanation | None:
        day = record[kind.date]
        if day is None or day >= reading.today - timedelta(days=PROVISIONAL_DAYS):
            return None
        why = f"still provisional, and of {show_day(day)}"
        return Explanation(why, f"stronghold edit {kind.reference(record['no'])} --no-provisional")

    return judge


def _empty(kind: Kind, months: Sequence[tuple[str, bool]]) -> Explanation:
    """Write the empty ones of some months as runs: `Mar 2021, May 2021 to Jul 2021`."""
    runs: list[list[str]] = [[]]
    for label, is_empty in months:
        if is_empty:
            runs[-1].append(label)
        elif runs[-1]:
            runs.append([])
    shown = [run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs if run]
    why = f"{kind.plural} are marked complete, and there is no record of {', '.join(shown)}"
    return Explanation(why, f"stronghold add {kind.name}")


def _spelled(kind: Kind, field: str, numbers: Sequence[int], text: str, shown: str) -> Explanation:
    """Report the spelling of a text that fewer records have than another one of the same text."""
    refs = in_short((kind, number) for number in numbers).replace(", ", ",")
    how = f" ({told})" if (told := apart(text, shown)) else ""
    why = f"{field} is spelled {in_quotes(text)}{how} here and {in_quotes(shown)} elsewhere, as answers show it"
    return Explanation(why, f"stronghold edit {refs} {kind.fields[field].option} {shlex.quote(shown)}")


def _names(kind: Kind) -> bool:
    """Whether records of a kind have names: where a short listing of it begins with a text."""
    return isinstance(kind.fields[kind.shows[0]].type, Text)


_GIVEN_BY = {
    name: tuple(kind.name for kind in KINDS.values() if name in kind.fields)
    for every in KINDS.values()
    for name, field in every.fields.items()
    if isinstance(field.type, Text) and field.type.groups
}
"""The texts that figures can be given by, each with the kinds that have it."""

LEDGER = (
    Check(
        "replacement-too-early",
        FAIL,
        "A record replaces one that is later than itself, so the wrong one of the two counts.",
        (
            DatedBefore(
                "line",
                "replaces",
                day="first_seen",
                their_day="first_seen",
                why="{ref} was first seen on {first_seen}, and {their_ref}, which it replaces, on {their_first_seen}",
                mends="stronghold edit {ref} --first-seen DATE",
            ),
            DatedBefore(
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
        "spelled-otherwise",
        WARN,
        "An area or a name is spelled differently elsewhere: answers count the two as one, and show the other.",
        (
            *(Spelled(name, kinds, _spelled) for name, kinds in _GIVEN_BY.items()),
            *(Spelled(kind.shows[0], (kind.name,), _spelled) for kind in KINDS.values() if _names(kind)),
        ),
    ),
    Check(
        "long-provisional",
        WARN,
        f"A record has been provisional for over {PROVISIONAL_DAYS} days.",
        tuple(Judged(kind, (is_("provisional", True),), _long_provisional(KINDS[kind])) for kind in KINDS),
    ),
    Check(
        "empty-month",
        WARN,
        "A kind is marked complete from a day on, and a whole month since then has no record of it.",
        (EmptyMonths(_empty),),
    ),
)
