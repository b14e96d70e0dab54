"""The words of one line of a sheet, each put into the one field that hears it; nothing is guessed."""

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from stronghold_cli.errors import Refused, StrongholdError, Unreadable
from stronghold_cli.records.amounts import Count, Whole
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.links import Link
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.sheet.amounts_placed import amounts_placed
from stronghold_cli.sheet.goods import (
    LONGEST_RUN,
    runs,
)
from stronghold_cli.sheet.known_words import KnownWords, named_record
from stronghold_cli.sheet.places import ADDRESS, INSIDE, Place, searched_place
from stronghold_cli.sheet.remarks import is_remark
from stronghold_cli.sheet.starts import (
    Start,
    choices,
    either,
    is_apart,
    item_kinds,
    recorded_already,
    relations,
)
from stronghold_cli.sheet.unheard import NEGATIONS, NOTES, Unheard
from stronghold_cli.sheet.words import AND_NOTE, Word
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import SMALL_WORDS, hyphened, quoted

MOST_TIMES = 100
"""The most records that one line stands for."""
WHAT = "sheet not recorded"
_REMARK = 2
"""How many words a remark has at least that nothing parts from the rest: a single one may be a slip."""
_TIMES = "[xX]([0-9]{1,9})"


class LineContent(NamedTuple):
    """What one line says."""

    kind: Kind
    texts: dict[str, str]
    """By field; empty where somebody said that the field stays empty."""
    by: dict[str, str]
    """Of a link: whose record it leads to, where that was said (`on P-31`)."""
    relation: Field | None = None
    times: int = 1
    settles: str | None = None
    which: int | None = None
    searched: Place | None = None
    """Of an item: the address or the vehicle that its line names."""
    adds: bool = False
    """Whether it adds to a record above it, or to a charge that a court has still to decide: `P-5 trial 14/12/2026`."""


class Stray(StrongholdError):
    """Words that no field of the line hears."""

    def __init__(self, problem: StrongholdError, words: int) -> None:
        """Take what is said about them, and how many they are."""
        super().__init__(problem.said)
        self.problem, self.words = problem, words


def hear_fields(start: Start, words: Sequence[Word], reading: Reading) -> LineContent:
    """Read what follows the beginning of a line.  Raises Unreadable."""
    line = _Line(start, reading)
    at = 0
    strays: list[StrongholdError] = []
    while at < len(words):
        try:
            at += line.take(words[at:], first=at == 0)
        except Stray as stray:
            said = words[at : at + stray.words]
            if line.takes_remark(said, words[at - 1] if at else None):
                at += stray.words
                continue
            # What nobody hears is named at once, each by itself.
            strays.append(stray.problem)
            at += stray.words
        except StrongholdError as problem:
            raise (Refused(WHAT, [*strays, problem]) if strays else problem) from None
    if strays:
        strays += line.wrong()
        raise Refused(WHAT, strays) if len(strays) > 1 else strays[0]
    texts = amounts_placed(start.kind, line.texts, reading)
    heard = LineContent(start.kind, texts, line.by, line.relation, line.times, start.settles, line.which)
    for kind, item in item_kinds():
        if kind is start.kind:
            # The line of a find has no item, and may name a place for all that is in it.
            text = heard.texts.get(item.name, "")
            place = searched_place(text, heard.texts.get("category"), line.introduced, reading)
            return heard._replace(searched=place)
    return heard


