"""What is said of words on a line of a sheet that no field hears: what they were probably meant for."""

import re
from collections.abc import Iterable, Sequence

from stronghold_cli.catalogue.items import Item
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Choice, Person
from stronghold_cli.records.types import Reading
from stronghold_cli.sheet.goods import LONGEST_RUN, amounts, no_amount, runs
from stronghold_cli.sheet.words import Word
from stronghold_cli.values import number
from stronghold_cli.values.choices import meant
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import hyphened, listed, quoted, with_article

NOTES = "notes"
"""The field of what has none of its own."""


class Unheard:
    """What a line of one kind may still say."""

    def __init__(self, kind: Kind, unsaid: Sequence[Field], introduced: Sequence[str], reading: Reading) -> None:
        """Take the fields of which it has said nothing, and the words that introduce one."""
        self._kind, self._unsaid, self._introduced, self._reading = kind, unsaid, introduced, reading

    def problem(self, words: Sequence[Word], item: Item | None) -> StrongholdError:
        """Return what is wrong with some words, up to the next that a field knows; `item` is the one of the line."""
        word, *after = words
        if wrong := self._near_value(words):
            return wrong
        if word.plain and re.fullmatch(number.PATTERN, word.text) and (bare := self._bare(word.text)):
            said = " ".join(each.text for each in words[:2])
            if after and amounts(self._kind):
                return no_amount(said, word.text, item)
            return Unreadable(f"{quoted(said)} is a number of what?", f"e.g. {bare}")
        return self._near_word(word) or self._of_what(words)

    def _bare(self, text: str) -> str:
        """Return what a bare number may be of, in words; nothing where no field that is unsaid has a number."""
        examples = [field.example.replace('"', "") for field in amounts(self._kind)]
        # A term that a word introduces (`for 2y`) is not the one that is missing.
        own = [field for field in self._unsaid if not field.on_sheet.words]
        plain = [field for field in own if field.on_sheet.first] or own
        units = [unit for field in plain for unit in field.type.units(text)]
        return _or(examples or units)

    def _near_value(self, words: Sequence[Word]) -> StrongholdError | None:
        """Return what is wrong with a value that some of the words were meant for, None where they look like none."""
        for length, text in runs(words, LONGEST_RUN):
            near = [field for field in self._unsaid if field.type.is_near(text)]
            # A part of what is in words says nothing of the rest.
            near = [field for field in near if length == len(words) or not field.type.in_words]
            near = [field for field in near if field.on_sheet.first] or near
            for field in near:
                try:
                    self._kind.read_field(field, text, self._reading)
                except StrongholdError as problem:
                    return problem.at(field=field.name)
            if near:
                return Unreadable(
                    f"{quoted(text)} needs its field in front", f"say {_or(_given(f, text) for f in near)}"
                )
        return None

    def _near_word(self, word: Word) -> StrongholdError | None:
        choices = [each for field in self._kind.typed if isinstance(field.type, Choice) for each in field.type.choices]
        relations = [field.on_sheet.relation for field in self._kind.typed if field.on_sheet.relation]
        close = meant(word.text, [*self._introduced, *relations, *choices])
        key = re.sub("^([A-Za-z]+)([0-9]+)$", r"\1-\2", word.text).upper()  # as it is said aloud: ab31
        people = [field for field in self._unsaid if isinstance(field.type, Person)]
        if key != word.text.upper() and any(field.type.heard(key, field.name, self._reading) for field in people):
            close = f"did you mean {key}?"
        return self._fits_none(word.text, close) if close else None

    def _of_what(self, words: Sequence[Word]) -> StrongholdError:
        """Return that nobody can tell what the words are said of: what is in words has a field before the notes."""
        text = " ".join(word.said if word.plain else word.text for word in words).rstrip(",;:")
        free = [field for field in self._unsaid if field.type.in_words]
        # What has a number in it is a fact that some field has: a note of it would count for nothing.
        notes = [field for field in self._unsaid if field.name == NOTES]
        fields = free or notes if not re.search("[0-9]", text) else []
        names = ", ".join(hyphened(field.name) for field in self._kind.typed)
        example = f", e.g. {_or(_given(field, text) for field in fields)}" if fields else ""
        return self._fits_none(text if fields else words[0].text, f"say of what{example}; it has {names}")

    def _fits_none(self, text: str, how: str) -> Unreadable:
        return Unreadable(f"{quoted(text)} fits no field of {with_article(self._kind.name)}", how)


def _given(field: Field, text: str) -> str:
    plain = re.fullmatch("[A-Za-z0-9£%./-]+", text)
    return f"{hyphened(field.name)}={text if plain else in_quotes(text)}"


def _or(words: Iterable[str]) -> str:
    return listed(list(dict.fromkeys(words)))
