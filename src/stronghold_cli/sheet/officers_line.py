"""A line of a sheet as officers write it: its parts, each a record, and what stands first in each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import ANYWHERE, BESIDE
from stronghold_cli.errors import Refused, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.fields import COMMON
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.addresses import AT, with_addresses
from stronghold_cli.sheet.ages import with_ages
from stronghold_cli.sheet.fields import WHAT, LineContent, hear_fields
from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.keys import is_key, keyed, people
from stronghold_cli.sheet.offence_words import with_offences
from stronghold_cli.sheet.phrases import Certain, begun, phrase, replaced, without_beside
from stronghold_cli.sheet.several_items import one_thing, things
from stronghold_cli.sheet.starts import Start, begin, choices, item_kinds, relations_by, typed
from stronghold_cli.sheet.whole_line import hear
from stronghold_cli.sheet.words import Word, quoted_word
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import hyphened, quoted, with_article

_CLOCK = re.compile(r"(?i)([01][0-9]|2[0-3]):?([0-5][0-9])(?:\s?(?:hrs|hours|h))?")
_HOURS = ("hrs", "hours")
_OPEN, _CLOSE = "(", ")"


class Addition(NamedTuple):
    """A line that says more of a record above it, or of one that a court has still to decide."""

    options: tuple[LineContent, ...]
    """What it may say, each of another kind of record."""
    words: str


class HeardRow(NamedTuple):
    """What one line comes to."""

    contents: tuple[LineContent, ...] = ()
    additions: tuple[Addition, ...] = ()
    whose: tuple[Word, ...] = ()
    """Of a line that says nothing else: whose the things under it are, `seized from P-31:`."""
    shared: Mapping[str, str] = {}
    """Of a line that says nothing else: what holds for the lines under it, by field: the court."""


@dataclass
class _Part:
    """A part of a line: a record, or several things."""

    words: list[Word]
    things: tuple[LineContent, ...] = ()
    contents: list[LineContent] = field(default_factory=list)


def hear_officers(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    """Read a line in officers' words.  Raises Unreadable, or Refused naming all that is wrong with it."""
    words, wrong = _prepared(words, reading)
    if wrong:
        raise Refused(WHAT, wrong) if len(wrong) > 1 else wrong[0]
    return _OfficersLine(words, reading, day).read()


def _prepared(words: Sequence[Word], reading: Reading) -> tuple[list[Word], list[StrongholdError]]:
    """Return a line with its officers' words, keys, times and addresses as a sheet has them, and what is wrong."""
    aged = with_ages(_times_joined(_unbracketed(words, reading)))
    said, wrong = replaced(keyed(aged, reading), reading)
    return _with_times(with_addresses(said, reading)), wrong


def hear_row(words: Sequence[Word], reading: Reading, day: date) -> HeardRow:
    """Read one line: as a sheet has it, else in officers' words.  Raises what is wrong with it."""
    if shared := _holds_below(words):
        return HeardRow(shared=shared)
    heard: LineContent | None = None
    plain: StrongholdError | None = None
    if not _is_officers(words):
        try:
            heard = hear(words, reading)
            _check_thing(heard, reading, day)
            return HeardRow((heard,))
        except StrongholdError as problem:
            plain = problem
    try:
        return hear_officers(words, reading, day)
    except StrongholdError as problem:
        if heard is not None and not _is_certain(problem):
            return HeardRow((heard,))
        raise problem if plain is None or _is_certain(problem) or _is_changed(words, reading) else plain from None


def _is_officers(words: Sequence[Word]) -> bool:
    """Whether a line says in officers' words more than its own would: where somebody is held, a sum between commas."""
    found = (phrase(words[at:], (), ANYWHERE) for at in range(len(words)))
    clock = any(word.plain and re.fullmatch("0[0-9]{3}", word.text) for word in words[1:])
    return clock or has_bare_sum(words) or any(each and each[0] > 1 and "=" in each[1].means for each in found)


