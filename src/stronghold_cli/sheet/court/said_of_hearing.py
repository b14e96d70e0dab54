"""What a sentence says about a hearing, a run of its words after the other, by the table of such words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import court_words
from stronghold_cli.catalogue.items import find_item
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.words_of_court import CLOCK, CONCERNED, bare, day_first, offence_first, run_of
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, words_of
from stronghold_cli.values.text import quoted

_LONGEST = 10
_WHOLE = re.compile(r"(?:to|of|on|for)? ?(?:the )?(?:both|all)(?: (?:the )?(?:counts?|matters|charges|offences|cts))?")
_COUNTS = re.compile(
    r"(?:to|of|on|for)? ?(?:(?:counts?|cts?)\.? ?[0-9]{1,2}(?: ?(?:and|&|-|to) ?[0-9]{1,2})?|x ?[0-9]{1,2})"
)
_TO = ("to", "of", "on", "for")
_LASTS = re.compile(
    r"(?:(?:te|t/e|est|estimate|time estimate) )?[0-9]{1,2}(?:-[0-9]{1,2})? days?(?: (?:te|t/e|est|estimate))?"
)
_TRIAL = re.compile(r"trial day [0-9]{1,2}|day [0-9]{1,2} of (?:the )?trial|after an? [0-9]{1,2} day trial")
_SAME_DAY = ("same date", "same day")
_CHARGED = re.compile(r"(?:chgd|chrgd|charged)( overnight| o/night)?(?: with)?")
_TRIAL_WORD = "trial"


@dataclass
class Decision:
    """A plea or a verdict."""

    sort: str
    value: str
    said: str
    counted: bool = False
    """Whether it names counts."""
    whole: bool = True
    offence: tuple[Word, ...] = ()


@dataclass
class SaidOfHearing:
    """What a sentence says about one person's case."""

    who: list[Word]
    decisions: list[Decision] = field(default_factory=list)
    charged: tuple[Word, ...] = ()
    day: str = ""
    waits: bool = False
    """Whether it goes on on a day that is still to be said: `sentence adjourned for PSR to 9/12`."""
    tried: bool = False
    """Whether a trial is to come."""
    held: str = ""
    notes: list[str] = field(default_factory=list)
    at: set[str] = field(default_factory=set)
    left: bool = False
    """Whether it says what is no record here."""
    listing: bool = False
    """Whether it says what a court has yet to do about something that is no record here: a day of that is no trial."""


def take(said: SaidOfHearing, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take the next words of a sentence, and return how many they were, 0 where they are not known."""
    for length, text in run_of(words, _LONGEST):
        charged = _CHARGED.fullmatch(text)
        if charged and (offence := offence_first(words[length:], day, reading)):
            said.charged = tuple(words[length : length + offence])
            said.notes += ["overnight"] if charged[1] else []
            return length + offence + drug_again(said.notes, words[length + offence :], reading)
        if _TRIAL.fullmatch(text):
            said.notes.append(text)
            said.at.add(court.AT_TRIAL)
            said.left = True
            return length
        if said.day and _LASTS.fullmatch(text):
            said.notes.append(text)
            return length
        if said.waits and text in _SAME_DAY:
            raise Certain(f"{quoted(text)} does not say which day", "say it, e.g. sentence 18/12")
        row = court_words().get(text)
        if row is not None:
            return _take_row(said, row, words, length, reading, day)
    if said.waits and (when := day_first(words, reading))[0]:
        said.day, said.waits = when[1], False
        return when[0]
    length = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    if said.notes and is_remark(words[:length], reading):
        said.notes.append(" ".join(word.text for word in words[:length]))
        return length
    return 0


def _take_row(
    said: SaidOfHearing, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading, day: date
) -> int:
    text = " ".join(bare(word).text for word in words[:length])
    if row.sort in (court.PLEADED, court.FOUND, court.EITHER, court.ENDED):
        return _take_decision(said, row, text, words, length, reading, day)
    if row.sort in court.SENTENCES:
        return 0
    if row.sort in (court.DUE, court.AT_PLEA):
        taken, when, kept = day_first(words[length:], reading)
        if taken and said.listing:
            said.notes.append(" ".join(bare(word).text for word in words[: length + taken]))
            return length + taken
        if taken and said.day:
            return 0  # two days
        said.day, said.waits = said.day or when, not (said.day or when)
        kept_of_it = [row.means, kept, *([] if row.means or taken else [text])]
        said.notes += [note] if (note := " ".join(filter(None, kept_of_it))) else []
        said.tried = said.tried or bool(taken and _TRIAL_WORD in text.casefold())
        if row.sort == court.AT_PLEA or said.tried:
            said.at.add(court.AT_PLEA)
        return length + taken
    if row.sort == court.HELD:
        if said.held not in ("", row.means):
            return 0
        said.held = row.means
        taken, when, _ = day_first(words[length:], reading)
        if taken and said.day:
            return 0
        said.day = said.day or when
        said.notes += [text] if "condit" in text or "cond" in text.split()[0] else []
        return length + taken
    if row.sort == court.SILENT:
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
    said.notes.append(text)
    return length + clock


def _take_decision(
    said: SaidOfHearing,
    row: court.CourtWord,
    text: str,
    words: Sequence[Word],
    length: int,
    reading: Reading,
    day: date,
) -> int:
    """Take a plea or a verdict with the counts or the offence that it is of."""
    made = Decision(row.sort, row.means, text)
    # `not guilty by the jury of both counts`, `G plea on day of trial to being concerned`
    while between := next(
        (
            (n, each)
            for n, each in run_of(words[length:], _LONGEST)
            if each in court_words()
            and court_words()[each].sort in (court.AT_TRIAL, court.KEPT)
            and not _WHOLE.fullmatch(each)
        ),
        None,
    ):
        if words[length - 1].parts:
            break
        said.notes.append(between[1])
        said.at |= {court_words()[between[1]].sort} & {court.AT_TRIAL}
        length += between[0]
    rest = words[length:]
    if not (rest and words[length - 1].parts and not rest[0].text.startswith("(")):
        for n, each in run_of(rest, 8):
            if _WHOLE.fullmatch(each) or _COUNTS.fullmatch(each):
                made.whole = bool(_WHOLE.fullmatch(each)) or each.lstrip("tofnr ").startswith("x")
                made.counted = True
                made.said += " " + " ".join(bare(word).text for word in rest[:n])
                length += n
                break
        rest = words[length:]
        leads = int(bool(rest) and rest[0].plain and rest[0].text.casefold() in _TO)
        if rest and (offence := offence_first(rest[leads:], day, reading)):
            made.offence = _as_offence(rest[leads : leads + offence])
            shown = " ".join(word.text.rstrip(".") for word in rest[: leads + offence])
            made.said += f" {shown}"
            length += leads + offence
    said.decisions.append(made)
    return length


def _as_offence(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return an offence in words that its field knows by themselves."""
    said = tuple(bare(word) for word in words)
    return words_of("concerned in supply") if [word.text.casefold() for word in said] == CONCERNED else said


def drug_again(notes: list[str], words: Sequence[Word], reading: Reading) -> int:
    """Take the drug in brackets behind an offence that names its class: `PWITS B (cannabis)`."""
    if words and re.fullmatch(r"\(.*\)", words[0].text) and find_item(bare(words[0]).text, reading.own_items):
        notes.append(bare(words[0]).text)
        return 1
    return 0
