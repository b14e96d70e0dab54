"""Sentences of a court in officers' words: `sent. 3 yrs 9 mths, PWITS crack`, `fined 120 + 85 costs, drug forfeited`.

A line is read so if each of its words is known; costs, counts, a plea and what is on no record go into its notes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from stronghold_cli.catalogue import court_words as court
from stronghold_cli.catalogue.court_words import court_words
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.said_of_hearing import drug_again
from stronghold_cli.sheet.court.sentence_words import (
    is_forfeited,
    minimum_first,
    named_disposal,
    suspended_first,
    term_first,
)
from stronghold_cli.sheet.court.words_of_court import bare, day_first, offence_first, run_of
from stronghold_cli.sheet.fields.kept_offences import kept_offences
from stronghold_cli.sheet.fields.line_content import LineContent, hear_fields
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.starts import Start
from stronghold_cli.sheet.words.text import Word, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes

_LONGEST = 10
_SUM = r"£?[0-9][0-9,]*(?:\.[0-9]{2})?"
_COSTS = "(?:costs|court costs|prosecution costs|surcharge|victim surcharge|vs)"
_PAID = re.compile(rf"{_SUM}(?: (?:quid|pounds))? {_COSTS}|{_COSTS}(?: of)? {_SUM}")
_FINE = re.compile(rf"(?:of )?({_SUM})(?: (?:quid|pounds))?")
_RELATIONS = {"concurrent": "concurrent", "conc": "concurrent", "consecutive": "consecutive", "consec": "consecutive"}
_COUNT = re.compile("(?:on |for )?(?:ct|cts|count|counts) [0-9]{1,2}(?: ?(?:and|&|-) ?[0-9]{1,2})?")
_REQUIRED = re.compile(
    r"(?:with )?[0-9]{1,3} ?(?:hours?|hrs)(?: of)? (?:unpaid work|upw)|[0-9]{1,3} (?:rar days|days? rar|days? of rar)"
    r"|(?:with |w/? ?)?(?:a )?(?:drug rehabilitation requirement|drr|atr|mhtr|iss"
    r"|(?:[0-9]{1,2}[ -]?(?:days?|weeks?|wks?|months?|mths?|years?|yrs?) )?(?:of |on )?(?:a )?"
    "(?:curfew|tag|supervision))"
)
_BREACH = re.compile("(?:in |for )?(?:breach of|breached) (?:an? |the |his |her )?(.+)")
_BREACHES = ("cbo", "criminal behaviour order", "scpo", "serious crime prevention order", "stpo")
"""Orders whose breach is an offence by itself …"""
_OLD_TERMS = (
    "suspended sentence",
    "suspended sentence order",
    "sso",
    "community order",
    "yro",
    "conditional discharge",
)
"""… and those for which something older is sentenced again, or a term is activated."""
_LICENCE = ("extended licence", "licence", "on licence", "extended on licence")
_TO_PAY = ("fine", "compensation")


@dataclass
class _Passed:
    """One sentence, or an order beside it."""

    words: list[Word] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    term: bool = False
    disposal: str = ""


@dataclass
class _Said:
    """What a line says about one person."""

    passed: list[_Passed] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    offence: tuple[Word, ...] = ()
    led: bool = False


def hear_sentences(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return the sentences that a line says were passed on the person it begins with, None for any other line."""
    if not words or not is_key([bare(words[0])], reading):
        return None
    line = words[1:]
    said, at = _Said(), 0
    while at < len(line):
        taken = _take(said, line[at:], reading, day)
        if not taken:
            return None
        at += taken
    if not said.passed or not (said.led or said.offence or any(each.disposal for each in said.passed)):
        return None
    said.passed[0].notes[:0] = said.notes
    said.passed[0].words += said.offence
    return HeardRow(tuple(_content(each, bare(words[0]), reading, day) for each in said.passed))


def _content(passed: _Passed, key: Word, reading: Reading, day: date) -> LineContent:
    said = [key, *passed.words, *([quoted_word("; ".join(passed.notes), NOTES)] if passed.notes else [])]
    said = [word._replace(parts=False) for word in said]
    heard = hear_fields(Start(SENTENCE, 0, {}), kept_offences(said, SENTENCE, reading, day), reading)
    usual = {each.name: each.on_sheet.usual for each in SENTENCE.typed if each.on_sheet.usual}
    return heard._replace(texts=usual | heard.texts)