def _is_certain(problem: StrongholdError) -> bool:
    several = problem.problems if isinstance(problem, Refused) else (problem,)
    return any(isinstance(each, Certain | SeveralMeanings) for each in several)


def _is_changed(words: Sequence[Word], reading: Reading) -> bool:
    """Whether officers' words are in a line, so that what is wrong is said of what they stand for."""
    return _prepared(words, reading)[0] != list(words) or bool(phrase(words, (), BESIDE))


def _check_thing(heard: LineContent, reading: Reading, day: date) -> None:
    """Raise what is wrong with a thing by itself, for it may be two: `2 phones, cash £50`."""
    for kind, item in item_kinds():
        if heard.kind is kind and heard.texts.get(item.name):
            texts = {name: text for name, text in heard.texts.items() if name not in kind.links and text}
            kind.read({kind.date: day.isoformat()} | texts, reading)


def _holds_below(words: Sequence[Word]) -> dict[str, str]:
    """Return what a line says of those under it, by field: `Crown Court`."""
    text = " ".join(word.text for word in words)
    for kind in KINDS.values():
        for each in kind.typed:
            if each.on_sheet.heads and all(word.plain for word in words) and re.fullmatch(each.on_sheet.heads, text):
                return {each.name: text}
    return {}


def of_whom(content: LineContent, key: str) -> LineContent:
    """Return a thing with whose it is, where its own line does not say."""
    [link] = [each.name for each in relations_by(content.kind)]
    if link in content.by or link in content.texts:
        return content
    return content._replace(by={**content.by, link: key})


def has_bare_sum(words: Sequence[Word]) -> bool:
    """Whether a sum stands alone between commas behind something else: cash, or what that is worth."""
    return any(_is_sum(part) for part in _segments(words)[1:])


