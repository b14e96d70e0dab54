"""What became of somebody, in whole sentences: `has been charged and is remanded`, `was arrested and is NFA`."""

import re
from collections.abc import Collection, Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE, BARE, BEGINS, DUE, REFUSED
from stronghold_cli.records.arrest import ARREST
from stronghold_cli.records.charge import CHARGE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import Certain, phrase
from stronghold_cli.sheet.words.starts import choices, choices_said
from stronghold_cli.sheet.words.text import AND, Word, end_of_part, is_one_of, quoted_words, words_of
from stronghold_cli.sheet.words.unheard import NOTES
from stronghold_cli.values.text import hyphened, quoted

_RESULT, _HELD = ARREST.fields["result"], CHARGE.fields["held"]
_HELPS = ("is", "was", "were", "are", "has", "have", "had", "been", "now", "then", "since", "also")
"""Words of a sentence in front of what became of somebody, which say nothing by themselves …"""
_LATER = ("later", "subsequently")
"""… and those that say when, where nothing joins it to what was before."""
_ALL = ("both", "all")
"""Behind one of them, of several people who are named: `were both arrested`."""
_GOT = ("got", "given", "received", "issued", "dealt", "with", "by", "way", "of", "a", "an")
"""The same in front of a caution and the like, which are given."""
_GIVEN = ("caution", "cautioned", "resolution", "notice", "warning")
_WHO = ("he", "she", "they", "who", "both")
_PLEADED = ("pleaded", "pled", "plead", "entered", "admitted")
_NOT = "not"
_ALSO = "also"
FURTHER = ("further", "futher", "furth", "furthr", _ALSO)
"""Begins what says that somebody who is in custody is arrested for something else too."""
_FURTHER_ARREST = re.compile(rf"(?i)(?:{'|'.join(FURTHER)}) (?:arr|nick)")
_JOINS = (*AND, "but", "then")
_BEGIN = (ARREST.name, CHARGE.name)


