"""Text in CSV cells: kept from being run as a formula, and taken back as it was."""

FORMULA = frozenset("=+-@\t\r'")
"""What a cell begins with that a spreadsheet runs or takes off."""


class PlainNumber(str):
    """A cell that is a plain number: no spreadsheet runs it, whatever its sign."""

    __slots__ = ()


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet runs, with one ' in front where it needs one; `plain` takes it off again."""
    return f"'{cell}" if cell[:1] in FORMULA and not isinstance(cell, PlainNumber) else cell


def plain(cell: str) -> str:
    """Return a cell as it was before `neutral`: exactly one ' is taken off."""
    return cell.removeprefix("'")
