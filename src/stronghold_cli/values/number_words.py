"""Numbers in words, as people write them in front of a unit: `six years`, `three and a half years`."""

import re

_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SINGLE = {word: number for number, word in enumerate(_ONES, 1)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
_WORD = re.compile(rf"(?i)\b(?:({'|'.join(_TENS)})[ -]({'|'.join(_ONES[:9])})|({'|'.join(_SINGLE)}))\b")
_HALF = re.compile(r"(?i)(?<=[0-9]) (?:and a half|1/2)(?= )")
_AND = re.compile(r"(?i)(?<=[a-z]),? (?:and|&) (?=[0-9])")


def in_digits(text: str) -> str:
    """Return a text with its numbers in digits: `3½ years` for `three and a half years`, `2 years 6 months`."""
    digits = _WORD.sub(lambda found: str(sum(_SINGLE[word.lower()] for word in found.groups() if word)), text)
    return _AND.sub(" ", _HALF.sub("½", digits))
