"""The runs of words that begin a line, as the tables of the catalogue have them."""

from collections.abc import Iterator, Sequence

from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.sheet.words.text import bare as without_marks


def bare(word: Word) -> Word:
    """Return a word without the brackets and marks around it."""
    return without_marks(word, "()!?.")


def run_of(words: Sequence[Word], longest: int) -> Iterator[tuple[int, str]]:
    """Yield the runs of plain words that begin a line, the longest first, as tables have them; no comma within one."""
    most = 0
    while most < min(len(words), longest) and words[most].plain and words[most].name is None:
        most += 1
        if words[most - 1].parts or words[most - 1].text.endswith(")"):
            break
    for length in range(most, 0, -1):
        yield length, key_of(" ".join(bare(word).text for word in words[:length]))
