"""Tables and lines for people: every cell is plain text, whatever a record holds."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from stronghold_cli.values.text import harmless

if TYPE_CHECKING:
    from rich.text import Text


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

    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for column in columns:
        drawn.add_column(
            column.heading,
            justify="right" if column.right else "left",
            overflow="fold",
            min_width=None if column.wide else _longest_word(column.heading),
        )
    for row in rows:
        drawn.add_row(*(_text(cell) for cell in row))
    return _drawn(drawn, screen)


def _longest_word(heading: str) -> int:
    return max(map(len, heading.split()), default=1)


def _text(cell: str) -> "Text":
    from rich.text import Text

    return Text(harmless(cell.replace("\t", " ")))


def _drawn(drawable: object, screen: Screen) -> str:
    from io import StringIO

    from rich.console import Console

    page = StringIO()
    console = Console(
        file=page,
        width=max(screen.width, 40),
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
    width = max(screen.width, 40)
    return fill(line, width, initial_indent=start, subsequent_indent=indent, break_on_hyphens=False) + "\n"
