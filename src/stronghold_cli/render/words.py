"""The words of a day's sheet as a list: what each says, and whether the team added it."""

from collections.abc import Sequence
from typing import NamedTuple

from stronghold_cli.render.answer import Answer
from stronghold_cli.render.listing import ListedCell, list_of


class ListedWord(NamedTuple):
    """A word, what it says, and whether it is the team's own."""

    word: str
    means: str
    own: bool


_CELLS: Sequence[ListedCell[ListedWord]] = (
    ListedCell("word", lambda each: each.word, wide=True),
    ListedCell("means", lambda each: each.means, wide=True),
    ListedCell("own", lambda each: each.own, show=lambda said: "the team's own" if said == "yes" else ""),
)


def words_answer(found: Sequence[ListedWord]) -> Answer:
    """Return words as an answer."""
    return list_of("words", found, _CELLS)
