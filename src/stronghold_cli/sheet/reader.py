"""Reading a sheet: its lines in order, finds with what is indented under them, and all that is wrong at once."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple, cast

from stronghold_cli.errors import Refused, StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Person
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.sheet.fields.line_content import WHAT, LineContent, hear_fields
from stronghold_cli.sheet.in_its_line import of_whom
from stronghold_cli.sheet.lines import Heading, Line, Sheet
from stronghold_cli.sheet.nights import rows_after_midnight, said_of_midnight
from stronghold_cli.sheet.officers.additions import SaidMore, with_additions, with_people
from stronghold_cli.sheet.officers.found_at import check_place
from stronghold_cli.sheet.officers.line_ends import each_closed_once
from stronghold_cli.sheet.officers.officers_line import HeardRow, hear_officers
from stronghold_cli.sheet.order import HeardLine, in_order, with_days
from stronghold_cli.sheet.pasted import sure_to_paste
from stronghold_cli.sheet.people.who_is_who import is_new, same_person
from stronghold_cli.sheet.places.found_elsewhere import wrong_places
from stronghold_cli.sheet.places.headed_finds import as_find
from stronghold_cli.sheet.places.visits import as_visit, heads_visits, visits_of, which_visits
from stronghold_cli.sheet.rows import hear_row
from stronghold_cli.sheet.sentences.announced import with_announced
from stronghold_cli.sheet.sentences.in_sentence import INDOORS
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.sentences.subjects import NOBODY, NobodyMeant, heads_arrests
from stronghold_cli.sheet.shift.in_sheet_words import in_sheet_words
from stronghold_cli.sheet.shift.nrm_decisions import heard_decision
from stronghold_cli.sheet.shift.referrals import check_agency
from stronghold_cli.sheet.shift.tallies import Tally, counts_any, differing, tally_of
from stronghold_cli.sheet.things.car_models import with_models
from stronghold_cli.sheet.things.detained import with_detained, without_detained
from stronghold_cli.sheet.things.exhibit_lines import named_exhibits, with_named_exhibits
from stronghold_cli.sheet.things.exhibit_marks import with_exhibits
from stronghold_cli.sheet.things.totals import wrong_totals
from stronghold_cli.sheet.top_of_sheet.closed_line import is_line_closed
from stronghold_cli.sheet.top_of_sheet.dated import MOST_TITLES, is_over, top_of_sheet
from stronghold_cli.sheet.top_of_sheet.forms import with_form
from stronghold_cli.sheet.top_of_sheet.titles import is_part_of_day, is_title
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.phrases import NoRecord
from stronghold_cli.sheet.words.starts import APART, Opening, Start, is_apart, opening, relations_by, typed
from stronghold_cli.sheet.words.text import SheetRow, Word, rows
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import quoted, with_article

_TOMORROW = "tomorrow"
AGAIN = "again"
"""Says that a find is another search of the same person."""


_LOOKED_AT = 50
"""How many lines under a title are looked at for what it says that was done."""


class _Open(NamedTuple):
    """A find, and what its own line says about everything in it."""

    number: int
    indent: int
    field: Field
    heard: LineContent | None
    """None where its line is wrong."""
    kind: Kind


def read_sheet(text: str, heading: Heading, reading: Reading, as_one: Collection[int] = ()) -> Sheet:
    """Return the records of a sheet.  Raises Unreadable for an empty one, Refused naming each line that is wrong.

    `as_one` are the first lines of items that somebody said are one find, where the sheet does not say.
    """
    return read_with_left_out(text, heading, reading, as_one)[0]


def read_with_left_out(
    text: str, heading: Heading, reading: Reading, as_one: Collection[int] = ()
) -> tuple[Sheet, tuple[str, ...]]:
    """Return the records of a sheet, and what should be known about the other lines.  Raises as `read_sheet`."""
    reader, lines, problems = _heard(text, heading, reading, as_one)
    if problems:
        raise Refused(WHAT, sure_to_paste(text, problems, lambda other: _heard(other, heading, reading, as_one)[2]))
    left_out = (f"line {number} is no record here, and is left out: {quoted(said)}" for number, said in reader.left_out)
    return tuple(lines), (*left_out, *said_of_midnight(reader.days))


def _heard(
    text: str, heading: Heading, reading: Reading, as_one: Collection[int]
) -> tuple["_Reader", Sequence[Line], list[StrongholdError]]:
    """Return what hears a sheet, its records, and all that is wrong, by line.  Raises Unreadable for an empty one."""
    reader = heard_lines(text, reading, _day_of(heading, reading))
    lines, unclear = in_order(reader.said, heading, as_one)
    problems = _wrong_heading(heading, reading) or [
        *_wrong_alone(lines, heading, reading),
        *wrong_places(lines),
    ]
    return reader, lines, sorted([*problems, *reader.problems, *unclear], key=lambda problem: problem.line)


def heard_lines(text: str, reading: Reading, day: date | None = None) -> "_Reader":
    """Hear each line of a sheet by itself.  `day` is the sheet's.  Raises Unreadable for an empty one."""
    reader = _Reader(reading, day or reading.today)
    modelled = with_models(with_form(list(rows(text))))
    entered = in_sheet_words(with_exhibits(modelled, reading), reading)
    written = [row for row in with_announced(entered) if not _is_empty(row)]
    reader.days = rows_after_midnight(written, reader.day)
    over = True
    for at, row in enumerate(written):
        if isinstance(row, StrongholdError):
            reader.problems.append(row)
            continue
        try:
            under = written[at + 1 : at + 1 + _LOOKED_AT] if over or not reader.said else []
            below_top = [each.words if isinstance(each, SheetRow) else () for each in under]
            if over and (top := top_of_sheet(row.words, reader.day, reading, below_top)):
                reader.shared |= top.shared
                reader.leave_out(row, top.besides)
                reader.titled(row)
                continue
            if over and is_line_closed(row.words):
                reader.read(row, None)
                continue
            over = over and at + 1 < min(len(written), MOST_TITLES) and is_over(row.words, reading)
            if over:
                reader.leave_out(row, () if is_title(row.words) else row.words)
                reader.titled(row)
                continue
            if is_part_of_day(row.words):
                reader.leave_out(row, row.words)
                continue
            if reader.takes_total(row):
                continue
            next_row = written[at + 1] if at + 1 < len(written) else None
            below = next_row if isinstance(next_row, SheetRow) else None
            told = next((each for each in below_top if each and tally_of(each, reading) is None), ())
            if not reader.said and heads_visits(row.words, told, reading):
                reader.leave_out(row, row.words)
                reader.titled(row)
                continue
            reader.read(row, below)
        except NobodyMeant as problem:
            # Somebody may be named on a line that is wrong, and be meant.
            reader.problems += [] if reader.is_astray else at_line(problem, row.number)
        except StrongholdError as problem:
            reader.problems += at_line(problem, row.number)
            reader.astray(row)
    reader.close()
    reader.add()
    reader.check_mentions()
    reader.check_totals()
    if not reader.said and not reader.problems:
        whole = "nothing on the sheet is a record" if reader.left_out else "the sheet is empty"
        raise Unreadable(whole, "a line a record, e.g. warrant 1 address")
    return reader


