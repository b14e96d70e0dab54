"""The runs of words that begin a line, as the tables of the catalogue have them."""

from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.text import bare as without_marks

_MARKS = "()!."
"""No `?`: what is doubted is not what it says."""


def bare(word: Word) -> Word:
    """Return a word without the brackets and marks around it."""
    return without_marks(word, _MARKS)


def run_of(words: Sequence[Word], longest: int) -> Iterator[tuple[int, str]]:
    """Yield the runs of plain words that begin a line, the longest first, as tables have them; no comma within one."""
    texts: list[str] = []
    for word in words[:longest]:
        if not word.plain or word.name is not None:
            break
        texts.append(word.text.strip(_MARKS))
        if word.parts or word.text.endswith(")"):
            break
    for length in range(len(texts), 0, -1):
        yield length, key_of(" ".join(texts[:length]))
