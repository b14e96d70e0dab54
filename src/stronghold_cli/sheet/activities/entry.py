"""An entry of what was done somewhere, its parts in any order: `0815 wt 62b Station Rd POS`, `12a Elm Ct visited, ok`.

Its time, what was done, where, who was there and what came of it; the first part that is none of these, and all behind
it, is the rest, which is read by itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stronghold_cli.catalogue.sheet_words import (
    ANYWHERE,
    ASIDE,
    NOTE,
    RESULT,
    entry_words,
    key_of,
    undone_words,
    who_words,
)
from stronghold_cli.records.activity import ACTIVITY, EXECUTED, STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_people import Somebody, somebody
from stronghold_cli.sheet.activities.entry_places import ROAD, place_at
from stronghold_cli.sheet.remarks.asides import is_part_aside, says_none_of
from stronghold_cli.sheet.remarks.mentions import is_mention
from stronghold_cli.sheet.remarks.prose import is_remark, says_something
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.things.vehicles import vehicle_first
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import number_said, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, quoted_word, with_runs, words_of
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES
from stronghold_cli.values.text import hyphened

VEHICLE_STOP = "vehicle-stop"
_BEFORE_PLACE = ("at", "on", "in", "the", "a", "one")
_OTHER = "other"
_STOPPED_BY = "stopped"
"""What was done where only what was stopped says it: a vehicle, or somebody by the power of a search."""
_LONGEST = 6
_CLOCK = re.compile(r"(?i)([01]?[0-9]|2[0-3])[:.]?([0-5][0-9])(?:hrs|hours|h)?")
_HALF = re.compile(r"(?i)(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))?([ap])m")
_HOURS = ("hrs", "hours", "hr", "h")
_NUMBERED = re.compile(r"(?i)([a-z/]+?)\.?#?([1-9])")
_STOP = re.compile(r"[A-Za-z]{4,}\.")
"""A word that ends a sentence before a small letter."""
_AGE = re.compile(r"(?i)[1-9][0-9]\)|(?:aged?|abt|about|approx|around|circa) [1-9][0-9](?:s|ish)?")
_TIMES = re.compile(r"(?i)x([1-9][0-9]?)|([1-9][0-9]?)x")
_LASTED = re.compile(r"(?i)[0-9]{1,2} ?(?:mins?|hrs?|hours?|days?|wks?|weeks?|mths?|months?|yrs?|years?)")


@dataclass
class Entry:
    """What was read of an entry so far."""

    time: str = ""
    done: tuple[str, ...] = ()
    """What was done, and the Act of a warrant."""
    places: list[str] = field(default_factory=list)
    results: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    people: list[Somebody] = field(default_factory=list)
    vehicle: str = ""
    """The vehicle that was stopped."""
    number: int = 1
    read: int = 0
    """How many words of the line were read; the rest begins behind them."""

    @property
    def keys(self) -> list[Word]:
        """The keys of the people whom it names."""
        return [each.key for each in self.people if each.key is not None]

    def words(self) -> list[Word]:
        """Return the entry as a sheet has it."""
        done = (ACTIVITY.name, *self.done) if self.done[0] == _OTHER else self.done
        made = [*words_of(self.time), *(word for text in done for word in words_of(text))]
        alone = self.people[0] if len(self.people) == 1 else None
        searched = self.done[0] == STOPPED and alone is not None and alone.key is not None
        if searched and alone is not None and alone.key is not None:
            who = [alone.key._replace(parts=False, said=alone.key.text), *words_of(" ".join(alone.known))]
            made += [*who[:-1], who[-1]._replace(parts=True)]
        elif self.number > 1:
            made.append(quoted_word(str(self.number), "number"))
        if self.places:
            made += [*words_of("at"), quoted_word(", ".join(self.places), parts=True)]
        if self.results:
            made.append(quoted_word("; ".join(self.results), RESULT, parts=True))
        who_else = [] if searched else [each.text for each in self.people]
        made += [quoted_word(text, NOTES, parts=True) for text in (*who_else, self.vehicle, *self.notes) if text]
        return [*made[:-1], made[-1]._replace(parts=True)]


def read_entry(words: Sequence[Word], sort: str, reading: Reading) -> Entry | None:
    """Return what a line says of what was done somewhere, None for a line of something else.

    `sort` is the visit that the title of the sheet is of, empty for none.
    """
    plain = [word for sentence in sentences(words) for word in _ended(sentence)]
    if len(plain) != len(words):
        return None
    return _Reader(plain, sort, reading).read()


def _ended(words: Sequence[Word]) -> list[Word]:
    """Return a sentence that ends a part, with what only ends its words left away: `cuckooed!!`."""
    made = [word._replace(text=re.sub("[!?]+$", "", word.text)) if word.plain else word for word in words]
    made = [word._replace(parts=word.parts or _STOP.fullmatch(word.text) is not None) for word in made]
    return [*made[:-1], made[-1]._replace(parts=True)]


class _Reader:
    """Reads an entry part by part."""

    def __init__(self, words: Sequence[Word], sort: str, reading: Reading) -> None:
        self._words, self._sort, self._reading = words, sort, reading
        self._entry = Entry()
        self._placed = False
        """Whether a place ends right in front of what is read: `Flat 3, 22 Priory Rd`."""

    def read(self) -> Entry | None:
        entry, at = self._entry, 0
        while at < len(self._words):
            end = next(n for n in range(at, len(self._words)) if self._words[n].parts) + 1
            part = self._words[at:end]
            taken = self._part(part)
            at += taken
            if taken < len(part):
                break
        entry.read = at
        if not entry.done and self._sort and (entry.places or entry.keys) and entry.read:
            entry.done = (self._sort,)
        return entry if entry.done and self._is_whole() else None

    def _is_whole(self) -> bool:
        """Whether enough is said: where a warrant was, whom a search or a visit was of or where."""
        entry = self._entry
        if entry.done[0] == _STOPPED_BY:
            where = entry.places or entry.number > 1
            if not entry.vehicle and not (where and entry.people and self._search_power()):
                return False
            entry.done = (VEHICLE_STOP if entry.vehicle else STOPPED,)
        if entry.done[0] in (EXECUTED, _OTHER):
            return bool(entry.places)
        return bool(entry.places or entry.people or entry.results)

    def _search_power(self) -> bool:
        """Whether the power of a search of somebody is among what was read: `s1 PACE`."""
        return any(_known(self._words[at:], "search")[0] for at in range(self._entry.read))

    def _part(self, words: Sequence[Word]) -> int:
        """Take a part of the line, and return how many of its words were taken: all, those before the rest, or none.

        The rest begins within a part behind a place or a person only: `P-49 M26 2 wraps coke`.
        """
        if (self._entry.done or self._sort) and self._is_beside(words):
            self._entry.notes.append(_text(words))
            return len(words)
        before = (
            list(self._entry.places),
            list(self._entry.results),
            list(self._entry.notes),
            list(self._entry.people),
        )
        at, ends, what = 0, 0, ""
        while at < len(words):
            self._placed = what == "place" if what else self._placed
            length, what = self._take(words[at:], first=what in ("", "time"), behind=what)
            if not length:
                break
            at += length
            ends = at if what in ("place", "person", "done") else ends
        self._placed = what == "place"
        if at < len(words) and self._entry.done and _is_plain(words[at:], self._reading) and at:
            self._entry.notes.append(_text(words[at:]))
            return len(words)
        if at == len(words) or (ends == at and self._entry.done):
            return at
        entry = self._entry
        entry.places, entry.results, entry.notes, entry.people = before
        return 0

    def _is_beside(self, words: Sequence[Word]) -> bool:
        """Whether a part says nothing that a record holds: a remark, a mention, that there were no arrests."""
        who = somebody(words, self._reading)
        if self._is_fled(words, who):
            return True
        if who or _longest(words, self._reading)[0]:
            return False
        if key_of(words[0].text) in who_words() and len(words) > 1:
            return _is_plain(_without_durations(words), self._reading)
        if says_none_of(words) or is_part_aside(words, self._reading):
            return True
        if any(key_of(word.text) in NEGATIONS or _is_undone(words[at:]) for at, word in enumerate(words)):
            return False
        return is_remark(words, self._reading) or is_mention(words, self._reading)

    def _is_fled(self, words: Sequence[Word], who: Somebody | None) -> bool:
        """Whether a part says that somebody who is not known got away: `2 lads ran out the back`."""
        rest = words[who.length if who and who.key is None else key_of(words[0].text) in ("both", "all", "they") :]
        if len(rest) in (0, len(words)):
            return False
        at = next((at for at in range(len(rest)) if _known(rest[at:], "fled")[0]), None)
        return at is not None and _is_plain([*rest[:at], *rest[at + _known(rest[at:], "fled")[0] :]], self._reading)

    def _take(self, words: Sequence[Word], *, first: bool, behind: str) -> tuple[int, str]:
        """Take the first of some words, and return how many and what they are; 0 for what is no part of an entry."""
        entry = self._entry
        if words[0].name in (NOTES, RESULT):
            (entry.notes if words[0].name == NOTES else entry.results).append(words[0].text)
            return 1, "said"
        if not words[0].plain or words[0].name is not None:
            return 0, ""
        if not entry.time and (first or behind == "done") and (time := _time(words)):
            entry.time = time[1]
            return time[0], "time"
        if not entry.done:
            if done := _done(words, self._sort, whole=not entry.places and not entry.people):
                length, entry.done, entry.number = done
                return length, "done"
        elif times := _TIMES.fullmatch(words[0].text):
            entry.number = int(times[1] or times[2])
            return 1, "number"
        if ROAD.fullmatch(words[0].text) or not (who := somebody(words, self._reading)):
            pass
        elif who.key is not None and entry.done and entry.done[0] in (EXECUTED, _OTHER):
            return 0, ""  # what was done with somebody who was there is the rest
        elif who.key is not None or first or entry.done:
            before = entry.people[-1] if entry.people else None
            if before and before.key is not None and not before.known and who.key is None:
                who = who._replace(key=before.key, text=f"{before.text} {who.text}")
                entry.people.pop()
            entry.people.append(who)
            entry.number = max(entry.number, who.number)
            return who.length, "person"
        if not entry.vehicle and entry.done and entry.done[0] in (VEHICLE_STOP, _STOPPED_BY):
            begins = int(key_of(words[0].text) in ("on", "of", "in", "a", "the"))
            if length := vehicle_first(words[begins:], self._reading):
                entry.vehicle = _text(words[begins : begins + length])
                return begins + length, "vehicle"
        length, sort = _longest(words, self._reading) if entry.done or self._sort else (0, "")
        named = bool(entry.done) and entry.done[0] != EXECUTED
        goes_on = not entry.places or self._placed
        placed, place = place_at(words, self._reading, named=named and not entry.places) if goes_on else (0, "")
        if placed > length:
            entry.places.append(place)
            return placed, "place"
        for lead, into in (("with", entry.notes), ("came", entry.results)):
            if entry.done and _known(words, lead)[0] > length and (led := _led(words, lead, self._reading)):
                into.append(_text(words[:led]))
                return led, "led"
        if length:
            (entry.results if sort == RESULT else entry.notes).append(_text(words[:length]))
            return length, sort
        if entry.people and (aged := next((n for n, text in runs(words, 2) if _AGE.fullmatch(text)), 0)):
            entry.notes.append(_text(words[:aged]))
            return aged, "age"
        if entry.done and (power := _known(words, "search")[0]):
            entry.notes.append(_text(words[:power]))
            return power, "power"
        if entry.done and (lasted := _lasted(words)):
            entry.notes.append(_text(words[:lasted]))
            return lasted, "lasted"
        small = entry.done and key_of(words[0].text) in (
            *entry_words("passed"),
            "and",
            "&",
            "+",
            "/",
            "for",
            "=",
            "but",
        )
        return (1, "passed") if small and len(words) > 1 and not words[0].parts else (0, "")


def _without_durations(words: Sequence[Word]) -> list[Word]:
    """Return words without how long something was: `gone 2 wks`."""
    return with_runs(words, lambda rest: (_lasted(rest), []))


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words).strip("() ")


def _time(words: Sequence[Word]) -> tuple[int, str] | None:
    """Return how many of the first words are a time of day, and that; None for none."""
    at = int(words[0].text.casefold() in ("at", "@") and len(words) > 1)
    text = words[at].text.strip("()")
    half, clock = _HALF.fullmatch(text), _CLOCK.fullmatch(text)
    if half:
        hour = int(half[1]) % 12 + (12 if half[3] in "pP" else 0)
        return at + 1, f"{hour:02}:{half[2] or '00'}"
    if not clock or (text.isdigit() and len(text) != len("0600")):
        return None
    hours = len(words) > at + 1 and not words[at].parts and words[at + 1].text.casefold().strip(".") in _HOURS
    slash = len(words) > at + 1 + hours and words[at + 1 + hours].text == "/"
    return at + 1 + hours + slash, f"{int(clock[1]):02}:{clock[2]}"


def _done(words: Sequence[Word], sort: str, *, whole: bool) -> tuple[int, tuple[str, ...], int] | None:
    """Return how many of the first words say what was done, with that and how often; None for other words."""
    at, power = 0, ""
    passed = entry_words("passed")
    activity, said = "", ""
    number = 1
    while at < len(words) and not activity:
        rest = words[at:]
        length, means = _known(rest, "activity")
        numbered = _NUMBERED.fullmatch(rest[0].text)
        if not length and numbered and (found := entry_words("activity").get(key_of(numbered[1]))):
            length, means = 1, found
        row = phrase(rest, (), ANYWHERE)
        if row and row[0] >= length and hyphened(row[1].means.split()[0]) in _activities():
            length, means = row[0], row[1].means
        if length and (means or sort):
            activity, *more = (means or sort).split()
            power = power or " ".join(more)
            said = _text(rest[:length])
            at += length
        elif (searched := _known(rest, "search")[0]) and not _known(rest[searched:], "activity")[0]:
            activity, at = _STOPPED_BY, at + searched
        elif (act := _known(rest, "power"))[0]:
            power, at = act[1], at + act[0]
        elif key_of(rest[0].text) in passed:
            at += 1
        else:
            return None
    if not activity or (not whole and at > len(words)):
        return None
    while at < len(words) and not words[at - 1].parts:
        text = key_of(words[at].text.strip("#"))
        if times := _TIMES.fullmatch(text):
            number = int(times[1] or times[2])
        elif text == "x" and number_said(words[at + 1]).isdigit() if at + 1 < len(words) else False:
            number = int(number_said(words[at + 1]))
            at += 1
        elif not (text in passed and text not in _BEFORE_PLACE) and not (
            re.fullmatch("[1-9]", text) and (words[at].parts or words[at].text.startswith("#"))
        ):
            break
        at += 1
    if activity == _OTHER:
        return at, (activity, f'notes="{said}"'), number
    return at, (activity, power) if power and activity == EXECUTED else (activity,), number


def _activities() -> frozenset[str]:
    return frozenset(
        hyphened(choice) for each in ACTIVITY.typed for choice in getattr(each.type, "choices", ()) if each.required
    )


def _known(words: Sequence[Word], sort: str) -> tuple[int, str]:
    known = entry_words(sort)
    for length, text in runs(words, _LONGEST):
        if (key := key_of(text.strip("()"))) in known and not any(word.parts for word in words[: length - 1]):
            return length, known[key]
    return 0, ""


def _longest(words: Sequence[Word], reading: Reading) -> tuple[int, str]:
    """Return how many of the first words are the longest that say what came of it, or what no figure counts."""
    found = [(_known(words, RESULT)[0], RESULT), (_known(words, "note")[0], NOTE)]
    if row := phrase(words, reading.own_words, RESULT, NOTE, ASIDE):
        found.append((row[0], RESULT if row[1].where == RESULT else NOTE))
    if (length := _known(words, "number")[0]) and words[length:] and re.search("[0-9]", words[length].text):
        found.append((length + 1, NOTE))
    length, sort = max(found, key=lambda each: each[0])
    return length, sort


def _led(words: Sequence[Word], sort: str, reading: Reading) -> int:
    """Return how many of the first words say who took part or was there, `with RPU`, `used by 2 lads`; 0 for none."""
    length = _known(words, sort)[0]
    rest = list(words[length:])
    if length and rest and (who := somebody(rest, reading)) and who.key is None:
        rest = rest[who.length :]
    return len(words) if length and words[length:] and _is_plain(_without_durations(rest), reading) else 0


def _lasted(words: Sequence[Word]) -> int:
    """Return how many of the first words say how long something was or is, `2 wks`, 0 for none."""
    return next((n for n, text in runs(words, 2) if _LASTED.fullmatch(text)), 0)


def _is_plain(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words hold no number, key, thing or word for what was done, was not done or is still to be done."""
    at = 0
    while at < len(words):
        known = _known(words[at:], "note")[0]
        if not known and _says_something(words[at:], reading):
            return False
        at += known or 1
    return True


def _says_something(words: Sequence[Word], reading: Reading) -> bool:
    said = says_something(words, reading) or hyphened(words[0].text) in choices()
    return said or key_of(words[0].text) in NEGATIONS or _is_undone(words)


def _is_undone(words: Sequence[Word]) -> bool:
    """Whether the first of some words say that something was not done, or not yet: `planned`, `put off`."""
    return any(key_of(text) in undone_words() for _, text in runs(words, _LONGEST))
