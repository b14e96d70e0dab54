"""Times of day in a line of a sheet: `0600hrs`, `10.30am`, and what becomes of one that a record has no place for."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import RESULT
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.places.addresses import AT
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.starts import has_time, item_kinds, start_of
from stronghold_cli.sheet.words.text import Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.day import MONTHS

_CLOCK = re.compile(r"(?i)([01][0-9]|2[0-3]):?([0-5][0-9])(?:\s?(?:hrs|hours|h))?")
_HALF_DAY = re.compile(r"(?i)(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))?\s?([ap])m")
_POINT = re.compile(r"([01]?[0-9]|2[0-3])\.([0-5][0-9])")
_WRITTEN = re.compile("[0-9]{2}:[0-9]{2}")
_HOURS = ("hrs", "hours")
_BEFORE = ("at", "@")
_NOON = 12
_CASH = "cash"
_TIME = re.compile(
    rf"(?i)(?:in )?(?:early |mid |late )?(?:{'|'.join(MONTHS)}|(?:the )?(?:summer|autumn|winter|spring))?"
    "(?:(?: of)? ?(?:19|20)[0-9]{2})?"
)


def with_time(words: list[Word], reading: Reading) -> list[Word]:
    """Return a line with its time as a sheet has it: `0600hrs`; `1400` where it begins the line, it stands beside an
    address, before what came of it, or alone behind `at`.

    What else has four digits may be how many there were, but for what begins with 0; so may `11.15` before a thing.
    """
    if len(words) > 2 and words[0].plain and words[0].text in _BEFORE and _CLOCK.fullmatch(words[1].text):
        words = words[1:]
    if len(words) > 1 and (early := _of_half_a_day(words, reading)):
        return early
    for at, word in enumerate(words):
        clock = _CLOCK.fullmatch(word.text) if word.plain and word.name is None else None
        if (early := _time_within(words, at)) and at:
            return early
        after = words[at + 1 : at + 3]
        placed = len(after) == 2 and after[0].plain and after[0].text == AT and not after[1].plain
        hours = bool(after) and after[0].plain and after[0].text.casefold() in _HOURS
        behind = at > 0 and words[at - 1].plain and words[at - 1].text.casefold() in _BEFORE
        ends = behind and (word.parts or not words[at + 1 :])
        told = at > 0 and words[at - 1].parts and bool(after) and after[0].name == RESULT  # `- 1205 seen`
        placed = placed or (at > 1 and words[at - 2].text == AT and not words[at - 1].plain)  # `Dock Street 1545`
        sure = at == 0 or told or hours or placed or ends or word.text.startswith("0") or not word.text.isdigit()
        known = find_item(after[0].text, reading.own_items) if after and word.text.isdigit() else None
        cash = known is not None and known.category == _CASH
        if clock and len(words) > 1 and sure and not cash:  # `1340 cash` may be a sum
            time = Word(f"{clock[1]}:{clock[2]}", word.said, True, parts=word.parts)
            return [*words[: at - behind], time, *words[at + 1 + hours :]]
    return words


def _time_within(words: list[Word], at: int) -> list[Word]:
    """Return a line with `8.20am`, or `6.30` behind an address or `at`, as its time; nothing for any other word."""
    word = words[at]
    behind = at > 0 and words[at - 1].plain and words[at - 1].text.casefold() in _BEFORE
    placed = at > 1 and words[at - 2].plain and words[at - 2].text == AT and not words[at - 1].plain
    ends = word.parts or at + 1 == len(words)
    half = _HALF_DAY.fullmatch(word.text) if word.plain and word.name is None else None
    point = _POINT.fullmatch(word.text) if word.plain and word.name is None and (behind or placed) and ends else None
    if not half and not point:
        return []
    text = _of_half(half) if half else f"{int(point[1]):02}:{point[2]}" if point else ""
    return [*words[: at - behind], Word(text, word.said, True, parts=word.parts), *words[at + 1 :]]


def _of_half(half: re.Match[str]) -> str:
    hour = int(half[1]) % _NOON + (_NOON if half[3] in "pP" else 0)
    return f"{hour:02}:{half[2] or '00'}"


def is_time(text: str) -> bool:
    """Whether words say only in which month, season or year something was: `June`, `2019`."""
    return bool(text) and _TIME.fullmatch(text) is not None


def in_notes(words: Sequence[Word], kind: Kind) -> list[Word]:
    """Return a line with the time that it begins with in its notes, where records of that kind have none."""
    if has_time(kind):
        return list(words)
    return [
        quoted_word(f"at {word.text}", NOTES, parts=word.parts)
        if word.plain and word.name is None and _WRITTEN.fullmatch(word.text)
        else word
        for word in words
    ]


def _of_half_a_day(words: list[Word], reading: Reading) -> list[Word]:
    """Return a line that begins with `10am`, `10.30 am` or `11.15` with that time; nothing for any other line."""
    for length in (2, 1):
        text = " ".join(word.text for word in words[:length])
        if not all(word.plain and word.name is None for word in words[:length]) or len(words) <= length:
            continue
        if half := _HALF_DAY.fullmatch(text):
            return [Word(_of_half(half), text, True), *words[length:]]
        if (point := _POINT.fullmatch(text)) and _is_done(words[length:], reading):
            return [Word(f"{int(point[1]):02}:{point[2]}", text, True), *words[length:]]
    return []


def _is_done(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words begin what was done, or name somebody: a number before a thing is how much there is."""
    start = start_of(words, reading)
    return is_key(words, reading) if start is None else start.kind not in (kind for kind, _ in item_kinds())
