"""A line of what was done for somebody at risk, its parts in any order: `P-48 girl 15, misper. NRM + MASH, mum told`.

Each agency, and each form to one, is a referral of each who is named; the rest is of its notes.  A line with anything
that may be another record, or says that something was declined or is still to be done, is left alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stronghold_cli.catalogue.sheet_words import agency_words, key_of
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.entry_done import time_first
from stronghold_cli.sheet.activities.entry_people import Somebody, somebody
from stronghold_cli.sheet.activities.entry_words import is_plain, is_undone, known, text_of, without_durations
from stronghold_cli.sheet.remarks.prose import is_remark
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import AND, Word, parts_of, quoted_word, with_runs, words_of
from stronghold_cli.sheet.words.unheard import NEGATIONS, NOTES

_SAYS = {
    *("referral", "referrals", "referred", "ref", "refs", "ref'd", "refd", "reffed", "report", "form", "forms"),
    *("made", "did", "sent", "submitted", "done", "completed", "raised", "put", "in", "both", "anyway", "too"),
    *("i", "we", "a", "an", "the", "and", "&", "+", "for", "to", "also", "has", "have", "been", "was", "were", "is"),
    *("tonight", "today", "by", "now", "on", "/", "into", "of", "via"),
}
_REFERRED = _SAYS & {"referral", "referrals", "referred", "ref", "refs", "ref'd", "refd", "reffed"}
_FORM = "referred notes="
_ALONE = ("nrm-referral", "safeguarded", "referred agency=MASH", 'referred agency="MASH', _FORM)
"""What is a referral without such a word: the NRM, the MASH, and a form that goes to one."""
_WHEN = re.compile(
    r"(?i)[0-3]?[0-9]/[01]?[0-9]|[0-2]?[0-9][:.]?[0-5][0-9](?:hrs)?"
    r"|(?:mon|tues?|weds?|thurs?|fri|sat|sun)|[0-9]{1,3}[a-z]"
)
_OTHER_DAY = ("yesterday", "tomorrow", "tmrw", "tmw", "tomoz", "earlier", "previously", "next", "last", "already")
_TIME = re.compile(r"(?i)[0-2][0-9]:?[0-5][0-9]hrs")
_AGE = re.compile(r"\(?[1-9][0-9]?\)?")
_LONGEST = 5


@dataclass
class _Referrals:
    """What was read of a line so far."""

    people: list[Somebody] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    order: str = ""
    """In which order agencies (A) and people (P) were named."""


def referrals_of(words: Sequence[Word], reading: Reading) -> list[list[Word]]:
    """Return each referral that a line tells, as a sheet has it; nothing for a line of anything else."""
    said = _Referrals()
    made: list[list[Word]] = []
    parts = [part for sentence in sentences(words) for part in parts_of(sentence)]
    for n, part in enumerate(parts):
        if n == 0 and part and (time := time_first(part)):
            said.notes.append(f"at {time[1]}")
            part = part[time[0] :]
        new = _new_person(part, said, reading)
        if new and said.agencies:
            made += _rows(said)
            said = _Referrals()
        if part and not _take(part, said, reading):
            return []
    rows = _rows(said)
    return [*made, *rows] if rows else []


def _new_person(words: Sequence[Word], said: _Referrals, reading: Reading) -> bool:
    """Whether a part begins with another person than those who were named: `P-36 VPRF1 + ASC`."""
    who = somebody(words, reading) if words else None
    return who is not None and who.key is not None and bool(said.people) and who.length < len(words)


def _take(words: Sequence[Word], said: _Referrals, reading: Reading) -> bool:
    """Take a part of a line; whether it was read."""
    at, denied = 0, any(key_of(word.text) in NEGATIONS or is_undone(words[n:]) for n, word in enumerate(words))
    if known(words, "note")[0] == len(words) or (
        not denied and said.people and known(words, "lead")[0] and _is_beside(words, reading)
    ):
        said.notes.append(text_of(words))
        return True
    if denied or any(key_of(word.text) in _OTHER_DAY for word in words):
        return False
    first = len(said.agencies)
    while at < len(words):
        rest = words[at:]
        if not rest[0].plain or rest[0].name is not None:
            return False
        agency = next((n for n, text in runs(rest, _LONGEST) if key_of(text.strip("()")) in agency_words()), 0)
        if agency:
            means = agency_words()[key_of(text_of(rest[:agency]))]
            form = said.agencies[-1] if said.agencies and at and key_of(words[at - 1].text) == "to" else ""
            if form.startswith(_FORM):
                said.agencies.pop()  # `ViST to MASH` is one referral
                said.notes.append(form.partition(_FORM)[2].strip('"'))
            said.agencies.append(means)
            said.order += "A"
            at += agency
        elif (who := somebody(rest, reading)) and (who.key is not None or not _goes_on(said, who)):
            said.people.append(who)
            said.order += "P"
            at += who.length
        elif who is not None:
            before = said.people.pop()
            said.people.append(before._replace(text=f"{before.text} {who.text}", known=before.known or who.known))
            at += who.length
        elif said.people and _begins_note(rest) and _is_beside(rest, reading):
            said.notes.append(text_of(rest))
            at = len(words)
        elif said.people and (_TIME.fullmatch(rest[0].text) or _ages(rest)):
            said.notes.append(text_of(rest[: _ages(rest) or 1]))
            at += _ages(rest) or 1
        elif at and (noted := known(rest, "note")[0]):
            said.notes.append(text_of(rest[:noted]))
            at += noted
        elif key_of(rest[0].text.strip("()")) in _SAYS:
            at += 1
        elif said.people and is_remark(rest, reading) and not _names_agency(rest) and is_plain(rest, reading):
            said.notes.append(text_of(rest))
            at = len(words)
        else:
            return False
    new = said.agencies[first:]
    told = any(key_of(word.text) in _REFERRED for word in words) or any(each.startswith(_ALONE) for each in new)
    return told or not new


def _begins_note(words: Sequence[Word]) -> bool:
    """Whether words begin how somebody is or came to notice: `also at 62b`, but not `in` alone, which a form is."""
    length = known(words, "lead")[0]
    return length > (key_of(words[0].text) in _SAYS)


def _ages(words: Sequence[Word]) -> int:
    """Return how many words are only the ages of people to the end of a part, `12 + 14)`, 0 for none."""
    whole = all(_AGE.fullmatch(word.text) or key_of(word.text) in AND for word in words)
    return len(words) if whole and re.search("[0-9]", words[-1].text) else 0


def _goes_on(said: _Referrals, who: Somebody) -> bool:
    """Whether a description is of the one person who was named before it, and not of others: `P-35, f 47`."""
    return bool(said.people) and said.people[-1].key is not None and who.number == 1 and not said.people[-1].known


def _names_agency(words: Sequence[Word]) -> bool:
    """Whether an agency is among some words: `seen by MASH` may be a referral."""
    said = (text for at in range(len(words)) for _, text in runs(words[at:], _LONGEST))
    return any(key_of(text.strip("()")) in agency_words() for text in said)


def _is_beside(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words say only how somebody is or came to notice, with days and times beside it."""
    if _names_agency(words):
        return False
    plain = with_runs(words, lambda rest: (int(_WHEN.fullmatch(rest[0].text) is not None), []))
    begins = known(plain, "lead")[0]
    return is_plain(without_durations(plain[begins:]), reading)


def _rows(said: _Referrals) -> list[list[Word]]:
    if not said.people or not said.agencies or any(each.key is None for each in said.people):
        return []
    if len(said.people) > 1 and not re.fullmatch("A+P+|P+A+", said.order):
        return []  # `NRM P-5 and P-6 MASH`
    made = []
    for each in said.people:
        for agency in dict.fromkeys(said.agencies):
            key = each.key
            who = [*([key._replace(parts=False, said=key.text)] if key else []), *words_of(" ".join(each.known))]
            done, _, form = agency.partition(" notes=")
            texts = [*filter(None, [form.strip('"')]), *said.notes]
            notes = [quoted_word("; ".join(texts), NOTES)] if texts else []
            made.append([*words_of(done), *who, *notes])
    return made
