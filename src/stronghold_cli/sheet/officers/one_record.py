"""One part of a line in officers' words: the record that it is, or what it adds to one."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.fields import COMMON
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.kept_offences import kept_offences
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.fields.own_cause import has_own_cause, is_charged_with_more
from stronghold_cli.sheet.fields.whole_line import hear
from stronghold_cli.sheet.officers.about_people import with_who_noted, without_people
from stronghold_cli.sheet.people.became import is_further_arrest
from stronghold_cli.sheet.things.thing_words import exhibit_last
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key, people
from stronghold_cli.sheet.words.phrases import Certain, NoItem, begun, without_beside
from stronghold_cli.sheet.words.starts import Start, begins_nothing, choices, item_kinds, of_no_drug, start_of, typed
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import hyphened, quoted


class Addition(NamedTuple):
    """A line that adds to a record above it, or to a charge that a court has still to decide."""

    options: tuple[LineContent, ...]
    """What it may say, each of another kind of record."""
    words: str


class PartReader:
    """Reads parts of a line, each a record."""

    def __init__(self, reading: Reading, day: date) -> None:
        """Take what reading needs, and the sheet's day."""
        self._reading, self._day = reading, day

    def record(
        self, words: Sequence[Word], before: Sequence[Word]
    ) -> tuple[list[LineContent], list[Addition], Word | None]:
        """Return what one part comes to, and the person whom it names.  `before` is whom the part before it names."""
        named = [word for word in words if is_key([word], self._reading)]
        problem: StrongholdError | None = None
        several: Certain | None = None
        named_kind: StrongholdError | None = None
        for line, certain in self.orders(words):
            start = self.start(line)
            if start is None:
                continue
            kind = start.kind
            line = [word for n, word in enumerate(line) if not (n and _is_times(line[n - 1], word))]
            if len(named) == 1 and start.named:
                line = _without_one(line, line[0], named[0])
            if people(kind) and not named and start.named and (number := _number_of(line, start, self._reading)):
                said = f"{number} {kind.name if number == '1' else kind.plural}"
                raise Certain(
                    f"{quoted(said)} does not say who",
                    f"a line each, e.g. {kind.name} P-31 or {kind.name} new",
                    about=said,
                )
            if not people(kind):
                line = without_people(line, self._reading)
            else:
                line = with_who_noted(line if named else [*line, *before], kind, self._reading)
            try:
                line, beside = self._apart(kept_offences(line, kind, self._reading, self._day, each_drug=True), kind)
            except Certain as wrong:
                # `charged with PWITS crack and PWITS heroin` is an arrest's result of one offence, or a charge of two.
                several = several or wrong
                continue
            try:
                heard = hear(line, self._reading)
            except StrongholdError as wrong:
                problem = problem or (wrong if certain else None)
                named_kind = named_kind or (wrong if start.named and _has_several_offences(kind) else None)
                continue
            if (
                not certain
                and heard.settles is None
                and any(each.on_sheet.beside and each.name not in heard.texts for each in kind.typed)
            ):
                continue
            more = self._beside(beside, named or list(before))
            if has_own_cause(heard) and not is_charged_with_more(heard):
                # A remand is of a charge that was there before.
                if more and heard.texts.get("result") == "charged":
                    what = heard.texts.get("offence", "that")
                    raise Certain(
                        f"{quoted(what)} may be no charge",
                        "say with what they were charged on its own line",
                        about=what,
                    )
                additions = [Addition((each._replace(adds=True),), _typed(words)) for each in more]
                return [_usual(heard)], additions, named[0] if named else None
            return [_usual(heard), *more], [], named[0] if named else None
        if several is not None:
            raise named_kind or several
        try:
            return self._addition(words if named else [*before, *words], named or list(before), problem)
        except StrongholdError:
            # `charged with ...` is a charge, whatever else a person's line might add to.
            if problem is None and named_kind is not None:
                raise named_kind from None
            raise

    def start(self, words: Sequence[Word]) -> Start | None:
        """Return what words begin that is no thing, None for nothing."""
        if not words[0].plain:
            return None
        start = start_of(words, self._reading)
        if start is None:
            return None
        longer = any(n > start.words and hyphened(text) in choices() for n, text in runs(words))
        return None if longer or start.kind in (kind for kind, _ in item_kinds()) else start

    def orders(self, words: Sequence[Word]) -> Iterator[tuple[list[Word], bool]]:
        """Yield a part with what can begin it in front, and whether it surely begins so."""
        for line, certain in ((list(words), True), *((each, False) for each in begun(words))):
            for at in range(len(line)):
                start = self.start(line[at:])
                if start and (at == 0 or people(start.kind) or _is_above(start.kind)):
                    yield [*line[at : at + start.words], *line[:at], *line[at + start.words :]], certain

    def _apart(self, words: Sequence[Word], kind: Kind) -> tuple[list[Word], list[Word]]:
        """Return a line without what it says by name of another kind's fields: `held=remanded` of a charge."""
        other = [word for word in words if word.name is not None and word.name not in typed(kind) and _has(word.name)]
        return [word for word in words if word not in other], other

    def _beside(self, words: Sequence[Word], named: Sequence[Word]) -> list[LineContent]:
        """Return the record of another kind that a line says something of by the way."""
        if not words:
            return []
        kind = next((kind for kind in KINDS.values() if all(word.name in typed(kind) for word in words)), None)
        if kind is None:
            raise Unreadable(
                f"{quoted(words[0].text)} stands beside what another record has", "a line each", about=words[0].text
            )
        return [hear_fields(Start(kind, 0, {}), [*named[:1], *words], self._reading)]

    def _addition(
        self, words: Sequence[Word], named: Sequence[Word], problem: StrongholdError | None
    ) -> tuple[list[LineContent], list[Addition], Word | None]:
        """Return what a part adds to a record of the person whom it names, or is by itself: `P-1 6 years 9 months`."""
        options: list[LineContent] = []
        others: list[Kind] = []
        beside: list[LineContent] = []
        for kind in KINDS.values():
            if bool(people(kind)) is not bool(named) or not (named or all(word.name for word in words)):
                continue
            try:
                heard, more = self._heard_of(kind, words, named, told=False)
            except StrongholdError:
                others.append(kind)
                continue
            only_notes = set(heard.texts) <= {*people(kind), *(each.name for each in COMMON)}
            if only_notes and not (kind is ARREST and is_further_arrest(words)):
                continue
            if (whole := _usual(heard)) is not heard and (_says_of_amount(words) or self._is_remarked(heard)):
                continue  # `4 years on licence` is no prison
            if whole is not heard:
                return [whole], [], named[0] if named else None
            options.append(heard._replace(adds=True))
            beside = more
        if options:
            return beside, [Addition(tuple(options), _typed(words))], named[0] if named else None
        if problem is None and named and words[0] is named[0] and _says_what_became(words[1:]):
            # Of the kinds of record that name people, what is wrong with the one that hears most of it.
            closest = (self._wrong_with(kind, words, named) for kind in others)
            problem = min(closest, key=lambda wrong: len(str(wrong).partition("(")[0]), default=None)
        if problem is None:
            self._check_thing(words)
            # Says what is wrong, or is a thing that a rule refuses.  The number of an exhibit begins no line.
            return [hear(exhibit_last(words), self._reading)], [], None
        raise problem

    def _heard_of(
        self, kind: Kind, words: Sequence[Word], named: Sequence[Word], *, told: bool
    ) -> tuple[LineContent, list[LineContent]]:
        """Return what a part says about a record of some kind, and about another one.  Raises as `hear_fields`."""
        line, other = self._apart(kept_offences(words, kind, self._reading, self._day), kind)
        heard = hear_fields(Start(kind, 0, {}), line, self._reading, told=told)
        for name, text in heard.texts.items():
            kind.read_field(kind.fields[name], text, self._reading._replace(next_person=lambda: "P-1"))
        return heard, self._beside(other, named)

    def _wrong_with(self, kind: Kind, words: Sequence[Word], named: Sequence[Word]) -> StrongholdError:
        """Return what is wrong with a part that says nothing about a record of some kind."""
        try:
            self._heard_of(kind, words, named, told=True)
        except StrongholdError as problem:
            return problem
        raise AssertionError(kind.name)

    def _is_remarked(self, heard: LineContent) -> bool:
        """Whether a record has a note of words that nobody knows."""
        return self._reading.remarks and NOTES in heard.texts

    def _check_thing(self, words: Sequence[Word]) -> None:
        """Raise Certain for a thing that nobody knows, where a line says that it was found: `seized black VW Golf`."""
        left = without_beside(words)
        if left and len(left) < len(words) and left[0].plain and begins_nothing(left, self._reading):
            text = " ".join(word.text for word in left)
            if unsaid := of_no_drug(left):
                raise unsaid
            how = f"say first what it is, e.g. car notes={in_quotes(text)}"
            raise NoItem(f"{quoted(text)} is no item that is known", how, about=text)


