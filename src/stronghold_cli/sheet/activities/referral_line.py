"""A line of what was done for somebody at risk, its parts in any order: `P-48 girl 15, misper. NRM + MASH, mum told`.

Each agency, and each form to one, is a referral of each who is named; the rest is of its notes.  A line with anything
that may be another record, or says that something was declined or is still to be done, is left alone.
"""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import agency_words, key_of, services_by_name
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.at_risk import ages_first, is_kin, kin_with_key, people_at_risk, where_first
from stronghold_cli.sheet.activities.beside_referrals import (
    DITTO,
    REFERRED,
    SAYS,
    agency_first,
    begins_note,
    branch_first,
    by_whom,
    is_beside,
    names_agency,
    note_first,
)
from stronghold_cli.sheet.activities.entry_done import time_first
from stronghold_cli.sheet.activities.entry_people import Somebody, somebody
from stronghold_cli.sheet.activities.entry_words import is_plain, known, text_of
from stronghold_cli.sheet.activities.referrals_so_far import ReferralsSoFar
from stronghold_cli.sheet.remarks.awaited import is_awaited
from stronghold_cli.sheet.remarks.prose import is_new_thing, is_remark
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.words.text import AND, Word, parts_of, with_runs
from stronghold_cli.sheet.words.undone import begins_undone
from stronghold_cli.sheet.words.unheard import NEGATIONS

_FORM = "referred notes="
_ALONE = ("nrm-referral", "safeguarded", "referred agency=MASH", 'referred agency="MASH', _FORM)
"""What is a referral without such a word: the NRM, the MASH, and a form that goes to one."""
_OTHER_DAY = ("yesterday", "tomorrow", "tmrw", "tmw", "tomoz", "earlier", "previously", "next", "last", "already")
_TIME = re.compile(r"(?i)[0-2][0-9]:?[0-5][0-9]hrs")
_BY = ("by", "from", "re", "about", "regarding", "via", "through")
_TOLD = ("told", "informed", "aware", "notified", "advised", "updated", "spoken", "present")
_JOINS = (*AND, "plus", "for", "to", "re", "about", "regarding")


def referrals_of(words: Sequence[Word], reading: Reading) -> tuple[list[list[Word]], str]:
    """Return each referral that a line tells, as a sheet has it, and what it says about others in front of them.

    Nothing for a line of anything else: `P-44 discussed at strat, P-9 NRM` is of P-9.
    """
    said, before = ReferralsSoFar(), ReferralsSoFar()
    made: list[list[Word]] = []
    timed, told = 0, ""
    parts = _parts(words)
    for n, part in enumerate(parts):
        if n == 0 and part and (time := time_first(part)):
            said.notes.append(f"at {time[1]}")
            part, timed = part[time[0] :], 1
        if said.notes[timed:] and not said.agencies and names_agency(part) and _new_person(part, said, reading):
            told = ", ".join(text_of(each).strip(" ,;.") for each in parts[:n])
            said = ReferralsSoFar(notes=said.notes[:timed])
        if said.agencies and _new_person(part, said, reading):
            if not (rows := said.rows()):
                return [], ""
            made += rows
            said, before = ReferralsSoFar(), said
        if part and not _take(part, said, reading):
            return [], ""
        if not said.agencies and any(key_of(word.text) in DITTO for word in part):
            said.agencies, said.order = list(before.agencies), f"{said.order}A"  # `P-1 NRM. P-2 ditto`
    rows = said.rows()
    return ([*made, *rows], told) if rows else ([], "")


def _parts(words: Sequence[Word]) -> list[list[Word]]:
    """Return a line in its parts, with several ages as one: `(2, 4, 6)`."""
    made: list[list[Word]] = []
    for sentence in sentences(words):
        for n, part in enumerate(parts_of(sentence)):
            if n and ages_first(part)[0] == len(part) and ages_first(made[-1][-1:])[0]:
                made[-1] = [*made[-1][:-1], made[-1][-1]._replace(parts=False), *part]
            else:
                made.append(part)
    return made


def _new_person(words: Sequence[Word], said: ReferralsSoFar, reading: Reading) -> bool:
    """Whether a part begins with another person than those who were named: `P-36 VPRF1 + ASC`."""
    who = somebody(words, reading) if words and not is_new_thing(words, reading) else None
    return who is not None and who.key is not None and bool(said.people) and who.length < len(words)


def _take(words: Sequence[Word], said: ReferralsSoFar, reading: Reading) -> bool:
    """Take a part of a line; whether it was read."""
    plain = with_runs(words, lambda rest: (note_first(rest, reading), []))  # `referred to housing to change locks`
    denied = any(key_of(word.text) in NEGATIONS or begins_undone(plain[n:]) for n, word in enumerate(plain))
    if note_first(words, reading) == len(words) or (
        not denied and said.people and known(words, "lead")[0] and is_beside(words, reading)
    ):
        said.notes.append(text_of(words))
        return True
    if denied or any(key_of(word.text) in _OTHER_DAY for word in words):
        return False
    if said.people and is_kin(words, reading):
        said.notes.append(text_of(words))
        return True
    if is_awaited(words, reading) and (who := somebody(words, reading)) and who.key is not None:
        said.add_waiting(who, text_of(words[who.length :]))
        return True
    first, at = len(said.agencies), 0
    while at < len(words):
        if not words[at].plain or words[at].name is not None:
            return False
        length = _take_first(words, at, said, reading)
        if not length:
            return False
        at += length
    new = said.agencies[first:]
    if new and all(services_by_name().get(each) in said.agencies[:first] for each in new):
        return True  # `ref'd to drug treatment, CGL Aspire`
    told = any(key_of(word.text) in REFERRED for word in words) or any(each.startswith(_ALONE) for each in new)
    return told or said.sent or not new


