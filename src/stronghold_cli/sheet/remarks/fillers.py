"""Words on a line of a sheet that carry no fact: prose around it, left out or kept as a note.

They are listed as data.  What is not listed, and every number, key, thing, role, outcome and negation, is left to be
read or refused.
"""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import COMMA, JOINS, PASSED, REFUSED, SILENT, filler_words, key_of
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES

_LONGEST = 6
_LEADS = ("and", "then", "&")
"""Words that join a note to what stands before it, and are no part of it."""


def without_fillers(words: Sequence[Word]) -> list[Word]:
    """Return a line without what says nothing, and with each run of what only describes as a note.

    `arrested after a short foot chase` is arrested, with `after a short foot chase` in the notes.
    """
    kept: list[Word] = []
    at = 0
    while at < len(words):
        length, kind = _filler(words[at:])
        if kind in (SILENT, COMMA):
            if kept and (kind == COMMA or words[at + length - 1].parts):
                kept[-1] = kept[-1]._replace(parts=True)
            at += length
        elif note := _run(words[at:]):
            kept.append(_note(words[at : at + note]))
            at += note
        else:
            kept.append(words[at])
            at += 1
    return kept


def _filler(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words are the longest filler, and which sort; 0 for none."""
    for length, text in runs(words, _LONGEST):
        # What a comma parts is no one phrase.
        if words[0].plain and not any(word.parts for word in words[: length - 1]):
            kind = filler_words().get(key_of(text))
            if kind == COMMA and length == len(words):
                continue  # nothing follows that was found: `charges dropped`
            if kind == COMMA and (asked := phrase(words, (), REFUSED)) and asked[0] > length:
                continue  # `had key`
            if kind is not None:
                return length, kind
    return 0, ""


def _run(words: Sequence[Word]) -> int:
    """Return how many of the first words make a note: up to the last that is `passed`, with what joins those."""
    at = end = 0
    while at < len(words) and not (at and words[at - 1].parts):
        length, kind = _filler(words[at:])
        if kind not in (JOINS, PASSED):
            break
        at += length
        end = at if kind == PASSED else end
    return end


def _note(said: Sequence[Word]) -> Word:
    texts = [word.text for word in said]
    while texts[0].casefold() in _LEADS:
        texts = texts[1:]
    return quoted_word(" ".join(texts), NOTES, parts=said[-1].parts)
