"""Records as tables, CSV and JSON: what their kind declares, nothing else."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from stronghold_cli.records.amounts import Length
from stronghold_cli.records.fields import Block, Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.tables import Column
from stronghold_cli.render.unbroken import cut_whole
from stronghold_cli.values.text import one_line

if TYPE_CHECKING:  # what is recorded is no look
    from stronghold_cli.results.audit import ShownRecords


def shown(field: Field, value: Any) -> str:
    """Return a field's value as people read it, empty where it has none."""
    return "" if value is None else field.type.show(value)


def headings(kind: Kind) -> list[str]:
    """Return the headings of a kind's CSV, the reference first and the unique id last."""
    return [*_headings(kind.fields.values()), "uid"]


def _headings(fields: Iterable[Field]) -> list[str]:
    return ["ref", *(heading for field in fields for heading in field.headings)]


def record_rows(
    kind: Kind, blocks: Iterable[Block], shows: "ShownRecords", fields: Sequence[Field] | None = None
) -> Iterator[Sequence[Any]]:
    """Yield a kind's CSV: the headings, then each record, noting those that it shows.

    It has these fields and no other, else all of them and the unique id.
    """
    yield headings(kind) if fields is None else _headings(fields)
    for block in blocks:
        numbers = block["number"]
        cells: list[Sequence[Any]] = [[kind.reference(number) for number in numbers]]
        for field in kind.fields.values() if fields is None else fields:
            cells += field.type.column_cells([block[column] for column in field.columns])
        # All of a block is noted before any of it is written: of a reader who leaves, rather too much than too little.
        shows.numbers(kind, numbers)
        yield from zip(*cells, *([block["uid"]] if fields is None else []), strict=True)


def record_to_json(kind: Kind, record: Record, fields: Sequence[Field] | None = None) -> dict[str, Any]:
    """Return a record as scripts read it: exact values beside what people read.

    It has these fields and no other, else all of them and the unique id.
    """
    values = {
        field.name: None if record[field.name] is None else field.type.to_json(record[field.name])
        for field in (kind.fields.values() if fields is None else fields)
    }
    return {"ref": kind.reference(record["no"]), **values, **({"uid": record["uid"]} if fields is None else {})}


Names = Callable[[Kind, Record, Iterable[str]], Record]
"""Gives a record, in which the links in some fields have the names of what they lead to."""


def as_it_is(kind: Kind, record: Record, fields: Iterable[str]) -> Record:
    """Return a record without any name."""
    return record


CUT = ", the most that --limit shows"
"""What is said after how many there are, where there may be more."""


def list_answer(
    kind: Kind,
    records: Iterable[Record],
    blocks: Iterable[Block],
    fields: Sequence[Field] | None,
    as_at: str = "",
    recorded: str = "",
    most: int | None = None,
    names: Names = as_it_is,
) -> Answer:
    """Return records as an answer, made of these blocks where it is CSV: the same records, as they are stored.

    It has these fields, else all of them; a table then the usual ones that any of the records holds.

    `as_at` is the moment of a past answer, UTC, ISO, and `recorded` says it in words.  Of so many as were asked for at
    the `most` it is said that there may be more.  A table has the `names` of what is linked.
    """
    # Imported here: what is recorded is no look.
    from stronghold_cli.results.audit import ShownRecords

    shows = ShownRecords()
    passing = shows.each(kind, records)
    found: list[Record] = []

    def short() -> ShortTable:
        found.extend(passing)
        usual = [kind.fields[name] for name in kind.shows if any(record[name] is not None for record in found)]
        shown_fields = usual if fields is None else fields
        columns = [field.name for field in shown_fields]
        named = (names(kind, record, columns) for record in found)
        return _listing(kind, named, usual, kind.spared) if fields is None else _listing(kind, named, fields)

    def document() -> Mapping[str, Any]:
        moment = {"as_at": as_at} if as_at else {}
        return {"kind": kind.name, **moment, "records": [record_to_json(kind, record, fields) for record in passing]}

    def beside() -> Iterator[str]:
        when = f", {recorded}" if recorded else ""
        limited = CUT if len(found) == most else ""
        yield f"{kind.counted(len(found)) if found else f'no {kind.plural} match'}{limited}{when}"

    return Answer(
        document=document,
        rows=record_rows(kind, blocks, shows, fields),
        lines=(record_to_json(kind, record, fields) for record in passing),
        short=short,
        beside=beside(),
        remarks=[recorded] if recorded else [],
        shows=shows,
    )


def cut_short(kind: Kind, shows: "ShownRecords | None", most: int | None) -> Iterator[str]:
    """Yield that a list may have been cut, once it was printed: there are as many as were asked for at most."""
    if shows is not None and most is not None and shows.passed == most:
        yield f"{kind.counted(most)}{CUT}"


def _listing(kind: Kind, records: Iterable[Record], fields: Sequence[Field], spared: Sequence[str] = ()) -> ShortTable:
    order = {name: n for n, name in enumerate(spared, 1)}
    columns = [Column("ref"), *(_column(field)._replace(spared=order.get(field.name, 0)) for field in fields)]
    lines = (
        [kind.reference(record["no"]), *(cut_whole(one_line(shown(field, record[field.name])), 60) for field in fields)]
        for record in records
    )
    return ShortTable(columns, lines)


def summary(kind: Kind, record: Record) -> str:
    """Return a record on one line: `4 Mar 2021, heroin, class A, 4.92 g, LINE-7`."""
    parts = (in_words(kind, kind.fields[name], record[name]) for name in kind.shows if record[name] is not None)
    return one_line(", ".join(filter(None, parts)))


def in_words(kind: Kind, field: Field, value: Any) -> str:
    """Return a field's value as it stands among others, with the field's name where it says nothing alone."""
    words = "" if value is None else field.type.show_alone(value)
    return f"{field.in_words} {words}" if _says_nothing_alone(kind, field, words) else words


def _says_nothing_alone(kind: Kind, field: Field, words: str) -> bool:
    """Whether a value needs its field's name: `class A` and `class psa`, `reach unknown`, `with SENTENCE-3`."""
    if isinstance(field.type, Link):
        return field.type.kind == kind.name
    if not isinstance(field.type, Choice):
        return False
    return words in ("none", "unknown", "other") or any(len(choice) == 1 for choice in field.type.choices)


def _column(field: Field) -> Column:
    number = field.type.sql == "INTEGER" and field.type.ranges
    wide = not field.type.ranges or isinstance(field.type, Length)
    return Column(field.name.replace("_", " "), right=number, wide=wide)
