"""Links that rows omit: filled as `add` fills them once the whole file is read; and what they settle."""

from collections.abc import Iterator

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.results.imports import ImportResult, TakenLink
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.store.records.updating import write


class LeftOutLinks:
    """The records of one import whose links may still be filled, or may settle a record."""

    def __init__(self, connection: Connection) -> None:
        """Take the ledger."""
        self._connection = connection
        self._records: list[tuple[Kind, int]] = []

    def note(self, kind: Kind, number: int) -> None:
        """Note a record that is being made."""
        if kind.taking:
            self._records.append((kind, number))

    def take(self, result: ImportResult, reading: Reading) -> Iterator[tuple[Kind, int, StrongholdError]]:
        """Fill links and settle records in the order of the rows; yield each problem with its record."""
        if not self._records:
            return
        # Imported here: few files have charges and sentences.
        from stronghold_cli.actions.taken_words import left_words
        from stronghold_cli.actions.taking import settle, takings

        for kind, number in self._records:
            ref = kind.reference(number)
            try:
                record = fetch(self._connection, kind, number)
                for each in list(takings(self._connection, kind, record, ())):
                    if each.taken:
                        after = record | {each.field.name: each.taken["no"]}
                        write(self._connection, kind, record, after)
                        record = after
                        result.taken.append(TakenLink(kind, number, each.field.name, each.linked, each.taken["no"]))
                    else:
                        result.not_taken.append(f"{ref}: {left_words(each, f'stronghold edit {ref}')}")
                settle(self._connection, kind, record, reading)
            except StrongholdError as error:
                yield kind, number, error
