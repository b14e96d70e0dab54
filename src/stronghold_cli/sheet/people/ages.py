"""Ages in a line of a sheet: `17 yr old`, `P-9 (17)` are a child, for who is 17 is under 18 that day."""

import re
from collections.abc import Sequence
from datetime import date

from stronghold_cli.records.arrest import ADULT
from stronghold_cli.sheet.people.age_shapes import band_of
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import Word, with_runs
from stronghold_cli.values.text import quoted

_OLD = r"(?:y/?o|yr?s?[ -]olds?|years?[ -]olds?|year-old)"
_AGE = re.compile(
    rf"(?i)(?:aged?|age of) ([0-9]{{1,2}})(?: (?:years?|yrs?)(?: old)?)?|([0-9]{{1,2}})[ -]?{_OLD}|is ([1-9][0-9])"
)
_BORN = re.compile(r"(?i)(?:born|born in|yob|b\.) ((?:19|20)[0-9]{2})")
_LONGEST = 4


def with_ages(words: Sequence[Word], day: date) -> list[Word]:
    """Return a line with each age on a day as the word for it: under 18 a child, else an adult.

    Raises Certain for a year of birth that may make somebody either.
    """
    return with_runs(words, lambda rest: _age(rest, day))


def _age(words: Sequence[Word], day: date) -> tuple[int, list[Word]]:
    for length, text in runs(words, _LONGEST):
        if not words[0].plain:
            break
        if age := _AGE.fullmatch(text):
            return length, [_band(int(next(filter(None, age.groups()))), age[0], words[length - 1])]
        if born := _BORN.fullmatch(text):
            return length, [_band(_age_of(int(born[1]), text, day), text, words[length - 1])]
    return 0, []


def _age_of(year: int, text: str, day: date) -> int:
    """Return the age that somebody born in a year has at least on a day.  Raises Certain where that decides nothing."""
    most = day.year - year
    if most == ADULT:
        what = f"{quoted(text)} is {most - 1} or {most} on that day, a child or an adult"
        raise Certain(what, f"say aged {most - 1} or aged {most}", about=text)
    return most


def _band(age: int, said: str, last: Word) -> Word:
    return Word(band_of(age), said, True, parts=last.parts)
