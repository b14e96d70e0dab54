"""The lines of a sheet that were heard so far, in order, with the find that is open."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.line import LINE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.agencies import check_agency
from stronghold_cli.sheet.activities.entry_people import check_number_or_age
from stronghold_cli.sheet.activities.nrm_decisions import heard_decision
from stronghold_cli.sheet.court.court_line import hear_court_line
from stronghold_cli.sheet.days_of_lines import of_its_day, with_whole_days
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.heard_otherwise import heard_in_full, heard_otherwise
from stronghold_cli.sheet.in_its_line import of_whom
from stronghold_cli.sheet.inventory.listed import as_listed
from stronghold_cli.sheet.listed_rows import hear_listed
from stronghold_cli.sheet.not_yet import heard_as_decided
from stronghold_cli.sheet.officers.additions import SaidMore, with_additions, with_people
from stronghold_cli.sheet.officers.found_at import check_place
from stronghold_cli.sheet.officers.line_ends import each_closed_once
from stronghold_cli.sheet.officers.officers_line import HeardRow, hear_officers
from stronghold_cli.sheet.open_find import OpenFind
from stronghold_cli.sheet.order import HeardLine
from stronghold_cli.sheet.owners_behind import headed_by_owner
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.places.headed_finds import as_find
from stronghold_cli.sheet.places.theirs import their_place
from stronghold_cli.sheet.places.visits import visits_of, which_visits
from stronghold_cli.sheet.remarks.mentions import only_mentioned
from stronghold_cli.sheet.sentences.in_sentence import INDOORS
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.sentences.subjects import NOBODY, heads_arrests
from stronghold_cli.sheet.shift.tallies import SheetTotal, counts_any, differing, tally_of
from stronghold_cli.sheet.things.detained import with_detained, without_detained
from stronghold_cli.sheet.things.exhibit_lines import named_exhibits, with_named_exhibits
from stronghold_cli.sheet.things.totals import wrong_totals
from stronghold_cli.sheet.timed_lines import heard_at_its_time
from stronghold_cli.sheet.top_of_sheet.line_of_sheet import line_of_sheet
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.starts import (
    APART,
    Opening,
    Start,
    is_apart,
    opening,
    relations_by,
    typed,
)
from stronghold_cli.sheet.words.text import SheetRow, Word, words_of
from stronghold_cli.values.text import quoted

AGAIN = "again"
"""Says that a find is another search of the same person."""


class HeardSoFar:
    """The lines heard so far, and the find that is open."""

    def __init__(self, reading: Reading, day: date) -> None:
        self.reading, self.day = reading, day
        self.said: list[HeardLine] = []
        self.problems: list[StrongholdError] = []
        self._open: OpenFind | None = None
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
        self.has_finds = False
        """Whether the sheet has lines `find`, with what is indented under them."""
        self.left_out: list[tuple[int, str]] = []
        self._mentions: list[tuple[int, str]] = []
        self._lines: list[tuple[int, Sequence[Word]]] = []
        """What was read that stands for records, by its number."""
        self.shared: dict[str, str] = {}
        self._totals: list[tuple[SheetRow, SheetTotal]] = []
        self.days: dict[int, date] = {}
        """The days of the rows that are not of the sheet's, by their numbers."""
        self.taken: list[str] = []
        """How words were taken that may mean two things, for the read-back."""

    @property
    def added(self) -> frozenset[int]:
        """The lines that add to a record."""
        return frozenset(each.number for each in self._additions)

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
        there = their_place(row.words, self.reading)
        if there and there.length == len(row.words):
            row = row._replace(words=tuple(words_of(f"from {there.key}:")))
            how = f"what is below is taken as {there.key}'s, and {quoted(there.place)} is in none of its notes"
            self.taken.append(f"line {row.number}: {how}")
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
            listed = as_listed(row.words, self.reading)
            key = next((word for word in row.words[1:] if is_key([word], self.reading)), None)
            opened = opened if key is not None and listed == list(row.words) else None
        if opened is not None:
            if self._open is not None:
                raise Unreadable(
                    f"{quoted(row.words[0].said)} stands under another one, line {self._open.number}",
                    about=row.words[0].said,
                )
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
                if self.has_finds:
                    raise Unreadable("is indented, and no find is above it", "begin it where the other lines begin")
            row = self._without_detained(self._without_exhibits(row))
            if not row.words:
                return
            said = heard_at_its_time(row, lambda each: heard_as_decided(each, self.reading, self._hear_whole))
            self._who = self._who.after(row.words, said.contents, self.reading)
            self._keep(row, said)
            self._mentions += [(row.number, key) for key in said.mentions]
            if said.left_out:
                self.left_out.append((row.number, said.left_out))
            return
        self._filled = True
        self._keep_found(row, self._open)

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

    def _hear_whole(self, row: SheetRow) -> HeardRow:
        """Read a line as one about a decision or a court, else by itself.  Raises what is wrong with it."""
        return (
            heard_decision(row.words, self.reading, self.day)
            or hear_court_line(row.words, self.reading, self.day)
            or self._hear(row)
        )

    def _hear(self, row: SheetRow) -> HeardRow:
        """Read a line by itself, else as an entry or a visit that the title is of.  Raises what is wrong with it."""
        try:
            heard = hear_listed(row.words, self.reading, self.day, self._who)
            heard = heard_in_full(heard, row.words, self.reading, self.day, self._who)
            if not self._visits or heard.contents or not heard.adds_to_place:
                return heard
            raise Unreadable(f"nothing is above {quoted(heard.additions[0].words)}")  # `5 Mill Lane - ok`
        except StrongholdError as problem:
            sort = self._visits[0] if self._visits else ""
            said = heard_otherwise(row.words, problem, sort, self.reading, self.day, self._who)
            if len(self._visits) > 1 and self._title is not None:
                self.problems.append(which_visits(self._title.words, self._visits).at(line=self._title.number))
                self._title = None
            return said

    def titled(self, row: SheetRow, besides: Sequence[Word]) -> None:
        """Take note of a title, which may say what each line below is; `besides` is what of it says nothing."""
        if sorts := visits_of(row.words):
            self._visits, self._title = sorts, row
        if any(word.text.casefold() in INDOORS for word in row.words):
            self._who = self._who._replace(indoors=True)
        self._who = self._who._replace(arrests=heads_arrests(row.words))
        if line := line_of_sheet(row.words, self.reading):
            self.shared[LINE.name] = line
            self.taken.append(f"line {row.number}: {line} is taken as the drug line of every record below")
        else:
            self.leave_out(row, besides)

    def _keep(self, row: SheetRow, heard: HeardRow) -> None:
        """Take what a line says that stands under no find."""
        if heard.address:
            check_place(heard.address, [each.heard for each in self.said])
        self._lines.append((row.number, row.words))
        whose, self._whose = self._whose, heard.whose
        self.shared |= heard.shared
        for content in (with_whole_days(each, self.day, self.reading) for each in heard.contents):
            if whose and content.kind.fields.keys() & {each.name for each in relations_by(content.kind)}:
                content, whose = of_whom(content, whose[-1].text), ()
            check_agency(content)
            check_number_or_age(content, row.words, self.reading)
            kept = {name: text for name, text in self.shared.items() if name in typed(content.kind)}
            content = content._replace(texts=(kept if content.settles is None else {}) | content.texts)
            content = of_its_day(content, self.days.get(row.number))
            self.said.append(HeardLine(row.number, content, parted=self._parted))
            self._parted = False
        self._about += heard.about
        for addition in heard.additions:
            options = (with_whole_days(each, self.day, self.reading) for each in addition.options)
            addition = addition._replace(
                options=tuple(of_its_day(each, self.days.get(row.number), adds=True) for each in options)
            )
            self._additions.append(SaidMore(row.number, addition, len(self.said)))

    def _keep_found(self, row: SheetRow, found: OpenFind) -> None:
        """Take what a line says that stands under a find."""
        said = hear_listed(row.words, self.reading, self.day, NOBODY)
        self._lines.append((row.number, row.words))
        for heard in found.with_its_own(said):
            heard = of_its_day(heard, self.days.get(row.number))
            self.said.append(HeardLine(row.number, heard, found.number, found.field.name))
        self._mentions += [(row.number, key) for key in said.mentions]
        if said.left_out:
            self.left_out.append((row.number, said.left_out))

    def _read_whose(self, row: SheetRow) -> HeardRow | None:
        """Take a line that says whose the things behind it or under it are; None where it is no such line."""
        try:
            words = headed_by_owner(row.words, self._who, self.reading) or row.words
            heard = hear_officers(words, self.reading, self.day)
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
            person
            for said in self.said
            for name in people(said.heard.kind)
            if (person := same_person(said.heard.texts.get(name, "")))
        }
        self.problems += only_mentioned(self._mentions, recorded | self._unread, self.reading)

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
        self._open = OpenFind(row.number, row.indent, field, None, kind)
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
