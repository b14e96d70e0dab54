"""Ages in a line of a sheet: `17 yr old` is a child, for who is 17 is under 18 that day."""

import re
from collections.abc import Sequence

from stronghold_cli.sheet.goods import runs
from stronghold_cli.sheet.words import Word

_OLD = r"(?:y/?o|yr?s?[ -]olds?|years?[ -]olds?|year-old)"
_AGE = re.compile(rf"(?i)(?:aged?|age of) ([0-9]{{1,2}})(?: (?:years?|yrs?)(?: old)?)?|([0-9]{{1,2}})[ -]?{_OLD}")
_ADULT = 18
_LONGEST = 4


def with_ages(words: Sequence[Word]) -> list[Word]:
    """Return a line with each age as the word for it: under 18 a child, else an adult."""
    made: list[Word] = []
    at = 0
    while at < len(words):
        found = next(
            ((n, age) for n, text in runs(words[at:], _LONGEST) if words[at].plain and (age := _AGE.fullmatch(text))),
            None,
        )
        if found is None:
            made.append(words[at])
            at += 1
            continue
        length, age = found
        band = "child" if int(age[1] or age[2]) < _ADULT else "adult"
        made.append(Word(band, age[0], True, parts=words[at + length - 1].parts))
        at += length
    return made
