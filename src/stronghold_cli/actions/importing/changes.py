"""Rows imported before that have changed since: how they differ, and their records edited if asked."""

from stronghold_cli.errors import Restricted, StrongholdError
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.row_drafts import RowDraft
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.records.types import Reading
from stronghold_cli.results.imports import ChangedRow, ImportResult
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.imports.rows import KnownRow, changed_since, set_content
from stronghold_cli.store.records.rows import fetch
from stronghold_cli.store.records.updating import update


class Changes:
    """The rows of one import that were imported before."""

    def __init__(self, connection: Connection, reading: Reading, *, updates: bool) -> None:
        """Say whether to edit records to match their rows."""
        self._connection, self._reading, self._updates = connection, reading, updates

    def look(
        self, result: ImportResult, found: KnownRow, draft: RowDraft, content: str, row: int, reader: RowReader
    ) -> list[RowProblem]:
        """Note how a record differs from its row, edit the record if asked, and return what is wrong."""
        kind, number = found.kind, found.record
        if kind is None or number is None or found.content == content:
            return []
        try:
            record = fetch(self._connection, kind, number)
            read = kind.read(draft.texts, self._reading)
            differing = {
                name: read[name] for name in kind.fields if name in draft.columns and read[name] != record[name]
            }
            if not differing:
                return []
            by_hand = changed_since(self._connection, found.number, kind, number)
            changed = ChangedRow(reader.sheet.name, row, kind, number, tuple(differing), by_hand)
            result.changed.append(changed)
            if self._updates and not by_hand:
                update(self._connection, kind, number, differing, self._reading)
                set_content(self._connection, found.number, content)
                result.updated += 1
        except Restricted:
            return []  # nothing is said about what it holds
        except StrongholdError as error:
            return [reader.wrong(row, each, draft) for each in error.one_by_one()]
        return []
