"""Numbers as releases print them: 2,800, 1.2 million, two and a half, a dozen, half a million, forty-nine."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.claims.reading.tokens import Token, begins
from stronghold_cli.values.number import UP_TO_NINETEEN

SCALES = {"hundred": 2, "k": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "bn": 9, "billion": 9}
"""Each scale, as a power of ten."""

_ONES = {word: value for value, word in enumerate(UP_TO_NINETEEN)}
_TENS = dict(
    zip(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        range(20, 100, 10),
        strict=True,
    )
)
_LARGE = {word: 10**power for word, power in SCALES.items() if word in ("thousand", "million", "billion")}
_PARTS = {("half",): "5", ("a", "half"): "5", ("a", "quarter"): "25", ("quarter",): "25", ("three", "quarters"): "75"}
_PARTS_OF_ONE = {
    (*words, *joined): f"0.{digits}"
    for words, digits in _PARTS.items()
    for joined in (("of", "a"), ("a",), ("of", "an"), ("an",))
}
"""`half a`, `a quarter of a`, `three quarters of a`: what it is a part of comes after."""
_DOZEN = 12
_COMPARED = {"fewer", "less", "more", "longer", "other"}
"""Words after `no` that make it something else than none."""


class Number(NamedTuple):
    """A number as it was printed: digits, times ten to `scale`."""

    digits: str
    scale: int
    end: int
    """The place of the token after it."""


def number_at(tokens: Sequence[Token], at: int, *, letters: bool = True) -> Number | None:
    """Return the number that begins there, the longest that it can be; None where none does.

    `letters` says whether a bare letter is a scale: `2.5m` is a sum of millions, and `6m` a term of months.
    """
    if at >= len(tokens):
        return None
    if (found := _part_of_one(tokens, at)) is None:
        if tokens[at].is_digits:
            found = tokens[at].text, at + 1
        elif (cardinal := _cardinal(tokens, at)) is not None:
            found = str(cardinal[0]), cardinal[1]
        elif tokens[at].text == "a" and _text(tokens, at + 1) in (*SCALES, "dozen"):
            found = "1", at + 1
        elif tokens[at].text == "no" and (after := _text(tokens, at + 1)).isalpha() and after not in _COMPARED:
            return Number("0", 0, at + 1)  # no weapons
        else:
            return None
    digits, end = _and_a_part(tokens, *found)
    scale = 0
    word = _text(tokens, end)
    if word == "dozen" and (dozens := _dozens(digits)):
        return Number(dozens, 0, end + 1)
    if word in SCALES and (letters or len(word) > 2):
        scale = SCALES[word]
        digits, end = _and_a_part(tokens, digits, end + 1)
    return Number(digits, scale, end)


def _text(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _part_of_one(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    for length in (4, 3, 2):
        words = tuple(token.text for token in tokens[at : at + length])
        if words in _PARTS_OF_ONE:
            return _PARTS_OF_ONE[words], at + length
    return None


def _and_a_part(tokens: Sequence[Token], digits: str, end: int) -> tuple[str, int]:
    """Add the `and a half` that follows a whole number."""
    for words, part in _PARTS.items():
        if len(words) > 1 and begins(tokens, end, ("and", *words)) and "." not in digits:
            return f"{digits}.{part}", end + 1 + len(words)
    return digits, end


def _dozens(digits: str) -> str | None:
    if digits == "0.5":
        return str(_DOZEN // 2)
    return str(int(digits) * _DOZEN) if digits.isdecimal() and len(digits) < 10 else None


def _cardinal(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Read `forty-nine`, `one hundred and six`, `two thousand eight hundred`; `a` where a hundred or more follows."""
    total, largest, end = 0, 0, at
    while (part := _below_1000(tokens, end)) is not None:
        value, after = part
        large = _LARGE.get(_text(tokens, after), 1)
        if largest and large >= largest:
            return total, end
        if large == 1:
            return total + value, after
        total, largest, end = total + value * large, large, after + 1
        if _text(tokens, end) == "and" and _is_last(tokens, end + 1):
            end += 1
    return (total, end) if largest else None


def _is_last(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number below a hundred stands there, and nothing that would make it a number of its own."""
    below = _below_100(tokens, at)
    return below is not None and _text(tokens, below[1]) not in SCALES


def _below_1000(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    hundreds = _below_100(tokens, at)
    if hundreds is None and _text(tokens, at) == "a" and _text(tokens, at + 1) == "hundred":
        hundreds = 1, at + 1
    if hundreds is None or _text(tokens, hundreds[1]) != "hundred":
        return hundreds
    value, end = 100 * hundreds[0], hundreds[1] + 1
    rest = end + 1 if _text(tokens, end) == "and" else end
    below = _below_100(tokens, rest)
    if below is None or _text(tokens, below[1]) == "hundred":
        return value, end
    return value + below[0], below[1]


def _below_100(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    word = _text(tokens, at)
    if word in _ONES:
        return _ONES[word], at + 1
    if word not in _TENS:
        return None
    one = _ONES.get(_text(tokens, at + 1), 0)
    return (_TENS[word] + one, at + 2) if 0 < one < 10 else (_TENS[word], at + 1)
