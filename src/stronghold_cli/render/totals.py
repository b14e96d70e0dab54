"""Figures as tables, CSV and JSON: totals, groups with running totals, and traces."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from stronghold_cli.figures.measure import Measure
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.tables import Column
from stronghold_cli.results.figure import Figure, Group, is_to_come, is_told
from stronghold_cli.results.tally import RESTRICTED
from stronghold_cli.values import number
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import MASS, MONEY, Amount
from stronghold_cli.values.window import Window


class FigureQuery(NamedTuple):
    """What was asked, for printing it back."""

    window: Window
    where: tuple[str, ...]
    confirmed: bool
    as_at: str
    """The moment of the answer, UTC, ISO."""
    today: date
    recorded: str
    """The moment in words."""
    understood: tuple[str, ...] = ()
    """The conditions as they were understood."""

    def words(self) -> str:
        """Return it as a heading: the window as understood, the conditions, and the moment."""
        parts = [str(self.window), *(self.understood or self.where), *(["confirmed only"] if self.confirmed else [])]
        return f"{', '.join(parts)}; {self.recorded}"


_FIGURE, _RUNNING = (Column(heading, right=True, wide=True) for heading in ("figure", "running"))


def totals_answer(
    figures: Sequence[Figure], asked: FigureQuery, found: Sequence[Group] | None = None, by: str | None = None
) -> Answer:
    """Return figures, and those of groups where they were asked for, as an answer."""
    return Answer(
        document=lambda: totals_to_json(figures, asked, found),
        rows=totals_to_csv(figures, found, by),
        lines=map(figure_to_json, figures) if found is None else map(_group_to_json, found),
        short=lambda: _totals(figures, asked) if found is None else _groups(found, figures, str(by), asked),
        remarks=[] if found is None else _overlaps(figures, _is_running(found)),
    )


def _totals(figures: Sequence[Figure], asked: FigureQuery) -> ShortTable:
    columns = [Column("measure"), _FIGURE, Column("records", right=True), Column("by day of")]
    # Beside figures that have a value, those without a record are named in one line.
    known = [figure for figure in figures if figure.value is not None or figure.withheld] or figures
    lines = [line for figure in known for line in _figure_lines(figure, asked)]
    empty = _without_a_record(figure for figure in figures if figure not in known)
    return ShortTable(columns, lines, [f"Totals: {asked.words()}"], [notes(figures), empty])


def _groups(found: Sequence[Group], whole: Sequence[Figure], by: str, asked: FigureQuery) -> ShortTable:
    """By period with the running total, and the notes on the whole."""
    named, running = by.replace("_", " "), _is_running(found)
    columns = [Column(named), _FIGURE, *[_RUNNING] * running, Column("records", right=True)]
    blocks = [_block(found, n, figure, running) for n, figure in enumerate(whole) if _has_block(figure, running)]
    # The line above the first block is that of the headings.
    lines = [[*line, *[""] * (len(columns) - len(line))] for line in list(chain(*blocks))[1:]]
    empty = _without_a_record(figure for figure in whole if not _has_block(figure, running))
    said = [_overlaps(whole, running), notes(whole), empty]
    return ShortTable(columns, lines, [f"Totals by {named}: {asked.words()}"], said)


def _without_a_record(figures: Iterable[Figure]) -> list[str]:
    names = ", ".join(figure.measure.name for figure in figures)
    return [f"Without a record: {names}."] if names else []


def _figure_lines(figure: Figure, asked: FigureQuery) -> Iterator[list[str]]:
    yield [figure.measure.name, figure.display, figure.so_many, _decided_by(figure.measure, asked)]
    for choice, part in figure.of_which:
        words = f"  {figure.measure.of_which} {choice}"
        told = is_told(choice, part)
        yield [
            words,
            figure.measure.unit.show(part.amount) if told else RESTRICTED,
            f"{part.records:,}" if told else "",
            "",
        ]


def _is_running(found: Sequence[Group]) -> bool:
    return any(group.running is not None for group in found)


def _has_block(figure: Figure, running: bool) -> bool:
    """Whether a measure has lines of its own: with records, or by period where nothing recorded is known to be 0."""
    return figure.has_records or (running and figure.value is not None)


def _block(found: Sequence[Group], place: int, whole: Figure, running: bool) -> Iterator[list[str]]:
    """Yield one measure's lines: a line each group, and the whole where there is no running total to end at it."""
    yield []
    yield [whole.measure.name]
    for group in found:
        cell = next((cell for cell in group.figures if cell.measure is whole.measure), None)
        if cell is None or (group.running is None and not cell.has_records):
            continue
        so_far = [group.running[place].display] if group.running is not None else []
        yield [f"  {group.label}", cell.display, *so_far, cell.so_many]
    if not running:
        yield ["  in all", whole.display, whole.so_many]


def figure_to_json(figure: Figure) -> dict[str, Any]:
    """Return a figure as scripts read it."""
    measure = figure.measure
    return {
        "measure": measure.name,
        "value": measure.unit.to_json(figure.value),
        "unit": measure.unit.name,
        "display": figure.display,
        "records": None if figure.withheld else figure.records,
        "provisional": figure.unconfirmed,
        "date_field": measure.date,
        "as_at_last_day": measure.as_at_last_day,
        "notes": list(figure.notes),
        "of_which": [
            {
                "where": {measure.of_which: choice},
                "value": measure.unit.to_json(part.amount if is_told(choice, part) else None),
                "display": measure.unit.show(part.amount) if is_told(choice, part) else RESTRICTED,
                "records": part.records if is_told(choice, part) else None,
            }
            for choice, part in figure.of_which
        ],
        "restricted": figure.withheld,
        "not_looked_into": figure.not_looked_into,
    }


