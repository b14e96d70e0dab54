"""Who somebody is, away from their key on the line of their arrest: `arrested PWITS crack, m 34 yrs, occupant`."""

import re
from collections.abc import Sequence

from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.age_shapes import shape_of
from stronghold_cli.sheet.people.descriptions import Description, description, is_arrest
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.starts import choices
from stronghold_cli.sheet.words.text import Word, parts_of
from stronghold_cli.values.text import hyphened

_SLASHED = re.compile("(?i)[mf]/[1-9][0-9]|[1-9][0-9]/[mf]")


def with_descriptions_apart(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return the line of one person's arrest with what says elsewhere who they are in those words.

    A part that says nothing else, `arrested PWITS crack, m 34 yrs, occupant`; and `arrested m/34 PWITS crack`.
    """
    keys = {word.text for word in words if word.name is None and is_key([word], reading)}
    if len(keys) != 1 or not is_arrest(words):
        return list(words)
    made: list[Word] = []
    for part in parts_of(words):
        found = description(part, reading) if made and not _is_other_word(part, reading) else Description()
        if found.words == len(part):
            made += [*found.said[:-1], found.said[-1]._replace(parts=part[-1].parts)]
            continue
        for word in part:
            shape = shape_of(word) if _SLASHED.fullmatch(word.text) else None
            told = [Word(said, word.said, True) for said in (shape.sex, shape.band)] if shape else [word]
            made += [*told[:-1], told[-1]._replace(parts=word.parts)]
    return made


def _is_other_word(part: Sequence[Word], reading: Reading) -> bool:
    """Whether a part is a word for something else: a role, `driver`; or a number alone."""
    text = " ".join(word.text for word in part)
    return text.isdigit() or hyphened(text) in choices() or phrase(part, reading.own_words) is not None
