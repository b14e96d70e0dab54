"""A day's sheet: debrief notes, a line a record."""

from collections.abc import Mapping
from typing import NamedTuple

from stronghold_cli.records.kind import Kind

Heading = Mapping[str, str]
"""What holds for the whole sheet: texts by the name of the field (`date`, `time`, `case`, `line`, `court`)."""


class Search(NamedTuple):
    """What the order of a sheet says about the search that an item came of."""

    first: int
    """The place of the first record of its find."""
    under: int | None = None
    """The place of the arrest or activity that it is taken to be of, for its line says nothing else."""
    words: str = ""
    """What was said about where it was: `on P-9`, `at 12 High Street`."""
    unsure: str = ""
    """Why nobody can tell whether it is one find with the items that it follows, which are kept apart; else empty."""
    again: int | None = None
    """The line of an earlier find of the same person or place, which other items stand between."""
    line: int = 0
    """The line that its find begins on."""
    after: int | None = None
    """The line of the find before it, where nobody said that this is another one."""
    arrests: tuple[int, ...] = ()
    """The places of the arrests that stand above it."""
    own: bool = False
    """Whether its find has a line of its own, with what is indented under that."""


class Line(NamedTuple):
    """One record of a sheet.  Several have the same `number` where one line stands for several (`x2`)."""

    number: int
    """The line of the sheet, from 1."""
    kind: Kind
    texts: dict[str, str]
    """What was said, and what the heading says, by field, as `Kind.read` takes it; not yet the links below.

    A person who is named in several lines and has no key yet is `new=A`.  Of a line that settles a record it is only
    what was said; empty where a field was said to stay empty.
    """
    links: dict[str, int]
    """A link to another record of this sheet, by field: its place in the sheet, which may be a later one."""
    on: str | None = None
    """The person whose arrest the record belongs to, where the sheet has no such arrest: the ledger has, or nobody."""
    settles: str | None = None
    """The field whose choice settles a record that the ledger already has (a charge's `outcome`), else None."""
    which: int | None = None
    """The number of the record that it settles, where that was said (`acquitted CHARGE-3`)."""
    search: Search | None = None
    """Of an item: what it came of, where order says it and no line that opens a find."""
    left_empty: frozenset[str] = frozenset()
    """The fields that were said to stay empty (`arrest=`)."""
    if_open: bool = False
    """Whether that may have been settled before, and this line says nothing new then."""


Sheet = tuple[Line, ...]
"""The records of a sheet, in its order."""
