"""A sheet that is not yet kept, read back: its records, what it settles, and the running totals that it moves."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.records.references import in_short
from stronghold_cli.render.records import in_words, shown
from stronghold_cli.render.tables import Column, Screen, folded, table
from stronghold_cli.results.comparison import Compared
from stronghold_cli.values.text import counted, one_line

From = tuple[Kind, Record, int]
"""A record with its number, and the line of the sheet that it is from."""


class ReadBack(NamedTuple):
    """What is read back."""

    heading: str
    """The heading of the sheet in words."""
    said: Mapping[str, object]
    """What the heading says, by field: records that say the same need not say it again."""
    records: Sequence[From]
    settled: Sequence[From]
    before: Mapping[tuple[str, int], Record]
    """The settled records as they are, by kind and number."""
    remarks: Sequence[str]
    warnings: Sequence[str]
    whose: str
    """Whose running totals are moved: a case's or the ledger's."""
    moved: Sequence[Compared]


def page(back: ReadBack, screen: Screen) -> str:
    """Return it as a page: tables, then what somebody should know."""
    pieces = [folded(f"{back.heading}; {counted(len(back.records), 'record')}", screen)]
    line, what = Column("line", right=True), Column("what it will be", wide=True)
    if back.records:
        rows = [
            [str(at), _reference(kind, record), _told(kind, record, back.said)] for kind, record, at in back.records
        ]
        pieces.append(table([line, Column("record"), what], rows, screen))
    if back.settled:
        rows = [[str(at), _reference(kind, record), _settled(kind, record, back)] for kind, record, at in back.settled]
        pieces.append(table([line, Column("settled"), what], rows, screen))
    if back.moved:
        pieces.append(_running(back, screen))
    if back.remarks:
        pieces.append("".join(folded(f"note: {remark}", screen) for remark in back.remarks))
    if back.warnings:
        pieces.append("".join(folded(f"warning: {warning}", screen) for warning in back.warnings))
    return "\n".join(pieces)


def changes(typed: Sequence[tuple[str, Sequence[str]]], screen: Screen) -> str:
    """Return the lines of a sheet that are not as they were typed, so that nothing is left out in silence.

    `typed` is each line as it was typed, with the lines that stand in its place now.
    """
    pieces = []
    for number, (was, now) in enumerate(typed, 1):
        if [was] == list(now):
            continue
        kept = [line for line in now if not line.lstrip().startswith("#")]
        pieces.append(folded(was.strip(), screen, "    ", f"  line {number}, {'was' if kept else 'left out'}: "))
        pieces += [folded(line.strip(), screen, "    ", "    now: ") for line in kept]
        left = (line.strip().removeprefix("#").strip() for line in now if kept and line not in kept)
        pieces += [folded(line, screen, "    ", "    left out: ") for line in left]
    return "".join(["\nNot as it was typed:\n", *pieces]) if pieces else ""


def references(records: Sequence[From]) -> str:
    """Return the references of records in short, in their order: `ACTIVITY-4, ARREST-31..33`."""
    return in_short((kind, record["no"]) for kind, record, _ in records)


def changed(kind: Kind, before: Record, after: Record) -> str:
    """Return what became of a record: `CHARGE-3: outcome acquitted (was awaiting), outcome on 4 Sep 2021`."""
    return f"{_reference(kind, after)}: {_changes(kind, before, after)}"


def _reference(kind: Kind, record: Record) -> str:
    return kind.reference(record["no"])


def _running(back: ReadBack, screen: Screen) -> str:
    headings = (Column(words, right=True) for words in ("before", "change", "after"))
    rows = [
        [row.figure.measure.title, row.other.display, row.difference_words, row.figure.display] for row in back.moved
    ]
    heading = folded(f"Running totals of {back.whose}:", screen)
    return heading + table([Column("measure"), *headings], rows, screen)


def _told(kind: Kind, record: Record, said: Mapping[str, object]) -> str:
    """Return all that a record holds on one line, what is always shown first; not what the heading says already."""
    parts: list[str] = []
    for name in dict.fromkeys((*kind.shows, *kind.fields)):
        field, value, always = kind.fields[name], record[name], name in kind.shows
        if value is None or value is False or value == said.get(name) or (field.derived and not always):
            continue
        words = shown(field, value)
        if words == field.default:
            continue
        if always or isinstance(field.type, Choice | Link | Whole):
            words = in_words(kind, field, value)
        else:
            words = f"{field.in_words} {words}"
        # A phone is a phone: what sort of thing an item is need not be said twice.
        if always or words not in parts:
            parts.append(words)
    return one_line(", ".join(parts))


def _changes(kind: Kind, before: Record, after: Record) -> str:
    parts = []
    for name, field in kind.fields.items():
        if before.get(name) != after.get(name):
            was = f" (was {shown(field, before[name])})" if before.get(name) is not None else ""
            parts.append(f"{field.in_words} {shown(field, after[name]) or 'nothing'}{was}")
    return one_line(", ".join(parts))


def _settled(kind: Kind, record: Record, back: ReadBack) -> str:
    """Return whose record it is and what becomes of it: `P-37, PWITS class A: outcome acquitted (was awaiting)`."""
    before = back.before[kind.name, record["no"]]
    same = {name: value if name in kind.shows and before[name] == value else None for name, value in record.items()}
    return f"{_told(kind, same, {**back.said, kind.date: record[kind.date]})}: {_changes(kind, before, record)}"
