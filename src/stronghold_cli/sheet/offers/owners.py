"""Whose each thing is that a line of a sheet records."""

from collections.abc import Mapping, Sequence

from stronghold_cli.sheet.lines import Line
from stronghold_cli.sheet.words.starts import item_kinds


def owners_of_things(lines: Sequence[Line]) -> Mapping[int, tuple[str, ...]]:
    """Return whose each thing of a line is, by the line's number: the person of its arrest, empty for nobody.

    What hangs on an activity of the same line is that line's own, and left out.
    """
    things = {kind for kind, _ in item_kinds()}
    found: dict[int, tuple[str, ...]] = {}
    for line in lines:
        if line.kind in things and line.settles is None and (whose := _whose(line, lines)) is not None:
            found[line.number] = (*found.get(line.number, ()), whose)
    return found


def _whose(line: Line, lines: Sequence[Line]) -> str | None:
    said = {name: field.on_sheet for name, field in line.kind.fields.items()}
    for name, place in line.links.items():
        if said[name].by and (whose := lines[place].texts.get(said[name].by)):
            return whose
    own = (lines[place].number == line.number for name, place in line.links.items() if said[name].latest)
    return line.on or (None if any(own) else "")
