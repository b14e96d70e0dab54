"""A question to measures: the window, the conditions, and which records are asked."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from stronghold_cli.figures.measure import Measure, cannot_meet, counts_nothing_with
from stronghold_cli.records.conditions import Condition
from stronghold_cli.records.kind import Kind
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.looked_into import not_looked_into, restricted_kinds, without_restricted
from stronghold_cli.store.records.understanding import understand
from stronghold_cli.values.window import Window


class Among(Enum):
    """The records that a question counts, if some are restricted."""

    ASKED = auto()
    """All records; only those that may be looked into if a user narrows or groups them."""
    SHOWN = auto()
    """Only records that may be looked into."""
    APART = auto()
    """Only records that may not: all that the measure counts, whatever the user's conditions."""
    EITHER = auto()
    """Records that meet the conditions, and all that may not be looked into."""


class Question(NamedTuple):
    """A question to measures: the window, conditions on their records, and whether only confirmed ones count."""

    window: Window
    where: Mapping[str, Sequence[Condition]] = {}
    """Conditions by the name of their kind."""
    confirmed: bool = False
    today: date | None = None
    """The day of the question, if it matters: a window that starts after it has no figure."""
    nowhere: tuple[str, ...] | None = None
    """A note on each value that no record has; None until a ledger was asked."""
    by: str | None = None
    """The field that figures are given by."""
    restricted: frozenset[str] = frozenset()
    """The kinds with restricted records, once a ledger was asked."""
    among: Among = Among.ASKED
    """Which records are counted, by whether they may be looked into."""
    days: tuple[str, ...] = ()
    """The ISO days asked for at once, in place of the window's last, by a measure of what stands on a day."""

    @property
    def words(self) -> tuple[str, ...]:
        """The conditions, as they were understood."""
        return tuple(dict.fromkeys(condition.words for several in self.where.values() for condition in several))

    def of(self, kind: Kind) -> Sequence[Condition]:
        """Return the conditions on a kind."""
        return self.where.get(kind.name, ())

    def narrowed_by(self, kind: Kind) -> tuple[str, ...]:
        """Return the fields of a kind that the user narrows or groups by."""
        confirmed = ["provisional", *(kind.estimated or ())[:1]] if self.confirmed else []
        names = [*(condition.field for condition in self.of(kind)), *([self.by] if self.by else []), *confirmed]
        return tuple(dict.fromkeys(names))

    @property
    def takes_confirmed(self) -> bool:
        """Whether unconfirmed records are left out; restricted ones are never asked about that."""
        return self.confirmed and self.among is not Among.APART

    def apart(self, kind: Kind) -> str:
        """Return the SQL that a record `r` may not be looked into; `0`, which costs nothing, if all may."""
        return not_looked_into(kind, self.narrowed_by(kind), self.restricted) if self.restricted else "0"

    def beside(self, kind: Kind) -> str:
        """Return the SQL before a SELECT: nothing, or a WITH that hides restricted records from the conditions.

        This is the only place that hides them from a user's conditions: the measure itself counts them.
        """
        shown = self.among is Among.SHOWN or (self.among is Among.ASKED and self.narrowed_by(kind))
        return without_restricted(self.restricted) if shown else ""


def understood(connection: Connection, measures: Iterable[Measure], question: Question) -> Question:
    """Return a question with its conditions as the ledger understands them.

    Raises what `understand` does, and Forbidden for a condition that nothing can meet which the measures count.
    """
    if question.nowhere is not None:
        return question
    measures = list(measures)
    kinds = {measure.kind: question.of(measure.recorded) for measure in measures}
    # What stands on the last day of a window may have begun before it.
    within = [(measure.kind, measure.date, Window() if measure.ends else question.window) for measure in measures]
    found = understand(connection, kinds, within=within)
    unmet = [cannot_meet(measure, found.where[measure.kind]) for measure in measures]
    if measures and unmet[0] and all(unmet):
        raise counts_nothing_with(measures[0], unmet[0])
    where = {**question.where, **found.where}
    return question._replace(where=where, nowhere=found.nowhere, restricted=restricted_kinds(connection))
