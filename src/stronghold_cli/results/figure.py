"""A figure: what a measure came to, of how many records, and what has to be said with it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.fields import Record
from stronghold_cli.results.cover import before_cover, cover_note
from stronghold_cli.results.imported import Origin
from stronghold_cli.results.notes import Note, counted_notes, not_in_it, not_looked_into, unconfirmed_note
from stronghold_cli.results.tally import FEWEST, RESTRICTED, NotLookedInto, Subtotal, Tally, Unknown
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import Amount
from stronghold_cli.values.window import Window

NOT_RECORDED = "not recorded"
"""What stands for a sum where there are records, and no record says what is added up."""


class Figure(NamedTuple):
    """A measure's figure for a window.

    `value` is None for no record, which is not zero, where no record says what is added up, and where it is withheld.
    """

    measure: Measure
    window: Window
    value: Amount | None
    records: int
    in_doubt: Subtotal | None
    """What of it is provisional or estimated; None where that would tell of a restricted record."""
    said: tuple[Note, ...]
    """What has to be said about it beside what is not confirmed."""
    of_which: tuple[tuple[str, Subtotal], ...]
    """Each choice of the field that the measure is broken down by, where it has records."""
    most: Amount | None = None
    """What it comes to with the records that may or may not meet the conditions, if there are any."""
    withheld: bool = False
    """Whether only that there is a restricted record in it may be said."""
    not_looked_into: int | None = 0
    """How many records were not looked into; None: some, and how many would tell of them."""
    at_most: Amount | None = None
    """Of a claim, what it comes to with those."""
    not_recorded: bool = False
    """Whether there are records, and what is added up is in none of them: unknown, which is not zero."""

    @property
    def unconfirmed(self) -> int | None:
        """How many of the records are provisional or estimated; None where that would tell of a restricted one."""
        return self.in_doubt and self.in_doubt.records

    @property
    def notes(self) -> tuple[str, ...]:
        """All that has to be said about it, as scripts read it."""
        return tuple(note.brief for note in self.all_said)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The same as people read it, without capital letters and full stops."""
        return tuple(note.sentence for note in self.all_said)

    @property
    def all_said(self) -> tuple[Note, ...]:
        """All that has to be said about it, what is not confirmed first."""
        return (*(unconfirmed_note(self.measure, self.in_doubt) if self.in_doubt else ()), *self.said)

    @property
    def display(self) -> str:
        """The figure as people read it."""
        if self.withheld:
            return RESTRICTED
        if self.not_recorded:
            return NOT_RECORDED
        return "no record" if self.value is None else self.measure.unit.show(self.value)

    @property
    def in_years(self) -> str:
        """A sum of terms as a release may give it, `over 275 years`; empty where that says nothing shorter."""
        return self.value.in_years() if isinstance(self.value, Term) else ""

    @property
    def has_records(self) -> bool:
        """Whether there is any record of it, said or not, and whether or not that says what is added up."""
        return self.withheld or self.not_recorded or bool(self.records)

    @property
    def is_no_record(self) -> bool:
        """Whether all that can be said is that nothing is recorded."""
        return self.value is None and not self.has_records

    @property
    def so_many(self) -> str:
        """Of how many records it is, for a table."""
        return "" if self.withheld else f"{self.records:,}"


class Group(NamedTuple):
    """The figures of one period or of one value of a field."""

    key: str
    """As scripts read it: `2020-Q3`, `LINE-7`, `heroin`; empty for records without one."""
    label: str
    figures: list[Figure]
    running: list[Figure] | None
    """From the window's first day to the period's last; None where the groups are not periods."""
    part: Window | None = None
    """Of a period that the window cuts, the days of it that are counted."""


class TracedRecord(NamedTuple):
    """One record behind a figure.  The amounts of all of them, added in order, are the figure."""

    record: Record
    day: date | None
    """The day that decided, None for a record without one."""
    amount: Amount
    """What it adds: nothing, where another record of the same person, find, lineage or group counts for it."""
    key: str | None
    """What is counted once: a person's key, or the reference of the first of the joined records."""
    counted_at: str | None
    """The record that counts for it, where that is another one."""
    why: str | None
    """Why it was left out; of a counted record, what rules its amount, if anything does."""
    restricted: bool = False
    """Whether nothing of the record may be shown but its reference and what it adds; the rest is then empty."""
    origins: Sequence[Origin] = ()
    """From which rows of files it is, where that is asked."""

    def withheld(self) -> "TracedRecord":
        """Return the same with nothing of the record in it but what it adds."""
        nothing = dict.fromkeys(self.record) | {"no": self.record["no"]}
        return self._replace(record=nothing, day=None, key=None, counted_at=None, why=None, restricted=True)


