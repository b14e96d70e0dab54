"""The keys of people in an import: new ones follow the highest of the ledger and of the look-up."""

from stronghold_cli.actions.importing.pseudonyms import Pseudonyms
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import next_person


class ImportedPeople:
    """The keys of people in one run over a workbook."""

    def __init__(self, connection: Connection, pseudonyms: Pseudonyms | None) -> None:
        """Take the ledger, and the look-up where the mapping names one."""
        self._connection, self._pseudonyms = connection, pseudonyms
        self._following = 0
        self.made = 0
        """How many people are new in the look-up."""

    @property
    def place(self) -> str | None:
        """The place of the look-up, None where there is none."""
        return str(self._pseudonyms.path.absolute()) if self._pseudonyms else None

    def key_of(self, who: str) -> str:
        """Return the key of a person, the next free one for a new person."""
        assert self._pseudonyms is not None  # noqa: S101 - whoever asks has looked for a place
        key = self._pseudonyms.key(who)
        if key is None:
            key = self.next()
            self._pseudonyms.add(who, key)
            self.made += 1
        return key

    def next(self) -> str:
        """Return the next key; no key is given twice, even before the records are written."""
        if not self._following:
            self._following = int(next_person(self._connection).removeprefix("P-"))
            if self._pseudonyms:
                self._following = max(self._following, self._pseudonyms.highest + 1)
        self._following += 1
        return f"P-{self._following - 1}"