def with_what_became(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a sentence with each thing that became of somebody behind a comma, without the words that lead to it."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        if whole := _of_one_phrase(words[at:], reading):
            made += words[at : at + whole]
            at += whole
            continue
        joined = bool(made) and is_one_of(words[at], *_JOINS)
        start = at + joined + (joined and at + 1 < len(words) and is_one_of(words[at + 1], *_WHO))
        helps = _helps(words[start:], (*_HELPS, *_LATER) if joined else _HELPS, reading)
        if helps is None or not (joined or helps):
            made.append(words[at])
            at += 1
            continue
        if joined:
            made[-1] = made[-1]._replace(parts=True)
        at = start + helps
    return made


def with_not_arrested(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a sentence with `not arrested`, in any words for it, as a note where it ends its part.

    Beside anything else that became of somebody it stays, and stops the line.
    """
    made: list[Word] = []
    at = 0
    while at < len(words):
        length = says_arrest(words[at + 1 :], reading) if is_one_of(words[at], _NOT) and not words[at].parts else 0
        end = at + 1 + length
        others = (words[n:] for n in range(len(words)) if not at <= n < end)
        ends = length and (words[end - 1].parts or end == len(words))
        if ends and not any(became(other, reading) for other in others):
            made.append(quoted_words(words[at:end], NOTES))
            at = end
        else:
            made.append(words[at])
            at += 1
    return made


def is_not_arrested(words: Sequence[Word]) -> bool:
    """Whether the notes among some words say that somebody was not arrested."""
    return any(word.name == NOTES and word.text.casefold().startswith(_NOT) for word in words)


def with_further_arrest(words: Sequence[Word], arrested: Collection[str], reading: Reading) -> list[Word]:
    """Return a sentence with the further arrest of somebody who is arrested above, or before it, as a note.

    It is no second one.
    """
    above = any(is_key([word], reading) and word.text in arrested for word in words)
    for at, word in enumerate(words):
        also = is_one_of(word, _ALSO) and says_arrest(words[at + 1 :], reading)
        if not is_one_of(word, *FURTHER) or not (also or says_arrest(words[at:], reading) > 1):
            continue
        if above or (at and words[at - 1].parts and any(says_arrest(words[n:], reading) for n in range(at))):
            end = end_of_part(words, at)
            return [*words[:at], quoted_words(words[at:end], NOTES), *words[end:]]
    return list(words)


def further_arrests(notes: str) -> list[str]:
    """Return the further arrests that the notes of a record have."""
    return [each for each in notes.split("; ") if _FURTHER_ARREST.match(each)]


def is_further_arrest(words: Sequence[Word]) -> bool:
    """Whether the notes among some words have the further arrest of somebody."""
    return any(map(_is_further, words))


def parted_further_arrest(words: Sequence[Word], reading: Reading) -> tuple[list[Word], list[Word]] | None:
    """Return whose further arrest a sentence has as a note, and the rest of it: things that were found on them.

    None for a sentence that says no more, or names nobody.
    """
    key = next((word for word in words if is_key([word], reading)), None)
    further = list(filter(_is_further, words))
    rest = [word for word in words if word is not key and not _is_further(word)]
    if key is None or not further or not rest:
        return None
    return [key._replace(parts=False), *further], [key._replace(parts=True), *rest]


def _is_further(word: Word) -> bool:
    return word.name == NOTES and word.text.casefold().startswith(FURTHER)


def says_arrest(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words say that somebody was arrested; 0 for any others."""
    found = phrase(words, reading.own_words, ANYWHERE) if words else None
    said = found if found and found[1].means == ARREST.name else None
    return said[0] if said else 1 if words and is_one_of(words[0], ARREST.name) else 0


def check_before(words: Sequence[Word], reading: Reading) -> None:
    """Raise Certain for what had become of somebody before: `had pleaded guilty`, `had been charged`."""
    for at, word in enumerate(words):
        after = words[at + 1 :]
        if not after or not is_one_of(word, "had") or word.parts:
            continue
        been = is_one_of(after[0], "been", "already")
        if is_one_of(after[0], *_PLEADED) or (been and (became(after[1:], reading) or _is_judged(after[1:]))):
            said = " ".join(each.text for each in words[at : at + 2 + been])
            raise Certain(
                f"{quoted(said)}: it was before", "# in front leaves the line out, or leave had out", about=said
            )


def _is_judged(words: Sequence[Word]) -> bool:
    return bool(words) and is_one_of(words[0], *_PLEADED, "convicted", "sentenced", "acquitted", "found")


def _helps(words: Sequence[Word], helps: Sequence[str], reading: Reading) -> int | None:
    """Return how many words lead to what became of somebody, None where that does not follow."""
    at = 0
    while at < len(words) and is_one_of(words[at], *helps, *(_ALL if at else ())) and not words[at].parts:
        at += 1
    if became(words[at:], reading):
        return at
    given = at
    while given < len(words) and is_one_of(words[given], *_GOT) and not words[given].parts:
        given += 1
    return given if given > at and _is_given(words[given:], reading) else None


def became(words: Sequence[Word], reading: Reading) -> bool:
    """Whether the first of some words say what became of somebody: a result, an arrest, a charge, where one is held."""
    if not words or not words[0].plain or words[0].name is not None:
        return False
    if any(field in (_RESULT, _HELD) and choice != field.default for _, field, choice in choices_said(words)):
        return True
    row = phrase(words, reading.own_words, ANYWHERE, BARE, BEGINS, DUE)
    if row is None or not row[1].means:
        return False
    first = words_of(row[1].means)[0]
    said = choices().get(hyphened(first.text), ())
    return first.name == _HELD.name or first.text in _BEGIN or any(field in (_RESULT, _HELD) for _, field, _ in said)


def _is_given(words: Sequence[Word], reading: Reading) -> bool:
    """Whether the first of some words is a result that is given to somebody: a caution, a resolution."""
    row = phrase(words, reading.own_words, ANYWHERE)
    means = hyphened(row[1].means.partition(" ")[0]) if row else ""
    said = [choice for _, field, choice in choices_said(words) if field is _RESULT]
    return any(each.endswith(_GIVEN) for each in (*said, means))


def _of_one_phrase(words: Sequence[Word], reading: Reading) -> int:
    """Return how many of the first words are one of officers' words that joins several: `charged and remanded`."""
    found = phrase(words, reading.own_words, ANYWHERE, BEGINS, DUE, REFUSED)
    inside = words[1 : found[0]] if found else ()
    return found[0] if found and any(is_one_of(word, *_JOINS, *_HELPS) for word in inside) else 0