class _Line:
    """What a line has said so far."""

    def __init__(self, start: Start, reading: Reading) -> None:
        self.kind, self.reading = start.kind, reading
        self._known = KnownWords(start, reading)
        self.fields = self._known.fields
        self.named = start.named
        self.settles = start.settles
        self.texts = dict(start.texts)
        self.by: dict[str, str] = {}
        self.relation: Field | None = None
        self.times = 1
        self.which: int | None = None
        self.introduced: dict[str, str] = {}
        """What was said, by the word in front of it."""

    def take(self, words: Sequence[Word], *, first: bool) -> int:
        """Put the next words where they belong, and return how many they were.  Raises Unreadable."""
        word = words[0]
        if word.name is not None and not self._known.hearing(word.said):
            field = self.kind.field(word.name)
            if field.name not in self.fields:
                raise Unreadable(f"{field.name} is not said on a sheet", f"leave {word.said} out")
            self._set(field, word.text, word.said)
            return 1
        # `line holder` is a role before `line` introduces one.
        for length, text in runs(words, LONGEST_RUN):
            if length == 1 and word.plain and (taken := self._mark(word) or self._introduce(words)):
                return taken
            fields = self._known.hearing(text)
            if not fields and (again := self._known.heard_already(text)):
                if again.type.heard(text, again.name, self.reading) == self.texts[again.name]:
                    return length
                self._claim(again, text)
            if fields:
                field = self._only(fields, text)
                self._set(field, field.type.heard(text, field.name, self.reading) or text, text)
                return length
        if first and self.named and (lead := next((f for f in self.fields.values() if f.on_sheet.leads), None)):
            length = next((n for n in range(1, len(words)) if self._known.are_known(words[n:])), len(words))
            self._set(lead, " ".join(word.text for word in words[:length]), word.said)
            return length
        raise self._nobodys(words)

    def takes_remark(self, words: Sequence[Word], before: Word | None) -> bool:
        """Keep words that nobody hears as a note where they are a remark of what was done or of somebody.

        Behind a number they may be what that counts, or a part of an address.
        """
        if not self.reading.remarks or len(words) < _REMARK or (before and re.search("[0-9]$", before.text)):
            return False
        if self.kind in (kind for kind, _ in item_kinds()) or NOTES not in self.fields:
            return False
        if not is_remark(words, self.reading):
            return False
        self._set(self.fields[NOTES], " ".join(word.said for word in words).rstrip(",;:"), words[0].said)
        return True

    def wrong(self) -> list[StrongholdError]:
        """Return what is wrong with what was heard, for all of a line is named at once."""
        problems: list[StrongholdError] = []
        for name, text in self.texts.items():
            if text and not isinstance(self.fields[name].type, Person | Link):
                try:
                    self.kind.read_field(self.fields[name], text, self.reading)
                except StrongholdError as problem:
                    problems.append(problem.at(field=name))
        return problems

    @property
    def _number(self) -> Field | None:
        """The field that a bare number on the line is for: how many there were."""
        return next((f for f in self.fields.values() if isinstance(f.type, Whole) and f.type.bare), None)

    def _mark(self, word: Word) -> int:
        """Take `x2`, `concurrent`, `apart`, or the reference of the record that the line settles."""
        joining = relations(self.kind)
        opens = next((field for field in self.fields.values() if field.on_sheet.opens), None)
        if opens and is_apart([word]):
            self._set(opens, "", word.said)
            return 1
        found = re.fullmatch(_TIMES, word.text)
        if found and (pieces := next((f for f in self.fields.values() if isinstance(f.type, Count)), None)):
            self._set(pieces, found[1], word.said)
            return 1
        if found and (number := self._number):
            self._set(number, found[1], word.said)
            return 1
        if joining and found:
            if not 0 < int(found[1]) <= MOST_TIMES or self.times != 1:
                raise Unreadable(f"{quoted(word.said)} is not how many times", "once a line, e.g. x2")
            self.times = int(found[1])
            return 1
        for field in joining:
            if field.on_sheet.relation == word.text.casefold():
                if self.relation not in (None, field):
                    raise Unreadable(f"{quoted(word.said)} is said beside another", "say one of them")
                self.relation = field
                return 1
        named = named_record(word.text) if self.settles and "-" in word.text else None
        if named and named[0] is self.kind:
            if self.which is not None:
                raise Unreadable(f"{quoted(word.said)} is a second {self.kind.name}", "one a line")
            self.which = named[1]
            return 1
        return 0

    def _recorded(self, word: Word) -> StrongholdError | None:
        """Return that a line is of what is new, where it names a record of its own kind; None where it names none."""
        named = named_record(word.text) if word.plain and "-" in word.text else None
        if named and named[0] is self.kind:
            return recorded_already(*named)
        sort = re.fullmatch("([A-Za-z-]+)-([0-9]{1,9})", word.text)
        if sort and any(kind is self.kind for kind, _, _ in choices().get(hyphened(sort[1]), ())):
            return Unreadable(
                f"{quoted(word.text)} is no reference", f"did you mean {self.kind.reference(int(sort[2]))}?"
            )
        return None

    def _introduce(self, words: Sequence[Word]) -> int:
        """Take a value with the word or words in front that say which field it is: `for 2y`, `seized from P-9`."""
        said, length = next(
            ((text.casefold(), n) for n, text in runs(words) if text.casefold() in self._known.introduced), ("", 0)
        )
        field = self._known.introduced.get(said)
        if field is None or field.type.heard(said, field.name, self.reading):
            return 0
        if len(words) == length:
            raise Unreadable(f"{quoted(said)} has nothing after it", f"e.g. {said} {field.example}")
        return length + self._take_introduced(field, said, words[length:])

    def _take_introduced(self, field: Field, said: str, words: Sequence[Word]) -> int:
        for length, text in runs(words, field.type.longest):
            if (value := field.type.heard(text, field.name, self.reading)) is not None:
                self._set(field, value, text)
                return length
        if isinstance(field.type, Day):
            for length, text in runs(words, field.type.longest):
                with suppress(StrongholdError):
                    field.type.read(text, self.reading)
                    self._set(field, text, text)
                    return length
        if isinstance(field.type, Link) and field.on_sheet.by:
            person = KINDS[field.type.kind].fields[field.on_sheet.by]
            for length, text in runs(words):
                if person.type.heard(text, person.name, self.reading):
                    self._claim(field, text)
                    self.by[field.name] = text
                    return length
        if field.on_sheet.rest:
            ends = (n for n in range(1, len(words)) if self._ends(field, words[n - 1], words[n:]))
            length = next(ends, len(words))
            text = " ".join(word.text for word in words[:length])
            if not field.type.in_words and (negation := _negation(words[:length])):
                how = "put # in front, and what was done on its own line"
                raise Stray(Unreadable(f"{quoted(text)} says {quoted(negation)}", how), length + 1)
            if field.name == NOTES:
                return self._take_place(said, words, length, text)
            if field.type.in_words and words[length - 1].text.casefold() in SMALL_WORDS:
                last = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
                whole = " ".join(word.text for word in words[:last])
                first, _, second = whole.partition(" and ") if field.type.between is None else (whole, "", "")
                how = f"say e.g. {hyphened(field.name)}={in_quotes(first)}"
                if second:  # one alone is kept there
                    how += f" {NOTES}={in_quotes(second)}"
                raise Unreadable(f"nobody can tell where {quoted(whole)} ends", how)
            self._set(field, text, words[0].said)
            return length
        self._set(field, words[0].text, words[0].said)
        self.introduced[said] = words[0].text
        return 1

    def _take_place(self, said: str, words: Sequence[Word], length: int, text: str) -> int:
        """Take where something was as a note: `in shoe box`, with the word in front where that says more than `in`."""
        if not words[0].plain:
            length, text = 1, words[0].text
        elif self._known.are_known(words):
            raise Stray(Unreadable(f"{quoted(said)} does not say where", f"leave {quoted(said)} out"), 1)
        people = [field for kind in KINDS.values() for field in kind.typed if isinstance(field.type, Person)]
        for word in words[:length]:
            key = word.text.removesuffix("'s")
            if word.plain and people[0].type.heard(key, people[0].name, self.reading) and not named_record(key):
                raise Stray(Unreadable(f"{quoted(text)} names {key}", f"say from {key}"), length + 1)
        self._set(self.fields[NOTES], text if said in (INSIDE, ADDRESS) else f"{said} {text}", words[0].said)
        self.introduced[said] = text
        return length

    def _ends(self, field: Field, word: Word, after: Sequence[Word]) -> bool:
        """Whether what a word introduced ends with another one: a comma, a name or a person follows.

        What is in words that nobody can list, and where something was, ends before the next word that is known.
        """
        if (field.type.in_words or field.name == NOTES) and self._known.are_known(after):
            return True
        if len(after) > 1 and after[0].plain and after[0].text == ADDRESS and not after[1].plain:
            return True
        if field.name == NOTES and after[0].text.casefold() in AND_NOTE:
            return True
        people = [field for field in self.fields.values() if isinstance(field.type, Person)]
        said = after[0].text
        return word.parts or after[0].name is not None or any(f.type.heard(said, f.name, self.reading) for f in people)

    def _only(self, fields: Sequence[Field], text: str) -> Field:
        """Return the one field that a text is for.  Raises Unreadable for one that might be two's."""
        # A line that begins with the kind's name has still to name its item: `seizure phone` is no sort of thing.
        leads = [field for field in fields if self.named and field.on_sheet.leads and field.name not in self.texts]
        before = leads or ([field for field in fields if field.on_sheet.first] if len(fields) > 1 else fields)
        if len(before) == 1 or (before and len({field.type for field in before}) == 1 and before[0].type.amount):
            return before[0]
        names = [hyphened(field.name) for field in fields]
        value = text if " " not in text else f'"{text}"'
        raise Unreadable(
            f"{quoted(text)} could be {either(names)}", f"say {either(f'{name}={value}' for name in names)}"
        )

    def _set(self, field: Field, text: str, said: str) -> None:
        joined = "; " if field.name == NOTES else field.type.between
        if joined is not None and self.texts.get(field.name):
            self.texts[field.name] += joined + text
            return
        if isinstance(field.type, Choice) and self.texts.get(field.name, "").casefold() == text.casefold() != "":
            return  # `girl aged 15`: said again, and the same
        self._claim(field, said)
        self.texts[field.name] = text

    def _claim(self, field: Field, said: str) -> None:
        if field.name in self.texts or field.name in self.by:
            before = self.texts.get(field.name) or self.by.get(field.name, "")
            raise Unreadable(f"{quoted(said)} is a second {hyphened(field.name)}, after {quoted(before)}", "one a line")

    def _nobodys(self, words: Sequence[Word]) -> StrongholdError:
        """Return what is said about words whose first is no field's."""
        if recorded := self._recorded(words[0]):
            return Stray(recorded, 1)
        unsaid = [field for name, field in self.fields.items() if name not in self.texts and name not in self.by]
        # "being concerned in …" goes on where a note would begin.
        goes_on = [field for field in self.fields.values() if field.name == NOTES or field.type.in_words]
        within = {word for field in goes_on for word in field.on_sheet.words}
        within = within if any(field.type.in_words for field in unsaid) else set()
        length = next((n for n in range(1, len(words)) if self._known.end(words[n:], within)), len(words))
        unheard = Unheard(self.kind, unsaid, [*self._known.introduced], self.reading)
        problem, taken = unheard.problem(words[:length], words, self.texts)
        return Stray(problem, taken)


def _negation(words: Sequence[Word]) -> str:
    """Return the word that says that something was not so, which no text may hide; empty for none, and for `No 5`."""
    for word, after in zip(words, [*words[1:], None], strict=True):
        if word.plain and word.text.casefold() in NEGATIONS and not (after and after.text[:1].isdigit()):
            return word.text
    return ""
