"""What a field of joined records comes to: the cash of a find, each person's by itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.limits import Limit, limit_on, limits
from stronghold_cli.figures.measure import Subset
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.references import in_short
from stronghold_cli.records.types import Value
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed


class JoinedSum(NamedTuple):
    """What a field of joined records comes to."""

    kind: str
    where: tuple[Condition, ...]
    """Which of them are added up …"""
    left_out: tuple[Subset, ...]
    """… and which of those are not."""
    join: str
    add: str
    apart: tuple[str, str] | None = None
    """A link, and the field of what it names: records that have another value there are never added up, nor is one
    with none added to one with any."""


class Minimum(NamedTuple):
    """What joined records have to come to, for a clock to run for them."""

    sum: JoinedSum
    limit: str
    """The limit of the law that says how much, by the day of the record (`catalogue`)."""
    under: str
    """Said about those that come to less: `{least}` is how much it has to be, `{until}` the last day of an old law …"""
    of_several: str
    """… and of those that only come to as much where what is to stay apart is added up."""

    @property
    def rows(self) -> Sequence[Limit]:
        """How much it has had to be, today's law first."""
        return limits(self.limit)[::-1]

    @property
    def reasons(self) -> Iterator[str]:
        """Yield what is said about those that are left out: of several people first, then of too little, row by row."""
        for words in (self.of_several, self.under):
            for row in self.rows:
                yield words.format(least=row.amount, until=f" (until {show_day(row.until)})" if row.until else "")

    def least_on(self, day: date) -> Value:
        """Return what it had to come to on a day; nothing before the first law."""
        held, none = limit_on(self.limit, day), KINDS[self.sum.kind].fields[self.sum.add].type.load([0])
        return held.amount if held else none


class Parted(NamedTuple):
    """What one arrest and day has in several finds, which together come to a minimum, and some of them do not."""

    sum: JoinedSum
    numbers: tuple[int, ...]
    firsts: tuple[int, ...]
    """The first record of each of their finds."""
    less: tuple[int, ...]
    """Those for which nothing runs, as it is."""
    of: int
    """The number of what they have in common: their arrest's."""
    total: Value

    @property
    def why(self) -> str:
        """Say what they come to, and for which no clock runs."""
        kind, [link, _] = KINDS[self.sum.kind], self.sum.apart or ("", "")
        refs = listed([kind.reference(number) for number in self.numbers], "and")
        together = "both" if len(self.numbers) == 2 else "all"
        of = KINDS[kind.links[link].kind].reference(self.of)
        for_less = "" if self.less == self.numbers else f" for {in_short((kind, number) for number in self.less)}"
        finds = f"{len(self.firsts)} {self.sum.join}s"
        return f"{refs}, {together} on {of}, come to {self.total} and are {finds}: no clock runs{for_less}"

    @property
    def mends(self) -> str:
        """The command that makes them one."""
        kind = KINDS[self.sum.kind]
        first, *others = map(kind.reference, self.firsts)
        return f"stronghold edit {' '.join(others)} --{kind.joins[self.sum.join][0]} {first}"
