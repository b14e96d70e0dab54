"""Totals as people read them: by section, with what is not confirmed beside each figure, and footnotes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from stronghold_cli.figures.measures import SECTIONS, by_section
from stronghold_cli.render.answer import ShortTable
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.footnotes import Footnotes
from stronghold_cli.render.tables import GAP, Column, Screen
from stronghold_cli.results.figure import Figure, is_to_come, is_told
from stronghold_cli.results.notes import Note, unconfirmed_words
from stronghold_cli.results.tally import RESTRICTED

_FEW_ZEROS = 3
"""So many figures that are 0 have a line each; more of them are named together."""
_LABEL = Column("", wide=True)
FIGURE = Column("figure", right=True, wide=True)
_RECORDS, _UNCONFIRMED, _NAME = (
    Column("records", right=True),
    Column("not confirmed", right=True),
    Column("name to type", dim=True),
)
_MORE = (_RECORDS, _UNCONFIRMED, _NAME)


class _TotalsLine(NamedTuple):
    label: str
    figure: str = ""
    records: str = ""
    unconfirmed: str = ""
    name: str = ""

    @property
    def more(self) -> tuple[str, str, str]:
        return self.records, self.unconfirmed, self.name


def totals_table(figures: Sequence[Figure], asked: FigureQuery) -> ShortTable:
    """Return figures as one table, with all there is of each."""
    return _table(figures, asked, None)


def totals_page(figures: Sequence[Figure], asked: FigureQuery, screen: Screen) -> str:
    """Return figures for a screen, with the name to type beside each where there is room or it was asked for."""
    return _table(figures, asked, screen).page(screen)


def _table(figures: Sequence[Figure], asked: FigureQuery, screen: Screen | None, *, column: bool = True) -> ShortTable:
    """Return figures as a table; what is not confirmed has a `column`, or where there is no room for it footnotes."""
    footnotes = Footnotes()
    # Beside figures that have a value, those without a record are named together.
    known = [figure for figure in figures if figure.value is not None or figure.withheld] or figures
    zeros = [figure for figure in known if _is_plain_zero(figure)]
    shown = [figure for figure in known if figure not in zeros] if len(known) > len(zeros) > _FEW_ZEROS else known
    drawn = _Drawn(asked, footnotes, column)
    lines = list(drawn.sections(shown) if asked.all_measures else drawn.lines(shown, ""))
    more = [each for each in _MORE if each is not _UNCONFIRMED or any(line.unconfirmed for line in lines)]
    columns, cells = _apart(lines, more) if screen is None else _fitted(lines, more, asked, screen)
    if _UNCONFIRMED in more and _UNCONFIRMED not in columns:
        return _table(figures, asked, screen, column=False)
    said = [
        *(["There is no room here for how many records each figure has."] if _RECORDS not in columns else []),
        *together("Counted as 0", [figure for figure in known if figure not in shown], footnotes),
        *together("No record", [figure for figure in figures if figure not in known], footnotes),
    ]
    return ShortTable(columns, cells, [f"Totals: {asked.words()}"], [said, footnotes.lines()])


def _fitted(
    lines: Sequence[_TotalsLine], more: Sequence[Column], asked: FigureQuery, screen: Screen
) -> tuple[list[Column], list[list[str]]]:
    """Return columns and rows for a screen, without what tells least where there is no room for it.

    A long figure may reach to the left over a short title.
    """
    apart = max(len(line.label) for line in lines) + GAP + max(len(line.figure) for line in lines)
    joined = max(len(line.label) + GAP * bool(line.figure) + len(line.figure) for line in lines)
    # The names go first, unless somebody asked for them.
    spared = [_RECORDS, _UNCONFIRMED] if asked.names else [_NAME, _RECORDS, _UNCONFIRMED]
    for n in range(len(spared) + 1):
        columns = [column for column in more if column not in spared[:n]]
        beside = sum(GAP + _width(lines, column) for column in columns)
        if apart + beside <= screen.width:
            return _apart(lines, columns)
        if joined + beside <= screen.width:
            return _joined(lines, columns, joined)
    return _apart(lines, [column for column in more if column not in spared])


def _apart(lines: Sequence[_TotalsLine], more: Sequence[Column]) -> tuple[list[Column], list[list[str]]]:
    return [_LABEL, FIGURE, *more], [[line.label, line.figure, *_cells(line, more)] for line in lines]


def _joined(lines: Sequence[_TotalsLine], more: Sequence[Column], room: int) -> tuple[list[Column], list[list[str]]]:
    """Return titles and figures as one column of a width."""
    texts = (f"{line.label}{line.figure:>{room - len(line.label)}}" if line.figure else line.label for line in lines)
    rows = [[text, *_cells(line, more)] for text, line in zip(texts, lines, strict=True)]
    return [Column(f"{FIGURE.heading:>{room}}"), *more], rows


def _cells(line: _TotalsLine, more: Sequence[Column]) -> list[str]:
    return [cell for cell, column in zip(line.more, _MORE, strict=True) if column in more]


def _width(lines: Sequence[_TotalsLine], column: Column) -> int:
    place = _MORE.index(column)
    return max(len(column.heading), *(len(line.more[place]) for line in lines))


class _Drawn(NamedTuple):
    """How lines are made of figures."""

    asked: FigureQuery
    footnotes: Footnotes
    column: bool

    def sections(self, figures: Sequence[Figure]) -> Iterator[_TotalsLine]:
        """Yield figures by section, with an empty line between two of them."""
        for n, (section, of_it) in enumerate(by_section(figures, lambda figure: figure.measure)):
            yield from [_TotalsLine("")] * (n > 0)
            yield _TotalsLine(section)
            yield from self.lines(of_it, "  ")

    def lines(self, figures: Iterable[Figure], indent: str) -> Iterator[_TotalsLine]:
        """Yield figures, each with its parts."""
        for figure in figures:
            measure = figure.measure
            said = [*(figure.said if self.column else figure.all_said), *_standing(figure, self.asked)]
            unconfirmed = unconfirmed_words(measure, figure.in_doubt) if figure.in_doubt and self.column else ""
            title = f"{indent}{measure.title}{self.footnotes.mark(said)}"
            yield _TotalsLine(title, figure.display, figure.so_many, unconfirmed, measure.name)
            if figure.in_years:
                yield _TotalsLine("", figure.in_years)
            for choice, part in figure.of_which:
                words = f"{indent}  {measure.of_which} {choice}"
                told = is_told(choice, part)
                amount = measure.unit.show(part.amount) if told else RESTRICTED
                yield _TotalsLine(words, amount, f"{part.records:,}" if told else "")


def _standing(figure: Figure, asked: FigureQuery) -> list[Note]:
    """Return the note of what stands on the window's last day, on which day that is."""
    if not figure.measure.ends:
        return []
    until = asked.window.until
    goes_on = until is None or until > asked.today
    day = "today" if goes_on and not is_to_come(asked.window, asked.today) else "on the last day of the window"
    return [Note("", f"this is what stands {day}, whenever it began")]


def _is_plain_zero(figure: Figure) -> bool:
    """Whether a figure is 0 and nothing has to be said about it."""
    return figure.value == figure.measure.unit.zero and not figure.records and not figure.said


def together(words: str, figures: Sequence[Figure], footnotes: Footnotes) -> list[str]:
    """Return figures that are alike as one line; of a section that is there whole, its title alone."""
    names = []
    for section, of_it in by_section(figures, lambda figure: figure.measure):
        if 1 < len(SECTIONS[section]) == len(of_it) and not any(figure.said for figure in of_it):
            names.append(f"all of {section}")
        else:
            names += [f"{figure.measure.title}{footnotes.mark(figure.said)}" for figure in of_it]
    return [f"{words}: {'; '.join(names)}."] if names else []
