"""A day's sheet: debrief notes, a line a record, read as records and written back."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.records.fields import Kind, Record
from stronghold_cli.records.types import Reading


class Heading(NamedTuple):
    """What holds for the whole sheet: texts by the name of the field (`date`, `time`, `case`, `line`, `court`)."""

    texts: Mapping[str, str]


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
    """A link to another record of this sheet, by field: its place in `Sheet.lines`, which may be a later one."""
    on: str | None = None
    """The person whose arrest the record belongs to, where the sheet has no such arrest: the ledger has, or nobody."""
    settles: str | None = None
    """The field whose choice settles a record that the ledger already has (a charge's `outcome`), else None."""
    which: int | None = None
    """The number of the record that it settles, where that was said (`acquitted CHARGE-3`)."""


class Sheet(NamedTuple):
    """The records of a sheet, in its order."""

    lines: tuple[Line, ...]


def read_sheet(text: str, heading: Heading, reading: Reading) -> Sheet:
    """Read a sheet.  Raises Unreadable for an empty one, and Refused naming each line that is wrong."""
    # Imported here: what a sheet is, every reader knows; how its words are read, only this needs.
    from stronghold_cli.records.sheet.reader import read_lines

    return Sheet(read_lines(text, heading, reading))


def write_sheet(heading: Heading, records: Sequence[tuple[Kind, Record]], reading: Reading) -> str:
    """Write records as a sheet that reads back the same under that heading.

    Links between these records, by their numbers (`no`), are said by order and by words where a sheet has such;
    every other link by the reference that the ledger has for it.
    """
    from stronghold_cli.records.sheet.writer import write_lines

    return write_lines(heading, records, reading)
