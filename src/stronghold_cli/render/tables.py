"""Tables and lines for people: every cell is plain text, whatever a record holds, and what is copied stays whole."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from stronghold_cli.render.unbroken import as_text, held_together, short_term
from stronghold_cli.values.text import harmless, listed

_NARROWEST = 20
GAP = 2
"""How many spaces are between two columns."""

GOOD, BAD, CARE, DIM = "green", "red", "yellow", "dim"
"""Colours that tell, and what stands back.  Words say the same wherever one is."""
_ESCAPES = {GOOD: "32", BAD: "31", CARE: "33", DIM: "2"}


def no_tone(_: str) -> str | None:
    """Return the colour of what has none."""
    return None


class Screen(NamedTuple):
    """What results are drawn for: so many columns, whether in colour, and whether somebody looks at it."""

    width: int
    colour: bool = False
    looked_at: bool = True
    """Where nobody does, nothing is given up for lack of room: lines run over."""


class Column(NamedTuple):
    """A table's column; numbers stand to the right."""

    heading: str
    right: bool = False
    wide: bool = False
    """Whether it folds onto more lines where the screen is narrow, as text does; what is copied whole does not."""
    spared: int = 0
    """When it is given up where there is no room for all: 1 is the first to go, 0 never goes.

    Columns of one number go together.
    """
    tone: Callable[[str], str | None] = no_tone
    """The colour of a cell, by what it says."""
    dim: bool = False
    """Whether it tells less than the rest, and is drawn so where there is colour."""

    def tone_of(self, cell: str) -> str | None:
        """Return the colour of a cell."""
        return self.tone(cell) or (DIM if self.dim and cell else None)


def in_tone(text: str, tone: str | None, screen: Screen) -> str:
    """Return a text in a colour, where the screen has colours."""
    return f"\x1b[{_ESCAPES[tone]}m{text}\x1b[0m" if tone and screen.colour else text


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], screen: Screen) -> str:
    """Return a table as text.  Nothing is cut, nor parted within a word.

    Where the screen has no room for it, terms are short (`6y9m`).  Then it gives up the columns that can be spared and
    says so, or each row is a block.
    """
    cells = full = [[harmless(cell.replace("\t", " ")) for cell in row] for row in rows]
    widths = _widths(columns, cells)
    room = screen.width - GAP * (len(columns) - 1)
    lined = any("\n" in cell for row in cells for cell in row)
    if screen.looked_at and sum(widths) > room:
        short = [_with_short_terms(columns, row) for row in full]
        # They are short where nothing need fold then, or where there is no other way.
        if sum(_widths(columns, short)) <= room or sum(_least(columns, full)) > room:
            cells, widths = short, _widths(columns, short)
    if sum(widths) <= room and not lined:
        # Most tables fit, and need no library: loading Rich and drawing with it took a third of a command's time.
        return _plain_table(columns, cells, widths, screen)
    least = _least(columns, cells)
    if screen.looked_at and sum(least) > room:
        there = _kept(columns, least, screen.width)
        if there is None:
            return _blocks(columns, full, screen)
        fewer = table([columns[n] for n in there], [[row[n] for n in there] for row in full], screen)
        return fewer + _given_up(columns, there, least, screen)
    # Where it cannot fit, and nobody looks, a record is a line: what reads it on may look for one.
    if not any(column.wide for column in columns) or (sum(least) > room and not lined):
        return _plain_table(columns, cells, widths, screen)
    return _folded_table(columns, cells, least, widths, room, screen)


