"""Binding the columns of a sheet to the fields of records as a mapping says."""

from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.imports.bound import BoundField, BoundLines, BoundRecord, BoundSheet
from stronghold_cli.imports.bound_columns import bind_what_tells_apart, is_elsewhere, place_of, places_of
from stronghold_cli.imports.headings import (
    hear_heading,
    unit_in_brackets,
    unit_said,
    unit_words,
)
from stronghold_cli.imports.mapping import LISTED, RecordMapping, SheetMapping
from stronghold_cli.imports.private import made_for, private_word
from stronghold_cli.records.fields import Field
from stronghold_cli.values.text import listed, quoted, with_article


def bind_by_mapping(sheet: BoundSheet, mapping: SheetMapping) -> None:
    """Bind what a mapping says."""
    bind_what_tells_apart(sheet, mapping)
    used: dict[str, int] = {}
    bound = []
    for each in mapping.records:
        used[each.kind.name] = used.get(each.kind.name, 0) + 1
        many = used[each.kind.name]
        bound.append(_record(sheet, each, each.kind.name if many == 1 else f"{each.kind.name}-{many}"))
    sheet.records = tuple(bound)
    sheet.lines = tuple(
        BoundLines(place_of(sheet, said.column), said, _record(sheet, RecordMapping(LISTED, said.fields), f"lines-{n}"))
        for n, said in enumerate(mapping.lines, 1)
    )


def _record(sheet: BoundSheet, said: RecordMapping, part: str) -> BoundRecord:
    fields = []
    for name, source in said.fields.items():
        declared = said.kind.fields[name]
        at = place_of(sheet, source.column) if source.always is None else -1
        cells: tuple[int, ...] = (at,) if at >= 0 else ()
        if source.unit:
            unit = unit_said(declared, source.unit)
            if unit is None:
                known = unit_words(declared)
                how = f"it has {listed(known)}: work those out in a column of their own" if known else "leave it out"
                sheet.problems.append(Unreadable(f"{name} is not counted in {quoted(source.unit)}", how))
            source = source._replace(unit=unit or "")
        elif source.unit_column:
            if not unit_words(declared):
                sheet.problems.append(Unreadable(f"{name} has no units", "leave unit_column out"))
            cells = (at, place_of(sheet, source.unit_column))
        elif cells:
            heard = (each.unit for each in hear_heading(source.column, said.kind) if each.field.name == name)
            source = source._replace(unit=next(heard, "") or unit_in_brackets(declared, source.column))
        word = private_word(source.column) if cells else None
        if word and at not in sheet.people and not made_for(declared, word):
            sheet.problems.append(
                Forbidden(
                    f"column {quoted(source.column)} names somebody, and {name} is not made for that",
                    "leave it out, or name it in [people], key, once_by or find_by",
                )
            )
        fields.append(BoundField(declared, cells, sheet.headings[at] if cells else "", source))
    required = [each for each in said.kind.typed if each.required and each.default is None]
    for each in () if part.startswith("lines-") else required:
        if each.name not in said.fields and not _may_be_of_the_row(sheet, said, each):
            sheet.problems.append(
                Unreadable(
                    f"{with_article(said.kind.name)} needs {each.name}, and the mapping gives it none",
                    f'e.g. {each.name} = "{each.name.capitalize()}", or {each.name} = {{ always = … }}',
                )
            )
    when = (place_of(sheet, said.when.column), said.when) if said.when else None
    once = said.once_by
    if once is None:
        # What was taken of one search are several records of one find, each row its own.
        once = () if any(link.on_sheet.opens for link in said.kind.typed) else sheet.said.once_by
        once = () if is_elsewhere(sheet, "once_by", once) else once
    return BoundRecord(said.kind, tuple(fields), part, when, places_of(sheet, once))


def _may_be_of_the_row(sheet: BoundSheet, said: RecordMapping, needed: Field) -> bool:
    link = said.kind.links.get(needed.name)
    return link is not None and any(other.kind.name == link.kind for other in sheet.said.records)
