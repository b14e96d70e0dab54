"""A mapping file: what the sheets of a workbook are, column by column, as somebody wrote it down in TOML."""

from collections.abc import Mapping
from typing import NamedTuple

from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS

DAY_FIRST, MONTH_FIRST, ISO = "day-first", "month-first", "iso"
REFUSE, REPEAT = "refuse", "repeat"
HEADINGS = "headings"
TWENTIES = "20yy"
CASH = "cash"


class FieldSource(NamedTuple):
    """Where the value of a field comes from: a column, or words that are always the same."""

    column: str = ""
    words: Mapping[str, str] = {}
    """What the cells say, folded, and what is meant; empty where such a cell says nothing."""
    unit: str = ""
    always: str | None = None
    unit_column: str = ""
    """The column with the unit of the number in each row."""


class When(NamedTuple):
    """The rows that a record is made of: those with something in a column, or with one of some words."""

    column: str
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()


class RecordMapping(NamedTuple):
    """A [[record]]: the part of a row that becomes one record."""

    kind: Kind
    fields: Mapping[str, FieldSource]
    when: When | None = None
    once_by: tuple[str, ...] | None = None


class LinesMapping(NamedTuple):
    """A [[lines]]: a cell of many things, as a line of a day's sheet says them."""

    column: str
    split: tuple[str, ...] = ()
    under: str = ""
    bare_number: str = ""
    bare_money: str = ""
    fields: Mapping[str, FieldSource] = {}
    """What holds for each of the things: their day, the line, where the evidence is."""


class PeopleMapping(NamedTuple):
    """The [people]: the columns that say who it is, and the file that has a key for each."""

    columns: tuple[str, ...]
    pseudonyms: str


class SheetMapping(NamedTuple):
    """What one sheet is."""

    sheet: str = ""
    heading_row: int | None = None
    ends_at: int | str | None = None
    merged: str = REFUSE
    ditto: str = REFUSE
    dates: str = DAY_FIRST
    year: int | str | None = None
    years: str = ""
    key: tuple[str, ...] = ()
    once_by: tuple[str, ...] = ()
    find_by: tuple[str, ...] = ()
    allow_text: bool = False
    hidden: bool = False
    people: PeopleMapping | None = None
    records: tuple[RecordMapping, ...] = ()
    lines: tuple[LinesMapping, ...] = ()
    shared: frozenset[str] = frozenset()
    """What is said about all sheets, and holds of those alone that have the columns."""


class MappingFile(NamedTuple):
    """A mapping, whole."""

    name: str
    file: str
    sheets: tuple[SheetMapping, ...]


[LISTED] = [kind for kind in KINDS.values() if any(field.on_sheet.opens for field in kind.typed)]
"""The kind of what one cell lists: several such things may be of one find."""
[FIND] = [field.name for field in LISTED.typed if field.on_sheet.opens]
"""The link that makes them one find."""
EVIDENCE = "source_ref"
"""The field that says where the evidence of a record is, which several of one search share."""
