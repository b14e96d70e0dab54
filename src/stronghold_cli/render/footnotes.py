"""Footnotes under a table of figures: each sentence once, by letter, however many figures it is said about."""

from collections.abc import Iterable, Mapping, Sequence
from string import ascii_lowercase

from stronghold_cli.figures.measure import Measure
from stronghold_cli.results.notes import Note


class Footnotes:
    """The footnotes of one table, in the order that its lines are marked in."""

    def __init__(self) -> None:
        """Begin with none."""
        self._letters: dict[tuple[str, str], str] = {}
        self._sentences: dict[tuple[str, str], set[str]] = {}

    def mark(self, notes: Sequence[Note]) -> str:
        """Return what follows the name of a figure that these are about: ` [a c]`, nothing for none."""
        return self.mark_by({"": notes})

    def mark_by(self, notes: Mapping[str, Sequence[Note]]) -> str:
        """Return the same, of notes by what they are said about, such as one of two windows."""
        letters = set()
        for of, said in notes.items():
            for note in said:
                key = of, key_of(note)
                self._sentences.setdefault(key, set()).add(note.sentence)
                letters.add(self._letters.setdefault(key, _letter(len(self._letters))))
        return f" [{' '.join(sorted(letters, key=lambda letter: (len(letter), letter)))}]" if letters else ""

    def lines(self, of: str = "") -> list[str]:
        """Return the footnotes: `[a] This leaves out 1 seizure without a weight.`"""
        return [
            f"[{letter}] {as_sentence(_one_for(self._sentences[what, said], said))}"
            for (what, said), letter in self._letters.items()
            if what == of
        ]


def key_of(note: Note) -> str:
    """Return what notes have in common that are one footnote."""
    return note.shared or note.sentence


def said_of_all(of_each: Iterable[Sequence[Note]]) -> dict[str, str]:
    """Return the notes that are on each of several figures, by their keys, as one sentence each; none of one figure."""
    several = [{key_of(note): note.sentence for note in notes} for notes in of_each]
    if len(several) < 2:
        return {}
    return {
        key: as_sentence(_one_for({notes[key] for notes in several}, key))
        for key in several[0]
        if all(key in notes for notes in several)
    }


def _one_for(sentences: Iterable[str], shared: str) -> str:
    """Return the sentence that notes have in common; where they are about several kinds, the one for all of those."""
    first, *others = sentences
    return shared if others else first


def as_sentence(words: str) -> str:
    """Return what a note says with its capital letter and its full stop."""
    return f"{words[:1].upper()}{words[1:]}."


def _letter(place: int) -> str:
    """Return a, b … z, and after them aa, ab …"""
    before, last = divmod(place, len(ascii_lowercase))
    return (_letter(before - 1) if before else "") + ascii_lowercase[last]


def names_to_type(measures: Iterable[Measure]) -> list[str]:
    """Return the names of figures as one line, for where there is no column of them."""
    return [f"Names to type: {'; '.join(f'{measure.title}, {measure.name}' for measure in measures)}."]
