"""The item that a mistyped word was probably meant to be."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache

from stronghold_cli.catalogue.items import FORMS, Item, Own, all_items, find_item
from stronghold_cli.values.choices import close_to
from stronghold_cli.values.quantity import PIECE_WORDS, UNITS

CLOSE = 0.75
"""How like two words must be, of 1: one letter wrong in four.  Less, and a drug is offered a weapon: `wax`, `axe`."""
_LEAST = 5
"""How long a slip must be: of a shorter word, one letter makes another word (`pole`, `card`) …"""
_LONG = 7
"""… and how long one in which a letter is another."""

_CODE = re.compile(r"[0-9]|^[^eiou]{1,4}$")
"""The code of a drug, not a word: one letter or number makes it another drug (`mda`, `mdma`; `2c-b`, `2c-i`)."""

_FORMS = {word: form for form in FORMS if form != "other" for word in (form, f"{form}s")} | {
    **dict.fromkeys(("cartridge", "cartridges", "cart", "carts", "pen", "pens"), "vape"),
    **dict.fromkeys(("gummy", "gummies", "sweet", "sweets"), "edible"),
}
"""The words for what a drug looks like."""
_SORTS = {"street", "fake", "counterfeit", "suspected", "believed", "loose", "bagged", "bar", "bars", "bag", "bags"}
"""Words beside an item that make it no other one …"""
_BESIDE = {*PIECE_WORDS, *_FORMS, *_SORTS}
"""… as those for how many there are, and for what they look like, do not."""
_MOST_BESIDE = 3
"""How many words may stand beside an item: beyond, they say something of their own."""


def is_slip(text: str, word: str) -> bool:
    """Whether a text is a slip for a word by its letters alone, where nothing says what sort of thing was typed.

    A letter too many, too few or in another place, and of a long word another one in its place: of a shorter one that
    may be a word of its own (`crank`).
    """
    plain = text.removesuffix("s") if not word.endswith("s") else text
    if plain[:1] != word[:1] or abs(len(plain) - len(word)) > 1:
        return False
    one, other = Counter(plain), Counter(word)
    wrong = (one - other).total() + (other - one).total()
    long = len(plain) == len(word) >= _LONG
    return len(plain) >= _LEAST and wrong <= (2 if long else 1)


def is_one_letter_off(text: str, word: str) -> bool:
    """Whether a text is a word with one letter too many, too few, in another's place, or with two the wrong way round.

    `baaled` has the letters of `blade` and one more, and is no slip of it.
    """
    same = next((at for at, pair in enumerate(zip(text, word, strict=False)) if pair[0] != pair[1]), None)
    same = min(len(text), len(word)) if same is None else same
    one, other = text[same:], word[same:]
    swapped = one[:2] == other[:2][::-1] and one[2:] == other[2:]
    return one != other and (one[1:] in (other, other[1:]) or one == other[1:] or swapped)


def unit_said(text: str, units: Collection[str]) -> str | None:
    """Return which of an item's units a word of what was typed for it is: `cannabis plants` are plants."""
    said = (PIECE_WORDS.get(word) for word in _words(text))
    return next((unit for unit in said if unit in units), None)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s_-]+", text.casefold())


def _beside(text: str, own: Own) -> str:
    """Return `did you mean x?` of the item that stands beside a word for its unit, its form or its sort, else nothing.

    `lsd tabs` is LSD, in tabs; `street xanax` is alprazolam, however it is sold.
    """
    words = _words(text)
    for length in range(len(words) - 1, max(0, len(words) - _MOST_BESIDE - 1), -1):
        for at in range(len(words) - length + 1):
            beside = [*words[:at], *words[at + length :]]
            known = find_item(" ".join(words[at : at + length]), own) if _BESIDE.issuperset(beside) else None
            if known and known.category == "drug":
                return f"did you mean {known.name}{_as(known, beside)}?"
    return ""


def _as(item: Item, beside: Sequence[str]) -> str:
    if unit := unit_said(" ".join(beside), item.units):
        return f", in {UNITS[unit]}"
    form = next((_FORMS[word] for word in beside if word in _FORMS), None)
    return f", of form {form}" if form else ""


@lru_cache(maxsize=1024)  # a line of a sheet is read in many ways, and each asks about the same words
def near_item(text: str, own: Own = (), category: str | None = None) -> str:
    """Return `did you mean x?` of the item's name or word that a text is close to, else nothing.

    The program's own goes before a team's, which may be a slip that was once taken for new.  Never across categories:
    nothing is offered where close words are of several, nor one of another category than is given.
    """
    if category in (None, "drug") and (beside := _beside(text, own)):
        return beside
    plain = " ".join(text.lower().split())
    for team in (False, True):
        category_of = {
            word: item.category
            for item in all_items(own).values()
            if item.own is team and category in (None, item.category)
            for word in (item.name, *item.words)
        }
        close = close_to(plain, category_of, 3, CLOSE)
        if not category and not team:
            close = [word for word in close if is_slip(plain, word)]
        if close:
            several = len({category_of[word] for word in close}) > 1
            code = category_of[close[0]] == "drug" and (_CODE.search(close[0]) or _CODE.search(plain))
            return "" if several or code else f"did you mean {close[0]}?"
    return ""
