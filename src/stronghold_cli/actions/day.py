"""Keeping a day's sheet: every line becomes a record, or nothing is kept."""

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from stronghold_cli.actions.cash_of_before import check_cash_of_before
from stronghold_cli.actions.charged_elsewhere import is_charged_elsewhere, left_elsewhere
from stronghold_cli.actions.finds import Unsure, remarks_on_finds, unsure_finds
from stronghold_cli.actions.remarks import remarks_on
from stronghold_cli.actions.settling import change_of
from stronghold_cli.actions.taken_words import left_words, taken_words
from stronghold_cli.actions.taking import settle, takings
from stronghold_cli.actions.telling import Typed, told_for
from stronghold_cli.actions.warnings import warnings_of
from stronghold_cli.errors import Forbidden, NoSuchRecord, Refused, StrongholdError
from stronghold_cli.records.conditions import is_
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Person
from stronghold_cli.records.told import told_words
from stronghold_cli.sheet.fields.line_content import WHAT
from stronghold_cli.sheet.heard_lines import at_line
from stronghold_cli.sheet.lines import Heading, Line, Sheet
from stronghold_cli.sheet.order import beside_heading
from stronghold_cli.sheet.people.who_is_who import keys_of
from stronghold_cli.store.file.connection import Connection
from stronghold_cli.store.records.between import wrong_between
from stronghold_cli.store.records.listing import Listing, list_records
from stronghold_cli.store.records.recording import reading_of
from stronghold_cli.store.records.rows import insert, next_number, person_known
from stronghold_cli.store.records.updating import update
from stronghold_cli.values.day import show_day


class KeptSheet(NamedTuple):
    """What was kept of a sheet."""

    records: tuple[tuple[Kind, Record, int], ...]
    """Each new record with its number (`no`), and its line of the sheet."""
    settled: tuple[tuple[Kind, Record, int], ...]
    """Each earlier record that a line settled, as it is now, and that line."""
    remarks: tuple[str, ...]
    """Remarks for the person who reads the sheet back: a line each, in lower case."""
    unsure: tuple[Unsure, ...] = ()
    """Items kept apart because nothing says whether they are one find."""
    warnings: tuple[str, ...] = ()
    """What `check` will find in these records, a line each."""


def keep_sheet(connection: Connection, sheet: Sheet, heading: Heading, today: date) -> KeptSheet:
    """Keep a sheet in the caller's writing transaction, which is to be undone where this raises Refused.

    New records are kept first and settling lines after them: a charge and its outcome may be on one sheet.
    """
    keeping = _Keeping(connection, sheet, heading, today)
    keeping.each(keeping.read, settles=False)
    # What was not even read cannot be checked against the rest of the ledger.
    if keeping.problems:
        keeping.each(keeping.look, settles=True)
    else:
        # What settles by being recorded comes last, for another line may add to what it would settle.
        keeping.insert([kind for kind in KINDS.values() if not kind.settling])
        keeping.each(keeping.settle, settles=True)
        keeping.each(keeping.settle_beside, settles=False)
        keeping.insert()
    if keeping.problems:
        raise Refused(WHAT, sorted(keeping.problems, key=lambda problem: problem.line))
    return keeping.kept()


