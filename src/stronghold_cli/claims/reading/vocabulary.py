"""The words around a published figure: all of them a measure's own, or what its claim's conditions and window say."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from stronghold_cli.catalogue.items import named_item
from stronghold_cli.claims.reading.hedges import AFTER
from stronghold_cli.claims.reading.quantities import NotRead
from stronghold_cli.claims.reading.tokens import SEPARATORS, Token, phrase
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.figures.words import OF_DRUGS, split
from stronghold_cli.records.conditions import Condition, askable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.names import Choice, ItemName
from stronghold_cli.records.types import Text
from stronghold_cli.values.day import month_number, show_day
from stronghold_cli.values.text import listed, quoted
from stronghold_cli.values.units import COUNT
from stronghold_cli.values.window import Window, read_span

_LONGEST = 12
"""The most tokens that one phrase has: a span of dates with the days of the week."""

_Phrase = tuple[str, ...]
_Narrowing = tuple[tuple[str, str], ...]
"""Fields, each with a value: what one phrase says of them, all at once."""


def _phrases(*several: str) -> frozenset[_Phrase]:
    return frozenset(map(phrase, several))


_EVERYWHERE = _phrases(
    *("of", "the", "in total", "in all", "altogether", "also", "a total of", "total of"),
    *("a combined total of", "combined", "total", "an estimated", "estimated"),
)
"""Words that change nothing, wherever they stand."""
_BEFORE = _phrases(
    *("there were", "there was", "there have been", "police", "officers", "we", "a", "an", "our officers"),
    *("have", "has", "had", "resulted in", "resulting in", "led to", "leading to", "has seen", "have seen", "saw"),
    *("the operation", "totalling", "amounting to"),
)
"""Who did it stands before a figure: after it, `8 officers` are another thing, and `8 people have arrested` others."""
_AFTER = _phrases(
    *("were", "was", "are", "is", "been", "being", "by police", "by officers", "by the police", "by our officers"),
    *("by the courts", "have been", "has been", "had been", "have now been"),
)
_NOT_SAID = {"unknown", "none", "other"}
"""Choices that nobody publishes in these words: `6 other people` says something else."""
_TIMES = {"date", "far", "last", "past", "this", "previous"}
"""Words of which one is in every time that has no number."""
_IN_A_TIME = ("in", "on", "from", "between", "since", "until", "during", "over")
_IN_A_PLACE = ("in", "across", "within")
_CHILDREN = {"juvenile", "juveniles", "youth", "youths", "minor", "minors", "under"}
"""Words for people under 18, who are called children in records: `young people` may be older."""
_OF_A_CLASS = {"drug", "drugs", "substance", "substances"}
_PARTS_ITEMS = re.compile("[,;/&]| -|- ")
"""What parts two items of a list, and is never within one: `crack, cocaine` is no crack cocaine."""
_OF_PEOPLE: Mapping[str, _Narrowing] = {
    word: (("sex", sex), ("age_band", age))
    for sex, age, words in (
        ("male", "adult", ("man", "men")),
        ("female", "adult", ("woman", "women")),
        ("male", "child", ("boy", "boys")),
        ("female", "child", ("girl", "girls")),
    )
    for word in words
}
"""Words that say two things of a person at once."""
_WHAT_OF = _phrases(*split(OF_DRUGS))
"""Things that say what was counted, and not in what pieces."""


class Known(NamedTuple):
    """What the words around a figure are read with: a measure, its claim's conditions and window."""

    measure: Measure
    verb: str | None = None
    """The claim's verb: how it is tested is said beside the verdict."""
    conditions: tuple[Condition, ...] = ()
    window: Window = Window()
    day: date = date.max
    """The day of publication, else the day that is asked about: `to date` and `the past year` end on it."""


def check_words(known: Known | None, text: str, before: Sequence[Token], after: Sequence[Token]) -> str | None:
    """Return the hedge that stands among the words after a figure, if one does.

    Raises NotRead for a word that is none of the measure's, that narrows what the claim's conditions leave as it is,
    or that is of another time than its window.
    """
    reader = _PhraseReader(known, text)
    reader.read(before, _EVERYWHERE | _BEFORE)
    reader.read(after, _EVERYWHERE | _AFTER, hedges=True)
    reader.check_narrowing()
    return reader.hedge


