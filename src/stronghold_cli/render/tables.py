"""Tables and lines for people: every cell is plain text, whatever a record holds, and what is copied stays whole."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from stronghold_cli.values.day import MONTHS
from stronghold_cli.values.text import harmless

_NARROWEST = 20
_GAP = 2

_JOINTS = str.maketrans(" -", "\ufdd0\ufdd1")
"""What stands for a space and a hyphen that no line may end at: both are no characters, and in nobody's text."""
_PARTED = str.maketrans("\ufdd0\ufdd1", " -")
_HYPHEN = r"(?<=[^\W\d]-)(?=[^\W\d])"
"""Where a long word of a table may be parted: `released-under-investigation`."""

_COPIED = (
    rf"\b\d{{1,2}} (?:{'|'.join(month[:3] for month in MONTHS)})[a-z]* \d{{4}}(?: \d\d:\d\d)?"
    r"|\b\d[\d,.]* (?:mg|g|kg|ml)\b"
    r"|(?:\b\w+: )?\bstronghold [a-z-]+(?: [a-z-]+(?=[\s();]|$))?"
    r"(?: (?:--[a-z-]+(?: [a-z]+\b)?|\"[^\"]*\"|'[^']*'|[^\s();\"']*[^a-z\s();,\"'][^\s();\"']*))*"
    r"|(?<!\w)'[^']*[/\\][^']*'(?!\w)"
    r"|\b[A-Z][A-Z0-9]*(?:[-/][A-Z0-9]+)+\b"
)
"""What a person copies that might be parted: a date, an amount, a command, a path in quotes, a number in capitals."""


class Screen(NamedTuple):
    """What results are drawn for: so many columns, and whether in colour."""

    width: int
    colour: bool = False


class Column(NamedTuple):
    """A table's column; numbers stand to the right."""

    heading: str
    right: bool = False
    wide: bool = False
    """Whether it folds onto more lines where the screen is narrow, as text does; what is copied whole does not."""


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]], screen: Screen) -> str:
    """Return a table as text.  Nothing is cut, nor parted within a word: where there is no room, lines run over."""
    cells = [[harmless(cell.replace("\t", " ")) for cell in row] for row in rows]
    headings = [column.heading for column in columns]
    lines = [[heading, *(line for row in cells for line in row[n].splitlines())] for n, heading in enumerate(headings)]
    widths = [max(map(_width, each)) for each in lines]
    room = screen.width - _GAP * (len(columns) - 1)
    too_wide = sum(widths) > room and any(column.wide for column in columns)
    if too_wide or any("\n" in cell for row in cells for cell in row):
        return _folded_table(columns, cells, lines, widths, room, screen)
    # Most tables fit, and need no library: loading Rich and drawing with it took a third of a command's time.
    heading, *drawn = (_in_line(row, columns, widths) for row in (headings, *cells))
    bold = f"\x1b[1m{heading}\x1b[0m" if screen.colour else heading
    return "\n".join([*([bold] if heading else []), *drawn, ""])


def _width(text: str) -> int:
    """Return how many columns of a screen a line takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # only a table that folds needs it

    return cell_len(text)


def _in_line(cells: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    padded = []
    for cell, column, width in zip(cells, columns, widths, strict=True):
        pad = " " * (width - _width(cell))
        padded.append(pad + cell if column.right else cell + pad)
    return (" " * _GAP).join(padded).rstrip()


def _folded_table(
    columns: Sequence[Column],
    cells: Sequence[Sequence[str]],
    lines: Sequence[Sequence[str]],
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

    least = [
        max(map(_width, re.split(rf"\s+|{_HYPHEN}", _held_together(" ".join(lines[n])).strip())), default=1)
        if column.wide
        else widths[n]
        for n, column in enumerate(columns)
    ]
    while sum(widths) > room and widths != least:
        widths[max((n for n in range(len(widths)) if widths[n] > least[n]), key=widths.__getitem__)] -= 1
    headed = any(column.heading for column in columns)
    drawn = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold", show_header=headed)
    for column, width in zip(columns, widths, strict=True):
        drawn.add_column(column.heading, justify="right" if column.right else "left", width=width)
    for row in cells:
        held = ((_held_together(cell).splitlines(), width) for cell, width in zip(row, widths, strict=True))
        parts = ([part for line in of for part in wrap(line, width, break_long_words=False)] for of, width in held)
        drawn.add_row(*(Text("\n".join(each)) for each in parts))
    page = StringIO()
    console = Console(
        file=page,
        width=sum(widths) + _GAP * len(widths),
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().translate(_PARTED).splitlines())


def folded(text: str, screen: Screen, indent: str = "  ", start: str = "") -> str:
    """Return a paragraph folded to the screen, its first line after `start`, the further ones after `indent`.

    What a person copies stays on one line, however long that is.
    """
    from textwrap import TextWrapper  # only long text needs it

    wrapper = TextWrapper(max(screen.width, _NARROWEST), start, indent, break_long_words=False, break_on_hyphens=False)
    return wrapper.fill(_held_together(harmless(" ".join(text.split())))).translate(_PARTED) + "\n"


def unbroken(text: str) -> str:
    """Return a text that `folded` and `table` keep on one line, such as a path with spaces in it."""
    return text.translate(_JOINTS)


def _held_together(text: str) -> str:
    return re.sub(_COPIED, lambda found: unbroken(found[0]), text)
