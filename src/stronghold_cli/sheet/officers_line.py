"""A line of a sheet as officers write it: its parts between commas, each a record or things, and whose those are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import Refused, StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.about_people import about_people
from stronghold_cli.sheet.addresses import several_addresses
from stronghold_cli.sheet.as_on_sheet import as_on_sheet, is_sum, segments
from stronghold_cli.sheet.fields import WHAT, LineContent
from stronghold_cli.sheet.found_at import came_of_it, led_by_address, placed
from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.keys import is_key, people
from stronghold_cli.sheet.labelled import without_label
from stronghold_cli.sheet.one_record import Addition, PartReader
from stronghold_cli.sheet.phrases import Certain, begun, without_beside
from stronghold_cli.sheet.remarks import is_remark
from stronghold_cli.sheet.rooms import only_room
from stronghold_cli.sheet.several_items import one_thing, things
from stronghold_cli.sheet.starts import item_kinds, relations_by, time_said
from stronghold_cli.sheet.thing_words import TAKEN, is_exhibit
from stronghold_cli.sheet.two_drugs import check_one_drug
from stronghold_cli.sheet.unheard import NOTES
from stronghold_cli.sheet.whole_line import hear
from stronghold_cli.sheet.words import Word
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import quoted

_HELD = ("detained",)
"""What is done to somebody who is searched, and is no record by itself."""


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


@dataclass
class _Part:
    """A part of a line: a record, or several things."""

    words: list[Word]
    things: tuple[LineContent, ...] = ()


def hear_officers(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    """Read a line in officers' words.  Raises Unreadable, or Refused naming all that is wrong with it."""
    words, wrong = as_on_sheet(without_label(words, reading), reading, day)
    if wrong:
        raise Refused(WHAT, wrong) if len(wrong) > 1 else wrong[0]
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
        self._segments = segments(words)
        self._part = PartReader(reading, day)
        self._whose: tuple[Word, ...] = ()
        self._room: str | None = None

    def read(self) -> HeardRow:
        """Read every part of the line."""
        if theirs := self._had():
            return HeardRow(theirs)
        parts = self._parted()
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
            except Refused as problem:
                problems += problem.problems
                continue
            except StrongholdError as problem:
                problems.append(problem)
                continue
            contents += heard
            additions += more
            key = [named] if named else key
            if named and heard and not people(heard[-1].kind):
                stray = named
                about += filter(None, [about_people(part.words, self._reading)])
        if problems:
            raise Refused(WHAT, problems) if len(problems) > 1 else problems[0]
        kind, _ = item_kinds()[0]
        self._check_vehicle(contents)
        if parts and not parts[0].things:
            # Somebody is named before the things: they are theirs, wherever on the line it says what was done.
            contents.sort(key=lambda content: content.kind is kind)
        return self._of_whom(contents, additions, stray)._replace(about=tuple(about))

    def _had(self) -> tuple[LineContent, ...]:
        """Return the things of a line that only says what somebody had: `P-1 detained, 7 rocks of crack`."""
        first, rest = self._segments[0], self._segments[1:]
        key = next((at for at, word in enumerate(first) if is_key([word], self._reading)), None)
        if key is None:
            return ()
        about = [word for word in (*first[:key], *first[key + 1 :]) if word.name != NOTES]
        notes = [word.text for word in first if word.name == NOTES]
        times = [word for word in about if time_said(word)]
        about = [word for word in about if word not in times]
        told = [word for word in about if word.text.casefold() not in _HELD]
        if key + 1 < len(first) and (found := self._things(first[key + 1 :])) and not first[:key]:
            about = []
        elif not rest or (told and not is_remark(told, self._reading)):
            return ()
        else:
            found = ()
        each = [self._things(segment) for segment in rest]
        if not all(each):
            return ()
        if about:
            notes.append(" ".join(word.text for word in about))
        said = "; ".join([*(f"at {word.text}" for word in times), *notes])
        things = [*found, *(thing for things in each for thing in things)]
        return tuple(self._theirs(thing, first[key], said) for thing in things)

    def _theirs(self, thing: LineContent, key: Word, said: str) -> LineContent:
        """Return a thing with whose it was, and what is said about that."""
        [link] = [each.name for each in relations_by(thing.kind)]
        notes = "; ".join(filter(None, (thing.texts.get(NOTES), said)))
        texts = {**thing.texts, NOTES: notes} if notes else thing.texts
        return thing._replace(texts=texts, by=thing.by if link in thing.texts else {link: key.text} | thing.by)

    def _check_vehicle(self, contents: Sequence[LineContent]) -> None:
        """Refuse a vehicle beside what was done where nothing says that it was seized: it may be what was stopped."""
        kind, item = item_kinds()[0]
        words = [word for segment in self._segments for word in segment]
        taken = any(word.plain and word.text.casefold() in TAKEN for word in words)
        if taken or all(content.kind is kind for content in contents):
            return
        for said in (content.texts[item.name] for content in contents if content.kind is kind):
            known = find_item(said, self._reading.own_items)
            if known and known.category == "vehicle":
                how = f"say seized {said}, or notes={in_quotes(said)} if it was not"
                raise Certain(f"nothing says that the {said} was seized", how)

    def _of_whom(self, contents: list[LineContent], additions: list[Addition], stray: Word | None) -> HeardRow:
        """Give the things of a line to the one person that it names for them."""
        kind, _ = item_kinds()[0]
        [link] = [each.name for each in relations_by(kind)]
        named = {content.by[link]: content.by for content in contents if link in content.by}
        whose = next(iter(named.values())) if len(named) == 1 else None
        if stray is not None:
            whose = whose or {link: stray.text}
        if self._whose and not contents and not additions:
            return HeardRow(whose=self._whose)
        if not (contents or additions):
            rest = self._segments[bool(self._room and self._segments[1:]) :]
            hear([word for segment in rest for word in segment], self._reading)  # says what is wrong with it
        if self._whose:
            whose = {link: self._whose[-1].text}
        if self._room:
            contents = [_found_in(self._room, each) if each.kind is kind else each for each in contents]
        if whose:
            contents = [
                each._replace(by=whose | each.by) if each.kind is kind and link not in each.texts else each
                for each in contents
            ]
        return HeardRow(tuple(contents), tuple(additions))

    def _parted(self) -> list[_Part]:
        """Return the parts: what stands between commas is one by itself where it can be, else goes on with the last."""
        parts: list[_Part] = []
        held: list[Word] = []
        self._check_sum()
        for segment in self._segments:
            check_one_drug(segment, self._reading)
        every = [word for segment in self._segments for word in segment]
        if whole := one_thing(without_beside(every), self._reading, self._day.isoformat()):
            return [_Part([], (whole,))]
        for segment in self._segments:
            last = parts[-1] if parts else None
            if not without_beside(segment):
                continue
            if not parts and (room := only_room(segment)):
                self._room = room
                continue
            segment, held = [*held, *segment], []
            if not parts and len(segment) == 1 and is_exhibit(segment[0]):
                held = segment
                continue
            lone = last is not None and is_key(last.words, self._reading) and len(last.words) == 1
            if not parts and (whose := self._is_whose(segment)):
                self._whose = whose
                continue
            if not lone and (found := self._things(segment)):
                parts.append(_Part(list(segment), found))
            elif last is None or (not lone and self._opens(segment, last)):
                parts.append(_Part(list(segment)))
            elif last.things:
                last.words += segment
                whole = one_thing(without_beside(last.words), self._reading, self._day.isoformat())
                last.things = (whole,) if whole else ()
            else:
                last.words += segment
        return [*parts, _Part(held)] if held else parts

    def _things(self, words: Sequence[Word]) -> tuple[LineContent, ...]:
        return things(words, self._reading, self._day.isoformat())

    def _check_sum(self) -> None:
        """Refuse a sum alone behind one thing, which may be its value; in a list of things it is cash."""
        if len(self._segments) != 2 or not is_sum(self._segments[1]):
            return
        item = item_kinds()[0][1]
        for thing in self._things(self._segments[0]):
            known = find_item(thing.texts[item.name], self._reading.own_items)
            if known and known.category != "cash":
                said = self._segments[1][0].text
                what = f"{quoted(said)} is cash, or what {known.name} is worth"
                raise Certain(what, f"say {said} cash, or value={said}")

    def _is_whose(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """Return whose the things are that follow, where a part says that alone: `seized from P-31`."""
        left = without_beside(words)
        introduces = {
            said for kind in KINDS.values() for each in kind.typed if each.on_sheet.by for said in each.on_sheet.words
        }
        for length, text in runs(left, 3):
            if text.casefold() in introduces and is_key(left[length:], self._reading) and len(left) == length + 1:
                return tuple(left)
        return ()

    def _opens(self, segment: Sequence[Word], last: _Part) -> bool:
        """Whether a part of the line begins another record than the part before it."""
        if is_key(segment, self._reading):
            return len(segment) > 1 or bool(last.things)
        if last.things:
            return one_thing(without_beside([*last.words, *segment]), self._reading, self._day.isoformat()) is None
        kinds = [start.kind for line, _ in self._part.orders(last.words) if (start := self._part.start(line))]
        opens = self._part.start(segment) is not None or self._is_usual(segment, kinds)
        return bool(kinds) and (opens or self._is_begun(segment, kinds))

    def _is_begun(self, segment: Sequence[Word], kinds: Sequence[Kind]) -> bool:
        """Whether a part begins a record of another kind, and adds to it: `P-1 arrested, charged PWITS crack`."""
        said = len([word for word in segment if word.name is None])
        return any(
            (start := self._part.start(line)) is not None and start.kind not in kinds and said > 1
            for line in begun(segment)
        )

    def _is_usual(self, segment: Sequence[Word], kinds: Sequence[Kind]) -> bool:
        """Whether a part is an amount that a kind of record has by itself (`P-7 guilty, 3 years`)."""
        text = " ".join(word.text for word in segment)
        return any(
            each.on_sheet.first and each.type.heard(text, each.name, self._reading) is not None
            for kind in KINDS.values()
            if kind not in kinds and any(other.on_sheet.usual for other in kind.typed)
            for each in kind.typed
        )


def _found_in(room: str, content: LineContent) -> LineContent:
    """Return a thing with the room that its line begins with in its notes."""
    notes = "; ".join(filter(None, (room, content.texts.get(NOTES))))
    return content._replace(texts={**content.texts, NOTES: notes})
