"""How a measure is declared: what is counted, in what records, and which day decides.  Store turns it into a query."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import Forbidden
from stronghold_cli.figures.words import Words
from stronghold_cli.records.conditions import Condition, askable, conflict, is_
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, ItemName, Person
from stronghold_cli.values.units import COUNT, MONEY, TERM, Unit
from stronghold_cli.values.window import STEPS


class Subset(NamedTuple):
    """Some of the records looked at, and the words for them in a note or a trace."""

    when: tuple[Condition, ...]
    words: str
    since: str | None = None
    """Of what stands on the window's last day: only where this day is by then, or is empty."""
    unrecorded: bool = False
    """Of records left out: whether what decides if they count, or what they add, is not recorded.  With no other record
    the figure is unknown."""


class Standing(NamedTuple):
    """One way for records to stand on the window's last day: they met some conditions by then, and nothing ended it."""

    when: tuple[Condition, ...]
    begins: str
    """The field of the day from which they do; where it is empty, the day that decides."""
    ends: str | None = None
    """The field of the day on which that ends."""
    ended_by: str | None = None
    """The kind whose record ends it, by the law of that kind (`Answers`)."""


class Measure(NamedTuple):
    """What a figure counts.  Without `add` it counts records, or with `distinct` what they stand for."""

    name: str
    """As it is typed, and as scripts read it."""
    title: str
    """As people read it: `Drug lines dismantled`."""
    about: str
    """What it is, to end the sentence "counts …"."""
    kind: str
    date: str
    """The field whose day decides whether a record is in a window."""
    where: tuple[Condition, ...] = ()
    add: str | None = None
    """The field that is added up."""
    unit: Unit = COUNT
    distinct: str | None = None
    """What is counted once: a field (person, seizure), or what joined records stand for (find, lineage, sentence
    group).  With `add`, each of them adds its longest term or its largest sum; of people, those with a key count once
    beside the number of those without."""
    last_of: str | None = None
    """Of records joined in this way only the last one counts, on the day of the first: a varied sentence."""
    stated: str | None = None
    """The field of a stated total, which rules for one person on one day."""
    stated_of: str | None = None
    """The field that says whose total it is."""
    standing: str | None = None
    """Counts what stands on the window's last day: a lineage with a member dismantled and none live.  The field of the
    day on which a record was first seen."""
    ends: str | tuple[Standing, ...] | None = None
    """Counts what stands on the window's last day, whenever it began: begun by then (`date`; without that day, always),
    and not ended by then.  The field of the day on which a record ends; or the ways to stand: one is enough."""
    left_out: tuple[Subset, ...] = ()
    """Looked at and left out, with the reason: `where` has to let through what these leave out."""
    named: tuple[Subset, ...] = ()
    """Counted, and named in a note."""
    of_which: str | None = None
    """The choice field that it is always broken down by."""
    tells_apart: str | None = None
    """The choice field whose explanation says where each choice counts, here or elsewhere …"""
    also: str = ""
    """… and more about that, as whole sentences."""
    parts_overlap: str | None = None
    """Why groups or periods need not add up to the whole, where they need not."""
    source: str | None = None
    """The published rule that it follows or stands beside, and what differs; None: the team's own, with none."""
    words: Words = Words()
    """The words that a release may put beside the figure, because they mean just what it counts."""
    first: bool = False
    """Whether it is on the first screen, which has room for seven at most."""

    @property
    def recorded(self) -> Kind:
        """The kind whose records it counts."""
        return KINDS[self.kind]

    @property
    def adds_largest(self) -> bool:
        """Whether of the amounts of what is counted once the largest is added: a group's longest term."""
        return bool(self.distinct and self.add) and self.unit in (TERM, MONEY)

    @property
    def unrecorded(self) -> set[str]:
        """The words for records left out because what they add, or whether they count, is not recorded."""
        return {left.words for left in self.left_out if left.unrecorded}

    @property
    def as_at_last_day(self) -> bool:
        """Whether it looks at what stands on the window's last day."""
        return bool(self.ends or self.standing)

    @property
    def knows_people(self) -> bool:
        """Whether it depends on who is who: people are counted once, or a stated total is one person's."""
        names = (self.distinct, self.stated_of)
        return any(isinstance(field.type, Person) for name, field in self.recorded.fields.items() if name in names)

    def counts_with(self, name: str, choice: str) -> bool:
        """Whether it may count a record with a choice of a field, as far as its conditions go."""
        asked = (each for each in self.where if each.field == name and each.any_of)
        return all((choice in each.any_of) is not each.negated for each in asked)

    def by(self) -> list[str]:
        """The fields that it can be given by; what joins records is left out: it would part what belongs together."""
        joining = {link for links in self.recorded.joins.values() for link in links}
        return [name for name, field in askable(self.recorded).items() if field.type.groups and name not in joining]


def cannot_meet(measure: Measure, conditions: Iterable[Condition]) -> Condition | None:
    """Return a condition that nothing which the measure counts can meet, whatever is recorded; None where all may be.

    Cash has no class, phones are no machetes, and what has no day is in no window.
    """
    # What is voided counts nowhere.
    own = [each for condition in (*measure.where, is_("voided")) for each in _implied(measure.recorded, condition)]
    needed = {measure.add, None if measure.as_at_last_day else measure.date}
    for asked in conditions:
        if asked == is_(asked.field)._replace(words=asked.words) and asked.field in needed:
            return asked
        if any(
            each.field == other.field and conflict(each, other)
            for each in own
            for other in _implied(measure.recorded, asked)
        ):
            return asked
    return None


def counts_nothing_with(measure: Measure, condition: Condition) -> Forbidden:
    """Return what is said where a condition was asked of a measure that cannot meet it."""
    return Forbidden(f"{measure.name} counts nothing with {condition.words}", "name another measure")


def _implied(kind: Kind, condition: Condition) -> Iterator[Condition]:
    """Yield a condition, and what else is so of every record that meets it."""
    yield condition
    field = kind.fields.get(condition.field)
    if field is None or condition == is_(condition.field)._replace(words=condition.words):
        return
    if field.only:
        yield is_(field.only.field, field.only.choice)
    if isinstance(field.type, ItemName) and not condition.negated:
        known = [find_item(str(name)) for name in condition.any_of]
        if known and all(known):
            yield is_(field.type.sort, *(item.category for item in known if item))


def shared_by(measures: Iterable[Measure]) -> list[str]:
    """Return what all these measures can be given by: periods, and the fields that they share."""
    fields = [measure.by() for measure in measures]
    shared = [name for name in fields[0] if all(name in others for others in fields)] if fields else []
    return [*STEPS, *shared]


def breakdown(measure: Measure) -> tuple[Field, tuple[str, ...]] | None:
    """Return the field that a measure is always broken down by, and its choices."""
    if measure.of_which is None:
        return None
    field = measure.recorded.fields[measure.of_which]
    assert isinstance(field.type, Choice)  # noqa: S101 - a declaration that says otherwise is a fault of ours
    return field, field.type.choices
