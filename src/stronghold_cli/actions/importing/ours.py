"""Importing this program's own files: references are kept in an empty ledger, and renumbered in any other."""

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.layout import DATA, Layout, sorted_rows
from stronghold_cli.imports.row_cells import cell_text
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.spreadsheets.table import Table
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import with_uid
from stronghold_cli.store.records.rows import next_number
from stronghold_cli.values.keys import Reference
from stronghold_cli.values.text import quoted


class InNoFile(Unreadable):
    """A file names a record that none of the files of this import has: its number means another record here."""


class OurReferences:
    """The number in this ledger of each record in our own files."""

    def __init__(self, connection: Connection) -> None:
        """Take the ledger: one that never had a record keeps the numbers of the file."""
        self._connection = connection
        self._keeps = all(next_number(connection, kind) == 1 for kind in KINDS.values())
        self._numbers: dict[str, dict[int, int]] = {}
        self._next: dict[str, int] = {}
        self._known: dict[str, set[int]] = {}

    def learn(self, table: Table, layout: Layout, bound: BoundSheet) -> None:
        """Give each record of a file its number here: that of the record with its uid, its own, or the next one."""
        if self._keeps:
            return
        [record] = bound.records
        kind = record.kind
        numbers = self._numbers.setdefault(kind.name, {})
        following = self._next.get(kind.name) or next_number(self._connection, kind)
        for row, sort, _ in sorted_rows(table, layout, bound.said):
            if sort != DATA:
                continue
            try:
                theirs = self._reference(kind, cell_text(row, bound.ref))
            except StrongholdError:
                continue  # said where the row is read
            uid = cell_text(row, bound.uid)
            same = with_uid(self._connection, kind, uid) if uid else None
            if same:
                numbers[theirs] = same
                self._known.setdefault(kind.name, set()).add(theirs)
            else:
                numbers[theirs] = following
                following += 1
        self._next[kind.name] = following

    def next(self, kind: Kind) -> int:
        """Return the number after those that files of ours take, 0 without one of that kind."""
        return self._next.get(kind.name, 0)

    def number(self, kind: Kind, text: str) -> int | None:
        """Return a file record's number in this ledger, None if its reference has none."""
        try:
            theirs = self._reference(kind, text)
            return theirs if self._keeps else self._numbers.get(kind.name, {}).get(theirs)
        except StrongholdError:
            return None

    def is_known(self, kind: Kind, text: str) -> bool:
        """Whether a record of the file is in the ledger already."""
        try:
            return not self._keeps and self._reference(kind, text) in self._known.get(kind.name, ())
        except StrongholdError:
            return False

    def places(self) -> set[tuple[str, int]]:
        """Return the table and the number here of each record of the files that was in the ledger already."""
        return {
            (KINDS[name].table, self._numbers[name][theirs]) for name, known in self._known.items() for theirs in known
        }

    def said(self, kind: Kind, text: str) -> str:
        """Return this ledger's reference for a record that the file names.  Raises Unreadable if no file has it."""
        theirs = self._reference(kind, text)
        numbers = self._numbers.get(kind.name, {})
        if theirs in numbers:
            return kind.reference(numbers[theirs])
        if self._keeps:
            return kind.reference(theirs)
        raise InNoFile(
            f"{quoted(text)} is in none of the files, and means another record here",
            "import the folder of all kinds, as export writes it",
        )

    def renumbered(self) -> dict[str, list[tuple[int, int]]]:
        """Return the numbers that changed, by kind: each in the file, and here."""
        found = {}
        for name, numbers in self._numbers.items():
            known = self._known.get(name, set())
            changed = [(theirs, here) for theirs, here in numbers.items() if theirs != here and theirs not in known]
            if changed:
                found[name] = changed
        return found

    def _reference(self, kind: Kind, text: str) -> int:
        reference = Reference.parse(text, kind.prefix)
        if reference.prefix != kind.prefix:
            raise Unreadable(f"{quoted(text)} is not a {kind.name}", f"e.g. {kind.prefix}-12")
        return reference.number
