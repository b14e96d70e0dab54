"""What a kind of record is declared with of other records: the rules across them."""

from collections.abc import Callable
from typing import NamedTuple

from stronghold_cli.records.fields import Record


class Answers(NamedTuple):
    """Which records of another kind one of this kind answers: a sentence the convictions that it is for.

    The one that its link names.  One that names none answers those that are surely of the same person and case, and not
    of another line, and that stood so by its day.
    """

    link: str
    alike: tuple[str, ...]
    """Fields, borrowed ones too, that both have, and have alike."""
    beside: tuple[str, ...] = ()
    """Fields that they have alike where both have one."""
    unless: tuple[str, tuple[str, ...]] = ("", ())
    """A field and its choices of what answers nothing unless it names it …"""
    never: tuple[str, tuple[str, ...]] = ("", ())
    """… and of what answers nothing at all: a sentence that is put off."""
    stands: tuple[str, str] = ("", "")
    """The field and the choice of what waits to be answered …"""
    since: str = ""
    """… and the field of the day from which it does."""
    waits: str = ""
    """What one does until then, as people say it …"""
    wait: str = ""
    """… and what several do."""


class Agrees(NamedTuple):
    """A rule across records: the linked record has the same value in a field (a sentence group is one person's)."""

    link: str
    field: str


class Alike(NamedTuple):
    """A rule across records: all that are joined, and say anything in a field, say the same (a find is of one day)."""

    join: str
    fields: tuple[str, ...]
    why: str
    """What the joined records are of, as a sentence."""


class Presumes(NamedTuple):
    """What a record lets one expect: of a sentence, that the person was charged.  It is remarked on, not refused."""

    kind: str
    by: str
    """The field that both have alike."""
    without: str
    """What is said about somebody who has no such record."""


ENTERED_TWICE = "entered-twice"
"""The rule that finds two records of one event."""


class Warns(NamedTuple):
    """A rule of `check` that is asked as soon as a record is kept or changed."""

    rule: str
    field: str | None = None
    """A field without which the rule has nothing to say about the record, or …"""
    among: tuple[str, ...] = ()
    """… which then is one of these; so nothing is loaded for most records."""
    when: Callable[[Record], bool] | None = None
    """Instead of either: which records it may say something about."""
    shared: tuple[str, ...] = ()
    """The fields that another record has to have the same of, before the rule can say anything."""

    def asks(self, record: Record) -> bool:
        """Return whether the rule may say something of a record."""
        if self.when:
            return self.when(record)
        value = record[self.field] if self.field else self.rule
        return value in self.among if self.among else value is not None


class LinkedIs(NamedTuple):
    """A rule across records: the linked record has a certain value in a field (a cash order is of cash)."""

    link: str
    field: str
    value: str


class NotBefore(NamedTuple):
    """A rule across records: a day is not before the linked record's (an order is not before the seizure)."""

    link: str
    day: str
    their_day: str


MONTHS_BEFORE = 6
"""How long before its case was opened, its line first seen or its arrest made a record may be: our own measure."""


class Near(NamedTuple):
    """A rule across records that is remarked on, not refused: a day is near that of the linked record."""

    link: str
    day: str
    their_day: str
    months_before: int | None = MONTHS_BEFORE
    """How long before that one it may be …"""
    days_after: int | None = None
    """… and how long after; None: however long."""
    ended: str = ""
    """Of a day on which the linked record ended: what became of it then, as people say it, `was dismantled` …"""
    again: str = ""
    """… and the self-link that says that a record of that kind is this one come back."""


Across = Agrees | LinkedIs | NotBefore


class Cap(NamedTuple):
    """A rule across records: what is added up over one linked record never exceeds what that record says.

    `add` is added over the records of `kind` whose `field` is one of `among`; `at_most` is the linked record's field.
    A record whose `field` is one of `each` says by itself no more than is left by those of before: of earlier
    days, and of its own day with a lower number.
    """

    kind: str
    link: str
    add: str
    field: str
    among: tuple[str, ...]
    at_most: str
    each: tuple[str, ...]
    recounted: str
    """When the linked record says too little …"""
    recount: str
    """… and the command for that: `{ref}` is that record, `{value}` what it would have to say."""
    undone: str
    """What to do where too little is left: `{took}` is the last record that took of it."""
