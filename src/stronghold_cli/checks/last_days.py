"""What is probably wrong with a last day that a record says: no law lets it be so late, or so soon."""

from collections.abc import Callable

from stronghold_cli.checks.explanation import Explanation
from stronghold_cli.checks.forms import Judged, Overdue
from stronghold_cli.checks.rule import WARN, Check
from stronghold_cli.figures.clock import Clock
from stronghold_cli.figures.clocks import CLOCKS
from stronghold_cli.records.conditions import is_not
from stronghold_cli.records.fields import Record
from stronghold_cli.records.types import Reading
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import hyphened


def _outside(clock: Clock, field: str) -> Callable[[Record, Reading], Explanation | None]:
    """Return what reports a record of a clock whose last day is outside the limit that the clock declares."""

    def judge(record: Record, reading: Reading) -> Explanation | None:
        said, bounds = record[field], clock.bounds(record)
        if bounds is None or (said >= bounds.last_day if clock.at_least else said <= bounds.last_day):
            return None
        kind, name = clock.recorded, hyphened(field)
        ref = kind.reference(record["no"])
        side = "under" if clock.at_least else "over"
        why = (
            f"{ref}: {name} {show_day(said)}, {side} {bounds.words} from {show_day(record[clock.starts])}, "
            f"whose last day is {show_day(bounds.last_day)} ({bounds.law})"
        )
        return Explanation(f"{why}; {clock.unless}" if clock.unless else why, f"stronghold edit {ref} --{name} DATE")

    return judge


LAST_DAYS = (
    Check(
        "last-day-outside-limit",
        WARN,
        "A last day (of bail, custody, a warrant, a closure, for objecting) is one that the law does not allow.",
        tuple(
            Judged(clock.kind, (*clock.where, is_not(clock.said)), _outside(clock, clock.said))
            for clock in CLOCKS.values()
            if clock.said and clock.limits
        ),
        unless=("detention-beyond-limit",),
    ),
    Check(
        "custody-time-limit-over",
        WARN,
        "The records have somebody charged in custody, and the custody time limit has run out.",
        (Overdue(CLOCKS["custody-time-limit"], why="{person} was remanded on {remanded_on}, and the limit was {by}"),),
    ),
    Check(
        "bail-over",
        WARN,
        "The records have somebody on bail before charge, and the bail has ended.",
        (Overdue(CLOCKS["bail-ends"], why="{person} was bailed on {date}, and the bail ended on {by}"),),
    ),
)
