"""Several offences in one text, parted: known names first, then a semicolon, a comma, "&" or "and"."""

import re
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from stronghold_cli.catalogue.short_forms import offence, shorts

_JOINT = r"[\s_‐‑–-]+"
_COUNTS = r"\s+x\s?([0-9]+)(?=[\s;,&]|\Z)"
_HARD, _SOFT = r"\s*;\s*", r"(?:\s*[,&]\s*(?:(?i:and)\s+)?|\s+(?i:and)\s+)"
_END = rf"(?={_COUNTS}|{_HARD}|{_SOFT}|\s*\Z)"
_QUOTED = r'"((?:[^"]|"")*)"' + _END
_LETTER = r"(?i)(?:class\s+)?[abc]"
"""What is no offence by itself, and means a class: `possession of class A and B`."""


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


def with_counts_behind(text: str) -> str:
    """Return a text with the counts of each known name behind it: `PWITS class A x2` for `2 counts of PWITS class A`.

    What has quotes stays as it is.
    """
    plain = " ".join(text.split())
    # Most have neither, and every offence that is shown is read again.
    if '"' in plain or not re.search(r"[0-9]|twice", plain, re.IGNORECASE):
        return plain
    plain = re.sub(r"\s*\(\s*[x×]\s?([0-9]+)\s*\)", r" x\1", plain, flags=re.IGNORECASE)
    plain = re.sub(r"\s*×\s?([0-9]+)(?=\s*(?:[;,&]|and\b|\Z))", r" x\1", plain)
    plain = re.sub(r",\s*(x\s?[0-9]+)(?=\s*(?:[;,&]|and\b|\Z))", r" \1", plain, flags=re.IGNORECASE)
    plain = re.sub(rf"({_longest_first()})\s+twice\b", r"\1 x2", plain, flags=re.IGNORECASE)
    plain = re.sub(
        rf"({_longest_first()})\s*(x\s?[0-9]+)(?=\s*(?:[;,&]|and\b|\Z))", r"\1 \2", plain, flags=re.IGNORECASE
    )
    before = r"(\A|[;,&]\s*|\band\s+)(?:x\s?([0-9]+)|([0-9]+)(?:\s*x|\s+counts?\s+of)?)\s+"
    known = rf"{before}({_longest_first()})(?!\s+x\s?[0-9])(?=\s*(?:[;,&]|and\b|\Z))"
    return re.sub(known, lambda found: f"{found[1]}{found[4]} x{found[2] or found[3]}", plain, flags=re.IGNORECASE)


def readings(text: str) -> tuple[list[OffencePart], list[str]]:
    """Return the offences of a text, and the readings of what can be read in two ways, none where it is plain.

    Neither of two names that a comma, "&" or "and" stands between is known: they may be one offence.  Or several known
    names stand in one with nothing that parts them.
    """
    parts = parted(text)
    for part in parts:
        within = [found[0] for found in _known_within().finditer(part.name)] if not part.known else []
        if len(within) > 1:
            return parts, ["; ".join(map(offence, within)), f'"{part.name}"']
    for n, (one, other) in enumerate(pairwise(parts)):
        if one.hard or not one.name or not other.name:
            continue
        if re.fullmatch(_LETTER, other.name) and (found := re.fullmatch(r"(?i)(.*\bclass )[abc]", offence(one.name))):
            letters = list(takewhile(lambda part: re.fullmatch(_LETTER, part.name), parts[n + 1 :]))
            classes = [part._replace(name=f"{found[1]}{part.name[-1].upper()}") for part in letters]
            first = one._replace(name=offence(one.name))
            return parts, ["; ".join(map(_as_typed, (first, *others))) for others in (classes, letters)]
        if not one.known and not other.known:
            run = [part.name for part in parts[n:]]
            end = next((k for k, part in enumerate(parts[n:]) if part.hard or part.known), len(run) - 1)
            several = "; ".join(map(_as_typed, parts[n : n + end + 1]))
            whole = OffencePart(f'"{_between(text, run[0], run[end])}"', parts[n + end].many, True, True)
            return parts, [several, _as_typed(whole)]
    return parts, []


def _as_typed(part: OffencePart) -> str:
    return part.name if part.many == 1 else f"{part.name} x{part.many}"


@lru_cache(maxsize=4096)  # a ledger names the same few offences again and again
def are_several(name: str) -> bool:
    """Whether what stands as one offence is several known ones, each parted from the next."""
    parts = parted(name)
    return len(parts) > 1 and all(part.known for part in parts)


def _between(text: str, first: str, last: str) -> str:
    """Return the text from one name up to and with another."""
    plain = with_counts_behind(text)
    begins = plain.index(first)
    return plain[begins : plain.index(last, begins + len(first)) + len(last)]


def _next(text: str, place: int) -> tuple[OffencePart, int]:
    """Return the offence that begins at a place, and the place after it and its counts."""
    if found := _known().match(text, place) or re.compile(_QUOTED).match(text, place):
        quotes = text[place] == '"'
        name = " ".join(found[0][1:-1].replace('""', '"').split()) if quotes else found[0]
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
    return re.compile(_longest_first() + _END, re.IGNORECASE)


@cache
def _known_within() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_longest_first()}(?![\w-])", re.IGNORECASE)


@cache
def _longest_first() -> str:
    names = {name for row in shorts("offence") for name in (row.means, row.short)}
    ways = (_JOINT.join(map(re.escape, re.split(_JOINT, name))) for name in sorted(names, key=lambda n: (-len(n), n)))
    return f"(?:{'|'.join(ways)})"
