"""About whom each of the lines is that one line is cut into, and what is typed for it."""

import re
from collections.abc import Sequence
from contextlib import suppress

from stronghold_cli.catalogue.people_words import kin_words
from stronghold_cli.catalogue.sheet_words import key_of
from stronghold_cli.catalogue.thing_words import WORTH, thing_words
from stronghold_cli.records.activity import ACTIVITY
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.offers.named import is_exhibit
from stronghold_cli.sheet.offers.typed_line import TypedLine
from stronghold_cli.sheet.people.age_shapes import shape_first
from stronghold_cli.sheet.people.descriptions import with_descriptions
from stronghold_cli.sheet.people.who_is_who import is_new
from stronghold_cli.sheet.words.goods import runs
from stronghold_cli.sheet.words.phrases import Certain
from stronghold_cli.sheet.words.starts import is_about_somebody, item_kinds, start_of, time_said
from stronghold_cli.sheet.words.text import AND, Word

NUMBER = re.compile("[~£]*[0-9]")
_FROM = "from"


class CutLine:
    """A line as it was typed, and runs of its words that are lines by themselves."""

    def __init__(self, typed: TypedLine, reading: Reading) -> None:
        """Take the line."""
        self._typed, self._reading = typed, reading

    def text(self, line: range, *, whose: bool) -> str:
        """Return what is typed for a line: its words, with a key where it has none, behind things only if `whose`."""
        words = [self._typed.words[at].text.casefold() for at in line]
        places = [*line[line.start > 0 and words[0] in AND : len(words) - (words[-1] in AND)]]
        text = self._typed.said(places)
        key = self.key(self._last_key(line))
        said = [self._typed.words[at] for at in places]
        if not line.start or not key or (any(map(self.key, places)) and not shape_first(said)):
            return text
        if any((WORTH, key_of(each)) in thing_words() for _, each in runs(said, 3)):
            return text
        start = start_of(said, self._reading)
        if (start and start.kind in (kind for kind, _ in item_kinds())) or _counts(said):
            return f"{text} {_FROM} {key}" if whose else text
        return text if time_said(said[0]) or (start and start.kind is ACTIVITY) else f"{key} {text}"

    def _last_key(self, line: range) -> int:
        """Return where the person in front of a line stands, -1 for nobody."""
        return next((at for at in reversed(range(line.start)) if self.key(at)), -1)

    def is_of_nobody(self, line: range) -> bool:
        """Whether a line has nobody, and is not about the last one: `for the same as P-47, RUI`, `P-4, bf arrested`."""
        at = self._last_key(line)
        if at >= 0 and any(key_of(self._typed.words[each].text) in kin_words() for each in line[:2]):
            return True
        others = {self.key(before) for before in range(max(at, 0))} - {"", self.key(at)}
        is_subject = at - self._typed.part_of(at).start <= 1 if at >= 0 else True
        return bool(others) and not is_subject and not any(map(self.key, line))

    def is_somebody(self, line: range) -> bool:
        """Whether a line says only who somebody is: `P-40 (adult f, 33)`."""
        if not self.key(line.start):
            return False
        with suppress(Certain):
            _, *said = with_descriptions(self._typed.at(line), self._reading)
            return all(map(is_about_somebody, said))
        return False

    def is_mark(self, at: int) -> bool:
        word = self._typed.words[at]
        # `MH-1` behind a person `P-20` has the shape of a key.
        return is_exhibit(word, self._reading) or (self._typed.is_key(at, self._reading) and not self.key(at))

    def key(self, at: int) -> str:
        """Return whom a word is about, empty for nobody; `MH-1` behind a person `P-20` is an exhibit."""
        if at < 0 or not self._typed.is_key(at, self._reading) or is_new(self._typed.words[at].text):
            return ""
        word = self._typed.words[at]
        first = next(at for at in range(len(self._typed.words)) if self._typed.is_key(at, self._reading))
        letters = {re.sub("[^a-z]", "", self._typed.words[each].text.casefold()) for each in (first, at)}
        return word.text.strip("()") if len(letters) == 1 else ""


def _counts(words: Sequence[Word]) -> bool:
    """Whether words begin with a sum or a number, which is not somebody's age."""
    shape = shape_first(words)
    return NUMBER.match(words[0].text) is not None and (shape is None or shape.bare)
