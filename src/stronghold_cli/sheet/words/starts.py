"""What begins a line of a sheet, and what a line opens for those under it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.amounts import Count
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, kind_called
from stronghold_cli.records.names import Choice, ItemName
from stronghold_cli.records.types import Reading, TimeOfDay
from stronghold_cli.sheet.words.goods import (
    is_of,
    many,
    no_amount,
    runs,
)
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.quantity import instead, is_pieces
from stronghold_cli.values.text import hyphened, listed, quoted, with_article

APART = "apart"
"""Says that an item is a find by itself; alone on a line, that the next item begins another one."""


class Start(NamedTuple):
    """What begins a line: its kind, and what the beginning itself says."""

    kind: Kind
    words: int
    texts: dict[str, str]
    settles: str | None = None
    named: bool = False
    """Whether it is the kind's name."""


def typed(kind: Kind) -> dict[str, Field]:
    """Return the fields that somebody can type, by name."""
    return {field.name: field for field in kind.typed}


def relations(kind: Kind) -> list[Field]:
    """Return the links that a word joins records by, such as `concurrent`."""
    return [field for field in kind.typed if field.on_sheet.relation]


def relations_by(kind: Kind) -> list[Field]:
    """Return the links of a kind that a person's key finds: the arrest of `from P-9`."""
    return [field for field in kind.typed if field.on_sheet.by and field.on_sheet.words]


class Opening(NamedTuple):
    """What a line opens for the lines under it."""

    kind: Kind
    field: Field
    words: int
    """How many words it takes; none where the line begins with whose it is (`seized from P-9`)."""


def opening(words: Sequence[Word]) -> Opening | None:
    """Return what a line opens for the lines under it, None for any other line."""
    for kind in KINDS.values():
        fields = {field.name: field for field in kind.typed if field.on_sheet.opens}
        if not fields:
            continue
        whose = [word for field in kind.typed if field.on_sheet.by for word in field.on_sheet.words]
        for length, text in runs(words):
            if length == 1 and (field := fields.get(text.casefold())) and words[0].plain:
                return Opening(kind, field, 1)
            if words[0].plain and text.casefold() in whose:
                return Opening(kind, next(iter(fields.values())), 0)
    return None


def is_apart(words: Sequence[Word]) -> bool:
    """Whether a word, or a line of that word alone, says that an item is a find by itself."""
    return words[0].plain and words[0].name is None and words[0].text.casefold() == APART


def start_of(words: Sequence[Word], reading: Reading) -> Start | None:
    """Return what the first words of a line begin, None where that is nothing, or several things.

    Why it is nothing takes much longer to tell, and is worked out for nobody here.
    """
    try:
        return started(words, reading.for_hearing)
    except StrongholdError:
        return None


@heard_once
def started(words: Sequence[Word], reading: Reading) -> Start | None:
    """Return what the first words of a line begin, None for nothing.  Raises Unreadable for several things."""
    if words[0].name is not None:
        return None
    if (counted := many(words)) is not None:
        number, before = counted
        for length, text in runs(words[before:]):
            for kind, item in item_kinds():
                if item.type.heard(text, item.name, reading):
                    pieces = next(field for field in kind.typed if isinstance(field.type, Count))
                    after = words[before + length :]
                    if is_of(after) or (after and instead(text, ())):  # `15 rocks of crack`, `2 vapes cannabis`
                        raise no_amount(f"{number} {text}", number, find_item(text, reading.own_items), text)
                    # `15 zopiclone tablets`; another word there is not one that a drug is counted in.
                    unit = after[0].text if after and after[0].plain and is_pieces(f"{number} {after[0].text}") else ""
                    amount = f"{number} {unit}".rstrip()
                    return Start(kind, before + length + bool(unit), {item.name: text, pieces.name: amount})
    for length, text in runs(words):
        found = list(_begun(text, length, reading))
        if len(found) == 1:
            return found[0]
        if found:
            could = either(f"{with_article(start.kind.name)} ({', '.join(start.texts)})" for start in found)
            raise Unreadable(
                f"{quoted(text)} could begin {could}: begin with {either(s.kind.name for s in found)}", about=text
            )
    return None


