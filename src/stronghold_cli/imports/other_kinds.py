"""What other kinds of record the headings of a sheet are for, beside the one that its rows were taken for."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.headings import heading_parts, hear_heading, plain_heading, unit_said
from stronghold_cli.imports.listed_things import lists_things
from stronghold_cli.imports.mapping import CASH, EVIDENCE, LISTED, FieldSource, When
from stronghold_cli.imports.money_headings import is_money_word
from stronghold_cli.imports.private import private_word
from stronghold_cli.records.amounts import Count, Sum, Weight
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, ItemName, Person
from stronghold_cli.values.text import hyphened

NONE = ("", "0", "0.00", "-", "nil")
"""The cells of a column of amounts that say that there was none."""
_FOUND = re.compile(r"^seized |^found | seized$| found$")
"""What a heading has beside the name of a thing: `Cash seized`."""
_AMOUNT = re.compile(r"[£~]?\s*[0-9][0-9,]{0,7}(?:\.[0-9]+)?\s*[a-z]{0,6}", re.I)


class OtherKind(NamedTuple):
    """A record that the rows of a sheet may make beside the first."""

    kind: Kind
    fields: Mapping[str, FieldSource]
    when: When
    headings: tuple[str, ...]
    """The columns that nothing else reads."""
    lacking: tuple[Field, ...] = ()
    """What it needs, and no column has."""


def other_kinds(sheet: BoundSheet, texts: Mapping[str, Sequence[str]], people: str = "") -> list[OtherKind]:
    """Return what else the columns that nothing reads may make; `texts` has some cells of each, `people` who it is.

    A day is taken from another record's column for what was seized alone: a charge has a day of its own.
    """
    if len(sheet.records) != 1:
        return []
    left = [
        heading
        for heading in sheet.headings
        if heading in sheet.left_out and not private_word(heading) and not lists_things(texts.get(heading, ()))
    ]
    found = [*_by_item(sheet, left, texts), *_by_choice(sheet, left, texts)]
    taken = {heading for each in found for heading in each.headings}
    while True:
        rest = [heading for heading in left if heading not in taken]
        there = {sheet.records[0].kind, *(each.kind for each in found)}
        kinds = [each for each in KINDS.values() if each not in there and not each.naming]
        others = (_of_kind(sheet, kind, rest, people) for kind in kinds)
        # A day of hearing beside a sentence and a court is the sentence's, though an order has one too.
        best = max(filter(None, others), key=lambda each: len(each.headings) - len(each.lacking), default=None)
        if best is None:
            return found
        found.append(best)
        taken |= {*best.headings}


def _of_kind(sheet: BoundSheet, kind: Kind, left: Sequence[str], people: str) -> OtherKind | None:
    """Return the record of a kind that columns which nothing reads are for: one of them has what it needs."""
    own, needed = _heard(kind, left), {each.name for each in _needed(kind)}
    telling = [source.column for name, source in own.items() if name in needed]
    if not telling:
        return None
    fields = own | _shared(sheet, kind, own, people)
    columns = tuple(source.column for source in own.values())
    if kind.date not in fields:
        return None
    return OtherKind(kind, fields, When(telling[0]), columns, _lacking(sheet, kind, fields, people))


def _by_item(sheet: BoundSheet, left: Sequence[str], texts: Mapping[str, Sequence[str]]) -> Iterator[OtherKind]:
    """Yield what columns make that are each of one thing: `Heroin (g)`, `Cash (£)`, `Phones`."""
    [item_field] = [each for each in LISTED.typed if isinstance(each.type, ItemName)]
    for heading in left:
        cells = texts.get(heading, ())
        item, field, unit = _item_heard(heading)
        if not item or field is None or not cells or not any(_AMOUNT.fullmatch(text) for text in cells):
            continue
        if any(re.search(r"[0-9]{6}", text) for text in cells):  # a number of a telephone, not of telephones
            continue
        fields = {item_field.name: FieldSource(always=item), field.name: FieldSource(heading, unit=unit)}
        fields = _shared(sheet, LISTED, fields, "") | fields
        when = When(heading, none_of=NONE)
        yield OtherKind(LISTED, fields, when, (heading,), _lacking(sheet, LISTED, fields, people=""))


def as_cash(sheet: BoundSheet, heading: str) -> OtherKind:
    """Return the record of cash that a column of sums may make."""
    [item] = [each.name for each in LISTED.typed if isinstance(each.type, ItemName)]
    [value] = [each.name for each in LISTED.typed if isinstance(each.type, Sum)]
    fields = {item: FieldSource(always=CASH), value: FieldSource(heading)}
    fields = (_shared(sheet, LISTED, fields, "") if len(sheet.records) == 1 else {}) | fields
    return OtherKind(LISTED, fields, When(heading, none_of=NONE), (heading,))


def _item_heard(heading: str) -> tuple[str, Field | None, str]:
    """Return the item that a heading names, the field of its amounts, and their unit, `?` where it says no unit."""
    for base, said in heading_parts(plain_heading(heading)):
        if (item := find_item(base) or find_item(_FOUND.sub("", base))) is None:
            continue
        type_ = Sum if item.category == CASH else (Weight, Count) if item.category == "drug" else Count
        for field in LISTED.typed:
            if isinstance(field.type, type_) and (unit := unit_said(field, said)) is not None:
                return item.name, field, unit or ("?" if item.category == "drug" else "")
    return "", None, ""


def _by_choice(sheet: BoundSheet, left: Sequence[str], texts: Mapping[str, Sequence[str]]) -> Iterator[OtherKind]:
    """Yield what columns of sums make whose headings say which choice they are of: `Amount forfeited`.

    Where another column says it row by row, that one is asked: what was returned may stand in that column too.  Not
    where each choice has a column of its own.
    """
    for kind in KINDS.values():
        choices = [each for each in _needed(kind) if isinstance(each.type, Choice)]
        sums = [each for each in _needed(kind) if isinstance(each.type, Sum)]
        if len(choices) != 1 or len(sums) != 1:
            continue
        [choice], [amount] = choices, sums
        known = _choices(choice)
        for heading in left:
            words = plain_heading(heading).split()
            said = [word for word in words if word in known]
            if len(said) != 1 or not all(word in said or word == "£" or is_money_word(word) for word in words):
                continue
            others = {word for other in left for word in plain_heading(other).split() if word in known} - {*said}
            row_by_row = (each for each in left if any(hyphened(text) in known for text in texts.get(each, ())))
            column = None if others else next(row_by_row, None)
            which = FieldSource(always=said[0]) if column is None else FieldSource(column)
            fields = {choice.name: which, amount.name: FieldSource(heading, unit="£")}
            if kind.date in (dated := _heard(kind, sheet.headings)):
                fields[kind.date] = dated[kind.date]
            columns = tuple(dict.fromkeys((heading, *(each.column for each in fields.values() if each.column in left))))
            when = When(heading, none_of=NONE)
            yield OtherKind(kind, fields, when, columns, _lacking(sheet, kind, fields, people=""))


def _choices(field: Field) -> Collection[str]:
    return field.type.choices if isinstance(field.type, Choice) else ()


def _heard(kind: Kind, headings: Sequence[str]) -> dict[str, FieldSource]:
    """Return the fields of a kind that headings are for without a doubt."""
    found: dict[str, FieldSource] = {}
    for heading in headings:
        heard = () if not heading or private_word(heading) else hear_heading(heading, kind)
        if len(heard) == 1:
            found.setdefault(heard[0].field.name, FieldSource(heading, unit=heard[0].unit))
    return found


def _shared(sheet: BoundSheet, kind: Kind, own: Mapping[str, FieldSource], people: str) -> dict[str, FieldSource]:
    """Return what a record takes from the columns of the first: who, where the evidence is, and what it cannot lack."""
    [first] = sheet.records
    read = {each.field.name: each.source for each in first.fields if each.source.column}
    heard = _heard(kind, [source.column for source in read.values()])
    wanted = {EVIDENCE} | ({"case", "line", "area"} if not _ties(kind, first.kind) else set())
    found: dict[str, FieldSource] = {}
    for field in kind.typed:
        if field.name in own:
            continue
        if field.name == kind.date:
            if kind is LISTED and first.kind.date in read:
                found[field.name] = read[first.kind.date]
        elif isinstance(field.type, Person):
            if people or field.name in read:
                found[field.name] = read.get(field.name, FieldSource(people))
        elif field.name in wanted and field.name in read:
            found[field.name] = read[field.name]
        elif field in _needed(kind) and field.name in heard:
            found[field.name] = heard[field.name]
    return found


def _lacking(sheet: BoundSheet, kind: Kind, fields: Mapping[str, FieldSource], people: str) -> tuple[Field, ...]:
    tied = _ties(kind, sheet.records[0].kind)
    return tuple(
        each
        for each in _needed(kind)
        if each.name not in fields and each.name not in tied and not (isinstance(each.type, Person) and people)
    )


def _ties(kind: Kind, first: Kind) -> list[str]:
    """Return the links that tie a record of a row to the first record of it."""
    return [name for name, link in kind.links.items() if link.kind == first.name and kind is not first]


def _needed(kind: Kind) -> list[Field]:
    return [each for each in kind.typed if each.required and each.default is None]
