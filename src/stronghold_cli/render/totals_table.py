"""Totals as people read them: by section, with what is not confirmed beside each figure, and footnotes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.figures.measures import SECTIONS, by_section
from stronghold_cli.render.answer import ShortTable
from stronghold_cli.render.figure_query import FigureQuery
from stronghold_cli.render.footnotes import Footnotes, key_of, said_of_all
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


class _TotalsLine(NamedTuple):
    label: str
    figure: str = ""
    more: Mapping[Column, str] = {}
    """What stands beside the figure, by its column."""

    def beside(self, columns: Sequence[Column]) -> list[str]:
        return [self.more.get(column, "") for column in columns]


def totals_table(figures: Sequence[Figure], asked: FigureQuery) -> ShortTable:
    """Return figures as one table, with all there is of each."""
    return _table(figures, asked, None)


def totals_page(figures: Sequence[Figure], asked: FigureQuery, screen: Screen) -> str:
    """Return figures for a screen, with the name to type beside each where there is room or it was asked for."""
    return _table(figures, asked, screen).page(screen)


def _table(
    figures: Sequence[Figure], asked: FigureQuery, screen: Screen | None, noted: Sequence[Column] = ()
) -> ShortTable:
    """Return figures as a table; the columns `noted` there was no room for, and footnotes say what would be in them."""
    footnotes = Footnotes()
    # Beside others, those without a record are named together.
    known = [figure for figure in figures if not figure.is_no_record] or figures
    unmet, of_all = _unmet_column(figures), said_of_all([figure.said for figure in figures])
    drawn = _Drawn(asked, footnotes, unmet, of_all, [column for column in (_UNCONFIRMED, unmet) if column not in noted])
    zeros = [figure for figure in known if drawn.is_plain_zero(figure)]
    shown = [figure for figure in known if figure not in zeros] if len(known) > len(zeros) > _FEW_ZEROS else known
    lines = list(drawn.sections(shown) if asked.all_measures else drawn.lines(shown, ""))
    more = [
        *(_RECORDS, *(each for each in drawn.columns if each and any(line.more.get(each) for line in lines))),
        _NAME,
    ]
    columns, cells = _apart(lines, more) if screen is None else _fitted(lines, more, asked, screen)
    if given_up := [column for column in more if column in drawn.columns and column not in columns]:
        return _table(figures, asked, screen, [*noted, *given_up])
    said = [
        *([f"Records {unmet.heading} may belong to these figures, and are not in them."] if unmet in columns else []),
        *_no_room(columns, asked),
        *drawn.together("Counted as 0", [figure for figure in known if figure not in shown]),
        *drawn.together("No record", [figure for figure in figures if figure not in known]),
        *of_all.values(),
    ]
    return ShortTable(columns, cells, [f"Totals: {asked.words()}"], [said, footnotes.lines()])


def _unmet_column(figures: Sequence[Figure]) -> Column | None:
    """Return the column of how many records may belong to each figure, where what is unknown is the same of all."""
    words = {note.unmet_words for figure in figures for note in figure.said if note.unmet}
    several = len(figures) > 1 and len(words) == 1
    return Column(words.pop(), right=True) if several else None


def _no_room(columns: Sequence[Column], asked: FigureQuery) -> list[str]:
    """Return what is said about columns that gave way; the name of a measure that was named is no loss."""
    lost = [
        *(["how many records each figure has"] if _RECORDS not in columns else []),
        *(["the name to type (--names shows it)"] if _NAME not in columns and asked.all_measures else []),
    ]
    return [f"There is no room here for {' or '.join(lost)}."] if lost else []


def _fitted(
    lines: Sequence[_TotalsLine], more: Sequence[Column], asked: FigureQuery, screen: Screen
) -> tuple[list[Column], list[list[str]]]:
    """Return columns and rows for a screen, without what tells least where there is no room for it.

    A long figure may reach to the left over a short title.
    """
    apart = max(len(line.label) for line in lines) + GAP + max(len(line.figure) for line in lines)
    joined = max(len(line.label) + GAP * bool(line.figure) + len(line.figure) for line in lines)
    # The names go first, unless somebody asked for them.
    others = [column for column in more if column is not _NAME]
    spared = others if asked.names else [_NAME, *others]
    for n in range(len(spared) + 1):
        columns = [column for column in more if column not in spared[:n]]
        beside = sum(GAP + _width(lines, column) for column in columns)
        if apart + beside <= screen.width:
            return _apart(lines, columns)
        if joined + beside <= screen.width:
            return _joined(lines, columns, joined)
    return _apart(lines, [column for column in more if column not in spared])


def _apart(lines: Sequence[_TotalsLine], more: Sequence[Column]) -> tuple[list[Column], list[list[str]]]:
    return [_LABEL, FIGURE, *more], [[line.label, line.figure, *line.beside(more)] for line in lines]


def _joined(lines: Sequence[_TotalsLine], more: Sequence[Column], room: int) -> tuple[list[Column], list[list[str]]]:
    """Return titles and figures as one column of a width."""
    texts = (f"{line.label}{line.figure:>{room - len(line.label)}}" if line.figure else line.label for line in lines)
    rows = [[text, *line.beside(more)] for text, line in zip(texts, lines, strict=True)]
    return [Column(f"{FIGURE.heading:>{room}}"), *more], rows


def _width(lines: Sequence[_TotalsLine], column: Column) -> int:
    return max(len(column.heading), *(len(line.more.get(column, "")) for line in lines))


class _Drawn(NamedTuple):
    """How lines are made of figures."""

    asked: FigureQuery
    footnotes: Footnotes
    unmet: Column | None
    of_all: Collection[str]
    """What is said once about all figures, by the keys of its notes."""
    columns: Sequence[Column | None]
    """Of what is not confirmed, and of what may belong to a figure: those that are columns, and no footnotes."""

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
            said = [*self._said(figure), *_standing(figure, self.asked)]
            more = {_RECORDS: figure.so_many, _NAME: measure.name}
            if figure.in_doubt and _UNCONFIRMED in self.columns:
                more[_UNCONFIRMED] = unconfirmed_words(measure, figure.in_doubt)
            if self.unmet and self.unmet in self.columns:
                more[self.unmet] = _unmet(figure)
            yield _TotalsLine(f"{indent}{measure.title}{self.footnotes.mark(said)}", figure.display, more)
            if figure.in_years:
                yield _TotalsLine("", figure.in_years)
            for choice, part in figure.of_which:
                words = f"{indent}  {measure.of_which} {choice}"
                told = is_told(choice, part)
                amount = measure.unit.show(part.amount) if told else RESTRICTED
                yield _TotalsLine(words, amount, {_RECORDS: f"{part.records:,}" if told else ""})

    def is_plain_zero(self, figure: Figure) -> bool:
        """Whether a figure is 0 and nothing has to be said about it alone."""
        return figure.value == figure.measure.unit.zero and not figure.records and not self._said(figure)

    def together(self, words: str, figures: Sequence[Figure]) -> list[str]:
        """Return figures that are alike in a line; those that records may belong to in one of their own."""
        doubted = [figure for figure in figures if self.unmet in self.columns and _unmet(figure)]
        plain = [figure for figure in figures if figure not in doubted]
        some = f"{words}, and there are records {self.unmet.heading}" if self.unmet else words
        return [
            *together(words, plain, self._mark),
            *together(some, doubted, self._mark, lambda figure: f" ({_unmet(figure)})"),
        ]

    def _mark(self, figure: Figure) -> str:
        return self.footnotes.mark(self._said(figure))

    def _said(self, figure: Figure) -> list[Note]:
        """Return what has to be said in footnotes."""
        said = figure.said if _UNCONFIRMED in self.columns else figure.all_said
        told = [note for note in said if key_of(note) not in self.of_all]
        if self.unmet is None:
            return told
        if self.unmet in self.columns:
            return [note for note in told if not note.unmet]
        some = Note(
            "", f"records {self.unmet.heading} may belong to it, and are not in it: a wider screen says how many"
        )
        return [some if note.unmet else note for note in told]


def _unmet(figure: Figure) -> str:
    """Return how many records may belong to a figure and are not in it, as a cell."""
    many = sum(note.unmet for note in figure.said)
    return f"{many:,}" if many else ""


def _standing(figure: Figure, asked: FigureQuery) -> list[Note]:
    """Return the note of what stands on the window's last day, on which day that is."""
    if not figure.measure.ends:
        return []
    until = asked.window.until
    goes_on = until is None or until > asked.today
    day = "today" if goes_on and not is_to_come(asked.window, asked.today) else "on the last day of the window"
    return [Note("", f"this is what stands {day}, whenever it began")]


def together(
    words: str,
    figures: Sequence[Figure],
    mark: Callable[[Figure], str],
    many: Callable[[Figure], str] = lambda _: "",
) -> list[str]:
    """Return figures that are alike as one line, each with the letters of its footnotes, which all may share.

    Of a section that is there whole, and has nothing beside it, the title alone.
    """
    marks = list(map(mark, figures))
    shared = marks[0] if len(set(marks)) == 1 else ""
    names = []
    for section, of_it in by_section(list(zip(figures, marks, strict=True)), lambda each: each[0].measure):
        said = [f"{many(figure)}{'' if shared else letters}" for figure, letters in of_it]
        if 1 < len(SECTIONS[section]) == len(of_it) and not any(said):
            names.append(f"all of {section}")
        else:
            names += [f"{figure.measure.title}{more}" for (figure, _), more in zip(of_it, said, strict=True)]
    return [f"{words}{shared}: {'; '.join(names)}."] if names else []
