"""What a sheet says first the number of, and then one by one: `We did two warrants. The first was at …`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import ANYWHERE
from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.sheet.sentences.parted import sentences
from stronghold_cli.sheet.words.phrases import number_said, phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import SheetRow, Word, words_of
from stronghold_cli.values.text import hyphened

_WE = ("we", "did", "executed", "carried", "out", "had", "were", "there")
_WHEN = ("today", "this", "morning", "afternoon", "evening", "tonight", "in", "all", "on")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "other", "last")
_ONE = ("one", "was", "is", "warrant", "visit", "search")


def with_announced(written: Sequence[SheetRow | StrongholdError]) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with each that `the first was at` tells as what it is, and without their number.

    Nothing is changed where another number is told than the sheet says first.
    """
    rows = [(row, sentences(row.words)) for row in written if isinstance(row, SheetRow)]
    told = sum(_ordinal(sentence) > 0 for _, said in rows for sentence in said)
    said = [found for _, each in rows for sentence in each if (found := _announced(sentence))]
    if len(said) != 1 or said[0][0] != told:
        return list(written)
    done = said[0][1]
    return [_told_as(row, done) if isinstance(row, SheetRow) else row for row in written]


def _told_as(row: SheetRow, done: str) -> SheetRow | StrongholdError:
    made: list[Word] = []
    at = 0
    for sentence in sentences(row.words):
        words = row.words[at : at + len(sentence)]
        at += len(sentence)
        if _announced(sentence):
            continue
        length = _ordinal(sentence)
        made += [*words_of(done.capitalize()), *words[length:]] if length else words
    return row._replace(words=tuple(made))


def _announced(words: Sequence[Word]) -> tuple[int, str] | None:
    """Return how many of what a sentence says that there were, and that; None where it says anything else."""
    at = 0
    while at < len(words) and words[at].text.casefold() in _WE:
        at += 1
    number = number_said(words[at]) if at and words[at:] else ""
    if not number or not number.isdigit() or not words[at + 1 :]:
        return None
    found = phrase(words[at + 1 :], (), ANYWHERE)
    if found is None or not _is_done(found[1].means):
        return None
    rest = words[at + 1 + found[0] :]
    return (int(number), found[1].means) if all(word.text.casefold() in _WHEN for word in rest) else None


def _is_done(means: str) -> bool:
    return any(kind is ACTIVITY for kind, _, _ in choices().get(hyphened(means.split(maxsplit=1)[0]), ()))


def _ordinal(words: Sequence[Word]) -> int:
    """Return how many of the first words are `The first was`, 0 for none."""
    texts = [word.text.casefold() for word in words if word.plain]
    if len(texts) < len(words) or texts[:1] != ["the"] or not texts[1:] or texts[1] not in _ORDINALS:
        return 0
    at = 2
    while at < len(texts) and texts[at] in _ONE:
        at += 1
    return at if "was" in texts[2:at] and texts[at:] and texts[at] == "at" else 0