def _is_empty(row: SheetRow | StrongholdError) -> bool:
    return isinstance(row, SheetRow) and not row.words


class _Reader:
    """The lines heard so far, and the find that is open."""

    def __init__(self, reading: Reading, day: date) -> None:
        self.reading, self.day = reading, day
        self.said: list[HeardLine] = []
        self.problems: list[StrongholdError] = []
        self._open: _Open | None = None
        self._filled = False
        self._parted = False
        self._base: int | None = None
        self._astray = False
        self._searched: dict[tuple[str, str], int] = {}
        self._additions: list[SaidMore] = []
        self._unread: set[str] = set()
        self._whose: tuple[Word, ...] = ()
        self._who = NOBODY
        self._about: list[LineContent] = []
        self._visits: tuple[str, ...] = ()
        self._title: SheetRow | None = None
        self.left_out: list[tuple[int, str]] = []
        self._mentions: list[tuple[int, str]] = []
        self._lines: list[tuple[int, Sequence[Word]]] = []
        """What was read that stands for records, by its number."""
        self.shared: dict[str, str] = {}
        self._totals: list[tuple[SheetRow, Tally]] = []
        self.days: dict[int, date] = {}
        """The days of the rows that are not of the sheet's, by their numbers."""

    def astray(self, row: SheetRow) -> None:
        """Note that what a line opened, or said about a person, is wrong already, so that it is said once."""
        self._unread |= {person for word in row.words if (person := same_person(word.text))}
        self._astray = self._open is None
        self._who = self._who.missed(row.words, self.reading)

    @property
    def is_astray(self) -> bool:
        """Whether somebody is named on a line that is wrong."""
        return bool(self._unread)

    def leave_out(self, row: SheetRow, words: Sequence[Word]) -> None:
        """Note what a line says that is no record."""
        if words:
            self.left_out.append((row.number, " ".join(word.said for word in words).strip()))

    def read(self, row: SheetRow, below: SheetRow | None) -> None:
        """Read one line, above another one.  Raises what is wrong with it."""
        if self._base is None or row.indent < self._base:
            self._base = row.indent
        if row.indent <= self._base:
            self._astray = False
        if self._open is not None and row.indent <= self._open.indent:
            self.close()
        if below is not None and below.indent > row.indent and (find := as_find(row.words, self.reading)):
            row = row._replace(words=tuple(find))
        opened = opening(row.words)
        if opened is not None and not opened.words and (below is None or below.indent <= row.indent):
            # Whose the things are that follow it, or stand behind it, without being indented.
            if self._read_whose(row) is not None:
                return
            key = next((word for word in row.words[1:] if is_key([word], self.reading)), None)
            opened = opened if key is not None else None
        if opened is not None:
            if self._open is not None:
                raise Unreadable(f"{quoted(row.words[0].said)} stands under another one, line {self._open.number}")
            self._begin(row, opened)
            return
        if len(row.words) == 1 and is_apart(row.words):
            if self._open is not None:
                raise Unreadable(f"{APART} stands under a find, line {self._open.number}", "begin another find instead")
            self._parted = True
            return
        if self._open is None:
            if row.indent > self._base:
                if self._astray:
                    return
                raise Unreadable("is indented, and no find is above it", "begin it where the other lines begin")
            row = self._without_detained(self._without_exhibits(row))
            if not row.words:
                return
            said = heard_decision(row.words, self.reading, self.day) or self._hear(row)
            self._who = self._who.after(row.words, said.contents, self.reading)
            self._keep(row, said)
            self._mentions += [(row.number, key) for key in said.mentions]
            if said.left_out:
                self.left_out.append((row.number, said.left_out))
            return
        self._filled = True
        for heard in hear_row(row.words, self.reading, self.day).contents:
            self._keep_found(row, self._open, heard)

    def _without_exhibits(self, row: SheetRow) -> SheetRow:
        """Return a row without its sentences that name the exhibits of things above, which have them from then on."""
        kept: list[Word] = []
        at = 0
        for sentence in sentences(row.words):
            named = named_exhibits(sentence, self.reading)
            said = with_named_exhibits(self.said, named, self.reading) if named else None
            self.said = self.said if said is None else said
            kept += row.words[at : at + len(sentence)] if said is None else ()
            at += len(sentence)
        return row._replace(words=tuple(kept))

    def _without_detained(self, row: SheetRow) -> SheetRow:
        """Return a row without its part that says that the cash above was detained, which is seized so from then on."""
        words = without_detained(row.words)
        said = with_detained(self.said, self.reading) if words is not None else None
        if words is None or said is None:
            return row
        self.said = said
        return row._replace(words=words)

    def _hear(self, row: SheetRow) -> HeardRow:
        """Read a line by itself, else as one of the visits that the title is of.  Raises what is wrong with it."""
        try:
            heard = hear_row(row.words, self.reading, self.day, self._who)
            if not self._visits or heard.contents or not heard.additions:
                return heard
            raise Unreadable(f"nothing is above {quoted(heard.additions[0].words)}")  # `5 Mill Lane - ok`
        except StrongholdError as problem:
            line = as_visit(row.words, self._visits[0], self.reading) if self._visits else []
            try:
                said = hear_row(line, self.reading, self.day, self._who) if line else None
            except StrongholdError:
                said = None
            if said is None:
                raise problem from None
            if len(self._visits) > 1 and self._title is not None:
                self.problems.append(which_visits(self._title.words, self._visits).at(line=self._title.number))
                self._title = None
            return said

    def titled(self, row: SheetRow) -> None:
        """Take note of a title, which may say what each line below is."""
        if sorts := visits_of(row.words):
            self._visits, self._title = sorts, row
        if any(word.text.casefold() in INDOORS for word in row.words):
            self._who = self._who._replace(indoors=True)
        self._who = self._who._replace(arrests=heads_arrests(row.words))

    def _keep(self, row: SheetRow, heard: HeardRow) -> None:
        """Take what a line says that stands under no find."""
        if heard.address:
            check_place(heard.address, [each.heard for each in self.said])
        self._lines.append((row.number, row.words))
        whose, self._whose = self._whose, heard.whose
        self.shared |= heard.shared
        for content in map(self._with_whole_days, heard.contents):
            if whose and content.kind.fields.keys() & {each.name for each in relations_by(content.kind)}:
                content, whose = of_whom(content, whose[-1].text), ()
            check_agency(content)
            kept = {name: text for name, text in self.shared.items() if name in typed(content.kind)}
            content = content._replace(texts=(kept if content.settles is None else {}) | content.texts)
            content = self._of_its_day(row, content)
            self.said.append(HeardLine(row.number, content, parted=self._parted))
            self._parted = False
        self._about += heard.about
        for addition in heard.additions:
            options = map(self._with_whole_days, addition.options)
            addition = addition._replace(options=tuple(self._of_its_day(row, each, adds=True) for each in options))
            self._additions.append(SaidMore(row.number, addition, len(self.said)))

    def _with_whole_days(self, content: LineContent) -> LineContent:
        """Return what a line says with its days whole: without a year, or by name, they are beside the sheet's day."""
        days = {name: type for name, each in typed(content.kind).items() if isinstance(type := each.type, Day)}
        beside = self.reading._replace(today=self.day)
        texts = dict(content.texts)
        if texts.get(content.kind.date, "").casefold() == _TOMORROW:
            raise NoRecord(f"{quoted(_TOMORROW)}: nothing was done yet", "# in front leaves the line out")
        for name in texts.keys() & days.keys():
            value = now = None
            with suppress(StrongholdError):
                value = days[name].read(texts[name], beside)
                now = days[name].read(texts[name], self.reading)
            if value is not None and value != now:
                texts[name] = f"{value:%d/%m/%Y}"
        return content._replace(texts=texts)

    def _of_its_day(self, row: SheetRow, content: LineContent, *, adds: bool = False) -> LineContent:
        """Return what a line after midnight says with its day; what only adds to a record has that of what became."""
        if row.number not in self.days:
            return content
        kind = content.kind
        day = {kind.date: f"{self.days[row.number]:%d/%m/%Y}"}
        begins = not adds and content.settles is None and kind.date in typed(kind)
        return content._replace(texts=(day if begins else {}) | with_days(kind, content.texts, day))

    def _keep_found(self, row: SheetRow, found: _Open, heard: LineContent) -> None:
        if heard.kind is not found.kind:
            raise Unreadable(
                f"{with_article(heard.kind.name)} cannot stand under a {found.field.name}",
                "begin it where the other lines begin",
            )
        if (shared := found.heard) is not None:
            by = {name: whose for name, whose in shared.by.items() if name not in heard.texts}
            # A vehicle is of the place that its find names.
            own = heard.searched if not (heard.searched and heard.searched.is_item) else None
            place = own or shared.searched or heard.searched
            notes = [each.texts[NOTES] for each in (shared, heard) if each.texts.get(NOTES)]
            said = {NOTES: "; ".join(notes)} if len(notes) > 1 else {}
            heard = heard._replace(texts=shared.texts | heard.texts | said, by=by | heard.by, searched=place)
        self._lines.append((row.number, row.words))
        heard = self._of_its_day(row, heard)
        self.said.append(HeardLine(row.number, heard, found.number, found.field.name))

    def _read_whose(self, row: SheetRow) -> HeardRow | None:
        """Take a line that says whose the things behind it or under it are; None where it is no such line."""
        try:
            heard = hear_officers(row.words, self.reading, self.day)
        except StrongholdError:
            return None
        if not (heard.whose or heard.contents):
            return None
        self.close()
        self._keep(row, heard)
        return heard

    def add(self) -> None:
        """Add to records what lines under them say."""
        self.said, wrong = with_additions(self.said, self._additions, self._unread if self.problems else None)
        self.said = each_closed_once(with_people(self.said, self._about))
        self.problems += wrong
        self.problems += wrong_totals(self._lines, [each[:2] for each in self.said], self.reading)

    def takes_total(self, row: SheetRow) -> bool:
        """Take a line that only says how many there were of what other lines tell; whether it is one."""
        tally = tally_of(row.words, self.reading)
        if tally is None or not counts_any(tally, [each.heard for each in self.said]):
            return False
        self._totals.append((row, tally))
        return True

    def check_totals(self) -> None:
        """Leave out each total that agrees with the other lines; where lines are wrong, none can be told."""
        for row, tally in self._totals:
            problem = differing(tally, [each.heard for each in self.said])
            if problem is None or self.problems:
                self.leave_out(row, row.words)
            else:
                self.problems.append(problem.at(line=row.number))

    def check_mentions(self) -> None:
        """Note that somebody is only mentioned of whom neither the sheet nor the ledger has a record."""
        recorded = {
            same_person(text)
            for said in self.said
            for name in people(said.heard.kind)
            if (text := said.heard.texts.get(name))
        }
        for number, key in dict.fromkeys(self._mentions):
            known = self.reading.has_record
            if same_person(key) in recorded | self._unread or (known and known(key)):
                continue
            what = f"{key} is only mentioned, and no record is of them"
            how = "say what was done, e.g. arrest P-31, on a line of its own; # in front leaves the line out"
            self.problems.append(Unreadable(what, how).at(line=number))

    def close(self) -> None:
        """End the find that is open."""
        if self._open is not None and not self._filled:
            what = f"a {self._open.field.name} with nothing under it"
            problem = Unreadable(what, "indent what was found, or leave the line out")
            self.problems.append(problem.at(line=self._open.number))
        self._open, self._filled = None, False

    def _begin(self, row: SheetRow, opened: Opening) -> None:
        """Open a find, and read what its own line says about all that is in it."""
        kind, field, words = opened
        self._open = _Open(row.number, row.indent, field, None, kind)
        rest = row.words[words:]
        again = bool(rest) and rest[0].plain and rest[0].name is None and rest[0].text.casefold() == AGAIN
        heard = hear_fields(Start(kind, 0, {}), rest[again:], self.reading)
        self._open = self._open._replace(heard=heard)
        for name, whose in heard.by.items():
            key = (name, same_person(whose) or whose)
            before = self._searched.setdefault(key, row.number)
            if before != row.number and not again:
                raise Unreadable(
                    f"{field.name} on {whose} is on line {before} already",
                    f"put it all there, or say {field.name} {AGAIN} on {whose} for another search",
                )


