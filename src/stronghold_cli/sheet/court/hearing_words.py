"""What the first of some words about a hearing say about a charge, by the table of such words."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import court_words
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.said_in_court import Decision, SaidInCourt
from stronghold_cli.sheet.court.sentence_words import term_first
from stronghold_cli.sheet.court.spelt import said_as
from stronghold_cli.sheet.court.words_of_court import (
    CLOCK,
    CONCERNED,
    court_first,
    day_first,
    day_or_time,
    offence_first,
)
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.table_runs import bare, run_of
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.text import quoted

LONGEST = 10
_NUMBERS = r"(?:counts?|cts?|crt)\.? ?[0-9]{1,2}(?: ?(?:and|&|-|to|\+) ?[0-9]{1,2})?"
_WHOLE = re.compile(
    r"(?:(?:to|of|on|for) )?(?:the )?(?:both|all|each)(?: (?:the )?(?:counts?|matters|charges|offences|cts))?"
)
_COUNTS = re.compile(rf"(?:(?:to|of|on|for) )?(?:{_NUMBERS}|x ?[0-9]{{1,2}}|[0-9]{{1,2}} ?x)")
_COUNT = re.compile(rf"(?:on )?{_NUMBERS}")
_TO = ("to", "of", "on", "for")
_LENGTH = "(?:days?|dys?|weeks?|wks?)"
_LASTS = re.compile(
    rf"(?:(?:te|t/e|est|estimate|time estimate) )?[0-9]{{1,2}}(?:-[0-9]{{1,2}})? ?{_LENGTH}"
    "(?: (?:te|t/e|est|estimate|listing|trial))?"
)
_TRIAL = re.compile(r"trial day [0-9]{1,2}|day [0-9]{1,2} of (?:the )?trial|after an? [0-9]{1,2} day trial")
_ROOM = re.compile(r"(?:in )?(?:court|ct|crt) ?[0-9]{1,2}")
_SAME_DAY = ("same date", "same day")
_CHARGED = re.compile(r"(?:chgd|chrgd|charged)( overnight| o/night)?(?: with)?")
_TRIAL_WORD = "trial"
_SENTENCE = ("sent", "sentence")
_TAKEN_BACK = ("vacated", "withdrawn", "reversed", "quashed", "overturned", "refused", "rejected", "set")
"""What undoes a plea or a verdict: `guilty plea vacated`."""
_BAIL_OF_ANYBODY = ("bail", "conditional bail", "unconditional bail", "bail extended", "bail enlarged")
"""Bail that the police give as well as a court."""


def take_hearing(said: SaidInCourt, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take the next words of a line, and return how many they were, 0 where they say nothing of a hearing."""
    for length, text in run_of(words, LONGEST):
        charged = _CHARGED.fullmatch(text)
        if charged and (offence := offence_first(words[length:], day, reading)):
            said.charged = tuple(words[length : length + offence])
            said.bail_alone = False
            said.note("overnight" if charged[1] else "")
            return length + offence + drug_again(said, words[length + offence :], reading)
        if _TRIAL.fullmatch(text):
            said.note(said_as(words[:length]))
            said.at.add(court.AT_TRIAL)
            said.left = True
            return length
        if not said.passed and _lasts(said, text, words[length:]):
            said.note(said_as(words[:length]))
            return length
        if said.waits and text in _SAME_DAY:
            raise Certain(f"{quoted(text)} does not say which day", "say it, e.g. sentence 18/12")
        if counted := _counted_end(said, text, words[length:]):
            said.decisions.append(counted)
            return length + next(n for n, each in run_of(words[length:], LONGEST) if _is_ended(each))
        row = court_words().get(text)
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
    if taken:
        said.day, said.waits = when, False
    return at + taken if taken else 0


def _lasts(said: SaidInCourt, text: str, rest: Sequence[Word]) -> bool:
    """Whether words say how long a trial lasts, `5 days`, or in which court it is, which are no term and no count."""
    if said.day and _ROOM.fullmatch(text):
        return said.tried
    before = rest and rest[0].text.casefold() == _TRIAL_WORD
    return bool(_LASTS.fullmatch(text) and (said.day or said.tried or before or text.endswith(_TRIAL_WORD)))


def _is_ended(text: str) -> bool:
    return text in court_words() and court_words()[text].sort == court.ENDED


def _counted_end(said: SaidInCourt, text: str, rest: Sequence[Word]) -> Decision | None:
    """Return what became without a verdict of the counts that stand first: `Ct 2 LOF`."""
    if not _COUNT.fullmatch(text):
        return None
    for length, ended in run_of(rest, LONGEST):
        if _is_ended(ended):
            said.bail_alone = False
            row, shown = court_words()[ended], f"{text} {said_as(rest[:length])}"
            return Decision(row.sort, row.means, shown, shown, counted=True, whole=False)
    return None


