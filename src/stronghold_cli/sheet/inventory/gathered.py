"""The things of a list gathered part by part: whose they are, and what one part adds to those before it."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import LEFT
from stronghold_cli.catalogue.thing_words import ALL, LEAD, SILENT, WHOLE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.inventory.atoms import COLON, STOP, ListWord
from stronghold_cli.sheet.inventory.entries import entries_of
from stronghold_cli.sheet.inventory.list_words import CAR, COUNT, DRUG, KEY, MARKS, PIECES, SUM
from stronghold_cli.sheet.inventory.listed_thing import ListedThing, NoList
from stronghold_cli.sheet.things.exhibit_lists import exhibits_in, mark_words
from stronghold_cli.sheet.things.trade_sizes import grams_of, trade_size
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.text import words_of

_THERE = "there"
_ON = "on"
_LIST = 3
"""How many things are a list, in which a sum by itself is cash."""


class Gathered:
    """The things of a list so far."""

    def __init__(self, reading: Reading, *, beside: bool) -> None:
        """Say whether other words stand beside the list, which may say whose its things are."""
        self._reading, self._beside = reading, beside
        self._entries: list[ListedThing] = []
        self._group: list[ListedThing] = []
        """Those of the last part."""
        self._whose = ""
        self._unowned: list[str] = []
        """What says in front of all that they are nobody's."""
        self._leads_nothing = False
        """Whether the key of whose they are has no word in front that says that they were taken."""
        self._on = False
        """Whether whose they are stands behind `on`."""
        self._marks = ""
        """Several exhibits behind all."""
        self._begins = True
        self._among: ListedThing | None = None
        """A number of things that those behind the colon are."""

    def take(self, line: Sequence[ListWord], mark: str) -> None:
        """Take what stands between two marks.  Raises NoList where that is not all of things."""
        if self._marks:
            raise NoList
        before = len(self._entries)
        self._take(list(line))
        if mark == COLON and before < len(self._entries):
            self._among = self._entries[-1] if len(self._entries) == before + 1 else None
            if self._among is None or int(self._among.count or "1") < len(self._group) + 1:
                raise NoList
        self._begins = mark == STOP

    def whole(self) -> tuple[list[ListedThing], str]:
        """Return the things, and several exhibits behind all of them.

        Raises NoList where one is not whole, or a sum may be what the thing before it is worth.
        """
        self._share_units()
        if self._among:
            self._leave_out(self._among)
        if not self._beside and len(self._entries) == 1:
            self._check_size(self._entries[0])
        for at, entry in enumerate(self._entries):
            bare = entry.sort == SUM and not (entry.marks or entry.notes or entry.key not in ("", self._whose))
            if not entry.is_whole or (bare and at and len(self._entries) < _LIST):
                raise NoList
            if entry.theirs and not (entry.key or self._beside):
                raise NoList
            if self._beside and entry.sort == CAR and not entry.taken and at < _LIST:
                raise NoList  # it may be what was stopped
        if (self._leads_nothing or self._on) and all(entry.sort == SUM for entry in self._entries):
            raise NoList  # `P-8, £2,600` and `£2,600 on P-8` may be a fine
        if not self._entries or (self._beside and not self._says_more()):
            raise NoList
        return [each for entry in self._entries for each in _each_marked(entry)], self._marks

    def _check_size(self, entry: ListedThing) -> None:
        """Raise Certain for one drug that has only a size of the trade: `half oz herbal from P-21`."""
        size = next((note for note in entry.notes if grams_of(note)), "")
        if entry.sort == DRUG and size and not entry.is_counted:
            whose = f" from {entry.key}" if entry.key else ""
            said = " ".join(filter(None, (size, entry.item, entry.marks)))
            if problem := trade_size(words_of(f"{said}{whose}"), self._reading):
                raise problem

    def _says_more(self) -> bool:
        """Whether the first thing has an amount or an exhibit: a name or a sum alone beside other words may be of
        them."""
        first = self._entries[0]
        return bool(first.is_counted or first.marks or (first.sort == SUM and first.notes))

    def _take(self, line: list[ListWord]) -> None:
        key = next((n for n, token in enumerate(line) if token.sort == KEY), None)
        leads = [token.sort for token in line[:key]] if key is not None else []
        self._on |= bool(leads) and line[len(leads) - 1].said.casefold() == _ON
        if key is not None and set(leads) <= {ALL, SILENT, LEAD}:
            text = line[key].text
            alone = key + 1 == len(line)
            if alone and self._entries and leads:
                self._give(text, self._entries if ALL in leads else self._group)
                return
            if self._begins and ALL not in leads and not (self._beside and not leads):
                self._whose, line = text, line[key + 1 :]
                self._leads_nothing = not leads
                if not line:
                    return
        if note := _left(line):
            if not self._entries:
                raise NoList
            self._entries[-1].notes.append(note)
            return
        there = line[0].said.casefold().endswith(_THERE)
        if not self._entries and there and len(line) == 1 and line[0].sort == SILENT:
            return  # `found there - 11 wraps crack`
        found = entries_of(line)
        if not found[0].item and not self._entries and found[0].unowned:
            self._unowned = found.pop(0).notes  # `no owner: 142 plants`
        elif not found[0].item:
            self._tell(found.pop(0), line)
        if not found:
            return
        for each in found:
            each.key = each.key or self._whose
            each.unowned |= bool(self._unowned)
            each.notes += self._unowned
        self._part_marks(found)
        self._entries += found
        self._group = found

    def _part_marks(self, found: list[ListedThing]) -> None:
        """Give each of the things that a part names its exhibit, and the drugs right before one drug: `LG/4 LG/5`.

        Raises NoList where another drug without an exhibit may stand before those.
        """
        number = len(_marks_of(found[-1].marks)) - len(found)
        at = len(self._entries) - number
        before = self._entries[at:] if 0 < number <= len(self._entries) else []
        if not before or any(each.sort != DRUG or each.marks for each in (*before, *found[:-1])):
            _part_marks(found)
            return
        first = self._entries[at - 1] if at else None
        if (first is None and self._beside) or (first and first.sort == DRUG and not first.marks):
            raise NoList
        _part_marks([*before, *found] if found[-1].sort == DRUG else found)

    def _give(self, key: str, entries: Sequence[ListedThing]) -> None:
        if not entries or any(entry.key not in ("", key) for entry in entries):
            raise NoList
        for entry in entries:
            entry.key = key

    def _tell(self, more: ListedThing, line: Sequence[ListWord]) -> None:
        """Take what a part without a thing adds to those before it."""
        if not self._group or more.count or more.pieces or more.value or more.theirs:
            raise NoList
        if more.marks and any(token.sort == MARKS for token in line):
            self._tell_marks(more.marks, line)
            return
        last = self._group[-1]
        drugs = [entry for entry in self._group if entry.sort == DRUG]
        if more.masses and len(drugs) > 1 and any(token.sort == WHOLE for token in line):
            more.notes = [" ".join(token.said for token in line)]
        elif more.masses:
            if len(self._group) > 1 or not drugs or last.masses:
                raise NoList
            last.masses, last.about = more.masses, more.about
        if more.marks:
            before = [entry for entry in self._entries if entry not in self._group and not entry.marks]
            if before or any(entry.marks for entry in self._group):
                raise NoList  # `a machete, a knife, TR/1`
        for entry in self._group:
            entry.marks = more.marks or entry.marks
            entry.notes += more.notes
            entry.power = more.power or entry.power
            entry.key = more.key or entry.key
            entry.unowned = entry.unowned or more.unowned

    def _tell_marks(self, marks: str, line: Sequence[ListWord]) -> None:
        if len(line) > 1:
            raise NoList
        if any(entry.marks for entry in self._entries):
            if any(entry.marks for entry in self._group):
                raise NoList
            self._group[-1].marks = marks
            _part_marks(self._group)
        else:
            self._marks = marks

    def _share_units(self) -> None:
        """Give a unit behind several drugs to those that have a number alone: `60 crack, 30 brown (wraps)`."""
        unit = ""
        for entry in reversed(self._entries):
            unit = entry.unit or unit
            if entry.sort == DRUG and entry.count and not entry.pieces and unit:
                entry.pieces, entry.count = f"{entry.count} {unit}", ""
            else:
                unit = ""

    def _leave_out(self, whole: ListedThing) -> None:
        """Leave out a number of things that those behind it are.  Raises NoList for others, or not as many."""
        behind = self._entries[self._entries.index(whole) + 1 :]
        known = [find_item(entry.item) for entry in (whole, *behind)]
        sorts = {item.category if item else "" for item in known}
        if len(sorts) != 1 or sum(int(entry.count or "1") for entry in behind) != int(whole.count or "1"):
            raise NoList
        self._entries.remove(whole)


