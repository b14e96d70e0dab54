"""Words of which one is chosen: the one that was meant, and the nearest to one that is none."""

from collections.abc import Iterable, Sequence

from stronghold_cli.errors import Unreadable
from stronghold_cli.values.text import hyphened, quoted


def find_choice(text: str, choices: Iterable[str]) -> str | None:
    """Return the choice that a text is, in any case, with spaces or hyphens; None where it is none."""
    plain = hyphened(text)
    return next((choice for choice in choices if choice.casefold() == plain), None)


def read_choice(text: str, choices: Sequence[str]) -> str:
    """Return the choice that a text is.  Raises Unreadable for one that is none, with the nearest."""
    choice = find_choice(text, choices)
    if choice is None:
        raise Unreadable(f"{quoted(text)} is not one of {', '.join(choices)}", did_you_mean(hyphened(text), choices))
    return choice


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Return `did you mean x?` where something known is close, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, 1)
    return f"did you mean {close[0]}?" if close else ""
