"""On which day somebody was charged who is before a court: `chgd 27/10 PWITS crack, PTPH 25/11`."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta

from stronghold_cli.errors import StrongholdError
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.decisions import as_offence
from stronghold_cli.sheet.court.said_in_court import SaidInCourt
from stronghold_cli.sheet.court.words_of_court import day_first, offence_first
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.day import Toward, read_day

_LONGEST = timedelta(days=183)
"""How long before a hearing somebody was charged at most, where the day has no year: beyond it is one to come."""


def charged_before(said: SaidInCourt, words: Sequence[Word], reading: Reading, day: date) -> tuple[int, int] | None:
    """Take the day and the offence of an earlier charge; return how many words each of them is, None for none.

    On a day that may be to come, somebody was charged with it only where a sentence follows.
    """
    taken, when, _ = day_first(words, reading)
    offence = offence_first(words[taken:], day, reading) if taken else 0
    if not offence or said.offence:
        return None
    said.offence = as_offence(words[taken : taken + offence])
    said.charged_on = when if _is_before(when, day) else ""
    said.required = not said.charged_on
    return taken, offence


def charged_behind(said: SaidInCourt, words: Sequence[Word], reading: Reading, day: date) -> int:
    """Take the day behind an offence, whose last word is the first one; return how many words the day is.

    `charged PWITS heroin 12/11, PTPH 11/12`
    """
    taken, when, _ = (0, "", "") if words[0].parts else day_first(words[1:], reading)
    ends = taken and (words[taken].parts or taken + 1 == len(words))
    if not ends or said.by or said.offence or not _is_before(when, day):
        return 0
    said.offence, said.charged, said.charged_on = said.charged, (), when
    return taken


def _is_before(text: str, day: date) -> bool:
    with suppress(StrongholdError):
        return read_day(text, day) <= day  # it has its year
    with suppress(StrongholdError):
        return day - _LONGEST <= read_day(text, day, Toward.PAST) <= day
    return False
