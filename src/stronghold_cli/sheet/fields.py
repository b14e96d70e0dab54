"""The words of one line of a sheet, each put into the one field that hears it; nothing is guessed."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from stronghold_cli.catalogue.items import all_items, find_item
from stronghold_cli.catalogue.own_items import unknown_item
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.amounts import Count
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS, find_kind, find_reference
from stronghold_cli.records.names import Choice, ItemName, Link, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.goods import (
    LONGEST_RUN,
    after_amounts,
    is_of,
    item_first,
    many,
    no_amount,
    runs,
    say_how_many,
)
from stronghold_cli.sheet.places import Place, searched_place
from stronghold_cli.sheet.unheard import NOTES, Unheard
from stronghold_cli.sheet.words import Word
from stronghold_cli.values.choices import meant
from stronghold_cli.values.text import hyphened, listed, quoted, with_article

MOST_TIMES = 100
"""The most records that one line stands for."""
APART = "apart"
"""Says that an item is a find by itself; alone on a line, that the next item begins another one."""
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


class Start(NamedTuple):
    """What begins a line: its kind, and what the beginning itself says."""

    kind: Kind
    words: int
    texts: dict[str, str]
    settles: str | None = None
    named: bool = False
    """Whether it is the kind's name."""


def typed(kind: Kind) -> dict[str, Field]:
    """Return the fields that somebody can type, by name."""
    return {field.name: field for field in kind.typed}


def relations(kind: Kind) -> list[Field]:
    """Return the links that a word joins records by, such as `concurrent`."""
    return [field for field in kind.typed if field.on_sheet.relation]


class Opening(NamedTuple):
    """What a line opens for the lines under it."""

    kind: Kind
    field: Field
    words: int
    """How many words it takes; none where the line begins with whose it is (`seized from P-9`)."""


def opening(words: Sequence[Word]) -> Opening | None:
    """Return what a line opens for the lines under it, None for any other line."""
    for kind in KINDS.values():
        fields = {field.name: field for field in kind.typed if field.on_sheet.opens}
        whose = [word for field in kind.typed if fields and field.on_sheet.by for word in field.on_sheet.words]
        for length, text in runs(words):
            if length == 1 and (field := fields.get(text.casefold())) and words[0].plain:
                return Opening(kind, field, 1)
            if fields and words[0].plain and text.casefold() in whose:
                return Opening(kind, next(iter(fields.values())), 0)
    return None


def is_apart(words: Sequence[Word]) -> bool:
    """Whether a word, or a line of that word alone, says that an item is a find by itself."""
    return words[0].plain and words[0].name is None and words[0].text.casefold() == APART


def hear(words: Sequence[Word], reading: Reading) -> LineContent:
    """Read one line.  Raises Unreadable for the first word that is nobody's, or might be two's."""
    kind, item = _items()[0]
    words = _without_name(words, reading)
    words = item_first(words, kind, item, reading) or words
    start = begin(words, reading)
    heard = hear_fields(start, words[start.words :], reading)
    if heard.kind is kind and heard.texts.get(item.name):
        say_how_many(heard.texts[item.name], [*heard.texts], kind, reading)
    return heard


