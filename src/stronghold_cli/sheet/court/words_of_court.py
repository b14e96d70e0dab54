"""What the first of some words about a hearing are: a day, an offence."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from stronghold_cli.catalogue.court_words import court_names
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.short_forms import is_said, is_short
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.sheet.fields.offence_words import with_offences
from stronghold_cli.sheet.people.offences_said import kept_for
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word, is_one_of

_DAY = Day(due=True)
_BEFORE_DAY = ("on", "to", "for", "until", "till", "til", "is", "now", "the", "from")
_WEEK = ("w/c", "wc", "week commencing", "week beginning", "w/b", "wk comm", "wk commencing", "week comm")
_POINTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})")
_TODAY = "today"
_MORNING, _EVENING = 9, 17
_OF_CLOCKS = ("05", "10")
"""Minutes that may be a month as well …"""
_LONGEST_OFFENCE = 12
CLOCK = re.compile(r"[0-2]?[0-9][:.]?[0-5][0-9](?:hrs)?")
"""A time of day in a list of a court."""
CONCERNED = ["being", "concerned"]
"""Being concerned in supply, in short."""
_AT_COURT = ("at", "in", "for", "to", "before")
_OFFENCES, _OFFENCE = "offences", "offence"


def day_first(words: Sequence[Word], reading: Reading) -> tuple[int, str, str]:
    """Return how many of the first words are a day, that day, and what is to be kept of the words before it."""
    at = 0
    while at < len(words) and words[at].plain and words[at].text.casefold() in _BEFORE_DAY and not words[at].parts:
        at += 1
    week = next((n for n, text in run_of(words[at:], 2) if text in _WEEK), 0)
    rest = words[at + week :]
    end = next((n for n, word in enumerate(rest, 1) if word.parts), len(rest))
    for length in range(min(end, 4), 0, -1):
        text = " ".join(bare(word).text for word in rest[:length])
        if text.casefold() == _TODAY:
            break  # `not listed today`: no day to come
        text = _with_stroke(text)
        with suppress(StrongholdError):
            _DAY.read(text, reading)
            return at + week + length, text, "week commencing" if week else ""
    return 0, "", ""


def _with_stroke(text: str) -> str:
    """Return a day without its year, `7.12`, as one that is known; what may be a time of day, as it is."""
    found = _POINTED.fullmatch(text)
    return f"{found[1]}/{found[2]}" if found and not day_or_time(text) else text


def day_or_time(text: str) -> bool:
    """Whether a text may be a day as well as a time in the hours of a court: `9.10`."""
    found = _POINTED.fullmatch(text)
    return found is not None and _MORNING <= int(found[1]) <= _EVENING and found[2] in _OF_CLOCKS


@heard_once
def offence_first(words: Sequence[Word], day: date, reading: Reading) -> int:
    """Return how many of the first words are an offence that is known, 0 for none."""
    for length in range(min(len(words), _LONGEST_OFFENCE), 0, -1):
        said = [bare(word) for word in words[:length]]
        if not all(word.plain and word.name is None for word in said):
            continue
        if any(word.parts for word in said[:-1]):
            continue
        if [word.text.casefold() for word in said] == CONCERNED and (said[-1].parts or length == len(words)):
            return length
        text = " ".join(word.text for word in said)
        if is_short(text, _OFFENCE) or is_said(text, _OFFENCE) or is_known_list(text) or kept_for(text):
            return length
        made = with_offences(said, _OFFENCES, day, reading)
        if all(is_short(word.text, _OFFENCE) or word.name == _OFFENCES for word in made) and made != said:
            return length
    return 0


def court_first(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words are a court, as it is spelt out, and which; `at` or `for` may lead it."""
    at = court_leads(words)
    for length, text in run_of(words[at:], 2):
        if name := court_names().get(text):
            return at + length, name
    return 0, ""


def court_leads(words: Sequence[Word]) -> int:
    """Return how many of the first words lead to a court: `at`."""
    return int(len(words) > 1 and is_one_of(words[0], *_AT_COURT))
