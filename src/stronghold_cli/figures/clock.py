"""What a clock may declare: which records it runs for, from when to when, and what settles it."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple

from stronghold_cli.catalogue.limits import Limit, limit_on, limits, longest_on
from stronghold_cli.figures.joined import Minimum
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.clock import london


class Bounds(NamedTuple):
    """What a last day that a field says has to keep."""

    words: str
    """How long the law has: `9 months`."""
    last_day: date
    law: str
    """The Act and section."""


class SettledBy(NamedTuple):
    """What settles a clock: records of another kind that name its record, or name what its record names."""

    kind: str
    link: str
    where: tuple[Condition, ...]
    add: str | None = None
    """Left out, one such record is enough; else this field of theirs, added up, has to reach …"""
    reaches: str | None = None
    """… this field of the record that they name."""
    waits: tuple[Condition, ...] = ()
    """Conditions of records of that kind that stop the clock until they are decided: the largest of them not decided,
    with what is added up, has to reach as much.  One is decided by any later record that is not such a one."""
    later: bool = False
    """Whether only a later record than the clock's own, of the same kind, settles it."""


class Clock(NamedTuple):
    """What must be done by when."""

    name: str
    about: str
    """What ends, or is to be done, as a phrase."""
    kind: str
    starts: str
    """The field of the day from which it runs, or on which it is due where it runs for no days."""
    says: tuple[str, ...]
    """The fields that tell people which record it is."""
    source: str
    """The Act and section; or that it is the team's own."""
    settle: str
    """What settles it, in words that follow "settled by"."""
    where: tuple[Condition, ...] = ()
    runs_for: Callable[[Record], bool] | None = None
    """Of those, only the records that this picks: what no condition on a field can say."""
    days: int = 0
    """How many days after `starts` it is due; that day still counts."""
    limit: str | None = None
    """Instead of days: a limit by the law of the day on which it `starts` (`catalogue`) …"""
    time: str | None = None
    """… of hours, from the time of day that this field says, else from midnight …"""
    sort_of_limit: str | None = None
    """… of the sort that this field says; of a limit with several sorts it is else the shortest."""
    said: str | None = None
    """A field that says the day itself, where it is filled."""
    longest: str | None = None
    """The limit that this day has to keep where it is not `limit`: officers may extend bail, a court a closure."""
    at_least: bool = False
    """Whether that is the shortest time that the law has, not the longest."""
    unless: str = ""
    """Who may set a day beyond it, as a clause; empty where nobody may."""
    lapses: bool = False
    """Whether nothing is left to be done once it has run out: it is then no longer listed."""
    command: tuple[str, ...] = ()
    """The command that settles it, in parts; a part with a `{value}` that is not known is left out, and `add` asks.
    What only a person can say stands there in capitals; at least one of them is refused if left so."""
    settled: tuple[SettledBy, ...] = ()
    """Each of these alone settles it."""
    settled_perhaps: str | None = None
    """A rule of `check` that finds a record that may settle it, without a link that says so."""
    of: str | None = None
    """The link to what those records name, where they do not name the clock's own record."""
    renewed: bool = False
    """Of records with the same `of`, only the last one runs: a renewal takes the place of what was renewed."""
    first: bool = False
    """Of records with the same `of`, only the first one runs."""
    together: tuple[str, ...] = ()
    """Of records with the same values in these fields, only the first one is listed."""
    left_out: tuple[Subset, ...] = ()
    """Looked at and left out, with the reason."""
    minimum: Minimum | None = None
    """What has to come to so much, for it to run; what does not is left out likewise."""
    unsaid: tuple[tuple[str, str], ...] = ()
    """What is said where a field is empty; without a day to run from a record has no clock."""
    doubts: Callable[[Record], str | None] | None = None
    """What is said about a record for which it may not run, None where nothing is."""

    @property
    def recorded(self) -> Kind:
        """The kind whose records it runs for."""
        return KINDS[self.kind]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why records are left out that are looked at, in the order that they are counted in."""
        minimum = self.minimum.reasons if self.minimum else ()
        return (*(out.words for out in self.left_out), *minimum)

    @property
    def limits(self) -> tuple[str, ...]:
        """The limits of the law on which it rests: how long it runs, and how much there has to be for it."""
        return (*filter(None, (self.limit, self.longest)), *([self.minimum.limit] if self.minimum else []))

    @property
    def least(self) -> int:
        """How many days pass at least between `starts` and the end …"""
        if self.limit:
            return min(row.least for row in limits(self.limit))
        return self.days

    @property
    def most(self) -> int:
        """… and at most, where no field says the day itself."""
        if self.limit:
            return max(row.most for row in limits(self.limit))
        return self.days

    def by(self, record: Record) -> date | datetime | None:
        """Return when it ends: a day, which counts whole, or a moment in London's time; None where unsaid."""
        start: date | None = record[self.starts]
        if self.said and (said := record[self.said]):
            day: date = said
            return day
        if start is None:
            return None
        if self.limit:
            held = limit_on(self._sorted(self.limit, record), start)
            return held and self._end(held, record, start)
        return start + timedelta(days=self.days)

    def bounds(self, record: Record) -> Bounds | None:
        """Return what the day that a record says has to keep, of a limit with several sorts the longest.

        None where no field says a day, where no law limits it, and for days before that law.
        """
        start: date | None = record[self.starts]
        if self.said is None or start is None:
            return None
        name = self.longest or (self.limit and self._sorted(self.limit, record))
        held = longest_on(name, start) if name else None
        if held is None:
            return None
        end = self._end(held, record, start)
        return Bounds(held.words(), end.date() if isinstance(end, datetime) else end, held.law)

    def _end(self, limit: Limit, record: Record, start: date) -> date | datetime:
        if not limit.hours:
            return limit.last_day(start)
        return limit.last_moment(london(start, record[self.time] if self.time else None))

    def _sorted(self, limit: str, record: Record) -> str:
        sort = record[self.sort_of_limit] if self.sort_of_limit else None
        return f"{limit}-{sort}" if sort else limit

    def settling(self, values: Mapping[str, str]) -> str:
        """Return the command that settles it, else the words; the first part of a command needs only what is known."""
        known = []
        for part in self.command:
            try:
                known.append(part.format_map(values))
            except KeyError:
                continue
        return " ".join(known) or self.settle
