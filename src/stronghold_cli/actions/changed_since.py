"""Which changes moved a figure since a past moment: the records behind it then, compared with those behind it now."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import product

from stronghold_cli.errors import StrongholdError
from stronghold_cli.figures.measure import Measure
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.side_tables import SIDE_TABLES, name_of
from stronghold_cli.results.comparison import compare
from stronghold_cli.results.figure import TracedRecord
from stronghold_cli.results.people import people_fields
from stronghold_cli.results.reconciliation import (
    CORRECTED,
    COUNTS_AGAIN,
    LATE,
    NOT_ITSELF,
    SORTS,
    TAKEN_OUT,
    VOIDED,
    FigureSince,
    LaterChange,
    TestedClaim,
)
from stronghold_cli.store.counting.question import Question
from stronghold_cli.store.counting.totals import figure_of_claim
from stronghold_cli.store.counting.traces import trace_figure
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.changed_since import Place, cells_of, changed_since, named_by, records_of
from stronghold_cli.store.records.holds import restricted_numbers
from stronghold_cli.values.units import Amount, plus

FARTHEST = 200
"""How many tied records are searched for the change that moved a figure."""


class ThenAndNow:
    """A ledger as it stood after one of its commands, beside the same ledger as it stands."""

    def __init__(self, then: Connection, now: Connection, change: int, asked: date, today: date) -> None:
        """Take both ledgers, the command, the day of that moment and today."""
        self.then, self.now, self.asked, self.today = then, now, asked, today
        self.changed = changed_since(now, change)
        self.records_changed = any(table not in SIDE_TABLES for table, _ in self.changed)

    def of(self, verdict: TestedClaim) -> FigureSince | None:
        """Return how a verdict's figure has changed; None if today's is the same, or there is no figure."""
        if verdict.figure is None or verdict.window is None or isinstance(verdict.claim.asked, StrongholdError):
            return None
        measure, kind = verdict.figure.measure, verdict.figure.measure.recorded
        try:
            question = Question(verdict.window, {kind.name: verdict.claim.asked.where}, today=self.asked)
            figure = figure_of_claim(self.now, measure, question._replace(today=self.today))
        except StrongholdError as problem:
            return FigureSince(None, why_none=str(problem))
        if figure.value == verdict.figure.value:
            return None
        if figure.withheld or verdict.figure.withheld:
            # Which records moved it would tell what it is made of.
            return FigureSince(compare([figure], [verdict.figure])[0])
        return FigureSince(compare([figure], [verdict.figure])[0], tuple(self._later(measure, question)))

    def _later(self, measure: Measure, question: Question) -> Iterable[LaterChange]:
        before = {row.record["no"]: row for row in trace_figure(self.then, measure, question)}
        after = {row.record["no"]: row for row in trace_figure(self.now, measure, question._replace(today=self.today))}
        kind, counted = measure.recorded, _counted_otherwise(measure, before, after)
        was, is_ = (records_of(connection, kind, counted) for connection in (self.then, self.now))
        restricted = restricted_numbers(self.now, kind)
        sorts: dict[tuple[str, bool], list[int]] = {}
        for number in counted:
            own = self.changed.get((kind.table, number))
            sort = _sort(was.get(number), is_.get(number)) if own else NOT_ITSELF
            sorts.setdefault((sort, number in restricted), []).append(number)
        if not counted:
            yield from self._beside(measure)
        for sort, withheld in product(SORTS, (False, True)):
            numbers = sorts.get((sort, withheld), [])
            if withheld and numbers:
                places = [(kind.table, number) for number in numbers if (kind.table, number) in self.changed]
                yield LaterChange(sort, kind, tuple(numbers), self._changes(places), withheld=True)
            elif sort == NOT_ITSELF:
                asked_area = any(condition.field == "area" for condition in question.of(kind))
                people = {number: _people(kind, was.get(number), is_.get(number)) for number in numbers}
                yield from self._not_themselves(kind, people, asked_area)
            elif numbers:
                places = [(kind.table, number) for number in numbers]
                fields = tuple((was[n], is_[n]) for n in numbers) if sort in (CORRECTED, VOIDED) else ()
                yield LaterChange(sort, kind, tuple(numbers), self._changes(places, first=sort == LATE), fields)

    def _not_themselves(self, kind: Kind, people: Mapping[int, set[object]], asked_area: bool) -> Iterable[LaterChange]:
        """Yield records that did not change themselves, grouped by the changes of other records that moved them."""
        together: dict[tuple[Place, ...], list[int]] = {}
        for number, theirs in people.items():
            found = {*self._tied(kind, number), *self._said_of(theirs, asked_area)}
            together.setdefault(tuple(sorted(found)), []).append(number)
        for places, moved in together.items():
            because = tuple(self._name(place) for place in places)
            yield LaterChange(NOT_ITSELF, kind, tuple(moved), self._changes(places), because=because)

    def _tied(self, kind: Kind, number: int) -> Iterable[Place]:
        """Return the changes of the records that one names or is joined to, which decide how it counts."""
        seen: dict[Place, Kind] = {(kind.table, number): kind}
        waiting = [(kind, number)] if self.records_changed else []
        while waiting and len(seen) < FARTHEST:
            at = waiting.pop()
            for connection in (self.then, self.now):
                for other, theirs in named_by(connection, *at):
                    if (other.table, theirs) not in seen:
                        seen[other.table, theirs] = other
                        waiting.append((other, theirs))
        return (place for place in seen if place in self.changed)

    def _said_of(self, people: set[object], asked_area: bool) -> Iterable[Place]:
        """Return the changes of joined keys and of the ledger's own area."""
        for place in self.changed:
            said = place[0] == "same_person" and people & set(self._cells(place).values())
            if said or (place[0] == "setting" and asked_area):
                yield place

    def _beside(self, measure: Measure) -> Iterable[LaterChange]:
        """Yield what moved a figure without a change of records: the day from which its kind is complete."""
        places = [
            place for place in self.changed if place[0] == "cover" and self._cells(place).get("kind") == measure.kind
        ]
        because = tuple(self._name(place) for place in places)
        yield LaterChange(NOT_ITSELF, measure.recorded, (), self._changes(places), because=because)

    def _cells(self, place: Place) -> dict[str, object]:
        return cells_of(self.now, *place) or cells_of(self.then, *place) or {}

    def _name(self, place: Place) -> str:
        return name_of(*place, self._cells(place))

    def _changes(self, places: Iterable[Place], *, first: bool = False) -> tuple[int | None, ...]:
        """Return the commands that changed some rows since then; of a new row, only the command that added it."""
        several = (self.changed[place][:1] if first else self.changed[place] for place in places)
        numbers = {change for changes in several for change in changes}
        return (*sorted(number for number in numbers if number is not None), *([None] if None in numbers else []))


