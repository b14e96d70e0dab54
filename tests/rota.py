"""The rota of the tests: which of a test's parameter sets are tried on which day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar
from zlib import crc32

DAYS = 8
"""In how many days all of them are tried.  It shares no divisor with a week: Mondays alone try all of them too."""

Each = TypeVar("Each")


class Rota:
    """What this process tries; `conftest.py` settles it before it looks for tests, in each worker as in the first."""

    day = date.today()
    """The day whose turn it is."""


def on_the_day(day: date, test: str, sets: Sequence[str]) -> set[str]:
    """Return which parameter sets of a test are tried on a day, by their ids: one in so many as there are days.

    Of fewer sets it is one.  They are dealt out in no order of theirs: a day has them from all over a grid.
    """
    first = (day.toordinal() + crc32(test.encode())) % DAYS
    dealt = sorted(sets, key=lambda each: crc32(each.encode()))
    return {*dealt[first::DAYS]} or {dealt[first % len(dealt)]}


def by_turns(every: Iterable[Each], one_of: int, of: str = "") -> list[Each]:
    """Return what is tried on this day of what a test goes through by itself: one of so many, the next one tomorrow.

    A parameter set comes round as the days of the rota are over: then it is three more, so that it is not the same ones
    again, whether it is one of two, of three or of eight.
    """
    number = Rota.day.toordinal()
    return [*every][(number + number // DAYS * 3 + crc32(of.encode())) % one_of :: one_of]