def _take_row(
    said: SaidInCourt, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading, day: date
) -> int:
    text = said_as(words[:length])
    said.bail_alone = said.bail_alone and row.sort in (court.HELD, court.SILENT)
    if row.sort in (court.PLEADED, court.FOUND, court.EITHER, court.ENDED):
        return _take_decision(said, row, words, length, reading, day)
    if row.sort in (court.DUE, court.AT_PLEA):
        if said.decisions and _key(words[:length]) in _TAKEN_BACK:
            raise _taken_back(f"{said.decisions[-1].said}, {text}")
        return length + _take_due(said, row, words, length, reading)
    if row.sort == court.HELD:
        if said.held not in ("", row.means):
            return 0
        said.held, said.held_as = row.means, text
        at = length + court_first(words[length:])[0]
        taken, when, _ = day_first(words[at:], reading)
        if taken and said.day:
            return 0
        said.day = said.day or when
        key = " ".join(word.text for word in words[:length]).casefold()
        said.bail_alone = said.bail_alone and key.removeprefix("on ") in _BAIL_OF_ANYBODY
        said.note(text if "conditional" in key else "")
        return at + taken if taken else length
    if row.sort in (court.SILENT, court.PRESENT):
        said.left = said.left or row.sort == court.PRESENT
        return length
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
    said.note(text)
    return length + clock


def _take_due(said: SaidInCourt, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading) -> int:
    """Take the day, if one follows, of what is yet to come; return how many words it was."""
    at = length + court_first(words[length:])[0]
    taken, when, kept = day_first(words[at:], reading)
    taken += at - length if taken else 0
    text = said_as(words[:length])
    if taken and (said.listing or (said.passed and not said.day)):
        said.note(said_as(words[: length + taken]))
        return taken
    if taken and said.day:
        raise Certain(
            f"{quoted(said.day)} and {quoted(when)} are two days of the same case",
            "keep the next hearing, and put # before the other",
        )
    said.day, said.waits = said.day or when, not (said.day or when)
    clock = next((1 for word in words[length : length + 1] if not taken and CLOCK.fullmatch(bare(word).text)), 0)
    if clock:
        if day_or_time(when := bare(words[length]).text):
            raise Certain(f"{quoted(when)} may be a day or a time", f"say {when.replace('.', '/')}, or {when}am")
        said.waits, text = False, said_as(words[: length + clock])
    said.note(" ".join(filter(None, (row.means, kept, "" if row.means or taken else text))))
    said.tried = said.tried or (_TRIAL_WORD in _key(words[:length]) and (bool(taken) or not row.means))
    said.left = said.left or not taken
    if row.sort == court.AT_PLEA or said.tried:
        said.at.add(court.AT_PLEA)
    return taken or clock


def _taken_back(text: str) -> Certain:
    how = "put # in front, and mend the charge by stronghold edit CHARGE-3 --plea …"
    return Certain(f"{quoted(text)} takes back a plea or a verdict", how)


def _key(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words).casefold()


def _take_decision(
    said: SaidInCourt, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading, day: date
) -> int:
    """Take a plea or a verdict with the counts or the offence that it is of."""
    made = Decision(row.sort, row.means, said_as(words[:length]), "")
    # `not guilty by the jury of both counts`, `G plea on day of trial to being concerned`
    while between := next(
        (
            (n, each)
            for n, each in run_of(words[length:], LONGEST)
            if each in court_words()
            and court_words()[each].sort in (court.AT_TRIAL, court.KEPT)
            and not _WHOLE.fullmatch(each)
        ),
        None,
    ):
        if words[length - 1].parts:
            break
        said.note(said_as(words[length : length + between[0]]))
        said.at |= {court_words()[between[1]].sort} & {court.AT_TRIAL}
        length += between[0]
    rest = words[length:]
    if rest and not words[length - 1].parts and rest[0].text.casefold() in _TAKEN_BACK:
        raise _taken_back(f"{made.said} {rest[0].said}")
    made.plain = made.said
    if not (rest and words[length - 1].parts and not rest[0].text.startswith("(")):
        for n, each in run_of(rest, 8):
            if _WHOLE.fullmatch(each) or _COUNTS.fullmatch(each):
                times = each.split()[-1].strip("0123456789") == "x" or each.lstrip("tofnr ").startswith("x")
                made.whole = bool(_WHOLE.fullmatch(each)) or times
                made.counted = True
                made.said += " " + said_as(rest[:n])
                made.plain = made.said
                length += n
                break
        rest = words[length:]
        leads = int(bool(rest) and rest[0].plain and rest[0].text.casefold() in _TO)
        if rest and (offence := offence_first(rest[leads:], day, reading)):
            made.offence = as_offence(rest[leads : leads + offence])
            shown = " ".join((word.said or word.text).rstrip(".,;:") for word in rest[: leads + offence])
            made.said += f" {shown}"
            length += leads + offence
            length += drug_again(said, words[length:], reading)
    said.decisions.append(made)
    return length


def as_offence(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return an offence in words that its field knows by themselves."""
    said = tuple(bare(word) for word in words)
    return words_of("concerned in supply") if [word.text.casefold() for word in said] == CONCERNED else said


def drug_again(said: SaidInCourt, words: Sequence[Word], reading: Reading) -> int:
    """Take the drug in brackets behind an offence that names its class: `PWITS B (cannabis)`."""
    if words and re.fullmatch(r"\(.*\)", words[0].text) and find_item(bare(words[0]).text, reading.own_items):
        said.note(bare(words[0]).text)
        return 1
    return 0
