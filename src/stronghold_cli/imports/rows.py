"""A row as the records that it makes: one a [[record]], and one for each thing that a cell of many lists."""

import re
from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.items import Own
from stronghold_cli.errors import StrongholdError
from stronghold_cli.imports.bound import BoundLines, BoundRecord, BoundSheet
from stronghold_cli.imports.cash_columns import CashColumns, item_of
from stronghold_cli.imports.cells import CellReader, plain_text, refuse_lost
from stronghold_cli.imports.field_texts import FieldTexts
from stronghold_cli.imports.joint_cells import joint_cells, read_joint
from stronghold_cli.imports.mapping import LISTED, When
from stronghold_cli.imports.offence_cells import read_offences
from stronghold_cli.imports.problems import RowProblem, problem_of
from stronghold_cli.imports.row_cells import cell_at, cell_text, compared
from stronghold_cli.imports.row_drafts import RowDraft, RowRead
from stronghold_cli.imports.row_keys import RowKeys
from stronghold_cli.imports.row_lines import drafts_of_lines
from stronghold_cli.imports.same_things import SameThings
from stronghold_cli.imports.stand_ins import is_between, lists_nothing
from stronghold_cli.records.across import LinkedIs
from stronghold_cli.records.kinds import across
from stronghold_cli.records.types import Reading, TimeOfDay
from stronghold_cli.spreadsheets.table import Row
from stronghold_cli.values.cells import plain
from stronghold_cli.values.text import fold


