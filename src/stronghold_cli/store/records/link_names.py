"""Names of linked records, for tables: showing a name is a look at the record that has it."""

from collections.abc import Iterable

from stronghold_cli.records.conditions import askable
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import NAMED, Link, NamedNumber
from stronghold_cli.results.audit import ShownRecords
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.holds import shown_table


class LinkNames:
    """The names of what records are linked to, looked up as they are asked for; what is restricted has none."""

    def __init__(self, connection: Connection) -> None:
        """Take the ledger, and begin with nothing shown."""
        self._connection = connection
        self._known: dict[tuple[str, int], int] = {}
        self.shows = ShownRecords()
        """The records whose names were asked for."""

    def named(self, kind: Kind, record: Record, fields: Iterable[str]) -> Record:
        """Return a record in which the links in some of its fields have the names of what they lead to."""
        types = {name: askable(kind)[name].type for name in fields}
        named = {
            name: self.number(type_.kind, record[name])
            for name, type_ in types.items()
            if isinstance(type_, Link) and record[name] is not None
        }
        return record | named

    def number(self, kind: str, number: int) -> int:
        """Return the number of a record of a kind, with its name where it has one."""
        if kind not in NAMED:
            return number
        if (kind, number) not in self._known:
            self._known[kind, number] = self._looked_up(KINDS[kind], number)
        return self._known[kind, number]

    def label(self, kind: str, shown: str) -> str:
        """Return a reference to a record of a kind with its name; anything else as it is."""
        link = Link(kind)
        number = shown.removeprefix(f"{link.prefix}-")
        return link.show(self.number(kind, int(number))) if number.isdecimal() else shown

    def _looked_up(self, kind: Kind, number: int) -> int:
        named = f'SELECT "{kind.naming}" FROM {shown_table(self._connection, kind)} WHERE number = ?'
        row = self._connection.execute(named, (number,)).fetchone()
        if row is None:
            return number
        self.shows.number(kind, number)
        return NamedNumber(number, row[0])


def names_shown(changed: Iterable[tuple[Kind, Record, Record]]) -> ShownRecords:
    """Return the records whose names stand in the links of others, before or after."""
    shows = ShownRecords()
    for kind, *records in changed:
        for name, link in kind.links.items():
            for record in records:
                if isinstance(record[name], NamedNumber):
                    shows.number(KINDS[link.kind], int(record[name]))
    return shows
