"""Understanding a sheet: its headings bound to fields of one kind or several, by a mapping or by themselves."""

from collections.abc import Sequence

from stronghold_cli.imports.bound import NO_SUCH_FIELD, NOT_IN_MAPPING, BoundField, BoundRecord, BoundSheet
from stronghold_cli.imports.bound_by_headings import bind_by_headings
from stronghold_cli.imports.bound_by_mapping import bind_by_mapping
from stronghold_cli.imports.bound_columns import refuse_equal
from stronghold_cli.imports.headings import (
    kind_of_name,
    our_headings,
)
from stronghold_cli.imports.mapping import SheetMapping
from stronghold_cli.imports.private import private_word
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS

REF, UID = "ref", "uid"
WHY_LEFT_OUT = "why it was left out"
"""The heading of what is written beside rows that were left out, to be mended and imported again."""


def bind(name: str, headings: Sequence[str], mapping: SheetMapping | None, called: str = "") -> BoundSheet:
    """Bind the headings of a sheet, by a mapping where there is one with records in it; `problems` says what is wrong.

    `called` is what may say which kind it is: the name of the sheet, or of the file where the sheet has none.
    """
    sheet = BoundSheet(name, tuple(headings), said=mapping or SheetMapping())
    if mapping and (mapping.records or mapping.lines):
        bind_by_mapping(sheet, mapping)
    elif (ours := _kind_of_ours(called, headings)) is not None:
        _as_ours(sheet, ours)
    else:
        bind_by_headings(sheet, mapping, called)
    if not sheet.ours:
        _name_what_is_left_out(sheet)
    return sheet


def _kind_of_ours(name: str, headings: Sequence[str]) -> Kind | None:
    """Return the kind of a file that this program wrote: all its headings are ours, and each record has its own."""
    given = {heading for heading in headings if heading}
    if not given >= {REF, UID}:
        return None
    fitting = [kind for kind in KINDS.values() if given - {REF, UID} <= our_headings(kind).keys()]
    named = kind_of_name(name)
    return named if named in fitting else fitting[0] if len(fitting) == 1 else None


def _as_ours(sheet: BoundSheet, kind: Kind) -> None:
    places = {heading: at for at, heading in enumerate(sheet.headings) if heading}
    sheet.ours, sheet.ref, sheet.uid = True, places.get(REF), places.get(UID)
    bound = []
    for each in kind.fields.values():
        cells = tuple(places.get(heading, -1) for heading in each.headings)
        if (each.kept or not each.derived) and max(cells) >= 0:
            bound.append(BoundField(each, cells, each.headings[0], ours=True))
    sheet.records = (BoundRecord(kind, tuple(bound), kind.name),)
    refuse_equal(sheet, set(sheet.headings))


def _name_what_is_left_out(sheet: BoundSheet) -> None:
    read = sheet.read - {*sheet.people}
    read |= {at for record in sheet.records for bound in record.fields for at in bound.cells}
    digested = {*sheet.key, *sheet.find_by, *(at for record in sheet.records for at in record.once_by)}
    for at, heading in enumerate(sheet.headings):
        if not heading or at in read or heading == WHY_LEFT_OUT:
            continue
        if at in sheet.people:
            sheet.left_out[heading] = "says who it is: only the keys come in"
        elif at in digested:
            sheet.left_out[heading] = "tells rows apart, and is not kept"
        elif private_word(heading):
            sheet.left_out[heading] = "names somebody"
        else:
            by_mapping = sheet.said.records or sheet.said.lines
            sheet.left_out.setdefault(heading, NOT_IN_MAPPING if by_mapping else NO_SUCH_FIELD)
