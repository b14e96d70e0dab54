"""A measure in words: what is in and out, what decides, what is added up; all of it from the declarations."""

from collections.abc import Iterator

from stronghold_cli.figures.conditions_in_words import (
    condition_words,
    day_words,
    link_words,
    links_apart,
    plainly,
    standing_words,
)
from stronghold_cli.figures.measure import Measure, Subset, breakdown
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.figures.rests_on import the_law, the_prices
from stronghold_cli.records.conditions import asked_field
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.values.text import hyphened, listed
from stronghold_cli.values.units import COUNT, MASS, MONEY, TERM, VOLUME
from stronghold_cli.values.window import STEPS

OWN_RULE = "the team's own: it follows no published rule"

_UNITS = {
    COUNT: "whole numbers",
    VOLUME: "whole millilitres",
    MASS: "whole milligrams, shown in grams or kilograms",
    MONEY: "whole pence, shown in pounds",
    TERM: "whole months and whole days, which never make each other up",
}


def explained(measure: Measure) -> list[tuple[str, str]]:
    """Return all there is to know of how a measure is counted, in the order that somebody would ask in.

    Each is a topic, and a sentence or several.
    """
    return [(topic, " ".join(said)) for topic, words in _TOPICS.items() if (said := list(words(measure)))]


def unit_words(measure: Measure) -> str:
    """Return what a figure is in: `whole numbers`."""
    return _UNITS[measure.unit]


def source(measure: Measure) -> str:
    """Return the published rule that a measure follows, or that it follows none."""
    return measure.source or OWN_RULE


def commands(measure: Measure) -> list[str]:
    """Return the commands that look closer at a figure."""
    # Of all its fields, one that people use to look at such records; what all of them have says nothing, and
    # by a link to a record few fall together, but for what that record lends them.
    kind = measure.recorded
    alike = {each.field for each in measure.where if len(each.any_of) == 1 and not each.negated}
    fields = [name for name in measure.by() if name not in alike]
    told = [name for name in fields if name not in kind.links or name in kind.borrows]
    usual = [name for name in (measure.of_which, *kind.shows) if name in told]
    return [
        f"stronghold trace {measure.name} --left-out",
        *(f"stronghold totals --measure {measure.name} --by {by}" for by in ("month", hyphened([*usual, *told][0]))),
    ]


def parts(measure: Measure) -> list[str]:
    """Return what a figure can be given by: periods, then fields, as they are typed."""
    return [*STEPS, *map(hyphened, measure.by())]


def _in(measure: Measure) -> Iterator[str]:
    kind = measure.recorded
    conditions = " and ".join(condition_words(kind, each) for each in measure.where)
    yield f"{kind.plural.capitalize()} {conditions}." if conditions else f"All {kind.plural} that are not left out."


def _out(measure: Measure) -> Iterator[str]:
    kind = measure.recorded
    for left in measure.left_out:
        yield f"{kind.plural.capitalize()} {left.words}{_from(left)}."
    if measure.last_of:
        yield f"{kind.plural.capitalize()} that a later one replaces."
    if measure.standing:
        yield "What has come back: where any record of it is live on the window's last day, none of it counts."
    yield f"Voided {kind.plural}. The first command below names each one, with the reason."


def _apart_from(measure: Measure) -> Iterator[str]:
    """Say about each choice of a field where it counts: here, in other figures of that kind, or in none."""
    if measure.tells_apart:
        field = measure.recorded.fields[measure.tells_apart]
        assert isinstance(field.type, Choice)  # noqa: S101 - a declaration that says otherwise is a fault of ours
        name = f"`{hyphened(field.name)}`"
        others = [each for each in MEASURES.values() if each.kind == measure.kind and each is not measure]
        places: dict[tuple[str, ...], list[str]] = {}
        for choice in field.type.choices:
            if not measure.counts_with(field.name, choice):
                there = tuple(each.name for each in others if each.counts_with(field.name, choice))
                places.setdefault(there, []).append(choice)
        if not places:
            yield f"Whatever {name} they have: {listed(field.type.choices)}."
        for there, choices in sorted(places.items(), key=lambda place: not place[0]):
            where = f"counted by {listed(there, 'and')}" if there else f"counted by no figure of {measure.kind}s"
            yield f"Not {listed(choices)}: {where}."
        if alike := _not_added(measure):
            yield f"No figure adds {listed(alike)}."
    if measure.also:
        yield measure.also


def _not_added(measure: Measure) -> list[str]:
    """Return the fields that hold such amounts as a measure adds, and that no measure of the kind adds."""
    kind = measure.recorded
    added = {name for each in MEASURES.values() if each.kind == measure.kind for name in (each.add, each.stated)}
    like = type(kind.fields[measure.add].type) if measure.add else None
    return [
        f"`{hyphened(name)}`" for name, each in kind.fields.items() if type(each.type) is like and name not in added
    ]


