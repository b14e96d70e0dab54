"""Understanding a sheet: its headings bound to fields of one kind or several, by a mapping or by themselves."""

from collections.abc import Sequence

from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.imports.bound import BoundField, BoundLines, BoundRecord, BoundSheet
from stronghold_cli.imports.headings import (
    hear_heading,
    is_of_units,
    kind_of_name,
    needs_unit,
    our_headings,
    plain_heading,
    unit_in_brackets,
    unit_said,
    unit_words,
)
from stronghold_cli.imports.kind_choice import kind_with_most
from stronghold_cli.imports.mapping import LISTED, FieldSource, RecordMapping, SheetMapping
from stronghold_cli.imports.private import made_for, parts_of_names, private_word, says_who
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Person
from stronghold_cli.values.choices import did_you_mean
from stronghold_cli.values.text import counted, listed, quoted, with_article

REF, UID = "ref", "uid"
WHY_LEFT_OUT = "why it was left out"
"""The heading of what is written beside rows that were left out, to be mended and imported again."""


def bind(name: str, headings: Sequence[str], mapping: SheetMapping | None, called: str = "") -> BoundSheet:
    """Bind the headings of a sheet, by a mapping where there is one with records in it; `problems` says what is wrong.

    `called` is what may say which kind it is: the name of the sheet, or of the file where the sheet has none.
    """
    sheet = BoundSheet(name, tuple(headings), said=mapping or SheetMapping())
    if mapping and (mapping.records or mapping.lines):
        _by_mapping(sheet, mapping)
    elif (ours := _kind_of_ours(called, headings)) is not None:
        _as_ours(sheet, ours)
    else:
        _by_headings(sheet, mapping, called)
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
    _refuse_equal(sheet, set(sheet.headings))


def _by_mapping(sheet: BoundSheet, mapping: SheetMapping) -> None:
    """Bind what a mapping says."""
    _bind_what_tells_apart(sheet, mapping)
    used: dict[str, int] = {}
    bound = []
    for each in mapping.records:
        used[each.kind.name] = used.get(each.kind.name, 0) + 1
        many = used[each.kind.name]
        bound.append(_record(sheet, each, each.kind.name if many == 1 else f"{each.kind.name}-{many}"))
    sheet.records = tuple(bound)
    sheet.lines = tuple(
        BoundLines(_place(sheet, said.column), said, _record(sheet, RecordMapping(LISTED, said.fields), f"lines-{n}"))
        for n, said in enumerate(mapping.lines, 1)
    )


def _bind_what_tells_apart(sheet: BoundSheet, mapping: SheetMapping) -> None:
    """Bind the columns that say who it is, and which rows are one thing; what is set for all sheets, where they are."""
    columns = {
        "people": mapping.people.columns if mapping.people else (),
        "key": mapping.key,
        "find_by": mapping.find_by,
    }
    columns = {name: () if _is_elsewhere(sheet, name, several) else several for name, several in columns.items()}
    sheet.people, sheet.key, sheet.find_by = (_places(sheet, several) for several in columns.values())
    named = {sheet.headings[at] for at in sheet.people if at >= 0}
    parts = parts_of_names(sheet.headings)
    others = [each for each in parts if each not in named]
    if others and named & {*parts}:
        told, more = (listed([quoted(each) for each in several], "and") for several in (sorted(named), others))
        sheet.notes.append(f"people are told apart by {told} alone: name {more} too in [people], or two may be one")


def _is_elsewhere(sheet: BoundSheet, name: str, columns: Sequence[str]) -> bool:
    """Whether columns are said about all sheets of a file, and this one has not all of them."""
    known = {plain_heading(heading) for heading in sheet.headings}
    return name in sheet.said.shared and not {plain_heading(column) for column in columns} <= known


def _record(sheet: BoundSheet, said: RecordMapping, part: str) -> BoundRecord:
    fields = []
    for name, source in said.fields.items():
        declared = said.kind.fields[name]
        at = _place(sheet, source.column) if source.always is None else -1
        cells: tuple[int, ...] = (at,) if at >= 0 else ()
        if source.unit:
            unit = unit_said(declared, source.unit)
            if unit is None:
                known = unit_words(declared)
                how = f"it has {listed(known)}" if known else "leave it out"
                sheet.problems.append(Unreadable(f"{name} is not counted in {quoted(source.unit)}", how))
            source = source._replace(unit=unit or "")
        elif source.unit_column:
            if not unit_words(declared):
                sheet.problems.append(Unreadable(f"{name} has no units", "leave unit_column out"))
            cells = (at, _place(sheet, source.unit_column))
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
    when = (_place(sheet, said.when.column), said.when) if said.when else None
    once = said.once_by
    if once is None:
        # What was taken of one search are several records of one find, each row its own.
        once = () if any(link.on_sheet.opens for link in said.kind.typed) else sheet.said.once_by
        once = () if _is_elsewhere(sheet, "once_by", once) else once
    return BoundRecord(said.kind, tuple(fields), part, when, _places(sheet, once))


