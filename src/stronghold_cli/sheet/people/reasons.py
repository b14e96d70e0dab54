"""Why something became of somebody, as a note: `RUI due to childcare`, `conditional caution with a drug course`."""

import re
from collections.abc import Sequence

from stronghold_cli.catalogue.offence_list import is_known_list
from stronghold_cli.catalogue.sheet_words import NOTE, drug_offences, key_of, reason_words
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.people.became import became
from stronghold_cli.sheet.words.goods import many, runs
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.phrases import phrase
from stronghold_cli.sheet.words.text import Word, end_of_part, quoted_words
from stronghold_cli.sheet.words.unheard import NOTES

_LONGEST = 8


def with_reasons(words: Sequence[Word], reading: Reading) -> list[Word]:
    """Return a line with each reason behind what became of somebody, up to its comma, as a note.

    A reason holds no number, key, offence or other thing that became of somebody.
    """
    made: list[Word] = []
    at = 0
    said = False
    while at < len(words):
        if (noted := phrase(words[at:], reading.own_words, NOTE)) and noted[0] > 1:
            made += words[at : at + noted[0]]  # `mum as AA`
            at += noted[0]
            continue
        said = said or became(words[at:], reading) or words[at].name is not None
        end = end_of_part(words, at)
        if said and _leads(words[at:end]) and not any(_is_fact(words[n:end], reading) for n in range(at, end)):
            made.append(quoted_words(words[at:end], NOTES))
            at = end
        else:
            made.append(words[at])
            at += 1
    return made


def _leads(words: Sequence[Word]) -> bool:
    """Whether the first of some words lead to a reason, and more follows."""
    return any(n < len(words) and key_of(text) in reason_words() for n, text in runs(words, 4))


def _is_fact(words: Sequence[Word], reading: Reading) -> bool:
    word = words[0]
    if not word.plain or word.name is not None or re.search("[0-9£]", word.text) or is_key([word], reading):
        return True
    if became(words, reading) or (many(words) is not None and key_of(word.text) not in ("a", "an")):
        return True
    return any(is_known_list(text) or key_of(text) in drug_offences() for _, text in runs(words, _LONGEST))
