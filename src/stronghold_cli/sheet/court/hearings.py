"""Lines about a day in court, person by person: `P-1 G both counts, sent 14/12, RIC`, `P-3 FTA, bench warrant`.

Pleas, verdicts, the next day, where somebody is held, sentences and orders are read in any order.  A line is read so if
each of its words is known.
"""

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.records.kinds import kind_called
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.decisions import as_offence, thing_again
from stronghold_cli.sheet.court.hearing_words import take_day, take_hearing
from stronghold_cli.sheet.court.required import take_required
from stronghold_cli.sheet.court.said_in_court import SaidInCourt
from stronghold_cli.sheet.court.sentencing import take_sentence
from stronghold_cli.sheet.court.spelt import said_as, spelt_out, town_said
from stronghold_cli.sheet.court.words_of_court import court_first, offence_first
from stronghold_cli.sheet.officers.negations import undone_in_note
from stronghold_cli.sheet.people.who_is_who import is_new
from stronghold_cli.sheet.remarks.asides import is_part_aside
from stronghold_cli.sheet.remarks.conditions import condition_of_bail
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.top_of_sheet.court_headings import court_with_town
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.starts import is_about_somebody
from stronghold_cli.sheet.words.table_runs import bare
from stronghold_cli.sheet.words.text import AND, AND_NOTE, Word, words_of
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES

_INTERVIEW = ("interview", "interviewed", "i/v", "iv", "int", "intvw")


def said_by_person(words: Sequence[Word], reading: Reading, day: date) -> list[tuple[SaidInCourt, str]] | None:
    """Return what a line says about each person, with its words; None where one of its words is not known."""
    made: list[tuple[SaidInCourt, str]] = []
    court, named = "", list[str]()
    for group in _by_person(spelt_out(words, reading), reading):
        said = _heard(group, reading, day)
        if said is None:
            return None
        if not made and not said.who and said.court and not is_said(said):
            court, named = said.court, said.notes  # `Crown Court - P-3 trial vacated`
            continue
        if not said.who:
            return None
        if not said.court:
            said.court = court
            said.notes[:0] = named
        made.append((said, " ".join(filter(None, (word.said for word in group))).rstrip(",;:")))
    return made


def is_listing(words: Sequence[Word], reading: Reading, day: date) -> bool:
    """Whether a sentence says only that somebody was before a court, or did not come, or what a court has yet to do."""
    if kind_called(" ".join(word.text for word in words)):
        return False  # `sentence` alone is a record with nothing said about it
    spelt = spelt_out(words, reading)
    groups = [_heard(group, reading, day) for group in _by_person(spelt, reading)]
    return bool(groups) and all(said is not None and is_left(said) for said in groups)


def is_left(said: SaidInCourt) -> bool:
    """Whether what is said about a person is no record here."""
    return said.left and not is_said(said)


def is_said(said: SaidInCourt) -> bool:
    """Whether anything that a record has a place for is said about a person."""
    return bool(said.charge_facts or said.passed or said.required)


def _is_somebody(word: Word, reading: Reading) -> bool:
    return is_key([word], reading) and not is_new(word.text)


def _by_person(words: Sequence[Word], reading: Reading) -> list[list[Word]]:
    """Return a sentence with what it says about each person apart: `P-1 remains in custody, P-2 remains on bail`."""
    groups: list[list[Word]] = [[]]
    for at, word in enumerate(words):
        before = groups[-1]
        together = all(_is_somebody(bare(each), reading) or each.text.casefold() in AND for each in before)
        if at and words[at - 1].parts and _is_somebody(bare(word), reading) and not together:
            groups.append([])
        groups[-1].append(word)
    return groups


def _heard(words: Sequence[Word], reading: Reading, day: date) -> SaidInCourt | None:
    """Return what a sentence says, None where one of its words is not known."""
    at = 0
    while at < len(words) and (_is_somebody(bare(words[at]), reading) or (at and words[at].text.casefold() in AND)):
        at += 1
    said = SaidInCourt([bare(word) for word in words[:at] if is_key([bare(word)], reading)])
    while at < len(words):
        said.now = ""
        taken = _take(said, words[at:], reading, day)
        if not taken:
            return None
        at += taken
        said.last = said.now
        said.goes_on = not words[at - 1].parts and words[at - 1].text.casefold() not in AND_NOTE
    return said


def _is_doubted(words: Sequence[Word]) -> bool:
    """Whether a remark may say that what stands beside it was not so, `not sure`, or in no court: `in interview`."""
    text = " ".join(word.text for word in words)
    return any(key_of(word.text) in (*NEGATIONS, *_INTERVIEW) for word in words) or undone_in_note(text) is not None


def _take(said: SaidInCourt, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take the next words of a line, and return how many they were, 0 where they are not known."""
    if (said.held == "court-bail" or said.listing) and not said.goes_on and (length := condition_of_bail(words)):
        said.note(said_as(words[:length]))  # `bail varied, curfew now 2000-0700`
        return length
    taken = take_required(said, words) or take_hearing(said, words, reading, day)
    if taken := taken or take_sentence(said, words, reading, day):
        return taken
    at, court = court_first(words)
    if at:
        where = town_said(words[:at])
        said.court = said.court or (where and court_with_town(words_of(where))) or court
        said.note(where)
        return at
    if offence := offence_first(words, day, reading):
        decided = said.decisions[-1] if said.decisions else None
        if decided and decided.offence and not said.passed:  # `guilty plea PWITS heroin, poss cannabis`
            decided.offence += (*words_of("and"), *as_offence(words[:offence]))
            decided.said += f", {said_as(words[:offence])}"
            return offence + thing_again(said, words[offence:], reading)
        if said.offence or said.charged:
            return 0
        said.offence = as_offence(words[:offence])
        return offence + thing_again(said, words[offence:], reading)
    if taken := take_day(said, words, reading):
        return taken
    if words[0].name == NOTES and said.who and not said.passed:
        said.note(words[0].text)  # where somebody is from, where they sat
        return 1
    about = list(takewhile(is_about_somebody, map(bare, words)))
    if about and len(said.who) == 1:
        said.about += about
        said.note(" ".join(dict.fromkeys(said_as([word]) for word in about)))  # one word may say two things: `m/22`
        return len(about)
    length = next((n for n, word in enumerate(words, 1) if word.parts), len(words))
    beside = is_remark(words[:length], reading) or is_part_aside(words[:length], reading)
    if beside and not _is_doubted(words[:length]):
        said.note(said_as(words[:length]))
        return length
    return 0
