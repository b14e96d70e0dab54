"""What a sheet is understood as: which columns are for which fields of which records."""

from dataclasses import dataclass, field
from typing import NamedTuple

from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.mapping import FieldSource, LinesMapping, SheetMapping, When
from stronghold_cli.imports.private import private_word
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Person

UNSURE = "may be "
"""How it begins why a column is left out that is for one of several fields."""
NO_SUCH_FIELD = "no such field"
"""Why a column is left out that its heading says nothing of."""
NOT_IN_MAPPING = "not in the mapping"
"""Why a column is left out that a mapping does not name."""


class BoundField(NamedTuple):
    """A field with the cells of a row that it is read from."""

    field: Field
    cells: tuple[int, ...] = ()
    """The places of the cells: one, with that of its unit where a column says it; several in our own files, and none
    where it is always the same."""
    heading: str = ""
    source: FieldSource = FieldSource()
    ours: bool = False
    """Whether the cells are as our own files have them."""


class BoundRecord(NamedTuple):
    """The part of a row that becomes one record."""

    kind: Kind
    fields: tuple[BoundField, ...]
    part: str
    """What tells it from the other records of a row."""
    when: tuple[int, When] | None = None
    once_by: tuple[int, ...] = ()


class BoundLines(NamedTuple):
    """A column of many things."""

    cell: int
    said: LinesMapping
    fields: BoundRecord
    """What holds for each of them."""


@dataclass
class BoundSheet:
    """A sheet, understood."""

    name: str
    headings: tuple[str, ...]
    records: tuple[BoundRecord, ...] = ()
    lines: tuple[BoundLines, ...] = ()
    said: SheetMapping = field(default_factory=SheetMapping)
    key: tuple[int, ...] = ()
    find_by: tuple[int, ...] = ()
    people: tuple[int, ...] = ()
    ours: bool = False
    ref: int | None = None
    uid: int | None = None
    left_out: dict[str, str] = field(default_factory=dict)
    """The columns that are not read, each with why."""
    notes: list[str] = field(default_factory=list)
    problems: list[StrongholdError] = field(default_factory=list)

    @property
    def parts(self) -> tuple[BoundRecord, ...]:
        """All that records are made of: those of a row, and what holds for each thing that a cell lists."""
        return (*self.records, *(lines.fields for lines in self.lines))

    @property
    def read(self) -> frozenset[int]:
        """The places of the columns that records are made of."""
        bound = [each for part in self.parts for each in part.fields]
        found = {at for each in bound for at in each.cells if at >= 0} | {lines.cell for lines in self.lines}
        return frozenset(found | {record.when[0] for record in self.records if record.when} | {*self.people})

    @property
    def private(self) -> frozenset[int]:
        """The places of the columns that may name somebody: what they hold is never shown."""
        named = {at for at, heading in enumerate(self.headings) if not self.ours and private_word(heading)}
        keys = {
            at
            for record in self.records
            for bound in record.fields
            if isinstance(bound.field.type, Person)
            for at in bound.cells
        }
        return frozenset({*named, *self.people, *(() if self.ours else keys)})
