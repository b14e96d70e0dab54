"""The records that an import makes, until they are written: each with its number, and how many there are of a kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from stronghold_cli.actions.importing.ours import OurReferences
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import insert, next_number


@dataclass
class _OfKind:
    """Those of one kind."""

    next: int
    """The next number that is free."""
    pending: list[Record] = field(default_factory=list)
    count: int = 0
    first: int = 0
    last: int = 0


class NewRecords:
    """The new records of one run."""

    def __init__(self, connection: Connection, references: OurReferences) -> None:
        """Take the ledger, and the numbers that records of our own files have there."""
        self._connection, self._references = connection, references
        self._made: dict[str, _OfKind] = {}

    def next(self, kind: Kind) -> int:
        """Return the number of one more record, which nobody else gets."""
        made = self.of(kind)
        made.next += 1
        return made.next - 1

    def add(self, kind: Kind, record: Record) -> None:
        """Add a record that has its number."""
        made = self.of(kind)
        made.pending.append(record)
        made.count += 1
        made.first = min(made.first or record["no"], record["no"])
        made.last = max(made.last, record["no"])

    def add_next(self, kind: Kind, records: Sequence[Record]) -> None:
        """Add records that get the next numbers."""
        if not records:
            return
        made = self.of(kind)
        for number, record in enumerate(records, made.next):
            record["no"] = number
        made.first, made.last = made.first or made.next, made.next + len(records) - 1
        made.next += len(records)
        made.count += len(records)
        made.pending += records

    def flush(self) -> None:
        """Write what is pending.  Where that raises, the caller undoes its transaction."""
        for kind in KINDS.values():
            made = self._made.get(kind.name)
            if made and made.pending:
                insert(self._connection, kind, made.pending, all_or_none=False)
                made.pending.clear()

    def spans(self) -> Iterator[tuple[Kind, int, int, int]]:
        """Yield each kind that has some: how many, and the number of the first and of the last."""
        for name, made in self._made.items():
            if made.count:
                yield KINDS[name], made.count, made.first, made.last

    def of(self, kind: Kind) -> _OfKind:
        """Return the new records of a kind, which is listed in `spans` from now on."""
        if kind.name not in self._made:
            self._made[kind.name] = _OfKind(self._references.next(kind) or next_number(self._connection, kind))
        return self._made[kind.name]
