"""Records of a kind: by conditions, window and words, in a stable order; one record with all that is tied to it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.amounts import Length
from stronghold_cli.records.conditions import Condition, asked_field
from stronghold_cli.records.fields import Block, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.types import Value
from stronghold_cli.store.file.connection import Connection, teach_folding
from stronghold_cli.store.records.looked_into import shown_columns, tests_looked_into
from stronghold_cli.store.records.rows import select, select_all, select_blocks
from stronghold_cli.store.records.understanding import understand
from stronghold_cli.store.schema.conditions import LENGTH, Bound, all_of, in_window
from stronghold_cli.store.schema.ordering import by_text
from stronghold_cli.values.text import fold
from stronghold_cli.values.window import Window


class Listing(NamedTuple):
    """A question to the records of one kind."""

    window: Window = Window()
    where: Sequence[Condition] = ()
    search: str | None = None
    sort: str | None = None
    """A field, with a hyphen in front for the largest or latest first; else by number."""
    limit: int | None = None
    voided: bool = False
    """Whether voided records are listed as well."""


def list_records(connection: Connection, kind: Kind, asked: Listing) -> Iterator[Record]:
    """Yield the records asked for.  Raises Unreadable for a sort by what is no field."""
    yield from select(connection, kind, *_statement(connection, kind, asked))


def list_blocks(connection: Connection, kind: Kind, asked: Listing) -> Iterator[Block]:
    """Yield the same records as they are stored, many at a time: for what writes out all of them."""
    yield from select_blocks(connection, kind, *_statement(connection, kind, asked))


def _statement(connection: Connection, kind: Kind, asked: Listing) -> tuple[str, dict[str, Any]]:
    within = [(kind.name, kind.date, asked.window)]
    [where] = understand(connection, {kind.name: asked.where}, voided=asked.voided, within=within).where.values()
    bound = Bound()
    teach_folding(connection)
    tests = [all_of(kind, where, bound), *tests_looked_into(connection, kind, [each.field for each in where])]
    if not asked.voided and not any(condition.field == "voided" for condition in asked.where):
        tests.append("r.voided IS NULL")
    if asked.window != Window():
        tests.append(in_window(f"r.{kind.date}", asked.window, bound))
    if asked.search:
        tests.append(_search(kind, asked.search, bound))
    limit = f"LIMIT {bound(asked.limit)}" if asked.limit is not None else ""
    statement = (
        f"SELECT r.* FROM {{}} AS r WHERE {' AND '.join(tests)} ORDER BY {_order(connection, kind, asked.sort)} {limit}"
    )
    return statement, bound.values


def _search(kind: Kind, words: str, bound: Bound) -> str:
    """Return the test that every word, in any spelling, is in a text of the record or in its reference."""
    if len(words) > 1_000 or len(words.split()) > 50:
        raise Unreadable("--search takes at most 50 words and 1,000 characters", "leave the commonest out")
    texts = [f'r."{column}"' for field in kind.fields.values() if field.type.sql == "TEXT" for column in field.columns]
    held = " || ' ' || ".join(f"COALESCE({text}, '')" for text in (f"'{kind.prefix}-' || r.number", *texts))
    return " AND ".join(f"instr(folded({held}), {bound(word)})" for word in fold(words).split()) or "1"


def _order(connection: Connection, kind: Kind, sort: str | None) -> str:
    if sort is None:
        return "r.number"
    name = sort.strip()
    if name.lstrip("-").lower() == "ref":
        return "r.number DESC" if name.startswith("-") else "r.number"
    field = asked_field(kind, name.lstrip("-"))
    places = shown_columns(connection, kind, field.name)
    place = LENGTH.format(*places) if isinstance(field.type, Length) else places[0]
    sorts_by = by_text(connection, place) if field.type.words else place
    return f"{place} IS NULL, {sorts_by}{' DESC' if name.startswith('-') else ''}, r.number"


def borrowed(connection: Connection, kind: Kind, number: int) -> dict[str, Value]:
    """Return what a record's case, line and area are, with what it borrows from the records it is linked to.

    Nothing is borrowed from a restricted record.
    """
    names = dict.fromkeys((*kind.borrows, "area"))
    places = ", ".join(shown_columns(connection, kind, name)[0] for name in names)
    row = connection.execute(f"SELECT {places} FROM {kind.table} AS r WHERE number = ?", (number,)).fetchone()
    return {name: asked_field(kind, name).type.load([cell]) for name, cell in zip(names, row, strict=True)}


def tied_to(
    connection: Connection, kind: Kind, number: int, *, restricted: bool = False
) -> Iterator[tuple[str, Kind, Record]]:
    """Yield the records that name this one: the field in which they do, their kind, and each record.

    With `restricted` those that are restricted are among them, for whoever shows none of those.
    """
    records = select_all if restricted else select
    for other in KINDS.values():
        for field in other.fields.values():
            if isinstance(field.type, Link) and field.type.kind == kind.name:
                statement = f"SELECT * FROM {{}} WHERE {field.name}_no = ? ORDER BY number"
                for record in records(connection, other, statement, (number,)):
                    yield field.name, other, record