class _PhraseReader:
    """Takes words one phrase after the other, the longest first, and remembers what they narrow it by."""

    def __init__(self, known: Known | None, text: str) -> None:
        self.known = known
        self.text = text
        self.hedge: str | None = None
        self.said: dict[str, dict[str, str]] = {}
        """By field the values that the words name, each with the words."""
        self.own: frozenset[_Phrase] = _own_phrases(known.measure.name, known.verb or "") if known else frozenset()
        self.things = _phrases(*split(known.measure.words.things)) - _WHAT_OF if known else frozenset()
        self.has_thing = False
        """Whether the words say what is counted."""
        # By what the measure counts already no word narrows it: 8 addresses of cuckooing visits are not 8 visits.
        self.counted = {condition.field for condition in known.measure.where} if known else set()
        narrowed: dict[str, set[str]] = {}
        for condition in known.conditions if known else ():
            if condition.any_of and not condition.negated and condition.field not in self.counted:
                narrowed.setdefault(condition.field, set()).update(map(str, condition.any_of))
        self.narrowed: Mapping[str, set[str]] = narrowed

    def read(self, tokens: Sequence[Token], plain: frozenset[_Phrase], *, hedges: bool = False) -> None:
        """Take all words.  Raises NotRead, naming the first that are not understood."""
        at, joint = 0, None
        while at < len(tokens):
            if tokens[at].text in SEPARATORS:
                at += 1
                continue
            if tokens[at].text in ("and", "or") and self.said and joint is None:
                joint, at = at, at + 1
                continue
            length, narrows = self._taken(tokens[at:], plain, hedges=hedges)
            if not length:
                self._refuse(tokens[at if joint is None else joint :], plain)
            joint = None if narrows else joint
            at += length
            if narrows and "class" in self.said and at < len(tokens) and tokens[at].text in _OF_A_CLASS:
                at += 1
        if joint is not None:  # "and" joins two drugs, and no other two things
            self._refuse(tokens[joint:], plain)

    def _taken(self, tokens: Sequence[Token], plain: frozenset[_Phrase], *, hedges: bool = False) -> tuple[int, bool]:
        """Return how many tokens can be taken as one phrase, 0 for none, and whether it narrows the figure."""
        for length in range(min(_LONGEST, len(tokens)), 0, -1):
            words = tuple(token.text for token in tokens[:length])
            if hedges and self.hedge is None and words in AFTER:
                self.hedge = AFTER[words]
                return length, False
            if _is_among(words, self.own) or words in plain:
                self.has_thing = self.has_thing or _is_among(words, self.things)
                return length, False
            if self._is_time(tokens[:length]):
                return length, False
            if self.known and (narrowing := self._narrowing(words, self._slice(tokens[:length]))):
                for field, value in narrowing:
                    self.said.setdefault(field, {})[value] = self._slice(tokens[:length])
                return length, True
        return 0, False

    def _slice(self, tokens: Sequence[Token]) -> str:
        return self.text[tokens[0].start : tokens[-1].end]

    def _is_time(self, tokens: Sequence[Token]) -> bool:
        """Whether these are words for the claim's window.  Raises NotRead where they are of another time."""
        if self.known is None or not any(token.is_digits or token.text in _TIMES for token in tokens):
            return False
        words = self._slice(tokens)
        last, asked = self.known.day, self.known.window
        if (said := _span(words, last)) is None:
            if month_number(tokens[-1].text) and tokens[0].text in _IN_A_TIME and _span(f"{words} {last.year}", last):
                raise NotRead(f"says {quoted(words)}, which has no year", "say the year too, or leave it out")
            return False
        if words.startswith("until ") and (
            said.until is None or _span(words[6:], last) != Window(said.until, said.until)
        ):
            raise NotRead(f"says {quoted(words)}, which can be read in two ways", "say until which day")
        if words.startswith("throughout ") and (said.until is None or said.until > last):
            raise NotRead(
                f"says {quoted(words)}, which is not over by {show_day(last)}",
                f"say {quoted(words.replace('throughout', 'in', 1))}",
            )
        said = Window(said.since, min(said.until, last) if said.until else None)
        same_end = min(said.until or last, last) == min(asked.until or last, last)
        if not same_end or (said.since and said.since != asked.since):
            raise NotRead(f"says {quoted(words)}, and the claim's window is {asked}", f"give it the window {said}")
        return True

    def _narrowing(self, words: _Phrase, text: str) -> _Narrowing | None:
        """Return what a phrase narrows a figure of this kind by: of several, what the conditions name."""
        assert self.known is not None  # noqa: S101 - words of no measure narrow nothing
        found = [*_narrowings(self.known.measure.kind).get(words, ()), *self._texts(words)]
        item = None if _PARTS_ITEMS.search(text) else named_item(" ".join(words))
        if item and "item" in askable(self.known.measure.recorded):
            found.append((("item", item.name),))
        found = [each for each in found if not {field for field, _ in each} & self.counted]
        return next((each for each in found if each[0][0] in self.narrowed), found[0] if found else None)

    def _texts(self, words: _Phrase) -> Iterator[_Narrowing]:
        """Yield the condition on free text that a phrase repeats: `in Aylesbury` of `area=Aylesbury`."""
        fields = askable(self.known.measure.recorded) if self.known else {}
        for name, values in self.narrowed.items():
            if isinstance(fields[name].type, Text | ItemName):
                for value in values:
                    said = phrase(value.replace("-", " ") if isinstance(fields[name].type, ItemName) else value)
                    if words in (said, (*said[:-1], f"{said[-1]}s")) or (words[0] in _IN_A_PLACE and words[1:] == said):
                        yield ((name, value),)

    def check_narrowing(self) -> None:
        """Raise NotRead where the words narrow the figure otherwise than the conditions do, or are all that it has."""
        unlike = {field: values for field, values in self.said.items() if values.keys() != self.narrowed.get(field)}
        if unlike:
            said = " and ".join(dict.fromkeys(word for values in unlike.values() for word in values.values()))
            where = listed([f"{field}={','.join(values)}" for field, values in unlike.items()], "and")
            raise NotRead(
                f"{quoted(said)} narrows it, and its conditions do not say the same",
                f"add the condition{'s' * (len(unlike) > 1)} {where}, or leave the word out",
                whole=True,
            )
        if self.known and not self.has_thing and not _is_what_is_narrowed(self.known.measure):
            fields = askable(self.known.measure.recorded)
            nouns = [values for field, values in self.said.items() if not isinstance(fields[field].type, Text)]
            if not nouns:
                return
            said = " and ".join(dict.fromkeys(word for values in nouns for word in values.values()))
            thing = split(self.known.measure.words.things)[0]
            raise NotRead(f"{quoted(said)} does not say what is counted", f"say {thing} too", whole=True)

    def _refuse(self, tokens: Sequence[Token], plain: frozenset[_Phrase]) -> None:
        """Raise NotRead with the words, up to three, that are not understood."""
        length = 1
        while length < min(3, len(tokens)):
            rest = tokens[length:]
            if rest[0].text in SEPARATORS or (self._taken(rest, plain)[0] and tokens[length - 1].text not in _SMALL):
                break
            length += 1
        glued = tokens[0].start
        while glued and not self.text[glued - 1].isspace():  # 8th: "th" alone would say nothing
            glued -= 1
        hint = ""
        if self.known and tokens[0].text in _CHILDREN and "age_band" in askable(self.known.measure.recorded):
            hint = "for those under 18 say children, with the condition age_band=child"
        raise NotRead(f"{quoted(self.text[glued : tokens[length - 1].end])} is not understood", hint, whole=True)