def _from(left: Subset) -> str:
    return f", from `{hyphened(left.since)}` on" if left.since else ""


def _named(measure: Measure) -> Iterator[str]:
    for named in measure.named:
        yield f"{measure.recorded.plural.capitalize()} {named.words} count, and a note says how many."


def _day(measure: Measure) -> Iterator[str]:
    kind = measure.recorded
    field = kind.fields[measure.date]
    if measure.ends:
        yield "As at the window's last day:"
        always = "" if field.required else "; one without that day has always been there"
        yield f"begun by then (`{hyphened(field.name)}`: {day_words(field)}{always})"
        if isinstance(measure.ends, str):
            ended = kind.fields[measure.ends]
            yield f"and not ended by then (`{hyphened(ended.name)}`: {day_words(ended)})."
        else:
            yield f"and {', or '.join(standing_words(kind, way) for way in measure.ends)}."
        return
    yield f"`{hyphened(field.name)}`: {day_words(field)}."
    if measure.last_of:
        yield "One that was replaced counts as it became, on the day of the first."
    if measure.standing:
        yield "What stands is looked at on the window's last day."
    if not field.required:
        yield "One without it is in no window, and a note says how many."


def _added(measure: Measure) -> Iterator[str]:
    kind = measure.recorded
    if measure.add is None:
        yield f"Nothing: the figure is how many there are, in {_UNITS[measure.unit]}."
        return
    name = f"`{hyphened(measure.add)}`"
    if measure.adds_largest:
        most = "longest" if measure.unit is TERM else "largest"
        yield f"The {most} {name} of each {measure.distinct}; those of different ones are added."
        for link in links_apart(kind, measure.distinct or ""):
            yield f"So are those joined by {link}."
    elif measure.distinct:
        yield f"Each {measure.distinct} with a key counts 1; a record without a key adds its {name}, or 1."
    else:
        yield f"{name}: {plainly(kind.fields[measure.add])}."
    yield f"The figure is in {_UNITS[measure.unit]}."


def _once(measure: Measure) -> Iterator[str]:
    kind = measure.recorded
    if measure.distinct in kind.joins:
        links = " or ".join(link_words(kind, link) for link in kind.joins[measure.distinct])
        yield f"Each {measure.distinct}: {kind.plural} joined by {links}."
    elif measure.distinct:
        field = asked_field(kind, measure.distinct)
        yield f"Each {hyphened(field.name)}, however many {kind.plural} there are."
        if isinstance(field.type, Person):
            yield "Keys that are known to be one person's count as one."


def _stated(measure: Measure) -> Iterator[str]:
    if measure.stated:
        field = measure.recorded.fields[measure.stated]
        yield f"Where there is one (`{hyphened(field.name)}`: {plainly(field)}), it counts for one"
        yield f"{measure.stated_of} on one day, in place of the sum."


def _unconfirmed(measure: Measure) -> Iterator[str]:
    kind = measure.recorded
    also = ""
    if kind.estimated:
        name, value = kind.estimated
        also = f", and what is {value} (`{hyphened(name)}`),"
    yield f"Provisional {kind.plural}{also} count, and a note says how many; --confirmed leaves them out."


def _of_which(measure: Measure) -> Iterator[str]:
    if broken_down := breakdown(measure):
        field, choices = broken_down
        yield f"Always by {hyphened(field.name)}: {', '.join(choices)}."


def _overlap(measure: Measure) -> Iterator[str]:
    if measure.parts_overlap:
        yield f"Need not add up to the whole: {measure.parts_overlap}."


def _cover(measure: Measure) -> Iterator[str]:
    kind = measure.recorded
    if measure.ends:
        yield f"A day on which nothing stands is 0 only where `stronghold cover {kind.name}` says that the ledger has"
        yield f"all {kind.plural} by then; else it is no record. One before that is said to be incomplete."
        return
    yield f"A window with nothing in it is 0 only where `stronghold cover {kind.name}` says that all {kind.plural}"
    yield "of it are in the ledger; else it is no record. One that begins before that day is said to be incomplete."


def _unrecorded(measure: Measure) -> Iterator[str]:
    if measure.unrecorded:
        lack = listed([left.words for left in measure.left_out if left.unrecorded], "or")
        yield f"Where every one of its {measure.recorded.plural} is {lack}, the figure is unknown, which is not 0, and"
        yield "no published figure can be tested against it."


def _rule(measure: Measure) -> Iterator[str]:
    said = source(measure)
    yield f"{said[0].upper()}{said[1:]}."


_TOPICS = {
    "counted": _in,
    "left out": _out,
    "elsewhere": _apart_from,
    "named": _named,
    "once": _once,
    "added up": _added,
    "stated total": _stated,
    "the day": _day,
    "not confirmed": _unconfirmed,
    "broken down": _of_which,
    "parts": _overlap,
    "no record": _cover,
    "not recorded": _unrecorded,
    "the rule": _rule,
    "the law": the_law,
    "the prices": the_prices,
}
