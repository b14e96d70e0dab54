"""Referrals told in whole sentences: `I made MASH referrals for P-42 and for his sister P-43 who is 12`.

Each agency and person is a referral of its own.  A sentence with any other word in it is left as it is.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import agency_words, key_of, services_by_name
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.activities.referral_line import referrals_of
from stronghold_cli.sheet.people.who_it_is import who_first
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import SheetRow, Word, bare, clock_said, quoted_word, words_of
from stronghold_cli.sheet.words.unheard import NOTES

_WE = ("i", "we")
_SAYS = ("referral", "referrals", "referred", "ref", "refs")
_VERBS = ("made", "did", "sent", "submitted", "done", "completed", "raised", "put")
_SMALL = (
    "a",
    "an",
    "the",
    "and",
    "&",
    "+",
    "for",
    "to",
    "also",
    "both",
    "in",
    "has",
    "have",
    "been",
    "was",
    "were",
    "is",
    "who",
    "safeguarding",
)
_KIN = (
    "his",
    "her",
    "their",
    "sister",
    "brother",
    "mother",
    "mum",
    "girlfriend",
    "boyfriend",
    "friend",
    "tenant",
    "occupier",
)
_HIM = ("him", "her")
_ALONE = ("nrm", "nrms", "mash")
"""What is a referral without that word: `MASH done for P-77`."""
_PROSE = ("found", "seen", "missing")
"""What begins how somebody came to notice, for the notes."""
_NOTED = ("consented", "with consent", "as above")
_AGENCY = "agency"
_CLOCK = ("at", "@")


class _Referral(NamedTuple):
    """A referral in the words of a sheet, or a person with who that is."""

    agency: str = ""
    person: tuple[Word, ...] = ()


def with_referrals(written: Sequence[SheetRow | StrongholdError], reading: Reading) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with each such sentence as a row a referral, of the same number."""
    made: list[SheetRow | StrongholdError] = []
    for row in written:
        if not isinstance(row, SheetRow):
            made.append(row)
            continue
        told: list[tuple[Word, ...]] = []
        changed, whole = False, True
        bare_row = _without_heading(row.words, reading)
        headed = len(bare_row) < len(row.words)
        for sentence in sentences(bare_row):
            referrals = _referrals(sentence, reading, headed=headed)
            changed, whole = changed or bool(referrals), whole and bool(referrals)
            told += referrals or [tuple(sentence)]
        # A sentence that is no referral may go on about those who were named: `NRM P-5. MASH ditto`.
        apart = changed and (headed or not referrals_of(row.words, reading)[0])
        made += [row._replace(words=words) for words in told] if apart else [row]
    return made


def _without_heading(words: Sequence[Word], reading: Reading) -> Sequence[Word]:
    headed = len(words) > 1 and words[0].said.endswith(":") and key_of(words[0].text) in _SAYS
    return words[1:] if headed and any(is_key([bare(word)], reading) for word in words) else words


def _referrals(words: Sequence[Word], reading: Reading, *, headed: bool) -> list[tuple[Word, ...]]:
    """Return each referral of a sentence as a sheet has it, nothing for a sentence that may say something else."""
    said: list[_Referral] = []
    notes: list[str] = []
    made: list[tuple[Word, ...]] = []
    meant: tuple[Word, ...] = ()
    texts = {key_of(word.text.strip("()")) for word in words}
    if not headed and texts.isdisjoint((*_SAYS, *_ALONE)):
        return []
    prose, counted = int(headed), 0
    at = 0
    visit, at, meant = _visit(words, reading)
    named = {bare(word).text for word in meant[:1]}
    if visit:
        made.append(visit)
    while at < len(words):
        rest = words[at:]
        text = key_of(rest[0].text.strip("()"))
        length = 1
        if not rest[0].plain or rest[0].name is not None:
            return []
        if found := next((n for n, each in runs(rest, 4) if key_of(each.strip("()")) in agency_words()), 0):
            length = found
            means = agency_words()[key_of(" ".join(word.text.strip("()") for word in rest[:length]))]
            if not said or services_by_name().get(said[-1].agency) != means:  # `CGL, drug treatment`
                said.append(_Referral(means))
        elif is_key([bare(rest[0])], reading):
            length = 1 + _who(rest[1:], reading)
            meant = tuple(rest[:length])
            named.add(bare(rest[0]).text)
            said.append(_Referral(person=meant))
        elif times := re.fullmatch("x([0-9]{1,2})", text):
            counted = int(times[1])
        elif noted := next((n for n, each in runs(rest, 2) if key_of(each.strip("()")) in _NOTED), 0):
            notes.append(" ".join(word.text.strip("()") for word in rest[:noted]))
            length = noted
        elif text in _PROSE and said and said[-1].person and _carries_nothing(rest, reading):
            notes.append(" ".join(word.text for word in rest))
            length = len(rest)
        elif text in _CLOCK and rest[1:] and clock_said(rest[1]):
            notes.append(f"at {rest[1].text}")
            length = 2
        elif text in _HIM and meant and len(named) == 1 and not _is_kin(rest, reading):
            said.append(_Referral(person=meant[:1]))
        elif _begins_another(rest) and (pairs := _paired(said)):
            made += [_as_row(means, person, notes) for means, person in pairs]
            said, notes = [], []
        elif text in (*_WE, *_SAYS, *_VERBS):
            prose += 1
        elif text in _SMALL or (text in _KIN and _is_kin(rest, reading)):
            pass
        else:
            return []
        at += length
    people = [each for each in said if each.person]
    pairs = _paired(said)
    if not pairs or not (prose or counted or notes or len(pairs) > 1) or (counted and counted != len(people)):
        return []
    return [*made, *(_as_row(means, person, notes) for means, person in pairs)]


