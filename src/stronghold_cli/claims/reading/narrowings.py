"""What narrows a figure in published words: choices, items, offences and the texts that a claim's conditions name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from stronghold_cli.catalogue.items import named_item
from stronghold_cli.claims.reading.tokens import phrase
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.conditions import Condition, askable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, ItemName
from stronghold_cli.records.offences import Offence, Offences
from stronghold_cli.records.types import Text

Phrase = tuple[str, ...]
Narrowing = tuple[tuple[str, str], ...]
"""Fields, each with a value: what one phrase says about them, all at once."""
Named = Mapping[str, set[str]]
"""The values that a claim's conditions name, by field."""

OF_AN_OFFENCE = tuple(
    phrase(words) for words in ("on suspicion of", "in connection with", "with", "for", "of", "to", "")
)
"""Words before an offence, the longest first; or none."""
_NOT_SAID = {"unknown", "none", "other"}
"""Choices that nobody publishes in these words: `6 other people` says something else."""
_IN_A_PLACE = ("in", "across", "within")
_PARTS_ITEMS = re.compile("[,;/&]| -|- ")
"""What parts two items of a list, and is never within one: `crack, cocaine` is no crack cocaine."""
_OF_PEOPLE: Mapping[str, Narrowing] = {
    word: (("sex", sex), ("age_band", age))
    for sex, age, words in (
        ("male", "adult", ("man", "men")),
        ("female", "adult", ("woman", "women")),
        ("male", "child", ("boy", "boys")),
        ("female", "child", ("girl", "girls")),
    )
    for word in words
}
"""Words that say two things of a person at once."""


@cache
def fixed_fields(name: str) -> frozenset[str]:
    """Return the fields that a measure has one value of already, or asks for itself: no word narrows it by them."""
    measure = MEASURES[name]
    left_out = (condition for left in measure.left_out for condition in left.when if condition.negated)
    return frozenset(each.field for each in (*measure.where, *left_out) if each.any_of or not each.negated)


@cache
def offence_field(kind: str) -> str | None:
    """Return the field of a kind that holds offences, if one does."""
    fields = askable(KINDS[kind]).items()
    return next((name for name, field in fields if isinstance(field.type, Offence | Offences)), None)


def narrowing_of(measure: Measure, named: Named, words: Phrase, text: str) -> Narrowing | None:
    """Return what a phrase narrows a figure of a measure by: of several, what the conditions name.

    `text` is the phrase as it was written.
    """
    found = [
        *_of_kind(measure.kind).get(words, ()),
        *_of_offences(measure, named, words),
        *_texts(measure, named, words),
    ]
    item = None if _PARTS_ITEMS.search(text) else named_item(" ".join(words))
    if item and "item" in askable(measure.recorded):
        found.append((("item", item.name),))
    fixed = fixed_fields(measure.name)
    found = [each for each in found if not {field for field, _ in each} & fixed]
    return next((each for each in found if each[0][0] in named), found[0] if found else None)


def _of_offences(measure: Measure, named: Named, words: Phrase) -> Iterator[Narrowing]:
    """Yield the offence that a phrase says: by a name of the table, or just as a condition names it."""
    if (name := offence_field(measure.kind)) is None:
        return
    said = {words[len(before) :] for before in OF_AN_OFFENCE if words[: len(before)] == before}
    for value in named.get(name, ()):
        if said & _wordings(value):
            yield ((name, value),)
    for known in dict.fromkeys(_offences()[each] for each in said if each in _offences()):
        yield ((name, known),)


@cache
def _offences() -> Mapping[Phrase, str]:
    """Return each offence of the table by what it is called."""
    from stronghold_cli.catalogue.short_forms import shorts  # a table that few commands read

    return {
        words: row.means
        for row in shorts("offence")
        for said in (row.means, row.short, *row.published)
        for words in _wordings(said)
    }


@cache
def _wordings(offence: str) -> frozenset[Phrase]:
    """Return an offence as it is written, and with the drugs of its class: `possession of class A drugs`."""
    of_drugs = re.sub(r"(?i)\bclass ([abc])\b(?! drugs)", r"class \1 drugs", offence)
    return frozenset({phrase(offence), phrase(of_drugs)})


def _texts(measure: Measure, named: Named, words: Phrase) -> Iterator[Narrowing]:
    """Yield the condition on free text that a phrase repeats: `in Aylesbury` of `area=Aylesbury`."""
    fields = askable(measure.recorded)
    for name, values in named.items():
        if isinstance(fields[name].type, Text | ItemName):
            for value in values:
                said = phrase(value.replace("-", " ") if isinstance(fields[name].type, ItemName) else value)
                if words in (said, (*said[:-1], f"{said[-1]}s")) or (words[0] in _IN_A_PLACE and words[1:] == said):
                    yield ((name, value),)


@cache
def _of_kind(kind: str) -> Mapping[Phrase, Sequence[Narrowing]]:
    """Return by its phrase what each choice of a kind's fields is called: `county`, `class A`, `line holders`."""
    found: dict[Phrase, list[Narrowing]] = {}
    for name, field in askable(KINDS[kind]).items():
        if isinstance(field.type, Choice):
            for choice in field.type.choices:
                if choice in _NOT_SAID:
                    continue
                plain = f"{name} {choice}" if len(choice) == 1 else choice  # "A" alone is no word for a class
                for words in (plain, f"{plain}s", *field.type.published.get(choice, ())):
                    found.setdefault(phrase(words), []).append(((name, choice),))
    for word, narrowing in _OF_PEOPLE.items():
        if all(name in askable(KINDS[kind]) for name, _ in narrowing):
            found.setdefault(phrase(word), []).append(narrowing)
    return found


def named_by(measure: Measure, conditions: Iterable[Condition]) -> Named:
    """Return the values that conditions name, of fields that a word may narrow a figure by."""
    named: dict[str, set[str]] = {}
    fixed = fixed_fields(measure.name)
    for condition in conditions:
        if condition.any_of and not condition.negated and condition.field not in fixed:
            named.setdefault(condition.field, set()).update(map(str, condition.any_of))
    return named


def unsaid(measure: Measure, conditions: Iterable[Condition], said: Iterable[str]) -> tuple[Condition, ...]:
    """Return the conditions that words leave unsaid, where they say `said` fields; not those that a measure has."""
    own = {each.field: {*each.any_of} for each in measure.where if each.any_of and not each.negated}
    said = {*said}
    return tuple(
        each
        for each in conditions
        if each.field not in said and not (each.field in own and own[each.field] <= {*each.any_of})
    )
