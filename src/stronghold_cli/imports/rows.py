"""A row as the records that it makes: one a [[record]], and one for each thing that a cell of many lists."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from stronghold_cli.errors import Refused, StrongholdError, Unreadable
from stronghold_cli.imports.bound import BoundField, BoundLines, BoundRecord, BoundSheet
from stronghold_cli.imports.cash_columns import CashColumns
from stronghold_cli.imports.cells import CellReader, plain_text, refuse_lost, with_unit
from stronghold_cli.imports.headings import plain_heading, unit_said, unit_words
from stronghold_cli.imports.joint_cells import joint_cells, read_joint
from stronghold_cli.imports.listed_things import of_thing, things_in
from stronghold_cli.imports.mapping import LISTED, When
from stronghold_cli.imports.private import may_name_somebody
from stronghold_cli.imports.problems import RowProblem, problem_of
from stronghold_cli.imports.stand_ins import check_telling, check_who, is_between, lists_nothing
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Day, Reading, TimeOfDay
from stronghold_cli.spreadsheets.table import Cell, Row
from stronghold_cli.values.cells import plain
from stronghold_cli.values.number import PATTERN
from stronghold_cli.values.text import fold, listed, quoted

_KEY = "\x1f"
_MOST_KNOWN = 20_000
"""So many cells of a column are kept with what they were read as, however many rows there are."""

_Known = dict[tuple[str, ...], tuple[str, str]]
"""What cells were read as, a text and a time of day, by what is in them."""
_NOTHING = ("", "")


@dataclass(slots=True)
class RowDraft:
    """A record that a row makes: what its fields read, and its links to others of the row."""

    kind: Kind
    part: str
    texts: dict[str, str]
    columns: Mapping[str, str]
    """The heading that each field is from."""
    links: dict[str, int] = field(default_factory=dict)
    """A link to another record of the row, by field: its place there."""
    once: str = ""
    """What all rows share that make it once; empty where each row makes one."""
    find: str = ""
    """What all rows share of whose things one find is made."""
    unread: set[str] = field(default_factory=set)
    """The fields whose cells are wrong."""


class RowRead(NamedTuple):
    """What a row comes to."""

    drafts: tuple[RowDraft, ...]
    problems: tuple[RowProblem, ...]
    key: str
    """What tells the row from others: its key, else all that stands in it."""
    people: str
    """Who it is, as the columns of [people] say; never to be kept or shown."""


class RowReader:
    """The rows of one sheet."""

    def __init__(self, sheet: BoundSheet, reading: Reading) -> None:
        """Take the sheet as it is understood."""
        self.sheet, self.reading = sheet, reading
        self.cells = CellReader(sheet.said, year=sheet.said.year if isinstance(sheet.said.year, int) else None)
        self._private = sheet.private
        once = (at for record in sheet.records for at in record.once_by)
        fields = {at for record in sheet.records for bound in record.fields for at in bound.cells} - {*sheet.people}
        decides = (record.when[0] for record in sheet.records if record.when)
        listing = (lines.cell for lines in sheet.lines)
        apart = {*sheet.key, *sheet.find_by, *sheet.people, *once, *decides, *listing}
        self._apart = sorted(apart - {-1, *fields})
        # What is not read does not tell rows apart: a column that is added later makes no row another one.
        self._in_order = sorted((sheet.headings[at], at) for at in sheet.read)
        self._headings = {
            record.part: {bound.field.name: bound.heading for bound in record.fields} for record in sheet.parts
        }
        self._days = {
            bound.cells[0]: bound
            for record in sheet.parts
            for bound in record.fields
            if isinstance(bound.field.type, Day) and bound.cells
        }
        self._joint = {record.part: joint_cells(record) for record in sheet.parts}
        cash = {record.part: CashColumns(record) for record in sheet.records if record.kind is LISTED}
        self._cash = {part: columns for part, columns in cash.items() if columns.matter}
        self._always = {
            record.part: {bound.field.name for bound in record.fields if bound.source.always is not None}
            for record in sheet.parts
        }
        self._fields: dict[str, list[tuple[BoundField, _Known | None]]] = {
            record.part: [(bound, {} if self._says_it_alone(bound) else None) for bound in record.fields]
            for record in sheet.parts
        }
        self._year = self.cells.year
        telling = (sheet.key, sheet.find_by, *(record.once_by for record in sheet.records))
        self._telling = [places for places in dict.fromkeys(telling) if places]

    def read(self, row: Row) -> RowRead:
        """Return what a row comes to."""
        if self.sheet.ours:
            return RowRead((self._as_ours(row, self.sheet.records[0]),), (), self._key(row), "")
        if self.cells.year != self._year:
            self._forget()
        problems = list(self._lost(row)) if self._apart else []
        drafts: list[RowDraft] = []
        for record in self.sheet.records:
            if record.when is None or self._meets(row, *record.when):
                draft = self._draft(row, record, problems)
                # Of a row in which nothing stands for a record, there is none, as long as others are made of it.
                if draft.texts or len(self.sheet.records) == 1:
                    drafts.append(draft)
        for lines in self.sheet.lines:
            drafts += self._of_lines(row, lines, drafts, problems)
        _link(drafts)
        if drafts and self._telling:
            problems += self._telling_nothing(row)
        wrong = tuple(dict.fromkeys(problems)) if problems else ()
        return RowRead(tuple(drafts), wrong, self._key(row), self._of(row, self.sheet.people))

    def is_between(self, row: Row) -> bool:
        """Whether a row is a heading of the rows under it: a month, a week, a quarter or a year alone.

        With a year that the mapping does not say it is refused: the days under it would be read in another one.
        """
        if row.cells.count(None) < len(row.cells) - 1:
            return False
        filled = [at for at, cell in enumerate(row.cells) if plain_text(cell)]
        if len(filled) != 1 or filled[0] not in self._days:
            return False
        text, year = cell_text(row, filled[0]), self.sheet.said.year
        said = re.search(r"[0-9]{4}", text)
        return is_between(text) and (year is None or said is None or said[0] == str(year))

    def _lost(self, row: Row) -> Iterator[RowProblem]:
        """Yield the cells that lost their value, and tell rows apart or decide what they make."""
        for at in self._apart:
            try:
                refuse_lost(_cell(row, at))
            except StrongholdError as error:
                private = at in self._private
                yield self.problem(row.number, error, self.sheet.headings[at], cell_text(row, at), private=private)

    def problem(
        self, row: int, error: StrongholdError, heading: str, value: str, *, private: bool = False
    ) -> RowProblem:
        """Return what is wrong with a cell."""
        return problem_of(error, self.sheet.name, row, heading, value, private=private)

    def wrong(self, row: int, error: StrongholdError, draft: RowDraft) -> RowProblem:
        """Return what is wrong with a field of a record, at the cell that it is from."""
        column = draft.columns.get(error.field, "")
        return self.problem(row, error, column, draft.texts.get(error.field, ""), private=self.is_private(column))

    def is_private(self, heading: str) -> bool:
        """Whether the cells of a column are never shown."""
        return any(self.sheet.headings[at] == heading for at in self._private if at >= 0)

    def _as_ours(self, row: Row, record: BoundRecord) -> RowDraft:
        """Return a record of a file that this program wrote: each cell as it was before it was kept from being run."""
        texts: dict[str, str] = {}
        cells, many = row.cells, len(row.cells)
        for bound in record.fields:
            first = bound.cells[0]
            if len(bound.cells) == 1 and (first >= many or cells[first] is None):
                continue
            found = [cells[at] if 0 <= at < many else None for at in bound.cells]
            if text := bound.field.type.uncell(["" if cell is None else plain(cell.text) for cell in found]):
                texts[bound.field.name] = text
        return RowDraft(record.kind, record.part, texts, self._headings[record.part])

    def _draft(self, row: Row, record: BoundRecord, problems: list[RowProblem]) -> RowDraft:
        texts: dict[str, str] = {}
        unread: set[str] = set()
        times: list[str] = []
        joint = self._joint[record.part]
        for bound, known in self._fields[record.part]:
            if joint and bound.cells and bound.cells[0] in joint:
                continue
            name = bound.field.name
            cell = _cell(row, bound.cells[0]) if bound.cells else None
            found = None if known is None else known.get(cell[:2]) if cell else _NOTHING
            if found is None:
                try:
                    found = self._text(bound, record, row, cell)
                    if found[0]:
                        texts[name] = found[0]
                        self._check_names(bound, found[0])
                except StrongholdError as error:
                    unread.add(name)
                    private = bool(bound.cells) and bound.cells[0] in self._private
                    problems.append(self.problem(row.number, error, bound.heading, plain_text(cell), private=private))
                    continue
                if known is not None and cell:
                    if len(known) >= _MOST_KNOWN:
                        known.clear()
                    known[cell[:2]] = found
            text, time = found
            if time:
                times.append(time)
            if text:
                texts[name] = text
                if name == record.kind.date and bound.source.always is None:
                    self.cells.note_year(text, row.number)
        for at, fields in joint.items() if record.kind.date in texts else ():
            try:
                cell = _cell(row, at)
                refuse_lost(cell)
                said = read_joint(record, fields, plain_text(cell), texts[record.kind.date], self.reading)
                for name, text in said:
                    texts.setdefault(name, text)
            except StrongholdError as error:
                unread.update(each.field.name for each in fields)
                problems.append(self.problem(row.number, error, fields[0].heading, plain_text(cell)))
        if record.part in self._cash:
            for bound, wrong in self._cash[record.part].problems(texts, self.reading.own_items):
                problems.append(self.problem(row.number, wrong, bound.heading, texts[bound.field.name]))
        if len(texts) <= len(self._always[record.part]) and not texts.keys() - self._always[record.part]:
            texts = {}
        if times and texts:
            if clock := next((each for each in record.kind.typed if isinstance(each.type, TimeOfDay)), None):
                texts.setdefault(clock.name, times[0])
            else:
                self.cells.time_lost = True
        once = self._of(row, record.once_by)
        if once:
            named = (plain_heading(self.sheet.headings[at]) for at in record.once_by)
            once = _KEY.join((record.part, *named, once))
        find = self._find(row) if record.kind is LISTED else ""
        columns = self._headings[record.part]
        return RowDraft(record.kind, record.part, texts, columns, once=once, find=find, unread=unread)

    def _text(self, bound: BoundField, record: BoundRecord, row: Row, cell: Cell | None) -> tuple[str, str]:
        """Return what a field reads, empty where nothing is said, and the time of day beside a day."""
        if bound.source.always is not None:
            return bound.source.always, ""
        if bound.ours:
            return bound.field.type.uncell([cell_text(row, at) for at in bound.cells]), ""
        if isinstance(bound.field.type, Person) and bound.cells and bound.cells[0] in self.sheet.people:
            check_who([cell_text(row, at) for at in self.sheet.people])
            return self._of(row, self.sheet.people), ""
        text, time = self.cells.text(bound, cell, row.number)
        return (self._with_its_unit(text, bound, record, row) if text and len(bound.cells) > 1 else text), time

    def _says_it_alone(self, bound: BoundField) -> bool:
        """Whether a field is read from one cell, and from nothing else of its row: most cells say what others said."""
        alone = len(bound.cells) == 1 and bound.source.always is None and not bound.ours
        return alone and not (isinstance(bound.field.type, Person) and bound.cells[0] in self.sheet.people)

    def _forget(self) -> None:
        """Forget what cells were read as: another year stands between the rows, and days without one are of it."""
        self._year = self.cells.year
        for fields in self._fields.values():
            for _, known in fields:
                if known:
                    known.clear()

    def _telling_nothing(self, row: Row) -> Iterator[RowProblem]:
        """Yield what is wrong with the columns that tell rows apart or tie them: `n/a` makes no two rows one thing."""
        for places in self._telling:
            try:
                check_telling([cell_text(row, at) for at in places])
            except Unreadable as error:
                named = ", ".join(self.sheet.headings[at] for at in places)
                yield self.problem(row.number, error, named, "", private=True)

    def _with_its_unit(self, text: str, bound: BoundField, record: BoundRecord, row: Row) -> str:
        """Return a number with what another cell says it is of; empty where that is no unit of this field.

        Raises Unreadable where it is one of no field of that column, or where the number has another unit itself.
        """
        share = {each.field.name for each in record.fields if each.cells == bound.cells}
        fields = [each for each in record.kind.typed if each.name in share]
        said = cell_text(row, bound.cells[1])
        meant = bound.source.words.get(fold(said), said)
        if not meant:
            return text if bound.field == next((each for each in fields if self._reads(each, text)), fields[0]) else ""
        unit = unit_said(bound.field, meant)
        if unit is None:
            if bound.field == fields[0] and all(unit_said(each, meant) is None for each in fields):
                names = listed([each.name for each in fields])
                known = listed([word for each in fields for word in unit_words(each)])
                column = quoted(self.sheet.headings[bound.cells[1]])
                raise Unreadable(
                    f"column {column} says {quoted(said)}, which is no unit of {names}", f"there are: {known}"
                )
            return ""
        if re.fullmatch(PATTERN, text):
            return with_unit(bound.field, text, unit)
        if fold(text).endswith(fold(said)):
            return text
        raise Unreadable(
            f"{quoted(text)} is no bare number, and a column says that it is {quoted(said)}", "say the unit once"
        )

    def _reads(self, field: Field, text: str) -> bool:
        try:
            field.type.read(text, self.reading)
        except StrongholdError:
            return False
        return True

    def _check_names(self, bound: BoundField, text: str) -> None:
        if not self.sheet.said.allow_text and may_name_somebody(bound.field, text):
            raise Unreadable(
                f"{quoted(text)} may name somebody, and names never come in",
                "take the name out, or say allow_text = true in the mapping if it names nobody",
            )

    def _meets(self, row: Row, at: int, when: When) -> bool:
        text = fold(cell_text(row, at))
        if when.any_of:
            return text in when.any_of
        return text not in when.none_of if when.none_of else bool(text)

    def _of_lines(
        self, row: Row, lines: BoundLines, above: Sequence[RowDraft], problems: list[RowProblem]
    ) -> Iterator[RowDraft]:
        """Yield what a cell of many things lists, read as lines of a day's sheet under one find."""
        from stronghold_cli.sheet.reader import read_sheet  # few sheets have such a column

        text = cell_text(row, lines.cell)
        if not text or lists_nothing(text):
            return
        heading = self.sheet.headings[lines.cell]
        each = self._draft(row, lines.fields, problems).texts
        under = [draft for draft in above if lines.said.under in ("", draft.kind.name)]
        days = (draft.texts[draft.kind.date] for draft in under if draft.kind.date in draft.texts)
        day = each.pop(LISTED.date, None) or next(days, "")
        if not day and any(draft.kind.date in draft.unread for draft in under):
            return  # that cell is said to be wrong
        if not day:
            error = Unreadable("has no day", 'say date = "Date" under [[lines]]')
            problems.append(self.problem(row.number, error, heading, text))
            return
        pieces = things_in(text, lines.said, self.reading)
        try:
            read = read_sheet("find\n" + "".join(f"    {one}\n" for one in pieces), {"date": day}, self.reading)
        except StrongholdError as error:
            for one in error.problems if isinstance(error, Refused) else (error,):
                said = pieces[one.line - 2] if 1 < one.line < len(pieces) + 2 else text
                problems.append(self.problem(row.number, of_thing(one, said, lines.said), heading, said))
            return
        find = self._find(row)
        start = len(above)
        columns = self._headings[lines.fields.part]
        for number, line in enumerate(read):
            links = {name: start + other for name, other in line.links.items()}
            own = dict.fromkeys(line.texts, heading)
            part = f"{lines.fields.part}.{number + 1}"
            yield RowDraft(line.kind, part, each | line.texts, {**columns, **own}, links, find=find)

    def _find(self, row: Row) -> str:
        """Return what ties the row to others as one find, with the columns that say so; days are compared as days."""
        places = self.sheet.find_by
        if not places or not any(cell_text(row, at) for at in places):
            return ""
        texts = [self._day_alone(row, at) if at in self._days else fold(cell_text(row, at)) for at in places]
        return _KEY.join(("find", *(plain_heading(self.sheet.headings[at]) for at in places), *texts))

    def _day_alone(self, row: Row, at: int) -> str:
        """Return the day in a cell without its time: what is found at 06:10 and 06:15 is one find."""
        bound = self._days[at]
        try:
            text, _ = self.cells.text(bound, _cell(row, at), row.number)
            return str(bound.field.type.read(text, self.reading))
        except StrongholdError:
            return fold(cell_text(row, at))  # the row is refused by its own field

    def _key(self, row: Row) -> str:
        if self.sheet.ours and self.sheet.uid is not None:
            return self._of(row, (self.sheet.uid,))
        if self.sheet.key:
            own = self._of(row, self.sheet.key)
            return own and _KEY.join((*(plain_heading(self.sheet.headings[at]) for at in self.sheet.key), own))
        cells = row.cells
        return _KEY.join(
            [
                f"{heading}={plain_text(cells[at])}"
                for heading, at in self._in_order
                if at < len(cells) and cells[at] is not None
            ]
        )

    def _of(self, row: Row, places: Sequence[int]) -> str:
        """Return what stands in some cells, as it is compared; empty where nothing does."""
        if not places:
            return ""
        texts = [fold(cell_text(row, at)) for at in places]
        return _KEY.join(texts) if any(texts) else ""


def _link(drafts: Sequence[RowDraft]) -> None:
    """Tie the records of a row to each other where nothing else is said: a charge to its arrest, a find to it too."""
    if len(drafts) < 2:
        return
    places: dict[str, list[int]] = {}
    for place, draft in enumerate(drafts):
        if not draft.part.startswith("lines-"):
            places.setdefault(draft.kind.name, []).append(place)
    for draft in drafts:
        for name, link in draft.kind.links.items():
            there = places.get(link.kind, [])
            if link.kind != draft.kind.name and name not in draft.texts and len(there) == 1:
                draft.links.setdefault(name, there[0])


def cell_text(row: Row, at: int | None) -> str:
    """Return the text of a cell of a row, empty where there is none."""
    return "" if at is None else plain_text(_cell(row, at))


def _cell(row: Row, at: int) -> Cell | None:
    return row.cells[at] if 0 <= at < len(row.cells) else None
