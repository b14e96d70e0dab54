"""What a day's sheet says about hearings, and what each of it means there: a table that people edit."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.tables import one_of, rows_of

PLEADED, FOUND, EITHER, ENDED, AT_PLEA, AT_TRIAL, DUE, HELD, KEPT, ABSENT, PRESENT, LISTING, SILENT = HEARINGS = (
    *("pleaded", "found", "said", "ended", "plea-hearing", "trial-hearing", "due", "held", "note"),
    *("absent", "present", "aside", "silent"),
)
"""What words of a hearing are: a plea, a verdict, either of them, an end without a verdict; where a plea, or a verdict,
is given; before the day on which it goes on; where somebody is until then; kept as a note; that somebody did not come,
that somebody did, and what is no record here, left out where nothing else is said; and what says nothing …"""
SENTENCED, ON_COUNTS = SENTENCES = ("sentenced", "counts")
"""… and of a sentence: before its term, and on which counts it was passed."""
SORTS = (*HEARINGS, *SENTENCES)
CLOSES, DECIDED, APPLIED, NOTICE, HOW, NOTHING = CLOSURES = ("order", "decided", "applied", "notice", "how", "silent")
"""What words are of a closure: the order, what was decided about it, that it was only asked for, the notice before it,
how much is closed; and what says nothing."""

DELAYED_BY, STATE, LACKING = DELAYS = ("what", "state", "lacking")
"""Words for why a court could not go on: what it had to have, how that would have been, and that it was not so."""

MAGISTRATES, YOUTH = "Magistrates' Court", "Youth Court"


class CourtWord(NamedTuple):
    """A row: which sort of words they are, and what they say: a plea, where somebody is held, a note."""

    sort: str
    means: str


@cache
def court_words() -> Mapping[str, CourtWord]:
    """Return every row by how it is looked for.  Raises ValueError for words that stand twice."""
    found: dict[str, CourtWord] = {}
    for words, row in rows_of("court_words.csv", _checked):
        if found.setdefault(words, row) is not row:
            raise ValueError(f"court_words.csv: {words!r} stands twice")
    return MappingProxyType(found)


def _checked(row: dict[str, str]) -> tuple[str, CourtWord]:
    return key_of(row["words"]), CourtWord(one_of(row["is"], *SORTS), row["means"])


@cache
def court_names() -> Mapping[str, str]:
    """Return the sorts of court by how officers write them: `mags`."""
    return MappingProxyType(dict(rows_of("court_names.csv", lambda row: (key_of(row["words"]), row["court"]))))


@cache
def court_towns() -> frozenset[str]:
    """Return the towns of several words that courts are named by."""
    return frozenset(rows_of("court_towns.csv", lambda row: key_of(row["words"])))


@cache
def court_spellings() -> Mapping[str, str]:
    """Return what stands for the words of the other rows, by how officers write it in a line about a court: `hrg`."""
    return MappingProxyType(dict(rows_of("court_spellings.csv", lambda row: (key_of(row["words"]), row["means"]))))


@cache
def closure_words() -> Mapping[str, CourtWord]:
    """Return what officers write about the closure of premises, by how it is looked for."""
    return MappingProxyType(dict(rows_of("closure_words.csv", _closure)))


def _closure(row: dict[str, str]) -> tuple[str, CourtWord]:
    return key_of(row["words"]), CourtWord(one_of(row["is"], *CLOSURES), row["means"])


@cache
def court_delays() -> Mapping[str, tuple[str, ...]]:
    """Return the words for why a court could not go on, each sort of them: `papers`, `served`, `late`."""
    rows = rows_of("court_delays.csv", lambda row: (one_of(row["is"], *DELAYS), key_of(row["words"])))
    return MappingProxyType({sort: tuple(words for each, words in rows if each == sort) for sort in DELAYS})
