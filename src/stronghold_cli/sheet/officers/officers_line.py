"""A line of a sheet as officers write it: what its parts come to, and whose its things are."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import RESULT
from stronghold_cli.errors import Refused, StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.told import of_person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.line_content import WHAT, LineContent
from stronghold_cli.sheet.fields.whole_line import hear
from stronghold_cli.sheet.officers.about_people import about_people
from stronghold_cli.sheet.officers.as_on_sheet import as_on_sheet, is_sum
from stronghold_cli.sheet.officers.found_at import came_of_it, led_by_address, placed
from stronghold_cli.sheet.officers.one_record import Addition, PartReader
from stronghold_cli.sheet.officers.parts_of_line import LineParts
from stronghold_cli.sheet.officers.somebody_had import what_somebody_had
from stronghold_cli.sheet.places.beside_addresses import several_addresses
from stronghold_cli.sheet.things.exhibit_lists import with_marks, without_marks
from stronghold_cli.sheet.things.labelled import without_label
from stronghold_cli.sheet.things.thing_words import TAKEN
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import item_kinds, relations_by
from stronghold_cli.sheet.words.text import Word, bare, parts_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes

_FINE = "fine"
"""How somebody was, and what a court gives."""


class HeardRow(NamedTuple):
    """What one line comes to."""

    contents: tuple[LineContent, ...] = ()
    additions: tuple[Addition, ...] = ()
    whose: tuple[Word, ...] = ()
    """Of a line that says nothing else: whose the things under it are, `seized from P-31:`."""
    shared: Mapping[str, str] = {}
    """Of a line that says nothing else: what holds for the lines under it, by field: the court."""
    address: str = ""
    """The address that the line begins with, where it says nothing of what was done there."""
    about: tuple[LineContent, ...] = ()
    """Who people are that it names beside what was done: a child, a male."""
    left_out: str = ""
    """What it says that is no record here."""
    mentions: tuple[str, ...] = ()
    """Whom it only mentions, with nothing that was done."""

    @property
    def adds_to_place(self) -> bool:
        """Whether it only adds to what was done above, and names nobody: `5 Mill Lane - ok`."""
        options = [option for addition in self.additions for option in addition.options]
        return bool(options) and not any(each.texts.get(name) for each in options for name in people(each.kind))


def hear_officers(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    """Read a line in officers' words.  Raises Unreadable, or Refused naming all that is wrong with it."""
    words, marks = without_marks(words, reading)
    heard = _hear_parts(words, reading, day)
    if any(bare(word).text.casefold() == _FINE for word in words):
        heard = heard._replace(contents=_with_how_they_were(heard.contents))
    return heard._replace(contents=with_marks(heard.contents, marks)) if marks.texts else heard


