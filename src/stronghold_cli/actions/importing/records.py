"""The records that rows make: told from those that came in before, tied together, read by their kinds, and written."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import compress

from stronghold_cli.actions.importing.changes import Changes
from stronghold_cli.actions.importing.left_out_links import LeftOutLinks
from stronghold_cli.actions.importing.links import NamedLinks
from stronghold_cli.actions.importing.ours import OurReferences
from stronghold_cli.actions.importing.people import ImportedPeople
from stronghold_cli.catalogue.items import UnknownItem
from stronghold_cli.errors import Refused, StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundSheet
from stronghold_cli.imports.mapping import EVIDENCE, FIND, LISTED
from stronghold_cli.imports.plain_rows import PlainRun
from stronghold_cli.imports.problems import RowProblem, problem_of
from stronghold_cli.imports.row_cells import cell_text
from stronghold_cli.imports.row_drafts import RowDraft, RowRead
from stronghold_cli.imports.rows import RowReader
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Reading, no_new_person
from stronghold_cli.results.imports import ImportResult, SheetResult
from stronghold_cli.results.people import people_fields
from stronghold_cli.spreadsheets.table import Row, row_of_texts
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.history.many_rows import AT_ONCE
from stronghold_cli.store.imports.rows import (
    KnownRow,
    NewRow,
    add_finds,
    add_rows,
    digests,
    has_rows,
    known_finds,
    known_rows,
    next_file,
    note_seen,
    rows_of,
)
from stronghold_cli.store.records.concealed import concealed
from stronghold_cli.store.records.recording import reading_of
from stronghold_cli.store.records.rows import insert, next_number, wrong_between
from stronghold_cli.values.text import first_of, quoted


@dataclass
class _NewRecords:
    """The records of one kind that are being made."""

    next: int
    """The next number that is free."""
    pending: list[Record] = field(default_factory=list)
    count: int = 0
    first: int = 0
    last: int = 0

    def add(self, record: Record) -> None:
        """Take in one more."""
        self.pending.append(record)
        self.count += 1
        self.first = min(self.first or record["no"], record["no"])
        self.last = max(self.last, record["no"])

    def number(self, records: Sequence[Record]) -> None:
        """Take in some that get the next numbers."""
        for number, record in enumerate(records, self.next):
            record["no"] = number
        if records:
            self.first, self.last = self.first or self.next, self.next + len(records) - 1
            self.next += len(records)
            self.count += len(records)
            self.pending += records


@dataclass
class _Once:
    """A record that many rows make once."""

    number: int
    texts: dict[str, str]
    row: int


class Recorder:
    """The records that one run over a workbook makes."""

    def __init__(self, connection: Connection, people: ImportedPeople, today: date, *, updates: bool) -> None:
        """Take the ledger, who is which key, and whether records become what changed rows say."""
        self.result = ImportResult("", "")
        self.people, self.references = people, OurReferences(connection)
        self.file, self.today = next_file(connection), today
        self.again = has_rows(connection)
        """Whether anything came in before."""
        self._connection = connection
        self._digests = digests(connection)
        self.secret = self._digests.secret
        typed = reading_of(connection, today)
        prices = cache(typed.prices) if typed.prices else None
        self._typed = typed._replace(prices=prices, next_person=people.next, known={})
        self._ours = Reading(today, no_new_person, typed.own_items)
        self._links = NamedLinks(connection)
        self._changes = Changes(connection, self._typed, updates=updates)
        self._made: dict[str, _NewRecords] = {}
        self._rows: list[NewRow] = []
        self._seen: set[int] = set()
        self._keyed: set[tuple[str, str]] = set()
        self._repeated: dict[str, int] = {}
        self._once: dict[str, _Once] = {}
        self._finds: dict[str, int] = {}
        self._new_finds: dict[str, int] = {}
        self._alone: dict[tuple[str, str], list[int]] = {}
        """The rows whose things are finds of their own, by where their evidence is and their day."""
        self._alike: dict[tuple[str, ...], list[int]] = {}
        self._left_out_links = LeftOutLinks(connection)

    def reading_for(self, sheet: BoundSheet) -> Reading:
        """Return what reading the cells of a sheet needs to know."""
        return self._ours if sheet.ours else self._typed

    def take(self, waiting: Sequence[PlainRun | tuple[Row, RowRead]], reader: RowReader, of: SheetResult) -> None:
        """Make records of rows, but for those that came in before."""
        keyed = [
            (
                each,
                self._keys_of_run(each, reader) if isinstance(each, PlainRun) else [*self._keys(*each, reader.sheet)],
            )
            for each in waiting
        ]
        known = known_rows(self._connection, [key for _, keys in keyed for key in keys]) if self.again else {}
        if self.again:
            reads = (each[1] for each in waiting if not isinstance(each, PlainRun))
            finds = {self._digests.of(draft.find) for read in reads for draft in read.drafts if draft.find}
            self._finds = known_finds(self._connection, LISTED, FIND, finds - self._finds.keys()) | self._finds
        for each, keys in keyed:
            if isinstance(each, PlainRun):
                self._run(each, keys, known, reader, of)
            else:
                self._read_row(*each, keys, known, reader, of)
        if len(self._rows) >= AT_ONCE:
            self._flush()

    def _read_row(
        self,
        row: Row,
        read: RowRead,
        keys: Sequence[str],
        known: Mapping[str, KnownRow],
        reader: RowReader,
        of: SheetResult,
    ) -> None:
        if read.problems:
            self._look(row, read, reader)
        else:
            self._row(row, read, keys, known, reader, of)

    def _keys_of_run(self, run: PlainRun, reader: RowReader) -> list[str]:
        """Return the digest of each record of a run of rows, as `_keys` gives it for one."""
        nth, digest, part = self._nth, self._digests.of, run.part
        if reader.sheet.key:
            for (number, _), key in zip(run.texts, run.keys, strict=True):
                self._check_key(key, reader.sheet, number)
        return [digest(f"{key}\x1e{nth(key)}\x1e{part}") for key in run.keys]

    def _run(
        self,
        run: PlainRun,
        keys: Sequence[str],
        known: Mapping[str, KnownRow],
        reader: RowReader,
        of: SheetResult,
    ) -> None:
        """Make records of a run of rows: what `_row` does for one, but where anything is to be said about it."""
        if known:
            wanted = [not (found and found.kind is None) for found in map(known.get, keys)]
            self.result.stopped += len(wanted) - sum(wanted)
            run, keys = run.but(wanted), list(compress(keys, wanted))
        made = self._making(run.kind)
        read, records = run.records(self._named)
        fresh: list[Record] = []
        for texts, key, content, record in zip(run.texts, keys, map(self._digests.of, read), records, strict=True):
            found = known.get(key) if known else None
            if record is None or (found and found.content != content):
                row = row_of_texts(texts)
                assert row  # noqa: S101 - a blank one is in no run
                made.number(fresh)
                self._kept(run.kind, fresh, of)
                fresh = []
                again = reader.read(row)
                self.result.problems += again.problems
                self._read_row(row, again, [key], known, reader, of)
            elif found:
                note_seen(self._connection, [found.number])
                self.result.same += 1
            else:
                fresh.append(record)
                self._rows.append(
                    NewRow(key, reader.sheet.name, texts[0], content, run.kind, made.next + len(fresh) - 1)
                )
                if run.kind is LISTED and record[EVIDENCE]:
                    self._alone.setdefault((record[EVIDENCE], str(record[run.kind.date])), []).append(texts[0])
        made.number(fresh)
        self._kept(run.kind, fresh, of)

    def _kept(self, kind: Kind, records: Sequence[Record], of: SheetResult) -> None:
        if records:
            of.made[kind.name] = of.made.get(kind.name, 0) + len(records)
            of.finds += len(records) if kind is LISTED else 0

    def _named(self, link: Link, text: str) -> str:
        return self._linked(link, text, ours=False)

    def finish(self) -> None:
        """Write what is left, settle what is named, and ask the rules between records."""
        self._flush()
        self._settle()
        order = {sheet.name: place for place, sheet in enumerate(self.result.sheets)}
        self.result.problems.sort(key=lambda problem: (order.get(problem.sheet, -1), problem.row))
        if not self.result.problems:
            self._check_between()
        for name, made in self._made.items():
            if made.count:
                self.result.made[name] = (made.count, made.first, made.last)
        self.result.new_people = self.people.made
        self.result.numbers = self.references.renumbered()

    def note_alike(self, sheet: BoundSheet, of: SheetResult) -> None:
        """Note which rows of a sheet may be one thing twice: its rows have no key, and these one person and day."""
        if not sheet.key and not sheet.ours:
            for (kind, *_), rows in self._alike.items():
                if len(rows) > 1:
                    shown = ", ".join(f"{each:,}" for each in rows[:6])
                    of.alike.append(f"rows {shown}: {KINDS[kind].plural} of one person, day and offence")
        self._alike.clear()
        together = sorted({row for rows in self._alone.values() if len(rows) > 1 for row in rows})
        if together:
            named = first_of([f"{each:,}" for each in together], 6)
            of.notes.append(
                f"rows {named} have things of one {EVIDENCE} and day, each as a find of its own: if they are of one "
                f"search, say {_find_by(sheet)} in the mapping"
            )
        self._alone.clear()

    def _keys(self, row: Row, read: RowRead, sheet: BoundSheet) -> Iterator[str]:
        """Yield the digest of each record of a row: of its key, else of all that stands there and of how many such."""
        many = self._nth(read.key)
        if sheet.key and not all(record.once_by for record in sheet.records):
            self._check_key(read.key, sheet, row.number)
        for draft in read.drafts:
            if draft.once:
                yield self._digests.of(f"once\x1e{draft.once}")
            else:
                yield self._digests.of(f"{read.key}\x1e{many}\x1e{draft.part}")

    def _check_key(self, key: str, sheet: BoundSheet, row: int) -> None:
        """Note as a problem that a row has no key, or one of a row above."""
        columns = ", ".join(sheet.headings[at] for at in sheet.key)
        if not key:
            self._wrong(sheet.name, row, columns, "the key is empty (each row has a key of its own)")
        elif (sheet.name, key) in self._keyed:
            why = "the same key is in a row above (each row has a key of its own; several rows make one: once_by)"
            self._wrong(sheet.name, row, columns, why)
        self._keyed.add((sheet.name, key))

    def _look(self, row: Row, read: RowRead, reader: RowReader) -> None:
        """Find what else is wrong with the values of a row that is wrong already: all of it is said at once."""
        found: list[RowProblem] = []
        for draft in read.drafts:
            mine = {reader.sheet.headings[at] for at in reader.sheet.people}
            texts = {
                name: text
                for name, text in draft.texts.items()
                if name not in draft.kind.links and draft.columns.get(name) not in mine
            }
            try:
                draft.kind.read(texts, self.reading_for(reader.sheet)._replace(next_person=lambda: "P-1"))
            except StrongholdError as error:
                told = [each for each in self._told(error) if isinstance(each, Unreadable)]
                seen = [each for each in told if each.field in texts]
                found += [reader.wrong(row.number, _for_sheets(each), draft) for each in seen]
        # A column that several fields are from is wrong once.
        self.result.problems += [each for each in dict.fromkeys(found) if each not in read.problems]

    def _nth(self, key: str) -> int:
        """Return which of its equals a row is, from 1.  Of a million rows most are alone: little is kept of each."""
        short = hash(key)
        if short not in self._seen:
            self._seen.add(short)
            return 1
        digest = self._digests.of(key)
        self._repeated[digest] = self._repeated.get(digest, 1) + 1
        return self._repeated[digest]

    def _row(
        self,
        row: Row,
        read: RowRead,
        keys: Sequence[str],
        known: Mapping[str, KnownRow],
        reader: RowReader,
        of: SheetResult,
    ) -> None:
        sheet = reader.sheet
        if sheet.ours and self.references.is_known(sheet.records[0].kind, cell_text(row, sheet.ref)):
            self.result.same += 1
            return
        if known and any(found.kind is None for key in keys if (found := known.get(key))):
            self.result.stopped += 1
            return
        drafts = list(zip(read.drafts, keys, strict=True))
        numbers = [self._number(draft, known.get(key), sheet, row) for draft, key in drafts]
        wrong: list[RowProblem] = []
        fresh: list[tuple[RowDraft, Record, str, str]] = []
        for (draft, key), number in zip(drafts, numbers, strict=True):
            if (
                self._people_of(sheet)
                or draft.links
                or draft.find
                or not draft.kind.links.keys().isdisjoint(draft.texts)
            ):
                wrong += self._resolve(draft, number, numbers, reader, row.number)
            content = self._digests.of("\x1e".join([f"{name}={draft.texts[name]}" for name in sorted(draft.texts)]))
            if draft.once and draft.once in self._once:
                wrong += _unlike(draft, self._once[draft.once], reader, row.number)
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
                wrong += self._problems(error, draft, reader, row.number)
                continue
            record["no"] = number
            if sheet.ours:
                record["uid"] = cell_text(row, sheet.uid) or None
            fresh.append((draft, record, key, content))
        if wrong:
            self.result.problems += dict.fromkeys(wrong)
            return
        for draft, record, key, content in fresh:
            self._rows.append(NewRow(key, sheet.name, row.number, content, draft.kind, record["no"]))
            if draft.find and record[FIND] is None:
                self._new_finds[self._digests.of(draft.find)] = record["no"]
            self._keep(draft, record, row.number, of, ours=sheet.ours)

    def _people_of(self, sheet: BoundSheet) -> Sequence[int]:
        """Return the columns of a sheet that say who it is, where a key stands for each."""
        return sheet.people if sheet.people and self.people.place else ()

    def _number(self, draft: RowDraft, found: KnownRow | None, sheet: BoundSheet, row: Row) -> int:
        """Return the number that a record has, or gets."""
        if found and found.record:
            return found.record
        if once := self._once.get(draft.once):
            return once.number
        if sheet.ours and (ours := self.references.number(draft.kind, cell_text(row, sheet.ref))):
            return ours
        return self._next(draft.kind)

    def _next(self, kind: Kind) -> int:
        made = self._making(kind)
        made.next += 1
        return made.next - 1

    def _making(self, kind: Kind) -> _NewRecords:
        if kind.name not in self._made:
            self._made[kind.name] = _NewRecords(self.references.next(kind) or next_number(self._connection, kind))
        return self._made[kind.name]

    def _resolve(
        self, draft: RowDraft, number: int, numbers: Sequence[int], reader: RowReader, row: int
    ) -> Iterator[RowProblem]:
        """Put keys in the place of people, and references in the place of names; yield what is wrong with those."""
        sheet, kind = reader.sheet, draft.kind
        people = {sheet.headings[at] for at in self._people_of(sheet)}
        for name, text in list(draft.texts.items()):
            if name not in kind.links and not people:
                continue
            try:
                if name in kind.links:
                    link = kind.links[name]
                    draft.texts[name] = self._linked(link, text, ours=sheet.ours)
                elif draft.columns.get(name) in people and isinstance(kind.fields[name].type, Person):
                    draft.texts[name] = self.people.key_of(text)
            except StrongholdError as error:
                yield from self._problems(error.but(field=name), draft, reader, row)
        for name, other in draft.links.items():
            draft.texts[name] = kind.links[name].show(numbers[other])
        if draft.find:
            first = self._finds.setdefault(self._digests.of(draft.find), number)
            draft.texts.pop(FIND, None)
            if first != number:
                draft.texts[FIND] = kind.links[FIND].show(first)

    def _linked(self, link: Link, text: str, *, ours: bool) -> str:
        """Return the reference of what a text names; a name that is new is made."""
        kind = KINDS[link.kind]
        if ours:
            return self.references.said(kind, text)
        number = self._links.number(link, text)
        if number is None:
            self._links.may_be_made(kind, text)
            number = self._next(kind)
            self._making(kind).add(kind.read({str(kind.naming): text}, self._typed) | {"no": number})
            self._links.add(kind, text, number)
            self.result.new_names.append(f"{kind.reference(number)} {text}")
        return link.show(number)

    def _keep(self, draft: RowDraft, record: Record, row: int, of: SheetResult, *, ours: bool) -> None:
        kind = draft.kind
        self._making(kind).add(record)
        of.made[kind.name] = of.made.get(kind.name, 0) + 1
        if kind.naming and record[kind.naming]:
            self._links.add(kind, record[kind.naming], record["no"])
        if kind is LISTED and record[FIND] is None:
            of.finds += 1
        if not ours:
            self._left_out_links.note(kind, record["no"])
        if not draft.once and not ours:
            self._note_event(kind, record, row)
        if kind is LISTED and record[FIND] is None and not (draft.find or ours) and record[EVIDENCE]:
            self._alone.setdefault((record[EVIDENCE], str(record[kind.date])), []).append(row)

    def _note_event(self, kind: Kind, record: Record, row: int) -> None:
        """Note what may be one event twice: a person, a day and an offence."""
        people = people_fields(kind)
        if people and record[people[0]] is not None:
            offences = (str(record.get(name)) for name in ("offence", "offences"))
            event = (kind.name, record[people[0]], str(record[kind.date]), *offences)
            self._alike.setdefault(event, []).append(row)

    def _flush(self) -> None:
        for kind in KINDS.values():
            made = self._made.get(kind.name)
            if made and made.pending:
                insert(self._connection, kind, made.pending)
                made.pending.clear()
        add_rows(self._connection, self.file, self._rows)
        self._rows.clear()
        add_finds(self._connection, LISTED, self._new_finds.items())
        self._new_finds.clear()

    def _settle(self) -> None:
        """Take what links that were left out come to, and settle what records name."""
        for kind, number, error in self._left_out_links.take(self.result, self._typed):
            self._wrong_record(kind, number, error)

    def _check_between(self) -> None:
        for name, made in self._made.items():
            if made.count:
                for number, error in wrong_between(self._connection, KINDS[name], made.first, made.last):
                    self._wrong_record(KINDS[name], number, error)

    def _wrong_record(self, kind: Kind, number: int, error: StrongholdError) -> None:
        sheet, row = rows_of(self._connection, kind, number, number).get(number, ("", 0))
        for each in self._told(error):
            if each.field == FIND:
                hint = "name in find_by what else tells searches apart, e.g. the column of their day"
                each = each.but(hint=f"a find is one search, of one day, activity and case: {hint}")
            self.result.problems.append(problem_of(each, sheet, row, "", "", private=False))

    def _problems(self, error: StrongholdError, draft: RowDraft, reader: RowReader, row: int) -> Iterator[RowProblem]:
        for each in self._told(error):
            yield reader.wrong(row, _for_sheets(each), draft)

    def _told(self, error: StrongholdError) -> Sequence[StrongholdError]:
        """Return what may be told of an error: nothing of what is restricted."""
        told = concealed(self._connection, error)
        self.result.quoted += [each for each in told.shows if each not in self.result.quoted]
        return told.problems if isinstance(told, Refused) else (told,)

    def _wrong(self, sheet: str, row: int, column: str, why: str) -> None:
        self.result.problems.append(RowProblem(sheet, row, column, "", why, Unreadable.exit_code))


def _unlike(draft: RowDraft, once: _Once, reader: RowReader, row: int) -> Iterator[RowProblem]:
    """Yield in what a row differs from an earlier one that made the same record."""
    for name in draft.kind.fields:
        mine, theirs = draft.texts.get(name, ""), once.texts.get(name, "")
        if mine != theirs:
            private = reader.is_private(draft.columns.get(name, ""))
            here = "is another" if private else quoted(mine) if mine else "is empty"
            there = "something else" if private else quoted(theirs) if theirs else "nothing"
            error = Unreadable(
                f"{here}, and row {once.row:,}, which makes the same {draft.kind.name}, has {there}",
                "make them alike, or leave the column out of the mapping",
                field=name,
            )
            yield reader.wrong(row, error, draft)


def _for_sheets(error: StrongholdError) -> StrongholdError:
    """Return a problem without what is only done at the command line."""
    if isinstance(error, UnknownItem):
        return error.but(hint=f"{error.nearest} if it is new: stronghold items add".strip())
    return error


def _find_by(sheet: BoundSheet) -> str:
    """Return what ties the rows of one search in a mapping: where their evidence is, and their day."""
    own = next((record for record in sheet.records if record.kind is LISTED), None)
    named = {each.field.name: each.heading for each in own.fields} if own else {}
    columns = [named[name] for name in (EVIDENCE, LISTED.date) if named.get(name)]
    return f"{FIND}_by = {json.dumps(columns, ensure_ascii=False)}" if len(columns) == 2 else f"{FIND}_by"
