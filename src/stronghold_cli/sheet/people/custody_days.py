"""The day that somebody is bailed or remanded to: `bailed 14/1`, `remanded for mags tmw`, `postal req for 9/12`."""

from collections.abc import Sequence
from contextlib import suppress

from stronghold_cli.catalogue.custody_words import (
    AT,
    BAIL,
    CONDITIONS,
    COURT,
    COURT_BAIL,
    HEARING,
    PART_OF_DAY,
    POST,
    REMAND,
    TO,
    TOMORROW,
    UNCHANGED,
    UNDONE,
)
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.sheet.people.custody_phrases import (
    HELD,
    LONGEST,
    court_alone,
    court_behind,
    is_told_court,
    kept_first,
    named_court,
    sort_first,
)
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import AND, Word, end_of_part, is_one_of, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.sheet.words.waits import wait_first
from stronghold_cli.values.lists import in_quotes

_DAY = Day(due=True)
_HEADS = (BAIL, COURT_BAIL, REMAND, POST, HEARING)
_BAILED, _BY = "bailed", "requisition"
_CONDITIONAL = "cond"
_OF_COURT = ("bail", "bailed", "bld", "conditional", "cond", "condl", "unconditional", "uncond")
"""How bail begins that is of a court right behind `charged`: that of the police is before a charge."""
_CHARGED = ("charge", "charged", "chgd", "chg'd", "chrgd", "chargd")


