"""One thing of a list, and the words that say what it is, how much there was, where and whose."""

from dataclasses import dataclass, field

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.thing_words import ALL, LEAD, LOOK, POWER, THEIRS, UNIT, WHOLE, WHY
from stronghold_cli.sheet.inventory.atoms import ListWord
from stronghold_cli.sheet.inventory.list_words import (
    APPROX,
    CAR,
    CASH_WORD,
    COUNT,
    DRUG,
    FORM,
    KEY,
    MARK,
    MARKS,
    MASS,
    NAMED,
    OWNER,
    PIECES,
    PLACE,
    SUM,
    THING_NAME,
    TRADE,
    UNOWNED,
)
from stronghold_cli.sheet.words.vehicles import sort_of
from stronghold_cli.values.quantity import PIECE_WORDS, THING, Mass, Pieces

NAMES = (DRUG, THING_NAME, CAR)
_TELLS = (WHY, LOOK, PLACE, TRADE, WHOLE)
"""What goes into the notes of a thing as it was said."""


@dataclass
class ListedThing:
    """One thing of a list."""

    item: str = ""
    sort: str = ""
    of: str = ""
    """Of a vehicle, how it is called beside its sort."""
    count: str = ""
    pieces: str = ""
    masses: list[str] = field(default_factory=list)
    about: str = ""
    value: str = ""
    marks: str = ""
    named: list[ListWord] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    key: str = ""
    power: str = ""
    unit: str = ""
    """What it and the drugs before it are counted in, where that stands behind them all: `(wraps)`."""
    formed: bool = False
    """Whether it was in a block or the like, which only a drug is."""
    taken: bool = False
    """Whether it is said that it was seized, or why."""
    theirs: bool = False
    """Whether it is said to be of somebody whom nothing in the list names: `her phone`."""
    unowned: bool = False
    """Whether nobody knows whose it was."""

    @property
    def is_counted(self) -> bool:
        """Whether it says how much there was."""
        return bool(self.count or self.pieces or self.masses)

    @property
    def is_whole(self) -> bool:
        """Whether it names a thing, and how much there was of a drug."""
        if not self.item:
            return False
        if self.formed and self.sort != DRUG:
            return False  # `1 lump hammer`
        if self.sort == DRUG:
            return bool(self.pieces or self.masses) and not self.count
        return not (self.pieces or self.masses or (self.value and self.sort != SUM))


class NoList(Exception):
    """Words that are no list of things, or may be read in two ways."""


def take_more(made: list[ListedThing], entry: ListedThing, token: ListWord) -> bool:
    if token.sort in NAMES:
        entry.item, entry.sort = token.text, token.sort
        unit = token.said.split()[-1].casefold()
        if token.sort == DRUG and entry.count and PIECE_WORDS.get(unit, THING) != THING:
            return _counted_in(entry, unit)  # `23 cannabis plants`
        if token.sort == CAR:
            sorts = (text for text in (token.text, *(word.text for word in reversed(token.words))) if _is_vehicle(text))
            entry.item = next(sorts, sort_of(token.words))
            entry.of = "" if entry.item == token.said else token.said
        if token.sort != DRUG and find_item(token.said) is None and token.said != token.text and token.sort != CAR:
            entry.notes += [token.said] if " " in token.said else []
    elif token.sort == SUM:
        if entry.is_counted:
            return False
        entry.item, entry.sort, entry.value = "cash", SUM, token.text
    elif token.sort == POWER:
        entry.power = token.text
    elif token.sort == UNIT:
        return _counted_in(entry, token.text)
    elif token.sort == CASH_WORD:
        return entry.sort in ("", SUM)
    elif token.sort in (COUNT, PIECES):
        return count(entry, token)
    elif token.sort == MASS:
        entry.masses.append(token.text)
    elif token.sort in (MARK, MARKS):
        if entry.marks:
            if not entry.item:
                return False
            made.append(ListedThing(marks=token.text))
        else:
            entry.marks = token.text
    elif token.sort == APPROX:
        entry.about = token.text
    elif token.sort == NAMED:
        entry.named.append(token)
    elif token.sort == FORM:
        entry.notes.append(token.said)
        entry.formed = True
    elif token.sort in _TELLS:
        if (entry.sort, token.sort) in ((DRUG, LOOK), (SUM, WHOLE)):
            return False
        entry.notes.append(token.said)
    elif token.sort == OWNER:
        entry.theirs = True
        return not entry.item
    elif token.sort == UNOWNED:
        entry.unowned = True
        entry.notes.append(token.said)
    elif token.sort == KEY:
        if entry.key:
            return False
        entry.key = token.text
    elif token.sort == THEIRS:
        entry.notes.append(f"{entry.key} {token.said}")
        return bool(entry.key)
    else:
        return token.sort in (LEAD, ALL)
    return True


def _counted_in(entry: ListedThing, unit: str) -> bool:
    """Take what a number of a drug is counted in: `23 cannabis plants`, `15 xanax tablets`."""
    if entry.sort != DRUG or entry.pieces or not entry.count:
        return False
    entry.pieces, entry.count = f"{entry.count} {unit}", ""
    return True


def _is_vehicle(text: str) -> bool:
    known = find_item(text)
    return known is not None and known.category == "vehicle"


def count(entry: ListedThing, token: ListWord) -> bool:
    if entry.count or entry.pieces:
        return False
    if token.sort == PIECES:
        entry.pieces = token.text
        entry.notes += filter(None, [token.said])
    else:
        entry.count = token.text
    return True


def add_up(entry: ListedThing) -> None:
    """Add up the weights of as many pieces as there are: `3 bags coke 28g 26g 27g`."""
    if len(entry.masses) < 2:
        return
    number = Pieces.parse(entry.pieces).number if entry.pieces else 0
    if number != len(entry.masses):
        raise NoList
    whole = Mass(0)
    for text in entry.masses:
        whole += Mass.parse(text)
    entry.notes.append(" ".join(entry.masses))
    entry.masses = [str(whole).replace(" ", "")]