class _Keeping:
    """A sheet while it is kept."""

    def __init__(self, connection: Connection, sheet: Sheet, heading: Heading, today: date) -> None:
        self.problems: list[StrongholdError] = []
        self._connection, self._sheet, self._heading = connection, sheet, heading
        self._reading = reading_of(connection, today)
        self._lines = keys_of(sheet, self._reading)
        self._strangers = self._unknown_people()
        self._next = {kind.name: next_number(connection, kind) for kind in KINDS.values()}
        self._numbers: dict[int, int] = {}
        for place, line in enumerate(sheet):
            if line.settles is None:
                self._numbers[place] = self._take_number(line.kind)
        self._read: dict[int, Record] = {}
        self._inserted: dict[int, Record] = {}
        self._settled: dict[int, Record] = {}
        self._beside: dict[int, list[tuple[Kind, Record, int]]] = {}
        self._said: dict[int, list[str]] = {}
        self._tell()
        self._open: set[tuple[str, int]] = set()

    def each(self, step: Callable[[int, Line], None], *, settles: bool) -> None:
        """Run one step for each settling line, or for each other line, and go on after a refusal."""
        for place, line in enumerate(self._sheet):
            if (line.settles is not None) is settles:
                try:
                    step(place, line)
                except StrongholdError as problem:
                    self.problems += at_line(problem, line.number)

    def read(self, place: int, line: Line) -> None:
        """Read a new record with its links to others of this sheet.  Raises what is wrong with it."""
        kind = line.kind
        check_cash_of_before(self._connection, line, self._sheet)
        texts = dict(self._lines[place])
        for name, other in line.links.items():
            texts[name] = kind.links[name].show(self._numbers[other])
        if line.on is not None:
            texts |= self._found_by(line, texts)
        record = kind.read(texts, self._reading) | {"no": self._numbers[place]}
        if not kind.settling:
            self._take(place, line, record, {*texts, *line.left_empty})
        self._read[place] = record

    def look(self, place: int, line: Line) -> None:
        """Look for the record that a line settles, unless another line may record it.  Raises what is wrong with it."""
        if not any(other.kind is line.kind for other in self._sheet if other.settles is None):
            with suppress(*[NoSuchRecord] if line.if_open else []):
                self._change(place, line)

    def settle(self, place: int, line: Line) -> None:
        """Settle a record that the ledger has, or read a new one that is settled.  Raises what is wrong with it."""
        texts = self._lines[place]
        try:
            change = self._change(place, line)
        except NoSuchRecord:
            if line.if_open:
                return
            raise
        if change is None and is_charged_elsewhere(line, self._sheet):
            self._said.setdefault(place, []).append(left_elsewhere(line))
            return
        if change is None:
            self._numbers[place] = self._take_number(line.kind)
            self._lines[place] = beside_heading(line.kind, texts, self._heading)
            self.read(place, line)
            # A sentence of the same sheet may settle it.
            self._insert(place, self._read[place])
            ref = line.kind.reference(self._numbers[place])
            words = (
                f"{ref}: no open {line.kind.name} was recorded, so it is new, of the sheet's day; if it was made before"
            )
            self._said.setdefault(place, []).append(f"{words}: stronghold edit {ref} --{line.kind.date} DATE")
            return
        number, values = change
        for before, record in self._settled.items():
            if self._sheet[before].kind is line.kind and record["no"] == number:
                where = self._sheet[before].number
                raise Forbidden(f"{line.kind.reference(number)} is settled on line {where} already")
        self._settled[place] = update(self._connection, line.kind, number, values, self._reading)

    def _change(self, place: int, line: Line) -> tuple[int, Record] | None:
        """Return what a line changes, None for a new record, and for a charge that is another team's."""
        try:
            return change_of(self._connection, line, self._lines[place], self._heading, self._reading)
        except NoSuchRecord:
            if not is_charged_elsewhere(line, self._sheet):
                raise
            return None

    def settle_beside(self, place: int, line: Line) -> None:
        """Settle the record that a new one names, or the only one that it can mean.  Raises what is wrong with it."""
        if line.kind.settling and place in self._read:
            record = self._read[place]
            self._take(place, line, record, line.left_empty)
            done = settle(self._connection, line.kind, record, self._reading)
            self._beside[place] = [(kind, after, line.number) for kind, _, after in done]
            # The next line may name it, and take what it took.
            self._insert(place, record)

    def insert(self, kinds: Collection[Kind] = tuple(KINDS.values())) -> None:
        """Write what was read of some kinds, and check it against the rules between records."""
        waiting = {place: record for place, record in self._read.items() if self._sheet[place].kind not in kinds}
        self._read = {place: record for place, record in self._read.items() if place not in waiting}
        for place, record in self._read.items():
            if place not in self._inserted:
                self._insert(place, record)
        for kind in KINDS.values():
            self.problems += self._wrong(kind)
        self._read = waiting

    def _insert(self, place: int, record: Record) -> None:
        line = self._sheet[place]
        self._inserted[place] = record
        try:
            insert(self._connection, line.kind, [record])
        except Refused as problem:
            self.problems += at_line(problem, line.number)

    def kept(self) -> KeptSheet:
        """Return what was kept, in the order of the sheet."""
        new, by_line = (
            tuple((self._sheet[place].kind, done[place], self._sheet[place].number) for place in sorted(done))
            for done in (self._inserted, self._settled)
        )
        beside = tuple(each for place in sorted(self._beside) for each in self._beside[place])
        remarks = remarks_on(self._connection, new, self._strangers, self._heading, self._reading, self._open)
        said = (words for place in sorted(self._said) for words in self._said[place])
        finds = remarks_on_finds(self._sheet, self._inserted)
        unsure = unsure_finds(self._sheet, self._inserted)
        # A plea and the sentence on one line change one charge twice: it is shown as it is then.
        again = {(kind.name, record["no"], number) for kind, record, number in beside}
        settled = (*(each for each in by_line if (each[0].name, each[1]["no"], each[2]) not in again), *beside)
        written = [(kind, record["no"]) for kind, record, _ in (*new, *settled)]
        warnings = warnings_of(self._connection, written, self._reading.today)
        return KeptSheet(new, settled, (*finds, *remarks, *said), tuple(unsure), tuple(warnings))

    def _take(self, place: int, line: Line, record: Record, given: Collection[str]) -> None:
        """Fill the omitted links of a record, or say which records they can mean."""
        for taking in takings(self._connection, line.kind, record, given):
            if taking.taken:
                record[taking.field.name] = taking.taken["no"]
                said = taken_words(taking, taking.taken)
            else:
                self._open |= {(taking.linked.name, each["no"]) for each in taking.may_be}
                said = left_words(taking, f"stronghold edit {line.kind.reference(record['no'])}")
            self._said.setdefault(place, []).append(f"{line.kind.reference(record['no'])}: {said}")

    def _wrong(self, kind: Kind) -> Iterator[StrongholdError]:
        of = {
            record["no"]: self._sheet[place].number
            for place, record in self._read.items()
            if self._sheet[place].kind is kind
        }
        if of:
            for number, problem in wrong_between(self._connection, kind, min(of), max(of)):
                yield from at_line(problem, of[number])

    def _found_by(self, line: Line, texts: dict[str, str]) -> dict[str, str]:
        """Return the link to the one record of a person on that day, in words.  Raises NoSuchRecord, or Forbidden."""
        [field] = [f for f in line.kind.typed if f.on_sheet.by and f.name not in texts]
        linked = KINDS[line.kind.links[field.name].kind]
        person = linked.fields[field.on_sheet.by].type.read(line.on or "", self._reading)
        day = line.kind.read_field(line.kind.fields[line.kind.date], texts[line.kind.date], self._reading)
        where = (is_(field.on_sheet.by, person), is_(linked.date, day))
        numbers = [record["no"] for record in list_records(self._connection, linked, Listing(where=where))]
        found = [linked.reference(number) for number in numbers]
        word = field.on_sheet.words[0]
        if not found:
            raise NoSuchRecord(
                f"no {linked.name} of {person} on {show_day(day)}, on this sheet or in the ledger",
                f"if there was one: {linked.name} {person} on a line above, or {word} {linked.reference(31)}; "
                f'else leave the person out, e.g. notes="from {person}"',
                field=field.name,
            )
        if len(found) > 1:
            raise Forbidden(
                f"{' and '.join(found)} are of {person} on {show_day(day)}",
                f"say {word} {found[0]}",
                field=field.name,
                shows=[(linked.name, number) for number in numbers],
            )
        return {field.name: found[0]}

    def _tell(self) -> None:
        """Fill in what lines omit about people from other lines or the ledger, where those are certain."""
        places = list(self._numbers)
        typed = [
            Typed(line.kind, self._lines[place], line.kind.reference(self._numbers[place]), line.left_empty)
            for place, line in ((place, self._sheet[place]) for place in places)
        ]
        for place, each, told in zip(places, typed, told_for(self._connection, typed, self._reading), strict=True):
            if told:
                self._lines[place] = {**self._lines[place], **{name: said.value for name, said in told.items()}}
                self._said[place] = [f"{each.ref}: {words}" for words in told_words(told.values())]

    def _take_number(self, kind: Kind) -> int:
        self._next[kind.name] += 1
        return self._next[kind.name] - 1

    def _unknown_people(self) -> dict[str, str]:
        """Return the keys on the sheet that no record has yet, each with the field that names it."""
        keys: dict[str, str] = {}
        for line, texts in zip(self._sheet, self._lines, strict=True):
            for name, field in line.kind.fields.items():
                if isinstance(field.type, Person) and texts.get(name):
                    keys.setdefault(field.type.read(texts[name], self._reading), name)
        return {key: name for key, name in keys.items() if not person_known(self._connection, key)}
