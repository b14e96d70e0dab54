"""The words around a published figure: all of them a measure's own, or what its claim's conditions and window say."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from stronghold_cli.claims.reading.hedges import AFTER
from stronghold_cli.claims.reading.narrowings import (
    OF_AN_OFFENCE,
    Phrase,
    named_by,
    narrowing_of,
    offence_field,
    unsaid,
)
from stronghold_cli.claims.reading.quantities import NotRead
from stronghold_cli.claims.reading.tokens import SEPARATORS, Token, phrase
from stronghold_cli.errors import Forbidden, Unreadable
from stronghold_cli.figures.measure import Measure
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.figures.words import OF_DRUGS, Words, split
from stronghold_cli.records.conditions import Condition, askable
from stronghold_cli.records.types import Text
from stronghold_cli.values.day import month_number, show_day
from stronghold_cli.values.span import read_span
from stronghold_cli.values.text import listed, quoted
from stronghold_cli.values.units import COUNT
from stronghold_cli.values.window import Window

_LONGEST = 12
"""The most tokens that one phrase has: a span of dates with the days of the week."""


def _phrases(*several: str) -> frozenset[Phrase]:
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
_OF_A_WHOLE = _phrases("of these", "of them", "of those")
"""Words for the whole that a claim is a part of."""
_TIMES = {"date", "far", "last", "past", "this", "previous"}
"""Words, one of them in every time that has no number."""
_IN_A_TIME = ("in", "on", "from", "between", "since", "until", "during", "over", "throughout", "within", "by", "before")
_WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
_CHILDREN = {"juvenile", "juveniles", "youth", "youths", "minor", "minors", "under"}
"""Words for people under 18, who are called children in records: `young people` may be older."""
_OF_A_CLASS = {"drug", "drugs", "substance", "substances"}
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
    of_whole: bool = False
    """Whether the claim says which other one it is a part of: `35 of these`."""


class Heard(NamedTuple):
    """What the words around a figure say."""

    hedge: str | None
    """The hedge that stands among the words after it, if one does."""
    unsaid: tuple[Condition, ...]
    """The conditions of the claim that they do not say: they are wider than the figure.  None of a number alone."""
    loaded: tuple[str, ...]
    """Things that say more than what is counted."""


def heard(known: Known | None, text: str, before: Sequence[Token], after: Sequence[Token]) -> Heard:
    """Return what the words around a figure say.

    Raises NotRead for a word that is not the measure's, that narrows what the claim's conditions leave as it is,
    or that is of another time than its window.
    """
    reader = _PhraseReader(known, text)
    reader.read(before, _EVERYWHERE | _BEFORE)
    whole = _OF_A_WHOLE if known and known.of_whole else frozenset()
    reader.read(after, _EVERYWHERE | _AFTER | whole, hedges=True)
    reader.check_narrowing()
    left = unsaid(known.measure, known.conditions, reader.said) if known and (reader.speaks or reader.said) else ()
    return Heard(reader.hedge, left, tuple(dict.fromkeys(reader.loaded)))


class _PhraseReader:
    """Takes words one phrase after the other, the longest first, and remembers what they narrow it by."""

    def __init__(self, known: Known | None, text: str) -> None:
        self.known = known
        self.text = text
        self.hedge: str | None = None
        self.said: dict[str, dict[str, str]] = {}
        """By field the values that the words name, each with the words."""
        self.own: frozenset[Phrase] = _own_phrases(known.measure.name, known.verb or "") if known else frozenset()
        declared = known.measure.words if known else Words()
        self.things = _phrases(*split(declared.things), *split(declared.loaded)) - _WHAT_OF
        self.has_thing = False
        """Whether the words say what is counted."""
        self.loaded: list[str] = []
        """Things among them that say more than what is counted."""
        self.speaks = False
        """Whether there are words of the measure at all: a number alone says nothing of what it is of."""
        # By what the measure counts already no word narrows it: 8 addresses of cuckooing visits are not 8 visits.
        self.narrowed = named_by(known.measure, known.conditions) if known else {}

    def read(self, tokens: Sequence[Token], plain: frozenset[Phrase], *, hedges: bool = False) -> None:
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

    def _taken(self, tokens: Sequence[Token], plain: frozenset[Phrase], *, hedges: bool = False) -> tuple[int, bool]:
        """Return how many tokens can be taken as one phrase, 0 for none, and whether it narrows the figure."""
        for length in range(min(_LONGEST, len(tokens)), 0, -1):
            words = tuple(token.text for token in tokens[:length])
            if hedges and self.hedge is None and words in AFTER:
                self.hedge = AFTER[words]
                return length, False
            if (own := _is_among(words, self.own)) or words in plain:
                self.speaks = self.speaks or own
                self.has_thing = self.has_thing or _is_among(words, self.things)
                if self.known and _is_among(words, _loaded(self.known.measure.name)):
                    self.loaded.append(self._slice(tokens[:length]))
                return length, False
            if self._is_time(tokens[:length]):
                return length, False
            written = self._slice(tokens[:length])
            if self.known and (found := narrowing_of(self.known.measure, self.narrowed, words, written)):
                for field, value in found:
                    self.said.setdefault(field, {})[value] = written
                return length, True
        return 0, False

    def _slice(self, tokens: Sequence[Token]) -> str:
        return self.text[tokens[0].start : tokens[-1].end]

    def _is_time(self, tokens: Sequence[Token]) -> bool:
        """Whether these are words for the claim's window.  Raises NotRead where they are of another time."""
        first, end = tokens[0].text, tokens[-1].text
        if self.known is None:
            return False
        if not any(token.is_digits or token.text in _TIMES or month_number(token.text) for token in tokens):
            if first in _IN_A_TIME and end in _WEEKDAYS and len(tokens) < 4:
                raise NotRead(
                    f"says {quoted(self._slice(tokens))}, which has no date", "say the date too, with its year"
                )
            return False
        words = self._slice(tokens)
        last, asked = self.known.day, self.known.window
        if (said := _span(words, last)) is None:
            if (
                first in _IN_A_TIME
                and month_number(end)
                and _span(" ".join([*words.split()[1:], str(last.year)]), last)
            ):
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

    def _refuse(self, tokens: Sequence[Token], plain: frozenset[Phrase]) -> None:
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
        if not _LEAVES_OUT.isdisjoint(token.text for token in tokens[:length]):
            hint = "no words leave anything out of a figure: say what it counts, with the condition for it"
        elif ("of", tokens[0].text) in _OF_A_WHOLE:
            hint = "say which claim it is a part of: id in the whole, part_of in the part"
        elif self.known and tokens[0].text in _CHILDREN and "age_band" in askable(self.known.measure.recorded):
            hint = "for those under 18 say children, with the condition age_band=child"
        elif self.known and (name := offence_field(self.known.measure.kind)) and _may_be_offence(tokens):
            begun = self.text[: tokens[0].start].strip()
            instead = f"say: {begun}" if self.speaks and begun else "leave it out of the words"
            hint = f"if it is an offence, put it into where ({name}=...), and {instead}"
        raise NotRead(f"{quoted(self.text[glued : tokens[length - 1].end])} is not understood", hint, whole=True)