def _take(said: _Said, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take the next words of a line, and return how many they were, 0 where they are not known."""
    return _take_required(said, words) or _take_passed(said, words) or _take_words(said, words, reading, day)


def _take_required(said: _Said, words: Sequence[Word]) -> int:
    """Take what a sentence requires, whose own term is no term of it: `4 months curfew`."""
    for length, text in run_of(words, _LONGEST):
        if _REQUIRED.fullmatch(text):
            _notes(said).append(text)
            return length
    return 0


def _take_passed(said: _Said, words: Sequence[Word]) -> int:
    """Take a term, a disposal or a sum, the term of a disposal as well."""
    last = said.passed[-1] if said.passed else None
    if term := term_first(words):
        licence = next((n for n, text in run_of(words[term:], 3) if text in _LICENCE), 0)
        if licence and last:
            text = " ".join(bare(word).text for word in words[:term])
            last.words.append(Word(text, f"licence={in_quotes(text)}", False, "licence"))
            return term + licence
        if last is None or last.term or (last.disposal in _TO_PAY):
            last = _Passed()
            said.passed.append(last)
        last.words += [bare(word) for word in words[:term]]
        last.term = True
        return term
    if last and (found := minimum_first(words)):
        text = " ".join(bare(word).text for word in words[found[0] : found[1]])
        last.words.append(Word(text, f"minimum_term={in_quotes(text)}", False, "minimum_term"))
        return found[1]
    if last and last.term and last.disposal in ("", "suspended") and (found := suspended_first(words)):
        last.words += [] if last.disposal else words_of("suspended")
        last.words += [*words_of("for"), *words[found[0] : found[1]]]
        last.disposal = "suspended"
        return found[1]
    length, disposal = named_disposal(words)
    if not length:
        return 0
    if last is None or last.disposal or (disposal in _TO_PAY and last.words):
        last = _Passed()
        said.passed.append(last)
    last.disposal = disposal
    last.words += words_of(disposal)
    if disposal in _TO_PAY:
        amount = next(
            ((n, paid[1]) for n, text in run_of(words[length:], 3) if (paid := _FINE.fullmatch(text))), (0, "")
        )
        if not amount[0]:
            return 0
        last.words += words_of(f"£{amount[1].lstrip('£')}")
        return length + amount[0]
    # `community order for 12 months`
    leads = (
        1
        if words[length:] and words[length].text.casefold() in ("for", "of") and term_first(words[length + 1 :])
        else 0
    )
    return length + leads


def _take_words(said: _Said, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take words beside a term: an offence, costs, counts, how terms run, what only goes into the notes."""
    for length, text in run_of(words, _LONGEST):
        if breach := _BREACH.fullmatch(text):
            if breach[1] in _BREACHES and not said.offence:
                shown = " ".join(bare(word).text for word in words[:length])
                said.offence = (Word(shown.removeprefix("in "), shown, False, "offence"),)
            elif breach[1] in _OLD_TERMS:
                _notes(said).append(text)
            else:
                continue
            said.led = True
            return length
        if _PAID.fullmatch(text):
            _notes(said).append(text if "£" in text else re.sub("([0-9])", r"£\1", text, count=1))
            return length
        if _COUNT.fullmatch(text):
            said.led = True
            _notes(said).append(text)
            return length
        if text in _RELATIONS and said.passed:
            said.led, many = True, len(said.passed) > 1
            said.passed[-1].words += words_of(_RELATIONS[text]) if many else []
            said.passed[-1].notes += [] if many else [text]
            return length
        if row := court_words().get(text):
            return _take_row(said, row, words, length, reading)
    if offence := offence_first(words, day, reading):
        taken = tuple(bare(word) for word in words[:offence])
        if said.passed and len(said.passed) > 1:
            said.passed[-1].words += taken
        elif said.offence:
            return 0
        else:
            said.offence = taken
        return offence + drug_again(_notes(said), words[offence:], reading)
    return 0


def _take_row(said: _Said, row: court.CourtWord, words: Sequence[Word], length: int, reading: Reading) -> int:
    text = " ".join(bare(word).text for word in words[:length])
    if row.sort == court.SENTENCED or (
        row.sort == court.DUE and text.casefold() == "sent" and term_first(words[length:])
    ):
        said.led = True
        return length
    if row.sort == court.ORDERED:
        about = 0
        while (
            about < len(words[length:]) and not words[length + about - 1].parts and is_forfeited(words[length + about])
        ):
            about += 1
        kept = " ".join(bare(word).text for word in words[: length + about])
        said.passed.append(_Passed(list(words_of(row.means)), [kept], term=True, disposal=row.means))
        return length + about
    if row.sort in (court.DUE, court.HELD, court.ENDED):
        return 0
    said.led = said.led or row.sort == court.ON_COUNTS
    if row.sort == court.SILENT:
        return length
    when = day_first(words[length:], reading)[0] if row.sort == court.LISTING else 0
    _notes(said).append(" ".join(bare(word).text for word in words[: length + when]))
    return length + when


def _notes(said: _Said) -> list[str]:
    return said.passed[-1].notes if said.passed else said.notes
