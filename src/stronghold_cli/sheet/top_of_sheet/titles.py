"""Titles over a sheet: what sort of log it is, a shift, a team, an operation; and who wrote it, at its end."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.sheet_words import (
    ANYWHERE,
    ASIDE,
    BESIDE,
    ENDS,
    HEADING,
    NOTE,
    key_of,
    street_words,
    telling_words,
    title_words,
    towns,
)
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.unheard import NEGATIONS
from stronghold_cli.values.text import SMALL_WORDS, hyphened

_OPERATION = ("op", "operation")
_LINE = "line"
RANKS = (
    "pc",
    "pcs",
    "ps",
    "sgt",
    "sergeant",
    "skipper",
    "dc",
    "ds",
    "di",
    "dci",
    "insp",
    "inspector",
    "pcso",
    "pcsos",
)
_PARTS_OF_DAY = ("am", "pm", "a.m", "p.m", "morning", "afternoon", "evening", "night")
_NUMBER = re.compile("[0-9]{1,5}")
_INITIALS = re.compile("[A-Z]{2,3}")
_HOURS = re.compile("[0-2][0-9]:?[0-5][0-9]-[0-2][0-9]:?[0-5][0-9]")
"""From when to when a shift was."""
_LABELS = ("from", "to", "re", "subject", "date", "author", "by")
"""Words before what a title says, with a colon."""
_JOINS = ("/", "&", "+", "and", ",", "w/")
# What somebody did ends so, and no title has it: `Falcon line closed`.
_DONE = re.compile(
    r"(?i).{2,}ed|found|done|held|taken|given|got|sent|made|shut|caught|saw|had|was|were|is|are|been|put"
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*\.?")


def is_title(words: Sequence[Word]) -> bool:
    """Whether all of some words are of titles: what sort of log it is, a shift, an operation, a line, a town."""
    at, said = 0, False
    while at < len(words):
        length = _title_words(words[at:])
        if not length:
            return False
        said = True
        at += length
    return said


def places_listed(words: Sequence[Word]) -> list[str]:
    """Return the places that a line lists and says nothing else, `HIGH ST / BUS STATION`; nothing for any other."""
    if not words or any(not word.plain or word.name or not re.fullmatch("[A-Za-z'.]+|/", word.text) for word in words):
        return []
    places = " ".join(word.text for word in words).split(" / ")
    ends = [key_of(place.split()[-1]) for place in places if place.split()]
    return places if len(places) > 1 and len(ends) == len(places) and street_words().issuperset(ends) else []


def is_plain_title(words: Sequence[Word], reading: Reading, *, dated: bool) -> bool:
    """Whether a line over the first record is a title of the sheet: it says nothing that was done, and names nobody.

    Without the sheet's day in it, one of its words has to be of titles, or who wrote it.
    """
    labelled = len(words) > 1 and words[0].said.endswith(":") and key_of(words[0].text) in _LABELS
    bare = _without_visits(words[labelled:])
    rest, written = _without_writers(bare)
    if not all(_says_nothing(rest[at:], reading) for at in range(len(rest))):
        return False
    return dated or written or labelled or len(bare) + labelled < len(words) or any(is_of_titles(word) for word in rest)


def is_over(words: Sequence[Word], reading: Reading) -> bool:
    """Whether a line without a day is a title over the sheet."""
    return is_title(words) or bool(places_listed(words)) or is_plain_title(words, reading, dated=False)


def _without_visits(words: Sequence[Word]) -> list[Word]:
    """Return a title's words without which visits are under it, `Hart ward cuckooing visits`; it begins with others."""
    for at in range(1, len(words)):
        found = phrase(words[at:], (), ANYWHERE)
        if found and found[1].means.endswith("-visit") and words[at + found[0] - 1].text[-1:] in "sS":
            return [*words[:at], *words[at + found[0] :]]
    return list(words)


def is_signature(words: Sequence[Word]) -> bool:
    """Whether a line says who wrote the sheet and nothing else: `PS 118`."""
    rest, written = _without_writers(words)
    return written and not rest


def _without_writers(words: Sequence[Word]) -> tuple[list[Word], bool]:
    """Return words without officers by rank and number, `PC 3319 / 3402`, and whether there were any."""
    kept: list[Word] = []
    at, written = 0, False
    while at < len(words):
        end = at + 1
        if words[at].plain and _bare(words[at]) in RANKS:
            while end < len(words) and _is_who(words, end):
                end += 1
        if end == at + 1:
            kept.append(words[at])
        written = written or end > at + 1
        at = end
    return kept, written


def _is_who(words: Sequence[Word], at: int) -> bool:
    text = words[at].text.strip("().")
    if text in _JOINS:
        return at + 1 < len(words) and _NUMBER.fullmatch(words[at + 1].text.strip("().")) is not None
    # `PS 301`, `DC CT`; what begins a day is no number of an officer.
    return _NUMBER.fullmatch(text) is not None or (
        _bare(words[at - 1]) in RANKS and at + 1 == len(words) and _INITIALS.fullmatch(text) is not None
    )


def _bare(word: Word) -> str:
    return word.text.strip("().").casefold()


def _says_nothing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether the first of some words says nothing that a record would hold."""
    word = words[0]
    text = word.text.strip("()")
    if not word.plain or word.name is not None or is_key([word], reading):
        return False
    if text in _JOINS or is_of_titles(word) or _HOURS.fullmatch(text):
        return True
    if not _WORD.fullmatch(text) or text.casefold() in NEGATIONS or says_done(text):
        return False
    row = phrase(words, ())
    if row is not None and row[1].where not in (NOTE, HEADING, BESIDE, ASIDE):
        return False
    return not any(
        hyphened(said) in choices() or find_item(said, reading.own_items) or is_offence(said)
        for _, said in runs(words, 3)
    )


def says_done(text: str) -> bool:
    """Whether a word ends as what somebody did does: `closed`."""
    return _DONE.fullmatch(text.rstrip(".")) is not None and telling_words().get(key_of(text)) != ENDS


def is_offence(text: str) -> bool:
    from stronghold_cli.catalogue.offence_list import is_known_list  # only a title needs it

    return is_known_list(text) > 0


def is_of_titles(word: Word) -> bool:
    text = key_of(word.text.strip("()"))
    return text in title_words() and len(text) > 1 and text not in SMALL_WORDS


def title_words_at(words: Sequence[Word]) -> int:
    """Return how many of the first words are one name of a title, `S+S return`, 0 for none."""
    return next((n for n, said in runs(words) if key_of(said) in title_words()), 0)


def is_part_of_day(words: Sequence[Word]) -> bool:
    """Whether a line only says in which part of the day those below it were: `AM`, `afternoon`."""
    return len(words) == 1 and words[0].plain and key_of(words[0].text.strip("()-.")) in _PARTS_OF_DAY


def _title_words(words: Sequence[Word]) -> int:
    """Return how many of the first words are of a title."""
    text = words[0].text
    name = words[1].text if len(words) > 1 else ""
    if _HOURS.fullmatch(text):
        return 1
    if key_of(text) in _OPERATION and re.fullmatch("[A-Za-z]+", name):
        return 2
    if key_of(name) == _LINE and text.istitle():
        return 2
    if found := phrase(words, (), HEADING):
        return found[0]
    if length := title_words_at(words):
        return length
    return next((n for n, said in runs(words, 2) if key_of(said) in towns() and said[:1].isupper()), 0)
