"""A line in officers' words as a sheet has it: their words, times, ages, addresses and what stands in brackets."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import RESULT, entry_words, key_of, place_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.amounts import Sum
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.times import with_time
from stronghold_cli.sheet.people.ages import with_ages
from stronghold_cli.sheet.people.numbers_of_people import with_numbers_of_people
from stronghold_cli.sheet.people.who_is_who import wrong_as_new
from stronghold_cli.sheet.people.whose import with_whose
from stronghold_cli.sheet.places.addresses import with_addresses
from stronghold_cli.sheet.places.beside_addresses import wrong_as_number
from stronghold_cli.sheet.places.rooms import INSIDE, with_places, with_room_apart, with_rooms
from stronghold_cli.sheet.remarks.conditions import with_conditions
from stronghold_cli.sheet.remarks.fillers import without_fillers
from stronghold_cli.sheet.things.foreign_money import with_foreign_money
from stronghold_cli.sheet.things.labelled import AMONG
from stronghold_cli.sheet.things.not_seized import wrong_as_not_seized, wrong_as_only_seen
from stronghold_cli.sheet.things.same_unit import with_same_unit
from stronghold_cli.sheet.things.stopped_vehicles import with_stopped
from stronghold_cli.sheet.things.thing_words import ON_WHOM, is_exhibit
from stronghold_cli.sheet.words.begin import StartsNothing
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.keys import is_key, keyed, people, without_for
from stronghold_cli.sheet.words.phrases import Certain, replaced
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import AND, Word, parts_of, quoted_word, with_runs
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.sheet.words.vehicles import with_cars
from stronghold_cli.values.quantity import is_mass
from stronghold_cli.values.text import hyphened, quoted

_OPEN, _CLOSE = "(", ")"
_WARRANT, _EXECUTED = ("warrant", "warrants"), ("executed", "exec'd", "execd", "exec")
_QUID = ("quid", "pounds")


@heard_once
def as_on_sheet(words: Sequence[Word], reading: Reading, day: date) -> tuple[Sequence[Word], Sequence[StrongholdError]]:
    """Return a line with its officers' words, keys, times and addresses as a sheet has them, and what is wrong.

    Raises Unreadable where none of its words says anything: `found there`.
    """
    words = _without_at(words)
    plain = with_whose(_times_joined(_unbracketed(_bracketed(_plus_as_and(words)), reading)), reading)
    plain = with_same_unit(with_foreign_money(_pounds(with_cars(with_stopped(plain, reading), reading))), reading)
    aged = with_ages(with_conditions(_of_warrant(plain, reading)), day)
    aged = without_fillers(without_for(keyed(aged, reading), reading))
    if not aged:
        text = " ".join(word.said for word in words)
        raise StartsNothing(f"{quoted(text)} says nothing by itself", "# in front leaves it out", about=text)
    said, wrong = replaced(with_room_apart(aged, reading), reading)
    wrong += [*wrong_as_not_seized(aged, reading), *wrong_as_only_seen(words, reading)]
    said = with_addresses(with_numbers_of_people(_parted_at_and(said), reading), reading)
    wrong += [*wrong_as_number(said, reading), *wrong_as_new(words, reading)]
    return with_time(_results_placed(with_rooms(with_places(said, reading), reading)), reading), wrong


def _results_placed(words: Sequence[Word]) -> list[Word]:
    """Return a line with where a result was as a part of it: `no drugs in flat`."""
    return with_runs(words, _result_placed)


def _result_placed(words: Sequence[Word]) -> tuple[int, list[Word]]:
    if words[0].name != RESULT or words[0].parts or not words[2:] or words[1].text.casefold() not in (INSIDE, "at"):
        return 0, []
    end = 2 + (words[2].text.casefold() == "the" and len(words) > 3)
    last = words[end]
    if last.plain and (key_of(last.text) not in entry_words("home") or not (last.parts or end + 1 == len(words))):
        return 0, []
    text = " ".join(word.text for word in words[: end + 1])
    return end + 1, [quoted_word(text, RESULT, parts=last.parts)]


def is_sum(words: Sequence[Word]) -> bool:
    """Whether words are a sum of money and nothing else."""
    return len(words) == 1 and words[0].plain and re.fullmatch(Sum.looks, words[0].text) is not None


def is_placed_sum(words: Sequence[Word]) -> bool:
    """Whether words are a sum and where or on whom it was, which is cash: what a thing is worth was nowhere."""
    where = {*place_words(), *ON_WHOM}
    placed = len(words) > 1 and any(words[1].plain and text.casefold() in where for _, text in runs(words[1:], 3))
    return placed and is_sum(words[:1])


def _times_joined(words: Sequence[Word]) -> list[Word]:
    """Return a line with `x 4` as one word."""
    made: list[Word] = []
    for word in words:
        before = made[-1] if made else None
        if before and before.plain and before.text.casefold() == "x" and re.fullmatch("[0-9]{1,6}", word.text):
            # `2 x 4`: the x belongs to what stands before it.
            made[-1] = Word(f"x{word.text}", f"x {word.text}", True, parts=word.parts)
        else:
            made.append(word)
    return made


def _parted_at_and(words: Sequence[Word]) -> list[Word]:
    """Return a line with `and` as a comma between two things done for a person, and before where somebody is held.

    `NRM and MASH`, `charged with PWITS crack and remanded`.
    """
    made: list[Word] = []
    for word, after in zip(words, [*words[1:], None], strict=True):
        joins = made and word.plain and word.text.casefold() in AND
        if joins and after and after.plain and (after.name is not None or _is_done_for_somebody(after)):
            made[-1] = made[-1]._replace(parts=True)
        else:
            made.append(word)
    return made


def _is_done_for_somebody(word: Word) -> bool:
    return any(field.required and people(kind) for kind, field, _ in choices().get(hyphened(word.text), ()))


def _plus_as_and(words: Sequence[Word]) -> list[Word]:
    """Return a line with each `+` as what it says: `charged + remanded`."""
    return [word._replace(text=AND[0]) if word.plain and word.text == "+" else word for word in words]


def _without_at(words: Sequence[Word]) -> list[Word]:
    """Return a line without `at` in front of what something weighed: `102 wraps of heroin at 15.3g`."""
    pairs = zip(words, [*words[1:], None], strict=True)
    return [word for word, after in pairs if not (after and _is_at(word) and after.plain and is_mass(after.text))]


def _is_at(word: Word) -> bool:
    return word.plain and word.name is None and word.text.casefold() in ("at", "weighing")


def _of_warrant(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line of a warrant without `executed`, which its name says; `NFA` is a note where it names nobody."""
    if any(word.plain and word.text.casefold() in _WARRANT for word in words):
        nobody = not any(is_key([word], reading) for word in words)
        words = [
            quoted_word(word.text, "notes", parts=word.parts)
            if nobody and word.plain and word.text.casefold() == "nfa"
            else word
            for word in words
        ]
    named = any(word.plain and word.text.casefold() in _WARRANT for word in words)
    done = [word for word in words if not (word.plain and word.name is None and word.text.casefold() in _EXECUTED)]
    denied = any(word.plain and word.text.casefold() in {"be", *NEGATIONS} for word in words)
    return done if named and done and not denied else list(words)


