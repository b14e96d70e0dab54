"""The records that rows make: told from those imported before, read by kind, and written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import compress

from stronghold_cli.actions.importing.alike import note_alike
from stronghold_cli.actions.importing.changes import Changes
from stronghold_cli.actions.importing.known_ours import KnownOurs
from stronghold_cli.actions.importing.left_out_links import LeftOutLinks
from stronghold_cli.actions.importing.new_records import NewRecords
from stronghold_cli.actions.importing.ours import OurReferences
from stronghold_cli.actions.importing.people import ImportedPeople
from stronghold_cli.actions.importing.refusals import Refusals, unlike
from stronghold_cli.actions.importing.row_digests import RowDigests, Waiting
from stronghold_cli.actions.importing.row_links import RowLinks
from stronghold_cli.actions.importing.shared_people import SharedPeople
from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.mapping import FIND, LISTED
from stronghold_cli.imports.plain_rows import BETWEEN, PlainRun
from stronghold_cli.imports.problems import RowProblem
from stronghold_cli.imports.row_cells import cell_text
from stronghold_cli.imports.row_drafts import RowDraft, RowRead
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.results.imports import ImportResult, SheetResult
from stronghold_cli.spreadsheets.table import Row, TextRow, row_of_texts
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.many_rows import AT_ONCE
from stronghold_cli.store.imports.met import MetKeys
from stronghold_cli.store.imports.rows import (
    KnownRow,
    NewRow,
    add_rows,
    digests,
    has_rows,
    known_rows,
    next_file,
    note_seen,
)
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.store.records.recording import reading_of

_Known = Mapping[str, KnownRow]
"""The rows imported before, by their digests."""


@dataclass
class _Once:
    """A record that many rows make once."""

    number: int
    texts: dict[str, str]
    row: int


class Recorder:
    """The records that one run over a workbook makes."""

    def __init__(
        self, connection: Connection, people: ImportedPeople, met: MetKeys, today: date, *, updates: bool
    ) -> None:
        """Take the ledger, people's keys, the row keys met so far, and whether changed rows edit their records."""
        self.people, self.references = people, OurReferences(connection)
        self.file, self.today = next_file(connection), today
        self.again = has_rows(connection)
        """Whether anything was imported before."""
        self._connection = connection
        self._refusals = Refusals(connection)
        known = digests(connection)
        self.secret = known.secret
        self._digests = RowDigests(known, met, self._refusals)
        typed = reading_of(connection, today)
        prices = cache(typed.prices) if typed.prices else None
        self._typed = typed._replace(prices=prices, next_person=people.next, known={})
        self._ours = Reading(today, no_new_person, typed.own_items)
        self._changes = Changes(connection, self._typed, updates=updates)
        self._known_ours = KnownOurs(connection, self.references, self._ours._replace(known={}), updates=updates)
        self._new = NewRecords(connection, self.references)
        self._shared = SharedPeople(connection)
        self._links = RowLinks(connection, people, self.references, self._new, self._typed, known, self._refusals)
        self._rows: list[NewRow] = []
        self._once: dict[str, _Once] = {}
        self._left_out_links = LeftOutLinks(connection)

    @property
    def result(self) -> ImportResult:
        """The result of the run."""
        return self._refusals.result

    @result.setter
    def result(self, result: ImportResult) -> None:
        self._refusals.result = result

    def reading_for(self, sheet: BoundSheet) -> Reading:
        """Return the context for reading the cells of a sheet."""
        return self._ours if sheet.ours else self._typed

    def take(self, waiting: Waiting, reader: RowReader, of: SheetResult) -> None:
        """Make records of rows, except rows imported before."""
        keyed = self._digests.of_rows(waiting, reader.sheet)
        known: _Known = {}
        if self.again:
            known = known_rows(self._connection, [key for keys in keyed for key in keys])
            reads = (each[1] for each in waiting if not isinstance(each, PlainRun))
            self._links.learn_finds(draft for read in reads for draft in read.drafts)
        if reader.sheet.ours:
            [record], at = reader.sheet.records, reader.sheet.ref
            named = [cell_text(each[0], at) for each in waiting if not isinstance(each, PlainRun)]
            here = (self.references.number(record.kind, text) for text in named)
            self._known_ours.fetch(record.kind, filter(None, here))
        for each, keys in zip(waiting, keyed, strict=True):
            if isinstance(each, PlainRun):
                self._run(each, keys, known, reader, of)
            else:
                self._row(*each, keys, known, reader, of)
        if len(self._rows) >= AT_ONCE:
            self._flush()

    def finish(self) -> None:
        """Write the remaining records, settle those that they name, and check the rules between records."""
        self._flush()
        result = self.result
        self._known_ours.finish(result)
        # Taken once all of the file is there: what links that were left out come to, and what they settle.
        for kind, number, error in self._left_out_links.take(result, self._typed):
            self._refusals.of_record(kind, number, error)
        order = {sheet.name: place for place, sheet in enumerate(result.sheets)}
        result.problems.sort(key=lambda problem: (order.get(problem.sheet, -1), problem.row))
        spans = list(self._new.spans())
        if not result.problems:
            for kind, _, first, last in spans:
                for number, error in wrong_between(self._connection, kind, first, last):
                    self._refusals.of_record(kind, number, error)
        result.made.update({kind.name: (many, first, last) for kind, many, first, last in spans})
        result.new_people = self.people.made
        result.numbers = self.references.renumbered()
        result.notes += self._shared.said()

    def note_alike(self, sheet: BoundSheet, of: SheetResult) -> None:
        """Note which rows of a sheet, all of them taken, may be one thing twice or of one search."""
        self._flush()
        note_alike(self._connection, self.file, sheet, of, self.today)

    def _run(self, run: PlainRun, keys: Sequence[str], known: _Known, reader: RowReader, of: SheetResult) -> None:
        """Make records of a run of rows, except rows with a problem or a note."""
        if known:
            wanted = [not (found and found.kind is None) for found in map(known.get, keys)]
            self.result.stopped += len(wanted) - sum(wanted)
            run, keys = run.but(wanted), list(compress(keys, wanted))
        made, sheet, kind = self._new.of(run.kind), reader.sheet.name, run.kind
        said, records = run.records(self._links.reference)
        fresh: list[Record] = []
        seen: list[int] = []
        for texts, key, content, record in zip(run.texts, keys, map(self._digests.of, said), records, strict=True):
            found = known.get(key) if known else None
            if record is None or (found and found.content != content):
                self._keep_next(kind, fresh, of)
                fresh = []
                self._alone(texts, key, known, reader, of)
            elif found:
                seen.append(found.number)
            else:
                fresh.append(record)
                self._rows.append(NewRow(key, sheet, texts[0], content, kind.table, made.next + len(fresh) - 1))
        self._keep_next(kind, fresh, of)
        if seen:
            note_seen(self._connection, seen)
            self.result.same += len(seen)

    def _alone(self, texts: TextRow, key: str, known: _Known, reader: RowReader, of: SheetResult) -> None:
        """Make the record of one row of a run."""
        row = row_of_texts(texts)
        assert row  # noqa: S101 - a blank one is in no run
        read = reader.read(row)
        self.result.problems += read.problems
        self._row(row, read, [key], known, reader, of)

    def _row(
        self, row: Row, read: RowRead, keys: Sequence[str], known: _Known, reader: RowReader, of: SheetResult
    ) -> None:
        """Make the records of one row."""
        sheet = reader.sheet
        if read.problems:
            self._refusals.look(row.number, read, reader, self.reading_for(sheet))
            return
        if sheet.ours and self.references.is_known(sheet.records[0].kind, cell_text(row, sheet.ref)):
            [draft], [key] = read.drafts, keys
            number = self._number(draft, None, sheet, row)
            self._shared.note_known(draft.kind, draft.texts)
            self.result.problems += self._known_ours.look(
                self.result, known.get(key), draft, self._content(draft), number, row.number, reader
            )
            return
        if known and any(found.kind is None for key in keys if (found := known.get(key))):
            # What else the row made is still in the file.
            note_seen(self._connection, [found.number for key in keys if (found := known.get(key))])
            self.result.stopped += 1
            return
        drafts = list(zip(read.drafts, keys, strict=True))
        numbers = [self._number(draft, known.get(key), sheet, row) for draft, key in drafts]
        wrong: list[RowProblem] = []
        fresh: list[tuple[RowDraft, Record, str, str]] = []
        for (draft, key), number in zip(drafts, numbers, strict=True):
            if self._links.are_named(draft, sheet):
                wrong += self._links.resolve(draft, number, numbers, reader, row.number)
            content = self._content(draft)
            if draft.once and (once := self._once.get(draft.once)):
                wrong += unlike(draft, once.texts, once.row, reader, row.number)
                continue
            if draft.once:
                self._once[draft.once] = _Once(number, draft.texts, row.number)
            if found := known.get(key):
                note_seen(self._connection, [found.number])
                self.result.same += 1
                wrong += self._changes.look(self.result, found, draft, content, row.number, reader)
                continue
            try:
                record = draft.kind.read(draft.texts, self.reading_for(sheet))
            except StrongholdError as error:
                wrong += self._refusals.of_draft(error, draft, reader, row.number)
                continue
            record["no"] = number
            if sheet.ours:
                record["uid"] = cell_text(row, sheet.uid) or None
                self._shared.note_new(draft.kind, record)
            fresh.append((draft, record, key, content))
        if wrong:
            self.result.problems += dict.fromkeys(wrong)
            return
        for draft, record, key, content in fresh:
            self._rows.append(NewRow(key, sheet.name, row.number, content, draft.kind.table, record["no"]))
            self._links.note(draft, record)
            self._new.add(draft.kind, record)
            _count(draft.kind, [record], of)
            if not sheet.ours:
                self._left_out_links.note(draft.kind, record["no"])

    def _content(self, draft: RowDraft) -> str:
        return self._digests.of(BETWEEN.join([f"{name}={draft.texts[name]}" for name in sorted(draft.texts)]))

    def _number(self, draft: RowDraft, found: KnownRow | None, sheet: BoundSheet, row: Row) -> int:
        """Return a record's number, given now if it has none."""
        if found and found.record:
            return found.record
        if once := self._once.get(draft.once):
            return once.number
        if sheet.ours and (ours := self.references.number(draft.kind, cell_text(row, sheet.ref))):
            return ours
        return self._new.next(draft.kind)

    def _keep_next(self, kind: Kind, records: Sequence[Record], of: SheetResult) -> None:
        """Keep new records that get the next numbers."""
        if records:
            self._new.add_next(kind, records)
            _count(kind, records, of)

    def _flush(self) -> None:
        self._new.flush()
        add_rows(self._connection, self.file, self._rows)
        self._rows.clear()
        self._links.flush()


def _count(kind: Kind, records: Sequence[Record], of: SheetResult) -> None:
    """Count new records of a sheet, and the finds that they are."""
    of.made[kind.name] = of.made.get(kind.name, 0) + len(records)
    if kind is LISTED:
        of.finds += sum(record[FIND] is None for record in records)
