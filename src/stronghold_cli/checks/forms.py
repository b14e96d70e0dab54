"""The forms of rule that `check` has: which records are compared, and what is said about what is wrong."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from datetime import datetime
from typing import NamedTuple

from stronghold_cli.checks.explanation import Explanation, Named
from stronghold_cli.figures.clock import Clock
from stronghold_cli.figures.joined import Minimum
from stronghold_cli.records.across import Near
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading


class CheckContext(NamedTuple):
    """What a rule may need to know beside the records."""

    reading: Reading
    now: datetime
    withheld: Set[tuple[str, int]] = frozenset()
    """The rows, by table and number, that nothing is said about: what is restricted or was erased."""
    only: Mapping[str, Sequence[int]] | None = None
    """The numbers of the records alone that are asked about, by kind; None: all.  Only some forms can be asked so."""


class Judged(NamedTuple):
    """A record by itself: what a function says about it, None where nothing is wrong."""

    kind: str
    where: tuple[Condition, ...]
    judge: Callable[[Record, Reading], Explanation | None]
    beside: str | None = None
    """A link: the record that it names is handed over under `beside`, None where it names none that counts."""
    minimum: Minimum | None = None
    """What is joined to that record is added up: the sum is handed over under `joined`, None where one of those has no
    amount, and other finds of the same arrest and day with which it comes to this minimum under `parts`."""
    counts: str | None = None
    """A self-link: what another record replaces through it is left out."""
    aged: tuple[str, ...] = ()
    """Paths of links to an arrest: the first that a record names and that says an age band, else its person's latest by
    its day that does, is handed over under `aged`, None where there is none."""


class Lacks(NamedTuple):
    """No other record says about a record what one has to: none through a link, and none of the same person in time.

    In `why` and `mends`, here and below, a field's name in braces stands for what the record has in it, `{ref}` for its
    reference.
    """

    kind: str
    where: tuple[Condition, ...]
    why: str
    mends: str
    linked: tuple[tuple[str, str, tuple[Condition, ...]], ...] = ()
    """Kind, link and conditions of those that may; a link of what they link to stands after a dot (`arrest.line`)."""
    other: str | None = None
    """The kind that has a record of the same person …"""
    from_then_on: bool = False
    """… from the record's own day on, else up to it."""
    together: bool = False
    """Whether what one person lacks is one finding, however many records there are."""
    months: int = 0
    """Only what is older than so many months by its deciding date."""
    awaits: str | None = None
    """A day that explains it while it is still to come."""
    answered: tuple[str, str] | None = None
    """Instead of `other`: the kind that answers it by its law, and the field of the day from which it waits."""


class Overlooks(NamedTuple):
    """A record that stands as if another of the same person did not bear on it, which is not of another case.

    In `why` and `mends`, `{theirs}` stands for the other's reference, in `mends` in capitals where there are several;
    `{their_date}` for its day.
    """

    kind: str
    where: tuple[Condition, ...]
    other: str
    among: tuple[Condition, ...]
    """Which of the other kind bear on it …"""
    from_then_on: bool
    """… from the record's own day on, else up to it."""
    why: str
    mends: str
    since: str | None = None
    """The field of the record's own day, where it is not the one that decides."""
    unsure: bool = False
    """Whether to look only at those that nothing puts in the same case …"""
    answered: bool = False
    """… and no record that the other kind answers by its law."""
    but_for: tuple[Condition, ...] | None = None
    """Which of the other kind, in that time, explain it; `among` is then whatever else there is."""


class SettledByVoided(NamedTuple):
    """A record that one of `kind`, which is voided, settled on its day, and that none that counts settles or answers.

    In `why` and `mends`, `{theirs}` stands for the reference of the voided one.
    """

    kind: str
    link: str
    why: str
    mends: str


class NamesUnlike(NamedTuple):
    """A record that names one which is not as it must be; the named record's fields stand in braces after `their_`."""

    kind: str
    where: tuple[Condition, ...]
    link: str
    must: tuple[Condition, ...]
    why: str
    mends: str


class DatedBefore(NamedTuple):
    """A record dated before the one that it links to, whose fields stand in braces after `their_`."""

    kind: str
    link: str
    day: str
    their_day: str
    why: str
    mends: str
    together: bool = False
    """Whether all that link to one record are one finding, told of the earliest; `{of}` says how many they are."""


Judge = Callable[[Kind, list[Record], Reading], Iterator[tuple[Sequence[Record], Explanation]]]
"""What says which records of a group are wrong together, and why."""


