"""What the first of some words about a hearing say about a charge, by the table of such words."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import court_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.days_of_charges import charged_before, charged_behind
from stronghold_cli.sheet.court.decisions import (
    LONGEST,
    TAKEN_BACK,
    as_offence,
    counted_first,
    take_decision,
    taken_back,
    thing_again,
)
from stronghold_cli.sheet.court.not_ready import says_not_ready
from stronghold_cli.sheet.court.said_in_court import SaidInCourt
from stronghold_cli.sheet.court.sentence_words import term_first
from stronghold_cli.sheet.court.spelt import said_as, town_said
from stronghold_cli.sheet.court.words_of_court import (
    CLOCK,
    court_first,
    day_first,
    day_or_time,
    offence_first,
)
from stronghold_cli.sheet.remarks.conditions import condition_of_bail
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.waits import wait_first
from stronghold_cli.values.text import quoted

_LENGTH = "(?:days?|dys?|weeks?|wks?)"
_LASTS = re.compile(
    rf"(?:(?:te|t/e|est|estimate|time estimate) )?[0-9]{{1,2}}(?:[ -][0-9]{{1,2}})? ?{_LENGTH}"
    "(?: (?:te|t/e|est|estimate|listing))?"
)
_TRIAL = re.compile(
    r"(?:trial )?day [0-9]{1,2} ?(?:of|/) ?[0-9]{1,2}|trial day [0-9]{1,2}|day [0-9]{1,2}(?: of (?:the )?trial)?"
    "|after an? [0-9]{1,2} day trial"
    "|jury (?:still )?out (?:until |till |on )?(?:tmrw|tomorrow|(?:mon|tues?|weds?|thurs?|fri)(?:day)?)"
)
_ROOM = re.compile(r"(?:in )?(?:court|ct|crt) ?[0-9]{1,2}")
_AT_TIME = re.compile(r"(?:(?:at|@) )?(?:[01]?[0-9][:.]?[0-5][0-9] ?(?:hrs|am|pm)?|[0-9]{1,2} ?(?:am|pm)|am|pm)")
_SAME_DAY = ("same date", "same day")
_CHARGED = re.compile(
    r"(?:(?:chgd|chrgd|charged)(?P<night> overnight| o/night)?"
    r"(?P<post> (?:by|via|on) (?:(?:postal )?req(?:uisition)?|post))?|(?P<posted>postal req(?:uisition)?(?:ed)?))"
    r"(?: for| with)?"
)
_TRIAL_WORD, _REPORT = "trial", "psr"
_ACCEPTED = "accepted"
_SENTENCE = ("sent", "sentence")
_BAIL_OF_ANYBODY = (
    "bail",
    "bailed",
    "re-bailed",
    "rebailed",
    "conditional bail",
    "unconditional bail",
    "bail extended",
    "bail enlarged",
)
"""Bail that the police give as well as a court …"""
_BACK = ("back", "back on", "back for", "due back", "due back on")
"""… and what says no more than until when that is."""


def take_hearing(said: SaidInCourt, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take the next words of a line, and return how many they were, 0 where they say nothing of a hearing."""
    for length, text in run_of(words, LONGEST):
        charged = _CHARGED.fullmatch(text)
        if charged and (offence := offence_first(words[length:], day, reading)):
            said.charged = as_offence(words[length : length + offence])
            said.bail_alone = False
            said.by = "requisition" if charged["post"] or charged["posted"] else ""
            said.note("overnight" if charged["night"] else "")
            length += offence + thing_again(said, words[length + offence :], reading)
            return length + charged_behind(said, words[length - 1 :], reading, day)
        if charged and (earlier := charged_before(said, words[length:], reading, day)):
            said.note(said_as(words[: length + earlier[0]]))
            return length + sum(earlier)
        if _TRIAL.fullmatch(text):
            said.note(said_as(words[:length]))
            said.at.add(court.AT_TRIAL)
            said.left = True
            return length
        if not said.passed and _lasts(said, text, words[length:]):
            said.note(said_as(words[:length]))
            return length
        if text not in court_words() and says_not_ready(text):
            said.note(said_as(words[:length]))
            return length
        if said.waits and text in _SAME_DAY:
            raise Certain(f"{quoted(text)} does not say which day", "say it, e.g. sentence 18/12", about=text)
        if counted := counted_first(said, text, words[length:]):
            said.decisions.append(counted[1])
            return length + counted[0]
        row = court_words().get(text)
        if row is not None and row.sort == court.SENTENCED and term_first(words[length:]):
            return 0  # `sent today 5 years`
        if row is not None and row.sort in court.HEARINGS:
            if row.sort == court.DUE and text in _SENTENCE and term_first(words[length:]):
                return 0  # `sentence - 4 years`
            return _take_row(said, row, words, length, reading, day)
    return 0


def take_day(said: SaidInCourt, words: Sequence[Word], reading: Reading) -> int:
    """Take a day that the words before wait for."""
    if not said.waits:
        return 0
    at, _ = court_first(words)
    taken, when, _ = day_first(words[at:], reading)
    if not taken:
        return 0
    said.day, said.waits = when, False
    return at + taken + _clock_behind(said, words[at + taken :])


