"""Tables and lines for people: every cell is plain text, whatever a record holds."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stronghold_cli.values.text import harmless

_NARROWEST = 40
_GAP = 2


class Screen(NamedTuple):
    """What results are drawn for: so many columns, and whether in colour."""

    width: int
    colour: bool = False


class Column(NamedTuple):
    """A table's column; numbers stand to the right."""

    heading: str
    right: bool = False
    wide: bool = False
    """Whether it gives way first, and folds onto more lines, where the screen is narrow."""


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], screen: Screen) -> str:
    """Return a table as text.  Nothing is cut: what does not fit goes onto a further line."""
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    cells = [[harmless(cell.replace("\t", " ")) for cell in row] for row in rows]
    widths = _widths(columns, cells, max(screen.width, _NARROWEST))
    for column, width in zip(columns, widths, strict=True):
        drawn.add_column(column.heading, justify="right" if column.right else "left", overflow="fold", width=width)
    for row in cells:
        drawn.add_row(*(Text(_folded_cell(*cell)) for cell in zip(row, columns, widths, strict=True)))
    # Wider than the screen only where there are more columns than it has room for: the terminal folds it then.
    return _drawn(drawn, Screen(max(screen.width, sum(widths) + _GAP * len(widths)), screen.colour))


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return how wide each column is: as its text, or with as few words broken as can be where that has no room.

    Whole cells before the folds of wide columns, long words of those (`released-under-investigation`) before whole
    cells of the others, whole words before parts of them, ever less of the longest ones.
    """
    from rich.cells import cell_len

    full, words, whole = [], [], []
    for n, column in enumerate(columns):
        lines = [column.heading, *(line for row in rows for line in row[n].splitlines())]
        full.append(max(map(cell_len, lines)))
        words.append(max(map(cell_len, " ".join(lines).split()), default=1))
        whole.append(words[n] if column.wide else max([words[n], *map(cell_len, lines[1:])]))
    room = width - _GAP * (len(columns) - 1)
    parted = (
        [min(whole[n], most) if column.wide else whole[n] for n, column in enumerate(columns)]
        for most in (20, 16, 12, 10)
    )
    lesser = ([min(longest, most) for longest in words] for most in (16, 12, 10, 8, 6, 4))
    tries = (full, whole, *parted, words, *lesser)
    least = next((widths for widths in tries if sum(widths) <= room), [1] * len(columns))
    return _grown(least, full, room)


def _folded_cell(text: str, column: Column, width: int) -> str:
    """Return a cell with the long words of a wide column parted at their hyphens, where they have no room."""
    if not column.wide or max(map(len, text.split()), default=0) <= width:
        return text
    from textwrap import wrap

    return "\n".join(part for line in text.splitlines() for part in wrap(line, width))


def _grown(widths: Sequence[int], full: Sequence[int], room: int) -> list[int]:
    """Return widths with the room that is left given out, a column of text in turn."""
    grown = list(widths)
    left = room - sum(grown)
    while left > 0 and (short := [n for n, most in enumerate(full) if grown[n] < most]):
        for n in short[:left]:
            grown[n] += 1
        left -= len(short[:left])
    return grown


def _drawn(drawable: object, screen: Screen) -> str:
    from io import StringIO

    from rich.console import Console

    page = StringIO()
    console = Console(
        file=page,
        width=max(screen.width, _NARROWEST),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(drawable)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


def folded(text: str, screen: Screen, indent: str = "  ", start: str = "") -> str:
    """Return a paragraph folded to the screen, its first line after `start`, the further ones after `indent`."""
    from textwrap import fill

    line = harmless(" ".join(text.split()))
    width = max(screen.width, _NARROWEST)
    return fill(line, width, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False) + "\n"