class Groups(NamedTuple):
    """Records of one kind that share some fields, or are joined: what a function says about each such group."""

    kind: str
    where: tuple[Condition, ...]
    by: tuple[str, ...]
    judge: Judge
    """It is handed the records in order, each with what it borrows of `by`."""
    join: str | None = None
    """What they stand for together: each record has the first of them under `joined`; without `by` it is the group."""
    counts: str | None = None
    """A self-link: what another record replaces through it is left out."""
    least: int = 2
    """How many records make a group."""
    beside: str | None = None
    """A link: the record that each names is handed over under `beside`, None where it names none that counts."""


OTHERS = 5
"""Of fewer than so many others nobody can tell what is usual."""


class Outlier(NamedTuple):
    """An amount, or one amount over another, that is far from the median of the others that share some fields."""

    kind: str
    where: tuple[Condition, ...]
    among: tuple[Condition, ...]
    """Which of them may be found; all of them are the others."""
    by: tuple[str, ...]
    near: tuple[str, ...]
    """Fields that narrow the others down where enough of them share these too."""
    over: str
    per: str | None
    above: int
    """So many times the middle, at least, is far …"""
    below: int | None
    """… and so is one part in so many of it, or less; None: never too little."""
    judge: Callable[[Record, "Middle"], Explanation]


class Middle(NamedTuple):
    """The median of some others, as an exact fraction (the mean of two where they are even), and how many they are."""

    top: int
    bottom: int
    others: int


class Capped(NamedTuple):
    """More than a linked record says, or than others have left of it: what the caps of a kind forbid today."""

    kind: str


class Overdue(NamedTuple):
    """A clock of `due` that has run out, of all its records or of those that are known to reach its minimum."""

    clock: Clock
    why: str
    """`{by}` stands for when it ran out, `{sum}` for what the joined records of one with a minimum come to."""


class InParts(NamedTuple):
    """What comes to less than a clock's minimum only because it is in several finds of one arrest and day."""

    clock: Clock


class Tangled(NamedTuple):
    """Self-links of a kind that break the law of them: rings, else contradictions."""

    kind: str
    ring: bool
    why: str
    """`{told}` stands for how it comes about."""


class NotAlike(NamedTuple):
    """Joined records of a kind that are not alike where its declaration wants them to be (a find of several days)."""

    kind: str


class FarFrom(NamedTuple):
    """Records of a kind dated far from one that they name, by a rule of the kind."""

    kind: str
    rule: Near


class NamesVoided(NamedTuple):
    """Records that count, and that name a voided one through a link: those that name the same one are one finding."""

    kind: str
    link: str


class OfTwoPeople(NamedTuple):
    """Records that name another person's by a link which is for one person's alone: what adding one forbids today."""


class OfTwoCases(NamedTuple):
    """Records of a kind that are of one case by themselves or a link, and of another by another link."""

    kind: str


Uses = Mapping[str, Sequence[Named]]
"""Every person's key in the records that are not voided, with the records that use it."""


class PeopleKeys(NamedTuple):
    """People's keys: what a function says about those in the ledger, and about the records that use them.

    It is handed every key's records, and what a key stands for where somebody said so.
    """

    judge: Callable[[Uses, Mapping[str, str]], Iterator[tuple[Sequence[Named], Explanation]]]


class ToldTwoWays(NamedTuple):
    """Records of one person, of any of some kinds, that say different things of them in a field."""

    kinds: tuple[str, ...]
    field: str
    unsaid: tuple[str, ...]
    """Values that say nothing."""
    before: tuple[str, str] | None = None
    """Two values: an earlier record, or one of that day, may not have the first where another has the second; None:
    any two."""


class Spelled(NamedTuple):
    """The texts of a field: what a function says about the records of a kind that spell one as fewer others do."""

    field: str
    kinds: tuple[str, ...]
    judge: Callable[[Kind, str, Sequence[int], str, str], Explanation]
    """It is handed the kind, the field, the numbers of the records, their spelling, and the one that is shown."""


class EmptyMonths(NamedTuple):
    """Whole months from a kind's cover on that have no record of it: what a function says about a kind's."""

    judge: Callable[[Kind, Sequence[tuple[str, bool]]], Explanation]
    """It is handed every month of the cover that is over, as people read it, and whether it is empty."""


Form = (
    Judged
    | Lacks
    | Overlooks
    | SettledByVoided
    | NamesUnlike
    | DatedBefore
    | Groups
    | Outlier
    | Capped
    | Overdue
    | InParts
    | Tangled
    | NotAlike
    | FarFrom
    | NamesVoided
    | OfTwoPeople
    | OfTwoCases
    | PeopleKeys
    | ToldTwoWays
    | Spelled
    | EmptyMonths
)
