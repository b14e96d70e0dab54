"""The columns that a mapping names, by their places in a sheet; what is wrong with them is kept there."""

from collections.abc import Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.headings import (
    plain_heading,
)
from stronghold_cli.imports.mapping import SheetMapping
from stronghold_cli.imports.private import parts_of_names
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import counted, listed, quoted


def places_of(sheet: BoundSheet, columns: Sequence[str]) -> tuple[int, ...]:
    """Return the places of several columns that a mapping names, as `place_of` returns one."""
    return tuple(place_of(sheet, column) for column in columns)


def place_of(sheet: BoundSheet, column: str) -> int:
    """Return the place of a column that a mapping names; -1, and a problem kept, where there is none or are two."""
    places = [at for at, heading in enumerate(sheet.headings) if heading == column]
    places = places or [at for at, each in enumerate(sheet.headings) if plain_heading(each) == plain_heading(column)]
    if len(places) == 1:
        return places[0]
    if places:
        what, how = f"has {counted(len(places), 'column')} headed {quoted(column)}", "give each a heading of its own"
    else:
        known = [heading for heading in sheet.headings if heading]
        what = f"has no column headed {quoted(column)}"
        how = did_you_mean(column, known) or f"it has {listed([quoted(each) for each in known], 'and')}"
    sheet.problems.append(Unreadable(what, how))
    return -1


def is_elsewhere(sheet: BoundSheet, name: str, columns: Sequence[str]) -> bool:
    """Whether columns are said about all sheets of a file, and this one lacks some."""
    known = {plain_heading(heading) for heading in sheet.headings}
    return name in sheet.said.shared and not {plain_heading(column) for column in columns} <= known


def bind_what_tells_apart(sheet: BoundSheet, mapping: SheetMapping) -> None:
    """Bind the columns that say who it is, and which rows are one thing; what is set for all sheets, where they are."""
    columns = {
        "people": mapping.people.columns if mapping.people else (),
        "key": mapping.key,
        "find_by": mapping.find_by,
    }
    columns = {name: () if is_elsewhere(sheet, name, several) else several for name, several in columns.items()}
    sheet.people, sheet.key, sheet.find_by = (places_of(sheet, several) for several in columns.values())
    named = {sheet.headings[at] for at in sheet.people if at >= 0}
    parts = parts_of_names(sheet.headings)
    others = [each for each in parts if each not in named]
    if others and named & {*parts}:
        told, more = (listed([quoted(each) for each in several], "and") for several in (sorted(named), others))
        sheet.notes.append(f"people are told apart by {told} alone: name {more} too in [people], or two may be one")


def refuse_equal(sheet: BoundSheet, used: set[str]) -> None:
    """Keep as a problem that two columns that are read have one heading."""
    for heading in dict.fromkeys(sheet.headings):
        many = sheet.headings.count(heading)
        if heading and heading in used and many > 1:
            what = f"has {counted(many, 'column')} headed {quoted(heading)}"
            sheet.problems.append(Unreadable(what, "give each a heading of its own"))
