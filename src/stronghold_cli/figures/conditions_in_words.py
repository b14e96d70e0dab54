"""Conditions, links and fields in words, as what explains a figure says them."""

from stronghold_cli.figures.measure import Standing
from stronghold_cli.records.conditions import Condition, asked_field
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.values.quantity import UNITS, Pieces
from stronghold_cli.values.text import hyphened, listed


def condition_words(kind: Kind, condition: Condition) -> str:
    """Return a condition in words: "whose `stage` is forfeited or confiscated"."""
    field = asked_field(kind, condition.field)
    name = f"whose `{hyphened(field.name)}`"
    if isinstance(condition.low, Pieces):
        return f"{name} are {UNITS[condition.low.unit]}"
    if condition.low is not None or condition.high is not None:
        ends = [
            f"{word} {field.type.show(end)}" for word, end in (("from", condition.low), ("to", condition.high)) if end
        ]
        return f"{name} is {'not ' if condition.negated else ''}{' '.join(ends)}"
    if not condition.any_of:
        return f"{name} is {'given' if condition.negated else 'empty'}"
    shown = [field.type.show(value) for value in condition.any_of]
    return f"{name} is {'not ' if condition.negated else ''}{listed(shown)}"


def standing_words(kind: Kind, way: Standing) -> str:
    """Return when what began counts as standing: "whose `outcome` is awaited by then (`date`)"."""
    conditions = " and ".join(condition_words(kind, each) for each in way.when)
    words = f"{conditions} by then (`{hyphened(way.begins)}`"
    words += "; where that is empty, from the beginning)" if not kind.fields[way.begins].required else ")"
    if way.ends:
        words += f" and `{hyphened(way.ends)}` is later or empty"
    if way.ended_by:
        words += (
            f" and no {way.ended_by} by the last day names it, nor, from that day on, "
            f"its person and no {kind.name} at all"
        )
        words += _answering(KINDS[way.ended_by])
    return words


def _answering(kind: Kind) -> str:
    """Return which records of a kind end nothing, or only what they name: " (one whose `disposal` is deferred …)"."""
    law = kind.answers
    said = []
    for (name, choices), what in ((law.never, "ends none"), (law.unless, "only what it names")) if law else ():
        if choices:
            said.append(f"one whose `{hyphened(name)}` is {listed(choices)} {what}")
    return f" ({', '.join(said)})" if said else ""


def link_words(kind: Kind, name: str) -> str:
    """Return a link with what it means: "`with` (the sentence that it runs concurrently with)"."""
    return f"`{hyphened(name)}` ({plainly(kind.fields[name])})"


def links_apart(kind: Kind, join: str) -> list[str]:
    """Return the links between records of one kind that leave them apart in a join: a consecutive term."""
    return [
        link_words(kind, name)
        for name, link in kind.links.items()
        if link.kind == kind.name and name not in kind.joins.get(join, ())
    ]


def plainly(field: Field) -> str:
    """Return a field's help within a sentence: its own first letter small, no full stop."""
    words = field.help.rstrip(".")
    return words[0].lower() + words[1:]


def day_words(field: Field) -> str:
    """Return which day a field has; what its help says after that is for whoever fills it in."""
    return plainly(field).partition(";")[0]
