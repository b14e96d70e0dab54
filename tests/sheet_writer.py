"""Writing records as a sheet that reads back the same: in few words where they do, else every field by its name."""

import re
from collections.abc import Iterator, Sequence

from stronghold_cli.errors import Refused, StrongholdError, Unreadable
from stronghold_cli.records.fields import Field, Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.links import Link
from stronghold_cli.records.types import Reading, Value
from stronghold_cli.sheet.fields.line_content import WHAT, hear_fields
from stronghold_cli.sheet.heard_lines import heard_lines
from stronghold_cli.sheet.lines import Heading, Line
from stronghold_cli.sheet.order import HeardLine, in_order
from stronghold_cli.sheet.words.begin import begin
from stronghold_cli.sheet.words.starts import Start
from stronghold_cli.sheet.words.text import _STRAIGHT, LINE_BREAK, SheetRow, rows

_BARE = r"[A-Za-z0-9£%./:-]*[A-Za-z0-9£%./-]"
_INDENT = "  "

SHORT, LINKS_SAID, FULLEST = range(3)
"""How a record is written: in few words; with each link by its reference; every field by its name."""

Records = Sequence[tuple[Kind, Record]]


def write_sheet(heading: Heading, records: Records, reading: Reading) -> str:
    """Return the sheet.  Raises Refused for what no sheet can say: two records with one exhibit's number."""
    writer = _Writer(heading, records, reading)
    # A line that reads back otherwise, for what stands around it, is written in more words, and all are tried again.
    while wrong := writer.read_otherwise():
        if all(writer.fullness[place] == FULLEST for place in wrong):
            unsaid = [
                Unreadable(f"record {place + 1} cannot be said on a sheet (leave it out)") for place in sorted(wrong)
            ]
            raise Refused("sheet not written", writer.problems or unsaid)
        writer.fullness.update({place: min(writer.fullness[place] + 1, FULLEST) for place in wrong})
    return writer.text()


def said_in(text: str, reading: Reading) -> list[HeardLine]:
    """Return what each line of a sheet says by itself.  Raises as `read_sheet` does, and never for what is not so."""
    reader = heard_lines(text, reading)
    if reader.problems:
        raise Refused(WHAT, reader.problems)
    return reader.said


