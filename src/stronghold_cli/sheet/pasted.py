"""A sheet with other lines in the place of some of its own."""

from collections.abc import Mapping

from stronghold_cli.errors import Instead
from stronghold_cli.sheet.words.text import mark_of


def with_pasted(text: str, instead: Mapping[int, Instead]) -> str:
    """Return a sheet with other lines in the place of some, by number, without the parts of those that are not read."""
    lines = text.split("\n")
    for number, way in instead.items():
        lines[number - 1] = in_place(lines[number - 1], way.read)
    return "\n".join(lines)


def in_place(line: str, instead: str) -> str:
    """Return what stands in the place of a line, as far in, and with the mark of its list."""
    mark = mark_of(line)
    return f"{mark}{instead}" if mark.strip() and not instead.startswith(mark.strip()) else f"{_indent(line)}{instead}"


def left_out(line: str) -> str:
    """Return a line behind `#`."""
    return f"{_indent(line)}# {line.strip()}"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]
