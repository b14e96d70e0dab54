"""What history says: the commands that changed a ledger, and what each made of its rows."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.values.day import show_day
from stronghold_cli.values.stored import stored_moment
from stronghold_cli.values.text import one_line


class Change(NamedTuple):
    """One command in a record's history."""

    command: int
    at: str
    """UTC, ISO."""
    who: str
    verb: str
    why: str | None

    @property
    def by(self) -> str:
        """When and by whom, in local time: `4 Mar 2021 by tester`."""
        day = show_day(stored_moment(self.at).astimezone().date())
        return f"{day} by {one_line(self.who) or 'somebody unknown'}"


class RecentRecord(NamedTuple):
    """A record, and who recorded or changed it last."""

    kind: Kind
    record: Record
    at: str
    """UTC, ISO; empty where another program did it and no command has adopted that yet."""
    who: str


class RowChange(NamedTuple):
    """What became of one row: its cells by column, empty ones left out; None where there was no row."""

    table: str
    number: int
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    restricted: bool = False
    """Whether nothing may be shown of it but that it was touched; it then holds nothing."""


class HistoryEntry(NamedTuple):
    """One command, whole: who ran it when and why, and what became of the rows that it touched."""

    command: int | None
    """None for what another program changed and no command has adopted yet."""
    at: str | None
    """UTC, ISO; None likewise."""
    login: str | None
    machine: str | None
    actor: str | None
    """Who it was typed for, as claimed."""
    verb: str
    why: str | None
    kind: str
    """`change`, `undo`, `migration`, or `outside` for another program's."""
    undoes: int | None
    """The command that it took back."""
    undone_by: int | None
    """The command that took it back."""
    rows: Sequence[RowChange]
    clock: str | None = None
    """What the machine's clock said, UTC, ISO, where it was behind the change before and somebody went on."""

    def withheld(self, restricted: Collection[tuple[str, int]]) -> "HistoryEntry":
        """Return the same with nothing of these rows in it, by table and number; nor the reason, which may tell it."""
        rows = [
            RowChange(row.table, row.number, None, None, True) if (row.table, row.number) in restricted else row
            for row in self.rows
        ]
        return self._replace(rows=rows, why=None if any(row.restricted for row in rows) else self.why)
