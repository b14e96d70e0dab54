"""A line about a day in court: `0930 crown ct - P-3 trial vacated, new date 8 Feb`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.records.charge import CHARGE, GUILTY
from stronghold_cli.records.sentence import DEFERRED
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.cash import check_cash
from stronghold_cli.sheet.court.charges import charges_of, is_mixed_verdict, verdicts_apart
from stronghold_cli.sheet.court.closures import hear_closure
from stronghold_cli.sheet.court.hearings import is_left, said_by_person
from stronghold_cli.sheet.court.said_in_court import SaidInCourt
from stronghold_cli.sheet.court.sentencing import sentences_of, term_or_wait
from stronghold_cli.sheet.court.words_of_court import CLOCK
from stronghold_cli.sheet.fields.line_content import LineContent
from stronghold_cli.sheet.officers.about_people import about_people
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.officers.one_record import Addition
from stronghold_cli.sheet.people.ages import with_ages
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.places.addresses import AT
from stronghold_cli.sheet.top_of_sheet.court_headings import court_headed
from stronghold_cli.sheet.top_of_sheet.dated import holds_below
from stronghold_cli.sheet.words.heard_once import heard_once
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, is_one_of

_HOURS = ("hrs", "hours", "hrs.", "h")
_YEARS = re.compile("(?i)years?|yrs?|[0-9]y")
"""What no hearing is put off by …"""
_LONG = re.compile(f"{_YEARS.pattern}|months?|mths?|[0-9] ?m")
"""… and what is a sentence where no word says that it was put off."""
_REPORT = re.compile("(?i)(?:psr|reports?)")
"""What a court waits for before it sentences, and does not defer the sentence for."""


def hear_court(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return what a sentence about a day in court says, None for any other.

    Raises Certain for two meanings, and for an order on cash that names no seizure.
    """
    return hear_court_line(words, reading, day) or check_cash(words, reading, day)