def _without_name(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    """Return a line without the kind's name in front of an item that begins the same by itself: `seizure cash £50`."""
    kind, item = _items()[0]
    if len(words) == 1 or words[0].name is not None or hyphened(words[0].text) != kind.name:
        return words
    rest = words[1:]
    try:
        start = begin(item_first(rest, kind, item, reading) or rest, reading)
    except StrongholdError:
        return words
    return rest if start.kind is kind and item.name in start.texts else words


def hear_fields(start: Start, words: Sequence[Word], reading: Reading) -> LineContent:
    """Read what follows the beginning of a line.  Raises Unreadable."""
    line = _Line(start, reading)
    at = 0
    while at < len(words):
        at += line.take(words[at:], first=at == 0)
    heard = LineContent(start.kind, line.texts, line.by, line.relation, line.times, start.settles, line.which)
    for kind, item in _items():
        if kind is start.kind:
            # The line of a find has no item, and may name a place for all that is in it.
            text = heard.texts.get(item.name, "")
            place = searched_place(text, heard.texts.get("category"), line.introduced, reading)
            return heard._replace(searched=place)
    return heard


def begin(words: Sequence[Word], reading: Reading) -> Start:
    """Return what the first words of a line begin.  Raises Unreadable where that is nothing, or several things."""
    if words[0].name is not None:
        raise Unreadable(f"{quoted(words[0].said)} starts no line: {_starts()}")
    if (counted := many(words)) is not None:
        number, before = counted
        for length, text in runs(words[before:]):
            for kind, item in _items():
                if item.type.heard(text, item.name, reading):
                    pieces = next(field for field in kind.typed if isinstance(field.type, Count))
                    if is_of(words[before + length :]):  # `15 rocks of crack`
                        raise no_amount(f"{number} {text}", number, find_item(text, reading.own_items))
                    return Start(kind, before + length, {item.name: text, pieces.name: number})
    for length, text in runs(words):
        found = list(_begun(text, length, reading))
        if len(found) == 1:
            return found[0]
        if found:
            could = _or(f"{with_article(start.kind.name)} ({', '.join(start.texts)})" for start in found)
            raise Unreadable(f"{quoted(text)} could begin {could}: begin with {_or(s.kind.name for s in found)}")
    raise _starts_nothing(words, reading)


def _begun(text: str, length: int, reading: Reading) -> Iterator[Start]:
    """Yield what a run of words begins: a kind by its name, else an item or a choice that says what a record is."""
    try:
        yield Start(find_kind(text), length, {}, named=True)
        return
    except Unreadable:
        pass
    theirs = [(kind, item) for kind, item in _items() if item.type.heard(text, item.name, reading)]
    for kind, item in theirs:
        yield Start(kind, length, {item.name: text})
    for kind, field, choice in _choices().get(hyphened(text), ()):
        if kind in (of for of, _ in theirs) or not _begins(field):
            continue
        settles = field.name if field.on_sheet.settles and choice != field.default else None
        yield Start(kind, length, {field.name: choice}, settles)


def _starts_nothing(words: Sequence[Word], reading: Reading) -> Unreadable:
    """Return why a word begins no line: it says something else of a kind, or nothing at all."""
    word = words[0].text
    if (said := after_amounts(words, _items()[0][0], reading)) is not None:
        problem = unknown_item(reading.own_items, said)
        if problem.nearest:
            return problem
    for kind in KINDS.values():
        if any(isinstance(f.type, Person) and f.type.heard(word, f.name, reading) for f in kind.typed):
            return Unreadable(f"{quoted(word)} starts no line: say first what was done", f"e.g. {kind.name} {word}")
    of = dict.fromkeys(kind.name for kind, _, _ in _choices().get(hyphened(word), ()))
    if of:
        return Unreadable(f"{quoted(word)} is said of {_or(map(with_article, of))}: begin with {_or(of)}")
    done = [choice for choice, found in _choices().items() if any(_begins(field) for _, field, _ in found)]
    close = meant(word, [*KINDS, *done, *all_items()])
    return Unreadable(f"{quoted(word)} starts no line{'' if close else f': {_starts()}'}", close)


def _starts() -> str:
    kind, item = _items()[0]
    done = next(field.example for found in _choices().values() for _, field, _ in found if field.required)
    return (
        f"begin with a kind of record, what was done or an item (e.g. {kind.name}, {done}, {item.example}; "
        "an item that is in no table is added first: stronghold items add NAME --category …)"
    )


def _begins(field: Field) -> bool:
    """Whether a choice of the field says what a record is, so that it may begin a line."""
    return field.required or field.on_sheet.settles


class _Line:
    """What a line has said so far."""

    def __init__(self, start: Start, reading: Reading) -> None:
        self.kind, self.reading = start.kind, reading
        self.fields = typed(start.kind)
        self.begun = set(start.texts)
        self.named = start.named
        self.settles = start.settles
        self.texts = dict(start.texts)
        self.by: dict[str, str] = {}
        self.relation: Field | None = None
        self.times = 1
        self.which: int | None = None
        self.introduced: dict[str, str] = {}
        """What was said, by the word in front of it."""
        # A field's own name before the words of another, a kind's own words before those of fields that every kind has.
        self._introduced: dict[str, Field] = {}
        for name, field in self.fields.items():
            self._introduced |= {name: field, hyphened(field.name): field}
        for field in self.fields.values():
            for word in field.on_sheet.words:
                self._introduced.setdefault(word, field)

    def take(self, words: Sequence[Word], *, first: bool) -> int:
        """Put the next words where they belong, and return how many they were.  Raises Unreadable."""
        word = words[0]
        if word.name is not None and not self._hearing(word.said):
            field = self.kind.field(word.name)
            if field.name not in self.fields:
                raise Unreadable(f"{field.name} is not said on a sheet", f"leave {word.said} out")
            self._set(field, word.text, word.said)
            return 1
        # `line holder` is a role before `line` introduces one.
        for length, text in runs(words, LONGEST_RUN):
            if length == 1 and word.plain and (taken := self._mark(word) or self._introduce(words)):
                return taken
            fields = self._hearing(text)
            if fields:
                field = self._only(fields, text)
                self._set(field, field.type.heard(text, field.name, self.reading) or text, text)
                return length
        if first and self.named and (lead := next((f for f in self.fields.values() if f.on_sheet.leads), None)):
            length = next((n for n in range(1, len(words)) if self._is_known(words[n:])), len(words))
            self._set(lead, " ".join(word.text for word in words[:length]), word.said)
            return length
        raise self._nobodys(words)

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
        named = _reference(word.text) if self.settles and "-" in word.text else None
        if named and named[0] is self.kind:
            if self.which is not None:
                raise Unreadable(f"{quoted(word.said)} is a second {self.kind.name}", "one a line")
            self.which = named[1]
            return 1
        return 0

    def _introduce(self, words: Sequence[Word]) -> int:
        """Take a value with the word or words in front that say which field it is: `for 2y`, `seized from P-9`."""
        said, length = next(
            ((text.casefold(), n) for n, text in runs(words) if text.casefold() in self._introduced), ("", 0)
        )
        field = self._introduced.get(said)
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
        if isinstance(field.type, Link) and field.on_sheet.by:
            person = KINDS[field.type.kind].fields[field.on_sheet.by]
            for length, text in runs(words):
                if person.type.heard(text, person.name, self.reading):
                    self._claim(field, text)
                    self.by[field.name] = text
                    return length
        self._set(field, words[0].text, words[0].said)
        self.introduced[said] = words[0].text
        return 1

    def _hearing(self, text: str) -> list[Field]:
        """Return the fields whose type hears a text; a reference is nobody's key."""
        found = [
            field
            for field in self.fields.values()
            if field.name not in self.begun
            and not field.on_sheet.introduced
            and text.count(" ") < field.type.longest
            and field.type.heard(text, field.name, self.reading) is not None
        ]
        if any(isinstance(field.type, Person) for field in found) and _reference(text):
            return [field for field in found if not isinstance(field.type, Person)]
        return found

    def _only(self, fields: Sequence[Field], text: str) -> Field:
        """Return the one field that a text is for.  Raises Unreadable for one that might be two's."""
        # A line that begins with the kind's name has still to say of what it is: `seizure phone` is no sort of thing.
        leads = [field for field in fields if self.named and field.on_sheet.leads and field.name not in self.texts]
        before = leads or ([field for field in fields if field.on_sheet.first] if len(fields) > 1 else fields)
        if len(before) == 1:
            return before[0]
        names = [hyphened(field.name) for field in fields]
        value = text if " " not in text else f'"{text}"'
        raise Unreadable(f"{quoted(text)} could be {_or(names)}", f"say {_or(f'{name}={value}' for name in names)}")

    def _set(self, field: Field, text: str, said: str) -> None:
        joined = field.type.between
        if joined is not None and self.texts.get(field.name):
            self.texts[field.name] += joined + text
            return
        self._claim(field, said)
        self.texts[field.name] = text

    def _claim(self, field: Field, said: str) -> None:
        if field.name in self.texts or field.name in self.by:
            before = self.texts.get(field.name) or self.by.get(field.name, "")
            raise Unreadable(f"{quoted(said)} is a second {hyphened(field.name)}, after {quoted(before)}", "one a line")

    def _is_known(self, words: Sequence[Word]) -> bool:
        word = words[0]
        if word.name is not None or any(text.casefold() in self._introduced for _, text in runs(words)):
            return True
        marks = {field.on_sheet.relation for field in relations(self.kind)}
        return word.text.casefold() in marks or any(self._hearing(text) for _, text in runs(words, LONGEST_RUN))

    def _ends(self, words: Sequence[Word], within: Collection[str]) -> bool:
        """Whether words that nobody hears end before some others."""
        return not words[0].plain or (words[0].text.casefold() not in within and self._is_known(words))

    def _nobodys(self, words: Sequence[Word]) -> StrongholdError:
        """Return what is said of words of which the first is nobody's."""
        unsaid = [field for name, field in self.fields.items() if name not in self.texts and name not in self.by]
        # "being concerned in …" goes on where a note would begin.
        within = {word for field in self.fields.values() if field.name == NOTES for word in field.on_sheet.words}
        within = within if any(field.type.in_words for field in unsaid) else set()
        length = next((n for n in range(1, len(words)) if self._ends(words[n:], within)), len(words))
        item = next((text for name, text in self.texts.items() if isinstance(self.fields[name].type, ItemName)), "")
        said = Unheard(self.kind, unsaid, [*self._introduced], self.reading)
        return said.problem(words[:length], find_item(item, self.reading.own_items))


def _reference(text: str) -> tuple[Kind, int] | None:
    try:
        return find_reference(text)
    except Unreadable:
        return None


@cache
def _items() -> tuple[tuple[Kind, Field], ...]:
    """Return the kinds that an item begins, each with its field."""
    return tuple((kind, field) for kind in KINDS.values() for field in kind.typed if isinstance(field.type, ItemName))


@cache
def _choices() -> dict[str, list[tuple[Kind, Field, str]]]:
    """Return whose choice a word is."""
    found: dict[str, list[tuple[Kind, Field, str]]] = {}
    for kind in KINDS.values():
        for field in kind.typed:
            for choice in field.type.choices if isinstance(field.type, Choice) else ():
                found.setdefault(choice.casefold(), []).append((kind, field, choice))
    return found


def _or(words: Iterable[str]) -> str:
    return listed(list(dict.fromkeys(words)))