def totals_to_json(
    figures: Sequence[Figure], asked: FigureQuery, found: Sequence[Group] | None = None
) -> dict[str, Any]:
    """Return totals as scripts read them, with groups where they were asked for."""
    answer: dict[str, Any] = {
        "window": window_to_json(asked.window),
        "as_at": asked.as_at,
        "where": list(asked.where),
        "confirmed": asked.confirmed,
        "figures": [figure_to_json(figure) for figure in figures],
    }
    if found is not None:
        answer["groups"] = list(map(_group_to_json, found))
        answer["notes"] = _overlaps(figures, _is_running(found))
    return answer


def _group_to_json(group: Group) -> dict[str, Any]:
    return {
        "key": group.key,
        "figures": [figure_to_json(figure) for figure in group.figures],
        "running": None if group.running is None else [figure_to_json(figure) for figure in group.running],
        "part": None if group.part is None else window_to_json(group.part),
    }


def window_to_json(window: Window) -> dict[str, str | None]:
    """Return a window as scripts read it; an open end is null."""
    return {name: None if day is None else str(day) for name, day in (("since", window.since), ("until", window.until))}


def ends_cells(window: Window) -> list[str]:
    """Return the first and the last day of a window as CSV cells; an open end is empty."""
    return [day or "" for day in window_to_json(window).values()]


FIGURE_HEADINGS = ("measure", "value", "unit", "months", "days", "records", "provisional")


def figure_cells(figure: Figure) -> list[str]:
    """Return a figure as CSV cells under `FIGURE_HEADINGS`: a plain number and its unit; a term as months and days."""
    return [
        figure.measure.name,
        *amount_cells(figure.measure, figure.value),
        *records_cells(figure),
    ]


def records_cells(figure: Figure) -> list[str]:
    """Return of how many records it is, and how many of those are not confirmed; empty where that is not said."""
    unconfirmed = "" if figure.unconfirmed is None else str(figure.unconfirmed)
    return ["" if figure.withheld else str(figure.records), unconfirmed]


def amount_cells(measure: Measure, amount: Amount | None) -> list[str]:
    """Return value, unit, months and days."""
    unit = {MASS: "g", MONEY: "gbp"}.get(measure.unit, measure.unit.name)
    if isinstance(amount, Term):
        return ["", unit, str(amount.months), str(amount.days)]
    if amount is None:
        return ["", unit, "", ""]
    if measure.unit is MONEY:
        return [f"{amount // 100}.{amount % 100:02}", unit, "", ""]
    return [number.write(amount, 3 if measure.unit is MASS else 0, commas=False), unit, "", ""]


def totals_to_csv(figures: Sequence[Figure], found: Sequence[Group] | None, by: str | None) -> Iterator[list[str]]:
    """Yield totals as CSV rows; with groups a row each, with the running value beside it."""
    if found is None:
        yield [*FIGURE_HEADINGS, "date_field", "notes", "as_at_last_day"]
        for figure in figures:
            yield [*figure_cells(figure), figure.measure.date, notes_cell(figure), as_at_cell(figure.measure)]
        return
    running = _is_running(found)
    of_periods = ("running_value", "running_months", "running_days", "part_since", "part_until") if running else ()
    yield [str(by), *FIGURE_HEADINGS, *of_periods, "notes"]
    for group in found:
        part = ends_cells(group.part) if group.part else ["", ""]
        for n, figure in enumerate(group.figures):
            row = [group.key, *figure_cells(figure)]
            if group.running is not None:
                value, _, months, days = amount_cells(figure.measure, group.running[n].value)
                row += [value, months, days, *part]
            yield [*row, notes_cell(figure)]


def notes_cell(figure: Figure) -> str:
    """Return the notes as one CSV cell; of a figure that is not said only that it is restricted."""
    return RESTRICTED if figure.withheld else "; ".join(figure.notes)


def as_at_cell(measure: Measure) -> str:
    """Return whether a measure looks at the window's last day, as a CSV cell."""
    return "yes" if measure.as_at_last_day else "no"


def _decided_by(measure: Measure, asked: FigureQuery) -> str:
    if measure.ends:
        until = asked.window.until
        goes_on = until is None or until > asked.today
        return "today" if goes_on and not is_to_come(asked.window, asked.today) else "the last day"
    return measure.recorded.name if measure.date == "date" else measure.date.replace("_", " ")


def notes(figures: Sequence[Figure]) -> list[str]:
    """Return the notes of figures, a sentence each."""
    said: dict[str, list[str]] = {}
    for figure in figures:
        for note in figure.notes:
            said.setdefault(note, []).append(figure.measure.name)
    return [f"{', '.join(names)}: {note}." for note, names in said.items()]


def _overlaps(figures: Sequence[Figure], periods: bool) -> list[str]:
    """Say where parts need not add up; a lineage is in one group only, so that there it is said of periods alone."""
    reasons: dict[str, list[str]] = {}
    for figure in figures:
        if figure.measure.parts_overlap and figure.records and (periods or not figure.measure.standing):
            reasons.setdefault(figure.measure.parts_overlap, []).append(figure.measure.name)
    return [f"Parts need not add up: {', '.join(names)} ({why})." for why, names in reasons.items()]
