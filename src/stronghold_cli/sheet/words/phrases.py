"""Officers' words in a line of a sheet, each replaced by what it stands for, from the tables and the team's own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache, lru_cache

from stronghold_cli.catalogue.items import find_item
from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import (
    ANYWHERE,
    ASKED,
    BARE,
    BEGINS,
    BESIDE,
    DUE,
    NOTE,
    REFUSED,
    RESULT,
    VOLUNTARY,
    OwnWords,
    SheetWord,
    key_of,
    room_words,
    sheet_words,
)
from stronghold_cli.errors import SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.types import Day, Reading
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.starts import choices, time_said
from stronghold_cli.sheet.words.text import Word, quoted_word, words_of
from stronghold_cli.values.text import hyphened, listed, quoted

_KEY = "P-31"
"""The key in the examples of the table."""
_WHERE = ("at", "in", "on", "from")
"""Words before whom or where a thing was found."""
_DAY = Day(due=True)
_OFFENCE, _OFFENCES = "offence", "offences"
_CHARGED = ("charge", "charged", "charged with")
_NOT_TAKEN = (REFUSED, VOLUNTARY)
_SEEN = "seen"
"""What came of a visit, which more may be said about."""
_LONGEST = 6
"""How many words one row may be of."""


class Certain(Unreadable):
    """What is wrong with a line in officers' words, whatever else it may have been meant for."""


class NoRecord(Certain):
    """Words for what no record is made of: what is left of their line is read without them."""


class NoItem(Certain):
    """A thing that nobody knows, where a line says that it was found; the line may be about something else."""


def phrase(words: Sequence[Word], own: OwnWords, *where: str) -> tuple[int, SheetWord] | None:
    """Return the longest of officers' words that some words begin with, and how many they are."""
    ours = _own(own)
    first = _first_of(words[0].text) if words else ""
    longest = max(_longest(()).get(first, 0), _longest(own).get(first, 0) if own else 0)
    for length, text in runs(words[:longest], longest) if longest else ():
        # What a comma parts is no one word.
        if any(word.parts for word in words[: length - 1]) or not words[0].plain:
            continue
        found = ours.get(key_of(text)) or sheet_words().get(key_of(text))
        if found and (not where or found.where in where):
            return length, found
    return None


@cache
def _longest(own: OwnWords) -> Mapping[str, int]:
    """Return how many words the longest row is of that begins with a word: a team's own, or those of the table."""
    found: dict[str, int] = {}
    for key in _own(own) if own else sheet_words():
        first = key.partition(" ")[0]
        found[first] = min(max(found.get(first, 0), key.count(" ") + 1), _LONGEST)
    return found


@lru_cache(maxsize=4096)
def _first_of(text: str) -> str:
    return key_of(text).partition(" ")[0]


@cache
def _own(own: OwnWords) -> Mapping[str, SheetWord]:
    """Return the team's own words by how they are looked for."""
    return {key_of(word): SheetWord(word, means, ANYWHERE, "") for word, means in own}


def replaced(words: Sequence[Word], reading: Reading) -> tuple[list[Word], list[StrongholdError]]:
    """Return a line with what its words stand for, and what is wrong with those that cannot be read.

    A known offence or thing of as many words is left as it is: `conveying drugs into prison`.
    """
    kept: list[Word] = []
    wrong: list[StrongholdError] = []
    at = 0
    while at < len(words):
        if known := _known(words[at:], reading):
            kept += words[at : at + known]
            at += known
            continue
        found = phrase(words[at:], reading.own_words, ANYWHERE, BARE, DUE, NOTE, RESULT, ASKED, *_NOT_TAKEN)
        if found and found[1].where == BARE and words[at + found[0] : at + found[0] + 1]:
            after = words[at + found[0]]
            found = None if after.text[:1].isdigit() and not words[at + found[0] - 1].parts else found
        if found is None or (found[1].where == ASKED and not _may_begin(words, at, reading)):
            kept.append(words[at])
            at += 1
            continue
        length, row = found
        said = words[at : at + length]
        text = " ".join(word.text for word in said)
        if row.where in _NOT_TAKEN and any(row.why in problem.said for problem in wrong):
            pass  # said once: `NRM came back, positive reasonable grounds`
        elif row.where in (ASKED, *_NOT_TAKEN):
            refused = Certain if row.means else NoRecord
            eg = _eg(row, words, reading)
            wrong.append(
                _asked(text, row) if row.where == ASKED else refused(f"{quoted(text)}: {row.why}", eg, about=text)
            )
        counted = kept and kept[-1].plain and kept[-1].text.isdigit() and time_said(kept[-1]) is None
        if row.where == RESULT and counted and _begins_part(kept):
            text = f"{kept.pop().text} {text}"  # `2 positive`
        if row.where == RESULT and any(word.name == RESULT and word.text.casefold() == _SEEN for word in kept):
            row = row._replace(where=NOTE)  # `seen, no callers`: how somebody who was seen was
        standing = _standing_for(row, text, said)
        if standing[0].name == _OFFENCE and any(word.plain and word.text in _CHARGED for word in kept):
            standing[0] = standing[0]._replace(name=_OFFENCES)  # what somebody was charged with is no new arrest
        if row.where == DUE and not begins_with_day(words[at + length :], reading):
            left = [quoted_word(text, "notes", parts=said[-1].parts)] if text.startswith("for ") else list(said)
            standing = standing[:-1] or left
        kept += standing
        at += length
    return kept, wrong


