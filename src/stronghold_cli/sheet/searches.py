"""Which items of a sheet came of one search: those that follow one another, while what is searched stays the same.

What one search is, of a person, a vehicle or premises, is this program's reading: the Home Office says that a seizure
of several drugs counts once, and not where one seizure ends.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from stronghold_cli.records.amounts import Whole
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.lines import Search
from stronghold_cli.sheet.people.who_is_who import same_person
from stronghold_cli.sheet.places.rooms import is_in_home
from stronghold_cli.sheet.words.starts import typed
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values import number
from stronghold_cli.values.text import listed

_PREMISES = "in the premises"
_SEVERAL = 2
NOBODY = "on nobody"
"""Said about what somebody said belongs to no arrest."""


class Taken(NamedTuple):
    """What an item's line has from the lines above it."""

    by: Mapping[str, str] = {}
    texts: Mapping[str, str] = {}
    links: Mapping[str, int] = {}
    search: Search | None = None


class _Above(NamedTuple):
    """A line that says about those under it what is searched: an arrest, or an activity."""

    number: int
    place: int
    person: str | None = None


class _Said(NamedTuple):
    """What an item says about where it was, which holds for those after it until another line says otherwise."""

    who: str | None = None
    by: Mapping[str, str] = {}
    texts: Mapping[str, str] = {}
    where: str | None = None
    words: str = ""
    vehicle: str = ""


