"""What is probably wrong with search warrants: one that is there as issued and as executed, or as executed twice."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Groups, Judge, Judged, NamesUnlike
from stronghold_cli.checks.rule import WARN, Check
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.records.activity import EXECUTED, ISSUED, WARRANT_TWICE
from stronghold_cli.records.conditions import is_, is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day

_CLOCK = CLOCKS["warrant-to-execute"]
_TELLING = ("place", "line", "case")
"""What tells which warrant it is, the surest first: two of one line may be of two addresses."""


def _shared(kind: Kind, one: Record, other: Record) -> str | None:
    """Return the surest field that two warrants share; None where one tells them apart, or no field is given."""
    alike = None
    for name in _TELLING:
        if one[name] is not None and other[name] is not None:
            if kind.fields[name].type.folded(one[name]) != kind.fields[name].type.folded(other[name]):
                return None
            alike = alike or name
    return alike


def _twice(by: str) -> Judge:
    """Return what finds, among warrants that share a field, an executed one within the time of an earlier one.

    Of two that were executed only the place and the day tell that they are one: a line or a town has several a month.
    """

    def judge(kind: Kind, records: list[Record], reading: Reading) -> Iterator[tuple[Sequence[Record], Explanation]]:
        def day(record: Record) -> tuple[date, int]:
            return record["date"], record["no"]

        executed = sorted((record for record in records if record["activity"] == EXECUTED), key=day)
        for first in records:
            twins = first["activity"] == EXECUTED
            if twins and by != "place":
                continue
            # To the last day on which it can be executed; of two executed ones, each pair once, the day alone tells.
            last = first["date"] if twins else _CLOCK.by(first)
            if last is None:
                continue
            begins = day(first) if twins else (first["date"], 0)
            for later in islice(executed, bisect(executed, begins, key=day), None):
                if later["date"] > last:
                    break
                if _shared(kind, first, later) == by:
                    yield (first, later), _explain(kind, first, later, by)

    return judge


def _explain(kind: Kind, first: Record, later: Record, by: str) -> Explanation:
    ref, other = kind.reference(first["no"]), kind.reference(later["no"])
    where = first[by] if by == "place" else KINDS[by].reference(first[by])
    day, then = show_day(first["date"]), show_day(later["date"])
    if first["activity"] == ISSUED:
        why = f"{other}, executed on {then}, may be {ref}, issued on {day} for the same {by}, {where}, and still open"
        return Explanation(why, f"stronghold void {ref} --why 'executed as {other}'")
    days = day if day == then else f"{day} and {then}"
    why = f"{ref} and {other} may be one warrant: both were executed at the same {by}, {where}, on {days}"
    return Explanation(why, f"stronghold void {ref} --why 'the same as {other}'")


def _out_of_time(activity: Record, reading: Reading) -> Explanation | None:
    """Report a warrant that was executed after the last day on which it could be.

    A month is counted with the day of issue, the earlier reading, which nobody has checked: that is no proof of a
    search without a warrant.
    """
    if activity["date"] <= activity["until"]:
        return None
    ref, day, last = _CLOCK.recorded.reference(activity["no"]), activity["date"], activity["until"]
    why = (
        f"{ref} was executed on {show_day(day)}, and its last day is {show_day(last)}: one of the two may be wrong, or "
        "it was out of time (a time is counted with the day of issue, which is not checked)"
    )
    return Explanation(why, f"stronghold edit {ref} --date DATE")


WARRANTS = (
    Check(
        "warrant-out-of-time",
        WARN,
        "A warrant was executed after its last day: one of the two is wrong, or the warrant was out of time.",
        (Judged("activity", (is_("activity", EXECUTED), is_not("until")), _out_of_time),),
    ),
    Check(
        "under-issued-warrant",
        WARN,
        "Something was done under a warrant recorded as only issued: it was executed, and no figure counts it.",
        tuple(
            NamesUnlike(
                kind.name,
                (),
                "activity",
                must=(is_not("activity", ISSUED),),
                why=f"{{their_ref}} is only issued, and {{ref}} of {{{kind.date}}} was under it",
                mends=f"stronghold edit {{their_ref}} --activity {EXECUTED} --date {{{kind.date}}}",
            )
            for kind in KINDS.values()
            if "activity" in kind.links
        ),
    ),
    Check(
        WARRANT_TWICE,
        WARN,
        "A warrant was executed while one was open for its place, line or case, or twice at one place in a day.",
        tuple(
            Groups("activity", (is_("activity", EXECUTED, ISSUED), is_not(by)), (by,), _twice(by)) for by in _TELLING
        ),
        unless=("entered-twice",),
        tells=True,
    ),
)
