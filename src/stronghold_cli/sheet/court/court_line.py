"""A sentence about a day in court: `0930 crown ct - P-3 trial vacated, new date 8 Feb`."""

from collections.abc import Sequence
from datetime import date

from stronghold_cli.catalogue.court_words import court_names
from stronghold_cli.records.sentence import SENTENCE
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.court.cash import check_cash
from stronghold_cli.sheet.court.closures import hear_closure
from stronghold_cli.sheet.court.hearings import hear_hearing, is_listing
from stronghold_cli.sheet.court.sentencing import hear_sentences
from stronghold_cli.sheet.court.words_of_court import CLOCK, run_of
from stronghold_cli.sheet.officers.about_people import about_people
from stronghold_cli.sheet.officers.officers_line import HeardRow
from stronghold_cli.sheet.people.ages import with_ages, with_bare_ages
from stronghold_cli.sheet.words.keys import is_key
from stronghold_cli.sheet.words.text import Word

_COURT = "court"
_AT = ("at", "in")


def hear_court(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return what a sentence about a day in court says, None for any other.  Raises Certain for two meanings."""
    taken, court = court_first(words)
    line = words[taken:]
    if not line:
        return None
    check_cash(line, reading)
    if heard := hear_closure(line, reading):
        return heard
    if heard := hear_hearing(line, reading, day):
        return heard
    if heard := hear_sentences(line, reading, day):
        contents = (
            each._replace(texts={_COURT: court} | each.texts) if court and each.kind is SENTENCE else each
            for each in heard.contents
        )
        return heard._replace(contents=tuple(contents))
    return _only_there(line, reading, day)


def court_first(words: Sequence[Word]) -> tuple[int, str]:
    """Return how many of the first words say at which court, with the time, and which it is; 0 for none."""
    at = int(len(words) > 1 and words[0].plain and CLOCK.fullmatch(words[0].text) is not None)
    at += int(len(words) > at + 1 and words[at].text.casefold() in _AT)
    if len(words) > at + 1 and words[at].said.casefold() == f"{_COURT}:":
        return at + 1, ""
    for length, text in run_of(words[at:], 3):
        if name := court_names().get(text):
            return at + length, name
    return 0, ""


def _only_there(words: Sequence[Word], reading: Reading, day: date) -> HeardRow | None:
    """Return who somebody is whom a sentence says to have been at court and no more: `P-49, 16, appeared`."""
    line = with_bare_ages(with_ages(words, day), reading)
    about = about_people(line, reading)
    if about is None or not is_key(line, reading):
        return None
    rest = [word for word in line[1:] if word.text.casefold() not in about.texts.values()]
    if not rest or not is_listing([line[0], *rest], reading, day):
        return None
    return HeardRow(about=(about,), left_out=" ".join(word.said for word in words))
