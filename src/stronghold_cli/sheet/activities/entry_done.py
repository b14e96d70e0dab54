"""How an entry begins: its time, and what was done."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, entry_words, key_of
from stronghold_cli.records.activity import ACTIVITY, EXECUTED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_places import place_at
from stronghold_cli.sheet.activities.entry_words import known, text_of
from stronghold_cli.sheet.words.phrases import number_said, phrase
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened

_BEFORE_PLACE = ("at", "on", "in", "the", "a", "one")
OTHER = "other"
STOPPED_BY = "stopped"
"""What was done where only what was stopped says it: a vehicle, or somebody by the power of a search."""
_CLOCK = re.compile(r"(?i)([01]?[0-9]|2[0-3])[:.]?([0-5][0-9])(?:hrs|hours|h)?")
_HALF = re.compile(r"(?i)(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))?([ap])m")
_HOURS = ("hrs", "hours", "hr", "h")
_NUMBERED = re.compile(r"(?i)([a-z/]+?)\.?#?([1-9])")
TIMES = re.compile(r"(?i)x([1-9][0-9]?)|([1-9][0-9]?)x")


def time_first(words: Sequence[Word]) -> tuple[int, str] | None:
    """Return how many of the first words are a time of day, and that; None for none."""
    at = int(words[0].text.casefold() in ("at", "@") and len(words) > 1)
    text = words[at].text.strip("()")
    half, clock = _HALF.fullmatch(text), _CLOCK.fullmatch(text)
    if half:
        hour = int(half[1]) % 12 + (12 if half[3] in "pP" else 0)
        return at + 1, f"{hour:02}:{half[2] or '00'}"
    if not clock or (text.isdigit() and len(text) != len("0600")):
        return None
    hours = len(words) > at + 1 and not words[at].parts and words[at + 1].text.casefold().strip(".") in _HOURS
    slash = len(words) > at + 1 + hours and words[at + 1 + hours].text == "/"
    return at + 1 + hours + slash, f"{int(clock[1]):02}:{clock[2]}"


def done_first(words: Sequence[Word], sort: str, reading: Reading) -> tuple[int, tuple[str, ...], int] | None:
    """Return how many of the first words say what was done, with that and how often; None for other words."""
    at, power = 0, ""
    passed = entry_words("passed")
    activity, said = "", ""
    number = 1
    while at < len(words) and not activity:
        rest = words[at:]
        length, means = known(rest, "activity")
        numbered = _NUMBERED.fullmatch(rest[0].text)
        if not length and numbered and (found := entry_words("activity").get(key_of(numbered[1]))):
            length, means = 1, found
        row = phrase(rest, (), ANYWHERE)
        if row and row[0] >= length and hyphened(row[1].means.split()[0]) in _activities():
            length, means = row[0], row[1].means
        if not length:
            length, means = _placed(rest, reading)
        if length and (means or sort):
            activity, *more = (means or sort).split()
            power = power or " ".join(more)
            said = text_of(rest[:length])
            at += length
        elif (searched := known(rest, "search")[0]) and not known(rest[searched:], "activity")[0]:
            activity, at = STOPPED_BY, at + searched
        elif (act := known(rest, "power"))[0]:
            power, at = act[1], at + act[0]
        elif key_of(rest[0].text) in passed:
            at += 1
        else:
            return None
    if not activity:
        return None
    while at < len(words) and not words[at - 1].parts:
        text = key_of(words[at].text.strip("#"))
        if times := TIMES.fullmatch(text):
            number = int(times[1] or times[2])
        elif text == "x" and number_said(words[at + 1]).isdigit() if at + 1 < len(words) else False:
            number = int(number_said(words[at + 1]))
            at += 1
        elif not (text in passed and text not in _BEFORE_PLACE) and not (
            re.fullmatch("[1-9]", text) and (words[at].parts or words[at].text.startswith("#"))
        ):
            break
        at += 1
    if activity == OTHER:
        return at, (activity, f'notes="{said}"'), number
    return at, (activity, power) if power and activity == EXECUTED else (activity,), number


def _placed(words: Sequence[Word], reading: Reading) -> tuple[int, str]:
    """Return how many of the first words say what was done in front of where that was: `cuckoo 20 Gipsy Ave`."""
    length, means = known(words, "placed")
    return (length, means) if length and place_at(words[length:], reading, named=False)[0] else (0, "")


def _activities() -> frozenset[str]:
    return frozenset(
        hyphened(choice) for each in ACTIVITY.typed for choice in getattr(each.type, "choices", ()) if each.required
    )
