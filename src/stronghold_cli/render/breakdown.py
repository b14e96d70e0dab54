"""Figures by period with running totals, or by a field: a block for each measure that was named."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from stronghold_cli.render.answer import ShortTable
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.footnotes import Footnotes, names_to_type
from stronghold_cli.render.tables import Column
from stronghold_cli.render.totals_table import FIGURE, together
from stronghold_cli.results.figure import Figure, Group
from stronghold_cli.results.notes import Note

_RUNNING = Column("running", right=True, wide=True)


class GroupLine(NamedTuple):
    """A line of one group."""

    label: str
    cells: tuple[str, ...]
    quiet: bool = False
    """Whether nothing was recorded in it, so that it is one line with those before and after it that say the same."""


def blocks(found: Sequence[Group], whole: Sequence[Figure], by: str, asked: FigureQuery) -> ShortTable:
    """Return a block for each measure: its groups, by period with the running total, and the notes on the whole."""
    footnotes, running = Footnotes(), is_running(found)
    columns = [Column(words_for(by)), FIGURE, *[_RUNNING] * running, Column("records", right=True)]
    shown = [(n, figure) for n, figure in enumerate(whole) if _has_block(figure, running)]
    drawn = (_block(found, n, figure, running, footnotes) for n, figure in shown)
    # The line above the first block is that of the headings.
    lines = [[*line, *[""] * (len(columns) - len(line))] for line in list(chain.from_iterable(drawn))[1:]]
    without = together(
        "No record",
        [figure for figure in whole if not _has_block(figure, running)],
        lambda figure: footnotes.mark(figure.said),
    )
    names = names_to_type(figure.measure for _, figure in shown) if asked.names else []
    return ShortTable(columns, lines, [heading(by, asked)], [[*without, *names], footnotes.lines()])


def heading(by: str, asked: FigureQuery) -> str:
    """Return the line above a breakdown."""
    return f"Totals by {words_for(by)}: {asked.words()}"


def words_for(by: str) -> str:
    """Return what figures are given by as people read it."""
    return by.replace("_", " ")


def is_running(found: Sequence[Group]) -> bool:
    """Whether the groups are periods, and have running totals."""
    return any(group.running is not None for group in found)


def said_of(figure: Figure, *, periods: bool) -> list[Note]:
    """Return all that has to be said about a figure that is broken down."""
    overlap = overlaps(figure, periods=periods)
    said = [Note("", f"parts need not add up to the whole: {overlap}")] if overlap else []
    return [*figure.all_said, *said]


def overlaps(figure: Figure, *, periods: bool) -> str:
    """Return why parts need not add up; a lineage is in one group only, so there it is true of periods alone."""
    apart = figure.records and (periods or not figure.measure.standing)
    return (figure.measure.parts_overlap or "") if apart else ""


def in_runs(lines: Iterable[GroupLine]) -> Iterator[GroupLine]:
    """Yield lines, those of periods one after another in which nothing was recorded as one."""
    for quiet, alike in groupby(lines, lambda line: line.quiet and line.cells):
        several = list(alike)
        if quiet and len(several) > 1:
            # Which days of the first and the last of them are counted, the heading says.
            first, last = (line.label.partition(" (")[0] for line in (several[0], several[-1]))
            yield several[0]._replace(label=f"{first} to {last}")
        else:
            yield from several


def _has_block(figure: Figure, running: bool) -> bool:
    """Whether a measure has lines of its own: with records, or by period where nothing recorded is known to be 0."""
    return figure.has_records or (running and figure.value is not None)


def _block(
    found: Sequence[Group], place: int, whole: Figure, running: bool, footnotes: Footnotes
) -> Iterator[list[str]]:
    """Yield one measure's lines: a line each group, and the whole where there is no running total to end at it."""
    yield []
    yield [f"{whole.measure.title}{footnotes.mark(said_of(whole, periods=running))}"]
    lines = []
    for group in found:
        cell = next((cell for cell in group.figures if cell.measure is whole.measure), None)
        if cell is None or (group.running is None and not cell.has_records):
            continue
        so_far = [group.running[place].display] if group.running is not None else []
        lines.append(GroupLine(group.label, (cell.display, *so_far, cell.so_many), running and not cell.has_records))
    yield from ([f"  {line.label}", *line.cells] for line in in_runs(lines))
    if not running:
        yield ["  in all", whole.display, whole.so_many]