def _hear_parts(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    words, wrong = as_on_sheet(without_label(words, reading), reading, day)
    if wrong:
        raise Refused(WHAT, wrong) if len(wrong) > 1 else wrong[0].but()
    if (several := several_addresses(words)) and (each := _at_each(several, reading, day)):
        return HeardRow(each)
    found = led_by_address(words)
    try:
        return _OfficersLine(words, reading, day).read()
    except StrongholdError:
        if found is None:
            raise
    heard = _OfficersLine(found.rest, reading, day).read() if found.rest else HeardRow()
    if contents := placed(heard.contents, found) if not heard.additions else ():
        return HeardRow(contents, address=found.address)
    return HeardRow(additions=(Addition((came_of_it(found),), f"{found.address}: {found.result}"),))


def _at_each(lines: Sequence[Sequence[Word]], reading: Reading, day: date) -> tuple[LineContent, ...]:
    """Return what was done at each of several addresses, nothing where that is no activity.

    Raises Certain where the number of them that is said is another.
    """
    made: list[LineContent] = []
    for line in lines:
        heard = _OfficersLine(line, reading, day).read()
        if len(heard.contents) != 1 or heard.contents[0].kind is not ACTIVITY or heard.additions:
            return ()
        [content] = heard.contents
        number = content.texts.get("number", "")
        if number and int(number) != len(lines):
            raise Certain(f"{number} are said, and {len(lines)} addresses are named", "mend the number, or name all")
        made.append(content._replace(texts={name: text for name, text in content.texts.items() if name != "number"}))
    return tuple(made)


class _OfficersLine:
    """The parts of one line."""

    def __init__(self, words: Sequence[Word], reading: Reading, day: date) -> None:
        self._reading, self._day = reading, day
        self._segments = parts_of(words)
        self._part = PartReader(reading, day)
        self._parts = LineParts(self._segments, self._part, reading, day.isoformat())

    def read(self) -> HeardRow:
        """Read every part of the line."""
        if theirs := what_somebody_had(self._segments, self._reading, self._day.isoformat()):
            return HeardRow(theirs)
        parts = self._parts.parted()
        contents: list[LineContent] = []
        additions: list[Addition] = []
        key: list[Word] = []
        problems: list[StrongholdError] = []
        stray: Word | None = None
        about: list[LineContent] = []
        for part in parts:
            if part.things:
                contents += part.things
                continue
            try:
                heard, more, named = self._part.record(part.words, key)
            except StrongholdError as problem:
                problems += problem.one_by_one()
                continue
            contents += heard
            additions += more
            key = [named] if named else key
            if named and heard and not of_person(heard[-1].kind):
                stray = stray if people(heard[-1].kind) else named
                about += filter(None, [about_people(part.words, self._reading)])
        if problems:
            raise Refused(WHAT, problems) if len(problems) > 1 else problems[0]
        kind, _ = item_kinds()[0]
        self._check_vehicle(contents)
        self._check_fine(contents)
        if parts and not parts[0].things:
            # Somebody is named before the things: they are theirs, wherever on the line it says what was done.
            contents.sort(key=lambda content: content.kind is kind)
        return self._of_whom(contents, additions, stray)._replace(about=tuple(about))

    def _check_vehicle(self, contents: Sequence[LineContent]) -> None:
        """Refuse a vehicle beside what was done where nothing says that it was seized: it may be what was stopped."""
        kind, item = item_kinds()[0]
        words = [word for segment in self._segments for word in segment]
        taken = any(word.plain and word.text.casefold() in TAKEN for word in words)
        if taken or all(content.kind is kind for content in contents):
            return
        for said in (content.texts.get(item.name, "") for content in contents if content.kind is kind):
            known = find_item(said, self._reading.own_items)
            if known and known.category == "vehicle":
                how = f"say seized {said}, or notes={in_quotes(said)} if it was not"
                raise Certain(f"nothing says that the {said} was seized", how)

    def _check_fine(self, contents: Sequence[LineContent]) -> None:
        """Refuse a sum alone behind what a court gave, which may be costs: `fine £120, £85`."""
        if any(content.kind is SENTENCE for content in contents):
            for said in (segment[0].text for segment in self._segments if is_sum(segment)):
                raise Certain(f"nothing says what the {said} is", f"say {said} costs, or {said} cash on its own line")

    def _of_whom(self, contents: list[LineContent], additions: list[Addition], stray: Word | None) -> HeardRow:
        """Give the things of a line to the one person that it names for them."""
        kind, _ = item_kinds()[0]
        [link] = [each.name for each in relations_by(kind)]
        named = {content.by[link]: content.by for content in contents if link in content.by}
        whose = next(iter(named.values())) if len(named) == 1 else None
        if stray is not None:
            whose = whose or {link: stray.text}
        if not named and (told := _named_beside(contents, kind) or (not whose and _described(contents, additions))):
            whose = {link: told}  # `P-5 girl 15, 2 wraps crack, NRM done`
        if self._parts.whose and not contents and not additions:
            return HeardRow(whose=self._parts.whose)
        if not (contents or additions):
            rest = self._segments[bool(self._parts.room and self._segments[1:]) :]
            hear([word for segment in rest for word in segment], self._reading)  # says what is wrong with it
        if self._parts.whose:
            whose = {link: self._parts.whose[-1].text}
        if self._parts.room:
            things = any(each.kind is kind for each in contents)
            found = (each.kind is kind if things else at == 0 for at, each in enumerate(contents))
            contents = [
                _found_in(self._parts.room, each) if here else each for here, each in zip(found, contents, strict=False)
            ]
        if whose:
            contents = [
                each._replace(by=whose | each.by) if each.kind is kind and link not in each.texts else each
                for each in contents
            ]
        return HeardRow(tuple(contents), tuple(additions))


def _named_beside(contents: Sequence[LineContent], things: Kind) -> str:
    """Return the one person whom a line names beside things and has no arrest of; empty for nobody or several."""
    others = [each for each in contents if each.kind is not things]
    keys = {each.texts[name] for each in others for name in people(each.kind) if each.texts.get(name)}
    return keys.pop() if len(keys) == 1 and not any(each.kind is ARREST for each in others) else ""


def _described(contents: Sequence[LineContent], additions: Sequence[Addition]) -> str:
    """Return the one person whom a line only describes, with things alone: `P-25, male, 16: 2 phones`; else empty."""
    said = [option for addition in additions for option in addition.options]
    keys = {option.texts[name] for option in said for name in people(option.kind) if option.texts.get(name)}
    return keys.pop() if len(keys) == 1 and not any(people(each.kind) for each in contents) else ""


def _with_how_they_were(contents: tuple[LineContent, ...]) -> tuple[LineContent, ...]:
    """Return the records of a line with `fine` behind a visit as what came of it, and as no fine of a court."""
    first = contents[0] if contents else None
    fines = [each for each in contents if each.kind is SENTENCE and each.texts.keys() <= {"disposal", "person"}]
    if first is None or first.kind is not ACTIVITY or [each.texts.get("disposal") for each in fines] != [_FINE]:
        return contents
    said = [*filter(None, (first.texts.get(NOTES), fines[0].texts.get("person")))]
    notes = {NOTES: "; ".join(dict.fromkeys(said))} if said else {}
    came = {} if first.texts.get(RESULT) else {RESULT: _FINE}
    rest = (each for each in contents[1:] if each is not fines[0])
    return (first._replace(texts=first.texts | came | notes), *rest)


def _found_in(room: str, content: LineContent) -> LineContent:
    """Return a thing with the room that its line begins with in its notes."""
    return content.noted(room, first=True)
