"""A day's sheet: debrief notes, a line a record."""

from collections.abc import Mapping
from typing import NamedTuple

from stronghold_cli.records.kind import Kind

Heading = Mapping[str, str]
"""What holds for the whole sheet: texts by the name of the field (`date`, `time`, `case`, `line`, `court`)."""


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


Sheet = tuple[Line, ...]
"""The records of a sheet, in its order."""
