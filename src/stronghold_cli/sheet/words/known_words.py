"""Which words of a line its kind knows, and for which of its fields."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from stronghold_cli.errors import Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import find_reference
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.words.goods import LONGEST_RUN, runs
from stronghold_cli.sheet.words.starts import relations, typed
from stronghold_cli.sheet.words.text import Word
from stronghold_cli.values.text import hyphened


def known_words(kind: Kind, begun: frozenset[str], reading: Reading) -> "KnownWords":
    """Return what the words of a line mean, which is the same for each line that begins so."""
    return _known_words(kind, begun, reading.for_hearing)


class KnownWords:
    """The words that mean something on a line with this beginning."""

    def __init__(self, kind: Kind, begun: frozenset[str], reading: Reading) -> None:
        """Take the kind of the record, the fields that its beginning has set, and what reading needs."""
        self._kind, self._begun, self._reading = kind, begun, reading
        self.fields = typed(kind)
        self.introduced: dict[str, Field] = {}
        """The field that each word introduces."""
        # A field's own name before the words of another, a kind's own words before those of fields that every kind has.
        for name, field in self.fields.items():
            self.introduced |= {name: field, hyphened(field.name): field}
        for field in self.fields.values():
            for word in field.on_sheet.words:
                self.introduced.setdefault(word, field)

    def hearing(self, text: str) -> list[Field]:
        """Return the fields whose type hears a text; a reference is nobody's key."""
        found = [each for each in _fields_for(self._kind, text, self._reading) if each.name not in self._begun]
        if any(isinstance(field.type, Person) for field in found) and named_record(text):
            return [field for field in found if not isinstance(field.type, Person)]
        return found

    def heard_already(self, text: str) -> Field | None:
        """Return the field that the beginning of the line set, where a text is another value of it."""
        found = (field for name, field in self.fields.items() if name in self._begun and isinstance(field.type, Choice))
        return next((each for each in found if each.type.heard(text, each.name, self._reading)), None)

    def are_known(self, words: Sequence[Word]) -> bool:
        """Whether the first of some words says something here."""
        word = words[0]
        if word.name is not None or any(text.casefold() in self.introduced for _, text in runs(words)):
            return True
        marks = {field.on_sheet.relation for field in relations(self._kind)}
        return word.text.casefold() in marks or any(self.hearing(text) for _, text in runs(words, LONGEST_RUN))

    def end(self, words: Sequence[Word], within: Collection[str]) -> bool:
        """Whether a run of unknown words ends before these words."""
        return not words[0].plain or (words[0].text.casefold() not in within and self.are_known(words))


_known_words = lru_cache(maxsize=256)(KnownWords)


@lru_cache(maxsize=8192)  # a line of a sheet is tried as many kinds, and each is begun in several ways
def _fields_for(kind: Kind, text: str, reading: Reading) -> Sequence[Field]:
    """Return the fields of a kind whose type hears a text."""
    return [
        field
        for field in typed(kind).values()
        if not field.on_sheet.introduced
        and text.count(" ") < field.type.longest
        and field.type.heard(text, field.name, reading) is not None
    ]


@lru_cache(maxsize=8192)
def named_record(text: str) -> tuple[Kind, int] | None:
    """Return the kind and the number of the record that a word refers to, None where it is no reference."""
    try:
        return find_reference(text)
    except Unreadable:
        return None