def _pounds(words: Sequence[Word]) -> list[Word]:
    """Return a line with `780 quid` as a sum."""
    made: list[Word] = []
    for word in words:
        before = made[-1] if made else None
        if word.plain and word.text.casefold() in _QUID and before and re.fullmatch("[0-9][0-9,.]*", before.text):
            made[-1] = Word(f"£{before.text}", f"{before.said} {word.said}", True, parts=word.parts)
        else:
            made.append(word)
    return made


def _bracketed(words: Sequence[Word]) -> list[Word]:
    """Return a line with what `inc` says is among things in brackets: `5 handsets inc 1 burner`."""
    made: list[Word] = []
    within = False
    for at, word in enumerate(words):
        among = word.plain and word.text.casefold().rstrip(".") in AMONG and words[at + 1 :]
        if not within and made and among and not is_sum(words[at + 1 : at + 2]):
            within = True
            continue
        text = f"{_OPEN}{word.text}" if within and words[at - 1].text.casefold().rstrip(".") in AMONG else word.text
        ends = within and (word.parts or at + 1 == len(words) or is_exhibit(words[at + 1]))
        made.append(word._replace(text=f"{text}{_CLOSE}" if ends else text))
        within = within and not ends
    return made


def _unbracketed(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line without brackets: what they name again of a thing is a note, anything else a part of the line."""
    kept: list[Word] = []
    inside: list[Word] | None = None
    for word in words:
        if not word.plain or word.name is not None:
            (kept if inside is None else inside).append(word)
            continue
        text = word.text
        # What begins a line in brackets may be in doubt: nobody knows what they say about it.
        if inside is None and kept and text.startswith(_OPEN):
            inside, text = [], text[1:]
            if kept:
                kept[-1] = kept[-1]._replace(parts=True)
        ends = inside is not None and _CLOSE in text
        word = word._replace(text=text.replace(_CLOSE, "") if ends else text, parts=word.parts or ends)
        (kept if inside is None else inside).append(word)
        if ends and inside is not None:
            kept += _inside(inside, kept, reading)
            inside = None
    return kept + (inside or [])


def _inside(words: list[Word], before: Sequence[Word], reading: Reading) -> list[Word]:
    named, outside = _items_in(words, reading), _items_in(parts_of(before)[-1] if before else (), reading)
    if not named or not outside:
        return words
    text = " ".join(word.text for word in words)
    if named <= outside:
        return [quoted_word(text, "notes", parts=True)]
    raise Certain(f"{quoted(text)} in brackets names another thing", "put it on a line of its own", about=text)


def _items_in(words: Sequence[Word], reading: Reading) -> set[str]:
    texts = ["cash" if is_sum([word]) else word.text for word in words if word.plain and word.name is None]
    texts += [text for at in range(len(words)) for _, text in runs(words[at:])]
    return {known.name for text in texts if (known := find_item(text, reading.own_items))}
