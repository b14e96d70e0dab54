"""What the columns of a sheet hold, except what may name a person."""

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.imports.bound import NO_SUCH_FIELD, BoundField, BoundRecord, BoundSheet
from stronghold_cli.imports.cells import plain_text
from stronghold_cli.imports.headings import unit_said
from stronghold_cli.imports.mapping import CASH, FieldSource, When
from stronghold_cli.imports.money_headings import is_of_cash, is_of_some_sum
from stronghold_cli.imports.other_kinds import OtherKind, other_kinds
from stronghold_cli.imports.private import parts_of_names, private_word, says_who
from stronghold_cli.imports.stand_ins import is_ditto, is_zero, says_nothing
from stronghold_cli.imports.sums_left_out import field_of_sums
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.names import Choice, ItemName
from stronghold_cli.records.offences import Offence, Offences
from stronghold_cli.results.imports import MOST_DISTINCT, ColumnSeen, ImportResult, SheetResult
from stronghold_cli.spreadsheets.table import NO_RESULT, Row
from stronghold_cli.values.text import fold, quoted, with_article

WORDS = (Choice, ItemName, Offence, Offences)
"""The types of fields that take only certain words, or several similar ones."""
_SAMPLES, _CHOICES = 3, 40


def people_columns(of: SheetResult, sheet: BoundSheet) -> list[str]:
    """Return the columns that together identify a person: a name, or its parts with a date of birth in every row."""
    who = [heading for heading in sheet.headings if heading and says_who(heading)]
    parts = parts_of_names(sheet.headings)
    if not who or who[0] not in parts:
        return who[:1]
    filled = {heading: seen.filled for heading, seen in of.columns.items()}
    births = [each for each in sheet.headings if each and (word := private_word(each)) and word.part == "birth"]
    return [*parts, *(each for each in births if filled.get(each, 0) >= filled.get(who[0], 0))]


def propose(of: SheetResult, result: ImportResult) -> None:
    """Note which records unread columns of a sheet may make, where no mapping says."""
    if of.bound is None or of.bound.ours or of.bound.said.records or of.bound.said.lines:
        return
    _let_go_of_cash(of, of.bound, result)
    _take_as_cash(of, of.bound, result)
    _part_pounds(of, of.bound, result)
    texts = {heading: seen.texts for heading, seen in of.columns.items()}
    for each in other_kinds(of.bound, texts, next(iter(people_columns(of, of.bound)), "")):
        nothing = of.columns[each.when.column].says_nothing if each.when.none_of else ()
        none_of = tuple(dict.fromkeys((*each.when.none_of, *sorted(nothing))))
        of.others.append(each._replace(when=each.when._replace(none_of=none_of)))
        for heading in each.headings:
            of.bound.left_out[heading] = f"may be of {with_article(each.kind.name)}: see the mapping"


def _let_go_of_cash(of: SheetResult, bound: BoundSheet, result: ImportResult) -> None:
    """Take a column of cash from the records of a sheet whose items are other things: it makes records of its own.

    One that may be of cash is taken from them too, for somebody to say.
    """
    for record in bound.records:
        sums = [
            each
            for each in record.fields
            if isinstance(each.field.type, Sum) and (is_of_cash(each.heading) or is_of_some_sum(each.heading))
        ]
        known = [find_item(text) for text in _items(of, record)]
        left = {each.heading for each in sums}
        refused = [each for each in result.problems if each.sheet == of.name and each.column in left]
        others = [each for each in known if each and each.category != CASH]
        if not others or (len(others) < len(known) and not refused):
            continue
        fields = tuple(each for each in record.fields if each not in sums)
        bound.records = tuple(one._replace(fields=fields) if one is record else one for one in bound.records)
        bound.left_out.update(dict.fromkeys(left, NO_SUCH_FIELD))
        of.sums |= {each.column: each.row for each in reversed(refused) if is_of_some_sum(each.column)}
        result.problems = [each for each in result.problems if each not in refused]


def _take_as_cash(of: SheetResult, bound: BoundSheet, result: ImportResult) -> None:
    """Take the one column of sums as the sum of the rows of a sheet whose items are all cash: `Total`, `Amount`."""
    if len(bound.records) != 1 or len(of.sums) != 1 or not (name := field_of_sums(bound)):
        return
    [record], [heading] = bound.records, of.sums
    known = [find_item(text) for text in _items(of, record)]
    if heading not in bound.left_out or not known or any(each is None or each.category != CASH for each in known):
        return
    at = bound.headings.index(heading)
    field = BoundField(record.kind.fields[name], (at,), heading, FieldSource(heading))
    bound.records = (record._replace(fields=(*record.fields, field)),)
    del bound.left_out[heading]
    about = quoted(heading)
    result.problems = [each for each in result.problems if each.row or each.sheet != of.name or about not in each.why]


def _part_pounds(of: SheetResult, bound: BoundSheet, result: ImportResult) -> None:
    """Make a record of its own of the rows whose unit is pounds, where another column has what things are worth."""
    if len(bound.records) != 1:
        return
    [record] = bound.records
    counted = [each for each in record.fields if each.source.unit_column]
    sums = [each for each in record.fields if isinstance(each.field.type, Sum) and each not in counted]
    if not counted or len(sums) != 1:
        return
    column, units = counted[0].heading, counted[0].source.unit_column
    pounds = tuple(word for word in of.columns[units].values if unit_said(sums[0].field, word))
    if not pounds:
        return
    fields = {
        each.field.name: each.source._replace(column=each.heading) for each in record.fields if each not in counted
    }
    fields[sums[0].field.name] = FieldSource(column, unit="£")
    of.others.append(OtherKind(record.kind, fields, When(units, any_of=pounds), (column, units)))
    bound.records = (record._replace(when=(bound.headings.index(units), When(units, none_of=pounds))),)
    said = [f"says {quoted(word)}" for word in pounds]
    result.problems = [
        each
        for each in result.problems
        if (each.sheet, each.column) != (of.name, column) or not any(one in each.why for one in said)
    ]


def _items(of: SheetResult, record: BoundRecord) -> list[str]:
    """Return what the cells of a record's item hold."""
    headings = [each.heading for each in record.fields if isinstance(each.field.type, ItemName)]
    return [text for heading in headings if heading in of.columns for text in of.columns[heading].values]


def note_columns(row: Row, bound: BoundSheet, of: SheetResult) -> None:
    """Note what a row's columns hold, except those that may name a person."""
    private = bound.private
    choices = {
        at
        for record in bound.records
        for each in record.fields
        for at in each.cells
        if isinstance(each.field.type, WORDS)
    }
    choices |= {each.cells[1] for record in bound.records for each in record.fields if each.source.unit_column}
    for at, cell in enumerate(row.cells[: len(bound.headings)]):
        text = plain_text(cell)
        if not text:
            continue
        seen = of.columns.setdefault(bound.headings[at], ColumnSeen())
        seen.filled += 1
        if at in private:
            continue
        if len(seen.distinct) < MOST_DISTINCT:
            seen.distinct.add(fold(text))
        if says_nothing(text) or is_ditto(text) or is_zero(text):
            seen.says_nothing.add(text)
        seen.days.hear(row.number, text)
        if len(seen.samples) < _SAMPLES and text not in seen.samples and text != NO_RESULT:
            seen.samples.append(text)
        if at in choices and (text in seen.values or len(seen.values) < _CHOICES):
            seen.values[text] = seen.values.get(text, 0) + 1
