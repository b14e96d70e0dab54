"""The things of a list, each with what the words around it say, in any order."""

from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.catalogue.thing_words import AMONG, LEAD, SILENT, THEIRS, UNIT, WHY, WORTH
from stronghold_cli.sheet.inventory.atoms import CLOSE, EQUALS, JOIN, OPEN, ListWord
from stronghold_cli.sheet.inventory.list_words import (
    APPROX,
    CASH_WORD,
    COUNT,
    DRUG,
    KEY,
    MARK,
    MARKS,
    MASS,
    NAMED,
    PIECES,
    PLACE,
    SUM,
    TRADE,
)
from stronghold_cli.sheet.inventory.listed_thing import NAMES, ListedThing, NoList, add_up, count, take_more
from stronghold_cli.sheet.things.thing_words import TAKEN, are_two_makes, is_model
from stronghold_cli.sheet.words.unheard import NEGATIONS

_UNDONE = {*NEGATIONS, "left", "returned", "back", "given", "dropped", "maybe", "or"}
"""Words that may say that a thing was not seized, or which it was."""


def entries_of(segment: Sequence[ListWord]) -> list[ListedThing]:
    """Return the things of what stands between two commas, one without a name where that adds to the thing before.

    Raises NoList for any other words.
    """
    made = [ListedThing()]
    shared: list[str] = []
    at = 0
    while at < len(segment):
        token = segment[at]
        entry = made[-1]
        if token.sort == OPEN:
            end = next((n for n in range(at, len(segment)) if segment[n].sort == CLOSE), len(segment))
            _take_bracket(made, segment[at + 1 : end])
            at = end + 1
            continue
        after = segment[at + 1 :]
        if token.sort == WORTH and entry.item:
            worth = next((n for n, each in enumerate(after) if each.sort != APPROX), len(after))
            if entry.sort != DRUG or worth == len(after) or after[worth].sort != SUM:
                raise NoList
            _worth(entry, after[worth].text, after[:worth])
            at += 2 + worth
            continue
        if token.sort in (EQUALS, AMONG) and entry.item:
            end = next((n for n, each in enumerate(after) if each.sort in (OPEN, MARK, MARKS)), len(after))
            entry.notes.append(_remark(after[:end], entry, token.said if token.sort == AMONG else ""))
            at += 1 + end
            continue
        if token.sort == PLACE and not entry.item and not entry.is_counted and len(made) == 1:
            shared.append(token.said)
        elif (
            token.sort == KEY and not (at and segment[at - 1].sort == LEAD) and not (after and after[0].sort == THEIRS)
        ):
            raise NoList  # `2 phones P-20` may go on about that person
        elif not _take(made, token, after):
            raise NoList
        at += 1
    if not made[-1].item and len(made) > 1:
        raise NoList
    for each in made:
        each.notes += [note for note in shared if note not in each.notes]
        add_up(each)
    return made


def _take(made: list[ListedThing], token: ListWord, after: Sequence[ListWord]) -> bool:
    """Take one word or several of a thing, the last that was begun or another; whether they can be any."""
    entry = made[-1]
    behind = after[0].sort if after else ""
    if token.sort in (SILENT, WHY):
        entry.taken = entry.taken or token.sort == WHY or token.said.casefold() in TAKEN
    if token.sort == SILENT:
        return True
    if token.sort == JOIN:
        # `11 wraps crack, not weighed, MH/1 and scales`: an exhibit of what stands before it.
        told = bool(entry.item or (entry.marks and len(made) == 1))
        made += [ListedThing()] if told else []
        return told
    if token.sort in (COUNT, PIECES, MASS, SUM) and entry.item:
        if token.sort == MASS and entry.sort == DRUG and behind not in NAMES:
            entry.masses.append(token.text)
            return True
        if token.sort in (COUNT, PIECES) and not entry.is_counted and behind not in NAMES:
            # `iPhone 12` is a model.
            return (token.sort == PIECES or "x" in token.said.casefold()) and count(entry, token)
        if token.sort == COUNT and not entry.is_counted and not entry.marks and _may_be_of(entry, token):
            return False  # `iPhone 12 Nokia`, `iPhone x2 Nokia`
        if token.sort == SUM and not (entry.marks or behind in (MARK, CASH_WORD)):
            return False  # cash, or what the thing is worth
        if token.sort == MASS and not entry.masses and entry.sort == DRUG:
            return False  # `heroin 4g crack`
        made.append(ListedThing())
        return _take(made, token, after)
    if token.sort in NAMES and entry.item:
        if entry.sort == DRUG or token.sort == DRUG:
            if not entry.marks:
                return False
        elif are_two_makes(entry.item, token.text):
            pass
        elif find_item(entry.item) is find_item(token.text):
            entry.notes.append(token.said)  # `Nokia burner`
            return True
        elif not entry.marks:
            return False  # `lock knife machete` may be one thing that nobody knows
        made.append(ListedThing())
        entry = made[-1]
    return take_more(made, entry, token)


def _may_be_of(entry: ListedThing, token: ListWord) -> bool:
    """Whether a number between two things may be of the first: its model, or how many there were."""
    return "x" in token.said.casefold() or is_model(entry.item, token.text)


def _take_bracket(made: list[ListedThing], inside: Sequence[ListWord]) -> None:
    """Take what stands in brackets behind a thing: how much it was, its worth, its exhibit, how it looked."""
    entry = made[-1]
    if not entry.item:
        raise NoList
    inside = [token for token in inside if token.sort != ","]
    sums = [token for token in inside if token.sort == SUM]
    if sums and entry.sort == DRUG and {token.sort for token in inside} <= {SUM, WORTH, APPROX}:
        _worth(entry, sums[0].text, inside)
        return
    if sums:
        raise NoList
    if {token.sort for token in inside} == {UNIT}:
        entry.unit = inside[0].text
        return
    if {token.sort for token in inside} & {COUNT, PIECES} and entry.is_counted:
        raise NoList
    if all(token.sort in (MASS, TRADE, MARK, MARKS, APPROX, PIECES, COUNT, PLACE, WHY, SILENT) for token in inside):
        for token in inside:
            if not take_more(made, entry, token) or made[-1] is not entry:
                raise NoList
        return
    entry.notes.append(_remark(inside, entry, ""))


def _worth(entry: ListedThing, text: str, said: Sequence[ListWord]) -> None:
    if entry.value or entry.sort == SUM:
        raise NoList
    entry.value = text
    entry.notes += [f"value {token.said}" for token in said if token.sort == APPROX]


def _remark(inside: Sequence[ListWord], entry: ListedThing, lead: str) -> str:
    """Return words about a thing that name no other one and no amount, for its notes."""
    if any(key_of(word) in _UNDONE for token in inside for word in token.said.split()):
        raise NoList
    for token in inside:
        known = find_item(token.text) if token.sort in NAMES else None
        if token.sort in (SUM, MASS, PIECES, COUNT, TRADE, KEY, DRUG, MARK, MARKS, NAMED):
            raise NoList
        if token.sort in NAMES and known is not find_item(entry.item):
            raise NoList
    if not inside or entry.sort in (DRUG, SUM):
        raise NoList
    return " ".join(filter(None, [lead, *(token.said for token in inside)]))
