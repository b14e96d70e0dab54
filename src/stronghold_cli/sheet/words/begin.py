"""What begins a line of a sheet, or why nothing does."""

from collections.abc import Sequence
from contextlib import suppress
from functools import cache

from stronghold_cli.catalogue.items import all_items
from stronghold_cli.catalogue.own_items import unknown_item
from stronghold_cli.errors import Unreadable
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_reference
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import after_amounts
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.starts import (
    Start,
    begins,
    choices,
    either,
    has_time,
    item_kinds,
    of_no_drug,
    start_of,
    started,
    thing_behind,
    time_said,
)
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.choices import meant
from stronghold_cli.values.text import hyphened, quoted, with_article


class StartsNothing(Unreadable):
    """A word that begins no line."""


class Misbegun(Unreadable):
    """A word at the beginning of a line that stands behind what it is about: `in kitchen`."""


def begin(words: Sequence[Word], reading: Reading) -> Start:
    """Return what the first words of a line begin.  Raises Unreadable where that is nothing, or several things."""
    return _begin(words, reading.for_hearing)


@heard_once
def _begin(words: Sequence[Word], reading: Reading) -> Start:
    start = started(words, reading)
    if start is None:
        raise _starts_nothing(words, reading)
    return start


def recorded_already(kind: Kind, number: int) -> Unreadable:
    """Return the refusal of a line about a record that is there, with the command that changes it."""
    ref, how = kind.reference(number), "stronghold edit {ref}"
    for field in kind.typed:
        if field.on_sheet.settles:
            how = f"begin with its {field.name}, e.g. {field.example} {{ref}}"
        how = field.on_sheet.recorded or how
    return Unreadable(f"a line records what is new, not {ref}", how.format(ref=ref))


def _starts_nothing(words: Sequence[Word], reading: Reading) -> Unreadable:
    """Return why a word begins no line: it says something else of a kind, or nothing at all."""
    if words[0].name is not None:
        return Unreadable(f"{quoted(words[0].said)} starts no line: {_starts()}", about=words[0].said)
    word, typed_word = words[0].text, words[0].said.rstrip(",;:")
    if (said := after_amounts(words, item_kinds()[0][0], reading)) is not None:
        problem = unknown_item(reading.own_items, said)
        if problem.nearest:
            return problem
    if unsaid := of_no_drug(words):
        return unsaid
    time = time_said(words[0])
    if time and len(words) > 1 and (start := start_of(words[1:], reading)):
        none = f"{with_article(start.kind.name)} has no time of day"
        how = f"say {time} behind what was done" if has_time(start.kind) else none
        return Unreadable(f"{quoted(typed_word)} starts no line", how, about=typed_word)
    with suppress(Unreadable):
        kind, number = find_reference(word)
        if any(field.on_sheet.settles or field.on_sheet.recorded for field in kind.typed):
            return recorded_already(kind, number)
    for kind in KINDS.values():
        if any(isinstance(f.type, Person) and f.type.heard(word, f.name, reading) for f in kind.typed):
            return StartsNothing(
                f"{quoted(word)} starts no line: say first what was done", f"e.g. {kind.name} {word}", about=word
            )
    of = dict.fromkeys(kind.name for kind, _, _ in choices().get(hyphened(word), ()))
    if of:
        return Unreadable(
            f"{quoted(typed_word)} belongs to {either(map(with_article, of))}: begin with {either(of)}",
            about=typed_word,
        )
    kind, _ = item_kinds()[0]
    if any(isinstance(f.type, Sum) and f.type.heard(word, f.name, reading) is not None for f in kind.typed):
        rest = " ".join(each.said for each in words)
        return Unreadable(
            f"{quoted(typed_word)} does not say what it is", f"if it is cash, say cash {rest}", about=typed_word
        )
    behind = {said for kind in KINDS.values() for field in kind.typed for said in field.on_sheet.words}
    if words[0].plain and word.casefold() in behind:
        rest = " ".join(each.said for each in words)
        return Misbegun(f"{quoted(word)} starts no line", f"put {quoted(rest)} after what it describes", about=word)
    close = meant(word, _all_starts())
    if not close and (thing := thing_behind(words, reading)):
        return StartsNothing(
            f"{quoted(typed_word)} starts no line", f"put it behind the thing, e.g. {thing}", about=typed_word
        )
    return StartsNothing(
        f"{quoted(typed_word)} starts no line{'' if close else f': {_starts()}'}", close, about=typed_word
    )


def _starts() -> str:
    _, item = item_kinds()[0]
    done = next(field.example for found in choices().values() for _, field, _ in found if field.required)
    return (
        f"begin with what was done or an item, e.g. {done}, arrest P-31 or {item.example} 4g; # in front leaves the "
        "line out"
    )


@cache
def _all_starts() -> tuple[str, ...]:
    """Return each word that begins a line: the name of a kind, what was done, an item."""
    done = [choice for choice, found in choices().items() if any(begins(field) for _, field, _ in found)]
    return (*KINDS, *done, *all_items())