class _OfficersLine:
    """The parts of one line."""

    def __init__(self, words: Sequence[Word], reading: Reading, day: date) -> None:
        self._reading, self._day = reading, day
        self._segments = _segments(words)
        self._whose: tuple[Word, ...] = ()

    def read(self) -> HeardRow:
        """Read every part of the line."""
        parts = self._parted()
        contents: list[LineContent] = []
        additions: list[Addition] = []
        key: list[Word] = []
        problems: list[StrongholdError] = []
        stray: Word | None = None
        for part in parts:
            if part.things:
                contents += part.things
                continue
            try:
                heard, more, named = self._record(part.words, key)
            except Refused as problem:
                problems += problem.problems
                continue
            except StrongholdError as problem:
                problems.append(problem)
                continue
            contents += heard
            additions += more
            key = [named] if named else key
            stray = named if named and heard and not people(heard[-1].kind) else stray
        if problems:
            raise Refused(WHAT, problems) if len(problems) > 1 else problems[0]
        return self._of_whom(contents, additions, stray)

    def _of_whom(self, contents: list[LineContent], additions: list[Addition], stray: Word | None) -> HeardRow:
        """Give the things of a line to the one person that it names for them."""
        kind, _ = item_kinds()[0]
        [link] = [each.name for each in relations_by(kind)]
        named = {content.by[link]: content.by for content in contents if link in content.by}
        whose = next(iter(named.values())) if len(named) == 1 else None
        if stray is not None:
            if not any(content.kind is kind for content in contents):
                what = with_article(contents[-1].kind.name)
                example = f"arrest {stray.text}"
                raise Certain(
                    f"{stray.text} is named, and {what} names nobody",
                    f"leave it out, or say on another line what was done, e.g. {example}",
                )
            whose = whose or {link: stray.text}
        if self._whose and not contents and not additions:
            return HeardRow(whose=self._whose)
        if not (contents or additions):
            hear([word for segment in self._segments for word in segment], self._reading)  # says what is wrong with it
        if self._whose:
            whose = {link: self._whose[-1].text}
        if whose:
            contents = [
                each._replace(by=whose | each.by) if each.kind is kind and link not in each.texts else each
                for each in contents
            ]
        return HeardRow(tuple(contents), tuple(additions))

    def _parted(self) -> list[_Part]:
        """Return the parts: what stands between commas is one by itself where it can be, else goes on with the last."""
        parts: list[_Part] = []
        self._check_sum()
        every = [word for segment in self._segments for word in segment]
        if whole := one_thing(without_beside(every), self._reading, self._day.isoformat()):
            return [_Part([], (whole,))]
        for segment in self._segments:
            last = parts[-1] if parts else None
            if not without_beside(segment):
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
        return parts

    def _things(self, words: Sequence[Word]) -> tuple[LineContent, ...]:
        return things(words, self._reading, self._day.isoformat())

    def _check_sum(self) -> None:
        """Refuse a sum alone behind one drug, which may be its value; in a list of things it is cash."""
        if len(self._segments) != 2 or not _is_sum(self._segments[1]):
            return
        item = item_kinds()[0][1]
        for thing in self._things(self._segments[0]):
            known = find_item(thing.texts[item.name], self._reading.own_items)
            if known and known.category == "drug":
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
        kinds = [start.kind for line, _ in self._orders(last.words) if (start := self._start(line))]
        return bool(kinds) and (self._start(segment) is not None or self._is_usual(segment, kinds))

    def _is_usual(self, segment: Sequence[Word], kinds: Sequence[Kind]) -> bool:
        """Whether a part is an amount that a kind of record has by itself (`P-7 guilty, 3 years`)."""
        text = " ".join(word.text for word in segment)
        return any(
            each.on_sheet.first and each.type.heard(text, each.name, self._reading) is not None
            for kind in KINDS.values()
            if kind not in kinds and any(other.on_sheet.usual for other in kind.typed)
            for each in kind.typed
        )

    def _start(self, words: Sequence[Word]) -> Start | None:
        """Return what words begin that is no thing, None for nothing."""
        if not words[0].plain:
            return None
        try:
            start = begin(words, self._reading)
        except StrongholdError:
            return None
        longer = any(n > start.words and hyphened(text) in choices() for n, text in runs(words))
        return None if longer or start.kind in (kind for kind, _ in item_kinds()) else start

    def _record(
        self, words: Sequence[Word], before: Sequence[Word]
    ) -> tuple[list[LineContent], list[Addition], Word | None]:
        """Return what one part comes to, and the person whom it names.  `before` is whom the part before it names."""
        named = [word for word in words if is_key([word], self._reading)]
        problem: StrongholdError | None = None
        for line, certain in self._orders(words):
            start = self._start(line)
            if start is None:
                continue
            kind = start.kind
            if people(kind) and not named and start.named and (number := _number_of(line, start)):
                said = f"{number} {kind.name if number == '1' else kind.plural}"
                raise Certain(
                    f"{quoted(said)} does not say who", f"a line each, e.g. {kind.name} P-31 or {kind.name} new"
                )
            if not people(kind):
                line = [word for word in line if not (word.name is None and is_key([word], self._reading))]
            elif not named:
                line = [*line, *before]
            line, beside = self._apart(self._offences(line, kind), kind)
            try:
                heard = hear(line, self._reading)
            except StrongholdError as wrong:
                problem = problem or (wrong if certain else None)
                continue
            if (
                not certain
                and heard.settles is None
                and any(each.on_sheet.beside and each.name not in heard.texts for each in kind.typed)
            ):
                continue
            return [_usual(heard), *self._beside(beside, named or list(before))], [], named[0] if named else None
        return self._addition(words if named else [*before, *words], named or list(before), problem)

    def _orders(self, words: Sequence[Word]) -> Iterator[tuple[list[Word], bool]]:
        """Yield a part with what can begin it in front, and whether it surely begins so."""
        for line, certain in ((list(words), True), *((each, False) for each in begun(words))):
            for at in range(len(line)):
                start = self._start(line[at:])
                if start and (at == 0 or people(start.kind) or _is_above(start.kind)):
                    yield [*line[at : at + start.words], *line[:at], *line[at + start.words :]], certain

    def _offences(self, words: Sequence[Word], kind: Kind) -> list[Word]:
        """Return a line with its offences of drugs as they are kept.  Raises Certain for several, where one is kept."""
        found = next((each for each in kind.typed if each.type.in_words), None)
        if found is None:
            return list(words)
        line = with_offences(words, found.name, self._day, self._reading)
        for at, word in enumerate(line[:-1]):
            if found.type.between is None and at and word.plain and word.text.casefold() in ("&", "and", "+"):
                before = line[at - 1]
                if found.type.heard(before.text, found.name, self._reading) or before.name == found.name:
                    rest = _typed(line[at + 1 :])
                    what = f"{with_article(kind.name)} has one {found.name}, and {quoted(rest)} is another"
                    raise Certain(what, f"put it into notes={in_quotes(rest)}, or into the charge")
        return line

    def _apart(self, words: Sequence[Word], kind: Kind) -> tuple[list[Word], list[Word]]:
        """Return a line without what it says by name of another kind's fields: `held=remanded` of a charge."""
        other = [word for word in words if word.name is not None and word.name not in typed(kind) and _has(word.name)]
        return [word for word in words if word not in other], other

    def _beside(self, words: Sequence[Word], named: Sequence[Word]) -> list[LineContent]:
        """Return the record of another kind that a line says something of by the way."""
        if not words:
            return []
        kind = next(kind for kind in KINDS.values() if all(word.name in typed(kind) for word in words))
        return [hear_fields(Start(kind, 0, {}), [*named[:1], *words], self._reading)]

    def _addition(
        self, words: Sequence[Word], named: Sequence[Word], problem: StrongholdError | None
    ) -> tuple[list[LineContent], list[Addition], Word | None]:
        """Return what a part adds to a record of the person whom it names, or is by itself: `P-1 6 years 9 months`."""
        options: list[LineContent] = []
        beside: list[LineContent] = []
        for kind in KINDS.values():
            if bool(people(kind)) is not bool(named) or not (named or all(word.name for word in words)):
                continue
            line, other = self._apart(self._offences(words, kind), kind)
            try:
                heard = hear_fields(Start(kind, 0, {}), line, self._reading)
                for name, text in heard.texts.items():
                    kind.read_field(kind.fields[name], text, self._reading._replace(next_person=lambda: "P-1"))
                more = self._beside(other, named)
            except StrongholdError:
                continue
            if set(heard.texts) <= {*people(kind), *(each.name for each in COMMON)}:
                continue
            if (whole := _usual(heard)) is not heard:
                return [whole], [], named[0] if named else None
            options.append(heard._replace(adds=True))
            beside = more
        if options:
            return beside, [Addition(tuple(options), _typed(words))], named[0] if named else None
        if problem is None:
            hear(words, self._reading)  # says what is wrong with the first word
        raise problem or Unreadable(f"{quoted(words[0].said)} starts no line")


