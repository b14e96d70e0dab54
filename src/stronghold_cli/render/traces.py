"""Traces as tables, CSV and JSON: the records behind a figure, with a running total that ends at it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from stronghold_cli.figures.measure import Measure
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.footnotes import as_sentence
from stronghold_cli.render.records import Names, as_it_is, summary
from stronghold_cli.render.tables import Column, Screen, table
from stronghold_cli.render.totals import amount_cells, window_to_json
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.results.figure import Figure, TracedRecord
from stronghold_cli.results.imported import Origin
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import counted
from stronghold_cli.values.units import Amount, plus

Origins = Callable[[int], Sequence[Origin]]
"""From which rows of files a record is, by its number."""
_AMOUNTS = (Column("adds", right=True, wide=True), Column("running", right=True, wide=True))


def trace_answer(
    measure: Measure,
    traced: Iterable[TracedRecord],
    figure: Figure,
    left_out: Iterable[TracedRecord] | None,
    asked: FigureQuery,
    names: Names = as_it_is,
    origins: Origins | None = None,
) -> Answer:
    """Return a trace as an answer; for people with the `names` of what is linked, and with `origins` where asked."""
    shows, whence = ShownRecords(), origins is not None
    traced = _noting(shows, measure, traced, origins)
    left_out = None if left_out is None else _noting(shows, measure, left_out, origins)

    def page(screen: Screen) -> str:
        return short(None).page(screen) + _left_out(
            measure, None if left_out is None else _named(measure, left_out, names), screen, whence=whence
        )

    def short(missed: Iterable[TracedRecord] | None) -> ShortTable:
        named, out = _named(measure, traced, names), _named(measure, missed, names)
        return _short(measure, named, figure, asked, out, whence=whence)

    return Answer(
        page,
        lambda: _to_json(measure, traced, figure, left_out, asked, whence=whence),
        _rows(measure, traced, left_out, whence=whence),
        _lines(measure, traced, left_out, whence=whence),
        lambda: short(left_out),
        remarks=_notes(figure),
        shows=shows,
    )


def _notes(figure: Figure) -> list[str]:
    return list(map(as_sentence, figure.sentences))


def _noting(
    shows: ShownRecords, measure: Measure, rows: Iterable[TracedRecord], origins: Origins | None
) -> Iterator[TracedRecord]:
    for row in rows:
        shows.number(measure.recorded, row.record["no"])
        yield row._replace(origins=origins(row.record["no"])) if origins and not row.restricted else row


def _named(measure: Measure, rows: Iterable[TracedRecord] | None, names: Names) -> Iterator[TracedRecord]:
    kind = measure.recorded
    for row in rows or ():
        yield row if row.restricted else row._replace(record=names(kind, row.record, kind.shows))


def _left_out(measure: Measure, left_out: Iterable[TracedRecord] | None, screen: Screen, *, whence: bool) -> str:
    if left_out is None:
        return ""
    missed = [
        [_reference(measure, row), _day(row), _what(measure, row), *_from(row, whence=whence), row.why or ""]
        for row in left_out
    ]
    columns = [*_columns(whence=whence), Column("left out because", wide=True)]
    return "\n" + (table(columns, missed, screen) if missed else "Nothing that was looked at was left out.\n")


def _short(
    measure: Measure,
    traced: Iterable[TracedRecord],
    figure: Figure,
    asked: FigureQuery,
    left_out: Iterable[TracedRecord] | None = None,
    *,
    whence: bool,
) -> ShortTable:
    """What was left out stands in the notes, where one table is all there is."""
    unit = measure.unit
    lines = (
        [
            _reference(measure, row),
            _day(row),
            _what(measure, row),
            *_from(row, whence=whence),
            unit.show(row.amount) if row.counted_at is None else f"with {row.counted_at}",
            unit.show(running),
        ]
        for row, running in _running(measure, traced)
    )
    columns = [*_columns(whence=whence), *_AMOUNTS]
    of = f" ({counted(figure.records, 'record')})" if figure.records else ""
    missed = [f"Left out: {_reference(measure, row)}, {_in_a_line(measure, row)}." for row in left_out or ()]
    years = f", {figure.in_years}" if figure.in_years else ""
    said = [[f"{measure.title}: {figure.display}{years}{of}"], _notes(figure), missed]
    return ShortTable(columns, lines, [f"{measure.title} ({measure.name}): {asked.words()}"], said)


def _in_a_line(measure: Measure, row: TracedRecord) -> str:
    origin = ", from ".join(["", *_from(row, whence=bool(row.origins))])
    return f"{_what(measure, row)}{origin}: {row.why}"


def _columns(*, whence: bool) -> list[Column]:
    origin = [Column("from", wide=True)] if whence else []
    return [Column("ref"), Column("day"), Column("record", wide=True), *origin]


def _from(row: TracedRecord, *, whence: bool) -> list[str]:
    return ["; ".join(each.place for each in row.origins)] if whence else []


def _origin_cells(row: TracedRecord, *, whence: bool) -> list[str]:
    """Return file, sheet and row; of a record from several rows they stand in one order in each cell."""
    if not whence:
        return []
    return ["; ".join(str(each[at]) for each in row.origins) for at in range(len(Origin._fields))]


def _rows(
    measure: Measure, traced: Iterable[TracedRecord], left_out: Iterable[TracedRecord] | None, *, whence: bool
) -> Iterator[list[str]]:
    amounts = [f"{name}{part}" for name in ("amount", "running") for part in ("", "_unit", "_months", "_days")]
    yield [
        "ref",
        "day",
        "record",
        *amounts,
        "key",
        "counted_at",
        "left_out_because",
        *(Origin._fields if whence else ()),
    ]
    for row, running in _running(measure, traced):
        cells = [*amount_cells(measure, row.amount), *amount_cells(measure, running)]
        yield [
            *_start(measure, row),
            *cells,
            row.key or "",
            row.counted_at or "",
            "",
            *_origin_cells(row, whence=whence),
        ]
    for row in left_out or ():
        yield [*_start(measure, row), *[""] * 8, "", "", row.why or "", *_origin_cells(row, whence=whence)]


def _lines(
    measure: Measure,
    traced: Iterable[TracedRecord],
    left_out: Iterable[TracedRecord] | None = None,
    *,
    whence: bool,
) -> Iterator[dict[str, Any]]:
    for row, running in _running(measure, traced):
        yield {
            "ref": _reference(measure, row),
            "day": row.day and str(row.day),
            "record": _what(measure, row),
            "amount": measure.unit.to_json(row.amount),
            "display": measure.unit.show(row.amount),
            "running": measure.unit.to_json(running),
            "running_display": measure.unit.show(running),
            "key": row.key,
            "counted_at": row.counted_at,
            "provisional": row.record["provisional"],
            **_origins_to_json(row, whence=whence),
        }
    for row in left_out or ():
        yield {**_left_out_to_json(measure, row, whence=whence), "record": _what(measure, row)}


def _left_out_to_json(measure: Measure, row: TracedRecord, *, whence: bool) -> dict[str, Any]:
    said = {"ref": _reference(measure, row), "day": row.day and str(row.day), "why": row.why}
    return said | _origins_to_json(row, whence=whence)


def _origins_to_json(row: TracedRecord, *, whence: bool) -> dict[str, Any]:
    return {"origins": [each.to_json() for each in row.origins]} if whence else {}


def _to_json(
    measure: Measure,
    traced: Iterable[TracedRecord],
    figure: Figure,
    left_out: Iterable[TracedRecord] | None,
    asked: FigureQuery,
    *,
    whence: bool,
) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "measure": measure.name,
        "window": window_to_json(asked.window),
        "as_at": asked.as_at,
        "where": list(asked.where),
        "confirmed": asked.confirmed,
        "unit": measure.unit.name,
        "date_field": measure.date,
        "as_at_last_day": measure.as_at_last_day,
        "records": list(_lines(measure, traced, whence=whence)),
        "total": measure.unit.to_json(figure.value),
        "display": figure.display,
        "notes": list(figure.notes),
    }
    if left_out is not None:
        answer["left_out"] = [_left_out_to_json(measure, row, whence=whence) for row in left_out]
    return answer


def _running(measure: Measure, traced: Iterable[TracedRecord]) -> Iterator[tuple[TracedRecord, Amount]]:
    total = measure.unit.zero
    for row in traced:
        total = plus(total, row.amount)
        yield row, total


def _start(measure: Measure, row: TracedRecord) -> list[str]:
    return [_reference(measure, row), "" if row.day is None else str(row.day), _what(measure, row)]


def _reference(measure: Measure, row: TracedRecord) -> str:
    return measure.recorded.reference(row.record["no"])


def _what(measure: Measure, row: TracedRecord) -> str:
    """The record in short, without the day that has a column of its own."""
    if row.restricted:
        return "restricted"
    words = summary(measure.recorded, {**row.record, measure.date: None})
    provisional = ", provisional" if row.record["provisional"] else ""
    rule = f" ({row.why})" if row.why and row.amount != measure.unit.zero else ""
    return f"{words}{provisional}{rule}"


def _day(row: TracedRecord) -> str:
    return "" if row.day is None else show_day(row.day)
