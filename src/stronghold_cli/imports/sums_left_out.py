"""Columns that nothing reads, and that hold sums of money: no file comes in without them unless somebody says so."""

import re
from collections.abc import Iterable

from stronghold_cli.errors import Unreadable
from stronghold_cli.imports.bound import NO_SUCH_FIELD, NOT_IN_MAPPING, UNSURE, BoundSheet
from stronghold_cli.imports.cash_columns import which_money
from stronghold_cli.imports.mapping import LISTED
from stronghold_cli.imports.money_headings import is_of_money
from stronghold_cli.imports.stand_ins import is_zero
from stronghold_cli.imports.toml_text import quoted_in_toml
from stronghold_cli.records.amounts import Sum
from stronghold_cli.values.number import PATTERN
from stronghold_cli.values.text import quoted

_MARKED = re.compile(Sum.near)
_BARE = re.compile(rf"{PATTERN}\s*[kK]?")
_OF_THOUSANDS = re.compile(rf"{PATTERN}\s*[kK]")


def _is_marked(text: str) -> bool:
    """Whether a cell is a sum whatever its heading is: `£340`, `340 pounds`; `12k` may be miles."""
    return bool(_MARKED.fullmatch(text)) and not _OF_THOUSANDS.fullmatch(text)


class SumsLeftOut:
    """The columns of a sheet that nothing reads, until one of their cells is a sum of money."""

    def __init__(self, sheet: BoundSheet, found: dict[str, int]) -> None:
        """Take the sheet, and where to note each column with the first row that has a sum."""
        self._found = found
        self._columns = {
            at: is_of_money(heading)
            for at, heading in enumerate(sheet.headings)
            if (why := sheet.left_out.get(heading, "")) in (NO_SUCH_FIELD, NOT_IN_MAPPING) or why.startswith(UNSURE)
        }
        self._headings = sheet.headings

    @property
    def places(self) -> tuple[int, ...]:
        """The columns that are still to be looked at."""
        return tuple(self._columns)

    def look(self, at: int, cells: Iterable[tuple[int, str]]) -> None:
        """Look at cells of a column, each with the number of its row."""
        of_money = self._columns[at]
        for row, text in cells:
            said = text.strip()
            if (_is_marked(said) or (of_money and _BARE.fullmatch(said))) and not is_zero(said):
                self._found.setdefault(self._headings[at], row)
                del self._columns[at]
                return


def field_of_sums(sheet: BoundSheet) -> str:
    """Return the field that a column of money may be for; empty where other columns are for each."""
    sums = [each.name for record in sheet.records for each in record.kind.typed if isinstance(each.type, Sum)]
    read = {bound.field.name for record in sheet.records for bound in record.fields}
    return next((name for name in sums if name not in read), "")


def sum_left_out(sheet: BoundSheet, heading: str, row: int) -> Unreadable:
    """Return why a file is not taken without a column of money, with the line of a mapping that reads it."""
    field = field_of_sums(sheet)
    if any(record.kind is LISTED for record in sheet.records) and field:
        said = which_money(heading, field)
    else:
        said = "say in a mapping what it is" + (f", e.g. {field} = {quoted_in_toml(heading)}" if field else "")
    return Unreadable(
        f"column {quoted(heading)} may hold sums of money (row {row:,}), and is for no field",
        f"{said}; --plan writes one, and a mapping without the column leaves it out",
    )
