"""What a file came to: what was made, what was there already, what is gone, and what was left out with why."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.cells import DayOrder
from stronghold_cli.imports.other_kinds import OtherKind
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.records.kind import Kind
from stronghold_cli.results.comparison import Compared
from stronghold_cli.results.figure import Figure

MOST_DISTINCT = 1_000
"""So many texts of a column are told apart."""


VOIDED = "voided"
"""The field that no import changes: `void` and `unvoid` do."""


class ChangedRow(NamedTuple):
    """A row that says something else than when it came in."""

    sheet: str
    row: int
    kind: Kind
    number: int
    fields: tuple[str, ...]
    """The fields in which its record differs from it now."""
    by_hand: bool
    """Whether somebody changed the record since, or recorded it here."""


class GoneRow(NamedTuple):
    """A row that came in before and is not in the file any more."""

    sheet: str
    row: int
    kind: Kind
    number: int


class TakenLink(NamedTuple):
    """A link that a row left out, and what it took."""

    kind: Kind
    number: int
    field: str
    linked: Kind
    taken: int


@dataclass
class ColumnSeen:
    """What is in a column, as far as it may be shown."""

    samples: list[str] = field(default_factory=list)
    values: dict[str, int] = field(default_factory=dict)
    filled: int = 0
    distinct: set[str] = field(default_factory=set)
    """The texts in it, as far as it takes to know whether some repeat."""
    says_nothing: set[str] = field(default_factory=set)
    """The words in it for nothing: `n/a`."""
    days: DayOrder = field(default_factory=DayOrder)

    @property
    def repeats(self) -> bool:
        """Whether some of its texts stand in several rows."""
        return self.filled > len(self.distinct) and len(self.distinct) < MOST_DISTINCT

    @property
    def texts(self) -> list[str]:
        """Some of what it holds."""
        return [*self.samples, *self.values]


@dataclass
class SheetResult:
    """What one sheet came to."""

    name: str
    bound: BoundSheet | None
    """None where no headings were found."""
    heading_row: int = 0
    rows: int = 0
    """How many rows of data it has."""
    passed_over: dict[str, list[int]] = field(default_factory=dict)
    """The rows that are no data, by what they are."""
    columns: dict[str, ColumnSeen] = field(default_factory=dict)
    made: dict[str, int] = field(default_factory=dict)
    finds: int = 0
    notes: list[str] = field(default_factory=list)
    others: list[OtherKind] = field(default_factory=list)
    """What else the columns that nothing reads may make."""
    sums: dict[str, int] = field(default_factory=dict)
    """The columns of money that nothing reads, each with the first row that has a sum."""
    alike: list[str] = field(default_factory=list)
    """Rows that may be one thing twice, and have no key."""


@dataclass
class ImportResult:
    """What a file came to."""

    file: str
    form: str
    sheets: list[SheetResult] = field(default_factory=list)
    made: dict[str, tuple[int, int, int]] = field(default_factory=dict)
    """By kind: how many records, the number of the first and of the last."""
    same: int = 0
    changed: list[ChangedRow] = field(default_factory=list)
    updated: int = 0
    erased_there: list[tuple[Kind, int]] = field(default_factory=list)
    """Of our own files: the records that were erased by law in their ledger, and not here."""
    not_compared: int = 0
    """Of our own files: the links to records that are in none of them, of records that are here."""
    gone: list[GoneRow] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    left_out: list[RowProblem] = field(default_factory=list)
    """Of the problems, those for which rows were left out and the others came in."""
    stopped: int = 0
    """How many rows stay out, for their records were erased by law."""
    taken: list[TakenLink] = field(default_factory=list)
    """Links that rows left out, and that took the only record that can be meant."""
    not_taken: list[str] = field(default_factory=list)
    """In words, those that took nothing, for several records may be meant or something speaks against it."""
    new_names: list[str] = field(default_factory=list)
    new_people: int = 0
    doubles: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    quoted: list[tuple[str, int]] = field(default_factory=list)
    """The records, by kind and number, whose content problems quote."""
    numbers: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Of our own files: the numbers that became others, by kind."""
    before: Sequence[Figure] = ()
    after: Sequence[Figure] = ()
    moved: Sequence[Compared] = ()

    @property
    def rows(self) -> int:
        """How many rows of data there are."""
        return sum(sheet.rows for sheet in self.sheets)

    @property
    def exit_code(self) -> int:
        """The code of what is wrong: what cannot be read comes before what is not allowed."""
        return min((problem.exit_code for problem in self.problems), default=0)
