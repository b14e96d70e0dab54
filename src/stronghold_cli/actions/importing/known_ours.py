"""Records of our own files that are in the ledger already: how they differ, and those edited that only came in here."""

import json
from collections.abc import Iterable

from stronghold_cli.actions.importing.ours import InNoFile, OurReferences
from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.row_drafts import RowDraft
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import ERASED, Reading, Value
from stronghold_cli.results.imports import VOIDED, ChangedRow, ImportResult
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.erasures import erased_places
from stronghold_cli.store.imports.rows import KnownRow, changed_since, set_content
from stronghold_cli.store.records.rows import select
from stronghold_cli.store.records.updating import update


class KnownOurs:
    """The records of one import that are here already, by their uids.

    The file may be of a ledger that goes on, or an old one of this ledger: nothing is edited unasked, and nothing that
    was recorded or changed here is edited at all.
    """

    def __init__(self, connection: Connection, references: OurReferences, reading: Reading, *, updates: bool) -> None:
        """Take what numbers the records of the file have here, and say whether to edit records."""
        self._connection, self._references, self._reading, self._updates = connection, references, reading, updates
        self._erased = erased_places(connection)
        self._records: dict[int, Record] = {}
        self._waiting: list[tuple[KnownRow, str, Kind, int, Record, RowReader, int, RowDraft]] = []

    def fetch(self, kind: Kind, numbers: Iterable[int]) -> None:
        """Fetch some records of a kind together, for `look` to compare."""
        numbered = "SELECT * FROM {} WHERE number IN (SELECT value FROM json_each(?))"
        found = select(self._connection, kind, numbered, (json.dumps([*numbers]),))
        self._records = {record["no"]: record for record in found}

    def look(
        self,
        result: ImportResult,
        found: KnownRow | None,
        draft: RowDraft,
        content: str,
        number: int,
        row: int,
        reader: RowReader,
    ) -> list[RowProblem]:
        """Note how a record here differs from its row, and return what cannot be read.

        `found` says that it came in with such a file, and is None where it was recorded here.
        """
        kind, place = draft.kind, (draft.kind.table, number)
        result.same += 1
        record = self._records.get(number)
        if record is None:
            return []  # it is restricted: nothing is said about what it holds
        erased_there = any(
            field.says_erased and draft.texts.get(field.name) == ERASED for field in kind.fields.values()
        )
        if place in self._erased or erased_there:
            if place not in self._erased:
                result.erased_there.append((kind, number))
            return []
        differing: Record = {}
        wrong = []
        for name in draft.columns:
            try:
                value = self._value(draft, name)
            except InNoFile:
                result.not_compared += 1
                continue
            except StrongholdError as error:
                wrong.append(reader.wrong(row, error.at(field=name), draft))
                continue
            if value != record[name]:
                differing[name] = value
        if differing and not wrong:
            by_hand = found is None or changed_since(self._connection, found.number, kind, number)
            result.changed.append(ChangedRow(reader.sheet.name, row, kind, number, tuple(differing), by_hand))
            edited = {name: value for name, value in differing.items() if name != VOIDED}
            if self._updates and found and edited and not by_hand:
                self._waiting.append((found, content, kind, number, edited, reader, row, draft))
        return wrong

    def finish(self, result: ImportResult) -> None:
        """Edit the records that are to be edited, once all of the file is there for them to name."""
        left = {(kind.name, number) for _, _, kind, number, *_ in self._waiting}
        for found, content, kind, number, edited, reader, row, draft in self._waiting:
            left.discard((kind.name, number))
            try:
                update(
                    self._connection,
                    kind,
                    number,
                    edited,
                    self._reading,
                    [other for name, other in left if name == kind.name],
                )
                set_content(self._connection, found.number, content)
                result.updated += 1
            except StrongholdError as error:
                result.problems += [reader.wrong(row, each, draft) for each in error.one_by_one()]
        self._waiting.clear()

    def _value(self, draft: RowDraft, name: str) -> Value:
        """Return what a field of a row holds, a link by its number here.  Raises StrongholdError."""
        kind = draft.kind
        field = kind.fields[name]
        text = draft.texts.get(name, field.default)
        if text is None:
            return None
        if name in kind.links:
            text = self._references.said(KINDS[kind.links[name].kind], text)
        return kind.read_field(field, text, self._reading)