def _begins_another(words: Sequence[Word]) -> bool:
    """Whether words begin another clause: `and I sent …`."""
    return len(words) > 1 and key_of(words[0].text) == "and" and key_of(words[1].text) in _WE


def _visit(words: Sequence[Word], reading: Reading) -> tuple[tuple[Word, ...], int, tuple[Word, ...]]:
    """Return the visit that a sentence begins with, how many words tell it, and whom: `I visited P-44 for welfare`."""
    texts = [key_of(word.text) for word in words]
    if texts[:1] not in ([each] for each in _WE) or texts[1:2] != ["visited"] or not is_key(words[2:], reading):
        return (), 0, ()
    end = 3 + _who(words[3:], reading)
    who = tuple(words[2:end])
    if texts[end : end + 2] != ["for", "welfare"]:
        return (), 0, ()
    end += 2
    time: tuple[Word, ...] = ()
    if texts[end : end + 1] == ["at"] and words[end + 1 :] and clock_said(words[end + 1]):
        time, end = (words[end + 1]._replace(parts=False),), end + 2
    return (*time, *_as_row("welfare-visit", who, ())), end, who


def _is_kin(words: Sequence[Word], reading: Reading) -> bool:
    return len(words) > 1 and (key_of(words[1].text) in _KIN or is_key([bare(words[1])], reading))


def _who(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say who somebody is: `boy aged 14`, `who is 12`, `an adult`."""
    begins = 2 if [key_of(word.text) for word in words[:2]] == ["who", "is"] else 0
    length = who_first(words[begins:], reading, placed=bool(begins), asks=False).length
    return begins + length if length else 0


def _carries_nothing(words: Sequence[Word], reading: Reading) -> bool:
    """Whether prose to the end of a sentence names nobody, no agency and no amount."""
    return not any(
        re.search("[0-9£]", word.text) or is_key([bare(word)], reading) or key_of(word.text) in agency_words()
        for word in words
    )


def _paired(said: Sequence[_Referral]) -> list[tuple[str, tuple[Word, ...]]]:
    """Return each agency with each of its people; nothing where it is not plain which are whose."""
    if not said or bool(said[0].agency) == bool(said[-1].agency):
        return []
    groups: list[tuple[list[_Referral], list[_Referral]]] = []
    first = bool(said[0].agency)
    for each in said:
        if bool(each.agency) == first:
            if not groups or groups[-1][1]:
                groups.append(([], []))
            groups[-1][0].append(each)
        else:
            groups[-1][1].append(each)
    pairs = []
    for one, other in groups:
        agencies, people = (one, other) if first else (other, one)
        pairs += [(agency.agency, person.person) for person in people for agency in agencies]
    return [pair for n, pair in enumerate(pairs) if not any(_same(pair, each) for each in pairs[:n])]


def _same(pair: tuple[str, tuple[Word, ...]], other: tuple[str, tuple[Word, ...]]) -> bool:
    """Whether two pairs are one: `P-30 as above, also P-30 to drug service`."""
    return pair[0] == other[0] and bare(pair[1][0]).text == bare(other[1][0]).text


def _as_row(means: str, person: Sequence[Word], notes: Sequence[str]) -> tuple[Word, ...]:
    done = words_of(means)
    who: list[Word] = []
    for word in person:
        text = word.text.casefold()
        if text == "is":
            who += words_of("aged")
        elif text not in ("who", "a", "an"):
            who.append(word)
    who[0] = who[0]._replace(text=who[0].text.strip("()"), said=who[0].text.strip("()"), parts=False)
    return (*done, *who, *(quoted_word(text, NOTES) for text in notes))