class _Writer:
    """Records with what is said of each."""

    def __init__(self, heading: Heading, records: Records, reading: Reading) -> None:
        self.fullness = dict.fromkeys(range(len(records)), SHORT)
        """By the place of each record, how many words it takes."""
        self.problems: list[StrongholdError] = []
        self._heading, self._records, self._reading = heading, records, reading
        self._places = {(kind.name, record["no"]): n for n, (kind, record) in enumerate(records) if record.get("no")}

    def text(self) -> str:
        """Return the sheet as it stands."""
        return "".join(f"{line}\n" for line, _ in self._lines())

    def read_otherwise(self) -> set[int]:
        """Return the places of the records that do not read back the same."""
        written = list(self._lines())
        place_of = {number: place for number, (_, place) in enumerate(written, 1)}
        try:
            said = said_in("".join(f"{line}\n" for line, _ in written), self._reading)
        except Refused as refusal:
            self.problems = list(refusal.problems)
            return {place for each in refusal.problems if (place := place_of[each.line]) is not None}
        lines, self.problems = in_order(said, self._heading)
        if self.problems:
            return {place for each in self.problems if (place := place_of[each.line]) is not None}
        return {place for place, line in enumerate(lines) if not self._is_same(place, line)}

    def _is_same(self, place: int, line: Line) -> bool:
        kind, record = self._records[place]
        for field in kind.typed:
            text = line.texts.get(field.name, field.default)
            value = None if text is None else field.type.read(text, self._reading)
            if field.name in line.links:
                value = self._records[line.links[field.name]][1].get("no")
            if value is None and line.kind is kind and self._is_worked_out(kind, field, record):
                continue
            if line.kind is not kind or value != record.get(field.name):
                return False
        return line.on is None

    def _lines(self) -> Iterator[tuple[str, int | None]]:
        """Yield each line with the place of its record, None for one that opens a find."""
        opened: int | None = None
        for place, (kind, record) in enumerate(self._records):
            opens = next((field for field in kind.typed if field.on_sheet.opens), None)
            first = self._place(opens, record) if opens else None
            if opens and first is None and self._is_first(opens, place):
                yield opens.name, None
                opened = place
            elif first is None or first != opened:
                opened = None
            words = self._words(place, kind, record, in_find=opened is not None)
            yield (_INDENT if opened is not None else "") + " ".join(words), place

    def _is_first(self, opens: Field, place: int) -> bool:
        """Whether the next record is of the find that this one is the first of."""
        kind = self._records[place][0]
        if place + 1 == len(self._records) or self._records[place][1].get(opens.name) is not None:
            return False
        after, record = self._records[place + 1]
        return after is kind and self._place(opens, record) == place

    def _place(self, field: Field, record: Record) -> int | None:
        """Return the place of the record of this sheet that a link names."""
        kind = field.type.kind if isinstance(field.type, Link) else ""
        return self._places.get((kind, record.get(field.name)))

    def _words(self, place: int, kind: Kind, record: Record, *, in_find: bool) -> list[str]:
        links_said = self.fullness[place] >= LINKS_SAID
        in_full = self.fullness[place] >= FULLEST
        begun, short, full = None, [], []
        for field in kind.typed:
            value = record.get(field.name)
            shown = None if value is None else field.type.show(value)
            if shown is None:
                joins = field.on_sheet.opens and in_find and not in_full
                if self._is_filled(kind, field, record) or (links_said and _by_order(field) and not joins):
                    full.append(_named(field, ""))
            elif self._is_understood(field, value) or (not in_full and self._is_worked_out(kind, field, record)):
                continue
            elif not (in_full or begun) and self._begins(kind, field, shown):
                begun = _value(shown)
            elif (
                not in_full
                and (by_order := self._by_order(field, record, place, in_find=in_find, said=links_said)) is not None
            ):
                short += by_order
            elif not in_full and (word := self._word(kind, field, shown)) is not None:
                short.append(word)
            else:
                full.append(_named(field, shown))
        return [begun or kind.name, *short, *full]

    def _is_understood(self, field: Field, value: Value) -> bool:
        """Whether a record that says nothing has this value."""
        text = self._heading.get(field.name, field.default)
        return text is not None and field.type.read(text, self._reading) == value

    def _is_worked_out(self, kind: Kind, field: Field, record: Record) -> bool:
        """Whether the rest of a record gives the value of a field: an item its category."""
        if not field.follows or record.get(field.name) is None:
            return False
        without = {name: None if name == field.name else record.get(name) for name in kind.fields}
        kind.wrong_with(without, self._reading)
        return bool(without[field.name] == record[field.name])

    def _is_filled(self, kind: Kind, field: Field, record: Record) -> bool:
        """Whether the heading says something where the record is silent."""
        of = field.on_sheet.day_of
        return field.name in self._heading or bool(of and record.get(of) != kind.fields[of].default)

    def _by_order(self, field: Field, record: Record, place: int, *, in_find: bool, said: bool) -> list[str] | None:
        """Return the words for a link to a record above, none where order alone says it; None where neither does."""
        there = self._place(field, record)
        if there is None or there >= place:
            return None
        if field.on_sheet.opens and in_find:
            return []
        if said:
            return None
        if field.on_sheet.relation:
            return [field.on_sheet.relation]
        if field.on_sheet.latest:
            return []
        if field.on_sheet.by:
            person = self._records[there][1].get(field.on_sheet.by)
            if person is not None and field.on_sheet.by not in record:
                return [field.on_sheet.words[0], person]
            return [] if person == record.get(field.on_sheet.by) else None
        return None

    def _begins(self, kind: Kind, field: Field, shown: str) -> bool:
        """Whether the text alone begins such a record: an item, or what was done."""
        row = next(rows(_value(shown)), None)
        try:
            start = begin(row.words, self._reading) if isinstance(row, SheetRow) else None
        except StrongholdError:
            return False
        return start is not None and (start.kind, [*start.texts], start.settles) == (kind, [field.name], None)

    def _word(self, kind: Kind, field: Field, shown: str) -> str | None:
        """Return the text alone where only this field hears it."""
        word = _value(shown)
        row = next(rows(word), None)
        if isinstance(row, SheetRow):
            try:
                heard = hear_fields(Start(kind, 0, {}), row.words, self._reading)
            except StrongholdError:
                return None
            if heard.texts.keys() == {field.name} and heard.relation is None and not heard.by and heard.times == 1:
                return word
        return None


def _by_order(field: Field) -> bool:
    """Whether the order of a sheet may say the link."""
    said = field.on_sheet
    return bool(said.latest or said.by or said.relation or said.opens)


def _named(field: Field, shown: str) -> str:
    return f"{field.name.replace('_', '-')}={_value(shown) if shown else ''}"


def _value(shown: str) -> str:
    return shown if re.fullmatch(_BARE, shown) else _quoted_text(shown)


def _quoted_text(text: str) -> str:
    """Write a text in quotes, so that it reads back the same."""
    marked = re.sub(
        rf"(\\*)(\n|{LINE_BREAK})",
        lambda found: found[1] * 2 + (LINE_BREAK if found[2] == "\n" else f"\\{LINE_BREAK}"),
        text.replace(_STRAIGHT, _STRAIGHT * 2),
    )
    return f'"{marked}"'
