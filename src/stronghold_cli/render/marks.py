"""What is said of records beside their fields, as tables, CSV and JSON: holds and restrictions."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from stronghold_cli.records.kinds import find_reference
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.record import local
from stronghold_cli.render.tables import Column
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.history import Change


class MarkedRecord(NamedTuple):
    """That something is said of a record, why, and by which command, where one is known."""

    ref: str
    why: str
    since: Change | None


def marks_answer(said: Sequence[MarkedRecord], marked: str, none: str) -> Answer:
    """Return marked records as an answer, in JSON under the word for it; `none` is said where there is none."""
    return Answer(
        document=lambda: {marked: _to_json(said)},
        rows=_rows(said),
        short=lambda: _short(said),
        beside=[] if said else [none],
        shows=ShownRecords(find_reference(each.ref) for each in said),
    )


def _short(said: Sequence[MarkedRecord]) -> ShortTable:
    lines = [[each.ref, each.since and local(each.since.at), *_rest(each)] for each in said]
    columns = [Column("record"), Column("since"), Column("who", wide=True), Column("why", wide=True)]
    return ShortTable(columns, [[cell or "" for cell in line] for line in lines])


def _rows(said: Sequence[MarkedRecord]) -> Iterator[list[str]]:
    yield ["record", "since", "who", "why"]
    yield from ([each.ref, each.since.at if each.since else "", *_rest(each)] for each in said)


def _to_json(said: Sequence[MarkedRecord]) -> list[dict[str, Any]]:
    return [
        {
            "ref": each.ref,
            "since": each.since and each.since.at,
            "who": each.since and each.since.who,
            "why": each.why,
        }
        for each in said
    ]


def _rest(said: MarkedRecord) -> list[str]:
    return [said.since.who if said.since else "", said.why]