def _begun(text: str, length: int, reading: Reading) -> Iterator[Start]:
    """Yield what a run of words begins: a kind by its name, else an item or a choice that says what a record is."""
    if named := kind_called(text):
        yield Start(named, length, {}, named=True)
        return
    theirs = [(kind, item) for kind, item in item_kinds() if item.type.heard(text, item.name, reading)]
    for kind, item in theirs:
        yield Start(kind, length, {item.name: text})
    for kind, field, choice in choices().get(hyphened(text), ()):
        if kind in (of for of, _ in theirs) or not begins(field):
            continue
        settles = field.name if field.on_sheet.settles and choice != field.default else None
        yield Start(kind, length, {field.name: choice}, settles)


def begins_nothing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether nothing is begun by some words, and no thing is named in them."""
    return start_of(words, reading) is None and not thing_behind(words, reading)


def time_said(word: Word, four: str = "[0-9]{4}") -> str | None:
    """Return the time that a word says, None where it says none; `four` are the four digits that are one (`0600`)."""
    if not word.plain or word.name is not None:
        return None
    bare = re.fullmatch("([01][0-9]|2[0-3])([0-5][0-9])", word.text) if re.fullmatch(four, word.text) else None
    return f"{bare[1]}:{bare[2]}" if bare else word.text if re.fullmatch(TimeOfDay.looks, word.text) else None


def has_time(kind: Kind) -> bool:
    """Whether records of a kind have a time of day."""
    return any(isinstance(field.type, TimeOfDay) for field in kind.typed)


def of_no_drug(words: Sequence[Word]) -> Unreadable | None:
    """Return that an amount does not say which drug it is, `85 wraps of class A`; None for any other words."""
    said = next((text for _, text in runs(words) if is_pieces(text)), None)
    if said is None or said.isdigit():
        return None
    return Unreadable(f"{quoted(said)} does not say which drug", f"put that in front: … {said}", about=said)


def thing_behind(words: Sequence[Word], reading: Reading) -> str:
    """Return a thing that stands behind another word, as it is said with that word in its notes; empty for none."""
    for at in range(1, len(words)) if words[0].text.isalpha() else ():
        for _, text in runs(words[at:]):
            if find_item(text, reading.own_items):
                first = " ".join(word.text for word in words[:at])
                return f"{text} notes={in_quotes(first)}"
    return ""


def begins(field: Field) -> bool:
    """Whether a choice of the field says what a record is, so that it may begin a line."""
    return field.required or field.on_sheet.settles


@cache
def item_kinds() -> tuple[tuple[Kind, Field], ...]:
    """Return the kinds that an item begins, each with its field."""
    return tuple((kind, field) for kind in KINDS.values() for field in kind.typed if isinstance(field.type, ItemName))


@cache
def choices() -> dict[str, list[tuple[Kind, Field, str]]]:
    """Return the fields that a word is a choice of."""
    found: dict[str, list[tuple[Kind, Field, str]]] = {}
    for kind in KINDS.values():
        for field in kind.typed:
            if isinstance(field.type, Choice):
                for said, choice in field.type.on_sheet().items():
                    found.setdefault(said.casefold(), []).append((kind, field, choice))
    return found


def choices_said(words: Sequence[Word]) -> list[tuple[Kind, Field, str]]:
    """Return the choices that words begin with, and the fields that they are choices of, the longest first."""
    if not words or hyphened(words[0].text).partition("-")[0] not in _first_of_choices():
        return []
    return [found for _, text in runs(words) for found in choices().get(hyphened(text), ())]


@cache
def _first_of_choices() -> frozenset[str]:
    return frozenset(said.partition("-")[0] for said in choices())


def is_about_somebody(word: Word) -> bool:
    """Whether a word tells who somebody is, and not what was done: `child`, `male`."""
    found = choices().get(hyphened(word.text), ()) if word.plain else ()
    return bool(found) and all(field.of_person is not None for _, field, _ in found)


def either(words: Iterable[str]) -> str:
    """Return words with `or` between them, each once."""
    return listed(list(dict.fromkeys(words)))
