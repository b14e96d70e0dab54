"""What is due: one clock that runs for one record, and how long is left."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from stronghold_cli.figures.clock import Clock
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.values.text import counted

OVERDUE = "overdue"
"""What how long is left begins with where nothing is."""


class RunningClock(NamedTuple):
    """One clock that runs for one record, and when it ends: what is enough to count and to sort."""

    clock: Clock
    record: Record
    by: date | datetime
    overdue: bool


class DueItem(NamedTuple):
    """One clock that runs for one record."""

    clock: Clock
    kind: Kind
    record: Record
    """With its number under `no`."""
    by: date | datetime
    """The last day, which counts whole, or the moment in London's time."""
    overdue: bool
    left: str
    """How long is left, or how long it is overdue: `2 days 6 h`, `14 days`, `today`, `overdue 3 days`."""
    words: str
    """What the record is: `cash, £4,260`; as people wrote it, so to be made harmless before it is shown."""
    settle: str
    """The command that settles it, or in words what does."""
    remarks: tuple[str, ...]
    """What has to be said about the day or the sum."""

    @property
    def ref(self) -> str:
        """The record's reference."""
        return self.kind.reference(self.record["no"])


def ran_out_before(by: date | datetime, day: date | None) -> bool:
    """Whether a clock had run out before the day on which its record came in as one of years ago; None: it did not."""
    return day is not None and (by.date() if isinstance(by, datetime) else by) < day


def last_moment(by: date | datetime, now: datetime) -> datetime:
    """Return the last moment of what ends, in UTC; of a day that is its midnight, as the clock of `now` has it."""
    # Python compares two moments of one time zone by what the wall shows, which is wrong when the clocks change.
    if isinstance(by, datetime):
        return by.astimezone(UTC)
    return datetime.combine(by, time.max, now.tzinfo).astimezone(UTC)


def time_left(by: date | datetime, now: datetime) -> str:
    """Return how long is left or has passed since; of hours as many whole days, hours or minutes as there are.

    Of a day the days until then, for all of it counts.  What is left is never said longer than it is.
    """
    if isinstance(by, datetime):
        span = last_moment(by, now) - now.astimezone(UTC)
        return f"{OVERDUE} {_span(-span, False)}" if span < timedelta() else _span(span)
    days = (by - now.date()).days
    if days == 0:
        return "today"
    return f"{f'{OVERDUE} ' if days < 0 else ''}{counted(abs(days), 'day')}"


def _span(span: timedelta, in_hours: bool = True) -> str:
    minutes = span // timedelta(minutes=1)
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min" if hours else f"{minutes} min"
    days, hours = divmod(hours, 24)
    return f"{counted(days, 'day')} {hours} h" if hours and in_hours else counted(days, "day")