@heard_once
def hear_court_line(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return what a line about a day in court says with all its sentences, None for any other.

    Raises Certain for two meanings.
    """
    at, time = _time_first(words)
    try:
        described = with_descriptions(words[at:], reading)
    except Certain:
        return None  # what is wrong with who somebody is, is told where the line is read
    line = with_ages(described, day)
    if not line:
        return None
    if (headed := court_headed(line)) and not headed[1]:
        if not headed[0]:
            return HeardRow(left_out=" ".join(word.said for word in words))
        # Its own name is heard with its town: `Aylesbury Crown Court`.
        return HeardRow(shared=holds_below(line, reading) or {}) if at else None
    if heard := hear_closure(line, reading, time):
        return heard
    said = said_by_person(line, reading._replace(today=day), day)
    return _as_row(said, reading, day) if said else None


def _time_first(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words are a time, `0930`, `At 1130 hrs`, and that; 0 for none."""
    lead = int(len(words) > 1 and is_one_of(words[0], AT))
    if len(words) <= lead + 1 or not words[lead].plain or not CLOCK.fullmatch(words[lead].text):
        return 0, ""
    return lead + 1 + is_one_of(words[lead + 1], *_HOURS), words[lead].text


def _as_row(said: Sequence[tuple[SaidInCourt, str]], reading: Reading, day: date) -> HeardRow | None:
    """Return what is said about each person as one row, None where of one of them it decides nothing."""
    contents: list[LineContent] = []
    additions: list[Addition] = []
    about: list[LineContent] = []
    left: list[str] = []
    for one, text in said:
        if one.about:
            about += filter(None, [about_people([*one.who, *one.about], reading)])
        if is_left(one):
            left.append(text)
            continue
        if one.passed and not _is_sentencing(one):
            return None
        if one.required and not one.passed:
            return None
        if one.charged and not (one.passed or one.decisions or (one.day and one.notes)):
            return None  # a charge by itself, of the day
        contents += sentences_of(one, reading, day) if one.passed else ()
        if one.sentenced:
            apart = bool(verdicts_apart(one, reading, day))
            decided = charges_of(one, reading, day) if apart or _is_plea(one) else None
            if decided is None and (found := _as_found(one)):
                contents += map(_of_open_charge, charges_of(found, reading, day) or ())
            additions += [Addition((each._replace(adds=True, if_open=not apart),), text) for each in decided or ()]
            continue
        charges = charges_of(one, reading, day) if not _is_police_bail(one) else None
        if charges is None and one.passed and not one.charge_facts:
            continue
        if charges is None:
            return None
        if one.charged:
            contents += charges
        else:
            additions += [Addition((each._replace(adds=True),), text) for each in charges]
    return HeardRow(tuple(contents), tuple(additions), about=tuple(about), left_out="; ".join(left))


def _is_sentencing(said: SaidInCourt) -> bool:
    """Whether what was passed on a person leaves no more to be decided about the charge, or is only beside that."""
    deferred = any(each.disposal == DEFERRED for each in said.passed)
    if deferred and said.sentenced:
        what = "a sentence that was deferred and one that was passed are of two days"
        raise Certain(what, "say only the one that the court passed on this day", about="deferred")
    if not said.sentenced:
        if deferred and _REPORT.search(_noted(said)):
            how = "say sentence adjourned to …, or leave the report out of a sentence that the court deferred"
            raise Certain("a sentence deferred for a report may be adjourned", how, about="deferred")
        return True
    bare_term = next((each for each in said.passed if each.term and not each.disposal), None)
    term = " ".join(word.text for word in bare_term.words) if bare_term else ""
    if said.put_off and not said.led and not _YEARS.search(term) and not any(each.disposal for each in said.passed):
        raise term_or_wait(term)
    # At a court that is named a term alone is no wait of some weeks: `Hull CC - P-8 3 yrs`.
    long = bool(said.court and _LONG.search(term))
    led = long or said.led or said.offence or said.decisions or said.held or any(each.disposal for each in said.passed)
    proved = all(each.value == GUILTY or each.counted for each in said.decisions) or is_mixed_verdict(said)
    goes_on = said.day or (said.charged and not said.decisions) or said.held == "court-bail"
    return bool(led and proved and said.told_apart and not goes_on)


def _noted(said: SaidInCourt) -> str:
    return " ".join([*said.notes, *(note for each in said.passed for note in each.notes)])


def _is_plea(said: SaidInCourt) -> bool:
    """Whether the decision beside a sentence is a plea to all that it was passed for: `pleaded guilty, 3 years`."""
    return bool(said.decisions) and all(
        each.sort == court.PLEADED and each.value == GUILTY and not each.counted for each in said.decisions
    )


def _as_found(said: SaidInCourt) -> SaidInCourt | None:
    """Return a person with a verdict of guilty of the offence that is named, plea or not; None for anything else."""
    made = said.decisions
    named = bool(said.offence or said.charged or (made and made[0].offence))
    if len(made) != 1 or not named or made[0].value != GUILTY or made[0].counted or made[0].sort == court.ENDED:
        return None
    return replace(said, decisions=[replace(made[0], sort=court.FOUND)], passed=[], notes=[])


def _of_open_charge(charge: LineContent) -> LineContent:
    """Return a charge as the open one, or a new one, that the sentence on its line settles."""
    [field] = [each.name for each in CHARGE.typed if each.on_sheet.settles]
    required = {each.name for each in CHARGE.typed if each.required}
    texts = {name: text for name, text in charge.texts.items() if name in required}
    return charge._replace(texts=texts, settles=field, if_open=True)


def _is_police_bail(said: SaidInCourt) -> bool:
    """Whether nothing says that a bail is of a court: `P-6 cond bail to 20/1`, `P-6 PWITS heroin, bail 3/2`."""
    return bool(said.bail_alone and said.held == "court-bail" and not said.court)