def _may_be_of_the_row(sheet: BoundSheet, said: RecordMapping, needed: Field) -> bool:
    link = said.kind.links.get(needed.name)
    return link is not None and any(other.kind.name == link.kind for other in sheet.said.records)


def _places(sheet: BoundSheet, columns: Sequence[str]) -> tuple[int, ...]:
    return tuple(_place(sheet, column) for column in columns)


def _place(sheet: BoundSheet, column: str) -> int:
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


def _by_headings(sheet: BoundSheet, mapping: SheetMapping | None, called: str) -> None:
    """Bind headings to the one kind that has them."""
    kind = kind_of_name(called) or kind_with_most(sheet)
    if kind is None:
        return
    bound: dict[str, BoundField] = {}
    for at, heading in enumerate(sheet.headings):
        if not heading or private_word(heading):
            continue
        if exact := our_headings(kind).get(heading):
            declared, place = exact
            if len(declared.headings) > 1 and not declared.derived:
                before = bound.get(declared.name)
                cells = list(before.cells if before and before.ours else (-1,) * len(declared.headings))
                cells[place] = at
                bound[declared.name] = BoundField(declared, tuple(cells), declared.headings[0], ours=True)
                continue
        heard = hear_heading(heading, kind)
        if len(heard) > 1:
            names = [each.field.name for each in heard]
            sheet.left_out[heading] = f"may be {listed(names)}: say which"
            sheet.problems.append(
                Unreadable(f"heading {quoted(heading)} may be {listed(names)}", "say which in a mapping")
            )
        elif heard:
            name = heard[0].field.name
            if name in bound:
                sheet.left_out[heading] = f"is for {name} too, as {quoted(bound[name].heading)} is"
                sheet.problems.append(
                    Unreadable(
                        f"headings {quoted(bound[name].heading)} and {quoted(heading)} are both for {name}",
                        "say which in a mapping, or take one out of the file",
                    )
                )
                continue
            bound[name] = BoundField(heard[0].field, (at,), heading, FieldSource(heading, unit=heard[0].unit))
    _by_units(sheet, kind, bound)
    if mapping:
        _bind_what_tells_apart(sheet, mapping)
        for each in kind.typed:
            if isinstance(each.type, Person) and each.name not in bound and len(sheet.people) == 1:
                bound[each.name] = BoundField(each, sheet.people, sheet.headings[sheet.people[0]])
    unsure = bool(sheet.problems)
    for each in kind.typed:
        if each.required and each.default is None and each.name not in bound and not unsure:
            hint = f'say which column it is in a mapping: {each.name} = "…"'
            named = [heading for heading in sheet.headings if heading and says_who(heading)]
            if isinstance(each.type, Person) and named:
                hint = f"keys stand for names: say [people] in a mapping, with column = {quoted(named[0])}"
            what = f"no column has the {each.name} that {with_article(kind.name)} needs"
            sheet.problems.append(Unreadable(what, f"{hint}; --plan writes one"))
    once = mapping.once_by if mapping else ()
    sheet.records = (BoundRecord(kind, tuple(bound.values()), kind.name, None, _places(sheet, once)),)
    _refuse_equal(sheet, {each.heading for each in bound.values()})


def _by_units(sheet: BoundSheet, kind: Kind, bound: dict[str, BoundField]) -> None:
    """Bind a column of numbers, whose units stand in another column, to each field that has some of those units."""
    units = [at for at, heading in enumerate(sheet.headings) if heading and is_of_units(heading)]
    numbers = [each for each in bound.values() if needs_unit(each.field) and not (each.source.unit or each.ours)]
    beside = [each for each in numbers if each.cells[0] + 1 in units] or numbers
    if len(units) != 1 or len(beside) != 1 or any(units[0] in each.cells for each in bound.values()):
        return
    [found], [at] = beside, units
    source = FieldSource(found.heading, unit_column=sheet.headings[at])
    for each in kind.typed:
        if needs_unit(each) and (each.name not in bound or bound[each.name] is found):
            bound[each.name] = BoundField(each, (*found.cells, at), found.heading, source)


def _refuse_equal(sheet: BoundSheet, used: set[str]) -> None:
    """Keep as a problem that two columns that are read have one heading."""
    for heading in dict.fromkeys(sheet.headings):
        many = sheet.headings.count(heading)
        if heading and heading in used and many > 1:
            what = f"has {counted(many, 'column')} headed {quoted(heading)}"
            sheet.problems.append(Unreadable(what, "give each a heading of its own"))


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
            sheet.left_out.setdefault(heading, "not in the mapping" if by_mapping else "no such field")