def _lasts(said: SaidInCourt, text: str, rest: Sequence[Word]) -> bool:
    """Whether words say how long a trial lasts, `5 days`, or in which court it is, which are no term and no count."""
    if said.day and _ROOM.fullmatch(text):
        return said.tried
    before = rest and rest[0].text.casefold() == _TRIAL_WORD
    return bool(_LASTS.fullmatch(text) and (said.day or before or text.startswith(("te", "t/e", "est", "time"))))


def _take_row(
    said: SaidInCourt, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading, day: date
) -> int:
    text = said_as(words[:length])
    until = said.bail_of_anybody and _key(words[:length]) in _BACK
    of_bail = row.sort in (court.HELD, court.SILENT, court.PRESENT) or condition_of_bail(words) > 0
    said.bail_alone = said.bail_alone and (until or of_bail)
    if row.sort == court.ENDED and length == 1 and said.goes_on and said.last not in ("", court.SILENT):
        return 0  # `warrant withdrawn`
    said.now = row.sort
    said.put_off = said.put_off or row.sort in (court.DUE, court.HELD, court.AT_PLEA) or _REPORT in text.casefold()
    if row.sort in (court.PLEADED, court.FOUND, court.EITHER, court.ENDED):
        return take_decision(said, row, words, length, reading, day)
    if row.sort in (court.DUE, court.AT_PLEA):
        if said.decisions and _key(words[:length]) in TAKEN_BACK:
            raise taken_back(f"{said.decisions[-1].said}, {text}")
        return length + _take_due(said, row, words, length, reading)
    if row.sort == court.HELD:
        if said.held not in ("", row.means):
            return 0
        said.held, said.held_as = row.means, text
        begins = length + wait_first(words[length:])
        at = begins + court_first(words[begins:])[0]
        taken, when, _ = day_first(words[at:], reading)
        if taken and said.day:
            return 0
        if taken:
            said.note(said_as(words[length:begins]), town_said(words[begins:at]) if at > begins else "")
        said.day = said.day or when
        key = " ".join(word.text for word in words[:length]).casefold()
        said.bail_of_anybody = key.removeprefix("on ") in _BAIL_OF_ANYBODY
        said.bail_alone = said.bail_alone and said.bail_of_anybody
        said.note(text if "conditional" in key else "")
        return at + taken if taken else length
    if row.sort in (court.SILENT, court.PRESENT):
        said.left = said.left or row.sort == court.PRESENT
        return length + (_clock_behind(said, words[length:]) if row.sort == court.PRESENT else 0)
    said.left = said.left or row.sort in (court.ABSENT, court.AT_TRIAL, court.LISTING)
    if row.sort == court.AT_TRIAL:
        said.at.add(row.sort)
    clock = next((1 for word in words[length : length + 1] if CLOCK.fullmatch(bare(word).text)), 0)
    if row.sort == court.LISTING:
        said.listing = True
        clock, when, kept = day_first(words[length:], reading)
        text = " ".join(filter(None, (text, kept, when)))
    elif clock:
        text = f"{text} {bare(words[length]).text}"
    if row.means == _ACCEPTED:
        said.accepted = True
        said.at.add(court.AT_PLEA)
    said.note(text)
    return length + clock


def _take_due(said: SaidInCourt, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading) -> int:
    """Take the day, if one follows, of what is yet to come; return how many words it was."""
    begins = length + wait_first(words[length:])
    at = begins + court_first(words[begins:])[0]
    taken, when, kept = day_first(words[at:], reading)
    where = town_said(words[begins:at]) if taken and at > begins else ""
    if taken and words[at].text.casefold() == "from":
        said.waits = not said.day
        said.note(said_as(words[: at + taken]))
        return at + taken - length  # `trial moved from 8 Feb`
    taken += at - length if taken else 0
    text = said_as(words[:length])
    if taken and (said.listing or (said.passed and not said.day)):
        said.note(said_as(words[: length + taken]))
        return taken
    if taken and said.day:
        raise Certain(
            f"{quoted(said.day)} and {quoted(when)} are two days of the same case",
            "keep the next hearing, and put # before the other",
            about=said.day,
        )
    said.day, said.waits = said.day or when, not (said.day or when)
    clock = next((1 for word in words[length : length + 1] if not taken and CLOCK.fullmatch(bare(word).text)), 0)
    if clock:
        if day_or_time(when := bare(words[length]).text):
            raise Certain(
                f"{quoted(when)} may be a day or a time", f"say {when.replace('.', '/')}, or {when}am", about=when
            )
        said.waits, text = False, said_as(words[: length + clock])
    said.note(" ".join(filter(None, (row.means, kept, "" if row.means or taken else text))), where)
    said.note(said_as(words[length:begins]) if taken else "")
    said.tried = said.tried or (_TRIAL_WORD in _key(words[:length]) and (bool(taken) or not row.means))
    said.to_sentence = said.to_sentence or "sent" in _key(words[:length])
    said.left = said.left or not taken
    if row.sort == court.AT_PLEA or said.tried:
        said.at.add(court.AT_PLEA)
    return (taken + _clock_behind(said, words[length + taken :])) if taken else clock


def _clock_behind(said: SaidInCourt, words: Sequence[Word]) -> int:
    """Return how many words say at what time of a day something is: `at 10am`."""
    for length, text in run_of(words, 2):
        if _AT_TIME.fullmatch(text):
            said.note(said_as(words[:length]))
            return length
    return 0


def _key(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words).casefold()
