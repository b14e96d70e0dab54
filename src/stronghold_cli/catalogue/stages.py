"""How far an offence went, and what part somebody had in it: what no suggestion of another offence may leave out."""

import re

_STAGES = {
    "intent": ("intent", "intents", "intending", "pwits"),
    "conspiracy": ("conspiracy", "conspire", "conspired", "conspiring"),
    "attempt": ("attempt", "attempts", "attempted", "attempting"),
    "concerned": ("concerned", "concern", "bcis"),
    "offer": ("offer", "offers", "offered", "offering"),
    "encourage": ("encourage", "encouraged", "encouraging", "assist", "assisted", "assisting"),
}
"""The words that say each of them."""
_WITH_INTENT = r"\bw\s?[/.]?\s?i\b"
"""`with intent` in short: w/i, wi."""
_LEAST = 4
_CLOSE = 0.85
"""How like a mistyped word must be to one of these, of 1: less, and `concealed` is `concerned`."""


def stages(text: str) -> frozenset[str]:
    """Return which of them a text in small letters says, mistyped ones too."""
    said = {stage for word in re.findall(r"[^\W_]+", text) if (stage := _stage(word))}
    return frozenset(said | {"intent"} if re.search(_WITH_INTENT, text) else said)


def _stage(word: str) -> str | None:
    return next((stage for stage, words in _STAGES.items() if any(_is_close(word, each) for each in words)), None)


def _is_close(word: str, other: str) -> bool:
    if word == other:
        return True
    if len(word) < _LEAST or word[0] != other[0]:
        return False
    from difflib import SequenceMatcher  # only a word that is in no table needs it

    return sorted(word) == sorted(other) or SequenceMatcher(None, word, other, autojunk=False).ratio() >= _CLOSE