def _is_above(kind: Kind) -> bool:
    """Whether other records of a sheet are made during one of that kind: an activity."""
    return any(
        link.kind == kind.name and other.fields[name].on_sheet.latest
        for other in KINDS.values()
        for name, link in other.links.items()
    )


def _usual(heard: LineContent) -> LineContent:
    """Return what a line says with the choice that it means where it says an amount alone: `P-1 6 years`."""
    usual = {each.name: each.on_sheet.usual for each in heard.kind.typed if each.on_sheet.usual}
    said = any(each.on_sheet.first and each.name in heard.texts for each in heard.kind.typed)
    return (
        heard._replace(texts=usual | heard.texts) if usual and said and not usual.keys() & heard.texts.keys() else heard
    )


def _typed(words: Sequence[Word]) -> str:
    """Return words as they are typed on a sheet."""
    return " ".join(f"{word.name}={in_quotes(word.text)}" if word.name else word.text for word in words)


def _number_of(words: Sequence[Word], start: Start) -> str:
    """Return the number beside the kind's name (`1 arrest`, `arrests x2`), empty where there is none."""
    found = (re.fullmatch("x?([0-9]{1,3})", word.text) for word in words[start.words :] if word.plain and not word.name)
    return next((each[1] for each in found if each), "")


def _has(name: str) -> bool:
    return any(name in typed(kind) for kind in KINDS.values())


