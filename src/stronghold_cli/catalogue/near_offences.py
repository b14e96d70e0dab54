"""The known offences that a text which is none of them was probably meant to be, or is a part of."""

import re
from functools import cache, lru_cache

from stronghold_cli.catalogue.short_forms import is_in_table, shorts
from stronghold_cli.values.text import fold

_CLOSE = 0.75
"""How like two words must be, of 1: one letter wrong in four …"""
_SAME = 0.9
"""… and two whole names, however the blanks fall in them."""
_MOST_LEFT = 2
"""By how many letters two such names may differ in length: more is another word, which says something."""
_SMALL = {"the", "an", "of", "in", "to", "drug", "drugs"}
"""Words that are left out or put in without another offence being meant."""

_Words = tuple[str, ...]


@lru_cache(maxsize=4096)  # a ledger names the same few offences again and again
def meant_offences(text: str) -> tuple[str, ...]:
    """Return the known offences that a text may be a slip for, then those that it is a part of, where it is of several.

    Nothing for a known one, nor where nothing is near: `theft`.
    """
    if is_in_table(text, "offence"):
        return ()
    said = _words(text)
    wrong = {means: min(_slips(said, name) for name in names) for means, names in _names()}
    least = min(wrong.values())
    slips = [means for means, many in wrong.items() if many == least <= len(said)]
    of = [means for means, names in _names() if any(_is_part(said, name) for name in names)]
    return tuple(dict.fromkeys(slips + of if len(of) > 1 else slips))


def _words(text: str) -> _Words:
    return tuple(re.findall(r"[^\W_]+", fold(text)))


@cache
def _names() -> tuple[tuple[str, tuple[_Words, _Words]], ...]:
    """Return each known offence with the words of its wording and of its short form."""
    return tuple((row.means, (_words(row.means), _words(row.short))) for row in shorts("offence"))


def _is_part(said: _Words, name: _Words) -> bool:
    places = range(len(name) - len(said) + 1)
    return bool(said) and any(all(map(_is_close, said, name[place:])) for place in places)


def _slips(said: _Words, name: _Words) -> int:
    """Return how many words of a name are mistyped in a text, more than it has where it is no slip for that name."""
    one, other = ([word for word in words if word not in _SMALL] for words in (said, name))
    if one and len(one) == len(other) and all(map(_is_class_or_close, one, other)):
        return sum(word != theirs for word, theirs in zip(one, other, strict=True))
    whole, theirs = "".join(said), "".join(name)
    near = abs(len(whole) - len(theirs)) <= _MOST_LEFT and _is_like(whole, theirs, _SAME)
    return len(said) + (not near)


def _is_class_or_close(word: str, other: str) -> bool:
    return len(word) == len(other) == 1 or _is_close(word, other)


def _is_close(word: str, other: str) -> bool:
    if word == other:
        return True
    # Of a shorter one too little is left to tell a slip by: `theft` is no `the`.
    short = min(len(word), len(other))
    return (short > 2 and sorted(word) == sorted(other)) or (short > 3 and _is_like(word, other, _CLOSE))


def _is_like(text: str, other: str, alike: float) -> bool:
    from difflib import SequenceMatcher  # only a word that is in no table needs it

    matcher = SequenceMatcher(None, text, other, autojunk=False)
    return matcher.real_quick_ratio() >= alike and matcher.quick_ratio() >= alike and matcher.ratio() >= alike