def _left(line: Sequence[ListWord]) -> str:
    """Return a part that says that its things were not seized, empty for any other: `£35 left with him`."""
    every = [word for token in line for word in token.words]
    for at in range(1, len(every)):
        found = phrase(every[at:], (), LEFT)
        if found and at + found[0] == len(every) and line[0].sort in (SUM, COUNT, PIECES):
            return " ".join(word.text for word in every)
    return ""


def _part_marks(group: Sequence[ListedThing]) -> None:
    """Give each of several things the exhibit that is its own: `iPhone and Nokia JB/4 JB/5`."""
    last = group[-1]
    marks = _marks_of(last.marks)
    bare = [entry for entry in group if not entry.marks] + [last]
    if len(marks) < 2 or int(last.count or "1") == len(marks):
        return
    if len(bare) != len(marks) or any(entry.count not in ("", "1") for entry in bare):
        raise NoList
    for entry, mark in zip(bare, marks, strict=True):
        entry.marks = mark


def _each_marked(entry: ListedThing) -> list[ListedThing]:
    """Return as many things as there are exhibits of one, each with its own: `3 phones TMB/4-6`."""
    marks = _marks_of(entry.marks)
    if len(marks) < 2 or entry.sort in (DRUG, SUM, CAR):
        return [entry]
    return [ListedThing(**{**entry.__dict__, "count": "1", "marks": mark}) for mark in marks]


def _marks_of(text: str) -> tuple[str, ...]:
    try:
        return exhibits_in(mark_words(text))[1].texts if text else ()
    except Certain:
        raise NoList from None