def _day_of(heading: Heading, reading: Reading) -> date | None:
    """Return the day of a sheet, None where its heading has none that can be read."""
    with suppress(StrongholdError):
        for kind in KINDS.values():
            if kind.date in heading:
                return cast(date, kind.read_field(kind.fields[kind.date], heading[kind.date], reading))
    return None


def _wrong_heading(heading: Heading, reading: Reading) -> list[StrongholdError]:
    """Return what is wrong with the heading, once and not for every line."""
    problems = []
    for name, text in heading.items():
        kind = next((kind for kind in KINDS.values() if name in kind.fields), None)
        if kind is not None:
            try:
                kind.read_field(kind.fields[name], text, reading)
            except StrongholdError as problem:
                problems.append(problem.at(field=name))
    return problems


def _wrong_alone(lines: Sequence[Line], heading: Heading, reading: Reading) -> list[StrongholdError]:
    """Return what is wrong with each record by itself; those of one line once."""
    problems: list[StrongholdError] = []
    done: list[tuple[int, Kind, dict[str, str]]] = []
    for line in lines:
        if (said := (line.number, line.kind, line.texts)) not in done[-1:]:
            done.append(said)
            try:
                _try(line, heading, reading)
            except StrongholdError as problem:
                problems += at_line(problem, line.number)
    return problems


