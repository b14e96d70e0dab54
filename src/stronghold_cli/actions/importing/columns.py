"""What is in the columns of a sheet, as far as it may be shown."""

from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.cells import plain_text
from stronghold_cli.records.names import Choice, ItemName
from stronghold_cli.records.offences import Offence, Offences
from stronghold_cli.results.imports import ColumnSeen, SheetResult
from stronghold_cli.spreadsheets.table import Row

WORDS = (Choice, ItemName, Offence, Offences)
"""The types of fields that take some words and no others, or several that are near each other."""
_SAMPLES, _CHOICES = 3, 40


def note_columns(row: Row, bound: BoundSheet, of: SheetResult) -> None:
    """Note what is in the columns of a row, but for those that may name somebody."""
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
        if len(seen.samples) < _SAMPLES and text not in seen.samples:
            seen.samples.append(text)
        if at in choices and (text in seen.values or len(seen.values) < _CHOICES):
            seen.values[text] = seen.values.get(text, 0) + 1
