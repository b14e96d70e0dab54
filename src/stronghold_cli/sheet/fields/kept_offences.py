"""The offences on a line about a person, as they are kept: one alone where a kind of record keeps one."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.short_forms import is_said, is_short, offence
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.typed_offences import COUNTS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.fields.offence_words import with_offences
from stronghold_cli.sheet.fields.times import in_notes
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.text import AND, Word, quoted_word
from stronghold_cli.sheet.words.unheard import NOTES

_FOR, _OFFENCE = "for", "offence"
OFFENCE_FIELDS = ("offence", "offences")
"""The fields that keep one offence, and several."""
ALSO = "also "
"""Begins a note of an offence beside the one that is kept."""
_HAVING = re.compile("(?i)^(?:poss|possess|having|carrying) (?:of )?(?:an? )?")
_LONGEST = 8
"""How many words an offence has that stands behind another one."""


def kept_offences(
    words: Sequence[Word], kind: Kind, reading: Reading, day: date, *, each_drug: bool = False
) -> list[Word]:
    """Return a line with its offences of drugs as they are kept.  Raises Certain for several, where one is kept.

    `each_drug` is whether each drug is a count of its own.
    """
    found = next((each for each in kind.typed if each.type.in_words), None)
    words = in_notes(words, kind)
    if found is None:
        return list(words)
    # An offence in officers' words has the name of one field or the other by now.
    words = [word._replace(name=found.name) if word.name in OFFENCE_FIELDS else word for word in words]
    line = with_offences(words, found.name, day, reading, each_drug=each_drug)
    return _each_offence(line, found.name) if found.type.between is not None else _first_offence(line, found.name)


def _each_offence(line: Sequence[Word], field: str) -> list[Word]:
    """Return a line with the counts of each offence that has the field's name in it, and without `and` before it."""
    made: list[Word] = []
    for word, after in zip(line, [*line[1:], None], strict=True):
        if made and made[-1].name == field and word.plain and COUNTS.fullmatch(word.text):
            made[-1] = quoted_word(f"{made[-1].text} {word.text}", field, parts=word.parts)
        elif not (word.plain and word.text.casefold() in (*AND, "plus") and after and after.name == field):
            made.append(word)
    return made


def _first_offence(line: Sequence[Word], field: str) -> list[Word]:
    """Return a line with the first of its offences alone, and the others in its notes: one is kept."""
    made: list[Word] = []
    at = 0
    said = ended = False
    while at < len(line):
        if ended and line[at].plain and COUNTS.fullmatch(line[at].text):
            made.append(quoted_word(line[at].text, NOTES, parts=line[at].parts))
            at += 1
            continue
        joins = line[at].plain and line[at].text.casefold() in (*AND, "plus")
        length = _known_offence(line[at + joins :], field)
        if length and said and (joins or ended):
            text = " ".join(word.text for word in line[at + joins : at + joins + length])
            also = offence(text).strip('"')
            made.append(quoted_word(f"{ALSO}{also}", NOTES, parts=line[at + joins + length - 1].parts))
            at += joins + length
            continue
        ended = bool(length)
        said = said or ended or (line[at].plain and line[at].text.casefold() == _FOR)
        made += line[at : at + max(length, 1)]
        at += max(length, 1)
    return made


def _known_offence(words: Sequence[Word], field: str) -> int:
    """Return how many of the first words are offences that are known, or one that is kept as typed; 0 for none."""
    if words and words[0].name == field:
        return 1
    texts = (
        (n, re.sub(_HAVING, "", text)) for n, text in runs(words, _LONGEST) if not COUNTS.fullmatch(words[n - 1].text)
    )
    known = ((is_short(text, _OFFENCE) or is_said(text, _OFFENCE) or is_known_list(text) == 1, n) for n, text in texts)
    return next((n for found, n in known if found), 0)
