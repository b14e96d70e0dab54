"""Figures as an answer, and as CSV and JSON: totals, and groups with running totals."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from stronghold_cli.figures.measure import Measure
from stronghold_cli.render.answer import Answer, ShortTable
from stronghold_cli.render.breakdown import blocks, is_running, overlaps
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.tables import Screen
from stronghold_cli.render.totals_table import totals_page, totals_table
from stronghold_cli.results.figure import Figure, Group, is_told
from stronghold_cli.results.tally import RESTRICTED
from stronghold_cli.values import number
from stronghold_cli.values.term import Term
from stronghold_cli.values.units import MASS, MONEY, Amount
from stronghold_cli.values.window import Window


def totals_answer(
    figures: Sequence[Figure], asked: FigureQuery, found: Sequence[Group] | None = None, by: str | None = None
) -> Answer:
    """Return figures, and those of groups where they were asked for, as an answer."""
    page, short = _drawn(figures, asked, found, str(by))
    overlapping = [] if found is None else _overlaps(figures, is_running(found))
    return Answer(
        page=page,
        document=lambda: totals_to_json(figures, asked, found),
        rows=totals_to_csv(figures, found, by),
        lines=map(figure_to_json, figures) if found is None else map(_group_to_json, found),
        short=lambda: short()._replace(says=overlapping),
        remarks=overlapping,
    )


def _drawn(
    figures: Sequence[Figure], asked: FigureQuery, found: Sequence[Group] | None, by: str
) -> tuple[Callable[[Screen], str] | None, Callable[[], ShortTable]]:
    """Return what draws figures for a screen, where that is not the table, and what makes them a table."""
    if found is None:
        return lambda screen: totals_page(figures, asked, screen), lambda: totals_table(figures, asked)
    if not asked.all_measures:
        return None, lambda: blocks(found, figures, by, asked)
    from stronghold_cli.render.grid import grid_page, grid_table  # only a breakdown of every measure needs it

    return lambda screen: grid_page(found, figures, by, asked, screen), lambda: grid_table(found, figures, by, asked)


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
        answer["notes"] = _overlaps(figures, is_running(found))
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
    running = is_running(found)
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


def _overlaps(figures: Sequence[Figure], periods: bool) -> list[str]:
    """Say where parts need not add up, each reason once."""
    reasons: dict[str, list[str]] = {}
    for figure in figures:
        if why := overlaps(figure, periods=periods):
            reasons.setdefault(why, []).append(figure.measure.name)
    return [f"Parts need not add up: {', '.join(names)} ({why})." for why, names in reasons.items()]
