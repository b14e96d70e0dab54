"""The counts of an offence, wherever people put them: `2 counts of pwits-a`, `pwits-a twice`, `pwits-a (x2)`."""

import re
from collections.abc import Callable
from functools import cache

from stronghold_cli.catalogue.short_forms import shorts
from stronghold_cli.values.number import UP_TO_NINETEEN

_JOINT = r"[\s_-]+"
_HYPHENS = dict.fromkeys(map(ord, "‐‑–"), "-")
_WORDS = {word: many for many, word in enumerate((*UP_TO_NINETEEN, "twenty"))}
_N = rf"(?:[0-9]+|(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b)"
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_COUNTS_OF = r"(?:counts?|charges|offences)"
_BY_ITSELF = r"(?=\s*(?:[;,&]|and\b|\Z))"
"""Where nothing follows but a separator: what else stands there may be what is counted."""
_BEHIND = (
    rf"[x×*]\s*({_N})|({_N})\s*(?:{_COUNTS_OF}|times)|\(\s*(?:[x×*]\s*)?({_N})\s*(?:{_COUNTS_OF}|times)?\s*\)"
    rf"|({'|'.join(_TIMES)})"
)
_ANY_COUNT = rf"(?i)[0-9]|\b(?:{'|'.join((*_WORDS, *_TIMES))})\b"
# Officers name an offence by its place in the law: s.18, section 47, 1861 Act, Fraud Act 2006.
_LAW = (
    r"(?i)\b(?:s|ss|sec|sect|sections?|sch|schedules?|para|paragraphs?|art|articles?|reg|regulations?|parts?)"
    r"\.?\s*[0-9]+[0-9a-z().]*(?:\s*[/-]\s*[0-9]+[0-9a-z().]*)?"
    r"|\b(?:act|order|regulations?)\s+(?:1[6-9]|20)[0-9]{2}\b|\b(?:1[6-9]|20)[0-9]{2}\s+(?:act|order|regulations?)\b"
)
_MISPLACED = (
    rf"(?i)(?<![a-z0-9.])[0-9]|[×*]|\bx\s?[0-9]|[0-9]\s?x\b"
    rf"|\b(?:{'|'.join(each for each in (*_WORDS, *_TIMES))}|both|several|multiple|{_COUNTS_OF}|times)\b"
)


def with_hyphens(text: str) -> str:
    """Return a text, as long as it was, with a hyphen for each dash that may join the words of a name.

    Python compiles a pattern of all names in a quarter of the time where no dash stands in it four hundred times.
    """
    return text.translate(_HYPHENS)


@cache
def known_names() -> str:
    """Return a pattern of every known name and short form, the longest first, in a text with hyphens."""
    names = {name for row in shorts("offence") for name in (row.means, row.short)}
    ways = (
        _JOINT.join(map(re.escape, re.split(_JOINT, with_hyphens(name))))
        for name in sorted(names, key=lambda n: (-len(n), n))
    )
    return f"(?:{'|'.join(ways)})"


@cache
def _beginnings() -> re.Pattern[str]:
    first = {re.split(_JOINT, with_hyphens(name))[0] for row in shorts("offence") for name in (row.means, row.short)}
    return re.compile(
        rf"\s*(?:\"|x?\s*{_N}|(?:{'|'.join(map(re.escape, sorted(first, key=len, reverse=True)))}))", re.IGNORECASE
    )


def may_begin(text: str) -> bool:
    """Whether a text begins as a known name does, with counts or with quotes; nothing else is a list of known ones."""
    return _beginnings().match(text) is not None


def with_counts_behind(text: str) -> str:
    """Return a text with the counts of each known name behind it: `PWITS class A x2` for `2 counts of PWITS class A`.

    What has quotes stays as it is.
    """
    plain = " ".join(text.split())
    # Most have no counts, and every offence that is shown is read again.
    if '"' in plain or not re.search(_ANY_COUNT, plain):
        return plain
    # Counts alone, which a mark or brackets keep apart, are of whatever stands before them.
    plain = re.sub(r"\s*\(\s*[x×]\s?([0-9]+)\s*\)", r" x\1", plain, flags=re.IGNORECASE)
    plain = re.sub(rf"\s*×\s?([0-9]+){_BY_ITSELF}", r" x\1", plain, flags=re.IGNORECASE)
    plain = re.sub(rf",\s*(x\s?[0-9]+){_BY_ITSELF}", r" \1", plain, flags=re.IGNORECASE)
    plain = _replaced(_behind(), plain, lambda found: f"{found[1]} x{_number(*found.groups()[1:])}")
    return _replaced(_in_front(), plain, lambda found: f"{found[1]}{found[4]} x{_number(found[2], found[3])}")


def _replaced(names: re.Pattern[str], text: str, put: Callable[[re.Match[str]], str]) -> str:
    """Return a text with what a pattern of names finds in it replaced; all else stays as it was typed."""
    kept, at = [], 0
    for found in names.finditer(with_hyphens(text)):
        kept += [text[at : found.start()], put(found)]
        at = found.end()
    return "".join([*kept, text[at:]])


def has_misplaced_counts(name: str) -> bool:
    """Whether what is no known name has a number or a word for one in it, which is no place in the law."""
    return re.search(_MISPLACED, re.sub(_LAW, " ", name)) is not None


def _number(*found: str | None) -> int:
    said = next(each for each in found if each).casefold()
    return int(said.lstrip("0")[:9] or 0) if said.isdecimal() else _WORDS.get(said, _TIMES.get(said, 0))


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])({known_names()})\s*(?:[,:-]\s*)?(?:{_BEHIND}){_BY_ITSELF}", re.IGNORECASE)


@cache
def _in_front() -> re.Pattern[str]:
    before = rf"(\A|[;,&]\s*|\band\s+)(?:x\s?({_N})|({_N})(?:\s*x|\s+{_COUNTS_OF}(?:\s+of)?)?)\s+"
    return re.compile(rf"{before}({known_names()})(?!\s+x\s?[0-9]){_BY_ITSELF}", re.IGNORECASE)
