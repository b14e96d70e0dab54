"""A breakdown of every measure as a grid: periods or values down, measures across, as many as there is room for."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from textwrap import wrap
from typing import NamedTuple

from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.render.answer import ShortTable
from stronghold_cli.render.breakdown import GroupLine, heading, in_runs, is_running, said_of, words_for
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.footnotes import Footnotes, names_to_type
from stronghold_cli.render.tables import GAP, Column, Screen, folded, table
from stronghold_cli.render.unbroken import as_text, held_together, unbroken
from stronghold_cli.results.figure import Figure, Group
from stronghold_cli.results.notes import Note, unconfirmed_words
from stronghold_cli.values.term import Term

_PAGE = Screen(120)
"""How wide a grid is where no screen says it."""
_RUNNING = "running"
_LONGEST = 200
"""How many lines a breakdown has at most where fewer measures beside their running totals are fewer lines."""


class _Measured(NamedTuple):
    """One measure of the grid: its figure for the whole, and for each group that has one."""

    whole: Figure
    said: Sequence[Note]
    cells: Sequence[Figure | None]
    running: Sequence[Figure]
    """Empty where the groups are no periods, and of what stands on the last day of each, which makes no sum."""

    @property
    def width(self) -> int:
        """How many columns of the screen it takes: its figures, the words above them, and the letters of its notes."""
        title = (len(word) for word in self.whole.measure.title.split())
        letters = len("[a]") + len(" b") * (len(self.said) - 1)
        return max(letters, *title, *(len(_cell(cell)) for cell in (*self.cells, self.whole)))

    @property
    def beside(self) -> int:
        """How many its running totals take, with the gap before them."""
        return GAP + max(len(_RUNNING), *(len(_cell(each)) for each in self.running)) if self.running else 0


class _Shown(NamedTuple):
    """What is shown: the measures across, and those there is no room for."""

    across: Sequence[_Measured]
    rest: Sequence[_Measured]
    beside: bool
    """Whether running totals stand beside the figures, and have no grid of their own."""


def grid_table(found: Sequence[Group], whole: Sequence[Figure], by: str, asked: FigureQuery) -> ShortTable:
    """Return the grid as one table, for a document: with the running totals beside."""
    grid, footnotes = _fitted(found, whole, by, _PAGE)._replace(beside=is_running(found)), Footnotes()
    titles = _titles(grid, footnotes)
    columns = [Column(words_for(by))]
    for each in grid.across:
        columns.append(Column(titles[each.whole.measure.name], right=True))
        columns += [Column(_RUNNING, right=True)] * bool(each.running)
    rows = [[line.label, *line.cells] for line in _lines(found, grid)]
    return ShortTable(columns, rows, [heading(by, asked)], [_rest(grid, asked), footnotes.lines()])


def grid_page(found: Sequence[Group], whole: Sequence[Figure], by: str, asked: FigureQuery, screen: Screen) -> str:
    """Return the grid for a screen.

    Where running totals do not fit beside the figures they have a grid of their own; where that makes the page too
    long, they stand beside fewer figures.
    """
    grid = _fitted(found, whole, by, screen)
    page = _page(grid, found, by, asked, screen)
    if grid.beside or not is_running(found) or page.count("\n") <= _LONGEST:
        return page
    return _page(_fitted(found, whole, by, screen, beside=True), found, by, asked, screen)


def _page(grid: _Shown, found: Sequence[Group], by: str, asked: FigureQuery, screen: Screen) -> str:
    footnotes = Footnotes()
    parts = ["".join(folded(line, screen) for line in [heading(by, asked)])]
    if grid.across:
        titles = _titles(grid, footnotes)
        parts.append(_drawn(grid, titles, _lines(found, grid), words_for(by), screen))
        so_far = grid._replace(across=[each for each in grid.across if each.running])
        if so_far.across and not grid.beside:
            what = folded("Running totals, from the first day of the window to the last day of each period:", screen)
            parts.append(what + _drawn(so_far, titles, _lines(found, so_far, running=True), words_for(by), screen))
    parts += ["".join(folded(line, screen) for line in lines) for lines in (_rest(grid, asked), footnotes.lines())]
    return "\n".join(filter(None, parts))


def _fitted(
    found: Sequence[Group], whole: Sequence[Figure], by: str, screen: Screen, *, beside: bool = False
) -> _Shown:
    """Choose the measures that fit, those of the first screen before the others, and put them in their order.

    Running totals stand `beside` them where that is asked for, or where there is room for all.
    """
    groups = [{figure.measure.name: figure for figure in group.figures} for group in found]
    measured = [
        _Measured(
            figure,
            said_of(figure._replace(in_doubt=None), periods=is_running(found)),
            [group.get(figure.measure.name) for group in groups],
            [group.running[n] for group in found if group.running is not None and not figure.measure.ends],
        )
        for n, figure in enumerate(whole)
        if figure.has_records
    ]
    label = _label(found, measured, by)
    if label + sum(GAP + each.width + each.beside for each in measured) <= screen.width:
        return _Shown(measured, (), True)
    room, across = screen.width - label, list[_Measured]()
    for each in sorted(measured, key=lambda one: not one.whole.measure.first):
        takes = GAP + (each.width + each.beside if beside else max(each.width, each.beside - GAP))
        # One measure is shown whatever it takes.
        if takes <= room or not across:
            across.append(each)
            room -= takes
            # Where fewer measures are across, more periods are one line, whose label is longer.
            if len(across) > 1 and _label(found, across, by) - label > room:
                across.pop()
                room += takes
    return _Shown([one for one in measured if one in across], [one for one in measured if one not in across], beside)


def _label(found: Sequence[Group], across: Sequence[_Measured], by: str) -> int:
    """Return how wide the first column is."""
    return max(len(words_for(by)), *(len(line.label) for line in _lines(found, _Shown(across, (), False))))


def _titles(grid: _Shown, footnotes: Footnotes) -> dict[str, str]:
    """Return what stands above each measure, by its name."""
    return {each.whole.measure.name: each.whole.measure.title + footnotes.mark(each.said) for each in grid.across}


def _lines(found: Sequence[Group], grid: _Shown, *, running: bool = False) -> list[GroupLine]:
    """Return a line each group, and the whole at the end where there are no running totals that end at it."""
    lines = []
    for n, group in enumerate(found):
        cells: list[str] = []
        for each in grid.across:
            cells.append(_cell(each.running[n] if running else each.cells[n]))
            cells += [_cell(each.running[n])] if grid.beside and each.running else []
        # What stands on the last day of a period and did not change is no news.
        quiet = all(each.whole.measure.ends or not _has_records(each.cells[n]) for each in grid.across)
        lines.append(GroupLine(group.label, tuple(cells), quiet and group.running is not None))
    if not is_running(found):
        lines.append(GroupLine("in all", tuple(_cell(each.whole) for each in grid.across)))
    return list(in_runs(lines))


def _has_records(cell: Figure | None) -> bool:
    return cell is not None and cell.has_records


def _cell(figure: Figure | None) -> str:
    """Return a figure in as few letters as say it exactly: a term as `6y9m`."""
    if figure is None or figure.is_no_record:
        return "-"
    short = isinstance(figure.value, Term) and figure.value != Term(0)
    return str(figure.value) if short else figure.display


def _drawn(grid: _Shown, titles: Mapping[str, str], lines: Sequence[GroupLine], by: str, screen: Screen) -> str:
    """Return one grid as text, its headings on as many lines as they need."""
    headings = [[by]]
    for each in grid.across:
        title = held_together(titles[each.whole.measure.name])
        room = each.width if grid.beside else max(each.width, each.beside - GAP)
        headings.append(wrap(title, room, break_long_words=False))
        headings += [[_RUNNING]] * bool(grid.beside and each.running)
    first, *further = zip_longest(*headings, fillvalue="")
    columns = [Column(as_text(words), right=n > 0, wide=n == 0) for n, words in enumerate(first)]
    above = [list(map(as_text, row)) for row in further]
    return table(columns, [*above, *([line.label, *line.cells] for line in lines)], screen)


def _rest(grid: _Shown, asked: FigureQuery) -> list[str]:
    """Return what is said about measures that are not across, and about those that are: not confirmed, names."""
    names = names_to_type(each.whole.measure for each in grid.across) if asked.names and grid.across else []
    return [*_not_across(grid), *_not_confirmed([each.whole for each in grid.across]), *names]


def _not_confirmed(figures: Sequence[Figure]) -> list[str]:
    """Return how much of each whole is not confirmed, all in a line: a footnote each would be as long as the grid."""
    said = [
        (figure.measure, unconfirmed_words(figure.measure, figure.in_doubt)) for figure in figures if figure.in_doubt
    ]
    parts = [f"{measure.title}, {words}" for measure, words in said if words]
    return [f"Not confirmed, of the whole: {'; '.join(parts)}."] if parts else []


def _not_across(grid: _Shown) -> list[str]:
    if not grid.across:
        return ["Nothing is recorded of any measure."]
    if not grid.rest:
        return ["Measures without a record are left out."]
    names = ", ".join(_in_families([each.whole.measure.name for each in grid.rest]))
    many = f"{len(grid.rest):,} more {'measure has' if len(grid.rest) == 1 else 'measures have'}"
    return [
        f"{many} records and no room here (--measure NAME shows them): {names}.  Those without a record are left out."
    ]


def _in_families(names: Sequence[str]) -> list[str]:
    """Return names to type, several of a family as one that stands for it: `cash (5)`."""
    families: dict[str, list[str]] = {}
    for name in names:
        first = name.partition(".")[0]
        # A name that is a measure itself stands for no other one.
        families.setdefault(name if first in MEASURES else first, []).append(name)
    return [unbroken(f"{family} ({len(those)})") if len(those) > 1 else those[0] for family, those in families.items()]
