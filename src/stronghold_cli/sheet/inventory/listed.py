"""A line that lists things, in the words of a sheet: `off P-29 615 cash, 2 ph` as `cash from P-29 £615, phone …`.

Every word of what is put so is known for what it is; the other parts of a line stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import LEFT, key_of
from stronghold_cli.catalogue.thing_words import SILENT, TOTAL, thing_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.inventory.atoms import CLOSE, COLON, COMMA, OPEN, STOP, ListWord
from stronghold_cli.sheet.inventory.gathered import Gathered
from stronghold_cli.sheet.inventory.list_words import CAR, COUNT, DRUG, MARK, MASS, PIECES, SUM, THING_NAME, list_words
from stronghold_cli.sheet.inventory.listed_thing import ListedThing, NoList
from stronghold_cli.sheet.things.exhibit_lists import mark_words
from stronghold_cli.sheet.things.thing_words import ON_WHOM, TAKEN
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes

_TIME = re.compile("([01][0-9]|2[0-3])([0-5][0-9])")
_AMOUNT = re.compile("[0-9£]")
_ENDS = (COMMA, COLON, STOP)


class _Segment(NamedTuple):
    """What stands between two marks of a line, the mark behind it, and where its words begin and end."""

    tokens: list[ListWord]
    mark: str
    begin: int
    end: int


def as_listed(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the things that it lists in the words of a sheet, the line itself where it lists none."""
    if _is_total(words):
        return list(words)
    if time := _time(words, reading):
        listed = as_listed(words[1:], reading)
        if listed == list(words[1:]):
            return list(words)
        return [words[0]._replace(text=time, said=time), *listed]
    segments = list(_segments(list_words(words, reading)))
    if whole := _gathered(segments, reading, beside=False):
        return _ended(whole, "")
    if any(phrase(words[at:], (), LEFT) for at in range(len(words))):
        return list(words)  # what stands before it may not have been seized
    if any(one.end > other.begin for one, other in pairwise(segments)):
        return list(words)  # `P-20...4 sims`
    made: list[Word] = []
    at = 0
    while at < len(segments):
        end, found = _longest(segments, at, reading)
        if found and at and segments[at - 1].mark == STOP:
            found = _begun(found)
        made += _ended(found, segments[end - 1].mark) if found else words[segments[at].begin : segments[at].end]
        at = end
    return made


def _time(words: Sequence[Word], reading: Reading) -> str:
    """Return the time of day that a line begins with, `0740 scales`; empty where it may be how many there were."""
    found = _TIME.fullmatch(words[0].text) if len(words) > 1 and words[0].plain and not words[0].parts else None
    if found is None:
        return ""
    after = words[1]
    led = _AMOUNT.match(after.text) or key_of(after.text) in (*TAKEN, *ON_WHOM) or is_key([after], reading)
    return f"{found[1]}:{found[2]}" if led or found[1].startswith("0") else ""


def _longest(segments: Sequence[_Segment], at: int, reading: Reading) -> tuple[int, list[Word]]:
    """Return where the longest list ends that begins with a part, and its things; nothing where none begins there."""
    behind = bool(at and _gathered(segments[at - 1 : at], reading, beside=False))
    for end in range(len(segments), at, -1):
        said = segments[at:end]
        marked = any(len(each.tokens) == 1 and each.tokens[0].sort == MARK for each in said[1:])
        if len(said) == len(segments) or (behind and marked):
            continue  # `a machete, a knife, TR/1`
        if all(_is_plain(word) for each in said for word in each.tokens):
            continue
        if found := _gathered(said, reading, beside=True):
            return end, found
    return at + 1, []


def _is_plain(word: ListWord) -> bool:
    """Whether a word of a list is read as it stands."""
    if word.sort == PIECES:
        return not word.said
    if word.sort == SILENT:
        return word.said.casefold() in TAKEN
    return word.sort in (COUNT, MASS, DRUG, THING_NAME) and word.text == word.said


def _is_total(words: Sequence[Word]) -> bool:
    """Whether a line begins as one of totals does, which name again what other lines say."""
    begins = [" ".join(word.text for word in words[:length]) for length in (1, 2)]
    return any((TOTAL, key_of(text)) in thing_words() for text in begins)


def _segments(line: Sequence[ListWord]) -> Iterator[_Segment]:
    held: list[ListWord] = []
    depth, begin = 0, 0
    for token in line:
        depth += (token.sort == OPEN) - (token.sort == CLOSE)
        if token.sort in _ENDS and depth <= 0:
            if held:
                yield _Segment(held, token.sort, begin, token.at + 1)
                begin = token.at + 1
            held = []
        else:
            held.append(token)
    if held:
        yield _Segment(held, "", begin, held[-1].at + max(1, len(held[-1].words)))


def _gathered(segments: Sequence[_Segment], reading: Reading, *, beside: bool) -> list[Word]:
    """Return the things of some parts in the words of a sheet, nothing where they are anything else as well."""
    things = Gathered(reading, beside=beside)
    try:
        for segment in segments:
            things.take(segment.tokens, segment.mark)
        entries, marks = things.whole()
    except NoList:
        return []
    return [*(word for entry in entries for word in _said(entry)), *mark_words(marks)]


def _begun(words: Sequence[Word]) -> list[Word]:
    """Return words that begin a sentence, with a capital."""
    text = words[0].text[:1].upper() + words[0].text[1:]
    return [words[0]._replace(text=text, said=text), *words[1:]]


def _ended(words: Sequence[Word], mark: str) -> list[Word]:
    """Return words with the mark behind the last of them that stood there."""
    last = words[-1]
    said = f"{last.text}." if mark == STOP else f"{last.text}:" if mark == COLON else last.text
    text = said if mark == STOP else last.text
    return [*words[:-1], last._replace(text=text, said=said, parts=mark in (COMMA, COLON))]


def _said(entry: ListedThing) -> list[Word]:
    """Return a thing in the words of a sheet, a comma behind it; its last word is in no quotes where it has several."""
    notes = list(entry.notes)
    if entry.sort == CAR and entry.of:
        notes.insert(0, entry.of)
    made = [*words_of(entry.item), *(token.words[0] for token in entry.named)]
    if notes:
        text = "; ".join(notes)
        made.append(Word(text, f"{NOTES}={in_quotes(text)}", False, NOTES))
    if entry.unowned:
        made += words_of("arrest=")
    elif entry.key:
        made += words_of(f"from {entry.key}")
    if entry.value and entry.sort == DRUG:
        made += words_of(f"value={entry.value}")
    if entry.about:
        made += words_of("estimated provisional" if entry.masses else "provisional")
    made += words_of(entry.power)
    amounts = [entry.pieces, *entry.masses, entry.value if entry.sort == SUM else ""]
    amounts += [f"x{entry.count}" if entry.count else ""]
    made += [word for text in amounts for word in words_of(text)]
    made += mark_words(entry.marks)
    return [*made[:-1], made[-1]._replace(parts=True)]
