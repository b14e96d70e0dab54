"""Words found only in erased records, to be removed where else somebody typed them: in a view, a reason, a name."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import combining, normalize

from stronghold_cli.catalogue.items import all_items
from stronghold_cli.catalogue.short_forms import shorts
from stronghold_cli.figures.measures import MEASURES
from stronghold_cli.records.fields import Record
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.kinds import BY_TABLE, KINDS
from stronghold_cli.records.names import Choice
from stronghold_cli.records.types import ERASED
from stronghold_cli.store.file.connection import Connection, teach_folding
from stronghold_cli.store.history.reading import Place
from stronghold_cli.values.text import fold

_WORD = re.compile(r"[^\W_]{4,}")
"""The shortest length of a word: shorter ones are initials, or in half of all texts."""


class ErasedWords(NamedTuple):
    """The words that only erased content had, and no remaining record has."""

    words: frozenset[str]
    """As they are compared."""

    def are_in(self, text: str | None) -> bool:
        """Whether a text has one of them."""
        return bool(text and self.words and not self.words.isdisjoint(words_of(text)))

    def without(self, text: str) -> str:
        """Return a text with another word in the place of each."""
        left = self._replaced(text)
        # A word may be typed with what shows nothing in it, or of letters that are put together: seen when folded.
        return self._replaced(fold(left)) if self.are_in(left) else left

    def _replaced(self, text: str) -> str:
        return _WORD.sub(lambda found: ERASED if fold(found[0]) in self.words else found[0], text)


def words_of(text: str) -> set[str]:
    """Return the words of a text, as they are compared: four letters or digits, and longer ones."""
    return set(_WORD.findall(fold(text)))


_NO_MARK = str.maketrans({"ł": "l", "đ": "d", "ð": "d", "ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that are no letter with a mark, as whoever has no key for one types it."""
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


def spellings(word: str) -> set[str]:
    """Return how a word, as it is compared, is typed without marks: `müller` as `muller` or `mueller`."""
    if word.isascii():
        return {word}
    return {_without_marks(word), _without_marks(word.translate(_WRITTEN_OUT))}


def _without_marks(word: str) -> str:
    return "".join(each for each in normalize("NFD", word.translate(_NO_MARK)) if not combining(each))


def texts_taken(kind: Kind, before: Record, after: Record) -> Iterator[str]:
    """Yield the texts of a record that are not in what is left of it."""
    for name in kind.fields:
        if isinstance(before[name], str) and before[name] != after[name]:
            yield before[name]


def only_erased(
    connection: Connection, texts: Iterable[str], elsewhere: Iterable[str], left: set[Place]
) -> ErasedWords:
    """Return the words of erased texts that stand elsewhere too, but in no record that stays, and are not our own.

    `elsewhere` are the texts beside records in which they are looked for, with marks on their letters or without;
    `left` are the rows that are erased.
    """
    typed: set[str] = set()
    for text in elsewhere:
        typed |= words_of(text)
    erased: set[str] = set()
    for text in texts:
        for word in words_of(text):
            erased |= spellings(word)
    words = {word for word in typed if not erased.isdisjoint(spellings(word))}
    return ErasedWords(frozenset(word for word in words - _ours() if not _in_others(connection, word, left)))


def _in_others(connection: Connection, word: str, left: set[Place]) -> bool:
    teach_folding(connection)
    for table, kind in BY_TABLE.items():
        columns = [column for field in kind.fields.values() for column in field.columns if field.type.sql == "TEXT"]
        some = " OR ".join(f'instr(folded("{column}"), :word)' for column in columns)
        texts = ", ".join(f'"{column}"' for column in columns)
        rows = connection.execute(f"SELECT number, {texts} FROM {table} WHERE {some}", {"word": word})
        # A word that is only a part of a longer one there is another word: Anna, and Annabel.
        if any((table, number) not in left and word in words_of(" ".join(filter(None, has))) for number, *has in rows):
            return True
    return False


@cache
def _ours() -> frozenset[str]:
    """The words of the program itself: of items, offences, choices, fields and measures."""
    texts: list[str] = [ERASED]
    for item in all_items().values():
        texts += (item.name, *item.words)
    for form in (*shorts("offence"), *shorts("role")):
        texts += (form.short, form.means, *form.published, *form.said)
    for kind in KINDS.values():
        texts += (kind.name, kind.plural)
        for field in kind.fields.values():
            texts.append(field.name.replace("_", " "))
            if isinstance(field.type, Choice):
                texts += field.type.choices
    for measure in MEASURES.values():
        texts += (measure.name, measure.about)
    found: set[str] = set()
    for text in texts:
        found |= words_of(text)
    return frozenset(found)