def _try(line: Line, heading: Heading, reading: Reading) -> None:
    """Read a record as it would be kept.  Raises what is wrong with it."""
    reading = reading._replace(next_person=lambda: "P-1")
    texts = {
        name: "new" if isinstance(line.kind.fields[name].type, Person) and is_new(text) else text
        for name, text in line.texts.items()
    }
    if line.settles is None:
        line.kind.read(texts | {name: line.kind.links[name].show(1) for name in line.links}, reading)
        return
    problems: list[StrongholdError] = []
    people = [name for name, field in line.kind.fields.items() if isinstance(field.type, Person)]
    if line.which is None and not any(texts.get(name) for name in people):
        choice, reference = texts.get(line.settles, "that"), line.kind.reference(3)
        problems.append(
            Unreadable(f"{quoted(choice)} does not say whose", f"e.g. {choice} P-31, or {choice} {reference}")
        )
    for name, text in texts.items():
        try:
            if text:
                line.kind.read_field(line.kind.fields[name], text, reading)
        except StrongholdError as problem:
            problems.append(problem.at(field=name))
    if problems:
        raise Refused(WHAT, problems)


def at_line(problem: StrongholdError, number: int) -> list[StrongholdError]:
    """Return all that is wrong with a record, each with the line of the sheet that it is on."""
    return [each.at(line=number) for each in problem.one_by_one()]
