"""A weight beside several pieces that is that of each, or of all of them: `14 wraps heroin @ 0.2g`, `14 x 0.2g`."""

from collections.abc import Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.errors import SeveralMeanings
from stronghold_cli.sheet.things.thing_words import ABOUT
from stronghold_cli.sheet.words.goods import many, runs
from stronghold_cli.sheet.words.phrases import Certain, number_said
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.quantity import PIECE_WORDS, Mass, is_mass, is_pieces
from stronghold_cli.values.text import quoted

_AT, _TIMES = ("at", "of"), "x"
_EACH = ("each", "ea", "apiece", "a piece", "per wrap", "a wrap", "per bag", "a bag", "per deal", "a deal")
_SMALL, _HEAVIEST = ("wrap", "rock", "deal", "bomb", "tablet"), 2_000
"""What is sold to one user, and what one of these weighs at most, in milligrams, to be asked about: no law says it."""


def check_weight_each(words: Sequence[Word]) -> None:
    """Raise SeveralMeanings for a weight that may be that of each piece, or of all of them.

    Raises Certain where nothing says how many pieces there were.
    """
    pieces, unit = 0, ""
    for at in range(len(words)):
        if counted := _pieces(words[at:]):
            pieces, unit = counted
        length, weight = next(((n, text) for n, text in runs(words[at:], 2) if is_mass(text.strip("()"))), (0, ""))
        if not length:
            continue
        times = _times(words[:at])
        lead = at - (at > 0 and words[at - 1].text.casefold() in ABOUT)  # `@ approx 0.2g`
        said_at = lead > 0 and words[lead - 1].plain and words[lead - 1].text.casefold() in _AT
        begin = lead - 1 if said_at else at - (times > 0)
        end = at + length + _each(words[at + length :])
        is_each = end > at + length
        if is_each or times or (begin < at and _may_be_each(weight.strip("()"), unit)):
            said = " ".join(word.said for word in words[begin:end] if word.said).rstrip(",;:.")
            _raise(said, weight.strip("()"), times or pieces, is_each=is_each)
        pieces = 0  # `14 wraps heroin 2.8g, 6 lights at 0.4kg`


def _pieces(words: Sequence[Word]) -> tuple[int, str] | None:
    """Return how many pieces of a drug the first words count, and their unit; None for any other words."""
    if not words[0].plain or words[0].name is not None:
        return None
    number = number_said(words[0])
    counted = many(words) or ((number, 1) if number.isdigit() else None)
    unit = words[counted[1]].text if counted and len(words) > counted[1] else ""
    return (int(counted[0]), PIECE_WORDS.get(unit.casefold(), "")) if counted and is_pieces(f"1 {unit}") else None


def _times(before: Sequence[Word]) -> int:
    """Return how many times a weight is said behind some words, `14 x 0.2g`; 0 where it is not."""
    number = before[-2].text if len(before) > 1 else ""
    times = before and before[-1].plain and before[-1].text.casefold() == _TIMES
    return int(number) if times and number.isascii() and number.isdigit() else 0


def _each(after: Sequence[Word]) -> int:
    """Return how many words behind a weight say that each piece weighs that, 0 where they do not."""
    return next((length for length, text in runs(after, 2) if key_of(text.strip("().")) in _EACH), 0)


def _may_be_each(weight: str, unit: str) -> bool:
    """Whether one piece may weigh that; a bag may be of any size."""
    return unit not in _SMALL or Mass.parse(weight).milligrams <= _HEAVIEST


def _raise(said: str, weight: str, pieces: int, *, is_each: bool) -> None:
    if pieces > 1:
        of_all = "".join(str(Mass(Mass.parse(weight).milligrams * pieces)).split())
        why = f"{quoted(said)} may be the weight of each, {of_all} in all, or of all of them"
        raise SeveralMeanings(why, f"say {of_all}, or {weight}", about=said).but(candidates=(of_all, weight))
    if is_each:
        raise Certain(f"{quoted(said)} is what each weighs", "say the weight of all of them, e.g. 2.8g")