class RowReader:
    """The rows of one sheet."""

    def __init__(self, sheet: BoundSheet, reading: Reading) -> None:
        """Take the sheet as it is understood."""
        self.sheet, self.reading = sheet, reading
        self.cells = CellReader(sheet.said, year=sheet.said.year if isinstance(sheet.said.year, int) else None)
        self.keys = RowKeys(sheet, self.cells, reading)
        self.fields = {
            record.part: [FieldTexts(bound, record, sheet, self.cells, reading) for bound in record.fields]
            for record in sheet.parts
        }
        """What the fields of each part read."""
        self.joint = {record.part: joint_cells(record) for record in sheet.parts}
        """The cells of each part that say several fields."""
        said = bool(sheet.said.records)
        cash = {each.part: CashColumns(each, by_mapping=said) for each in sheet.records if each.kind is LISTED}
        self.cash = {part: columns for part, columns in cash.items() if columns.matter}
        """The columns of each part that are read in another way for cash."""
        self.same = SameThings(sheet, reading)
        self.had_twice: list[int] = []
        """The rows in which two columns had one thing."""
        self._private = sheet.private
        self._headings = {
            record.part: {bound.field.name: bound.heading for bound in record.fields} for record in sheet.parts
        }
        self._offences = {part: [each.name for each in fields if each.in_words] for part, fields in self.fields.items()}
        self._always = {
            part: {each.name for each in fields if each.always is not None} for part, fields in self.fields.items()
        }
        self._year = self.cells.year

    def read(self, row: Row) -> RowRead:
        """Return what a row comes to."""
        if self.sheet.ours:
            return RowRead((self._as_ours(row, self.sheet.records[0]),), (), self.keys.key(row), "")
        if self.cells.year != self._year:
            self._forget()
        problems = list(self._lost(row))
        drafts: list[RowDraft] = []
        for record in self.sheet.records:
            if record.when is None or _meets(row, *record.when):
                draft = self._draft(row, record, problems)
                # Of a row in which nothing stands for a record, there is none, as long as others are made of it.
                if draft.texts or len(self.sheet.records) == 1:
                    drafts.append(draft)
        twice = self.same.twice
        if self.same.of_items:
            problems += [self.wrong(row.number, error, draft) for draft, error in self.same.make_one(drafts)]
        first = len(drafts)
        for lines in self.sheet.lines:
            drafts += self._of_lines(row, lines, drafts, problems)
        if self.same.of_lists and len(drafts) > first > 0:
            problems += [
                self.wrong(row.number, error, draft) for draft, error in self.same.take_out_listed(drafts, first)
            ]
        if self.same.twice > twice:
            self.had_twice.append(row.number)
        _link(drafts, self.reading.own_items)
        if drafts:
            for headings, error in self.keys.telling_nothing(row):
                problems.append(self.problem(row.number, error, headings, "", private=True))
        wrong = tuple(dict.fromkeys(problems)) if problems else ()
        return RowRead(tuple(drafts), wrong, self.keys.key(row), compared(row, self.sheet.people))

    def is_between(self, row: Row) -> bool:
        """Whether a row is a heading of the rows under it: a month, a week, a quarter or a year alone.

        With a year that the mapping does not say it is refused: the days under it would be read in another one.
        """
        if row.cells.count(None) < len(row.cells) - 1:
            return False
        filled = [at for at, cell in enumerate(row.cells) if plain_text(cell)]
        if len(filled) != 1 or not self.keys.days or filled[0] not in (*self.keys.days, 0):
            return False
        text, year = cell_text(row, filled[0]), self.sheet.said.year
        said = re.search(r"[0-9]{4}", text)
        return is_between(text) and (year is None or said is None or said[0] == str(year))

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

    def _lost(self, row: Row) -> Iterator[RowProblem]:
        for at, error in self.keys.lost(row):
            heading, text = self.sheet.headings[at], cell_text(row, at)
            yield self.problem(row.number, error, heading, text, private=at in self._private)

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
        joint = self.joint[record.part]
        for each in self.fields[record.part]:
            if joint and each.at in joint:
                continue
            cell = cell_at(row, each.at)
            if (found := each.known(cell)) is None:
                try:
                    found = each.text(row, cell)
                    if found[0]:
                        texts[each.name] = found[0]
                        each.check_names(found[0])
                except StrongholdError as error:
                    unread.add(each.name)
                    heading, private = each.bound.heading, each.at in self._private
                    problems.append(self.problem(row.number, error, heading, plain_text(cell), private=private))
                    continue
                each.know(cell, found)
            text, time = found
            if time:
                times.append(time)
            if text:
                texts[each.name] = text
                if each.is_day:
                    self.cells.note_year(text, row.number)
        for at, fields in joint.items() if record.kind.date in texts else ():
            try:
                cell = cell_at(row, at)
                refuse_lost(cell)
                said = read_joint(record, fields, plain_text(cell), texts[record.kind.date], self.reading)
                for name, text in said:
                    texts.setdefault(name, text)
            except StrongholdError as error:
                unread.update(bound.field.name for bound in fields)
                problems.append(self.problem(row.number, error, fields[0].heading, plain_text(cell)))
        if record.part in self.cash:
            for bound, wrong in self.cash[record.part].problems(texts, self.reading.own_items):
                problems.append(self.problem(row.number, wrong, bound.heading, texts[bound.field.name]))
        always = self._always[record.part]
        if len(texts) <= len(always) and not texts.keys() - always:
            texts = {}
        if times and texts:
            if clock := next((each for each in record.kind.typed if isinstance(each.type, TimeOfDay)), None):
                texts.setdefault(clock.name, times[0])
            else:
                self.cells.time_lost = True
        once, find = self.keys.once(row, record), self.keys.find(row) if record.kind is LISTED else ""
        columns = self._headings[record.part]
        draft = RowDraft(record.kind, record.part, texts, columns, once=once, find=find, unread=unread)
        read_offences(draft, self._offences[record.part], self.reading)
        return draft

    def _forget(self) -> None:
        """Forget what cells were read as: another year stands between the rows, and days without one are of it."""
        self._year = self.cells.year
        for fields in self.fields.values():
            for each in fields:
                each.forget()

    def _of_lines(
        self, row: Row, lines: BoundLines, above: Sequence[RowDraft], problems: list[RowProblem]
    ) -> Iterator[RowDraft]:
        text, heading = cell_text(row, lines.cell), self.sheet.headings[lines.cell]
        if not text or lists_nothing(text):
            return

        def wrong(error: StrongholdError, value: str) -> None:
            problems.append(self.problem(row.number, error, heading, value))

        each = self._draft(row, lines.fields, problems)
        yield from drafts_of_lines(lines, text, heading, each, above, self.reading, wrong)


def _meets(row: Row, at: int, when: When) -> bool:
    text = fold(cell_text(row, at))
    if when.any_of:
        return text in when.any_of
    return text not in when.none_of if when.none_of else bool(text)


def _link(drafts: Sequence[RowDraft], own: Own) -> None:
    """Tie the records of a row to each other where nothing else is said: a charge to its arrest, a find to it too.

    Of several, the only one that a rule of the link lets it be: an order is of the row's cash, not of its drugs.
    """
    if len(drafts) < 2:
        return
    places: dict[str, list[int]] = {}
    for place, draft in enumerate(drafts):
        if not draft.part.startswith("lines-"):
            places.setdefault(draft.kind.name, []).append(place)
    for draft in drafts:
        for name, link in draft.kind.links.items():
            there = places.get(link.kind, [])
            if len(there) > 1:
                rules = [rule for rule in across(draft.kind) if isinstance(rule, LinkedIs) and rule.link == name]
                there = [each for each in there if rules and all(_is_so(drafts[each], rule, own) for rule in rules)]
            if link.kind != draft.kind.name and name not in draft.texts and len(there) == 1:
                draft.links.setdefault(name, there[0])


def _is_so(draft: RowDraft, rule: LinkedIs, own: Own) -> bool:
    """Whether the item of a record is what a rule says that a linked record is."""
    return getattr(item_of(draft.kind, draft.texts, own), rule.field, None) == rule.value
