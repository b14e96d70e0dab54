"""What is asked of some measures: the window, conditions, and among which records."""

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
    """Which records a question is about, where some are restricted."""

    ASKED = auto()
    """All of them; those that may be looked into, where a user narrows or parts them."""
    SHOWN = auto()
    """Those that may be looked into alone."""
    APART = auto()
    """Those that may not alone: all that the measure itself counts, whatever else is asked."""
    EITHER = auto()
    """Those that meet what is asked, and those that may not be looked into."""


class Question(NamedTuple):
    """What is asked of some measures: the window, conditions on their records, and whether only what is confirmed."""

    window: Window
    where: Mapping[str, Sequence[Condition]] = {}
    """Conditions by the name of the kind that they are of."""
    confirmed: bool = False
    today: date | None = None
    """The day on which it is asked, where it matters: nothing is said about a window that begins after it."""
    nowhere: tuple[str, ...] | None = None
    """What is said about each value that no record has; None until a ledger was asked."""
    by: str | None = None
    """The field that figures are given by."""
    restricted: frozenset[str] = frozenset()
    """The kinds with a restricted record, once a ledger was asked."""
    among: Among = Among.ASKED
    """Which records are counted: those that may be looked into, or those beside them."""
    days: tuple[str, ...] = ()
    """Of what stands on a day, the days that are asked for at once, ISO, in place of the window's last."""

    @property
    def words(self) -> tuple[str, ...]:
        """The conditions, as they were understood."""
        return tuple(dict.fromkeys(condition.words for several in self.where.values() for condition in several))

    def of(self, kind: Kind) -> Sequence[Condition]:
        """Return the conditions on a kind."""
        return self.where.get(kind.name, ())

    def narrowed_by(self, kind: Kind) -> tuple[str, ...]:
        """Return the fields of a kind that a user narrows or groups what is counted by."""
        confirmed = ["provisional", *(kind.estimated or ())[:1]] if self.confirmed else []
        names = [*(condition.field for condition in self.of(kind)), *([self.by] if self.by else []), *confirmed]
        return tuple(dict.fromkeys(names))

    @property
    def takes_confirmed(self) -> bool:
        """Whether what is not confirmed is left out; of what may not be looked into nobody asks that."""
        return self.confirmed and self.among is not Among.APART

    def apart(self, kind: Kind) -> str:
        """Return the SQL that a record `r` is not looked into; `0` where each is, which costs nothing."""
        return not_looked_into(kind, self.narrowed_by(kind), self.restricted) if self.restricted else "0"

    def beside(self, kind: Kind) -> str:
        """Return what stands before a SELECT: nothing, or that restricted records are not there for what is asked.

        The one place where what a user asks is kept from looking into them: figures of the measure itself have them.
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