def _is_what_is_narrowed(measure: Measure) -> bool:
    """Whether a word that narrows may stand for what is counted: 8 children are people, and 8 arrests are not."""
    if measure.unit is not COUNT:
        return True
    pieces = measure.add == "pieces" and all(condition.field != "pieces" for condition in measure.where)
    return pieces or measure.distinct == "person"


_SMALL = {"a", "an", "on", "per", "in", "at", "than", "for", "and", "or", "of", "to"}
"""Words that say nothing without the next one."""


@lru_cache
def _span(words: str, day: date) -> Window | None:
    """Return the window that words are, None where they are none."""
    try:
        return read_span(words, day)
    except (Unreadable, Forbidden):
        return None


@cache
def _own_phrases(measure: str, verb: str) -> frozenset[_Phrase]:
    return _phrases(*MEASURES[measure].words.phrases, *([verb] if verb.strip() else []))


def _is_among(words: _Phrase, phrases: Iterable[_Phrase]) -> bool:
    """Whether a phrase is declared, in the plural of its last word or in the singular."""
    *first, last = words
    plurals = (last, f"{last}s", f"{last.removesuffix('y')}ies", f"{last}es", "people" if last == "person" else last)
    return any((*first, plural) in phrases for plural in plurals)


@cache
def _narrowings(kind: str) -> Mapping[_Phrase, Sequence[_Narrowing]]:
    """Return by its phrase what each choice of a kind's fields is called: `county`, `class A`, `line holders`."""
    found: dict[_Phrase, list[_Narrowing]] = {}
    for name, field in askable(KINDS[kind]).items():
        if isinstance(field.type, Choice):
            for choice in field.type.choices:
                if choice in _NOT_SAID:
                    continue
                plain = f"{name} {choice}" if len(choice) == 1 else choice  # "A" alone is no word for a class
                for words in (plain, f"{plain}s", *field.type.published.get(choice, ())):
                    found.setdefault(phrase(words), []).append(((name, choice),))
    for word, narrowing in _OF_PEOPLE.items():
        if all(name in askable(KINDS[kind]) for name, _ in narrowing):
            found.setdefault(phrase(word), []).append(narrowing)
    return found
