"""Where records came from: the files that came in, and a record's row."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Origin(NamedTuple):
    """From which row a record is."""

    file: str
    sheet: str
    row: int

    @property
    def words(self) -> str:
        """Say it: `from warrants.xlsx, Warrants, row 214`."""
        return f"from {self.place}"

    @property
    def place(self) -> str:
        """Return it as a place: `warrants.xlsx, Warrants, row 214`."""
        return ", ".join(filter(None, (self.file, self.sheet, f"row {self.row:,}")))

    def to_json(self) -> dict[str, Any]:
        """Return it as scripts read it."""
        return {"file": self.file, "sheet": self.sheet, "row": self.row}


class ImportedFile(NamedTuple):
    """A file that came in."""

    number: int
    name: str
    digest: str
    mapping: str | None
    people_file: str | None
    rows: int
    backfill: bool
    left_out: Mapping[str, Any]
    change: int
    at: str
    who: str
    made: Mapping[str, int]
