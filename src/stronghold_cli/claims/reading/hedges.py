"""Hedges: the words that say how exactly a figure is meant, before it ("over 50") or after it ("50 or more")."""

from collections.abc import Sequence

from stronghold_cli.claims.reading.tokens import Token, begins, phrase

HEDGES = {
    "over": ("over", "just over", "well over", "more than", "in excess of", "above", "upwards of"),
    "nearly": (
        *("nearly", "almost", "close to", "just under", "approaching", "just below"),
        *("just shy of", "shy of", "just short of"),
    ),
    "about": (
        *("around", "about", "approximately", "approximate", "an approximate", "approx", "roughly", "some", "circa"),
        *("c", "~", "in the region of", "somewhere in the region of"),
    ),
    "at-least": ("at least", "minimum of", "a minimum of", "minimum", "no fewer than", "no less than", "not less than"),
    "up-to": ("up to", "at most", "maximum of", "a maximum of", "maximum", "no more than", "not more than"),
    "under": ("under", "fewer than", "less than", "below"),
    "between": ("between", "from"),
    "exactly": ("exactly", "precisely"),
}
"""Each hedge and the words for it; a figure with no word is `exactly` too, as finely as it was printed."""

AFTER = {("or", "more"): "at-least", ("or", "over"): "at-least", ("or", "fewer"): "up-to", ("or", "less"): "up-to"}
"""Hedges that stand after a figure, or after its things (`90 wraps or more`)."""

# Longest first: "more than" is in "no more than".
_BEFORE = sorted(
    ((phrase(words), hedge) for hedge, several in HEDGES.items() for words in several),
    key=lambda pair: -len(pair[0]),
)
_NO_HEDGE = tuple(
    phrase(words)
    for words in ("a combined total of", "a total of", "total of", "an estimated", "estimated", "a combined", "the")
)
"""Words before a number that leave it as it is: how a value was come by is no hedge."""


def hedge_before(tokens: Sequence[Token]) -> tuple[str | None, int, tuple[str, ...]]:
    """Return the hedge that these tokens end with, how many stand before it and belong to the words, and its words."""
    end = _without_fillers(tokens, len(tokens))
    for words, hedge in _BEFORE:
        if begins(tokens[:end], end - len(words), words):
            return hedge, _without_fillers(tokens, end - len(words)), words
    return None, end, ()


def _without_fillers(tokens: Sequence[Token], end: int) -> int:
    while found := next((words for words in _NO_HEDGE if begins(tokens[:end], end - len(words), words)), None):
        end -= len(found)
    return end
