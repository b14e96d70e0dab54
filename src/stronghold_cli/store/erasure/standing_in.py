"""Replacements for people's keys and days in erased records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.references import Named
from stronghold_cli.records.types import Day, Redaction
from stronghold_cli.results.people import people_fields
from stronghold_cli.store.erasure.places import new_keys, versions_of
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.reading import Place
from stronghold_cli.store.records.people import SAME


class StandIns:
    """The new keys and days of one erasure."""

    def __init__(
        self, connection: Connection, named: Sequence[Named], keys: Sequence[str], records: Mapping[Place, Record]
    ) -> None:
        """Take the records as they are now, by their place."""
        self._connection, self._named, self._keys, self._records = connection, named, keys, records
        self._same = dict(connection.execute(f"SELECT person, same_as FROM {SAME}"))
        self.people = dict(zip(self._all_keys(), new_keys(connection), strict=False))
        """The new key for each that the records name or named."""
        self._days = self._days_of_people()

    def erasing(self, kind: Kind, record: Record) -> Redaction:
        """Return the replacements for a record's days and for the keys in it."""
        key = self._whose(kind, record)
        return Redaction(self.people, self._days.get(key, {}) if key else {})

    def _all_keys(self) -> list[str]:
        """Return the person's keys, then every other one that the records name or named, in no order of theirs."""
        found = dict.fromkeys(self._keys)
        for kind, number in self._named:
            for record in (self._records[kind.table, number], *past(self._connection, kind, number)):
                found |= dict.fromkeys(record[name] for name in people_fields(kind) if record[name] is not None)
        return list(found)

    def _whose(self, kind: Kind, record: Record) -> str | None:
        """Return the key that a record's person is shown as."""
        key = next((record[name] for name in people_fields(kind) if record[name] is not None), None)
        return None if key is None else self._same.get(key, key)

    def _days_of_people(self) -> dict[str, dict[date, date]]:
        """Return the replacement days of each person's records: in order, from the first of each month.

        Two hearings of one person in a month stay two, whose terms are added up; and no charge comes before its arrest.
        """
        deciding: dict[str, set[date]] = {}
        known: dict[str, set[date]] = {}
        for kind, number in self._named:
            now = self._records[kind.table, number]
            if (key := self._whose(kind, now)) is None:
                continue
            for record in (now, *past(self._connection, kind, number)):
                deciding.setdefault(key, set()).add(record[kind.date])
                days = {record[name] for name, field in kind.fields.items() if isinstance(field.type, Day)}
                known.setdefault(key, set()).update(days - {None})
        return {key: _in_order(deciding[key], days) for key, days in known.items()}


def past(connection: Connection, kind: Kind, number: int) -> Iterator[Record]:
    """Yield every version of a record that history holds."""
    for _, cells in versions_of(connection, (kind.table, number)):
        yield kind.from_cells(cells)


def _in_order(deciding: Iterable[date], days: Iterable[date]) -> dict[date, date]:
    """Return for each day the first, the second … of its month: how many of the deciding ones it is not before."""
    new: dict[date, date] = {}
    for day in days:
        month = day.replace(day=1)
        new[day] = month.replace(day=sum(month <= each <= day for each in set(deciding)) or 1)
    return new