def _without_one(words: Sequence[Word], kind: Word, key: Word) -> list[Word]:
    """Return words without the number of the one person who is named: `1 arrest P-32`, `arrests: 1 (P-32)`."""
    kept: list[Word] = []
    for word, after in zip(words, [*words[1:], None], strict=True):
        one = word.plain and word.name is None and word.text in ("1", "x1")
        if not (one and after is key and (not kept or kept[-1] is kind or not kept[-1].plain)):
            kept.append(word)
    return kept


def _is_times(number: Word, word: Word) -> bool:
    """Whether a word is the x of `2 x stop searches`."""
    return word.plain and word.name is None and word.text in ("x", "X") and number.text.isdigit()


def _says_what_became(words: Sequence[Word]) -> bool:
    """Whether words say what became of a person, and not only who they are: where one is held, a result."""
    return any(
        word.name or any(field.of_person is None for _, field, _ in choices().get(hyphened(word.text), ()))
        for word in words
    )


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


def _says_of_amount(words: Sequence[Word]) -> bool:
    """Whether a note before an amount, or behind it without a comma, may say that it is another one.

    `4 months curfew`, `licence revoked 3 months`, `tag, 3 months`.
    """
    noted = [word.name == NOTES for word in words[1:]]
    return (noted[:1] == [True] and not all(noted)) or any(
        not before.parts and word.name in (NOTES, None) and not word.plain for before, word in pairwise(words[1:])
    )


def _typed(words: Sequence[Word]) -> str:
    """Return words as they are typed on a sheet."""
    return " ".join(f"{word.name}={in_quotes(word.text)}" if word.name else word.text for word in words)


def _number_of(words: Sequence[Word], start: Start, reading: Reading) -> str:
    """Return the number beside the kind's name (`1 arrest`, `arrests x2`), empty where there is none.

    Behind a thing it is of that: `arrested PWITS, iPhone 12 taken`.
    """
    for before, word in pairwise(words[start.words - 1 :]):
        found = re.fullmatch("x?([0-9]{1,3})", word.text) if word.plain and not word.name else None
        if found and not find_item(before.text, reading.own_items):
            return found[1]
    return ""


def _has_several_offences(kind: Kind) -> bool:
    return any(each.type.in_words and each.type.between is not None for each in kind.typed)


def _has(name: str) -> bool:
    return any(name in typed(kind) for kind in KINDS.values())
