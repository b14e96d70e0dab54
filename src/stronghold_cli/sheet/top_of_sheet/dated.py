"""The day that a sheet says on its first line, alone or in a title: `Mon 2 Nov 2026`, `Op Tern log 24/11/26`."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import NotADate, SeveralMeanings, StrongholdError, Unreadable
from stronghold_cli.records.kinds import KINDS
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.nights import is_of_night
from stronghold_cli.sheet.places.districts import is_district
from stronghold_cli.sheet.top_of_sheet.closed_line import is_line_closed
from stronghold_cli.sheet.top_of_sheet.court_headings import COURT, court_headed
from stronghold_cli.sheet.top_of_sheet.day_in_front import is_house_behind, with_day_apart
from stronghold_cli.sheet.top_of_sheet.forms import WHEN, day_of, form_fields
from stronghold_cli.sheet.top_of_sheet.headed_by_day import is_headed_by_day
from stronghold_cli.sheet.top_of_sheet.title_or_done import is_done_once, title_or_done, told_below
from stronghold_cli.sheet.top_of_sheet.titles import (
    is_of_titles,
    is_over,
    is_plain_title,
    is_title,
    title_words_at,
)
from stronghold_cli.sheet.words.activity_words import activity_said, looks_plural
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.text import SheetRow, Word, clock_said, rows, words_of
from stronghold_cli.values.day import show_day
from stronghold_cli.values.text import quoted

_NAME = "date"
"""What may stand before it."""
_LONGEST = 5
# The two days of a night, the month in words: `19/20 Nov 2026`, `30th/1st December`.
_NIGHT = re.compile(
    r"(?i)([0-9]{1,2})(?:st|nd|rd|th)?\s?[/-]\s?([0-9]{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,}\.?(?:\s+[0-9]{2,4})?)"
)
MOST_TITLES = 4
"""How many lines of titles a sheet has at most."""


class Top(NamedTuple):
    """The first line of a sheet, where it says the day of that."""

    day: date
    typed: str
    shared: Mapping[str, str]
    """What it says besides about all lines below, by field: the court."""
    besides: tuple[Word, ...] = ()
    """The title that it stands in, where that is not of words of titles alone."""


def day_on_top(text: str, reading: Reading) -> str | None:
    """Return the day that the first lines of a sheet say, as it is typed; None for none, or one that is wrong.

    So does a title behind `#`, for whoever wrote it there meant that day.
    """
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if re.match("#[^!]", first) and (behind := day_on_top(first.lstrip("# "), reading)):
        return behind
    form = form_fields(list(rows(text)))
    if WHEN in form and (said := day_of(form[WHEN].words)):
        with suppress(StrongholdError):
            if _day(said, reading) is not None:
                return _typed(said)
    every = day_apart(list(rows(text)), reading)
    below = [row.words for row in every if isinstance(row, SheetRow)]
    for at, row in enumerate(islice(every, MOST_TITLES), 1):
        if not isinstance(row, SheetRow):
            return None
        with suppress(StrongholdError):
            if (top := _top(row.words, reading, below[at:])) is not None:
                night = _NIGHT.fullmatch(top.typed)
                return f"{top.day:%d/%m/%Y}" if night and re.search("[0-9]$", night[3]) else top.typed
        if not is_over(row.words, reading) and not is_line_closed(row.words):
            return None
    return None


def day_apart(written: Sequence[SheetRow | StrongholdError], reading: Reading) -> list[SheetRow | StrongholdError]:
    """Return the rows of a sheet with the day of all of them, in front of what the first one tells, apart."""

    def is_title_with_day(words: Sequence[Word]) -> bool:
        try:
            return _top(words, reading, [row.words for row in written[1:] if isinstance(row, SheetRow)]) is not None
        except StrongholdError:
            return False

    return with_day_apart(written, lambda words: _is_day(words, reading), is_title_with_day, reading.today)


def _is_day(words: Sequence[Word], reading: Reading) -> bool:
    try:
        return _day(words, reading) is not None
    except StrongholdError:
        return False


def top_of_sheet(
    words: Sequence[Word], day: date, reading: Reading, below: Sequence[Sequence[Word]] = ()
) -> Top | None:
    """Return what a first line says that only says the day of its sheet, None for any other line.

    `below` are the lines under it.  Raises Unreadable for another day, a wrong one, and for a line that may be a title
    or a record: one that has others below.
    """
    try:
        top = _top(words, reading, below)
    except (Certain, SeveralMeanings):
        if not below:
            return None
        raise
    if top is not None and top.day != day:
        what = f"{quoted(top.typed)} is not the day of the sheet, {show_day(day)}"
        raise Unreadable(
            what,
            f"leave one of them out, or say stronghold day {top.day:%d/%m/%Y}",
            about=top.typed,
        )
    return top


def holds_below(words: Sequence[Word], reading: Reading) -> dict[str, str]:
    """Return what a line says about those under it, by field: `Crown Court`, `North Kent mags, Medway`."""
    text = " ".join(word.text.strip("()") for word in words)
    for kind in KINDS.values():
        for each in kind.typed:
            if each.on_sheet.heads and all(word.plain for word in words) and re.fullmatch(each.on_sheet.heads, text):
                return {each.name: text}
    headed = court_headed(words[clock_said(words[0]) :])  # `1000 Norwich mags`
    if not headed or not headed[0] or not _is_beside_court(headed[1], reading):
        return {}
    return {COURT: headed[0]}


def _is_beside_court(words: Sequence[Word], reading: Reading) -> bool:
    """Whether words behind a court say no more than where it is or whose list it was: `Medway`, `Op Larch`."""
    return not words or is_district(words, reading) or is_title(words)


def _top(words: Sequence[Word], reading: Reading, below: Sequence[Sequence[Word]] = ()) -> Top | None:
    if any(word.name or not word.plain for word in words):
        return None
    begin_at = words[0].text.casefold() == _NAME
    two = _NIGHT.fullmatch(_typed(words[begin_at:]))
    if not two and (day := _day(words[begin_at:], reading)) is not None:
        return Top(day, _typed(words[begin_at:]), {})
    for at in range(len(words)):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            run = words[at : at + length]
            if is_house_behind(run, words[at + length :], reading.today):
                continue
            day = _day(run, reading) if re.search("[0-9]", _typed(run)) else None
            if day is None and length == 1 and at + 1 == len(words) and is_title(words[:at]):
                run, day = _pointed(run[0], reading)  # `custody updates 18.11`
            if day is not None:
                if _NIGHT.fullmatch(_typed(run)) and not any(is_of_night(word) for word in words):
                    how = "say nights in front if it is one night, else a sheet for each day"
                    raise Certain(f"{quoted(_typed(run))} is two days", how, about=_typed(run))
                if at + length == len(words) and told_below(words[:at], below, reading):
                    return Top(day, _typed(run), {}, tuple(words))
                title = _titled(words[:at], run, words[at + length :], day, reading)
                rest = (*words[:at], *words[at + length :])
                if title is not None and not title.shared and is_done_once(rest, below):
                    raise title_or_done(words[:at], run, words[at + length :])
                return title
    return None


def _pointed(word: Word, reading: Reading) -> tuple[Sequence[Word], date | None]:
    """Return a day with a point in it and no year, as it is written with a stroke; in a title it is no time."""
    found = re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2})", word.text)
    if not found:
        return [word], None
    run = words_of(f"{found[1]}/{found[2]}")
    return run, _day(run, reading)


def _titled(
    before: Sequence[Word], run: Sequence[Word], after: Sequence[Word], day: date, reading: Reading
) -> Top | None:
    """Return a title with a day in it, None for a record.  Raises Certain for what may be either."""
    if [key_of(word.text) for word in before] == [_NAME] and before[0].said.endswith(":"):
        before = []  # `Date: 10/11/2026`
    if (done := activity_said(before)) and title_words_at(before) > done:
        before = before[title_words_at(before) :]  # `S+S return`
    elif 0 < done < len(before) and is_of_titles(before[done]):
        before = before[done:]  # `Warrant sheet`
    rest = [*before, *after]
    if not rest:
        return Top(day, _typed(run), {})
    if shared := holds_below(rest, reading):
        return Top(day, _typed(run), shared)
    if headed := court_headed(rest):
        name, beside = headed
        if not beside or is_title(beside) or is_plain_title(beside, reading, dated=True):
            return Top(day, _typed(run), {COURT: name} if name else {}, (*before, *run, *after) if beside else ())
    done = activity_said(before)
    if is_title(rest):
        return Top(day, _typed(run), {})
    if not done and is_plain_title(rest, reading, dated=True):
        return Top(day, _typed(run), {}, (*before, *run, *after))
    if not before and is_headed_by_day(after, reading):
        return Top(day, _typed(run), {}, (*run, *after))
    if not (after or done) and any(map(is_of_titles, before)) and is_headed_by_day(before, reading):
        return Top(day, _typed(run), {}, (*before, *run))  # `A47 patrol w/ traffic, 17/10`
    if done and done == len(before):
        if looks_plural(before[-1]):  # `Cuckoo visits`
            if not after:
                return Top(day, _typed(run), {})
            if is_plain_title(after, reading, dated=True):
                return Top(day, _typed(run), {}, (*before, *run, *after))
        raise title_or_done(before, run, after)
    return None


def _typed(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words).removesuffix(".").strip("()")


def _day(words: Sequence[Word], reading: Reading) -> date | None:
    """Return the day that words are, None for other words.  Raises Unreadable for a day that is wrong.

    Of a night, `19/20 Nov 2026`, it is the first of the two.
    """
    field = next(kind.fields[kind.date] for kind in KINDS.values() if kind.date in kind.fields)
    night = _NIGHT.fullmatch(_typed(words))
    try:
        day: date = field.type.read(f"{night[2]} {night[3]}" if night else _typed(words), reading)
    except NotADate:
        return None
    evening = day - timedelta(days=1)
    return evening if night and evening.day == int(night[1]) else None if night else day
