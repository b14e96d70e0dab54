"""Several offences in one text, parted: known names first, then a semicolon, a comma, "&" or "and"."""

import re
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from stronghold_cli.catalogue.charge_wordings import as_charged, may_begin_so
from stronghold_cli.catalogue.offence_counts import known_names, may_begin, with_counts_behind, with_hyphens
from stronghold_cli.catalogue.short_forms import is_in_table, offence

_COUNTS = r"\s+x\s?([0-9]+)(?=[\s;,&]|\Z)"
_HARD, _SOFT = r"\s*;\s*", r"(?:\s*[,&]\s*(?:(?i:and)\s+)?|\s+(?i:and)\s+)"
_END = rf"(?={_COUNTS}|{_HARD}|{_SOFT}|\s*\Z)"
_QUOTED = r'"((?:[^"]|"")*)"' + _END
_LETTER = r"(?i)(?:class\s+)?[abc]"
"""What is no offence by itself, and means a class: `possession of class A and B`."""
_EITHER = r"\s*[/+]\s*|\s+(?i:or)\s+"
"""What joins two offences, or stands within the name of one: nobody can tell which."""


class OffencePart(NamedTuple):
    """One offence of a list, as it was typed, with its counts."""

    name: str
    many: int
    known: bool
    """Whether it is a name of the table, or stood in quotes: nothing within it parts it."""
    hard: bool
    """Whether a semicolon or a number of counts ends it: what follows is another offence."""


def parted(text: str) -> list[OffencePart]:
    """Return the offences of a text in their order; an empty name where a separator has none beside it.

    Known names are matched longest first, so that nothing within one parts it; `x2` belongs to the offence before it.
    """
    parts: list[OffencePart] = []
    place, text = 0, with_counts_behind(text)
    while True:
        part, place = _next(text, place)
        if place == len(text):
            return [*parts, part._replace(hard=True)]
        # After a number of counts nothing else need part it from the next.
        separator = re.compile(rf"{_HARD}|{_SOFT}|\s+").match(text, place)
        assert separator, text[place:]  # noqa: S101 - an offence ends where one of them begins
        parts.append(part._replace(hard=part.hard or ";" in separator[0]))
        place = separator.end()


def readings(text: str) -> tuple[list[OffencePart], list[str]]:
    """Return the offences of a text, and the readings of what can be read in two ways, none where it is plain.

    Neither of two names that a comma, "&" or "and" stands between is known: they may be one offence.  Or several known
    names stand in one with nothing that parts them.
    """
    parts = parted(text)
    for part in parts:
        if may_be := _within(part):
            return parts, ["; ".join(map(_as_typed, may_be)), _as_typed(part._replace(name=f'"{part.name}"'))]
    for n, (one, other) in enumerate(pairwise(parts)):
        if one.hard or not one.name or not other.name:
            continue
        if re.fullmatch(_LETTER, other.name) and (found := re.fullmatch(r"(?i)(.*\bclass )[abc]", offence(one.name))):
            letters = list(takewhile(lambda part: re.fullmatch(_LETTER, part.name), parts[n + 1 :]))
            classes = [part._replace(name=f"{found[1]}{part.name[-1].upper()}") for part in letters]
            first = one._replace(name=offence(one.name))
            return parts, ["; ".join(map(_as_typed, (first, *others))) for others in (classes, letters)]
        if not any(part.known or as_charged(part.name) for part in (one, other)):
            run = [part.name for part in parts[n:]]
            end = next((k for k, part in enumerate(parts[n:]) if part.hard or part.known), len(run) - 1)
            several = "; ".join(map(_as_typed, parts[n : n + end + 1]))
            whole = OffencePart(f'"{_between(text, run[0], run[end])}"', parts[n + end].many, True, True)
            return parts, [several, _as_typed(whole)]
    return parts, []


def _within(part: OffencePart) -> list[OffencePart]:
    """Return the offences that one name may be instead, where it is not known; none where it can only be one.

    Several known ones with nothing between them that parts them, or a known one beside a stroke, a plus or "or".
    """
    if part.known:
        return []
    names = [offence(found[0]) for found in _known_within().finditer(with_hyphens(part.name))]
    if len(names) < 2:
        first, *others = [name for name in re.split(_EITHER, part.name) if name] or [part.name]
        if not others or not any(is_in_table(name, "offence") for name in (first, *others)):
            return []
        of_class = re.fullmatch(r"(?i)(.*\bclass )[abc]", offence(first))
        names = [offence(first)]
        for name in others:
            letter = of_class and re.fullmatch(_LETTER, name)
            names.append(f"{of_class[1]}{name[-1].upper()}" if of_class and letter else offence(name))
    return [*(part._replace(name=name, many=1) for name in names[:-1]), part._replace(name=names[-1])]


def _as_typed(part: OffencePart) -> str:
    return part.name if part.many == 1 else f"{part.name} x{part.many}"


@lru_cache(maxsize=4096)  # a ledger names the same few offences again and again
def are_several(name: str) -> bool:
    """Whether what stands as one offence is several known ones, each parted from the next, or several counts of one."""
    parts = parted(name)
    return all(part.known for part in parts) and (len(parts) > 1 or parts[0].many > 1)


@lru_cache(maxsize=4096)  # a sheet asks of each run of its words
def is_known_list(text: str) -> int:
    """Return how many offences a text is, where all of them are known or stand in quotes; 0 where one is not."""
    if not (may_begin(text) or may_begin_so(text)):
        return 0
    parts, ways = readings(text)
    return len(parts) if not ways and all(part.name and (part.known or as_charged(part.name)) for part in parts) else 0


def _between(text: str, first: str, last: str) -> str:
    """Return the text from one name up to and with another."""
    plain = with_counts_behind(text)
    begins = plain.index(first)
    return plain[begins : plain.index(last, begins + len(first)) + len(last)]


def _next(text: str, place: int) -> tuple[OffencePart, int]:
    """Return the offence that begins at a place, and the place after it and its counts."""
    if found := _known().match(with_hyphens(text), place) or re.compile(_QUOTED).match(text, place):
        said = text[place : found.end()]
        name = " ".join(said[1:-1].replace('""', '"').split()) if said[0] == '"' else said
        return _with_counts(text, name, found.end(), known=True)
    ends = re.compile(rf"{_COUNTS}|{_HARD}|{_SOFT}|\s*\Z").search(text, place)
    end = ends.start() if ends else len(text)
    return _with_counts(text, text[place:end].strip(), end, known=False)


def _with_counts(text: str, name: str, place: int, *, known: bool) -> tuple[OffencePart, int]:
    counts = re.compile(_COUNTS).match(text, place)
    if counts is None:
        return OffencePart(name, 1, known, False), place
    return OffencePart(name, int(counts[1].lstrip("0")[:9] or 0), known, True), counts.end()


@cache
def _known() -> re.Pattern[str]:
    """Every known name and short form, the longest first, where nothing but counts or a separator follows."""
    return re.compile(known_names() + _END, re.IGNORECASE)


@cache
def _known_within() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){known_names()}(?![\w-])", re.IGNORECASE)
