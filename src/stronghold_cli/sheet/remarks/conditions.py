"""What is added to a sentence or to bail and no figure counts, as notes: `£85 costs`, `not to contact P-9`."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.sheet_words import ASIDE, NOTE
from stronghold_cli.records.fields import TERM
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import AND_NOTE, Word, end_of_part, quoted_word, quoted_words, with_runs
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened

_SUM = "£[0-9][0-9,.]*"
_CHARGES = "(?:costs|surcharge|victim surcharge|prosecution costs)"
_CONDITION = re.compile(
    r"(?i)[0-9]{1,2} ?(?:days?|weeks?|wks?|months?|mths?|years?|yrs?) (?:(?:of|on) )?(?:a )?(?:curfew|tag|probation)"
    r"|[0-9]{1,3} ?(?:hours?|hrs)(?: of)? unpaid work|[0-9]{1,3} (?:rar days|days? rar|days? of rar)"
    rf"|{_SUM} {_CHARGES}|{_CHARGES}(?: of)? {_SUM}|(?:with )?(?:drug rehabilitation requirement|drr|curfew|tag)"
)
_LONGEST = 6
_BAIL = ("bail", "bailed", "rebailed", "re-bailed", "until", "return")
_OF_BAIL = re.compile(
    r"(?i)(?:(?:with|w/?|on|his|her)? ?(?:conditions?|conds?)|not to|no contact|to (?:reside|live|sleep)|curfew"
    "|reside|residing)"
)
_DAY = re.compile(
    r"(?i)(?:(?:to|until|till|for) )?(?:[0-3]?[0-9]/[01]?[0-9](?:/[0-9]{2,4})?"
    r"|[0-3]?[0-9](?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)"
)
_READING = Reading(date.min, lambda: "P-1")


def with_conditions(words: Sequence[Word]) -> list[Word]:
    """Return a line with each of them as a note, and with what a term before `susp 18 months` is suspended for."""
    return _suspended(_joined(with_runs(words, _condition)))


def with_conditions_of_bail(words: Sequence[Word]) -> list[Word]:
    """Return a line with the conditions of bail that it says as a note, up to the next decision."""
    bail = next((at for at, word in enumerate(words) if word.plain and word.text.casefold() in _BAIL), None)
    if bail is None:
        return list(words)
    made, at = list(words[: bail + 1]), bail + 1
    while at < len(words):
        if length := condition_of_bail(words[at:]):
            end = end_of_part(words, at)
            note = quoted_words(words[at : at + length], NOTES)
            # The day behind it stands right behind the bail: `bailed w/conditions 27 Nov`.
            made += [*words[at + length : end], note._replace(parts=words[end - 1].parts)]
            if at + length < end:
                made[-2] = made[-2]._replace(parts=False)
            at = end
        else:
            made.append(words[at])
            at += 1
    return made


def condition_of_bail(words: Sequence[Word]) -> int:
    """Return how many of the first words are a condition of bail, up to the end of their part; 0 for none."""
    begins = next((n for n, text in runs(words, 3) if _OF_BAIL.fullmatch(text)), 0)
    end = end_of_part(words, 0)
    # `bailed w/conditions 27 Nov`: until when it is, is no condition.
    end = next((n for n in range(begins, end) if any(_DAY.fullmatch(text) for _, text in runs(words[n:end], 3))), end)
    lifted = phrase(words, (), ASIDE)  # `curfew lifted`: who is lifted is arrested
    return end if begins and (lifted or not _decides_within(words[begins:end])) else 0


def _decides_within(words: Sequence[Word]) -> bool:
    """Whether some of the words are what became of somebody, and no part of a note: `pending forensics`."""
    at = 0
    while at < len(words):
        noted = phrase(words[at:], (), NOTE)
        if noted is None and _decides(words[at:]):
            return True
        at += noted[0] if noted else 1
    return False


def _decides(words: Sequence[Word]) -> bool:
    """Whether the first of some words is what became of somebody."""
    row = phrase(words, ())
    return any(hyphened(text) in choices() for _, text in runs(words, 3)) or (row is not None and row[1].where != NOTE)


def _joined(words: Sequence[Word]) -> list[Word]:
    """Return a line without the small words in front of those notes: `and £85 costs`."""
    pairs = zip(words, [*words[1:], None], strict=True)
    return [word for word, after in pairs if not (after and after.name == NOTES and _joins(word))]


def _joins(word: Word) -> bool:
    return word.plain and word.text.casefold() in AND_NOTE


def _suspended(words: Sequence[Word]) -> list[Word]:
    made: list[Word] = []
    for at, word in enumerate(words):
        made.append(word)
        suspended = word.plain and word.text.casefold() in ("susp", "suspended")
        if suspended and _term_in(words[at + 1 : at + 3], first=True) and _term_in(words[:at], first=False):
            made[-1] = word._replace(text="suspended")
            made.append(Word("for", "for", True))
    return made


def _term_in(words: Sequence[Word], *, first: bool) -> bool:
    """Whether there is a term in some words, or the first of them begin one."""
    texts = (text for at in range(1 if first else len(words)) for _, text in runs(words[at:]))
    return any(TERM.heard(text, "term", _READING) is not None for text in texts)


def _condition(words: Sequence[Word]) -> tuple[int, list[Word]]:
    for length, text in runs(words, _LONGEST):
        if words[0].plain and words[0].name is None and _CONDITION.fullmatch(text):
            return length, [quoted_word(text, NOTES, parts=words[length - 1].parts)]
    return 0, []
