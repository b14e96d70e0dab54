"""Entries of stop searches on a sheet: `1645, P-61, m 19 IC1, s23, neg`, `1510 S&S male 16 P-34 s.1 PACE, knife`.

Each is put as a sheet has it: its time, what was done, who was searched, the power as a note, and what came of it.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import RESULT, key_of, title_words
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import STOPPED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.age_shapes import shape_of
from stronghold_cli.sheet.people.positions import position
from stronghold_cli.sheet.people.who_it_is import who_first
from stronghold_cli.sheet.remarks.prose import as_note
from stronghold_cli.sheet.shift.announced_searches import with_announced_searches
from stronghold_cli.sheet.shift.searched_in_cars import below_vehicle_stops
from stronghold_cli.sheet.shift.stop_words import stop_said, with_stop_spelt
from stronghold_cli.sheet.things.exhibit_lists import exhibits_in
from stronghold_cli.sheet.top_of_sheet.titles import places_listed
from stronghold_cli.sheet.words.arrest_words import says_arrest
from stronghold_cli.sheet.words.goods import names_item, runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import SheetRow, Word, clock_said, is_one_of, parts_of, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES

_TITLES = 4
"""How many lines of titles are looked at."""
_POWER = re.compile(r"(?i)\(?(?:s|sec|sect|section)\.?(1|23|60|47)\)?")
_IN_STREET = re.compile(r"(?i)\(?(?:s|sec|sect|section)\.?(?:1|60)(?![0-9])")
"""Sections of the power to search somebody that are of no use indoors."""
_ACTS = ("pace", "mda", "cjpoa")
_SECTIONS = ("s", "s.", "sec", "section")
_THIS_TIME = "this time"
_AGAIN = "again"
_OF = "of"
"""Stands before an age: `lad of 24`."""
_SEARCHED = ("searched", "also searched", "stopped and searched", "was searched", "was stopped and searched")
_ALSO = ("also searched", "with him also searched", "with her also searched", "with them also searched")
_NO_ARREST = ("not arrested", "no arrest", "not arr")
_MARKS = "marks"


def with_search_entries(
    written: Sequence[SheetRow | StrongholdError], reading: Reading
) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with each stop search of somebody in the words of a sheet; other rows as they are."""
    written = [with_stop_spelt(row, reading) if isinstance(row, SheetRow) else row for row in written]
    rows = [row for row in written if isinstance(row, SheetRow)]
    titled = any(_is_titled(row.words, reading) for row in rows[:_TITLES])
    places = (
        frozenset(place.casefold() for row in rows[:_TITLES] for place in places_listed(row.words))
        if titled
        else frozenset()
    )
    made: list[SheetRow | StrongholdError] = []
    entries: list[int] = []
    entered = False
    in_cars = below_vehicle_stops(rows, reading)
    for row in written:
        if isinstance(row, SheetRow):
            told = [each for each, so in ((_ALSO, entered), (_SEARCHED, row.number in in_cars)) if so]
            words = tuple(_entry(row.words, places, reading, titled=titled, told=told))
            entered = words != row.words
            entries += [row.number] if entered else []
            made.append(row._replace(words=words))
        else:
            made.append(row)
    return with_announced_searches(made, entries, reading) if titled else made


