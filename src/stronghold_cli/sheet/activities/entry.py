"""An entry of what was done somewhere, its parts in any order: `0815 wt 62b Station Rd POS`, `12a Elm Ct visited, ok`.

Its time, what was done, where, who was there and what came of it; the rest begins with the first part that says
something else, and is read by itself.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import (
    NOTE,
    RESULT,
    entry_words,
    key_of,
)
from stronghold_cli.records.activity import EXECUTED, STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.beside_entry import is_beside
from stronghold_cli.sheet.activities.entry_done import OTHER, STOPPED_BY, TIMES, done_first, time_first
from stronghold_cli.sheet.activities.entry_people import Somebody, as_all, as_one, somebody
from stronghold_cli.sheet.activities.entry_places import place_at, with_houses
from stronghold_cli.sheet.activities.entry_words import (
    is_plain,
    known,
    lasted,
    led,
    longest,
    text_of,
)
from stronghold_cli.sheet.activities.sheet_entry import VEHICLE_STOP, SheetEntry
from stronghold_cli.sheet.places.districts import is_district, is_persons_name
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.words.called import line_alone
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.roads import ROAD
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.sheet.words.undone import begins_undone
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.sheet.words.vehicles import vehicle_first

_STOP = re.compile(r"[A-Za-z]{4,}\.")
"""A word that ends a sentence before a small letter."""
_AGE = re.compile(r"(?i)[1-9][0-9]\)|(?:aged?|abt|about|approx|around|circa) [1-9][0-9](?:s|ish)?")


_SMALL = ("and", "&", "+", "/", "for", "=", "but")
"""Words between two parts that are said in one breath."""


def read_entry(words: Sequence[Word], sort: str, reading: Reading) -> SheetEntry | None:
    """Return what a line says was done somewhere, None for a line about something else.

    `sort` is the visit that the title of the sheet is of, empty for none.
    """
    plain = [word for sentence in sentences(words) for word in _ended(sentence)]
    if len(plain) != len(words):
        return None
    return _Reader(with_houses(plain, reading), sort, reading).read()


def _ended(words: Sequence[Word]) -> list[Word]:
    """Return a sentence that ends a part, with what only ends its words left away: `cuckooed!!`."""
    made = [word._replace(text=re.sub("[!?]+$", "", word.text)) if word.plain else word for word in words]
    made = [word._replace(parts=word.parts or _STOP.fullmatch(word.text) is not None) for word in made]
    return [*made[:-1], made[-1]._replace(parts=True)]


class _Reader:
    """Reads an entry part by part."""

    def __init__(self, words: Sequence[Word], sort: str, reading: Reading) -> None:
        self._words, self._sort, self._reading = words, sort, reading
        self._entry = SheetEntry()
        self._placed = False
        """Whether a place ends right in front of what is read: `Flat 3, 22 Priory Rd`."""
        self._goes_on = False
        """Whether the part that is read may be of the address before its comma: no thing follows it."""

    def read(self) -> SheetEntry | None:
        entry, at = self._entry, 0
        while at < len(self._words):
            end = next(n for n in range(at, len(self._words)) if self._words[n].parts) + 1
            part = self._words[at:end]
            last = end == len(self._words) or bool(longest(self._words[end:], self._reading)[0])
            goes_on = last or is_district(part, self._reading)
            self._goes_on = at > 0 and self._words[at - 1].said.endswith(",") and goes_on
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
        if entry.done[0] == STOPPED_BY:
            where = entry.places or entry.number > 1 or any(each.number > 1 for each in entry.people)
            if not entry.vehicle and not (where and entry.people and self._search_power()):
                return False
            entry.done = (VEHICLE_STOP if entry.vehicle else STOPPED,)
        if entry.done[0] in (EXECUTED, OTHER):
            return bool(entry.places)
        return bool(entry.places or entry.people or entry.results)

    def _search_power(self) -> bool:
        """Whether the power of a search of somebody is among what was read: `s1 PACE`."""
        return any(known(self._words[at:], "search")[0] for at in range(self._entry.read))

    def _part(self, words: Sequence[Word]) -> int:
        """Take a part of the line, and return how many of its words were taken: all, those before the rest, or none.

        The rest begins within a part behind a place or a person only: `P-49 M26 2 wraps coke`.
        """
        if (self._entry.done or self._sort) and is_beside(words, self._reading):
            self._entry.notes.append(text_of(words))
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
            behind = what
            length, what = self._take(words[at:], first=what in ("", "time"), behind=what)
            if not length:
                break
            self._entry.unsure |= behind == "person" and what in (NOTES, NOTE, "led")
            at += length
            ends = at if what in ("place", "person", "done") else ends
        self._placed = what == "place"
        if at < len(words) and self._entry.done and is_plain(words[at:], self._reading) and at:
            self._entry.notes.append(text_of(words[at:]))
            self._entry.unsure |= bool(self._entry.keys)
            return len(words)
        if at == len(words) or (ends == at and self._entry.done):
            return at
        entry = self._entry
        entry.places, entry.results, entry.notes, entry.people = before
        return 0

    def _aged(self, words: Sequence[Word]) -> Somebody | None:
        """Return who was named last with the age that is a part by itself, None for no such part: `P-22, male, 62`."""
        last = self._entry.people[-1] if self._entry.people else None
        if last is None or last.key is None or not last.known or len(words) > 1 or not words[0].parts:
            return None
        aged = somebody([last.key._replace(parts=False), *words], self._reading)
        if aged is None or aged.length == 1:
            return None
        return last._replace(text=f"{last.text} {words[0].text}", known=(*last.known, *aged.known))

    def _is_named(self, words: Sequence[Word]) -> bool:
        """Whether a name alone is a place: `stop search Drake Circus`, `warrant Pantglas Farm, Splott`.

        In capitals any word of a warrant's line may be a name, and two names are two warrants.
        """
        entry = self._entry
        warrant = bool(entry.done) and entry.done[0] == EXECUTED
        joined = any(key_of(word.text) in (*AND, "then") for word in words)
        if not entry.done or (warrant and (joined or all(word.text.isupper() for word in words))):
            return False
        return not entry.places or (self._goes_on and not is_persons_name(words))

    def _take(self, words: Sequence[Word], *, first: bool, behind: str) -> tuple[int, str]:
        """Take the first of some words, and return how many and what they are; 0 for what is no part of an entry."""
        entry = self._entry
        if words[0].name in (NOTES, RESULT):
            (entry.notes if words[0].name == NOTES else entry.results).append(words[0].text)
            return 1, "said"
        of_line, name = line_alone(words, self._reading) if entry.done and not entry.line else (0, "")
        if of_line:
            entry.line = name
            return of_line, "said"
        if not words[0].plain or words[0].name is not None or (entry.places and begins_undone(words)):
            return 0, ""
        if not entry.time and (first or behind == "done") and (time := time_first(words)):
            entry.time = time[1]
            return time[0], "time"
        if not entry.done:
            if done := done_first(words, self._sort, self._reading):
                length, entry.done, entry.number = done
                return length, "done"
        elif times := TIMES.fullmatch(words[0].text):
            entry.number = int(times[1] or times[2])
            return 1, "number"
        length, every = as_all(entry.people, words, self._reading)
        if length:
            entry.people = every
            return length, "person"
        if ROAD.fullmatch(words[0].text) or not (who := somebody(words, self._reading)):
            pass
        elif who.key is not None and entry.done and entry.done[0] in (EXECUTED, OTHER):
            return 0, ""  # what was done with somebody who was there is the rest
        elif who.key is not None or first or entry.done:
            before = entry.people[-1] if entry.people else None
            if before and (both := as_one(before, who)):
                who = both
                entry.people.pop()
            entry.people.append(who)
            return who.length, "person"
        if described := self._aged(words):
            entry.people[-1] = described
            return len(words), "person"
        if not entry.vehicle and entry.done and entry.done[0] in (VEHICLE_STOP, STOPPED_BY):
            begins = int(key_of(words[0].text) in ("on", "of", "in", "a", "the"))
            if length := vehicle_first(words[begins:], self._reading):
                entry.vehicle = text_of(words[begins : begins + length])
                return begins + length, "vehicle"
        length, sort = longest(words, self._reading) if entry.done or self._sort else (0, "")
        goes_on = not entry.places or self._placed
        placed, place = place_at(words, self._reading, named=self._is_named(words)) if goes_on else (0, "")
        if placed > length:
            entry.places.append(place)
            return placed, "place"
        for lead, into in (("with", entry.notes), ("came", entry.results)):
            if entry.done and known(words, lead)[0] > length and (whole := led(words, lead, self._reading)):
                into.append(text_of(words[:whole]))
                return whole, "led"
        if length:
            (entry.results if sort == RESULT else entry.notes).append(text_of(words[:length]))
            return length, sort
        if entry.people and (aged := next((n for n, text in runs(words, 2) if _AGE.fullmatch(text)), 0)):
            entry.notes.append(text_of(words[:aged]))
            return aged, "age"
        if entry.done and (power := known(words, "search")[0]):
            entry.notes.append(text_of(words[:power]))
            return power, "power"
        if entry.done and (long := lasted(words)):
            entry.notes.append(text_of(words[:long]))
            return long, "lasted"
        small = entry.done and key_of(words[0].text) in {*entry_words("passed"), *_SMALL} - {"one"}
        return (1, "passed") if small and len(words) > 1 and not words[0].parts else (0, "")
