"""The cells of a row by their places, and what stands in several of them as rows are compared by it."""

from collections.abc import Sequence

from stronghold_cli.imports.cells import plain_text
from stronghold_cli.spreadsheets.table import Cell, Row
from stronghold_cli.values.text import fold

KEY = "\x1f"
"""What stands between the parts of a key."""


def cell_at(row: Row, at: int) -> Cell | None:
    """Return a cell of a row, None where it is empty or the row has none there."""
    return row.cells[at] if 0 <= at < len(row.cells) else None


def cell_text(row: Row, at: int | None) -> str:
    """Return the text of a cell of a row, empty where there is none."""
    return "" if at is None else plain_text(cell_at(row, at))


def compared(row: Row, places: Sequence[int]) -> str:
    """Return what stands in some cells, as it is compared; empty where nothing does."""
    if not places:
        return ""
    texts = [fold(cell_text(row, at)) for at in places]
    return KEY.join(texts) if any(texts) else ""