def _lines_of(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the lines of each column, its heading first."""
    return [
        [column.heading, *(line for row in cells for line in row[n].splitlines())] for n, column in enumerate(columns)
    ]


def _widths(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[int]:
    """Return how wide each column is where nothing folds."""
    return [max(map(_width, lines)) for lines in _lines_of(columns, cells)]


def _width(text: str) -> int:
    """Return how many columns of a screen a line takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # only a table that folds needs it

    return cell_len(text)


def _least(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> list[int]:
    """Return how narrow each column can be: one that folds, as its longest word where that stands in its line."""
    return [
        max(len(_indent(line)) + max(map(_width, held_together(line).split()), default=1) for line in lines)
        if column.wide
        else max(map(_width, lines))
        for column, lines in zip(columns, _lines_of(columns, cells), strict=True)
    ]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _with_short_terms(columns: Sequence[Column], row: Sequence[str]) -> list[str]:
    """Return a row with terms as `6y9m` in the columns that fold."""
    return [short_term(cell) if column.wide else cell for column, cell in zip(columns, row, strict=True)]


def _plain_table(
    columns: Sequence[Column], cells: Sequence[Sequence[str]], widths: Sequence[int], screen: Screen
) -> str:
    heading = _in_line([column.heading for column in columns], columns, widths, [None for _ in columns], screen)
    tones = ([column.tone_of(cell) for column, cell in zip(columns, row, strict=True)] for row in cells)
    drawn = [_in_line(row, columns, widths, tone, screen) for row, tone in zip(cells, tones, strict=True)]
    bold = f"\x1b[1m{heading}\x1b[0m" if screen.colour else heading
    return "\n".join([*([bold] if heading else []), *drawn, ""])


def _in_line(
    cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int], tones: Sequence[str | None], screen: Screen
) -> str:
    padded = []
    for cell, column, width, tone in zip(cells, columns, widths, tones, strict=True):
        pad, shown = " " * (width - _width(cell)), in_tone(cell, tone, screen)
        padded.append(pad + shown if column.right else shown + pad)
    return (" " * GAP).join(padded).rstrip()


def _folded_table(
    columns: Sequence[Column],
    cells: Sequence[Sequence[str]],
    least: Sequence[int],
    widths: list[int],
    room: int,
    screen: Screen,
) -> str:
    """Return a table whose wide columns go onto more lines; by itself Rich would also break their longest words."""
    from io import StringIO  # only what is drawn needs it
    from textwrap import wrap  # only long text needs it

    from rich.console import Console  # only a table that folds needs it
    from rich.table import Table  # only a table that folds needs it
    from rich.text import Text  # only a table that folds needs it

    while sum(widths) > room and widths != least:
        widths[max((n for n in range(len(widths)) if widths[n] > least[n]), key=widths.__getitem__)] -= 1
    headed = any(column.heading for column in columns)
    drawn = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold", show_header=headed)
    for column, width in zip(columns, widths, strict=True):
        drawn.add_column(column.heading, justify="right" if column.right else "left", width=width)
    for row in cells:
        held = ((held_together(cell).splitlines(), width) for cell, width in zip(row, widths, strict=True))
        parts = (
            [
                part
                for line in of
                for part in wrap(
                    line, width, subsequent_indent=_indent(line), break_long_words=False, break_on_hyphens=False
                )
            ]
            for of, width in held
        )
        tones = (column.tone_of(cell) for column, cell in zip(columns, row, strict=True))
        drawn.add_row(*(Text("\n".join(each), tone or "") for each, tone in zip(parts, tones, strict=True)))
    page = StringIO()
    console = Console(
        file=page,
        width=sum(widths) + GAP * len(widths),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in as_text(page.getvalue()).splitlines())


def _kept(columns: Sequence[Column], least: Sequence[int], room: int) -> list[int] | None:
    """Return the numbers of the columns that there is room for; None where too few would be left to be a table.

    `least` is how narrow each can be.  Columns go in the order of what they say they are spared by.
    """
    there = list(range(len(columns)))
    for spared in sorted({column.spared for column in columns if column.spared}):
        if _width_of(there, least) <= room:
            break
        there = [n for n in there if columns[n].spared != spared]
    return there if _width_of(there, least) <= room and len(there) > 1 else None


def _width_of(there: Sequence[int], least: Sequence[int]) -> int:
    return sum(least[n] for n in there) + GAP * (len(there) - 1)


def _given_up(columns: Sequence[Column], there: Sequence[int], least: Sequence[int], screen: Screen) -> str:
    """Return the line that says which columns a table gave up, and how wide a screen shows them."""
    names = list(dict.fromkeys(column.heading for n, column in enumerate(columns) if n not in there))
    wide = _width_of(range(len(columns)), least)
    return folded(f"(no room for {listed(names, 'and')}: {wide} columns are wide enough)", screen)


def _blocks(columns: Sequence[Column], cells: Sequence[Sequence[str]], screen: Screen) -> str:
    """Return each record as a block: what names it, and under that the rest of what it has, each by its heading.

    A row that nothing names goes on with the block before it; where no column has a heading each row is a line.  Where
    most rows have a name and what stands beside it alone, each of them is a line too.
    """
    if not any(column.heading for column in columns):
        return "".join(folded(": ".join(filter(None, row)), screen) for row in cells)
    pairs = sum(bool(row[0]) and not any(row[2:]) for row in cells)
    if 2 * pairs > len(cells) > 1:
        together = [Column(": ".join(filter(None, (column.heading for column in columns[:2])))), *columns[2:]]
        lines = (_block(together, [": ".join(filter(None, row[:2])), *row[2:]], screen) for row in cells)
        return folded(together[0].heading, screen) + "".join(lines)
    parts = (("\n" if n and row[0] else "") + _block(columns, row, screen) for n, row in enumerate(cells))
    return "".join(parts)


def _block(columns: Sequence[Column], row: Sequence[str], screen: Screen) -> str:
    # A number says nothing alone.
    name = f"{columns[0].heading} {row[0]}" if columns[0].right else row[0]
    lines = [folded(name, screen)] if row[0] else []
    for column, cell in zip(columns[1:], row[1:], strict=True):
        if cell:
            line = folded(f"{column.heading}: {cell}" if column.heading else cell, screen, "    ", "  ")
            lines.append(in_tone(line.removesuffix("\n"), column.tone_of(cell), screen) + "\n")
    return "".join(lines)


def folded(text: str, screen: Screen, indent: str = "  ", start: str = "") -> str:
    """Return a paragraph folded to the screen, its first line after `start`, the further ones after `indent`.

    What a person copies stays on one line, however long that is.
    """
    from textwrap import TextWrapper  # only long text needs it

    wrapper = TextWrapper(max(screen.width, _NARROWEST), start, indent, break_long_words=False, break_on_hyphens=False)
    return as_text(wrapper.fill(held_together(harmless(" ".join(text.split()))))) + "\n"