def with_custody_days(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the days of bail, of a remand and of a first hearing as the fields that keep them.

    A court makes it a hearing: `bailed 14/1` is police bail until then, `bailed to Mags 14/1` bail to court.  `remanded
    6/3/2021` stays as it is, for that is the day of the remand.
    """
    words = _for_what_last(words, reading)
    made: list[Word] = []
    at = 0
    while at < len(words):
        charged = any(is_one_of(word, *_CHARGED) or word.text == _BY for word in [*words[:at], *made])
        begins = charged and words[at - 1].parts
        not_so = _is_not_so(words[:at])
        front = made[:-1] if made and is_one_of(made[-1], *AND) else made
        settled = bool(front) and is_one_of(front[-1], *_CHARGED) and key_of(words[at].text) in _OF_COURT
        length, instead = (0, list[Word]()) if not_so else _custody(words[at:], reading, charged, begins, settled)
        if instead and len(made) > 1 and made[-1].plain and made[-1].text.casefold() in AND:
            del made[-1]
            made[-1] = made[-1]._replace(parts=True)  # `charged and remanded to Mags tomorrow`
        made += instead or [words[at]]
        at += length or 1
    return made


def is_police_bail(words: Sequence[Word]) -> bool:
    """Whether some words begin with bail, which is of the police where no court is said."""
    return sort_first(words)[1] == BAIL


def _for_what_last(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return `bailed for PWITS to 3 Feb` with what it was for behind the day."""
    for at in range(len(words)):
        head, sort = sort_first(words[at:])
        noted = (n for n in range(at, len(words)) if words[n].name == NOTES)
        end = min(end_of_part(words, at), next(noted, len(words)))
        begin = at + head
        if sort != BAIL or begin + 1 >= end or not is_one_of(words[begin], "for") or wait_first(words[begin:]):
            continue
        until = next((n for n in range(begin + 2, end) if sort_first(words[n:], 1)[1] == TO), end)
        day = _day(words[until + 1 : end], reading)
        if day and until + 1 + day == end:
            why = words[begin:until]
            parted = [*words[until : end - 1], words[end - 1]._replace(parts=False, said=words[end - 1].text)]
            return [*words[:begin], *parted, *why[:-1], why[-1]._replace(parts=words[end - 1].parts), *words[end:]]
    return list(words)


def _is_not_so(before: Sequence[Word]) -> bool:
    """Whether words before bail say that it was not so, or that it goes on: `refused`, `still on`."""
    last = next((n for n, word in enumerate(reversed(before)) if word.parts), len(before))
    said = [sort_first([word], 1)[1] for word in before[len(before) - last :][-2:]]
    return UNDONE in said or UNCHANGED in said


def _custody(
    words: Sequence[Word], reading: Reading, charged: bool, begins: bool, settled: bool
) -> tuple[int, list[Word]]:
    """Return how many of the first words say where somebody is held and until when, and that in its fields.

    `charged` is whether they stand behind a charge, where a remand needs no day; `begins` whether they begin a part
    there, where a court with its day alone is the first hearing; and `settled` whether bail is of what was charged.
    """
    at, head = sort_first(words)
    leads = at if begins and head == TO else 0  # `charged PWITS crack, to Newport mags 10/12`
    if begins and (leads or not head) and (named := named_court(words[leads:]) or court_alone(words[leads:])):
        at, head = leads + named, COURT
    if head == COURT and begins:
        length = _day(words[at:], reading) if not words[at - 1].parts else 0
        end = at + length + _part_of_day(words[at + length :])
        where = [_named(NOTES, text)] if is_told_court(text := _text(words[leads:at])) else []
        if not length:
            return 0, []
        hearing = [_named("trial_on", _text_of(words[at : at + length]))]
        kept, held = kept_first(words[end:])
        hearing[:0] = _said(held) if kept else []
        noted = _text(words[end : end + kept]) if _CONDITIONAL in _text_in(words[end : end + kept]) else ""
        where += [_named(NOTES, noted)] if noted else []
        return end + kept, _ended([*hearing, *where], words[end + kept - 1])
    if begins and head not in _HEADS and kept_first(words)[1] == HELD[REMAND]:
        at, head = kept_first(words)[0], REMAND
    if head not in _HEADS:
        return 0, []
    leads, said, courts = at, list[str](), list[str]()
    noted = " ".join(word.text for word in words[:at]) if _CONDITIONAL in _text_in(words[:at]) else ""
    while leads < len(words):
        if waits := wait_first(words[leads:]):
            noted = " ".join(filter(None, (noted, _text(words[leads : leads + waits]))))
            leads += waits
        length, sort = sort_first(words[leads:])
        if not length and (town := named_court(words[leads:])):
            length, sort = town, COURT
        courts += [text] if sort == COURT and is_told_court(text := _text(words[leads : leads + length])) else []
        if sort == CONDITIONS and not words[leads - 1].parts:
            noted = " ".join(filter(None, (noted, _text_in(words[leads : leads + length]))))
        elif sort not in (TO, AT, COURT, HEARING) or (words[leads - 1].parts and sort not in (TO, COURT)):
            break
        leads += length
        said.append(sort)
    note = [_named(NOTES, noted)] if noted else []
    day = 0 if words[leads - 1].parts and COURT not in said else _day(words[leads:], reading)
    if day and head == HEARING:
        end = leads + day + _part_of_day(words[leads + day :])
        return end, _ended([_named("trial_on", _text_of(words[leads : leads + day]))], words[end - 1])
    if day:
        end = leads + day + _part_of_day(words[leads + day :])
        if court := court_behind(words[end:]) if not words[end - 1].parts else 0:
            courts += [text] if is_told_court(text := _text(words[end : end + court]).removeprefix("at ")) else []
            end += court  # `remanded 7/10 mags`
            said.append(COURT)
        last = end == len(words) or words[end - 1].parts
        held = _held(head, COURT in said or (settled and last))
        if head == REMAND and TO not in said and COURT not in said:
            return 0, []  # the day of the remand
        until = "trial_on" if held != _BAILED or head == POST else "bail_until"
        note = [_named(NOTES, "; ".join(filter(None, (*courts, noted))))] if courts or noted else []
        text = _text_of(words[leads : leads + day])
        return end, _ended([*_said(held), _named(until, text), *note], words[end - 1])
    if COURT in said and (later := _part_of_day(words[leads:])):
        leads += later  # `for mags in the morning`
        said.append(COURT)
    if head == HEARING:
        return 0, []
    if charged and head == REMAND and leads == at and (leads == len(words) or words[leads - 1].parts):
        return leads, _ended(_said(HELD[head]), words[leads - 1])
    if head == POST or (COURT in said and said[-1] == COURT) or (head == COURT_BAIL and note):
        behind = " ".join(word.text for word in words[at:leads])
        # `bailed to court` says no more than that.
        note += [quoted_word(behind, NOTES)] if behind and words[leads - 1].text.casefold() != COURT else []
        return leads, _ended([*_said(_held(head, COURT in said)), *note], words[leads - 1])
    return 0, []


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _text_in(words: Sequence[Word]) -> str:
    return _text(words).casefold()


def _held(head: str, in_court: bool) -> str:
    return _BY if head == POST else _BAILED if head == BAIL and not in_court else HELD[head]


def _said(held: str) -> list[Word]:
    if held == _BAILED:
        return [Word(_BAILED, _BAILED, True)]
    return [_named("by" if held == _BY else "held", held)]


def _named(name: str, text: str) -> Word:
    return Word(text, f"{name}={in_quotes(text) if ' ' in text else text}", False, name)


def _ended(words: Sequence[Word], last: Word) -> list[Word]:
    return [*words[:-1], words[-1]._replace(parts=last.parts)]


def _day(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are a day that is to come, 0 for none."""
    length, sort = sort_first(words)
    if sort == TOMORROW:
        return length
    for length, text in runs(words, LONGEST):
        # A number alone is no day: `bailed 28 days`.
        if words[0].plain and not any(word.parts for word in words[: length - 1]) and not text.isdigit():
            with suppress(StrongholdError):
                _DAY.read(text, reading)
                return length
    return 0


def _text_of(words: Sequence[Word]) -> str:
    return TOMORROW if sort_first(words)[1] == TOMORROW else " ".join(word.text for word in words)


def _part_of_day(words: Sequence[Word]) -> int:
    length, sort = sort_first(words)
    return length if sort == PART_OF_DAY else 0