class Searches:
    """What is searched, line by line, and the run of items that the next one may follow."""

    def __init__(self, as_one: Collection[int] = ()) -> None:
        """Take the numbers of the lines that begin runs that somebody said are one find."""
        self._as_one = as_one
        self._activity: _Above | None = None
        self._several = False
        self._arrests: list[_Above] = []
        self._people = 0
        self._roomed = False
        self._their_room = 0
        """The line of a room that is said to be somebody's: what is in another is nobody's, `Bed 1, P-20's - £40`."""
        self._items_since = False
        self._said: _Said | None = None
        self._run: Search | None = None
        self._key: object = None
        self._begun: dict[object, int] = {}
        self._parted = False
        self._own: Search | None = None
        self._last: int | None = None

    def pass_by(self, heard: LineContent, line: int, place: int, items: Kind) -> None:
        """Take note of a line that is no item: an activity or an arrest begins another search."""
        if heard.settles is not None:
            return
        for name, link in items.links.items():
            said, kind = items.fields[name].on_sheet, heard.kind
            if link.kind == kind.name and said.latest:
                self._activity, self._several = _Above(line, place), is_several(heard)
                self._arrests, self._items_since, self._begun, self._people = [], False, {}, 0
                self._turn()
            elif link.kind == kind.name and said.by:
                above = _Above(line, place, heard.texts.get(said.by))
                self._arrests = [above] if self._items_since else [*self._arrests, above]
                self._items_since = False
                self._people += 1
                self._turn()

    def part(self) -> None:
        """Begin another find with the next item, of whatever is searched."""
        self._run, self._parted = None, True

    def stand_apart(self, heard: LineContent, line: int, place: int) -> Taken:
        """Return what an item of a find with a line of its own has from the lines above; `place` is its first one's."""
        self._run, self._items_since = None, True
        arrest, find = _by(heard.kind), _opens(heard.kind)
        if heard.texts.get(find.name):
            return Taken()
        # What is itself a vehicle was found with the rest; whose a thing was, or where, is of that thing alone.
        inside = heard.searched is not None and heard.searched.is_item
        now = self._now(heard._replace(searched=None) if inside else heard, arrest, line)
        taken, under = (Taken(), None) if now else self._above(arrest, self._said)
        said = now or self._said
        if self._own is None or self._own.line != line:
            self._begun.setdefault((_whose(said, under), said.where if said else None), line)
            self._own = self._begin(Search(place, line=line, own=True))
        words = "" if now or not said else said.words
        return taken._replace(search=self._own._replace(under=under.place if under else None, words=words))

    def take(self, heard: LineContent, line: int, place: int) -> Taken:
        """Return what an item's line has from the lines above it, with the find that it belongs to."""
        above = (*_own(heard.kind), _by(heard.kind).name, _opens(heard.kind).name)
        if heard.texts.get(above[0]) and all(heard.texts.get(name) == "" for name in above[1:]):
            return Taken()  # it came of no search of this sheet, and parts none of them
        theirs, self._items_since = self._items_since and not self._roomed, True
        elsewhere = self._their_room not in (0, line)
        if len(own := [each for each in self._arrests if each.number == line]) == 1:
            self._arrests = own  # things in the line of an arrest belong to that one
        self._roomed = is_in_home(heard.texts.get(NOTES, ""))
        arrest, find = _by(heard.kind), _opens(heard.kind)
        if heard.texts.get(find.name):
            return Taken()
        now = self._now(heard, arrest, line)
        self._their_room = line if now and now.by and self._roomed and not heard.headed else self._their_room
        now = now or (self._of_premises(behind_room=elsewhere) if theirs or elsewhere else None)
        said = self._said = now or self._said
        taken, under = self._above(arrest, said)
        if find.name in heard.texts:
            alone = Search(place, under.place if under else None, said.words if said else "", line=line)
            return taken._replace(search=alone._replace(arrests=tuple(each.place for each in self._arrests)))
        more = tuple(heard.texts.get(name) for name in _own(heard.kind))
        key = (_whose(said, under), said.where if said else None, more)
        if self._run is None or key != self._key:
            unsure = "" if said or under else self._why()
            if line in self._as_one:
                unsure = ""
            before = self._begun.setdefault(key[:2], line) if said or under else line
            again = before if before != line and not self._parted else None
            words = said.words if said else ""
            run = self._begin(Search(place, under.place if under else None, words, unsure, again, line))
            self._run = run._replace(after=None) if self._parted else run
            self._key, self._parted = key, False
        elif not self._run.unsure:
            taken = taken._replace(links={**taken.links, find.name: self._run.first})
        return taken._replace(search=self._run)

    def _above(self, arrest: Field, said: _Said | None) -> tuple[Taken, _Above | None]:
        """Return what an item has of what was said before it, else of the one arrest or activity that it is under."""
        if said:
            return Taken(said.by, said.texts), None
        under = self._under()
        links = {arrest.name: under.place} if under is not None and under in self._arrests else {}
        return Taken(links=links), under

    def _begin(self, search: Search) -> Search:
        """Take note of a find that begins, and return it with what stands before it."""
        before, self._last = self._last, search.line
        return search._replace(after=before, arrests=tuple(each.place for each in self._arrests))

    def _now(self, heard: LineContent, arrest: Field, line: int) -> _Said | None:
        """Return what an item's own line says about where it was, None where it says nothing."""
        whose = heard.by.get(arrest.name) or heard.texts.get(arrest.name)
        if heard.searched is not None:
            # Two cars are two searches; an address or a car that is named again is the same one.
            words, is_item, vehicle = heard.searched
            before = self._said
            if not is_item and before and before.vehicle == vehicle != "" and not whose:
                return before
            where = f"{words} on line {line}" if is_item else words.casefold()
            return _Said(_who(whose), where=where, words=words, vehicle=vehicle)
        words = f"on {whose}" if whose else NOBODY
        if arrest.name in heard.by:
            return _Said(_who(whose), by={arrest.name: heard.by[arrest.name]}, words=words)
        if arrest.name in heard.texts:
            return _Said(_who(whose), texts={arrest.name: heard.texts[arrest.name]}, words=words)
        return None

    def _of_premises(self, *, behind_room: bool) -> _Said | None:
        """Return that what is in a room is nobody's, below what the last of several who were arrested had on them.

        So it is behind what was in a room of one of them.
        """
        if self._people < _SEVERAL or not self._roomed or not (behind_room or len(self._arrests) == 1):
            return None
        return _Said(where=_PREMISES, words=_PREMISES)

    def _under(self) -> _Above | None:
        """Return the one arrest, else the activity of one place, that an item stands under."""
        if len(self._arrests) == 1:
            return self._arrests[0]
        return None if self._arrests or self._several else self._activity

    def _why(self) -> str:
        if self._arrests:
            return f"lines {listed([str(each.number) for each in self._arrests], 'and')} are several arrests"
        if self._activity:
            return f"line {self._activity.number} is of several places"
        return "no arrest or activity is above"

    def _turn(self) -> None:
        self._said = self._run = None
        self._their_room = 0


def is_several(heard: LineContent) -> bool:
    """Whether an activity is of several places, or stands for several of them."""
    return any(
        (found := re.match(number.PATTERN, heard.texts.get(name, ""))) and found[0] != "1"
        for name, field in typed(heard.kind).items()
        if isinstance(field.type, Whole)
    )


def _who(whose: str | None) -> str | None:
    return (same_person(whose) or whose.casefold()) if whose else None


def _whose(said: _Said | None, under: _Above | None) -> str | None:
    """What makes items one person's, or of one place."""
    return said.who if said else under and (same_person(under.person or "") or f"line {under.number}")


def _by(kind: Kind) -> Field:
    return next(field for field in kind.typed if field.on_sheet.by)


def _opens(kind: Kind) -> Field:
    return next(field for field in kind.typed if field.on_sheet.opens)


def _own(kind: Kind) -> Sequence[str]:
    """Return what makes another search where an item alone says it: another day, another activity."""
    return [kind.date, *(field.name for field in kind.typed if field.on_sheet.latest)]