def _is_sum(words: Sequence[Word]) -> bool:
    return len(words) == 1 and words[0].plain and re.fullmatch(Sum.looks, words[0].text) is not None


def _segments(words: Sequence[Word]) -> list[list[Word]]:
    found: list[list[Word]] = [[]]
    for word in words:
        found[-1].append(word)
        if word.parts:
            found.append([])
    return [segment for segment in found if segment]


def _times_joined(words: Sequence[Word]) -> list[Word]:
    """Return a line with `x 4` as one word."""
    made: list[Word] = []
    for word in words:
        before = made[-1] if made else None
        if before and before.plain and before.text.casefold() == "x" and re.fullmatch("[0-9]{1,6}", word.text):
            # `2 x 4`: the x belongs to what stands before it.
            made[-1] = Word(f"x{word.text}", f"x {word.text}", True, parts=word.parts)
        else:
            made.append(word)
    return made


def _with_times(words: list[Word]) -> list[Word]:
    """Return a line with its time as a sheet has it: `0600hrs`; `1400` where it begins the line, or an address follows.

    What else has four digits may be how many there were, but for what begins with 0.
    """
    for at, word in enumerate(words):
        clock = _CLOCK.fullmatch(word.text) if word.plain and word.name is None else None
        after = words[at + 1 : at + 3]
        placed = len(after) == 2 and after[0].plain and after[0].text == AT and not after[1].plain
        hours = bool(after) and after[0].plain and after[0].text.casefold() in _HOURS
        if clock and len(words) > 1 and (at == 0 or hours or placed or word.text[0] == "0" or not word.text.isdigit()):
            time = Word(f"{clock[1]}:{clock[2]}", word.said, True)
            return [*words[:at], time, *words[at + 1 + hours :]]
    return words


def _unbracketed(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line without brackets: what they name again of a thing is a note, anything else a part of the line."""
    kept: list[Word] = []
    inside: list[Word] | None = None
    for word in words:
        if not word.plain or word.name is not None:
            (kept if inside is None else inside).append(word)
            continue
        text = word.text
        if inside is None and text.startswith(_OPEN):
            inside, text = [], text[1:]
            if kept:
                kept[-1] = kept[-1]._replace(parts=True)
        ends = inside is not None and _CLOSE in text
        word = word._replace(text=text.replace(_CLOSE, "") if ends else text, parts=word.parts or ends)
        (kept if inside is None else inside).append(word)
        if ends and inside is not None:
            kept += _inside(inside, kept, reading)
            inside = None
    return kept + (inside or [])


def _inside(words: list[Word], before: Sequence[Word], reading: Reading) -> list[Word]:
    named, outside = _items_in(words, reading), _items_in(_segments(before)[-1] if before else (), reading)
    if not named or not outside:
        return words
    text = " ".join(word.text for word in words)
    if named <= outside:
        return [quoted_word(text, "notes", parts=True)]
    raise Certain(f"{quoted(text)} in brackets names another thing", "put it on a line of its own")


def _items_in(words: Sequence[Word], reading: Reading) -> set[str]:
    texts = (text for at in range(len(words)) for _, text in runs(words[at:]))
    return {known.name for text in texts if (known := find_item(text, reading.own_items))}
