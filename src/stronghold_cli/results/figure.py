"""A figure: what a measure came to, of how many records, and what has to be said with it."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.fields import Record
from stronghold_cli.results.cover import before_cover, cover_note
from stronghold_cli.values.term import Term
from stronghold_cli.values.text import counted
from stronghold_cli.values.units import COUNT, Amount, plus
from stronghold_cli.values.window import Window


class Subtotal(NamedTuple):
    """So many records, and what they come to."""

    records: int
    amount: Amount

    def plus(self, other: "Subtotal") -> "Subtotal":
        """Add another part."""
        return Subtotal(self.records + other.records, plus(self.amount, other.amount))


class Tally(NamedTuple):
    """What the store counted for one measure: additive parts, so that tallies of periods can be added up.

    Only `counted.amount` of a measure that counts distinct things is not additive.
    """

    counted: Subtotal
    unconfirmed: Subtotal
    left_out: tuple[tuple[str, Subtotal], ...]
    """Why, and what."""
    named: tuple[tuple[str, Subtotal], ...]
    of_which: tuple[tuple[str, Subtotal], ...]

    def plus(self, other: "Tally") -> "Tally":
        """Add another tally of the same measure."""
        return Tally(
            self.counted.plus(other.counted),
            self.unconfirmed.plus(other.unconfirmed),
            *(
                tuple((words, part.plus(theirs)) for (words, part), (_, theirs) in zip(mine, others, strict=True))
                for mine, others in (
                    (self.left_out, other.left_out),
                    (self.named, other.named),
                    (self.of_which, other.of_which),
                )
            ),
        )

    def emptied(self) -> "Tally":
        """Return a tally of the same shape in which nothing was counted."""
        none = Subtotal(0, Term(0) if isinstance(self.counted.amount, Term) else 0)
        return Tally(
            none,
            none,
            *(tuple((words, none) for words, _ in parts) for parts in (self.left_out, self.named, self.of_which)),
        )


class Unknown(NamedTuple):
    """What was counted with the records in it of which it is not known whether they meet the conditions."""

    tally: Tally
    words: str
    """For those: `of unknown age band`."""


FEWEST = 5
"""A cell, a group or a short window of fewer records than these, a restricted one among them, is not said."""
RESTRICTED = "restricted"
"""What is said of it, and what the records are called that no group is said of."""


class NotLookedInto(NamedTuple):
    """What of a measure may not be looked into: in the figure, or left out of it where somebody narrowed it."""

    tally: Tally
    restricted: int
    """How many of the records are restricted; the others have what was asked for from such a one."""
    narrowed: bool
    """Whether it is left out of the figure."""
    part: bool
    """Whether the figure is a cell, a group or of a window shorter than a month."""
    of_which: tuple[tuple[str, Subtotal], ...] = ()
    """Of a measure that is always broken down, the parts of the rest."""
    undated: int = 0

    def is_few(self, tally: Tally) -> bool:
        """Whether the figure would tell what is in a record of these."""
        apart = self.tally.counted.records
        return self.part and apart > 0 and tally.counted.records + (apart if self.narrowed else 0) < FEWEST


class Figure(NamedTuple):
    """A measure's figure for a window.  `value` is None for no record, which is not zero, and where it is withheld."""

    measure: Measure
    window: Window
    value: Amount | None
    records: int
    unconfirmed: int | None
    """How many of the records are provisional or estimated; None where that would tell of a restricted one."""
    notes: tuple[str, ...]
    of_which: tuple[tuple[str, Subtotal], ...]
    """Each choice of the field that the measure is broken down by, where it has records."""
    most: Amount | None = None
    """What it comes to with every record in it of which it is not known whether it meets the conditions, if any is."""
    withheld: bool = False
    """Whether only that there is a restricted record in it may be said."""
    not_looked_into: int | None = 0
    """How many records were not looked into; None: some, and how many would tell of them."""
    at_most: Amount | None = None
    """Of a claim, what it comes to with those."""

    @property
    def display(self) -> str:
        """The figure as people read it."""
        if self.withheld:
            return RESTRICTED
        return "no record" if self.value is None else self.measure.unit.show(self.value)

    @property
    def has_records(self) -> bool:
        """Whether it is made of any record, said or not."""
        return self.withheld or bool(self.records)

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
    unconfirmed = tally.unconfirmed.records if tally.unconfirmed == told.unconfirmed else None
    if apart and not apart.narrowed and apart.undated and undated < FEWEST:
        undated = 0
    to_come = today is not None and is_to_come(window, today)
    covered = cover is not None and not to_come and not before_cover(measure, window, cover)
    value = tally.counted.amount if tally.counted.records or covered else None
    missing = unknown.tally.counted.records - tally.counted.records if unknown else 0
    return Figure(
        measure,
        window,
        value,
        tally.counted.records,
        unconfirmed,
        (
            *_notes(measure, told, undated),
            *(_not_looked_into(measure, apart, few=few) if apart and apart.narrowed else ()),
            *([_not_in_it(measure, missing, unknown.words)] if unknown and missing else []),
            *cover_note(measure, window, cover),
        ),
        tuple((choice, part) for choice, part in told.of_which if part.records),
        unknown.tally.counted.amount if unknown and missing else None,
        not_looked_into=0 if apart is None or not apart.narrowed else None if few else apart.tally.counted.records,
    )


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


def _not_looked_into(measure: Measure, apart: NotLookedInto, *, few: bool) -> Iterator[str]:
    """Yield the notes on what was not looked into, where a user narrowed what is counted."""
    records, restricted = apart.tally.counted.records, apart.restricted
    if few:
        yield "restricted records not looked into"
        return
    if restricted:
        yield f"{counted(restricted, 'restricted record')} not looked into"
    if records > restricted:
        yield f"{counted(records - restricted, 'record')} not looked into: what was asked is in a restricted record"


def is_told(choice: str, part: Subtotal) -> bool:
    """Whether the amount of a part of a figure may be said: not where it is of a few restricted records."""
    return choice != RESTRICTED or part.records >= FEWEST


def is_to_come(window: Window, today: date) -> bool:
    """Whether all of a window is still to come."""
    return window.since is not None and window.since > today


def _notes(measure: Measure, tally: Tally, undated: int) -> list[str]:
    notes = []
    if tally.unconfirmed.records:
        notes.append(f"counted: {_so_many(measure, tally.unconfirmed)} provisional or estimated")
    for words, part in tally.left_out:
        if part.records:
            # What is left out of a measure of distinct things was never joined, so that its sum would say too much.
            sum_of = part._replace(amount=measure.unit.zero) if measure.distinct else part
            notes.append(f"left out: {_so_many(measure, sum_of)} {words}")
    notes += [f"counted: {_so_many(measure, part)} {words}" for words, part in tally.named if part.records]
    if undated:
        what = measure.date.replace("_", " ")
        notes.append(f"in no window: {measure.recorded.counted(undated)} without a day {what}")
    return notes


def _not_in_it(measure: Measure, records: int, words: str) -> str:
    return f"{measure.recorded.counted(records)} {words} {'is' if records == 1 else 'are'} not in it"


def _so_many(measure: Measure, part: Subtotal) -> str:
    """`3 seizures (41.2 g)`: the amount only where it is something that adds up."""
    records = measure.recorded.counted(part.records)
    adds = (
        measure.add is not None
        and not (measure.distinct and measure.unit is COUNT)
        and part.amount != measure.unit.zero
    )
    return f"{records} ({measure.unit.show(part.amount)})" if adds else records
