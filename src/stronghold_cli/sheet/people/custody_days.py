"""The day that somebody is bailed or remanded to: `bailed 14/1`, `remanded for mags tmw`, `postal req for 9/12`."""

from collections.abc import Sequence
from contextlib import suppress

from stronghold_cli.catalogue.custody_words import (
    AT,
    BAIL,
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
    custody_words,
)
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import AND, Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.lists import in_quotes

_DAY = Day(due=True)
_LONGEST = 4
_HEADS = (BAIL, COURT_BAIL, REMAND, POST, HEARING)
_HELD = {BAIL: "court-bail", COURT_BAIL: "court-bail", REMAND: "remanded"}
_BAILED, _BY = "bailed", "requisition"
_CONDITIONAL = "cond"


def with_custody_days(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with the days of bail, of a remand and of a first hearing as the fields that keep them.

    A court makes it a hearing: `bailed 14/1` is police bail until then, `bailed to Mags 14/1` bail to court.  `remanded
    6/3/2021` stays as it is, for that is the day of the remand.
    """
    made: list[Word] = []
    at = 0
    while at < len(words):
        length, instead = (0, list[Word]()) if _is_not_so(words[:at]) else _custody(words[at:], reading)
        if instead and len(made) > 1 and made[-1].plain and made[-1].text.casefold() in AND:
            del made[-1]
            made[-1] = made[-1]._replace(parts=True)  # `charged and remanded to Mags tomorrow`
        made += instead or [words[at]]
        at += length or 1
    return made


def _is_not_so(before: Sequence[Word]) -> bool:
    """Whether words before bail say that it was not so, or that it goes on: `refused`, `still on`."""
    said = [_sort([word], 1)[1] for word in before[-2:] if not word.parts]
    return UNDONE in said or UNCHANGED in said


def _sort(words: Sequence[Word], longest: int = _LONGEST) -> tuple[int, str]:
    """Return how many of the first words are the longest of the table, and which sort; 0 for none."""
    for length, text in runs(words, longest):
        if words[0].plain and words[0].name is None and not any(word.parts for word in words[: length - 1]):
            sort = custody_words().get(key_of(text))
            if sort is not None:
                return length, sort
    return 0, ""


def _custody(words: Sequence[Word], reading: Reading) -> tuple[int, list[Word]]:
    """Return how many of the first words say where somebody is held and until when, and that in its fields."""
    at, head = _sort(words)
    if head not in _HEADS:
        return 0, []
    leads, said = at, list[str]()
    while leads < len(words):
        length, sort = _sort(words[leads:])
        if sort not in (TO, AT, COURT, HEARING) or (words[leads - 1].parts and sort != COURT):
            break
        leads += length
        said.append(sort)
    day = 0 if words[leads - 1].parts and COURT not in said else _day(words[leads:], reading)
    noted = _CONDITIONAL in " ".join(word.text.casefold() for word in words[:at])
    note = [_named(NOTES, " ".join(word.text for word in words[:at]))] if noted else []
    if day and head == HEARING:
        end = leads + day + _part_of_day(words[leads + day :])
        return end, _ended([_named("trial_on", _text_of(words[leads : leads + day]))], words[end - 1])
    if day:
        held = _held(head, COURT in said)
        if head == REMAND and TO not in said and COURT not in said:
            return 0, []  # the day of the remand
        until = "trial_on" if held != _BAILED or head == POST else "bail_until"
        end = leads + day + _part_of_day(words[leads + day :])
        text = _text_of(words[leads : leads + day])
        return end, _ended([*note, *_said(held), _named(until, text)], words[end - 1])
    if COURT in said and (later := _part_of_day(words[leads:])):
        leads += later  # `for mags in the morning`
        said.append(COURT)
    if head == HEARING:
        return 0, []
    if head == POST or (COURT in said and said[-1] == COURT) or (head == COURT_BAIL and note):
        behind = " ".join(word.text for word in words[at:leads])
        # `bailed to court` says no more than that.
        note += [quoted_word(behind, NOTES)] if behind and words[leads - 1].text.casefold() != COURT else []
        return leads, _ended([*_said(_held(head, COURT in said)), *note], words[leads - 1])
    return 0, []


def _held(head: str, in_court: bool) -> str:
    return _BY if head == POST else _BAILED if head == BAIL and not in_court else _HELD[head]


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
    length, sort = _sort(words)
    if sort == TOMORROW:
        return length
    for length, text in runs(words, _LONGEST):
        # A number alone is no day: `bailed 28 days`.
        if words[0].plain and not any(word.parts for word in words[: length - 1]) and not text.isdigit():
            with suppress(StrongholdError):
                _DAY.read(text, reading)
                return length
    return 0


def _text_of(words: Sequence[Word]) -> str:
    return TOMORROW if _sort(words)[1] == TOMORROW else " ".join(word.text for word in words)


def _part_of_day(words: Sequence[Word]) -> int:
    length, sort = _sort(words)
    return length if sort == PART_OF_DAY else 0