def _take_first(words: Sequence[Word], at: int, said: ReferralsSoFar, reading: Reading) -> int:
    """Take what some words of a part begin with, and return how many of them that is; 0 for what may be anything."""
    rest = words[at:]
    if agency := agency_first(rest):
        means = agency_words()[key_of(text_of(rest[:agency]))]
        form = said.agencies[-1] if said.agencies and at and key_of(words[at - 1].text) == "to" else ""
        if form.startswith(_FORM):
            said.agencies.pop()  # `ViST to MASH` is one referral
            said.notes.append(form.partition(_FORM)[2].strip('"'))
            said.sent = True
        said.agencies.append(means)
        said.order += "A"
        if (
            branch := branch_first(rest[agency:], reading)
            if means in services_by_name() and not rest[agency - 1].parts
            else 0
        ):
            said.notes.append(text_of(rest[: agency + branch]))
        return agency + branch
    if counted := _counted(rest, behind=bool(at and said.order.endswith("A"))):
        if said.counted:
            return 0
        said.counted = counted[1]
        return counted[0]
    if said.people and (aged := ages_first(rest))[0] == len(rest):
        said.notes.append(text_of(rest))
        return len(rest) if said.give_ages(aged[1]) else 0
    if kin := kin_with_key(rest, reading):
        said.notes.append(text_of(rest[: kin + 1]))
        return kin
    if others := _others(words, at, said, reading):
        said.people.append(others)
        said.order += "P"
        return others.length
    if not at and (said.people or said.agencies) and is_new_thing(rest, reading):
        said.notes.append(text_of(rest))
        return len(rest)
    # `P-21 adult safeguarding` is to whom somebody was referred, and not how old they are.
    until = next((n for n in range(1, len(rest)) if agency_first(rest[n:]) > 1), len(rest))
    if (who := somebody(rest[:until], reading)) and who.key is not None:
        if said.people and said.agencies and _is_mentioned(words, at, who):
            return 0
        said.people.append(who)
        said.order += "P"
        return who.length
    if who is not None:
        if not said.goes_on(who):
            return 0
        before = said.people.pop()
        said.people.append(before._replace(text=f"{before.text} {who.text}", known=before.known or who.known))
        return who.length
    if said.people and begins_note(rest) and is_beside(rest, reading):
        said.notes.append(text_of(rest))
        return len(rest)
    if said.people and (where := where_first(rest, reading)):
        said.notes.append(text_of(rest[:where]))
        return where
    if said.people and _TIME.fullmatch(rest[0].text):
        said.notes.append(text_of(rest[:1]))
        return 1
    if at and (noted := note_first(rest, reading)):
        said.notes.append(text_of(rest[:noted]))
        return noted
    if said.agencies and (named := by_whom(rest, reading)):
        said.notes.append(text_of(rest[:named]))
        return named
    if key_of(rest[0].text.strip("()")) in SAYS:
        return 1
    if said.people and is_remark(rest, reading) and not names_agency(rest) and is_plain(rest, reading):
        said.notes.append(text_of(rest))
        return len(rest)
    return 0


def _is_mentioned(words: Sequence[Word], at: int, who: Somebody) -> bool:
    """Whether somebody who is named beside others was not referred: `made by P-42`, `his mum P-42 told`."""
    behind = (key_of(word.text) for word in words[at + who.length :])
    return key_of(words[at - 1].text if at else "") in _BY or any(text in _TOLD for text in behind)


def _counted(words: Sequence[Word], *, behind: bool) -> tuple[int, int] | None:
    """Return how many of the first words say how many were sent, and that: `x2`, `X 2`, `2 x` before a form."""
    texts = [key_of(word.text.strip("()")) for word in words[:2]]
    if behind and (times := re.fullmatch("x([1-9][0-9]?)", texts[0])):
        return 1, int(times[1])
    if behind and texts[0] == "x" and re.fullmatch("[1-9][0-9]?", texts[-1]) and len(texts) > 1:
        return 2, int(texts[1])
    number = re.fullmatch("([1-9][0-9]?)(x?)", texts[0])
    if not number or behind or len(texts) == 1:
        return None
    length = 1 + (texts[1] == "x" and not number[2])
    return (length, int(number[1])) if words[length:] and agency_first(words[length:]) else None


def _others(words: Sequence[Word], at: int, said: ReferralsSoFar, reading: Reading) -> Somebody | None:
    """Return people without keys whom words name for whom a referral was, None for anybody else.

    Those in front of it are children, or say whose they are: `mum at home, MASH done` is of somebody else.
    """
    found = people_at_risk(words[at:], reading)
    if found is None or (found.number == 0 and said.people):
        return None
    first = not at and not said.people and not said.agencies and (found.ages or "child" in found.known)
    behind = at > 0 and (said.order.endswith("A") or key_of(words[at - 1].text) in _JOINS) and bool(said.agencies)
    if not (first or behind):
        return None
    return Somebody(found.length, found.text, None, found.known, (), found.number)
