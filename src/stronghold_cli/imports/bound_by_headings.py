"""Binding the columns of a sheet, by their headings alone, to the fields of the one kind that has most of them."""

from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.bound import UNSURE, BoundField, BoundRecord, BoundSheet
from stronghold_cli.imports.bound_columns import bind_what_tells_apart, places_of, refuse_equal
from stronghold_cli.imports.headings import (
    hear_heading,
    is_of_units,
    kind_of_name,
    needs_unit,
    our_headings,
)
from stronghold_cli.imports.kind_choice import kind_with_most
from stronghold_cli.imports.mapping import FieldSource, SheetMapping
from stronghold_cli.imports.private import private_word, says_who
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Person
from stronghold_cli.values.text import listed, quoted, with_article


def bind_by_headings(sheet: BoundSheet, mapping: SheetMapping | None, called: str) -> None:
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
        if len(heard) > 1 and mapping and heading in {*mapping.key, *mapping.once_by, *mapping.find_by}:
            continue  # it only tells rows apart: `No`
        if len(heard) > 1:
            names = [each.field.name for each in heard]
            sheet.left_out[heading] = f"{UNSURE}{listed(names)}: say which"
            sheet.problems.append(
                Unreadable(
                    f"heading {quoted(heading)} may be {listed(names)}", "say which in a mapping; --plan writes one"
                )
            )
        elif heard:
            name = heard[0].field.name
            if name in bound:
                sheet.left_out[heading] = f"is for {name} too, as {quoted(bound[name].heading)} is"
                sheet.problems.append(
                    Unreadable(
                        f"headings {quoted(bound[name].heading)} and {quoted(heading)} are both for {name}",
                        "say which in a mapping, which --plan writes, or take one out of the file",
                    )
                )
                continue
            bound[name] = BoundField(heard[0].field, (at,), heading, FieldSource(heading, unit=heard[0].unit))
    _by_units(sheet, kind, bound)
    if mapping:
        bind_what_tells_apart(sheet, mapping)
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
    sheet.records = (BoundRecord(kind, tuple(bound.values()), kind.name, None, places_of(sheet, once)),)
    refuse_equal(sheet, {each.heading for each in bound.values()})


def _by_units(sheet: BoundSheet, kind: Kind, bound: dict[str, BoundField]) -> None:
    """Bind a column of numbers, whose units stand in another column, to each field that has some of those units."""
    units = [at for at, heading in enumerate(sheet.headings) if heading and is_of_units(heading)]
    numbers = [each for each in bound.values() if needs_unit(each.field) and not (each.source.unit or each.ours)]
    beside = [each for each in numbers if each.cells[0] + 1 in units] or numbers
    if len(units) != 1 or len(beside) != 1 or any(units[0] in each.cells for each in bound.values()):
        return
    [found], [at] = beside, units
    source = FieldSource(found.heading, unit_column=sheet.headings[at])
    sums = [each for each in kind.typed if isinstance(each.type, Sum)]
    for each in kind.typed:
        # The pounds of cash stand among the grams and the tablets.
        may_be = needs_unit(each) or sums == [each]
        if may_be and (each.name not in bound or bound[each.name] is found):
            bound[each.name] = BoundField(each, (*found.cells, at), found.heading, source)
