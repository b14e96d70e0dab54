"""At which activity of a sheet something was done: where its person was, else the one above it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from stronghold_cli.catalogue.custody_words import custody_places
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.safeguarding import SAFEGUARDING
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.places.found_elsewhere import NOTHING
from stronghold_cli.sheet.words.keys import people
from stronghold_cli.sheet.words.unheard import NOTES

_SORT, _PLACE, _RESULT = "activity", "place", "result"
_OWNERS = re.compile(r"(.*[0-9])'?s")
_NOBODY = re.compile("(?i)(?:ic|s|m|f|a|b)[0-9]+")
"""Who somebody is, the power of a search, or a road, which are no keys."""
_MARKS = "().,;:!?"
_NUMBER = re.compile("[0-9]+[a-z]?")
_TIMED = re.compile("at [0-2][0-9]:[0-5][0-9]")


@dataclass
class _Done:
    """An activity, and who is known to have been there."""

    place: int
    """Its place in the sheet."""
    line: int
    heard: LineContent
    named: frozenset[str]
    """Whom its own line names."""
    people: set[str] = field(default_factory=set)

    @property
    def found_nothing(self) -> bool:
        """Whether one of the words for what came of it says that nothing was found."""
        words = self.heard.texts.get(_RESULT, "").casefold().replace(";", " ").split()
        return not {*words}.isdisjoint(NOTHING)


class Whereabouts:
    """The activities of a sheet so far, in its order."""

    def __init__(self) -> None:
        """Begin with none."""
        self._done: list[_Done] = []
        self._away: set[str] = set()
        """Who was arrested where no activity of the sheet was."""

    def take(self, heard: LineContent, line: int, place: int) -> None:
        """Take note of an activity, and of whom its line names."""
        named = frozenset(_named(heard))
        self._done.append(_Done(place, line, heard, named, set(named)))

    def seen(self, whose: str, place: int | None) -> None:
        """Take note that somebody was at the activity in that place of the sheet."""
        person = same_person(whose) if whose else None
        for done in self._done:
            if person and done.place == place:
                done.people.add(person)

    def names(self, whose: str) -> bool:
        """Whether the line of an activity so far names somebody."""
        person = same_person(whose) if whose else None
        return person is not None and any(person in done.named for done in self._done)

    def of(self, heard: LineContent, whose: str, line: int) -> int | None:
        """Return the place of the activity at which something was done, None where nothing says that it was at any.

        `whose` is the person whom it was done with or found on, empty for nobody with a key.
        """
        if not self._done or is_in_custody(heard):
            return None
        last = self._done[-1]
        person = same_person(whose) if whose else None
        if last.line == line:
            return last.place
        if person is None:
            return self._of_nobody(heard, last)
        there = [done.place for done in self._done if person in done.people]
        if heard.kind is ARREST and not there and _is_elsewhere(last, heard):
            self._away.add(person)
        known = person in last.people or (heard.kind is not SAFEGUARDING and _may_be_at(last, heard, bool(there)))
        if known and person not in self._away:
            return last.place
        return there[-1] if there else None

    def _of_nobody(self, heard: LineContent, last: _Done) -> int | None:
        """Return where something of nobody with a key was: of whose child it is, where its notes name it, else last."""
        if heard.kind is not SAFEGUARDING:
            return last.place
        owners = {owner for text in heard.texts.values() for owner in _owners(text)}
        if owners:
            return next((done.place for done in reversed(self._done) if owners & done.people), None)
        notes = {key_of(word.strip(_MARKS)) for word in heard.texts.get(NOTES, "").split()}
        numbers = [(done, _number(done.heard.texts.get(_PLACE, ""))) for done in reversed(self._done)]
        return next((done.place for done, number in numbers if number in notes), last.place)


def is_in_custody(heard: LineContent) -> bool:
    """Whether something was found in custody, where no activity of a sheet is: `strip searched in custody`."""
    notes = f" {key_of(re.sub('[,;:()]', ' ', heard.texts.get(NOTES, '')))} "
    return heard.kind not in (ARREST, SAFEGUARDING) and any(f" {words} " in notes for words in custody_places())


def _is_elsewhere(last: _Done, heard: LineContent) -> bool:
    """Whether somebody was arrested at a time of its own, below an activity where nothing was found."""
    return last.found_nothing and _TIMED.match(heard.texts.get(NOTES, "")) is not None


def _may_be_at(last: _Done, heard: LineContent, elsewhere: bool) -> bool:
    """Whether somebody whom it does not name may have been at an activity; `elsewhere` where they were at another."""
    if last.heard.texts.get(_SORT) == STOPPED and (last.named or last.found_nothing):
        return False  # one person was searched, and that is another one; or nobody who was searched had anything
    if not elsewhere or heard.kind is ARREST:
        return True
    # A thing of somebody who was arrested elsewhere may be from a search of their home, but not where others were.
    return not last.people and last.heard.texts.get(_RESULT, "").casefold() not in NOTHING


def _named(heard: LineContent) -> Iterator[str]:
    """Yield whom the notes of an activity name, but for whose family was visited: `P-8's mum`."""
    for text in heard.texts.get(NOTES, "").split():
        word = text.strip(_MARKS)
        if not (_OWNERS.fullmatch(word) or _NOBODY.fullmatch(word)) and (person := same_person(word)):
            yield person


def _owners(text: str) -> Iterator[str]:
    """Yield whose something or somebody is: `P-21's lad`."""
    for word in text.split():
        if (found := _OWNERS.fullmatch(word.strip(_MARKS))) and (person := same_person(found[1])):
            yield person


def _number(place: str) -> str:
    """Return the number of a house, for officers name it again so: `2 kids at 117`; empty for none."""
    found = re.match(_NUMBER, place.casefold())
    return found[0] if found else ""


def whose_is(heard: LineContent, by: Iterable[str]) -> str:
    """Return whom something was done with or found on: a record's person, else whose it is by those links."""
    said = (heard.texts.get(name, "") for name in people(heard.kind))
    return next(filter(None, said), "") or next((heard.by[name] for name in by if name in heard.by), "")
