"""What the first of some words about custody are: bail, a remand, a court with its town, where somebody is."""

from collections.abc import Sequence

from stronghold_cli.catalogue.court_words import YOUTH, court_names
from stronghold_cli.catalogue.custody_words import AT, BAIL, COURT, COURT_BAIL, REMAND, custody_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.sheet.words.court_towns import INITIALS, town_of_court
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import Word

LONGEST = 4
HELD = {BAIL: "court-bail", COURT_BAIL: "court-bail", REMAND: "remanded"}
"""Where somebody is held, by what the words are."""
_KEPT = (
    *("in custody", "in cust", "i/c", "held in custody", "kept in custody", "in custody overnight", "ric", "remanded"),
)
_ON_BAIL = ("on bail", "on cond bail", "on conditional bail", "on uncond bail", "on unconditional bail", "bailed")
"""Where somebody is who was charged, beside the day of their court: with conditions or without."""


def sort_first(words: Sequence[Word], longest: int = LONGEST) -> tuple[int, str]:
    """Return how many of the first words are the longest of the table, and which sort; 0 for none."""
    for length, text in runs(words, longest) if words else ():
        if words[0].plain and words[0].name is None and not any(word.parts for word in words[: length - 1]):
            sort = custody_words().get(key_of(text))
            if sort is not None:
                return length, sort
    return 0, ""


def kept_first(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words say where somebody is who was charged, and which it is; 0 for none."""
    held = {**dict.fromkeys(_KEPT, HELD[REMAND]), **dict.fromkeys(_ON_BAIL, HELD[COURT_BAIL])}
    return next(((n, held[text.casefold()]) for n, text in runs(words, 4) if text.casefold() in held), (0, ""))


def court_alone(words: Sequence[Word]) -> int:
    length, sort = sort_first(words)
    return length if sort == COURT else 0


def named_court(words: Sequence[Word]) -> int:
    """Return how many of the first words are a court with its town, `Croydon mags`, `BMC`; 0 for none."""
    if words and INITIALS.fullmatch(words[0].text):
        return 1
    town = 0 if sort_first(words, 1)[0] else town_of_court(words)
    length = court_alone(words[town:]) if town else 0
    return town + length if length else 0


def court_behind(words: Sequence[Word]) -> int:
    """Return how many of the first words say at which court a day is: `at Croydon mags`."""
    at = 0
    while at < len(words) and sort_first(words[at:], 1)[1] == AT:
        at += 1
    length = court_alone(words[at:]) or named_court(words[at:])
    return at + length if length else 0


def is_told_court(court: str) -> bool:
    """Whether a court tells more than that it is one: its town, or that it is of children."""
    plain = key_of(court)
    return court_names().get(plain) == YOUTH or (plain not in custody_words() and plain not in court_names())
