"""What is said about words on a line of a sheet that no field hears: what they were probably meant for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

from stronghold_cli.catalogue.items import Item, find_item
from stronghold_cli.errors import StrongholdError, Unreadable
from stronghold_cli.records.amounts import Count, Whole
from stronghold_cli.records.fields import Field
from stronghold_cli.records.kind import Kind
from stronghold_cli.records.names import Choice, ItemName, Person
from stronghold_cli.records.types import Day, Notes, Reading, Text, TimeOfDay
from stronghold_cli.sheet.words.goods import LONGEST_RUN, amounts, no_amount, runs
from stronghold_cli.sheet.words.text import AND, Word
from stronghold_cli.values import number
from stronghold_cli.values.choices import meant
from stronghold_cli.values.lists import in_quotes
from stronghold_cli.values.text import SMALL_WORDS, hyphened, listed, quoted, with_article

_FEW = 2
"""How many letters say nothing."""
NEGATIONS = frozenset({"no", "not", "never", "without", "nor", "neither", "none", "nil", "isn't", "wasn't", "didn't"})
"""Words that say that something was not so, which no note may hide."""
NOTES = "notes"
"""The field of what has none of its own."""


class FitsNothing(Unreadable):
    """Words that no field of a record has."""


class Unheard:
    """What a line of one kind may still say."""

    def __init__(self, kind: Kind, unsaid: Sequence[Field], introduced: Sequence[str], reading: Reading) -> None:
        """Take the fields that it has said nothing about, and the words that introduce one."""
        self._kind, self._unsaid, self._introduced, self._reading = kind, unsaid, introduced, reading

    def problem(
        self, words: Sequence[Word], rest: Sequence[Word], said: Mapping[str, str]
    ) -> tuple[StrongholdError, int]:
        """Return what is wrong with some words, up to the next that a field knows, and of how many it is said.

        `rest` are all to the line's end, `said` is what the line has said about its fields.
        """
        if known := self._known_problem(words, said):
            return known, len(words)
        return self._of_what(words, rest, said)

    def _known_problem(self, words: Sequence[Word], said: Mapping[str, str]) -> StrongholdError | None:
        """Return what is wrong with what was meant for a field, or is nearly one, None where nothing is known of it."""
        word, *after = words
        if wrong := self._near_value(words):
            return wrong
        if re.fullmatch(TimeOfDay.looks, word.text) and not any(
            isinstance(f.type, TimeOfDay) for f in self._kind.typed
        ):
            return self._fits_none(word.said, f"{with_article(self._kind.name)} has no time of day")
        if word.plain and re.fullmatch(number.PATTERN, word.text) and (bare := self._bare(word.text)):
            two = " ".join(each.text for each in words[:2])
            item, text = self._item(said)
            if (after and self._count()) or (item and (item.units or item.category not in ("drug", "cash"))):
                return no_amount(two, word.text, item, text)
            days = [field for field in self._unsaid if isinstance(field.type, Day) and field.type.due and after]
            if days and not any(field.on_sheet.first for field in self._unsaid):
                return Unreadable(
                    f"{quoted(two)} is no day", f"say the day, e.g. {_given(days[0], days[0].example)}", about=two
                )
            return Unreadable(f"{quoted(two)} is a number of what?", f"e.g. {bare}", about=two)
        if (count := self._count()) and word.plain and said.get(count.name, "").isdigit():
            item, text = self._item(said)
            if item and item.units:  # `15 xanax bars`
                bare = said[count.name]
                return no_amount(f"{bare} {word.text}", bare, item, text)
        return self._near_word(word)

    def _count(self) -> Field | None:
        return next((field for field in self._kind.typed if isinstance(field.type, Count)), None)

    def _item(self, said: Mapping[str, str]) -> tuple[Item | None, str]:
        """Return the item of the line, and how the line says it."""
        text = next((said.get(field.name, "") for field in self._kind.typed if isinstance(field.type, ItemName)), "")
        return find_item(text, self._reading.own_items), text

    def _bare(self, text: str) -> str:
        """Return what a bare number may be of, in words; nothing where no field that is unsaid has a number."""
        examples = [field.example.replace('"', "") for field in amounts(self._kind)]
        # A term that a word introduces (`for 2y`) is not the one that is missing.
        own = [field for field in self._unsaid if not field.on_sheet.words]
        first = [field for field in own if field.on_sheet.first]
        units = [unit for field in first or own for unit in field.type.units(text)]
        return _or((first and units) or examples or units)

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
                    return problem.at(field=field.name).but(about=text)
            if near:
                # One word that is nearly a choice is no text of a field: `prison`, of imprisonment.
                if len(words) == 1 and (choice := self._near_word(words[0])):
                    return choice
                return Unreadable(
                    f"{quoted(text)} needs its field in front", f"say {_or(_given(f, text) for f in near)}", about=text
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

    def _of_what(
        self, words: Sequence[Word], rest: Sequence[Word], said: Mapping[str, str]
    ) -> tuple[StrongholdError, int]:
        """Return that nobody can tell what the words are said about: what is in words has a field before the notes.

        What begins or ends with a small word (`for the`) goes on to the end of the line; by itself it is no value.
        """
        if {words[0].text.casefold(), words[-1].text.casefold()} & SMALL_WORDS:
            words = list(takewhile(lambda word: word.plain and word.name is None, rest)) or words
        text = " ".join(word.said if word.plain else word.text for word in words).rstrip(",;:")
        if another := self._another(words, said):
            return another, len(words)
        if address := self._address(text, said):
            return address, len(words)
        free = [field for field in self._unsaid if field.type.in_words]
        # What has a number in it is a fact that some field has: a note of it would count for nothing.
        notes = [field for field in self._unsaid if field.name == NOTES]
        says = any(len(word.text) > _FEW and word.text.casefold() not in SMALL_WORDS for word in words)
        fields = free or notes if says and not re.search("[0-9]", text) else []
        if not fields:
            kept = next((field for field in self._unsaid if field.name == NOTES), None)
            shown = words[0].said.rstrip(",;:") if words[0].plain else words[0].text
            how = f"say what it is; {_given(kept, shown)} keeps it as a note" if kept else "leave it out"
            return self._fits_none(shown, how), 1
        return self._fits_none(text, f"say which field, e.g. {_or(_given(field, text) for field in fields)}"), len(
            words
        )

    def _another(self, words: Sequence[Word], said: Mapping[str, str]) -> StrongholdError | None:
        """Return that `and criminal damage` is another offence, where the line has one already; None where it is not.

        A note of it would count for nothing.
        """
        several = (f for f in self._kind.typed if f.type.in_words and f.type.between is not None and said.get(f.name))
        field = next(several, None)
        if field is None or len(words) == 1 or words[0].text.casefold() not in AND:
            return None
        rest = " ".join(word.text for word in words[1:])
        how = f"say {hyphened(field.name)}={in_quotes(f'{said[field.name]}; {rest}')}"
        return self._fits_none(" ".join(word.text for word in words), how)

    def _address(self, text: str, said: Mapping[str, str]) -> StrongholdError | None:
        """Return that an address without quotes was heard in parts: its number as how many, or as all of the place."""
        place = next(
            (each for each in self._kind.typed if each.on_sheet.words and type(each.type) in (Text, Notes)), None
        )
        if place is None:
            return None
        many = [each.name for each in self._kind.typed if isinstance(each.type, Whole)]
        begun = [said[name] for name in (place.name, *many) if re.fullmatch("[0-9]+[A-Za-z]?", said.get(name, ""))]
        if not begun:
            return None
        whole = in_quotes(f"{begun[0]} {text}")
        return FitsNothing(
            f"{quoted(text)} is a part of an address?", f"e.g. {place.on_sheet.words[0]} {whole}", about=text
        )

    def _fits_none(self, text: str, how: str) -> FitsNothing:
        return FitsNothing(f"{quoted(text)} fits no field of {with_article(self._kind.name)}", how, about=text)


def _given(field: Field, text: str) -> str:
    plain = re.fullmatch("[A-Za-z0-9£%./-]+", text)
    return f"{hyphened(field.name)}={text if plain else in_quotes(text)}"


def _or(words: Iterable[str]) -> str:
    return listed(list(dict.fromkeys(words)))