def _may_be_offence(tokens: Sequence[Token]) -> bool:
    """Whether words begin as those for an offence do: `with supplying heroin`."""
    words = tuple(token.text for token in tokens)
    return len(words) > 1 and any(before and words[: len(before)] == before for before in OF_AN_OFFENCE)


def _is_what_is_narrowed(measure: Measure) -> bool:
    """Whether a word that narrows may stand for what is counted: 8 children are people, and 8 arrests are not."""
    if measure.unit is not COUNT:
        return True
    pieces = measure.add == "pieces" and all(condition.field != "pieces" for condition in measure.where)
    return pieces or measure.distinct == "person"


_LEAVES_OUT = {"not", "except", "excepting", "excluding", "outside", "without", "besides", "but"}
"""Words that turn a claim round: without them it says the opposite."""
_SMALL = {"a", "an", "on", "per", "in", "at", "than", "for", "and", "or", "of", "to", "with"}
"""Words that say nothing without the next one."""


@lru_cache
def _span(words: str, day: date) -> Window | None:
    """Return the window that words are, None where they are not one."""
    try:
        return read_span(words, day)
    except (Unreadable, Forbidden):
        return None


@cache
def _loaded(measure: str) -> frozenset[Phrase]:
    return _phrases(*split(MEASURES[measure].words.loaded))


@cache
def _own_phrases(measure: str, verb: str) -> frozenset[Phrase]:
    return _phrases(*MEASURES[measure].words.phrases, *([verb] if verb.strip() else []))


def _is_among(words: Phrase, phrases: Iterable[Phrase]) -> bool:
    """Whether a phrase is declared, in the plural of its last word or in the singular."""
    *first, last = words
    plurals = (last, f"{last}s", f"{last.removesuffix('y')}ies", f"{last}es", "people" if last == "person" else last)
    return any((*first, plural) in phrases for plural in plurals)
