"""What was published, made plain, and parted into words, numbers and signs."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

_QUOTES = str.maketrans("’‘‚ʼ′`“”„«»″‐‑‒–—―−", "''''''" + '"' * 6 + "-" * 7)
_PLAIN = (
    (r"(?<=[a-z])'s\b", "s"),
    (r"['\"]", " "),
    (r"&", " and "),
    (r"\b([0-9]+)(?: ?½| 1/2\b)", r"\1.5"),
    (r"½", "0.5"),
    (r"(?<=[a-z0-9])-(?=[a-z])", " "),  # twenty-five, stop-and-search, 11-and-a-half, 18-month
    (r"\bmetric tons?\b", "tonnes"),
    (r"(?<=[a-z])\.(?![a-z])", " "),  # approx. 160, c.160
    # "Class A and B" is said about two classes.
    (r"\bclass ([abc]) (and|or) ([abc])\b", r"class \1 \2 class \3"),
)
_PARTED = r"[0-9]+(?:,[0-9]+)*(?:\.[0-9]+)?|[^\W\d_]+|\S"

SEPARATORS = frozenset(",;:()")
"""Signs between words that change nothing."""


class Token(NamedTuple):
    """A number in digits, a word, or a sign, with its place in the plain text."""

    text: str
    start: int
    end: int

    @property
    def is_digits(self) -> bool:
        """Whether it is a number in digits."""
        return "0" <= self.text[0] <= "9"


def plain(words: str) -> str:
    """Return published words in lower case, on one line, with straight quotes taken away and hyphens opened up."""
    text = words.lower().translate(_QUOTES)
    for pattern, instead in _PLAIN:
        text = re.sub(pattern, instead, text)
    # What a list on a page puts before its lines is no part of them.
    return re.sub(r"^[-•·*] ", "", " ".join(text.split())).rstrip(" .!…")


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a plain text."""
    return [Token(found[0], found.start(), found.end()) for found in re.finditer(_PARTED, text)]


@cache
def phrase(words: str) -> tuple[str, ...]:
    """Return a declared phrase as its tokens read: `stop-and-search` is three words."""
    return tuple(token.text for token in tokens_of(plain(words)))


def begins(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Whether these words stand there."""
    return at >= 0 and tuple(token.text for token in tokens[at : at + len(words)]) == tuple(words)
