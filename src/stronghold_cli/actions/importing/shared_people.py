"""People's keys in our own files that somebody had here already: nobody but the team knows whether they are one."""

from collections.abc import Mapping

from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import columns_of_people
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import person_known
from stronghold_cli.values.natural import natural_key
from stronghold_cli.values.text import first_of

_MOST = 10


class SharedPeople:
    """The keys of one run: each ledger gives P-1 to the first of its people."""

    def __init__(self, connection: Connection) -> None:
        """Take the ledger."""
        self._connection = connection
        self._here: dict[str, bool] = {}
        """The keys of new records, each with whether it was in the ledger before any of them."""
        self._known: set[str] = set()

    def note_new(self, kind: Kind, record: Record) -> None:
        """Note whose record came in, before it is written."""
        for key in (record[column] for column in columns_of_people(kind)):
            if isinstance(key, str) and key not in self._here:
                self._here[key] = person_known(self._connection, key)

    def note_known(self, kind: Kind, texts: Mapping[str, str]) -> None:
        """Note whose record was here already: what else the files have of them is of the same person."""
        self._known |= {texts[name] for name in columns_of_people(kind) if name in texts}

    def said(self) -> list[str]:
        """Return a line that names them; none where each key is new, or known from the same ledger."""
        keys = sorted((key for key, here in self._here.items() if here and key not in self._known), key=natural_key)
        if not keys:
            return []
        return [
            f"keys that people here had already, who count as the same: {first_of(keys, _MOST)} "
            "(where they are others, undo it, and give them other keys in the files)"
        ]