def figure_of(
    measure: Measure,
    window: Window,
    tally: Tally,
    cover: date | None = None,
    undated: int = 0,
    today: date | None = None,
    unknown: Unknown | None = None,
    apart: NotLookedInto | None = None,
) -> Figure:
    """Make a figure of a tally.  `cover` is the day from which its kind is complete, if anybody said.

    `apart` is what may not be looked into: of few records nothing is then said, and of a few in a note nothing either.

    A window that begins after `today` has no figure: that nothing is recorded of it yet is no zero.
    """
    few = apart is not None and apart.is_few(tally)
    if apart and few and not apart.narrowed:
        return Figure(measure, window, None, 0, None, (), (), withheld=True)
    told = _as_told(tally, apart)
    not_recorded = _is_not_recorded(measure, told)
    if not not_recorded and _is_not_recorded(measure, tally):
        # Which of few records lack it would tell of a restricted one.
        return Figure(measure, window, None, 0, None, (), (), withheld=True)
    in_doubt = told.unconfirmed if tally.unconfirmed == told.unconfirmed else None
    if apart and not apart.narrowed and apart.undated and undated < FEWEST:
        undated = 0
    to_come = today is not None and is_to_come(window, today)
    covered = cover is not None and not to_come and not before_cover(measure, window, cover)
    known = tally.counted.records or (covered and not not_recorded)
    value = tally.counted.amount if known else None
    missing = unknown.tally.counted.records - tally.counted.records if unknown else 0
    return Figure(
        measure,
        window,
        value,
        tally.counted.records,
        in_doubt,
        (
            *counted_notes(measure, told, undated),
            *(not_looked_into(apart, few=few) if apart and apart.narrowed else ()),
            *([not_in_it(measure, missing, unknown.words)] if unknown and missing else []),
            *cover_note(measure, window, cover),
        ),
        tuple((choice, part) for choice, part in told.of_which if part.records),
        unknown.tally.counted.amount if unknown and missing else None,
        not_looked_into=0 if apart is None or not apart.narrowed else None if few else apart.tally.counted.records,
        not_recorded=not_recorded,
    )


def _is_not_recorded(measure: Measure, tally: Tally) -> bool:
    """Whether there are records, and what the measure adds up is in none of them."""
    lacking = any(part.records for words, part in tally.left_out if words in measure.unrecorded)
    return lacking and not tally.counted.records


def _as_told(tally: Tally, apart: NotLookedInto | None) -> Tally:
    """Return a tally without the parts that would tell of a restricted record, which is itself a part."""
    if apart is None or apart.narrowed:
        return tally
    none = tally.emptied().counted

    def parts(
        mine: tuple[tuple[str, Subtotal], ...], theirs: tuple[tuple[str, Subtotal], ...]
    ) -> tuple[tuple[str, Subtotal], ...]:
        return tuple(
            (words, none if beside.records and part.records < FEWEST else part)
            for (words, part), (_, beside) in zip(mine, theirs, strict=True)
        )

    of_which = tally.of_which
    if of_which and apart.tally.counted.records:
        of_which = (*apart.of_which, (RESTRICTED, apart.tally.counted))
    [(_, unconfirmed)] = parts((("", tally.unconfirmed),), (("", apart.tally.unconfirmed),))
    return tally._replace(
        unconfirmed=unconfirmed,
        left_out=parts(tally.left_out, apart.tally.left_out),
        named=parts(tally.named, apart.tally.named),
        of_which=of_which,
    )


def is_told(choice: str, part: Subtotal) -> bool:
    """Whether the amount of a part of a figure may be said: not where it is of a few restricted records."""
    return choice != RESTRICTED or part.records >= FEWEST


def is_to_come(window: Window, today: date) -> bool:
    """Whether all of a window is still to come."""
    return window.since is not None and window.since > today