def without_beside(words: Sequence[Word]) -> list[Word]:
    """Return the words of a thing without those around it that say nothing of it: `recovered 2 phones`."""
    left = [
        word
        for word, after in zip(words, [*words[1:], None], strict=True)
        if not (after and _says_nothing(word) and (after.name == "notes" or _is_where(after)))
    ]
    while left and (found := phrase(left, (), BESIDE)):
        numbers = words_of(found[1].means)
        if numbers:
            left[: found[0]] = numbers
            break
        left = left[found[0] :]
    # A last letter is no article: `class A`.
    while len(left) > 1 and len(left[-1].text) > 1 and _says_nothing(left[-1]):
        parts = left[-1].parts
        left = left[:-1]
        left[-1] = left[-1]._replace(parts=parts)
    return left


def number_said(word: Word) -> str:
    """Return the number that a word by itself says, `2` or `two`; empty for any other word."""
    if not word.plain or word.name is not None:
        return ""
    found = phrase([word], (), BESIDE)
    return word.text if re.fullmatch("[0-9]{1,6}", word.text) else found[1].means if found else ""


def _is_where(word: Word) -> bool:
    return word.plain and word.text.casefold() in _WHERE


def _says_nothing(word: Word) -> bool:
    """Whether a word by itself says nothing of a thing: `found at`."""
    found = phrase([word], (), BESIDE) if word.plain and word.name is None else None
    return found is not None and not found[1].means


def begun(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield a line with each of its words that can begin one replaced by what it begins: `P-4 not guilty`."""
    for at in range(len(words)):
        found = phrase(words[at:], (), BEGINS)
        if found:
            yield [*words[:at], *words_of(found[1].means), *words[at + found[0] :]]


def begins_with_day(words: Sequence[Word], reading: Reading) -> bool:
    """Whether some words begin with a day, the year of it left out or not."""
    for _, text in runs(words):
        with suppress(StrongholdError):
            return bool(_DAY.read(text, reading))
    return False


def _standing_for(row: SheetWord, text: str, said: Sequence[Word]) -> list[Word]:
    if row.where in (RESULT, NOTE):
        return [quoted_word(text, row.where.replace(NOTE, "notes"), parts=said[-1].parts)]
    means = list(words_of(row.means)) if row.where in (ANYWHERE, BARE, DUE) else list(said)
    if means[0].name is None:
        means[0] = means[0]._replace(said=text)
    return [*means[:-1], means[-1]._replace(parts=said[-1].parts)]


def _may_begin(words: Sequence[Word], at: int, reading: Reading) -> bool:
    """Whether a word that is asked stands for itself, and is no part of something else: `offensive weapon`."""
    if at == 0 or words[at - 1].parts:
        return True
    before = words[at - 1]
    said = phrase([before], (), ANYWHERE, BESIDE)
    time = re.fullmatch(r"(?i)[0-9]{1,2}(?:[:.]?[0-9]{2})?(?:[ap]m|hrs)?", before.text)
    return time is not None or before.text.casefold() == "x" or is_key([before], reading) or said is not None


def _begins_part(words: Sequence[Word]) -> bool:
    return len(words) == 1 or words[-2].parts


def _known(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are the whole name of an offence, a thing or a choice, 0 for one or none."""
    if not words[0].plain or words[0].name is not None:
        return 0
    for length, text in runs(words, _LONGEST):
        if length > 1 and (
            find_item(text, reading.own_items) or is_known_list(text) or text.casefold() in room_words()
        ):
            longer = phrase(words, reading.own_words)
            return length if longer is None or longer[0] <= length else 0
        if length > 1 and hyphened(text) in choices() and not any(word.parts for word in words[: length - 1]):
            longer = phrase(words, reading.own_words)
            return length if longer is None or longer[0] < length else 0
    return 0


def _asked(text: str, row: SheetWord) -> StrongholdError:
    candidates = tuple(row.means.split(";"))
    problem = SeveralMeanings(f"{quoted(text)} may be {listed(candidates)}: {row.why}", "say which one", about=text)
    return problem.but(candidates=candidates)


def _eg(row: SheetWord, words: Sequence[Word], reading: Reading) -> str:
    """Return what to say instead, with the key that the line has."""
    key = next((word.text for word in words if word.plain and is_key([word], reading)), _KEY)
    return f"say {row.means.replace(_KEY, key)}" if row.means else "# in front leaves the line out"