def _sort(was: Record | None, is_: Record | None) -> str:
    if was is None:
        return LATE
    if is_ is None:
        return TAKEN_OUT
    if was["voided"] is None and is_["voided"] is not None:
        return VOIDED
    if was["voided"] is not None and is_["voided"] is None:
        return COUNTS_AGAIN
    return CORRECTED if was != is_ else NOT_ITSELF


def _people(kind: Kind, *records: Record | None) -> set[object]:
    """Return the keys of people that a record has, then and now."""
    return {record[name] for record in records if record for name in people_fields(kind) if record[name]}


def _counted_otherwise(measure: Measure, before: dict[int, TracedRecord], after: dict[int, TracedRecord]) -> list[int]:
    """Return the numbers of records whose amounts changed, if the total of those counted once together changed too.

    A person's other arrest may be the one that counts now: that moves no figure.
    """
    zero = measure.unit.zero

    def adds(rows: dict[int, TracedRecord], number: int) -> Amount:
        return rows[number].amount if number in rows else zero

    sums: dict[str | int, list[Amount]] = {}
    labels: dict[int, str | int] = {}
    for number in sorted({*before, *after}):
        labels[number] = (after.get(number) or before[number]).key or number
        both = sums.setdefault(labels[number], [zero, zero])
        both[:] = plus(both[0], adds(before, number)), plus(both[1], adds(after, number))
    return [
        number
        for number, label in labels.items()
        if sums[label][0] != sums[label][1] and adds(before, number) != adds(after, number)
    ]
