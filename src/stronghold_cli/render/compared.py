"""Two windows' figures side by side, as a table, CSV and JSON."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.footnotes import Footnotes, as_sentence, names_to_type
from stronghold_cli.render.tables import Column
from stronghold_cli.render.totals import (
    FIGURE_HEADINGS,
    amount_cells,
    as_at_cell,
    ends_cells,
    figure_cells,
    figure_to_json,
    notes_cell,
    records_cells,
    totals_to_json,
    window_to_json,
)
from stronghold_cli.render.totals_table import together
from stronghold_cli.results.comparison import NO_BASE, Compared, per_cent_number
from stronghold_cli.results.notes import Note
from stronghold_cli.values.cells import PlainNumber
from stronghold_cli.values.term import Term
from stronghold_cli.values.window import Window


class ComparedWindow(NamedTuple):
    """What the window asked for was compared with."""

    named: str
    """As it was typed: `previous`, `last-year` or a span."""
    window: Window
    notes: tuple[str, ...]
    """What makes the two windows poor to compare."""


def compared_answer(rows: Sequence[Compared], asked: FigureQuery, beside: ComparedWindow) -> Answer:
    """Return figures of two windows as an answer."""
    return Answer(
        document=lambda: _to_json(rows, asked, beside),
        rows=_to_csv(rows, asked, beside),
        lines=_lines(rows, asked, beside),
        short=lambda: _short(rows, asked, beside),
    )


def _short(rows: Sequence[Compared], asked: FigureQuery, beside: ComparedWindow) -> ShortTable:
    columns = [
        Column("measure", wide=True),
        *(Column("figure", right=True, wide=True), Column("records", right=True, spared=1)),
        *(Column("compared with", right=True, wide=True), Column("records", right=True, spared=1)),
        *(Column("difference", right=True, wide=True), Column("per cent", right=True, spared=2)),
    ]
    either = [row for row in rows if row.figure.has_records or row.other.has_records] or rows
    footnotes, one, other = Footnotes(), f"{asked.window}", f"{beside.window}"
    lines = [
        [
            f"{row.figure.measure.title}{footnotes.mark_by(_said_of(row, one, other))}",
            *(row.figure.display, row.figure.so_many),
            *(row.other.display, row.other.so_many),
            *(row.difference_words, row.per_cent_words),
        ]
        for row in either
    ]
    said = list(map(as_sentence, beside.notes))
    if any(row.tenths is not None for row in either):
        said.append("Per cent is of the figure compared with, rounded to one decimal.")
    said += together(
        "No record in either",
        [row.figure for row in rows if row not in either],
        lambda figure: footnotes.mark(figure.said),
    )
    said += names_to_type(row.figure.measure for row in either) if asked.names else []
    noted = [[f"Notes on {of}:", *notes] for of in (one, other) if (notes := footnotes.lines(of))]
    heading = [f"Totals: {asked.words()}", f"Compared with: {beside.window}"]
    return ShortTable(columns, lines, heading, [said, footnotes.lines(), *noted])


def _said_of(row: Compared, one: str, other: str) -> dict[str, list[Note]]:
    """Return the notes on a row by the window that they are about, under no window those about both."""
    mine, theirs = row.figure.all_said, row.other.all_said
    of_both = [note for note in mine if note in theirs]
    return {
        "": [*of_both, *(Note(how, how) for how in row.notes)],
        one: [note for note in mine if note not in of_both],
        other: [note for note in theirs if note not in of_both],
    }


def _to_json(rows: Sequence[Compared], asked: FigureQuery, beside: ComparedWindow) -> dict[str, Any]:
    return {
        **totals_to_json([row.figure for row in rows], asked),
        "compare": {
            "with": beside.named,
            "window": window_to_json(beside.window),
            "notes": list(beside.notes),
            "figures": [_other_to_json(row) for row in rows],
        },
    }


def _lines(rows: Sequence[Compared], asked: FigureQuery, beside: ComparedWindow) -> Iterator[dict[str, Any]]:
    for row in rows:
        other = {"with": beside.named, "window": window_to_json(beside.window), "window_notes": list(beside.notes)}
        other |= _other_to_json(row)
        yield {**figure_to_json(row.figure), "window": window_to_json(asked.window), "compare": other}


def _other_to_json(row: Compared) -> dict[str, Any]:
    return {
        **figure_to_json(row.other),
        "difference": row.figure.measure.unit.to_json(row.difference),
        "difference_display": row.difference_words,
        "per_cent_tenths": row.tenths,
        "per_cent": row.per_cent_words,
        "difference_notes": list(row.notes),
    }


def _to_csv(rows: Sequence[Compared], asked: FigureQuery, beside: ComparedWindow) -> Iterator[list[str]]:
    yield [
        *FIGURE_HEADINGS,
        *("date_field", "notes", "since", "until"),
        *(f"compared_{name}" for name in ("value", "months", "days", "records", "provisional")),
        *("compared_notes", "compared_since", "compared_until"),
        *("difference", "difference_months", "difference_days", "per_cent", "as_at_last_day"),
        *("difference_notes", "window_notes"),
    ]
    for row in rows:
        other, measure = row.other, row.figure.measure
        value, _, months, days = amount_cells(measure, other.value)
        yield [
            *figure_cells(row.figure),
            *(measure.date, notes_cell(row.figure), *ends_cells(asked.window)),
            *(value, months, days, *records_cells(other)),
            *(notes_cell(other), *ends_cells(beside.window)),
            *_difference_cells(row),
            _per_cent_cell(row),
            as_at_cell(measure),
            *("; ".join(row.notes), "; ".join(beside.notes)),
        ]


def _difference_cells(row: Compared) -> list[str]:
    if isinstance(row.difference, Term):
        return ["", PlainNumber(row.difference.months), PlainNumber(row.difference.days)]
    size = None if row.difference is None else abs(row.difference)
    value, _, months, days = amount_cells(row.figure.measure, size)
    minus = "-" if row.difference is not None and row.difference < 0 else ""
    return [PlainNumber(minus + value), months, days]


def _per_cent_cell(row: Compared) -> str:
    if row.tenths is not None:
        return PlainNumber(per_cent_number(row.tenths))
    return NO_BASE if row.per_cent_words == NO_BASE else ""
