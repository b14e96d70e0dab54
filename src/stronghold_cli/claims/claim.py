"""A published figure as it was written and as it was read: once, where a claims file or the options are read."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.claims.published import Percentages, PublishedFigure
from stronghold_cli.claims.reading.says import read_says
from stronghold_cli.claims.reading.vocabulary import Known
from stronghold_cli.claims.verbs import Verb, verb_for
from stronghold_cli.errors import Forbidden, StrongholdError, Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES, find_measure
from stronghold_cli.records.conditions import Condition, Stated, read_condition
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import listed
from stronghold_cli.values.window import Window


class Asked(NamedTuple):
    """What the records are asked for a claim."""

    measure: Measure
    """The measure that it names."""
    tested: Measure
    """The measure that it is tested as: another one where its verb says so."""
    verb: Verb | None
    """The verb, where it is not tested as it is."""
    window: Window
    where: tuple[Condition, ...]
    cut: bool = False
    """Whether its window would go on after the day of publication, and ends on it."""


class Claim(NamedTuple):
    """One published figure."""

    id: str
    """As given, else `claim-1` by its place in the file."""
    measure: str
    says: str
    figure: PublishedFigure | None
    """What it says; None where that cannot be read."""
    asked: Asked | StrongholdError
    """What it is tested by, or why it cannot be: no such measure, words that are not understood, no clear window."""
    where: tuple[str | Stated, ...] = ()
    verb: str | None = None
    part_of: str | None = None
    """The id of the claim that this is a part of."""
    parts: str | None = None
    """`exact`: its parts add up to it; `including` or None: there may be more than the parts that were named."""
    note: str | None = None


class Claims(NamedTuple):
    """What was published: the claims, in order, with the percentages that hold for all of them."""

    title: str | None
    published: date | None
    source: str | None
    percentages: Percentages
    claims: tuple[Claim, ...]


def read_asked(measure: Measure, word: str | None, where: Iterable[str | Stated], window: Window, today: date) -> Asked:
    """Return what a claim asks of the records; `word` is its verb.  Raises what is wrong with it, or a condition."""
    verb = verb_for(word, measure)
    tested = find_measure(verb.measure) if verb and verb.measure else measure
    return Asked(measure, tested, verb, window, tuple(read_condition(tested.recorded, text, today) for text in where))


def read_figure(says: str, asked: Asked, word: str | None, day: date, *, of_whole: bool = False) -> PublishedFigure:
    """Read what is said about the measure that a claim is tested as, where its verb is `word`.

    `day` is that of the publication, else the one that is asked about; `of_whole` is whether another claim is named as
    that which it is a part of.  Raises Unreadable; where another measure would
    understand the words, it is named.
    """
    unit = asked.tested.unit
    known = Known(asked.tested, word, asked.where, asked.window, day, of_whole)
    try:
        return read_says(says, unit, known)
    except Unreadable as problem:
        others = (other for other in MEASURES.values() if other.unit is unit and other is not asked.tested)
        others = (other for other in others if not _of_other_things(other, asked.where))
        meant = [other.name for other in others if _understood(says, _of(known, other))]
        raise problem.but(hint=f"is it {listed(meant[:3])}?") if meant else problem from None


def _of_other_things(measure: Measure, conditions: Iterable[Condition]) -> bool:
    """Whether conditions name an item of a category that a measure does not count."""
    counted = {value for own in measure.where if own.field == "category" for value in own.any_of}
    items = (find_item(str(value)) for one in conditions if one.field == "item" for value in one.any_of)
    return bool(counted) and any(item and item.category not in counted for item in items)


def _of(known: Known, other: Measure) -> Known:
    conditions = known.conditions if other.kind == known.measure.kind else ()
    return known._replace(measure=other, conditions=conditions)


def _understood(says: str, known: Known) -> bool:
    try:
        read_says(says, known.measure.unit, known)
    except Unreadable:
        return False
    return True


def until_publication(window: Window, published: date | None) -> Window:
    """Return a window that ends on the day of publication where it has no end, or a later one.  Raises Forbidden."""
    if published and (window.until is None or window.until > published):
        window = Window(window.since, published)
    if window.since and window.until and window.until < window.since:
        raise Forbidden(f"its window begins on {show_day(window.since)}, after the publication or its own end")
    return window