def _is_titled(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line says that the sheet is of a shift of stop searches: `S&S shift`, `S+S return`."""
    if any(is_key([word], reading) for word in words):
        return False
    return any(
        key_of(text) in title_words() and stop_said(words[at:])
        for at in range(len(words))
        for n, text in runs(words[at:], 5)
        if n > 1
    )


def _entry(
    words: Sequence[Word], places: frozenset[str], reading: Reading, *, titled: bool, told: Sequence[Sequence[str]]
) -> list[Word]:
    """Return an entry as a sheet has it, any other line as it is; `told` says it here too: `also searched`."""
    timed = len(words) > 1 and clock_said(words[0])
    rest = list(words[timed:])
    keys = [at for at, word in enumerate(rest) if is_key([word], reading)]
    said = _said(rest)
    if len(keys) != 1 or said is None or not _leads(rest, said[0], said[1] | {*keys}):
        return list(words)
    stop, power, notes = said
    key = keys[0]
    before = [word for at, word in enumerate(rest[:key]) if at not in stop | power]
    behind = [word for at, word in enumerate(rest[key + 1 :], key + 1) if at not in stop | power]
    length = who_first(behind, reading, before=rest[key], asks=False).length
    aged = shape_of(behind[length]) if behind[length:] else None
    length += bool(aged and aged.bare and _placed(behind[length + 1 :], places)[1])  # `male 22 High St`
    if placed := position(behind[length:]):
        notes.append(" ".join(word.text.strip("()") for word in behind[length : length + placed]))
        del behind[length : length + placed]
    told = [*told, _SEARCHED] if power else told
    searched = next((n for n, text in runs(behind[length:], 4) if any(key_of(text) in each for each in told)), 0)
    # The power of a search in the street says by itself that it was one: `1605 s1 PACE P-27, neg`.
    street = timed and any(_IN_STREET.match(rest[at].text) for at in power)
    told_so = street or (titled and (bool(power) or timed or length > 0))
    headed = told_so and not before and _came_of_it(behind[length:], places, reading)
    if not (stop or searched or headed):
        return list(words)
    while before and shape_of(before[-1]):
        behind.insert(0, before.pop()._replace(parts=False))
        length += 1
    looks = [word for word in behind[:length] if (shape := shape_of(word)) and shape.looks]
    who = [
        rest[key]._replace(parts=False, said=rest[key].text),
        *(word for word in behind[:length] if word not in looks and not is_one_of(word, _OF)),
    ]
    numbered = behind[length:] and behind[length].text.isdigit()  # an age, or that of a house
    who[-1] = who[-1]._replace(parts=who[-1].parts or not numbered)
    time = [words[0]._replace(parts=False, said=words[0].text)] if timed else []
    left, where = _placed(behind[length + searched :], places)
    left = _without_no_arrest(left)
    noted = [quoted_word(text, NOTES, parts=True) for text in (*notes, *(word.text.strip("()") for word in looks))]
    return [*time, *words_of(STOPPED), *before, *who, *where, *noted, *_with_marks(left, reading)]


def _leads(words: Sequence[Word], stop: set[int], known: set[int]) -> bool:
    """Whether only who was searched stands before what says that: `P-57 obstruct s23 search` is something else."""
    return all(at in known or shape_of(words[at]) for at in range(min(stop, default=0)))


def _said(words: Sequence[Word]) -> tuple[set[int], set[int], list[str]] | None:
    """Return which words say that there was a stop search, which its power, and that as notes; None for several."""
    stop, power, notes = set[int](), set[int](), list[str]()
    at = 0
    while at < len(words):
        if length := _power(words[at:]):
            if power:
                return None
            power = set(range(at, at + length))
            notes.append(" ".join(word.text.strip("()") for word in words[at : at + length]))
        elif length := stop_said(words[at:]):
            if stop:
                return None
            stop = set(range(at, at + length))
            notes += [word.text for word in words[at : at + length] if _POWER.fullmatch(word.text)]
        at += length or 1
    return stop, power, notes


def _power(words: Sequence[Word]) -> int:
    """Return how many of the first words are the power of a search, `s.1 PACE`, 0 for none."""
    if not words[0].plain or words[0].name is not None:
        return 0
    texts = [word.text.casefold() for word in words[:5]]
    length = 1 if _POWER.fullmatch(texts[0]) else 0
    if not length and texts[0] in _SECTIONS and _POWER.fullmatch(f"s{''.join(texts[1:2])}"):
        length = 2
    if length and texts[length : length + 1] and texts[length] in _ACTS and not words[length - 1].parts:
        length += 1
    if length and " ".join(texts[length : length + 2]) == _THIS_TIME:
        length += 2
    return length


def _came_of_it(words: Sequence[Word], places: frozenset[str], reading: Reading) -> bool:
    """Whether words say first, behind a place, what came of a search: `neg`, a thing; an arrest may be of anything."""
    left, _ = _placed(words, places)
    if left and left[0].text.casefold() == _AGAIN:
        left = left[1:]
    if not left:
        return False
    end = next((n for n, word in enumerate(left, 1) if word.parts), len(left))
    if (found := phrase(left, ())) and found[1].where == RESULT:
        return True
    return _has_thing(left[:end], reading)


def _placed(words: Sequence[Word], places: frozenset[str]) -> tuple[list[Word], list[Word]]:
    """Return words without the place that they begin with, of those that the title lists, and that."""
    for length, text in runs(words, 4):
        if text.casefold() in places:
            return list(words[length:]), [*words_of("at"), quoted_word(text, parts=True)]
    return list(words), []


def _without_no_arrest(words: list[Word]) -> list[Word]:
    """Return an entry with the part of it that says that nobody was arrested as a note."""
    parts = parts_of(words)
    said = [" ".join(word.text for word in part).casefold().rstrip(".") in _NO_ARREST for part in parts]
    return [word for part, none in zip(parts, said, strict=True) for word in ([as_note(part)] if none else part)]


def _with_marks(words: list[Word], reading: Reading) -> list[Word]:
    """Return an entry with the exhibits at its end as those of the things in it: `knife, arrested, TO/4`."""
    at = next((at for at in range(1, len(words)) if exhibits_in(words[at:])[0]), 0)
    length, marks = exhibits_in(words[at:]) if at else (0, None)
    if marks is None or at + length < len(words) or not words[at - 1].parts:
        return words
    if len(marks.texts) > 1:
        return [*words[:at], *words_of(_MARKS), *words[at:]]
    parts = parts_of(words[:at])
    things = [n for n, part in enumerate(parts) if _has_thing(part, reading)]
    if len(things) != 1:
        return words
    part = parts[things[0]]
    parts[things[0]] = [*part[:-1], part[-1]._replace(parts=False), words[at]._replace(parts=True)]
    return [word for each in parts for word in each]


def _has_thing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a part names a thing, and no offence: `arrested poss knife`."""
    if says_arrest(words):
        return False
    return names_item(words, reading)
